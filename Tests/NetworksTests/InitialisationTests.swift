import Networks
import Probability
import Testing

@Suite("X-05: which first weights suit which activation")
struct InitialisationExperimentTests {
  @Test("Depth 10: sigmoid vanishes, tanh and ReLU do not")
  func depthTen() {
    #expect(meanDeltaRatio(depth: 10, .sigmoid, .xavierNormal) < 1e-5)
    #expect((0.05...1).contains(meanDeltaRatio(depth: 10, .tanh, .xavierNormal)))
    #expect((0.2...3).contains(meanDeltaRatio(depth: 10, .relu, .heNormal)))
  }

  @Test("Depth 30: He keeps ReLU's gradient, twice He explodes, Xavier starves Swish")
  func depthThirty() {
    #expect((0.2...3).contains(meanDeltaRatio(depth: 30, .relu, .heNormal)))
    #expect((0.2...3).contains(meanDeltaRatio(depth: 30, .leakyReLU(), .heNormal)))
    let large = meanDeltaRatio(depth: 30, .relu, .gain(8.0.squareRoot()))
    #expect(large > 1e7)
    #expect(large / meanDeltaRatio(depth: 10, .relu, .gain(8.0.squareRoot())) > 1e4)
    #expect(meanDeltaRatio(depth: 30, .relu, .xavierNormal) < 1e-3)
    #expect(meanDeltaRatio(depth: 30, .relu, .normal(deviation: 0.01)) < 1e-38)
    let swish = meanDeltaRatio(depth: 30, .swish(), .xavierNormal)
    #expect((1e-10...1e-8).contains(swish), "\(swish)")
    #expect((1e-5...0.1).contains(meanDeltaRatio(depth: 30, .swish(), .heNormal)))
    #expect((1e-3...0.5).contains(meanDeltaRatio(depth: 30, .gelu, .heNormal)))
  }

  @Test("Depth 30, forward: the outputs keep their size only with the right first weights")
  func forward() {
    func mean(_ activation: Activation, _ initialisation: Initialisation) -> Double {
      geometricMean(
        overSeeds(1...10) {
          noiseProfile(seed: $0, depth: 30, activation: activation, initialisation: initialisation)
            .outputRatio
        })
    }
    #expect((0.05...0.5).contains(mean(.tanh, .xavierNormal)))
    #expect(mean(.tanh, .normal(deviation: 0.01)) < 1e-30)
    #expect((0.05...4).contains(mean(.relu, .heNormal)))
    #expect(mean(.relu, .xavierNormal) < 1e-3)
    #expect(mean(.relu, .normal(deviation: 1)) > 1e14)
  }

  @Test("⟨W, ∂Loss/∂W⟩ is the same for every layer of a ReLU network: a metric that sees no scale")
  func metricTrap() {
    var generator = SplitMix64(seed: 1)
    let samples = Samples.noise(count: 128, inputs: 32, using: &generator)
    var network = Network.multilayer(
      inputs: 32, width: 32, depth: 6, activation: .relu, initialisation: .heNormal,
      using: &generator)
    network.gradient(of: .squaredError, on: samples)
    let products = network.parameters.filter { $0.name == "weights" }.map {
      $0.values.inner($0.gradient)
    }
    for product in products { #expect(isNear(product, products[0], relative: 1e-12)) }
  }

  @Test("Uniform and normal laws have the deviation they promise")
  func deviations() {
    var generator = SplitMix64(seed: 2)
    for law in [Initialisation.xavierNormal, .xavierUniform, .heNormal, .heUniform, .gain(0.7)] {
      let w = law.weights(outputs: 200, inputs: 300, using: &generator)
      #expect(isNear(w.rootMeanSquare, law.deviation(inputs: 300, outputs: 200), relative: 0.01))
    }
    let uniform = Initialisation.heUniform.weights(outputs: 200, inputs: 300, using: &generator)
    let limit = (6.0 / 300).squareRoot()
    #expect(uniform.elements.allSatisfy { abs($0) <= limit })
    #expect(uniform.elements.contains { $0 > 0.99 * limit })
    #expect(uniform.elements.contains { $0 < -0.99 * limit })
  }
}
