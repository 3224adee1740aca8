import Networks
import Probability
import Testing

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
