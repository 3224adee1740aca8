import Elementary

/// The Gaussian error linear unit xΦ(x).
public func gelu(_ x: Double) -> Double {
  Elementary.gelu(x)
}

/// The Gaussian error linear unit xΦ(x).
public func gelu<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.gelu(Double(x)))
}

/// The Gaussian error linear unit xΦ(x). Element by element.
public func gelu<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.gelu, x)
}

/// The Gaussian error linear unit xΦ(x). Each element is replaced by its value.
public func gelu<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.gelu, inPlace: &x)
}

/// The slope of GELU, Φ(x) + xφ(x).
public func geluDerivative(_ x: Double) -> Double {
  Elementary.geluDerivative(x)
}

/// The slope of GELU, Φ(x) + xφ(x).
public func geluDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.geluDerivative(Double(x)))
}

/// The slope of GELU, Φ(x) + xφ(x). Element by element.
public func geluDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.geluDerivative, x)
}

/// The slope of GELU, Φ(x) + xφ(x). Each element is replaced by its value.
public func geluDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.geluDerivative, inPlace: &x)
}

/// The second derivative of GELU, (2 − x²)φ(x).
public func geluSecondDerivative(_ x: Double) -> Double {
  Elementary.geluSecondDerivative(x)
}

/// The second derivative of GELU, (2 − x²)φ(x).
public func geluSecondDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.geluSecondDerivative(Double(x)))
}

/// The second derivative of GELU, (2 − x²)φ(x). Element by element.
public func geluSecondDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.geluSecondDerivative, x)
}

/// The second derivative of GELU, (2 − x²)φ(x). Each element is replaced by its value.
public func geluSecondDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.geluSecondDerivative, inPlace: &x)
}

/// GELU with a mean and a deviation, xΦ((x − μ)/σ).
public func gelu(_ x: Double, mean: Double, deviation: Double) -> Double {
  Elementary.gelu(x, mean: mean, deviation: deviation)
}

/// GELU with a mean and a deviation, xΦ((x − μ)/σ).
public func gelu<Number: ActivationNumber>(_ x: Number, mean: Number, deviation: Number) -> Number {
  Number(Elementary.gelu(Double(x), mean: Double(mean), deviation: Double(deviation)))
}

/// GELU with a mean and a deviation, xΦ((x − μ)/σ). Element by element.
public func gelu<Number: ActivationNumber>(_ x: [Number], mean: Number, deviation: Number)
  -> [Number]
{
  swept(.gelu, x, mean: mean, deviation: deviation)
}

/// GELU with a mean and a deviation, xΦ((x − μ)/σ). Each element is replaced by its value.
public func gelu<Number: ActivationNumber>(
  inPlace x: inout [Number], mean: Number, deviation: Number
) {
  sweep(.gelu, inPlace: &x, mean: mean, deviation: deviation)
}

/// The slope of GELU with a mean and a deviation.
public func geluDerivative(_ x: Double, mean: Double, deviation: Double) -> Double {
  Elementary.geluDerivative(x, mean: mean, deviation: deviation)
}

/// The slope of GELU with a mean and a deviation.
public func geluDerivative<Number: ActivationNumber>(_ x: Number, mean: Number, deviation: Number)
  -> Number
{
  Number(Elementary.geluDerivative(Double(x), mean: Double(mean), deviation: Double(deviation)))
}

/// The slope of GELU with a mean and a deviation. Element by element.
public func geluDerivative<Number: ActivationNumber>(_ x: [Number], mean: Number, deviation: Number)
  -> [Number]
{
  swept(.geluDerivative, x, mean: mean, deviation: deviation)
}

/// The slope of GELU with a mean and a deviation. Each element is replaced by its value.
public func geluDerivative<Number: ActivationNumber>(
  inPlace x: inout [Number], mean: Number, deviation: Number
) {
  sweep(.geluDerivative, inPlace: &x, mean: mean, deviation: deviation)
}

/// The second derivative of GELU with a mean and a deviation.
public func geluSecondDerivative(_ x: Double, mean: Double, deviation: Double) -> Double {
  Elementary.geluSecondDerivative(x, mean: mean, deviation: deviation)
}

/// The second derivative of GELU with a mean and a deviation.
public func geluSecondDerivative<Number: ActivationNumber>(
  _ x: Number, mean: Number, deviation: Number
) -> Number {
  Number(
    Elementary.geluSecondDerivative(Double(x), mean: Double(mean), deviation: Double(deviation)))
}

/// The second derivative of GELU with a mean and a deviation. Element by element.
public func geluSecondDerivative<Number: ActivationNumber>(
  _ x: [Number], mean: Number, deviation: Number
) -> [Number] {
  swept(.geluSecondDerivative, x, mean: mean, deviation: deviation)
}

/// The second derivative of GELU with a mean and a deviation. Each element is replaced by its value.
public func geluSecondDerivative<Number: ActivationNumber>(
  inPlace x: inout [Number], mean: Number, deviation: Number
) {
  sweep(.geluSecondDerivative, inPlace: &x, mean: mean, deviation: deviation)
}
