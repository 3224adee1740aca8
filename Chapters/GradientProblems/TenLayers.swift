import Activations
import Figures
import func Foundation.pow
import Networks
import Probability
import Workbook

/// The article's first example, built; and three more networks for later.
@MainActor func tenLayers(_ chapter: Chapter) -> TenLayers {
  //: The article's first example: ten fully connected layers of sigmoids, in which the gradient may
  //: be near zero beyond layer five, so that the first five layers cannot learn. Let us build it.
  //: **Question.** How large is $\delta$ at each layer? **Set-up.** Ten hidden layers of 32 sigmoids,
  //: Xavier's initialisation, 128 samples of noise; one backward pass, no training yet. **Seeds.**
  //: {value}`seeds`.
  //:
  //: {quote}`Chapters/GradientProblems/Experiments.swift#first-look`

  let sigmoidTen = Patient(
    name: "sigmoid", activation: .sigmoid, initialisation: .xavierNormal)
  let tanhTen = Patient(
    name: "tanh", activation: .tanh, initialisation: .xavierNormal)
  let reluTen = Patient(name: "ReLU")
  let leakyTen = Patient(name: "Leaky ReLU", activation: .leakyReLU())
  let looks = sigmoidTen.firstLooks()

  chapter.table(
    "ten-layers", caption: "Ten sigmoid layers, one row for each seed.",
    rows: Array(zip(1...10, looks))
  ) {
    Column("seed") { $0.0 }
    Column("last, ‖δ₁₀‖", as: .significant(3)) { $0.1.deltas[9] }
    Column("middle, ‖δ₅‖", as: .significant(3)) { $0.1.deltas[4] }
    Column("first, ‖δ₁‖", as: .significant(3)) { $0.1.deltas[0] }
    Column("first / last", as: .significant(3)) { $0.1.deltaRatio }
    Column("factor a layer", digits: 3) { $0.1.decay.factorPerLayer }
  }

  let layers = (1...10).map(Double.init)
  let decayFactor = geometricMean(of: looks.map(\.decay.factorPerLayer))
  let lastSize = geometricMean(of: looks.map { $0.deltas[9] })
  chapter.value("ten.factor", decayFactor, digits: 2)
  chapter.value(
    "ten.ratio", geometricMean(of: looks.map(\.deltaRatio)), as: .scientific(1))
  chapter.figure(
    "ten-layers-profile", x: .steps(label: "hidden layer"),
    y: .log(label: "size of δ"),
    caption: """
      Read from right to left. The gradient falls on a straight line, by the same \
      factor of {value}`ten.factor` at every layer; layer 5 is nothing special.
      """,
    alt: """
      Size of δ against layer, logarithmic, for ten seeds as a narrow band. From \
      about 0.03 at layer 10 it falls on a straight line to about 6e-8 at layer 1. A \
      dashed line of constant factor lies within the band.
      """
  ) {
    Band("ten seeds", x: layers, runs: looks.map(\.deltas)).style(.sigmoid)
    Line(
      "one factor for all", x: layers,
      y: layers.map { lastSize * pow(decayFactor, 10 - $0) }
    )
    .muted().dashed()
    Rule("layer 5", x: 5).dotted()
  }
  chapter.claim(
    "GR-25",
    "Of the gradient at layer 10, between $10^{-7}$ and $10^{-5}$ is left "
      + "at layer 1.",
    each: looks.map(\.deltaRatio), isIn: 1e-7...1e-5)
  chapter.claim(
    "GR-25.line", "For every seed the fall is a straight line, $R^2 > 0.99$.",
    each: looks.map(\.decay.explained), isIn: 0.99...1)
  chapter.claim(
    "GR-25.factor", "… by one factor, and it holds from the first step back.",
    each: looks.map(\.decay.factorPerLayer), isIn: 0.19...0.27)
  chapter.claim(
    "GR-25.five",
    "At layer 5 about a thousandth is left: much less than all, much "
      + "more than nothing.",
    each: looks.map { $0.deltas[4] / $0.deltas[9] }, isIn: 1e-4...3e-3)
  chapter.claim(
    "GR-25.reproducible", "Seed 1 gives the ratio that an independent program gave.",
    looks[0].deltaRatio, isNear: 1.9907808369741e-6, within: 1.9907808369741e-15)
  chapter.claim(
    "GR-03.never-zero", "The gradient gets small, but it is exactly zero nowhere.",
    holds: looks.allSatisfy { $0.deltas.allSatisfy { $0 > 0 } }, evidence: "100 norms"
  )

  //: > [!CORRECTION]
  //: > The example is right in what matters: {value}`ten.ratio` of the message is left at the first
  //: > layer. But there is no threshold at layer 5. The fall is geometric from the first step back.
  //: > Whether the first five layers still *learn* is a question for an experiment, to which we come.

  return TenLayers(
    sigmoid: sigmoidTen, tanh: tanhTen, relu: reluTen, leaky: leakyTen)
}
