//: # PDF vs CDF: an area and a height
//:
//: How likely is it that the next person through the door is exactly 170 centimetres tall? Not to
//: the nearest millimetre, but 170 followed by zeros without end. Not likely at all: the
//: probability is zero. For 220 it is zero too, and for every other number you could name. Yet the
//: person will have *some* height, and nobody would bet on 220. So what is it that 170 has more of?
//:
//: The answer is a density, and this chapter is about it and its twin, the cumulative function. At
//: the end you will be able to read a probability off either of them, as an area or as a height; to
//: turn one into the other and to say when that is impossible; to draw random numbers that follow
//: any law you like; to put a band of stated confidence around data; and to compute a small
//: probability without a computer rounding it to nothing.
//:
//: You need areas under curves (integrals), slopes (derivatives) and the exponential function.

// snippet.hide
import Activations
import Derivations
import Figures
import Foundation
import Networks
import Probability
import Workbook

let chapter = Chapter("PDFvsCDF")
// snippet.show

//: ## A point has no chance, a neighbourhood has
//:
//: A **{term}`random variable`** $X$ is a number that chance decides. Let ours follow the bell
//: curve, the standard normal law; its formula comes in a moment. Take an interval that begins at 1
//: and make it shorter and shorter. What happens to its probability?

let normal = Normal.standard

chapter.table(
  "shrinking",
  caption: "An interval that shrinks to a point loses its probability, and yet ….",
  rows: [1, 0.1, 0.01, 0.001, 0.0001]
) {
  Column("length $h$") { $0 }
  Column("$P(1 \\le X \\le 1+h)$", digits: 8) {
    normal.probability(in: 1...(1 + $0))
  }
  Column("divided by $h$", digits: 6) { normal.probability(in: 1...(1 + $0)) / $0 }
}

//: The probability goes to zero, as it must {claim}`PD-04`. But probability *per unit of length*
//: does not: it settles at {value}`density.at.one`. That limit is the **{term}`density`** of $X$ at
//: 1, written $f(1)$ and called PDF for *probability density function*. It is no probability. It
//: is what you multiply a short length by to get one.

chapter.value("density.at.one", normal.density(at: 1), digits: 6)
let lengths = (1...40).map { pow(0.5, Double($0)) }
chapter.claim(
  "PD-04",
  """
  An interval of length $h$ from 1 has a probability of at most $h f(1)$; 1 \
  itself has 0.
  """,
  holds: normal.probability(in: 1...1) == 0
    && lengths.allSatisfy {
      normal.probability(in: 1...(1 + $0)) <= $0 * normal.density(at: 1)
        * (1 + 1e-15)
    },
  evidence: "40 lengths from ½ down to 2⁻⁴⁰, and length 0")
chapter.claim(
  "PD-03", "Divided by $h$ it is within $\\tfrac12 h f(1)$ of $f(1)$.",
  forAll: [1, 0.1, 0.01, 0.001, 0.0001]
) { h in
  abs(normal.probability(in: 1...(1 + h)) / h - normal.density(at: 1))
    <= h * normal.density(at: 1) / 2 * (1 + 1e-6)
}

//: Since lengths cancel, densities can be compared: near 0 our $X$ turns up $f(0)/f(2)$ times as
//: often as near 2. For the bell curve that is exactly $e^2$, about {value}`zero.against.two`.
//: *This* is what 170 centimetres have more of.

let x = Variable("x")
chapter.value(
  "zero.against.two", normal.density(at: 0) / normal.density(at: 2), digits: 2)
chapter.claim(
  "PD-03.relative",
  "Near 0 the standard normal law is $e^2$ times as dense as near 2.",
  proves: normalDensity(0) / normalDensity(2) == exp(2))

//: You can watch a density appear. Draw a hundred thousand such numbers, sort them into bins, and
//: give each bin a bar whose *area* is the share of numbers in it. Wide bins give a staircase; drag
//: the slider to make them narrow.

var chance = SplitMix64(seed: 1)
let sample = normal.sample(100_000, using: &chance)

chapter.family(
  "histogram", parameter: "bins", over: [3, 6, 12, 30, 60],
  x: .linear(label: "x"),
  y: .linear(label: "share per unit of x", domain: 0...0.45),
  caption:
    """
    Bars whose areas are shares of the sample close in on the density as they \
    get narrower.
    """,
  alt: """
    Histograms of the same hundred thousand normal numbers with ever more bins \
    from −3 to 3, under the bell curve. With 3 bins the bars are a coarse \
    staircase, with 60 they follow the curve.
    """
) { bins in
  Histogram("", of: sample, bins: bins, over: -3...3).style(.accent3)
  Curve("density", over: -3...3) { Normal.standard.density(at: $0) }.style(.density)
}

//: How close should the bars be? The count in a bin of probability $p$ scatters by about
//: $\sqrt{np}$ around $np$; five times that much is hardly ever seen.

let sixty = Frequencies(of: sample, bins: 60, over: -3...3)
let scores = sixty.counts.indices.map { index in
  let expected = 100_000 * normal.probability(in: sixty.bin(index))
  return (Double(sixty.counts[index]) - expected) / expected.squareRoot()
}
chapter.claim(
  "histogram-scatter", "Of 60 bins, none is more than five times $\\sqrt{np}$ off.",
  each: scores, isIn: -5...5)

