import Networks
import Probability
import RealModule
import Testing

@Suite("X-01, X-02: the gradient of sigmoid networks falls by one factor a layer")
struct DecayTests {
  @Test("Ten layers: a straight line, whatever the seed", arguments: 1...20 as ClosedRange<UInt64>)
  func tenLayers(seed: UInt64) {
    let profile = noiseProfile(
      seed: seed, depth: 10, activation: .sigmoid, initialisation: .xavierNormal)
    #expect((1e-7...1e-5).contains(profile.deltaRatio))
    #expect((1e-4...3e-3).contains(profile.deltas[4] / profile.deltas[9]))
    #expect(profile.decay.explained > 0.99)
    #expect((0.19...0.27).contains(profile.decay.factorPerLayer))
  }

  @Test("Depth: log₁₀ of the ratio falls by 0.64 ± 0.02 a layer")
  func depth() {
    let ratios = [10, 30, 50].map { meanDeltaRatio(depth: $0, .sigmoid, .xavierNormal) }
    for (from, to) in [(0, 1), (1, 2)] {
      let slope = (Double.log10(ratios[to]) - Double.log10(ratios[from])) / 20
      #expect(slope >= -0.66 && slope <= -0.62, "\(slope)")
    }
    #expect((2e-32...4e-31).contains(ratios[2]), "\(ratios[2])")
  }
}
