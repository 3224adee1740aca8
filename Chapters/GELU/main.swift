//: # GELU and probability
//:
//: A rectifier asks one question of a number: are you above zero? Let us ask another: *how many
//: of your fellows are you above?* A number that beats nearly all of them may pass. One that
//: beats few is mostly held back, and one in the middle of the crowd passes by half. What
//: function is that, and what has the bell curve to do with a bend in a neuron?
//:
//: At the end of this chapter you will be able to explain GELU as a coin that is tossed for every
//: number, prove its shape, say to the fourth digit how good its two famous approximations are,
//: find out where their odd constants {value}`paper.cubic` and {value}`paper.beta` come from (and
//: that one of them is not the best for what it is used for), and write it so that it keeps its
//: digits where the textbook formula has lost them all.
//:
//: You need the product rule and a picture of the bell curve. All else is built here, and each
//: number below was computed while this page was made.

// snippet.hide
import Activations
import Derivations
import Figures
import Foundation
import Networks
import Probability
import Workbook

let chapter = Chapter("GELU")
chapter.value("paper.cubic", 0.044715)
chapter.value("paper.beta", 1.702)
// snippet.show

//: ## A coin that knows how large you are
//:
//: Begin with a game. The number 1 wants to pass a door. We draw a fellow for it from the
//: standard normal law, the bell curve around 0 with deviation 1. If the fellow is at most 1, our
//: number passes unchanged; otherwise nothing comes through. Here are ten rounds:

var chance = SplitMix64(seed: 12)
let fellows = Normal.standard.sample(10, using: &chance)
chapter.table(
  "ten-fellows", caption: "The number 1 meets ten fellows.",
  rows: Array(zip(1...10, fellows))
) {
  Column("round") { $0.0 }
  Column("fellow", digits: 2) { $0.1 }
  Column("at most 1?") { $0.1 <= 1 }
  Column("what passes") { $0.1 <= 1 ? 1 : 0 }
}
chapter.value("ten.passed", fellows.count { $0 <= 1 })
chapter.value("phi.at.one", Normal.standard.cumulative(to: 1), digits: 4)
chapter.value("phi.at.minus.one", Normal.standard.cumulative(to: -1), digits: 4)
chapter.value("gelu.at.minus.one", gelu(-1.0), digits: 4)

//: It passed {value}`ten.passed` times out of ten. Play on for ever, and the share of passes
//: tends to the probability that a standard normal number is at most 1, which is
//: {value}`phi.at.one`. The function that gives this probability for every $x$ is the normal
//: law's **{term}`cumulative function`**, written $\Phi(x)$. A number as low as −1 is allowed
//: through in only {value}`phi.at.minus.one` of the rounds, and what comes through *on average*
//: is {value}`gelu.at.minus.one`.
//:
//: That average is the Gaussian error linear unit, **{term}`GELU`**: the input times the
//: probability that it passes {cite}`hendrycks2016`. The page of the article has lost the
//: formula; here it is again, in the three ways in which you will meet it.

let x = Variable("x")
chapter.equation("gelu", gelu(x) == x * normalCumulative(x))
chapter.claim(
  "GE-04", "GELU in terms of the error function.",
  proves: x * normalCumulative(x) == x / 2 * (1 + erf(x / sqrt(2))))
chapter.claim(
  "GE-04.tail", "… and of its complement, the form that a machine should use.",
  proves: x * normalCumulative(x) == x / 2 * erfc(-x / sqrt(2)))

//: The name comes from that error function, erf, which is the bell curve in the coordinates of a
//: surveyor. The article gives the name in Chinese twice {claim}`GE-02`, once with “Gaussian” and
//: once with “normal”: two names of one law.
//:
//: Is the library's `gelu` really the input times a probability? A probability is an area under
//: the bell, and an area can be measured without any formula for $\Phi$:

func share(upTo x: Double) -> Double {
  let area = try? integral(
    of: { Normal.standard.density(at: $0) }, from: -.infinity, to: x)
  return area?.value ?? .nan
}
chapter.claim(
  "GE-03", "GELU is $x$ times the area under the bell to the left of $x$.",
  { gelu($0) }, agreesWith: { $0 * share(upTo: $0) },
  at: evenlySpaced(49, in: -6...6), within: 1e-13)

chapter.family(
  "gate-as-area", parameter: "x", over: [-2.0, -1, -0.5, 0, 0.5, 1, 2],
  caption: """
    The shaded area is the gate: the share of fellows that $x$ is above. Below, \
    what comes through is $x$ times that area.
    """,
  alt: """
    Two stacked panels over the axis from −4 to 4. Above, the bell curve, with \
    the area left of x shaded. Below, the curve of GELU with the point at x \
    marked. As x moves from −2 to 2 the area grows from 2 % to 98 % and the point \
    first sinks a little below zero and then climbs towards the line y = x.
    """
) { input in
  Panel {
    Area(
      "gate", over: -4...input, from: { _ in 0 },
      to: { Normal.standard.density(at: $0) }
    )
    .style(.cumulative)
    Curve("bell", over: -4...4) { Normal.standard.density(at: $0) }.muted()
    Rule(x: input).dashed()
  }
  Panel {
    Curve("x", over: -1...4) { $0 }.muted()
    Curve("GELU", over: -4...4) { gelu($0) }.style(.gelu)
    Rule(x: input).dashed()
    Point("", x: input, y: gelu(input)).style(.gelu)
  }
}

//: “Less than $x$”, says the article; we said “at most”. Does it matter? For a law with a density
//: it does not, since a single point has probability zero; the next chapter makes much of this.
//: And that $\Phi$ is what draws obey can be seen without any formula, by counting.

let manyDraws = Normal.standard.sample(100_000, using: &chance)
let counted = EmpiricalDistribution(manyDraws)
chapter.claim(
  "GE-05", "Less than or at most: $\\Phi$ gives both the same probability.",
  forAll: evenlySpaced(321, in: -8...8)
) { Normal.standard.cumulative(below: $0) == Normal.standard.cumulative(to: $0) }
chapter.claim(
  "GE-05.counted",
  "The share of 100 000 draws up to $x$ is near $\\Phi(x)$, for every $x$ at once.",
  counted.distance(from: Normal.standard),
  isBelow: counted.bandHalfHeight(confidence: 0.999))

//: ### A relative of Swish
//:
//: Gate times input: you have seen this before. Swish takes the sigmoid for its gate, GELU takes
//: $\Phi$. Both are S-shaped, both are ½ at 0, and so the curves are close relatives.

let apart = maximum(of: { abs(swish($0) - gelu($0)) }, in: 0...10)
chapter.value("apart.at", apart.x, digits: 3)
chapter.value("apart.by", apart.y, digits: 3)
chapter.claim(
  "GE-01", "GELU and Swish are nowhere further apart than {value}`apart.by`.",
  apart.y, isNear: 0.19300198798000964, within: 1e-14)

chapter.figure(
  "relatives",
  caption: """
    Above the gates, below the functions. GELU's gate is steeper, so GELU hugs \
    the rectifier more closely; it is furthest from Swish at ±{value}`apart.at`, \
    by {value}`apart.by`.
    """,
  alt: """
    Two stacked panels over x from −5 to 5. Above, two S-shaped curves through \
    one half at 0: Φ, and the flatter sigmoid. Below, ReLU, GELU and Swish; GELU \
    lies between the other two, with a shallower dip than Swish.
    """
) {
  Panel {
    Curve("Φ(x)", over: -5...5) { Normal.standard.cumulative(to: $0) }.style(
      .cumulative)
    Curve("σ(x)", over: -5...5) { sigmoid($0) }.style(.sigmoid)
  }
  Panel {
    Curve("ReLU", over: -5...3) { relu($0) }.style(.relu)
    Curve("GELU", over: -5...3) { gelu($0) }.style(.gelu)
    Curve("Swish", over: -5...3) { swish($0) }.style(.swish)
  }
}

//: Like Swish, and for the same reason, GELU has two halves that know each other.

chapter.claim(
  "GE-01.halves", "What GELU makes of $x$ and of $-x$ differs by exactly $x$.",
  proves: x * normalCumulative(x) - (-x) * normalCumulative(-x) == x)

//: ## Toss it often
//:
//: Let us be exact about the game. Call $m$ the coin: 1 with probability $\Phi(x)$ and 0
//: otherwise, and $x\,m$ what passes. Its **{term}`expectation`** weighs each outcome with its
//: probability. Its **{term}`variance`** is the expectation of the square less the square of the
//: expectation.

let Φ = normalCumulative(x)
chapter.derivation("expectation", of: x * Φ + 0 * (1 - Φ)) {
  Step(x * Φ, because: "a shut door adds nothing; what remains is GELU")
}
chapter.derivation("variance", of: x ** 2 * Φ + 0 * (1 - Φ) - (x * Φ) ** 2) {
  Step(
    x ** 2 * Φ - x ** 2 * Φ ** 2,
    because: "the square of $x\\,m$ is $x^2$ or nothing")
  Step(x ** 2 * Φ * (1 - Φ), because: "take out $x^2\\,\\Phi(x)$")
}

//: Both are statements about the long run, so let us run. The toss below never looks at $\Phi$;
//: it draws a fellow and compares.

