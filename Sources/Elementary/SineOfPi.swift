// Sine and cosine of multiples of π, with the reduction done exactly on x.

import RealModule

/// sin(πx), exactly 0 at the integers.
package func sineOfPi(_ x: Double) -> Double {
  let nearest = x.rounded()
  guard x.isFinite else { return .nan }
  let sine = Double.sin(.pi * (x - nearest))
  return nearest.remainder(dividingBy: 2) == 0 ? sine : -sine
}

/// cos(πx), exactly 0 half-way between the integers.
package func cosineOfPi(_ x: Double) -> Double {
  let nearest = x.rounded()
  guard x.isFinite else { return .nan }
  let cosine = Double.sin(.pi * (0.5 - abs(x - nearest)))
  return nearest.remainder(dividingBy: 2) == 0 ? cosine : -cosine
}
