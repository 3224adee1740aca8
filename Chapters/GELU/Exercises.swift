// The exercises of this chapter, each with its solution between marks; a handout leaves out what
// stands between them.

import Foundation
import Probability

/// Three ways to compute GELU
///
/// Write GELU exactly, in its tanh form and in its sigmoid form, for every finite $x$. The exact one
/// should keep twelve digits at $x = -8$ and be negative at $-30$.
///
/// Hint: Foundation has `erfc`, which computes the small number itself and not its difference from 1.
///
/// Hint: A half of $1 + \tanh u$ cancels for negative $u$, too; $\sigma(2u)$ does not.
func geluInThreeForms(
  _ x: Double
) -> (exact: Double, tanh: Double, sigmoid: Double) {
  // BEGIN SOLUTION
  func gate(_ u: Double) -> Double {
    u < 0 ? exp(u) / (1 + exp(u)) : 1 / (1 + exp(-u))
  }
  let inner = (8 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)
  return (
    exact: 0.5 * x * erfc(-x / 2.0.squareRoot()), tanh: x * gate(inner),
    sigmoid: x * gate(1.702 * x)
  )
  // END SOLUTION
}

/// The best sigmoid
///
/// Find the $\beta$ for which the largest error of $x\,\sigma(\beta x)$ against GELU is least, and
/// that error; or, with `ofGate`, the same for $\sigma(\beta x)$ against $\Phi(x)$.
///
/// Hint: The largest error is least where hill and trough are equally far from zero.
///
/// Hint: `maximum(of:in:)`, `minimum(of:in:)` and `root(of:in:)` are all you need.
func bestBeta(ofGate: Bool) -> (beta: Double, error: Double) {
  // BEGIN SOLUTION
  func extremes(_ beta: Double) -> (hill: Double, trough: Double) {
    let error: (Double) -> Double = { x in
      let gap = 1 / (1 + exp(-beta * x)) - erfc(-x / 2.0.squareRoot()) / 2
      return ofGate ? gap : x * gap
    }
    return (
      maximum(of: error, in: 0...8, points: 129).y,
      minimum(of: error, in: 0...8, points: 129).y
    )
  }
  let beta = try? root(
    of: {
      let (hill, trough) = extremes($0)
      return hill + trough
    }, in: 1.6...1.9)
  return (beta ?? .nan, extremes(beta ?? .nan).hill)
  // END SOLUTION
}

/// Where it bends, and how steep it gets
///
/// For a bell of deviation $\sigma$ around 0, give the two places at which $x\,\Phi(x/\sigma)$ bends,
/// and its steepest slope. Derive both on paper first.
///
/// Hint: The curvature of GELU is $(2 - x^2)\,\varphi(x)$.
///
/// Hint: $\sigma$ stretches the picture, input and output alike. What does that do to a slope?
func bendsAndSteepestSlope(deviation: Double) -> (
  left: Double, right: Double, slope: Double
) {
  // BEGIN SOLUTION
  let bend = 2.0.squareRoot()
  let bell = Normal.standard
  return (
    left: -bend * deviation, right: bend * deviation,
    slope: bell.cumulative(to: bend) + bend * bell.density(at: bend)
  )
  // END SOLUTION
}

/// Toss it yourself
///
/// Play the game of this chapter: draw a standard normal fellow and let $x$ pass when the fellow is
/// at most $x$. Return the average of what passed in so many tosses and its standard error, which you
/// estimate from the tosses.
///
/// Hint: Draw everything from one `SplitMix64(seed: seed)`.
///
/// Hint: A toss has only two outcomes, so counting is enough: with a share $p$ of passes the variance
/// of a toss is $x^2\,p\,(1-p)$.
func tossForGELU(_ x: Double, tosses: Int, seed: UInt64) -> (
  mean: Double, standardError: Double
) {
  // BEGIN SOLUTION
  var chance = SplitMix64(seed: seed)
  let passes = Normal.standard.sample(tosses, using: &chance).count { $0 <= x }
  let share = Double(passes) / Double(tosses)
  return (
    mean: x * share,
    standardError: abs(x) * (share * (1 - share) / Double(tosses - 1)).squareRoot()
  )
  // END SOLUTION
}

/// What is the paper's constant the best of?
///
/// Compare $x\,\sigma(\beta x)$ with GELU by three measures: the largest error of the gate, the
/// largest error of the value, and the mean square error over standard normal inputs. Return the three
/// for a given $\beta$, and the one of `"gate"`, `"value"` and `"mean square"` for which the paper's
/// {given}`1.702` is, to three decimals, the best choice.
///
/// Hint: Try each measure at the paper's constant and a hundredth to either side.
func judge(beta: Double) -> (
  gate: Double, value: Double, meanSquare: Double, bestFor: String
) {
  // BEGIN SOLUTION
  let gap: (Double) -> Double = {
    1 / (1 + exp(-beta * $0)) - Normal.standard.cumulative(to: $0)
  }
  let gate = maximum(of: { abs(gap($0)) }, in: 0...8, points: 257).y
  let value = maximum(of: { abs($0 * gap($0)) }, in: 0...8, points: 257).y
  let square = try? integral(
    of: { pow($0 * gap($0), 2) * Normal.standard.density(at: $0) }, from: -12,
    to: 12)
  return (gate, value, square?.value ?? .nan, "gate")
  // END SOLUTION
}
