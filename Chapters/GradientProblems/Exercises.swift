// The exercises of this chapter, each with its solution between marks; a handout leaves out what
// stands between them.

import Foundation
import Networks
import Probability

/// Pass the message back
///
/// A network has the weights $W_1, \dots, W_L$ (each outputs × inputs, no biases), the same
/// activation after all of them, and the loss ½ · mean of $\lVert h_L - t \rVert^2$ over the
/// samples, which are the rows of `x` and `t`. Return the norm of $\delta_l = \partial
/// \text{Loss}/\partial z_l$ for every layer, from the input on.
///
/// Hint: Keep every $z_l$ on the way forward.
///
/// Hint: $\delta_{l-1} = \varphi'(z_{l-1}) \odot \delta_l W_l$ when samples are rows.
func messageSizes(
  weights: [Matrix], activation: Activation, x: Matrix, t: Matrix
) -> [Double] {
  // BEGIN SOLUTION
  var sums: [Matrix] = []
  var output = x
  for w in weights {
    let z = output * w.transposed
    sums.append(z)
    output = z.map { activation($0) }
  }
  func times(_ a: Matrix, _ b: Matrix) -> Matrix {
    Matrix(
      rows: a.rows, columns: a.columns,
      elements: zip(a.elements, b.elements).map { $0 * $1 })
  }
  var gradient = (1 / Double(x.rows)) * (output - t)
  var sizes: [Double] = []
  for (w, z) in zip(weights, sums).reversed() {
    let delta = times(gradient, z.map { activation.derivative(at: $0) })
    sizes.append(delta.norm)
    gradient = delta * w
  }
  return sizes.reversed()
  // END SOLUTION
}

/// Factors below one
///
/// Return the product of $1 - 1/n^2$ for $n = 2, \dots, N$ as a fraction in lowest terms, by
/// multiplying and cancelling whole numbers, without the closed form. Then compare with
/// $(N+1)/(2N)$: all factors are below 1, and the product does not vanish.
///
/// Hint: $1 - 1/n^2 = (n-1)(n+1)/n^2$.
///
/// Hint: Divide by the greatest common divisor after every factor, and no number gets large.
func productBelowOne(upTo last: Int) -> (numerator: Int, denominator: Int) {
  // BEGIN SOLUTION
  func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
  var (numerator, denominator) = (1, 1)
  for n in 2...last {
    numerator *= (n - 1) * (n + 1)
    denominator *= n * n
    let common = divisor(numerator, denominator)
    numerator /= common
    denominator /= common
  }
  return (numerator, denominator)
  // END SOLUTION
}

/// The right scale for an activation
///
/// For an activation that is smooth at 0 and passes through it nearly straight, or for ReLU, find
/// the gain $g$ (weights of deviation $g/\sqrt n$) at which a normal message keeps its size on the
/// way back through one layer whose sums are normal with variance `variance`:
/// $g^2\,\mathbb{E}\,\varphi'(\sqrt{q} Z)^2 = 1$.
///
/// Hint: `integral(of:from:to:)` and `Normal.standard.density(at:)` give the expectation; or add up
/// on a fine grid, which does no worse for a smooth slope.
///
/// Hint: For ReLU the expectation is ½ at every variance, and the gain is He's.
func preservingGain(_ activation: Activation, variance: Double) -> Double {
  // BEGIN SOLUTION
  let deviation = variance.squareRoot()
  let step = 0.01
  var mean = 0.0
  for i in -1000..<1000 {
    let z = (Double(i) + 0.5) * step
    let slope = activation.derivative(at: deviation * z)
    mean += slope * slope * Normal.standard.density(at: z) * step
  }
  return 1 / mean.squareRoot()
  // END SOLUTION
}

/// Clip, and survive
///
/// Shorten a gradient, given as one long list, to the length `limit` where it is longer, and keep
/// its direction. A zero gradient stays zero. A gradient with an infinite or missing entry has no
/// direction: return zeros.
///
/// Hint: Compute the norm of the gradient divided by its largest entry; squares of large numbers
/// overflow.
func clipped(_ gradient: [Double], to limit: Double) -> [Double] {
  // BEGIN SOLUTION
  guard gradient.allSatisfy(\.isFinite) else { return gradient.map { _ in 0 } }
  let largest = gradient.map { abs($0) }.max() ?? 0
  guard largest > 0 else { return gradient }
  let direction = gradient.map { $0 / largest }
  let length = direction.reduce(0) { $0 + $1 * $1 }.squareRoot()
  guard length * largest > limit else { return gradient }
  return direction.map { $0 * (limit / length) }
  // END SOLUTION
}

/// Do the first layers matter?
///
/// Train a network of ten hidden layers of 16 on XOR twice, for 200 steps of gradient descent, once
/// whole and once with its first five layers frozen. Return the largest difference between the
/// answers for sigmoid (Xavier, rate 1) and for ReLU (He, rate $\tfrac{1}{10}$), and which of the seven
/// remedies change $\delta$ itself and not only the step: numbers from 1 to 7 in the order of the
/// chapter.
///
/// Hint: `freeze(layers:)` does the freezing; draw samples and network from one `SplitMix64`.
///
/// Hint: Clipping and adaptive optimisers see the gradient only once it is complete.
func freezeTest(seed: UInt64) -> (
  sigmoid: Double, relu: Double, changingDelta: [Int]
) {
  // BEGIN SOLUTION
  func difference(_ activation: Activation, _ law: Initialisation, _ rate: Double)
    -> Double
  {
    var chance = SplitMix64(seed: seed)
    let samples = Samples.xor(count: 128, using: &chance)
    var whole = Network.multilayer(
      inputs: 2, width: 16, depth: 10, activation: activation, initialisation: law,
      using: &chance)
    var half = whole
    half.freeze(layers: 0..<5)
    let descent = SGD(rate: .constant(rate))
    train(&whole, on: samples, minimising: .crossEntropy, by: descent, steps: 200)
    train(&half, on: samples, minimising: .crossEntropy, by: descent, steps: 200)
    return whole.forward(samples.inputs).largestDifference(
      from: half.forward(samples.inputs))
  }
  return (
    difference(.sigmoid, .xavierNormal, 1), difference(.relu, .heNormal, 0.1),
    [1, 2, 3, 4, 7]
  )
  // END SOLUTION
}
