import CFlint

/// What it may cost to find divisors that two polynomials have in common, or the factors of one.
///
/// FLINT cannot be stopped on its way. What it does is bounded by the number of terms that a divisor
/// of either polynomial can have, once both are divided by the powers of variables that they have
/// in every term, and powers of a variable are taken as a new one: x⁶ + x³ is as good as x + 1.
struct FactorWork {
  /// The most terms of a divisor of either.
  let terms: Int
  /// The largest difference between exponents of a variable in one polynomial.
  let degree: Int
  /// The sum of the numbers of terms.
  let length: Int
  /// The bits of the largest coefficient.
  let bits: Int
  /// The power of each variable that all terms of both have in common.
  let shared: [Int]

  private let shapes: [Shape]
  private let strides: [Int]

  /// The degrees of a polynomial that is made as small as that.
  private struct Shape {
    var degrees: [Int]
    var total = 0

    /// The most terms of a polynomial of these degrees, up to 10¹².
    var mostTerms: Int {
      let limit = 1e12
      let box = degrees.reduce(1.0) { min(limit, $0 * Double($1 + 1)) }
      // The binomial coefficient of the total degree plus the number of variables over the latter.
      var simplex = 1.0
      for index in 0..<degrees.count(where: { $0 > 0 }) {
        simplex = min(limit, simplex * Double(total + index + 1) / Double(index + 1))
      }
      return Int(min(box, simplex).rounded())
    }
  }

  /// Looks at two polynomials, neither of which is 0.
  init(_ a: Polynomial, _ b: Polynomial) {
    length = a.termCount + b.termCount
    bits = max(a.size.bits, b.size.bits)
    let variables = a.ring.variableCount
    let exponents = [a, b].map { polynomial in
      (0..<polynomial.termCount).map { polynomial.exponents(ofTerm: $0) }
    }
    // The lowest power of each variable in each polynomial, and what divides all differences.
    var strides = Array(repeating: 0, count: variables)
    let lowest = exponents.map { terms in
      let lowest = (0..<variables).map { variable in terms.map { $0[variable] }.min() ?? 0 }
      for term in terms {
        for (variable, exponent) in term.enumerated() {
          strides[variable] = greatestCommonDivisor(strides[variable], exponent - lowest[variable])
        }
      }
      return lowest
    }
    shapes = zip(exponents, lowest).map { terms, lowest in
      var shape = Shape(degrees: Array(repeating: 0, count: variables))
      for term in terms {
        var total = 0
        for variable in 0..<variables where strides[variable] > 0 {
          let exponent = (term[variable] - lowest[variable]) / strides[variable]
          shape.degrees[variable] = max(shape.degrees[variable], exponent)
          total += exponent
        }
        shape.total = max(shape.total, total)
      }
      return shape
    }
    self.strides = strides
    shared = zip(lowest[0], lowest[1]).map { min($0, $1) }
    terms = shapes.map(\.mostTerms).max() ?? 0
    degree = shapes.flatMap { zip($0.degrees, strides).map { $0 * $1 } }.max() ?? 0
  }

  /// Whether the greatest common divisor is within reach even if no variable is made smaller; quick.
  static func isClearlyFeasible(_ a: Polynomial, _ b: Polynomial) -> Bool {
    guard (a.termCount + b.termCount) * max(a.size.bits, b.size.bits) <= Self.mostBits else {
      return false
    }
    return [a, b].allSatisfy { polynomial in
      Shape(degrees: polynomial.degrees, total: polynomial.totalDegree).mostTerms <= Self.mostTerms
    }
  }

  /// The most terms of a divisor that FLINT may look for: 2 000 000 take it 0.2 s and 150 MB.
  private static var mostTerms: Int { 2_000_000 }

  /// The most terms times bits of both polynomials: the worst that was found, 16 000 terms of 2000
  /// bits, took FLINT 3 s.
  private static var mostBits: Int { 50_000_000 }

  /// Whether the greatest common divisor is within reach.
  var isCommonDivisorFeasible: Bool {
    terms <= Self.mostTerms && length * bits <= Self.mostBits
  }

  /// Whether the greatest common divisor is within reach, once a bound of its degrees is known.
  func isFeasible(_ common: CommonDegrees) -> Bool {
    guard length * bits <= Self.mostBits else { return false }
    var divisor = Shape(degrees: [], total: common.total)
    divisor.degrees = zip(common.degrees, strides).map { $1 > 0 ? $0 / $1 : 0 }
    return divisor.mostTerms <= Self.mostTerms
      && shapes.allSatisfy { shape in
        var other = Shape(degrees: [], total: shape.total)
        other.degrees = zip(shape.degrees, divisor.degrees).map { max(0, $0 - $1) }
        return other.mostTerms <= Self.mostTerms
      }
  }

  /// Whether the irreducible factors are within reach.
  var isFactoringFeasible: Bool {
    // The product of x ± √2 ± √3 ± … ± √19, with all signs, takes 1.4 s: degree 256, 624 bits.
    isCommonDivisorFeasible && degree <= 1000 && degree * bits * length <= 200_000_000
  }
}

