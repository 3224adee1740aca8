import Networks
import Probability
import Testing

@Suite("Batch normalisation after training")
struct RunningStatisticsTests {
  /// Two columns with means 2 and 1, and variances 8/3 and 6 (divided by 3), 4 and 9 (by 2).
  let batch = Matrix([[0, 4], [2, 1], [4, -2]])

  @Test("The first batch sets the running mean and the unbiased variance")
  func first() {
    var layer = BatchNormalisation(inputs: 2)
    #expect(layer.runningMean == nil && layer.runningVariance == nil)
    layer.forward(batch)
    #expect(layer.runningMean == [2, 1])
    #expect(layer.runningVariance == [4, 9])
  }

  @Test("Each further batch moves them by the share of the momentum", arguments: [0, 0.25, 1])
  func moving(momentum: Double) {
    var layer = BatchNormalisation(inputs: 2, momentum: momentum)
    layer.forward(batch)
    layer.forward(Matrix([[10, 1], [12, 1]]))
    #expect(layer.runningMean == [2 + 9 * momentum, 1])
    #expect(layer.runningVariance == [4 - 2 * momentum, 9 - 9 * momentum])
  }

  @Test("With them each sample is answered on its own, by the formula of the paper")
  func alone() {
    var layer = BatchNormalisation(inputs: 2, epsilon: 0)
    layer.forward(batch)
    layer.useRunningStatistics(true)
    layer.forward(Matrix([[6, 1]]))
    #expect(layer.output == Matrix([[2, 0]]))
    layer.forward(Matrix([[6, 1], [-100, 7]]))
    #expect(layer.output == Matrix([[2, 0], [-51, 2]]))
    #expect(layer.runningMean == [2, 1], "answering is not training")
    layer.useRunningStatistics(false)
    layer.forward(Matrix([[6, 1], [-100, 7]]))
    #expect(layer.output == Matrix([[1, -1], [-1, 1]]))
  }

  @Test("A batch of one has no variance: its output is the shift, and nothing is remembered")
  func one() {
    var layer = BatchNormalisation(inputs: 2, learnsScale: true)
    layer.forward(batch)
    layer.forward(Matrix([[6, 1]]))
    #expect(layer.output == Matrix([[0, 0]]))
    #expect(layer.runningMean == [2, 1])
  }

  @Test("A network passes the word on, into residual blocks too")
  func network() {
    var chance = SplitMix64(seed: 5)
    var network = Network.multilayer(
      inputs: 4, width: 4, depth: 2, activation: .relu, initialisation: .heNormal,
      isNormalised: true, branchScale: 1, using: &chance)
    let samples = Samples.noise(count: 9, inputs: 4, using: &chance)
    network.forward(samples.inputs)
    network.useRunningStatistics()
    let together = network.forward(samples.inputs)
    let alone = (0..<9).map { network.forward(Matrix([samples.inputs.row($0)]))[0, 0] }
    #expect(together.column(0) == alone)
  }

  @Test("Asked for before any batch, they are missed by name")
  func missing() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var layer = BatchNormalisation(inputs: 2)
      layer.useRunningStatistics(true)
      layer.forward(Matrix(rows: 3, columns: 2))
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("there are no running statistics yet"))
  }
}
