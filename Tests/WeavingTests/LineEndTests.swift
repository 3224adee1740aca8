import Foundation
import Record
import Testing

@testable import Manuscript
@testable import Weaving

@Suite("Sources of other editors")
struct LineEndTests {
  static let sources = [
    SampleBook.main, "Chapters/Sample/Exercises.swift", "Chapters/Contents.md",
    "Chapters/Glossary.md",
    "Chapters/Sample/Claims.json", "Chapters/References.json", "Sources/Lib/Lib.swift",
  ]

  private func pages(_ book: borrowing SampleBook) throws -> [String] {
    #expect(try book.messages() == [])
    return try ["index.html", "sample.html", "glossary.html", "references.html"].map {
      // The names of the shared files change with what is searched for, which is the same here.
      try book.page($0)
    }
  }

  @Test("CR LF, or a byte-order mark, in any file makes the same pages", arguments: sources)
  func same(path: String) throws {
    let plain = try SampleBook()
    let expected = try pages(plain)
    for prefix in ["", "\u{FEFF}"] {
      let book = try SampleBook()
      try book.write(path, prefix + (try book.text(path)).replacing("\n", with: "\r\n"))
      #expect(try pages(book) == expected, "\(path)")
    }
  }

  @Test("CR LF in all files at once, and in what the program wrote, traps nothing")
  func all() throws {
    let book = try SampleBook()
    for path in Self.sources {
      try book.write(path, (try book.text(path)).replacing("\n", with: "\r\n"))
    }
    for end in ["\r\n", "\r", "\n\r", "\u{2028}", "\u{85}", "\n\u{301}"] {
      try book.edit("five") {
        if case .table(var table) = $0.content {
          table.caption = "One\(end)two\(end)\(end)three [x](y\(end)z) <b>."
          table.rows[0][1] = "a\(end)b"
          $0.content = .table(table)
        }
      }
      _ = try book.messages()
    }
  }
}