//: ### Per what?
//:
//: A density has a unit: one over the unit of $X$ {claim}`PD-10`. Suppose that heights are normal
//: with a mean of {given}`1.7` metres and a deviation of {given}`0.1` metres. The density at the
//: mean is {value}`per.metre` per metre. In centimetres the same law has {value}`per.centimetre`
//: per centimetre. No probability has changed, only the stick it was divided by.

let metres = Normal(mean: 1.7, deviation: 0.1)
let centimetres = Normal(mean: 170, deviation: 10)
chapter.value("per.metre", metres.density(at: 1.7), digits: 2)
chapter.value("per.centimetre", centimetres.density(at: 170), digits: 4)
chapter.claim(
  "PD-10",
  """
  A hundred times the unit, a hundredth of the density, and the same \
  probabilities.
  """,
  forAll: evenlySpaced(61, in: 1.4...2)
) { height in
  let (inMetres, inCentimetres) = (
    metres.density(at: height), centimetres.density(at: 100 * height)
  )
  let (above, below) = (
    metres.upperTail(from: height), metres.cumulative(to: height)
  )
  return abs(inMetres / 100 - inCentimetres) <= 1e-13 * inCentimetres
    && abs(below - centimetres.cumulative(to: 100 * height)) <= 1e-14
    && abs(above - centimetres.upperTail(from: 100 * height)) <= 1e-14
}

//: ## The function that every random number has
//:
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

//: ## The same number twice
//:
//: Now put the two side by side. When a law has a density, the probability of an interval is the
//: area under the density over it. The article's page has lost both formulas; here they are:
//:
//: $$P(a \le X \le b) = \int_a^b f(t)\,dt, \qquad F(x) = \int_{-\infty}^x f(t)\,dt.$$
//:
//: So the shaded area above and the height of the dot below are one number. Drag the end of the
//: interval, and see where the height grows fastest.

chapter.family(
  "area-and-height", parameter: "b",
  over: [-2.0, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2],
  height: 560, x: .linear(label: "x"),
  caption:
    """
    The area under the density up to $b$ is the height of the cumulative \
    function at $b$. At $b = 1$ both are {value}`cumulative.one`.
    """,
  alt: """
    Two stacked panels over x from −4 to 4. Above, the bell curve with the area up \
    to b shaded and labelled with its value. Below, the cumulative function with a \
    dot at b whose height is the same value. At b = 1 both are 0.8413.
    """
) { end in
  let number = normal.cumulative(to: end).text(.fixed(4))
  Panel(y: .linear(label: "density $f$", domain: 0...0.45)) {
    Area("area \(number)", over: -4...end) { Normal.standard.density(at: $0) }
      .style(.cumulative)
    Curve("", over: -4...4) { Normal.standard.density(at: $0) }.style(.density)
    Rule(x: end).dashed()
  }
  Panel(y: .linear(label: "cumulative $F$", domain: -0.05...1.08)) {
    Curve("", over: -4...4) { Normal.standard.cumulative(to: $0) }.style(
      .cumulative)
    Rule(x: end).dashed()
    Point("height \(number)", x: end, y: normal.cumulative(to: end)).style(
      .cumulative)
  }
}

//: ### From the density to the cumulative function: integrate
//:
//: A figure is no proof. For the bell curve the machine has one: φ is the slope of Φ, as the next
//: section derives, so the area is the difference of two values of Φ.

let (t, a, b) = (Variable("t"), Variable("a"), Variable("b"))
chapter.derivation(
  "area-is-difference", of: integral(normalDensity(t), t, from: a, to: b)
) {
  Step(
    bracket(normalCumulative(t), t, from: a, to: b),
    because: "$\\varphi$ is the slope of $\\Phi$")
  Step(
    normalCumulative(b) - normalCumulative(a),
    because: "the value at the end less the value at the start")
}
chapter.claim(
  "PD-17", "The area up to $x$ is $\\Phi(x)$.",
  proves: normalCumulative(x)
    == integral(normalDensity(t), t, from: .minusInfinity, to: x))
chapter.equation(
  "total-area",
  integral(normalDensity(t), t, from: .minusInfinity, to: .infinity) == 1)

//: A proof about φ and Φ is not yet one about the code that computes them. So let us measure: add
//: up the area by a method that knows nothing of Φ, and compare with a Φ that knows nothing of
//: areas. Straight lines between equally spaced values are the simplest such method, parabolas the
//: next.

let upToOne = normal.cumulative(to: 1)
let panelCounts = [100, 200, 400, 800]
let areas = panelCounts.map { panels in
  (
    panels: panels,
    lines: trapezoidalRule(of: normal.density(at:), from: -8, to: 1, panels: panels)
      - upToOne,
    parabolas: simpsonRule(of: normal.density(at:), from: -8, to: 1, panels: panels)
      - upToOne
  )
}
chapter.table("rules", caption: "How far the area up to 1 is off.", rows: areas) {
  Column("panels") { $0.panels }
  Column("straight lines", as: .scientific(2)) { $0.lines }
  Column("parabolas", as: .scientific(2)) { $0.parabolas }
}
chapter.claim(
  "PD-17.lines",
  "Twice the panels, a quarter of the error: straight lines have order 2.",
  each: zip(areas, areas.dropFirst()).map { $0.lines / $1.lines }, isIn: 3.98...4.02
)
chapter.claim(
  "PD-17.parabolas",
  "Twice the panels, a sixteenth of the error: parabolas have order 4.",
  each: zip(areas, areas.dropFirst()).map { $0.parabolas / $1.parabolas },
  isIn: 15.8...16.3)

