/// A quotient of polynomials in kernels: the form in which two sides of a step are compared.
///
/// What is a single monomial below the line stands in the numerator with negative powers; the
/// denominator is a product of polynomials that have several terms, no common monomial, and 1 as
/// their leading coefficient.
struct RationalFunction: Hashable, Sendable {
  var numerator: Polynomial
  var denominator: [Polynomial: Int]

  static let zero = RationalFunction(Polynomial.zero)
  static let one = RationalFunction(Polynomial.one)

  init(_ numerator: Polynomial, over denominator: [Polynomial: Int] = [:]) {
    self.numerator = numerator
    self.denominator = numerator.isZero ? [:] : denominator
  }

  init(_ value: Rational) { self.init(Polynomial(value)) }
  init(_ monomial: Monomial, _ coefficient: Rational = 1) {
    self.init(Polynomial(monomial, coefficient))
  }

  /// The factors of the denominator in an order that does not depend on hashing.
  var factors: [(factor: Polynomial, exponent: Int)] {
    denominator.sorted { Polynomial.precedes($0.key, $1.key) }.map { ($0.key, $0.value) }
  }

  var isZero: Bool { numerator.isZero }
  var constant: Rational? { denominator.isEmpty ? numerator.constant : nil }
  var kernels: Set<Int> {
    denominator.keys.reduce(numerator.kernels) { $0.union($1.kernels) }
  }

  static prefix func - (a: RationalFunction) -> RationalFunction {
    RationalFunction(-a.numerator, over: a.denominator)
  }
}