func toss(_ x: Double, using chance: inout SplitMix64) -> Double {
  Normal.standard.sample(using: &chance) <= x ? x : 0
}
func average(of x: Double, seed: UInt64) -> MonteCarloEstimate {
  var chance = SplitMix64(seed: seed)
  return estimate(samples: 100_000, using: &chance) { toss(x, using: &$0) }
}

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

//: ## What the gate measures
//:
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

//: ### What it does to a crowd
//:
//: Whoever initialises a network wants to know what a layer does to standard normal numbers $Z$
//: on average. The game answers most of it without an integral.
//:
//: *The mean.* GELU's expectation is that of $Z$ where a second number $Y$ is at most $Z$: that
//: is half the expectation of the larger of the two, which is $1/\sqrt\pi$. *The slope.* The
//: slopes at $x$ and $-x$ add up to 1, as we shall see, so the mean slope is ½. *The mean
//: square.* $\Phi(Z)$ is spread evenly, so the expectation of its square is ⅓; integration by
//: parts brings the rest.

func overCrowd(_ f: (Double) -> Double) throws -> Double {
  try integral(
    of: { f($0) * Normal.standard.density(at: $0) }, from: -.infinity, to: .infinity
  ).value
}
let crowd = 1 / (2 * 3.0.squareRoot() * .pi)
chapter.claim(
  "GE-26", "The mean of GELU over standard normal inputs is $1/(2\\sqrt{\\pi})$.",
  try overCrowd { gelu($0) }, isNear: 1 / (2 * Double.pi.squareRoot()),
  within: 1e-13)
chapter.claim(
  "GE-26.slope", "Its mean slope is ½.", try overCrowd { geluDerivative($0) },
  isNear: 0.5,
  within: 1e-13)
chapter.claim(
  "GE-26.pairs", "… which is also the mean of input times output.",
  try overCrowd { $0 * gelu($0) }, isNear: 0.5, within: 1e-13)
chapter.claim(
  "GE-26.square", "Its mean square is $\\frac13 + \\frac{1}{2\\sqrt3\\,\\pi}$.",
  try overCrowd { gelu($0) * gelu($0) }, isNear: 1.0 / 3 + crowd, within: 1e-13)
chapter.claim(
  "GE-26.square-slope",
  "Its mean square slope is $\\frac13 + \\frac{2}{3\\sqrt3\\,\\pi}$.",
  try overCrowd { geluDerivative($0) * geluDerivative($0) },
  isNear: 1.0 / 3 + crowd * 4 / 3,
  within: 1e-13)
chapter.value("mean.square", 1.0 / 3 + crowd, digits: 4)
chapter.value("mean.square.slope", 1.0 / 3 + crowd * 4 / 3, digits: 4)

//: For a rectifier the last two are both ½. GELU has {value}`mean.square` and
//: {value}`mean.square.slope`; remember them until we train.

//: ## The shape
//:
//: ### Slope and curvature
//:
//: $\Phi$ is the area under the bell, so its slope is the bell's height $\varphi$; and the bell
//: falls off at the rate $-x\,\varphi(x)$. These two facts are all we need.

chapter.derivation(
  "slope", of: derivative(x * Φ, x), in: x, codedAs: { geluDerivative($0) }
) {
  Step(Φ + x * derivative(Φ, x), because: "product rule")
  Step(
    Φ + x * normalDensity(x), because: "the slope of $\\Phi$ is the bell $\\varphi$"
  )
}
chapter.derivation(
  "curvature", of: derivative(Φ + x * normalDensity(x), x), in: x,
  codedAs: { geluSecondDerivative($0) }
) {
  Step(
    normalDensity(x) + normalDensity(x) - x ** 2 * normalDensity(x),
    because: "product rule, and $\\varphi'(x) = -x\\,\\varphi(x)$")
  Step((2 - x ** 2) * normalDensity(x), because: "collect")
}

//: The bell is never zero, so the curvature changes sign at $x^2 = 2$ and nowhere else. GELU
//: bends at *exactly* $\pm\sqrt2$, and there its slope is extreme.

let bend = 2.0.squareRoot()
chapter.value("slope.most", geluDerivative(bend), digits: 4)
chapter.value("slope.least", geluDerivative(-bend), digits: 4)
chapter.claim(
  "GE-14",
  "GELU is smooth: differences of neighbours agree with the slope everywhere.",
  { (gelu($0 + 1e-5) - gelu($0 - 1e-5)) / 2e-5 },
  agreesWith: { geluDerivative($0) },
  at: evenlySpaced(961, in: -12...12), within: 1e-9)
chapter.claim(
  "GE-14.curvature", "… and differences of slopes with the curvature.",
  { (geluDerivative($0 + 1e-5) - geluDerivative($0 - 1e-5)) / 2e-5 },
  agreesWith: { geluSecondDerivative($0) }, at: evenlySpaced(961, in: -12...12),
  within: 1e-9)
chapter.claim(
  "GE-14.bends", "The curvature changes sign where $x^2$ passes 2, and only there.",
  forAll: evenlySpaced(2400, in: -12...12)
) { (geluSecondDerivative($0) > 0) == ($0 * $0 < 2) }
chapter.claim(
  "GE-14.steepest",
  "No slope is above the one at $\\sqrt2$ or below the one at $-\\sqrt2$.",
  forAll: evenlySpaced(8001, in: -40...40)
) {
  geluDerivative($0) <= geluDerivative(bend)
    && geluDerivative($0) >= geluDerivative(-bend)
}
chapter.claim(
  "GE-14.lipschitz",
  "$\\Phi(\\sqrt2) + \\sqrt2\\,\\varphi(\\sqrt2)$ is GELU's Lipschitz constant.",
  geluDerivative(bend), isNear: 1.128904145185154787, within: 3e-16)
chapter.claim(
  "GE-14.halves", "The slopes at $x$ and $-x$ add up to one.",
  proves: (Φ + x * normalDensity(x))
    + (normalCumulative(-x) - x * normalDensity(-x)) == 1)

chapter.figure(
  "three-orders", height: 640, arrangement: .stacked,
  caption: """
    GELU, its slope and its curvature. The curvature is zero at exactly \
    $\\pm\\sqrt2$, so there the slope is extreme: {value}`slope.most` and \
    {value}`slope.least`.
    """,
  alt: """
    Three stacked panels over x from −5 to 5, with dashed lines at plus and minus \
    root two. GELU with ReLU behind it; the slope, which falls to −0.13 at the \
    left line, passes one half at 0 and rises to 1.13 at the right line before \
    settling at 1; the curvature, a hump around 0 that crosses zero at both lines \
    and has shallow negative flanks.
    """
) {
  Panel {
    Curve("ReLU", over: -5...5) { relu($0) }.style(.relu)
    Curve("GELU", over: -5...5) { gelu($0) }.style(.gelu)
    Rule(x: -bend).dashed()
    Rule(x: bend).dashed()
  }
  Panel {
    Curve("slope", over: -5...5) { geluDerivative($0) }.style(.gelu)
    Rule(x: -bend).dashed()
    Rule(x: bend).dashed()
  }
  Panel {
    Curve("curvature", over: -5...5) { geluSecondDerivative($0) }.style(.gelu)
    Rule(y: 0)
    Rule(x: -bend).dashed()
    Rule(x: bend).dashed()
  }
}

//: ### The dip
//:
//: The slope starts from 0 at the far left, falls until $-\sqrt2$, and from there rises through ½
//: at the origin. So it has *one* zero, between $-\sqrt2$ and 0: GELU falls up to that place and
//: rises ever after.

let lowest = try root(of: { geluDerivative($0) }, in: -bend...0)
chapter.value("lowest.x", lowest, digits: 4)
chapter.value("lowest.y", gelu(lowest), digits: 4)
chapter.claim(
  "GE-16",
  "One dip: the slope is negative left of {value}`lowest.x`, positive right of it.",
  forAll: evenlySpaced(3000, in: -37 ... -0.7518)
    + evenlySpaced(3000, in: -0.7517...40)
) { (geluDerivative($0) < 0) == ($0 < -0.75175) }
chapter.claim(
  "GE-16.place", "The place is right to the last digit.",
  lowest, isNear: -0.7517915246935644575, within: 4e-16)
chapter.claim(
  "GE-16.height",
  "… where $\\Phi = -x\\varphi$, so that its depth is $x^2\\varphi(x)$.",
  gelu(lowest), isNear: -lowest * lowest * Normal.standard.density(at: lowest),
  within: 1e-16)
chapter.claim(
  "GE-16.bracket", "A sign change encloses the place within 10⁻⁹ on either side.",
  holds: geluDerivative(lowest - 1e-9) < 0 && geluDerivative(lowest + 1e-9) > 0,
  evidence: "negative on the left, positive on the right")

//: > [!CORRECTION]
//: > GELU “may be non-monotone on some intervals”, says the article. It need not hedge: GELU *is*
//: > not monotone. It falls on the whole half-line left of {value}`lowest.x`, down to
//: > {value}`lowest.y`, and rises on the other. Swish has a closed form for its lowest point, by
//: > Lambert's W; for GELU none is known to us.

