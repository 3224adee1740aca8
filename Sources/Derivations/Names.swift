/// A name taken apart: w₂, w2 and w_2 are w with the subscript 2, x′ has a prime, "rate" is a word.
struct WrittenName {
  let spelling: String
  /// What stands on the line; all of it where the name does not come apart.
  private(set) var base: String
  private(set) var below = ""
  private(set) var primes = 0
  /// Whether nobody would read it as a name: "a b", "2", "x²", or nothing at all.
  private(set) var isStrange = false

  init(_ spelling: String) {
    self.spelling = spelling
    base = spelling
    let body = spelling.trimmingSuffix { $0 == "′" || $0 == "'" }
    let letters = body.prefix(while: WrittenName.isLetter)
    let rest = body.dropFirst(letters.count)
    guard !letters.isEmpty else {
      isStrange = true
      return
    }
    let digits = rest.compactMap(WrittenName.digit)
    if digits.count == rest.count {
      below = digits.joined()
    } else if rest.first == "_", rest.count > 1, rest.dropFirst().allSatisfy(WrittenName.isInWord) {
      below = String(rest.dropFirst())
    } else {
      isStrange = !spelling.allSatisfy(WrittenName.isInWord)
      return
    }
    base = String(letters)
    primes = spelling.count - body.count
  }

  /// Whether it is one letter, with or without subscript and primes.
  var isLetter: Bool { !isStrange && base.count == 1 }

  /// The name between quotation marks, which set it apart from all mathematics.
  var quoted: String { "“\(spelling.replacing("”", with: "””"))”" }
  var quotedTeX: String { "\\text{\(TeX.escaped(quoted))}" }

  var tex: String {
    if isStrange { return quotedTeX }
    // π is the number; a variable of that name is set bold.
    if spelling == "π" { return "\\boldsymbol{\\pi}" }
    let front = TeX.letter(base) ?? "\\mathrm{\(TeX.escaped(base))}"
    return front + subscriptTeX + String(repeating: "'", count: primes)
  }

  /// The name as that of a function, which is set as an operator where it is a word.
  var functionTeX: String {
    if isStrange || primes > 0 { return quotedTeX }
    if let letter = TeX.letter(base) { return letter + subscriptTeX }
    // A word keeps its digits: ReLU6.
    let isWhole = !spelling.contains("_")
    return "\\operatorname{\(TeX.escaped(isWhole ? spelling : base))}"
      + (isWhole ? "" : subscriptTeX)
  }

  private var subscriptTeX: String {
    if below.isEmpty { return "" }
    if let letter = TeX.letter(below) { return "_{\(letter)}" }
    if below.allSatisfy(\.isNumber) { return "_{\(below)}" }
    return "_{\\mathrm{\(TeX.escaped(below))}}"
  }

  /// A letter on the line: ˣ and ⁿ are not.
  private static func isLetter(_ character: Character) -> Bool {
    character.isLetter
      && character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .modifierLetter }
  }

  private static func isInWord(_ character: Character) -> Bool {
    isLetter(character) || digit(character) != nil || character == "_" || character == "%"
  }

  /// A digit, on the line or below it.
  private static func digit(_ character: Character) -> String? {
    guard let value = character.unicodeScalars.first?.value, character.unicodeScalars.count == 1
    else { return nil }
    switch value {
    case 0x30...0x39: return String(character)
    case 0x2080...0x2089: return "\(value - 0x2080)"
    default: return nil
    }
  }
}

/// The names in some expressions, and how each is written so that it is taken for no other.
struct Names {
  private(set) var variables: Set<String> = []
  private(set) var functions: Set<String> = []
  /// The variables whose TeX is also that of another: w2 beside w₂.
  private var doubles: Set<String> = []

  /// Whether nobody could read the expressions, and a thread would not have the room to write them.
  private(set) var areTooMany = false

  init(of expressions: [Expression]) {
    // On a list of its own, not by calls within calls: a tree may be deeper than a thread's room.
    var waiting = expressions.map { ($0, 1) }
    var count = 0
    while let (e, level) = waiting.popLast() {
      count += 1
      guard level <= Self.deepest, count <= Self.longest else {
        areTooMany = true
        return
      }
      for part in gather(e) { waiting.append((part, level + 1)) }
    }
    var taken: Set<String> = []
    for name in variables.sorted() where !taken.insert(WrittenName(name).tex).inserted {
      doubles.insert(name)
    }
  }

  /// Whether a name in plain text has several letters, so that ab must not be a·b.
  var haveWords: Bool {
    variables.contains { !WrittenName($0).isStrange && WrittenName($0).base.count > 1 }
  }

  /// Whether e has another meaning here than the base of exponentials.
  var takeE: Bool { variables.contains("e") || functions.contains("e") }

  func variable(_ spelling: String, _ notation: Notation) -> Piece {
    let name = WrittenName(spelling)
    if name.isStrange { return Piece(text: quoted(name, notation), kind: .word) }
    switch notation {
    case .tex:
      if doubles.contains(spelling) { return Piece(text: name.quotedTeX, kind: .word) }
      if !name.isLetter || spelling == "d" || functions.contains(spelling) {
        return Piece(text: name.tex, kind: .word)
      }
      return Piece(text: name.tex, kind: isHead(spelling) ? .head : .symbol)
    case .plain:
      if Self.phrases.contains(spelling) { return Piece(text: name.quoted, kind: .word) }
      if spelling == "π" { return Piece(text: "𝜋", kind: .symbol) }
      let isWord = !name.isLetter || spelling == "d" || spelling.contains("_")
      return Piece(text: spelling, kind: isWord ? .word : .symbol)
    }
  }

