import Testing

@testable import Balls

/// Random numbers that are the same every time.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A decimal as a fraction.
func number(_ text: String) -> Rational {
  guard let value = Rational(text) else { preconditionFailure("\(text) should be a decimal") }
  return value
}

/// An enclosure written as in mathematics: `[0, 1)`, `(-inf, 3]`, `{2}`.
func enclosure(_ text: String) -> Enclosure {
  let inner = text.dropFirst().dropLast()
  if text.first == "{" { return Enclosure(number(String(inner)), bits: 400) }
  let parts = inner.split(separator: ",").map { $0.filter { $0 != " " } }
  return Enclosure(
    lower: Rational(parts[0]), includesLower: text.first == "[", upper: Rational(parts[1]),
    includesUpper: text.last == "]", bits: 400)
}

/// Every function of one number, by name; where it has no value it is `nil`.
let functions: [(name: String, of: @Sendable (Enclosure, Int) -> Enclosure?)] = [
  ("exp", { $0.exp(bits: $1) }), ("log", { $0.log(bits: $1) }), ("sin", { $0.sin(bits: $1) }),
  ("cos", { $0.cos(bits: $1) }), ("tan", { $0.tan(bits: $1) }), ("sinh", { $0.sinh(bits: $1) }),
  ("cosh", { $0.cosh(bits: $1) }), ("tanh", { $0.tanh(bits: $1) }),
  ("sigmoid", { $0.sigmoid(bits: $1) }), ("erf", { $0.erf(bits: $1) }),
  ("erfc", { $0.erfc(bits: $1) }), ("normalCumulative", { $0.normalCumulative(bits: $1) }),
  ("normalDensity", { $0.normalDensity(bits: $1) }), ("lambertW", { $0.lambertW(bits: $1) }),
  ("squareRoot", { $0.squareRoot(bits: $1) }), ("root3", { $0.root(3, bits: $1) }),
  ("root7", { $0.root(7, bits: $1) }), ("root100", { $0.root(100, bits: $1) }),
  ("power2", { $0.power(2, bits: $1) }), ("power3", { $0.power(3, bits: $1) }),
  ("power4", { $0.power(4, bits: $1) }),
  ("power5", { $0.power(5, bits: $1) }), ("power-2", { $0.power(-2, bits: $1) }),
  ("power-3", { $0.power(-3, bits: $1) }), ("power1001", { $0.power(1_001, bits: $1) }),
  ("absolute", { x, _ in x.absolute }), ("negated", { x, _ in x.negated }),
]

/// Every operation on two numbers, by name.
let operations: [(name: String, of: @Sendable (Enclosure, Enclosure, Int) -> Enclosure?)] = [
  ("adding", { $0.adding($1, bits: $2) }), ("subtracting", { $0.subtracting($1, bits: $2) }),
  ("multiplied", { $0.multiplied(by: $1, bits: $2) }),
  ("divided", { $0.divided(by: $1, bits: $2) }), ("power", { $0.power($1, bits: $2) }),
  ("maximum", { x, y, _ in x.maximum(y) }), ("minimum", { x, y, _ in x.minimum(y) }),
]

func function(_ name: String) -> @Sendable (Enclosure, Int) -> Enclosure? {
  guard let function = functions.first(where: { $0.name == name }) else {
    preconditionFailure("\(name) should be a function")
  }
  return function.of
}