chapter.figure(
  "dips",
  caption: """
    GELU's dip is shallower than Swish's, nearer to the origin and over sooner. \
    The shaded area is exactly ¼.
    """,
  alt: """
    Swish and GELU over x from −6 to 0.5, enlarged around zero. Swish dips to \
    −0.28 near −1.28 and returns slowly; GELU dips to −0.17 near −0.75 and is \
    back at zero by −3. The area between GELU and the axis is shaded.
    """
) {
  Area(over: -6...0, from: { _ in 0 }, to: { gelu($0) }).style(.gelu)
  Curve("Swish", over: -6...0.5) { swish($0) }.style(.swish)
  Curve("GELU", over: -6...0.5) { gelu($0) }.style(.gelu)
  Rule(y: 0)
  Point("", x: lowest, y: gelu(lowest)).style(.gelu)
  Point("", x: swishMinimum.x, y: swishMinimum.y).style(.swish)
}

chapter.claim(
  "GE-16.antiderivative",
  "$\\frac12\\left((x^2-1)\\Phi + x\\varphi\\right)$ has GELU for its slope.",
  proves: derivative(((x ** 2 - 1) * Φ + x * normalDensity(x)) / 2, x) == x * Φ)
chapter.claim(
  "GE-23.area", "So the area between GELU and the negative axis is ¼.",
  (try integral(of: { gelu($0) }, from: -.infinity, to: 0)).value, isNear: -0.25,
  within: 1e-14)

//: ### Far out on either side
//:
//: The article's example asks what a neuron makes of a large, a small and a negative input.
//: *Large*: the gate is nearly open, and $x$ passes nearly whole. The part held back is
//: $x\,\Phi(-x)$, what GELU makes of $-x$ with the sign turned; it is less than the height of the
//: bell.

chapter.claim(
  "GE-22",
  "For positive $x$ the missing part is positive and less than $\\varphi(x)$.",
  forAll: evenlySpaced(3700, in: 0.01...37)
) { 0 < -gelu(-$0) && -gelu(-$0) < Normal.standard.density(at: $0) }
chapter.claim(
  "GE-22.limit", "To the right GELU comes as near to $x$ as you like.",
  proves: limit(x - x * Φ, x, .infinity) == 0)
chapter.claim(
  "GE-22.left", "To the left it comes as near to 0.",
  proves: limit(x * Φ, x, .minusInfinity) == 0)
chapter.claim(
  "GE-22.widest",
  "The gap is widest opposite the dip, and as wide as the dip is deep.",
  maximum(of: { $0 - gelu($0) }, in: 0...5).y, isNear: -gelu(lowest), within: 1e-15)

chapter.table(
  "example", caption: "Large, small and negative inputs, and what becomes of them.",
  rows: [5.0, 3, 2, 1, 0.1, 0, -0.1, -0.75, -1, -2, -3, -5]
) {
  Column("$x$") { $0 }
  Column("gate $\\Phi(x)$", as: .significant(4)) {
    Normal.standard.cumulative(to: $0)
  }
  Column("GELU$(x)$", as: .significant(4)) { gelu($0) }
  Column("missing", as: .significant(3)) { $0 > 0 ? -gelu(-$0) : $0 - gelu($0) }
}

//: > [!CORRECTION]
//: > “For small or negative $x$ the gate is small and the output small or near 0.” Look at the
//: > table. *Small* inputs, near 0, find the gate half open, not nearly shut. *Negative* inputs
//: > of ordinary size, around {value}`lowest.x`, give the most negative outputs there are. Only
//: > far below zero are both small.

chapter.claim(
  "GE-23", "At ±{given}`0.1` the gate is within four hundredths of one half.",
  each: [0.1, -0.1].map { Normal.standard.cumulative(to: $0) }, isIn: 0.46...0.54)
chapter.claim(
  "GE-23.dip",
  "From −2 to −{given}`0.2` every output is over ten times that at −3.",
  forAll: evenlySpaced(181, in: -2 ... -0.2)
) { gelu($0) < 10 * gelu(-3.0) }
chapter.claim(
  "GE-25",
  "Nowhere is GELU straight: its curvature is zero at $\\pm\\sqrt2$ only.",
  holds: evenlySpaced(1200, in: -6...6).allSatisfy { geluSecondDerivative($0) != 0 }
    && abs(geluSecondDerivative(bend)) < 1e-15,
  evidence: "1200 points with curvature, and a change of sign at √2")

//: That also corrects the article's summary, which says that GELU keeps the *linear property* of
//: the input. It approaches the line $y = x$, on one side and in the limit. It is on no stretch
//: straight.

//: ## A bell of your own
//:
//: Why the *standard* bell? Fellows with mean $\mu$ and deviation $\sigma$ give a whole family,
//: $x\,\Phi\!\left(\frac{x-\mu}{\sigma}\right)$. The article mentions $\mu$ and $\sigma$ as
//: hyper-parameters that are usually 0 and 1; the paper says that they could be learnt and leaves
//: them there {cite}`hendrycks2016`. Turn $\sigma$:

chapter.family(
  "dial", parameter: "σ", over: [0.01, 0.25, 0.5, 1, 2, 4, 10],
  caption: """
    From ReLU to the line $x/2$. A wider bell tells large from small less \
    sharply. The lowest points all lie on one straight line.
    """,
  alt: """
    For each σ the curve x·Φ(x/σ) over x from −5 to 5 between a grey rectifier \
    and the grey line x/2, with its lowest point marked. For small σ the curve is \
    nearly ReLU; as σ grows, the dip moves down and left along a straight line \
    and the curve approaches x/2.
    """
) { deviation in
  Curve("x/2", over: -5...5) { $0 / 2 }.muted()
  Curve("ReLU", over: -5...5) { relu($0) }.style(.relu)
  Curve("σ = \(deviation.text(.shortest))", over: -5...5) {
    gelu($0, mean: 0, deviation: deviation)
  }.style(.gelu)
  if deviation < 5 {
    Point("", x: deviation * lowest, y: deviation * gelu(lowest)).style(.gelu)
  }
}

//: It is the dial of Swish read backwards: $\sigma$ stretches the picture, and nothing else.

let σ = Variable("σ", in: .positive), μ = Variable("μ")
chapter.claim(
  "GE-06", "$g_\\sigma(x) = \\sigma\\,g_1(x/\\sigma)$.",
  proves: x * normalCumulative(x / σ) == σ * (x / σ * normalCumulative(x / σ)))
chapter.claim(
  "GE-06.relu", "So its largest distance to ReLU is σ times the depth of the dip.",
  each: [0.01, 0.5, 1, 2, 10].map { deviation in
    maximum(
      of: { $0 - gelu($0, mean: 0, deviation: deviation) }, in: 0...(5 * deviation)
    ).y
      / deviation
  }, isIn: -gelu(lowest) - 1e-12 ... -gelu(lowest) + 1e-12)
chapter.claim(
  "GE-06.line",
  "For large σ it is $x/2$: at $\\sigma = 10^6$ within 10⁻⁶ for inputs up to 1.",
  forAll: evenlySpaced(41, in: -1...1)
) { abs(gelu($0, mean: 0, deviation: 1e6) - $0 / 2) <= 1e-6 }
let z = (x - μ) / σ
chapter.derivation("shifted", of: derivative(x * normalCumulative(z), x)) {
  Step(
    normalCumulative(z) + x / σ * normalDensity(z),
    because: "product rule and chain rule")
}
chapter.claim(
  "GE-06.mean",
  "With a mean, GELU still is 0 at 0; its slope there is $\\Phi(-\\mu/\\sigma)$.",
  forAll: [-2, -1, 0.5, 3]
) { mean in
  let slope = geluDerivative(0, mean: mean, deviation: 2)
  return gelu(0, mean: mean, deviation: 2) == 0
    && abs(slope - Normal.standard.cumulative(to: -mean / 2)) < 1e-15
}

//: ## Two approximations and their constants
//:
//: $\Phi$ used to be slow to compute, and in places still is. So the paper offers two stand-ins,
//: both of which put another S-shaped gate in its place. In our words, with $\sigma$ for the
//: sigmoid:
//:
//: $$x\,\sigma(\beta x) \qquad\text{and}\qquad
//: \tfrac12 x\left(1 + \tanh\left[\sqrt{2/\pi}\,\left(x + c\,x^3\right)\right]\right)$$
//:
//: with $\beta =$ {quoted}`1.702` and $c =$ {quoted}`0.044715` {cite}`hendrycks2016`. The second
//: is lost on the article's page. Why should tanh do? Because it *is* the sigmoid, in other
//: clothes; and because all three gates are S-shaped and symmetric about ½.

let c = Variable("c", in: .positive), β = Variable("β", in: .positive)
chapter.claim(
  "GE-07", "A half of $1 + \\tanh u$ is $\\sigma(2u)$.",
  proves: (1 + tanh(x)) / 2 == sigmoid(2 * x))
chapter.claim(
  "GE-07.symmetric", "$\\Phi$ and the sigmoid have the same symmetry about ½.",
  forAll: evenlySpaced(81, in: 0...8)
) { x in
  let bell = Normal.standard
  return abs(bell.cumulative(to: x) + bell.cumulative(to: -x) - 1) < 1e-15
    && abs(sigmoid(x) + sigmoid(-x) - 1) < 1e-15
}
chapter.claim(
  "GE-07.close",
  "The first gate is never {given}`0.01` off, the second never {given}`0.0002`.",
  holds: evenlySpaced(4001, in: -10...10).allSatisfy {
    let gate = Normal.standard.cumulative(to: $0)
    return abs(sigmoid(1.702 * $0) - gate) < 0.01
      && abs(tanhGate($0, cubic: 0.044715) - gate) < 0.0002
  },
  evidence: "4001 points from −10 to 10")