  func function(_ spelling: String, _ notation: Notation) -> String {
    let name = WrittenName(spelling)
    if notation == .tex { return name.functionTeX }
    let isClear = !name.isStrange && name.primes == 0 && !Self.phrases.contains(spelling)
    return isClear ? spelling : name.quoted
  }

  private func quoted(_ name: WrittenName, _ notation: Notation) -> String {
    notation == .tex ? name.quotedTeX : name.quoted
  }

  /// Whether a bracket right behind the name would be read as a function's.
  func isHead(_ spelling: String) -> Bool {
    let name = WrittenName(spelling)
    return functions.contains(spelling) || Self.heads.contains(name.base) || name.primes > 0
  }

  private static let deepest = 500
  private static let longest = 100_000
  private static let heads: Set = ["f", "g", "h", "F", "G", "H", "W", "σ", "φ", "Φ", "Γ"]
  /// The words of the plain notation itself.
  private static let phrases: Set = [
    "if", "otherwise", "from", "to", "lim", "undefined",
  ]

  /// Takes down the names at the top of an expression, and returns its parts.
  private mutating func gather(_ e: Expression) -> [Expression] {
    switch e.form {
    case .invalid, .number, .constant: return []
    case .variable(let symbol):
      variables.insert(symbol.name)
      return []
    case .sum(let parts), .product(let parts), .maximum(let parts): return parts
    case .negation(let part), .call(_, let part): return [part]
    case .quotient(let a, let b), .power(let a, let b): return [a, b]
    case .piecewise(let branches, let otherwise):
      return branches.flatMap { [$0.value, $0.condition.left, $0.condition.right] } + [otherwise]
    case .application(let function, _, let arguments):
      functions.insert(function.name)
      return arguments
    case .derivative(let body, let symbol, _):
      variables.insert(symbol.name)
      return [body]
    case .limit(let body, let symbol, let approach):
      variables.insert(symbol.name)
      switch approach {
      case .to(let point), .fromBelow(let point), .fromAbove(let point): return [body, point]
      case .infinity, .minusInfinity: return [body]
      }
    case .integral(let body, let symbol, let lower, let upper),
      .bracket(let body, let symbol, let lower, let upper):
      variables.insert(symbol.name)
      var parts = [body]
      for case .at(let point) in [lower, upper] { parts.append(point) }
      return parts
    case .total(let body, let symbol, let lower, let upper):
      variables.insert(symbol.name)
      return [body, lower, upper]
    }
  }
}

extension TeX {
  /// One letter as TeX, where it is one.
  static func letter(_ name: String) -> String? {
    greek[name] ?? (name.count == 1 && name.allSatisfy(\.isLetter) ? name : nil)
  }

  /// Any text as it stands within `\text`, `\mathrm` or `\operatorname`.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar -> String in
      if let written = escapes[scalar] { return written }
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator,
        .paragraphSeparator:
        return "⟨\(String(scalar.value, radix: 16))⟩"
      default: return String(scalar)
      }
    }.joined()
  }

  /// What TeX takes for its own, and what it would run together.
  private static let escapes: [Unicode.Scalar: String] = [
    "\\": "{\\textbackslash}", "{": "\\{", "}": "\\}", "_": "\\_", "%": "\\%", "#": "\\#",
    "$": "\\$", "&": "\\&", "~": "{\\textasciitilde}", "^": "{\\textasciicircum}", " ": "\\ ",
    "-": "{-}", "'": "{'}", "`": "{`}",
  ]

  private static let greek: [String: String] = [
    "α": "\\alpha", "β": "\\beta", "γ": "\\gamma", "δ": "\\delta", "ε": "\\varepsilon",
    "ϵ": "\\epsilon", "ζ": "\\zeta", "η": "\\eta", "θ": "\\theta", "ϑ": "\\vartheta",
    "ι": "\\iota", "κ": "\\kappa", "λ": "\\lambda", "μ": "\\mu", "ν": "\\nu", "ξ": "\\xi",
    "π": "\\pi", "ρ": "\\rho", "ς": "\\varsigma", "σ": "\\sigma", "τ": "\\tau", "υ": "\\upsilon",
    "φ": "\\varphi", "ϕ": "\\phi", "χ": "\\chi", "ψ": "\\psi", "ω": "\\omega", "Γ": "\\Gamma",
    "Δ": "\\Delta", "Θ": "\\Theta", "Λ": "\\Lambda", "Ξ": "\\Xi", "Π": "\\Pi", "Σ": "\\Sigma",
    "Υ": "\\Upsilon", "Φ": "\\Phi", "Ψ": "\\Psi", "Ω": "\\Omega", "ℓ": "\\ell",
  ]
}

extension StringProtocol {
  /// The text without the characters at its end that satisfy a condition.
  fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, condition(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
