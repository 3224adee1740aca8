import Foundation
import Record
import Testing

@testable import Manuscript
@testable import Weaving

/// A small book in a folder of its own, with one of everything, to be broken by a test.
struct SampleBook: ~Copyable {
  let root: URL

  static let main = "Chapters/Sample/main.swift"
  private static let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/Sample")

  /// The formulas of the sample, set once for all tests.
  private static let warmth: Data? = {
    guard let book = try? SampleBook(isWarm: false), case .woven = try? book.weave() else {
      return nil
    }
    return try? Data(contentsOf: book.root.appending(path: "output/.cache/content"))
  }()

  init(isWarm: Bool = true) throws {
    root = FileManager.default.temporaryDirectory.appending(
      path: "weaving-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.copyItem(at: Self.fixture, to: root)
    if isWarm, let warmth = Self.warmth {
      try write("output/.cache/content", warmth)
    }
    try writeReceipt()
    try noteCompilation()
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  // MARK: - Files

  func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  func write(_ path: String, _ data: Data) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func write(_ path: String, _ text: String) throws { try write(path, Data(text.utf8)) }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: root.appending(path: path))
  }

  /// Replaces a text of a file, which must be there.
  func replace(_ old: String, with new: String, in path: String = Self.main) throws {
    let before = try text(path)
    try #require(before.contains(old), "\(path) should have “\(old)”")
    try write(path, before.replacing(old, with: new))
  }

  func page(_ name: String) throws -> String { try text("output/book/\(name)") }

  // MARK: - Record

  func edit(_ id: String, _ change: (inout Entry) -> Void) throws {
    try editRecord { record in
      for index in record.entries.indices where record.entries[index].id == id {
        change(&record.entries[index])
      }
    }
  }

  func editRecord(_ change: (inout Record) -> Void) throws {
    let path = "output/records/Sample.json"
    var record = try JSONDecoder().decode(Record.self, from: Data(text(path).utf8))
    change(&record)
    try write(path, try JSONEncoder().encode(record))
  }

  /// Writes the receipt that a run with the present files would have written.
  func writeReceipt(isClean: Bool = true, editing edit: (inout [String: String]) -> Void = { _ in })
    throws
  {
    let folder = "output/records/Sample"
    let drawn = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path)
    let files = [Self.main, "\(folder).json"] + drawn.map { "\(folder)/\($0)" }
    var hashes = Dictionary(uniqueKeysWithValues: try files.map { ($0, try hash($0)) })
    edit(&hashes)
    let receipt = Receipt(isClean: isClean, program: try hash("programs/Sample"), files: hashes)
    try write("\(folder).receipt.json", try JSONEncoder().encode(receipt))
  }

  /// Notes that the programs were compiled from the present sources, as `make book` does.
  func noteCompilation() throws {
    let sources = Compilation.sources(of: root).map { path in
      (path, FileManager.default.contents(atPath: root.appending(path: path).path) ?? Data())
    }
    let note = Compilation(
      root: root.path,
      sources: Dictionary(uniqueKeysWithValues: sources.map { ($0, SHA256.hash(of: $1)) }),
      programs: ["Sample": try hash("programs/Sample")])
    try write("programs/\(Compilation.name)", note.text)
  }

  private func hash(_ path: String) throws -> String {
    Receipt.hash(of: try Data(contentsOf: root.appending(path: path)))
  }

  // MARK: - Weaving

  var weaver: Weaver {
    Weaver(root: root, programs: "programs", commit: "abc123", toolchain: "Swift version 6.3")
  }

  /// Weaves, with the programs compiled from what stands there.
  func weave() throws -> Weaver.Outcome {
    try noteCompilation()
    return try weaver.weave()
  }

  /// The messages of a refused weave; none when a book was made.
  func messages(isFresh: Bool = true) throws -> [String] {
    if isFresh { try writeReceipt() }
    if FileManager.default.fileExists(atPath: root.appending(path: "programs/Sample").path) {
      try noteCompilation()
    }
    return try messagesAsItIs()
  }

  /// The messages of a weave of what stands there, whatever it was compiled from.
  func messagesAsItIs() throws -> [String] {
    guard case .refused(let diagnostics) = try weaver.weave() else { return [] }
    return diagnostics.map(\.description)
  }
}