func tanhGate(_ x: Double, cubic: Double) -> Double {
  sigmoid((8 / Double.pi).squareRoot() * (x + cubic * x * x * x))
}

//: ### Which β is best?
//:
//: *Best* needs a measure. Take the largest error anywhere, and make it as small as possible: the
//: **{term}`minimax`** choice. With one dial this needs no theory of approximation, only three
//: observations.
//:
//: *One.* The error of the left half mirrors the right, so $x \ge 0$ is enough.

chapter.claim(
  "even-error", "The error at $-x$ is the error at $x$.",
  proves: -x * (sigmoid(-β * x) - normalCumulative(-x)) == x * (sigmoid(β * x) - Φ))

//: *Two.* Turning $\beta$ up raises the approximation at *every* $x \ne 0$: its slope with
//: respect to $\beta$ is a product of positive factors.

chapter.derivation("rises-with-beta", of: derivative(x * sigmoid(β * x), β)) {
  Step(x ** 2 * sigmoid(β * x) * (1 - sigmoid(β * x)), because: "chain rule")
}

//: *Three.* So as $\beta$ grows, the highest point of the error rises and so does the lowest. The
//: one is above zero, the other below; one distance grows while the other shrinks. The larger of
//: the two is therefore least exactly where they are **equal**. Finding it is finding a root.

struct Extremes {
  var highest: Extremum
  var lowest: Extremum
  var worst: Double { max(highest.y, -lowest.y) }
  var imbalance: Double { highest.y + lowest.y }

  init(of error: (Double) -> Double) {
    highest = maximum(of: error, in: 0...8, points: 129)
    lowest = minimum(of: error, in: 0...8, points: 129)
  }
}
func sigmoidError(_ beta: Double) -> Extremes {
  Extremes { swish($0, beta: beta) - gelu($0) }
}
func sigmoidGateError(_ beta: Double) -> Extremes {
  Extremes { sigmoid(beta * $0) - Normal.standard.cumulative(to: $0) }
}

let betaForGate = try root(of: { sigmoidGateError($0).imbalance }, in: 1.6...1.8)
let betaForGELU = try root(of: { sigmoidError($0).imbalance }, in: 1.6...1.9)
chapter.value("beta.gate", betaForGate, digits: 4)
chapter.value("beta.gelu", betaForGELU, digits: 4)
chapter.value("error.paper", sigmoidError(1.702).worst, digits: 4)
chapter.value("error.best", sigmoidError(betaForGELU).worst, digits: 4)
chapter.value(
  "error.saved", 1 - sigmoidError(betaForGELU).worst / sigmoidError(1.702).worst,
  as: .percent(0))

chapter.family(
  "turn-beta", parameter: "β", over: [1.5, 1.6, 1.702, betaForGELU, 1.85, 2],
  x: .linear(label: "x"),
  y: .linear(label: "x σ(βx) − GELU(x)", domain: -0.06...0.06),
  caption: """
    Turn β and watch the hill and the trough. At {value}`paper.beta` the trough \
    is three times as deep as the hill is high; at {value}`beta.gelu` they are \
    equal, and no β does better.
    """,
  alt: """
    For each β the error of x·σ(βx) against GELU over x from 0 to 6: a hill below \
    x = 1.5 and a trough beyond, with dashed levels at plus and minus the larger \
    of the two. At 1.702 the trough at 2.27 is −0.020 and the hill 0.006; at \
    1.773 both are 0.0139.
    """
) { beta in
  Curve("β = \(beta.text(.fixed(3)))", over: 0...6) {
    swish($0, beta: beta) - gelu($0)
  }
  .style(.swish)
  Rule(y: 0)
  Rule(y: sigmoidError(beta).worst).dashed()
  Rule(y: -sigmoidError(beta).worst).dashed()
  Point("", x: sigmoidError(beta).highest.x, y: sigmoidError(beta).highest.y).style(
    .swish)
  Point("", x: sigmoidError(beta).lowest.x, y: sigmoidError(beta).lowest.y).style(
    .swish)
}

chapter.claim(
  "GE-09", "With {given}`1.702` the largest error is {value}`error.paper`.",
  sigmoidError(1.702).worst, isIn: 0.020334...0.020336)
chapter.claim(
  "GE-09.at", "… a place found by search, good to half the digits.",
  sigmoidError(1.702).lowest.x, isNear: 2.2703977371966, within: 1e-6)
chapter.claim(
  "GE-09.library", "The library's `geluSigmoid` is this function.",
  { geluSigmoid($0) }, agreesWith: { swish($0, beta: 1.702) },
  at: evenlySpaced(401, in: -10...10),
  within: 1e-14)
chapter.claim(
  "GE-10", "For GELU the best β is {value}`beta.gelu`, not {given}`1.702`.",
  betaForGELU, isNear: 1.772933965616754630, within: 1e-8)
chapter.claim(
  "GE-10.equal", "There hill and trough are equal: {value}`error.best`.",
  sigmoidError(betaForGELU).highest.y, isNear: -sigmoidError(betaForGELU).lowest.y,
  within: 1e-10)
chapter.claim(
  "GE-10.gate",
  "For the gate itself the best β is {value}`beta.gate`: rounded, the paper's.",
  betaForGate, isNear: 1.701744925338003312, within: 1e-8)

//: > [!SURPRISE]
//: > So {value}`paper.beta` is a fine constant for another problem: it is the best sigmoid for
//: > $\Phi$. But GELU multiplies the gate by $x$, and that weighs an error at 2 four times as
//: > heavily as one at ½. The best for GELU is {value}`beta.gelu`; it would cost nothing and make
//: > the largest error {value}`error.saved` smaller.

//: Other measures, other winners. Here is the whole field. The least squares are weighted by how
//: often a standard normal input comes by, or not weighted at all.

func leastSquares(weight: @escaping (Double) -> Double) throws -> Double {
  try root(
    of: { beta in
      let slope = try? integral(
        of: {
          weight($0) * (swish($0, beta: beta) - gelu($0))
            * swishBetaDerivative($0, beta: beta)
        }, from: 0, to: 12)
      return slope?.value ?? .nan
    }, in: 1.6...1.9)
}
let betaForCrowd = try leastSquares { Normal.standard.density(at: $0) }
let betaForAll = try leastSquares { _ in 1 }
chapter.value("beta.crowd", betaForCrowd, digits: 4)
chapter.value("beta.all", betaForAll, digits: 4)
let field: [(name: String, beta: Double)] = [
  ("Swish itself", 1),
  ("same slope of the gate at 0: $4/\\sqrt{2\\pi}$", (8 / Double.pi).squareRoot()),
  ("minimax for the gate", betaForGate), ("the paper's", 1.702),
  ("least squares, normal inputs", betaForCrowd), ("minimax for GELU", betaForGELU),
  ("least squares, all inputs", betaForAll),
  ("same variance of the law: $\\pi/\\sqrt3$", .pi / 3.0.squareRoot()),
]
chapter.table(
  "field", caption: "Eight ways to choose β, and what each costs.", rows: field
) {
  Column("chosen by") { $0.name }
  Column("β", digits: 4) { $0.beta }
  Column("worst error of the gate", digits: 5) { sigmoidGateError($0.beta).worst }
  Column("worst error of GELU", digits: 5) { sigmoidError($0.beta).worst }
}
chapter.claim(
  "GE-10.crowd", "Least squares over normal inputs: {value}`beta.crowd`.",
  betaForCrowd, isNear: 1.711913048992741, within: 1e-9)
chapter.claim(
  "GE-10.all", "Least squares over all inputs: {value}`beta.all`.",
  betaForAll, isNear: 1.780076376614, within: 1e-9)
chapter.claim(
  "GE-10.field",
  "None of the eight has a smaller worst error for GELU than the minimax.",
  holds: field.allSatisfy {
    sigmoidError($0.beta).worst >= sigmoidError(betaForGELU).worst - 1e-12
  },
  evidence: "the least is \(sigmoidError(betaForGELU).worst.text(.fixed(6)))")

chapter.figure(
  "valleys", x: .linear(label: "β", domain: 1.4...2.1),
  caption: """
    Two valleys, two bottoms. Above, the largest error of GELU; below, that of \
    the gate alone. The constant {value}`paper.beta` lies at the bottom of the \
    lower valley.
    """,
  alt: """
    Two stacked panels over β from 1.4 to 2.1, each with a V-shaped curve. The \
    upper one has its corner at 1.773 and height 0.0139; at 1.702 it stands at \
    0.0203. The lower one has its corner at 1.702.
    """
) {
  let betas = evenlySpaced(141, in: 1.4...2.1)
  Panel {
    Line("largest error of GELU", x: betas, y: betas.map { sigmoidError($0).worst })
      .style(.gelu)
    Point("", x: betaForGELU, y: sigmoidError(betaForGELU).worst).style(.gelu)
    Rule(x: 1.702).dashed()
  }
  Panel {
    Line(
      "largest error of Φ", x: betas, y: betas.map { sigmoidGateError($0).worst }
    )
    .style(.sigmoid)
    Point("", x: betaForGate, y: sigmoidGateError(betaForGate).worst).style(
      .sigmoid)
    Rule("1.702", x: 1.702).dashed()
  }
}

