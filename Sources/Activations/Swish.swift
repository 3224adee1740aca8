import Elementary

/// Swish xσ(x).
public func swish(_ x: Double) -> Double {
  Elementary.swish(x)
}

/// Swish xσ(x).
public func swish<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.swish(Double(x)))
}

/// Swish xσ(x). Element by element.
public func swish<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  x.map { Number(Elementary.swish(Double($0))) }
}

/// Swish xσ(x). Each element is replaced by its value.
public func swish<Number: ActivationNumber>(inPlace x: inout [Number]) {
  x = swish(x)
}

/// The slope of Swish, σ(x) + xσ(x)σ(−x).
public func swishDerivative(_ x: Double) -> Double {
  Elementary.swishDerivative(x)
}

/// The slope of Swish, σ(x) + xσ(x)σ(−x).
public func swishDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.swishDerivative(Double(x)))
}

/// The slope of Swish, σ(x) + xσ(x)σ(−x). Element by element.
public func swishDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  x.map { Number(Elementary.swishDerivative(Double($0))) }
}

/// The slope of Swish, σ(x) + xσ(x)σ(−x). Each element is replaced by its value.
public func swishDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  x = swishDerivative(x)
}

/// The second derivative of Swish.
public func swishSecondDerivative(_ x: Double) -> Double {
  Elementary.swishSecondDerivative(x)
}

/// The second derivative of Swish.
public func swishSecondDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.swishSecondDerivative(Double(x)))
}

/// The second derivative of Swish. Element by element.
public func swishSecondDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  x.map { Number(Elementary.swishSecondDerivative(Double($0))) }
}

/// The second derivative of Swish. Each element is replaced by its value.
public func swishSecondDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  x = swishSecondDerivative(x)
}

/// Swish with a slope, xσ(βx).
public func swish(_ x: Double, beta: Double) -> Double {
  Elementary.swish(x, beta: beta)
}

/// Swish with a slope, xσ(βx).
public func swish<Number: ActivationNumber>(_ x: Number, beta: Number) -> Number {
  Number(Elementary.swish(Double(x), beta: Double(beta)))
}

/// Swish with a slope, xσ(βx). Element by element.
public func swish<Number: ActivationNumber>(_ x: [Number], beta: Number) -> [Number] {
  x.map { Number(Elementary.swish(Double($0), beta: Double(beta))) }
}

/// Swish with a slope, xσ(βx). Each element is replaced by its value.
public func swish<Number: ActivationNumber>(inPlace x: inout [Number], beta: Number) {
  x = swish(x, beta: beta)
}

/// ∂/∂x of xσ(βx).
public func swishDerivative(_ x: Double, beta: Double) -> Double {
  Elementary.swishDerivative(x, beta: beta)
}

/// ∂/∂x of xσ(βx).
public func swishDerivative<Number: ActivationNumber>(_ x: Number, beta: Number) -> Number {
  Number(Elementary.swishDerivative(Double(x), beta: Double(beta)))
}

/// ∂/∂x of xσ(βx). Element by element.
public func swishDerivative<Number: ActivationNumber>(_ x: [Number], beta: Number) -> [Number] {
  x.map { Number(Elementary.swishDerivative(Double($0), beta: Double(beta))) }
}

/// ∂/∂x of xσ(βx). Each element is replaced by its value.
public func swishDerivative<Number: ActivationNumber>(inPlace x: inout [Number], beta: Number) {
  x = swishDerivative(x, beta: beta)
}

/// ∂²/∂x² of xσ(βx).
public func swishSecondDerivative(_ x: Double, beta: Double) -> Double {
  Elementary.swishSecondDerivative(x, beta: beta)
}

/// ∂²/∂x² of xσ(βx).
public func swishSecondDerivative<Number: ActivationNumber>(_ x: Number, beta: Number) -> Number {
  Number(Elementary.swishSecondDerivative(Double(x), beta: Double(beta)))
}

/// ∂²/∂x² of xσ(βx). Element by element.
public func swishSecondDerivative<Number: ActivationNumber>(_ x: [Number], beta: Number) -> [Number] {
  x.map { Number(Elementary.swishSecondDerivative(Double($0), beta: Double(beta))) }
}

/// ∂²/∂x² of xσ(βx). Each element is replaced by its value.
public func swishSecondDerivative<Number: ActivationNumber>(inPlace x: inout [Number], beta: Number) {
  x = swishSecondDerivative(x, beta: beta)
}

/// ∂/∂β of xσ(βx).
public func swishBetaDerivative(_ x: Double, beta: Double) -> Double {
  Elementary.swishBetaDerivative(x, beta: beta)
}

/// ∂/∂β of xσ(βx).
public func swishBetaDerivative<Number: ActivationNumber>(_ x: Number, beta: Number) -> Number {
  Number(Elementary.swishBetaDerivative(Double(x), beta: Double(beta)))
}

/// ∂/∂β of xσ(βx). Element by element.
public func swishBetaDerivative<Number: ActivationNumber>(_ x: [Number], beta: Number) -> [Number] {
  x.map { Number(Elementary.swishBetaDerivative(Double($0), beta: Double(beta))) }
}

/// ∂/∂β of xσ(βx). Each element is replaced by its value.
public func swishBetaDerivative<Number: ActivationNumber>(inPlace x: inout [Number], beta: Number) {
  x = swishBetaDerivative(x, beta: beta)
}

/// The lowest point of Swish, where its slope is 0: x = −1.27846…, y = −0.27846… = x + 1.
public let swishMinimum: (x: Double, y: Double) = (-1.278464542761074, -0.278464542761074)
