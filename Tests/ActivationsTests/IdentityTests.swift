import NumberTesting
import Testing

@testable import Activations

@Suite("Identities")
struct IdentityTests {
  private let points = stride(from: -12.0, through: 12, by: 0.37)

  @Test("σ(x) + σ(−x) = 1")
  func sigmoidHalves() {
    for x in points { #expect(abs(sigmoid(x) + sigmoid(-x) - 1) <= 0x1p-52) }
  }

  @Test("swish(x) − swish(−x) = x and gelu(x) − gelu(−x) = x")
  func oddParts() {
    for x in points {
      #expect(abs(swish(x) - swish(-x) - x) <= 2 * x.ulp)
      #expect(abs(gelu(x) - gelu(-x) - x) <= 2 * x.ulp)
    }
  }

  @Test("tanh x = 2σ(2x) − 1 and softplus(x) − softplus(−x) = x")
  func relatives() {
    for x in points {
      #expect(abs(tanh(x) - (2 * sigmoid(2 * x) - 1)) <= 0x1p-51)
      #expect(abs(softplus(x) - softplus(-x) - x) <= 2 * x.ulp)
    }
  }

  @Test("Each derivative is the limit of its function's differences", arguments: derivatives)
  func differences(_ pair: DerivativePair) {
    for x in points where x != 0 {
      let h = 0x1p-17
      let difference = (pair.function(x + h) - pair.function(x - h)) / (2 * h)
      #expect(
        abs(pair.derivative(x) - difference) <= 1e-8,
        "\(pair.name) at \(x): \(pair.derivative(x)), by differences \(difference)")
    }
  }

  @Test("With mean 0 and deviation 1 GELU is GELU")
  func standardGELU() {
    for x in [-38.2, -20, -3.3, -0.75, -1e-9, 0, 0.4, 2, 9, 50] {
      #expect(same(gelu(x, mean: 0, deviation: 1), gelu(x)))
      #expect(same(geluDerivative(x, mean: 0, deviation: 1), geluDerivative(x)))
      let curvature = geluSecondDerivative(x)
      #expect(abs(geluSecondDerivative(x, mean: 0, deviation: 1) - curvature) <= curvature.ulp)
    }
  }

  @Test("GELU with a mean and a deviation is within 2 ulp")
  func shiftedGELU() {
    // xΦ((x − μ)/σ) worked out with mpmath in 60 digits and rounded.
    let values: [(x: Double, mean: Double, deviation: Double, value: Double)] = shiftedGELUs
    for (x, mean, deviation, value) in values {
      let result = gelu(x, mean: mean, deviation: deviation)
      #expect(abs(result - value) <= 2 * value.ulp, "at \(x), \(mean), \(deviation): \(result)")
    }
  }

  @Test("Swish is lowest at its minimum")
  func minimum() {
    let (x, y) = swishMinimum
    #expect(swish(x) == y)
    #expect(abs(swishDerivative(x)) < 1e-16)
    #expect(swishDerivative(x.nextDown) < 0 && swishDerivative(x.nextUp.nextUp) > 0)
    #expect(abs(y - (x + 1)) <= x.ulp)
  }

  @Test("What is quoted as a definition is what arrays are swept with")
  func definitions() {
    // The one-number forms of swish, gelu, sinc and swiGLU are written out; arrays take kernels.
    let x = mixedNumbers(2000, seed: 21)
    let (swished, gelus, sincs) = (swish(x), gelu(x), sinc(x))
    for i in x.indices {
      #expect(same(swish(x[i]), swished[i]) && same(gelu(x[i]), gelus[i]))
      #expect(same(sinc(x[i]), sincs[i]), "sinc at \(x[i])")
    }
  }
}

/// A function and its derivative.
struct DerivativePair: Sendable, CustomTestStringConvertible {
  let name: String
  let function, derivative: @Sendable (Double) -> Double

  var testDescription: String { name }
}

