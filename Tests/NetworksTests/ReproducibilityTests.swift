import Networks
import Probability
import Testing

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
