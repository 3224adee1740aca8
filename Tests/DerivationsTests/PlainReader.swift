import Balls

@testable import Derivations

/// Reads the plain notation, and refuses what can be read in two ways.
struct PlainReader {
  private let text: [Character]
  private var place = 0
  private let known: Known
  private var bars = 0

  static func read(_ text: String, _ known: Known) throws -> Expression {
    var reader = PlainReader(text: Array(text), known: known)
    let e = try reader.expression()
    guard reader.place == reader.text.count else { throw reader.misreading("something is left") }
    return e
  }

  static func relation(_ text: String, _ known: Known) throws -> Relation {
    var reader = PlainReader(text: Array(text), known: known)
    let relation = try reader.relation()
    guard reader.place == reader.text.count else { throw reader.misreading("something is left") }
    return relation
  }

  private init(text: [Character], known: Known) {
    self.text = text
    self.known = known
  }

  // MARK: - Characters

  private var next: Character? { place < text.count ? text[place] : nil }
  private func misreading(_ reason: String) -> Misreading {
    Misreading(reason, String(text[min(place, text.count)...]) + " in " + String(text))
  }
  private func looking(at words: String) -> Bool { text[place...].starts(with: words) }
  private mutating func take(_ words: String) -> Bool {
    guard looking(at: words) else { return false }
    place += words.count
    return true
  }
  private mutating func expect(_ words: String) throws {
    guard take(words) else { throw misreading("“\(words)” is missing") }
  }
  private mutating func run(_ condition: (Character) -> Bool) -> String {
    let start = place
    while let next, condition(next) { place += 1 }
    return String(text[start..<place])
  }

