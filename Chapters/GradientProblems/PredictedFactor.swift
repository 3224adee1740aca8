import Activations
import Figures
import func Foundation.pow
import Networks
import Probability
import Workbook

/// Theory against measurement; returns the theory of Xavier's sigmoids.
@MainActor func predictedFactor(
  _ chapter: Chapter
) -> (variance: Double, factor: Double) {
  //: The ten seeds agree so well on {value}`ten.factor` that there must be a reason. Think of a layer
  //: so wide that its sums $z$ are normal numbers with some variance $q$. With weights of variance
  //: $g^2/n$ the next layer has the variance $g^2\,\mathbb{E}\,\varphi(\sqrt q Z)^2$, and after a few
  //: layers $q$ settles. On the way back the same weights meet the slopes instead, so a layer
  //: multiplies the size of the gradient by
  //: $$ g \sqrt{\mathbb{E}\, \varphi'(\sqrt q\, Z)^2} . $$ (factor)
  //: Both averages are integrals against the bell curve:
  //:
  //: {quote}`Chapters/GradientProblems/Experiments.swift#mean-field`

  struct Prediction {
    var name: String
    var gain: Double
    var theory: (variance: Double, factor: Double)
    var measured: [Double]
  }
  let studied: [(name: String, activation: Activation, gains: [Double])] = [
    ("sigmoid", .sigmoid, [1, 2, 4]), ("tanh", .tanh, [1, 2, 3]),
    ("ReLU", .relu, [1, 2.0.squareRoot(), 8.0.squareRoot()]),
  ]
  let predictions: [Prediction] = studied.flatMap { name, activation, gains in
    gains.map { gain in
      let patient = Patient(
        name: name, depth: 16, activation: activation, initialisation: .gain(gain))
      return Prediction(
        name: name, gain: gain, theory: meanField(activation, gain: gain),
        measured: patient.firstLooks().map { look in
          pow(look.deltas[3] / look.deltas[13], 1 / 10.0)
        })
    }
  }
  chapter.table(
    "mean-field",
    caption: "The factor by which the gradient changes with one layer back.",
    rows: predictions
  ) {
    Column("activation") { $0.name }
    Column("gain $g$", digits: 2) { $0.gain }
    Column("predicted", digits: 4) { $0.theory.factor }
    Column("least measured", digits: 4) { $0.measured.min() ?? .nan }
    Column("most", digits: 4) { $0.measured.max() ?? .nan }
  }
  chapter.figure(
    "predicted", x: .log(label: "predicted factor"),
    y: .log(label: "measured factor"),
    caption: """
      Theory against experiment: nine networks, ten seeds each. Only where the \
      factor is 1 does a deep network neither lose its gradient nor drown in it.
      """,
    alt: """
      Scatter plot of measured against predicted factor per layer on logarithmic \
      axes, from 0.2 to 2. All dots lie near the diagonal; sigmoids are lowest, ReLU \
      with twice He's weights highest.
      """
  ) {
    Line("equal", x: [0.2, 2.2], y: [0.2, 2.2]).muted()
    Rule(x: 1).dotted()
    for (name, role) in [("sigmoid", Role.sigmoid), ("tanh", .tanh), ("ReLU", .relu)]
    {
      let points = predictions.filter { $0.name == name }
      Points(
        name, x: points.flatMap { p in p.measured.map { _ in p.theory.factor } },
        y: points.flatMap(\.measured)
      ).style(role)
    }
  }
  let sigmoidTheory = meanField(.sigmoid, gain: 1)
  chapter.value("theory.sigmoid", sigmoidTheory.factor, digits: 4)
  chapter.claim(
    "GR-01", "For Xavier's sigmoids the theory says 0.23605 a layer.",
    sigmoidTheory.factor, roundsTo: 0.23605, digits: 5)
  chapter.claim(
    "GR-01.variance", "… with sums that settle at variance 0.264687.",
    sigmoidTheory.variance, roundsTo: 0.264687, digits: 6)
  chapter.claim(
    "GR-01.he",
    "He's gain is the one at which the theory gives ReLU a factor of 1.",
    meanField(.relu, gain: 2.0.squareRoot()).factor, isNear: 1, within: 1e-12)
  chapter.claim(
    "GR-01.measured",
    "In all nine networks the measured factor is within a tenth of "
      + "the prediction, on average over the seeds.",
    each: predictions.map { geometricMean(of: $0.measured) / $0.theory.factor },
    isIn: 0.9...1.1)

  //: So the chain rule is not a vague suspicion: it predicts {value}`theory.sigmoid`, and the
  //: networks of finite width obey within a few per cent.

  return sigmoidTheory
}
