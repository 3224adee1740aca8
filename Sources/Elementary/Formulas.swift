// The formulas of the activation functions on one Double.

import RealModule

/// The logistic sigmoid σ(x) = 1 / (1 + e^{−x}).
package func sigmoid(_ x: Double) -> Double {
  x < 0 ? Double.exp(x) / (1 + .exp(x)) : 1 / (1 + .exp(-x))
}

/// The slope of the sigmoid, σ′(x) = σ(x)σ(−x).
package func sigmoidDerivative(_ x: Double) -> Double {
  sigmoid(x) * sigmoid(-x)
}

/// The hyperbolic tangent.
package func tanh(_ x: Double) -> Double {
  .tanh(x)
}

/// The slope of the hyperbolic tangent, 1 / cosh²(x).
package func tanhDerivative(_ x: Double) -> Double {
  1 / (Double.cosh(x) * Double.cosh(x))
}

/// The rectified linear unit max(x, 0).
package func relu(_ x: Double) -> Double {
  x > 0 ? x : x.isNaN ? x : 0
}

/// The slope of the rectified linear unit: 1 above 0, 0 at 0 and below.
package func reluDerivative(_ x: Double) -> Double {
  x > 0 ? 1 : x.isNaN ? x : 0
}

/// Softplus log(1 + eˣ).
package func softplus(_ x: Double) -> Double {
  max(x, 0) + .log(onePlus: .exp(-abs(x)))
}

/// The slope of softplus, which is the sigmoid.
package func softplusDerivative(_ x: Double) -> Double {
  sigmoid(x)
}

/// Swish xσ(x).
package func swish(_ x: Double) -> Double {
  x < -700 ? x * .exp(x) : x * sigmoid(x)
}

/// The slope of Swish, σ(x) + xσ(x)σ(−x).
package func swishDerivative(_ x: Double) -> Double {
  sigmoid(x) * (1 + x * sigmoid(-x))
}

/// The second derivative of Swish.
package func swishSecondDerivative(_ x: Double) -> Double {
  sigmoid(x) * sigmoid(-x) * (2 + x * (sigmoid(-x) - sigmoid(x)))
}

/// The Gaussian error linear unit xΦ(x).
package func gelu(_ x: Double) -> Double {
  x * normalCumulative(x)
}

/// The slope of GELU, Φ(x) + xφ(x).
package func geluDerivative(_ x: Double) -> Double {
  normalCumulative(x) + x * normalDensity(x)
}

/// The second derivative of GELU, (2 − x²)φ(x).
package func geluSecondDerivative(_ x: Double) -> Double {
  (2 - x * x) * normalDensity(x)
}

/// The tanh form of GELU.
package func geluTanh(_ x: Double) -> Double {
  x * sigmoid(1.5957691216057308 * (x + 0.044715 * x * x * x))
}

/// The slope of the tanh form of GELU.
package func geluTanhDerivative(_ x: Double) -> Double {
  {
    let argument = 1.5957691216057308 * (x + 0.044715 * x * x * x)
    let slope = 1.5957691216057308 * (1 + 0.134145 * x * x)
    return sigmoid(argument) * (1 + x * slope * sigmoid(-argument))
  }()
}

/// The sigmoid form of GELU, xσ(1.702x).
package func geluSigmoid(_ x: Double) -> Double {
  x * sigmoid(1.702 * x)
}

/// The slope of the sigmoid form of GELU.
package func geluSigmoidDerivative(_ x: Double) -> Double {
  sigmoid(1.702 * x) * (1 + 1.702 * x * sigmoid(-1.702 * x))
}

/// The normalised cardinal sine sin(πx) / (πx), 1 at 0.
package func sinc(_ x: Double) -> Double {
  x == 0 ? 1 : sineOfPi(x) / (.pi * x)
}

/// The slope of sinc.
package func sincDerivative(_ x: Double) -> Double {
  abs(x) < 1e-3 ? -3.289868133696453 * x : (cosineOfPi(x) - sinc(x)) / x
}

/// The second derivative of sinc.
package func sincSecondDerivative(_ x: Double) -> Double {
  abs(x) < 1e-3 ? -3.289868133696453 : -9.869604401089358 * sinc(x) - 2 * sincDerivative(x) / x
}

/// The leaky rectified linear unit: x above 0, slope·x below.
package func leakyReLU(_ x: Double, slope: Double) -> Double {
  x > 0 ? x : slope * x
}