//: And if the machine may learn β for itself? Gradient descent on the mean square over $[-5, 5]$
//: finds the least-squares constant, as it should, and not the paper's.

let places = evenlySpaced(201, in: -5...5)
let wanted = places.map { gelu($0) }
var learnt = 1.0
for _ in 0..<200 {
  let slope = mean(
    of: zip(places, wanted).map {
      2 * (swish($0, beta: learnt) - $1) * swishBetaDerivative($0, beta: learnt)
    })
  learnt -= 4 * slope
}
chapter.value("beta.learnt", learnt, digits: 4)
chapter.claim(
  "GE-10.learnt",
  "Gradient descent ends at {value}`beta.learnt`, the least-squares constant.",
  learnt, isNear: betaForAll, within: 5e-4)

//: ### Is GELU a Swish, then?
//:
//: The article says that with the logistic approximation GELU amounts to a special Swish. The
//: *approximation* does, by definition: it is Swish with $\beta$ = {value}`paper.beta`. GELU is
//: not, for any $\beta$. There are two ways to see it. Near 0, compare the series.

let ofGELU = try series(x * Φ, in: x, at: 0, order: 5)
let ofSwish = try series(x * sigmoid(β * x), in: x, at: 0, order: 5)
chapter.approximation("gelu-series", gelu(x), ofGELU.polynomial)
chapter.approximation("swish-series", swish(x, beta: β), ofSwish.polynomial)

//: The squares agree if $\beta = 4/\sqrt{2\pi}$. The fourth powers then disagree, by a factor
//: that has a charm of its own:

let matched = try series(x * sigmoid(4 * x / sqrt(2 * π)), in: x, at: 0, order: 5)
chapter.claim(
  "GE-11.squares", "With $\\beta = 4/\\sqrt{2\\pi}$ the squares agree.",
  proves: matched.coefficient(of: 2) == ofGELU.coefficient(of: 2))
chapter.claim(
  "GE-11", "The fourth powers are then as 4 to π.",
  proves: matched.coefficient(of: 4) / ofGELU.coefficient(of: 4) == 4 / π)
chapter.claim(
  "GE-11.library",
  "With $\\beta =$ {given}`1.702` Swish is `geluSigmoid`, and it is not GELU.",
  holds: geluSigmoid(2.27) == swish(2.27, beta: 1.702)
    && abs(geluSigmoid(2.27) - gelu(2.27)) > 0.0203,
  evidence:
    "\(geluSigmoid(2.27).text(.fixed(4))) and \(gelu(2.27).text(.fixed(4))) at 2.27"
)

//: > [!SURPRISE]
//: > They would agree up to the fourth power if $\pi$ were 4.

//: Far to the left, compare the tails. Swish's gate decays like $e^{\beta x}$, GELU's like
//: $e^{-x^2/2}$: no exponential keeps up with a bell.

chapter.claim(
  "GE-11.tails", "For each β, at $-2\\beta - 8$ GELU is less than 10⁻¹⁴ of Swish.",
  forAll: evenlySpaced(101, in: 0...10)
) { beta in
  let x = -2 * beta - 8
  let ratio = gelu(x) / swish(x, beta: beta)
  return 0 < ratio && ratio < 1e-14
}

chapter.figure(
  "tails", x: .linear(label: "x", domain: -12...0), y: .log(label: "−output"),
  caption: """
    Below zero, on a logarithmic scale: Swish falls along a straight line, \
    whatever its β; GELU falls along a parabola. The tanh form follows it, and \
    then overtakes.
    """,
  alt: """
    Negative outputs on a logarithmic axis over x from −12 to 0. Swish with β = \
    1.702 is nearly a straight line down to 1e-8. GELU curves downwards like a \
    parabola to 1e-32. The tanh approximation stays close to GELU down to about \
    −3 and is far below it at −10.
    """
) {
  Curve("σ form", over: -12 ... -0.01) { -geluSigmoid($0) }.style(.swish)
  Curve("GELU", over: -12 ... -0.01) { -gelu($0) }.style(.gelu)
  Curve("tanh form", over: -8 ... -0.01) { -geluTanh($0) }.style(.tanh)
}

//: ### Where the cubic constant comes from
//:
//: The tanh form is a Swish whose $\beta$ grows with $x$. Its cubic term can be chosen so that
//: the series agrees once more, and the charming factor returns: the term is there because $\pi$
//: is not 4.

let a = sqrt(2 / π)
let sixth = Expression(Rational(1, 6))
let corrected = try series(
  x / 2 * (1 + tanh(a * (x + (2 / (3 * π) - sixth) * x ** 3))), in: x, at: 0,
  order: 5)
chapter.claim(
  "taylor", "The fourth powers agree for $c = \\frac{2}{3\\pi} - \\frac16$.",
  proves: corrected.coefficient(of: 4) == ofGELU.coefficient(of: 4))
chapter.claim(
  "taylor.four", "… which is $(4-\\pi)/(6\\pi)$.",
  proves: 2 / (3 * π) - sixth == (4 - π) / (6 * π))
let taylor = (4 - Double.pi) / (6 * .pi)
chapter.value("cubic.taylor", taylor, digits: 6)

//: That gives {value}`cubic.taylor`, near to the paper's constant and not equal to it. A series
//: is best at one point; let us minimise the largest error instead, as before. Again the
//: derivative with respect to the dial is a product of positive factors, so again we look for
//: balance.

chapter.derivation(
  "rises-with-c", of: derivative(x * sigmoid(2 * a * (x + c * x ** 3)), c)
) {
  Step(
    2 * a * x ** 4 * sigmoid(2 * a * (x + c * x ** 3))
      * (1 - sigmoid(2 * a * (x + c * x ** 3))), because: "chain rule")
}

func tanhError(_ cubic: Double) -> Extremes {
  Extremes { $0 * tanhGate($0, cubic: cubic) - gelu($0) }
}
func tanhGateError(_ cubic: Double) -> Extremes {
  Extremes { tanhGate($0, cubic: cubic) - Normal.standard.cumulative(to: $0) }
}
let cubicForGate = try root(of: { tanhGateError($0).imbalance }, in: 0.044...0.0455)
let cubicForGELU = try root(of: { tanhError($0).imbalance }, in: 0.044...0.0455)
chapter.value("cubic.gate", cubicForGate, digits: 8)
chapter.value("cubic.gelu", cubicForGELU, digits: 6)
chapter.value("error.tanh", tanhError(0.044715).worst, as: .significant(5))
chapter.value("error.tanh.at", tanhError(0.044715).highest.x, digits: 3)
chapter.table(
  "constants",
  caption: "Four ways to choose the cubic constant, and the largest errors.",
  rows: [
    ("match the series: $(4-\\pi)/(6\\pi)$", taylor),
    ("minimax for the gate", cubicForGate),
    ("the paper's", 0.044715), ("minimax for GELU", cubicForGELU),
  ]
) {
  Column("chosen by") { $0.0 }
  Column("$c$", digits: 7) { $0.1 }
  Column("gate", as: .scientific(4)) { tanhGateError($0.1).worst }
  Column("GELU", as: .scientific(4)) { tanhError($0.1).worst }
}
chapter.claim(
  "GE-08",
  "The paper's constant is the minimax for the gate, rounded to six digits.",
  cubicForGate, roundsTo: 0.044715, digits: 6)
chapter.claim(
  "GE-08.gate", "… more exactly {value}`cubic.gate`.",
  cubicForGate, isNear: 0.0447149112276324950, within: 1e-9)
chapter.claim(
  "GE-08.balanced",
  "With the paper's, hill and trough of the gate are equal to 10⁻⁷.",
  tanhGateError(0.044715).imbalance, isIn: 1e-9...1e-7)
chapter.claim(
  "GE-08.worst",
  "With the paper's the largest error of GELU is {value}`error.tanh`.",
  tanhError(0.044715).worst, isIn: 4.7323e-4...4.7324e-4)
chapter.claim(
  "GE-08.at", "… at ±{value}`error.tanh.at`.", tanhError(0.044715).highest.x,
  isNear: 2.69894138637727,
  within: 1e-5)
chapter.claim(
  "GE-08.best", "For GELU itself {value}`cubic.gelu` is better, by nearly a fifth.",
  cubicForGELU, isNear: 0.04438294381673409, within: 1e-8)
chapter.claim(
  "GE-08.library", "The library's `geluTanh` is this function.",
  { geluTanh($0) }, agreesWith: { $0 * tanhGate($0, cubic: 0.044715) },
  at: evenlySpaced(401, in: -10...10),
  within: 1e-14)

//: There is the answer. Minimising the error of $\Phi$, not of GELU, gives {value}`cubic.gate`,
//: and rounded to six digits that is {value}`paper.cubic`. Su has traced the formula to a note on
//: normal probabilities for pocket calculators, and writes its constant as {quoted}`0.035677`
//: {cite}`su2020`: ours times $\sqrt{2/\pi}$.

chapter.claim(
  "GE-08.calculator",
  "Times $\\sqrt{2/\\pi}$ it is the pocket calculator's {given}`0.035677`.",
  cubicForGate * (2 / Double.pi).squareRoot(), roundsTo: 0.035677, digits: 6)

