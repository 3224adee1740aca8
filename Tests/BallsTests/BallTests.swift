import Testing

@testable import Balls

/// Every function of one ball, by name.
let ballFunctions: [(name: String, of: @Sendable (Ball) -> Ball)] = [
  ("exp", { $0.exp }), ("log", { $0.log }), ("sin", { $0.sin }), ("cos", { $0.cos }),
  ("tan", { $0.tan }), ("sincPi", { $0.sincPi }), ("sinh", { $0.sinh }), ("cosh", { $0.cosh }),
  ("tanh", { $0.tanh }), ("sigmoid", { $0.sigmoid }), ("erf", { $0.erf }), ("erfc", { $0.erfc }),
  ("normalCumulative", { $0.normalCumulative }), ("normalDensity", { $0.normalDensity }),
  ("logNormalCumulative", { $0.logNormalCumulative }), ("lambertW", { $0.lambertW }),
  ("softplus", { $0.softplus }), ("swish", { $0.swish }), ("gelu", { $0.gelu }),
  ("gamma", { $0.gamma }), ("squareRoot", { $0.squareRoot }), ("absolute", { $0.absolute }),
  ("expMinusOne", { $0.expMinusOne }), ("logOnePlus", { $0.logOnePlus }),
  ("power3", { $0.power(3) }), ("power-2", { $0.power(-2) }),
  ("powerHuge", { $0.power(.max) }), ("powerTiny", { $0.power(.min) }),
  ("self", { $0.power($0) }), ("reciprocal", { 1 / $0 }), ("negated", { -$0 }),
]

@Suite("Balls")
struct BallTests {
  @Test("f(x), correctly rounded", arguments: ballReferences)
  func references(name: String, argument: Double, value: Double) {
    let f = ballFunctions.first { $0.name == name }!.of
    #expect(Ball.refined { f(Ball(argument, bits: $0)) } == value)
  }

