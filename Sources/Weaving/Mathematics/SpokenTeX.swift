import Manuscript

/// TeX without its markup, for what is read by machines: the search and the titles of windows.
enum SpokenTeX {
  /// What stands for a command; a command that is not here is dropped when it only sets type, and
  /// keeps its name when it is a function's.
  private static let words: [Substring: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "eta": "η", "theta": "θ", "lambda": "λ", "mu": "μ", "pi": "π", "rho": "ρ", "sigma": "σ",
    "tau": "τ", "phi": "φ", "varphi": "φ", "Phi": "Φ", "psi": "ψ", "omega": "ω", "Delta": "Δ",
    "infty": "∞", "to": "→", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠",
    "approx": "≈", "cdot": "·", "times": "×", "pm": "±", "partial": "∂", "int": "∫", "sum": "Σ",
    "in": "∈", "mathbb": "", "mathrm": "", "mathbf": "", "operatorname": "", "text": "",
    "frac": "", "tfrac": "", "dfrac": "", "left": "", "right": "", "displaystyle": "",
    "overset": "", "quad": " ", "qquad": " ", "sqrt": "√", "prime": "′", "ldots": "…", "dots": "…",
  ]

  /// A formula as words and signs.
  static func text(_ tex: String) -> String {
    var text = ""
    var rest = tex[...]
    while let character = rest.popFirst() {
      switch character {
      case "}" where rest.first == "{": text += "/"
      case "{", "}", "$", "&": continue
      case "~": text += " "
      case "\\":
        let name = rest.prefix { $0.isLetter }
        rest = rest.dropFirst(name.count)
        if name.isEmpty {
          let sign = rest.popFirst()
          text += sign == "{" || sign == "}" ? "" : " "
        } else {
          text += words[name] ?? String(name)
        }
      default: text.append(character)
      }
    }
    return text
  }
}
