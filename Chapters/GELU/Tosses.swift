import Activations
import Figures
import Foundation
import Networks
import Probability
import Workbook

//: Both are statements about the long run, so let us run. The toss below never looks at $\Phi$;
//: it draws a fellow and compares.

func toss(_ x: Double, using chance: inout SplitMix64) -> Double {
  Normal.standard.sample(using: &chance) <= x ? x : 0
}
func average(of x: Double, seed: UInt64) -> MonteCarloEstimate {
  var chance = SplitMix64(seed: seed)
  return estimate(samples: 100_000, using: &chance) { toss(x, using: &$0) }
}

/// Mean and variance of a toss, tried.
@MainActor func tosses(_ chapter: Chapter) {

  let tossed = [-1.0, 0.5, 1, 2]
  let averages = overSeeds(1...10) { seed in
    [-1.0, 0.5, 1, 2].map { average(of: $0, seed: seed) }
  }
  chapter.table(
    "tosses", caption: "100 000 tosses for each of four inputs (seed 1).",
    rows: Array(zip(tossed, averages[0]))
  ) {
    Column("$x$") { $0.0 }
    Column("$x\\,\\Phi(x)$", digits: 5) { gelu($0.0) }
    Column("average", digits: 5) { $0.1.mean }
    Column("95 % from", digits: 5) { $0.1.interval(confidence: 0.95).lowerBound }
    Column("to", digits: 5) { $0.1.interval(confidence: 0.95).upperBound }
    Column("inside?") { $0.1.interval(confidence: 0.95).contains(gelu($0.0)) }
  }

  let scores = averages.flatMap {
    zip(tossed, $0).map { $1.score(against: gelu($0)) }
  }
  let caught = averages.flatMap { zip(tossed, $0) }
    .count { $1.interval(confidence: 0.95).contains(gelu($0)) }
  let spreadRatios = averages.flatMap {
    zip(tossed, $0).map {
      $1.variance / ($0 * gelu($0) * Normal.standard.upperTail(from: $0))
    }
  }
  chapter.value("intervals", scores.count)
  chapter.value("intervals.caught", caught)
  chapter.value("worst.score", scores.map { abs($0) }.max() ?? .nan, digits: 2)

  //: Such an interval is made to catch the truth in 95 of 100 cases, and so to *miss* it in five.
  //: Over ten seeds we made {value}`intervals` of them, and {value}`intervals.caught` caught it;
  //: the furthest average was {value}`worst.score` standard errors off. A method that never missed
  //: would be as suspicious as one that always did.

  chapter.claim(
    "GE-12",
    "The average toss is GELU: all forty scores are within five standard errors.",
    each: scores, isIn: -5...5)
  chapter.claim(
    "GE-12.interval", "About 38 of the forty intervals catch the truth.",
    Double(caught), isIn: 33...40)
  chapter.claim(
    "GE-12.variance",
    "The variance of a toss is $x^2\\,\\Phi(x)(1-\\Phi(x))$, to three per cent.",
    each: spreadRatios, isIn: 0.97...1.03)

  let looks = (0...48).map { Int(pow(10, 1 + Double($0) / 12).rounded()) }
  let paths = overSeeds(1...8) { [looks] seed -> [Double] in
    var chance = SplitMix64(seed: seed)
    var (sum, tosses) = (0.0, 0)
    return looks.map { look in
      while tosses < look {
        sum += toss(1, using: &chance)
        tosses += 1
      }
      return sum / Double(look)
    }
  }
  let oneToss = sqrt(gelu(1.0) * Normal.standard.upperTail(from: 1))
  chapter.figure(
    "running-mean", x: .log(label: "tosses"),
    y: .linear(label: "average of what passed", domain: 0.5...1.1),
    caption: """
      Eight players toss for $x = 1$. Their averages settle on GELU(1) at the pace \
      of $1/\\sqrt{n}$; the band is where 95 % of players should be at any one \
      time.
      """,
    alt: """
      Eight jagged lines over 10 to 100 000 tosses on a logarithmic axis, starting \
      between 0.6 and 1 and closing in on the level 0.841, inside a funnel-shaped \
      band most of the time.
      """
  ) {
    let pace = looks.map { 1.96 * oneToss / sqrt(Double($0)) }
    Band(
      "95 %", x: looks.map(Double.init), low: pace.map { gelu(1.0) - $0 },
      high: pace.map { gelu(1.0) + $0 }
    ).muted()
    for path in paths {
      Line("", x: looks.map(Double.init), y: path).style(.gelu).width(1.25).opacity(
        0.7)
    }
    Rule("GELU(1)", y: gelu(1.0)).dashed()
  }

  //: GELU itself tosses nothing: it is the *average* of the game, computed outright, the same at
  //: every call. The paper reached it from the other side: it wanted something between a rectifier,
  //: which multiplies by 0 or 1 according to the input, and dropout, which multiplies by 0 or 1
  //: according to chance {cite}`hendrycks2016`.
}
