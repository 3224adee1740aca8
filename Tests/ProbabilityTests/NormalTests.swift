import Probability
import Testing

@Suite("Normal: the bell, its area, and back")
struct NormalTests {
  @Test(
    "φ, Φ and log Φ are within 2 ulp of 25-digit values, tails included",
    arguments: [
      ("normalPDF", { @Sendable in Normal.standard.density(at: $0) }),
      ("normalCDF", { @Sendable in Normal.standard.cumulative(to: $0) }),
      ("logNormalCDF", { @Sendable in Normal.standard.logCumulative(to: $0) }),
    ] as [(String, @Sendable (Double) -> Double)])
  func references(name: String, function: @Sendable (Double) -> Double) throws {
    var worst = WorstError()
    for row in try Reference(name).rows {
      let (x, rounded) = (try #require(row["x"]), try #require(row["rounded"]))
      worst.record(function(x), rounded, at: "x = \(x)")
    }
    #expect(worst.count >= 400)
    #expect(worst.ulps <= 2, "\(name): \(worst)")
  }

  @Test("the upper tail is Φ(−x), so it too is within 2 ulp")
  func upperTail() throws {
    var worst = WorstError()
    for row in try Reference("normalCDF").rows {
      let (x, rounded) = (try #require(row["x"]), try #require(row["rounded"]))
      worst.record(Normal.standard.upperTail(from: -x), rounded, at: "x = \(-x)")
    }
    #expect(worst.ulps <= 2, "\(worst)")
  }

  @Test("interval probabilities are within 8 ulp, however narrow or far out")
  func intervals() throws {
    var worst = WorstError()
    for row in try Reference("normalInterval").rows {
      let (a, b) = (try #require(row["a"]), try #require(row["b"]))
      let rounded = try #require(row["rounded"])
      worst.record(Normal.standard.probability(in: a...b), rounded, at: "\(a) ... \(b)")
    }
    #expect(worst.count >= 250)
    #expect(worst.ulps <= 8, "\(worst)")
  }

  @Test("interval probabilities at ends that are infinite or coincide")
  func degenerateIntervals() {
    let law = Normal.standard
    #expect(law.probability(in: -.infinity ... .infinity) == 1)
    #expect(law.probability(in: -.infinity...0) == 0.5)
    #expect(law.probability(in: 0 ... .infinity) == 0.5)
    #expect(law.probability(in: 1...1) == 0)
    #expect(law.probability(in: .infinity ... .infinity) == 0)
    #expect(law.probability(in: 1..<2) == law.probability(in: 1...2))
  }

  @Test("values at ±∞, nan and ±0")
  func specialValues() {
    let law = Normal.standard
    #expect(law.density(at: .infinity) == 0 && law.density(at: -.infinity) == 0)
    #expect(law.cumulative(to: -.infinity) == 0 && law.cumulative(to: .infinity) == 1)
    #expect(law.upperTail(from: -.infinity) == 1 && law.upperTail(from: .infinity) == 0)
    #expect(law.logCumulative(to: -.infinity) == -.infinity)
    #expect(law.logCumulative(to: .infinity) == 0)
    #expect(law.cumulative(to: 0.0) == 0.5 && law.cumulative(to: -0.0) == 0.5)
    #expect(
      law.density(at: 0.0) == 0.3989422804014327 && law.density(at: -0.0) == law.density(at: 0))
    #expect(law.cumulative(to: 9) == 1 && law.cumulative(to: -39) == 0)
    for verb in [law.density, law.cumulative(to:), law.cumulative(below:), law.logCumulative] {
      #expect(verb(.nan).isNaN)
    }
    #expect(law.upperTail(from: .nan).isNaN && law.quantile(of: .nan).isNaN)
  }

  @Test("mean and deviation shift and stretch", arguments: [(0, 1), (3, 2), (-100, 0.125)])
  func shifted(mean: Double, deviation: Double) {
    let law = Normal(mean: mean, deviation: deviation)
    #expect(law.mean == mean && law.deviation == deviation)
    #expect(law.variance == deviation * deviation)
    for z in [-3.0, -0.5, 0, 1, 2.25] {
      let x = mean + deviation * z
      #expect(law.density(at: x) == Normal.standard.density(at: z) / deviation)
      #expect(law.cumulative(to: x) == Normal.standard.cumulative(to: z))
      #expect(law.upperTail(from: x) == Normal.standard.upperTail(from: z))
    }
    #expect(law.quantile(of: 0.5) == mean && law.median == mean)
    #expect(law.support == -.infinity ... .infinity)
  }

  @Test("a density may exceed 1: the peak at σ = 0.1 is 3.989…")
  func tallPeak() {
    let law = Normal(deviation: 0.1)
    #expect(abs(law.density(at: 0) - 3.989422804014326779399) <= 1e-15)
    #expect(abs(law.probability(in: -0.01...0.01) - 0.07965567455405796) <= 1e-16)
  }

  @Test("parameters outside their domain stop with what should be")
  func parameters() async {
    let negative = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Normal(deviation: -1) }
    #expect(said(negative, "deviation should be positive and finite, but is -1.0"))
    await #expect(processExitsWith: .failure) { _ = Normal(deviation: 0) }
    await #expect(processExitsWith: .failure) { _ = Normal(deviation: .infinity) }
    await #expect(processExitsWith: .failure) { _ = Normal(deviation: .nan) }
    await #expect(processExitsWith: .failure) { _ = Normal(mean: .nan) }
    let beyond = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Normal.standard.quantile(of: 1.5) }
    #expect(said(beyond, "probability should be between 0 and 1, but is 1.5"))
  }
}
