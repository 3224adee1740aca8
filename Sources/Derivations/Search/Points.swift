import Balls
import Kernel
import Terms

/// Where to look: at the edges of cases and beside them, at zeros, poles and holes, far out and near 0,
/// and at points with short names.
struct Points {
  private let symbols: [Symbol]
  private let special: [[Rational]]

  init(of comparison: Comparison, _ symbols: [Symbol]) {
    self.symbols = symbols
    special = symbols.map { symbol in
      let found = Points.places(in: [comparison.left, comparison.right], Name(symbol.name))
      let tiny = Rational(1, 1 << 40)
      let beside = found.flatMap {
        [$0, $0 - Rational(1, 8), $0 + Rational(1, 8), $0 - tiny, $0 + tiny]
      }
      let domain = symbol.domain ?? .reals
      let ends = domain.intervals.flatMap { [$0.lower, $0.upper].compactMap { $0 } }
      let near = ends.flatMap {
        [$0, $0 + tiny, $0 - tiny, $0 + Rational(1, 100), $0 - Rational(1, 100)]
      }
      var seen = Set<Rational>()
      return (domain.simplePoints + [0] + beside + near + Points.scales)
        .map { domain.isIntegral ? $0.floor : $0 }
        .filter { domain.contains($0) && seen.insert($0).inserted }
    }
  }

  /// Powers of two far out and near 0.
  private static let scales: [Rational] = {
    var result: [Rational] = []
    for k in [3, 4, 5, 6, 7, 10, 14, 20, 30, 60] {
      let size = Rational(2).power(k) ?? 1
      result += [size, -size, 1 / size, -1 / size, size + Rational(1, 3), -size - Rational(1, 3)]
    }
    return result + [Rational(100), Rational(-100), Rational(1000), Rational(-1000)]
  }()

  /// The zeros of what stands within a term: of arguments, divisors and compared sides that are polynomials
  /// in the variable, and of their slopes.
  private static func places(in terms: [Term], _ name: Name) -> [Rational] {
    var seen = Set<Term>()
    var result: [Rational] = []
    func visit(_ term: Term) {
      guard seen.count < 400, seen.insert(term).inserted else { return }
      if term.names.contains(name) { result += roots(of: term, name) }
      if case .cases(let c, _, _) = term.shape { visit(c.right - c.left) }
      if case .largest(let a, let b) = term.shape { visit(a - b) }
      switch term.shape {
      case .derivative(let f, let p): visit(f(p))
      default: break
      }
      term.parts.forEach(visit)
    }
    terms.forEach(visit)
    if terms.count == 2 { visit(terms[0] - terms[1]) }
    return Array(result.prefix(60))
  }

  private static func roots(of term: Term, _ name: Name) -> [Rational] {
    let letters = term.outerLetters
    guard letters == [.variable(name)], let arithmetic = try? Arithmetic(of: [term]),
      let fraction = try? arithmetic.fraction(term)
    else { return [] }
    var result: [Rational] = []
    for p in [fraction.numerator, fraction.denominator, fraction.numerator.derivative(0)] {
      guard p.degree(in: 0) > 0, p.degree(in: 0) < 30, let factors = try? p.factors().factors else {
        continue
      }
      for (factor, _) in factors {
        let c = factor.coefficients(in: 0).compactMapValues(\.constant)
        let (a, b) = (c[1] ?? 0, c[0] ?? 0)
        if factor.degree(in: 0) == 1, !a.isZero { result.append(-b / a) }
        if factor.degree(in: 0) == 2, let square = c[2], !square.isZero {
          let discriminant = (a * a - 4 * square * b).asDouble
          guard discriminant > 0, discriminant < 1e300 else { continue }
          let root = Rational(exactly: discriminant.squareRoot())
          result += [(-a + root) / (2 * square), (-a - root) / (2 * square)]
        }
      }
    }
    return result
  }

  /// The points, the simplest first: at most so many.
  func first(_ count: Int) -> [[Rational]] {
    guard symbols.count > 1 else {
      return special.first.map { $0.prefix(count).map { [$0] } } ?? [[]]
    }
    // Pairs and triples of the first few, then each variable's special points with simple others.
    var result: [[Rational]] = []
    var seen = Set<[Rational]>()
    func add(_ point: [Rational]) {
      if result.count < count, seen.insert(point).inserted { result.append(point) }
    }
    let side = symbols.count == 2 ? 9 : symbols.count == 3 ? 5 : 3
    var grid: [[Rational]] = [[]]
    for choices in special {
      let some = grid.count > 2000 ? 1 : side
      grid = grid.flatMap { point in choices.prefix(some).map { point + [$0] } }
    }
    // Diagonal order: both simple first.
    grid.prefix(count / 2).forEach(add)
    var sampling = Sampling(seed: 11)
    while result.count < count, seen.count < 4 * count {
      let before = result.count
      add(
        special.map { choices in
          choices.isEmpty ? 0 : choices[Int(sampling.next() % UInt64(choices.count))]
        })
      if result.count == before, sampling.uniform() < 0.02 { break }
    }
    return result
  }

  /// A point by chance.
  func random(_ sampling: inout Sampling) -> [Rational] {
    symbols.map { symbol in
      let domain = symbol.domain ?? .reals
      let chance = sampling.point(of: domain)
      let point = chance.isFinite ? Rational(exactly: chance) : 0
      return domain.contains(point) ? point : domain.simplePoints.first ?? 0
    }
  }
}
