/// Derivatives, limits, integrals and sums: signs that stand before what they act on.
extension Writer {
  /// Whether a piece may follow d/dx or lim without brackets.
  private func operand(_ e: Expression) -> Piece {
    let inner = piece(e)
    switch e.form {
    case .call, .application, .variable, .derivative, .limit: return inner
    default:
      return inner.strength == .atom && !inner.isFraction ? inner : squareBrackets(inner)
    }
  }

  private func squareBrackets(_ inner: Piece) -> Piece {
    isTeX
      ? Piece(text: "\\left[\(inner.text)\\right]", isTall: inner.isTall)
      : Piece(text: "[\(inner.text)]")
  }

  func derivative(_ body: Expression, _ symbol: Symbol, _ order: Int) -> Piece {
    let isPartial = body.freeSymbols.subtracting([symbol]).isEmpty == false
    let name = isTeX ? TeX.name(symbol.name) : symbol.name
    let inner = operand(body)
    if isTeX {
      let d = isPartial ? "\\partial" : "d"
      let gap = isPartial && name.first?.isLetter == true ? " " : ""
      let power = order == 1 ? "" : (order < 10 ? "^\(order)" : "^{\(order)}")
      return Piece(
        text: "\\frac{\(d)\(power)}{\(d)\(gap)\(name)\(power)}\(inner.text)", strength: .open,
        isTall: true)
    }
    let d = isPartial ? "∂" : "d"
    let power = order == 1 ? "" : PlainText.raised("\(order)") ?? ""
    return Piece(text: "\(d)\(power)/\(d)\(name)\(power) \(inner.text)", strength: .open)
  }

  func limit(_ body: Expression, _ symbol: Symbol, _ approach: Approach) -> Piece {
    let name = isTeX ? TeX.name(symbol.name) : symbol.name
    let inner = bracketed(piece(body), unless: .product)
    let target: String
    switch approach {
    case .to(let point): target = piece(point).text
    case .fromBelow(let point):
      target = piece(point).text + (isTeX ? "^-" : "⁻")
    case .fromAbove(let point):
      target = piece(point).text + (isTeX ? "^+" : "⁺")
    case .infinity: target = isTeX ? "\\infty" : "∞"
    case .minusInfinity: target = isTeX ? "-\\infty" : "−∞"
    }
    return Piece(
      text: isTeX
        ? "\\lim_{\(name) \\to \(target)} \(inner.text)" : "lim[\(name) → \(target)] \(inner.text)",
      strength: .open, isTall: inner.isTall)
  }

  private func end(_ bound: Bound) -> String {
    switch bound {
    case .at(let point): return piece(point).text
    case .infinity: return isTeX ? "\\infty" : "∞"
    case .minusInfinity: return isTeX ? "-\\infty" : "−∞"
    }
  }

  func integral(_ body: Expression, _ symbol: Symbol, _ lower: Bound, _ upper: Bound) -> Piece {
    let inner = bracketed(piece(body), unless: .product)
    let name = isTeX ? TeX.name(symbol.name) : symbol.name
    return Piece(
      text: isTeX
        ? "\\int_{\(end(lower))}^{\(end(upper))} \(inner.text)\\,d\(name)"
        : "∫[\(end(lower)), \(end(upper))] \(inner.text) d\(name)",
      strength: .open, isTall: true)
  }

  func bracket(_ body: Expression, _ symbol: Symbol, _ lower: Bound, _ upper: Bound) -> Piece {
    let inner = piece(body).text
    let name = isTeX ? TeX.name(symbol.name) : symbol.name
    return Piece(
      text: isTeX
        ? "\\left[\(inner)\\right]_{\(name) = \(end(lower))}^{\(end(upper))}"
        : "[\(inner)] from \(name) = \(end(lower)) to \(end(upper))",
      isTall: true)
  }

  func total(_ body: Expression, _ symbol: Symbol, _ lower: Expression, _ upper: Expression)
    -> Piece
  {
    let inner = bracketed(piece(body), unless: .product)
    let name = isTeX ? TeX.name(symbol.name) : symbol.name
    return Piece(
      text: isTeX
        ? "\\sum_{\(name) = \(piece(lower).text)}^{\(piece(upper).text)} \(inner.text)"
        : "Σ[\(name) = \(piece(lower).text) … \(piece(upper).text)] \(inner.text)",
      strength: .open, isTall: true)
  }
}