/// Bounds for the degrees of a common divisor of two polynomials.
///
/// Found modulo a prime, with multiples of one variable in the place of all: a common divisor of
/// the polynomials is one of what becomes of them, of the same degree where the leading coefficients
/// do not vanish. That no bound is too low is certain, that none in a variable is too high is likely.
struct CommonDegrees {
  /// The degree in each variable.
  let degrees: [Int]
  /// The total degree.
  let total: Int

  /// 2⁶¹ − 1.
  private static var prime: UInt { 0x1FFF_FFFF_FFFF_FFFF }

  /// Bounds the degrees of the common divisors of two polynomials, neither of which is 0.
  init(_ a: Polynomial, _ b: Polynomial) {
    let images = (Self.image(of: a), Self.image(of: b))
    degrees = (0..<a.ring.variableCount).map { variable in
      Self.bound(images.0, images.1) { $0[variable] }
    }
    // On a line through the origin polynomials may meet in 0 that have nothing else in common.
    total = min(degrees.reduce(0, +), Self.bound(images.0, images.1) { $0.reduce(0, +) })
  }

  /// Whether only constants divide both.
  var areCoprime: Bool { degrees.allSatisfy { $0 == 0 } }

  /// The terms at a point where each variable has a fixed value that looks random.
  private static func image(of polynomial: Polynomial) -> [(value: UInt, exponents: [Int])] {
    let values = (0..<polynomial.ring.variableCount).map { index in
      (UInt(index + 1) &* 0x9E37_79B9_7F4A_7C15) >> 3 | 1
    }
    let coefficients = polynomial.withMpoly { polynomial in
      (0..<polynomial.pointee.zpoly.length).map {
        fmpz_fdiv_ui(polynomial.pointee.zpoly.coeffs + $0, prime)
      }
    }
    return coefficients.enumerated().map { index, coefficient in
      let exponents = polynomial.exponents(ofTerm: index)
      var value = coefficient
      for (base, exponent) in zip(values, exponents) where exponent > 0 {
        value = product(value, power(base, exponent))
      }
      return (value, exponents)
    }
  }

  /// A bound for the degree of the common divisors, where `degree` gives that of each term.
  private static func bound(
    _ a: [(value: UInt, exponents: [Int])], _ b: [(value: UInt, exponents: [Int])],
    degree: ([Int]) -> Int
  ) -> Int {
    var images = [a, b].map { terms in
      var sums: [UInt] = []
      for term in terms {
        let power = degree(term.exponents)
        if power >= sums.count { sums += Array(repeating: 0, count: power + 1 - sums.count) }
        sums[power] = (sums[power] + term.value) % prime
      }
      return sums
    }
    let trivial = min(images[0].count, images[1].count) - 1
    // Without a leading coefficient that is kept a degree may be lost, and of 0 and 0 all is.
    guard images.contains(where: { $0.last != 0 }) else { return trivial }
    for index in 0...1 { removeZeros(from: &images[index]) }
    // Euclid's algorithm; the one that is divided comes first.
    while !images[1].isEmpty {
      reduce(&images[0], by: images[1])
      images.swapAt(0, 1)
    }
    return min(trivial, images[0].count - 1)
  }

  /// Takes leading coefficients that are 0 off a polynomial in one variable modulo the prime.
  private static func removeZeros(from polynomial: inout [UInt]) {
    while polynomial.last == 0 { polynomial.removeLast() }
  }

  /// Leaves the remainder of a polynomial in one variable modulo the prime.
  private static func reduce(_ polynomial: inout [UInt], by divisor: [UInt]) {
    let inverse = power(divisor[divisor.count - 1], Int(prime) - 2)
    while polynomial.count >= divisor.count {
      let factor = product(polynomial[polynomial.count - 1], inverse)
      let shift = polynomial.count - divisor.count
      for (index, coefficient) in divisor.enumerated() {
        let difference = polynomial[shift + index] + prime - product(factor, coefficient)
        polynomial[shift + index] = difference >= prime ? difference - prime : difference
      }
      removeZeros(from: &polynomial)
    }
  }

  /// The product modulo the prime, of which 2⁶¹ leaves 1.
  private static func product(_ a: UInt, _ b: UInt) -> UInt {
    let (high, low) = a.multipliedFullWidth(by: b)
    let sum = (high << 3 | low >> 61) + (low & prime)
    return sum >= prime ? sum - prime : sum
  }

  private static func power(_ base: UInt, _ exponent: Int) -> UInt {
    var (result, square, rest): (UInt, UInt, Int) = (1, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, square) }
      square = product(square, square)
      rest >>= 1
    }
    return result
  }
}

/// The greatest common divisor of two numbers that are not negative.
private func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
  var (a, b) = (a, b)
  while b != 0 { (a, b) = (b, a % b) }
  return a
}
