/// An x between the ends of `interval` at which f(x) = 0.
///
/// f should be continuous and have opposite signs at the ends (an end at which f is 0 is returned as
/// it is). The bracket is narrowed until nothing can be gained: the result is within 4 ulp of a
/// place where the computed f changes sign. How well that place is known depends on f, whose rounding
/// error δ moves it by about δ/|f′|. For a simple root seldom more than 12
/// evaluations; for a flat one more, but never more than about the square of what bisection needs.
///
/// - Parameters:
///   - f: A continuous function.
///   - interval: A bracket with finite ends.
/// - Throws: `RootError` when f has the same sign at both ends, or is nan.
///
/// Source: Brent (1973), *Algorithms for Minimization without Derivatives*, chapter 4.
public func root(
  of f: (Double) -> Double, in interval: ClosedRange<Double>
) throws(RootError) -> Double {
  try brent(of: f, in: interval).root
}

/// The search behind ``root(of:in:)``, with every place it looked at after the better end.
///
/// - Throws: `RootError` when f has the same sign at both ends, or is nan.
public func brent(
  of f: (Double) -> Double, in interval: ClosedRange<Double>
) throws(RootError) -> RootSearch {
  var bracket = Bracket(try SignChange(of: f, in: interval))
  var iterates = [bracket.best]
  while !bracket.isFinished {
    iterates.append(try bracket.narrow(f))
  }
  if iterates[iterates.count - 1] != bracket.best { iterates.append(bracket.best) }
  return RootSearch(iterates: iterates, residual: bracket.valueAtBest)
}

/// Two points with opposite signs, the better one first, and the point before it.
private struct Bracket {
  private(set) var best: Double
  private(set) var valueAtBest: Double
  private var opposite: Double
  private var valueAtOpposite: Double
  private var previous: Double
  private var valueAtPrevious: Double
  private var step: Double
  private var stepBefore: Double

  init(_ ends: SignChange) {
    (previous, valueAtPrevious) = (ends.lower, ends.atLower)
    (opposite, valueAtOpposite) = (ends.lower, ends.atLower)
    (best, valueAtBest) = (ends.upper, ends.atUpper)
    step = ends.upper - ends.lower
    stepBefore = step
    order()
  }

  /// The least distance that is still worth a step.
  private var resolution: Double {
    max(best.ulp, .leastNonzeroMagnitude)
  }

  private var half: Double {
    opposite / 2 - best / 2
  }

  var isFinished: Bool {
    valueAtBest == 0 || abs(half) <= resolution
  }

  /// One step: by interpolation if it lands well inside and the steps are shrinking, else by halving.
  /// Returns where it looked.
  mutating func narrow(_ f: (Double) -> Double) throws(RootError) -> Double {
    if abs(stepBefore) >= resolution, abs(valueAtPrevious) > abs(valueAtBest),
      let jump = interpolation
    {
      (stepBefore, step) = (step, jump)
    } else {
      (stepBefore, step) = (half, half)
    }
    (previous, valueAtPrevious) = (best, valueAtBest)
    best += abs(step) > resolution ? step : (half > 0 ? resolution : -resolution)
    valueAtBest = f(best)
    if valueAtBest.isNaN { throw .notANumber(point: best) }
    let place = best
    if (valueAtBest < 0) == (valueAtOpposite < 0), valueAtBest != 0 {
      (opposite, valueAtOpposite) = (previous, valueAtPrevious)
      step = best - previous
      stepBefore = step
    }
    order()
    return place
  }

  /// Puts the point with the smaller value first.
  private mutating func order() {
    if abs(valueAtOpposite) < abs(valueAtBest) {
      swap(&best, &opposite)
      swap(&valueAtBest, &valueAtOpposite)
      (previous, valueAtPrevious) = (opposite, valueAtOpposite)
    }
  }

  /// The step to the zero of the secant, or of the inverse parabola where there are three points;
  /// none if it leaves the trusted three quarters of the bracket or does not halve the step before.
  private var interpolation: Double? {
    let s = valueAtBest / valueAtPrevious
    var p: Double
    var q: Double
    if previous == opposite {
      p = 2 * half * s
      q = 1 - s
    } else {
      let r = valueAtBest / valueAtOpposite
      let t = valueAtPrevious / valueAtOpposite
      p = s * (2 * half * t * (t - r) - (best - previous) * (r - 1))
      q = (t - 1) * (r - 1) * (s - 1)
    }
    if p > 0 { q = -q } else { p = -p }
    guard 2 * p < min(3 * half * q - abs(resolution * q), abs(stepBefore * q)) else { return nil }
    let jump = p / q
    return jump.isFinite ? jump : nil
  }
}
