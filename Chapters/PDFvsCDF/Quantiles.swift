import Derivations
import Figures
import Probability
import Workbook

/// The curve read sideways; returns the laws of ten samples of waiting times.
@MainActor func quantiles(
  _ chapter: Chapter, waiting: Exponential
) throws -> [EmpiricalDistribution] {
  //: Statistics mostly asks the other way round: not how likely, but *how far out*? Below which value
  //: lie 97½ per cent of a normal law? Start at a height and look for the $x$ beneath the curve: that
  //: is the **{term}`quantile`** {claim}`PD-21`. The famous {value}`quantile` is where it stands for
  //: that height, and since the bell is symmetric, 95 per cent lie between it and its negative.

  let quantile = normal.quantile(ofUpperTail: 0.025)
  chapter.value("quantile", quantile, digits: 2)
  chapter.claim(
    "PD-21", "Above 1.959963984540054… lie 2½ per cent.", quantile,
    isNear: 1.959963984540054235525, within: 2 * quantile.ulp)
  chapter.claim(
    "PD-21.root", "… and there the cumulative function passes 97½ per cent.",
    try root(of: { normal.cumulative(to: $0) - 0.975 }, in: 0...5), isNear: quantile,
    within: 1e-14)
  chapter.claim(
    "PD-21.round-trip", "Down and up again: the quantile of Φ(x) is x.",
    { normal.quantile(of: normal.cumulative(to: $0)) }, agreesWith: { $0 },
    at: evenlySpaced(101, in: -5...0),
    within: 1e-14)

  //: And where $F$ jumps, or is flat? Some heights are then met nowhere, others along a whole
  //: tread. The rule for all cases is: the *least* $x$ with $F(x) \ge p$.

  chapter.claim(
    "PD-21.die", "For the die: up to ½ it is at most 3, above ½ at least 4.",
    holds: die.quantile(of: 0.5) == 3 && die.quantile(of: 0.5.nextUp) == 4
      && die.quantile(of: 0.01) == 1 && die.quantile(of: 1) == 6,
    evidence: "quantiles of 0.01, ½, the next Double after ½, and 1")

  //: ### Random heights
  //:
  //: Here is the best use of a quantile. Throw darts at the *vertical* axis, evenly between 0 and
  //: 1, and let each fly sideways until it hits the curve. Where it lands is a random number with
  //: exactly the law $F$, because it lands at or below $x$ if the height was at most $F(x)$, which
  //: has the probability $F(x)$. Any law, one line of code {cite}`devroye1986`:

  var darts = SplitMix64(seed: 3)
  let heights = (0..<24).map { _ in darts.uniform() }
  let landed = heights.map { waiting.quantile(of: $0) }

  chapter.figure(
    "sideways", x: .linear(label: "waiting time x", domain: -0.05...3),
    y: .linear(label: "height p", domain: 0...1.03),
    caption: """
      Even heights, uneven places: darts thrown evenly at the vertical axis land \
      most densely where the curve is steepest.
      """,
    alt: """
      The rising cumulative function of the exponential law with rate 2. Twenty-four \
      horizontal lines at random heights run from the vertical axis to the curve and \
      drop from there to the x axis, where most of them land close to 0.
      """
  ) {
    for (height, place) in zip(heights, landed) {
      Line("", x: [0, place, place], y: [height, height, 0]).muted().width(0.8)
    }
    Curve("$F(x) = 1 - e^{-2x}$", over: 0...3) {
      Exponential(rate: 2).cumulative(to: $0)
    }
    .style(.accent2)
    Points("", x: landed, y: landed.map { _ in 0 }).style(.accent1)
  }

  let p = Variable("p", in: .interval(0, 1))
  chapter.claim(
    "quantile-exponential",
    "For the exponential law the quantile is $-\\ln(1-p)/\\lambda$.",
    proves: 1 - exp(-λ * (-log(1 - p) / λ)) == p)

  let throwsOfDarts = 100_000
  let waits = (1...10).map { seed -> EmpiricalDistribution in
    var darts = SplitMix64(seed: UInt64(seed))
    let landed = (0..<throwsOfDarts).map { _ in waiting.quantile(of: darts.uniform())
    }
    return EmpiricalDistribution(landed.sorted())
  }
  chapter.claim(
    "inversion-mean", "Ten seeds: the mean wait is ½, within five standard errors.",
    each: waits.map(\.mean), isIn: 0.5 - 0.0079...0.5 + 0.0079)

  return waits
}