//: An adaptive method places its panels where they are needed and estimates its own error, so that
//: we can go all the way from $-\infty$, and to thirteen ends instead of one.

let ends = evenlySpaced(13, in: -3...3)
let adaptive = try ends.map {
  try integral(of: normal.density(at:), from: -.infinity, to: $0)
}
chapter.claim(
  "PD-17.measured",
  "The area up to $x$ is Φ(x), and the estimated error covers what is missing.",
  holds: zip(ends, adaptive).allSatisfy { end, area in
    abs(area.value - normal.cumulative(to: end)) <= max(area.errorEstimate, 1e-15)
  } && adaptive.allSatisfy { $0.errorEstimate < 1e-12 },
  evidence: "13 ends from −3 to 3, estimates below 10⁻¹²")
chapter.claim(
  "PD-05", "The area from −1 to 1 is $\\Phi(1) - \\Phi(-1)$.",
  try integral(of: normal.density(at:), from: -1, to: 1).value,
  isNear: 0.6826894921370858971705, within: 1e-15)

//: ### From the cumulative function to the density: differentiate
//:
//: Move the end of the interval a little to the right. The area grows by a thin strip, as wide as
//: the step and as high as the density there. So the slope of $F$ should be $f$. For the bell curve
//: the machine proves it, starting from Φ as it is written with the error function:

let definition = (1 + erf(x / sqrt(2))) / 2
chapter.equation(
  "standard-density", normalDensity(x) == exp(-(x ** 2) / 2) / sqrt(2 * π))
chapter.equation("standard-cumulative", normalCumulative(x) == definition)
chapter.derivation("slope-of-cumulative", of: derivative(definition, x)) {
  Step(
    derivative(erf(x / sqrt(2)), x) / 2,
    because: "constants have no slope, factors stay")
  Step(
    (2 / sqrt(π)) * exp(-((x / sqrt(2)) ** 2)) / sqrt(2) / 2,
    because: "erf is an area: its slope is the integrand at its end; chain rule")
  Step(exp(-(x ** 2) / 2) / sqrt(2 * π), because: "collect")
  Step(normalDensity(x), because: "the bell curve")
}

//: Two more laws, whose functions you can differentiate by hand. The second is an old friend: the
//: sigmoid, the gate of Swish, is itself a cumulative function, that of the **logistic law**.

let λ = Variable("λ", in: .positive)
chapter.claim(
  "PD-18.exponential",
  "Exponential law: the slope of $1 - e^{-\\lambda x}$ is its density.",
  proves: derivative(1 - exp(-λ * x), x) == λ * exp(-λ * x))
chapter.claim(
  "PD-18.logistic",
  "Logistic law: the slope of the sigmoid is its density $\\sigma(1-\\sigma)$.",
  proves: derivative(sigmoid(x), x) == sigmoid(x) * (1 - sigmoid(x)))
chapter.claim(
  "PD-18.logistic-total", "… and the area under that density is 1.",
  try integral(of: { sigmoidDerivative($0) }, from: -.infinity, to: .infinity)
    .value,
  isNear: 1, within: 1e-12)

chapter.figure(
  "slope-and-height", height: 560, x: .linear(label: "x"),
  caption: """
    The slope of each tangent above is the height of the dot below it. The \
    cumulative function is steepest where the density peaks, at 0, and its slope \
    there is {value}`phi.zero`.
    """,
  alt: """
    Two stacked panels over x from −4 to 4. Above, the cumulative function with \
    tangents at −1, 0 and 2; the one at 0 is steepest. Below, the bell curve with \
    dots at −1, 0 and 2 at heights 0.242, 0.399 and 0.054.
    """
) {
  Panel(y: .linear(label: "cumulative $F$", domain: -0.05...1.08)) {
    Curve("", over: -4...4) { Normal.standard.cumulative(to: $0) }.style(
      .cumulative)
    for place in [-1.0, 0, 2] {
      let (height, slope) = (
        normal.cumulative(to: place), normal.density(at: place)
      )
      Line(
        "", x: [place - 0.9, place + 0.9],
        y: [height - 0.9 * slope, height + 0.9 * slope]
      ).style(.ink)
      Point("", x: place, y: height).style(.cumulative)
    }
  }
  Panel(y: .linear(label: "density $f$", domain: 0...0.48)) {
    Curve("", over: -4...4) { Normal.standard.density(at: $0) }.style(.density)
    for place in [-1.0, 0, 2] {
      Rule(x: place).dashed()
      Point(
        normal.density(at: place).text(.fixed(3)), x: place,
        y: normal.density(at: place)
      ).style(.density)
    }
  }
}

//: Measured, too, and with a surprise. Take the slope of Φ from two neighbours at a distance $h$ on
//: either side. Theory promises an error in proportion to $h^2$.

let steps = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6]
func slopeError(at x: Double, step: Double) -> Double {
  centralDifference(of: Normal.standard.cumulative(to:), at: x, step: step)
    - Normal.standard.density(at: x)
}
chapter.table(
  "differences", caption: "Slope from neighbours, minus density.", rows: steps
) {
  Column("$h$") { $0 }
  Column("at $x = 0$", as: .scientific(2)) { slopeError(at: 0, step: $0) }
  Column("at $x = 1$", as: .scientific(2)) { slopeError(at: 1, step: $0) }
}
chapter.claim(
  "PD-18", "At 0 a tenth of the step leaves a hundredth of the error: order 2.",
  slopeError(at: 0, step: 0.1) / slopeError(at: 0, step: 0.01),
  slopeError(at: 0, step: 0.01) / slopeError(at: 0, step: 0.001), isIn: 99.5...100.5
)
chapter.claim(
  "PD-18.order-four", "At 1 it leaves a ten-thousandth: order 4.",
  slopeError(at: 1, step: 0.1) / slopeError(at: 1, step: 0.01), isIn: 9900...10100)

