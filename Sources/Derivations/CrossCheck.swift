import Balls
import Kernel
import Terms

/// How closely a Swift function follows an expression: the check that formula and code have not
/// drifted apart.
public struct CrossCheck: Sendable, CustomStringConvertible {
  /// What was compared, such as `"automatic differentiation"`.
  public let method: String
  /// How many points were compared.
  public let points: Int
  /// Where the two differ most.
  public let worstPoint: Double
  /// The largest difference, relative to the larger of 1 and the value.
  public let error: Double

  /// Whether the two agree to within the rounding of a few dozen operations: 10⁻¹².
  public var holds: Bool { error <= 1e-12 }

  /// One sentence with the largest error and where it is.
  public var description: String {
    guard points > 0 else { return "\(method) could be compared nowhere" }
    if !holds {
      return "\(method) is off by up to \(NumberText.short(error)), worst at "
        + NumberText.short(worstPoint)
    }
    let start = "\(method) agrees at \(NumberText.grouped(points)) points to "
    return error == 0
      ? start + "the last bit"
      : start + "\(NumberText.short(error)), worst at \(NumberText.short(worstPoint))"
  }

  init(
    _ method: String, of function: (Double) -> Double, with expression: Expression,
    in variable: Variable, over range: ClosedRange<Double>, points: Int
  ) throws {
    guard (1...1_000_000).contains(points) else {
      throw DerivationError("the points of a check should be from 1 to 1000000, but are \(points)")
    }
    guard range.lowerBound.isFinite, range.upperBound.isFinite else {
      throw DerivationError("the range of a check should have numbers as its ends, but is \(range)")
    }
    let term = try Translation(of: [variable.symbol]).term(expression)
    let values = Values(budget: Budget(10_000_000))
    let name = Name(variable.name)
    // A derivative is worked out once, not at every point.
    let worked = (try? Context(variable.symbol.assumptions, budget: Budget()).canonical(term))
      .flatMap { try? $0.sides.right }
    let formula = term.hasOperators ? worked ?? term : term
    var sampling = Sampling(seed: 0xc055)
    var (worst, place, count) = (0.0, range.lowerBound, 0)
    for _ in 0..<points {
      let part = sampling.uniform()
      let width = range.upperBound - range.lowerBound
      let x =
        width.isFinite
        ? range.lowerBound + width * part : range.lowerBound * (1 - part) + range.upperBound * part
      let point = [name: Rational(exactly: x)]
      guard let exact = try values.value(of: formula, at: point, bits: 128).enclosure else {
        continue
      }
      count += 1
      let truth = exact.midpoint.asDouble
      let error = abs(function(x) - truth) / max(1, abs(truth))
      // NaN must not pass for agreement.
      if !(error <= worst) {
        worst = error.isNaN ? .infinity : error
        place = x
      }
    }
    self.method = method
    self.points = count
    worstPoint = place
    error = count == 0 ? .infinity : worst
  }
}

/// Compares the automatic derivative of a Swift function with the symbolic derivative of the
/// expression it is said to compute: `crossCheck(slopeOf: x * sigmoid(x), in: x) { $0 * .sigmoid($0) }`.
///
/// The function is run on dual numbers at seeded points of `range`; the derivative of the expression
/// is evaluated in extended precision.
public func crossCheck(
  slopeOf expression: Expression, in variable: Variable,
  over range: ClosedRange<Double> = -8...8, points: Int = 1000,
  with function: (Dual<Double>) -> Dual<Double>
) throws -> CrossCheck {
  try CrossCheck(
    "automatic differentiation", of: { slope(of: function, at: $0) },
    with: derivative(expression, variable), in: variable, over: range, points: points)
}

/// Compares a Swift function, such as a library's derivative, with an expression.
public func crossCheck(
  _ expression: Expression, in variable: Variable, over range: ClosedRange<Double> = -8...8,
  points: Int = 1000, against function: (Double) -> Double
) throws -> CrossCheck {
  try CrossCheck(
    "the Swift function", of: function, with: expression, in: variable, over: range, points: points)
}
