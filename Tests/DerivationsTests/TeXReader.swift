import Balls

@testable import Derivations

/// Reads TeX as the eye reads what is set from it: braces are not seen, spaces mean nothing, and what
/// can be read in two ways is refused.
struct TeXReader {
  private var rest: Substring
  private let known: Known
  /// The known variables by what is seen of their names.
  private let seen: [Name: [String]]
  private var bars = 0

  /// What is seen of a name.
  private struct Name: Hashable {
    var base: String
    var below = ""
    var primes = 0
  }

  static func read(_ tex: String, _ known: Known) throws -> Expression {
    var reader = TeXReader(tex, known)
    let e = try reader.expression()
    guard reader.rest.isEmpty else { throw reader.misreading("something is left") }
    return e
  }

  static func relation(_ tex: String, _ known: Known) throws -> Relation {
    var reader = TeXReader(tex, known)
    let relation = try reader.relation()
    guard reader.rest.isEmpty else { throw reader.misreading("something is left") }
    return relation
  }

  private init(_ tex: String, _ known: Known) {
    rest = tex[...]
    self.known = known
    seen = Dictionary(grouping: known.variables, by: Self.look)
  }

  private static func look(of name: String) -> Name {
    let letters = name.prefix { $0.isLetter && !"ⁿˣ".contains($0) }
    let primes = name.reversed().prefix { $0 == "′" || $0 == "'" }.count
    let middle = name.dropFirst(letters.count).dropLast(primes)
    let low: [Character: Character] = [
      "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8",
      "₉": "9",
    ]
    let digits = String(middle.map { low[$0] ?? $0 })
    guard !letters.isEmpty else { return Name(base: "“\(name)”") }
    if digits.allSatisfy({ "0123456789".contains($0) }) {
      return Name(base: String(letters), below: digits, primes: primes)
    }
    if middle.first == "_", middle.count > 1 {
      return Name(base: String(letters), below: String(middle.dropFirst()), primes: primes)
    }
    return Name(base: name)
  }

  // MARK: - Characters

  private func misreading(_ reason: String) -> Misreading { Misreading(reason, rest) }
  private mutating func skip() { rest = rest.drop { $0 == " " } }
  private mutating func next() -> Character? {
    skip()
    return rest.first
  }
  private mutating func looking(at token: String) -> Bool {
    skip()
    guard rest.hasPrefix(token) else { return false }
    // \in is not the beginning of \int.
    guard token.first == "\\", token.last?.isLetter == true else { return true }
    return rest.dropFirst(token.count).first.map { !($0.isLetter && $0.isASCII) } ?? true
  }
  private mutating func take(_ token: String) -> Bool {
    guard looking(at: token) else { return false }
    rest.removeFirst(token.count)
    return true
  }
  private mutating func expect(_ token: String) throws {
    guard take(token) else { throw misreading("“\(token)” is missing") }
  }
  private mutating func command() -> String {
    skip()
    guard rest.first == "\\" else { return "" }
    return String(rest.dropFirst().prefix { $0.isLetter && $0.isASCII })
  }
  /// The text between braces, or one token.
  private mutating func group() throws -> String {
    skip()
    guard let first = rest.first else { throw misreading("the end") }
    if first != "{" {
      let name = command()
      let token = name.isEmpty ? String(first) : "\\" + name
      rest.removeFirst(token.count)
      return token
    }
    var depth = 0
    var text = ""
    var isEscaped = false
    for character in rest {
      if !isEscaped, character == "{" { depth += 1 }
      if !isEscaped, character == "}" { depth -= 1 }
      text.append(character)
      isEscaped = character == "\\" && !isEscaped
      if depth == 0 { break }
    }
    guard depth == 0 else { throw misreading("a brace without its end") }
    rest.removeFirst(text.count)
    return String(text.dropFirst().dropLast())
  }

  /// Reads all of some other text.
  private func reading<T>(_ text: String, _ read: (inout TeXReader) throws -> T) throws -> T {
    var reader = self
    reader.rest = text[...]
    reader.bars = 0
    let result = try read(&reader)
    reader.skip()
    guard reader.rest.isEmpty else { throw reader.misreading("something is left of \(text)") }
    return result
  }

  private mutating func fresh<T>(_ read: (inout TeXReader) throws -> T) rethrows -> T {
    let outer = bars
    bars = 0
    defer { bars = outer }
    return try read(&self)
  }

  // MARK: - Sums and products