/// The slope of the leaky rectified linear unit.
package func leakyReLUDerivative(_ x: Double, slope: Double) -> Double {
  x > 0 ? 1 : x.isNaN ? x : slope
}

/// Swish with a slope, xσ(βx).
package func swish(_ x: Double, beta: Double) -> Double {
  x * sigmoid(beta * x)
}

/// ∂/∂x of xσ(βx).
package func swishDerivative(_ x: Double, beta: Double) -> Double {
  sigmoid(beta * x) * (1 + beta * x * sigmoid(-beta * x))
}

/// ∂²/∂x² of xσ(βx).
package func swishSecondDerivative(_ x: Double, beta: Double) -> Double {
  beta * swishSecondDerivative(beta * x)
}

/// ∂/∂β of xσ(βx).
package func swishBetaDerivative(_ x: Double, beta: Double) -> Double {
  x * x * sigmoidDerivative(beta * x)
}

/// GELU with a mean and a deviation, xΦ((x − μ)/σ).
package func gelu(_ x: Double, mean: Double, deviation: Double) -> Double {
  x * normalCumulative((x - mean) / deviation)
}

/// The slope of GELU with a mean and a deviation.
package func geluDerivative(_ x: Double, mean: Double, deviation: Double) -> Double {
  normalCumulative((x - mean) / deviation) + x / deviation * normalDensity((x - mean) / deviation)
}

/// The second derivative of GELU with a mean and a deviation.
package func geluSecondDerivative(_ x: Double, mean: Double, deviation: Double) -> Double {
  {
    let z = (x - mean) / deviation
    return normalDensity(z) / deviation * (2 - x / deviation * z)
  }()
}

/// The gated linear unit aσ(b).
package func glu(_ a: Double, _ b: Double) -> Double {
  a * sigmoid(b)
}

/// ∂/∂a of glu.
package func gluPartialA(_ a: Double, _ b: Double) -> Double {
  sigmoid(b)
}

/// ∂/∂b of glu.
package func gluPartialB(_ a: Double, _ b: Double) -> Double {
  a * sigmoidDerivative(b)
}

/// Swish(a) gated by the sigmoid of b.
package func gatedSwish(_ a: Double, _ b: Double) -> Double {
  swish(a) * sigmoid(b)
}

/// ∂/∂a of gatedSwish.
package func gatedSwishPartialA(_ a: Double, _ b: Double) -> Double {
  swishDerivative(a) * sigmoid(b)
}

/// ∂/∂b of gatedSwish.
package func gatedSwishPartialB(_ a: Double, _ b: Double) -> Double {
  swish(a) * sigmoidDerivative(b)
}

/// Swish(a)·b.
package func swiGLU(_ a: Double, _ b: Double) -> Double {
  swish(a) * b
}

/// ∂/∂a of swiGLU.
package func swiGLUPartialA(_ a: Double, _ b: Double) -> Double {
  swishDerivative(a) * b
}

/// ∂/∂b of swiGLU.
package func swiGLUPartialB(_ a: Double, _ b: Double) -> Double {
  swish(a)
}

/// GELU(a)·b.
package func geGLU(_ a: Double, _ b: Double) -> Double {
  gelu(a) * b
}

/// ∂/∂a of geGLU.
package func geGLUPartialA(_ a: Double, _ b: Double) -> Double {
  geluDerivative(a) * b
}

/// ∂/∂b of geGLU.
package func geGLUPartialB(_ a: Double, _ b: Double) -> Double {
  gelu(a)
}

/// ReLU(a)·b.
package func reGLU(_ a: Double, _ b: Double) -> Double {
  relu(a) * b
}

/// ∂/∂a of reGLU.
package func reGLUPartialA(_ a: Double, _ b: Double) -> Double {
  reluDerivative(a) * b
}

/// ∂/∂b of reGLU.
package func reGLUPartialB(_ a: Double, _ b: Double) -> Double {
  relu(a)
}

/// The ungated product ab.
package func bilinear(_ a: Double, _ b: Double) -> Double {
  a * b
}

/// ∂/∂a of bilinear.
package func bilinearPartialA(_ a: Double, _ b: Double) -> Double {
  b
}

/// ∂/∂b of bilinear.
package func bilinearPartialB(_ a: Double, _ b: Double) -> Double {
  a
}
