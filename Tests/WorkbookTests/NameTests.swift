import Figures
import Foundation
import Testing

@testable import Workbook

@Suite("What a chapter names and shows")
@MainActor
struct NameTests {
  /// What a chapter complains of, and the files that its figures have.
  private func problems(_ make: (Chapter) -> Void) throws -> (told: [String], files: [String]) {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("names-\(UUID().uuidString)")
    let source = root.appendingPathComponent("Chapters/Trial/main.swift")
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.createDirectory(
      at: source.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("//: # Trial\n".utf8).write(to: source)
    let chapter = Chapter("Trial", path: source.path, arguments: [])
    Unfinished.finished()
    make(chapter)
    _ = chapter.drawFigures()
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return (chapter.problems.map { "\($0.place.line) \($0.rule)" }, files)
  }

  @Test(
    "an id that could not be a file is an error at its line, and writes nothing",
    arguments: ["../../evil", "a#b", "a\"b", "", ".a", "a b", "β", "a/b"])
  func ids(id: String) throws {
    let (told, files) = try problems { chapter in
      chapter.figure(id, caption: "c", alt: "a", line: 3) { Curve(over: 0...1) { $0 } }
      chapter.value(id, 1, line: 4)
      chapter.claim(id, "so", holds: true, evidence: "e", line: 5)
      chapter.table(id, rows: [1], line: 6) { Column("x") { $0 } }
      #expect(chapter.entries.isEmpty)
    }
    #expect(told == ["3 bad-name", "4 bad-name", "5 bad-name", "6 bad-name"])
    #expect(!files.contains { $0.hasSuffix(".png") }, "\(files)")
  }

  @Test("two figures may not have a file in common")
  func files() throws {
    let (told, files) = try problems { chapter in
      for (line, id) in ["curve", "curve-dark", "Curve", "other"].enumerated() {
        chapter.figure(id, caption: "c", alt: "a", line: line + 1) { Curve(over: 0...1) { $0 } }
      }
    }
    #expect(told == ["2 duplicate-id", "3 duplicate-id"])
    #expect(files.filter { $0.hasSuffix(".svg") }.count == 4)
  }

  @Test("nan in a table or a value is an error, unless it is meant")
  func nan() throws {
    let (told, _) = try problems { chapter in
      chapter.table("a", rows: [1.0, .nan], line: 1) { Column("x", digits: 2) { $0 } }
      chapter.table("b", rows: [Float.nan], line: 2) { Column("x") { $0 } }
      chapter.table("c", rows: [Double.nan], line: 3) { Column("x", allowsNaN: true) { $0 } }
      chapter.table("d", rows: ["nan"], line: 4) { Column("x") { $0 } }
      chapter.table("e", rows: [Double.infinity], line: 5) { Column("x") { $0 } }
      chapter.value("f", Double.nan, line: 6)
      chapter.value("g", "nan", line: 7)
    }
    #expect(told == ["1 table-nan", "2 table-nan", "6 value-nan"])
  }
}
