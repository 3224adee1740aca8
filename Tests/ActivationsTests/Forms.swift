import Testing

@testable import Activations

/// A function in all its forms.
struct Form: Sendable, CustomTestStringConvertible {
  let name: String
  let one: @Sendable (Double, Double) -> Double
  let oneFloat: @Sendable (Float, Float) -> Float
  let many: @Sendable ([Double], [Double]) -> [Double]
  let manyFloats: @Sendable ([Float], [Float]) -> [Float]
  let inPlace: @Sendable (inout [Double], [Double]) -> Void

  var testDescription: String { name }
}

/// Every function of the library; a function of one number ignores y.
let forms: [Form] = [
  Form(
    name: "sigmoid", one: { x, _ in sigmoid(x) }, oneFloat: { x, _ in sigmoid(x) },
    many: { x, _ in sigmoid(x) }, manyFloats: { x, _ in sigmoid(x) },
    inPlace: { x, _ in sigmoid(inPlace: &x) }),
  Form(
    name: "sigmoidDerivative", one: { x, _ in sigmoidDerivative(x) },
    oneFloat: { x, _ in sigmoidDerivative(x) },
    many: { x, _ in sigmoidDerivative(x) }, manyFloats: { x, _ in sigmoidDerivative(x) },
    inPlace: { x, _ in sigmoidDerivative(inPlace: &x) }),
  Form(
    name: "tanh", one: { x, _ in tanh(x) }, oneFloat: { x, _ in tanh(x) },
    many: { x, _ in tanh(x) }, manyFloats: { x, _ in tanh(x) },
    inPlace: { x, _ in tanh(inPlace: &x) }),
  Form(
    name: "tanhDerivative", one: { x, _ in tanhDerivative(x) },
    oneFloat: { x, _ in tanhDerivative(x) },
    many: { x, _ in tanhDerivative(x) }, manyFloats: { x, _ in tanhDerivative(x) },
    inPlace: { x, _ in tanhDerivative(inPlace: &x) }),
  Form(
    name: "relu", one: { x, _ in relu(x) }, oneFloat: { x, _ in relu(x) },
    many: { x, _ in relu(x) }, manyFloats: { x, _ in relu(x) },
    inPlace: { x, _ in relu(inPlace: &x) }),
  Form(
    name: "reluDerivative", one: { x, _ in reluDerivative(x) },
    oneFloat: { x, _ in reluDerivative(x) },
    many: { x, _ in reluDerivative(x) }, manyFloats: { x, _ in reluDerivative(x) },
    inPlace: { x, _ in reluDerivative(inPlace: &x) }),
  Form(
    name: "softplus", one: { x, _ in softplus(x) }, oneFloat: { x, _ in softplus(x) },
    many: { x, _ in softplus(x) }, manyFloats: { x, _ in softplus(x) },
    inPlace: { x, _ in softplus(inPlace: &x) }),
  Form(
    name: "softplusDerivative", one: { x, _ in softplusDerivative(x) },
    oneFloat: { x, _ in softplusDerivative(x) },
    many: { x, _ in softplusDerivative(x) }, manyFloats: { x, _ in softplusDerivative(x) },
    inPlace: { x, _ in softplusDerivative(inPlace: &x) }),
  Form(
    name: "swish", one: { x, _ in swish(x) }, oneFloat: { x, _ in swish(x) },
    many: { x, _ in swish(x) }, manyFloats: { x, _ in swish(x) },
    inPlace: { x, _ in swish(inPlace: &x) }),
  Form(
    name: "swishDerivative", one: { x, _ in swishDerivative(x) },
    oneFloat: { x, _ in swishDerivative(x) },
    many: { x, _ in swishDerivative(x) }, manyFloats: { x, _ in swishDerivative(x) },
    inPlace: { x, _ in swishDerivative(inPlace: &x) }),
  Form(
    name: "swishSecondDerivative", one: { x, _ in swishSecondDerivative(x) },
    oneFloat: { x, _ in swishSecondDerivative(x) },
    many: { x, _ in swishSecondDerivative(x) }, manyFloats: { x, _ in swishSecondDerivative(x) },
    inPlace: { x, _ in swishSecondDerivative(inPlace: &x) }),
  Form(
    name: "gelu", one: { x, _ in gelu(x) }, oneFloat: { x, _ in gelu(x) },
    many: { x, _ in gelu(x) }, manyFloats: { x, _ in gelu(x) },
    inPlace: { x, _ in gelu(inPlace: &x) }),
  Form(
    name: "geluDerivative", one: { x, _ in geluDerivative(x) },
    oneFloat: { x, _ in geluDerivative(x) },
    many: { x, _ in geluDerivative(x) }, manyFloats: { x, _ in geluDerivative(x) },
    inPlace: { x, _ in geluDerivative(inPlace: &x) }),
  Form(
    name: "geluSecondDerivative", one: { x, _ in geluSecondDerivative(x) },
    oneFloat: { x, _ in geluSecondDerivative(x) },
    many: { x, _ in geluSecondDerivative(x) }, manyFloats: { x, _ in geluSecondDerivative(x) },
    inPlace: { x, _ in geluSecondDerivative(inPlace: &x) }),
  Form(
    name: "geluTanh", one: { x, _ in geluTanh(x) }, oneFloat: { x, _ in geluTanh(x) },
    many: { x, _ in geluTanh(x) }, manyFloats: { x, _ in geluTanh(x) },
    inPlace: { x, _ in geluTanh(inPlace: &x) }),
  Form(
    name: "geluTanhDerivative", one: { x, _ in geluTanhDerivative(x) },
    oneFloat: { x, _ in geluTanhDerivative(x) },
    many: { x, _ in geluTanhDerivative(x) }, manyFloats: { x, _ in geluTanhDerivative(x) },
    inPlace: { x, _ in geluTanhDerivative(inPlace: &x) }),
  Form(
    name: "geluSigmoid", one: { x, _ in geluSigmoid(x) }, oneFloat: { x, _ in geluSigmoid(x) },
    many: { x, _ in geluSigmoid(x) }, manyFloats: { x, _ in geluSigmoid(x) },
    inPlace: { x, _ in geluSigmoid(inPlace: &x) }),
  Form(
    name: "geluSigmoidDerivative", one: { x, _ in geluSigmoidDerivative(x) },
    oneFloat: { x, _ in geluSigmoidDerivative(x) },
    many: { x, _ in geluSigmoidDerivative(x) }, manyFloats: { x, _ in geluSigmoidDerivative(x) },
    inPlace: { x, _ in geluSigmoidDerivative(inPlace: &x) }),
  Form(
    name: "sinc", one: { x, _ in sinc(x) }, oneFloat: { x, _ in sinc(x) },
    many: { x, _ in sinc(x) }, manyFloats: { x, _ in sinc(x) },
    inPlace: { x, _ in sinc(inPlace: &x) }),
  Form(
    name: "sincDerivative", one: { x, _ in sincDerivative(x) },
    oneFloat: { x, _ in sincDerivative(x) },
    many: { x, _ in sincDerivative(x) }, manyFloats: { x, _ in sincDerivative(x) },
    inPlace: { x, _ in sincDerivative(inPlace: &x) }),
  Form(
    name: "sincSecondDerivative", one: { x, _ in sincSecondDerivative(x) },
    oneFloat: { x, _ in sincSecondDerivative(x) },
    many: { x, _ in sincSecondDerivative(x) }, manyFloats: { x, _ in sincSecondDerivative(x) },
    inPlace: { x, _ in sincSecondDerivative(inPlace: &x) }),
  Form(
    name: "swish(beta: 1.5)", one: { x, _ in swish(x, beta: 1.5) },
    oneFloat: { x, _ in swish(x, beta: 1.5) },
    many: { x, _ in swish(x, beta: 1.5) }, manyFloats: { x, _ in swish(x, beta: 1.5) },
    inPlace: { x, _ in swish(inPlace: &x, beta: 1.5) }),
  Form(
    name: "swishDerivative(beta: 1.5)", one: { x, _ in swishDerivative(x, beta: 1.5) },
    oneFloat: { x, _ in swishDerivative(x, beta: 1.5) },
    many: { x, _ in swishDerivative(x, beta: 1.5) },
    manyFloats: { x, _ in swishDerivative(x, beta: 1.5) },
    inPlace: { x, _ in swishDerivative(inPlace: &x, beta: 1.5) }),
  Form(
    name: "swishSecondDerivative(beta: 1.5)", one: { x, _ in swishSecondDerivative(x, beta: 1.5) },
    oneFloat: { x, _ in swishSecondDerivative(x, beta: 1.5) },
    many: { x, _ in swishSecondDerivative(x, beta: 1.5) },
    manyFloats: { x, _ in swishSecondDerivative(x, beta: 1.5) },
    inPlace: { x, _ in swishSecondDerivative(inPlace: &x, beta: 1.5) }),
  Form(
    name: "swishBetaDerivative(beta: 1.5)", one: { x, _ in swishBetaDerivative(x, beta: 1.5) },
    oneFloat: { x, _ in swishBetaDerivative(x, beta: 1.5) },
    many: { x, _ in swishBetaDerivative(x, beta: 1.5) },
    manyFloats: { x, _ in swishBetaDerivative(x, beta: 1.5) },
    inPlace: { x, _ in swishBetaDerivative(inPlace: &x, beta: 1.5) }),
  Form(
    name: "leakyReLU(slope: 0.01)", one: { x, _ in leakyReLU(x, slope: 0.01) },
    oneFloat: { x, _ in leakyReLU(x, slope: 0.01) },
    many: { x, _ in leakyReLU(x, slope: 0.01) }, manyFloats: { x, _ in leakyReLU(x, slope: 0.01) },
    inPlace: { x, _ in leakyReLU(inPlace: &x, slope: 0.01) }),
  Form(
    name: "leakyReLUDerivative(slope: 0.01)", one: { x, _ in leakyReLUDerivative(x, slope: 0.01) },
    oneFloat: { x, _ in leakyReLUDerivative(x, slope: 0.01) },
    many: { x, _ in leakyReLUDerivative(x, slope: 0.01) },
    manyFloats: { x, _ in leakyReLUDerivative(x, slope: 0.01) },
    inPlace: { x, _ in leakyReLUDerivative(inPlace: &x, slope: 0.01) }),
  Form(
    name: "gelu(mean: 0.5, deviation: 2)", one: { x, _ in gelu(x, mean: 0.5, deviation: 2) },
    oneFloat: { x, _ in gelu(x, mean: 0.5, deviation: 2) },
    many: { x, _ in gelu(x, mean: 0.5, deviation: 2) },
    manyFloats: { x, _ in gelu(x, mean: 0.5, deviation: 2) },
    inPlace: { x, _ in gelu(inPlace: &x, mean: 0.5, deviation: 2) }),
  Form(
    name: "geluDerivative(mean: 0.5, deviation: 2)",
    one: { x, _ in geluDerivative(x, mean: 0.5, deviation: 2) },
    oneFloat: { x, _ in geluDerivative(x, mean: 0.5, deviation: 2) },
    many: { x, _ in geluDerivative(x, mean: 0.5, deviation: 2) },
    manyFloats: { x, _ in geluDerivative(x, mean: 0.5, deviation: 2) },
    inPlace: { x, _ in geluDerivative(inPlace: &x, mean: 0.5, deviation: 2) }),
  Form(
    name: "geluSecondDerivative(mean: 0.5, deviation: 2)",
    one: { x, _ in geluSecondDerivative(x, mean: 0.5, deviation: 2) },
    oneFloat: { x, _ in geluSecondDerivative(x, mean: 0.5, deviation: 2) },
    many: { x, _ in geluSecondDerivative(x, mean: 0.5, deviation: 2) },
    manyFloats: { x, _ in geluSecondDerivative(x, mean: 0.5, deviation: 2) },
    inPlace: { x, _ in geluSecondDerivative(inPlace: &x, mean: 0.5, deviation: 2) }),
  Form(
    name: "glu", one: { x, y in glu(x, y) }, oneFloat: { x, y in glu(x, y) },
    many: { x, y in glu(x, y) }, manyFloats: { x, y in glu(x, y) },
    inPlace: { x, y in glu(inPlace: &x, y) }),
  Form(
    name: "gluPartialA", one: { x, y in gluPartialA(x, y) },
    oneFloat: { x, y in gluPartialA(x, y) },
    many: { x, y in gluPartialA(x, y) }, manyFloats: { x, y in gluPartialA(x, y) },
    inPlace: { x, y in gluPartialA(inPlace: &x, y) }),
  Form(
    name: "gluPartialB", one: { x, y in gluPartialB(x, y) },
    oneFloat: { x, y in gluPartialB(x, y) },
    many: { x, y in gluPartialB(x, y) }, manyFloats: { x, y in gluPartialB(x, y) },
    inPlace: { x, y in gluPartialB(inPlace: &x, y) }),
  Form(
    name: "gatedSwish", one: { x, y in gatedSwish(x, y) }, oneFloat: { x, y in gatedSwish(x, y) },
    many: { x, y in gatedSwish(x, y) }, manyFloats: { x, y in gatedSwish(x, y) },
    inPlace: { x, y in gatedSwish(inPlace: &x, y) }),
  Form(
    name: "gatedSwishPartialA", one: { x, y in gatedSwishPartialA(x, y) },
    oneFloat: { x, y in gatedSwishPartialA(x, y) },
    many: { x, y in gatedSwishPartialA(x, y) }, manyFloats: { x, y in gatedSwishPartialA(x, y) },
    inPlace: { x, y in gatedSwishPartialA(inPlace: &x, y) }),
  Form(
    name: "gatedSwishPartialB", one: { x, y in gatedSwishPartialB(x, y) },
    oneFloat: { x, y in gatedSwishPartialB(x, y) },
    many: { x, y in gatedSwishPartialB(x, y) }, manyFloats: { x, y in gatedSwishPartialB(x, y) },
    inPlace: { x, y in gatedSwishPartialB(inPlace: &x, y) }),
  Form(
    name: "swiGLU", one: { x, y in swiGLU(x, y) }, oneFloat: { x, y in swiGLU(x, y) },
    many: { x, y in swiGLU(x, y) }, manyFloats: { x, y in swiGLU(x, y) },
    inPlace: { x, y in swiGLU(inPlace: &x, y) }),
  Form(
    name: "swiGLUPartialA", one: { x, y in swiGLUPartialA(x, y) },
    oneFloat: { x, y in swiGLUPartialA(x, y) },
    many: { x, y in swiGLUPartialA(x, y) }, manyFloats: { x, y in swiGLUPartialA(x, y) },
    inPlace: { x, y in swiGLUPartialA(inPlace: &x, y) }),
  Form(
    name: "swiGLUPartialB", one: { x, y in swiGLUPartialB(x, y) },
    oneFloat: { x, y in swiGLUPartialB(x, y) },
    many: { x, y in swiGLUPartialB(x, y) }, manyFloats: { x, y in swiGLUPartialB(x, y) },
    inPlace: { x, y in swiGLUPartialB(inPlace: &x, y) }),
  Form(
    name: "geGLU", one: { x, y in geGLU(x, y) }, oneFloat: { x, y in geGLU(x, y) },
    many: { x, y in geGLU(x, y) }, manyFloats: { x, y in geGLU(x, y) },
    inPlace: { x, y in geGLU(inPlace: &x, y) }),
  Form(
    name: "geGLUPartialA", one: { x, y in geGLUPartialA(x, y) },
    oneFloat: { x, y in geGLUPartialA(x, y) },
    many: { x, y in geGLUPartialA(x, y) }, manyFloats: { x, y in geGLUPartialA(x, y) },
    inPlace: { x, y in geGLUPartialA(inPlace: &x, y) }),
  Form(
    name: "geGLUPartialB", one: { x, y in geGLUPartialB(x, y) },
    oneFloat: { x, y in geGLUPartialB(x, y) },
    many: { x, y in geGLUPartialB(x, y) }, manyFloats: { x, y in geGLUPartialB(x, y) },
    inPlace: { x, y in geGLUPartialB(inPlace: &x, y) }),
  Form(
    name: "reGLU", one: { x, y in reGLU(x, y) }, oneFloat: { x, y in reGLU(x, y) },
    many: { x, y in reGLU(x, y) }, manyFloats: { x, y in reGLU(x, y) },
    inPlace: { x, y in reGLU(inPlace: &x, y) }),
  Form(
    name: "reGLUPartialA", one: { x, y in reGLUPartialA(x, y) },
    oneFloat: { x, y in reGLUPartialA(x, y) },
    many: { x, y in reGLUPartialA(x, y) }, manyFloats: { x, y in reGLUPartialA(x, y) },
    inPlace: { x, y in reGLUPartialA(inPlace: &x, y) }),
  Form(
    name: "reGLUPartialB", one: { x, y in reGLUPartialB(x, y) },
    oneFloat: { x, y in reGLUPartialB(x, y) },
    many: { x, y in reGLUPartialB(x, y) }, manyFloats: { x, y in reGLUPartialB(x, y) },
    inPlace: { x, y in reGLUPartialB(inPlace: &x, y) }),
  Form(
    name: "bilinear", one: { x, y in bilinear(x, y) }, oneFloat: { x, y in bilinear(x, y) },
    many: { x, y in bilinear(x, y) }, manyFloats: { x, y in bilinear(x, y) },
    inPlace: { x, y in bilinear(inPlace: &x, y) }),
  Form(
    name: "bilinearPartialA", one: { x, y in bilinearPartialA(x, y) },
    oneFloat: { x, y in bilinearPartialA(x, y) },
    many: { x, y in bilinearPartialA(x, y) }, manyFloats: { x, y in bilinearPartialA(x, y) },
    inPlace: { x, y in bilinearPartialA(inPlace: &x, y) }),
  Form(
    name: "bilinearPartialB", one: { x, y in bilinearPartialB(x, y) },
    oneFloat: { x, y in bilinearPartialB(x, y) },
    many: { x, y in bilinearPartialB(x, y) }, manyFloats: { x, y in bilinearPartialB(x, y) },
    inPlace: { x, y in bilinearPartialB(inPlace: &x, y) }),
]
