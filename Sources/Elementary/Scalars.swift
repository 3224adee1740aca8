// Every kernel on one number: a vector of four equal ones, of which the first is taken.

/// `sigmoid` of one number.
package func sigmoid(_ x: Double) -> Double {
  sigmoid(Lanes(repeating: x))[0]
}

/// `sigmoidDerivative` of one number.
package func sigmoidDerivative(_ x: Double) -> Double {
  sigmoidDerivative(Lanes(repeating: x))[0]
}

/// `tanh` of one number.
package func tanh(_ x: Double) -> Double {
  tanh(Lanes(repeating: x))[0]
}

/// `tanhDerivative` of one number.
package func tanhDerivative(_ x: Double) -> Double {
  tanhDerivative(Lanes(repeating: x))[0]
}

/// `relu` of one number.
package func relu(_ x: Double) -> Double {
  relu(Lanes(repeating: x))[0]
}

/// `reluDerivative` of one number.
package func reluDerivative(_ x: Double) -> Double {
  reluDerivative(Lanes(repeating: x))[0]
}

/// `softplus` of one number.
package func softplus(_ x: Double) -> Double {
  softplus(Lanes(repeating: x))[0]
}

/// `swish` of one number.
package func swish(_ x: Double) -> Double {
  swish(Lanes(repeating: x))[0]
}

/// `swishDerivative` of one number.
package func swishDerivative(_ x: Double) -> Double {
  swishDerivative(Lanes(repeating: x))[0]
}

/// `swishSecondDerivative` of one number.
package func swishSecondDerivative(_ x: Double) -> Double {
  swishSecondDerivative(Lanes(repeating: x))[0]
}

/// `gelu` of one number.
package func gelu(_ x: Double) -> Double {
  gelu(Lanes(repeating: x))[0]
}

/// `geluDerivative` of one number.
package func geluDerivative(_ x: Double) -> Double {
  geluDerivative(Lanes(repeating: x))[0]
}

/// `geluSecondDerivative` of one number.
package func geluSecondDerivative(_ x: Double) -> Double {
  geluSecondDerivative(Lanes(repeating: x))[0]
}

/// `geluTanh` of one number.
package func geluTanh(_ x: Double) -> Double {
  geluTanh(Lanes(repeating: x))[0]
}

/// `geluTanhDerivative` of one number.
package func geluTanhDerivative(_ x: Double) -> Double {
  geluTanhDerivative(Lanes(repeating: x))[0]
}

/// `geluSigmoid` of one number.
package func geluSigmoid(_ x: Double) -> Double {
  geluSigmoid(Lanes(repeating: x))[0]
}

/// `geluSigmoidDerivative` of one number.
package func geluSigmoidDerivative(_ x: Double) -> Double {
  geluSigmoidDerivative(Lanes(repeating: x))[0]
}

/// `sinc` of one number.
package func sinc(_ x: Double) -> Double {
  sinc(Lanes(repeating: x))[0]
}

/// `sincDerivative` of one number.
package func sincDerivative(_ x: Double) -> Double {
  sincDerivative(Lanes(repeating: x))[0]
}

/// `sincSecondDerivative` of one number.
package func sincSecondDerivative(_ x: Double) -> Double {
  sincSecondDerivative(Lanes(repeating: x))[0]
}

/// `sineOfPi` of one number.
package func sineOfPi(_ x: Double) -> Double {
  sineOfPi(Lanes(repeating: x))[0]
}

/// `cosineOfPi` of one number.
package func cosineOfPi(_ x: Double) -> Double {
  cosineOfPi(Lanes(repeating: x))[0]
}

/// `softplusDerivative` of one number, the sigmoid.
package func softplusDerivative(_ x: Double) -> Double {
  sigmoid(Lanes(repeating: x))[0]
}

/// `leakyReLU` of one number.
package func leakyReLU(_ x: Double, slope: Double) -> Double {
  leakyReLU(Lanes(repeating: x), slope: Lanes(repeating: slope))[0]
}

/// `leakyReLUDerivative` of one number.
package func leakyReLUDerivative(_ x: Double, slope: Double) -> Double {
  leakyReLUDerivative(Lanes(repeating: x), slope: Lanes(repeating: slope))[0]
}

/// `swish` of one number.
package func swish(_ x: Double, beta: Double) -> Double {
  swish(Lanes(repeating: x), beta: Lanes(repeating: beta))[0]
}

/// `swishDerivative` of one number.
package func swishDerivative(_ x: Double, beta: Double) -> Double {
  swishDerivative(Lanes(repeating: x), beta: Lanes(repeating: beta))[0]
}

/// `swishSecondDerivative` of one number.
package func swishSecondDerivative(_ x: Double, beta: Double) -> Double {
  swishSecondDerivative(Lanes(repeating: x), beta: Lanes(repeating: beta))[0]
}

/// `swishBetaDerivative` of one number.
package func swishBetaDerivative(_ x: Double, beta: Double) -> Double {
  swishBetaDerivative(Lanes(repeating: x), beta: Lanes(repeating: beta))[0]
}

