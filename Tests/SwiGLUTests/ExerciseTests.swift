import Activations
import Probability
import Testing

@testable import SwiGLU

@Suite("The solutions of the SwiGLU exercises")
struct SwiGLUExerciseTests {
  @Test("1: the example's pairs, through matrices that pick them out")
  func layer() {
    let identity = [[1.0, 0], [0, 1]]
    let out = swiGLULayer([0.5, -1], w: identity, v: [[2, 0], [0, 1]], w2: identity)
    #expect(abs(out[0] - 0.3112296656009272823) <= 1e-15)
    #expect(abs(out[1] - 0.2689414213699951207) <= 1e-15)
  }

  @Test(
    "2: the slopes of the example",
    arguments: [
      (0.5, 1.0, 0.5409549738, 0.0611914662, 0.7399611873, 0.3112296656),
      (-1, -1, 0.0194523953, -0.0528770928, -0.0723294881, -0.2689414214),
      (2, 0, 0.5453921244, 0.4403985390, 0, 1.7615941560),
      (-2, 2, -0.0799625010, -0.0250310843, -0.1815684976, -0.2384058440),
    ])
  func slopes(a: Double, b: Double, _ aa: Double, _ ab: Double, _ za: Double, _ zb: Double) {
    let slopes = gateSlopes(a, b)
    #expect(abs(slopes.articleA - aa) <= 1e-10)
    #expect(abs(slopes.articleB - ab) <= 1e-10)
    #expect(abs(slopes.publishedA - za) <= 1e-10)
    #expect(abs(slopes.publishedB - zb) <= 1e-10)
  }

  @Test("3: the product, for any numbers", arguments: [-7.25, 0.001, 3, 1e3], [-2.5, 0, 41])
  func multiplies(x: Double, y: Double) {
    let (w, v, w2) = multiplyingWeights()
    let product = swiGLULayer([x, y], w: w, v: v, w2: w2)[0]
    #expect(abs(product - x * y) <= 1e-12 * abs(x * y))
  }

  @Test("4: known models", arguments: [(3072, 1, 2048), (16384, 256, 11008), (3072, 64, 2048)])
  func widths(hidden: Int, multiple: Int, expected: Int) {
    #expect(matchedWidth(hidden: hidden, multiple: multiple) == expected)
  }

  @Test("5: SwiGLU learns products better than maxima, the doubly gated form the other way round")
  func tasks() {
    for seed in 1...2 as ClosedRange<UInt64> {
      let (product, maximum) = (
        errorAfterTraining(.swiGLU, onProducts: true, seed: seed),
        errorAfterTraining(.swiGLU, onProducts: false, seed: seed)
      )
      #expect(product < maximum)
      let (badProduct, goodMaximum) = (
        errorAfterTraining(.gatedSwish, onProducts: true, seed: seed),
        errorAfterTraining(.gatedSwish, onProducts: false, seed: seed)
      )
      #expect(goodMaximum < badProduct)
    }
  }
}
