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
  x.map { Number(Elementary.geluTanh(Double($0))) }
}

/// The tanh form of GELU. Each element is replaced by its value.
public func geluTanh<Number: ActivationNumber>(inPlace x: inout [Number]) {
  x = geluTanh(x)
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
  x.map { Number(Elementary.geluTanhDerivative(Double($0))) }
}

/// The slope of the tanh form of GELU. Each element is replaced by its value.
public func geluTanhDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  x = geluTanhDerivative(x)
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
  x.map { Number(Elementary.geluSigmoid(Double($0))) }
}

/// The sigmoid form of GELU, xσ(1.702x). Each element is replaced by its value.
public func geluSigmoid<Number: ActivationNumber>(inPlace x: inout [Number]) {
  x = geluSigmoid(x)
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
  x.map { Number(Elementary.geluSigmoidDerivative(Double($0))) }
}

/// The slope of the sigmoid form of GELU. Each element is replaced by its value.
public func geluSigmoidDerivative<Number: ActivationNumber>(inPlace x: inout [Number]) {
  x = geluSigmoidDerivative(x)
}