@Suite("Enclosures agree with values computed elsewhere")
struct EnclosureReferenceTests {
  @Test("f(x) to 40 digits", arguments: enclosureReferences)
  func digits(name: String, argument: String, value: String) throws {
    let x = Enclosure(try #require(Rational(argument)), bits: 1_000)
    let y = try #require(function(name)(x, 300))
    #expect(y.digits(40) == value)
  }

  @Test("f(x) to 64 bits is narrow and has the value in it", arguments: enclosureReferences)
  func narrow(name: String, argument: String, value: String) throws {
    let x = Enclosure(try #require(Rational(argument)), bits: 1_000)
    let y = try #require(function(name)(x, 64))
    #expect(y.isPoint || y.relativeAccuracyBits >= 62, "\(y) \(y.relativeAccuracyBits)")
    if let value = Rational(value.replacing("−", with: "-")) {
      #expect(y.contains(value) || y.relativeAccuracyBits > 120, "\(y)")
    }
  }

  @Test("xʸ to 40 digits", arguments: powerReferences)
  func powers(base: String, exponent: String, value: String) throws {
    let x = Enclosure(try #require(Rational(base)), bits: 1_000)
    let y = Enclosure(try #require(Rational(exponent)), bits: 1_000)
    #expect(x.power(y, bits: 300)?.digits(40) == value)
    let narrow = try #require(x.power(y, bits: 64))
    #expect(narrow.relativeAccuracyBits >= 62)
  }

  @Test("π to 50 digits")
  func pi() {
    #expect(
      Enclosure.pi(bits: 200).digits(50) == "3.1415926535897932384626433832795028841971693993751")
    #expect(Enclosure.pi(bits: 64).relativeAccuracyBits >= 62)
  }

  @Test(
    "values near their limits stay on the right side of them, and are narrow",
    arguments: [
      ("tanh", "1000", 1), ("tanh", "-1000", -1), ("sigmoid", "1000", 1), ("erf", "100", 1),
      ("erf", "-100", -1), ("erfc", "-100", 2), ("normalCumulative", "100", 1),
      ("normalCumulative", "1e300", 1), ("erf", "1e300", 1), ("tanh", "1e300", 1),
      ("cos", "1e-300", 1), ("cosh", "1e-300", 1), ("exp", "1e-300", 1), ("exp", "-1e-300", 1),
      ("root100", "1.00000000000000000000000000000000001", 1),
    ])
  func saturated(name: String, argument: String, limit: Int) throws {
    let y = try #require(function(name)(enclosure("{\(argument)}"), 64))
    let limit = Rational(limit)
    #expect(!y.contains(limit))
    #expect(y.lowerRational == limit || y.upperRational == limit)
    #expect(y.width < 1e-18)
  }
}

@Suite("Ends of enclosures belong to them or not")
struct EnclosureEndTests {
  @Test(
    "the range of a function",
    arguments: [
      ("exp", "(-inf, inf)", "(0.0, inf)"), ("exp", "(-inf, 0]", "(0.0, 1.0]"),
      ("exp", "(-inf, 0)", "(0.0, 1.0)"), ("exp", "[0, inf)", "[1.0, inf)"),
      ("exp", "(0, inf)", "(1.0, inf)"), ("exp", "{0}", "[1.0, 1.0]"),
      ("log", "(0, inf)", "(-inf, inf)"), ("log", "(0, 1]", "(-inf, 0.0]"),
      ("log", "(1, inf)", "(0.0, inf)"), ("log", "[1, inf)", "[0.0, inf)"),
      ("log", "[0, 1]", "nil"), ("log", "(-1, 1)", "nil"), ("log", "{0}", "nil"),
      ("sigmoid", "(-inf, inf)", "(0.0, 1.0)"), ("sigmoid", "[0, inf)", "[0.5, 1.0)"),
      ("sigmoid", "(-inf, 0)", "(0.0, 0.5)"), ("tanh", "(-inf, inf)", "(-1.0, 1.0)"),
      ("tanh", "[0, inf)", "[0.0, 1.0)"), ("tanh", "(-inf, 0)", "(-1.0, 0.0)"),
      ("erf", "(-inf, inf)", "(-1.0, 1.0)"), ("erf", "(0, inf)", "(0.0, 1.0)"),
      ("erfc", "(-inf, inf)", "(0.0, 2.0)"), ("erfc", "[0, inf)", "(0.0, 1.0]"),
      ("erfc", "(-inf, 0)", "(1.0, 2.0)"),
      ("normalCumulative", "(-inf, inf)", "(0.0, 1.0)"),
      ("normalCumulative", "(-inf, 0]", "(0.0, 0.5]"),
      ("normalCumulative", "(0, inf)", "(0.5, 1.0)"),
      ("normalDensity", "(-inf, inf)", "(0.0, 0.3989422804014327)"),
      ("normalDensity", "(1, inf)", "(0.0, 0.24197072451914337)"),
      ("sinh", "(-inf, inf)", "(-inf, inf)"), ("sinh", "[0, inf)", "[0.0, inf)"),
      ("cosh", "(-inf, inf)", "[1.0, inf)"), ("cosh", "(0, inf)", "(1.0, inf)"),
      ("cosh", "(-inf, 0]", "[1.0, inf)"), ("cosh", "{0}", "[1.0, 1.0]"),
      ("lambertW", "[0, inf)", "[0.0, inf)"), ("lambertW", "(0, inf)", "(0.0, inf)"),
      ("lambertW", "(-inf, 0]", "nil"), ("lambertW", "[-0.5, 0]", "nil"),
      ("sin", "(-inf, inf)", "[-1.0, 1.0]"), ("cos", "(0, inf)", "[-1.0, 1.0]"),
      ("sin", "[0, 2]", "[0.0, 1.0]"), ("sin", "(0, 2]", "(0.0, 1.0]"),
      ("sin", "[-2, 0)", "[-1.0, 0.0)"), ("sin", "[0, 4.7]", "(-0.9999232575641009, 1.0]"),
      ("sin", "[0, 4.8]", "[-1.0, 1.0]"), ("cos", "[0, 3.2]", "[-1.0, 1.0]"),
      ("cos", "(0, 3.2]", "[-1.0, 1.0)"), ("cos", "[-1, 0)", "(0.5403023058681397, 1.0)"),
      ("cos", "[-1, 0]", "(0.5403023058681397, 1.0]"),
      ("cos", "(-1, 1)", "(0.5403023058681397, 1.0]"), ("cos", "[-4, 0)", "[-1.0, 1.0)"),
      ("cos", "[-4, -3]", "[-1.0, -0.6536436208636118)"), ("cos", "[-7, 0)", "[-1.0, 1.0]"),
      ("cos", "(0, 6.2]", "[-1.0, 1.0)"), ("cos", "[3, 7]", "[-1.0, 1.0]"),
      ("cos", "[5, 7]", "(0.28366218546322625, 1.0]"), ("cos", "{0}", "[1.0, 1.0]"),
      ("tan", "[-1.5, 1.5]", "(-14.10141994717172, 14.10141994717172)"),
      ("tan", "[0, 1.6]", "nil"), ("tan", "(-inf, 0]", "nil"),
      ("tan", "[1.6, 4.7]", "(-34.23253273555742, 80.71276296747362)"),
      ("tan", "(0, 1]", "(0.0, 1.5574077246549023)"),
      ("squareRoot", "[0, inf)", "[0.0, inf)"), ("squareRoot", "(0, 4)", "(0.0, 2.0)"),
      ("squareRoot", "[4, 9]", "[2.0, 3.0]"), ("squareRoot", "[-1, 4]", "nil"),
      ("root3", "(-inf, inf)", "(-inf, inf)"), ("root3", "[-8, 27)", "[-2.0, 3.0)"),
      ("root100", "[-1, 1]", "nil"), ("root100", "(0, 1]", "(0.0, 1.0]"),
      ("power2", "(-inf, inf)", "[0.0, inf)"), ("power2", "(0, inf)", "(0.0, inf)"),
      ("power2", "(-inf, 0)", "(0.0, inf)"), ("power2", "[-2, 1]", "[0.0, 4.0]"),
      ("power2", "(-2, 2]", "[0.0, 4.0]"), ("power2", "[-2, 2)", "[0.0, 4.0]"),
      ("power2", "(-2, 2)", "[0.0, 4.0)"), ("power2", "[-3, -2)", "(4.0, 9.0]"),
      ("power4", "(-2, 1]", "[0.0, 16.0)"), ("power4", "[-2, -1)", "(1.0, 16.0]"),
      ("power4", "(-inf, 0)", "(0.0, inf)"), ("power3", "(-inf, inf)", "(-inf, inf)"),
      ("power3", "[-2, 1)", "[-8.0, 1.0)"),
      ("power-2", "(0, inf)", "(0.0, inf)"), ("power-2", "[-1, 1]", "nil"),
      ("power-2", "[2, inf)", "(0.0, 0.25]"), ("power-2", "(-inf, -2]", "(0.0, 0.25]"),
      ("power-3", "(0, 2]", "[0.125, inf)"), ("power-3", "[-2, 0)", "(-inf, -0.125]"),
      ("power-3", "[0, 2]", "nil"), ("absolute", "(-2, 1]", "[0.0, 2.0)"),
      ("absolute", "(-2, 2]", "[0.0, 2.0]"), ("absolute", "(-2, -1]", "[1.0, 2.0)"),
      ("negated", "(-inf, 1]", "[-1.0, inf)"),
    ])
  func ranges(name: String, argument: String, expected: String) {
    let result = function(name)(enclosure(argument), 80)
    #expect(result?.description ?? "nil" == expected)
  }

  @Test(
    "an operation on two sets",
    arguments: [
      ("adding", "[1, 2]", "(3, 4]", "(4.0, 6.0]"),
      ("adding", "(-inf, 1]", "[2, inf)", "(-inf, inf)"),
      ("adding", "(-inf, 1]", "(-inf, 2)", "(-inf, 3.0)"),
      ("subtracting", "[1, inf)", "[1, inf)", "(-inf, inf)"),
      ("subtracting", "[1, 2)", "[1, 2)", "(-1.0, 1.0)"),
      ("multiplied", "{0}", "(-inf, inf)", "[0.0, 0.0]"),
      ("multiplied", "[0, 1]", "(-inf, inf)", "(-inf, inf)"),
      ("multiplied", "[0, 1]", "[1, inf)", "[0.0, inf)"),
      ("multiplied", "(0, 1]", "[1, inf)", "(0.0, inf)"),
      ("multiplied", "(0, 1]", "[0, inf)", "[0.0, inf)"),
      ("multiplied", "[0, 1]", "(-inf, 0)", "(-inf, 0.0]"),
      ("multiplied", "(0, 1]", "(-inf, 0)", "(-inf, 0.0)"),
      ("multiplied", "[0, 1)", "(2, 3]", "[0.0, 3.0)"),
      ("multiplied", "(0, 1)", "[-3, 3]", "(-3.0, 3.0)"),
      ("multiplied", "(0, 1]", "[-3, 3)", "[-3.0, 3.0)"),
      ("multiplied", "[-2, 3]", "(-1, 4]", "[-8.0, 12.0]"),
      ("multiplied", "[-2, 2)", "[-2, 2)", "(-4.0, 4.0]"),
      ("multiplied", "(-2, 2)", "[-2, 2]", "(-4.0, 4.0)"),
      ("multiplied", "[-2, 2]", "[-2, 2)", "[-4.0, 4.0]"),
      ("multiplied", "[-2, -1)", "[-4, -3)", "(3.0, 8.0]"),
      ("multiplied", "(-inf, -1]", "(-inf, -1]", "[1.0, inf)"),
      ("divided", "[1, 2]", "(0, 4]", "[0.25, inf)"), ("divided", "[1, 2]", "[0, 4]", "nil"),
      ("divided", "[1, 2]", "[-4, 0)", "(-inf, -0.25]"),
      ("divided", "[-1, 2]", "(0, 4]", "(-inf, inf)"),
      ("divided", "[0, 2]", "(0, 4]", "[0.0, inf)"), ("divided", "(0, 2]", "(0, 4]", "(0.0, inf)"),
      ("divided", "[1, 2]", "[1, inf)", "(0.0, 2.0]"),
      ("divided", "[0, 2]", "[1, inf)", "[0.0, 2.0]"),
      ("divided", "[-1, 2]", "[1, inf)", "[-1.0, 2.0]"),
      ("divided", "(-inf, inf)", "(0, inf)", "(-inf, inf)"),
      ("divided", "[1, inf)", "[1, inf)", "(0.0, inf)"),
      ("divided", "(-inf, -1]", "(-inf, 0)", "(0.0, inf)"),
      ("divided", "{0}", "(0, inf)", "[0.0, 0.0]"), ("divided", "{1}", "{0}", "nil"),
      ("divided", "{1}", "{8}", "[0.125, 0.125]"), ("divided", "[-6, 6)", "(2, 3]", "(-3.0, 3.0)"),
      ("power", "(0, inf)", "{0}", "[1.0, 1.0]"), ("power", "(0, 1)", "[0, 1]", "(0.0, 1.0]"),
      ("power", "(0, 1)", "(0, 1)", "(0.0, 1.0)"), ("power", "(1, inf)", "(-inf, 0)", "(0.0, 1.0)"),
      ("power", "{1}", "(-inf, inf)", "[1.0, 1.0]"), ("power", "{4}", "{0.5}", "[2.0, 2.0]"),
      ("power", "[4, 9)", "{1.5}", "[8.0, 27.0)"), ("power", "{4}", "{-0.5}", "[0.5, 0.5]"),
      ("power", "{2}", "{10}", "[1024.0, 1024.0]"), ("power", "[0, 1]", "{2}", "nil"),
      ("power", "(0, inf)", "(-inf, inf)", "(0.0, inf)"),
      ("power", "[2, inf)", "(-inf, -1]", "(0.0, 0.5000000000000001)"),
      ("maximum", "[1, 2]", "[0, 5)", "[1.0, 5.0)"), ("maximum", "(1, 2]", "[1, 2)", "(1.0, 2.0]"),
      ("maximum", "(-inf, 2]", "[0, 1]", "[0.0, 2.0]"),
      ("minimum", "[1, 2]", "[0, 5)", "[0.0, 2.0]"), ("minimum", "(1, 2]", "[1, 2)", "[1.0, 2.0)"),
      ("minimum", "(-inf, 2]", "[0, 1]", "(-inf, 1.0]"),
    ])
  func pairs(name: String, x: String, y: String, expected: String) {
    let operation = operations.first { $0.name == name }!.of
    #expect(operation(enclosure(x), enclosure(y), 80)?.description ?? "nil" == expected)
    guard ["adding", "multiplied", "maximum", "minimum"].contains(name) else { return }
    #expect(operation(enclosure(y), enclosure(x), 80)?.description == expected)
  }

  @Test("a set from fractions is rounded outward, and its rounded ends are not in it")
  func fractions() {
    let third = Enclosure(Rational(1, 3), bits: 20)
    #expect(!third.isPoint && !third.includesLower && !third.includesUpper)
    #expect(third.contains(Rational(1, 3)) && third.relativeAccuracyBits >= 18)
    let some = Enclosure(
      lower: Rational(1, 3), includesLower: true, upper: 1, includesUpper: true, bits: 20)
    #expect(!some.includesLower && some.includesUpper && some.contains(Rational(1, 3)))
    #expect(Enclosure(Rational(3, 4), bits: 2).isPoint)
    #expect(enclosure("[2, 1)").description == "(1.0, 2.0]")
    #expect(enclosure("(1, 1)").description == "[1.0, 1.0]")
    #expect(Enclosure(exactly: 0.1).lowerRational == Rational(exactly: 0.1))
    #expect(Enclosure(exactly: .nan) == .everything)
    #expect(Enclosure(exactly: -.infinity) == .everything)
    #expect(Enclosure(exactly: 0x1p-1074).lowerDouble == 0x1p-1074)
  }

  @Test("signs know whether the ends are in the set")
  func signs() {
    #expect(enclosure("(0, 1]").isPositive && !enclosure("[0, 1]").isPositive)
    #expect(enclosure("[-1, 0)").isNegative && !enclosure("[-1, 0]").isNegative)
    #expect(enclosure("[0, 1]").isNonnegative && enclosure("[-1, 0]").isNonpositive)
    #expect(!enclosure("[-1, 1]").isNonnegative && !enclosure("[-1, 1]").isNonpositive)
    #expect(enclosure("(0, inf)").excludesZero && enclosure("(-inf, 0)").excludesZero)
    #expect(!enclosure("[0, inf)").excludesZero && !Enclosure.everything.excludesZero)
    #expect(enclosure("{0}").isExactlyZero && !enclosure("[0, 1]").isExactlyZero)
    #expect(enclosure("{0}").isNonnegative && !enclosure("{0}").excludesZero)
  }

  @Test("comparing knows whether the ends are in the sets")
  func comparing() {
    #expect(enclosure("[0, 1)").isBelow(enclosure("[1, 2]")))
    #expect(enclosure("[0, 1]").isBelow(enclosure("(1, 2]")))
    #expect(!enclosure("[0, 1]").isBelow(enclosure("[1, 2]")))
    #expect(enclosure("[0, 1]").isAtMost(enclosure("[1, 2]")))
    #expect(!enclosure("[0, 1.5]").isAtMost(enclosure("[1, 2]")))
    #expect(enclosure("[0, 1)").isDisjoint(with: enclosure("[1, 2]")))
    #expect(!enclosure("[0, 1]").isDisjoint(with: enclosure("[1, 2]")))
    #expect(!Enclosure.everything.isBelow(.everything))
    #expect(enclosure("[0, 1]").intersection(enclosure("[1, 2]"))?.description == "[1.0, 1.0]")
    #expect(enclosure("[0, 1)").intersection(enclosure("[1, 2]")) == nil)
    #expect(enclosure("(0, 3]").intersection(enclosure("[0, 2)"))?.description == "(0.0, 2.0)")
    #expect(enclosure("(0, 1]").hull(enclosure("[0, 0.5]")).description == "[0.0, 1.0]")
    #expect(enclosure("{1}").hull(enclosure("(2, inf)")).description == "[1.0, inf)")
    #expect(enclosure("[0, 1)").contains(0) && !enclosure("[0, 1)").contains(1))
    #expect(enclosure("(-inf, 1)").contains(number("-1e10000")))
    #expect(enclosure("[1, inf)").contains(number("1e10000")))
    #expect(enclosure("(0, 1)").contains(number("1e-10000")))
  }
}

@Suite("Enclosures of huge, tiny and unknown numbers")
struct EnclosureSizeTests {
  let huge = enclosure("{1e10000}")

  @Test("exp(exp(exp(100))) is only known to be huge, and its reciprocal to be tiny")
  func explosions() throws {
    let tower = enclosure("{100}").exp(bits: 64).exp(bits: 64).exp(bits: 64)
    #expect(tower.isHuge && Enclosure.huge.description == "[1.7976931348623157e+308, inf)")
    #expect(tower.lowerRational == nil && tower.upperRational == nil)
    let tiny = enclosure("{100}").exp(bits: 64).exp(bits: 64).negated.exp(bits: 64)
    #expect(tiny.isTiny && tiny.isPositive && Enclosure.tiny.description == "(0.0, 5e-324]")
    #expect(tower.multiplied(by: tower, bits: 64).isHuge)
    #expect(tiny.multiplied(by: tiny, bits: 64).isPositive)
    #expect(try #require(tower.log(bits: 64)).lowerDouble > 7e11)
    #expect(tower.power(1_000, bits: 64)?.isHuge == true)
    #expect(tower.negated.power(3, bits: 64)?.negated.isHuge == true)
    #expect(tower.sin(bits: 64).description == "[-1.0, 1.0]")
    #expect(tower.tan(bits: 64) == nil)
    #expect(tower.sigmoid(bits: 64).isBelow(enclosure("{1}")))
    #expect(tower.negated.normalCumulative(bits: 64).isTiny)
    #expect(tower.erfc(bits: 64).isTiny && tower.normalDensity(bits: 64).isTiny)
    #expect(tower.sinh(bits: 64).isHuge && tower.cosh(bits: 64).isHuge)
    #expect(tower.digits(3) == nil && tower.split() == nil && tiny.split() == nil)
    #expect(tower.lambertW(bits: 64) != nil)
  }

  @Test("sizes beyond the limit are brought back to it on every side")
  func limits() {
    let small = Enclosure(point: .power(ofTwo: -(1 << 39) - 10))
    let large = Enclosure(point: .power(ofTwo: (1 << 39) + 10))
    #expect(small.multiplied(by: small, bits: 64) == .tiny)
    #expect(small.multiplied(by: small.negated, bits: 64) == Enclosure.tiny.negated)
    #expect(large.multiplied(by: large, bits: 64) == .huge)
    #expect(large.multiplied(by: large.negated, bits: 64) == Enclosure.huge.negated)
    #expect(small.divided(by: large, bits: 64) == .tiny)
    #expect(large.divided(by: small, bits: 64) == .huge)
    // The limits themselves are exact.
    let (smallest, largest) = (
      Enclosure(point: .power(ofTwo: -(1 << 40))), Enclosure(point: .power(ofTwo: 1 << 40))
    )
    #expect(smallest.isPoint && largest.isPoint && smallest.negated.isPoint)
    #expect(smallest.multiplied(by: largest, bits: 64) == Enclosure(exactly: 1))
    let both = small.hull(large)
    #expect(both.multiplied(by: both, bits: 64) == .positive)
    #expect(both.multiplied(by: both.negated, bits: 64) == .negative)
  }

  @Test("a power may have any exponent")
  func powers() throws {
    #expect(enclosure("{2}").power(.max, bits: 64)?.isHuge == true)
    #expect(enclosure("{2}").power(.min, bits: 64)?.isTiny == true)
    #expect(enclosure("{1}").power(.min, bits: 64)?.description == "[1.0, 1.0]")
    #expect(enclosure("{-1}").power(.max, bits: 64)?.description == "[-1.0, -1.0]")
    #expect(enclosure("{0}").power(.max, bits: 64)?.isExactlyZero == true)
    #expect(enclosure("{0}").power(0, bits: 64)?.description == "[1.0, 1.0]")
    #expect(Enclosure.everything.power(0, bits: 64)?.description == "[1.0, 1.0]")
    let near = Enclosure(exactly: 1 + 0x1p-40)
    #expect(try #require(near.power(1 << 40, bits: 64)).digits(10) == "2.718281828")
    #expect(huge.power(1 << 40, bits: 64)?.isHuge == true)
    #expect(huge.root(.max, bits: 64)?.digits(5) == "1.0000")
    #expect(huge.root(0, bits: 64) == nil && huge.root(-3, bits: 64) == nil)
  }

  @Test("−1/e is told from its neighbours")
  func branchPoint() throws {
    let edge = Enclosure(exactly: -1).exp(bits: 2_000).negated
    let (below, above) = (try #require(edge.lowerRational), try #require(edge.upperRational))
    #expect(Enclosure(below, bits: 3_000).lambertW(bits: 64) == nil)
    let w = try #require(Enclosure(above, bits: 3_000).lambertW(bits: 64))
    #expect(w.lowerRational! >= -1 && w.upperDouble < -0.999 && !w.contains(-1))
    #expect(edge.lambertW(bits: 64) == nil)
  }

  @Test("the sine near a multiple of π keeps its bits")
  func smallSine() throws {
    let x = Enclosure(exactly: .pi)
    #expect(x.sin(bits: 64).relativeAccuracyBits >= 62)
    #expect(x.sin(bits: 64).digits(15) == "1.22464679914735·10⁻¹⁶")
    let fine = try #require(Enclosure.pi(bits: 3_000).lowerRational)
    #expect(Enclosure(fine, bits: 3_000).sin(bits: 64).relativeAccuracyBits >= 62)
    #expect(Enclosure(fine * Rational(1, 2), bits: 3_000).cos(bits: 64).relativeAccuracyBits >= 62)
    #expect(try #require(Enclosure(fine * Rational(1, 2), bits: 3_000).tan(bits: 64)).isPositive)
    #expect(Enclosure.pi(bits: 3_000).sin(bits: 64).contains(0))
    // The peak at π/2 is in one of the two enclosures only.
    let half = Enclosure.pi(bits: 500).multiplied(by: enclosure("{0.5}"), bits: 500)
    #expect(half.sin(bits: 64).contains(1))
    let before = Enclosure(
      lower: 0, includesLower: true, upper: half.lowerRational, includesUpper: true, bits: 500)
    #expect(!before.sin(bits: 64).contains(1) && before.tan(bits: 64) != nil)
    let after = Enclosure(
      lower: 0, includesLower: true, upper: half.upperRational, includesUpper: true, bits: 500)
    #expect(after.sin(bits: 64).contains(1) && after.tan(bits: 64) == nil)
  }

  @Test("no number of bits is refused")
  func bits() {
    for bits in [Int.min, -1, 0, 1, 2, 3] {
      #expect(enclosure("{3}").exp(bits: bits).contains(number("20.085536923187667")))
      #expect(
        enclosure("{3}").squareRoot(bits: bits)?.contains(number("1.7320508075688772")) == true)
    }
    #expect(
      enclosure("{3}").squareRoot(bits: .max).map { $0.relativeAccuracyBits > 99_990 } == true)
    #expect(enclosure("{3}").exp(bits: .max).relativeAccuracyBits > 99_990)
  }
}

@Suite("Enclosures on many threads")
struct EnclosureThreadTests {
  @Test("many threads may make, share and drop the same enclosures")
  func threads() async {
    let shared = (1...20).map { Enclosure(Rational($0, 7), bits: 500) }
    @Sendable func work() -> [Enclosure?] {
      shared.flatMap { x in
        functions.map { $0.of(x, 300) }
          + operations.map { $0.of(x, shared[3].exp(bits: 300).negated, 100) }
      }
    }
    let expected = work()
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<5).allSatisfy { _ in work() == expected } }
      }
      for await isEqual in group { #expect(isEqual) }
    }
  }
}

