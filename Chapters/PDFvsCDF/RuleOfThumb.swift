import Figures
import Probability
import Workbook

/// A difference, an area and a count; returns ten samples.
@MainActor func ruleOfThumb(_ chapter: Chapter) throws -> [[Double]] {
  //: How much of a normal law lies within one, two, three deviations of its mean? About 68, 95 and
  //: {value}`rule.three` per cent. With the cumulative function that is a subtraction
  //: {claim}`PD-13`. With the density it is an integral {claim}`PD-19`. With neither, only the
  //: ability to draw from the law, it is counting: throw a hundred thousand times and see. The
  //: three ways differ in what they promise: a bound, an estimate of the error, an interval that is
  //: right 99 times out of 100.

  struct Way {
    var deviations: Double
    var subtraction: Double
    var area: Approximation
    var counted: MonteCarloEstimate
  }
  let ways = try [1.0, 2, 3].map { k in
    var chance = SplitMix64(seed: 1)
    return Way(
      deviations: k,
      subtraction: normal.cumulative(to: k) - normal.cumulative(to: -k),
      area: try integral(of: normal.density(at:), from: -k, to: k),
      counted: estimate(samples: 100_000, using: &chance) { chance in
        abs(normal.sample(using: &chance)) <= k ? 1 : 0
      })
  }
  chapter.table(
    "three-ways", caption: "Within $k$ deviations of the mean.", rows: ways
  ) {
    Column("$k$") { $0.deviations }
    Column("$\\Phi(k) - \\Phi(-k)$", digits: 10) { $0.subtraction }
    Column("area", digits: 10) { $0.area.value }
    Column("its error", as: .scientific(0)) { $0.area.errorEstimate }
    Column("counted", digits: 4) { $0.counted.mean }
    Column("99 % interval") {
      let interval = $0.counted.interval(confidence: 0.99)
      return interval.lowerBound.text(.fixed(4)) + " to "
        + interval.upperBound.text(.fixed(4))
    }
  }
  chapter.value("rule.three", 100 * ways[2].subtraction, digits: 1)
  chapter.claim(
    "PD-13", "Φ(k) − Φ(−k) gives 68, 95 and {value}`rule.three` per cent.",
    holds: zip(
      ways,
      [0.6826894921370858971705, 0.9544997361036415855994, 0.9973002039367398109467]
    )
    .allSatisfy { abs($0.subtraction - $1) <= 2e-16 },
    evidence: "three references, to 2·10⁻¹⁶")
  let largestEstimate = ways.map(\.area.errorEstimate).max() ?? .nan
  chapter.claim(
    "PD-19",
    """
    The areas under the density are the same numbers, within their estimated \
    errors.
    """,
    holds: ways.allSatisfy {
      abs($0.area.value - $0.subtraction) <= $0.area.errorEstimate
    },
    evidence: "estimates up to \(largestEstimate.text(.scientific(1)))")

  //: One seed can be lucky. Question: do counts stay within five standard errors of the truth?
  //: Set-up: the same count for seeds 1 to 10, a hundred thousand draws each.

  let samples = (1...10).map { seed -> [Double] in
    var chance = SplitMix64(seed: UInt64(seed))
    return normal.sample(100_000, using: &chance)
  }
  let shares = samples.map { Double($0.count { abs($0) <= 1 }) / 100_000 }
  chapter.value("share.least", shares.min() ?? .nan, digits: 4)
  chapter.value("share.most", shares.max() ?? .nan, digits: 4)
  chapter.claim(
    "PD-05.counted",
    "Ten seeds: the share within one deviation stays within five standard errors.",
    each: shares, isIn: 0.68269 - 0.00736...0.68269 + 0.00736)

  //: They do: the shares lie between {value}`share.least` and {value}`share.most`. What this does not
  //: show is that counting is a good way to get digits. For one digit more it needs a hundred times
  //: the draws; the integral needed {value}`evaluations` evaluations for fifteen.

  chapter.value("evaluations", ways[0].area.evaluations)

  chapter.figure(
    "rule", x: .linear(label: "deviations from the mean"),
    y: .linear(label: "density"),
    caption: """
      Within one deviation lie 68 per cent, within two 95, within three \
      {value}`rule.three`.
      """,
    alt: """
      The bell curve over −4 to 4, shaded in three nested areas: within 1 deviation \
      68.3 per cent, within 2 95.4 per cent, within 3 99.7 per cent.
      """
  ) {
    for way in ways.reversed() {
      Area("", over: -way.deviations...way.deviations) {
        Normal.standard.density(at: $0)
      }
      .style(.cumulative)
    }
    Curve("", over: -4...4) { Normal.standard.density(at: $0) }.style(.density)
    for (way, height) in zip(ways, [0.25, 0.1, 0.025]) {
      let ends = (
        from: (x: -way.deviations, y: height), to: (x: way.deviations, y: height)
      )
      Arrow("", from: ends.to, to: ends.from)
      Arrow(way.subtraction.text(.percent(1)), from: ends.from, to: ends.to)
    }
  }

  return samples
}
