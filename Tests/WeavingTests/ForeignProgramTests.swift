import Foundation
import Record
import Testing

@testable import Manuscript
@testable import Weaving

/// A way to pair the sample's program with sources of which it was not compiled.
struct ForeignProgram: Sendable, CustomTestStringConvertible {
  let message: String
  let edit: @Sendable (borrowing SampleBook) throws -> Void

  var testDescription: String { message }
}

@Suite("A book is of the sources from which its programs were compiled")
struct ForeignProgramTests {
  private static let again = "run “make book” again [foreign-program]"

  static let ways = [
    ForeignProgram(
      message:
        "Sources/Lib/Lib.swift:1:1: error: this has changed since the programs were compiled: "
        + again
    ) {
      // A backup moved back: another content, an old date, the same size.
      try $0.replace("2 * x", with: "3 * x", in: "Sources/Lib/Lib.swift")
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_577_836_800)],
        ofItemAtPath: $0.root.appending(path: "Sources/Lib/Lib.swift").path)
    },
    ForeignProgram(
      message: "Sources/Lib/Gone.swift:1:1: error: this is gone since the programs were compiled: "
        + again
    ) {
      try $0.write("Sources/Lib/Gone.swift", "let gone = 1\n")
      try $0.noteCompilation()
      try $0.remove("Sources/Lib/Gone.swift")
    },
    ForeignProgram(
      message: "Chapters/Sample/new file.swift:1:1: error: this is new since the programs were "
        + "compiled: \(again)"
    ) { try $0.write("Chapters/Sample/new file.swift", "let new = 1\n") },
    ForeignProgram(
      message: "Chapters/Sample/main.swift:1:1: error: programs/Sample is not the program that was "
        + "compiled from these sources: \(again)"
    ) {
      // The program was made anew by other means, ran, and the source was put back.
      try $0.write("programs/Sample", "another program")
      try $0.writeReceipt()
    },
    ForeignProgram(
      message: "programs/compiled:1:1: error: nothing says of which sources the programs were "
        + "compiled: run “make book”, which compiles and takes note [foreign-program]"
    ) { try $0.remove("programs/compiled") },
    ForeignProgram(
      message: "programs/compiled:1:1: error: nothing says of which sources the programs were "
        + "compiled: run “make book”, which compiles and takes note [foreign-program]"
    ) { try $0.replace("root", with: "roof", in: "programs/compiled") },
  ]

  @Test("and is refused where they differ, also right after a good weave", arguments: ways)
  func refused(_ way: ForeignProgram) throws {
    let book = try SampleBook()
    guard case .woven = try book.weave() else {
      Issue.record("the sample should be woven")
      return
    }
    let before = try book.page("sample.html")
    try way.edit(book)
    #expect(try book.messagesAsItIs() == [way.message])
    #expect(try book.page("sample.html") == before)
  }

  @Test("A source that is put back is the one that was compiled, whatever its date")
  func putBack() throws {
    let book = try SampleBook()
    _ = try book.weave()
    let source = try book.text("Sources/Lib/Lib.swift")
    try book.write("Sources/Lib/Lib.swift", "// other\n")
    #expect(try !book.messagesAsItIs().isEmpty)
    try book.write("Sources/Lib/Lib.swift", source)
    #expect(try book.messagesAsItIs() == [])
  }

  @Test("A receipt that tells of no files, or was edited, is none")
  func receipts() throws {
    let again = "is not there or unreadable: run “swift run Sample” again [stale-record]"
    for edit in ["{\"files\":{},\"isClean\":true,\"program\":\"x\"}", "{}", ""] {
      let book = try SampleBook()
      try book.write("output/records/Sample.receipt.json", edit)
      let messages = try book.messagesAsItIs()
      #expect(messages.count == 1 && messages.first?.hasSuffix(again) == true, "\(messages)")
    }
    let book = try SampleBook()
    try book.replace(
      "\"isClean\":true", with: "\"isClean\":false", in: "output/records/Sample.receipt.json")
    #expect(try book.messagesAsItIs().first?.hasSuffix(again) == true)
  }
}

