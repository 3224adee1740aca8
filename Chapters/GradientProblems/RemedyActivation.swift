import Figures
import Networks
import Probability
import Workbook

@MainActor func remedyActivation(
  _ chapter: Chapter, sigmoid sigmoidRun: Contender, tanh tanhRun: Contender,
  relu reluRun: Contender, leaky leakyRun: Contender
) {
  //: ### 1. ReLU and Leaky ReLU
  //:
  //: The article: use *non-saturating* activations such as ReLU and Leaky ReLU.

  let first = [sigmoidRun, tanhRun, reluRun, leakyRun]
  chapter.figure(
    "remedy-activation", height: 760,
    caption: """
      Above, only the sigmoid's gradient falls. Below, only the sigmoid's loss \
      stays. Tanh, which saturates, is cured as well.
      """,
    alt: """
      Two panels. Gradient by layer: sigmoid falls steeply towards layer 1; tanh, \
      ReLU and Leaky ReLU are about level. Loss in training: sigmoid stays at 0.69; \
      the other three fall far below 0.1.
      """
  ) {
    signalPanel(first, along: "layer")
    lossPanel(first)
  }
  chapter.claim(
    "GR-18",
    "Ten layers of ReLU or Leaky ReLU with He's weights learn the task, at every "
      + "seed, where the sigmoid never does.",
    holds: (reluRun.trials + leakyRun.trials).allSatisfy(\.hasLearnt)
      && sigmoidRun.trials.allSatisfy(\.isAtChance),
    evidence:
      "ReLU at least \(reluRun.accuracies.least.text(.percent(1))), Leaky ReLU "
      + leakyRun.accuracies.least.text(.percent(1)))

  //: Is ReLU non-saturating? On its left half it is as flat as can be. A neuron whose bias has gone
  //: far into the negative never comes back:

  let neurons: [(name: String, activation: Activation)] = [
    ("ReLU", .relu), ("Leaky ReLU", .leakyReLU()), ("Swish", .swish()),
    ("GELU", .gelu),
  ]
  let firstBiases = [-1, -1.5, -2, -5]
  let stuck = inParallel(neurons.map(\.activation)) { [firstBiases] activation in
    firstBiases.map { neuronFromBias($0, activation) }
  }
  chapter.table(
    "dead",
    caption:
      "One neuron learns a line: its loss at the end, by the bias at its start.",
    rows: Array(zip(neurons, stuck))
  ) {
    Column("activation") { $0.0.name }
    Column("from −1", as: .significant(2)) { $0.1[0].loss }
    Column("from −1½", as: .significant(2)) { $0.1[1].loss }
    Column("from −2", as: .significant(2)) { $0.1[2].loss }
    Column("from −5", as: .significant(2)) { $0.1[3].loss }
    Column("first gradient at −2", as: .significant(2)) { $0.1[2].gradient }
  }
  chapter.claim(
    "GR-18.dead",
    "A ReLU neuron that is off for all samples has gradient exactly 0 and stays "
      + "where it is, at a loss of 0.16875.",
    holds: stuck[0].allSatisfy { $0.gradient == 0 && abs($0.loss - 0.16875) < 1e-12 },
    evidence: "gradient 0 from all four biases")
  chapter.claim(
    "GR-18.leaky", "A leaky one recovers from all four.",
    each: stuck[1].map(\.loss), isIn: 0...1e-6)
  chapter.claim(
    "GR-18.smooth",
    "Swish and GELU, smooth and never quite flat, recover from $-1$ and are as good "
      + "as dead from $-2$ on.",
    holds: stuck[2...].allSatisfy {
      $0[0].loss < 1e-3 && $0[2].loss > 0.16 && $0[3].loss > 0.16
    },
    evidence: stuck[2...].map {
      "\($0[0].loss.text(.scientific(1))), \($0[2].loss.text(.fixed(3)))"
    }.joined(separator: "; "))

  //: **Verdict.** It works, but not because ReLU does not saturate. What helps is a slope of 1 where
  //: it is on, *together with* weights that make up for the half where it is off. Which is the next
  //: remedy. Nor is it an insurance to be nowhere quite flat. Left of their dip, Swish and GELU slope
  //: *downwards*, so a neuron that should put out more moves further left, out to where the slope
  //: fades: it walks into its grave.
}
