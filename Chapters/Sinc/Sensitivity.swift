import Activations
import Figures
import Networks
import Probability
import Workbook

/// Slopes side by side, far out and through ten layers.
@MainActor func sensitivity(_ chapter: Chapter) throws {
  //: The article says that sinc, more than other functions, reacts to its input even far away. Let us put the
  //: sizes of five slopes side by side.

  chapter.figure(
    "sensitivity", x: .linear(label: "x"), y: .linear(label: "size of the slope"),
    caption: """
      At 10 a rectifier passes a change in full, sinc a tenth of it. Only below 1 is \
      sinc the most sensitive of all.
      """,
    alt: """
      Absolute slope over x from 0 to 12. ReLU, Swish and GELU are at 1 from about 4 \
      on. Sinc rises to 1.37 near 0.66 and then oscillates under a falling envelope \
      that reaches one tenth at 10.
      """
  ) {
    Curve("sinc", over: 0.01...12) { abs(sincDerivative($0)) }.style(.sinc)
    Curve("ReLU", over: 0.01...12) { reluDerivative($0) }.style(.relu)
    Curve("Swish", over: 0.01...12) { abs(swishDerivative($0)) }.style(.swish)
    Curve("GELU", over: 0.01...12) { abs(geluDerivative($0)) }.style(.gelu)
    Curve("sigmoid", over: 0.01...12) { abs(sigmoidDerivative($0)) }.style(.sigmoid)
  }
  let steepest = try root(of: { sincSecondDerivative($0) }, in: 0.5...0.8)
  chapter.value("steepest", abs(sincDerivative(steepest)), digits: 4)
  chapter.claim(
    "SI-12",
    "At 10 the slope of sinc is one tenth; that of ReLU, Swish and GELU is 1, to "
      + "three digits.",
    holds: abs(sincDerivative(10.0)) == 0.1 && reluDerivative(10.0) == 1
      && abs(swishDerivative(10.0) - 1) < 5e-4
      && abs(geluDerivative(10.0) - 1) < 1e-15,
    evidence: "\(abs(sincDerivative(10.0)).text(.shortest)) against 1")
  chapter.claim(
    "SI-12.bound", "It is never more than $1/x + 1/(\\pi x^2)$.",
    forAll: evenlySpaced(4000, in: 0.1...100)
  ) { abs(sincDerivative($0)) <= 1 / $0 + 1 / (.pi * $0 * $0) }
  chapter.claim(
    "SI-16",
    "The steepest slope is {value}`steepest`, at the first zero of its curvature.",
    abs(sincDerivative(steepest)),
    isNear: 1.370305592769459601332428, within: 4e-16)

  //: > [!CORRECTION]
  //: > So it is the other way round: near the origin sinc is more sensitive than the others, far away it is
  //: > less. Two pages later the article itself says that far from the origin the gradient vanishes.

  //: Does it vanish? At whole numbers the slope is $\pm 1/n$, so it fades, but slowly. Draw inputs of size
  //: $k$, a normal number times $k$, and average the square of the slope. Only the few inputs that come
  //: near the origin count, about one in $k$ of them: the root of the average falls like $1/\sqrt k$,
  //: not exponentially.

  func typicalSlope(_ k: Double) throws -> Double {
    try integral(
      of: { z in
        let slope = sincDerivative(k * z)
        return Normal.standard.density(at: z) * slope * slope
      }, from: -9, to: 9
    ).value.squareRoot()
  }
  func fadingLaw(_ k: Double) -> Double {
    .pi / (3 * k * (2 * .pi).squareRoot()).squareRoot()
  }
  let spreads = try [1.0, 3, 10, 30].map { k in (k: k, slope: try typicalSlope(k)) }
  chapter.table(
    "fading", caption: "The typical slope for inputs of size $k$.", rows: spreads
  ) {
    Column("$k$") { $0.k }
    Column("root mean square of the slope", digits: 4) { $0.slope }
    Column("$\\pi/\\sqrt{3k\\sqrt{2\\pi}}$", digits: 4) { fadingLaw($0.k) }
  }
  chapter.claim(
    "SI-19.unit",
    "At unit size the mean square of the slope is more than the ½ of ReLU.",
    spreads[0].slope * spreads[0].slope, isNear: 0.829354359382609649, within: 1e-12)
  chapter.claim(
    "SI-19.slow", "At size 30 the law is right to one per cent.",
    spreads[3].slope / fadingLaw(30), isIn: 0.99...1)

  //: So one layer does little harm. Whether a deep network of such neurons loses or gains gradient
  //: depends, as with all the others, on the scale of its weights.

  let gains = [0.5, 1.0, 2.0, 4.0]
  let survivals = gains.map { gain in
    overSeeds(1...10) { seed in
      var chance = SplitMix64(seed: seed)
      let network = Network.multilayer(
        inputs: 32, width: 32, depth: 10, activation: .sinc,
        initialisation: .gain(gain),
        readout: .gain(1), using: &chance)
      return gradientProfile(network, on: .noise(using: &chance)).deltaRatio
    }
  }
  chapter.table(
    "survival",
    caption: "Gradient at the first of ten layers, relative to the "
      + "last, ten seeds.",
    rows: Array(zip(gains, survivals))
  ) {
    Column("gain of the weights") { $0.0 }
    Column("least", as: .scientific(1)) { $0.1.min() ?? .nan }
    Column("geometric mean", as: .scientific(1)) { geometricMean(of: $0.1) }
    Column("most", as: .scientific(1)) { $0.1.max() ?? .nan }
  }
  chapter.claim(
    "SI-19", "With half the usual scale the gradient vanishes, at every seed.",
    each: survivals[0], isIn: 0...1e-2)
  chapter.claim(
    "SI-19.explodes", "With twice the usual scale it explodes, at every seed.",
    each: survivals[2], isIn: 10...1e4)
}
