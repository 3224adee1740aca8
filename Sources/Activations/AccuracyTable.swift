// The functions that the accuracy appendix compares, each in three forms.
//
// The naive forms are the definitions, typed in; the peers' are those that SciPy's, NumPy's and
// PyTorch's documentation name. Both run on the system's exp, tanh, erf and sin.

import Elementary
import ElementaryDispatch
import RealModule

/// Every function that has a reference table, with its forms.
package let comparedFunctions: [ComparedFunction] =
  comparedSigmoids + comparedSwishes + comparedGELUs + comparedSincs + comparedGates
  + comparedNormals

private func naiveSigmoid(_ x: Double) -> Double { 1 / (1 + .exp(-x)) }

private func naiveSlope(_ x: Double) -> Double {
  naiveSigmoid(x) + x * naiveSigmoid(x) * (1 - naiveSigmoid(x))
}

private func naiveDensity(_ x: Double) -> Double { .exp(-x * x / 2) / (2 * .pi).squareRoot() }

private func naiveCumulative(_ x: Double) -> Double { 0.5 * (1 + .erf(x / 2.0.squareRoot())) }

/// The complementary form that SciPy's `ndtr` takes in the tails.
private func peersCumulative(_ x: Double) -> Double { 0.5 * .erfc(-x / 2.0.squareRoot()) }

/// The two terms σ(t) and tσ(t)σ(−t) of a gate's slope.
private func gateTerms(_ t: Double) -> [Double] {
  [sigmoid(t), t * sigmoidDerivative(t)]
}

private let comparedSigmoids: [ComparedFunction] = [
  ComparedFunction("sigmoid", { x, _ in sigmoid(x) }, naive: { x, _ in naiveSigmoid(x) }),
  ComparedFunction(
    "sigmoidDerivative", { x, _ in sigmoidDerivative(x) },
    naive: { x, _ in naiveSigmoid(x) * (1 - naiveSigmoid(x)) }),
  ComparedFunction(
    "tanh", { x, _ in tanh(x) },
    naive: { x, _ in (Double.exp(x) - .exp(-x)) / (.exp(x) + .exp(-x)) },
    peers: { x, _ in .tanh(x) }, "the system's tanh"),
  ComparedFunction(
    "tanhDerivative", { x, _ in tanhDerivative(x) },
    naive: { x, _ in 1 - Double.tanh(x) * .tanh(x) }),
  ComparedFunction(
    "softplus", { x, _ in softplus(x) }, naive: { x, _ in .log(1 + .exp(x)) },
    peers: { x, _ in max(x, 0) + .log(onePlus: .exp(-abs(x))) }, "numpy.logaddexp(0, x)"),
]

private let comparedSwishes: [ComparedFunction] = [
  ComparedFunction(
    "swish", { x, _ in swish(x) }, naive: { x, _ in x / (1 + .exp(-x)) },
    peers: { x, _ in x * naiveSigmoid(x) }, "x·expit(x)"),
  ComparedFunction(
    "swishDerivative", { x, _ in swishDerivative(x) }, naive: { x, _ in naiveSlope(x) },
    peers: { x, _ in naiveSigmoid(x) * (1 + x * (1 - naiveSigmoid(x))) }, "σ(1 + x(1 − σ))",
    terms: { x, _ in gateTerms(x) }),
  ComparedFunction(
    "swishSecondDerivative", { x, _ in swishSecondDerivative(x) },
    naive: { x, _ in
      let s = naiveSigmoid(x)
      return s * (1 - s) * (2 + x * (1 - 2 * s))
    },
    terms: { x, _ in
      [2 * sigmoidDerivative(x), x * sigmoidDerivative(x) * (sigmoid(-x) - sigmoid(x))]
    }),
  ComparedFunction(
    "swishBeta", { x, beta in swish(x, beta: beta) },
    naive: { x, beta in x / (1 + .exp(-beta * x)) }),
  ComparedFunction(
    "swishBetaDerivativeX", { x, beta in swishDerivative(x, beta: beta) },
    naive: { x, beta in naiveSlope(beta * x) }, terms: { x, beta in gateTerms(beta * x) }),
  ComparedFunction(
    "swishBetaSecondDerivative", { x, beta in swishSecondDerivative(x, beta: beta) },
    naive: { x, beta in
      let s = naiveSigmoid(beta * x)
      return beta * s * (1 - s) * (2 + beta * x * (1 - 2 * s))
    },
    terms: { x, beta in
      let t = beta * x
      return [
        2 * beta * sigmoidDerivative(t),
        beta * t * sigmoidDerivative(t) * (sigmoid(-t) - sigmoid(t)),
      ]
    }),
  ComparedFunction(
    "swishBetaDerivativeBeta", { x, beta in swishBetaDerivative(x, beta: beta) },
    naive: { x, beta in x * x * naiveSigmoid(beta * x) * (1 - naiveSigmoid(beta * x)) }),
]

