import Probability
import RealModule
import Testing

@Suite("Laws with a density")
struct ContinuousDistributionTests {
  static let laws: [any AbsolutelyContinuousDistribution] = [
    Normal.standard, Normal(mean: -3, deviation: 0.1), Uniform.standard, Uniform(over: -2...0.5),
    Exponential(rate: 1), Exponential(rate: 5), Arcsine(),
  ]

  @Test("the density integrates to 1, and to F from the left", arguments: laws)
  func total(law: any AbsolutelyContinuousDistribution) throws {
    let lowest = law.support.lowerBound
    #expect(abs(try law.expectation { _ in 1 }.value - 1) <= 1e-12)
    for p in [0.01, 0.3, 0.5, 0.9] {
      let x = law.quantile(of: p)
      let area = try integral(of: law.density, from: lowest, to: x)
      #expect(abs(area.value - law.cumulative(to: x)) <= 1e-12, "\(law) at \(x)")
    }
  }

  @Test("mean and variance are the integrals that define them", arguments: laws)
  func moments(law: any AbsolutelyContinuousDistribution) throws {
    let mean = try law.expectation { $0 }.value
    let variance = try law.expectation { ($0 - law.mean) * ($0 - law.mean) }.value
    #expect(abs(mean - law.mean) <= 1e-11 * (1 + abs(law.mean)))
    #expect(abs(variance - law.variance) <= 1e-11 * law.variance)
    #expect(law.deviation == law.variance.squareRoot())
  }

  @Test("F′ is the density where that is continuous", arguments: laws)
  func slope(law: any AbsolutelyContinuousDistribution) {
    for p in [0.2, 0.5, 0.7] {
      let x = law.quantile(of: p)
      let slope = derivative(of: law.cumulative(to:), at: x, step: 0.01 * law.deviation)
      #expect(abs(slope.value - law.density(at: x)) <= slope.errorEstimate, "\(law) at \(x)")
    }
  }

  @Test("F rises from 0 to 1, and the tail is what is left", arguments: laws)
  func cumulative(law: any AbsolutelyContinuousDistribution) {
    #expect(law.cumulative(to: -.infinity) == 0 && law.cumulative(to: .infinity) == 1)
    #expect(law.upperTail(from: -.infinity) == 1 && law.upperTail(from: .infinity) == 0)
    var before = 0.0
    for x in stride(from: -6.0, through: 6, by: 0.01) {
      let now = law.cumulative(to: x)
      #expect(now >= before && now <= 1)
      #expect(abs(now + law.upperTail(from: x) - 1) <= 4e-16)
      #expect(law.cumulative(below: x) == now)
      before = now
    }
    #expect(law.probability(in: law.support) == 1)
  }

  @Test("quantile and F undo each other", arguments: laws)
  func inverse(law: any AbsolutelyContinuousDistribution) {
    for p in [1e-6, 0.1, 0.25, 0.5, 0.75, 0.999] {
      #expect(abs(law.cumulative(to: law.quantile(of: p)) - p) <= 1e-14, "\(law) at \(p)")
    }
    #expect(law.quantile(of: 0) == law.support.lowerBound)
    #expect(law.quantile(of: 1) == law.support.upperBound)
  }

  @Test("nan in, nan out", arguments: laws)
  func nan(law: any AbsolutelyContinuousDistribution) {
    #expect(law.density(at: .nan).isNaN)
    #expect(law.cumulative(to: .nan).isNaN && law.cumulative(below: .nan).isNaN)
    #expect(law.upperTail(from: .nan).isNaN && law.quantile(of: .nan).isNaN)
  }

  @Test("samples follow the law: within the DKW band that fails once in 10⁹", arguments: laws)
  func samples(law: any AbsolutelyContinuousDistribution) {
    var generator = SplitMix64(seed: 2)
    let sample = EmpiricalDistribution(law.sample(20_000, using: &generator))
    #expect(sample.distance(from: law) <= sample.bandHalfHeight(confidence: 1 - 1e-9))
    #expect(sample.support.lowerBound < law.quantile(of: 0.01), "the lower tail was reached")
    #expect(sample.support.upperBound > law.quantile(of: 0.99), "the upper tail was reached")
    #expect(law.support.contains(sample.support.lowerBound))
    #expect(law.support.contains(sample.support.upperBound))
  }

  @Test("the uniform law on 0 ... ½ has density 2 there, ends included, and 0 outside")
  func uniform() {
    let law = Uniform(over: 0...0.5)
    #expect([0, 0.25, 0.5].allSatisfy { law.density(at: $0) == 2 })
    #expect(law.density(at: -1e-300) == 0 && law.density(at: 0.5.nextUp) == 0)
    #expect(law.probability(in: 0.125...7) == 0.75)
    #expect(law.probability(in: 1...7) == 0 && law.probability(in: -2 ... -1) == 0)
    #expect(law.mean == 0.25 && law.length == 0.5)
  }

  @Test("the exponential law keeps its digits for short, early and late intervals")
  func exponential() {
    let law = Exponential(rate: 5)
    #expect(law.density(at: 0) == 5 && law.density(at: -1e-300) == 0)
    #expect(abs(law.cumulative(to: 1e-20) - 5e-20) <= 1e-35)
    #expect(law.upperTail(from: 100) == Double.exp(-500))
    let late = law.probability(in: 100...100.5)
    #expect(abs(late - Double.exp(-500) * 0.9179150013761012) <= 1e-15 * late)
    #expect(law.probability(in: -3 ... -1) == 0)
    #expect(abs(law.quantile(of: 1e-20) - 2e-21) <= 1e-36)
  }

  @Test("the arcsine law is unbounded at 0 and still has little below 0.01")
  func arcsine() {
    let law = Arcsine()
    #expect(abs(law.density(at: 0.01) - 3.199134725855654312) <= 4e-16)
    #expect(abs(law.cumulative(to: 0.01) - 0.06376856085851985) <= 1e-16)
    #expect(law.density(at: 0) == .infinity && law.density(at: 1) == .infinity)
    #expect(law.density(at: -0.1) == 0 && law.density(at: 1.1) == 0)
  }

  @Test("parameters outside their domain stop with what should be")
  func parameters() async {
    let rate = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Exponential(rate: 0) }
    #expect(said(rate, "rate should be positive and finite, but is 0.0"))
    let length = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Uniform(over: 1...1) }
    #expect(said(length, "length should be positive and finite, but is 0.0"))
  }
}
