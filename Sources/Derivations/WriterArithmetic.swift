/// Numbers, sums, products, fractions and powers.
extension Writer {
  // MARK: - Numbers

  func number(_ numeral: Numeral) -> Piece {
    if let spelling = numeral.spelling, let decimal = NumberText.Spelling(spelling) {
      return scaled(decimal.significand, by: decimal.exponent)
    }
    let above = whole("\(numeral.value.numerator)")
    return numeral.value.isInteger ? above : fraction(above, whole("\(numeral.value.denominator)"))
  }

  /// A whole number: one that is mostly zeros as a power of ten.
  private func whole(_ digits: String) -> Piece {
    let zeros = digits.reversed().prefix { $0 == "0" }.count
    guard digits.count > 12, digits.count - zeros <= 6 else { return scaled(digits, by: 0) }
    return scaled(String(digits.dropLast(zeros)), by: zeros)
  }

  /// A number times a power of ten, 1.5·10⁻³.
  private func scaled(_ significand: String, by exponent: Int) -> Piece {
    let number = Piece(text: significand, kind: .number)
    guard exponent != 0 else { return number }
    let power = raised("10", to: Expression(Rational(exponent)).forWriting, kind: .number)
    if significand == "1" { return power }
    return Piece(
      text: number.text + (isTeX ? " \\cdot " : "·") + power.text, strength: .product,
      kind: .number)
  }

  // MARK: - Sums and products

  func sum(_ terms: [Expression]) -> Piece {
    guard !terms.isEmpty else { return Piece(text: "0", kind: .number) }
    var result = Piece(text: "", strength: .sum)
    for (index, term) in terms.enumerated() {
      let isLast = index == terms.count - 1
      var (isNegative, size) = (false, term)
      if case .negation(let operand) = term.form { (isNegative, size) = (true, operand) }
      var part = bracketed(unsigned(size), unless: isNegative ? .product : .sum)
      if (part.reach == .term && !isLast) || term is Grouped { part = brackets(part) }
      let sign = isNegative ? minus : "+"
      result.text += (index == 0 ? (isNegative ? minus : "") : " \(sign) ") + part.text
      result.isTall = result.isTall || part.isTall
      result.reach = part.reach
    }
    return result
  }

  func product(_ factors: [Expression]) -> Piece {
    guard !factors.isEmpty else { return Piece(text: "1", kind: .number) }
    var result = Piece(text: "", strength: .product)
    var previous: Piece?
    for (index, factor) in factors.enumerated() {
      var part = coefficient(factor) ?? piece(factor)
      let isOpen = part.reach != .closed && index < factors.count - 1
      if part.strength < .product || part.isSlashed || isOpen { part = brackets(part) }
      if let previous { result.text += joint(previous, part, after: result.text) }
      result.text += part.text
      result.isTall = result.isTall || part.isTall
      result.reach = part.reach
      previous = part
    }
    return result
  }

  /// What stands between two factors.
  private func joint(_ previous: Piece, _ next: Piece, after text: String) -> String {
    let point = isTeX ? " \\cdot " : "·"
    guard isTeX else {
      guard next.kind == .symbol || next.kind == .head else { return point }
      switch previous.kind {
      case .number: return ""
      case .symbol, .head: return names.haveWords ? point : ""
      case .word, .other: return point
      }
    }
    let isBracket = next.text.hasPrefix("(") || next.text.hasPrefix("\\left(")
    let isBar = next.text.hasPrefix("|") || next.text.hasPrefix("\\left|")
    if next.kind == .number || previous.text.last == "|" || (isBar && isBetweenBars) {
      return point
    }
    if previous.kind == .word || (isBracket && previous.kind == .head) { return point }
    if next.kind == .word, previous.kind != .number { return point }
    // A command must not swallow the letter after it.
    let endsInCommand = text.reversed().drop { $0.isLetter }.first == "\\"
    let endsInLetter = text.last?.isLetter ?? false
    return endsInCommand && endsInLetter && (next.text.first?.isLetter ?? false) ? " " : ""
  }

  // MARK: - Fractions

