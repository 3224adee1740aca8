import Probability
import Testing

@Suite("Binomial, against 25-digit values")
struct BinomialTests {
  @Test("mass, F and tail are within 64 ulp for up to 2,000 trials")
  func references() throws {
    var (mass, below, above) = (WorstError(), WorstError(), WorstError())
    for row in try Reference("binomial").rows {
      let law = Binomial(
        trials: Int(try #require(row["trials"])), probability: try #require(row["probability"]))
      let k = Int(try #require(row["k"]))
      let place = "\(law) at \(k)"
      mass.record(law.mass(at: k), try #require(row["massRounded"]), at: place)
      below.record(law.cumulative(to: k), try #require(row["cumulativeRounded"]), at: place)
      above.record(
        law.upperTail(from: Double(k)), try #require(row["tailRounded"]), at: place)
    }
    #expect(mass.count >= 150)
    #expect(mass.ulps <= 64, "mass: \(mass)")
    #expect(below.ulps <= 64, "F: \(below)")
    #expect(above.ulps <= 64, "tail: \(above)")
  }

  @Test("with a million trials, nearly normal: P(X ≤ np) by the correction of the half step")
  func million() {
    let law = Binomial(trials: 1_000_000, probability: 0.25)
    let nearby = Normal(mean: law.mean, deviation: law.deviation)
    for k in [249_000, 250_000, 251_234] {
      let expected = nearby.cumulative(to: Double(k) + 0.5)
      #expect(abs(law.cumulative(to: k) - expected) <= 2e-4)
    }
    #expect(law.quantile(of: 0.5) == 250_000)
  }
}
