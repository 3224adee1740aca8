import Balls
import Kernel
import Terms

/// Rational functions of letters, with the slope of each letter: a differential field.
///
/// A monomial is a whole power of each varying letter, then one of each divisor in `roots`.
final class LetterField {
  let arithmetic: Arithmetic
  /// The letters that depend on the variable.
  let varying: [Int]
  /// Divisors that are no letters, of which monomials have powers as well.
  var divisors: [Polynomial] = []
  private let context: Context
  private let slopes: [Int: Fraction]
  private let zeros: [Polynomial]
  private let zerosOfRoots: [Polynomial]

  init(_ g: Term, _ letters: [Term: Term], context: Context, name: Name) throws {
    self.context = context
    let all =
      [g] + letters.keys.sorted(by: Term.precedes) + letters.values.sorted(by: Term.precedes)
    // Roots come first, so that a root to its power becomes its radicand and not the other way
    // round.
    let arithmetic = try Arithmetic(of: all) { a, b in
      let (p, q) = (a.isRoot, b.isRoot)
      return p == q ? Term.precedes(a, b) : p
    }
    self.arithmetic = arithmetic
    varying = arithmetic.letters.indices.filter { arithmetic.letters[$0].names.contains(name) }
    var slopes: [Int: Fraction] = [:]
    for place in varying {
      guard let slope = letters[arithmetic.letters[place]] else { continue }
      slopes[place] = try arithmetic.fraction(slope)
    }
    self.slopes = slopes
    var zeros: [Polynomial] = []
    var zerosOfRoots: [Polynomial] = []
    for relation in try context.relations(in: arithmetic.letters.filter(\.isLetter)) {
      let (left, right) = try relation.sides
      guard let a = try? arithmetic.fraction(left), let b = try? arithmetic.fraction(right) else {
        continue
      }
      let zero = try (a - b).numerator
      if zero.isZero { continue }
      zeros.append(zero)
      if case .power(let root, _) = left.shape, root.isRoot { zerosOfRoots.append(zero) }
    }
    self.zeros = zeros
    self.zerosOfRoots = zerosOfRoots
  }

  var ring: PolynomialRing { arithmetic.ring }

  // MARK: - Kinds of letters

  func varies(_ p: Polynomial) -> Bool { varying.contains(where: p.uses) }

  /// The letter that a polynomial is.
  func letter(_ p: Polynomial) -> Int? {
    varying.first { p == ring.variable($0) }
  }

  func isExponential(_ place: Int) -> Bool {
    if case .apply(.exp, _) = arithmetic.letters[place].shape { true } else { false }
  }

  func isRoot(_ place: Int) -> Bool { arithmetic.letters[place].isRoot }

  /// Whether the letter's slope has lost the letter, as that of a logarithm has.
  func isPrimitive(_ place: Int) -> Bool {
    switch arithmetic.letters[place].shape {
    case .apply(.log, _), .apply(.erf, _): true
    default: false
    }
  }

  // MARK: - Slopes

  /// A letter whose slope is not followed.
  struct NoSlope: Error {}

  /// Whether the slope of every letter of a product of powers is known.
  func hasSlope(_ exponents: [Int]) -> Bool {
    zip(varying, exponents).allSatisfy { $1 == 0 || slopes[$0] != nil }
  }

  /// The slope of a polynomial in the letters.
  func slope(_ p: Polynomial) throws -> Fraction {
    var result = Fraction(ring.zero)
    for place in varying where p.uses(place) {
      guard let slope = slopes[place] else { throw NoSlope() }
      result = try result + Fraction(p.derivative(place)) * slope
    }
    return try reduced(result)
  }

  /// A product of powers.
  func fraction(ofMonomial exponents: [Int]) throws -> Fraction {
    var (above, below) = (ring.one, ring.one)
    for (base, exponent) in zip(bases, exponents) where exponent != 0 {
      if exponent > 0 {
        above = try above * base.power(exponent)
      } else {
        below = try below * base.power(-exponent)
      }
    }
    return try Fraction(above, below) ?? Fraction(above)
  }

  private var bases: [Polynomial] { varying.map(ring.variable) + divisors }