  private mutating func expression() throws -> Expression {
    var terms: [Expression] = []
    var isNegative = take("-")
    while true {
      let term = try term()
      terms.append(isNegative ? Expression.negation(of: term.value) : term.value)
      guard let sign = next(), sign == "+" || sign == "-" else { return total(terms) }
      if term.shape == .term { throw misreading("what the sign before belongs to is unclear") }
      rest.removeFirst()
      isNegative = sign == "-"
    }
  }

  private mutating func term() throws -> Readout {
    var last = try factor()
    var all = [last]
    while true {
      if take("\\cdot") {
        if last.isOpen { throw misreading("a factor behind an operator") }
        last = try factor()
        all.append(last)
      } else if isStart() {
        if last.isOpen { throw misreading("a factor behind an operator") }
        if last.shape == .bar { throw misreading("something touches a bar") }
        if last.shape == .word { throw misreading("something touches a word") }
        if let next = next(), "0123456789".contains(next) { throw misreading("a number touches") }
        let isBracket = looking(at: "(") || looking(at: "\\left(")
        if isBracket, last.shape == .name, looksLikeFunction(last.value) {
          throw misreading("a factor or an argument")
        }
        let isFraction = looking(at: "\\frac")
        let following = try factor()
        if isFraction, last.shape == .number, following.shape == .number {
          throw misreading("a mixed number")
        }
        if following.shape == .word, last.shape == .name { throw misreading("touches a word") }
        last = following
        all.append(last)
      } else {
        break
      }
    }
    guard take("/") else {
      return Readout(value: product(all.map(\.value)), shape: last.shape)
    }
    if last.isOpen { throw misreading("a fraction behind an operator") }
    let below = try factor()
    if below.isOpen { throw misreading("an operator behind a slash") }
    if looking(at: "/") || looking(at: "\\cdot") || isStart() {
      throw misreading("what stands behind the slash is unclear")
    }
    return Readout(
      value: Expression(.quotient(product(all.map(\.value)), below.value)), shape: .closed)
  }

  private func looksLikeFunction(_ e: Expression) -> Bool {
    switch e.form {
    case .power(let base, _): return looksLikeFunction(base)
    case .variable(let symbol):
      return "fghFGHWσφΦ".contains(symbol.name.first ?? "x") || known.functions[symbol.name] != nil
        || symbol.name.contains { $0 == "′" || $0 == "'" }
    default: return false
    }
  }

  private mutating func isStart() -> Bool {
    guard let next = next() else { return false }
    if next == "|" || looking(at: "\\left|") { return bars == 0 || next != "|" }
    if next != "\\" { return next.isLetter || next.isNumber || next == "(" || next == "{" }
    let ends = ["right", "cdot", "to", "le", "ge", "ne", "end", "text{if", ""]
    if looking(at: "\\text") {
      return !rest.hasPrefix("\\text{if") && !rest.hasPrefix("\\text{oth")
    }
    return !ends.contains(command())
  }

  // MARK: - Powers

  private mutating func factor() throws -> Readout {
    let isE = next() == "e"
    let base = try primary()
    guard take("^") else { return base }
    guard base.takesExponent, !base.isOpen else {
      throw misreading("what the exponent belongs to is unclear")
    }
    if looking(at: "{-}") || looking(at: "-") || looking(at: "+") {
      throw misreading("a side, not an exponent")
    }
    let exponent = try reading(try group()) { try $0.expression() }
    if looking(at: "^") || looking(at: "'") { throw misreading("two exponents") }
    let value =
      isE && base.value == exp(1) ? exp(exponent) : Expression(.power(base.value, exponent))
    return Readout(
      value: value, shape: base.shape == .bar ? .closed : base.shape, takesExponent: false)
  }

  // MARK: - What holds together

