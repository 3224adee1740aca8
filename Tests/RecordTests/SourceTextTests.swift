import Record
import Testing

@Suite("The text of a source")
struct SourceTextTests {
  @Test(
    "lines end with a line feed, whatever the editor wrote",
    arguments: [
      ("a\nb\n", "a\nb\n"), ("a\r\nb\r\n", "a\nb\n"), ("a\r\nb\n", "a\nb\n"), ("", ""),
      ("\r\n\r\n", "\n\n"), ("\u{FEFF}a\n", "a\n"), ("β\r\n", "β\n"),
    ])
  func lines(written: String, read: String) {
    #expect(SourceText(Array(written.utf8)).text == read)
    #expect(SourceText(Array(written.utf8)).fault == nil)
  }

  @Test(
    "a carriage return alone is a fault at its line",
    arguments: [("a\rb", 1), ("a\r\nb\nc\rd", 3), ("a\n\r", 2), ("a\r\r\n", 1)])
  func alone(text: String, line: Int) {
    let fault = SourceText(Array(text.utf8)).fault
    #expect(fault?.line == line)
    #expect(fault?.text.contains("carriage return") == true)
  }

  @Test("bytes that are no text are a fault at their line")
  func encoding() {
    let fault = SourceText(Array("a\n\u{E9}b".utf8.dropLast(2)) + [0xE9, 0x62]).fault
    #expect(fault == .init(line: 2, text: "this is not UTF-8: save the file in that encoding"))
  }
}
