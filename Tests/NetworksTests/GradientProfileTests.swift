import Networks
import Probability
import RealModule
import Testing

/// Whether two numbers are equal up to a relative tolerance.
func isNear(_ value: Double, _ reference: Double, relative tolerance: Double) -> Bool {
  abs(value - reference) <= tolerance * abs(reference)
}

/// The profile of a network on normal inputs, drawn in this order: inputs, targets, weights.
func noiseProfile(
  seed: UInt64, depth: Int, activation: Activation, initialisation: Initialisation,
  width: Int = 32, isNormalised: Bool = false, branchScale: Double? = nil
) -> GradientProfile {
  var generator = SplitMix64(seed: seed)
  let samples = Samples.noise(count: 128, inputs: width, using: &generator)
  let network = Network.multilayer(
    inputs: width, width: width, depth: depth, activation: activation,
    initialisation: initialisation, isNormalised: isNormalised, branchScale: branchScale,
    using: &generator)
  return gradientProfile(network, on: samples)
}

/// The geometric mean.
func geometricMean(_ values: [Double]) -> Double {
  Double.exp(values.reduce(0) { $0 + Double.log($1) } / Double(values.count))
}

/// The geometric mean of ‖δ₁‖ / ‖δ_L‖ over seeds 1 … `seeds`.
func meanDeltaRatio(
  depth: Int, _ activation: Activation, _ initialisation: Initialisation,
  isNormalised: Bool = false, branchScale: Double? = nil, seeds: UInt64 = 10
) -> Double {
  geometricMean(
    overSeeds(1...seeds) { seed in
      noiseProfile(
        seed: seed, depth: depth, activation: activation, initialisation: initialisation,
        isNormalised: isNormalised, branchScale: branchScale
      ).deltaRatio
    })
}

@Suite("X-01: ten sigmoid layers")
struct TenSigmoidLayersTests {
  @Test(
    "The ratios of seeds 1, 2 and 3 are those of an independent program",
    arguments: [
      (1, 1.9907808369741e-6, 0.0318892185148956, 1.2407234363787e-6),
      (2, 2.4677698225394e-6, 0.0305080259442963, 1.6412522020110e-6),
      (3, 2.1752369611906e-6, 0.0247183932445435, 8.0994436224628e-6),
    ] as [(UInt64, Double, Double, Double)])
  func knownDigits(seed: UInt64, deltaRatio: Double, lastDelta: Double, weightRatio: Double) {
    let profile = noiseProfile(
      seed: seed, depth: 10, activation: .sigmoid, initialisation: .xavierNormal)
    #expect(isNear(profile.deltaRatio, deltaRatio, relative: 1e-9), "\(profile.deltaRatio)")
    #expect(isNear(profile.hidden[9].delta, lastDelta, relative: 1e-9))
    #expect(isNear(profile.weightGradientRatio, weightRatio, relative: 1e-9))
  }
}
