// The exercises of this chapter, each with its solution between marks; a handout leaves out what
// stands between them.

import Foundation
import Networks
import Probability

/// Swish, its slope and its curvature
///
/// Write $x\,\sigma(\beta x)$ and its first two derivatives with respect to $x$, for every finite
/// $x$ and $\beta$. No input may give *nan*: try $x = \pm 1000$ with $\beta = 1$, and large negative
/// $\beta$.
///
/// Hint: Compute the gate from $e^{-|u|}$ with $u = \beta x$; that exponential cannot overflow.
///
/// Hint: The slope is $\sigma(u)\,(1 + u\,\sigma(-u))$ and the curvature
/// $\beta\,\sigma(u)\,\sigma(-u)\,(2 - u \tanh(u/2))$.
func swishWithDerivatives(_ x: Double, beta: Double) -> (
  value: Double, slope: Double, curvature: Double
) {
  // BEGIN SOLUTION
  let u = beta * x
  let small = exp(-abs(u))
  let (larger, smaller) = (1 / (1 + small), small / (1 + small))
  let (gate, complement) = u >= 0 ? (larger, smaller) : (smaller, larger)
  let tail = complement == 0 ? 0 : u * complement
  let bend = gate * complement
  return (
    value: gate == 0 ? 0 : x * gate, slope: gate == 0 ? 0 : gate * (1 + tail),
    curvature: bend == 0 ? 0 : beta * bend * (2 - u * tanh(u / 2))
  )
  // END SOLUTION
}

/// The turning point by Lambert's W
///
/// Find the one turning point of $x\,\sigma(\beta x)$ for $\beta \ne 0$ and say whether it is a
/// minimum. Compute $W(1/e)$ with an iteration of your own.
///
/// Hint: Newton's iteration for $w e^w = 1/e$ needs five steps from $w = 0.3$.
///
/// Hint: For negative $\beta$ use $f_{-\beta}(x) = -f_\beta(-x)$.
func swishTurningPoint(beta: Double) -> (x: Double, y: Double, isMinimum: Bool) {
  // BEGIN SOLUTION
  var w = 0.3
  for _ in 0..<8 {
    let power = exp(w)
    w -= (w * power - exp(-1)) / (power * (1 + w))
  }
  return (x: -(1 + w) / beta, y: -w / beta, isMinimum: beta > 0)
  // END SOLUTION
}

/// How far from ReLU?
///
/// Find the largest distance between $x\,\sigma(\beta x)$ and ReLU, and the positive $x$ at which it
/// is reached, by a search and without a formula. Then look at what happens when $\beta$ doubles.
///
/// Hint: The distance has one hump on the positive side; search between 0 and $5/\beta$.
func largestDistanceToReLU(beta: Double) -> (x: Double, distance: Double) {
  // BEGIN SOLUTION
  let peak = maximum(
    of: { x in x - swishWithDerivatives(x, beta: beta).value }, in: 0...(5 / beta))
  return (x: peak.x, distance: peak.y)
  // END SOLUTION
}

/// Learn the dial
///
/// Given samples $(x, y)$ of some $x\,\sigma(\beta^* x)$, perhaps with noise, find $\beta^*$ by
/// gradient descent on the mean squared error, starting from `start`.
///
/// Hint: The slope of $x\,\sigma(\beta x)$ with respect to $\beta$ is
/// $x^2\,\sigma(\beta x)\,\sigma(-\beta x)$.
///
/// Hint: That slope is small where $\beta x$ is large; a generous learning rate does no harm.
func learnBeta(from samples: [(x: Double, y: Double)], start: Double) -> Double {
  // BEGIN SOLUTION
  var beta = start
  for _ in 0..<5000 {
    var slope = 0.0
    for (x, y) in samples {
      let gate = 1 / (1 + exp(-beta * x))
      slope += (x * gate - y) * x * x * gate * (1 - gate)
    }
    beta -= slope / Double(samples.count)
  }
  return beta
  // END SOLUTION
}

/// Does Swish keep gradients alive?
///
/// Measure, for one seed, which share of the gradient at the last of thirty layers is left at the
/// first, in a Swish network of width 32 with Xavier's and with He's initialisation. Return both and
/// your verdict: `"yes"`, `"no"` or `"depends on initialisation"`.
///
/// Hint: `gradientProfile` and its `deltaRatio` do the measuring; draw the network and the samples
/// from one `SplitMix64`.
func gradientSurvival(
  seed: UInt64
) -> (xavier: Double, he: Double, verdict: String) {
  // BEGIN SOLUTION
  func share(_ initialisation: Initialisation) -> Double {
    var chance = SplitMix64(seed: seed)
    let network = Network.multilayer(
      inputs: 32, width: 32, depth: 30, activation: .swish(beta: 1),
      initialisation: initialisation, using: &chance)
    return gradientProfile(network, on: .noise(using: &chance)).deltaRatio
  }
  return (share(.xavierNormal), share(.heNormal), "depends on initialisation")
  // END SOLUTION
}
