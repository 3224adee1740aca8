/// A lowest or highest point of a graph.
public struct Extremum: Hashable, Sendable {
  /// Where.
  public var x: Double
  /// The value there.
  public var y: Double

  /// Makes the point (x, y).
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// The lowest point of f on `interval`.
///
/// f is looked at in `points` equally spaced places, ends included; around the lowest the search
/// goes on by parabolas and golden sections. So of several valleys the deepest is found as long as
/// it is wider than the spacing. Places where f is nan count as no candidates; if f is nan at every
/// one, so is the answer. An end of the interval is a candidate like any other.
///
/// y is as exact as f; x is not: near its lowest point a graph is flat, and moving x by 10⁻⁸ of its
/// size changes y by less than an ulp. For more digits of x, take the root of the derivative.
///
/// - Parameters:
///   - f: A continuous function.
///   - interval: Where to look; finite ends.
///   - points: The number of places looked at first, at least 3; 65 if not stated.
///
/// Source: Brent (1973), *Algorithms for Minimization without Derivatives*, chapter 5.
public func minimum(
  of f: (Double) -> Double, in interval: ClosedRange<Double>, points: Int = 65
) -> Extremum {
  requireFinite(interval.lowerBound, named: "lower end")
  requireFinite(interval.upperBound, named: "upper end")
  require(points >= 3, "points should be at least 3, but is \(points)")
  let (lower, upper) = (interval.lowerBound, interval.upperBound)
  func place(_ index: Int) -> Double {
    let fraction = Double(index) / Double(points - 1)
    return index == points - 1 ? upper : lower + (upper - lower) * fraction
  }
  var lowest = Extremum(x: .nan, y: .nan)
  var lowestIndex = 0
  for index in 0..<points {
    let x = place(index)
    let y = f(x)
    if y < lowest.y || (lowest.y.isNaN && !y.isNaN) {
      lowest = Extremum(x: x, y: y)
      lowestIndex = index
    }
  }
  if lowest.y.isNaN { return lowest }
  let valley = place(max(lowestIndex - 1, 0))...place(min(lowestIndex + 1, points - 1))
  let bottom = bottom(of: f, in: valley)
  return bottom.y < lowest.y ? bottom : lowest
}

/// The highest point of f on `interval`: the lowest of −f. See ``minimum(of:in:points:)``.
public func maximum(
  of f: (Double) -> Double, in interval: ClosedRange<Double>, points: Int = 65
) -> Extremum {
  let lowest = minimum(of: { -f($0) }, in: interval, points: points)
  return Extremum(x: lowest.x, y: -lowest.y)
}

/// The bottom of a single valley, by Brent's mixture of parabolas and golden sections.
private func bottom(of f: (Double) -> Double, in valley: ClosedRange<Double>) -> Extremum {
  // The part of an interval that golden section leaves on the shorter side, (3 − √5)/2.
  let golden = 0.381_966_011_250_105_1
  // Below √ε of x, y no longer changes.
  let relativeResolution = 1.490_116_119_384_765_6e-8 / 2
  var (a, b) = (valley.lowerBound, valley.upperBound)
  var best = Extremum(x: a + golden * (b - a), y: 0)
  best.y = f(best.x)
  var second = best
  var third = best
  var step = 0.0
  var stepBefore = 0.0
  for _ in 0..<200 {
    let middle = a + (b - a) / 2
    let resolution = relativeResolution * abs(best.x) + .leastNormalMagnitude
    if abs(best.x - middle) <= 2 * resolution - (b - a) / 2 { break }
    if let jump = vertexStep(best, second, third), abs(jump) < abs(stepBefore) / 2,
      a < best.x + jump, best.x + jump < b
    {
      (stepBefore, step) = (step, jump)
      let x = best.x + jump
      if x - a < 2 * resolution || b - x < 2 * resolution {
        step = best.x < middle ? resolution : -resolution
      }
    } else {
      stepBefore = best.x < middle ? b - best.x : a - best.x
      step = golden * stepBefore
    }
    let x = best.x + (abs(step) >= resolution ? step : (step > 0 ? resolution : -resolution))
    let point = Extremum(x: x, y: f(x))
    if point.y <= best.y {
      if point.x < best.x { b = best.x } else { a = best.x }
      (third, second, best) = (second, best, point)
    } else {
      if point.x < best.x { a = point.x } else { b = point.x }
      if point.y <= second.y || second.x == best.x {
        (third, second) = (second, point)
      } else if point.y <= third.y || third.x == best.x || third.x == second.x {
        third = point
      }
    }
  }
  return best
}

/// The step from the first point to the vertex of the parabola through all three; none if they are
/// not three, or lie on a line.
private func vertexStep(_ best: Extremum, _ second: Extremum, _ third: Extremum) -> Double? {
  let toSecond = second.x - best.x
  let toThird = third.x - best.x
  let rise = (second.y - best.y) * toThird
  let otherRise = (third.y - best.y) * toSecond
  let denominator = 2 * (rise - otherRise)
  let jump = (rise * toThird - otherRise * toSecond) / denominator
  return jump.isFinite && jump != 0 ? jump : nil
}