//: > [!SURPRISE]
//: > At $x = 1$ the same formula is a thousand times better. The error is $h^2/6$ times the
//: > curvature of the density, and the bell curve is straight just there: at 1, where it turns from
//: > round to hollow.

chapter.derivation("curvature", of: derivative(derivative(normalDensity(x), x), x))
{
  Step(derivative(-x * normalDensity(x), x), because: "$\\varphi' = -x\\varphi$")
  Step(
    (x ** 2 - 1) * normalDensity(x), because: "product rule; zero at $x = \\pm 1$")
}

let fine = stride(from: -7.0, through: 0, by: 0.05).map { pow(10, $0) }
chapter.figure(
  "difference-error", x: .log(label: "step h"),
  y: .log(label: "error of the slope"),
  caption: """
    Left of its lowest point each curve is round-off, right of it the formula's \
    own error: a straight line of slope 2 at $x = 0$, of slope 4 at $x = 1$.
    """,
  alt: """
    Log–log plot of the error of the central difference of Φ against the step from \
    10⁻⁷ to 1. For x = 0 the error falls with slope 2 to about 10⁻¹² near h = \
    10⁻⁵, for x = 1 with slope 4 to about 10⁻¹⁴ near h = 10⁻³; below, both rise \
    again, ragged, as the step shrinks.
    """
) {
  for (place, role) in [(0.0, Role.accent1), (1, .accent2)] {
    Line(
      "x = \(Int(place))", x: fine,
      y: fine.map { h in
        let error = abs(slopeError(at: place, step: h))
        return error > 0 ? error : .nan
      }
    ).style(role)
  }
}

//: ### The fine print
//:
//: The article says: if $F$ is differentiable at $x$, its derivative there *is* the density. Take
//: the bell curve and change it at a single point, to 7 at $x = 1$. No area changes, so this is
//: still a density of the same law, and $F$ still has the slope {value}`density.at.one` at 1. So a
//: density is settled only up to single points (more exactly, up to sets without length), and
//: $F' = f$ holds where $f$ is continuous. That condition is the whole correction here; a worse
//: case is waiting further down.

func changed(_ x: Double) -> Double { x == 1 ? 7 : Normal.standard.density(at: x) }
let changedArea = try integral(of: changed, from: -.infinity, to: 1)
let rest = try integral(of: changed, from: 1, to: .infinity)
chapter.claim(
  "PD-18.changed",
  "With the changed density all areas are the same, but $F'(1)$ is not 7.",
  holds: abs(changedArea.value - normal.cumulative(to: 1)) <= 1e-12
    && abs(rest.value - normal.upperTail(from: 1)) <= 1e-12
    && abs(derivative(of: normal.cumulative(to:), at: 1).value - changed(1)) > 6,
  evidence: "areas to 10⁻¹²; the slope is \(normal.density(at: 1).text(.fixed(4)))")

//: ## Higher than one
//:
//: May a density be greater than 1? The heights in metres were: {value}`per.metre`. There is
//: nothing wrong with that; four per metre over a tenth of a metre is still less than one. Four
//: laws whose densities exceed 1:

struct Tall {
  var name: String
  var peak: Double
  var area: Double
  var probability: Double
}
let (short, narrow, fast, wheel) = (
  Uniform(over: 0...0.5), Normal(mean: 0, deviation: 0.1), Exponential(rate: 5),
  Arcsine()
)
func tall(
  _ name: String, _ law: some AbsolutelyContinuousDistribution, at peak: Double
) throws
  -> Tall
{
  let (left, right) = (law.support.lowerBound, law.support.upperBound)
  let below = try integral(of: law.density(at:), from: left, to: law.median)
  let above = try integral(of: law.density(at:), from: law.median, to: right)
  return Tall(
    name: name, peak: law.density(at: peak), area: below.value + above.value,
    probability: law.probability(in: peak - 0.01...peak + 0.01))
}
let towers = try [
  tall("uniform on 0 to ½", short, at: 0.25),
  tall("normal, deviation ⅒", narrow, at: 0),
  tall("exponential, rate 5", fast, at: 0), tall("arcsine", wheel, at: 0),
]
chapter.table(
  "towers", caption: "Densities above 1, and what becomes of them.", rows: towers
) {
  Column("law") { $0.name }
  Column("highest density", as: .significant(6)) { $0.peak }
  Column("area under all of it", digits: 10) { $0.area }
  Column("probability within $\\tfrac1{100}$ of there", digits: 6) {
    $0.probability
  }
}
chapter.claim(
  "PD-11", "All four densities exceed 1; all four areas are 1.",
  holds: towers.allSatisfy {
    $0.peak > 1 && abs($0.area - 1) <= 1e-10 && $0.probability < 1
  },
  evidence: "areas to 10⁻¹⁰")