@Suite("Enclosures are measured, cut and written")
struct EnclosureTextTests {
  @Test(
    "digits are rounded once, and only where they are certain",
    arguments: [
      ("{0}", 3, "0"), ("{0.5}", 1, "0.5"), ("{0.5}", 3, "0.500"), ("{2.5}", 1, "3"),
      ("{-2.5}", 1, "−3"), ("[2.5, 2.6]", 1, "3"), ("[2.4, 2.5)", 1, "2"), ("[2.4, 2.5]", 1, "nil"),
      ("(2.5, 2.6]", 1, "3"), ("[2.25, 2.34375]", 2, "2.3"), ("{999.5}", 3, "1.00·10³"),
      ("{999.4375}", 3, "999"), ("{99.9609375}", 3, "100"), ("{99.9609375}", 4, "99.96"),
      ("{123456}", 3, "1.23·10⁵"), ("{-123456}", 7, "−123456.0"), ("{1e15}", 3, "1.00·10¹⁵"),
      ("{1e14}", 3, "1.00·10¹⁴"), ("{0.0000152587890625}", 3, "0.0000153"),
      ("{0.00000762939453125}", 3, "7.63·10⁻⁶"), ("{1024}", 0, "nil"), ("{1024}", -1, "nil"),
      ("{1024}", 20, "1024.0000000000000000"), ("[0, 1]", 1, "nil"), ("(0, 0.001]", 1, "nil"),
      ("[1, inf)", 1, "nil"), ("(-inf, inf)", 1, "nil"), ("[1, 4]", 1, "nil"),
      ("[0.96875, 1.03125]", 1, "1"), ("[0.96875, 1.03125]", 2, "nil"), ("[-1, 1]", 1, "nil"),
      ("{1e9999}", 3, "1.00·10⁹⁹⁹⁹"), ("{1024}", 20_001, "nil"),
    ])
  func digits(set: String, count: Int, expected: String) {
    #expect(enclosure(set).digits(count) ?? "nil" == expected)
  }

