import Balls
import Kernel
import Terms

/// Canonical forms: every function written by as few letters as are known to do, and arithmetic as one
/// quotient of polynomials in these letters.
extension Context {
  /// t = c, where c is the canonical form, with whatever hypotheses this needs.
  func canonical(_ term: Term) throws -> Theorem {
    if let known = canonicals[term] { return known }
    // What is asked for while it is being worked out stays as it is.
    guard opening.insert(term).inserted else { return .value(of: term) }
    defer { opening.remove(term) }
    try budget.spend(1 + term.size / 8)
    let result = try term.isLetter ? letter(term) : arithmetic(term)
    canonicals[term] = result
    return result
  }

  /// Arithmetic on letters: these in canonical form, then one fraction, reduced by what holds between
  /// the letters.
  private func arithmetic(_ term: Term) throws -> Theorem {
    if case .number = term.shape { return .value(of: term) }
    let letters = Set(term.outerLetters)
    var equations: [Theorem] = []
    for letter in letters.sorted(by: Term.precedes) {
      let form = try canonical(letter)
      if try form.sides.right != letter { equations.append(form) }
    }
    let values = Dictionary(try equations.map { try ($0.sides.left, $0.sides.right) }) { a, _ in a }
    let arithmetic = try Arithmetic(of: [term], values: values, sortedBy: Term.precedes)
    let relations = try self.relations(in: arithmetic.letters.filter(\.isLetter))
    let fraction = try arithmetic.fraction(term).reduced(by: relations, arithmetic)
    let form = arithmetic.term(fraction)
    if form == term { return .value(of: term) }
    return try Theorem.algebra(term, form, using: equations + relations)
  }

  /// What holds between the letters of some terms: s² = 1 − c², and that a root to its power is its
  /// radicand.
  func relations(in terms: [Term]) throws -> [Theorem] {
    var seen = Set<Term>()
    var result: [Theorem] = []
    for term in terms {
      for letter in term.outerLetters where seen.insert(letter).inserted {
        switch letter.shape {
        case .apply(.sin, let u): result.append(try .axiom("circle", u))
        case .apply(.absolute, let u):
          // |u|² = u², from √(u²) = |u|.
          let square = Term.power(u, 2)
          let root = try Theorem.root(of: square, 2, 2)
          let rewritten = try root.rewritten(by: [.axiom("root.square", u)])
          result.append(try settled(rewritten))
        case .power(let base, let exponent):
          guard let r = exponent.rational, !r.isInteger, r.numerator == 1,
            let n = r.denominator.asInt
          else { continue }
          result.append(try settled(.root(of: base, n, n)))
        default: continue
        }
      }
    }
    return result
  }

  // MARK: - Letters

  private func letter(_ term: Term) throws -> Theorem {
    switch term.shape {
    case .variable(let name):
      // A case may say what a variable is.
      for case .compare(term, .equal, let value) in assumptions where !value.names.contains(name) {
        return try follow(.assume(.compare(term, .equal, value)))
      }
      // Or two bounds that meet.
      for lower in facts {
        guard let c = lower.comparison, c.sign == .atMost, c.right == term, c.left.rational != nil
        else {
          continue
        }
        for upper in facts where upper.comparison == Comparison(term, .atMost, c.left) {
          return try upper.sharpened(by: lower)
        }
      }
      return .value(of: term)
    case .pi: return .value(of: term)
    case .apply(let operation, let u):
      let argument = try canonical(u)
      let form = try Theorem.rewriting(term, by: [argument])
      let inner = try argument.sides.right
      let result = try apply(operation, inner)
      return try form.followed(by: result)
    case .power(let base, let exponent):
      let (below, above) = (try canonical(base), try canonical(exponent))
      let form = try Theorem.rewriting(term, by: [below, above])
      let (b, e) = (try below.sides.right, try above.sides.right)
      return try form.followed(by: power(b, e))
    case .largest(let a, let b):
      if let proof = try prove(.compare(b, .atMost, a)) {
        return try follow(.axiom("largest.first", a, b).discharging(by: proof))
      }
      if let proof = try prove(.compare(a, .atMost, b)) {
        return try follow(.axiom("largest.second", a, b).discharging(by: proof))
      }
      return .value(of: term)
    case .cases(let condition, _, _):
      if let proof = try prove(.holds(condition)) {
        return try follow(Theorem.choosing(true, in: term).discharging(by: proof))
      }
      if let proof = try prove(.holds(condition.negated)) {
        return try follow(Theorem.choosing(false, in: term).discharging(by: proof))
      }
      return .value(of: term)
    case .unknown(let name, let order, let parts):
      let forms = try parts.map(canonical)
      let form = try Theorem.rewriting(term, by: forms)
      _ = (name, order)
      return form
    case .derivative, .limit, .integral, .total:
      if let worked = try workedOut(term) { return try follow(worked) }
      return .value(of: term)
    default: return .value(of: term)
    }
  }

