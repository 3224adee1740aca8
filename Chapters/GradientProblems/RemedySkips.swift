import Figures
import Networks
import Probability
import Workbook

/// Residual connections; returns how far fifty unscaled ones make ReLU's gradient grow.
@MainActor func remedySkips(
  _ chapter: Chapter, small smallRun: Contender
) -> Double {
  //: The article: skip connections *bypass* the layers in which the gradient vanishes. A layer
  //: $y=x+F(x)$ has the Jacobian $I + J_F$: even if $J_F$ is nothing, the message passes.

  typealias Skipping = (
    name: String, role: Role, activation: Activation, law: Initialisation,
    scale: Double?
  )
  let skipping: [Skipping] = [
    ("sigmoid", .sigmoid, .sigmoid, .xavierNormal, nil),
    ("sigmoid + skip", .accent2, .sigmoid, .xavierNormal, 1),
    ("ReLU", .relu, .relu, .heNormal, nil),
    ("ReLU + skip", .accent1, .relu, .heNormal, 1),
    ("ReLU + scaled skip", .accent3, .relu, .heNormal, 1 / 50.0.squareRoot()),
  ]
  let residualLooks = skipping.map { name, _, activation, law, scale in
    Patient(
      name: name, depth: 50, activation: activation, initialisation: law,
      branchScale: scale
    ).firstLooks()
  }
  chapter.figure(
    "fifty-layers", x: .steps(label: "layer"),
    y: .log(label: "size of δ, relative to the last"),
    caption: """
      Fifty layers. A skip lifts the sigmoid's gradient from the floor; the same \
      skip makes ReLU's explode, unless what it adds is scaled down.
      """,
    alt: """
      Size of δ relative to layer 50, by layer, logarithmic. Plain sigmoid falls to \
      about 1e-31 at layer 1. Sigmoid with skip stays within a factor of ten. ReLU \
      stays near 1; ReLU with skip grows to about 1e10; with scaled skip to about 5.
      """
  ) {
    for (network, looks) in zip(skipping, residualLooks) {
      Band(
        network.name, x: (1...50).map(Double.init),
        runs: looks.map { look in look.deltas.map { $0 / look.deltas[49] } }
      ).style(network.role)
    }
  }
  func fiftyRatio(_ index: Int) -> Double {
    geometricMean(of: residualLooks[index].map(\.deltaRatio))
  }
  chapter.claim(
    "GR-21",
    "Fifty sigmoid layers: less than $10^{-25}$ is left; with skips, about all.",
    holds: fiftyRatio(0) < 1e-25 && (0.5...100).contains(fiftyRatio(1)),
    evidence:
      "\(fiftyRatio(0).text(.scientific(1))) and \(fiftyRatio(1).text(.fixed(1)))")
  chapter.claim(
    "GR-21.explodes",
    "Fifty ReLU layers with He's weights: skips make the gradient grow more "
      + "than a millionfold; scaled by $1/\\sqrt{50}$, less than fiftyfold.",
    holds: fiftyRatio(3) > 1e6 && fiftyRatio(4) < 50,
    evidence:
      "\(fiftyRatio(3).text(.scientific(1))) and \(fiftyRatio(4).text(.fixed(1)))")
  let skipRun = contender(
    Patient(
      name: "0.01 + skip", initialisation: .normal(deviation: 0.01), branchScale: 1),
    .accent2)
  let heSkip = contender(Patient(name: "He + skip", branchScale: 1), .accent4)
  let heScaled = contender(
    Patient(name: "He + scaled skip", branchScale: 1 / 10.0.squareRoot()), .accent3)
  let fourth = [smallRun, skipRun, heSkip, heScaled]
  chapter.figure(
    "remedy-residual", height: 760,
    caption: """
      Skips revive weights that are a hundred times too small. On weights that were \
      right they do harm, unless scaled.
      """,
    alt: """
      Two panels. Gradient by layer: deviation 0.01 falls steeply, with skips it is \
      level; He with skips is larger and rises towards layer 1, with scaled skips \
      level. Loss: deviation 0.01 stays at 0.69, with skips it falls late; He with \
      skips overflows for some seeds; scaled skips fall at once.
      """
  ) {
    signalPanel(fourth, along: "layer")
    lossPanel(fourth)
  }
  chapter.claim(
    "GR-21.training",
    "With deviation $0.01$ a plain network stays at chance; with scaled skips at "
      + "He's weights every seed learns.",
    holds: smallRun.trials.allSatisfy(\.isAtChance)
      && heScaled.trials.allSatisfy(\.hasLearnt),
    evidence: "scaled skips at least \(heScaled.accuracies.least.text(.percent(1)))")
  let patientSkips = contender(
    Patient(
      name: "0.01 + skip", initialisation: .normal(deviation: 0.01), branchScale: 1),
    .accent2, steps: 1000)
  chapter.claim(
    "GR-21.rescue",
    "The skips alone, given 1000 steps, bring deviation $0.01$ above 90 per cent, "
      + "at every seed.",
    each: patientSkips.trials.map(\.accuracy), isIn: 0.9...1)

  //: **Verdict.** True for vanishing, and not free. As history it is half the story: the paper that
  //: introduced these networks says that the trouble of its plain nets is *unlikely* to be vanishing
  //: gradients, for they were normalised {cite}`he2016` {claim}`GR-21`. The open road for gradients
  //: was the argument of its sequel {cite}`he2016identity`.

  return fiftyRatio(3)
}