  @Test("the digits of a long number")
  func manyDigits() throws {
    let text = try #require(Enclosure.pi(bits: 70_000).digits(20_000))
    #expect(text.count == 20_001 && text.hasPrefix("3.14159265358979"))
  }

  @Test("ends as doubles are rounded outward")
  func doubles() {
    let third = Enclosure(Rational(1, 3), bits: 200)
    #expect(third.lowerDouble == (1.0 / 3) && third.upperDouble == (1.0 / 3).nextUp)
    #expect(enclosure("{1e400}").lowerDouble == .greatestFiniteMagnitude)
    #expect(enclosure("{1e400}").upperDouble == .infinity)
    #expect(
      enclosure("{1e-400}").lowerDouble == 0 && enclosure("{1e-400}").upperDouble == 0x1p-1074)
    #expect(Enclosure.everything.lowerDouble == -.infinity)
    #expect(enclosure("[1, 4]").width == 3 && enclosure("{2}").width == 0)
    #expect(enclosure("[0, 1e400]").width == .infinity && enclosure("[0, inf)").width == .infinity)
    #expect(enclosure("[0, 1e-400]").width == 0x1p-1074)
    #expect(enclosure("[1, 1.5]").isBounded && !enclosure("[1, inf)").isBounded)
  }

  @Test("the number of known bits")
  func accuracy() {
    #expect(enclosure("{2}").relativeAccuracyBits == .max)
    #expect(enclosure("[1, 1.0009765625]").relativeAccuracyBits == 10)
    #expect(enclosure("[-1.0009765625, -1]").relativeAccuracyBits == 10)
    #expect(enclosure("[1, 100]").relativeAccuracyBits == 0)
    #expect(enclosure("[-1, 1]").relativeAccuracyBits == 0)
    #expect(enclosure("[1, inf)").relativeAccuracyBits == 0)
    #expect(enclosure("[0, 1]").relativeAccuracyBits == 0)
  }

  @Test(
    "where a set is cut",
    arguments: [
      ("(-inf, inf)", "(-inf, 0.0] [0.0, inf)"), ("[0, inf)", "[0.0, 1.0] [1.0, inf)"),
      ("(0.25, inf)", "(0.25, 1.0] [1.0, inf)"), ("[1, inf)", "[1.0, 2.0] [2.0, inf)"),
      ("[2, inf)", "[2.0, 4.0] [4.0, inf)"), ("(3, inf)", "(3.0, 8.0] [8.0, inf)"),
      ("(-inf, -1)", "(-inf, -2.0] [-2.0, -1.0)"), ("(-inf, 5]", "(-inf, 0.0] [0.0, 5.0]"),
      ("[-1, inf)", "[-1.0, 0.0] [0.0, inf)"), ("[-3, 1]", "[-3.0, 0.0] [0.0, 1.0]"),
      ("[0, 1)", "[0.0, 0.5] [0.5, 1.0)"), ("[1, 2]", "[1.0, 1.5] [1.5, 2.0]"),
      ("[-2, -1]", "[-2.0, -1.5] [-1.5, -1.0]"),
      ("[1, 1048576]", "[1.0, 1024.0] [1024.0, 1048576.0]"),
      ("[0, 1048576]", "[0.0, 1024.0] [1024.0, 1048576.0]"), ("{3}", "nil"),
    ])
  func cuts(set: String, expected: String) {
    let parts = enclosure(set).split()
    #expect(parts.map { "\($0) \($1)" } ?? "nil" == expected)
  }

  @Test("the middle")
  func middle() {
    #expect(enclosure("[1, 2]").midpoint == Rational(3, 2))
    #expect(enclosure("(-inf, inf)").midpoint == 0 && enclosure("[1, inf)").midpoint == 2)
    #expect(enclosure("{0.75}").midpoint == Rational(3, 4))
    #expect(Enclosure.huge.midpoint > number("1e6000") && Enclosure.tiny.midpoint == 0)
    #expect(Enclosure.huge.negated.midpoint < number("-1e6000"))
  }

  @Test("cutting goes on, each part being shorter and the cut belonging to both")
  func cuttingGoesOn() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      var set = randomEnclosure(&generator)
      for _ in 0..<60 {
        guard let (left, right) = set.split() else {
          #expect(
            set.isPoint || set.isSubset(of: .huge) || set.isSubset(of: .tiny)
              || set.negated.isSubset(of: .huge) || set.negated.isSubset(of: .tiny), "\(set)")
          break
        }
        #expect(left.upper.value == right.lower.value && left.includesUpper && right.includesLower)
        #expect(left.hull(right) == set && left != set && right != set)
        set = Bool.random(using: &generator) ? left : right
      }
      if !set.isPoint {
        #expect(set.contains(set.midpoint) || set.lower.value.exponent.magnitude > 19_000)
      }
    }
  }
}

