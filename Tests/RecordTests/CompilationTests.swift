import Foundation
import Record
import Testing

@Suite("What the programs were compiled from")
struct CompilationTests {
  @Test(
    "SHA-256 is that of FIPS 180-4",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func sha256(text: String, hash: String) {
    #expect(SHA256.hash(of: Data(text.utf8)) == hash)
    #expect(SHA256.hash(of: Array(text.utf8)) == hash)
  }

  @Test("a note survives the way through its file, spaces and colons in names too")
  func roundTrip() {
    let hash = String(repeating: "0", count: 64)
    let note = Compilation(
      root: "/home/a b", sources: ["Sources/A/notes copy.md": hash, "Sources/a:b.txt": hash],
      programs: ["Swish": "12", "book": "34"])
    #expect(Compilation(text: note.text) == note)
  }

  @Test("a note that is cut anywhere, or has any one byte changed, is none")
  func damaged() {
    let text = Compilation(
      root: "/a", sources: ["b": String(repeating: "0", count: 64)], programs: ["c": "12"]
    ).text
    #expect(Compilation(text: text) != nil)
    let bytes = Array(text.utf8)
    for index in bytes.indices {
      #expect(Compilation(text: String(decoding: bytes[..<index], as: UTF8.self)) == nil)
      var changed = bytes
      changed[index] ^= 1
      #expect(Compilation(text: String(decoding: changed, as: UTF8.self)) == nil, "byte \(index)")
    }
  }

  @Test("a changed source is told by its content, whatever its date says; so are others")
  func differences() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "compiled-\(UUID())")
    defer { try? FileManager.default.removeItem(at: root) }
    func write(_ path: String, _ text: String) throws {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_577_836_800)], ofItemAtPath: file.path)
    }
    try write("Package.swift", "p")
    try write("Sources/A/a.swift", "swish(2.0)")
    try write("Sources/A/notes copy.md", "n")
    try write("Chapters/B/main.swift", "b")
    try write("Chapters/B/expected.txt", "not compiled")
    try write("Chapters/.hidden.swift", "hidden")
    let sources = Compilation.sources(of: root)
    #expect(
      sources.sorted() == [
        "Chapters/B/main.swift", "Package.swift", "Sources/A/a.swift", "Sources/A/notes copy.md",
      ])
    let note = Compilation(
      root: root.path,
      sources: Dictionary(
        uniqueKeysWithValues: try sources.map {
          ($0, SHA256.hash(of: try Data(contentsOf: root.appending(path: $0))))
        }), programs: [:])
    func told() -> [String] { note.differences(from: root).map { "\($0) \($1)" } }
    #expect(told() == [])
    try write("Sources/A/a.swift", "swish(3.0)")
    #expect(told() == ["Sources/A/a.swift changed"])
    try write("Sources/A/a.swift", "swish(2.0)")
    #expect(told() == [])
    try FileManager.default.removeItem(at: root.appending(path: "Chapters/B/main.swift"))
    try write("Chapters/B/other.swift", "b")
    #expect(told() == ["Chapters/B/main.swift gone", "Chapters/B/other.swift new"])
  }
}