chapter.figure(
  "tanh-errors", x: .linear(label: "x"),
  y: .linear(label: "error of the tanh form", domain: -0.0006...0.001),
  caption: """
    Matching the series is best near 0 and worst in all; the paper's constant is \
    lower; the minimax for GELU levels hill and trough.
    """,
  alt: """
    Three error curves of the tanh form over x from 0 to 6. With the Taylor \
    constant a single hill of about 0.001 near 2.6; with the paper's constant a \
    trough of −0.0002 near 1.4 and a hill of 0.0005 near 2.7; with the minimax \
    constant trough and hill are both 0.0004.
    """
) {
  Rule(y: 0)
  for (name, cubic, role) in [
    ("series", taylor, Role.accent1), ("the paper's", 0.044715, .tanh),
    ("minimax", cubicForGELU, .gelu),
  ] {
    Curve(name, over: 0...6) { $0 * tanhGate($0, cubic: cubic) - gelu($0) }.style(
      role)
  }
  Point("", x: tanhError(0.044715).highest.x, y: tanhError(0.044715).highest.y)
    .style(.tanh)
  Point("", x: tanhError(0.044715).lowest.x, y: tanhError(0.044715).lowest.y).style(
    .tanh)
}

//: ### How good is good enough?
//:
//: Four measures of the two, side by side: the worst error of the value, of the slope, the root
//: mean square over normal inputs, and what is left of the value far below zero.

func rootMeanSquare(_ form: (Double) -> Double) throws -> Double {
  try overCrowd { (form($0) - gelu($0)) * (form($0) - gelu($0)) }.squareRoot()
}
let forms: [(name: String, form: (Double) -> Double, slope: (Double) -> Double)] = [
  ("tanh form", { geluTanh($0) }, { geluTanhDerivative($0) }),
  ("σ form", { geluSigmoid($0) }, { geluSigmoidDerivative($0) }),
]
let squares = try forms.map { try rootMeanSquare($0.form) }
chapter.value("rms.tanh", squares[0], as: .significant(4))
chapter.value("rms.sigmoid", squares[1], as: .significant(4))
chapter.table(
  "quality",
  caption:
    "Two approximations, measured; at the right as multiples of the truth.",
  rows: Array(zip(forms, squares))
) {
  Column("form") { $0.0.name }
  Column("worst value", as: .scientific(2)) { row in
    Extremes { row.0.form($0) - gelu($0) }.worst
  }
  Column("worst slope", as: .scientific(2)) { row in
    Extremes { row.0.slope($0) - geluDerivative($0) }.worst
  }
  Column("root mean square", as: .scientific(2)) { $0.1 }
  for place in [-2.0, -3, -4, -6] {
    Column("at \(place.text(.shortest))", as: .significant(2)) {
      $0.0.form(place) / gelu(place)
    }
  }
}
chapter.value(
  "ratio", sigmoidError(1.702).worst / tanhError(0.044715).worst, digits: 0)
chapter.claim(
  "GE-09.ratio", "The σ form's worst error is 43 times the tanh form's.",
  sigmoidError(1.702).worst / tanhError(0.044715).worst, roundsTo: 43, digits: 0)
chapter.claim(
  "GE-09.square",
  "Over normal inputs the σ form is {value}`rms.sigmoid` off (root mean square).",
  squares[1], isNear: 0.00690724523852, within: 1e-10)
chapter.claim(
  "GE-08.square", "… and the tanh form's {value}`rms.tanh`.", squares[0],
  isIn: 1.2877e-4...1.2879e-4)
chapter.claim(
  "GE-08.slope", "The slope of the tanh form is off by less than a thousandth.",
  Extremes { geluTanhDerivative($0) - geluDerivative($0) }.worst,
  isIn: 8.684e-4...8.685e-4)
chapter.claim(
  "GE-09.slope", "… and that of the σ form by three hundredths.",
  Extremes { geluSigmoidDerivative($0) - geluDerivative($0) }.worst,
  isNear: 0.0290720455, within: 1e-9)
chapter.claim(
  "GE-08.tail", "In the tail the tanh form is 10 % short at −3 and 45 % at −4.",
  holds: abs(geluTanh(-3.0) / gelu(-3.0) - 0.898) < 1e-3
    && abs(geluTanh(-4.0) / gelu(-4.0) - 0.554) < 1e-3,
  evidence: "\((geluTanh(-3.0) / gelu(-3.0)).text(.percent(1))) and "
    + "\((geluTanh(-4.0) / gelu(-4.0)).text(.percent(1))) of the value are left")

//: Is the tanh form good enough? For positive inputs in a network that computes in bfloat16, a
//: format with eight binary digits, its error is less than what *storing* the result costs. That
//: of the σ form, {value}`ratio` times as large, is not. What neither has is the tail; but few
//: ask for it.

chapter.claim(
  "bfloat16",
  "For positive inputs the tanh form is off by less than half a step of bfloat16.",
  forAll: evenlySpaced(2400, in: 0.01...12)
) { abs(geluTanh($0) - gelu($0)) < Double(Float(gelu($0)).ulp * 65536) / 2 }
chapter.claim(
  "bfloat16.sigmoid", "The σ form is off by more than a whole step at 2.",
  abs(geluSigmoid(2.0) - gelu(2.0)), isAbove: Double(Float(gelu(2.0)).ulp * 65536))

//: ## What goes wrong in floating point
//:
//: Now the exact function. The formula that is printed most often is the one with erf. Let us write
//: it down, in both precisions, beside the one with the complement.

func erfForm(_ x: Double) -> Double { 0.5 * x * (1 + erf(x / 2.0.squareRoot())) }
func erfForm(_ x: Float) -> Float { 0.5 * x * (1 + erf(x / Float(2).squareRoot())) }
func erfcForm(_ x: Double) -> Double { 0.5 * x * erfc(-x / 2.0.squareRoot()) }

chapter.table(
  "forms", caption: "GELU in `Double`, by two formulas and by the library.",
  rows: [-1.0, -3, -5, -7, -8, -8.3, -9, -20, -38]
) {
  Column("$x$") { $0 }
  Column("erf form", as: .significant(6)) { erfForm($0) }
  Column("erfc form", as: .significant(6)) { erfcForm($0) }
  Column("`gelu(x)`", as: .significant(6)) { gelu($0) }
}

//: At −5 the erf form agrees to the digits shown; at −8 the second digit is wrong; at −9 it says
//: 0, where the true value is {value}`gelu.at.minus.nine`, which a `Double` can hold with all its
//: digits and {value}`room` powers of ten to spare. What happened? erf is so close to −1 that the
//: difference falls between the last two digits of 1. Subtraction commits no error here: it
//: *reveals* the rounding of erf. In `Float` all of it happens much sooner.

chapter.value("gelu.at.minus.nine", gelu(-9.0), as: .significant(4))
chapter.value("room", Int(log10(-gelu(-9.0) / .leastNormalMagnitude)))
chapter.table(
  "forms-float", caption: "The same in `Float`.",
  rows: [Float(-1), -3, -4, -5, -5.5, -6, -9]
) {
  Column("$x$") { $0 }
  Column("erf form", as: .significant(6)) { erfForm($0) }
  Column("`gelu(x)`", as: .significant(6)) { gelu($0) }
}
chapter.claim(
  "GE-04.nine",
  "At −9 the erf form gives 0, in `Double` and in `Float`; the library does not.",
  holds: erfForm(-9.0) == 0 && erfForm(Float(-9)) == 0 && gelu(-9.0) < 0
    && gelu(Float(-9)) < 0,
  evidence: "0 and 0 against \(gelu(-9.0).text(.significant(4))) and "
    + gelu(Float(-9)).text(.significant(4)))
chapter.claim(
  "GE-04.five", "At −5 it has lost five to six of its sixteen digits.",
  abs(erfForm(-5.0) / gelu(-5.0) - 1), isIn: 1e-12...1e-9)
chapter.claim(
  "GE-04.eight", "At −{given}`8.3` no digit is left that could be relied on.",
  abs(erfForm(-8.3) / gelu(-8.3) - 1), isIn: 0.01...1)
chapter.claim(
  "GE-04.complement", "The erfc form holds twelve digits down to −37.",
  forAll: evenlySpaced(738, in: -37 ... -0.1)
) { abs(erfcForm($0) / gelu($0) - 1) < 1e-12 }

func digits(_ approximation: Double, of exact: Double) -> Double {
  min(16, max(0, -log10(abs(approximation / exact - 1))))
}
let downhill = evenlySpaced(241, in: -12...0).dropLast()
chapter.figure(
  "digits", x: .linear(label: "x"),
  y: .linear(label: "correct digits", domain: 0...17),
  caption: """
    Correct decimal digits of three ways to compute GELU. The erf form loses them \
    along a parabola, as fast as the tail decays, until nothing is left.
    """,
  alt: """
    Correct digits over x from −12 to 0. The erfc form in Double stays near 15. \
    The erf form in Double falls from 16 near 0 to none at −8.3; the erf form in \
    Float falls from 7 to none at −5.5.
    """
) {
  Line(
    "erfc form, Double", x: Array(downhill),
    y: downhill.map { digits(erfcForm($0), of: gelu($0)) }
  ).style(.gelu)
  Line(
    "erf form, Double", x: Array(downhill),
    y: downhill.map { digits(erfForm($0), of: gelu($0)) }
  ).style(.accent1)
  Line(
    "erf form, Float", x: Array(downhill),
    y: downhill.map {
      digits(Double(erfForm(Float($0))), of: gelu(Double(Float($0))))
    }
  ).style(.accent2)
}