chapter.claim(
  "PD-11.normal",
  "The narrow normal law: a density of nearly 4, and a probability of nearly 8 %.",
  holds: abs(narrow.density(at: 0) - 3.989422804014326779399) <= 1e-15
    && abs(narrow.probability(in: -0.01...0.01) - 0.07965567455405796) <= 1e-15,
  evidence: "both to 10⁻¹⁵")

//: The last of the four even grows beyond all bounds, and still no interval has a probability of
//: more than 1. When does a bell exceed 1? Stretch the standard bell by $\sigma$ and its height
//: shrinks to $\varphi(0)/\sigma$. So the answer is: when $\sigma < \varphi(0)$. A bell whose
//: deviation is {value}`phi.zero`, the height of the standard bell, is exactly as high as 1.

let σ = Variable("σ", in: .positive)
chapter.claim(
  "PD-11.scale", "Stretching by σ divides the density by σ.",
  proves: derivative(normalCumulative(x / σ), x) == normalDensity(x / σ) / σ)
chapter.claim(
  "PD-11.threshold", "Just narrower it is higher than 1, just wider it is lower.",
  holds: Normal(deviation: 0.39894).density(at: 0) > 1
    && Normal(deviation: 0.39895).density(at: 0) < 1,
  evidence: "deviations 0.39894 and 0.39895, to either side of φ(0)")

chapter.figure(
  "towers-figure", x: .linear(label: "x"), y: .linear(label: "density"),
  caption: "Narrower means higher: three bells, three areas of exactly 1.",
  alt: """
    Three bell curves over x from −2 to 2: deviation 1 with a peak of 0.4, \
    deviation 0.4 with a peak just under 1, and deviation 0.1 with a peak of 3.99. \
    A line marks the height 1.
    """
) {
  Rule("height 1", y: 1).dashed()
  for (σ, role) in [(0.1, Role.accent3), (0.4, .accent2), (1, .accent1)] {
    let law = Normal(deviation: σ)
    Area("", over: -2...2) { law.density(at: $0) }.style(role)
    Curve("σ = \(σ.text(.shortest))", over: -2...2) { law.density(at: $0) }.style(
      role)
  }
}

//: > [!CORRECTION]
//: > The article allows a density above 1 “as long as the integral over some interval is less
//: > than 1” {claim}`PD-12`. That is not the condition. It is that $f$ is nowhere negative and
//: > that the *total* is exactly 1. The function that is 2 on all of $[0, 1]$ has the integral
//: > $\tfrac45$ over $[0, \tfrac25]$, less than 1 as required, and is no density: all together it
//: > would hand out a probability of 2. If the total is 1, on the other hand, every interval is
//: > at most 1 by itself.

let two: (Double) -> Double = { (0...1).contains($0) ? 2 : 0 }
chapter.claim(
  "PD-12",
  "The function 2 on [0, 1] has an integral below 1 on [0, ⅖], and a total of 2.",
  holds: try abs(integral(of: two, from: 0, to: 0.4).value - 0.8) <= 1e-14
    && abs(integral(of: two, from: 0, to: 1).value - 2) <= 1e-14,
  evidence: "⅘ and 2, to 10⁻¹⁴")

//: ## The example that was lost
//:
//: The article promises an example, the standard normal law, and its page shows nothing: formulas
//: and numbers are gone. We restore it. The density is {eq}`standard-density`, the cumulative
//: function {eq}`standard-cumulative`. What they give {claim}`PD-22`:

let values: [(x: Double, cumulative: Double, density: Double?)] = [
  (-3, 0.001349898031630094526652, nil), (-2, 0.02275013194817920720028, nil),
  (-1, 0.1586552539314570514148, nil), (-0.5, 0.3085375387259868963623, nil),
  (0, 0.5, 0.3989422804014326779399),
  (0.5, 0.6914624612740131036377, 0.3520653267642994777747),
  (1, 0.8413447460685429485852, 0.2419707245191433497978),
  (1.5, 0.9331927987311419339955, nil), (1.96, 0.9750021048517795658634, nil),
  (2, 0.9772498680518207927997, 0.05399096651318805195056),
  (2.5, 0.993790334674223864833, nil),
  (3, 0.9986501019683699054733, 0.004431848411938007175602),
]
chapter.table("normal-values", caption: "The standard normal law.", rows: values) {
  Column("$x$") { $0.x }
  Column("density $\\varphi(x)$", digits: 10) { normal.density(at: $0.x) }
  Column("cumulative $\\Phi(x)$", digits: 10) { normal.cumulative(to: $0.x) }
  Column("above: $1 - \\Phi(x)$", digits: 10) { normal.upperTail(from: $0.x) }
}
chapter.value("phi.zero", normal.density(at: 0), digits: 4)
chapter.value("cumulative.one", normal.cumulative(to: 1), digits: 4)
chapter.claim(
  "PD-25",
  "All values are within two units of the last bit of their 25-digit references.",
  holds: values.allSatisfy { row in
    abs(normal.cumulative(to: row.x) - row.cumulative) <= 2 * row.cumulative.ulp
      && (row.density.map { abs(normal.density(at: row.x) - $0) <= 2 * $0.ulp }
        ?? true)
  },
  evidence: "12 values of Φ and 5 of φ")
chapter.claim(
  "PD-22", "The bell is symmetric, so half of it lies below 0: Φ(0) = ½.",
  proves: normalCumulative(x) + normalCumulative(-x) == 1)
chapter.claim(
  "PD-22.half", "… in the machine too.", normal.cumulative(to: 0), is: 0.5)
