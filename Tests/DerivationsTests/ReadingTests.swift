import Testing

import Balls

@testable import Derivations

/// Random trees of every form, with the names and numbers that are hardest to write.
struct TreeMaker {
  var sampling: Sampling
  private(set) var forms: [String: Int] = [:]
  private var names: [String] = []
  private var functions: [Function] = []

  init(seed: UInt64) { sampling = Sampling(seed: seed) }

  mutating func pick(_ count: Int) -> Int { Int(sampling.next() % UInt64(count)) }
  mutating func pick<T>(_ list: [T]) -> T { list[pick(list.count)] }

  static let plainNames = [
    "x", "y", "a", "b", "n", "t", "k", "u", "β", "μ", "σ", "φ", "f", "g", "d", "W",
  ]
  static let hardNames = [
    "e", "π", "ab", "rate", "x₁", "w2", "w₂", "x_max", "x′", "y''", "50%", "a%", "a b", "{", "\\",
    "_",
    "if", "dx", "dt", "sin", "é", "xⁿ", "loss_%", "d/dx", "”", "", "2", "Δx", "to", "ex", "x+y",
    "~^",
    "a--b", "Φ", "f_2", "x_1_2",
  ]
  static let functionNames = [
    ("f", 0), ("g", 0), ("h", 0), ("Swish", 0), ("Swish2", 1), ("f_2", 0), ("G", 1), ("x", 0),
    ("K", 2), ("σ", 0), ("sin", 0), ("max", 0), ("e", 0), ("a b", 0), ("f′", 0), ("if", 0),
    ("π", 0),
    ("W_0", 1), ("%", 0), ("ln", 0), ("Φ", 1),
  ]

  /// A tree with names of its own.
  mutating func tree(_ depth: Int) -> Expression {
    names = (0..<3).map { _ in pick(Self.plainNames) }
    if pick(3) == 0 { names.append(pick(Self.hardNames)) }
    if pick(6) == 0 { names.append(pick(Self.hardNames)) }
    functions = (0..<2).map { _ in
      let (name, subscripts) =
        pick(6) == 0 ? pick(Self.functionNames) : pick(Array(Self.functionNames.prefix(5)))
      return Function(name: name, parameters: [], body: nil, subscripts: subscripts)
    }
    return expression(depth)
  }

  private mutating func symbol() -> Symbol { Symbol(name: pick(names), domain: nil) }

  private mutating func number() -> Expression {
    switch pick(12) {
    case 0, 1, 2, 3: return Expression(Rational(pick(12)))
    case 4: return Expression(Rational(-pick(5)))
    case 5, 6: return Expression(Rational(pick(9) - 4, pick(7) + 1))
    case 7:
      return .decimal(pick(["0.5", "1.702", "0.044715", "-0.25", "1.0", "2.50", ".5", "5.", "-0"]))
    case 8: return .decimal(pick(["1.5e-3", "1e5", "-2e-10", "1e-9", "6.02E23", "1.0e0"]))
    case 9: return Expression(Rational(10).power(pick(40)) ?? 1)
    case 10: return Expression(1 / (Rational(7).power(pick(30)) ?? 1))
    default: return 1
    }
  }

