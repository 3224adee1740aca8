import Testing

@testable import Balls

@Suite("Complex balls")
struct ComplexBallTests {
  let z = ComplexBall(Ball(Rational(1, 3), bits: 200), imaginary: Ball(Rational(-7, 5), bits: 200))

  @Test("functions obey their identities")
  func identities() {
    let i = ComplexBall(0, imaginary: 1)
    let one = ComplexBall(1, bits: 200)
    for (left, right) in [
      ((z + one) * (z - one), z * z - one), (z / z, one), (z.exp * (-z).exp, one),
      (z.log(analytic: false).exp, z), (z.squareRoot(analytic: false).power(2), z),
      (z.sin.power(2) + z.cos.power(2), one), (z.tan * z.cos, z.sin),
      (z.sinh, -(i * (i * z).sin)), (z.cosh, (i * z).cos), (z.tanh * z.cosh, z.sinh),
      (z.sigmoid + (-z).sigmoid, one), (2 * (2 * z).sigmoid - one, z.tanh),
      (z.erf + z.erfc, one), (z.normalCumulative + (-z).normalCumulative, one),
      (z.power(ComplexBall(3, bits: 200), analytic: false), z.power(3)),
      (z.power(-2) * z.power(2), one),
      (z.lambertW(analytic: false) * z.lambertW(analytic: false).exp, z),
      (z.absolute(analytic: false), z), ((-z).absolute(analytic: false), z),
      (z.sign(analytic: false), one), (z.maximum(-z, analytic: false), z),
      (z.minimum(-z, analytic: false), -z),
      (z.sincPi * (.pi(bits: 200) * z), (.pi(bits: 200) * z).sin),
      (z.normalDensity * z.normalDensity * (2 * .pi(bits: 200)), (-(z * z)).exp),
      (i * i, ComplexBall(-1, bits: 200)),
    ] {
      #expect(left.overlaps(right), "\(left), \(right)")
      #expect(left.real.accuracyBits > 150 || left.real.contains(0), "\(left)")
    }
  }

  @Test("on a box that meets a cut or a kink, an analytic function is indeterminate")
  func cuts() {
    let across = ComplexBall(
      Ball(enclosure("[-1, 1]"), bits: 60), imaginary: Ball(enclosure("[-1, 1]"), bits: 60))
    let left = ComplexBall(
      Ball(enclosure("[-2, -1]"), bits: 60), imaginary: Ball(enclosure("[-1, 1]"), bits: 60))
    let right = ComplexBall(
      Ball(enclosure("[1, 2]"), bits: 60), imaginary: Ball(enclosure("[-1, 1]"), bits: 60))
    let half = ComplexBall(Rational(1, 2), bits: 60)
    for box in [across, left] {
      #expect(!box.squareRoot(analytic: true).isFinite && box.squareRoot(analytic: false).isFinite)
      #expect(!box.log(analytic: true).isFinite && !box.lambertW(analytic: true).isFinite)
      #expect(!box.power(half, analytic: true).isFinite)
    }
    #expect(left.log(analytic: false).isFinite)
    #expect(!across.absolute(analytic: true).isFinite && across.absolute(analytic: false).isFinite)
    #expect(!across.sign(analytic: true).isFinite && across.sign(analytic: false).isFinite)
    #expect(!across.maximum(-across, analytic: true).isFinite)
    #expect(!across.minimum(-across, analytic: true).isFinite)
    #expect(left.absolute(analytic: true).isFinite && left.sign(analytic: true).isFinite)
    #expect(right.squareRoot(analytic: true).isFinite && right.log(analytic: true).isFinite)
    #expect(right.lambertW(analytic: true).isFinite && right.power(half, analytic: true).isFinite)
    #expect(!(1 / across).isFinite && (1 / right).isFinite && !across.power(-1).isFinite)
    #expect(!ComplexBall.indeterminate(bits: 60).isFinite)
  }
}

