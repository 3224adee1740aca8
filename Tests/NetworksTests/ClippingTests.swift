import Networks
import Probability
import Testing

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

/// a ReLU cell with W = 1.1·I that should learn a mean, with and without clipping.
func meanTask(seed: UInt64, clipping: Clipping) -> TrainingResult {
  var generator = SplitMix64(seed: seed)
  let samples = Samples<[Matrix]>.mean(count: 64, steps: 50, using: &generator)
  let cell = PlainRecurrentCell(
    stateWeights: .identity(16, scale: 1.1),
    inputWeights: Initialisation.gain(1).weights(outputs: 16, inputs: 2, using: &generator),
    biases: Matrix(rows: 1, columns: 16), activation: .relu)
  var network = RecurrentNetwork(
    cell,
    readout: DenseLayer(
      inputs: 16, outputs: 1, initialisation: .gain(1), using: &generator))
  return train(
    &network, on: samples, minimising: .squaredError, by: SGD(rate: 0.01), steps: 300,
    clipping: clipping)
}

@Suite("X-10: clipping saves a recurrent network from overflow")
struct ClippingExperimentTests {
  @Test("Without clipping the loss overflows within two updates; with it all seeds learn")
  func mean() {
    let free = overSeeds(1...10) { meanTask(seed: $0, clipping: .none) }
    #expect(free.allSatisfy { ($0.firstOverflow ?? .max) <= 2 }, "\(free.map(\.firstOverflow))")
    let clipped = overSeeds(1...10) { meanTask(seed: $0, clipping: .norm(1)) }
    #expect(clipped.allSatisfy { $0.loss < 1 }, "\(clipped.map(\.loss))")
  }
}
