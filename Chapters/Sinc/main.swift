//: # Sinc: a wave that dies away
//:
//: All functions of this book so far rise, if you wait long enough. Here is one that does not: it
//: swings, and every swing is smaller than the last. Engineers have used it for a century to rebuild
//: a sound from samples. Can it also serve inside a neuron? The article says that it captures
//: periodicity, is sensitive far from the origin, and has a certain derivative. We shall find
//: that of these three, one is half true, one is the wrong way round, and one lacks a factor.
//:
//: At the end you will be able to fill the hole in a formula and prove that you did it right, rebuild
//: a signal from samples and see it go wrong when they are too few, and read a NumPy listing closely.

// snippet.hide
import Activations
import Derivations
import Figures
import Networks
import Probability
import Workbook

import func Foundation.cos
import func Foundation.sin

let chapter = Chapter("Sinc")
// snippet.show

//: ## A formula with a hole
//:
//: Divide the sine of $\pi x$ by $\pi x$. At $x = 0$ that is zero by zero, a hole. Which value should fill
//: it? Come close and look.

chapter.table(
  "approach", caption: "Coming closer to 0.", rows: [1, 0.5, 0.1, 0.01, 0.001]
) {
  Column("$x$") { $0 }
  Column("$\\sin(\\pi x)/(\\pi x)$", digits: 9) { sinc($0) }
}

//: The table says 1. The power series proves it: the sine begins with its argument, which
//: cancels, and what is left has no hole.

let x = Variable("x")
chapter.claim(
  "SI-05", "As $x \\to 0$ the quotient tends to 1.",
  proves: limit(sin(.pi * x) / (.pi * x), x, 0) == 1)
chapter.claim(
  "SI-05.series",
  "The first terms are $1 - \\pi^2x^2/6 + \\pi^4x^4/120$, to a seventh power.",
  forAll: evenlySpaced(101, in: -0.5...0.5)
) { x in
  let u = Double.pi * x
  let square = u * u
  return abs(sinc(x) - (1 - square / 6 + square * square / 120))
    <= square * square * square / 5040 + 2e-16
}
chapter.claim(
  "SI-24", "At 0, and next to it, the function returns exactly 1.",
  holds: [0, -0.0, .leastNonzeroMagnitude, 1e-300].allSatisfy { sinc($0) == 1 },
  evidence: "0, −0, the smallest number, 1e−300")
chapter.claim(
  "SI-07", "Nowhere else is it as large.",
  forAll: evenlySpaced(4000, in: 0.001...40)
) { abs(sinc($0)) < 1 && sinc(-$0) == sinc($0) }

chapter.figure(
  "sinc", x: .linear(label: "x"),
  caption: """
    Sinc swings between the branches of $1/(\\pi x)$. It is zero at every whole \
    number but 0, and its lowest point is {value}`lowest`.
    """,
  alt: """
    Sinc over x from −6 to 6: a hump of height 1 at the origin, then waves that \
    die away on both sides between two dashed envelopes, with zeros at the whole \
    numbers.
    """
) {
  Curve("$1/(\\pi x)$", over: 0.32...6) { 1 / (.pi * $0) }.muted().dashed()
  Curve("", over: 0.32...6) { -1 / (.pi * $0) }.muted().dashed()
  Curve("", over: -6 ... -0.32) { 1 / (.pi * $0) }.muted().dashed()
  Curve("", over: -6 ... -0.32) { -1 / (.pi * $0) }.muted().dashed()
  Curve("sinc", over: -6...6) { sinc($0) }.style(.sinc)
  Rule(y: 0)
}
chapter.claim(
  "SI-06", "It stays under its envelope.", forAll: evenlySpaced(4000, in: 0.01...40)
) { abs(sinc($0)) <= 1 / (.pi * $0) * (1 + 1e-15) }