  /// t = u, followed to u's canonical form.
  func follow(_ equation: Theorem) throws -> Theorem {
    try equation.followed(by: canonical(try equation.sides.right))
  }

  private func apply(_ operation: Terms.Operation, _ u: Term) throws -> Theorem {
    let term = Term.apply(operation, u)
    switch operation {
    case .exp: return try exponential(u)
    case .log: return try logarithm(u)
    case .sin, .cos: return try circular(operation, u)
    case .tan: return try follow(settled(.axiom("tan", u)))
    case .sigmoid, .sinh, .cosh, .tanh, .erfc, .normalCumulative, .normalDensity:
      return try follow(.axiom(operation.rawValue, u))
    case .erf:
      if u.rational?.isZero == true { return try .atZero(.erf, 0) }
      return try odd(term, u, "erf.odd")
    case .lambertW:
      if let inverse = try lambertOfProduct(u) { return inverse }
      return .value(of: term)
    case .absolute:
      if let proof = try prove(.compare(0, .atMost, u)) {
        return try follow(.axiom("absolute.above", u).discharging(by: proof))
      }
      if let proof = try prove(.compare(u, .atMost, 0)) {
        return try follow(.axiom("absolute.below", u).discharging(by: proof))
      }
      return try factorsOfAbsolute(u)
    }
  }

  /// f(−u) = −f(u), where u would be written with a minus sign.
  private func odd(_ term: Term, _ u: Term, _ axiom: String) throws -> Theorem {
    guard u.isWrittenNegative else { return .value(of: term) }
    let opposite = try canonical(-u)
    // u = −1·v, so f(u) = f(−1·v) = −f(v).
    let v = try opposite.sides.right
    let turned = try Theorem.algebra(u, -1 * v, using: [])
    let step = try Theorem.rewriting(term, by: [turned])
    return try step.followed(by: .axiom(axiom, v))
  }

  /// |u| = √(u²), whose factors are taken apart: |ab| = |a|·|b|, |−u| = |u|.
  private func factorsOfAbsolute(_ u: Term) throws -> Theorem {
    let term = Term.apply(.absolute, u)
    let parts = try factorisation(of: u)
    if parts.coefficient == 1, parts.factors.count == 1, parts.factors[0].base == u {
      return .value(of: term)
    }
    let square = try canonical(.power(u, 2))
    let root = try Theorem.rewriting(.root(.power(u, 2)), by: [square])
    return try Theorem.axiom("root.square", u).reversed().followed(by: root)
      .followed(by: power(square.sides.right, .number(Rational(1, 2))))
  }

  private func lambertOfProduct(_ u: Term) throws -> Theorem? {
    if u.rational?.isZero == true {
      // 0 = 0·e⁰.
      let product = try Theorem.rewriting(
        .apply(.lambertW, u), by: [.algebra(u, 0 * .apply(.exp, 0))])
      return try product.followed(by: settled(.axiom("lambertW.inverse", 0)))
    }
    for letter in u.outerLetters {
      guard case .apply(.exp, let p) = letter.shape else { continue }
      guard let product = try? Theorem.algebra(u, p * letter) else { continue }
      guard let proof = try prove(.compare(-1, .atMost, p)) else { continue }
      let step = try Theorem.rewriting(.apply(.lambertW, u), by: [product])
      return try step.followed(by: Theorem.axiom("lambertW.inverse", p).discharging(by: proof))
    }
    return nil
  }

  // MARK: - Exponentials

