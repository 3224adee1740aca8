// The exercises of this chapter, each with its solution between marks; a handout leaves out what
// stands between them.

import Networks
import Probability

import func Foundation.cos
import func Foundation.sin

/// Sinc and its slope
///
/// Write $\sin(\pi x)/(\pi x)$ and its slope for every $x$, at 0 and next to it too.
///
/// Hint: Near 0 the slope is $-\pi^2 x/3 + \pi^4 x^3/30 - \pi^6 x^5/840$; the formula loses its
/// digits there.
func sincWithSlope(_ x: Double) -> (value: Double, slope: Double) {
  // BEGIN SOLUTION
  let u = Double.pi * x
  if abs(x) < 1e-2 {
    let square = u * u
    let value = 1 - square / 6 * (1 - square / 20 * (1 - square / 42))
    let slope =
      -.pi * u / 3 * (1 - square / 10 * (1 - square / 28 * (1 - square / 54)))
    return (value, slope)
  }
  // The nearest whole number is taken off first, so that no digit of the sine is lost.
  let n = x.rounded()
  let sign: Double = n.remainder(dividingBy: 2) == 0 ? 1 : -1
  let value = sign * sin(.pi * (x - n)) / u
  return (value, (sign * cos(.pi * (x - n)) - value) / x)
  // END SOLUTION
}

/// The turning points
///
/// Find the $k$-th turning point of sinc to the right of 0, for $k = 1, 2, \dots$
///
/// Hint: It lies between $k$ and $k + 1/2$, and there $\pi x \cos \pi x = \sin \pi x$.
func turningPoint(_ k: Int) throws -> Double {
  // BEGIN SOLUTION
  try root(
    of: { x in .pi * x * cos(.pi * x) - sin(.pi * x) },
    in: Double(k) + 0.2...Double(k) + 0.5)
  // END SOLUTION
}

/// Rebuild a signal
///
/// Given the values of a signal at the times $nT$ for $n = -N, \dots, N$, in this order, give the
/// value of the rebuilt signal at time $t$.
///
/// Hint: A sinc of width $T$ on each sample, times its height.
func rebuild(_ samples: [Double], spacing: Double, at t: Double) -> Double {
  // BEGIN SOLUTION
  let half = samples.count / 2
  return samples.indices.reduce(0) { sum, index in
    sum + samples[index] * sincWithSlope(t / spacing - Double(index - half)).value
  }
  // END SOLUTION
}

/// Mend the listing
///
/// Compute sinc of a whole array, dividing by zero nowhere: `divide` counts its calls with a
/// denominator of zero, and there must be none.
///
/// Hint: Replace the denominator before dividing, not the quotient after.
func sincOfAll(
  _ xs: [Double], divide: (_ numerator: Double, _ denominator: Double) -> Double
) -> [Double] {
  // BEGIN SOLUTION
  xs.map { x in
    x == 0 ? 1 : divide(sin(.pi * x), .pi * x)
  }
  // END SOLUTION
}

/// Does sinc capture periodicity?
///
/// Fit three waves on $[-1, 1]$ with a network of sinc neurons, for one seed; return the mean squared
/// error inside, between the points, and outside, from {given}`1.1` to 2.
///
/// Hint: Scale the first layer's weights by 5, so that the neurons swing within the interval.
func fitWave(seed: UInt64) -> (inside: Double, outside: Double) {
  // BEGIN SOLUTION
  var chance = SplitMix64(seed: seed)
  let grid = evenlySpaced(64, in: -1...1)
  let first = DenseLayer(
    weights: Matrix(column: chance.normals(16).map { 5 * $0 }),
    biases: Matrix(
      rows: 1, columns: 16,
      elements: (0..<16).map { _ in 5 * (2 * chance.uniform() - 1) }),
    activation: .sinc)
  var network = Network([
    first,
    DenseLayer(
      inputs: 16, outputs: 16, activation: .sinc, initialisation: .gain(1),
      using: &chance),
    DenseLayer(inputs: 16, outputs: 1, initialisation: .gain(1), using: &chance),
  ])
  train(
    &network, on: .function(at: grid, Waves.sine), minimising: .squaredError,
    by: Adam(rate: 0.01), steps: 500)
  func error(_ points: [Double]) -> Double {
    let exam = Samples.function(at: points, Waves.sine)
    return network.loss(.meanSquaredError, on: exam)
  }
  return (error(midpoints(of: grid)), error(evenlySpaced(91, in: 1.1...2)))
  // END SOLUTION
}
