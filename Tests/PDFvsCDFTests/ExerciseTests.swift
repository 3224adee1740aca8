import Foundation
import Probability
import Testing

@testable import PDFvsCDF

@Suite("The solutions of the exercises of PDF vs CDF")
struct PDFvsCDFExerciseTests {
  static let bell: @Sendable (Double) -> Double = { Normal.standard.density(at: $0) }

  // MARK: 1

  @Test("1: parabolas under the bell give Φ", arguments: (-6...6).map { Double($0) / 2 })
  func normalCumulative(x: Double) {
    let reference = erfc(-x / 2.0.squareRoot()) / 2
    #expect(abs(cumulative(to: x, of: Self.bell, from: -8, panels: 1000) - reference) <= 1e-8)
  }

  @Test("1: twice the panels leave a sixteenth of the error", arguments: [-1.0, 0.5, 1, 2])
  func order(x: Double) {
    let reference = erfc(-x / 2.0.squareRoot()) / 2
    let (once, twice) = (
      cumulative(to: x, of: Self.bell, from: -8, panels: 100) - reference,
      cumulative(to: x, of: Self.bell, from: -8, panels: 200) - reference
    )
    #expect(abs(log2(once / twice) - 4) <= 0.2)
  }

  @Test("1: below the start there is nothing", arguments: [-8.0, -9, -1e300])
  func belowTheStart(x: Double) {
    #expect(cumulative(to: x, of: Self.bell, from: -8, panels: 100) == 0)
  }

  @Test("1: other laws", arguments: [0.1, 0.25, 0.5])
  func otherLaws(x: Double) {
    let (short, fast) = (Uniform(over: 0...0.5), Exponential(rate: 5))
    #expect(abs(cumulative(to: x, of: short.density(at:), from: 0, panels: 10) - 2 * x) <= 1e-15)
    let wait = cumulative(to: x, of: fast.density(at:), from: 0, panels: 400)
    #expect(abs(wait - (1 - exp(-5 * x))) <= 1e-10)
  }

  // MARK: 2

  @Test("2: the slope of Φ is the bell, with order 2", arguments: [-2.0, -0.5, 0, 0.5, 1.7])
  func slope(x: Double) {
    let found = slopeWithOrder(of: Normal.standard.cumulative(to:), at: x, step: 0.02)
    #expect(abs(found.slope - exp(-x * x / 2) / (2 * Double.pi).squareRoot()) <= 1e-4)
    #expect(abs(found.order - 2) <= 0.1)
  }

  @Test("2: at ±1 the order is 4", arguments: [-1.0, 1])
  func slopeWhereTheBellIsStraight(x: Double) {
    let found = slopeWithOrder(of: Normal.standard.cumulative(to:), at: x, step: 0.1)
    #expect(abs(found.order - 4) <= 0.1)
  }

  @Test("2: below the floor of round-off the order is nonsense")
  func roundOff() {
    let found = slopeWithOrder(of: Normal.standard.cumulative(to:), at: 0.5, step: 1e-9)
    #expect(!(abs(found.order - 2) <= 0.1))
    #expect(abs(found.slope - 0.352_065_326_764_299_5) <= 1e-6)
  }

  // MARK: 3

  @Test("3: densities, also above 1 and unbounded ones")
  func densities() {
    let narrow = Normal(mean: 0, deviation: 0.1)
    #expect(isDensity(narrow.density(at:), over: -1...1))
    #expect(isDensity(Arcsine().density(at:), over: 0...1))
    #expect(isDensity({ _ in 2 }, over: 0...0.5))
  }

  @Test("3: no densities: a total of 2, a total of ½, a negative part, nan")
  func notDensities() {
    #expect(!isDensity({ _ in 2 }, over: 0...1))
    #expect(!isDensity({ _ in 0.5 }, over: 0...1))
    #expect(!isDensity({ 1 + 2 * sin(2 * .pi * $0) }, over: 0...1))
    #expect(!isDensity({ _ in .nan }, over: 0...1))
  }

  // MARK: 4

  static let die = Dictionary(uniqueKeysWithValues: (1...6).map { (Double($0), 1 / 6.0) })

  @Test(
    "4: the die at and around its jumps, in sixths",
    arguments: [
      (0.99, 0, 0), (1, 1, 0), (2.999, 2, 2), (3, 3, 2), (3.5, 3, 3), (6, 6, 5), (7, 6, 6),
    ] as [(Double, Int, Int)])
  func die(x: Double, atOrBelow: Int, below: Int) {
    let law = discreteLaw(Self.die)
    #expect(abs(law.cumulative(x) - Double(atOrBelow) / 6) <= 1e-15)
    #expect(abs(law.below(x) - Double(below) / 6) <= 1e-15)
  }

  @Test("4: whether an end belongs to the interval makes a difference")
  func ends() {
    let law = discreteLaw(Self.die)
    #expect(abs(law.cumulative(5) - law.cumulative(2) - 1 / 2.0) <= 1e-15)
    #expect(abs(law.cumulative(5) - law.below(2) - 2 / 3.0) <= 1e-15)
  }

  @Test(
    "4: the quantile is the least number that reaches the height",
    arguments: [
      (0.0, -2.5), (0.25, -2.5), (0.2500001, 0), (0.75, 0), (0.76, 10), (1, 10),
    ])
  func quantile(p: Double, outcome: Double) {
    #expect(discreteLaw([10: 0.25, -2.5: 0.25, 0: 0.5]).quantile(p) == outcome)
  }

  // MARK: 5

  @Test("5: a hundred thousand numbers stay near Φ", arguments: 1...3 as ClosedRange<UInt64>)
  func nearness(seed: UInt64) {
    #expect(twoStaircases(seed: seed, count: 100_000).distance < 0.0104)
  }

  @Test("5: the band holds in at least 93 of 100 samples")
  func coverage() {
    let covered = (1...200).count { seed in
      let found = twoStaircases(seed: UInt64(seed), count: 100)
      return found.distance <= found.halfHeight
    }
    #expect(covered >= 186, "\(covered) of 200")
  }

  @Test("5: one number is ½ away at least, and the distance is the library's")
  func distance() {
    #expect(twoStaircases(seed: 1, count: 1).distance >= 0.5)
    var chance = SplitMix64(seed: 7)
    let law = EmpiricalDistribution(chance.normals(50))
    #expect(
      abs(twoStaircases(seed: 7, count: 50).distance - law.distance(from: Normal.standard)) <= 1e-15
    )
  }

  @Test("5: the secants of Cantor's staircase have no limit")
  func secants() {
    let found = twoStaircases(seed: 1, count: 10)
    for (n, secant) in zip(1..., found.secants) {
      #expect(abs(secant / pow(1.5, Double(n)) - 1) <= 1e-12)
    }
    #expect(found.secants.count == 10)
    #expect(found.verdict == "no")
  }
}