//: That neurons put out what their activation function makes of them, and that this affects what can be
//: learnt {claim}`SI-01`, is how the article begins, and no more than that. Sinc's home is elsewhere: in
//: the reconstruction of signals {claim}`SI-02`, where it goes back to the interpolation theory of
//: 1915 {cite}`whittaker1915` and to communication in the presence of noise {cite}`shannon1949`. As an
//: activation function it is young {claim}`SI-03`: it was proposed for networks that represent
//: signals in 2024 {cite}`saratchandran2024`; before it the sine itself was used {cite}`sitzmann2020`,
//: and sinc as the shape of a filter {cite}`ravanelli2018`. The article's one reference {claim}`SI-28`
//: is a classic on signals, and says nothing of neurons {cite}`oppenheim1975`.

//: ## Where it is zero, and where it turns
//:
//: The zeros are the whole numbers except 0, and for once the computer agrees exactly: the library
//: takes the nearest whole number off *before* it multiplies with $\pi$.

//: {quote}`Sources/Activations/Sinc.swift#sinc`

chapter.claim(
  "zeros", "It is exactly 0 at every whole number up to a million.",
  holds: (1...1_000_000).allSatisfy { sinc(Double($0)) == 0 },
  evidence: "all of them")
chapter.claim(
  "SI-25",
  "The listing's form, with a rounded π, misses: at 1 it gives $4 \\cdot "
    + "10^{-17}$.",
  holds: sin(Double.pi) / Double.pi != 0 && sinc(1.0) == 0,
  evidence: (sin(Double.pi) / Double.pi).text(.significant(3)))

//: Between the zeros it turns. Where? Where its slope is zero, that is where $\tan \pi x = \pi x$. And what
//: is its value there? Exactly $\cos \pi x$.

func extremum(_ k: Int) throws -> Double {
  try root(of: { sincDerivative($0) }, in: (Double(k) + 0.2)...(Double(k) + 0.5))
}
let extrema = try (1...10).map(extremum)
chapter.value("lowest", sinc(extrema[0]), digits: 4)
chapter.table(
  "extrema", caption: "The first turning points.", rows: Array(extrema.prefix(5))
) {
  Column("$x$", digits: 9) { $0 }
  Column("$\\text{sinc}(x)$", digits: 9) { sinc($0) }
  Column("$\\cos(\\pi x)$", digits: 9) { cos(.pi * $0) }
  Column("$1/(\\pi x)$", digits: 9) { 1 / (.pi * $0) }
}
chapter.claim(
  "SI-08", "At a turning point sinc equals the cosine.",
  each: extrema.map { sinc($0) - cos(.pi * $0) }, isIn: -4e-15...4e-15)
chapter.claim(
  "SI-08.first", "The lowest value of all is at the first.", sinc(extrema[0]),
  isNear: -0.2172336282112216574082793, within: 1e-16)

//: > [!CORRECTION]
//: > The article has it that sinc decays “as $x = 0$ leaves the origin”. It means: as $x$ does. And how fast
//: > does it decay? Like $1/x$, slowly.

//: ## The slope, and a missing factor
//:
//: The article gives a derivative. Before we derive ours, let us try theirs at one point. At
//: $x = \tfrac12$ it says {value}`article.half`; the difference of two neighbouring values says
//: {value}`difference.half`.

func articleSlope(_ x: Double) -> Double {
  let u = Double.pi * x
  return (u * cos(u) - sin(u)) / (u * u)
}
chapter.value("article.half", articleSlope(0.5), digits: 4)
chapter.value(
  "difference.half", centralDifference(of: { sinc($0) }, at: 0.5, step: 1e-5),
  digits: 4)

let p = Variable("x", in: .positive)
chapter.derivation(
  "slope", of: derivative(sin(.pi * p) / (.pi * p), p), in: p,
  codedAs: { sincDerivative($0) }
) {
  Step(
    (.pi * p * (.pi * cos(.pi * p)) - sin(.pi * p) * .pi) / (.pi * p) ** 2,
    because: "quotient rule; the chain rule gives a factor $\\pi$ *twice*")
  Step(
    (.pi * p * cos(.pi * p) - sin(.pi * p)) / (.pi * p ** 2),
    because: "one $\\pi$ cancels, one stays out of the square")
  Step(
    (cos(.pi * p) - sin(.pi * p) / (.pi * p)) / p,
    because: "divide; this is $(\\cos \\pi x - \\text{sinc}\\,x)/x$")
}
chapter.refutes(
  "SI-13", claimed: (.pi * p * cos(.pi * p) - sin(.pi * p)) / (.pi * p) ** 2,
  of: derivative(sin(.pi * p) / (.pi * p), p), source: "the article")