extension Enclosure {
  func isSubset(of other: Enclosure) -> Bool { hull(other) == other }
  /// Whether the number is only known to be huge.
  var isHuge: Bool { lower.value == Enclosure.largest && upper.value.isInfinity }
  /// Whether the number is only known to be positive and tiny.
  var isTiny: Bool { isPositive && lower.value.isZero && upper.value == Enclosure.smallest }
}

/// An end of any kind: 0, a small integer, a fraction, huge, tiny.
func randomNumber(_ generator: inout SeededGenerator) -> Rational {
  let sign = Rational(Bool.random(using: &generator) ? 1 : -1)
  switch Int.random(in: 0..<10, using: &generator) {
  case 0: return 0
  case 1, 2: return sign * Rational(Int.random(in: 1...4, using: &generator))
  case 3: return sign * number("1e\(Int.random(in: -300...300, using: &generator))")
  case 4: return sign * Rational(exactly: Double.random(in: 0...1e-3, using: &generator))
  case 5: return sign * Rational(exactly: Double.random(in: 0...1e3, using: &generator))
  default: return sign * Rational(exactly: Double.random(in: 0...8, using: &generator))
  }
}

/// A set of any kind: a point, a stretch narrow or wide, a half-line, the line.
func randomEnclosure(_ generator: inout SeededGenerator) -> Enclosure {
  let kind = Int.random(in: 0..<12, using: &generator)
  if kind == 0 { return .everything }
  let a = randomNumber(&generator)
  if kind <= 2 { return Enclosure(a, bits: 300) }
  var b = randomNumber(&generator)
  if kind <= 6 { b = a + b * Rational(1, 1_000) }
  let (isLower, isUpper) = (Bool.random(using: &generator), Bool.random(using: &generator))
  return Enclosure(
    lower: kind == 7 ? nil : min(a, b), includesLower: isLower,
    upper: kind == 8 ? nil : max(a, b), includesUpper: isUpper, bits: 300)
}

