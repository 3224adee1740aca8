// How a label is written. Plain text stands as it is, except that lower-case Greek and letters that
// stand alone are set slanted, as mathematics sets them, and raised figures (²), lowered ones (₁)
// and braces after ^ and _ are set as such. Between
// dollars stands a small part of TeX, the one the book's captions use: names of Greek letters and
// functions, ^ and _, \frac, \sqrt, \text and \mathrm.

/// A piece of a label, before anything is measured.
indirect enum Notation: Equatable {
  /// Characters of one face.
  case text(String, upright: Bool)
  /// A relation or an operator between two operands, with room on both sides.
  case infix(String)
  /// A space, as a share of the size.
  case space(Double)
  /// Something with an exponent, an index, or both.
  case script(above: [Notation], below: [Notation])
  /// A fraction, set small on the line.
  case fraction([Notation], [Notation])
  /// A square root.
  case root([Notation])

  /// Reads a label.
  static func parse(_ label: String) throws(FigureError) -> [Notation] {
    var pieces: [Notation] = []
    for (index, part) in label.split(separator: "$", omittingEmptySubsequences: false).enumerated()
    {
      if index % 2 == 0 {
        pieces += plain(part)
      } else {
        var reader = NotationReader(part)
        pieces += try reader.readAll()
      }
    }
    guard label.filter({ $0 == "$" }).count % 2 == 0 else {
      throw FigureError("the label “\(label)” opens mathematics with $ and does not close it")
    }
    return pieces
  }

  /// Reads text outside mathematics.
  private static func plain(_ text: Substring) -> [Notation] {
    var pieces: [Notation] = []
    var run = ""
    func flush() {
      if !run.isEmpty { pieces.append(.text(run, upright: true)) }
      run = ""
    }
    var raised = ""
    var lowered = ""
    func flushScripts() {
      if raised.isEmpty && lowered.isEmpty { return }
      pieces.append(
        .script(
          above: raised.isEmpty ? [] : [.text(raised, upright: true)],
          below: lowered.isEmpty ? [] : [.text(lowered, upright: true)]))
      raised = ""
      lowered = ""
    }
    var characters = text[...]
    var previous: Character?
    while let character = characters.popFirst() {
      defer { previous = character }
      if character == "^" || character == "_", characters.first == "{",
        let end = characters.firstIndex(of: "}")
      {
        flush()
        let inside = plain(characters[characters.index(after: characters.startIndex)..<end])
        characters = characters[characters.index(after: end)...]
        pieces.append(
          character == "^" ? .script(above: inside, below: []) : .script(above: [], below: inside))
        continue
      }
      if let figure = superscripts[character] {
        flush()
        raised.append(figure)
        continue
      }
      if let figure = subscripts[character] {
        flush()
        lowered.append(figure)
        continue
      }
      flushScripts()
      if character == "'", characters.first?.isLetter == true {
        run.append("’")
      } else if character == "′" || character == "'" {
        flush()
        pieces.append(prime)
      } else if isSlanted(character)
        || isVariable(character, after: previous, before: characters.first)
      {
        flush()
        pieces.append(.text(String(character), upright: false))
      } else {
        run.append(character == "-" && run.isEmpty ? "−" : character)
      }
    }
    flush()
    flushScripts()
    return pieces
  }

  /// Whether a letter stands alone, as variables do in running text, or before a parenthesis, as
  /// functions do; `a` is a word.
  private static func isVariable(
    _ character: Character, after previous: Character?, before next: Character?
  ) -> Bool {
    let isFunction = ("B"..."Z").contains(character) && next == "("
    guard ("b"..."z").contains(character) || isFunction else { return false }
    let touches = { (other: Character?) in
      other.map { $0.isLetter && !isSlanted($0) || "’'-".contains($0) } ?? false
    }
    return !touches(previous) && !touches(next)
  }

  private static let superscripts: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁻": "−", "⁺": "+", "ⁿ": "n", "ˣ": "x", "ᵝ": "β",
  ]
  private static let subscripts: [Character: Character] = [
    "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8",
    "₉": "9", "₋": "−", "₊": "+", "ₙ": "n", "ₓ": "x",
  ]
}

/// The mark of a derivative, which the font draws for raising.
private let prime = Notation.script(above: [.text("′", upright: true)], below: [])

/// Whether mathematics slants a character even in running text: lower-case Greek.
func isSlanted(_ character: Character) -> Bool { ("α"..."ω").contains(character) }

/// Reads the part of TeX that labels are written in.
struct NotationReader {
  private let source: Substring
  private var rest: Substring

  init(_ source: Substring) {
    self.source = source
    rest = source
  }

  mutating func readAll() throws(FigureError) -> [Notation] {
    let pieces = try read(until: nil)
    guard rest.isEmpty else { throw mistake("has a } that nothing opens") }
    return pieces
  }