  func quotient(_ a: Expression, _ b: Expression) -> Piece {
    if a.isZero && b.isZero {
      return Piece(text: isTeX ? "\\text{undefined}" : "undefined", kind: .word)
    }
    return fraction(piece(a), piece(b))
  }

  private func fraction(_ above: Piece, _ below: Piece) -> Piece {
    let areNumbers = above.kind == .number && below.kind == .number
    if isTeX && !isInline {
      return Piece(
        text: "\\frac{\(above.text)}{\(below.text)}", kind: areNumbers ? .number : .other,
        isTall: true, isFraction: true)
    }
    if !isTeX, areNumbers, let character = PlainText.fractions["\(above.text)/\(below.text)"] {
      return Piece(text: character, kind: .number, isFraction: true)
    }
    let isLoose = above.strength < .product || above.reach != .closed || above.isSlashed
    let top = isLoose ? brackets(above) : above
    // d over a name that begins with d would be read as a derivative.
    let looksLikeOperator =
      below.text.first == "d"
      && top.text.reversed().drop { PlainText.isRaised($0) }.first == "d"
    let bottom = below.strength <= .open || looksLikeOperator ? brackets(below) : below
    return Piece(text: "\(top.text)/\(bottom.text)", strength: .product, isSlashed: true)
  }

  /// A fraction of two numbers as a factor in an exponent, ½x², keeps its line: TeX sets it small.
  private func coefficient(_ e: Expression) -> Piece? {
    guard isTeX, isInline else { return nil }
    switch e.form {
    case .number, .quotient:
      var writer = self
      writer.isInline = false
      let piece = writer.piece(e)
      return piece.isFraction && piece.kind == .number ? piece : nil
    default: return nil
    }
  }

  // MARK: - Powers

  func power(_ base: Expression, _ exponent: Expression) -> Piece {
    if exponent.isPlainHalf { return root(base) }
    if let squared = squaredFunction(base, exponent) { return squared }
    let below = piece(base)
    var whole = below
    if below.strength < .atom || below.isFraction || takesPowers(base) { whole = brackets(below) }
    return raised(
      whole.text, to: exponent, kind: whole.text == below.text ? below.kind : .other,
      isTall: whole.isTall)
  }

  func raised(
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
    if above.kind != .word, let raised = PlainText.raised(above.text) {
      return Piece(text: base + raised, strength: .power, kind: kind)
    }
    let isPlain = above.strength == .atom && above.kind != .other && above.kind != .word
    return Piece(
      text: isPlain ? "\(base)^\(above.text)" : "\(base)^(\(above.text))", strength: .power,
      kind: .other)
  }

  /// Whether an exponent behind it would be read as the argument's: ln(x)².
  private func takesPowers(_ base: Expression) -> Bool {
    guard case .call(let function, let argument) = base.form else { return false }
    if function == .exp { return names.takeE || !argument.isPlainOne }
    return function.takesPowers
  }

  private func root(_ base: Expression) -> Piece {
    let inner = piece(base)
    if isTeX { return Piece(text: "\\sqrt{\(inner.text)}", isTall: inner.isTall) }
    return Piece(
      text: "√" + (inner.strength < .atom ? brackets(inner) : inner).text, strength: .power)
  }

  /// sin², not (sin x)².
  private func squaredFunction(_ base: Expression, _ exponent: Expression) -> Piece? {
    guard case .call(let function, let argument) = base.form, function.takesPowers,
      let n = exponent.rational?.asInt, n > 1, case .number = exponent.form
    else { return nil }
    var result = applied(
      raised(head(function), to: exponent, kind: .other).text, [piece(argument)])
    result.strength = .power
    return result
  }
}

extension PlainText {
  static func isRaised(_ character: Character) -> Bool { raisedCharacters.contains(character) }
  private static let raisedCharacters = Set("⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
}

extension Expression {
  /// Whether as an exponent it is written as a root.
  fileprivate var isPlainHalf: Bool {
    if case .number(let numeral) = form, numeral.spelling != nil { return false }
    return rational == Rational(1, 2)
  }
}
