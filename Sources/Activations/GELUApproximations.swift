import Elementary

/// The tanh form of GELU.
public func geluTanh(_ x: Double) -> Double {
  Elementary.geluTanh(x)
}

/// The tanh form of GELU.
public func geluTanh<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.geluTanh(Double(x)))
}

/// The tanh form of GELU. Element by element.
public func geluTanh<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.geluTanh, x)
}

/// The tanh form of GELU. Each element is replaced by its value.
public func geluTanh<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.geluTanh, inPlace: &x)
}

/// The slope of the tanh form of GELU.
public func geluTanhDerivative(_ x: Double) -> Double {
  Elementary.geluTanhDerivative(x)
}

/// The slope of the tanh form of GELU.
public func geluTanhDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.geluTanhDerivative(Double(x)))
}

/// The slope of the tanh form of GELU. Element by element.
public func geluTanhDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.geluTanhDerivative, x)
}

/// The slope of the tanh form of GELU. Each element is replaced by its value.
public func geluTanhDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.geluTanhDerivative, inPlace: &x)
}

/// The sigmoid form of GELU, xσ(1.702x).
public func geluSigmoid(_ x: Double) -> Double {
  Elementary.geluSigmoid(x)
}

/// The sigmoid form of GELU, xσ(1.702x).
public func geluSigmoid<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.geluSigmoid(Double(x)))
}

/// The sigmoid form of GELU, xσ(1.702x). Element by element.
public func geluSigmoid<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.geluSigmoid, x)
}

/// The sigmoid form of GELU, xσ(1.702x). Each element is replaced by its value.
public func geluSigmoid<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.geluSigmoid, inPlace: &x)
}

/// The slope of the sigmoid form of GELU.
public func geluSigmoidDerivative(_ x: Double) -> Double {
  Elementary.geluSigmoidDerivative(x)
}

/// The slope of the sigmoid form of GELU.
public func geluSigmoidDerivative<Number: ActivationNumber>(_ x: Number) -> Number {
  Number(Elementary.geluSigmoidDerivative(Double(x)))
}

/// The slope of the sigmoid form of GELU. Element by element.
public func geluSigmoidDerivative<Number: ActivationNumber>(_ x: [Number]) -> [Number] {
  swept(.geluSigmoidDerivative, x)
}

/// The slope of the sigmoid form of GELU. Each element is replaced by its value.
public func geluSigmoidDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  sweep(.geluSigmoidDerivative, inPlace: &x)
}