chapter.claim(
  "PD-22.total", "The area under the whole bell is 1.",
  try integral(of: normal.density(at:), from: -.infinity, to: .infinity).value,
  isNear: 1,
  within: 1e-14)

//: From this example, says the article, one sees that the cumulative function accumulates and the
//: density shows where probability is concentrated. Indeed: the density's peak and the cumulative
//: function's steepest place are the same place, found by two different searches.

let peak = maximum(of: normal.density(at:), in: -3...2.5)
let steepest = maximum(
  of: { centralDifference(of: normal.cumulative(to:), at: $0, step: 1e-3) },
  in: -3...2.5)
chapter.claim(
  "PD-23",
  "The density is highest at 0, and there the cumulative function is steepest.",
  peak.x, steepest.x, isIn: -1e-6...1e-6)

//: ## A rule of thumb, three ways
//:
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

//: ## Reading the curve sideways
//:
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

//: ## A staircase without steps
//:
//: The article says that *continuous* random variables have a density, that for them $F$ is the
//: integral of $f$, and that where $F$ has a derivative, it is $f$. Here is a law that is
//: continuous and obeys none of it. Write a number between 0 and 1 to base 3, and decide each
//: digit by a coin: heads 0, tails 2, never 1 {cite}`cantor1884`.

let cantor = Cantor()
chapter.table(
  "cantor", caption: "The staircase of Cantor's law at some fractions.",
  rows: [(1, 4), (1, 3), (1, 2), (2, 3), (3, 4), (1, 10)]
) {
  Column("$x$") { "\($0.0)/\($0.1)" }
  Column("$F(x)$", digits: 10) { cantor.cumulative(toFraction: $0.0, over: $0.1) }
}
chapter.claim(
  "PD-02", "F(¼) = ⅓, F(¾) = ⅔, and F is flat at ½ from ⅓ to ⅔.",
  holds: cantor.cumulative(toFraction: 1, over: 4) == 1 / 3.0
    && cantor.cumulative(toFraction: 3, over: 4) == 2 / 3.0
    && [(1, 3), (1, 2), (2, 3)].allSatisfy {
      cantor.cumulative(toFraction: $0, over: $1) == 0.5
    },
  evidence: "five fractions, to the last bit")

//: No digit is ever 1, so nothing falls into the middle third; nor into the middle thirds of the
//: two outer thirds, and so on. After $n$ rounds the whole probability sits on $2^n$ pieces with
//: a total length of $(2/3)^n$. Drag the slider and watch the density trying to exist: it climbs
//: as $(3/2)^n$ and never settles, while the cumulative function below has settled after a few
//: rounds.

chapter.family(
  "devils-staircase", parameter: "rounds", over: [0, 1, 2, 3, 4, 5],
  height: 560, x: .linear(label: "x", domain: 0...1),
  caption: """
    Below, the curves converge to a continuous staircase. Above, their densities \
    climb away on a set that shrinks to nothing. The limit has a cumulative \
    function and no density.
    """,
  alt: """
    Two stacked panels over 0 to 1. Above, bars of equal area on the pieces left \
    after n rounds: 1 bar of height 1 at first, 32 bars of height 7.6 after five \
    rounds. Below, the cumulative function, a straight line at first, then a \
    staircase ever closer to the devil's staircase.
    """
) { rounds in
  let pieces = cantorPieces(rounds)
  let (width, height) = (pow(3, -Double(rounds)), pow(1.5, Double(rounds)))
  Panel(y: .linear(label: "density", domain: 0...8.2)) {
    StepLine(
      "", x: [0] + pieces.flatMap { [$0, $0 + width] } + [1],
      y: [0] + pieces.flatMap { _ in [height, 0] } + [0]
    ).style(.density)
  }
  Panel(y: .linear(label: "cumulative $F$", domain: 0...1.05)) {
    Line(
      "", x: pieces.flatMap { [$0, $0 + width] },
      y: pieces.indices.flatMap {
        [Double($0) / Double(pieces.count), Double($0 + 1) / Double(pieces.count)]
      }
    ).style(.cumulative)
  }
}

// snippet.hide
/// The left ends of what is left after some rounds of removing middle thirds.
func cantorPieces(_ rounds: Int) -> [Double] {
  (0..<rounds).reduce([0.0]) { pieces, _ in
    pieces.map { $0 / 3 } + pieces.map { $0 / 3 + 2 / 3 }
  }
}
// snippet.show

//: Is it continuous? Neighbours at a distance of $3^{-n}$ differ by at most $2^{-n}$, so it has
//: no jumps, and no single number has a probability. Does it have a slope? Pick a point at
//: random: the longer you look, the surer it lies in a gap, where the slope is 0. So the area
//: under the slope is 0, and yet $F$ climbs from 0 to 1.

