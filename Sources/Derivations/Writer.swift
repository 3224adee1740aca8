import Balls

/// Writes a tree in the order in which it was built, with the brackets it needs and no others.
struct Writer {
  let notation: Notation
  /// Whether fractions are written on the line, as within an exponent.
  var isInline = false

  var isTeX: Bool { notation == .tex }
  private var minus: String { isTeX ? "-" : "−" }

  func piece(_ e: Expression) -> Piece {
    if let operand = e.negated {
      let inner = bracketed(piece(operand), unless: .product)
      return Piece(text: minus + inner.text, strength: .sum, isTall: inner.isTall)
    }
    switch e.form {
    case .invalid: return Piece(text: isTeX ? "\\text{undefined}" : "undefined")
    case .number(let numeral): return number(numeral)
    case .constant(.pi): return Piece(text: isTeX ? "\\pi" : "π", kind: .symbol)
    case .variable(let symbol): return name(symbol.name)
    case .sum(let terms): return sum(terms)
    case .product(let factors): return product(factors)
    case .negation(let operand): return piece(operand)
    case .quotient(let a, let b): return quotient(a, b)
    case .power(let base, let exponent): return power(base, exponent)
    case .call(let function, let argument): return call(function, argument)
    case .maximum(let arguments):
      return applied(isTeX ? "\\max" : "max", arguments.map(piece))
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

  // MARK: - Numbers and names

  private func number(_ numeral: Numeral) -> Piece {
    if let spelling = numeral.spelling {
      return Piece(text: spelling.replacing("-", with: minus), kind: .number)
    }
    let value = numeral.value
    if value.isInteger {
      return Piece(text: "\(value.numerator)".replacing("-", with: minus), kind: .number)
    }
    return fraction(
      Piece(text: "\(value.numerator)", kind: .number),
      Piece(text: "\(value.denominator)", kind: .number))
  }

  private func name(_ name: String) -> Piece {
    Piece(text: isTeX ? TeX.name(name) : name, kind: name.count > 2 && !isTeX ? .other : .symbol)
  }

  // MARK: - Sums, products, fractions, powers

  private func sum(_ terms: [Expression]) -> Piece {
    var text = ""
    var isTall = false
    for (index, term) in terms.enumerated() {
      let isNegative = term.negated != nil
      let part = bracketed(piece(term.negated ?? term), unless: isNegative ? .product : .sum)
      if index == 0 {
        text = (isNegative ? minus : "") + part.text
      } else {
        text += (isNegative ? " \(minus) " : " + ") + part.text
      }
      isTall = isTall || part.isTall
    }
    return Piece(text: text, strength: .sum, isTall: isTall)
  }

  private func product(_ factors: [Expression]) -> Piece {
    if factors.count > 1, factors[0].isOne { return product(Array(factors.dropFirst())) }
    if factors.count == 1 { return piece(factors[0]) }
    var text = ""
    var previous = Piece.Kind.other
    var isTall = false
    for (index, factor) in factors.enumerated() {
      let isLast = index == factors.count - 1
      var part = piece(factor)
      if part.strength < .product || (part.strength == .open && !isLast) {
        part = brackets(part)
      } else if part.strength == .product && (index > 0 || !isTeX) {
        part = brackets(part)
      }
      if index > 0 {
        text += joint(previous, part, after: text)
      }
      text += part.text
      previous = part.kind
      isTall = isTall || part.isTall
    }
    return Piece(text: text, strength: .product, isTall: isTall)
  }

  private func joint(_ previous: Piece.Kind, _ next: Piece, after text: String) -> String {
    if isTeX {
      if next.kind == .number { return " \\cdot " }
      // A command must not swallow the letter after it.
      let endsInCommand = text.reversed().drop { $0.isLetter }.first == "\\"
      let endsInLetter = text.last?.isLetter ?? false
      return endsInCommand && endsInLetter && (next.text.first?.isLetter ?? false) ? " " : ""
    }
    return next.kind == .symbol && previous != .other ? "" : "·"
  }

  private func quotient(_ a: Expression, _ b: Expression) -> Piece {
    if a.isZero && b.isZero { return Piece(text: isTeX ? "\\text{undefined}" : "undefined") }
    return fraction(piece(a), piece(b))
  }

  private func fraction(_ above: Piece, _ below: Piece) -> Piece {
    if isTeX && !isInline {
      return Piece(
        text: "\\frac{\(above.text)}{\(below.text)}", kind: .other, isTall: true, isFraction: true)
    }
    let areNumbers = above.kind == .number && below.kind == .number
    if !isTeX, areNumbers, let character = PlainText.fractions["\(above.text)/\(below.text)"] {
      return Piece(text: character, kind: .number, isFraction: true)
    }
    let top = bracketed(above, unless: .product)
    let bottom = below.strength <= .open ? brackets(below) : below
    return Piece(text: "\(top.text)/\(bottom.text)", strength: .product)
  }

  private func power(_ base: Expression, _ exponent: Expression) -> Piece {
    if exponent.rational == Rational(1, 2) { return root(base) }
    if let squared = squaredFunction(base, exponent) { return squared }
    let below = piece(base)
    var whole = below
    if below.strength < .atom || below.isFraction || base.rational?.isNegative == true {
      whole = brackets(below)
    }
    let kind =
      below.kind == .symbol ? Piece.Kind.symbol : (below.kind == .number ? .number : .other)
    return raised(whole.text, to: exponent, kind: kind, isTall: whole.isTall)
  }

  private func raised(
    _ base: String, to exponent: Expression, kind: Piece.Kind, isTall: Bool = false
  ) -> Piece {
    var writer = self
    writer.isInline = true
    let above = writer.piece(exponent)
    if isTeX {
      let isShort = above.text.count == 1
      return Piece(
        text: isShort ? "\(base)^\(above.text)" : "\(base)^{\(above.text)}", strength: .power,
        kind: kind, isTall: isTall)
    }
    if let raised = PlainText.raised(above.text) {
      return Piece(text: base + raised, strength: .power, kind: kind)
    }
    let isPlain = above.strength == .atom && above.kind != .other
    return Piece(
      text: isPlain ? "\(base)^\(above.text)" : "\(base)^(\(above.text))", strength: .power,
      kind: .other)
  }

  private func root(_ base: Expression) -> Piece {
    let inner = piece(base)
    if isTeX { return Piece(text: "\\sqrt{\(inner.text)}", isTall: inner.isTall) }
    return Piece(
      text: "√" + (inner.strength < .atom ? brackets(inner) : inner).text, strength: .power)
  }

  // MARK: - Functions

  /// sin², not (sin x)².
  private func squaredFunction(_ base: Expression, _ exponent: Expression) -> Piece? {
    guard case .call(let function, let argument) = base.form, function.takesPowers,
      let n = exponent.rational?.asInt, n > 1
    else { return nil }
    let head = raised(function.head(notation), to: exponent, kind: .other).text
    return applied(head, [piece(argument)])
  }

  private func call(_ function: Elementary, _ argument: Expression) -> Piece {
    switch function {
    case .exp:
      if argument.isOne { return Piece(text: "e", kind: .symbol) }
      return raised("e", to: argument, kind: isTeX ? .symbol : .symbol)
    case .absolute:
      return brackets(piece(argument), "|", "|")
    default:
      var result = applied(function.head(notation), [piece(argument)])
      // σ(x)² and σ(x)·σ(x) need no brackets; a name before brackets holds as one.
      result.kind = .other
      return result
    }
  }

  private func application(
    _ function: Function, _ order: Int, _ arguments: [Expression]
  ) -> Piece {
    var head = isTeX ? function.tex : function.name
    let shown = arguments.dropLast(function.subscripts)
    let below = arguments.suffix(function.subscripts).map { piece($0).text }
    if !below.isEmpty {
      let list = below.joined(separator: ", ")
      head += isTeX ? "_{\(list)}" : "_\(list)"
    }
    switch order {
    case 0: break
    case 1...3: head += String(repeating: isTeX ? "'" : "′", count: order)
    default: head += isTeX ? "^{(\(order))}" : PlainText.raised("\(order)").map { "⁽\($0)⁾" } ?? ""
    }
    return applied(head, shown.map(piece))
  }

  private func cases(_ branches: [Branch], _ otherwise: Expression) -> Piece {
    if isTeX {
      let rows = branches.map { "\(piece($0.value).text) & \\text{if } \(relation($0.condition))" }
      let last = "\(piece(otherwise).text) & \\text{otherwise}"
      let body = (rows + [last]).joined(separator: " \\\\ ")
      return Piece(text: "\\begin{cases} \(body) \\end{cases}", isTall: true)
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
    case .sin, .cos, .tan, .sinh, .cosh, .tanh: return true
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
}

extension Expression {
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
