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
  swept(.sinc, x)
}

/// The normalised cardinal sine sin(πx) / (πx), 1 at 0. Each element is replaced by its value.
public func sinc<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.sinc, inPlace: &x)
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
  swept(.sincDerivative, x)
}

/// The slope of sinc. Each element is replaced by its value.
public func sincDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.sincDerivative, inPlace: &x)
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
  swept(.sincSecondDerivative, x)
}

/// The second derivative of sinc. Each element is replaced by its value.
public func sincSecondDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.sincSecondDerivative, inPlace: &x)
}
