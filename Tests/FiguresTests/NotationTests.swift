import Testing

@testable import Figures

@Suite("A label")
struct NotationTests {
  @Test("in plain text slants Greek and letters that stand alone")
  func plain() throws {
    #expect(
      try Notation.parse("β = 1")
        == [.text("β", upright: false), .text(" = 1", upright: true)])
    #expect(
      try Notation.parse("x of a Swish")
        == [.text("x", upright: false), .text(" of a Swish", upright: true)])
  }

  @Test("raises and lowers figures")
  func scripts() throws {
    #expect(
      try Notation.parse("10⁻³")
        == [.text("10", upright: true), .script(above: [.text("−3", upright: true)], below: [])])
    #expect(
      try Notation.parse("$x_1^2$")
        == [
          .text("x", upright: false),
          .script(above: [.text("2", upright: true)], below: [.text("1", upright: true)]),
        ])
  }

  @Test("between dollars knows Greek, functions, fractions and signs")
  func mathematics() throws {
    #expect(
      try Notation.parse("$x\\sigma(\\beta x)$")
        == ["x", "σ"].map { .text($0, upright: false) } + [.text("(", upright: true)]
        + ["β", "x"].map { .text($0, upright: false) } + [.text(")", upright: true)])
    #expect(
      try Notation.parse("$\\frac{1}{2}$")
        == [.fraction([.text("1", upright: true)], [.text("2", upright: true)])])
    #expect(try Notation.parse("$-x$").first == .text("−", upright: true))
    #expect(try Notation.parse("$a-b$")[1] == .infix("−"))
  }

  @Test(
    "with a mistake says what is wrong",
    arguments: [
      ("$x", "does not close"), ("$\\foo$", "\\foo"), ("${x$", "nothing closes"),
      ("$x}$", "nothing opens"), ("$x^$", "ends"),
    ])
  func mistakes(label: String, words: String) {
    let error = #expect(throws: FigureError.self) { _ = try Notation.parse(label) }
    #expect(error?.description.contains(words) == true, "\(String(describing: error))")
  }

  @Test("is read aloud without its commands")
  func spoken() {
    #expect(PlainLabel.text("$\\frac{1}{1+e^{-x}}$") == "1/(1 + e^(−x))")
    #expect(PlainLabel.text("Swish′") == "Swish′")
  }

  @Test("is wider with an index and taller with an exponent or a fraction")
  func measures() throws {
    let font = TextFont(size: 16)
    let plain = try Typesetter.set("$x$", font)
    #expect(try Typesetter.set("$x_1$", font).width > plain.width)
    #expect(try Typesetter.set("$x^2$", font).ascent > plain.ascent)
    #expect(try Typesetter.set("$\\frac{x}{y}$", font).height > 1.5 * plain.height)
  }
}
