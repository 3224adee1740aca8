import Probability
import Testing

@Suite("Monte Carlo estimates")
struct MonteCarloTests {
  @Test("the gate of GELU: xm with m ~ Bernoulli(Φ(x)) averages to xΦ(x), within 5 standard errors")
  func gate() {
    for (seed, x) in zip(UInt64(1)..., [-1.0, 0.5, 1, 2]) {
      var generator = SplitMix64(seed: seed)
      let open = Normal.standard.cumulative(to: x)
      let found = estimate(samples: 100_000, using: &generator) { generator in
        generator.uniform() < open ? x : 0
      }
      #expect(abs(found.score(against: x * open)) <= 5, "x = \(x): \(found)")
      #expect(abs(found.variance - x * x * open * (1 - open)) <= 0.02 * x * x)
      #expect(found.samples == 100_000)
      #expect(found.standardError == (found.variance / 100_000).squareRoot())
    }
  }

  @Test("the 95 % interval covers about 95 % of the time, not always")
  func coverage() {
    var generator = SplitMix64(seed: 11)
    let covered = (0..<2000).count { _ in
      estimate(samples: 200, using: &generator) { $0.uniform() }
        .interval(confidence: 0.95).contains(0.5)
    }
    // Within 5 standard deviations of 1900, √(2000 · 0.95 · 0.05) ≈ 9.7.
    #expect((1851...1949).contains(covered))
  }

  @Test("the same seed, the same estimate; four times the draws, half the standard error")
  func repeatable() {
    func run(_ count: Int) -> MonteCarloEstimate {
      var generator = SplitMix64(seed: 3)
      return estimate(samples: count, using: &generator) { Normal.standard.sample(using: &$0) }
    }
    #expect(run(1000) == run(1000))
    #expect(abs(run(40_000).standardError / run(10_000).standardError - 0.5) <= 0.02)
  }

  @Test("mean and variance agree with two passes over the same draws")
  func twoPasses() {
    var draws = SplitMix64(seed: 8)
    let numbers = (0..<1000).map { _ in 1e6 + draws.uniform() }
    var generator = SplitMix64(seed: 8)
    let found = estimate(samples: 1000, using: &generator) { 1e6 + $0.uniform() }
    #expect(abs(found.mean - mean(of: numbers)) <= 1e-8)
    #expect(abs(found.variance / variance(of: numbers) - 1) <= 1e-9)
  }

  @Test("intervals: nothing at confidence 0, everything at 1, a point for a constant")
  func intervals() {
    let found = MonteCarloEstimate(mean: 2, variance: 4, samples: 100)
    #expect(found.standardError == 0.2)
    #expect(found.interval(confidence: 0) == 2...2)
    #expect(found.interval(confidence: 1) == -.infinity ... .infinity)
    let middle = found.interval(confidence: 0.95)
    #expect(abs(middle.upperBound - (2 + 0.2 * 1.959963984540054)) <= 1e-14)
    let constant = MonteCarloEstimate(mean: 2, variance: 0, samples: 10)
    #expect(constant.interval(confidence: 0.99) == 2...2 && constant.score(against: 2) == 0)
    #expect("\(found)" == "2.0 ± 0.2 (100 draws)")
  }

  @Test("fewer than 2 draws stop with what should be")
  func tooFew() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var generator = SplitMix64(seed: 1)
      _ = estimate(samples: 1, using: &generator) { $0.uniform() }
    }
    #expect(said(result, "samples should be at least 2, but is 1"))
  }
}
