import Activations
import Figures
import Probability
import Workbook

/// The gate is the share of standard normal numbers below, and of no others.
@MainActor func rank(_ chapter: Chapter) {
  //: > [!CORRECTION]
  //: > The article reads $\Phi(x)$ as the probability that an input counts as a *positive
  //: > contribution*. Take $x = -1$. Its gate stands {value}`phi.at.minus.one` open; but whenever
  //: > it passes, it contributes −1. The probability that its contribution is positive is not
  //: > {value}`phi.at.minus.one` but zero. What $\Phi(x)$ measures is *rank*: the share of standard
  //: > normal numbers that $x$ is above.

  chapter.claim(
    "GE-13", "In 100 000 tosses for −1 nothing positive ever comes through.",
    holds: {
      var chance = SplitMix64(seed: 3)
      let passed = (0..<100_000).map { _ in toss(-1, using: &chance) }
      return passed.allSatisfy { $0 <= 0 } && passed.contains(-1)
    }(),
    evidence: "every toss gives 0 or −1")

  //: And it is rank only as long as the inputs *are* standard normal. For inputs three times as
  //: wide, the number 2 is nothing special, but the gate does not know:

  let wide = Normal(mean: 0, deviation: 3)
  chapter.value("rank.wide", wide.cumulative(to: 2), as: .percent(0))
  chapter.value("gate.wide", Normal.standard.cumulative(to: 2), as: .percent(0))
  chapter.claim(
    "GE-13.rank",
    "Among numbers of deviation 3, 2 is above 75 %, while its gate says 98 %.",
    holds: abs(wide.cumulative(to: 2) - 0.7475) < 1e-4
      && abs(Normal.standard.cumulative(to: 2) - 0.9772) < 1e-4,
    evidence: "\(wide.cumulative(to: 2).text(.percent(1))) and "
      + Normal.standard.cumulative(to: 2).text(.percent(1)))

  //: Among these it is above {value}`rank.wide`, and its gate stands {value}`gate.wide` open. Now
  //: turn this round. If the inputs are standard normal, then a tenth of them lie in the lowest
  //: tenth, a tenth in the next, and so on: the gates are spread *evenly* between shut and open. No
  //: other width does that.

  func openness(deviation: Double, count: Int) -> [Double] {
    var chance = SplitMix64(seed: 5)
    return Normal(mean: 0, deviation: deviation).sample(count, using: &chance)
      .map { Normal.standard.cumulative(to: $0) }
  }
  chapter.figure(
    "even-gates", arrangement: .columns(3),
    caption: """
      How far do the gates of 20 000 inputs open? Inputs of deviation 1 use every \
      opening equally often. Narrow inputs leave all gates ajar, wide ones slam \
      them open or shut.
      """,
    alt: """
      Three histograms of the gate between 0 and 1, side by side. For inputs of \
      deviation one third a hump around one half; for deviation 1 flat at height 1; \
      for deviation 3 a shallow valley between two tall peaks at 0 and 1.
      """
  ) {
    for (name, deviation) in [("1/3", 1.0 / 3), ("1", 1), ("3", 3)] {
      Panel("deviation \(name)") {
        Figures.Histogram(
          of: openness(deviation: deviation, count: 20_000), bins: 25, over: 0...1
        ).style(.gelu)
      }
    }
  }

  let even = EmpiricalDistribution(openness(deviation: 1, count: 20_000))
  chapter.claim(
    "GE-13.even", "Gates of standard normal inputs are spread evenly over 0 to 1.",
    even.distance(from: Uniform(over: 0...1)),
    isBelow: even.bandHalfHeight(confidence: 0.999))

  //: > [!CORRECTION]
  //: > So the article's remark that a model adjusts its activation *automatically* to the scale of
  //: > the inputs has it backwards. $\Phi$ is fixed. Measure your inputs in other units and you get
  //: > another function: 100 times smaller, and GELU is nearly the line $x/2$; 100 times larger,
  //: > and it is a rectifier. What adjusts to the scale is a normalisation *before* GELU, or a
  //: > $\sigma$ that is learnt. A rectifier, by contrast, does not care about units at all.

  chapter.table(
    "units", caption: "What passes of 1, −1 and 2, measured in ever larger units.",
    rows: [100.0, 10, 1, 0.1, 0.01]
  ) {
    Column("unit") { $0 }
    Column("of 1", digits: 4) { gelu(1 / $0) * $0 }
    Column("of −1", digits: 4) { gelu(-1 / $0) * $0 }
    Column("of 2", digits: 4) { gelu(2 / $0) * $0 }
  }
  chapter.claim(
    "GE-24",
    "GELU answers to the scale: of 1 passes a half, {value}`phi.at.one` or all.",
    holds: abs(gelu(0.01) / 0.01 - 0.504) < 1e-3 && abs(gelu(1.0) - 0.8413) < 1e-4
      && gelu(100.0) / 100 == 1,
    evidence: "0.504, 0.841 and 1")
  chapter.claim(
    "GE-24.relu", "ReLU does not: its share is the same in every unit.",
    forAll: evenlySpaced(61, in: -3...3)
  ) { x in [0.125, 8, 1024].allSatisfy { relu(x * $0) / $0 == relu(x) } }
}
