import Figures
import func Foundation.log10
import Networks
import Probability
import Workbook

/// Ten layers in training, with and without a message; returns their runs.
@MainActor func training(
  _ chapter: Chapter, sigmoid sigmoidTen: Patient, tanh tanhTen: Patient,
  relu reluTen: Patient, leaky leakyTen: Patient
) -> Runs {
  //: Now we train. **Question.** What becomes of ten layers that the gradient does not reach?
  //: **Task.** Points in a square, labelled by whether their two coordinates have the same sign; no
  //: straight line can do it. **Set-up.** Ten hidden layers of 16, 128 points, 500 steps of gradient
  //: descent on all of them. **Seeds.** {value}`seeds`. From here on, every feed-forward network of
  //: this chapter gets this task and these seeds.
  //:
  //: {quote}`Chapters/GradientProblems/Experiments.swift#learn-xor`

  let sigmoidRun = contender(sigmoidTen, .sigmoid, by: SGD(rate: 1))
  let slowSigmoidRun = contender(
    sigmoidTen, .sigmoid, by: SGD(rate: 0.1), as: "rate 0.1")
  let tanhRun = contender(tanhTen, .tanh)
  let reluRun = contender(reluTen, .relu)
  let leakyRun = contender(leakyTen, .accent2)

  /// The mean over the seeds of log₁₀ ‖δ‖, by note and layer.
  func averageLogs(_ run: Contender) -> [[Double]] {
    run.trials[0].signals.indices.map { note in
      (0..<10).map { layer in
        mean(of: run.trials.map { log10($0.signals[note][layer] + 1e-30) })
      }
    }
  }
  let heat = [sigmoidRun, tanhRun, reluRun].map {
    (name: $0.name, logs: averageLogs($0))
  }
  chapter.figure(
    "heat", height: 760, x: .steps(label: "step of training"),
    y: .linear(label: "layer", ticks: .at([1, 4, 7, 10])),
    arrangement: .stacked,
    caption: """
      The size of δ at each layer through the whole training, as powers of ten. In \
      the sigmoid network the message fades on its way down at every step, and never \
      comes through.
      """,
    alt: """
      Three stacked heat maps of log₁₀ of the size of δ: layer against training \
      step. For sigmoid it is about −2 at layer 10 and below −7 at layer 1 at all \
      times. For tanh and ReLU all layers have about the same colour and fade \
      together as the task is learnt.
      """
  ) {
    for network in heat {
      Panel(network.name) {
        HeatMap(
          "$\\log_{10}$", x: 0...500, y: 0.5...10.5, columns: 50, rows: 10,
          domain: -9 ... -1
        ) { step, layer in
          network.logs[min(Int(step / 10), network.logs.count - 1)][
            Int(layer.rounded()) - 1]
        }
      }
    }
  }
  chapter.claim(
    "GR-02",
    "The ten-layer sigmoid network learns nothing, at every seed: chance "
      + "accuracy, and the loss of a constant.",
    holds: sigmoidRun.trials.allSatisfy(\.isAtChance),
    evidence: "accuracy at most \(sigmoidRun.accuracies.most.text(.percent(1)))")
  chapter.claim(
    "GR-02.others", "The same layers with tanh or ReLU learn it, at every seed.",
    holds: (tanhRun.trials + reluRun.trials).allSatisfy(\.hasLearnt),
    evidence:
      "at least "
      + min(tanhRun.accuracies.least, reluRun.accuracies.least).text(.percent(1))
  )

  //: ### Do the first layers move at all?
  //:
  //: The article says that the weights of the *shallow network* hardly update, and means the layers
  //: near the input. Compare the weights before and after.

  chapter.figure(
    "changes", x: .steps(label: "layer"),
    y: .log(label: "change, relative to the weights"),
    caption: """
      By how much of their size the weights of each layer changed in 500 steps. The \
      sigmoid's first layer moved by less than a ten-thousandth, ReLU's by more than \
      a hundred times as much.
      """,
    alt: """
      Relative change of weights against layer 1 to 11, logarithmic, bands over ten \
      seeds. Sigmoid rises from about 1e-6 at layer 1 to nearly 1 at the read-out; \
      tanh and ReLU lie between 0.03 and 2 at all layers.
      """
  ) {
    for run in [sigmoidRun, tanhRun, reluRun] {
      Band(run.name, x: (1...11).map(Double.init), runs: run.trials.map(\.changes))
        .style(run.role)
    }
  }
  chapter.claim(
    "GR-04",
    "In 500 steps the sigmoid's first layer changes by less than a "
      + "ten-thousandth of its size.",
    each: sigmoidRun.trials.map { $0.changes[0] }, isIn: 0...1e-4)
  chapter.claim(
    "GR-04.relu", "ReLU's changes by more than a hundred times as much.",
    holds: zip(reluRun.trials, sigmoidRun.trials).allSatisfy {
      $0.changes[0] > 100 * $1.changes[0]
    }, evidence: "ten seeds")

  //: Hardly moving is not yet the same as not mattering. So we take the article at its word that a
  //: deep network *degenerates into a shallow one*, and cut: train the same network from the same
  //: weights once more, with its first five layers frozen as they were drawn.

  let frozenSigmoid = contender(
    sigmoidTen, .sigmoid, by: SGD(rate: 1), frozenLayers: 5)
  let frozenReLU = contender(reluTen, .relu, frozenLayers: 5)

  /// For each seed the largest difference between two networks' answers.
  func largestGaps(_ whole: Contender, _ frozen: Contender) -> [Double] {
    zip(whole.trials, frozen.trials).map { whole, frozen in
      zip(whole.answers, frozen.answers).map { abs($0 - $1) }.max() ?? .nan
    }
  }
  let sigmoidGaps = largestGaps(sigmoidRun, frozenSigmoid)
  chapter.value("freeze.most", sigmoidGaps.max() ?? .nan, as: .scientific(1))
  chapter.figure(
    "freeze", x: .linear(label: "answer, all layers trained"),
    y: .linear(label: "answer, first five frozen"),
    caption: """
      Each dot is one point of the task, seed 1. The sigmoid network gives every \
      point the same answer, frozen or not; to the ReLU network it makes all the \
      difference.
      """,
    alt: """
      Scatter plot of the answers of two networks. The sigmoid dots fall on a single \
      place on the diagonal near zero. The ReLU dots are spread far from the diagonal.
      """
  ) {
    let (whole, frozen) = (reluRun.trials[0].answers, frozenReLU.trials[0].answers)
    let ends = [whole.min() ?? -1, whole.max() ?? 1]
    Line("the same", x: ends, y: ends).muted()
    Points("ReLU", x: whole, y: frozen).style(.relu)
    Points(
      "sigmoid", x: sigmoidRun.trials[0].answers, y: frozenSigmoid.trials[0].answers
    ).style(.sigmoid)
  }
  chapter.claim(
    "GR-08",
    "Frozen or not, the sigmoid network's answers are the same to a millionth.",
    each: sigmoidGaps, isIn: 0...1e-6)
  chapter.claim(
    "GR-08.relu",
    "The ReLU network needs what its first layers learn: its answers "
      + "change by more than 1.",
    each: largestGaps(reluRun, frozenReLU), isIn: 1...1e3)
  chapter.claim(
    "GR-16",
    "The loss it ends at is that of a constant: ten layers have become none.",
    each: sigmoidRun.trials.map { $0.loss - $0.priorEntropy }, isIn: -1e-4...1e-4)

  //: At most {value}`freeze.most` is what five trained layers contributed. The article's phrase is
  //: confirmed, and too kind: this network does not degenerate into a *shallow* network but into a
  //: constant.

  //: ### Can we wait, or turn up the rate?
  //:
  //: The article expects slow or stalled convergence and more tuning of the learning rate. Here is
  //: how many steps it takes to get 95 of 100 points right, as layers are added.

  let (patience, fastPatience) = (4000, 1500)
  chapter.value("patience", patience)
  typealias Race = (name: String, role: Role, depths: [Int], steps: [[Int]])
  func race(
    _ patient: Patient, _ role: Role, depths: [Int], rate: Double, limit: Int
  ) -> Race {
    let steps = depths.map { depth in
      var patient = patient
      patient.depth = depth
      return tenSeeds("steps to learn") { [patient] in
        stepsToLearn(patient, rate: rate, limit: limit, seed: $0)
      }
    }
    return (patient.name, role, depths, steps)
  }
  let races = [
    race(sigmoidTen, .sigmoid, depths: [1, 2, 3, 4], rate: 1, limit: patience),
    race(tanhTen, .tanh, depths: [1, 2, 3, 4, 5], rate: 0.1, limit: fastPatience),
    race(reluTen, .relu, depths: [1, 2, 3, 4, 5], rate: 0.1, limit: fastPatience),
  ]
  func middles(_ race: Int) -> [Double] {
    races[race].steps.map { median(of: $0.map(Double.init)) }
  }
  chapter.figure(
    "steps-to-learn", x: .steps(label: "hidden layers"),
    y: .log(label: "steps to 95 %"),
    caption: """
      Every further sigmoid layer makes the network slower, until {value}`patience` \
      steps are not enough. For tanh and ReLU depth makes it *faster*.
      """,
    alt: """
      Steps of training against number of hidden layers, logarithmic, bands over ten \
      seeds. Sigmoid rises from about a thousand at one layer to the limit of 4000 \
      at four; tanh falls from about a thousand to a few hundred, ReLU from about a \
      hundred to a few tens.
      """
  ) {
    for race in races {
      Band(
        race.name, x: race.depths.map(Double.init),
        runs: (0..<10).map { seed in race.steps.map { Double($0[seed]) } }
      ).style(race.role)
    }
    Rule("limit", y: Double(patience)).dotted()
  }
  chapter.claim(
    "GR-09", "The sigmoid network's median number of steps rises with every layer.",
    holds: zip(middles(0), middles(0).dropFirst()).allSatisfy { $0 < $1 },
    evidence: middles(0).map { $0.text(.fixed(0)) }.joined(separator: " < "))
  chapter.claim(
    "GR-09.control", "That of tanh and ReLU falls: depth as such is not the cause.",
    holds: middles(1)[4] < middles(1)[0] && middles(2)[4] < middles(2)[0],
    evidence: [1, 2].map { race in
      middles(race).map { $0.text(.fixed(0)) }.joined(separator: ", ")
    }.joined(separator: "; "))
  chapter.claim(
    "GR-17",
    "At ten layers a rate ten times larger does not help: chance either way, "
      + "at every seed.",
    holds: (sigmoidRun.trials + slowSigmoidRun.trials).allSatisfy(\.isAtChance),
    evidence: "20 runs")

  //: The rate multiplies the steps of all layers alike, so it cannot mend a *ratio* of a millionth.
  //: Whoever raises it until the first layer moves has the last layer jump by a million.

  return Runs(sigmoid: sigmoidRun, tanh: tanhRun, relu: reluRun, leaky: leakyRun)
}
