import Elementary

/// The normalised cardinal sine sin(πx) / (πx), 1 at 0.
public func sinc(_ x: Double) -> Double {
  Elementary.sinc(x)
}

/// The normalised cardinal sine sin(πx) / (πx), 1 at 0.
public func sinc<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.sinc(Double(x)))
}

/// The normalised cardinal sine sin(πx) / (πx), 1 at 0. Element by element.
public func sinc<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  x.map { Number(Elementary.sinc(Double($0))) }
}

/// The normalised cardinal sine sin(πx) / (πx), 1 at 0. Each element is replaced by its value.
public func sinc<Number: ActivationNumber>(inPlace x: inout [Number]) {
  x = sinc(x)
}

/// The slope of sinc.
public func sincDerivative(_ x: Double) -> Double {
  Elementary.sincDerivative(x)
}

/// The slope of sinc.
public func sincDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.sincDerivative(Double(x)))
}

/// The slope of sinc. Element by element.
public func sincDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  x.map { Number(Elementary.sincDerivative(Double($0))) }
}

/// The slope of sinc. Each element is replaced by its value.
public func sincDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  x = sincDerivative(x)
}

/// The second derivative of sinc.
public func sincSecondDerivative(_ x: Double) -> Double {
  Elementary.sincSecondDerivative(x)
}

/// The second derivative of sinc.
public func sincSecondDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.sincSecondDerivative(Double(x)))
}

/// The second derivative of sinc. Element by element.
public func sincSecondDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  x.map { Number(Elementary.sincSecondDerivative(Double($0))) }
}

/// The second derivative of sinc. Each element is replaced by its value.
public func sincSecondDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  x = sincSecondDerivative(x)
}
