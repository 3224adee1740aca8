import BigInt
import Testing

@testable import Derivations

@Suite("Extended precision")
struct WideTests {
  @Test("each function is good to 160 bits and to the error it states", arguments: wideReference)
  func functions(function: String, x: String, value: String) throws {
    let elementary = try #require(Elementary(rawValue: function))
    let argument = Tape.constant(try #require(Rational(x)))
    let reference = try #require(Rational(value))
    let sample = try #require(Tape.apply(elementary, argument))
    let distance = abs((sample.value - Wide(reference)).asDouble)
    let size = abs(reference.asDouble)
    #expect(distance <= 0x1p-160 * size, "\(function)(\(x)) is off by \(distance / size)")
    #expect(
      distance <= sample.error + 1e-59 * size,
      "\(function)(\(x)) is off by \(distance), states \(sample.error)")
    #expect(sample.error <= 0x1p-106 * size, "\(function)(\(x)) states \(sample.error / size)")
  }

  @Test("arithmetic agrees with exact fractions to 188 bits")
  func arithmetic() {
    var sampling = Sampling(seed: 4)
    for _ in 0..<500 {
      let a = Rational(exactly: sampling.point(of: .reals))
      let b = Rational(exactly: sampling.point(of: .nonzero)) / 7
      for (value, truth) in [
        (Wide(a) + Wide(b), a + b), (Wide(a) - Wide(b), a - b), (Wide(a) * Wide(b), a * b),
        (Wide(a) / Wide(b), a / b),
      ] {
        let exact = Wide(truth)
        let allowed = 0x1p-188 * Swift.max(abs(a.asDouble), abs(b.asDouble), abs(truth.asDouble))
        #expect(abs((value - exact).asDouble) <= allowed)
      }
      let root = Wide(a.magnitude).squareRoot
      #expect(
        abs((root * root - Wide(a.magnitude)).asDouble) <= 0x1p-187 * a.magnitude.asDouble)
    }
  }

  @Test(
    "a Double survives the way there and back",
    arguments: [
      0, 1, -1, 0.1, -1e300, 1.7976931348623157e308, 0x1p-1074, 2.2250738585072014e-308,
      0x1.8p-1030,
      -3.0000000000000004, 0x1.fffffffffffffp-1,
    ] as [Double])
  func roundTrip(value: Double) {
    #expect(Wide(value).asDouble == value)
    #expect(Rational(exactly: value).asDouble == value)
  }

  @Test("0 is exact, and division by what may be 0 has no value")
  func zero() {
    #expect((Wide(1) - Wide(1)).isZero)
    #expect(Tape.quotient(Tape.constant(1), Tape.constant(0)) == nil)
    #expect(Tape.apply(.log, Tape.constant(0)) == nil)
    #expect(Tape.apply(.log, Tape.constant(-1)) == nil)
    #expect(Tape.root(Tape.constant(-1)) == nil)
    #expect(Tape.apply(.lambertW, Tape.constant(-1)) == nil)
  }
}