chapter.claim(
  "SI-13.factor",
  "The article's formula is short of the truth by the factor π, everywhere.",
  each: evenlySpaced(100, in: 0.05...12).filter { abs(articleSlope($0)) > 1e-3 }.map
  {
    sincDerivative($0) / articleSlope($0)
  }, isIn: Double.pi - 1e-10...Double.pi + 1e-10)

chapter.figure(
  "two-slopes", x: .linear(label: "x"),
  caption: """
    The dots are differences of neighbouring values: they lie on the true slope. \
    The article's formula is the same wave, π times too flat.
    """,
  alt: """
    Over x from 0 to 5: the true slope of sinc, which falls to −1.37 near 0.66 and \
    then oscillates with decreasing height; dots of central differences lie on it. \
    The article's formula is a flatter copy.
    """
) {
  Curve("true slope", over: 0...5) { sincDerivative($0) }.style(.sinc)
  Curve("the article's", over: 0.001...5) { articleSlope($0) }.style(.accent1)
    .dashed()
  for point in evenlySpaced(17, in: 0.25...4.75) {
    Point(
      "", x: point, y: centralDifference(of: { sinc($0) }, at: point, step: 1e-5)
    )
    .style(.sinc)
  }
  Rule(y: 0)
}

//: What happened? Differentiating with respect to $u = \pi x$ gives the article's expression; the factor
//: $\pi$ from the inside was forgotten. The article then checks that the slope is continuous at 0, which
//: is true, and true of the wrong formula as well. A check that the mistake also passes is no check.

chapter.claim(
  "SI-15", "The slope tends to 0 at 0.",
  proves: limit((cos(.pi * p) - sin(.pi * p) / (.pi * p)) / p, p, 0) == 0)
chapter.claim(
  "SI-14", "Near 0 the slope is $-\\pi^2x/3$: continuous, and in no way undefined.",
  each: [1e-2, 1e-4, 1e-6, 1e-8].map { sincDerivative($0) / $0 + .pi * .pi / 3 },
  isIn: -2e-3...2e-3)
chapter.claim(
  "SI-14.exact",
  "At $10^{-6}$ it is right to the last digits, where the formula has lost nine.",
  sincDerivative(1e-6) / 1e-6, isNear: -3.2898681336932059, within: 1e-15)

//: ## Is it sensitive far from the origin?
//:
//: The article says that sinc, more than other functions, reacts to its input even far away. Let us put the
//: sizes of five slopes side by side.

chapter.figure(
  "sensitivity", x: .linear(label: "x"), y: .linear(label: "size of the slope"),
  caption: """
    At 10 a rectifier passes a change in full, sinc a tenth of it. Only below 1 is \
    sinc the most sensitive of all.
    """,
  alt: """
    Absolute slope over x from 0 to 12. ReLU, Swish and GELU are at 1 from about 4 \
    on. Sinc rises to 1.37 near 0.66 and then oscillates under a falling envelope \
    that reaches one tenth at 10.
    """
) {
  Curve("sinc", over: 0.01...12) { abs(sincDerivative($0)) }.style(.sinc)
  Curve("Swish", over: 0.01...12) { abs(swishDerivative($0)) }.style(.swish)
  Curve("GELU", over: 0.01...12) { abs(geluDerivative($0)) }.style(.gelu)
  Curve("sigmoid", over: 0.01...12) { abs(sigmoidDerivative($0)) }.style(.sigmoid)
}
let steepest = try root(of: { sincSecondDerivative($0) }, in: 0.5...0.8)
chapter.value("steepest", abs(sincDerivative(steepest)), digits: 4)
chapter.claim(
  "SI-12", "At 10 the slope of sinc is one tenth; that of Swish and of GELU is 1.",
  holds: abs(sincDerivative(10.0)) == 0.1 && abs(swishDerivative(10.0) - 1) < 1e-3
    && abs(geluDerivative(10.0) - 1) < 1e-15,
  evidence: "\(abs(sincDerivative(10.0)).text(.shortest)) against 1")