/// Every function of one complex ball, by name.
let complexFunctions: [(name: String, of: @Sendable (ComplexBall, Bool) -> ComplexBall)] = [
  ("exp", { z, _ in z.exp }), ("sin", { z, _ in z.sin }), ("cos", { z, _ in z.cos }),
  ("tan", { z, _ in z.tan }), ("sincPi", { z, _ in z.sincPi }), ("sinh", { z, _ in z.sinh }),
  ("cosh", { z, _ in z.cosh }), ("tanh", { z, _ in z.tanh }), ("sigmoid", { z, _ in z.sigmoid }),
  ("erf", { z, _ in z.erf }), ("erfc", { z, _ in z.erfc }),
  ("normalCumulative", { z, _ in z.normalCumulative }),
  ("normalDensity", { z, _ in z.normalDensity }),
  ("squareRoot", { $0.squareRoot(analytic: $1) }), ("log", { $0.log(analytic: $1) }),
  ("self", { $0.power($0, analytic: $1) }), ("lambertW", { $0.lambertW(analytic: $1) }),
  ("absolute", { $0.absolute(analytic: $1) }), ("sign", { $0.sign(analytic: $1) }),
  ("maximum", { $0.maximum(-$0, analytic: $1) }), ("minimum", { $0.minimum(1, analytic: $1) }),
  ("power3", { z, _ in z.power(3) }), ("power-2", { z, _ in z.power(-2) }),
  ("powerHuge", { z, _ in z.power(.max) }), ("powerTiny", { z, _ in z.power(.min) }),
  ("reciprocal", { z, _ in 1 / z }),
]

@Suite("Boxes of complex numbers")
struct ComplexBoxTests {
  @Test(
    "no function traps for any box, however large, small or wide",
    arguments: complexFunctions.map(\.name))
  func hostile(name: String) throws {
    let f = try #require(complexFunctions.first { $0.name == name }).of
    let tower = Ball(100, bits: 60).exp.exp
    let parts = [
      Ball(0, bits: 60), Ball(1, bits: 60), Ball(1e300, bits: 60), Ball(-1e300, bits: 60),
      Ball(0x1p-1070, bits: 60), tower, -tower, 1 / tower, tower.exp,
      Ball(enclosure("[-1, 1]"), bits: 60),
      Ball(enclosure("[-1e300, 1e300]"), bits: 60), .indeterminate(bits: 60),
    ]
    for x in parts {
      for y in parts {
        let z = ComplexBall(x, imaginary: y)
        for isAnalytic in [false, true] { _ = f(z, isAnalytic).description }
      }
    }
  }

  @Test("a box of arguments covers the values of each", arguments: complexFunctions.map(\.name))
  func inclusion(name: String) throws {
    let f = try #require(complexFunctions.first { $0.name == name }).of
    if name == "powerHuge" || name == "powerTiny" { return }
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<60 {
      let (x, y) = (randomEnclosure(&generator), randomEnclosure(&generator))
      let wide = f(ComplexBall(Ball(x, bits: 60), imaginary: Ball(y, bits: 60)), false)
      guard wide.isFinite else { continue }
      for (a, b) in zip(elements(of: x, &generator), elements(of: y, &generator)) {
        let z = ComplexBall(Ball(a, bits: 1_500), imaginary: Ball(b, bits: 1_500))
        #expect(f(z, false).overlaps(wide), "\(name)(\(z)), but \(wide)")
      }
    }
  }
}

@Suite("Integrals")
struct QuadratureTests {
  /// An integral to 64 bits.
  private func integral(
    _ a: Rational, _ b: Rational, limit: Int = 100_000,
    _ f: (ComplexBall, Bool) -> ComplexBall
  ) -> Enclosure? {
    ComplexBall.integral(from: a, to: b, bits: 64, evaluationLimit: limit, f)
  }

  /// Whether an enclosure has a number in it and about so many bits.
  private func isNear(_ value: Enclosure?, _ number: Rational, bits: Int = 45) -> Bool {
    guard let value else { return false }
    return value.contains(number) && value.relativeAccuracyBits >= bits
  }

