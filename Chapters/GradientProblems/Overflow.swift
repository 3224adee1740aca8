import Figures
import Networks
import Probability
import Workbook

@MainActor func overflow(_ chapter: Chapter) {
  //: ## And one that gets too much of it?
  //:
  //: Thirty ReLU layers of 32, with weights of deviation 1, four times what He's rule allows.
  //: **Question.** How many steps does it survive? **Controls.** The same with He's weights, and with
  //: tanh. **Seeds.** {value}`seeds`.

  let deep = [
    Patient(
      name: "ReLU, deviation 1", depth: 30, initialisation: .normal(deviation: 1)),
    Patient(name: "ReLU, He", depth: 30),
    Patient(
      name: "tanh, deviation 1", depth: 30, activation: .tanh,
      initialisation: .normal(deviation: 1)),
  ].map { patient in
    (
      name: patient.name,
      losses: tenSeeds("overflow") { lossesOnNoise(patient, steps: 50, seed: $0) }
    )
  }
  chapter.table(
    "overflow", caption: "Fifty steps with rate $0.01$.", rows: deep
  ) {
    Column("network") { $0.name }
    Column("first loss, median", as: .scientific(1)) {
      median(of: $0.losses.map { $0[0] })
    }
    Column("runs that overflow") { $0.losses.count { !($0.last ?? .nan).isFinite } }
    Column("… at step") { network in
      network.losses.compactMap { $0.firstIndex { !$0.isFinite } }.max().map {
        "\($0)"
      } ?? "–"
    }
  }
  chapter.figure(
    "overflow-trace", height: 640, x: .steps(label: "step of training"),
    y: .log(label: "loss"), arrangement: .stacked,
    caption: """
      Above, the dots at the far left are all there is to see of the exploding \
      network: it has a loss once, and then none. Below, the other two from nearby: \
      bounded tanh jumps about, but survives.
      """,
    alt: """
      Two panels of loss against step, logarithmic. Above, ReLU with deviation 1 has \
      ten dots at step 0 near 1e35, far above everything else. Below, ReLU with He's \
      weights falls smoothly below 1; tanh with deviation 1 wanders between about 1 \
      and 100.
      """
  ) {
    let steps = (0..<50).map(Double.init)
    Panel("All three") {
      Points(
        deep[0].name, x: deep[0].losses.map { _ in 0 },
        y: deep[0].losses.map { $0[0] }
      ).style(.accent1)
      Band("the other two", x: steps, runs: deep[1].losses).style(.relu)
      Band("", x: steps, runs: deep[2].losses).style(.tanh)
    }
    Panel("The two that survive") {
      Band(deep[1].name, x: steps, runs: deep[1].losses).style(.relu)
      Band(deep[2].name, x: steps, runs: deep[2].losses).style(.tanh)
    }
  }
  chapter.claim(
    "GR-10", "The exploding network overflows at the first update, at every seed.",
    holds: deep[0].losses.allSatisfy { $0[0].isFinite && $0[1] == .infinity },
    evidence: "loss finite at step 0, not at step 1, ten times of ten")
  let tooLarge = 1e200 * 1e200
  chapter.claim(
    "GR-10.nan",
    "Overflow first gives infinity; not-a-number comes next, from "
      + "$\\infty - \\infty$ or $0 \\cdot \\infty$.",
    holds: tooLarge == .infinity && (tooLarge - tooLarge).isNaN
      && (0 * tooLarge).isNaN,
    evidence: "∞, nan, nan")
  chapter.claim(
    "GR-13",
    "It is not the depth: with He's weights the same network keeps a sane "
      + "loss.",
    each: deep[1].losses.flatMap { $0 }, isIn: 0...1e3)
  chapter.claim(
    "GR-13.oscillates",
    "Tanh with large weights is unstable: within a run its loss goes up "
      + "again by a quarter or more.",
    holds: deep[2].losses.allSatisfy { losses in
      zip(losses, losses.dropFirst()).contains { $1 > 1.25 * $0 }
    }, evidence: "ten seeds")
  chapter.claim(
    "GR-14", "… but it never overflows.",
    holds: deep[2].losses.allSatisfy { $0.allSatisfy(\.isFinite) },
    evidence: "10 runs of 50 steps, all finite")

  //: > [!CORRECTION]
  //: > That the weights become *nan* and training fails for good, as the article has it, is what
  //: > *unbounded* activations do. A bounded one cannot pass on more than 1. It saturates instead,
  //: > jumps about and gets stuck, which is harder to notice than a *nan*.
}
