import Elementary

/// Softplus log(1 + eˣ).
public func softplus(_ x: Double) -> Double {
  Elementary.softplus(x)
}

/// Softplus log(1 + eˣ).
public func softplus<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.softplus(Double(x)))
}

/// Softplus log(1 + eˣ). Element by element.
public func softplus<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.softplus, x)
}

/// Softplus log(1 + eˣ). Each element is replaced by its value.
public func softplus<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.softplus, inPlace: &x)
}

/// The slope of softplus, which is the sigmoid.
public func softplusDerivative(_ x: Double) -> Double {
  Elementary.softplusDerivative(x)
}

/// The slope of softplus, which is the sigmoid.
public func softplusDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.softplusDerivative(Double(x)))
}

/// The slope of softplus, which is the sigmoid. Element by element.
public func softplusDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.sigmoid, x)
}

/// The slope of softplus, which is the sigmoid. Each element is replaced by its value.
public func softplusDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.sigmoid, inPlace: &x)
}
