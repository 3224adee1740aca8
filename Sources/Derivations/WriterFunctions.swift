/// Functions with names, and functions by cases.
extension Writer {
  func call(_ function: Elementary, _ argument: Expression) -> Piece {
    switch function {
    case .exp where !names.takeE:
      if argument.isPlainOne { return Piece(text: "e", kind: .symbol) }
      return raised("e", to: argument, kind: .symbol)
    case .absolute: return absolute(argument)
    default: return applied(head(function), [piece(argument)])
    }
  }

  private func absolute(_ argument: Expression) -> Piece {
    var writer = self
    writer.isBetweenBars = true
    let inner = writer.piece(argument)
    // Bars that know their sides: a sign behind one is no difference, and one behind another opens.
    let isPlain = !inner.text.hasPrefix("-") && !inner.text.contains("|")
    if isTeX, !isPlain || inner.isTall {
      return Piece(text: "\\left|\(inner.text)\\right|", isTall: inner.isTall)
    }
    return Piece(text: "|\(inner.text)|")
  }

  func maximum(_ arguments: [Expression]) -> Piece {
    let isTaken = names.functions.contains("max")
    let head = isTaken ? "maximum" : "max"
    return applied(
      isTeX ? (isTaken ? "\\operatorname{\(head)}" : "\\\(head)") : head, arguments.map(piece))
  }

  /// What stands before the brackets; a longer name where the expression has its own meaning for
  /// the usual one.
  func head(_ function: Elementary) -> String {
    guard names.functions.contains(function.head(.plain)) else { return function.head(notation) }
    return isTeX ? "\\operatorname{\(function.fullName)}" : function.fullName
  }

  func application(_ function: Function, _ order: Int, _ arguments: [Expression]) -> Piece {
    let count = min(max(function.subscripts, 0), arguments.count)
    let shown = arguments.dropLast(count)
    let name = names.function(function.name, notation)
    let marks = primes(order)
    guard count > 0 else { return applied(name + marks, shown.map(piece)) }
    let below = arguments.suffix(count).map(piece)
    let list = below.map(\.text).joined(separator: ", ")
    if isTeX {
      // A name with a subscript of its own is grouped, for TeX allows but one.
      let grouped = name.contains("_") ? "{\(name)}" : name
      return applied("\(grouped)_{\(list)}\(marks)", shown.map(piece))
    }
    // The primes come first, so that they are not the subscript's.
    let isShort =
      count == 1 && below[0].strength == .atom
      && [.number, .symbol, .head].contains(below[0].kind)
    return applied("\(name)\(marks)_" + (isShort ? list : "(\(list))"), shown.map(piece))
  }

  /// The marks of a derivative, f″ or f⁽⁴⁾.
  private func primes(_ order: Int) -> String {
    if order == 0 { return "" }
    if (1...3).contains(order) { return String(repeating: isTeX ? "'" : "′", count: order) }
    let digits = "\(order)".replacing("-", with: minus)
    return isTeX ? "^{(\(digits))}" : PlainText.raised(digits).map { "⁽\($0)⁾" } ?? ""
  }

  func cases(_ branches: [Branch], _ otherwise: Expression) -> Piece {
    if isTeX {
      let rows = branches.map { "\(piece($0.value).text) & \\text{if } \(relation($0.condition))" }
      let last = "\(piece(otherwise).text) & \\text{otherwise}"
      let body = (rows + [last]).joined(separator: " \\\\ ")
      return Piece(
        text: "\\begin{cases} \(body) \\end{cases}", strength: .open, reach: .term, isTall: true)
    }
    let rows = branches.map { "\(piece($0.value).text) if \(relation($0.condition))" }
    return Piece(
      text: "{" + (rows + ["\(piece(otherwise).text) otherwise"]).joined(separator: "; ") + "}")
  }
}

extension Elementary {
  /// Whether an exponent is set on the name: sin² x.
  var takesPowers: Bool {
    switch self {
    case .sin, .cos, .tan, .sinh, .cosh, .tanh, .log: return true
    default: return false
    }
  }

  /// What stands before the brackets.
  func head(_ notation: Notation) -> String {
    switch (self, notation) {
    case (.log, .tex): return "\\ln"
    case (.log, .plain): return "ln"
    case (.sigmoid, .tex): return "\\sigma"
    case (.sigmoid, .plain): return "σ"
    case (.cumulative, .tex): return "\\Phi"
    case (.cumulative, .plain): return "Φ"
    case (.density, .tex): return "\\varphi"
    case (.density, .plain): return "φ"
    case (.lambertW, _): return "W"
    case (.erf, .tex), (.erfc, .tex): return "\\operatorname{\(rawValue)}"
    case (_, .tex): return "\\\(rawValue)"
    case (_, .plain): return rawValue
    }
  }

  /// The name in full, for where the usual one is taken.
  var fullName: String {
    switch self {
    case .exp: return "exponential"
    case .log: return "logarithm"
    case .sin: return "sine"
    case .cos: return "cosine"
    case .tan: return "tangent"
    case .sinh, .cosh, .tanh:
      return "hyperbolic" + (self == .sinh ? "Sine" : self == .cosh ? "Cosine" : "Tangent")
    case .sigmoid: return "sigmoid"
    case .erf: return "errorFunction"
    case .erfc: return "complementaryErrorFunction"
    case .cumulative: return "normalCumulative"
    case .density: return "normalDensity"
    case .lambertW: return "lambertW"
    case .absolute: return "absoluteValue"
    }
  }
}