//: The erfc form computes the small number directly, so nothing cancels. It still loses some
//: digits far out, for another reason: the rounding of $x/\sqrt2$, which the bell magnifies
//: $x^2$-fold. The library's form carries the lost part along, and is right to two units in the
//: last place everywhere.
//:
//: {quote}`Sources/Activations/GELU.swift#gelu`
//:
//: Does it matter? To the training of a network, hardly: what is below a hundred-millionth is as
//: good as 0. It matters when a result is divided by, or its logarithm is taken, or two programs
//: are compared; and whenever a function should keep its promises. This one promises to be
//: negative for negative inputs.

chapter.claim(
  "GE-04.promise",
  "The library's GELU is negative at every negative input down to −38.",
  forAll: evenlySpaced(4000, in: -38 ... -0.001)
) { gelu($0) < 0 }

//: ## Inside a Transformer
//:
//: The article's example: “in the Transformer, hidden layers usually use GELU”. That needs three
//: remarks {claim}`GE-21`. The Transformer as first published used ReLU {cite}`vaswani2017`. BERT
//: uses GELU, following OpenAI's GPT {cite}`devlin2018` {claim}`GE-19`; several of today's large
//: language models have moved on to SwiGLU {cite}`chowdhery2022,touvron2023`, the subject of the
//: last chapter. And within each block only one place has an activation like this: the hidden
//: layer of the feed-forward part, not the attention.
//:
//: Here is such a part: widen fourfold, GELU, narrow again, the same for every token. Before it
//: comes a normalisation, which brings each token to mean 0 and deviation 1.

func normalised(_ token: [Double]) -> [Double] {
  let (centre, width) = (mean(of: token), standardDeviation(of: token))
  return token.map { ($0 - centre) / width }
}

var weights = SplitMix64(seed: 2017)
let widen = DenseLayer(
  inputs: 32, outputs: 128, initialisation: .gain(1), using: &weights)
let narrow = DenseLayer(
  inputs: 128, outputs: 32, initialisation: .gain(1), using: &weights)
let tokens = (0..<64).map { _ in weights.normals(32) }

func hidden(scale: Double, isNormalised: Bool) -> [Double] {
  let scaled = tokens.map { $0.map { scale * $0 } }
  var layer = widen
  layer.forward(Matrix(isNormalised ? scaled.map { normalised($0) } : scaled))
  return (0..<64).flatMap { layer.output.row($0) }
}

var block = Network([widen, ActivationLayer(.gelu, inputs: 128), narrow])
let answers = block.forward(Matrix(tokens.map { normalised($0) }))
let first = hidden(scale: 1, isNormalised: true)
chapter.table(
  "units-of-a-token", caption: "Six of the 128 hidden units for the first token.",
  rows: [0, 1, 2, 3, 4, 5].map { first[$0] }
) {
  Column("arrives", digits: 3) { $0 }
  Column("gate", digits: 3) { Normal.standard.cumulative(to: $0) }
  Column("leaves", digits: 3) { gelu($0) }
}
chapter.claim(
  "block",
  "The block gives 64 tokens back, each number a sum over hidden units.",
  holds: answers.rows == 64 && answers.columns == 32
    && abs(
      answers[0, 0]
        - zip(first.prefix(128), narrow.weights.values.row(0)).reduce(0) {
          $0 + gelu($1.0) * $1.1
        }) < 1e-12,
  evidence: "\(answers.shape), and the first answer to 10⁻¹²")

//: Now multiply all tokens by 100, or divide them, as a carelessly scaled embedding might. How
//: many gates are nearly shut or nearly open, and how many in between?

let settings = [
  (1.0, true), (0.01, true), (100, true), (0.01, false), (1, false), (100, false),
]
let gates = settings.map { scale, isNormalised in
  hidden(scale: scale, isNormalised: isNormalised).map {
    Normal.standard.cumulative(to: $0)
  }
}
chapter.table(
  "gates", caption: "8192 gates of one block, by the scale of its tokens.",
  rows: Array(zip(settings, gates))
) {
  Column("tokens times") { $0.0.0 }
  Column("normalised?") { $0.0.1 }
  Column("below 0.1", as: .percent(0)) { row in
    Double(row.1.count { $0 < 0.1 }) / Double(row.1.count)
  }
  Column("between", as: .percent(0)) { row in
    Double(row.1.count { (0.1...0.9).contains($0) }) / Double(row.1.count)
  }
  Column("above 0.9", as: .percent(0)) { row in
    Double(row.1.count { $0 > 0.9 }) / Double(row.1.count)
  }
}
func between(_ gates: [Double]) -> Double {
  Double(gates.count { (0.1...0.9).contains($0) }) / Double(gates.count)
}
chapter.claim(
  "GE-24.normalised",
  "Normalised, the gates are spread evenly whatever the scale: 80 % between.",
  each: gates.prefix(3).map(between), isIn: 0.75...0.85)
chapter.claim(
  "GE-24.bare",
  "Without it, all gates are ajar at one scale and slammed at the other.",
  holds: between(gates[3]) == 1 && between(gates[5]) < 0.05,
  evidence:
    "\(between(gates[3]).text(.percent(0))) between and "
    + between(gates[5]).text(.percent(0))
)

//: So there is something that adjusts to the scale. It stands one step before GELU.
//:
//: The article says that BERT and others chose GELU because it modulates the flow of information
//: *more finely*. No source that we know of gives this reason {claim}`GE-20`. What can be quoted
//: are results {claim}`GE-18`: the paper's median errors {cite}`hendrycks2016`, a table of the
//: Swish paper in which a large vision network does *worse* with it {cite}`ramachandran2017`, and
//: a language model's loss {cite}`shazeer2020`.

let literature: [(task: String, gelu: Double, relu: Double)] = [
  ("CIFAR-10, error", 7.89, 8.16), ("CIFAR-100, error", 20.74, 21.77),
  ("TIMIT, error", 29.3, 29.5), ("Twitter, error", 12.57, 12.67),
  ("ImageNet, error", 100 - 77.7, 100 - 78.4), ("T5, loss", 1.679, 1.677),
]
chapter.figure(
  "literature", x: .linear(label: "change of the error against ReLU, in per cent"),
  y: .categorical(literature.reversed().map(\.task)),
  caption: """
    What replacing ReLU by GELU did in six published experiments. Four gains from \
    the paper that proposed it, one loss and one draw from papers that proposed \
    something else.
    """,
  alt: """
    Dot plot of the relative change of the error. CIFAR-10 −3.3 %, CIFAR-100 −4.7 \
    %, TIMIT −0.7 %, Twitter −0.8 %, ImageNet +3.2 %, T5 +0.1 %.
    """
) {
  Rule(x: 0).dashed()
  for (row, result) in literature.reversed().enumerated() {
    Point("", x: 100 * (result.gelu / result.relu - 1), y: Double(row)).style(.gelu)
  }
}

//: ## Does it train better?
//:
//: ### The gradient on its way back
//:
//: The article says that smoothness helps gradients along and lowers the risk that they vanish.
//: You remember the two averages. He's initialisation {cite}`he2015` is made for a function that
//: passes half of the square; GELU passes less, for *every* distribution of inputs that is
//: symmetric, because of what the two halves have to do with each other:

chapter.claim(
  "GE-15.halves",
  "Squares of the two halves: less than $x^2$, since they have opposite signs.",
  proves: (x * Φ) ** 2 + (-x * normalCumulative(-x)) ** 2
    == x ** 2 - 2 * (x * Φ) * (x * normalCumulative(-x)))

//: For ReLU the last term is zero. So each layer of a GELU network that was initialised for ReLU
//: makes its signal a little smaller. **Question.** What is left of the gradient after thirty
//: layers? **Set-up.** Width 32, noise in and noise out, one backward pass before any training.
//: **Seeds.** {value}`survival.seeds`.

let survivalSeeds: ClosedRange<UInt64> = 1...10
chapter.value("survival.seeds", survivalSeeds.count)
let ownGain = 1 / (1.0 / 3 + crowd).squareRoot()
chapter.value("own.gain", ownGain, digits: 3)
chapter.value("he.gain", 2.0.squareRoot(), digits: 3)

struct Start {
  var name: String, activation: Activation, initialisation: Initialisation,
    role: Role
}
let starts = [
  Start(
    name: "ReLU, He", activation: .relu, initialisation: .heNormal, role: .relu),
  Start(
    name: "GELU, own gain", activation: .gelu, initialisation: .gain(ownGain),
    role: .gelu),
  Start(
    name: "GELU, He", activation: .gelu, initialisation: .heNormal, role: .gelu),
  Start(
    name: "Swish, He", activation: .swish(), initialisation: .heNormal, role: .swish
  ),
]
let profiles = starts.map { start in
  overSeeds(survivalSeeds) { seed in
    var chance = SplitMix64(seed: seed)
    let network = Network.multilayer(
      inputs: 32, width: 32, depth: 30, activation: start.activation,
      initialisation: start.initialisation, using: &chance)
    return gradientProfile(network, on: .noise(using: &chance)).deltas
  }
}
let left = profiles.map { geometricMean(of: $0.map { $0[0] / $0[29] }) }
chapter.value("left.relu", left[0], as: .significant(1))
chapter.value("left.own", left[1], as: .significant(1))
chapter.value("left.gelu", left[2], as: .significant(1))

