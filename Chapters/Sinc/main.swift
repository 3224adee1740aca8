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
import ElementaryCounted
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
let p = Variable("x", in: .positive)
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
  "SI-08.proof",
  "Sinc and $x$ times its slope add up to the cosine: where the slope is 0, sinc "
    + "*is* the cosine.",
  proves: sin(.pi * p) / (.pi * p)
    + p * derivative(sin(.pi * p) / (.pi * p), p) == cos(.pi * p))
chapter.claim(
  "SI-08", "The ten turning points of the library's function bear it out.",
  each: extrema.map { sinc($0) - cos(.pi * $0) }, isIn: -4e-15...4e-15)
chapter.claim(
  "SI-08.first", "At the first of them it is {value}`lowest`.",
  sinc(extrema[0]), isNear: -0.2172336282112216574082793, within: 1e-16)
chapter.claim(
  "SI-08.lowest", "No value is lower.", forAll: evenlySpaced(8001, in: -40...40)
) { sinc($0) >= sinc(extrema[0]) }

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
  "SI-14.exact", "At $10^{-6}$ the library's slope is right to the last digits.",
  sincDerivative(1e-6) / 1e-6, isNear: -3.2898681336932059, within: 1e-15)
let plainSlope = (cos(.pi * 1e-6) - sin(.pi * 1e-6) / (.pi * 1e-6)) / 1e-6
chapter.claim(
  "SI-15.cancels",
  "The formula, typed in as it stands, keeps only four to six digits there: two "
    + "numbers near 1 cancel.",
  abs(plainSlope / sincDerivative(1e-6) - 1), isIn: 1e-6...1e-4)

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
  Curve("ReLU", over: 0.01...12) { reluDerivative($0) }.style(.relu)
  Curve("Swish", over: 0.01...12) { abs(swishDerivative($0)) }.style(.swish)
  Curve("GELU", over: 0.01...12) { abs(geluDerivative($0)) }.style(.gelu)
  Curve("sigmoid", over: 0.01...12) { abs(sigmoidDerivative($0)) }.style(.sigmoid)
}
let steepest = try root(of: { sincSecondDerivative($0) }, in: 0.5...0.8)
chapter.value("steepest", abs(sincDerivative(steepest)), digits: 4)
chapter.claim(
  "SI-12",
  "At 10 the slope of sinc is one tenth; that of ReLU, Swish and GELU is 1, to "
    + "three digits.",
  holds: abs(sincDerivative(10.0)) == 0.1 && reluDerivative(10.0) == 1
    && abs(swishDerivative(10.0) - 1) < 5e-4
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

//: Does it vanish? At whole numbers the slope is $\pm 1/n$, so it fades, but slowly. Draw inputs of size
//: $k$, a normal number times $k$, and average the square of the slope. Only the few inputs that come
//: near the origin count, about one in $k$ of them: the root of the average falls like $1/\sqrt k$,
//: not exponentially.

func typicalSlope(_ k: Double) throws -> Double {
  try integral(
    of: { z in
      let slope = sincDerivative(k * z)
      return Normal.standard.density(at: z) * slope * slope
    }, from: -9, to: 9
  ).value.squareRoot()
}
func fadingLaw(_ k: Double) -> Double {
  .pi / (3 * k * (2 * .pi).squareRoot()).squareRoot()
}
let spreads = try [1.0, 3, 10, 30].map { k in (k: k, slope: try typicalSlope(k)) }
chapter.table(
  "fading", caption: "The typical slope for inputs of size $k$.", rows: spreads
) {
  Column("$k$") { $0.k }
  Column("root mean square of the slope", digits: 4) { $0.slope }
  Column("$\\pi/\\sqrt{3k\\sqrt{2\\pi}}$", digits: 4) { fadingLaw($0.k) }
}
chapter.claim(
  "SI-19.unit",
  "At unit size the mean square of the slope is more than the ½ of ReLU.",
  spreads[0].slope * spreads[0].slope, isNear: 0.829354359382609649, within: 1e-12)
chapter.claim(
  "SI-19.slow", "At size 30 the law is right to one per cent.",
  spreads[3].slope / fadingLaw(30), isIn: 0.99...1)

//: So one layer does little harm. Whether a deep network of such neurons loses or gains gradient
//: depends, as with all the others, on the scale of its weights.

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
//: Add up waves $\cos(2\pi f x)$, all frequencies $f$ from 0 to a limit $B$ equally strong. Where the
//: waves agree, at $x = 0$, the sum is large; everywhere else they are out of step and nearly cancel.
//: What is left is sinc:

let (f, B) = (Variable("f"), Variable("B", in: .positive))
chapter.claim(
  "SI-10.pair",
  "The waves of all frequencies up to $B$ add up to $\\sin(2\\pi B "
    + "x)/(\\pi x)$: at $B = \\frac12$ that is sinc.",
  proves: integral(2 * cos(2 * .pi * f * p), f, from: 0, to: B)
    == sin(2 * .pi * B * p) / (.pi * p))

//: So sinc holds every frequency below one half in full and none above: its **spectrum**, the
//: strength of each frequency, is a box. A circuit with this spectrum is the *ideal low-pass
//: filter*. We can go the other way, too, and compute the spectrum from a finite piece of the wave.

func spectrum(_ frequency: Double, reach: Double) -> Double {
  2
    * simpsonRule(
      of: { sinc($0) * cos(2 * .pi * frequency * $0) }, from: 0, to: reach,
      panels: Int(reach) * 16)
}
let frequencies = evenlySpaced(241, in: 0...1)
chapter.family(
  "box", parameter: "reach", over: [2.0, 5, 10, 20, 40],
  x: .linear(label: "frequency"),
  y: .linear(label: "strength", domain: -0.2...1.2),
  caption: """
    The spectrum of a piece of sinc is nearly a box. Take a longer piece: the \
    ripples crowd together at the edge, but the highest of them stays as high.
    """,
  alt: """
    Spectrum over frequencies from 0 to 1, computed from the wave up to a reach \
    from 2 to 40: close to 1 below one half, close to 0 above, with ripples on \
    both sides of an edge that gets steeper with the reach.
    """
) { reach in
  Line("box", x: [0, 0.5, 0.5, 1], y: [1, 1, 0, 0]).muted().dashed()
  Line(
    "up to \(reach.text(.shortest))", x: frequencies,
    y: frequencies.map { spectrum($0, reach: reach) }
  ).style(.sinc)
}
chapter.claim(
  "SI-10",
  "Below the edge the strength is 1, above it 0; at the edge it is one half.",
  each: [(0.25, 1.0), (0.5, 0.5), (0.75, 0), (1, 0)].map {
    spectrum($0.0, reach: 200.5) - $0.1
  },
  isIn: -1e-3...1e-3)

//: The highest ripple is the surprise. Cut the wave off later, and the spectrum comes nearer to the
//: box at every single frequency; but next to the edge it always overshoots by {value}`overshoot`. This is
//: the *Gibbs phenomenon*, and it is why engineers fade a sinc out instead of cutting it off.

let tops = [10.0, 20, 40].map { reach in
  evenlySpaced(100, in: 0.5 - 1 / reach...0.5)
    .map { spectrum($0, reach: reach) }.max() ?? .nan
}
chapter.value("overshoot", tops[2] - 1, as: .percent(0))
chapter.claim(
  "gibbs", "From a reach of 10 to one of 40, the overshoot stays at 9 %.",
  each: tops, isIn: 1.085...1.095)

//: What, then, of “bandwidth selection”? Stretch sinc to $\text{sinc}(Bx)$. Its band is now
//: $B/2$, and its first zero lies at $1/B$. But its tail is as long as ever: at every bandwidth, ten times
//: further out the wave is ten times lower.

chapter.claim(
  "SI-10.width",
  "With $B$ times the bandwidth the first zero is $B$ times nearer: at $1/B$, and "
    + "not before.",
  holds: [1.0, 10, 100].allSatisfy { b in
    sinc(b * (1 / b)) == 0
      && evenlySpaced(500, in: 0...0.999 / b).allSatisfy { sinc(b * $0) > 0 }
  },
  evidence: "for B = 1, 10 and 100, at 500 points before the zero")
func height(of b: Double, beyond distance: Double) -> Double {
  evenlySpaced(200, in: distance...distance + 1 / b).map { abs(sinc(b * $0)) }.max()
    ?? .nan
}
chapter.claim(
  "SI-10.rate",
  "But at every bandwidth the wave at 1000 is a tenth of that at 100.",
  each: [1.0, 10, 100].map {
    height(of: $0, beyond: 1000) / height(of: $0, beyond: 100)
  },
  isIn: 0.1...0.101)

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

//: Even a constant is rebuilt, the slowest of all signals: sincs on *all* whole numbers add up to 1. They
//: are then called a **partition of unity**. Why? Written out, the sum is $\sin(\pi x)/\pi$ times
//: $\sum (-1)^n/(x - n)$, and that series is the known expansion of $\pi/\sin(\pi x)$. With finitely many
//: terms the rest is an alternating series, and so at most its first term: a bound we can check. The
//: squares add up to 1, too, by the expansion of $\pi^2/\sin^2(\pi x)$.

let inner = evenlySpaced(101, in: 0...1)
func sinPi(_ t: Double) -> Double { sin(.pi * t) }
func total(_ t: Double, power: Int) -> Double {
  (-1000...1000).reduce(0) { sum, n in
    let kernel = sinc(t - Double(n))
    return sum + (power == 1 ? kernel : kernel * kernel)
  }
}
chapter.claim(
  "unity", "2001 sincs add up to 1, to within the first term left out.",
  forAll: inner
) { t in
  abs(total(t, power: 1) - 1) <= sinPi(t) / .pi * 2 * t / (1001 * 1001 - t * t)
    + 1e-14
}
chapter.claim(
  "unity.squares",
  "Their squares fall short of 1 by what the terms left out can hold.",
  forAll: inner
) { t in
  let rest = 1 - total(t, power: 2)
  let share = sinPi(t) * sinPi(t) / (.pi * .pi)
  return rest >= share * 2 / 1002 - 1e-14 && rest <= share * 2 / 999 + 1e-14
}

//: And with too few samples? A wave of frequency ¾ and one of frequency ¼ have the same values at all whole
//: numbers. From them, nobody can tell the two apart: the fast one comes back disguised as the slow one.

@Sendable func fastWave(_ t: Double) -> Double { cos(2 * .pi * 0.75 * t) }
@Sendable func slowWave(_ t: Double) -> Double { cos(2 * .pi * 0.25 * t) }
@Sendable func rebuiltFast(_ t: Double) -> Double {
  (-2000...2000).reduce(0) { $0 + fastWave(Double($1)) * sinc(t - Double($1)) }
}
chapter.figure(
  "alias", x: .linear(label: "t"), y: .linear(domain: -1.3...1.3),
  caption: "Two waves, one set of samples. Rebuilt from a sample a unit, ¾ comes "
    + "back as ¼.",
  alt: """
    Over t from 0 to 8: a fast cosine of frequency three quarters, dots at the \
    whole numbers, and the sum of sincs through the dots, a slow wave of frequency \
    one quarter.
    """
) {
  Curve("signal, frequency 3/4", over: 0...8) { fastWave($0) }.muted()
  Line(
    "rebuilt", x: evenlySpaced(321, in: 0...8),
    y: evenlySpaced(321, in: 0...8).map(rebuiltFast)
  ).style(.sinc).width(2.5)
  for n in 0...8 {
    Point("", x: Double(n), y: fastWave(Double(n))).style(.sinc)
  }
}
chapter.claim(
  "aliasing", "At whole numbers the two waves agree.", fastWave,
  agreesWith: slowWave, at: (0...50).map(Double.init), within: 1e-12)
chapter.claim(
  "aliasing.rebuilt", "What is rebuilt from samples of ¾ is the wave of ¼.",
  rebuiltFast, agreesWith: slowWave, at: evenlySpaced(65, in: 0...8), within: 1e-5)
chapter.claim(
  "aliasing.lost", "Between the samples it is more than one and a half off.",
  evenlySpaced(65, in: 0...8).map { abs(rebuiltFast($0) - fastWave($0)) }.max()
    ?? .nan,
  isIn: 1.5...1.54)

//: ## Does a sinc network capture periodicity?
//:
//: **Question.** Does a network of sinc neurons learn a wave better than one of rectifiers, and does it go
//: on with the wave where it has seen nothing? Would a sine, which never dies away, do better?
//: **Tasks.** On $[-1, 1]$: three full waves; a chirp, whose waves get shorter towards the
//: ends; and $|x|$, which does not swing at all. **Set-up.** Two hidden layers of {value}`fit.width`,
//: {value}`fit.points` points, {value}`fit.steps` steps of Adam, each on every other point in turn. First-layer
//: weights are scaled by 5 for sinc, by 10 for the sine and by 1 for ReLU, which suits each. Judged by
//: the mean squared error between the points, and outside, from {given}`1.1` to 2. **Seeds.** Ten.

//: {quote}`Chapters/Sinc/Experiments.swift#fit`

let setting = Setting(points: 128, width: 32, steps: 1000)
chapter.value("fit.points", setting.points)
chapter.value("fit.width", setting.width)
chapter.value("fit.steps", setting.steps)

let neurons = [
  Neuron("sinc", .sinc, scale: 5, role: .sinc),
  Neuron("sine", .sine, scale: 10, role: .accent1),
  Neuron("ReLU", .relu, scale: 1, initialisation: .heNormal, role: .relu),
]
let waves: [(name: String, wave: Wave)] = [
  ("three waves", Waves.sine), ("chirp", Waves.chirp), ("|x|", { abs($0) }),
]
let fits = neurons.map { neuron in
  waves.map { _, wave in
    overSeeds(1...10) { [setting] in fit(neuron, to: wave, setting, seed: $0) }
  }
}
let (sincFits, sineFits, reluFits) = (fits[0], fits[1], fits[2])

//: First look at one fit of each kind, the first seed's, on the three waves.

chapter.figure(
  "fits", height: 640, x: .linear(label: "x"),
  y: .linear(domain: -1.9...1.9, ticks: .at([-1, 0, 1])),
  arrangement: .stacked,
  caption: """
    Between the dashed lines, where there were lessons, sinc and sine lie on the \
    wave, and ReLU misses some of it. Outside, none of them goes on with it.
    """,
  alt: """
    Three stacked panels over x from −2 to 2, each with the wave in grey and a \
    fit. From −1 to 1 the fits of sinc and sine cover the wave; that of ReLU cuts \
    corners. Outside, the sinc fit dies down, the sine fit swings out of step, and \
    the ReLU fit runs off in a straight line.
    """
) {
  for (neuron, fits) in zip(neurons, fits) {
    Panel(neuron.name) {
      Curve("", over: -2...2) { Waves.sine($0) }.muted().width(3.5)
      Line("", x: fits[0][0].window, y: fits[0][0].curve).style(neuron.role).width(
        2)
      Rule(x: -1).dashed()
      Rule(x: 1).dashed()
    }
  }
}

//: Now all ten seeds and all three tasks.

let results = waves.indices.flatMap { task in
  neurons.indices.map { neuron in
    (
      task: waves[task].name, neuron: neurons[neuron].name,
      inside: fits[neuron][task].map(\.inside),
      outside: fits[neuron][task].map(\.outside)
    )
  }
}
chapter.table(
  "fit-errors",
  caption: "Mean squared error: the median over ten seeds, the least and the most.",
  rows: results
) {
  Column("task") { $0.task }
  Column("neuron") { $0.neuron }
  Column("inside", as: .significant(2)) { median(of: $0.inside) }
  Column("least", as: .significant(2)) { $0.inside.min() ?? .nan }
  Column("most", as: .significant(2)) { $0.inside.max() ?? .nan }
  Column("outside", as: .significant(2)) { median(of: $0.outside) }
  Column("least ", as: .significant(2)) { $0.outside.min() ?? .nan }
  Column("most ", as: .significant(2)) { $0.outside.max() ?? .nan }
}

chapter.figure(
  "fits-figure", height: 620, x: .log(label: "mean squared error"),
  y: .categorical(["ReLU", "sine", "sinc"]), arrangement: .stacked,
  caption: """
    A dot a seed, strong inside and pale outside. Sinc and sine learn what \
    swings far better than ReLU. Outside, only one thing is ever right: ReLU, on a \
    function with straight sides.
    """,
  alt: """
    Three strip plots of the mean squared error on a logarithmic axis, a row a \
    neuron. Three waves and chirp: inside, sinc and sine far to the left of ReLU; \
    outside, all near or above 1. |x|: inside, all far to the left; outside, only \
    ReLU below one tenth.
    """
) {
  for (task, wave) in waves.enumerated() {
    Panel(wave.name) {
      for (row, neuron) in [2, 1, 0].enumerated() {
        Points(
          task == 0 && row == 2 ? "inside" : "",
          x: fits[neuron][task].map(\.inside),
          y: Array(repeating: Double(row) + 0.14, count: 10)
        ).style(neurons[neuron].role)
        Points(
          task == 0 && row == 2 ? "outside" : "",
          x: fits[neuron][task].map(\.outside),
          y: Array(repeating: Double(row) - 0.2, count: 10)
        ).style(neurons[neuron].role).opacity(0.55)
      }
    }
  }
}
chapter.claim(
  "SI-21",
  "On the three waves the worst sinc network beats the best of rectifiers, "
    + "a hundredfold.",
  100 * (sincFits[0].map(\.inside).max() ?? .nan),
  isBelow: reluFits[0].map(\.inside).min() ?? .nan)
chapter.claim(
  "SI-21.chirp", "On the chirp it does, too, though by less.",
  sincFits[1].map(\.inside).max() ?? .nan,
  isBelow: reluFits[1].map(\.inside).min() ?? .nan)
let beyond = evenlySpaced(91, in: 1.1...2).map(Waves.sine)
let wavePower = mean(of: beyond.map { $0 * $0 })
chapter.claim(
  "SI-09",
  "Outside, no sinc network follows the three waves: saying 0 everywhere would be "
    + "about as good.",
  each: sincFits[0].map { $0.outside / wavePower }, isIn: 0.7...2.5)
chapter.claim(
  "SI-09.sine", "Nor does any network of sines.",
  each: sineFits[0].map { $0.outside / wavePower }, isIn: 0.4...4)
chapter.claim(
  "SI-18",
  "So it interpolates and does not predict: outside, each is ten thousand times "
    + "worse than inside.",
  each: sincFits[0].map { $0.outside / $0.inside }, isIn: 1e4 ... .infinity)
chapter.claim(
  "SI-21.corner",
  "On $|x|$ the worst rectifier goes on beyond the lessons better than "
    + "the best sinc.",
  reluFits[2].map(\.outside).max() ?? .nan,
  isBelow: sincFits[2].map(\.outside).min() ?? .nan)

//: And sinc against sine? Their ranges overlap, so we ask how often one beats the other. Both saw the
//: same points, seed by seed. If it were a coin toss, how likely would ten tosses be at least as one-sided?

func coinToss(_ wins: Int, of trials: Int) -> Double {
  let tail = Binomial(trials: trials, probability: 0.5)
    .cumulative(to: min(wins, trials - wins))
  return min(1, 2 * tail)
}
let duels = waves.indices.map { task in
  let wins = zip(sincFits[task], sineFits[task]).count { $0.inside < $1.inside }
  return (task: waves[task].name, wins: wins, chance: coinToss(wins, of: 10))
}
chapter.table(
  "duels", caption: "In how many of ten seeds sinc is closer than sine, inside.",
  rows: duels
) {
  Column("task") { $0.task }
  Column("sinc wins") { $0.wins }
  Column("chance of so one-sided a result", as: .significant(2)) { $0.chance }
}

chapter.claim(
  "SI-21.sine",
  "On the chirp the sine is the closer one in nine seeds of ten, or more.",
  Double(duels[1].wins), isIn: 0...1)

//: **Verdict.** The article's advice for frequency analysis {claim}`SI-17` and time series {claim}`SI-04` is
//: half right. A sinc network *fits* a wave well where it has seen it, about as well as a sine does; only on
//: the chirp is the sine ahead, and one clear answer to three questions is weak evidence. It does not *know* that the wave is periodic, because sinc is not: it
//: dies away. That a sine does not help either is worth a thought: a sum of many waves, tuned on two
//: units of length, is right there and falls out of step soon after.
//: What the experiment does not show: how networks fare that are told the period, or that read a series
//: step by step.

//: ## A listing, read closely
//:
//: The article's Python has lost its line breaks and does not parse {claim}`SI-22`. Mended, and without
//: its comments, it reads:
//:
//: ```python
//: def sinc_activation(x):
//:     x_pi = np.pi * x
//:     return np.where(x == 0, 1, np.sin(x_pi) / x_pi)
//: ```
//:
//: It returns the right values. But the article says of the last line that it avoids a division by zero.
//: Read it as Python does, from the inside out: `np.where` is a function, and before a function is
//: called, all that stands between its brackets is computed. So the division by zero *happens*; its
//: result, *nan*, is put aside when the choice is made, and what remains is a warning. The same
//: two forms in Swift, with every division on record:

struct Division: Equatable {
  let numerator, denominator: Double
}
var divisions: [Division] = []
@MainActor func divide(_ numerator: Double, by denominator: Double) -> Double {
  divisions.append(Division(numerator: numerator, denominator: denominator))
  return numerator / denominator
}
@MainActor func chosenAfterwards(_ x: Double) -> Double {
  let quotient = divide(sin(.pi * x), by: .pi * x)
  return x == 0 ? 1 : quotient
}
@MainActor func chosenFirst(_ x: Double) -> Double {
  x == 0 ? 1 : divide(sin(.pi * x), by: .pi * x)
}
let late = chosenAfterwards(0)
let lateDivisions = divisions
divisions = []
let early = chosenFirst(0)
chapter.claim(
  "SI-23",
  "Choosing afterwards divides 0 by 0 and throws the nan away; choosing first "
    + "does not divide.",
  holds: late == 1 && lateDivisions == [Division(numerator: 0, denominator: 0)]
    && early == 1 && divisions.isEmpty,
  evidence: "\(lateDivisions.count) division, 0/0, against \(divisions.count)")

//: A warning is harmless? Not in training. There the slope goes through the listing as well, and the
//: slope of a choice is usually written with a mask: 1 for the branch that was taken, 0 for
//: the other. Zero times *nan* is *nan*. We run both forms on numbers that carry their slope along:

func masked(_ x: Dual<Double>) -> Dual<Double> {
  let mask: Dual<Double> = x.value == 0 ? 1 : 0
  let u = Dual(constant: .pi) * x
  return mask * 1 + (1 - mask) * (.sin(u) / u)
}
func mended(_ x: Dual<Double>) -> Dual<Double> {
  let safe: Dual<Double> = x.value == 0 ? 1 : x
  let u = Dual(constant: .pi) * safe
  return x.value == 0 ? 1 : .sin(u) / u
}
chapter.claim(
  "SI-23.slope",
  "At 0 the mask turns the slope into nan; a harmless denominator, put in before "
    + "dividing, keeps it at 0.",
  holds: slope(of: masked, at: 0).isNaN && slope(of: mended, at: 0) == 0,
  evidence:
    "\(slope(of: masked, at: 0).text(.shortest)) and "
    + slope(of: mended, at: 0).text(.shortest))
chapter.claim(
  "SI-23.same", "Elsewhere both have the slope of sinc.",
  each: evenlySpaced(40, in: 0.1...8).flatMap { x in
    [slope(of: masked, at: x), slope(of: mended, at: x)].map {
      $0 - sincDerivative(x)
    }
  }, isIn: -1e-14...1e-14)

//: The listing is praised for working on whole arrays. So does the library, and each element is what
//: it would be alone:

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

//: ## What does it cost?
//:
//: The article warns that a trigonometric function costs more than a rectifier. It surely does; but how
//: much more, and more than what? Time depends on the machine, and a book should be the same on all
//: of them. So we count. The library's own code runs here on numbers that note every operation
//: done to them:

let contenders: [CountedKernel] = [.relu, .swish, .sinc, .gelu]
let costs = contenders.map { (name: $0.name, operations: $0(0.3).operations) }
chapter.table(
  "cost",
  caption: "Operations for one element, each accurate to the last digit or "
    + "two.", rows: costs
) {
  Column("function") { $0.name }
  Column("additions") { $0.operations.additions }
  Column("multiplications") { $0.operations.multiplications }
  Column("divisions") { $0.operations.divisions }
  Column("choices") { $0.operations.choices }
  Column("in all") { $0.operations.total }
}
chapter.value("cost.relu", costs[0].operations.total)
chapter.value("cost.swish", costs[1].operations.total)
chapter.value("cost.sinc", costs[2].operations.total)
chapter.value("cost.gelu", costs[3].operations.total)
let ordinary = evenlySpaced(241, in: -12...12)
chapter.claim(
  "SI-20", "Sinc takes more than ten times the operations of ReLU, at every input.",
  each: ordinary.map {
    Double(CountedKernel.sinc($0).operations.total)
      / Double(CountedKernel.relu($0).operations.total)
  }, isIn: 10...100)
chapter.claim(
  "SI-20.others",
  "More than Swish, by half as much again at most, and fewer than GELU.",
  holds: costs[1].operations.total < costs[2].operations.total
    && 2 * costs[2].operations.total <= 3 * costs[1].operations.total
    && costs[2].operations.total < costs[3].operations.total,
  evidence: costs.dropFirst().map { "\($0.name) \($0.operations.total)" }
    .joined(separator: ", "))
chapter.claim(
  "SI-20.same", "The counting numbers give the library's values, to the last bit.",
  forAll: ordinary
) {
  CountedKernel.sinc($0).value == sinc($0)
    && CountedKernel.gelu($0).value == gelu($0)
}

//: > [!SURPRISE]
//: > The “expensive” function stands between the two that everybody uses: {value}`cost.sinc` operations, where
//: > Swish takes {value}`cost.swish` and GELU {value}`cost.gelu`. A sine is one polynomial, once the whole numbers are
//: > taken off. The exponential in Swish is a shorter one, because a table of eight roots of two takes most of the
//: > work. Beside the {value}`cost.relu` operations of a rectifier all three are dear; beside the products of
//: > matrices around them, none is.
//:
//: An operation is not a nanosecond: operations overlap, and a division takes longer than a sum. To see the
//: times on your machine, run `make bench`; it prints nanoseconds an element, and NumPy's beside them where
//: it is installed. Where this was written, ours came out in the order of the table, while NumPy's sinc came
//: out last of the four: for the listing that it prints, the article's warning is fair.

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