  mutating func expression(_ depth: Int) -> Expression {
    if depth == 0 || pick(12) == 0 {
      switch pick(5) {
      case 0, 1, 2: return Expression(.variable(symbol()))
      case 3: return number()
      default: return pick(4) == 0 ? .pi : Expression(.variable(symbol()))
      }
    }
    func counted(_ form: String, _ e: Expression) -> Expression { e }
    let a = expression(depth - 1)
    switch pick(27) {
    case 0, 1: return Expression(.sum([a] + (0..<pick(3)).map { _ in expression(depth - 1) }))
    case 2: return a - expression(depth - 1)
    case 3, 4, 5, 6:
      return Expression(.product([a] + (0..<pick(4)).map { _ in expression(depth - 1) }))
    case 7: return number() * a
    case 8, 9: return Expression.negation(of: a)
    case 10, 11, 12: return Expression(.quotient(a, expression(depth - 1)))
    case 13: return Expression(.power(a, expression(min(depth - 1, 1))))
    case 14: return Expression(.power(a, Expression(Rational(pick(6) - 1))))
    case 15: return pick(2) == 0 ? sqrt(a) : Expression(.power(a, expression(depth - 1)))
    case 16: return exp(a)
    case 17, 18: return Expression(.call(pick(Elementary.allCases), a))
    case 19: return abs(a)
    case 20: return Expression(.maximum([a] + (0..<pick(3)).map { _ in expression(depth - 1) }))
    case 21:
      let signs: [Relation.Sign] = [.less, .atMost, .greater, .atLeast, .equal, .unequal]
      let branches = (0..<pick(3)).map { _ in
        Branch(
          value: expression(depth - 1),
          condition: Relation(
            left: expression(min(depth - 1, 1)), sign: pick(signs),
            right: expression(min(depth - 1, 1))))
      }
      return Expression(.piecewise(branches, otherwise: a))
    case 22:
      let function = pick(functions)
      let arguments = (0..<(function.subscripts + 1 + pick(2))).map { _ in
        expression(min(depth - 1, 2))
      }
      return Expression(.application(function, order: pick(2) == 0 ? 0 : pick(5), arguments))
    case 23: return Expression(.derivative(a, symbol(), order: pick(3) == 0 ? pick(12) : 1))
    case 24:
      let point = expression(min(depth - 1, 1))
      let approaches: [Approach] = [
        .to(point), .fromBelow(point), .fromAbove(point), .infinity, .minusInfinity,
      ]
      return Expression(.limit(a, symbol(), pick(approaches)))
    case 25:
      let ends: [Bound] = [
        .at(expression(min(depth - 1, 1))), .at(expression(0)), .infinity, .minusInfinity,
      ]
      let (lower, upper) = (pick(ends), pick(ends))
      return Expression(
        pick(2) == 0
          ? .integral(a, symbol(), from: lower, to: upper)
          : .bracket(a, symbol(), from: lower, to: upper))
    default:
      return Expression(
        .total(a, symbol(), from: expression(min(depth - 1, 1)), to: expression(min(depth - 1, 1))))
    }
  }
}

@Suite("Reading back what is written")
struct ReadingTests {
  @Test("what is written is read back, by a strict reader, as a tree of the same value")
  func roundTrip() {
    var maker = TreeMaker(seed: 20)
    var (count, valued, failures) = (0, 0, 0)
    for round in 0..<3000 where failures < 12 {
      let e = maker.tree(1 + round % 5)
      count += 1
      let known = Known(of: e)
      let value = FieldValue(seed: 1)(e)
      if value != nil { valued += 1 }
      for (notation, written) in [("text", e.text), ("TeX", e.tex)] {
        do {
          let read =
            notation == "text"
            ? try PlainReader.read(written, known) : try TeXReader.read(written, known)
          if FieldValue(seed: 1)(read) != value {
            failures += 1
            Issue.record("\(notation) \(written) is read as \(read), which has another value")
          }
        } catch {
          failures += 1
          Issue.record("\(notation) \(written) is misread: \(error)")
        }
      }
    }
    #expect(count >= 2000)
    #expect(valued * 100 >= count * 90, "\(valued) of \(count) have values")
  }

  @Test(
    "the reader of plain text refuses what can be read in two ways",
    arguments: [
      "a/bx", "a/b·x", "a/b/x", "2½", "x2", "|a|b|x|", "a|b|", "Σ[k = a … b] k + 1",
      "x·Σ[k = a … b] k·x + 1",
      "lim[x → a] f(x) + 1", "ln(x)²", "sin(x)⁻¹", "√x²", "½²", "x²^a", "d/dx x²", "d/dx f(x)·x",
      "∫[a, b] x dx·x", "x/d/dx f(x)", "x(a + b)", "(a + b)(a − b)",
      "[x] from x = a to b + [x] from x = a to b·",
      "d/dx [x] from x = a to b", "x −a", "xy",
    ])
  func refusedText(text: String) {
    #expect(throws: Misreading.self, "\(text)") { try PlainReader.read(text, Self.known) }
  }