private let comparedGELUs: [ComparedFunction] = [
  ComparedFunction(
    "gelu", { x, _ in gelu(x) }, naive: { x, _ in x * naiveCumulative(x) },
    peers: { x, _ in 0.5 * x * (1 + .erf(x * 0.7071067811865476)) }, "½x(1 + erf(x/√2))"),
  ComparedFunction(
    "geluDerivative", { x, _ in geluDerivative(x) },
    naive: { x, _ in naiveCumulative(x) + x * naiveDensity(x) },
    peers: { x, _ in peersCumulative(x) + x * naiveDensity(x) }, "ndtr(x) + xφ(x)",
    terms: { x, _ in [normalCumulative(x), x * normalDensity(x)] }),
  ComparedFunction(
    "geluSecondDerivative", { x, _ in geluSecondDerivative(x) },
    naive: { x, _ in (2 - x * x) * naiveDensity(x) },
    terms: { x, _ in [2 * normalDensity(x), x * x * normalDensity(x)] }),
  ComparedFunction(
    "geluTanh", { x, _ in geluTanh(x) },
    naive: { x, _ in
      0.5 * x * (1 + .tanh((2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)))
    }),
  ComparedFunction(
    "geluTanhDerivative", { x, _ in geluTanhDerivative(x) },
    naive: { x, _ in
      let c = (2 / Double.pi).squareRoot()
      let t = Double.tanh(c * (x + 0.044715 * x * x * x))
      return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * c * (1 + 0.134145 * x * x)
    },
    terms: { x, _ in
      let t = 1.5957691216057308 * (x + 0.044715 * x * x * x)
      let slope = 1.5957691216057308 * (1 + 0.134145 * x * x)
      return [sigmoid(t), x * slope * sigmoidDerivative(t)]
    }),
  ComparedFunction(
    "geluSigmoid", { x, _ in geluSigmoid(x) }, naive: { x, _ in x * naiveSigmoid(1.702 * x) }),
  ComparedFunction(
    "geluSigmoidDerivative", { x, _ in geluSigmoidDerivative(x) },
    naive: { x, _ in naiveSlope(1.702 * x) }, terms: { x, _ in gateTerms(1.702 * x) }),
]

private let comparedSincs: [ComparedFunction] = [
  ComparedFunction(
    "sinc", { x, _ in sinc(x) }, naive: { x, _ in .sin(.pi * x) / (.pi * x) },
    peers: { x, _ in
      let y = .pi * (x == 0 ? 1e-20 : x)
      return .sin(y) / y
    }, "numpy.sinc"),
  ComparedFunction(
    "sincDerivative", { x, _ in sincDerivative(x) },
    naive: { x, _ in (Double.cos(.pi * x) - .sin(.pi * x) / (.pi * x)) / x },
    terms: { x, _ in abs(x) > 0.5 ? [cosineOfPi(x) / x, sinc(x) / x] : [sincDerivative(x)] }),
  ComparedFunction(
    "sincSecondDerivative", { x, _ in sincSecondDerivative(x) },
    naive: { x, _ in
      let s = Double.sin(.pi * x) / (.pi * x)
      return -Double.pi * Double.pi * s - 2 * (.cos(.pi * x) - s) / (x * x)
    },
    terms: { x, _ in
      abs(x) > 0.5
        ? [9.869604401089358 * sinc(x), 2 * sincDerivative(x) / x] : [sincSecondDerivative(x)]
    }),
]

private let comparedGates: [ComparedFunction] = [
  ComparedFunction("glu", { a, b in glu(a, b) }, naive: { a, b in a * naiveSigmoid(b) }),
  ComparedFunction(
    "gluPartialB", { a, b in gluPartialB(a, b) },
    naive: { a, b in a * naiveSigmoid(b) * (1 - naiveSigmoid(b)) }),
  ComparedFunction(
    "gatedSwish", { a, b in gatedSwish(a, b) },
    naive: { a, b in a * naiveSigmoid(a) * naiveSigmoid(b) }),
  ComparedFunction(
    "gatedSwishPartialA", { a, b in gatedSwishPartialA(a, b) },
    naive: { a, b in naiveSlope(a) * naiveSigmoid(b) },
    terms: { a, b in gateTerms(a).map { $0 * sigmoid(b) } }),
  ComparedFunction(
    "gatedSwishPartialB", { a, b in gatedSwishPartialB(a, b) },
    naive: { a, b in a * naiveSigmoid(a) * naiveSigmoid(b) * (1 - naiveSigmoid(b)) }),
  ComparedFunction(
    "swiGLU", { a, b in swiGLU(a, b) }, naive: { a, b in a / (1 + .exp(-a)) * b },
    peers: { a, b in a * naiveSigmoid(a) * b }, "a·expit(a)·b"),
  ComparedFunction(
    "swiGLUPartialA", { a, b in swiGLUPartialA(a, b) }, naive: { a, b in naiveSlope(a) * b },
    terms: { a, b in gateTerms(a).map { $0 * b } }),
  ComparedFunction(
    "geGLU", { a, b in geGLU(a, b) }, naive: { a, b in a * naiveCumulative(a) * b },
    peers: { a, b in a * peersCumulative(a) * b }, "a·ndtr(a)·b"),
  ComparedFunction(
    "geGLUPartialA", { a, b in geGLUPartialA(a, b) },
    naive: { a, b in (naiveCumulative(a) + a * naiveDensity(a)) * b },
    terms: { a, b in [normalCumulative(a) * b, a * normalDensity(a) * b] }),
]

private let comparedNormals: [ComparedFunction] = [
  ComparedFunction(
    "normalPDF", { x, _ in normalDensity(x) }, naive: { x, _ in naiveDensity(x) }),
  ComparedFunction(
    "normalCDF", { x, _ in normalCumulative(x) }, naive: { x, _ in naiveCumulative(x) },
    peers: { x, _ in peersCumulative(x) }, "½ erfc(−x/√2), as scipy.special.ndtr"),
  ComparedFunction(
    "logNormalCDF", { x, _ in logNormalCumulative(x) },
    naive: { x, _ in .log(naiveCumulative(x)) },
    peers: { x, _ in .log(peersCumulative(x)) }, "log(ndtr(x))"),
]