chapter.claim(
  "SI-12.bound", "It is never more than $1/x + 1/(\\pi x^2)$.",
  forAll: evenlySpaced(4000, in: 0.1...100)
) { abs(sincDerivative($0)) <= 1 / $0 + 1 / (.pi * $0 * $0) }
chapter.claim(
  "SI-16",
  "The steepest slope is {value}`steepest`, at the first zero of its curvature.",
  abs(sincDerivative(steepest)),
  isNear: 1.370305592769459601332428, within: 4e-16)

//: > [!CORRECTION]
//: > So it is the other way round: near the origin sinc is more sensitive than the others, far away it is
//: > less. Two pages later the article itself says that far from the origin the gradient vanishes.

//: Does it vanish? At whole numbers the slope is $\pm 1/n$, so it fades, but slowly. Whether a deep network
//: of such neurons loses or gains gradient depends, as with all the others, on the scale of its weights.

let gains = [0.5, 1.0, 2.0, 4.0]
let survivals = gains.map { gain in
  overSeeds(1...10) { seed in
    var chance = SplitMix64(seed: seed)
    let network = Network.multilayer(
      inputs: 32, width: 32, depth: 10, activation: .sinc,
      initialisation: .gain(gain),
      readout: .gain(1), using: &chance)
    return gradientProfile(network, on: .noise(using: &chance)).deltaRatio
  }
}
chapter.table(
  "survival",
  caption: "Gradient at the first of ten layers, relative to the "
    + "last, ten seeds.",
  rows: Array(zip(gains, survivals))
) {
  Column("gain of the weights") { $0.0 }
  Column("least", as: .scientific(1)) { $0.1.min() ?? .nan }
  Column("geometric mean", as: .scientific(1)) { geometricMean(of: $0.1) }
  Column("most", as: .scientific(1)) { $0.1.max() ?? .nan }
}
chapter.claim(
  "SI-19", "With half the usual scale the gradient vanishes, at every seed.",
  each: survivals[0], isIn: 0...1e-2)
chapter.claim(
  "SI-19.explodes", "With twice the usual scale it explodes, at every seed.",
  each: survivals[2], isIn: 10...1e4)

//: ## What bandwidth means
//:
//: Sinc belongs to the band. Its spectrum, the strength of each frequency in it, is a box: every frequency
//: below one half is there in full, and none above. Compute it, from a finite piece of the wave:

func spectrum(_ frequency: Double, reach: Double) -> Double {
  2
    * simpsonRule(
      of: { sinc($0) * cos(2 * .pi * frequency * $0) }, from: 0, to: reach,
      panels: Int(reach) * 16)
}
chapter.figure(
  "box", x: .linear(label: "frequency"), y: .linear(label: "strength"),
  caption: """
    The spectrum of a piece of sinc is nearly a box. The ripples come from cutting \
    the wave off; a longer piece has narrower ones.
    """,
  alt: """
    Spectrum over frequencies from 0 to 1, computed from the wave up to 20: close \
    to 1 below one half, close to 0 above, with ripples on both sides of the steep \
    edge.
    """
) {
  Line(
    "up to 20", x: evenlySpaced(201, in: 0...1),
    y: evenlySpaced(201, in: 0...1).map { spectrum($0, reach: 20) }
  ).style(.sinc)
  Line("box", x: [0, 0.5, 0.5, 1], y: [1, 1, 0, 0]).muted().dashed()
}
chapter.claim(
  "SI-10",
  "Below the edge the strength is 1, above it 0; at the edge it is one half.",
  holds: abs(spectrum(0.25, reach: 200) - 1) < 5e-3
    && abs(spectrum(0.75, reach: 200)) < 5e-3
    && abs(spectrum(0.5, reach: 200) - 0.5) < 2e-3,
  evidence: [0.25, 0.5, 0.75].map { spectrum($0, reach: 200).text(.fixed(4)) }
    .joined(separator: ", "))
