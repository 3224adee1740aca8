import Balls

/// Writes a tree in the order in which it was built, with the brackets it needs and no others.
struct Writer {
  let notation: Notation
  let names: Names
  /// Whether fractions are written on the line, as within an exponent.
  var isInline = false
  /// Whether a bar behind a factor would be taken for the end of an absolute value.
  var isBetweenBars = false

  private init(_ notation: Notation, _ names: Names) {
    self.notation = notation
    self.names = names
  }

  static func write(_ e: Expression, _ notation: Notation) -> String {
    let names = Names(of: [e])
    guard !names.areTooMany else { return "…" }
    return Writer(notation, names).piece(e.forWriting).text
  }

  static func write(_ relation: Relation, _ notation: Notation) -> String {
    let names = Names(of: [relation.left, relation.right])
    guard !names.areTooMany else { return "…" }
    return Writer(notation, names).relation(
      Relation(
        left: relation.left.forWriting, sign: relation.sign, right: relation.right.forWriting))
  }

  var isTeX: Bool { notation == .tex }
  var minus: String { isTeX ? "-" : "−" }

  func piece(_ e: Expression) -> Piece {
    guard case .negation(let operand) = e.form else { return unsigned(e) }
    let inner = bracketed(unsigned(operand), unless: .product)
    return Piece(
      text: minus + inner.text, strength: .sum, reach: inner.reach, isTall: inner.isTall)
  }

  /// The piece of an expression that is not written with a minus sign in front.
  func unsigned(_ e: Expression) -> Piece {
    switch e.form {
    case .invalid: return Piece(text: isTeX ? "\\text{undefined}" : "undefined")
    case .number(let numeral): return number(numeral)
    case .constant(.pi):
      return Piece(text: isTeX ? "\\pi" : "π", kind: names.isHead("π") ? .head : .symbol)
    case .variable(let symbol): return name(symbol)
    case .sum(let terms): return sum(terms)
    case .product(let factors): return product(factors)
    case .negation: return piece(e)
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
  /// The expression without what would only be noise: a factor 1, an exponent 1, a sum of one term,
  /// brackets around a product within a product, and all but one of several signs.
  ///
  /// −(−x) is x, and x/(−2) is −x/2: what is negative is a negation here, and never twice.
  var forWriting: Expression {
    let written = writtenOnce
    if self is Grouped, case .sum = written.form { return Grouped(written.form) }
    return written
  }

  private var writtenOnce: Expression {
    let e = mapping(\.forWriting)
    switch e.form {
    case .number(let numeral):
      if let spelling = numeral.spelling, let first = spelling.first, "-−".contains(first) {
        let size = Numeral(-numeral.value, spelling: String(spelling.dropFirst()))
        return Expression.negation(of: Expression(.number(size)))
      }
      return numeral.value.isNegative ? Expression.negation(of: Expression(-numeral.value)) : e
    case .negation(let operand):
      if case .negation(let inner) = operand.form { return inner }
      return e
    case .sum(let terms):
      let all = terms.flatMap { term in
        if case .sum(let inner) = term.form, !(term is Grouped) { inner } else { [term] }
      }
      return all.count == 1 ? all[0] : Expression(.sum(all))
    case .product(let factors): return Expression.written(product: factors)
    case .quotient(let a, let b):
      if a.isZero && b.isZero { return 0 / 0 }
      let (above, below) = (a.signed, b.signed)
      let size = Expression(.quotient(above.size, below.size))
      return above.isNegative == below.isNegative ? size : Expression.negation(of: size)
    case .power(let base, let exponent) where exponent.isPlainOne: return base
    default: return e
    }
  }

  /// A product of what is written already: a minus sign in front is the product's.
  private static func written(product parts: [Expression]) -> Expression {
    var factors: [Expression] = []
    var isNegative = false
    for part in parts {
      var factor = part
      if factors.isEmpty, case .negation(let size) = part.form {
        isNegative.toggle()
        factor = size
      }
      if case .product(let inner) = factor.form {
        factors += inner
      } else if !factor.isPlainOne {
        factors.append(factor)
      }
    }
    let size = factors.count == 1 ? factors[0] : factors.isEmpty ? 1 : Expression(.product(factors))
    return isNegative ? Expression.negation(of: size) : size
  }

  private var signed: (isNegative: Bool, size: Expression) {
    if case .negation(let size) = form { return (true, size) }
    return (false, self)
  }

  /// Whether it is the number 1, and not one that its author spelt 1.0.
  var isPlainOne: Bool {
    if case .number(let numeral) = form { return numeral.spelling == nil && numeral.value == 1 }
    return false
  }

  /// What is negated, where the expression would be written with a minus sign in front.
  var negated: Expression? {
    switch form {
    case .negation(let operand): return operand
    case .number(let numeral) where numeral.value.isNegative:
      if let spelling = numeral.spelling { return .decimal(String(spelling.dropFirst())) }
      return Expression(-numeral.value)
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
