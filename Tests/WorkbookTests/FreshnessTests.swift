import Foundation
import Record
import Testing

@testable import Workbook

@Suite("A record is fresh")
struct FreshnessTests {
  /// A chapter that ran: its record, its receipt, and one figure.
  @MainActor
  private func run(isClean: Bool = true, _ arguments: [String] = []) throws -> Trial {
    let trial = try Trial("//: # Trial\n", arguments)
    let places = trial.chapter.places
    let figure = places.figures.appendingPathComponent("f.png")
    try Data([1, 2, 3]).write(to: figure)
    try Freshness.write(
      Record(chapter: "Trial", source: "Chapters/Trial/main.swift"),
      sources: [
        places.shown(places.source): Receipt.hash(of: try Data(contentsOf: places.source))
      ],
      figures: [figure], isClean: isClean, to: places)
    return trial
  }

  @Test("while neither it nor its source, figures and program changed")
  @MainActor
  func fresh() throws {
    let trial = try run()
    #expect(Freshness.isFresh(trial.chapter.places))
    // The time of a file says nothing.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 0)],
      ofItemAtPath: trial.chapter.places.source.path)
    #expect(Freshness.isFresh(trial.chapter.places))
  }

  @Test("no longer when a file of it was changed or is gone")
  @MainActor
  func changed() throws {
    let paths: [@MainActor (Places) -> URL] = [
      { $0.source }, { $0.record }, { $0.figures.appendingPathComponent("f.png") },
    ]
    for path in paths {
      let edited = try run()
      let file = path(edited.chapter.places)
      var bytes = try Data(contentsOf: file)
      bytes[0] ^= 1
      try bytes.write(to: file)
      #expect(!Freshness.isFresh(edited.chapter.places), "\(file.lastPathComponent)")
      bytes[0] ^= 1
      try bytes.write(to: file)
      #expect(Freshness.isFresh(edited.chapter.places), "\(file.lastPathComponent)")
      try FileManager.default.removeItem(at: file)
      #expect(!Freshness.isFresh(edited.chapter.places), "\(file.lastPathComponent)")
    }
  }

  @Test("never where the run found something wrong")
  @MainActor
  func unclean() throws {
    #expect(!Freshness.isFresh(try run(isClean: false).chapter.places))
  }

  @Test("never without a receipt, with one that cannot be read, or of another program")
  @MainActor
  func receipts() throws {
    let trial = try run()
    let file = trial.chapter.places.receipt
    let own = try JSONDecoder().decode(Receipt.self, from: Data(contentsOf: file))
    // Sealed anew, so that nothing but the program is amiss.
    let other = Receipt(program: Receipt.hash(of: [1]), files: own.files)
    try JSONEncoder().encode(other).write(to: file)
    #expect(!Freshness.isFresh(trial.chapter.places))
    try Data("{".utf8).write(to: file)
    #expect(!Freshness.isFresh(trial.chapter.places))
    try FileManager.default.removeItem(at: file)
    #expect(!Freshness.isFresh(trial.chapter.places))
  }

  @Test("and stays as it was where the figures go elsewhere")
  @MainActor
  func elsewhere() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("elsewhere-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let trial = try run(["--figures", folder.path])
    #expect(trial.chapter.places.figures.path == folder.path)
    #expect(!FileManager.default.fileExists(atPath: trial.chapter.places.record.path))
  }

  @Test("a receipt names every file by its path in the package, in order, the same bytes each time")
  @MainActor
  func bytes() throws {
    let receipts = try (0..<2).map { _ in
      let trial = try run()
      return try Data(contentsOf: trial.chapter.places.receipt)
    }
    #expect(receipts[0] == receipts[1])
    let receipt = try JSONDecoder().decode(Receipt.self, from: receipts[0])
    #expect(
      receipt.files.keys.sorted() == [
        "Chapters/Trial/main.swift", "output/records/Trial.json", "output/records/Trial/f.png",
      ])
  }

  @Test("a folder that cannot be written to is told with what to do")
  @MainActor
  func unwritable() throws {
    let trial = try run()
    let record = trial.chapter.places.record
    try FileManager.default.removeItem(at: record)
    try FileManager.default.createDirectory(at: record, withIntermediateDirectories: false)
    try Data().write(to: record.appendingPathComponent("in the way"))
    let error = #expect(throws: Mishap.self) {
      try Freshness.write(
        Record(chapter: "Trial", source: ""), sources: [:], figures: [], isClean: true,
        to: trial.chapter.places)
    }
    #expect(error?.description.hasPrefix("cannot write output/records/Trial.json: ") == true)
    #expect(error?.description.contains("Nothing was changed") == true)
  }
}
