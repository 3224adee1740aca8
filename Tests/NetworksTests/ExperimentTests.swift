// The experiments of the chapter on gradient problems, at a size that a test can afford.

import Networks
import Probability
import RealModule
import Testing

/// The geometric mean of ‖δ₁‖ / ‖δ_L‖ over seeds 1 … `seeds`.
func meanDeltaRatio(
  depth: Int, _ activation: Activation, _ initialisation: Initialisation,
  isNormalised: Bool = false, branchScale: Double? = nil, seeds: UInt64 = 10
) -> Double {
  geometricMean(
    overSeeds(1...seeds) { seed in
      noiseProfile(
        seed: seed, depth: depth, activation: activation, initialisation: initialisation,
        isNormalised: isNormalised, branchScale: branchScale
      ).deltaRatio
    })
}

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

@Suite("X-06: batch normalisation")
struct BatchNormalisationExperimentTests {
  @Test("The scale of the weights before it does not matter", arguments: [0.01, 0.1, 10, 100])
  func scaleLaws(scale: Double) {
    var generator = SplitMix64(seed: 4)
    let x = Matrix(rows: 16, columns: 5, elements: generator.normals(80))
    let gradient = Matrix(rows: 16, columns: 3, elements: generator.normals(48))
    let weights = Initialisation.gain(1).weights(outputs: 3, inputs: 5, using: &generator)
    func pass(_ weights: Matrix) -> (output: Matrix, input: Matrix, weights: Matrix) {
      var network = Network([
        DenseLayer(weights: weights), BatchNormalisation(inputs: 3, epsilon: 0),
      ])
      let output = network.forward(x)
      network.backward(gradient)
      return (output, network.inputGradient, network.parameters[0].gradient)
    }
    let (one, scaled) = (pass(weights), pass(scale * weights))
    #expect(scaled.output.largestDifference(from: one.output) <= 1e-12)
    #expect(scaled.input.largestDifference(from: one.input) <= 1e-12)
    #expect((scale * scaled.weights).largestDifference(from: one.weights) <= 1e-12)
  }

  @Test(
    "With it the ratio does not see the scale of the weights; it grows the gradient by 1.13 to 1.25"
  )
  func ratios() {
    let he = 2.0.squareRoot()
    let ratios = [0.25 * he, he, 4 * he].map {
      meanDeltaRatio(depth: 10, .relu, .gain($0), isNormalised: true)
    }
    #expect(ratios.allSatisfy { $0 > 1.5 && $0 < 8 }, "\(ratios)")
    let growth = Double.pow(
      meanDeltaRatio(depth: 30, .relu, .heNormal, isNormalised: true), 1 / 29.0)
    #expect((1.13...1.25).contains(growth), "\(growth)")
  }
}

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

@Suite("X-08: overflow")
struct OverflowTests {
  func run(seed: UInt64, _ activation: Activation, _ initialisation: Initialisation)
    -> TrainingResult
  {
    var generator = SplitMix64(seed: seed)
    let samples = Samples.noise(count: 128, inputs: 32, using: &generator)
    var network = Network.multilayer(
      inputs: 32, width: 32, depth: 30, activation: activation, initialisation: initialisation,
      using: &generator)
    return train(
      &network, on: samples, minimising: .squaredError, by: SGD(rate: 0.01), steps: 50)
  }

  @Test("Thirty ReLU layers with deviation 1 overflow at the first update; He and tanh do not")
  func overflow() {
    let results = overSeeds(1...10) { seed in
      [
        run(seed: seed, .relu, .normal(deviation: 1)), run(seed: seed, .relu, .heNormal),
        run(seed: seed, .tanh, .normal(deviation: 1)),
      ]
    }
    #expect(results.allSatisfy { $0[0].firstOverflow == 1 })
    #expect(results.allSatisfy { $0[1].firstOverflow == nil && $0[2].firstOverflow == nil })
  }
}

@Suite("X-04: freezing the first layers")
struct FreezeTests {
  /// The largest difference between the answers of a network trained whole and one of which the
  /// first half was frozen.
  func difference(seed: UInt64, _ activation: Activation, _ law: Initialisation, rate: Double)
    -> Double
  {
    var generator = SplitMix64(seed: seed)
    let samples = Samples<Matrix>.xor(using: &generator)
    var whole = Network.multilayer(
      inputs: 2, width: 16, depth: 10, activation: activation, initialisation: law,
      using: &generator)
    var half = whole
    half.freeze(layers: 0..<5)
    let rate = LearningRate.constant(rate)
    train(&whole, on: samples, minimising: .crossEntropy, by: SGD(rate: rate), steps: 500)
    train(&half, on: samples, minimising: .crossEntropy, by: SGD(rate: rate), steps: 500)
    return whole.forward(samples.inputs).largestDifference(from: half.forward(samples.inputs))
  }

