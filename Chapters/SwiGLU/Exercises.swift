// The exercises of this chapter, each with its solution between marks; a handout leaves out what
// stands between them.

import Foundation
import Networks
import Probability

/// The layer, forward
///
/// Write $\text{Swish}(xW) \odot xV$ for one sample $x$ and two matrices given as rows, one row an
/// output. Then multiply by $W_2$, also given as rows.
///
/// Hint: Each row of $W$ gives one number $a$, the same row of $V$ the number $b$ that goes with it.
func swiGLULayer(
  _ x: [Double], w: [[Double]], v: [[Double]], w2: [[Double]]
) -> [Double] {
  // BEGIN SOLUTION
  func product(_ rows: [[Double]], _ vector: [Double]) -> [Double] {
    rows.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }
  let hidden = zip(product(w, x), product(v, x)).map { a, b in
    a / (1 + exp(-a)) * b
  }
  return product(w2, hidden)
  // END SOLUTION
}

/// All four slopes
///
/// Return the slopes of the article's form and of the published one along $a$ and along $b$.
///
/// Hint: $\text{Swish}'(a) = \sigma(a)\,(1 + a\,\sigma(-a))$.
func gateSlopes(_ a: Double, _ b: Double) -> (
  articleA: Double, articleB: Double, publishedA: Double, publishedB: Double
) {
  // BEGIN SOLUTION
  func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
  let slope = sigmoid(a) * (1 + a * sigmoid(-a))
  let value = a * sigmoid(a)
  return (slope * sigmoid(b), value * sigmoid(b) * sigmoid(-b), slope * b, value)
  // END SOLUTION
}

/// Two units that multiply
///
/// Give $W$, $V$ and $W_2$, as rows, of a SwiGLU layer with two hidden units that returns exactly
/// $x_1 x_2$ for every input $(x_1, x_2)$.
///
/// Hint: $\text{Swish}(a) - \text{Swish}(-a) = a$.
func multiplyingWeights() -> (w: [[Double]], v: [[Double]], w2: [[Double]]) {
  // BEGIN SOLUTION
  (w: [[1, 0], [-1, 0]], v: [[0, 1], [0, -1]], w2: [[1, 1]])
  // END SOLUTION
}

/// The fair width
///
/// A feed-forward layer with two matrices has the hidden width `hidden`. A layer with three gets two
/// thirds of it, rounded down to a whole number and then up to a multiple of `multiple`. How wide?
///
/// Hint: Whole numbers only: rounding up is adding a little less than one multiple, then dividing.
func matchedWidth(hidden: Int, multiple: Int) -> Int {
  // BEGIN SOLUTION
  (2 * hidden / 3 + multiple - 1) / multiple * multiple
  // END SOLUTION
}

/// Which form for which task?
///
/// Train a layer with 16 gated units on the products of neighbours, or on the maxima, for one seed,
/// and return the error on fresh samples.
///
/// Hint: A `GatedLayer` and a `DenseLayer` without biases make the network.
func errorAfterTraining(
  _ gating: Gating, onProducts: Bool, seed: UInt64
) -> Double {
  // BEGIN SOLUTION
  var chance = SplitMix64(seed: seed)
  func task(_ chance: inout SplitMix64) -> Samples<Matrix> {
    onProducts
      ? .neighbourProducts(count: 128, using: &chance)
      : .neighbourMaxima(count: 128, using: &chance)
  }
  let lessons = task(&chance)
  let exam = task(&chance)
  var network = Network([
    GatedLayer(inputs: 8, outputs: 16, gating: gating, using: &chance),
    DenseLayer(
      inputs: 16, outputs: 8, initialisation: .gain(1), hasBiases: false,
      using: &chance),
  ])
  train(
    &network, on: lessons, minimising: .squaredError, by: Adam(rate: 0.02),
    steps: 300)
  return Loss.squaredError.value(
    of: network.forward(exam.inputs), for: exam.targets)
  // END SOLUTION
}