let (near, far) = (100.5, 1000.5)
chapter.claim(
  "SI-10.width", "With $B$ times the bandwidth the first zero is at $1/B$.",
  holds: [1.0, 10, 100].allSatisfy { sinc($0 * (1 / $0)) == 0 },
  evidence: "exactly, for B = 1, 10, 100")
chapter.claim(
  "SI-10.rate", "But at every bandwidth the height of the wave falls like 1/x.",
  each: [1.0, 10, 100].map { b in
    let (here, there) = (near / b, far / b)
    return abs(sinc(b * there) / sinc(b * here)) * there / here
  }, isIn: 1 - 1e-12...1 + 1e-12)

//: ## Rebuilding a signal
//:
//: A signal whose frequencies all lie below one half is known *completely* by its values at the whole
//: numbers: put a sinc of that height on each of them and add. This is the sampling theorem.

@Sendable func signal(_ t: Double) -> Double {
  let half = sinc((t - 0.37) / 2)
  return half * half
}
@Sendable func rebuilt(_ t: Double, terms: Int) -> Double {
  (-terms...terms).reduce(0) { $0 + signal(Double($1)) * sinc(t - Double($1)) }
}
let instants = evenlySpaced(61, in: -3...3)
func worstError(_ terms: Int) -> Double {
  instants.map { abs(rebuilt($0, terms: terms) - signal($0)) }.max() ?? .nan
}

chapter.family(
  "rebuilding", parameter: "samples", over: [1, 3, 5, 9], x: .linear(label: "t"),
  y: .linear(domain: -0.3...1.15),
  caption: "One sinc on each sample: with nine of them the sum is hard to tell "
    + "from the signal.",
  alt: """
    Over t from −5 to 5: a smooth hump, the signal; dots at the samples; and the \
    sum of sincs through the dots, which follows the hump ever further out as \
    there are more samples.
    """
) { count in
  Curve("signal", over: -5...5) { signal($0) }.muted().width(4)
  Curve("rebuilt", over: -5...5) { rebuilt($0, terms: count / 2) }.style(.sinc)
  for n in -(count / 2)...(count / 2) {
    Point("", x: Double(n), y: signal(Double(n))).style(.sinc)
  }
}
chapter.table("convergence", caption: "Error of the sum.", rows: [10, 100, 1000]) {
  Column("terms on each side") { $0 }
  Column("largest error", as: .scientific(1)) { worstError($0) }
}
chapter.claim(
  "SI-11", "Ten times the terms, a thousandth of the error.",
  worstError(10) / worstError(100), isIn: 600...1500)
chapter.claim(
  "unity", "Sincs on all whole numbers add up to 1: a constant is rebuilt as well.",
  (-20000...20000).reduce(0) { $0 + sinc(0.3 - Double($1)) }, isNear: 1,
  within: 2e-5)

//: And with too few samples? A wave of frequency ¾ and one of frequency ¼ have the same values at all whole
//: numbers. From them, nobody can tell the two apart: the fast one comes back disguised as the slow one.

chapter.figure(
  "alias", x: .linear(label: "t"),
  caption: "Two waves, one set of samples. Sampled once a unit, ¾ is taken for ¼.",
  alt: """
    Over t from 0 to 8: a fast cosine of frequency three quarters, a slow one of \
    frequency one quarter, and dots at the whole numbers, through which both pass.
    """
) {
  Curve("3/4", over: 0...8) { cos(2 * .pi * 0.75 * $0) }.muted()
  Curve("1/4", over: 0...8) { cos(2 * .pi * 0.25 * $0) }.style(.sinc)
  for n in 0...8 {
    Point("", x: Double(n), y: cos(2 * .pi * 0.25 * Double(n))).style(.sinc)
  }
}
chapter.claim(
  "aliasing", "At whole numbers the two waves agree.",
  { cos(2 * .pi * 0.75 * $0) }, agreesWith: { cos(2 * .pi * 0.25 * $0) },
  at: (0...50).map(Double.init), within: 1e-12)