@Suite("Weaves that meet")
struct ConcurrentWeaveTests {
  @Test("Eight weaves of one book at once each end well, and the book is whole")
  func together() async throws {
    let alone = try SampleBook()
    _ = try alone.weave()
    let whole = try Self.files(alone.root)
    let book = try SampleBook()
    let weaver = book.weaver
    let root = book.root
    for round in 0..<3 {
      try book.write("Chapters/Contents.md", try book.text("Chapters/Contents.md") + "\n")
      await withTaskGroup(of: String.self) { group in
        for _ in 0..<8 {
          group.addTask {
            do {
              if case .refused(let diagnostics) = try weaver.weave() { return "\(diagnostics)" }
              return ""
            } catch { return "\(error)" }
          }
        }
        for await complaint in group { #expect(complaint == "", "round \(round)") }
      }
      #expect(try Self.files(root) == whole, "round \(round)")
    }
    let beside = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "output").path)
    #expect(Set(beside) == [".cache", "book", "records"])
  }

  private static func files(_ root: URL) throws -> [String: String] {
    let folder = root.appending(path: "output/book")
    return Dictionary(
      uniqueKeysWithValues: try FileManager.default.subpathsOfDirectory(atPath: folder.path).map {
        let data = FileManager.default.contents(atPath: folder.appending(path: $0).path) ?? Data()
        return ($0, Receipt.hash(of: data))
      })
  }

  @Test("What a killed weave left beside the book goes with the next one")
  func leftovers() throws {
    let book = try SampleBook()
    try book.write("output/.book-new-123/sample.html", "half")
    try book.write("output/.book-new/sample.html", "half")
    _ = try book.weave()
    let beside = try FileManager.default.contentsOfDirectory(
      atPath: book.root.appending(path: "output").path)
    #expect(Set(beside) == [".cache", "book", "records"])
  }

  @Test("A file that changes between its check and its copy stops the weave")
  func copies() throws {
    let book = try SampleBook()
    let file = book.root.appending(path: "output/records/Sample/curve-light.png")
    var site = Site()
    site.add("a.png", copyOf: file, hash: Receipt.hash(of: try Data(contentsOf: file)))
    let output = book.root.appending(path: "output/book")
    _ = try site.write(to: output)
    try Data("another".utf8).write(to: file)
    let error = #expect(throws: WeavingError.self) { try site.write(to: output) }
    #expect(error?.description.contains("was changed while the book was woven") == true)
    #expect(try Data(contentsOf: output.appending(path: "a.png")) != Data("another".utf8))
  }

  @Test("In a folder without chapters nothing is woven and nothing is left")
  func wrongFolder() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "wrong-\(UUID())")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    let error = #expect(throws: WeavingError.self) { try Weaver(root: root).weave() }
    #expect(error?.description.contains("has no folder Chapters") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: root.path) == [])
  }

  @Test("An output that cannot be replaced is told in words")
  func words() throws {
    let book = try SampleBook()
    try book.write("output/blocked", "a file")
    var weaver = book.weaver
    weaver.output = book.root.appending(path: "output/blocked/book")
    let error = #expect(throws: WeavingError.self) { try weaver.weave() }
    #expect(error?.description.contains("error 1") == false, "\(error as Any)")
  }
}

@Suite("What damages cannot do")
struct DamageTests {
  @Test("A page edited to the same size, and with its old date, is woven again")
  func sameSize() throws {
    let book = try SampleBook()
    _ = try book.weave()
    let page = try book.page("sample.html")
    let path = book.root.appending(path: "output/book/sample.html").path
    let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    try book.write("output/book/sample.html", page.replacing("A note", with: "A lie!"))
    try FileManager.default.setAttributes([.modificationDate: date as Any], ofItemAtPath: path)
    #expect(try book.page("sample.html").utf8.count == page.utf8.count)
    _ = try book.weave()
    #expect(try book.page("sample.html") == page)
  }

  @Test("Flipped bytes in the cache of formulas reach no page")
  func flipped() throws {
    let book = try SampleBook()
    _ = try book.weave()
    let page = try book.page("sample.html")
    let file = "output/.cache/content"
    let bytes = [UInt8](try Data(contentsOf: book.root.appending(path: file)))
    for position in stride(from: 3, to: bytes.count, by: max(1, bytes.count / 7)) {
      var damaged = bytes
      damaged[position] ^= 1
      try book.write(file, Data(damaged))
      try book.write("output/book/sample.html", "damaged")
      _ = try book.weave()
      #expect(try book.page("sample.html") == page, "byte \(position)")
    }
  }

  @Test(
    "A line of the cache that claims more than there is traps nothing",
    arguments: [
      "abc 9223372036854775807", "abc 9223372036854775807 x\n", "abc -1 x\n", "abc 3 x\nab", "a\n",
      "\n\n", "abc 99999999999999999999 x\n",
    ])
  func lengths(text: String) throws {
    let book = try SampleBook(isWarm: false)
    try book.write("output/.cache/content", text)
    #expect(ContentCache(file: book.root.appending(path: "output/.cache/content"))["abc"] == nil)
  }

  @Test("A damaged memory of hashes is an empty one")
  func fingerprints() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "prints-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "a")
    try Data("text".utf8).write(to: file)
    Thread.sleep(forTimeInterval: 3.2)
    let first = Fingerprints(file: folder.appending(path: "prints.json"))
    let hash = try #require(first.hash(of: file))
    try first.save()
    let kept = try #require(
      FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasPrefix("prints") })
    let store = folder.appending(path: kept)
    let text = try String(contentsOf: store, encoding: .utf8)
    #expect(text.contains(hash))
    try text.replacing(hash, with: String(hash.reversed())).write(
      to: store, atomically: true, encoding: .utf8)
    #expect(Fingerprints(file: folder.appending(path: "prints.json")).hash(of: file) == hash)
  }
}