  @Test("Ten sigmoid layers do not notice; ten ReLU layers do")
  func freeze() {
    let differences = overSeeds(1...2) { seed in
      (
        difference(seed: seed, .sigmoid, .xavierNormal, rate: 1),
        difference(seed: seed, .relu, .heNormal, rate: 0.1)
      )
    }
    #expect(differences.allSatisfy { $0.0 < 1e-6 && $0.1 > 1 }, "\(differences)")
  }
}

@Suite("X-11: optimisers")
struct OptimiserTests {
  /// Where fifty random gradients, times `scale`, move one number.
  func displacement(scale: Double, _ optimiser: some Optimiser) -> Double {
    var generator = SplitMix64(seed: 7)
    let gradients = generator.normals(50)
    var weight = FreeNumber()
    var optimiser = optimiser
    for gradient in gradients {
      weight.gradient = scale * gradient
      optimiser.step(&weight)
    }
    return weight.value
  }

  @Test(
    "Adam's displacements are those of an independent program",
    arguments: [
      (1, -0.032591), (1e-6, -0.032245), (1e-8, -0.015830), (1e-10, -0.00030877),
    ])
  func adam(scale: Double, expected: Double) {
    #expect(isNear(displacement(scale: scale, Adam(rate: 0.01)), expected, relative: 1e-4))
  }

  @Test("With ε = 0 Adam does not see the scale of the gradient, bit for bit")
  func scaleFree() {
    let adam = Adam(rate: 0.01, epsilon: 0)
    #expect(displacement(scale: 1, adam) == displacement(scale: 0x1p-20, adam))
  }

  @Test("ε kills what is far below it; gradient descent is proportional")
  func epsilon() {
    let ratio =
      displacement(scale: 1e-12, Adam(rate: 0.01)) / displacement(scale: 1, Adam(rate: 0.01))
    #expect(abs(ratio) < 1e-3)
    let descent = displacement(scale: 1, SGD(rate: 0.01))
    #expect(isNear(displacement(scale: 1e-6, SGD(rate: 0.01)), 1e-6 * descent, relative: 1e-12))
    #expect(isNear(descent, -0.015, relative: 0.04), "\(descent)")
  }

  @Test("Momentum μ sums a constant gradient to 1 / (1 − μ) times its step")
  func momentum() {
    var number = FreeNumber()
    var optimiser = SGD(rate: 0.1, momentum: 0.5)
    for _ in 0..<3 {
      number.gradient = 1
      optimiser.step(&number)
    }
    #expect(isNear(number.value, -0.1 * (1 + 1.5 + 1.75), relative: 1e-15))
  }

  @Test("RMSProp's first step is η / √(1 − ρ), whatever the gradient", arguments: [1e-3, 1, 50])
  func rmsProp(gradient: Double) {
    var number = FreeNumber()
    number.gradient = gradient
    var optimiser = RMSProp(rate: 0.01)
    optimiser.step(&number)
    #expect(isNear(number.value, -0.01 / 0.1.squareRoot(), relative: 1e-4))
  }

  @Test("A decaying rate falls to 0 in a straight line")
  func decay() {
    let rate = LearningRate.decaying(from: 0.01, over: 1000)
    #expect(rate.at(step: 0) == 0.01)
    #expect(isNear(rate.at(step: 500), 0.005, relative: 1e-15))
    #expect(rate.at(step: 1000) == 0 && rate.at(step: 2000) == 0)
  }
}

/// One number to move, with a gradient to choose: x = w · 1 under the loss (c w)² … of a dense layer.
struct FreeNumber: Parameterised {
  private var layer = DenseLayer(weights: Matrix(rows: 1, columns: 1))
  var gradient = 0.0

  var value: Double { layer.weights.values[0, 0] }

  mutating func forEachParameter(_ body: (inout Parameter) -> Void) {
    layer.forward(Matrix(rows: 1, columns: 1, repeating: 1))
    layer.backward(
      Matrix(rows: 1, columns: 1, repeating: gradient),
      from: Matrix(rows: 1, columns: 1, repeating: 1))
    layer.forEachParameter(body)
  }
}

