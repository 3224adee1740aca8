import Derivations
import Figures
import Probability
import Workbook

/// The probability at or below; returns the law of waiting times.
@MainActor func cumulativeFunction(
  _ chapter: Chapter, x: Variable, lengths: [Double]
) -> Exponential {
  //: A density needs limits and fine print. There is a simpler question, and it has an answer for
  //: every random number without exception: how likely is a value *at or below* $x$? The answers, for
  //: all $x$, are the **{term}`cumulative function`**, CDF for *cumulative distribution function*:
  //:
  //: $$F(x) = P(X \le x).$$
  //:
  //: The article's page has lost this formula; note its $\le$. We begin where it matters most, with a
  //: law that has no density at all: a die.

  let die = Die()
  chapter.table(
    "die", caption: "The cumulative function of a die, at and around its jumps.",
    rows: [0.99, 1, 2.999, 3, 3.5, 6]
  ) {
    Column("$x$") { $0 }
    Column("at or below: $F(x)$", digits: 4) { die.cumulative(to: $0) }
    Column("below: $P(X < x)$", digits: 4) { die.cumulative(below: $0) }
    Column("the jump at $x$", digits: 4) {
      die.cumulative(to: $0) - die.cumulative(below: $0)
    }
  }

  chapter.claim(
    "PD-07", "“At or below” counts the 3: $F(3) = \\tfrac12$.",
    die.cumulative(to: 3.0), is: 0.5)
  chapter.claim(
    "PD-08", "For the die $F(x) = \\lfloor x \\rfloor/6$, held between 0 and 1.",
    forAll: evenlySpaced(9001, in: -1...8)
  ) { die.cumulative(to: $0) == min(max($0.rounded(.down), 0), 6) / 6 }
  chapter.claim(
    "PD-08.jumps",
    "It jumps by $P(X = k) = \\tfrac16$ at each $k$ and is flat in between.",
    forAll: [1, 2, 3, 4, 5, 6]
  ) { k in
    abs(die.cumulative(to: k) - die.cumulative(below: k) - die.mass(at: Int(k)))
      <= 1e-16
      && die.cumulative(to: k) == die.cumulative(below: k + 1)
  }

  chapter.figure(
    "die-staircase", x: .linear(label: "x", domain: -0.5...7.5),
    y: .linear(label: "$F(x)$", domain: -0.05...1.1),
    caption: """
      At each jump the full dot counts and the empty one does not: $F$ is continuous \
      from the right, not from the left. Every step is as high as the probability of \
      its number.
      """,
    alt: """
      The cumulative function of a die: a staircase of six equal steps from 0 to 1 \
      with jumps at 1 to 6. At each jump the upper end is a full dot, the lower end \
      an empty one.
      """
  ) {
    for k in 0...6 {
      let height = Double(k) / 6
      let (from, to) = (k == 0 ? -0.5 : Double(k), k == 6 ? 7.5 : Double(k) + 1)
      Line("", x: [from, to], y: [height, height]).style(.cumulative)
      if k < 6 {
        Point("", x: to, y: height).style(.cumulative)
        Hole(x: to, y: height)
      }
      if k > 0 { Point("", x: from, y: height).style(.cumulative) }
    }
  }

  //: > [!CORRECTION]
  //: > The article says that the cumulative function gives the probability *below* a value. It
  //: > gives the probability at or below it {claim}`PD-20`. For the die the two differ by a whole
  //: > side, and so do the intervals $2 < X \le 5$ and $2 \le X \le 5$. Only for laws without jumps
  //: > is the difference nothing.

  chapter.claim(
    "PD-20", "For the die “at or below 3” is ½, “below 3” is ⅓.",
    holds: die.cumulative(to: 3.0) == 1 / 2 && die.cumulative(below: 3.0) == 1 / 3.0,
    evidence: "½ and ⅓, to the last bit")
  chapter.claim(
    "PD-20.ends",
    "$F(5) - F(2)$ is ½ and leaves the 2 out; with it the probability is ⅔.",
    holds: die.cumulative(to: 5) - die.cumulative(to: 2) == 1 / 2
      && abs(die.probability(in: 2...5) - 2 / 3.0) <= 1e-16,
    evidence: "½ and ⅔")
  chapter.claim(
    "PD-20.normal", "For the normal law the end of an interval does not matter.",
    forAll: evenlySpaced(101, in: -5...5)
  ) { normal.cumulative(to: $0) == normal.cumulative(below: $0) }

  //: ### What makes a function a cumulative function?
  //:
  //: The article lists that $F$ lies between 0 and 1 {claim}`PD-09`, never decreases
  //: {claim}`PD-14`, and goes from 0 at $-\infty$ to 1 at $+\infty$ {claim}`PD-15`. All of it is
  //: true, and one thing is missing: $F$ is **continuous from the right**. Come down to the 3 of
  //: the die from above and nothing happens; come up to it from below and at the 3 itself you jump.
  //: With that fourth property the list is complete: every function that has all four is the
  //: cumulative function of some law. (We shall meet the proof as a recipe: put random heights into
  //: the inverse of $F$.)

  let heads = Binomial(trials: 10, probability: 0.5)
  let waiting = Exponential(rate: 2)
  let cumulatives: [@Sendable (Double) -> Double] = [
    { Normal.standard.cumulative(to: $0) }, { Die().cumulative(to: $0) },
    { Binomial(trials: 10, probability: 0.5).cumulative(to: $0) },
    { Exponential(rate: 2).cumulative(to: $0) }, { Cantor().cumulative(to: $0) },
  ]
  let line = evenlySpaced(4801, in: -12...12)
  chapter.claim(
    "PD-09", "Five laws, with and without jumps: no value outside 0 to 1.",
    forAll: line
  ) { point in cumulatives.allSatisfy { (0...1).contains($0(point)) } }
  chapter.claim(
    "PD-14", "None of the five ever decreases.", forAll: Array(line.dropLast())
  ) { point in cumulatives.allSatisfy { $0(point) <= $0(point + 0.005) } }
  chapter.claim(
    "PD-14.right",
    "At each jump of the die $F$ is the limit from the right and not from the left.",
    holds: (1...6).allSatisfy { k in
      lengths.allSatisfy {
        die.cumulative(to: Double(k) + $0) == die.cumulative(to: k)
      }
        && lengths.allSatisfy {
          die.cumulative(to: Double(k) - $0) < die.cumulative(to: k)
        }
    },
    evidence: "6 jumps, distances from ½ down to 2⁻⁴⁰")
  chapter.claim(
    "PD-15", "The normal law's Φ tends to 1 on the right …",
    proves: limit(normalCumulative(x), x, .infinity) == 1)
  chapter.claim(
    "PD-15.left", "… and to 0 on the left …",
    proves: limit(normalCumulative(x), x, .minusInfinity) == 0)
  chapter.claim(
    "PD-15.tail",
    "… fast: above $x > 0$ is left more than 0 and less than $\\varphi(x)/x$.",
    forAll: evenlySpaced(371, in: 1...38)
  ) {
    0 < normal.upperTail(from: $0)
      && normal.upperTail(from: $0) < normal.density(at: $0) / $0
  }

  //: “$F(-\infty) = 0$” is shorthand for a limit. The normal law's Φ reaches neither end:
  //: $\Phi(-8)$ is {value}`phi.minus.eight`, which is little but not nothing. What a computer makes
  //: of the two ends is a story for the last section.

  chapter.value("phi.minus.eight", normal.cumulative(to: -8), as: .significant(3))
  chapter.claim(
    "PD-15.never", "At −8 something is left, by the table of 25 digits.",
    normal.cumulative(to: -8), isNear: 6.22096057427178e-16, within: 1e-29)

  //: ### Counting heads
  //:
  //: A second law with jumps: the number of heads in ten tosses. Below, its steps are as high as the
  //: bars above; that is the discrete form of everything to come. Adding bars gives the staircase,
  //: and the differences of the staircase give back the bars {claim}`PD-06`.

  chapter.figure(
    "heads", height: 560, x: .linear(label: "heads in ten tosses"),
    caption: """
      Bars above, steps below, and each step is as high as its bar. A staircase is \
      flat wherever it does not jump, so it has no density.
      """,
    alt: """
      Two stacked panels. Above, eleven bars at 0 to 10, the binomial probabilities, \
      highest at 5 with 0.246. Below, the cumulative staircase, whose steps have the \
      heights of the bars.
      """
  ) {
    Panel(y: .linear(label: "$P(X = k)$")) {
      Bar(
        "", x: (0...10).map(Double.init), heights: (0...10).map { heads.mass(at: $0) }
      )
      .style(.density)
    }
    Panel(y: .linear(label: "$F(x)$", domain: 0...1.05)) {
      StepLine(
        "", x: (-1...11).map(Double.init),
        y: (-1...11).map { heads.cumulative(to: $0) }
      ).style(.cumulative)
    }
  }

  chapter.claim(
    "PD-06", "$F(k)$ is the sum of all bars up to $k$.",
    forAll: evenlySpaced(11, in: 0...10)
  ) { k in
    let sum = (0...Int(k)).reduce(0.0) { $0 + heads.mass(at: $1) }
    return abs(heads.cumulative(to: k) - sum) <= 2e-16
  }

  //: With more tosses the steps get finer, and after shifting by the mean and dividing by the
  //: deviation the staircase closes in on Φ: that is de Moivre's discovery, and the reason why the
  //: bell curve is everywhere. How far apart are they still? At the middle of an even number $n$ of
  //: tosses the staircase has risen by half of its largest step too much, and that is nearly
  //: $\varphi(0)/\sqrt n$. The density of the normal law at 0 is the speed of its own central limit.

  let tosses = [4, 16, 64, 256, 1024]
  let middleGaps = tosses.map { n in
    Binomial(trials: n, probability: 0.5).cumulative(to: n / 2) - 0.5
  }
  chapter.table(
    "de-moivre",
    caption: "How far the staircase of $n$ tosses is above Φ in the middle.",
    rows: Array(zip(tosses, middleGaps))
  ) {
    Column("$n$") { $0.0 }
    Column("$F_n(n/2) - \\tfrac12$", digits: 6) { $0.1 }
    Column("times $\\sqrt n$", digits: 6) { $0.1 * Double($0.0).squareRoot() }
  }
  chapter.claim(
    "de-moivre-rate",
    "Times $\\sqrt n$ the gap is below $\\varphi(0)$ by about one part in $4n$.",
    holds: zip(tosses, middleGaps).allSatisfy { n, gap in
      let ratio = gap * Double(n).squareRoot() / normal.density(at: 0)
      return (3.9...4.3).contains(1 / (Double(n) * (1 - ratio)))
    },
    evidence: "five n from 4 to 1024: one part in 3.9 n to 4.3 n")

  return waiting
}