let rounds = [1, 2, 4, 8, 12]
struct Level {
  var rounds: Int
  var length: Double
  var probability: Double
  var flat: Double
}
var picks = SplitMix64(seed: 1)
let picked = (0..<10_000).map { _ in picks.uniform() }
let levels = rounds.map { n in
  let width = pow(3, -Double(n))
  let pieces = cantorPieces(n)
  return Level(
    rounds: n, length: width * Double(pieces.count),
    probability: pieces.reduce(0) { sum, left in
      let middle = left + width / 2
      return sum + cantor.cumulative(to: middle + width)
        - cantor.cumulative(to: middle - width)
    },
    flat: mean(
      of: picked.map {
        cantor.cumulative(to: $0 + width / 2)
          == cantor.cumulative(to: $0 - width / 2) ? 1 : 0
      }))
}
chapter.table(
  "levels", caption: "All of the probability on ever less of the line.",
  rows: levels
) {
  Column("rounds $n$") { $0.rounds }
  Column("length of what is left", digits: 5) { $0.length }
  Column("its probability", digits: 10) { $0.probability }
  Column("slope on it", digits: 1) { $0.probability / $0.length }
  Column("random points with secant 0", as: .percent(1)) { $0.flat }
}
chapter.claim(
  "PD-02.continuous", "Neighbours at distance $3^{-n}$ differ by at most $2^{-n}$.",
  forAll: [1, 2, 4, 8, 12, 16]
) { n in
  let step = pow(3, -n)
  return picked.prefix(2000).allSatisfy {
    cantor.cumulative(to: $0 + step) - cantor.cumulative(to: $0) <= pow(2, -n)
      * (1 + 1e-6)
  }
}
chapter.claim(
  "PD-17.cantor",
  """
  After 12 rounds the whole probability sits on less than a hundredth of the \
  line.
  """,
  holds: levels.allSatisfy { abs($0.probability - 1) <= 1e-9 }
    && levels[4].length < 0.01,
  evidence:
    "probability 1 to 10⁻⁹ on a length of \(levels[4].length.text(.significant(2)))"
)
chapter.claim(
  "PD-18.cantor",
  "At more than 98 in 100 random points the secant over $3^{-12}$ is flat.",
  levels[4].flat, isAbove: 0.98)
chapter.claim(
  "PD-16", "At 0 the secants have no limit: their slopes are $(3/2)^n$.",
  forAll: evenlySpaced(30, in: 1...30)
) { n in
  let width = pow(3, -n)
  return abs(cantor.cumulative(to: width * (1 + 1e-9)) / width / pow(1.5, n) - 1)
    < 1e-3
}

//: > [!CORRECTION]
//: > So *continuous* is not enough {claim}`PD-02`. What a density needs is called
//: > **{term}`absolutely continuous`**: intervals of small total length have small total
//: > probability, however many they are. Only then is $F$ the integral of its slope
//: > {claim}`PD-17`, and only then can the two be turned into each other {claim}`PD-24`.

//: Nor is the world divided into laws with jumps and laws with densities. Send a standard normal
//: number through a rectifier, as many networks do. Half of the results are exactly 0, a jump of
//: ½; the rest keeps its density. Every law is a mixture of three kinds: jumps, a density, and a
//: staircase without steps; this is Lebesgue's decomposition. The article's two kinds are the two
//: of them that you meet on weekdays.

let rectified = EmpiricalDistribution(sample.map { relu($0) }.sorted())
chapter.claim(
  "rectified",
  "A rectified normal number: a jump at 0 of about ½, and Φ from there on.",
  holds: rectified.cumulative(below: 0) == 0
    && abs(rectified.cumulative(to: 0) - 0.5)
      <= rectified.bandHalfHeight(confidence: 1 - 1e-9)
    && evenlySpaced(401, in: 0...4).allSatisfy {
      abs(rectified.cumulative(to: $0) - normal.cumulative(to: $0))
        <= rectified.bandHalfHeight(confidence: 1 - 1e-9)
    },
  evidence:
    "100000 numbers: \(rectified.cumulative(to: 0).text(.fixed(4))) of them are 0")
chapter.claim(
  "PD-24",
  """
  Where the density is continuous the way there and back again ends where it \
  began.
  """,
  { end in
    derivative(
      of: {
        (try? integral(of: Normal.standard.density(at:), from: -9, to: $0).value)
          ?? .nan
      },
      at: end
    ).value
  }, agreesWith: { normal.density(at: $0) }, at: [-2, -1, 0, 0.5, 1.5, 3],
  within: 1e-10)

//: The article's summary hangs both directions, “by integrating (or differentiating)”, on the
//: cumulative function. Integrating is the way from the density, differentiating the way back.

//: ## What goes wrong in floating point
//:
//: How likely is a normal number above 9? “One minus Φ(9)”, says the formula. Here is what a
//: computer says, beside what is true.

chapter.table(
  "tails", caption: "The upper tail, by subtraction and by itself.",
  rows: [2.0, 4, 6, 8, 8.2, 9, 20, 38]
) {
  Column("$x$") { $0 }
  Column("`1 - cumulative(to: x)`", as: .significant(10)) {
    1 - normal.cumulative(to: $0)
  }
  Column("`upperTail(from: x)`", as: .significant(10)) {
    normal.upperTail(from: $0)
  }
}
chapter.claim(
  "tail-lost",
  "1 − Φ(9) is exactly 0 in `Double`, and the tail is 1.12858840595384…·10⁻¹⁹.",
  holds: 1 - normal.cumulative(to: 9) == 0
    && abs(normal.upperTail(from: 9) - 1.1285884059538407e-19) <= 1e-34,
  evidence: "0 against \(normal.upperTail(from: 9).text(.significant(10)))")

//: Near 1 the numbers of a `Double` are $2^{-53}$ apart, about {value}`spacing`. A Φ that differs
//: from 1 by less *is* 1, however well it was computed, and what was rounded off cannot be
//: subtracted back. Near 0 the same format reaches down to {value}`least`. So never compute a small
//: probability as one minus a large one. By symmetry the tail above $x$ is $\Phi(-x)$:

