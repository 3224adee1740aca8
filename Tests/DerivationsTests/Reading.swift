@testable import Derivations

/// Why something written cannot be read, or can be read in two ways.
struct Misreading: Error, CustomStringConvertible {
  let description: String
  init(_ reason: String, _ rest: some StringProtocol) {
    description = "\(reason), before “\(rest.prefix(30))”"
  }
}

/// What a reader knows beforehand: the names of the variables and functions that a text speaks of,
/// as everyone does who has read "let f be …".
struct Known {
  private(set) var variables: Set<String> = []
  /// The functions, and how many of their arguments are subscripts.
  private(set) var functions: [String: Int] = [:]

  init(of expressions: Expression...) { expressions.forEach { gather($0) } }

  private mutating func gather(_ e: Expression) {
    switch e.form {
    case .variable(let symbol), .derivative(_, let symbol, _), .limit(_, let symbol, _),
      .integral(_, let symbol, _, _), .bracket(_, let symbol, _, _), .total(_, let symbol, _, _):
      variables.insert(symbol.name)
    case .application(let function, _, _): functions[function.name] = function.subscripts
    default: break
    }
    e.parts.forEach { gather($0) }
  }

  /// The functions that everybody knows, unless the text gives the name to another.
  func elementary(_ name: String) -> Elementary? {
    if functions[name] != nil { return nil }
    switch name {
    case "ln", "logarithm": return .log
    case "σ": return .sigmoid
    case "Φ", "normalCumulative": return .cumulative
    case "φ", "normalDensity": return .density
    case "W": return .lambertW
    case "sine": return .sin
    case "cosine": return .cos
    case "tangent": return .tan
    case "hyperbolicSine": return .sinh
    case "hyperbolicCosine": return .cosh
    case "hyperbolicTangent": return .tanh
    case "exponential": return .exp
    case "errorFunction": return .erf
    case "complementaryErrorFunction": return .erfc
    case "log", "cumulative", "density", "absolute": return nil
    default: return Elementary(rawValue: name)
    }
  }

  func isMaximum(_ name: String) -> Bool {
    functions[name] == nil && (name == "max" || name == "maximum")
  }

  static func takesPowers(_ function: Elementary) -> Bool {
    [.sin, .cos, .tan, .sinh, .cosh, .tanh, .log].contains(function)
  }
}

/// Something read: how it was written decides what may stand beside it.
struct Readout {
  enum Shape {
    /// Digits.
    case number
    /// A letter or several, an e to a power.
    case name
    /// A name that may not touch another.
    case word
    /// Something that ends in a bar.
    case bar
    /// Something between brackets, or a function's value.
    case closed
    /// An operator that ends with its operand or its dx: a term may follow, a factor may not.
    case factor
    /// An operator that takes the whole term behind it: nothing may follow.
    case term
  }

  var value: Expression
  var shape: Shape
  /// Whether an exponent may stand behind it.
  var takesExponent = true

  var isOpen: Bool { shape == .factor || shape == .term }
}

/// A sum of what was read, with signs.
func total(_ terms: [Expression]) -> Expression {
  terms.count == 1 ? terms[0] : Expression(.sum(terms))
}

/// A product of what was read.
func product(_ factors: [Expression]) -> Expression {
  factors.count == 1 ? factors[0] : Expression(.product(factors))
}