chapter.figure(
  "gradient-by-layer", x: .linear(label: "hidden layer"),
  y: .log(label: "gradient, relative to layer 30"),
  caption: """
    Read from right to left, as the gradient travels. After He's initialisation \
    GELU loses more of it than ReLU does, and less than Swish. With a gain of its \
    own the gradient grows.
    """,
  alt: """
    Gradient norm by layer on a logarithmic axis, geometric mean over ten seeds, \
    from layer 30 at the right back to layer 1. ReLU with He stays near one half, \
    GELU with its own gain rises to about five; GELU with He falls to a few \
    hundredths and Swish with He to about a thousandth.
    """
) {
  for (start, runs) in zip(starts, profiles) {
    let line = Line(
      start.name, x: (1...30).map(Double.init),
      y: (0..<30).map { layer in geometricMean(of: runs.map { $0[layer] / $0[29] })
      }
    ).style(start.role)
    start.initialisation == .heNormal ? line : line.dashed()
  }
}
chapter.claim(
  "GE-15", "After He's initialisation GELU loses more of its gradient than ReLU.",
  left[2] / left[0], isBelow: 0.5)
chapter.claim(
  "GE-15.swish", "… and less than Swish.", left[3] / left[2], isBelow: 0.5)
chapter.claim(
  "GE-15.gain", "With a gain of its own at least ten times as much comes back.",
  left[1] / left[2], isAbove: 10)
chapter.claim(
  "GE-15.sign", "Left of the dip the slope has the wrong sign, small as it is.",
  forAll: evenlySpaced(500, in: -30 ... -0.76)
) { geluDerivative($0) < 0 }

//: > [!CORRECTION]
//: > No: after the usual initialisation the risk is *higher*. On average {value}`left.gelu` of
//: > the gradient is left with GELU, {value}`left.relu` with ReLU. What decides is not smoothness
//: > but the gain. What is true: GELU has no half-line on which the slope is exactly zero.
//:
//: Could a better gain mend it? A rectifier passes half of the mean square forwards and half of
//: it backwards, so He's gain of {value}`he.gain` serves both ways. GELU passes
//: {value}`mean.square` forwards and {value}`mean.square.slope` backwards: no single gain can
//: serve both. With {value}`own.gain`, which keeps the signal's size, the gradient comes back
//: {value}`left.own` times as large. That is mild, and much better; but it is a compromise, and
//: normalisation between the layers is the usual way out.

//: ### A contest on two landscapes
//:
//: **Question.** Does a small network learn better with GELU than with ReLU or Swish? **Tasks.**
//: Two landscapes over the plane, from which points are drawn at random: a *smooth* one,
//: $\sin 2x \cos 2y$, and a *folded* one, $|x| - |y|$. **Set-up.** Two hidden layers of twelve
//: neurons, He initialisation, {value}`contest.points` points, {value}`contest.steps` steps of
//: Adam; judged by the mean square error on 512 other points. **Seeds.** {value}`contest.seeds`.
//: For each seed all three start from the same weights and see the same points, so they can be
//: compared pair by pair.

let rivals: [(name: String, activation: Activation, role: Role)] = [
  ("ReLU", .relu, .relu), ("GELU", .gelu, .gelu), ("Swish", .swish(), .swish),
]
let contestSeeds: ClosedRange<UInt64> = 1...12
let (points, steps) = (96, 200)
chapter.value("contest.points", points)
chapter.value("contest.steps", steps)
chapter.value("contest.seeds", contestSeeds.count)

func smooth(_ at: [Double]) -> [Double] { [sin(2 * at[0]) * cos(2 * at[1])] }
func folded(_ at: [Double]) -> [Double] { [abs(at[0]) - abs(at[1])] }

typealias Landscape = @Sendable ([Double]) -> [Double]

func contest(_ landscape: @escaping Landscape) -> [[Double]] {
  rivals.map { rival in
    let activation = rival.activation
    return overSeeds(contestSeeds) { [points, steps] seed in
      var chance = SplitMix64(seed: seed)
      let lessons = Samples.function(
        count: points, inputs: 2, using: &chance, landscape)
      let exam = Samples.function(count: 512, inputs: 2, using: &chance, landscape)
      var network = Network.multilayer(
        inputs: 2, width: 12, depth: 2, activation: activation,
        initialisation: .heNormal,
        using: &chance)
      train(
        &network, on: lessons, minimising: .meanSquaredError, by: Adam(rate: 0.02),
        steps: steps)
      return network.loss(.meanSquaredError, on: exam)
    }
  }
}
let onSmooth = contest(smooth)
let onFolded = contest(folded)

chapter.table(
  "contest", caption: "Mean square error on unseen points, over all seeds.",
  rows: rivals.indices.map { (rivals[$0].name, onSmooth[$0], onFolded[$0]) }
) {
  Column("activation") { $0.0 }
  Column("smooth: median", as: .significant(2)) { median(of: $0.1) }
  Column("from", as: .significant(2)) { $0.1.min() ?? .nan }
  Column("to", as: .significant(2)) { $0.1.max() ?? .nan }
  Column("folded: median", as: .significant(2)) { median(of: $0.2) }
  Column("from ", as: .significant(2)) { $0.2.min() ?? .nan }
  Column("to ", as: .significant(2)) { $0.2.max() ?? .nan }
}

chapter.figure(
  "contest-seeds", x: .log(label: "mean square error on unseen points"),
  y: .categorical(rivals.map(\.name)),
  caption: """
    A dot for each seed. On the smooth one GELU and Swish lead, on the folded one \
    ReLU does: which is better depends on what is to be learnt.
    """,
  alt: """
    Two strip plots on a logarithmic error axis. Smooth landscape: ReLU's dots \
    lie around 0.12, Swish's and GELU's around 0.07. Folded landscape: ReLU's \
    dots lie around 0.003, GELU's around 0.006 and Swish's around 0.01.
    """
) {
  for (title, results) in [
    ("smooth landscape", onSmooth), ("folded landscape", onFolded),
  ] {
    Panel(title) {
      for (row, (rival, errors)) in zip(rivals, results).enumerated() {
        Points(x: errors, y: errors.map { _ in Double(row) }).style(rival.role)
      }
    }
  }
}

let smoothWins = zip(onSmooth[1], onSmooth[0]).count { $0 < $1 }
let foldedWins = zip(onFolded[0], onFolded[1]).count { $0 < $1 }
chapter.value("smooth.wins", smoothWins)
chapter.value("folded.wins", foldedWins)
chapter.claim(
  "GE-17",
  "On the smooth landscape GELU beats ReLU in at least nine of twelve pairs.",
  holds: smoothWins >= 9, evidence: "\(smoothWins) of \(contestSeeds.count) pairs")
chapter.claim(
  "GE-17.folded", "On the folded one ReLU beats GELU in at least nine of twelve.",
  holds: foldedWins >= 9, evidence: "\(foldedWins) of \(contestSeeds.count) pairs")
chapter.claim(
  "GE-17.monotone",
  "ReLU, though monotone, learns the folded landscape, which is not.",
  median(of: onFolded[0]), isBelow: 0.02)

//: **Verdict.** On the smooth landscape GELU beats ReLU in {value}`smooth.wins` of
//: {value}`contest.seeds` pairs, on the folded one ReLU beats GELU in {value}`folded.wins`. A
//: smooth function builds smooth things more easily, and one with a kink builds kinks; that is
//: what these runs show, for small networks, two tasks and one budget. They do not show that one
//: is better, nor why large models prefer what they prefer.
//:
//: The article's reason is that GELU is *not monotone*, which lets it capture more complex
//: patterns. No proof of that is known to us, and the folded landscape speaks against it: it goes
//: up and down, and the function that learns it best is the monotone one. Where GELU and Swish
//: lead, the plainer explanation is that they are smooth.

//: ## What to remember
//:
//: > [!REMEMBER]
//: > - GELU is $x\,\Phi(x)$: the input times the share of standard normal numbers that it is
//: >   above. It is what a tossed coin lets through on average, without the coin.
//: > - It bends at exactly $\pm\sqrt2$, its slope stays between {value}`slope.least` and
//: >   {value}`slope.most`, and it dips once, to {value}`lowest.y` at {value}`lowest.x`.
//: > - Its constants {value}`paper.beta` and {value}`paper.cubic` are minimax for $\Phi$. For
//: >   GELU itself {value}`beta.gelu` and {value}`cubic.gelu` are better.
//: > - The tanh form is off by 5 in the fourth digit at most, the sigmoid form by
//: >   {value}`error.paper`.
//: > - Never write $1 + \operatorname{erf}$ for negative inputs; use erfc.
//: > - The gate measures rank only for inputs that are normalised, and smoothness is no cure for
//: >   vanishing gradients.

//: ## Exercises
//:
//: {exercises}

// snippet.hide
chapter.finish()
// snippet.show
