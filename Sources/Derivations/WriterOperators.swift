/// Derivatives, limits, integrals and sums: signs that stand before what they act on.
extension Writer {
  /// What d/dx acts on: one thing, or anything between square brackets.
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

  /// An operator acts on the product behind it.
  private func body(_ e: Expression) -> Piece { bracketed(piece(e), unless: .product) }

  func derivative(_ body: Expression, _ symbol: Symbol, _ order: Int) -> Piece {
    let isPartial = body.freeSymbols.subtracting([symbol]).isEmpty == false
    let name = name(symbol).text
    let inner = operand(body)
    let reach = inner.reach == .term ? Piece.Reach.term : .factor
    let digits = "\(order)".replacing("-", with: minus)
    if isTeX {
      let d = isPartial ? "\\partial" : "d"
      let gap = isPartial && name.first?.isLetter == true ? " " : ""
      let power = order == 1 ? "" : (digits.count == 1 ? "^\(digits)" : "^{\(digits)}")
      return Piece(
        text: "\\frac{\(d)\(power)}{\(d)\(gap)\(name)\(power)}\(inner.text)", strength: .open,
        reach: reach, isTall: true)
    }
    let d = isPartial ? "∂" : "d"
    let power = order == 1 ? "" : PlainText.raised(digits) ?? ""
    return Piece(
      text: "\(d)\(power)/\(d)\(name)\(power) \(inner.text)", strength: .open, reach: reach)
  }

  func limit(_ e: Expression, _ symbol: Symbol, _ approach: Approach) -> Piece {
    let name = name(symbol).text
    let inner = body(e)
    let target: String
    switch approach {
    case .to(let point): target = piece(point).text
    case .fromBelow(let point): target = side(point) + (isTeX ? "^-" : "⁻")
    case .fromAbove(let point): target = side(point) + (isTeX ? "^+" : "⁺")
    case .infinity: target = isTeX ? "\\infty" : "∞"
    case .minusInfinity: target = isTeX ? "-\\infty" : "−∞"
    }
    return Piece(
      text: isTeX
        ? "\\lim_{\(name) \\to \(target)} \(inner.text)" : "lim[\(name) → \(target)] \(inner.text)",
      strength: .open, reach: .term, isTall: inner.isTall)
  }

  /// A point with a raised sign behind it, which must not be taken for an exponent's.
  private func side(_ point: Expression) -> String {
    let piece = piece(point)
    let isShort = piece.strength == .atom && piece.kind != .other && !piece.isFraction
    return (isShort ? piece : brackets(piece)).text
  }

  private func end(_ bound: Bound) -> String {
    switch bound {
    case .at(let point): return bracketed(piece(point), unless: .sum).text
    case .infinity: return isTeX ? "\\infty" : "∞"
    case .minusInfinity: return isTeX ? "-\\infty" : "−∞"
    }
  }

  func integral(_ e: Expression, _ symbol: Symbol, _ lower: Bound, _ upper: Bound) -> Piece {
    let inner = body(e)
    let name = name(symbol).text
    return Piece(
      text: isTeX
        ? "\\int_{\(end(lower))}^{\(end(upper))} \(inner.text)\\,d\(name)"
        : "∫[\(end(lower)), \(end(upper))] \(inner.text) d\(name)",
      strength: .open, reach: .factor, isTall: true)
  }

  func bracket(_ e: Expression, _ symbol: Symbol, _ lower: Bound, _ upper: Bound) -> Piece {
    let inner = piece(e).text
    let name = name(symbol).text
    if isTeX {
      // It has an exponent's place already taken.
      return Piece(
        text: "\\left[\(inner)\\right]_{\(name) = \(end(lower))}^{\(end(upper))}",
        strength: .power, isTall: true)
    }
    return Piece(
      text: "[\(inner)] from \(name) = \(end(lower)) to \(end(upper))", strength: .phrase,
      reach: .term)
  }

  func total(_ e: Expression, _ symbol: Symbol, _ lower: Expression, _ upper: Expression) -> Piece {
    let inner = body(e)
    let name = name(symbol).text
    return Piece(
      text: isTeX
        ? "\\sum_{\(name) = \(piece(lower).text)}^{\(piece(upper).text)} \(inner.text)"
        : "Σ[\(name) = \(piece(lower).text) … \(piece(upper).text)] \(inner.text)",
      strength: .open, reach: .term, isTall: true)
  }
}
