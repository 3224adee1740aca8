import Figures
import Probability
import Workbook

@MainActor func staircaseFromData(
  _ chapter: Chapter, sample: [Double], samples: [[Double]],
  waits: [EmpiricalDistribution], waiting: Exponential
) {
  //: ## A staircase from data
  //:
  //: In earnest we know neither $F$ nor $f$; we have numbers. A density from numbers needs a choice,
  //: the width of the bins. A cumulative function needs none: $F_n(x)$ is the share of the numbers at
  //: or below $x$, a staircase with a step for every number. How far can it be from the truth? There
  //: is an astonishing answer, the same for every law, without any condition
  //: {cite}`dvoretzky1956, massart1990`:
  //:
  //: $$P\Bigl(\sup_x |F_n(x) - F(x)| > \varepsilon\Bigr) \le 2 e^{-2 n \varepsilon^2}.$$
  //:
  //: Choose $\varepsilon$ so that the right side is 5 per cent, draw a band of that half height
  //: around the staircase, and in 95 of 100 cases *all* of $F$ lies in it. Add numbers:

  chapter.family(
    "band", parameter: "n", over: [10, 30, 100, 300, 1000],
    x: .linear(label: "x"),
    y: .linear(label: "share at or below x", domain: -0.02...1.02),
    caption: """
      The staircase of $n$ numbers and its band of 95 per cent. Four times the \
      numbers, half the width. The true curve, which the band knows nothing of, \
      stays inside.
      """,
    alt: """
      For n from 10 to 1000: the empirical cumulative staircase of n normal numbers, \
      a band around it, and the true normal cumulative curve inside the band. The \
      band narrows from ±0.43 at n = 10 to ±0.043 at n = 1000.
      """
  ) { n in
    let law = EmpiricalDistribution(sample.prefix(n))
    let places = evenlySpaced(641, in: -3.2...3.2)
    let band = places.map { law.band(at: $0, confidence: 0.95) }
    Band(
      "95 % band", x: places, low: band.map(\.lowerBound),
      high: band.map(\.upperBound)
    )
    .style(.accent3)
    Curve("Φ", over: -3.2...3.2) { Normal.standard.cumulative(to: $0) }.style(
      .cumulative)
    Line("n = \(n)", x: places, y: places.map { law.cumulative(to: $0) }).style(.ink)
  }

  //: Is the promise kept? Question: in which share of samples does the band miss some of $F$? Set-up:
  //: a thousand samples of a hundred numbers, seeds 1 to 1000; and ten of a hundred thousand.

  let covered = (1...1000).count { seed in
    var chance = SplitMix64(seed: UInt64(seed))
    let law = EmpiricalDistribution(normal.sample(100, using: &chance))
    return law.distance(from: normal) <= law.bandHalfHeight(confidence: 0.95)
  }
  let large = samples.map { EmpiricalDistribution($0.sorted()) }
  let distances = large.map { $0.distance(from: normal) }
  let bound = large[0].bandHalfHeight(confidence: 1 - 1e-9)
  chapter.value("covered", Double(covered) / 1000, as: .percent(1))
  chapter.value("distance.least", distances.min() ?? .nan, digits: 4)
  chapter.value("distance.most", distances.max() ?? .nan, digits: 4)
  chapter.value("bound", bound, digits: 4)
  chapter.claim(
    "coverage", "Of 1000 bands of 95 per cent at least 93 per cent hold all of Φ.",
    Double(covered) / 1000, isIn: 0.93...1)
  chapter.claim(
    "PD-06.band",
    "Ten samples of 100000: none further from Φ than once in 10⁹ samples.",
    each: distances, isIn: 0...bound)
  chapter.claim(
    "PD-06.waits", "The same bound holds for the waiting times, another law.",
    each: waits.map { $0.distance(from: waiting) }, isIn: 0...bound)

  //: The bands held in {value}`covered` of the cases, and the ten large samples were between
  //: {value}`distance.least` and {value}`distance.most` from Φ, where {value}`bound` is allowed
  //: once in a thousand million samples. What it does not show: anything about densities. Two
  //: cumulative functions can be this close and their densities as far apart as you like.
}