/// `gelu` of one number.
package func gelu(_ x: Double, mean: Double, deviation: Double) -> Double {
  gelu(Lanes(repeating: x), mean: Lanes(repeating: mean), deviation: Lanes(repeating: deviation))[0]
}

/// `geluDerivative` of one number.
package func geluDerivative(_ x: Double, mean: Double, deviation: Double) -> Double {
  geluDerivative(
    Lanes(repeating: x), mean: Lanes(repeating: mean), deviation: Lanes(repeating: deviation))[0]
}

/// `geluSecondDerivative` of one number.
package func geluSecondDerivative(_ x: Double, mean: Double, deviation: Double) -> Double {
  geluSecondDerivative(
    Lanes(repeating: x), mean: Lanes(repeating: mean), deviation: Lanes(repeating: deviation))[0]
}

/// `glu` of one pair of numbers.
package func glu(_ a: Double, _ b: Double) -> Double {
  glu(Lanes(repeating: a), Lanes(repeating: b))[0]
}

/// `gluPartialA` of one pair of numbers.
package func gluPartialA(_ a: Double, _ b: Double) -> Double {
  gluPartialA(Lanes(repeating: a), Lanes(repeating: b))[0]
}

/// `gluPartialB` of one pair of numbers.
package func gluPartialB(_ a: Double, _ b: Double) -> Double {
  gluPartialB(Lanes(repeating: a), Lanes(repeating: b))[0]
}

/// `gatedSwish` of one pair of numbers.
package func gatedSwish(_ a: Double, _ b: Double) -> Double {
  gatedSwish(Lanes(repeating: a), Lanes(repeating: b))[0]
}

/// `gatedSwishPartialA` of one pair of numbers.
package func gatedSwishPartialA(_ a: Double, _ b: Double) -> Double {
  gatedSwishPartialA(Lanes(repeating: a), Lanes(repeating: b))[0]
}

/// `gatedSwishPartialB` of one pair of numbers.
package func gatedSwishPartialB(_ a: Double, _ b: Double) -> Double {
  gatedSwishPartialB(Lanes(repeating: a), Lanes(repeating: b))[0]
}

/// `swiGLU` of one pair of numbers.
package func swiGLU(_ a: Double, _ b: Double) -> Double {
  swiGLU(Lanes(repeating: a), Lanes(repeating: b))[0]
}

/// `swiGLUPartialA` of one pair of numbers.
package func swiGLUPartialA(_ a: Double, _ b: Double) -> Double {
  swiGLUPartialA(Lanes(repeating: a), Lanes(repeating: b))[0]
}

/// `swiGLUPartialB` of one pair of numbers.
package func swiGLUPartialB(_ a: Double, _ b: Double) -> Double {
  swiGLUPartialB(Lanes(repeating: a), Lanes(repeating: b))[0]
}

/// `geGLU` of one pair of numbers.
package func geGLU(_ a: Double, _ b: Double) -> Double {
  geGLU(Lanes(repeating: a), Lanes(repeating: b))[0]
}

/// `geGLUPartialA` of one pair of numbers.
package func geGLUPartialA(_ a: Double, _ b: Double) -> Double {
  geGLUPartialA(Lanes(repeating: a), Lanes(repeating: b))[0]
}

/// `geGLUPartialB` of one pair of numbers.
package func geGLUPartialB(_ a: Double, _ b: Double) -> Double {
  geGLUPartialB(Lanes(repeating: a), Lanes(repeating: b))[0]
}

/// `reGLU` of one pair of numbers.
package func reGLU(_ a: Double, _ b: Double) -> Double {
  reGLU(Lanes(repeating: a), Lanes(repeating: b))[0]
}

/// `reGLUPartialA` of one pair of numbers.
package func reGLUPartialA(_ a: Double, _ b: Double) -> Double {
  reGLUPartialA(Lanes(repeating: a), Lanes(repeating: b))[0]
}

/// `reGLUPartialB` of one pair of numbers.
package func reGLUPartialB(_ a: Double, _ b: Double) -> Double {
  reGLUPartialB(Lanes(repeating: a), Lanes(repeating: b))[0]
}

/// `bilinear` of one pair of numbers.
package func bilinear(_ a: Double, _ b: Double) -> Double {
  bilinear(Lanes(repeating: a), Lanes(repeating: b))[0]
}

/// `bilinearPartialA` of one pair of numbers.
package func bilinearPartialA(_ a: Double, _ b: Double) -> Double {
  bilinearPartialA(Lanes(repeating: a), Lanes(repeating: b))[0]
}

/// `bilinearPartialB` of one pair of numbers.
package func bilinearPartialB(_ a: Double, _ b: Double) -> Double {
  bilinearPartialB(Lanes(repeating: a), Lanes(repeating: b))[0]
}

/// a·b as its nearest double and what is left, which is exact unless it underflows.
package func exactProduct(_ a: Double, _ b: Double) -> (head: Double, tail: Double) {
  let both = product(Lanes(repeating: a), Lanes(repeating: b))
  return (both.head[0], both.tail[0])
}
