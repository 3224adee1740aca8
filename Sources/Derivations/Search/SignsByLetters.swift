import Balls
import Kernel
import Terms

// What is linear in one letter: the letter's bound is put in its place, or a root is squared away.
extension SignSearch {
  /// f as a + b·ℓ for a letter ℓ.
  private struct Linear {
    let letter: Term
    let a: Term
    let b: Term
  }

  /// The letters in which f is linear, without a divisor.
  private func linear(_ f: Term) throws -> [Linear] {
    let letters = try Arithmetic(of: [f], sortedBy: Term.precedes)
    let fraction = try letters.fraction(f)
    guard fraction.denominator.constant == 1 else { return [] }
    return letters.letters.enumerated().compactMap { index, letter in
      guard !letter.isVariable, letter.names.contains(name),
        fraction.numerator.degree(in: index) == 1
      else { return nil }
      let parts = fraction.numerator.coefficients(in: index)
      guard let b = parts[1] else { return nil }
      return Linear(
        letter: letter, a: letters.term(parts[0] ?? letters.ring.zero), b: letters.term(b))
    }
  }

  // MARK: - Bounds of letters

  /// 0 ? f, since a bound of a letter in the letter's place leaves it so.
  func byBounds(_ f: Term, _ wanted: Sign, on s: Stretch, depth: Int) throws -> Shown? {
    let densities = f.outerLetters.filter {
      if case .apply(.normalDensity, _) = $0.shape { true } else { false }
    }
    for form in try linear(f) {
      guard let direction = try constantSign(form.b, on: s) else { continue }
      for bound in try bounds(of: form.letter, densities, on: s)
      where bound.isUpper == (direction < 0) {
        let rest = form.a + form.b * bound.value
        let isLess = wanted == .less && bound.theorem.comparison?.sign != .less
        let sign: Sign = isLess ? .less : .atMost
        guard let order = try settled(bound.theorem, on: s, depth: depth + 1),
          let below = try self.sign(of: rest, sign, on: s, depth: depth + 1),
          let slope = try self.sign(
            of: direction > 0 ? form.b : -form.b, wanted == .less && !isLess ? .less : .atMost,
            on: s, depth: depth + 1)
        else { continue }
        // a + b·ℓ = (a + b·β) + |b|·|ℓ − β|.
        let gap = try order.asDifference()
        let (size, distance) = (try slope.theorem.sides.right, try gap.sides.right)
        let whole = rest + size * distance
        guard
          let sum = try? Theorem.bound(
            Comparison(0, wanted, whole),
            from: [below.theorem, slope.theorem, gap].filter(\.conclusion.isBound)
          ).theorem
        else { continue }
        var shown = below.and(slope, try sum.followed(by: .algebra(whole, f)))
        if let remark = bound.remark { shown.remarks.append(.lemma(remark)) }
        if let done = try finished(shown, wanted, on: s, depth: depth) { return done }
      }
    }
    return nil
  }

  /// The sign that a term has at all points that are looked at.
  private func constantSign(_ f: Term, on s: Stretch) throws -> Int? {
    if let value = f.rational { return value.isZero ? nil : value.isNegative ? -1 : 1 }
    let signs = Set(try s.samples.compactMap { try signum(f, at: $0) })
    return signs.count == 1 && signs.first != 0 ? signs.first : nil
  }

  private struct Bound {
    /// ℓ ? value, or value ? ℓ.
    let theorem: Theorem
    let value: Term
    let isUpper: Bool
    var remark: String?
  }

  private func bounds(of letter: Term, _ densities: [Term], on s: Stretch) throws -> [Bound] {
    var result: [Bound] = []
    guard case .apply(let f, let u) = letter.shape else { return [] }
    func order(_ c: (Sign) -> Comparison) throws -> Theorem? {
      try enclosed(c(.less), on: s)?.theorem ?? enclosed(c(.atMost), on: s)?.theorem
    }
    for value in [0, 1, -1] as [Term] {
      guard let above = try order({ Comparison(value, $0, letter) }) else { continue }
      result.append(Bound(theorem: above, value: value, isUpper: false))
      break
    }
    for value in [-1, 0, 1] as [Term] {
      guard let below = try order({ Comparison(letter, $0, value) }) else { continue }
      result.append(Bound(theorem: below, value: value, isUpper: true))
      break
    }
    if f == .normalCumulative {
      let isBelow = try enclosed(Comparison(u, .less, 0), on: s) != nil
      if try isBelow || enclosed(Comparison(0, .less, u), on: s) != nil {
        result += try mills(u, isBelow: isBelow, densities)
      }
    }
    return result
  }

