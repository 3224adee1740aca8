/// Finds a root by following tangents: x ← x − f(x)/f′(x), until x no longer moves.
///
/// Near a simple root the number of right digits doubles with every step; far from one it may go
/// anywhere. It ends when f(x) = 0, when a step is at most an ulp of x, or when the steps no longer
/// shrink and are below 10⁻⁸ of x (rounding has taken over).
///
/// - Parameters:
///   - f: The function.
///   - slope: Its derivative.
///   - start: Where to begin; finite.
///   - limit: The largest number of steps; 100 if not stated.
/// - Throws: `RootError` when a tangent is level, f is nan, or the steps run out.
public func newton(
  of f: (Double) -> Double, slope: (Double) -> Double, from start: Double, steps limit: Int = 100
) throws(RootError) -> RootSearch {
  requireFinite(start, named: "start")
  var iterates = [start]
  var x = start
  var value = f(x)
  var stepBefore = Double.infinity
  while value != 0 {
    if value.isNaN { throw .notANumber(point: x) }
    let steps = iterates.count - 1
    let tangent = slope(x)
    let step = value / tangent
    guard step.isFinite else { throw .stuck(point: x, slope: tangent, steps: steps) }
    if abs(step) >= abs(stepBefore), abs(step) <= 1e-8 * abs(x) { break }
    guard steps < limit else { throw .notConverged(point: x, value: value, steps: steps) }
    let next = x - step
    if next == x { break }
    iterates.append(next)
    value = f(next)
    if abs(step) <= x.ulp { break }
    (x, stepBefore) = (next, step)
  }
  return RootSearch(iterates: iterates, residual: value)
}