  private mutating func read(until end: Character?) throws(FigureError) -> [Notation] {
    var pieces: [Notation] = []
    while let character = rest.first, character != "}" {
      rest.removeFirst()
      switch character {
      case " ": break
      case "{": pieces += try group()
      case "^", "_": try readScript(character, onto: &pieces)
      case "'", "′": pieces.append(prime)
      case "\\": try readCommand(onto: &pieces)
      case "=", "+", "<", ">", "≤", "≥", "≈", "→", "·", "×", "±":
        pieces += operation(character, pieces)
      case "-", "−": pieces += operation("−", pieces)
      case ",": pieces += [.text(",", upright: true), .space(0.17)]
      default:
        pieces.append(.text(String(character), upright: !character.isLetter))
      }
    }
    if end != nil && rest.first != end { throw mistake("has a { that nothing closes") }
    return pieces
  }

  /// What stands between a brace just read and its partner.
  private mutating func group() throws(FigureError) -> [Notation] {
    let pieces = try read(until: "}")
    rest.removeFirst()
    return pieces
  }

  /// The argument of a command: a group or one character.
  private mutating func argument() throws(FigureError) -> [Notation] {
    while rest.first == " " { rest.removeFirst() }
    guard let character = rest.popFirst() else { throw mistake("ends where more is needed") }
    if character == "{" { return try group() }
    var pieces: [Notation] = []
    if character == "\\" {
      try readCommand(onto: &pieces)
    } else {
      let written = character == "-" ? "−" : character
      pieces.append(.text(String(written), upright: !written.isLetter))
    }
    return pieces
  }

  private mutating func readScript(
    _ mark: Character, onto pieces: inout [Notation]
  ) throws(FigureError) {
    let content = try argument()
    if case .script(let above, let below) = pieces.last {
      if mark == "^" && above.isEmpty {
        pieces[pieces.count - 1] = .script(above: content, below: below)
        return
      }
      if mark == "_" && below.isEmpty {
        pieces[pieces.count - 1] = .script(above: above, below: content)
        return
      }
    }
    pieces.append(
      mark == "^" ? .script(above: content, below: []) : .script(above: [], below: content))
  }

  private mutating func readCommand(onto pieces: inout [Notation]) throws(FigureError) {
    var name = String(rest.prefix { $0.isLetter && $0.isASCII })
    if name.isEmpty, let character = rest.first { name = String(character) }
    rest.removeFirst(name.count)
    if let operators = Self.operators[name] {
      pieces += operation(operators, pieces)
    } else if let symbol = Self.symbols[name] {
      pieces.append(.text(String(symbol), upright: !isSlanted(symbol)))
    } else if let space = Self.spaces[name] {
      pieces.append(.space(space))
    } else if Self.functions.contains(name) {
      pieces.append(.text(name, upright: true))
      if rest.first != "(" && rest.first != "^" { pieces.append(.space(0.17)) }
    } else {
      switch name {
      case "frac", "tfrac", "dfrac":
        let above = try argument()
        pieces.append(.fraction(above, try argument()))
      case "sqrt": pieces.append(.root(try argument()))
      case "mathrm", "operatorname", "text": pieces.append(.text(try verbatim(), upright: true))
      case "left", "right": break
      default: throw mistake("uses \\\(name), which labels do not know")
      }
    }
  }

  /// The characters of a group as they stand.
  private mutating func verbatim() throws(FigureError) -> String {
    guard rest.first == "{", let end = rest.firstIndex(of: "}") else {
      throw mistake("needs braces after \\text and \\mathrm")
    }
    let text = String(rest[rest.index(after: rest.startIndex)..<end])
    rest = rest[rest.index(after: end)...]
    return text
  }

  /// An operator has room on both sides between operands, and none as a sign.
  private func operation(_ symbol: Character, _ before: [Notation]) -> [Notation] {
    switch before.last {
    case nil, .infix, .space: [.text(String(symbol), upright: true)]
    case .text(let text, _) where ["(", "[", "|"].contains(text.last):
      [.text(String(symbol), upright: true)]
    default: [.infix(String(symbol))]
    }
  }

  private func mistake(_ what: String) -> FigureError {
    FigureError("the label “$\(source)$” \(what)")
  }

  private static let symbols: [String: Character] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν",
    "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ",
    "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
    "infty": "∞", "partial": "∂", "nabla": "∇", "prime": "′", "ell": "ℓ", "ldots": "…",
    "dots": "…", "sum": "∑", "int": "∫", "prod": "∏", "%": "%", "$": "$",
    "{": "{", "}": "}", "|": "∥",
  ]
  private static let operators: [String: Character] = [
    "cdot": "·", "times": "×", "pm": "±", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥",
    "approx": "≈", "to": "→", "rightarrow": "→", "in": "∈", "sim": "∼", "otimes": "⊗",
    "odot": "⊙", "circ": "∘", "propto": "∝", "equiv": "≡", "mid": "∣",
  ]
  private static let spaces = [",": 0.17, ":": 0.22, ";": 0.28, " ": 0.3, "quad": 1, "!": -0.17]
  private static let functions: Set<String> = [
    "exp", "log", "ln", "sin", "cos", "tan", "tanh", "max", "min", "lim", "erf", "sinc", "arg",
  ]
}
