import Probability
import RealModule
import Testing

@Suite("Roots")
struct RootTests {
  /// Roots known to 25 digits.
  static let known: [(name: String, interval: ClosedRange<Double>, root: Double)] = [
    ("cos x − x", 0...1, 0.7390851332151606416553),
    ("x² − 2", 0...2, 1.4142135623730950488017),
    ("slope of Swish", -2 ... -1, -1.2784645427610737951093),
    ("slope of GELU", -1 ... -0.5, -0.7517915246935644574579),
    ("e¹⁰ˣ − 1, very unequal ends", -1...1, 0),
    ("a step", 0...1, 0.123),
  ]

  static func function(_ name: String) -> (Double) -> Double {
    switch name {
    case "cos x − x": { .cos($0) - $0 }
    case "x² − 2": { $0 * $0 - 2 }
    case "slope of Swish": { 1 + $0 + .exp($0) }
    case "slope of GELU":
      { Normal.standard.cumulative(to: $0) + $0 * Normal.standard.density(at: $0) }
    case "e¹⁰ˣ − 1, very unequal ends": { .expMinusOne(10 * $0) }
    default: { $0 < 0.123 ? -1 : 1 }
    }
  }

  @Test("found to 4 ulp", arguments: known)
  func roots(name: String, interval: ClosedRange<Double>, expected: Double) throws {
    let f = Self.function(name)
    let found = try root(of: f, in: interval)
    #expect(abs(found - expected) <= 4 * max(abs(expected).ulp, 1e-300), "\(name): \(found)")
    #expect(try brent(of: f, in: interval).root == found)
    let halved = try bisection(of: f, in: interval).root
    #expect(abs(halved - expected) <= 4 * max(abs(expected).ulp, 1e-300), "\(name): \(halved)")
  }

  @Test("a falling function has roots too, and an end may be one")
  func orientation() throws {
    #expect(try root(of: { 1 - $0 }, in: 0...3) == 1)
    #expect(try root(of: { $0 }, in: 0...3) == 0)
    #expect(try root(of: { $0 - 3 }, in: 0...3) == 3)
    #expect(try bisection(of: { $0 - 3 }, in: 0...3).steps == 0)
    #expect(try bisection(of: { $0 }, in: 0...3).root == 0)
  }

  @Test("Newton takes 5 steps where Brent takes 10 and bisection 50")
  func steps() throws {
    let f = Self.function("cos x − x")
    let newton = try newton(of: f, slope: { -.sin($0) - 1 }, from: 0)
    #expect(abs(newton.root - 0.7390851332151606416553) <= 2e-16)
    #expect((4...6).contains(newton.steps))
    #expect((5...10).contains(try brent(of: f, in: 0...1).steps))
    #expect((48...54).contains(try bisection(of: f, in: 0...1).steps))
    #expect(newton.iterates.first == 0 && newton.iterates.last == newton.root)
    #expect(abs(newton.residual) <= 2e-16)
  }

  @Test("even a root of order 9 is bracketed in the end")
  func multiple() throws {
    let search = try brent(of: { .pow($0 - 0.7, 9) }, in: 0...1)
    #expect(abs(search.root - 0.7) <= 1e-15)
    #expect(search.steps <= 200)
  }

  @Test("ends of one sign are refused with both values")
  func unbracketed() {
    #expect(
      throws: RootError.notBracketed(lower: 2, valueAtLower: 2, upper: 3, valueAtUpper: 7)
    ) {
      try root(of: { $0 * $0 - 2 }, in: 2...3)
    }
    #expect(throws: RootError.self) { try bisection(of: { _ in 1 }, in: 0...1) }
    let words = RootError.notBracketed(lower: 2, valueAtLower: 2, upper: 3, valueAtUpper: 7)
    #expect(words.description.contains("between x = 2.0, where f is 2.0, and x = 3.0"))
    #expect(words.description.contains("Choose two ends at which f has opposite signs."))
  }

  @Test("nan is refused by place, at the ends and inside")
  func nan() {
    #expect(throws: RootError.notANumber(point: -1)) {
      try root(of: { .log($0) }, in: -1...2)
    }
    #expect(throws: RootError.notANumber(point: 0.5)) {
      try bisection(of: { $0 == 0.5 ? .nan : $0 - 0.7 }, in: 0...1)
    }
  }

  @Test("Newton says when a tangent is level and when it runs out of steps")
  func newtonFailures() {
    #expect(throws: RootError.stuck(point: 0, slope: 0, steps: 0)) {
      try newton(of: { $0 * $0 + 1 }, slope: { 2 * $0 }, from: 0)
    }
    let error = #expect(throws: RootError.self) {
      try newton(of: { $0 * $0 + 1 }, slope: { 2 * $0 }, from: 0.7, steps: 20)
    }
    #expect(error?.description.contains("Still moving after 20 steps") == true)
  }

  @Test("infinite ends stop with what should be")
  func infinite() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = try root(of: { $0 }, in: -.infinity...1) }
    #expect(said(result, "lower end should be finite, but is -inf"))
  }
}