  private mutating func primary() throws -> Readout {
    guard let next = next() else { throw misreading("the end") }
    if "0123456789".contains(next) {
      let digits = String(rest.prefix { "0123456789.".contains($0) })
      rest.removeFirst(digits.count)
      guard let value = Rational(digits) else { throw misreading("no number") }
      return Readout(value: Expression(value), shape: .number)
    }
    if next == "(" || looking(at: "\\left(") {
      let isTall = next == "\\"
      _ = take(isTall ? "\\left(" : "(")
      let e = try fresh { try $0.expression() }
      try expect(isTall ? "\\right)" : ")")
      return Readout(value: e, shape: .closed)
    }
    if next == "|" || looking(at: "\\left|") {
      let isTall = next == "\\"
      _ = take(isTall ? "\\left|" : "|")
      bars += 1
      let e = try expression()
      bars -= 1
      try expect(isTall ? "\\right|" : "|")
      return Readout(value: abs(e), shape: .bar)
    }
    if looking(at: "\\left[") {
      let body = try square()
      try expect("_")
      let (symbol, lower) = try reading(try group()) { reader in
        let symbol = try reader.boundName()
        try reader.expect("=")
        return (symbol, try reader.bound())
      }
      try expect("^")
      let upper = try reading(try group()) { try $0.bound() }
      return Readout(
        value: Expression(.bracket(body, symbol, from: lower, to: upper)), shape: .closed,
        takesExponent: false)
    }
    switch command() {
    case "frac": return try fraction()
    case "sqrt":
      _ = take("\\sqrt")
      return Readout(
        value: sqrt(try reading(try group()) { try $0.expression() }), shape: .closed)
    case "begin": return try fresh { try $0.cases() }
    case "int": return try integral()
    case "sum":
      try expect("\\sum")
      try expect("_")
      let (symbol, lower) = try reading(try group()) { reader in
        let symbol = try reader.boundName()
        try reader.expect("=")
        return (symbol, try reader.expression())
      }
      try expect("^")
      let upper = try reading(try group()) { try $0.expression() }
      return Readout(
        value: Expression(.total(try term().value, symbol, from: lower, to: upper)), shape: .term)
    case "lim": return try limit()
    case "text" where rest.hasPrefix("\\text{undefined}"):
      _ = take("\\text{undefined}")
      return Readout(value: 0 / 0, shape: .word)
    default: return try named()
    }
  }

  private mutating func square() throws -> Expression {
    try expect("\\left[")
    let body = try fresh { try $0.expression() }
    try expect("\\right]")
    return body
  }

  private mutating func bound() throws -> Bound {
    if take("\\infty") { return .infinity }
    let start = rest
    if take("-"), take("\\infty") { return .minusInfinity }
    rest = start
    return .at(try expression())
  }

  /// A fraction, or d/dx with what it acts on.
  private mutating func fraction() throws -> Readout {
    try expect("\\frac")
    let (above, below) = (try group(), try group())
    if let (symbol, order) = operatorParts(above, below) {
      let operand: Readout
      if looking(at: "\\left[") {
        operand = Readout(value: try square(), shape: .closed)
        if looking(at: "_") { throw misreading("an operand or its ends") }
      } else {
        operand = next() == "e" ? try factor() : try primary()
        if looking(at: "^") { throw misreading("what the exponent belongs to is unclear") }
      }
      return Readout(
        value: Expression(.derivative(operand.value, symbol, order: order)),
        shape: operand.shape == .term ? .term : .factor, takesExponent: false)
    }
    let a = try reading(above) { try $0.expression() }
    let b = try reading(below) { try $0.expression() }
    let isNumber = [above, below].allSatisfy { $0.allSatisfy { "0123456789.".contains($0) } }
    return Readout(
      value: Expression(.quotient(a, b)), shape: isNumber ? .number : .closed,
      takesExponent: false)
  }

  private func operatorParts(_ above: String, _ below: String) -> (Symbol, Int)? {
    for d in ["d", "\\partial"] where above.hasPrefix(d) && below.hasPrefix(d) {
      let power = String(above.dropFirst(d.count))
      guard power.isEmpty || power.hasPrefix("^"), below.hasSuffix(power) else { continue }
      let digits = power.filter { !"^{}".contains($0) }
      guard let order = power.isEmpty ? 1 : Int(digits) else { continue }
      let name = String(below.dropFirst(d.count).dropLast(power.count))
      if d == "\\partial", !name.hasPrefix("\\"), !name.hasPrefix(" ") { continue }
      guard let symbol = try? reading(name, { try $0.boundName() }) else { continue }
      return (symbol, order)
    }
    return nil
  }

  private mutating func cases() throws -> Readout {
    try expect("\\begin{cases}")
    var branches: [Branch] = []
    while true {
      let value = try expression()
      try expect("&")
      if take("\\text{otherwise}") {
        try expect("\\end{cases}")
        return Readout(value: Expression(.piecewise(branches, otherwise: value)), shape: .term)
      }
      try expect("\\text{if }")
      branches.append(Branch(value: value, condition: try relation()))
      try expect("\\\\")
    }
  }

