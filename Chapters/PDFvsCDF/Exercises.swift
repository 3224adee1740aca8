// The exercises of this chapter, each with its solution between marks; a handout leaves out what
// stands between them.

import Foundation
import Probability

/// From density to cumulative function
///
/// Compute $F(x) = \int_a^x f(t)\,dt$ with parabolas of your own, for a density that is zero below
/// $a$, with an even number of panels. Below $a$ the answer is 0. Do not call the library's rules.
///
/// Hint: Simpson's weights are 1, 4, 2, 4, …, 2, 4, 1, times a third of a panel's width.
///
/// Hint: Twice the panels should leave a sixteenth of the error. If they leave more, look for a
/// place where the density jumps.
func cumulative(
  to x: Double, of density: (Double) -> Double, from a: Double, panels: Int
) -> Double {
  // BEGIN SOLUTION
  guard x > a else { return 0 }
  let width = (x - a) / Double(panels)
  let inside = (1..<panels).reduce(0.0) { sum, panel in
    sum + (panel.isMultiple(of: 2) ? 2 : 4) * density(a + Double(panel) * width)
  }
  return width / 3 * (density(a) + inside + density(x))
  // END SOLUTION
}

/// From cumulative function to density
///
/// Estimate the slope of $F$ at $x$ from $F(x - h)$ and $F(x + h)$, and estimate from $h$, $h/2$ and
/// $h/4$ with which power of $h$ its error shrinks. You will find 2 at most places of the normal
/// law, 4 at two of them, and nonsense once $h$ is very small: why?
///
/// Hint: If $D(h) = f + c\,h^p$, then $(D(h) - D(h/2))/(D(h/2) - D(h/4)) = 2^p$.
func slopeWithOrder(
  of cumulative: (Double) -> Double, at x: Double, step h: Double
) -> (slope: Double, order: Double) {
  // BEGIN SOLUTION
  func difference(_ h: Double) -> Double {
    (cumulative(x + h) - cumulative(x - h)) / (2 * h)
  }
  let (whole, half, quarter) = (difference(h), difference(h / 2), difference(h / 4))
  return (slope: whole, order: log2((whole - half) / (half - quarter)))
  // END SOLUTION
}

/// Is this a density?
///
/// Say whether $f$ is a density on an interval: nowhere negative there, and with a total of 1 to six
/// digits. It may exceed 1, and it may be infinite at the ends of the interval.
///
/// Hint: `integral(of:from:to:)` never looks at the ends themselves, and throws where the integral
/// does not settle.
///
/// Hint: Integrate from both ends to the middle, so that each infinite end is the end of an integral.
func isDensity(
  _ f: (Double) -> Double, over interval: ClosedRange<Double>
) -> Bool {
  // BEGIN SOLUTION
  let (start, end) = (interval.lowerBound, interval.upperBound)
  let middle = start + (end - start) / 2
  let isNegative = (1..<10_000).contains { step in
    !(f(start + (end - start) * Double(step) / 10_000) >= 0)
  }
  guard !isNegative, let left = try? integral(of: f, from: start, to: middle),
    let right = try? integral(of: f, from: middle, to: end)
  else { return false }
  return abs(left.value + right.value - 1) <= 1e-6
  // END SOLUTION
}

/// A staircase that is continuous from the right
///
/// From the probabilities of finitely many numbers, make the three functions of their law: $F(x) =
/// P(X \le x)$, its left limit $P(X < x)$, and the quantile: the least number with $F \ge p$. With
/// them $P(a < X \le b)$ and $P(a \le X \le b)$ are differences of two values each.
///
/// Hint: Sort the numbers first; a dictionary has no order.
func discreteLaw(_ masses: [Double: Double]) -> (
  cumulative: (Double) -> Double, below: (Double) -> Double,
  quantile: (Double) -> Double
) {
  // BEGIN SOLUTION
  let outcomes = masses.keys.sorted()
  let sums = outcomes.reduce(into: [0.0]) {
    $0.append($0[$0.count - 1] + (masses[$1] ?? 0))
  }
  return (
    cumulative: { x in sums[outcomes.count { $0 <= x }] },
    below: { x in sums[outcomes.count { $0 < x }] },
    quantile: { p in
      let index = sums.dropFirst().firstIndex { $0 >= p } ?? outcomes.count
      return outcomes[index - 1]
    }
  )
  // END SOLUTION
}

/// Two staircases
///
/// Draw `count` standard normal numbers from `SplitMix64(seed: seed)` with its `normals`. Return the
/// greatest distance of their staircase from Φ, and the half height of the band that holds all of Φ
/// with a confidence of 95 %. Then return the slopes of the Cantor law's secants from 0 to $3^{-n}$ for
/// $n = 1, …, 10$, and your verdict: has every law with a continuous cumulative function a density,
/// `"yes"` or `"no"`?
///
/// Hint: Between two numbers the staircase is flat, so look only at the two sides of each number.
///
/// Hint: A third of the way is half of the way up: $F(3^{-n}) = 2^{-n}$.
func twoStaircases(seed: UInt64, count: Int) -> (
  distance: Double, halfHeight: Double, secants: [Double], verdict: String
) {
  // BEGIN SOLUTION
  var chance = SplitMix64(seed: seed)
  let numbers = chance.normals(count).sorted()
  let distance = numbers.enumerated().reduce(0.0) { greatest, entry in
    let height = Normal.standard.cumulative(to: entry.element)
    let (below, upTo) = (
      Double(entry.offset) / Double(count), Double(entry.offset + 1) / Double(count)
    )
    return max(greatest, abs(below - height), abs(upTo - height))
  }
  let secants = (1...10).map { n -> Double in
    let denominator = Int(pow(3, Double(n)))
    return Cantor().cumulative(toFraction: 1, over: denominator)
      * Double(denominator)
  }
  return (
    distance, (log(2 / 0.05) / (2 * Double(count))).squareRoot(), secants, "no"
  )
  // END SOLUTION
}
