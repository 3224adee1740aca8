import Activations
import Derivations
import Figures
import Networks
import Probability
import Workbook

/// An experiment: what is left of a gradient after thirty layers.
@MainActor func gradients(_ chapter: Chapter) {
  //: The article says that smoothness helps gradients along and lowers the risk that they vanish.
  //: You remember the two averages. He's initialisation {cite}`he2015` is made for a function that
  //: passes half of the square; GELU passes less, for *every* distribution of inputs that is
  //: symmetric, because of what the two halves have to do with each other:

  chapter.claim(
    "GE-15.halves",
    "Squares of the two halves: less than $x^2$, since they have opposite signs.",
    proves: (x * Φ) ** 2 + (-x * normalCumulative(-x)) ** 2
      == x ** 2 - 2 * (x * Φ) * (x * normalCumulative(-x)))

  //: For ReLU the last term is zero. So each layer of a GELU network that was initialised for ReLU
  //: makes its signal a little smaller. **Question.** What is left of the gradient after thirty
  //: layers? **Set-up.** Width 32, noise in and noise out, one backward pass before any training.
  //: **Seeds.** {value}`survival.seeds`.

  let survivalSeeds: ClosedRange<UInt64> = 1...10
  chapter.value("survival.seeds", survivalSeeds.count)
  let ownGain = 1 / (1.0 / 3 + crowd).squareRoot()
  chapter.value("own.gain", ownGain, digits: 3)
  chapter.value("he.gain", 2.0.squareRoot(), digits: 3)

  struct Start {
    var name: String, activation: Activation, initialisation: Initialisation,
      role: Role
  }
  let starts = [
    Start(
      name: "ReLU, He", activation: .relu, initialisation: .heNormal, role: .relu),
    Start(
      name: "GELU, own gain", activation: .gelu, initialisation: .gain(ownGain),
      role: .gelu),
    Start(
      name: "GELU, He", activation: .gelu, initialisation: .heNormal, role: .gelu),
    Start(
      name: "Swish, He", activation: .swish(), initialisation: .heNormal, role: .swish
    ),
  ]
  let profiles = starts.map { start in
    overSeeds(survivalSeeds) { seed in
      var chance = SplitMix64(seed: seed)
      let network = Network.multilayer(
        inputs: 32, width: 32, depth: 30, activation: start.activation,
        initialisation: start.initialisation, using: &chance)
      return gradientProfile(network, on: .noise(using: &chance)).deltas
    }
  }
  let left = profiles.map { geometricMean(of: $0.map { $0[0] / $0[29] }) }
  chapter.value("left.relu", left[0], as: .significant(1))
  chapter.value("left.own", left[1], as: .significant(1))
  chapter.value("left.gelu", left[2], as: .significant(1))

  chapter.figure(
    "gradient-by-layer", x: .linear(label: "hidden layer"),
    y: .log(label: "gradient, relative to layer 30"),
    caption: """
      Read from right to left, as the gradient travels. After He's initialisation \
      GELU loses more of it than ReLU does, and less than Swish. With a gain of its \
      own the gradient grows.
      """,
    alt: """
      Gradient norm by layer on a logarithmic axis, geometric mean over ten seeds, \
      from layer 30 at the right back to layer 1. ReLU with He stays near one half, \
      GELU with its own gain rises to about five; GELU with He falls to a few \
      hundredths and Swish with He to about a thousandth.
      """
  ) {
    for (start, runs) in zip(starts, profiles) {
      let line = Line(
        start.name, x: (1...30).map(Double.init),
        y: (0..<30).map { layer in geometricMean(of: runs.map { $0[layer] / $0[29] })
        }
      ).style(start.role)
      start.initialisation == .heNormal ? line : line.dashed()
    }
  }
  chapter.claim(
    "GE-15", "After He's initialisation GELU loses more of its gradient than ReLU.",
    left[2] / left[0], isBelow: 0.5)
  chapter.claim(
    "GE-15.swish", "… and less than Swish.", left[3] / left[2], isBelow: 0.5)
  chapter.claim(
    "GE-15.gain", "With a gain of its own at least ten times as much comes back.",
    left[1] / left[2], isAbove: 10)
  chapter.claim(
    "GE-15.sign", "Left of the dip the slope has the wrong sign, small as it is.",
    forAll: evenlySpaced(500, in: -30 ... -0.76)
  ) { geluDerivative($0) < 0 }

  //: > [!CORRECTION]
  //: > No: after the usual initialisation the risk is *higher*. On average {value}`left.gelu` of
  //: > the gradient is left with GELU, {value}`left.relu` with ReLU. What decides is not smoothness
  //: > but the gain. What is true: GELU has no half-line on which the slope is exactly zero.
  //:
  //: Could a better gain mend it? A rectifier passes half of the mean square forwards and half of
  //: it backwards, so He's gain of {value}`he.gain` serves both ways. GELU passes
  //: {value}`mean.square` forwards and {value}`mean.square.slope` backwards: no single gain can
  //: serve both. With {value}`own.gain`, which keeps the signal's size, the gradient comes back
  //: {value}`left.own` times as large. That is mild, and much better; but it is a compromise, and
  //: normalisation between the layers is the usual way out.
}
