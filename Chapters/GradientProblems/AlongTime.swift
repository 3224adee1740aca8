import Figures
import func Foundation.log10
import Networks
import Probability
import Workbook

/// Recurrent networks; returns the one that overflows without clipping.
@MainActor func alongTime(_ chapter: Chapter) -> Contender {
  //: The article's second example is a recurrent network on long sequences without clipping, whose
  //: gradient grows fast until its parameters overflow. A recurrent network is a deep network that
  //: uses *the same* weights $W$ at every step of time, so the product becomes a power. **Question.**
  //: What is left at the first step of what arrives at the last, 50 steps later? **Set-up.** 32
  //: neurons, orthogonal weights times a number $\rho$: all their eigenvalues have that size, so
  //: $\rho$ *is* the spectral radius. **Seeds.** {value}`seeds`.
  //:
  //: {quote}`Chapters/GradientProblems/Experiments.swift#through-time`

  let radii = evenlySpaced(15, in: 0.6...2)
  let cellsInTime: [(name: String, role: Role, activation: Activation)] = [
    ("linear", .accent1, .linear), ("tanh", .tanh, .tanh), ("ReLU", .relu, .relu),
  ]
  let throughTime = cellsInTime.map { name, role, activation in
    let runs = radii.map { radius in
      tenSeeds("through time") {
        gradientThroughTime(activation, .orthogonal(gain: radius), seed: $0)
      }
    }
    return (name: name, role: role, runs: runs)
  }
  chapter.figure(
    "edge", x: .linear(label: "spectral radius ρ"),
    y: .log(label: "first / last gradient"),
    caption: """
      The edge of stability. Linear: exactly $\\rho^{50}$, with the edge at 1. Tanh \
      and ReLU give away part of the gradient, so their edge lies further right, and \
      between loss and flood there is hardly any room.
      """,
    alt: """
      Ratio of first to last gradient after 50 steps against spectral radius from \
      0.6 to 2, logarithmic. The linear line rises steeply through 1 at ρ = 1. ReLU \
      crosses 1 at about 1.5; tanh stays lowest and crosses later.
      """
  ) {
    for cell in throughTime {
      Band(
        cell.name, x: radii,
        runs: (0..<10).map { seed in cell.runs.map { $0[seed][0] / $0[seed][50] } }
      ).style(cell.role)
    }
    Rule(y: 1).dotted()
    Rule(x: 1).dotted()
  }
  chapter.figure(
    "edge-map", x: .linear(label: "spectral radius ρ"),
    y: .steps(label: "steps back in time"),
    caption: """
      The same for tanh, all the way back: powers of ten of what is left. Left of \
      the pale seam the gradient vanishes, the sooner the further left; right of it, \
      it grows.
      """,
    alt: """
      Heat map of log₁₀ of the gradient relative to the last step: spectral radius \
      0.6 to 2 against steps back 0 to 50. Left of a thin pale seam the colour of \
      loss deepens with every step back, right of it the colour of growth.
      """
  ) {
    HeatMap(
      "log₁₀", x: 0.55...2.05, y: -0.5...50.5, columns: 15, rows: 51,
      colors: .diverging,
      domain: -5...5
    ) { radius, back in
      let column = min(max(Int(((radius - 0.6) / 0.1).rounded()), 0), 14)
      return mean(
        of: throughTime[1].runs[column].map {
          log10($0[50 - Int(back.rounded())] / $0[50])
        })
    }
  }
  let exact = gradientThroughTime(.linear, .orthogonal(gain: 1.1), seed: 1)
  chapter.claim(
    "GR-26.exact", "Linear, $\\rho = 1.1$: after 50 steps exactly $1.1^{50}$.",
    exact[0] / exact[50], isNear: 117.3908528796953165, within: 1e-9)

  let gains: [(gain: Double, runs: [[Double]])] = [0.5, 1, 2, 4].map { gain in
    (
      gain,
      tenSeeds("gains") { gradientThroughTime(.tanh, .gain(gain), seed: $0) }
    )
  }
  chapter.figure(
    "through-time", x: .steps(label: "step of time"),
    y: .log(label: "size of the gradient"),
    caption: """
      Random weights with tanh, read from right to left. With the usual gain of 1 \
      the gradient *vanishes*; it takes large weights to make it explode.
      """,
    alt: """
      Size of the gradient by step of time, logarithmic, tanh cells. Going back from \
      step 50, gain 0.5 falls to about 1e-22 and gain 1 to about 1e-9 of the last \
      value; gain 2 stays about level and gain 4 grows to about 1e8.
      """
  ) {
    for (run, role) in zip(gains, [Role.accent1, .accent2, .accent3, .accent4]) {
      Band(
        "gain \(run.gain.text(.shortest))", x: (0...50).map(Double.init),
        runs: run.runs.map { norms in norms.map { $0 / norms[50] } }
      ).style(role)
    }
  }
  chapter.claim(
    "GR-26",
    "Tanh with gain 4: in 50 steps the gradient grows more than a millionfold, at "
      + "every seed.",
    each: gains[3].runs.map { $0[0] / $0[50] }, isIn: 1e6...1e12)
  chapter.claim(
    "GR-26.default",
    "With gain ½ less than $10^{-12}$ is left; with gain 1, too, it "
      + "vanishes.",
    holds: gains[0].runs.allSatisfy { $0[0] / $0[50] < 1e-12 }
      && geometricMean(of: gains[1].runs.map { $0[0] / $0[50] }) < 1e-6,
    evidence: gains.map {
      geometricMean(of: $0.runs.map { $0[0] / $0[50] }).text(.scientific(0))
    }.joined(separator: ", "))

  //: Now the overflow as stated: a sequence of 50, no clipping, and a cell that can overflow because
  //: it is a ReLU. Its weights start at $1.1$ times the identity.
  //:
  //: {quote}`Chapters/GradientProblems/Experiments.swift#learn-mean`

  let unclipped = Contender(
    name: "no clipping", role: .accent1,
    trials: tenSeeds("no clipping") {
      learnMean(stateScale: 1.1, clipping: .none, seed: $0)
    })
  let bounded4 = tenSeeds("tanh") {
    learnMean(
      stateScale: 3, activation: .tanh, rate: 0.1, clipping: .none,
      seed: $0)
  }
  chapter.table(
    "no-clipping", caption: "The second example, without clipping.",
    rows: Array(zip(1...10, unclipped.trials))
  ) {
    Column("seed") { $0.0 }
    Column("first loss", as: .significant(3)) { $0.1.losses[0] }
    Column("gradient", as: .scientific(1)) { $0.1.gradientNorms[0] }
    Column("overflow at step") { $0.1.overflow.map { "\($0)" } ?? "none" }
  }
  chapter.claim(
    "GR-26.overflow", "It overflows at the first or second update, at every seed.",
    holds: unclipped.trials.allSatisfy { ($0.overflow ?? .max) <= 2 },
    evidence: "\(unclipped.trials.count { $0.overflow == 1 }) of 10 at the first")
  chapter.claim(
    "GR-26.tanh",
    "The same cell with tanh and weights three times the identity: finite, always.",
    holds: bounded4.allSatisfy { $0.overflow == nil && $0.loss.isFinite },
    evidence: "10 of 10")

  //: > [!CORRECTION]
  //: > The example is right under a condition it does not name: an activation without bound, and
  //: > weights beyond the edge. The default illness of a recurrent network is the opposite one: with
  //: > usual weights its gradient vanishes. That this makes long memories hard to learn was shown
  //: > early {cite}`bengio1994`.

  return unclipped
}
