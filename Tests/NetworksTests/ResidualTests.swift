import Networks
import Probability
import Testing

@Suite("X-07: residual connections, depth 50")
struct ResidualExperimentTests {
  @Test("A skip carries the gradient past sigmoids; unscaled it explodes with ReLU")
  func ratios() {
    #expect(meanDeltaRatio(depth: 50, .sigmoid, .xavierNormal) < 1e-25)
    let skipped = meanDeltaRatio(depth: 50, .sigmoid, .xavierNormal, branchScale: 1)
    #expect((0.5...100).contains(skipped), "\(skipped)")
    #expect(meanDeltaRatio(depth: 50, .relu, .heNormal, branchScale: 1) > 1e6)
    #expect(meanDeltaRatio(depth: 50, .relu, .heNormal, branchScale: 1 / 50.0.squareRoot()) < 50)
  }
}