  @Test("of smooth functions")
  func smooth() {
    #expect(isNear(integral(0, 1) { x, _ in x * x }, Rational(1, 3)))
    #expect(isNear(integral(1, 0) { x, _ in x * x }, Rational(-1, 3)))
    #expect(integral(1, 1) { x, _ in x * x }?.contains(0) == true)
    #expect(integral(0, 1) { x, _ in x.exp }?.digits(15) == "1.71828182845905")
    #expect(
      integral(Rational(1, 3), Rational(2, 3)) { x, _ in x }?.contains(Rational(1, 6)) == true)
    #expect(integral(-50, 50) { x, _ in x.normalDensity }?.contains(1) == true)
    // These three by mpmath.
    #expect(integral(-10, 20) { x, _ in x.sigmoid }?.digits(12) == "19.9999546032")
    #expect(integral(1, 2) { x, _ in 1 / x }?.digits(15) == "0.693147180559945")
    #expect(integral(0, 3) { x, _ in x.erf }?.digits(12) == "2.43581377149")
    #expect(
      integral(0, 2) { x, analytic in x.lambertW(analytic: analytic) }?.digits(15)
        == "1.05096175895022")
  }

  @Test("of a wave: ∫₀¹ sin²(200πt) dt = ½")
  func wave() {
    let value = integral(0, 1) { t, _ in (.pi(bits: t.bits) * 200 * t).sin.power(2) }
    #expect(isNear(value, Rational(1, 2)))
  }

  @Test("of kinks, which an honest integrand announces: ∫₋₁² |x| dx = 5/2")
  func kinks() {
    let honest = integral(-1, 2) { x, analytic in x.absolute(analytic: analytic) }
    #expect(isNear(honest, Rational(5, 2)))
    let root = integral(-1, 2) { x, analytic in (x * x).squareRoot(analytic: analytic) }
    #expect(isNear(root, Rational(5, 2), bits: 20))
    let larger = integral(-1, 2) { x, analytic in x.maximum(-x, analytic: analytic) }
    #expect(isNear(larger, Rational(5, 2)))
    let smaller = integral(-1, 2) { x, analytic in x.minimum(1, analytic: analytic) }
    #expect(isNear(smaller, 1))
    // Why the announcement matters: without it a wrong value is "proved".
    let dishonest = integral(-1, 2) { x, _ in x.absolute(analytic: false) }
    #expect(dishonest.map { !$0.contains(Rational(5, 2)) } ?? false)
  }

  @Test("of a root at its branch point: ∫₀¹ √x dx = ⅔")
  func branchPoint() {
    let root = integral(0, 1) { x, analytic in x.squareRoot(analytic: analytic) }
    #expect(isNear(root, Rational(2, 3), bits: 20))
    let power = integral(0, 1) { x, analytic in
      x.power(ComplexBall(Rational(3, 2), bits: x.bits), analytic: analytic)
    }
    #expect(isNear(power, Rational(2, 5), bits: 20))
    let product = integral(0, 1) { x, analytic in x.log(analytic: analytic) }
    #expect(product == nil)
  }

  @Test("of a jump inside: ∫₋₁² sign x dx = 1")
  func jumps() {
    #expect(isNear(integral(-1, 2) { x, analytic in x.sign(analytic: analytic) }, 1, bits: 30))
    let third = integral(0, 1) { x, analytic in
      (x - ComplexBall(Rational(1, 3), bits: x.bits)).sign(analytic: analytic) * x.exp
    }
    // e − 2·e^(1/3) + 1, by mpmath.
    #expect(third?.digits(8) == "0.92705698")
  }

  @Test("of a pole there is none")
  func poles() {
    #expect(integral(-1, 2) { x, _ in 1 / x } == nil)
    #expect(integral(0, 1) { x, _ in 1 / x } == nil)
    #expect(integral(1, 2) { x, _ in x.tan } == nil)
    #expect(integral(-1, 1) { x, _ in x.power(-2) } == nil)
    #expect(integral(0, 1) { x, _ in .indeterminate(bits: x.bits) } == nil)
  }

  @Test("of a function that is not real there is none")
  func complex() {
    let i = ComplexBall(0, imaginary: 1)
    #expect(integral(0, 1) { x, _ in i * x } == nil)
    #expect(integral(-1, 1) { x, analytic in x.squareRoot(analytic: analytic) } == nil)
  }

  @Test("ends within the budget, and a small one leaves a wide enclosure or none")
  func budget() {
    var calls = 0
    let value = integral(0, 1, limit: 50) { x, _ in
      calls += 1
      return (.pi(bits: x.bits) * 20_000 * x).sin.power(2)
    }
    #expect(calls < 1_000)
    #expect(value.map { $0.contains(Rational(1, 2)) } ?? true)
    for limit in [Int.min, 0, 1] {
      #expect(integral(0, 1, limit: limit) { x, _ in x * x }?.contains(Rational(1, 3)) ?? true)
    }
    for bits in [Int.min, 0, 2, 300] {
      let value = ComplexBall.integral(from: 0, to: 1, bits: bits, evaluationLimit: 1_000) { x, _ in
        x * x
      }
      #expect(value?.contains(Rational(1, 3)) == true)
    }
    #expect(integral(0, number("1e3000"), limit: 100) { x, _ in x.exp } == nil || true)
  }

  @Test("agrees with the antiderivative for random polynomials and ends")
  func antiderivatives() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<40 {
      let a = Rational(Int.random(in: -50...50, using: &generator), 7)
      let b = Rational(Int.random(in: -50...50, using: &generator), 11)
      let n = Int.random(in: 0...9, using: &generator)
      func power(_ x: Rational) -> Rational { (0...n).reduce(Rational(1)) { p, _ in p * x } }
      let expected = (power(b) - power(a)) * Rational(1, n + 1)
      #expect(
        isNear(integral(a, b) { x, _ in x.power(n) }, expected, bits: expected.isZero ? 0 : 30))
    }
  }
}
