import Activations
import Figures
import func Foundation.pow
import Networks
import Probability
import Workbook

/// Weights scaled for the activation; returns the runs with weights too small and too large.
@MainActor func remedyInitialisation(
  _ chapter: Chapter, he reluRun: Contender
) throws -> (small: Contender, large: Contender) {
  //: The article: choose the initialisation that suits the activation, Xavier's or He's. Where do the
  //: two rules come from? A sum of $n$ inputs of mean square $s$, with weights of variance $V$, has
  //: variance $n V s$. To keep the signal the same we need $nV = 1$; on the way back $n$ is the
  //: number of outputs, so Xavier's $V = 2/(n_{\text{in}} + n_{\text{out}})$ is a compromise
  //: {cite}`glorot2010`. It takes the activation for a straight line of slope 1. ReLU halves the mean
  //: square, so He's rule doubles the variance {cite}`he2015`.

  let kept = try integral(
    of: { pow(relu($0), 2) * Normal.standard.density(at: $0) }, from: -.infinity,
    to: .infinity)
  chapter.claim(
    "GR-19.half", "Of a normal number's mean square, ReLU passes one half.",
    kept.value,
    isNear: 0.5, within: 1e-12)
  let laws: [(name: String, activation: Activation, law: Initialisation)] = [
    ("tanh, Xavier", .tanh, .xavierNormal),
    ("tanh, deviation 0.01", .tanh, .normal(deviation: 0.01)),
    ("ReLU, He", .relu, .heNormal), ("ReLU, Xavier", .relu, .xavierNormal),
    ("ReLU, deviation 0.01", .relu, .normal(deviation: 0.01)),
    ("ReLU, deviation 1", .relu, .normal(deviation: 1)),
    ("Swish, He", .swish(), .heNormal), ("Swish, Xavier", .swish(), .xavierNormal),
    ("GELU, He", .gelu, .heNormal), ("sigmoid, Xavier", .sigmoid, .xavierNormal),
    ("sigmoid, gain 4", .sigmoid, .gain(4)),
    ("tanh, gain 3", .tanh, .gain(3)), ("Leaky ReLU, He", .leakyReLU(), .heNormal),
  ]
  let lawLooks: [(String, [GradientProfile])] = laws.map { name, activation, law in
    let patient = Patient(
      name: name, depth: 30, activation: activation, initialisation: law)
    return (name, patient.firstLooks())
  }
  chapter.table(
    "laws",
    caption: "Thirty layers, last against first; geometric means over the seeds.",
    rows: lawLooks
  ) {
    Column("network") { $0.0 }
    Column("signal, forward", as: .scientific(1)) {
      geometricMean(of: $0.1.map { max($0.outputRatio, 1e-300) })
    }
    Column("gradient, backward", as: .scientific(1)) {
      geometricMean(of: $0.1.map { max($0.deltaRatio, 1e-300) })
    }
  }
  func forward(_ index: Int) -> Double {
    geometricMean(of: lawLooks[index].1.map { max($0.outputRatio, 1e-300) })
  }
  func backward(_ index: Int) -> Double {
    geometricMean(of: lawLooks[index].1.map { max($0.deltaRatio, 1e-300) })
  }
  chapter.claim(
    "GR-19", "Through thirty layers the right pairs keep their signal.",
    holds: (0.05...0.5).contains(forward(0)) && (0.05...4).contains(forward(2)),
    evidence: "tanh with Xavier \(forward(0).text(.fixed(2))), ReLU with He "
      + forward(2).text(.fixed(2)))
  chapter.claim(
    "GR-19.wrong", "The wrong ones lose it or drown in it.",
    holds: forward(1) < 1e-30 && forward(3) < 1e-3 && forward(4) < 1e-30
      && forward(5) > 1e14,
    evidence: [1, 3, 4, 5].map { forward($0).text(.scientific(0)) }.joined(
      separator: ", "))
  chapter.claim(
    "GR-19.large-tanh",
    "Too large is no better: with gain 3, tanh keeps its signal, but its gradient "
      + "grows more than a thousandfold.",
    holds: (0.5...1.5).contains(forward(11)) && backward(11) > 1e3,
    evidence: "signal \(forward(11).text(.fixed(2))), gradient "
      + backward(11).text(.scientific(1)))
  chapter.claim(
    "GR-18.init",
    "ReLU is no cure by itself: thirty layers with Xavier's weights keep less than "
      + "a thousandth of the gradient.",
    backward(3), isBelow: 1e-3)

  chapter.figure(
    "histograms", width: 760, height: 560,
    x: .linear(label: "output of a neuron", domain: -1...1), y: .linear(ticks: .none),
    arrangement: .columns(3),
    caption: """
      What tanh neurons put out at layers 1, 10 and 30. Above, with Xavier's \
      weights, the signals fade slowly. Below, with weights three times as large, \
      many neurons stand at their ends, where the slope is 0.
      """,
    alt: """
      Six histograms of outputs between −1 and 1. Upper row, Xavier: broad humps \
      that grow slowly narrower from layer 1 to 30. Lower row, gain 3: two spikes at \
      −1 and 1 in every layer.
      """
  ) {
    for (name, law) in [
      ("Xavier", Initialisation.xavierNormal), ("gain 3", .gain(3)),
    ] {
      let outputs = layerOutputs(
        Patient(name: name, depth: 30, activation: .tanh, initialisation: law),
        seed: 1)
      for layer in [1, 10, 30] {
        Panel("\(name), layer \(layer)") {
          Histogram(of: outputs[layer - 1], bins: 40, over: -1...1).style(.tanh)
        }
      }
    }
  }

  let smallRun = contender(
    Patient(name: "deviation 0.01", initialisation: .normal(deviation: 0.01)),
    .accent1)
  let xavierRun = contender(
    Patient(name: "Xavier", initialisation: .xavierNormal), .accent2)
  let largeRun = contender(
    Patient(name: "deviation 1", initialisation: .normal(deviation: 1)), .accent3)
  let heRun = Contender(name: "He", role: .relu, trials: reluRun.trials)
  let second = [smallRun, xavierRun, heRun, largeRun]
  chapter.figure(
    "remedy-initialisation", height: 760,
    caption: """
      Four scales of weights for the same ReLU layers. The level line learns at \
      once, the falling ones slowly or never, the rising one leaves the page.
      """,
    alt: """
      Two panels for ReLU. Gradient by layer: level with He, falling a little with \
      Xavier, falling steeply with deviation 0.01, huge with deviation 1. Loss: He \
      falls at once, Xavier later, deviation 0.01 stays at 0.69, deviation 1 \
      overflows or stays high.
      """
  ) {
    signalPanel(second, along: "layer")
    lossPanel(second)
  }
  chapter.claim(
    "GR-19.training",
    "With deviation $0.01$ ReLU learns at no seed; with He's weights, at all.",
    holds: smallRun.trials.allSatisfy(\.isAtChance)
      && heRun.trials.allSatisfy(\.hasLearnt),
    evidence: "10 of 10 and 10 of 10")
  chapter.claim(
    "GR-19.large", "With deviation 1 no run learns.",
    holds: largeRun.trials.allSatisfy { !$0.hasLearnt },
    evidence: "\(largeRun.overflows) of 10 overflow, the others die")
  chapter.claim(
    "GR-19.swish",
    "Swish, too: through thirty layers Xavier's weights keep less than $10^{-8}$ of "
      + "its gradient, He's a thousand times as much or more.",
    holds: backward(7) < 1e-8 && backward(6) > 1e3 * backward(7),
    evidence:
      "\(backward(7).text(.scientific(1))) and \(backward(6).text(.scientific(1)))")
  chapter.claim(
    "GR-19.sigmoid",
    "Even the sigmoid lives with its own scale, gain 4: it keeps more than half "
      + "a layer instead of less than a quarter.",
    pow(backward(10), 1 / 29.0), isIn: 0.55...0.7)

  let gainFour = contender(
    Patient(name: "sigmoid, gain 4", activation: .sigmoid, initialisation: .gain(4)),
    .sigmoid, by: SGD(rate: 1), steps: 1000)
  let gainFourSolved = gainFour.trials.count(where: \.hasLearnt)
  chapter.claim(
    "GR-19.sigmoid-training",
    "In training that makes the difference between never and sometimes: given 1000 "
      + "steps, ten sigmoid layers with gain 4 learn the task at several seeds.",
    holds: gainFourSolved >= 3, evidence: "\(gainFourSolved) of 10")

  //: **Verdict.** True, and the most effective of the seven here: it costs nothing, and it is the
  //: same theory that predicted the factor. Note the last claim: $\sigma'(0) = \tfrac14$ asks for
  //: weights four times as large. No activation is healthy or ill; *pairs* are.

  return (smallRun, largeRun)
}