  private static let unraised: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁻": "−", "ˣ": "x", "ⁿ": "n", "ᵗ": "t", "ᵏ": "k", "ᵐ": "m", "ᵃ": "a", "ᵇ": "b",
    "ᵘ": "u",
  ]
  private static let fractions: [Character: Rational] = [
    "½": Rational(1, 2), "⅓": Rational(1, 3), "⅔": Rational(2, 3), "¼": Rational(1, 4),
    "¾": Rational(3, 4), "⅕": Rational(1, 5), "⅙": Rational(1, 6), "⅛": Rational(1, 8),
  ]
  private static func isLetter(_ c: Character) -> Bool {
    c.isLetter && unraised[c] == nil && !isSmall(c)
  }
  private static func isSmall(_ c: Character) -> Bool { "ᵃᵇᵏᵐᵗᵘˣⁿʰʲʳˢ".contains(c) }
  private static func isDigit(_ c: Character) -> Bool { "0123456789".contains(c) }
  private static func isLow(_ c: Character) -> Bool { "₀₁₂₃₄₅₆₇₈₉".contains(c) }
  private static func isInWord(_ c: Character) -> Bool {
    isLetter(c) || isDigit(c) || isLow(c) || c == "_" || c == "%"
  }

  /// The whole number that raised digits are.
  private static func number(_ raised: String) -> Int {
    Int(String(raised.map { $0 == "⁻" ? "-" : unraised[$0] ?? $0 })) ?? 0
  }

  // MARK: - Sums

  private mutating func expression() throws -> Expression {
    if next == "[" { return try phrase() }
    var terms: [Expression] = []
    var isNegative = take("−")
    while true {
      let term = try term()
      terms.append(isNegative ? Expression.negation(of: term.value) : term.value)
      let isPlus = looking(at: " + ")
      guard isPlus || looking(at: " − ") else { return total(terms) }
      if term.shape == .term { throw misreading("what the sign before belongs to is unclear") }
      place += 3
      isNegative = !isPlus
    }
  }

  private mutating func phrase() throws -> Expression {
    try expect("[")
    let body = try fresh { try $0.expression() }
    try expect("] from ")
    let symbol = try boundName()
    try expect(" = ")
    let lower = try bound()
    try expect(" to ")
    return Expression(.bracket(body, symbol, from: lower, to: try bound()))
  }

  private mutating func bound() throws -> Bound {
    if take("−∞") { return .minusInfinity }
    if take("∞") { return .infinity }
    return .at(try expression())
  }

  /// Within brackets a bar has nothing to close.
  private mutating func fresh<T>(_ read: (inout PlainReader) throws -> T) rethrows -> T {
    let outer = bars
    bars = 0
    defer { bars = outer }
    return try read(&self)
  }

  // MARK: - Products and fractions

  private mutating func term() throws -> Readout {
    var last = try factor()
    var all = [last]
    while true {
      if take("·") {
        if last.isOpen { throw misreading("a factor behind an operator") }
        last = try factor()
        all.append(last)
      } else if let next, isStart(next) {
        if last.isOpen { throw misreading("a factor behind an operator") }
        guard last.shape == .number || last.shape == .name, Self.isLetter(next) else {
          throw misreading("two factors touch")
        }
        let following = try factor()
        guard following.shape == .name else { throw misreading("a word touches") }
        last = following
        all.append(last)
      } else {
        break
      }
    }
    guard next == "/" else {
      return Readout(value: product(all.map(\.value)), shape: last.shape)
    }
    if last.isOpen { throw misreading("a fraction behind an operator") }
    place += 1
    let below = try factor()
    if below.isOpen { throw misreading("an operator behind a slash") }
    if let next, next == "·" || next == "/" || isStart(next) {
      throw misreading("what stands behind the slash is unclear")
    }
    return Readout(
      value: Expression(.quotient(product(all.map(\.value)), below.value)), shape: .closed)
  }

  private func isStart(_ c: Character) -> Bool {
    if c == "|" { return bars == 0 }
    return Self.isLetter(c) || Self.isDigit(c) || Self.fractions[c] != nil || "(√{[“∫Σ∂".contains(c)
  }

  // MARK: - Powers

  private mutating func factor() throws -> Readout {
    let start = place
    let base = try primary()
    guard let exponent = try exponent() else { return base }
    guard base.takesExponent, !base.isOpen else {
      throw misreading("what the exponent belongs to is unclear")
    }
    guard try self.exponent() == nil else { throw misreading("two exponents") }
    let isRaised = PlainReader.unraised[text[place - 1]] != nil
    let isE = text[start] == "e" && base.shape == .name && base.value == exp(1)
    return Readout(
      value: isE ? exp(exponent) : Expression(.power(base.value, exponent)),
      shape: isRaised && base.shape != .bar && base.shape != .closed ? base.shape : .closed,
      takesExponent: false)
  }

  private mutating func exponent() throws -> Expression? {
    if take("^") {
      if take("(") {
        let e = try fresh { try $0.expression() }
        try expect(")")
        return e
      }
      return try primary().value
    }
    let start = place
    let raised = run { PlainReader.unraised[$0] != nil }
    if raised.isEmpty { return nil }
    if raised == "⁻" || next == "⁺" {
      // A side, as in x → 0⁻.
      place = start
      return nil
    }
    return try PlainReader.read(String(raised.map { PlainReader.unraised[$0] ?? $0 }), known)
  }

  // MARK: - What holds together

  private mutating func primary() throws -> Readout {
    guard let next else { throw misreading("the end") }
    if Self.isDigit(next) {
      var digits = run(Self.isDigit)
      if next != ".", self.next == "." {
        place += 1
        digits += "." + run(Self.isDigit)
      }
      guard let value = Rational(digits) else { throw misreading("no number") }
      if let next = self.next, Self.fractions[next] != nil { throw misreading("a mixed number") }
      return Readout(value: Expression(value), shape: .number)
    }
    if let value = Self.fractions[next] {
      place += 1
      return Readout(value: Expression(value), shape: .number, takesExponent: false)
    }
    switch next {
    case "(":
      place += 1
      let e = try fresh { try $0.expression() }
      try expect(")")
      return Readout(value: e, shape: .closed)
    case "|":
      place += 1
      bars += 1
      let e = try expression()
      try expect("|")
      bars -= 1
      return Readout(value: abs(e), shape: .closed)
    case "√":
      place += 1
      let inner = try primary()
      if inner.isOpen { throw misreading("an operator under a root") }
      return Readout(value: sqrt(inner.value), shape: .closed, takesExponent: false)
    case "{": return try fresh { try $0.cases() }
    case "∫", "Σ": return try summation(next)
    default: break
    }
    if looking(at: "lim[") { return try limit() }
    if let derivative = try derivative() { return derivative }
    if take("undefined") { return Readout(value: 0 / 0, shape: .word) }
    if let application = try fresh({ try $0.application() }) { return application }
    return try name()
  }

  private mutating func quoted() throws -> String {
    try expect("“")
    var name = ""
    while let next {
      place += 1
      if next == "”" {
        guard self.next == "”" else { return name }
        place += 1
      }
      name.append(next)
    }
    throw misreading("a quotation without an end")
  }

  private mutating func cases() throws -> Readout {
    try expect("{")
    var branches: [Branch] = []
    while true {
      let value = try expression()
      if take(" otherwise}") {
        return Readout(value: Expression(.piecewise(branches, otherwise: value)), shape: .closed)
      }
      try expect(" if ")
      branches.append(Branch(value: value, condition: try relation()))
      try expect("; ")
    }
  }

  private mutating func relation() throws -> Relation {
    let left = try expression()
    let signs: [(String, Relation.Sign)] = [
      (" < ", .less), (" ≤ ", .atMost), (" > ", .greater), (" ≥ ", .atLeast), (" = ", .equal),
      (" ≠ ", .unequal),
    ]
    for (words, sign) in signs where take(words) {
      return Relation(left: left, sign: sign, right: try expression())
    }
    throw misreading("no sign of a relation")
  }

  // MARK: - Operators

  private mutating func summation(_ sign: Character) throws -> Readout {
    place += 1
    try expect("[")
    if sign == "Σ" {
      let symbol = try boundName()
      try expect(" = ")
      let lower = try fresh { try $0.expression() }
      try expect(" … ")
      let upper = try fresh { try $0.expression() }
      try expect("] ")
      let body = try term().value
      return Readout(value: Expression(.total(body, symbol, from: lower, to: upper)), shape: .term)
    }
    let lower = try fresh { try $0.bound() }
    try expect(", ")
    let upper = try fresh { try $0.bound() }
    try expect("] ")
    let body = try term().value
    try expect(" d")
    let symbol = try boundName()
    return Readout(
      value: Expression(.integral(body, symbol, from: lower, to: upper)), shape: .factor,
      takesExponent: false)
  }

  private mutating func limit() throws -> Readout {
    try expect("lim[")
    let symbol = try boundName()
    try expect(" → ")
    let approach: Approach
    if take("∞]") {
      approach = .infinity
      place -= 1
    } else if take("−∞]") {
      approach = .minusInfinity
      place -= 1
    } else {
      let point = try fresh { try $0.expression() }
      approach = take("⁻") ? .fromBelow(point) : take("⁺") ? .fromAbove(point) : .to(point)
    }
    try expect("] ")
    return Readout(value: Expression(.limit(try term().value, symbol, approach)), shape: .term)
  }

  /// d/dx, d²/dx², ∂/∂x and what they act on.
  private mutating func derivative() throws -> Readout? {
    guard let sign = next, sign == "d" || sign == "∂" else { return nil }
    let start = place
    place += 1
    let order = run { "⁰¹²³⁴⁵⁶⁷⁸⁹⁻".contains($0) }
    guard take("/\(sign)"), let next, Self.isLetter(next) || next == "“" || next == "𝜋" else {
      place = start
      return nil
    }
    let symbol = try boundName()
    try expect(order + " ")
    let count = order.isEmpty ? 1 : Self.number(order)
    let operand: Readout
    if take("[") {
      operand = Readout(value: try fresh { try $0.expression() }, shape: .closed)
      try expect("]")
      if looking(at: " from") { throw misreading("what “from” belongs to is unclear") }
    } else {
      // One thing, or e to a power.
      let isE = self.next == "e"
      operand = isE ? try factor() : try primary()
      if try exponent() != nil { throw misreading("what the exponent belongs to is unclear") }
    }
    return Readout(
      value: Expression(.derivative(operand.value, symbol, order: count)),
      shape: operand.shape == .term ? .term : .factor, takesExponent: false)
  }

  private mutating func boundName() throws -> Symbol {
    if case .variable(let symbol) = try name().value.form { return symbol }
    throw misreading("no name of a variable")
  }

  // MARK: - Names

  /// A function's value; `nil` where no function's name stands here before a bracket.
  private mutating func application() throws -> Readout? {
    let start = place
    if next == "“" {
      let name = try quoted()
      guard let subscripts = known.functions[name],
        let result = try value(of: name, subscripts, elementary: nil)
      else {
        place = start
        return nil
      }
      return result
    }
    let elementary = [
      "σ", "Φ", "φ", "W", "ln", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "erf", "erfc",
      "max", "maximum", "sine", "cosine", "tangent", "hyperbolicSine", "hyperbolicCosine",
      "hyperbolicTangent", "exponential", "logarithm", "sigmoid", "errorFunction",
      "complementaryErrorFunction", "normalCumulative", "normalDensity", "lambertW",
    ].filter { known.functions[$0] == nil }
    let words = known.functions.keys.filter { $0.allSatisfy(Self.isInWord) }
    let names = (words + elementary).sorted { $0.count > $1.count }
    for name in names where take(name) {
      if let result = try value(
        of: name, known.functions[name] ?? 0, elementary: known.elementary(name))
      {
        return result
      }
      place = start
    }
    return nil
  }

  private mutating func value(of name: String, _ subscripts: Int, elementary: Elementary?) throws
    -> Readout?
  {
    if known.functions[name] == nil, let raised = try raisedHead(elementary) {
      guard let elementary else { return nil }
      return Readout(
        value: Expression(.power(Expression(.call(elementary, raised.argument)), raised.exponent)),
        shape: .closed, takesExponent: false)
    }
    var order = run { $0 == "′" }.count
    if take("⁽") {
      let digits = run { Self.unraised[$0] != nil }
      try expect("⁾")
      order = Self.number(digits)
    }
    var below: [Expression] = []
    if subscripts > 0 {
      guard take("_") else { return nil }
      below = take("(") ? try list() : [try subscriptValue()]
      guard below.count == subscripts else { return nil }
    }
    guard take("(") else { return nil }
    let arguments = try list()
    if known.functions[name] != nil {
      let function = Function(name: name, parameters: [], body: nil, subscripts: subscripts)
      return Readout(
        value: Expression(.application(function, order: order, arguments + below)), shape: .closed)
    }
    if known.isMaximum(name) {
      return Readout(value: Expression(.maximum(arguments)), shape: .closed)
    }
    guard order == 0, let elementary, arguments.count == 1 else { return nil }
    return Readout(
      value: Expression(.call(elementary, arguments[0])), shape: .closed,
      takesExponent: !Known.takesPowers(elementary) && elementary != .exp)
  }

  /// A subscript without brackets is a number or a name.
  private mutating func subscriptValue() throws -> Expression {
    guard let next else { throw misreading("the end") }
    return Self.isDigit(next) || Self.fractions[next] != nil
      ? try primary().value : try name().value
  }

  /// sin²(x).
  private mutating func raisedHead(_ elementary: Elementary?) throws
    -> (argument: Expression, exponent: Expression)?
  {
    let start = place
    guard let elementary, Known.takesPowers(elementary), let exponent = try exponent(), take("(")
    else {
      place = start
      return nil
    }
    let arguments = try list()
    guard arguments.count == 1 else { throw misreading("several arguments") }
    return (arguments[0], exponent)
  }

  private mutating func list() throws -> [Expression] {
    if take(")") { return [] }
    var result: [Expression] = []
    repeat { result.append(try expression()) } while take(", ")
    try expect(")")
    return result
  }

  /// A variable, or e, or π.
  private mutating func name() throws -> Readout {
    let start = place
    func variable(_ name: String, _ shape: Readout.Shape) -> Readout {
      Readout(value: Variable(Symbol(name: name, domain: nil)), shape: shape)
    }
    if next == "“" {
      let name = try quoted()
      guard known.variables.contains(name) else { throw misreading("an unknown name “\(name)”") }
      return variable(name, .word)
    }
    if take("𝜋") { return variable("π", .name) }
    let hasWords = known.variables.contains { name in
      name.first.map(Self.isLetter) ?? false
        && name.allSatisfy { Self.isInWord($0) || $0 == "′" || $0 == "'" }
        && (name.prefix(while: Self.isLetter).count > 1 || name.contains("%"))
    }
    if hasWords {
      let word = run(Self.isInWord) + run { $0 == "′" || $0 == "'" }
      if known.variables.contains(word), word != "π" {
        return variable(word, word.filter(Self.isLetter).count > 1 || word == "d" ? .word : .name)
      }
      place = start
      _ = run(Self.isInWord)
      if String(text[start..<place]).count > 1 { throw misreading("an unknown word \(word)") }
      place = start
    }
    guard let first = next, Self.isLetter(first) else { throw misreading("nothing to read") }
    place += 1
    if next == "_" {
      _ = run(Self.isInWord)
    } else {
      _ = run { Self.isDigit($0) || Self.isLow($0) }
    }
    _ = run { $0 == "′" || $0 == "'" }
    let name = String(text[start..<place])
    if known.variables.contains(name), name != "π" {
      return variable(name, name == "d" || name.contains("_") ? .word : .name)
    }
    if name == "π" { return Readout(value: .pi, shape: .name) }
    if name == "e", known.functions["e"] == nil { return Readout(value: exp(1), shape: .name) }
    throw misreading("an unknown name \(name)")
  }
}
