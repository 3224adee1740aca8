import Testing

@testable import Activations

@Suite("The SwiGLU feed-forward layer")
struct SwiGLUFeedForwardTests {
  private typealias Layer = SwiGLUFeedForward<Double>

  @Test("The layer equals its formula, worked out by hand")
  func formula() {
    // xW = (1·1 + 2·3, 1·2 + 2·4) = (7, 10), xV = (0.5, −1): all whole numbers and halves.
    let layer = Layer(
      w: .init(rows: 2, columns: 2, [1, 2, 3, 4]), v: .init(rows: 2, columns: 2, [0.5, 1, 0, -1]),
      w2: .init(rows: 2, columns: 1, [2, 3]))
    let expected = swish(7.0) * 0.5 * 2 + swish(10.0) * -1 * 3
    let result = layer([1, 2])
    #expect(result.count == 1)
    #expect(abs(result[0] - expected) <= 4 * expected.ulp)
  }

  @Test("Each row of x is a token of its own, and Float works too")
  func rows() {
    let layer = SwiGLUFeedForward<Float>(
      w: .init(rows: 1, columns: 2, [1, -1]), v: .init(rows: 1, columns: 2, [1, 2]),
      w2: .init(rows: 2, columns: 3, [1, 0, 1, 0, 1, 1]))
    let both = layer([0.5, -2], rows: 2)
    #expect(both.count == 6)
    #expect(both == layer([0.5]) + layer([-2]))
    #expect(both[0] == swiGLU(Float(0.5), 0.5) && both[1] == swiGLU(Float(-0.5), 1))
  }

  @Test("Shapes that do not fit are refused, and both are named")
  func shapes() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let layer = SwiGLUFeedForward<Double>(
        w: .init(rows: 4, columns: 8, Array(repeating: 1, count: 32)),
        v: .init(rows: 4, columns: 8, Array(repeating: 1, count: 32)),
        w2: .init(rows: 8, columns: 4, Array(repeating: 1, count: 32)))
      _ = layer([1, 2, 3, 4, 5, 6], rows: 2)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("swiGLU: x is 2×3 and W is 4×8; x's columns must equal W's rows"))
  }

  @Test("Weights that do not fit one another are refused")
  func weights() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = SwiGLUFeedForward<Double>(
        w: .init(rows: 1, columns: 2, [1, 2]), v: .init(rows: 2, columns: 1, [1, 2]),
        w2: .init(rows: 2, columns: 1, [1, 2]))
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("swiGLU: W is 1×2 and V is 2×1; they must have one shape"))
    let second = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = SwiGLUFeedForward<Double>.Weights(rows: 2, columns: 3, [1, 2])
    }
    let text = String(decoding: second?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("a matrix of shape 2×3 should have 6 elements, but has 2"))
  }
}