/// A few elements of a set, its ends among them where they belong to it.
func elements(of set: Enclosure, _ generator: inout SeededGenerator) -> [Rational] {
  let (low, high) = (set.lowerRational, set.upperRational)
  var result: [Rational] = []
  if let low, set.includesLower { result.append(low) }
  if let high, set.includesUpper { result.append(high) }
  for _ in 0..<4 {
    let part = Rational(exactly: Double.random(in: 0.0001...0.9999, using: &generator))
    switch (low, high) {
    case (let low?, let high?): result.append(low + (high - low) * part)
    case (let low?, nil): result.append(low + part * randomNumber(&generator).magnitude)
    case (nil, let high?): result.append(high - part * randomNumber(&generator).magnitude)
    case (nil, nil): result.append(randomNumber(&generator))
    }
  }
  return result.filter { set.contains($0) }
}

@Suite("Enclosures hold whatever their elements become")
struct EnclosureInclusionTests {
  @Test("f(x) ∈ f(X) for x ∈ X", arguments: functions.map(\.name))
  func unary(name: String) throws {
    let f = function(name)
    var generator = SeededGenerator(seed: name.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
    var (checked, unbounded, defined) = (0, 0, 0)
    for _ in 0..<400 {
      let set = randomEnclosure(&generator)
      let bits = Int.random(in: 2...120, using: &generator)
      guard let image = f(set, bits) else {
        continue
      }
      defined += 1
      unbounded += set.isBounded ? 0 : 1
      for x in elements(of: set, &generator) {
        let value = try #require(f(Enclosure(x, bits: 3_000), 2_500), "\(name) of \(x) in \(set)")
        #expect(!value.isDisjoint(with: image), "\(name)(\(x)) = \(value), but \(set) → \(image)")
        if value.width * 2 < image.width {
          #expect(value.isSubset(of: image), "\(name)(\(x)) in \(set)")
        }
        checked += 1
      }
      // More bits leave less room.
      let finer = try #require(f(set, 2 * bits + 20))
      #expect(finer.isSubset(of: image), "\(name) of \(set) with \(bits): \(image), finer \(finer)")
    }
    #expect(checked > 200 && defined > 50)
    if !["log", "squareRoot", "root100", "tan", "lambertW"].contains(name) {
      #expect(unbounded > 10)
    }
  }

  @Test("x∘y ∈ X∘Y for x ∈ X, y ∈ Y", arguments: operations.map(\.name))
  func binary(name: String) throws {
    let f = operations.first { $0.name == name }!.of
    var generator = SeededGenerator(seed: name.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
    var checked = 0
    for _ in 0..<500 {
      let (a, b) = (randomEnclosure(&generator), randomEnclosure(&generator))
      let bits = Int.random(in: 2...120, using: &generator)
      guard let image = f(a, b, bits) else { continue }
      for x in elements(of: a, &generator) {
        for y in elements(of: b, &generator) {
          let value = try #require(f(Enclosure(x, bits: 2_500), Enclosure(y, bits: 2_500), 5_000))
          #expect(!value.isDisjoint(with: image), "\(x) \(name) \(y) = \(value), but \(image)")
          checked += 1
        }
      }
      let finer = try #require(f(a, b, 2 * bits + 20))
      #expect(finer.isSubset(of: image), "\(name) of \(a), \(b) with \(bits): \(image), \(finer)")
    }
    #expect(checked > 500)
  }

  @Test(
    "ends are reached: f(X) is no wider than the values at the ends of X",
    arguments: functions.map(\.name))
  func tight(name: String) throws {
    let f = function(name)
    var generator = SeededGenerator(seed: 11)
    var checked = 0
    for _ in 0..<300 {
      let set = randomEnclosure(&generator)
      guard set.isBounded, let image = f(set, 64), image.isBounded else { continue }
      // The hull of many values, which a function of few turns comes close to.
      guard let low = set.lowerRational, let high = set.upperRational else { continue }
      var hull: Enclosure?
      let parts = 40
      var samples = (0...parts).map { low + (high - low) * Rational($0, parts) }
      if set.contains(0) { samples.append(0) }
      for x in samples {
        guard let value = f(Enclosure(x, bits: 400), 64) else { continue }
        hull = hull?.hull(value) ?? value
      }
      guard let hull else { continue }
      let isWave = name == "sin" || name == "cos"
      let slack = isWave ? 0.02 : 0
      let ulp = max(abs(hull.lowerDouble), abs(hull.upperDouble)) * 0x1p-61
      if isWave, set.width > 3 { continue }
      #expect(
        image.width <= hull.width + slack + ulp + 0x1p-1074, "\(name) of \(set): \(image), \(hull)")
      checked += 1
    }
    #expect(checked > 20)
  }

  @Test("chains of 10 000 random operations trap nowhere and hold a witness")
  func chains() throws {
    var generator = SeededGenerator(seed: 2_026)
    /// A set and a narrow enclosure of one of its elements.
    var pool: [(set: Enclosure, witness: Enclosure)] = []
    func fresh() -> (Enclosure, Enclosure) {
      while true {
        let set = randomEnclosure(&generator)
        if let x = elements(of: set, &generator).first { return (set, Enclosure(x, bits: 500)) }
      }
    }
    var (defined, unbounded) = (0, 0)
    for _ in 0..<10_000 {
      if pool.count < 20 { pool.append(fresh()) }
      let bits = Int.random(in: 2...100, using: &generator)
      let index = Int.random(in: 0..<pool.count, using: &generator)
      let (a, b) = (pool[index], pool.randomElement(using: &generator)!)
      let result: (set: Enclosure?, witness: Enclosure?)
      let name: String
      if Bool.random(using: &generator) {
        let f = functions.randomElement(using: &generator)!
        (name, result) = (f.name, (f.of(a.set, bits), f.of(a.witness, 500)))
      } else {
        let f = operations.randomElement(using: &generator)!
        (name, result) = (f.name, (f.of(a.set, b.set, bits), f.of(a.witness, b.witness, 500)))
      }
      guard let set = result.set else {
        pool[index] = fresh()
        continue
      }
      // Where the set has a value, so has its element.
      let witness = try #require(result.witness, "\(name) of \(a) and \(b)")
      #expect(!set.isDisjoint(with: witness), "\(name) of \(a) and \(b): \(set), \(witness)")
      #expect(
        set.lower.value < set.upper.value || (set.isPoint && set.includesLower && set.includesUpper)
      )
      #expect(set.lower.value.isFinite || !set.includesLower)
      #expect(set.upper.value.isFinite || !set.includesUpper)
      _ = (
        set.digits(5), set.split(), set.midpoint, set.width, set.relativeAccuracyBits,
        set.description
      )
      defined += 1
      unbounded += set.isBounded ? 0 : 1
      pool[index] = (set, witness)
      if Int.random(in: 0..<8, using: &generator) == 0 { pool.remove(at: index) }
    }
    #expect(defined > 4_000 && unbounded > 500)
  }
}
