import Balls
import Kernel
import Terms

/// Of what products of letters an antiderivative may be a sum.
struct Guesses {
  let field: LetterField
  private static let most = 90

  private func places(_ condition: (Int) -> Bool) -> [Int] {
    field.varying.indices.filter { condition(field.varying[$0]) }
  }

  private func shape(_ index: Int) -> Term.Shape {
    field.arithmetic.letters[field.varying[index]].shape
  }

  private var variable: Int? {
    field.varying.indices.first { if case .variable = shape($0) { true } else { false } }
  }

  /// For an integrand that is a sum of products of powers: each of them with the variable, a
  /// logarithm or an error function once more, and what their slopes bring in.
  func monomials(for g: Fraction) throws -> [[Int]] {
    guard let start = try field.monomials(of: g), let x = variable else { return [] }
    var result: [[Int]] = []
    var seen = Set<[Int]>()
    func add(_ monomial: [Int]) {
      guard field.hasSlope(monomial) else { return }
      if result.count < Guesses.most, seen.insert(monomial).inserted { result.append(monomial) }
    }
    for monomial in start {
      for near in neighbours(of: monomial) { lower(near, x, raised: 1, add) }
    }
    var done = 0
    for _ in 0..<3 {
      let count = result.count
      for monomial in result[done..<count] {
        guard let parts = try field.monomials(of: field.slope(ofMonomial: monomial)) else {
          continue
        }
        for part in parts { lower(part, x, raised: 0, add) }
      }
      done = count
    }
    return result
  }

  /// The monomial with all lower powers of the variable and of what has no power in its slope.
  private func lower(_ monomial: [Int], _ x: Int, raised: Int, _ add: ([Int]) -> Void) {
    var all = [monomial]
    for place in places(field.isPrimitive) where monomial[place] != 0 {
      let powers = [0, monomial[place], monomial[place] + raised]
      all = all.flatMap { one in
        ((powers.min() ?? 0)...(powers.max() ?? 0)).map { power in
          var other = one
          other[place] = power
          return other
        }
      }
    }
    for one in all {
      let power = one[x]
      // Of a high power the powers far below it do not come in.
      let lowest = Swift.max(Swift.min(power + raised, 0), power - 12)
      for exponent in lowest...Swift.max(power + raised, Swift.min(0, lowest + 12)) {
        var other = one
        other[x] = exponent
        add(other)
      }
    }
  }

  /// The monomial, and others that have something like it for a slope.
  private func neighbours(of monomial: [Int]) -> [[Int]] {
    var result = [monomial]
    var (sines, cosines, errors): ([Int], [Int], [Int]) = ([], [], [])
    for index in field.varying.indices {
      switch shape(index) {
      case .apply(.sin, _): sines.append(index)
      case .apply(.cos, _): cosines.append(index)
      case .apply(.erf, _): errors.append(index)
      case .unknown(let f, let order, let parts) where monomial[index] > 0:
        for other in field.varying.indices {
          guard case .unknown(f, order - 1, parts) = shape(other) else { continue }
          var changed = monomial
          changed[index] -= 1
          changed[other] += 1
          result.append(changed)
        }
      default: break
      }
    }
    for (s, c) in zip(sines, cosines) {
      func add(_ sine: Int, _ cosine: Int) {
        var changed = monomial
        changed[s] = sine
        changed[c] = cosine
        result.append(changed)
      }
      if monomial[s] < 0 || monomial[c] < 0 {
        for (up, down) in [(1, 1), (1, -1), (-1, 1), (1, 0), (0, 1)] {
          add(monomial[s] + up, monomial[c] + down)
        }
      } else {
        // All of the same degree or less: by s² = 1 − c² one sine at most.
        for degree in 0...min(monomial[s] + monomial[c], 24) {
          add(0, degree)
          if degree > 0 { add(1, degree - 1) }
        }
      }
    }
    // Where e^u stands within another letter, it is a variable like x.
    for index in places(field.isExponential) where monomial[index] > 0 && isInner(index) {
      for power in 0..<min(monomial[index], 24) {
        var changed = monomial
        changed[index] = power
        result.append(changed)
      }
    }
    // The exponential's place is taken by the error function's.
    for error in errors {
      var changed = monomial
      for index in places(field.isExponential) { changed[index] = 0 }
      changed[error] += 1
      result.append(changed)
    }
    return result
  }

  /// Whether a letter occurs within another.
  private func isInner(_ index: Int) -> Bool {
    let letter = field.arithmetic.letters[field.varying[index]]
    return field.varying.contains { place in
      let other = field.arithmetic.letters[place]
      return other != letter && other.contains { $0 == letter }
    }
  }

  /// For an integrand with divisors that are sums: everything over these divisors, each once less.
  func fractions(for g: Fraction, _ normal: [(Polynomial, Int)]) throws -> [[Int]] {
    field.divisors = normal.map(\.0)
    let below = normal.map { 1 - $0.1 }
    var highest: [Int] = []
    var lowest: [Int] = []
    for place in field.varying {
      var high = Swift.max(g.numerator.degree(in: place), 0)
      high = Swift.max(high, g.denominator.degree(in: place))
      var low = 0
      // A letter that divides everything may do so in the answer.
      if let least = g.denominator.terms.map({ $0.exponents[place] }).min(), least > 0 {
        low = -least
      }
      if case .variable = field.arithmetic.letters[place].shape { high += 1 }
      if field.isPrimitive(place) && high > 0 { high += 1 }
      highest.append(Swift.min(high, 8))
      lowest.append(Swift.max(low, -6))
    }
    var result: [[Int]] = [[]]
    for (low, high) in zip(lowest, highest) {
      result = result.flatMap { one in (low...high).map { one + [$0] } }
      guard result.count <= 400 else { return [] }
    }
    let degree = Swift.max(g.numerator.totalDegree, g.denominator.totalDegree) + 1
    return
      result
      .filter(field.hasSlope)
      .filter { $0.map { Swift.max($0, 0) }.reduce(0, +) <= degree }
      .map { $0 + below }
  }
}
