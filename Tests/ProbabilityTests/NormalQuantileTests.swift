import Probability
import Testing

@Suite("The normal quantile")
struct NormalQuantileTests {
  @Test("within 3 ulp of 25-digit values, from 10⁻³⁰⁷ to 1 − 2⁻⁵²")
  func references() throws {
    var worst = WorstError()
    var (smallest, largest) = (1.0, 0.0)
    for row in try Reference("normalQuantile").rows {
      let (p, rounded) = (try #require(row["p"]), try #require(row["rounded"]))
      worst.record(Normal.standard.quantile(of: p), rounded, at: "p = \(p)")
      (smallest, largest) = (min(smallest, p), max(largest, p))
    }
    #expect(worst.count == 500)
    #expect(smallest < 1e-300 && largest > 1 - 1e-15, "both tails are covered")
    #expect(worst.ulps <= 3, "\(worst)")
  }

  @Test("0, ½ and 1 go to −∞, 0 and ∞; the least positive number to −38.47")
  func ends() {
    #expect(Normal.standard.quantile(of: 0) == -.infinity)
    #expect(Normal.standard.quantile(of: 0.5) == 0)
    #expect(Normal.standard.quantile(of: 1) == .infinity)
    let least = Normal.standard.quantile(of: .leastNonzeroMagnitude)
    #expect(abs(least - -38.46740561714434) <= 3 * least.ulp)
  }

  @Test("quantile(p) = −quantile(1 − p) where 1 − p is exact")
  func symmetry() {
    for index in 1..<1024 {
      let p = Double(index) / 1024
      #expect(Normal.standard.quantile(of: p) == -Normal.standard.quantile(of: 1 - p))
      #expect(Normal.standard.quantile(ofUpperTail: p) == -Normal.standard.quantile(of: p))
    }
  }

  /// An error of a few ulp in z comes back from Φ multiplied by zφ(z)/Φ(z), which is about z² in the
  /// tail.
  @Test("Φ(quantile(p)) = p up to the condition of Φ, down to p = 10⁻³⁰⁰")
  func roundTrips() {
    for exponent in stride(from: -300.0, through: -0.5, by: 0.5) {
      let p = power(10, exponent)
      let z = Normal.standard.quantile(of: p)
      let allowance = (4 + 6 * z * z) * p.ulp
      let back = Normal.standard.cumulative(to: z)
      #expect(abs(back - p) <= allowance, "p = \(p): z = \(z), back \(back)")
    }
  }

  @Test("quantile(Φ(z)) = z up to the rounding of Φ")
  func otherRoundTrips() {
    for z in stride(from: -37.0, through: 1, by: 0.37) {
      let p = Normal.standard.cumulative(to: z)
      let back = Normal.standard.quantile(of: p)
      let allowance = 6 * z.ulp + 3 * p.ulp / Normal.standard.density(at: z)
      #expect(abs(back - z) <= allowance, "z = \(z), back \(back)")
    }
  }

  @Test("between neighbours it never falls by more than rounding, at the cuts and elsewhere")
  func monotone() {
    for centre in [0.075, 0.925, 0.0228, 1.4e-11, 0.3, 0.5, 1e-200, 0.999] {
      var p = centre
      for _ in 0..<200 { p = p.nextDown }
      var before = Normal.standard.quantile(of: p)
      for _ in 0..<400 {
        p = p.nextUp
        let now = Normal.standard.quantile(of: p)
        #expect(now >= before - 4 * abs(before).ulp, "p = \(p): \(before), then \(now)")
        before = now
      }
    }
  }
}