  /// e^u with u a sum: a product of whole powers of letters, one for each kind of term.
  private func exponential(_ u: Term) throws -> Theorem {
    let term = Term.apply(.exp, u)
    if u.rational?.isZero == true { return try .atZero(.exp, 1) }
    let pieces = try self.pieces(of: u, .exponent)
    var equations: [Theorem] = []
    var result: [Term] = []
    for piece in pieces {
      let base = Term.apply(.exp, piece.part)
      equations.append(try .exponential(piece.count, times: piece.part))
      var value = base
      if let simple = try simpleExponential(piece.part) {
        equations.append(simple)
        value = try simple.sides.right
      }
      result.append(.power(value, Term(integerLiteral: piece.count)))
    }
    let sum = Term.nested(pieces.map(\.term))
    equations += try sums(sum) { try .axiom("exp.sum", $0, $1) }
    equations.append(try Theorem.rewriting(term, by: [Theorem.algebra(u, sum)]))
    let product = Term.product(of: result)
    if pieces.count == 1, pieces[0].count == 1, product == .power(term, 1) {
      return .value(of: term)
    }
    let theorem = try Theorem.algebra(term, product, using: equations)
    // What a simple letter became may be simplified further.
    let arithmetic = try canonical(product)
    return try theorem.followed(by: arithmetic)
  }

  /// e^(log v · c) = v^c, and e^W(z) = z/W(z).
  private func simpleExponential(_ part: Term) throws -> Theorem? {
    let (scale, letter) = part.scaled
    switch letter.shape {
    case .apply(.log, let v):
      let power = try Theorem.axiom("power.exp", v, .number(scale)).reversed()
      let exponent = try Theorem.algebra(part, .number(scale) * letter)
      let form = try Theorem.rewriting(.apply(.exp, part), by: [exponent]).followed(by: power)
      return try follow(form)
    case .apply(.lambertW, let z) where scale == 1:
      let product = try settled(.axiom("lambertW", z))
      let w = letter
      guard let nonzero = try prove(.compare(w, .unequal, 0)) else { return nil }
      return try Theorem.algebra(.apply(.exp, w), z / w, using: [product]).discharging(by: nonzero)
    default: return nil
    }
  }

  /// The equations f(a + b) = …, for a sum that is nested to the left.
  private func sums(
    _ sum: Term, _ rule: (Term, Term) throws -> Theorem
  ) throws -> [Theorem] {
    guard case .sum(let parts) = sum.shape, parts.count == 2 else { return [] }
    return [try rule(parts[0], parts[1])] + (try sums(parts[0], rule))
  }

  /// One term of a sum, as a whole number times a part.
  private struct Piece {
    let count: Int
    let part: Term
    var term: Term { Term(integerLiteral: count) * part }
  }

  private func pieces(of u: Term, _ kind: Divisions.Kind) throws -> [Piece] {
    let arithmetic = try Arithmetic(of: [u], sortedBy: Term.precedes)
    let fraction = try arithmetic.fraction(u)
    var result: [Piece] = []
    for (coefficient, exponents) in fraction.numerator.terms {
      let monomial = try Polynomial([(1, exponents)], in: arithmetic.ring)
      guard let quotient = try Fraction(monomial, fraction.denominator) else { continue }
      let unit = arithmetic.term(quotient)
      guard let p = coefficient.numerator.asInt, let q = coefficient.denominator.asInt else {
        throw OutOfBudget()
      }
      // Of π the known angles are sixths and quarters.
      let isAngle = kind == .angle && unit == .pi
      if isAngle, 12 % q == 0 {
        guard p.magnitude < 1_000_000 else { throw OutOfBudget() }
        let twelfths = p * (12 / q)
        let quarters = ((twelfths % 2) + 2) % 2
        let sixths = (twelfths - 3 * quarters) / 2
        for (count, n) in [(quarters, 4), (sixths, 6)] where count != 0 {
          let (whole, rest) = count.quotientAndRemainder(dividingBy: n)
          if rest != 0 { result.append(Piece(count: rest, part: .number(Rational(1, n)) * .pi)) }
          if whole != 0 { result.append(Piece(count: 1, part: Term(integerLiteral: whole) * .pi)) }
        }
        continue
      }
      // Of W the one exponential is known, e^W(z) = z/W(z).
      var needed = coefficient
      if case .apply(.lambertW, _) = unit.shape, coefficient.isInteger { needed = 1 }
      let step = try divisions.step(kind, of: unit, for: needed)
      guard let count = (coefficient / step).asInt, count.magnitude < 1000 else {
        throw OutOfBudget()
      }
      let part = step == 1 ? unit : try canonical(.number(step) * unit).sides.right
      result.append(Piece(count: count, part: part))
    }
    guard result.count <= 40 else { throw OutOfBudget() }
    return result
  }

