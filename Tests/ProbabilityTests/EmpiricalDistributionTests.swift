import Probability
import RealModule
import Testing

@Suite("The law of a sample")
struct EmpiricalDistributionTests {
  let law = EmpiricalDistribution([3, 1, 2, 2])

  @Test("F counts what is at most x; its left limit what is less")
  func cumulative() {
    #expect(law.sorted == [1, 2, 2, 3])
    #expect(law.cumulative(to: 0) == 0 && law.cumulative(to: 1) == 0.25)
    #expect(law.cumulative(to: 2) == 0.75 && law.cumulative(below: 2) == 0.25)
    #expect(law.cumulative(to: 3) == 1 && law.cumulative(below: 3) == 0.75)
    #expect(law.cumulative(to: .infinity) == 1 && law.cumulative(below: -.infinity) == 0)
    #expect(law.cumulative(to: .nan).isNaN && law.cumulative(below: .nan).isNaN)
    #expect(law.probability(in: 2...3) == 0.75 && law.probability(in: 2..<3) == 0.5)
  }

  @Test("the quantile is the least number with F ≥ p")
  func quantiles() {
    #expect(law.quantile(of: 0) == 1 && law.quantile(of: 0.25) == 1)
    #expect(law.quantile(of: 0.26) == 2 && law.quantile(of: 0.75) == 2)
    #expect(law.quantile(of: 0.76) == 3 && law.quantile(of: 1) == 3)
    #expect(law.median == 2)
  }

  @Test("its variance divides by n, a sample's by n − 1")
  func moments() {
    #expect(law.mean == 2 && law.variance == 0.5)
    #expect(abs(variance(of: law.sorted) - 2.0 / 3) <= 1e-16)
    #expect(law.support == 1...3 && law.count == 4)
    #expect(EmpiricalDistribution([7]).variance == 0)
  }

  @Test("the greatest distance looks at both sides of every step")
  func distance() {
    #expect(EmpiricalDistribution([0.5]).distance(from: Uniform.standard) == 0.5)
    #expect(EmpiricalDistribution([0.9]).distance(from: Uniform.standard) == 0.9)
    #expect(EmpiricalDistribution([1, 2, 3, 4, 5, 6]).distance(from: Die()) == 0)
    #expect(abs(EmpiricalDistribution([1, 1]).distance(from: Die()) - 5.0 / 6) <= 1e-16)
  }

  @Test("the DKW band: 0.010348 for 10⁵ numbers and one failure in 10⁹; normal samples keep within")
  func band() {
    for seed in UInt64(1)...3 {
      var generator = SplitMix64(seed: seed)
      let sample = EmpiricalDistribution(Normal.standard.sample(100_000, using: &generator))
      let half = sample.bandHalfHeight(confidence: 1 - 1e-9)
      #expect(abs(half - 0.010348) <= 5e-7)
      let distance = sample.distance(from: Normal.standard)
      #expect(
        distance <= half && distance > 0.0018 && distance < 0.004, "seed \(seed): \(distance)")
      #expect(sample.band(at: 0, confidence: 1 - 1e-9).contains(0.5))
      #expect(sample.band(at: -50, confidence: 0.9).lowerBound == 0)
      #expect(sample.band(at: 50, confidence: 0.9).upperBound == 1)
    }
  }

  @Test("a wrong law is found out: a mean that is off by a twentieth shows")
  func wrongLaw() {
    var generator = SplitMix64(seed: 1)
    let sample = EmpiricalDistribution(Normal.standard.sample(100_000, using: &generator))
    let wrong = Normal(mean: 0.05)
    #expect(sample.distance(from: wrong) > sample.bandHalfHeight(confidence: 0.999))
  }

  @Test("draws from a sample are members of it, all of them in the end")
  func samples() {
    var generator = SplitMix64(seed: 9)
    let draws = law.sample(1000, using: &generator)
    #expect(Set(draws) == [1, 2, 3])
    #expect(abs(Double(draws.count { $0 == 2 }) - 500) <= 6 * Double.sqrt(250))
  }

  @Test("no numbers, or nan among them, stop with what should be")
  func parameters() async {
    let none = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = EmpiricalDistribution([]) }
    #expect(said(none, "numbers should not be empty"))
    await #expect(processExitsWith: .failure) { _ = EmpiricalDistribution([1, .nan]) }
  }
}