@Suite("Clipping")
struct ClippingTests {
  @Test("Clipping by norm keeps the direction; clipping by value need not")
  func direction() {
    var generator = SplitMix64(seed: 9)
    let samples = Samples.noise(count: 16, inputs: 4, using: &generator)
    var network = Network.multilayer(
      inputs: 4, width: 6, depth: 2, activation: .tanh, initialisation: .gain(3), using: &generator)
    network.gradient(of: .squaredError, on: samples)
    let before = network.parameters.flatMap(\.gradient.elements)
    func cosine(_ after: [Double]) -> Double {
      func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
      return dot(before, after) / (dot(before, before) * dot(after, after)).squareRoot()
    }
    var byNorm = network
    let norm = byNorm.clip(norm: 0.01)
    #expect(norm > 0.01)
    #expect(isNear(byNorm.gradientNorm, 0.01, relative: 1e-14))
    #expect(abs(cosine(byNorm.parameters.flatMap(\.gradient.elements)) - 1) <= 1e-15)
    var byValue = network
    byValue.clip(value: 0.001)
    #expect(cosine(byValue.parameters.flatMap(\.gradient.elements)) < 0.999)
    #expect(byValue.parameters.flatMap(\.gradient.elements).allSatisfy { abs($0) <= 0.001 })
    var untouched = network
    untouched.clip(norm: 2 * norm)
    #expect(untouched.parameters.flatMap(\.gradient.elements) == before)
  }
}

@Suite("X-13: a dead neuron")
struct DeadNeuronTests {
  /// The loss after training one neuron that starts at w = 1 and the given bias.
  func finalLoss(_ activation: Activation, bias: Double) -> (loss: Double, firstGradient: Double) {
    let samples = Samples.function(at: evenlySpaced(41, in: -1...1)) { ($0 + 1) / 2 }
    var neuron = Network([
      DenseLayer(
        weights: Matrix([[1]]), biases: Matrix([[bias]]), activation: activation)
    ])
    var firstGradient = 0.0
    train(
      &neuron, on: samples, minimising: .squaredError, by: SGD(rate: 0.5), steps: 5000
    ) { step, _ in if step.number == 0 { firstGradient = step.gradientNorm } }
    return (neuron.loss(.squaredError, on: samples), firstGradient)
  }

  @Test("ReLU with a bias of −1 or less never moves", arguments: [-1.0, -2, -5])
  func relu(bias: Double) {
    let (loss, gradient) = finalLoss(.relu, bias: bias)
    #expect(gradient == 0)
    #expect(isNear(loss, 0.16875, relative: 1e-12), "\(loss)")
  }

  @Test("Leaky ReLU recovers", arguments: [-1.0, -2, -5])
  func leaky(bias: Double) {
    #expect(finalLoss(.leakyReLU(), bias: bias).loss < 1e-6)
  }

  @Test("Swish recovers from −1.5 and is trapped from −2; GELU is trapped from −1.5")
  func smooth() {
    #expect(finalLoss(.swish(), bias: -1.5).loss < 1e-3)
    #expect(isNear(finalLoss(.swish(), bias: -2).loss, 0.16925, relative: 1e-3))
    #expect(finalLoss(.gelu, bias: -1).loss < 1e-3)
    #expect(isNear(finalLoss(.gelu, bias: -1.5).loss, 0.16877, relative: 1e-3))
  }
}

@Suite("X-14: how many steps XOR takes")
struct StepsAgainstDepthTests {
  func steps(
    seed: UInt64, depth: Int, _ activation: Activation, _ law: Initialisation, rate: Double
  )
    -> Int
  {
    var generator = SplitMix64(seed: seed)
    let samples = Samples<Matrix>.xor(using: &generator)
    var network = Network.multilayer(
      inputs: 2, width: 16, depth: depth, activation: activation, initialisation: law,
      using: &generator)
    return train(
      &network, on: samples, minimising: .crossEntropy, by: SGD(rate: .constant(rate)),
      steps: 3500, until: { $0.accuracy >= 0.95 }
    ).steps
  }

  @Test("Sigmoid takes longer with every layer, ReLU does not")
  func medians() {
    func medians(_ activation: Activation, _ law: Initialisation, rate: Double, _ depths: [Int])
      -> [Int]
    {
      depths.map { depth in
        overSeeds(1...5) { steps(seed: $0, depth: depth, activation, law, rate: rate) }.sorted()[2]
      }
    }
    let sigmoid = medians(.sigmoid, .xavierNormal, rate: 1, [1, 2, 4])
    #expect(sigmoid[0] < sigmoid[1] && sigmoid[1] < sigmoid[2], "\(sigmoid)")
    let relu = medians(.relu, .heNormal, rate: 0.1, [1, 3, 5])
    #expect(relu[0] >= relu[1] && relu[1] >= relu[2] - 5, "\(relu)")
  }
}