  // MARK: - Circular functions

  private func circular(_ operation: Terms.Operation, _ u: Term) throws -> Theorem {
    let term = Term.apply(operation, u)
    if u.rational?.isZero == true {
      return try .atZero(operation, operation == .sin ? 0 : 1)
    }
    let pieces = try self.pieces(of: u, .angle)
    if pieces.isEmpty {
      return try Theorem.rewriting(term, by: [Theorem.algebra(u, 0)])
        .followed(by: .atZero(operation, operation == .sin ? 0 : 1))
    }
    if pieces.count == 1, pieces[0].count == 1, pieces[0].part == u,
      try simpleAngle(u) == nil
    {
      return .value(of: term)
    }
    var equations: [Theorem] = []
    for piece in pieces { equations += try multiples(piece.count, of: piece.part) }
    let sum = Term.nested(pieces.map(\.term))
    for rule in ["sin.sum", "cos.sum"] { equations += try sums(sum) { try .axiom(rule, $0, $1) } }
    equations.append(try Theorem.rewriting(term, by: [Theorem.algebra(u, sum)]))
    var values: [Term: Term] = [:]
    for equation in equations.reversed() {
      values[try equation.sides.left] = try equation.sides.right
    }
    let unreduced = try Arithmetic(of: [term], values: values, sortedBy: Term.precedes)
    let relations = try self.relations(in: unreduced.letters)
    let fraction = try unreduced.fraction(term).reduced(by: relations, unreduced)
    return try Theorem.algebra(term, unreduced.term(fraction), using: equations + relations)
  }

  /// The sine and the cosine of a whole number of parts, by those of one.
  private func multiples(_ count: Int, of part: Term) throws -> [Theorem] {
    guard count.magnitude <= 24 else { throw OutOfBudget() }
    try budget.spend(abs(count))
    let n = Term(integerLiteral: count)
    var equations = try simpleAngle(part) ?? []
    switch count {
    case 1:
      for f in [Terms.Operation.sin, .cos] {
        equations.append(try Theorem.rewriting(.apply(f, n * part), by: [.algebra(n * part, part)]))
      }
    case ..<0:
      let opposite = Term(integerLiteral: -count) * part
      for (f, rule) in [(Terms.Operation.sin, "sin.odd"), (.cos, "cos.even")] {
        let turned = try Theorem.algebra(n * part, -1 * opposite)
        equations.append(
          try Theorem.rewriting(.apply(f, n * part), by: [turned]).followed(
            by: .axiom(rule, opposite)))
      }
      equations += try multiples(-count, of: part)
    default:
      let one = Term(integerLiteral: count - 1) * part
      for (f, rule) in [(Terms.Operation.sin, "sin.sum"), (.cos, "cos.sum")] {
        let turned = try Theorem.algebra(n * part, one + part)
        equations.append(
          try Theorem.rewriting(.apply(f, n * part), by: [turned]).followed(
            by: .axiom(rule, one, part)))
      }
      equations += try multiples(count - 1, of: part)
    }
    return equations
  }

  /// The sine and the cosine of a known angle: a sixth or a quarter of π, or whole multiples.
  private func simpleAngle(_ part: Term) throws -> [Theorem]? {
    if part == .number(Rational(1, 6)) * .pi {
      return try [.axiom("sin.sixth"), .axiom("cos.sixth")]
    }
    if part == .number(Rational(1, 4)) * .pi {
      return try [.axiom("sin.quarter"), .axiom("cos.quarter")]
    }
    guard part.outerLetters.contains(.pi) else { return nil }
    let whole = try canonical(part / .pi).sides.right
    guard let proof = try prove(.integer(whole)) else { return nil }
    let turned = try Theorem.algebra(part, whole * .pi)
    var result: [Theorem] = []
    for (f, rule) in [(Terms.Operation.sin, "sin.whole"), (.cos, "cos.whole")] {
      let known = try Theorem.axiom(rule, whole).discharging(by: proof)
      result.append(
        try Theorem.rewriting(.apply(f, part), by: [turned]).followed(by: follow(known)))
    }
    return result
  }
}
