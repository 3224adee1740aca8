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
  swept(.swish, x)
}

/// Swish xσ(x). Each element is replaced by its value.
public func swish<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.swish, inPlace: &x)
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
  swept(.swishDerivative, x)
}

/// The slope of Swish, σ(x) + xσ(x)σ(−x). Each element is replaced by its value.
public func swishDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.swishDerivative, inPlace: &x)
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
  swept(.swishSecondDerivative, x)
}

/// The second derivative of Swish. Each element is replaced by its value.
public func swishSecondDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.swishSecondDerivative, inPlace: &x)
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
  swept(.swishWithBeta, x, withAll: beta)
}

/// Swish with a slope, xσ(βx). Each element is replaced by its value.
public func swish<Number: ActivationNumber>(inPlace x: inout [Number], beta: Number) {
  sweep(.swishWithBeta, inPlace: &x, withAll: beta)
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
  swept(.swishDerivativeWithBeta, x, withAll: beta)
}

/// ∂/∂x of xσ(βx). Each element is replaced by its value.
public func swishDerivative<Number: ActivationNumber>(inPlace x: inout [Number], beta: Number) {
  sweep(.swishDerivativeWithBeta, inPlace: &x, withAll: beta)
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
public func swishSecondDerivative<Number: ActivationNumber>(_ x: [Number], beta: Number) -> [Number]
{
  swept(.swishSecondDerivativeWithBeta, x, withAll: beta)
}

/// ∂²/∂x² of xσ(βx). Each element is replaced by its value.
public func swishSecondDerivative<Number: ActivationNumber>(inPlace x: inout [Number], beta: Number)
{
  sweep(.swishSecondDerivativeWithBeta, inPlace: &x, withAll: beta)
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
  swept(.swishBetaDerivative, x, withAll: beta)
}

/// ∂/∂β of xσ(βx). Each element is replaced by its value.
public func swishBetaDerivative<Number: ActivationNumber>(inPlace x: inout [Number], beta: Number) {
  sweep(.swishBetaDerivative, inPlace: &x, withAll: beta)
}

/// The lowest point of Swish, where its slope is 0: x = −1.27846…, y = −0.27846… = x + 1.
public let swishMinimum: (x: Double, y: Double) = (-1.278464542761074, -0.278464542761074)