chapter.value("spacing", 0x1p-53, as: .significant(2))
chapter.value("least", Double.leastNonzeroMagnitude, as: .significant(2))
let saturated =
  evenlySpaced(1001, in: 8...9).first { normal.cumulative(to: $0) == 1 } ?? .nan
let vanished =
  evenlySpaced(1001, in: 38...39).first { normal.cumulative(to: -$0) == 0 } ?? .nan
let saturatedFloat =
  evenlySpaced(1001, in: 5...6).first { Float(normal.cumulative(to: $0)) == 1 }
  ?? .nan
chapter.value("saturated", saturated, digits: 1)
chapter.value("vanished", vanished, digits: 1)
chapter.value("saturated.float", saturatedFloat, digits: 1)
chapter.claim(
  "tail-symmetry", "The tail above $x$ is Φ(−x).",
  proves: 1 - normalCumulative(x) == normalCumulative(-x))
chapter.claim(
  "PD-15.double", "In `Double` Φ is 1 from about 8.3, and 0 below about −38.5.",
  holds: abs(saturated - 8.3) < 0.05 && abs(vanished - 38.5) < 0.1,
  evidence:
    "first at \(saturated.text(.fixed(2))) and at −\(vanished.text(.fixed(2)))")

let spread = evenlySpaced(361, in: 0...9)
chapter.figure(
  "lost-digits", x: .linear(label: "x"),
  y: .log(label: "relative error of 1 − Φ(x)", domain: 1e-17...10),
  caption: """
    Each step to the right costs digits, faster and faster; from \
    {value}`saturated` on nothing is left. The tail computed by itself stays \
    exact.
    """,
  alt: """
    The relative error of 1 − Φ(x) on a logarithmic scale over x from 0 to 9. It \
    is ragged, rises from about 10⁻¹⁶ near 0 along a parabola and reaches 1, a \
    total loss, at about 8.3.
    """
) {
  Line(
    "1 − Φ(x)", x: spread,
    y: spread.map { x in
      let tail = normal.upperTail(from: x)
      let error = abs(1 - normal.cumulative(to: x) - tail) / tail
      return error > 0 ? error : .nan
    }
  ).style(.cumulative)
  Curve("half a last bit of 1, against the tail", over: 0...8.5) {
    0x1p-54 / Normal.standard.upperTail(from: $0)
  }.muted()
  Rule("all digits lost", y: 1).dashed()
}

//: In `Float`, which networks use, the loss is total from {value}`saturated.float` on. Beyond
//: −{value}`vanished` even the tail underflows, and there is nothing between 0 and the least
//: number to say it with. Then keep the logarithm; likelihoods are sums of logarithms anyway. The
//: same holds for the quantile: ask it for the small side.

chapter.value("log.forty", normal.logCumulative(to: -40), digits: 3)
chapter.claim(
  "log-tail", "Φ(−40) is 0 in `Double`; its logarithm is −804.608….",
  holds: normal.cumulative(to: -40) == 0
    && abs(normal.logCumulative(to: -40) + 804.608442013753788) <= 2e-13,
  evidence: "\(normal.logCumulative(to: -40).text(.significant(10)))")
chapter.claim(
  "tail-quantile",
  "From 1 − 10⁻¹⁹ the quantile is infinite, from the tail 10⁻¹⁹ it is about 9.",
  holds: normal.quantile(of: 1 - 1e-19) == .infinity
    && abs(normal.upperTail(from: normal.quantile(ofUpperTail: 1e-19)) / 1e-19 - 1)
      <= 1e-13,
  evidence:
    "∞ against \(normal.quantile(ofUpperTail: 1e-19).text(.significant(10)))")

//: An interval in the tail needs the same care. The probability of 9 to 10, as a difference of two
//: numbers that are both 1, is {value}`naive.interval`; the library takes the difference of the two
//: tails instead and finds {value}`interval`.

chapter.value(
  "naive.interval", normal.cumulative(to: 10) - normal.cumulative(to: 9))
chapter.value("interval", normal.probability(in: 9...10), as: .significant(6))
chapter.claim(
  "tail-interval", "The area under the density agrees with it.",
  try integral(of: normal.density(at:), from: 9, to: 10).value
    / normal.probability(in: 9...10),
  isNear: 1, within: 1e-13)

//: ## What to remember
//:
//: > [!REMEMBER]
//: > - The cumulative function is a probability, $P(X \le x)$, and every random number has one.
//: > - It never falls, is continuous from the right, and tends to 0 and to 1; no more is needed.
//: > - The density is probability per unit of $x$. It may exceed 1; its total is exactly 1.
//: > - An area under the density is a height of $F$, a slope of $F$ is a height of the density.
//: > - That needs *absolute* continuity: Cantor's staircase has no jumps and no density.
//: > - The quantile reads the curve sideways, and turns even random numbers into any others.
//: > - Never subtract from one what you can compute from the other end.
//:
//: The two describe the same thing {claim}`PD-01`, one by how much is there, the other by how much
//: is behind you; and what the article says at its end is true {claim}`PD-26`: whoever wants to
//: reason with chance needs both. In this book they gate. GELU multiplies its input by the normal
//: cumulative function, Swish by the logistic one, and the slopes of both functions contain the
//: densities.

//: ## Exercises
//:
//: {exercises}

// snippet.hide
chapter.finish()
// snippet.show
