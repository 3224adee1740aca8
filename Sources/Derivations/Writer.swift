/// Writes a tree in the order in which it was built, with the brackets it needs and no others.
///
/// What would only be noise is left out: a factor 1, an exponent 1, and all but one of several signs.
struct Writer {
  let notation: Notation
  let names: Names
  /// Whether fractions are written on the line, as within an exponent.
  var isInline = false
  /// Whether a bar behind a factor would be taken for the end of an absolute value.
  var isBetweenBars = false

  init(_ notation: Notation, of expressions: Expression...) {
    self.notation = notation
    names = Names(of: expressions)
  }

  var isTeX: Bool { notation == .tex }
  var minus: String { isTeX ? "-" : "−" }

  func piece(_ e: Expression) -> Piece {
    let (isNegative, size) = e.signed
    guard isNegative else { return unsigned(size) }
    let inner = bracketed(unsigned(size), unless: .product)
    return Piece(
      text: minus + inner.text, strength: .sum, reach: inner.reach, isTall: inner.isTall)
  }

  /// The piece of an expression that is not written with a minus sign in front.
  func unsigned(_ e: Expression) -> Piece {
    switch e.form {
    case .number(let numeral): return number(numeral)
    case .constant(.pi):
      return Piece(text: isTeX ? "\\pi" : "π", kind: names.isHead("π") ? .head : .symbol)
    case .variable(let symbol): return name(symbol)
    case .sum(let terms): return sum(terms)
    case .product(let factors): return product(factors)
    case .negation(let operand): return piece(operand)
    case .quotient(let a, let b): return quotient(a, b)
    case .power(let base, let exponent): return power(base, exponent)
    case .call(let function, let argument): return call(function, argument)
    case .maximum(let arguments): return maximum(arguments)
    case .piecewise(let branches, let otherwise): return cases(branches, otherwise)
    case .application(let function, let order, let arguments):
      return application(function, order, arguments)
    case .derivative(let body, let symbol, let order): return derivative(body, symbol, order)
    case .limit(let body, let symbol, let approach): return limit(body, symbol, approach)
    case .integral(let body, let symbol, let lower, let upper):
      return integral(body, symbol, lower, upper)
    case .bracket(let body, let symbol, let lower, let upper):
      return bracket(body, symbol, lower, upper)
    case .total(let body, let symbol, let lower, let upper):
      return total(body, symbol, lower, upper)
    }
  }

  func relation(_ relation: Relation) -> String {
    let signs: [Relation.Sign: String] = [
      .less: "<", .atMost: "\\le", .greater: ">", .atLeast: "\\ge", .equal: "=", .unequal: "\\ne",
    ]
    let sign = isTeX ? signs[relation.sign] ?? "=" : relation.sign.rawValue
    return "\(piece(relation.left).text) \(sign) \(piece(relation.right).text)"
  }

  func name(_ symbol: Symbol) -> Piece { names.variable(symbol.name, notation) }

  // MARK: - Brackets

  func brackets(_ piece: Piece, _ open: String = "(", _ close: String = ")") -> Piece {
    let text =
      isTeX && piece.isTall
      ? "\\left\(open)\(piece.text)\\right\(close)" : "\(open)\(piece.text)\(close)"
    return Piece(text: text, isTall: piece.isTall)
  }

  func bracketed(_ piece: Piece, unless strength: Piece.Strength) -> Piece {
    piece.strength < strength ? brackets(piece) : piece
  }

  func applied(_ head: String, _ arguments: [Piece]) -> Piece {
    let list = Piece(
      text: arguments.map(\.text).joined(separator: ", "),
      isTall: arguments.contains { $0.isTall })
    let body = brackets(list)
    return Piece(text: head + body.text, isTall: body.isTall)
  }
}

extension Expression {
  /// What is left when every sign that could stand in front is taken off, and whether together they
  /// are a minus sign: −(−x) is x, and x/(−2) is −x/2.
  var signed: (isNegative: Bool, size: Expression) {
    switch form {
    case .negation(let operand):
      let (isNegative, size) = operand.signed
      return (!isNegative, size)
    case .number(let numeral):
      if let spelling = numeral.spelling, let first = spelling.first, "-−".contains(first) {
        let size = Numeral(-numeral.value, spelling: String(spelling.dropFirst()))
        return (true, Expression(.number(size)))
      }
      return numeral.value.isNegative ? (true, Expression(-numeral.value)) : (false, self)
    case .product:
      let factors = writtenFactors
      guard factors.count > 1 else { return (factors.first ?? 1).signed }
      let (isNegative, size) = factors[0].signed
      return isNegative ? (true, Expression(.product([size] + factors.dropFirst()))) : (false, self)
    case .sum(let terms) where terms.count == 1: return terms[0].signed
    case .power(let base, let exponent) where exponent.isPlainOne: return base.signed
    case .quotient(let a, let b):
      let (above, below) = (a.signed, b.signed)
      guard above.isNegative || below.isNegative else { return (false, self) }
      return (
        above.isNegative != below.isNegative, Expression(.quotient(above.size, below.size))
      )
    default: return (false, self)
    }
  }

  /// What is negated, where the expression would be written with a minus sign in front.
  var negated: Expression? {
    switch form {
    case .negation(let operand): return operand
    case .number(let numeral) where numeral.value.isNegative: return signed.size
    case .product(let factors):
      guard let first = factors.first, first.rational?.isNegative == true,
        let positive = first.negated
      else { return nil }
      let rest = Array(factors.dropFirst())
      if positive.isOne { return rest.count == 1 ? rest[0] : Expression(.product(rest)) }
      return Expression(.product([positive] + rest))
    case .quotient(let a, let b):
      return a.negated.map { Expression(.quotient($0, b)) }
    default: return nil
    }
  }
}