@Suite("X-16, X-17: networks of sinc")
struct SincExperimentTests {
  /// Test error of a fit on [−1, 1] with first weights of scale w₀.
  func fit(
    seed: UInt64, _ activation: Activation, scale: Double, gain: Double, _ f: (Double) -> Double
  )
    -> Double
  {
    var generator = SplitMix64(seed: seed)
    let points = evenlySpaced(128, in: -1...1)
    let first = DenseLayer(
      weights: Initialisation.normal(deviation: scale)
        .weights(outputs: 32, inputs: 1, using: &generator),
      biases: Matrix(
        rows: 1, columns: 32,
        elements: (0..<32).map { _ in scale * (2 * generator.uniform() - 1) }),
      activation: activation)
    var network = Network([
      first,
      DenseLayer(
        inputs: 32, outputs: 32, activation: activation, initialisation: .gain(gain),
        using: &generator),
      DenseLayer(inputs: 32, outputs: 1, initialisation: .gain(1), using: &generator),
    ])
    train(
      &network, on: .function(at: points, f), minimising: .meanSquaredError,
      by: Adam(rate: .decaying(from: 0.01, over: 1000)), steps: 1000)
    return network.loss(.meanSquaredError, on: .function(at: midpoints(of: points), f))
  }

  @Test("Fits of waves: sinc with w₀ = 5 beats ReLU for every seed")
  func waves() {
    let errors = overSeeds(1...3) { seed in
      [
        fit(seed: seed, .sinc, scale: 5, gain: 1, Waves.sine),
        fit(seed: seed, .relu, scale: 1, gain: 2.0.squareRoot(), Waves.sine),
        fit(seed: seed, .sinc, scale: 5, gain: 1, Waves.chirp),
        fit(seed: seed, .relu, scale: 1, gain: 2.0.squareRoot(), Waves.chirp),
      ]
    }
    #expect(errors.allSatisfy { $0[0] < 3e-4 && $0[1] > 1e-3 }, "\(errors)")
    #expect(errors.allSatisfy { $0[2] < 0.02 && $0[3] > 0.2 }, "\(errors)")
  }

  @Test("Deep networks of sinc explode rather than vanish")
  func deep() {
    let ratios = [0.5, 1, 2, 4].map { meanDeltaRatio(depth: 10, .sinc, .gain($0)) }
    #expect((2e-4...2e-3).contains(ratios[0]), "\(ratios)")
    #expect((0.3...1).contains(ratios[1]), "\(ratios)")
    #expect((80...250).contains(ratios[2]), "\(ratios)")
    #expect((8e3...2e4).contains(ratios[3]), "\(ratios)")
  }
}

@Suite("Running again")
struct ReproducibilityTests {
  func loss(seed: UInt64) -> UInt64 {
    var generator = SplitMix64(seed: seed)
    let samples = Samples<Matrix>.xor(using: &generator)
    var network = Network.multilayer(
      inputs: 2, width: 16, depth: 3, activation: .tanh, initialisation: .xavierNormal,
      using: &generator)
    return train(
      &network, on: samples, minimising: .crossEntropy, by: Adam(rate: 0.01), steps: 50
    ).loss.bitPattern
  }

  @Test("The same seed gives the same bits, on one thread and on all")
  func sameBits() {
    let alone = (1...8).map { loss(seed: $0) }
    #expect(overSeeds(1...8) { loss(seed: $0) } == alone)
    #expect(Set(alone).count == 8)
  }

  @Test("Progress counts up to the number of runs")
  func progress() {
    let counts = Counts()
    _ = overSeeds(1...6, progress: { counts.add($0, of: $1) }) { $0 }
    #expect(counts.seen == [1, 2, 3, 4, 5, 6].map { [$0, 6] })
  }

  @Test("A network is a value: training a copy leaves the original alone")
  func values() {
    var generator = SplitMix64(seed: 1)
    let samples = Samples<Matrix>.xor(using: &generator)
    let before = Network.multilayer(
      inputs: 2, width: 8, depth: 2, activation: .relu, initialisation: .heNormal,
      branchScale: 1, using: &generator)
    let weights = before.parameters.map(\.values)
    var after = before
    train(&after, on: samples, minimising: .crossEntropy, by: SGD(rate: 0.1), steps: 5)
    #expect(before.parameters.map(\.values) == weights)
    #expect(after.parameters.map(\.values) != weights)
  }
}

/// What progress was told; calls come one at a time.
final class Counts: @unchecked Sendable {
  var seen: [[Int]] = []
  func add(_ done: Int, of all: Int) { seen.append([done, all]) }
}
