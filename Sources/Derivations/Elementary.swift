/// The functions the engine knows by heart.
enum Elementary: String, Hashable, Sendable, CaseIterable {
  case exp, log, sin, cos, tan, sinh, cosh, tanh, sigmoid
  case erf, erfc, cumulative, density, lambertW, absolute
}

/// The exponential function, e to the power of `x`.
public func exp(_ x: Expression) -> Expression { Expression(.call(.exp, x)) }
/// The natural logarithm, for `x` above 0.
public func log(_ x: Expression) -> Expression { Expression(.call(.log, x)) }
/// The sine.
public func sin(_ x: Expression) -> Expression { Expression(.call(.sin, x)) }
/// The cosine.
public func cos(_ x: Expression) -> Expression { Expression(.call(.cos, x)) }
/// The tangent, sin x / cos x.
public func tan(_ x: Expression) -> Expression { Expression(.call(.tan, x)) }
/// The hyperbolic sine.
public func sinh(_ x: Expression) -> Expression { Expression(.call(.sinh, x)) }
/// The hyperbolic cosine.
public func cosh(_ x: Expression) -> Expression { Expression(.call(.cosh, x)) }
/// The hyperbolic tangent.
public func tanh(_ x: Expression) -> Expression { Expression(.call(.tanh, x)) }
/// The logistic function σ(x) = 1 / (1 + e⁻ˣ).
public func sigmoid(_ x: Expression) -> Expression { Expression(.call(.sigmoid, x)) }
/// The error function, 2/√π times the integral of e^(−t²) from 0 to `x`.
public func erf(_ x: Expression) -> Expression { Expression(.call(.erf, x)) }
/// The complementary error function, 1 − erf x.
public func erfc(_ x: Expression) -> Expression { Expression(.call(.erfc, x)) }
/// The standard normal distribution's cumulative function Φ.
public func normalCumulative(_ x: Expression) -> Expression { Expression(.call(.cumulative, x)) }
/// The standard normal distribution's density φ.
public func normalDensity(_ x: Expression) -> Expression { Expression(.call(.density, x)) }
/// Lambert's W, the principal solution of W·e^W = x, for x ≥ −1/e.
public func lambertW(_ x: Expression) -> Expression { Expression(.call(.lambertW, x)) }
/// The absolute value.
public func abs(_ x: Expression) -> Expression { Expression(.call(.absolute, x)) }
/// The square root, for `x` from 0 upwards.
public func sqrt(_ x: Expression) -> Expression {
  Expression(.power(x, Expression(Rational(1, 2))))
}
/// The largest of its arguments.
public func max(_ first: Expression, _ second: Expression, _ rest: Expression...) -> Expression {
  Expression(.maximum([first, second] + rest))
}

/// A function in cases: `piecewise((0, when: x < 0), otherwise: x)`; the first case that applies
/// counts.
public func piecewise(
  _ cases: (Expression, when: any Statement)..., otherwise: Expression
) -> Expression {
  Expression(
    .piecewise(cases.map { Branch(value: $0.0, condition: $0.when.relation) }, otherwise: otherwise)
  )
}