  @Test("a ball agrees with the enclosure of the same number", arguments: functions.map(\.name))
  func enclosures(name: String) throws {
    guard let f = ballFunctions.first(where: { $0.name == name })?.of else { return }
    let isExact = name == "absolute" || name == "negated"
    var generator = SeededGenerator(seed: 5)
    var checked = 0
    for _ in 0..<200 {
      let x = randomNumber(&generator)
      guard let value = function(name)(Enclosure(x, bits: 2_000), 100) else { continue }
      let ball = f(Ball(x, bits: 2_000))
      #expect(ball.isFinite)
      #expect(!ball.enclosure.isDisjoint(with: value), "\(name)(\(x)): \(ball), \(value)")
      // Around a limit a ball reaches to the other side, which an enclosure knows better.
      let isAtLimit = [-1, 1, 2].contains { ball.contains($0) }
      #expect(
        value.isPoint || isExact || isAtLimit || ball.enclosure.isSubset(of: value), "\(name)(\(x))"
      )
      checked += 1
    }
    #expect(checked > 80)
  }

  @Test("arithmetic works on the larger precision of two, and literals on the other's")
  func precision() {
    let third = Ball(Rational(1, 3), bits: 100)
    #expect((third + Ball(1.0, bits: 30)).bits == 100 && (2 * third).bits == 100)
    #expect((third * 3).contains(1) && (third + third + third - 1).contains(0))
    #expect((third / third).contains(1) && !(third * 2).contains(1))
    #expect((-third).contains(Rational(-1, 3)) && third.accuracyBits >= 98)
    #expect((third - third).absolute.contains(0))
    #expect(
      Ball(2, bits: 50).power(10).contains(1_024)
        && Ball(2, bits: 50).power(-1).contains(Rational(1, 2)))
    #expect(Ball(2, bits: 50).power(Ball(0.5, bits: 50)).overlaps(Ball(2, bits: 50).squareRoot))
    #expect(!Ball(2, bits: 50).overlaps(Ball(3, bits: 50)))
    #expect(Ball.pi(bits: 60).description.hasPrefix("[3.14159265358979"))
    #expect(Ball(enclosure("[1, 2]"), bits: 50).contains(Rational(3, 2)))
    #expect(!Ball(enclosure("[1, inf)"), bits: 50).isFinite)
  }

  @Test("the enclosure of a ball has its very edge in it")
  func edges() {
    let ball = Ball(enclosure("[1, 1.5]"), bits: 60)
    #expect(ball.contains(1) && ball.contains(Rational(3, 2)))
    #expect(ball.enclosure.contains(1) && ball.enclosure.contains(Rational(3, 2)))
  }

  @Test("a ball decides a rounding, or says that it does not")
  func rounding() {
    #expect(Ball(0.1, bits: 10).nearestDouble == 0.1)
    #expect(Ball(Rational(1, 10), bits: 70).nearestDouble == 0.1)
    #expect(Ball(Rational(1, 10), bits: 40).nearestDouble == nil)
    #expect(Ball(Rational(exactly: 1) + Rational(exactly: 0x1p-53), bits: 100).nearestDouble == 1)
    #expect(Ball(1, bits: 100).exp.nearestDouble == 2.718281828459045)
    #expect(Ball.indeterminate(bits: 100).nearestDouble == nil)
    #expect(Ball(1_000, bits: 100).exp.nearestDouble == .infinity)
    #expect(Ball(-1_000, bits: 100).exp.nearestDouble == 0)
    #expect(Ball(-745, bits: 100).exp.nearestDouble == 0x1p-1074)
    #expect(Ball.refined { _ in Ball(Rational(1, 3), bits: 20) }.isNaN)
    #expect(Ball.refined { Ball(0, bits: $0) } == 0)
    // Half of the smallest number, and a little more.
    let half = Rational(exactly: 0x1p-1074) * Rational(1, 2)
    #expect(Ball(half, bits: 60).nearestDouble == 0)
    #expect(Ball(half + half * Rational(exactly: 0x1p-50), bits: 60).nearestDouble == 0x1p-1074)
  }

  @Test("where there is no value the ball is indeterminate")
  func indeterminate() {
    let zero = Ball(0, bits: 60)
    let around = Ball(enclosure("[-1, 1]"), bits: 60)
    for ball in [
      1 / zero, zero / zero, 1 / around, zero.log, around.log, Ball(-1, bits: 60).log,
      Ball(-1, bits: 60).squareRoot, zero.power(-1), Ball(-1, bits: 60).power(Ball(0.5, bits: 60)),
      zero.gamma, Ball(-3, bits: 60).gamma, Ball(-1, bits: 60).lambertW, Ball(.nan, bits: 60),
      Ball(.infinity, bits: 60), Ball(1e300, bits: 60).gamma,
    ] {
      #expect(!ball.isFinite && ball.nearestDouble == nil, "\(ball)")
      #expect(ball.contains(7) || !ball.isFinite)
    }
    #expect(zero.power(0).contains(1) && zero.sincPi.contains(1))
  }

  @Test(
    "no function traps for any ball, however large, small or wide",
    arguments: ballFunctions.map(\.name))
  func hostile(name: String) {
    let f = ballFunctions.first { $0.name == name }!.of
    let tower = Ball(100, bits: 60).exp.exp
    let values = [
      Ball(0, bits: 60), Ball(1e300, bits: 60), Ball(-1e300, bits: 60), Ball(0x1p-1074, bits: 60),
      tower, -tower, 1 / tower, tower.exp, Ball(1e300, bits: 60).exp, Ball(-1e300, bits: 60).exp,
      Ball(enclosure("[-1, 1]"), bits: 60), Ball(enclosure("[-1e300, 1e300]"), bits: 60),
      Ball(enclosure("[0, 1e-300]"), bits: 60), Ball.indeterminate(bits: 60), Ball(1, bits: 2),
      Ball(1, bits: -5), Ball(number("1e10000"), bits: 60), Ball(2, bits: 60).power(.max),
    ]
    for x in values {
      let y = f(x)
      _ = (y.nearestDouble, y.description, y.enclosure, y.accuracyBits, y.contains(1))
    }
  }

  @Test("a ball of arguments covers the values of each")
  func inclusion() throws {
    var generator = SeededGenerator(seed: 3)
    for (name, f) in ballFunctions where !["powerHuge", "powerTiny"].contains(name) {
      for _ in 0..<60 {
        let set = randomEnclosure(&generator)
        let wide = f(Ball(set, bits: Int.random(in: 2...100, using: &generator)))
        guard wide.isFinite else { continue }
        for x in elements(of: set, &generator) {
          let value = f(Ball(x, bits: 1_500))
          #expect(value.overlaps(wide), "\(name)(\(x)) = \(value), but \(wide)")
        }
      }
    }
  }
}