//: ## Does a sinc network capture periodicity?
//:
//: **Question.** Does a network of sinc neurons learn a wave better than one of rectifiers, and does it go
//: on with the wave where it has seen nothing? **Task.** Three full waves on $[-1, 1]$, at
//: {value}`fit.points` points; judged between the points, and outside, up to 2. **Set-up.** Two hidden layers
//: of 16, {value}`fit.steps` steps of Adam; the first layer's weights are scaled by 5 for sinc and by 1 for
//: ReLU, which suits each. **Seeds.** Ten.

let (fitPoints, fitSteps) = (64, 500)
chapter.value("fit.points", fitPoints)
chapter.value("fit.steps", fitSteps)

@Sendable func fit(
  _ activation: Activation, scale: Double, seed: UInt64, points: Int, steps: Int
)
  -> (inside: Double, outside: Double)
{
  var chance = SplitMix64(seed: seed)
  let grid = evenlySpaced(points, in: -1...1)
  let first = DenseLayer(
    weights: Matrix(column: chance.normals(16).map { scale * $0 }),
    biases: Matrix(
      rows: 1, columns: 16,
      elements: (0..<16).map { _ in scale * (2 * chance.uniform() - 1) }),
    activation: activation)
  let initialisation: Initialisation = activation == .relu ? .heNormal : .gain(1)
  var network = Network([
    first,
    DenseLayer(
      inputs: 16, outputs: 16, activation: activation,
      initialisation: initialisation,
      using: &chance),
    DenseLayer(inputs: 16, outputs: 1, initialisation: .gain(1), using: &chance),
  ])
  train(
    &network, on: .function(at: grid, Waves.sine), minimising: .squaredError,
    by: Adam(rate: 0.01), steps: steps)
  func error(_ points: [Double]) -> Double {
    let exam = Samples.function(at: points, Waves.sine)
    return Loss.squaredError.value(
      of: network.forward(exam.inputs), for: exam.targets)
  }
  return (error(midpoints(of: grid)), error(evenlySpaced(91, in: 1.1...2)))
}
let sincFits = overSeeds(1...10) { [fitPoints, fitSteps] seed in
  fit(.sinc, scale: 5, seed: seed, points: fitPoints, steps: fitSteps)
}
let reluFits = overSeeds(1...10) { [fitPoints, fitSteps] seed in
  fit(.relu, scale: 1, seed: seed, points: fitPoints, steps: fitSteps)
}
chapter.table(
  "fits",
  caption: "Error of the fit: median over ten seeds, with the least and "
    + "the most.",
  rows: [
    ("sinc, inside", sincFits.map(\.inside)),
    ("ReLU, inside", reluFits.map(\.inside)),
    ("sinc, outside", sincFits.map(\.outside)),
    ("ReLU, outside", reluFits.map(\.outside)),
  ]
) {
  Column("where") { $0.0 }
  Column("least", as: .significant(2)) { $0.1.min() ?? .nan }
  Column("median", as: .significant(2)) { median(of: $0.1) }
  Column("most", as: .significant(2)) { $0.1.max() ?? .nan }
}

chapter.figure(
  "fits-figure", x: .log(label: "error"),
  y: .categorical([
    "ReLU, outside", "sinc, outside", "ReLU, inside", "sinc, inside",
  ]),
  caption: "A dot a seed. Inside, sinc is far better; outside, both are lost.",
  alt: """
    Strip plot of the error on a logarithmic axis. Inside the interval sinc lies \
    far to the left of ReLU. Outside, both lie at the right, near or above the \
    strength of the wave itself.
    """
) {
  for (row, errors) in [
    reluFits.map(\.outside), sincFits.map(\.outside), reluFits.map(\.inside),
    sincFits.map(\.inside),
  ].enumerated() {
    for error in errors {
      Point("", x: error, y: Double(row)).style(
        row.isMultiple(of: 2) ? .relu : .sinc)
    }
  }
}
chapter.claim(
  "SI-21", "Inside, the worst sinc network beats the best of rectifiers.",
  sincFits.map(\.inside).max() ?? .nan,
  isBelow: reluFits.map(\.inside).min() ?? .nan)