  @Test(
    "the reader of TeX refuses what can be read in two ways",
    arguments: [
      "a/bx", "e^{-1/2x^2}", "e^{x/2a}", "2\\frac{1}{2}", "x2", "|a|b|x|", "\\ln(x)^2",
      "\\sin(x)^{-1}",
      "\\sum_{k = a}^{b} k + 1", "\\lim_{x \\to a} f(x) + 1", "x^2^3", "x'^2'",
      "\\left[x\\right]_{x = a}^{b}^2", "\\frac{x}{a}^2", "\\frac{d}{dx}x^2", "\\frac{d}{dx}f(x)x",
      "\\int_{a}^{b} x\\,dxx", "\\begin{cases} a & \\text{otherwise} \\end{cases} + 1",
      "\\mathrm{rate}x",
      "x\\mathrm{rate}", "\\mathrm{rate}(x + a)", "h(x + a)",
    ])
  func refusedTeX(tex: String) {
    #expect(throws: Misreading.self, "\(tex)") { try TeXReader.read(tex, Self.known) }
  }

  private static let known: Known = {
    let names = ["x", "a", "b", "k", "h", "rate"].map { Variable($0) as Expression }
    return Known(
      of: Function("f")(names[0]), names[0], names[1], names[2], names[3], names[4], names[5])
  }()

  @Test(
    "the readers tell trees of different values apart",
    arguments: ["x + a", "x·a", "x/a", "xᵃ", "f(x)", "−x"])
  func different(text: String) throws {
    let known = Known(of: Function("f")(Variable("x")), Variable("x"), Variable("a"))
    let values = try ["x + a", "x·a", "x/a", "xᵃ", "f(x)", "−x"].filter { $0 != text }.map {
      FieldValue(seed: 5)(try PlainReader.read($0, known))
    }
    #expect(!values.contains(FieldValue(seed: 5)(try PlainReader.read(text, known))))
  }

  @Test("a relation is read back")
  func relations() throws {
    let (x, e, ab) = (Variable("x"), Variable("e"), Variable("ab"))
    let statements: [any Statement] = [
      exp(x) * x <= e, ab * x > x, sum(x, x, from: 0, to: 3) + 1 != x / ab,
    ]
    for relation in statements.map(\.relation) {
      let known = Known(of: relation.left, relation.right)
      for read in [
        try PlainReader.relation(relation.text, known), try TeXReader.relation(relation.tex, known),
      ] {
        #expect(read.sign == relation.sign)
        #expect(FieldValue(seed: 4)(read.left) == FieldValue(seed: 4)(relation.left))
        #expect(FieldValue(seed: 4)(read.right) == FieldValue(seed: 4)(relation.right))
      }
    }
  }

  @Test("no tree is too deep, too large or too odd to be written")
  func oddities() {
    let x = Variable("x")
    var (deep, wide, signs): (Expression, Expression, Expression) = (x, x, x)
    for _ in 0..<2000 { deep = sin(deep) }
    for _ in 0..<60 { wide = max(wide, wide) }
    for _ in 0..<200 { signs = Expression(.product([Expression.negation(of: signs), x])) }
    #expect(deep.text == "…" && wide.tex == "…")
    #expect(signs.text == String(repeating: "x", count: 201))
    #expect(Expression(.sum([])).text == "0" && Expression(.product([])).tex == "1")
    #expect(Expression(.maximum([])).text == "max()")
    #expect(Expression(.piecewise([], otherwise: x)).text == "{x otherwise}")
    for name in ["", " ", "\u{0}", "\u{2028}", "\u{e000}", "´", "”“", "\n", "😀", "{}", "$&#^~%_\\"]
    {
      let known = Known(of: Variable(name))
      #expect(throws: Never.self, "\(name)") {
        try PlainReader.read((Variable(name) + 1).text, known)
      }
      #expect((Variable(name) + 1).tex.hasSuffix(" + 1"))
    }
  }
}
