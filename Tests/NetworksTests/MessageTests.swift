import Networks
import Probability
import Testing

@Suite("A wrong shape stops with both shapes named")
struct MessageTests {
  @Test("A product of matrices that do not fit")
  func product() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix(rows: 2, columns: 3) * Matrix(rows: 4, columns: 5)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(
      message.contains("left is 2×3 and right is 4×5; left's columns should equal right's rows"))
  }

  @Test("A batch that a layer cannot read")
  func layer() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var network = Network([DenseLayer(weights: Matrix(rows: 4, columns: 3))])
      network.forward(Matrix(rows: 7, columns: 2))
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("the input is 7×2 and the weights are 4×3"))
  }

  @Test("Layers that do not follow each other")
  func chain() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Network([
        DenseLayer(weights: Matrix(rows: 4, columns: 3)),
        DenseLayer(weights: Matrix(rows: 2, columns: 5)),
      ])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("layer 0 gives 4 numbers and layer 1 takes 5"))
  }

  @Test("Answers and targets of different shapes")
  func loss() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Loss.crossEntropy.value(
        of: Matrix(rows: 3, columns: 1), for: Matrix(rows: 1, columns: 3))
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("the left side is 3×1 and the right side is 1×3"))
  }
}
