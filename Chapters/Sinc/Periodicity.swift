import Figures
import Networks
import Probability
import Workbook

/// An experiment: networks of sinc, sine and ReLU learn a wave.
@MainActor func periodicity(_ chapter: Chapter) {
  //: **Question.** Does a network of sinc neurons learn a wave better than one of rectifiers, and does it go
  //: on with the wave where it has seen nothing? Would a sine, which never dies away, do better?
  //: **Tasks.** On $[-1, 1]$: three full waves; a chirp, whose waves get shorter towards the
  //: ends; and $|x|$, which does not swing at all. **Set-up.** Two hidden layers of {value}`fit.width`,
  //: {value}`fit.points` points, {value}`fit.steps` steps of Adam, each on every other point in turn. First-layer
  //: weights are scaled by 5 for sinc, by 10 for the sine and by 1 for ReLU, which suits each. Judged by
  //: the mean squared error between the points, and outside, from {given}`1.1` to 2. **Seeds.** Ten.

  //: {quote}`Chapters/Sinc/Experiments.swift#fit`

  let setting = Setting(points: 128, width: 32, steps: 1000)
  chapter.value("fit.points", setting.points)
  chapter.value("fit.width", setting.width)
  chapter.value("fit.steps", setting.steps)

  let neurons = [
    Neuron("sinc", .sinc, scale: 5, role: .sinc),
    Neuron("sine", .sine, scale: 10, role: .accent1),
    Neuron("ReLU", .relu, scale: 1, initialisation: .heNormal, role: .relu),
  ]
  let waves: [(name: String, wave: Wave)] = [
    ("three waves", Waves.sine), ("chirp", Waves.chirp), ("|x|", { abs($0) }),
  ]
  let fits = neurons.map { neuron in
    waves.map { _, wave in
      overSeeds(1...10) { [setting] in fit(neuron, to: wave, setting, seed: $0) }
    }
  }
  let (sincFits, sineFits, reluFits) = (fits[0], fits[1], fits[2])

  //: First look at one fit of each kind, the first seed's, on the three waves.

  chapter.figure(
    "fits", height: 640, x: .linear(label: "x"),
    y: .linear(domain: -1.9...1.9, ticks: .at([-1, 0, 1])),
    arrangement: .stacked,
    caption: """
      Between the dashed lines, where there were lessons, sinc and sine lie on the \
      wave, and ReLU misses some of it. Outside, none of them goes on with it.
      """,
    alt: """
      Three stacked panels over x from −2 to 2, each with the wave in grey and a \
      fit. From −1 to 1 the fits of sinc and sine cover the wave; that of ReLU cuts \
      corners. Outside, the sinc fit dies down, the sine fit swings out of step, and \
      the ReLU fit runs off in a straight line.
      """
  ) {
    for (neuron, fits) in zip(neurons, fits) {
      Panel(neuron.name) {
        Curve("", over: -2...2) { Waves.sine($0) }.muted().width(3.5)
        Line("", x: fits[0][0].window, y: fits[0][0].curve).style(neuron.role).width(
          2)
        Rule(x: -1).dashed()
        Rule(x: 1).dashed()
      }
    }
  }

  //: Now all ten seeds and all three tasks.

  let results = waves.indices.flatMap { task in
    neurons.indices.map { neuron in
      (
        task: waves[task].name, neuron: neurons[neuron].name,
        inside: fits[neuron][task].map(\.inside),
        outside: fits[neuron][task].map(\.outside)
      )
    }
  }
  chapter.table(
    "fit-errors",
    caption: "Mean squared error: the median over ten seeds, the least and the most.",
    rows: results
  ) {
    Column("task") { $0.task }
    Column("neuron") { $0.neuron }
    Column("inside", as: .significant(2)) { median(of: $0.inside) }
    Column("least", as: .significant(2)) { $0.inside.min() ?? .nan }
    Column("most", as: .significant(2)) { $0.inside.max() ?? .nan }
    Column("outside", as: .significant(2)) { median(of: $0.outside) }
    Column("least ", as: .significant(2)) { $0.outside.min() ?? .nan }
    Column("most ", as: .significant(2)) { $0.outside.max() ?? .nan }
  }

  chapter.figure(
    "fits-figure", height: 620, x: .log(label: "mean squared error"),
    y: .categorical(["ReLU", "sine", "sinc"]), arrangement: .stacked,
    caption: """
      A dot a seed, strong inside and pale outside. Sinc and sine learn what \
      swings far better than ReLU. Outside, only one thing is ever right: ReLU, on a \
      function with straight sides.
      """,
    alt: """
      Three strip plots of the mean squared error on a logarithmic axis, a row a \
      neuron. Three waves and chirp: inside, sinc and sine far to the left of ReLU; \
      outside, all near or above 1. |x|: inside, all far to the left; outside, only \
      ReLU below one tenth.
      """
  ) {
    for (task, wave) in waves.enumerated() {
      Panel(wave.name) {
        for (row, neuron) in [2, 1, 0].enumerated() {
          Points(
            task == 0 && row == 2 ? "inside" : "",
            x: fits[neuron][task].map(\.inside),
            y: Array(repeating: Double(row) + 0.14, count: 10)
          ).style(neurons[neuron].role)
          Points(
            task == 0 && row == 2 ? "outside" : "",
            x: fits[neuron][task].map(\.outside),
            y: Array(repeating: Double(row) - 0.2, count: 10)
          ).style(neurons[neuron].role).opacity(0.55)
        }
      }
    }
  }
  chapter.claim(
    "SI-21",
    "On the three waves the worst sinc network beats the best of rectifiers, "
      + "a hundredfold.",
    100 * (sincFits[0].map(\.inside).max() ?? .nan),
    isBelow: reluFits[0].map(\.inside).min() ?? .nan)
  chapter.claim(
    "SI-21.chirp", "On the chirp it does, too, though by less.",
    sincFits[1].map(\.inside).max() ?? .nan,
    isBelow: reluFits[1].map(\.inside).min() ?? .nan)
  let beyond = evenlySpaced(91, in: 1.1...2).map(Waves.sine)
  let wavePower = mean(of: beyond.map { $0 * $0 })
  chapter.claim(
    "SI-09",
    "Outside, no sinc network follows the three waves: saying 0 everywhere would be "
      + "about as good.",
    each: sincFits[0].map { $0.outside / wavePower }, isIn: 0.7...2.5)
  chapter.claim(
    "SI-09.sine", "Nor does any network of sines.",
    each: sineFits[0].map { $0.outside / wavePower }, isIn: 0.4...4)
  chapter.claim(
    "SI-18",
    "So it interpolates and does not predict: outside, each is ten thousand times "
      + "worse than inside.",
    each: sincFits[0].map { $0.outside / $0.inside }, isIn: 1e4 ... .infinity)
  chapter.claim(
    "SI-21.corner",
    "On $|x|$ the worst rectifier goes on beyond the lessons better than "
      + "the best sinc.",
    reluFits[2].map(\.outside).max() ?? .nan,
    isBelow: sincFits[2].map(\.outside).min() ?? .nan)

  //: And sinc against sine? Their ranges overlap, so we ask how often one beats the other. Both saw the
  //: same points, seed by seed. If it were a coin toss, how likely would ten tosses be at least as one-sided?

  func coinToss(_ wins: Int, of trials: Int) -> Double {
    let tail = Binomial(trials: trials, probability: 0.5)
      .cumulative(to: min(wins, trials - wins))
    return min(1, 2 * tail)
  }
  let duels = waves.indices.map { task in
    let wins = zip(sincFits[task], sineFits[task]).count { $0.inside < $1.inside }
    return (task: waves[task].name, wins: wins, chance: coinToss(wins, of: 10))
  }
  chapter.table(
    "duels", caption: "In how many of ten seeds sinc is closer than sine, inside.",
    rows: duels
  ) {
    Column("task") { $0.task }
    Column("sinc wins") { $0.wins }
    Column("chance of so one-sided a result", as: .significant(2)) { $0.chance }
  }

  chapter.claim(
    "SI-21.sine",
    "On the chirp the sine is the closer one in nine seeds of ten, or more.",
    Double(duels[1].wins), isIn: 0...1)

  //: **Verdict.** The article's advice for frequency analysis {claim}`SI-17` and time series {claim}`SI-04` is
  //: half right. A sinc network *fits* a wave well where it has seen it, about as well as a sine does; only on
  //: the chirp is the sine ahead, and one clear answer to three questions is weak evidence. It does not *know* that the wave is periodic, because sinc is not: it
  //: dies away. That a sine does not help either is worth a thought: a sum of many waves, tuned on two
  //: units of length, is right there and falls out of step soon after.
  //: What the experiment does not show: how networks fare that are told the period, or that read a series
  //: step by step.
}