  private mutating func relation() throws -> Relation {
    let left = try expression()
    let signs: [(String, Relation.Sign)] = [
      ("<", .less), ("\\le", .atMost), (">", .greater), ("\\ge", .atLeast), ("=", .equal),
      ("\\ne", .unequal),
    ]
    for (words, sign) in signs where take(words) {
      return Relation(left: left, sign: sign, right: try expression())
    }
    throw misreading("no sign of a relation")
  }

  private mutating func integral() throws -> Readout {
    try expect("\\int")
    try expect("_")
    let lower = try reading(try group()) { try $0.bound() }
    try expect("^")
    let upper = try reading(try group()) { try $0.bound() }
    let body = try term().value
    try expect("\\,")
    try expect("d")
    let symbol = try boundName()
    return Readout(
      value: Expression(.integral(body, symbol, from: lower, to: upper)), shape: .factor,
      takesExponent: false)
  }

  private mutating func limit() throws -> Readout {
    try expect("\\lim")
    try expect("_")
    let (symbol, approach) = try reading(try group()) { reader in
      let symbol = try reader.boundName()
      try reader.expect("\\to")
      if reader.take("\\infty") { return (symbol, Approach.infinity) }
      let start = reader.rest
      if reader.take("-"), reader.take("\\infty") { return (symbol, .minusInfinity) }
      reader.rest = start
      for (end, isBelow) in [("^-", true), ("^+", false)] where reader.rest.hasSuffix(end) {
        reader.rest.removeLast(2)
        let point = try reader.primary().value
        return (symbol, isBelow ? .fromBelow(point) : .fromAbove(point))
      }
      return (symbol, .to(try reader.expression()))
    }
    return Readout(value: Expression(.limit(try term().value, symbol, approach)), shape: .term)
  }

  // MARK: - Names

  private mutating func boundName() throws -> Symbol {
    let start = rest
    let name = try spelling()
    guard let symbol = try variable(name) else {
      rest = start
      throw misreading("no known variable")
    }
    return symbol
  }

  /// A variable by what is seen of its name.
  private func variable(_ name: Name) throws -> Symbol? {
    if name.base.hasPrefix("“") {
      let bare = String(name.base.dropFirst().dropLast())
      return known.variables.contains(bare) ? Symbol(name: bare, domain: nil) : nil
    }
    // Of several that look alike the first in order has the look, and the others are quoted.
    return seen[name]?.min().map { Symbol(name: $0, domain: nil) }
  }

  /// The base of a name: a letter, a word, or a quotation.
  private mutating func base() throws -> String {
    guard let next = next() else { throw misreading("the end") }
    if next != "\\" {
      guard next.isLetter else { throw misreading("no name") }
      rest.removeFirst()
      return String(next)
    }
    let name = command()
    if let letter = Self.greek[name] {
      _ = take("\\" + name)
      return letter
    }
    switch name {
    case "boldsymbol":
      try expect("\\boldsymbol{\\pi}")
      return "𝜋"
    case "mathrm", "operatorname":
      _ = take("\\" + name)
      return unescaped(try group())
    case "text":
      _ = take("\\text")
      let text = unescaped(try group())
      guard text.hasPrefix("“"), text.hasSuffix("”") else { throw misreading("no quotation") }
      return "“\(text.dropFirst().dropLast().replacing("””", with: "”"))”"
    case "sin", "cos", "tan", "sinh", "cosh", "tanh", "ln", "exp", "max":
      _ = take("\\" + name)
      return name
    default: throw misreading("an unknown command \(name)")
    }
  }

  private mutating func spelling() throws -> Name {
    let base = try base()
    if base.hasPrefix("“") { return Name(base: base) }
    if base == "𝜋" { return Name(base: "π") }
    var name = Name(base: base)
    if looking(at: "_") {
      let start = rest
      rest.removeFirst()
      let below = try group()
      if let text = Self.plainSubscript(below) {
        name.below = unescaped(text)
      } else {
        rest = start
      }
    }
    while take("'") { name.primes += 1 }
    return name
  }

  private static func plainSubscript(_ text: String) -> String? {
    if text.hasPrefix("\\mathrm{") { return String(text.dropFirst(8).dropLast()) }
    if let letter = greek[String(text.dropFirst())], text.first == "\\" { return letter }
    return text.allSatisfy { $0.isNumber && $0.isASCII } || text.count == 1 ? text : nil
  }

