import Balls

/// An exact fraction, the coefficients of every expression.
public typealias Rational = Balls.Rational
