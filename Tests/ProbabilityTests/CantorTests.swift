import Probability
import Testing

@Suite("Cantor: continuous, and without a density")
struct CantorTests {
  let law = Cantor()

  static let known: [(numerator: Int, denominator: Int, height: Double)] = [
    (1, 3, 0.5), (2, 3, 0.5), (1, 2, 0.5), (1, 4, 1.0 / 3), (3, 4, 2.0 / 3), (1, 9, 0.25),
    (8, 9, 0.75), (1, 10, 0.2), (0, 1, 0), (1, 1, 1), (-1, 2, 0), (3, 2, 1),
  ]

  @Test("F of fractions is exact up to one rounding", arguments: known)
  func fractions(numerator: Int, denominator: Int, height: Double) {
    #expect(law.cumulative(toFraction: numerator, over: denominator) == height)
  }

  @Test("F of a Double is F of the fraction that it is")
  func doubles() {
    #expect(law.cumulative(to: 0.25) == 1.0 / 3 && law.cumulative(to: 0.75) == 2.0 / 3)
    #expect(law.cumulative(to: 0.5) == 0.5)
    var generator = SplitMix64(seed: 4)
    for _ in 0..<500 {
      let numerator = Int(generator.next() >> 12)
      let x = Double(numerator) * 0x1p-52
      #expect(law.cumulative(to: x) == law.cumulative(toFraction: numerator, over: 1 << 52))
    }
  }

  @Test("F(x/3) = F(x)/2 and F(1 − x) = 1 − F(x), on fractions")
  func selfSimilar() {
    for denominator in [5, 64, 81, 1000] {
      for numerator in 0...denominator {
        let height = law.cumulative(toFraction: numerator, over: denominator)
        let third = law.cumulative(toFraction: numerator, over: 3 * denominator)
        let mirrored = law.cumulative(toFraction: denominator - numerator, over: denominator)
        #expect(abs(third - height / 2) <= 1e-16)
        #expect(abs(mirrored - (1 - height)) <= 2e-16)
      }
    }
  }

  @Test("flat on the middle third, and steep enough beside it that the rounding of ⅓ shows")
  func rounding() {
    for x in stride(from: 0.34, through: 0.66, by: 0.01) { #expect(law.cumulative(to: x) == 0.5) }
    let gap = 0.5 - law.cumulative(to: 1.0 / 3)
    #expect(gap > 1e-11 && gap < 1e-10)
    #expect(law.cumulative(below: 0.5) == 0.5)
  }

  @Test("the quantile is the left end of the gap at height p")
  func quantiles() {
    #expect(law.quantile(of: 0.5) == 1.0 / 3 && law.quantile(of: 0.25) == 1.0 / 9)
    #expect(law.quantile(of: 0.75) == 7.0 / 9)
    #expect(law.quantile(of: 0) == 0 && law.quantile(of: 1) == 1 && law.quantile(of: .nan).isNaN)
    for index in 0...1000 {
      let p = Double(index) / 1000
      #expect(abs(law.cumulative(to: law.quantile(of: p)) - p) <= 1e-10)
    }
  }

  @Test("values outside 0 ... 1 and at nan")
  func outside() {
    #expect(law.cumulative(to: -1) == 0 && law.cumulative(to: 2) == 1)
    #expect(law.cumulative(to: -.infinity) == 0 && law.cumulative(to: .infinity) == 1)
    #expect(law.cumulative(to: .nan).isNaN && law.cumulative(below: .nan).isNaN)
    #expect(law.cumulative(to: 1.0.nextDown) <= 1 && law.cumulative(to: 1e-300) <= 1e-24)
  }

  @Test("samples lie in the set, follow F, and have mean ½ and variance ⅛")
  func samples() {
    var generator = SplitMix64(seed: 6)
    let numbers = law.sample(20_000, using: &generator)
    #expect(!numbers.contains { $0 > 0.3334 && $0 < 0.6666 }, "nothing in the middle third")
    let sample = EmpiricalDistribution(numbers)
    #expect(sample.distance(from: law) <= sample.bandHalfHeight(confidence: 1 - 1e-9))
    #expect(abs(sample.mean - law.mean) <= 6 * (law.variance / 20_000).squareRoot())
    #expect(abs(sample.variance - law.variance) <= 0.01)
  }
}