  /// A variable, a constant, or a function with its arguments.
  private mutating func named() throws -> Readout {
    let start = rest
    if let application = try fresh({ try $0.application() }) { return application }
    rest = start
    let isBold = looking(at: "\\boldsymbol")
    let name = try spelling()
    if name == Name(base: "π"), !isBold { return Readout(value: .pi, shape: .name) }
    if let symbol = try variable(name) {
      let isWord = name.base.count > 1 || name == Name(base: "d")
      return Readout(value: Variable(symbol), shape: isWord ? .word : .name)
    }
    if name == Name(base: "e"), known.functions["e"] == nil {
      return Readout(value: exp(1), shape: .name)
    }
    rest = start
    throw misreading("an unknown name")
  }

  private mutating func application() throws -> Readout? {
    let isGrouped = looking(at: "{")
    let inner = isGrouped ? try group() : ""
    let base: String
    var own = ""
    if isGrouped {
      let name = try reading(inner) { try $0.spelling() }
      (base, own) = (name.base, name.below)
    } else {
      base = try self.base()
    }
    let bare = base.hasPrefix("“") ? String(base.dropFirst().dropLast()) : base
    // Which functions look so; a subscript may be a part of the name, or an argument.
    var below: [Expression] = []
    var name = bare
    if !own.isEmpty { name = try named(bare, own) ?? bare }
    if take("_") {
      let text = try group()
      if own.isEmpty, let plain = Self.plainSubscript(text),
        let full = try named(bare, unescaped(plain))
      {
        name = full
        if take("_") { throw misreading("two subscripts") }
      } else {
        guard known.functions[name] ?? 0 > 0 else { return nil }
        below = try reading(text) { reader in
          var list: [Expression] = []
          repeat { list.append(try reader.expression()) } while reader.take(",")
          return list
        }
      }
    }
    guard known.functions[name] ?? 0 == below.count else { return nil }
    let isKnown = known.functions[name] != nil
    let elementary = known.elementary(name)
    guard isKnown || elementary != nil || known.isMaximum(name) else { return nil }
    var order = 0
    while take("'") { order += 1 }
    var power: Expression?
    if looking(at: "^") {
      rest.removeFirst()
      let text = try group()
      if isKnown, text.hasPrefix("("), text.hasSuffix(")"),
        let number = Int(text.dropFirst().dropLast())
      {
        order = number
      } else if let elementary, Known.takesPowers(elementary) {
        power = try reading(text) { try $0.expression() }
      } else {
        return nil
      }
    }
    let isTall = looking(at: "\\left(")
    guard take(isTall ? "\\left(" : "(") else { return nil }
    var arguments: [Expression] = []
    let end = isTall ? "\\right)" : ")"
    if !take(end) {
      repeat { arguments.append(try expression()) } while take(",")
      try expect(end)
    }
    if isKnown {
      let function = Function(
        name: name, parameters: [], body: nil, subscripts: known.functions[name] ?? 0)
      return Readout(
        value: Expression(.application(function, order: order, arguments + below)), shape: .closed)
    }
    if known.isMaximum(name) {
      return Readout(value: Expression(.maximum(arguments)), shape: .closed)
    }
    guard let elementary, arguments.count == 1, order == 0 else { return nil }
    let call = Expression(.call(elementary, arguments[0]))
    if let power {
      return Readout(value: Expression(.power(call, power)), shape: .closed, takesExponent: false)
    }
    return Readout(
      value: call, shape: .closed,
      takesExponent: !Known.takesPowers(elementary) && elementary != .exp)
  }

  /// The function of which a base and a subscript are the name.
  private func named(_ base: String, _ below: String) throws -> String? {
    let look = Name(base: base, below: below)
    let names = known.functions.keys.filter { Self.look(of: $0) == look }
    if names.count > 1 { throw misreading("functions that look alike") }
    return names.first
  }

  private func unescaped(_ text: String) -> String {
    var result = text
    for (command, character) in [
      ("{\\textasciitilde}", "~"), ("{\\textasciicircum}", "^"), ("\\_", "_"), ("\\%", "%"),
      ("\\#", "#"), ("\\$", "$"), ("\\&", "&"), ("\\ ", " "), ("{-}", "-"), ("{'}", "'"),
      ("{`}", "`"), ("\\{", "{"), ("\\}", "}"), ("{\\textbackslash}", "\\"),
    ] {
      result = result.replacing(command, with: character)
    }
    return result
  }

  private static let greek: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "varepsilon": "ε", "zeta": "ζ",
    "eta": "η", "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ",
    "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "varphi": "φ", "phi": "ϕ", "chi": "χ",
    "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ",
    "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
  ]
}
