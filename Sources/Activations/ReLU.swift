import Elementary

/// The rectified linear unit max(x, 0).
public func relu(_ x: Double) -> Double {
  Elementary.relu(x)
}

/// The rectified linear unit max(x, 0).
public func relu<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.relu(Double(x)))
}

/// The rectified linear unit max(x, 0). Element by element.
public func relu<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.relu, x)
}

/// The rectified linear unit max(x, 0). Each element is replaced by its value.
public func relu<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.relu, inPlace: &x)
}

/// The slope of the rectified linear unit: 1 above 0, 0 at 0 and below.
public func reluDerivative(_ x: Double) -> Double {
  Elementary.reluDerivative(x)
}

/// The slope of the rectified linear unit: 1 above 0, 0 at 0 and below.
public func reluDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.reluDerivative(Double(x)))
}

/// The slope of the rectified linear unit: 1 above 0, 0 at 0 and below. Element by element.
public func reluDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.reluDerivative, x)
}

/// The slope of the rectified linear unit: 1 above 0, 0 at 0 and below. Each element is replaced by its value.
public func reluDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.reluDerivative, inPlace: &x)
}

/// The leaky rectified linear unit: x above 0, slope·x below.
public func leakyReLU(_ x: Double, slope: Double) -> Double {
  Elementary.leakyReLU(x, slope: slope)
}

/// The leaky rectified linear unit: x above 0, slope·x below.
public func leakyReLU<Number: ActivationNumber>(_ x: Number, slope: Number) -> Number {
  Number(Elementary.leakyReLU(Double(x), slope: Double(slope)))
}

/// The leaky rectified linear unit: x above 0, slope·x below. Element by element.
public func leakyReLU<Number: ActivationNumber>(_ x: [Number], slope: Number) -> [Number] {
  swept(.leakyReLU, x, withAll: slope)
}

/// The leaky rectified linear unit: x above 0, slope·x below. Each element is replaced by its value.
public func leakyReLU<Number: ActivationNumber>(inPlace x: inout [Number], slope: Number) {
  sweep(.leakyReLU, inPlace: &x, withAll: slope)
}

/// The slope of the leaky rectified linear unit.
public func leakyReLUDerivative(_ x: Double, slope: Double) -> Double {
  Elementary.leakyReLUDerivative(x, slope: slope)
}

/// The slope of the leaky rectified linear unit.
public func leakyReLUDerivative<Number: ActivationNumber>(_ x: Number, slope: Number) -> Number {
  Number(Elementary.leakyReLUDerivative(Double(x), slope: Double(slope)))
}

/// The slope of the leaky rectified linear unit. Element by element.
public func leakyReLUDerivative<Number: ActivationNumber>(_ x: [Number], slope: Number) -> [Number]
{
  swept(.leakyReLUDerivative, x, withAll: slope)
}

/// The slope of the leaky rectified linear unit. Each element is replaced by its value.
public func leakyReLUDerivative<Number: ActivationNumber>(inPlace x: inout [Number], slope: Number)
{
  sweep(.leakyReLUDerivative, inPlace: &x, withAll: slope)
}
