import Elementary

/// The hyperbolic tangent.
public func tanh(_ x: Double) -> Double {
  Elementary.tanh(x)
}

/// The hyperbolic tangent.
public func tanh<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.tanh(Double(x)))
}

/// The hyperbolic tangent. Element by element.
public func tanh<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.tanh, x)
}

/// The hyperbolic tangent. Each element is replaced by its value.
public func tanh<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.tanh, inPlace: &x)
}

/// The slope of the hyperbolic tangent, 1 / cosh²(x).
public func tanhDerivative(_ x: Double) -> Double {
  Elementary.tanhDerivative(x)
}

/// The slope of the hyperbolic tangent, 1 / cosh²(x).
public func tanhDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.tanhDerivative(Double(x)))
}

/// The slope of the hyperbolic tangent, 1 / cosh²(x). Element by element.
public func tanhDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.tanhDerivative, x)
}

/// The slope of the hyperbolic tangent, 1 / cosh²(x). Each element is replaced by its value.
public func tanhDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.tanhDerivative, inPlace: &x)
}