  /// The slope of a product of powers: the product times Σ e·l′/l.
  func slope(ofMonomial exponents: [Int]) throws -> Fraction {
    try context.budget.spend(2)
    var rates = Fraction(ring.zero)
    for (base, exponent) in zip(bases, exponents) where exponent != 0 {
      guard let rate = try slope(base) / Fraction(base) else { continue }
      rates = try rates + Fraction(Rational(exponent), in: ring) * rate
    }
    return try reduced(fraction(ofMonomial: exponents) * rates)
  }

  func term(ofMonomial exponents: [Int]) throws -> Term {
    var factors: [Term] = []
    var divisor: [Term] = []
    for (base, exponent) in zip(bases, exponents) where exponent != 0 {
      let letter = arithmetic.term(base)
      let size = abs(exponent)
      let power = size == 1 ? letter : Term.power(letter, Term(integerLiteral: size))
      if exponent > 0 { factors.append(power) } else { divisor.append(power) }
    }
    let above = factors.isEmpty ? 1 : Term.product(of: factors)
    return divisor.isEmpty ? above : above / Term.product(of: divisor)
  }

  /// The monomials of a fraction whose divisor is one, and whose coefficients do not vary; `nil`
  /// where it has another divisor.
  func monomials(of fraction: Fraction) throws -> [[Int]]? {
    var below = fraction.denominator
    var lowered = varying.map { _ in 0 }
    for (index, place) in varying.enumerated() {
      while below.uses(place), let rest = try below.quotient(exactly: ring.variable(place)) {
        below = rest
        lowered[index] += 1
      }
    }
    guard !varies(below) else { return nil }
    var result = Set<[Int]>()
    for (_, exponents) in fraction.numerator.terms {
      result.insert(zip(varying, lowered).map { exponents[$0] - $1 })
    }
    return result.sorted { $0.lexicographicallyPrecedes($1) }
  }

  // MARK: - Relations and equations

  /// A fraction with its parts reduced by what holds between the letters.
  func reduced(_ fraction: Fraction) throws -> Fraction { try reduced(fraction, by: zeros) }

  /// A fraction in which no root is raised to its power.
  func withoutPowersOfRoots(_ fraction: Fraction) throws -> Fraction {
    try reduced(fraction, by: zerosOfRoots)
  }

  private func reduced(_ fraction: Fraction, by zeros: [Polynomial]) throws -> Fraction {
    guard !zeros.isEmpty else { return fraction }
    let above = try fraction.numerator.reduced(by: zeros)
    let below = try fraction.denominator.reduced(by: zeros)
    return below.isZero ? fraction : try Fraction(above, below) ?? fraction
  }

  /// Numbers cᵢ with Σ cᵢ·fᵢ = g.
  func combination(_ fractions: [Fraction], equals g: Fraction) throws -> [Int: Fraction]? {
    var common = g.denominator
    for fraction in fractions {
      try context.budget.spend(1)
      let shared = try common.gcd(fraction.denominator)
      guard let rest = try fraction.denominator.quotient(exactly: shared) else { return nil }
      common = try common * rest
    }
    func numerator(_ fraction: Fraction) throws -> Polynomial? {
      guard let factor = try common.quotient(exactly: fraction.denominator) else { return nil }
      return try (fraction.numerator * factor).reduced(by: zeros)
    }
    // One equation for each product of varying letters.
    var rows: [[Int]: [Int: [(Rational, [Int])]]] = [:]
    for (index, fraction) in (fractions + [g]).enumerated() {
      guard let above = try numerator(fraction) else { return nil }
      for (coefficient, exponents) in above.terms {
        var rest = exponents
        for place in varying { rest[place] = 0 }
        rows[varying.map { exponents[$0] }, default: [:]][index, default: []]
          .append((coefficient, rest))
      }
    }
    var system = LinearSystem(budget: context.budget) { [self] in try reduced($0) }
    for (_, row) in rows.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      var coefficients: [Int: Fraction] = [:]
      var value = Fraction(ring.zero)
      for (index, terms) in row {
        let polynomial = try Polynomial(
          terms.map { (coefficient: $0.0, exponents: $0.1) }, in: ring)
        if index == fractions.count {
          value = Fraction(polynomial)
        } else {
          coefficients[index] = Fraction(polynomial)
        }
      }
      try system.add(coefficients, equals: value)
    }
    return try system.solution(in: ring)
  }
}

extension Term {
  fileprivate var isRoot: Bool { if case .power = shape { isLetter } else { false } }
}