private let derivatives: [DerivativePair] = [
  DerivativePair(name: "σ", function: { sigmoid($0) }, derivative: { sigmoidDerivative($0) }),
  DerivativePair(name: "tanh", function: { tanh($0) }, derivative: { tanhDerivative($0) }),
  DerivativePair(
    name: "softplus", function: { softplus($0) }, derivative: { softplusDerivative($0) }),
  DerivativePair(name: "ReLU", function: { relu($0) }, derivative: { reluDerivative($0) }),
  DerivativePair(name: "Swish", function: { swish($0) }, derivative: { swishDerivative($0) }),
  DerivativePair(
    name: "Swish′", function: { swishDerivative($0) }, derivative: { swishSecondDerivative($0) }),
  DerivativePair(
    name: "Swish of β", function: { swish($0, beta: 1.7) },
    derivative: { swishDerivative($0, beta: 1.7) }),
  DerivativePair(
    name: "Swish′ of β", function: { swishDerivative($0, beta: 1.7) },
    derivative: { swishSecondDerivative($0, beta: 1.7) }),
  DerivativePair(
    name: "Swish by β", function: { swish(1.3, beta: $0) },
    derivative: { swishBetaDerivative(1.3, beta: $0) }),
  DerivativePair(name: "GELU", function: { gelu($0) }, derivative: { geluDerivative($0) }),
  DerivativePair(
    name: "GELU′", function: { geluDerivative($0) }, derivative: { geluSecondDerivative($0) }),
  DerivativePair(
    name: "GELU of μ, σ", function: { gelu($0, mean: 0.5, deviation: 2) },
    derivative: { geluDerivative($0, mean: 0.5, deviation: 2) }),
  DerivativePair(
    name: "GELU′ of μ, σ", function: { geluDerivative($0, mean: 0.5, deviation: 2) },
    derivative: { geluSecondDerivative($0, mean: 0.5, deviation: 2) }),
  DerivativePair(
    name: "GELU by tanh", function: { geluTanh($0) }, derivative: { geluTanhDerivative($0) }),
  DerivativePair(
    name: "GELU by σ", function: { geluSigmoid($0) }, derivative: { geluSigmoidDerivative($0) }),
  DerivativePair(name: "sinc", function: { sinc($0) }, derivative: { sincDerivative($0) }),
  DerivativePair(
    name: "sinc′", function: { sincDerivative($0) }, derivative: { sincSecondDerivative($0) }),
  DerivativePair(
    name: "GLU by a", function: { glu($0, 0.7) }, derivative: { gluPartialA($0, 0.7) }),
  DerivativePair(
    name: "GLU by b", function: { glu(1.3, $0) }, derivative: { gluPartialB(1.3, $0) }),
  DerivativePair(
    name: "gated Swish by a", function: { gatedSwish($0, 0.7) },
    derivative: { gatedSwishPartialA($0, 0.7) }),
  DerivativePair(
    name: "gated Swish by b", function: { gatedSwish(1.3, $0) },
    derivative: { gatedSwishPartialB(1.3, $0) }),
  DerivativePair(
    name: "SwiGLU by a", function: { swiGLU($0, 0.7) }, derivative: { swiGLUPartialA($0, 0.7) }),
  DerivativePair(
    name: "SwiGLU by b", function: { swiGLU(1.3, $0) }, derivative: { swiGLUPartialB(1.3, $0) }),
  DerivativePair(
    name: "GEGLU by a", function: { geGLU($0, 0.7) }, derivative: { geGLUPartialA($0, 0.7) }),
  DerivativePair(
    name: "GEGLU by b", function: { geGLU(1.3, $0) }, derivative: { geGLUPartialB(1.3, $0) }),
  DerivativePair(
    name: "ReGLU by a", function: { reGLU($0, 0.7) }, derivative: { reGLUPartialA($0, 0.7) }),
  DerivativePair(
    name: "ReGLU by b", function: { reGLU(1.3, $0) }, derivative: { reGLUPartialB(1.3, $0) }),
  DerivativePair(
    name: "bilinear by a", function: { bilinear($0, 0.7) },
    derivative: { bilinearPartialA($0, 0.7) }),
  DerivativePair(
    name: "bilinear by b", function: { bilinear(1.3, $0) },
    derivative: { bilinearPartialB(1.3, $0) }),
]

