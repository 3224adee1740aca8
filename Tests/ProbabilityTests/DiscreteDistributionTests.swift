import Probability
import Testing

@Suite("Laws on whole numbers")
struct DiscreteDistributionTests {
  static let laws: [any DiscreteDistribution] = [
    Die(), Die(sides: 1), Die(sides: 100), Bernoulli(probability: 0.3), Bernoulli(probability: 0),
    Bernoulli(probability: 1), Binomial(trials: 10, probability: 0.5),
    Binomial(trials: 200, probability: 0.03), Binomial(trials: 0, probability: 0.5),
    Binomial(trials: 7, probability: 0), Binomial(trials: 7, probability: 1),
  ]

  @Test("the masses sum to 1, and up to F", arguments: laws)
  func total(law: any DiscreteDistribution) {
    var sum = 0.0
    for k in law.support {
      #expect(law.mass(at: k) >= 0)
      sum += law.mass(at: k)
      #expect(abs(law.cumulative(to: k) - sum) <= 2e-14, "\(law) at \(k)")
    }
    #expect(abs(sum - 1) <= 2e-14)
    #expect(law.mass(at: law.support.lowerBound - 1) == 0)
    #expect(law.mass(at: law.support.upperBound + 1) == 0)
  }

  @Test("mean and variance are the sums that define them", arguments: laws)
  func moments(law: any DiscreteDistribution) {
    #expect(abs(law.expectation { Double($0) } - law.mean) <= 1e-13 * (1 + law.mean))
    let variance = law.expectation { (Double($0) - law.mean) * (Double($0) - law.mean) }
    #expect(abs(variance - law.variance) <= 1e-13 * (1 + law.variance))
  }

  @Test("F is continuous from the right and jumps by P(X = k) from the left", arguments: laws)
  func jumps(law: any DiscreteDistribution) {
    for k in (law.support.lowerBound - 2)...(law.support.upperBound + 2) {
      let x = Double(k)
      #expect(law.cumulative(to: x) == law.cumulative(to: k))
      #expect(law.cumulative(to: x.nextUp) == law.cumulative(to: k), "right-continuous at \(k)")
      #expect(law.cumulative(to: x + 0.5) == law.cumulative(to: k), "flat between")
      #expect(law.cumulative(below: x) == law.cumulative(to: x.nextDown), "left limit at \(k)")
      #expect(law.cumulative(below: x) == law.cumulative(below: k))
      let jump = law.cumulative(to: x) - law.cumulative(below: x)
      #expect(abs(jump - law.mass(at: k)) <= 1e-14, "\(law) at \(k)")
    }
    #expect(law.cumulative(to: -.infinity) == 0 && law.cumulative(to: .infinity) == 1)
    #expect(law.cumulative(below: -.infinity) == 0 && law.cumulative(below: .infinity) == 1)
    #expect(law.cumulative(to: .nan).isNaN && law.cumulative(below: .nan).isNaN)
  }

  @Test("the quantile is the least k with F(k) ≥ p", arguments: laws)
  func quantiles(law: any DiscreteDistribution) {
    for p in [1e-12, 0.01, 1.0 / 6, 0.3, 0.5, 2.0 / 3, 0.7, 0.999] {
      let k = law.quantile(of: p)
      #expect(law.cumulative(to: k) >= p, "\(law) at \(p)")
      if k > law.support.lowerBound { #expect(law.cumulative(to: k - 1) < p, "\(law) at \(p)") }
      #expect(law.support.contains(k))
    }
    #expect(law.quantile(of: 0) == law.support.lowerBound)
    #expect(law.mass(at: law.quantile(of: 1)) > 0)
    for k in law.support where law.mass(at: k) > 1e-12 {
      #expect(law.quantile(of: law.cumulative(to: k)) == k, "\(law): F reaches F(\(k)) at \(k)")
    }
  }

  @Test("samples follow the law: every share within 6 standard errors", arguments: laws)
  func samples(law: any DiscreteDistribution) {
    var generator = SplitMix64(seed: 5)
    let count = 12_000
    let sample = law.sample(count, using: &generator)
    #expect(sample.allSatisfy(law.support.contains))
    for k in law.support {
      let p = law.mass(at: k)
      let share = Double(sample.count { $0 == k }) / Double(count)
      let allowance = 6 * (p * (1 - p) / Double(count)).squareRoot() + 1 / Double(count)
      #expect(abs(share - p) <= allowance, "\(law) at \(k): \(share), expected \(p)")
    }
  }

  @Test("a fair die, in exact fractions")
  func die() {
    let die = Die()
    #expect(die.cumulative(to: 0.99) == 0 && die.cumulative(to: 1) == 1.0 / 6)
    #expect(die.cumulative(to: 2.999) == 1.0 / 3 && die.cumulative(to: 3) == 0.5)
    #expect(die.cumulative(to: 3.5) == 0.5 && die.cumulative(to: 6) == 1)
    #expect(die.cumulative(below: 3) == 1.0 / 3)
    #expect(die.cumulative(to: 5) - die.cumulative(to: 2) == 0.5)
    #expect(die.probability(in: 2...5) == 2.0 / 3)
    #expect(die.probability(in: 2..<5) == 0.5 && die.probability(in: 1.5...1.9) == 0)
    #expect(die.probability(in: -.infinity ... .infinity) == 1)
    #expect(die.mean == 3.5 && die.variance == 35.0 / 12 && die.median == 3)
    #expect(die.upperTail(from: 3) == 0.5)
  }

  @Test("a die of one side always shows it; a die of none stops with what should be")
  func dice() async {
    var generator = SplitMix64(seed: 1)
    #expect(Die(sides: 1).sample(10, using: &generator) == Array(repeating: 1, count: 10))
    let none = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Die(sides: 0) }
    #expect(said(none, "sides should be positive, but is 0"))
  }

  @Test("parameters outside their domain stop with what should be")
  func parameters() async {
    let probability = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Bernoulli(probability: 1.25) }
    #expect(said(probability, "probability should be between 0 and 1, but is 1.25"))
    let trials = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Binomial(trials: -1, probability: 0.5) }
    #expect(said(trials, "trials should not be negative, but is -1"))
    await #expect(processExitsWith: .failure) { _ = Die().quantile(of: .nan) }
  }
}