  /// Φ(u) between the two bounds of its tail; `densities` are those that occur beside it.
  private func mills(_ u: Term, isBelow: Bool, _ densities: [Term]) throws -> [Bound] {
    let y = isBelow ? try context.canonical(-u).sides.right : u
    // φ(y), or φ(−y) where that is what stands there.
    var (density, w) = (Term.apply(.normalDensity, y), y)
    for letter in densities {
      guard case .apply(_, let v) = letter.shape, v == u || v == y else { continue }
      (density, w) = (letter, v)
    }
    let negative: Term = -y
    var equations: [Theorem] = []
    if w != y { equations.append(try context.equation(.apply(.normalDensity, y), density)) }
    var result: [Bound] = []
    for (axiom, isUpper, tail) in [
      ("normalCumulative.tail", true, density / y),
      ("normalCumulative.tail.below", false, density * y / (1 + .power(y, 2))),
    ] {
      let known = try Theorem.axiom(axiom, y)
      let form = try Theorem.algebra(
        isUpper ? known.sides.right : known.sides.left, tail, using: equations)
      let order = isUpper ? try known.followed(by: form) : try form.reversed().followed(by: known)
      let remark = "Mills’ ratio"
      if isBelow {
        let same = try Theorem.rewriting(
          .apply(.normalCumulative, negative), by: [.algebra(negative, u)])
        let turned =
          isUpper ? try same.reversed().followed(by: order) : try order.followed(by: same)
        result.append(Bound(theorem: turned, value: tail, isUpper: isUpper, remark: remark))
      } else {
        // Φ(u) = 1 − Φ(−u).
        let own = Term.apply(.normalCumulative, u)
        let whole = try context.equation(own, 1 - .apply(.normalCumulative, negative))
        let difference = try order.asDifference()
        let value = 1 - tail
        let (a, b) = isUpper ? (value, own) : (own, value)
        let turned = try Theorem.algebra(difference.sides.right, b - a, using: [whole])
        result.append(
          Bound(
            theorem: try .comparison(
              Comparison(a, .less, b), from: difference.followed(by: turned)),
            value: value, isUpper: !isUpper, remark: remark))
      }
    }
    return result
  }

  // MARK: - Roots

  /// 0 ? a + b√u by (a + b√u)(a − b√u) = a² − b²u, or with the other factor's sign turned.
  func bySquaring(_ f: Term, _ wanted: Sign, on s: Stretch, depth: Int) throws -> Shown? {
    for form in try linear(f) {
      guard case .power(let u, let exponent) = form.letter.shape,
        exponent.rational == Rational(1, 2)
      else { continue }
      let root = try Theorem.root(of: u, 2, 2)
      let product = Term.power(form.a, 2) - .power(form.b, 2) * u
      for isTurned in [false, true] {
        let other = isTurned ? form.b * form.letter - form.a : form.a - form.b * form.letter
        let above = isTurned ? -product : product
        guard try constantSign(other, on: s) == 1,
          let below = try sign(of: other, .less, on: s, depth: depth + 1),
          let top = try sign(of: above, wanted, on: s, depth: depth + 1),
          let quotient = try? Theorem.bound(
            Comparison(0, wanted, above / other), from: [below.theorem, top.theorem]
          ).theorem
        else { continue }
        // Their quotient is f, since the divisor is not 0.
        let equation = try Theorem.algebra(above / other, f, using: [root])
        let shown = below.and(top, try quotient.followed(by: equation))
        if let done = try finished(shown, wanted, on: s, depth: depth) { return done }
      }
    }
    return nil
  }

  // MARK: - Quotients

  /// 0 ? f by f/m, which rises or falls, for a positive m.
  func byQuotients(_ f: Term, _ wanted: Sign, on s: Stretch, depth: Int) throws -> Shown? {
    var tried = 0
    for m in try divisors(of: f, on: s) where tried < 4 {
      let g = f / m
      guard let shape = try shape(of: g, on: s), shape.turns.isEmpty, let signs = shape.signs,
        let positive = try sign(of: m, .less, on: s, depth: depth + 1)
      else { continue }
      tried += 1
      let isRising = signs.first > 0
      guard
        let quotient = try byMonotony(g, wanted, on: s, isRising: isRising, depth: depth + 1)
          ?? towardsInfinity(g, wanted, on: s, isRising: isRising, depth: depth + 1)
      else { continue }
      let product = try Theorem.bound(
        Comparison(0, wanted, g * m), from: [quotient.theorem, positive.theorem]
      ).theorem
      let shown = quotient.and(positive, try product.followed(by: .algebra(g * m, f)))
      if let done = try finished(shown, wanted, on: s, depth: depth) { return done }
    }
    return nil
  }

  /// What f might be divided by so that it differentiates to something simpler: exponentials in
  /// it, and
  /// the coefficients of logarithms and error functions.
  private func divisors(of f: Term, on s: Stretch) throws -> [Term] {
    var result: [Term] = []
    let letters = try Arithmetic(of: [f], sortedBy: Term.precedes)
    let above = try letters.fraction(f).numerator
    for (index, letter) in letters.letters.enumerated() {
      let degree = above.degree(in: index)
      guard letter.names.contains(name), degree > 0 else { continue }
      switch letter.shape {
      case .apply(.exp, _), .apply(.normalDensity, _), .apply(.cosh, _):
        result.append(.power(letter, Term(integerLiteral: degree)))
        if degree > 1 { result.append(letter) }
      case .apply(.log, _), .apply(.erf, _), .apply(.normalCumulative, _), .apply(.lambertW, _),
        .apply(.erfc, _):
        guard degree == 1, let b = above.coefficients(in: index)[1], !b.isConstant else { continue }
        let term = letters.term(b)
        guard let sign = try constantSign(term, on: s) else { continue }
        result.append(sign > 0 ? term : -term)
      case .variable:
        guard let sign = try constantSign(letter, on: s), sign > 0 else { continue }
        result.append(.power(letter, Term(integerLiteral: degree)))
      default: continue
      }
    }
    return result
  }
}