chapter.claim(
  "SI-09",
  "Outside, no sinc network follows the wave: the error is of the size of the "
    + "wave itself.",
  each: sincFits.map(\.outside), isIn: 0.1...100)
chapter.claim(
  "SI-18",
  "So it interpolates and does not predict: outside is a thousand times worse "
    + "than inside.",
  each: sincFits.map { $0.outside / $0.inside }, isIn: 1000 ... .infinity)

//: **Verdict.** The article's advice for frequency analysis {claim}`SI-17` and time series {claim}`SI-04` is
//: half right. A sinc network *fits* a wave well where it has seen it. It does not *know* that the wave is
//: periodic, because sinc is not: it dies away. What the experiment does not show: how a sine, which
//: never dies away, would fare further out.

//: ## A listing, read closely
//:
//: The article's Python has lost its line breaks and does not parse {claim}`SI-22`; mended, it returns the
//: right values. It says of one line that it avoids the division by zero. The line asks for `np.where` of a
//: condition and two *values*. Both values are computed before the choice is made, so the division by
//: zero happens, gives *nan*, and is thrown away, with a warning. In Swift we can see it:

var divisions = 0
@MainActor func eager(_ x: Double) -> Double {
  let u = Double.pi * x
  divisions += u == 0 ? 1 : 0
  let quotient = sin(u) / u
  return x == 0 ? 1 : quotient
}
func lazy(_ x: Double) -> Double {
  if x == 0 { return 1 }
  return sin(.pi * x) / (.pi * x)
}
chapter.claim(
  "SI-23",
  "Computing both branches divides by zero and throws the nan away; choosing "
    + "first does not.",
  holds: eager(0) == 1 && divisions == 1 && (sin(0.0) / 0.0).isNaN && lazy(0) == 1,
  evidence: "\(divisions) division by zero for one input")

//: In a network the difference is not only a warning: an automatic derivative goes through both branches, and
//: a *nan* times zero is still a *nan*.

chapter.claim(
  "SI-26", "Whole arrays in one call, each element as if it were alone.",
  holds: sinc([0, 0.25, 1, -2.5]) == [0, 0.25, 1, -2.5].map { sinc($0) },
  evidence: "equal to the last bit")

//: Last, its example draws 100 points from −10 to 10. Count: with an even number of points, none falls on 0,
//: and the branch that the listing is so careful about is never taken. The picture has no top.

let hundred = evenlySpaced(100, in: -10...10).map { sinc($0) }
let hundredAndOne = evenlySpaced(101, in: -10...10).map { sinc($0) }
chapter.value("top", hundred.max() ?? .nan, digits: 5)
chapter.claim(
  "SI-27", "With 100 points the largest value is below 0.984; with 101 it is 1.",
  holds: (hundred.max() ?? 1) < 0.984 && hundredAndOne.max() == 1,
  evidence: "\((hundred.max() ?? .nan).text(.fixed(5))) and "
    + (hundredAndOne.max() ?? .nan).text(.shortest))

//: That a sine costs more than a comparison {claim}`SI-20` is true. How much more is a matter of the machine;
//: the project's benchmark measures it, a book should not.

//: ## What to remember
//:
//: > [!REMEMBER]
//: > - Sinc is $\sin(\pi x)/(\pi x)$, and 1 at 0: the series leaves no other choice.
//: > - Its slope is $(\cos \pi x - \text{sinc}\,x)/x$. Forget one factor $\pi$ and everything still looks right.
//: > - It decays like $1/x$, whatever the bandwidth, and its slope with it.
//: > - It rebuilds what it has seen between the samples, and nothing beyond.
//: > - A check that the mistake also passes is no check.

//: ## Exercises
//:
//: {exercises}

// snippet.hide
chapter.finish()
// snippet.show
