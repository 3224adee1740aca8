import Foundation
import Record
import Testing

@testable import Manuscript
@testable import Weaving

@Suite("Prose without end")
struct DepthTests {
  @Test(
    "Deep nesting is refused in a sentence, or set, and takes no time and no stack",
    .timeLimit(.minutes(1)),
    arguments: [
      ("> ", "x"), ("[", "x"), ("1[", "x"), ("*", "x"), ("{", "x"), ("(", "x"), ("- ", "x"),
      ("![", "x"),
      ("`", "x"), ("~~", "x"), ("<", "x"), ("**a ", "x"), ("_a ", "x"), ("[a](", "x"), ("$", "x"),
    ])
  func deep(mark: String, core: String) throws {
    let book = try SampleBook()
    try book.replace(
      "An ordinary quotation.", with: String(repeating: mark, count: 20_000) + core)
    _ = try book.messages()
  }

  @Test(
    "So is a formula's", .timeLimit(.minutes(1)),
    arguments: [
      ("{", "}"), ("\\left(", "\\right)"), ("\\frac{1}{", "}"), ("x^{", "}"), ("\\sqrt{", "}"),
      ("\\text{", "}"), ("(", ")"), ("\\begin{matrix}", "\\end{matrix}"),
    ])
  func formulas(open: String, close: String) throws {
    let book = try SampleBook()
    let formula =
      String(repeating: open, count: 10_000) + "x" + String(repeating: close, count: 10_000)
    try book.replace("$a_b * c_d$", with: "$\(formula)$")
    let messages = try book.messages()
    #expect(messages.count == 1 && messages[0].hasSuffix("[tex-error]"), "\(messages)")
  }

  @Test("A formula longer than a page is refused in a sentence", .timeLimit(.minutes(1)))
  func long() throws {
    let book = try SampleBook()
    let formula = (0..<4_000).map { "x_{\($0)}" }.joined(separator: " + ")
    try book.replace("$a_b * c_d$", with: "$\(formula)$")
    let messages = try book.messages()
    #expect(messages.count == 1 && messages[0].hasSuffix("[tex-error]"), "\(messages)")
  }

  @Test(
    "Swift that no compiler would take is set as it was typed", .timeLimit(.minutes(1)),
    arguments: ["1[", "(", "{", "[", "<", "a<", "if a {", "#if a\n//: "])
  func swift(text: String) throws {
    let book = try SampleBook()
    try book.replace(
      "let text = \"fenced\"",
      with: "let text = \(String(repeating: text, count: 2_000)) \"fenced\"")
    _ = try book.messages()
  }
}
