@testable import Manuscript
@testable import Weaving

/// What an author types and should not.
enum TypedFaults {
  private static func advice(_ decimal: String) -> String {
    "\(decimal) is typed by hand: let the run say it with {value}`id`, or write {quoted}`\(decimal)` "
      + "beside a {cite}, or {given}`\(decimal)` where the code has it"
  }

  static let all: [Fault] = [
    Fault(
      .texError,
      "Chapters/Sample/main.swift:15:17: error: Undefined control sequence: \\nosuch in “a_b \\nosuch c_d”",
      "$a_b * c_d$", "$a_b \\nosuch c_d$"),
    Fault(
      .texError, "Chapters/Sample/main.swift:34:46: error: Expected '}', got 'EOF' in “x_{”"
    ) {
      try $0.replace("in a column, $x$ and", with: "in a column, $x_{$ and")
      try $0.edit("five") {
        if case .table(var table) = $0.content {
          table.caption = "Numbers in a column, $x_{$ and {value}`half`."
          $0.content = .table(table)
        }
      }
    },
    Fault(
      .texError,
      "Chapters/Sample/main.swift:31:1: error: Undefined control sequence: \\oops in “\\oops”"
    ) { try $0.edit("square") { $0.content = .equation(.init(tex: "\\oops", text: "")) } },
    Fault(
      .typedDecimal, "Chapters/Sample/main.swift:3:67: error: \(advice("3.14"))", "a value",
      "β 3.14"),
    Fault(
      .typedDecimal,
      "Chapters/Sample/main.swift:19:36: error: 0.25 is typed by hand in a formula and is no literal "
        + "of the chapter's code: let chapter.equation write the formula, or take the number out of it",
      "$x = 0.5$", "$x = 0.25$"),
    Fault(.typedDecimal, "Chapters/Sample/main.swift:48:34: error: \(advice("0.75"))") {
      try $0.replace("It falls to {value}`half`.", with: "It falls to 0.75.")
      try $0.edit("curve") {
        if case .figure(var figure) = $0.content {
          figure.caption = "It falls to 0.75."
          $0.content = .figure(figure)
        }
      }
    },
    Fault(
      .givenAbsent,
      "Chapters/Sample/main.swift:65:52: error: 0.3 is no literal of this chapter's code",
      "{doc}`Sample`.", "{given}`0.3`."),
    Fault(
      .quotedUncited,
      "Chapters/Sample/main.swift:65:52: error: 27.6 is quoted, but its paragraph cites no source: "
        + "add {cite}`key`",
      "{doc}`Sample`.", "{quoted}`27.6`."),
    Fault(
      .rawHTML, "Chapters/Sample/main.swift:26:16: error: HTML in prose: “<kbd>”",
      "another, ~~struck~~", "another, <kbd>"),
  ]
}
