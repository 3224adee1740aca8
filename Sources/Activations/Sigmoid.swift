import Elementary

/// The logistic sigmoid σ(x) = 1 / (1 + e^{−x}).
public func sigmoid(_ x: Double) -> Double {
  Elementary.sigmoid(x)
}

/// The logistic sigmoid σ(x) = 1 / (1 + e^{−x}).
public func sigmoid<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.sigmoid(Double(x)))
}

/// The logistic sigmoid σ(x) = 1 / (1 + e^{−x}). Element by element.
public func sigmoid<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.sigmoid, x)
}

/// The logistic sigmoid σ(x) = 1 / (1 + e^{−x}). Each element is replaced by its value.
public func sigmoid<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.sigmoid, inPlace: &x)
}

/// The slope of the sigmoid, σ′(x) = σ(x)σ(−x).
public func sigmoidDerivative(_ x: Double) -> Double {
  Elementary.sigmoidDerivative(x)
}

/// The slope of the sigmoid, σ′(x) = σ(x)σ(−x).
public func sigmoidDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.sigmoidDerivative(Double(x)))
}

/// The slope of the sigmoid, σ′(x) = σ(x)σ(−x). Element by element.
public func sigmoidDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.sigmoidDerivative, x)
}

/// The slope of the sigmoid, σ′(x) = σ(x)σ(−x). Each element is replaced by its value.
public func sigmoidDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.sigmoidDerivative, inPlace: &x)
}
