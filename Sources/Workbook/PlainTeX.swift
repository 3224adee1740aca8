/// TeX in the plain letters of a terminal: `\frac{x}{2}` becomes `x/2`, `e^{-x}` becomes `e^(−x)`.
///
/// It reads the TeX that a chapter's prose uses; a command it does not know stands by its name.
struct PlainTeX {
  private var rest: Substring

  /// Writes TeX as plain text.
  static func text(_ tex: String) -> String {
    var reader = PlainTeX(rest: Substring(tex))
    let text = reader.sequence(until: nil)
    return text.split(separator: " ").joined(separator: " ")
  }

  /// Reads up to a closing brace, or to the end.
  private mutating func sequence(until end: Character?) -> String {
    var text = ""
    while let next = rest.first {
      if next == end {
        rest.removeFirst()
        break
      }
      switch next {
      case "\\": text += command()
      case "{":
        rest.removeFirst()
        text += sequence(until: "}")
      case "^", "_":
        rest.removeFirst()
        text += script(argument(), isRaised: next == "^")
      case "-":
        rest.removeFirst()
        text += "−"
      case "'":
        rest.removeFirst()
        text += "′"
      case "&", "~":
        rest.removeFirst()
        text += " "
      default: text.append(rest.removeFirst())
      }
    }
    return text
  }

  /// Reads one argument: a group, a command, or a letter.
  private mutating func argument() -> String {
    while rest.first == " " { rest.removeFirst() }
    guard let next = rest.first else { return "" }
    if next == "\\" { return command() }
    rest.removeFirst()
    return next == "{" ? sequence(until: "}") : next == "-" ? "−" : String(next)
  }

  private mutating func command() -> String {
    rest.removeFirst()
    let name = rest.prefix { $0.isLetter }
    if name.isEmpty {
      guard let symbol = rest.popFirst() else { return "" }
      return [",", ";", ":", "!", " ", "\\"].contains(symbol) ? " " : String(symbol)
    }
    rest.removeFirst(name.count)
    if rest.first == " ", !Self.symbols.keys.contains(String(name)) { rest.removeFirst() }
    switch name {
    case "frac", "tfrac", "dfrac":
      let (over, under) = (argument(), argument())
      return "\(Self.bracketed(over))/\(Self.bracketed(under))"
    case "sqrt":
      let inside = argument()
      return inside.count == 1 ? "√\(inside)" : "√(\(inside))"
    case "text", "mathrm", "operatorname", "mathbf", "mathit", "boldsymbol": return argument()
    case "left", "right", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "displaystyle",
      "limits", "quad", "qquad":
      return name.hasSuffix("quad") ? "  " : ""
    case "begin", "end":
      _ = argument()
      return ""
    default: return Self.symbols[String(name)] ?? String(name)
    }
  }

  /// Brackets around what would be torn apart by a slash.
  private static func bracketed(_ text: String) -> String {
    text.dropFirst().contains(where: { "+−·/ ".contains($0) }) ? "(\(text))" : text
  }

  private func script(_ text: String, isRaised: Bool) -> String {
    let letters = isRaised ? Self.raised : Self.lowered
    let small = text.compactMap { letters[$0] }
    if small.count == text.count { return String(small) }
    return (isRaised ? "^" : "_") + (text.count > 1 ? "(\(text))" : text)
  }

  private static let raised = Dictionary(
    uniqueKeysWithValues: zip("0123456789+−nix′", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱˣ′"))
  private static let lowered = Dictionary(
    uniqueKeysWithValues: zip("0123456789+−aeijnpstx", "₀₁₂₃₄₅₆₇₈₉₊₋ₐₑᵢⱼₙₚₛₜₓ"))

  private static let symbols: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "eta": "η", "theta": "θ", "lambda": "λ", "mu": "μ", "nu": "ν", "pi": "π", "rho": "ρ",
    "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ", "psi": "ψ", "omega": "ω", "xi": "ξ",
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Sigma": "Σ", "Phi": "Φ",
    "Psi": "Ψ", "Omega": "Ω", "cdot": "·", "times": "·", "odot": "⊙", "otimes": "⊗",
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈",
    "sim": "~", "to": "→", "mapsto": "↦", "infty": "∞", "pm": "±", "in": "∈", "notin": "∉",
    "subset": "⊂", "cup": "∪", "cap": "∩", "int": "∫", "sum": "∑", "prod": "∏", "partial": "∂",
    "nabla": "∇", "prime": "′", "ldots": "…", "dots": "…", "cdots": "⋯", "mid": "|",
    "lvert": "|", "rvert": "|", "lVert": "‖", "rVert": "‖", "lfloor": "⌊", "rfloor": "⌋",
    "Rightarrow": "⇒", "Leftrightarrow": "⇔", "implies": "⇒", "iff": "⇔", "equiv": "≡",
    "propto": "∝", "langle": "⟨", "rangle": "⟩", "circ": "∘", "star": "⋆", "ast": "*",
    "exp": "exp", "log": "log", "ln": "ln", "sin": "sin", "cos": "cos", "tan": "tan",
    "tanh": "tanh", "max": "max", "min": "min", "sup": "sup", "inf": "inf", "lim": "lim",
    "mathbb": "", "mathcal": "", "bar": "", "hat": "",
  ]
}