/// x, μ, σ and the double nearest to xΦ((x − μ)/σ).
private let shiftedGELUs: [(x: Double, mean: Double, deviation: Double, value: Double)] = [
  (
    0x1.798dd36217440p-1, 0x1.ef2e045bc8fb8p-1, 0x1.9f00f0b0dfdc2p+1,
    0x1.6439e7e33ad9cp-2
  ),
  (
    0x1.a8c094ecfb376p+4, 0x1.eb4ff1a6eb8c8p-1, 0x1.db368eedc7428p+1,
    0x1.a8c094ecf6333p+4
  ),
  (
    -0x1.69b9570f539aep+1, -0x1.199e84e56b1f0p-3, 0x1.e52c7a4d24d7bp+1,
    -0x1.59eb17ed1ae2bp-1
  ),
  (
    0x1.1e07f8ec71dd0p+3, 0x1.9a85a89413b44p+0, 0x1.700eb06b3d9c2p-1,
    0x1.1e07f8ec71dd0p+3
  ),
  (
    -0x1.7c145cca115a0p-3, -0x1.0382694f43532p+0, 0x1.27ecd62ad63e1p+1,
    -0x1.e66d766dc3d56p-4
  ),
  (
    0x1.1bef2537adc20p+2, -0x1.f29231a268928p+0, 0x1.1a1622b3866bep+0,
    0x1.1bef2527460c4p+2
  ),
  (
    -0x1.52b70fdd0a9e2p+0, 0x1.aa5670ef08e64p+0, 0x1.910c2dcd74667p+1,
    -0x1.cce4054fa3faap-3
  ),
  (
    -0x1.46c7ab3491a6cp+4, 0x1.30474d09350f2p+0, 0x1.a07b22a586612p-1,
    -0x1.0efc329f4c3b0p-511
  ),
  (
    0x1.68d06baad1208p-1, -0x1.7e428e6f12bb6p+0, 0x1.39ecb272e6208p-2,
    0x1.68d06baad08b2p-1
  ),
  (
    0x1.648c6e18a3382p+4, -0x1.2984441cfae1cp+0, 0x1.18e75d0b476fap+0,
    0x1.648c6e18a3382p+4
  ),
  (
    0x1.727fd96fec168p+1, 0x1.7d5876154f5d0p+0, 0x1.5ed4715ebc7f8p+0,
    0x1.39f1b00e2cefdp+1
  ),
  (
    0x1.bb04d49fdde14p+4, 0x1.4151938125520p-3, 0x1.676ba6cea4aa8p+1,
    0x1.bb04d49fdde14p+4
  ),
  (
    -0x1.c5756b1d1e9f5p+0, 0x1.c38f367bf9ab0p+0, 0x1.6d7cef18748a8p+1,
    -0x1.873587a86babbp-3
  ),
  (
    0x1.bfe6d86bcfc2cp+4, 0x1.933104b10d77ap+0, 0x1.67d0168c2766dp+0,
    0x1.bfe6d86bcfc2cp+4
  ),
  (
    -0x1.aa6cad60ad02cp-1, -0x1.560f9d8837f24p+0, 0x1.ad9e216b454a6p-1,
    -0x1.3573bb0b99c30p-1
  ),
  (
    -0x1.a17743982d6e3p+4, -0x1.96d10a2ebeda8p-1, 0x1.44086bcab3168p+1,
    -0x1.024118ccc292fp-72
  ),
  (
    -0x1.7d66da06c938bp+1, 0x1.6c68cab52a438p-1, 0x1.8cdb1cbe37911p+0,
    -0x1.a52de902ac429p-6
  ),
  (
    -0x1.6ce17a3ab736ap+3, 0x1.46299a272d1d0p+0, 0x1.0a14b732d3fb4p+1,
    -0x1.a45ee91d333b4p-28
  ),
  (
    -0x1.1af1191c8606ap+0, -0x1.33b7cc383dd20p-4, 0x1.74219d00d388fp+1,
    -0x1.99304775df2e0p-2
  ),
  (
    0x1.7faf6644aaeb8p+0, 0x1.612874b3bfe88p+0, 0x1.77a77ec409a1dp-2,
    0x1.e178b52779734p-1
  ),
  (
    0x1.143a90ca425f6p+4, -0x1.120ddf9fa6844p-1, 0x1.3862f2ce99defp+1,
    0x1.143a90ca42317p+4
  ),
  (
    -0x1.79071dd48770cp+1, -0x1.d026c425682d8p+0, 0x1.f0557906e52eap-1,
    -0x1.6e11a09fd967ep-2
  ),
  (
    0x1.b4f9031a86ff8p+4, -0x1.36c305f0c3ef4p+0, 0x1.8c511781c4b1cp+1,
    0x1.b4f9031a86ff8p+4
  ),
]
