//: # Swish: a function that gates itself
//:
//: A rectifier has one opinion about negative numbers: it throws them away. Everything below zero
//: becomes zero, and with it goes every trace of *how far* below zero it was. What happens if we
//: let a little of it through, and let the input itself decide how little?
//:
//: That is the whole idea of this chapter's function. At its end you will be able to derive its
//: slope and its lowest point, say exactly how far it is from a rectifier, tell what it does for
//: the training of a network and what it does not, and write it so that no input breaks it.
//:
//: You need the exponential function, the product rule, and a little patience. Nothing below is
//: quoted from memory: each number was computed while this page was made, and each claim stands
//: beside the check that would have failed if it were false.

// snippet.hide
import Activations
import Derivations
import Figures
import func Foundation.exp
import func Foundation.log
import func Foundation.pow
import Networks
import Probability
import Workbook

let chapter = Chapter("Swish")
// snippet.show

//: ## What does it mean to gate yourself?
//:
//: Think of a door that a signal $x$ must pass. A **{term}`gate`** is a number between 0 and 1
//: that says how far the door is open; what comes through is the signal times the gate. In many
//: networks one signal opens the door for another. Here the signal opens its own door: the gate is
//: the **{term}`sigmoid`** of $x$, which is also called the logistic function.

let x = Variable("x")
chapter.equation("sigmoid", sigmoid(x) == 1 / (1 + exp(-x)))
chapter.equation("swish", swish(x) == x * sigmoid(x))

//: Before any theory, one example. At $x = 2$ the gate stands {value}`gate.at.two` open, so that
//: {value}`swish.at.two` comes through. At $x = -2$ it stands {value}`gate.at.minus.two` open, and
//: {value}`swish.at.minus.two` comes through: not nothing, but not much.

chapter.value("gate.at.two", sigmoid(2.0), digits: 4)
chapter.value("swish.at.two", swish(2.0), digits: 4)
chapter.value("gate.at.minus.two", sigmoid(-2.0), digits: 4)
chapter.value("swish.at.minus.two", swish(-2.0), digits: 4)

//: The article that this chapter answers names the sigmoid correctly, but its page has lost the
//: formula of Swish. Both are easily restored and easily checked: the two ways of writing it are
//: the same rational function of $e^{-x}$.

chapter.claim(
  "SW-02", "Swish is $x\\,\\sigma(x)$, which is $x/(1 + e^{-x})$.",
  proves: x * sigmoid(x) == x / (1 + exp(-x)))
chapter.claim(
  "SW-03", "The sigmoid of $-x$ is one minus the sigmoid of $x$.",
  proves: sigmoid(-x) == 1 - sigmoid(x))
chapter.claim(
  "SW-03.slope", "Its slope is nowhere more than ¼, and it is ¼ at 0.",
  forAll: evenlySpaced(2001, in: -40...40)
) {
  sigmoidDerivative($0) <= sigmoidDerivative(0.0) && sigmoidDerivative(0.0) == 0.25
}

chapter.figure(
  "self-gating", height: 560, arrangement: .stacked,
  caption: """
    The input opens its own door. Above, the gate $\\sigma(x)$; below, what comes \
    through. At the marked input a fifth of it passes, and the output is as low \
    as it ever gets.
    """,
  alt: """
    Two stacked panels over x from −6 to 6. Above, the sigmoid rises from 0 to 1. \
    Below, Swish dips under zero left of the origin, reaches its lowest point near \
    −1.28 and then approaches the line y = x from below.
    """
) {
  Panel {
    Curve("$\\sigma(x)$", over: -6...6) { sigmoid($0) }.style(.sigmoid)
    Rule(x: swishMinimum.x).dashed()
  }
  Panel {
    Curve("Swish", over: -6...6) { swish($0) }.style(.swish)
    Curve("x", over: -1...6) { $0 }.muted()
    Rule(x: swishMinimum.x).dashed()
    Point("lowest", x: swishMinimum.x, y: swishMinimum.y).style(.swish)
  }
}

//: The share that passes, output divided by input, is the gate itself, so it lies strictly between
//: 0 and 1. From this follows an identity that we shall use again and again: the two halves of the
//: curve know each other.

chapter.claim(
  "SW-04", "What Swish makes of $x$ and of $-x$ always differs by exactly $x$.",
  proves: x * sigmoid(x) - (-x) * sigmoid(-x) == x)

//: > [!SURPRISE]
//: > *Strictly* between 0 and 1 is a statement about real numbers. In the computer's `Double` the
//: > gate is exactly 1 from about {value}`gate.shuts` on: the missing part has become smaller than
//: > half the last digit. The door is then not nearly but completely open.

let wideOpen = evenlySpaced(1001, in: 30...40).first { sigmoid($0) == 1 } ?? .nan
chapter.value("gate.shuts", wideOpen, digits: 1)
chapter.claim(
  "SW-18", "A gate is between 0 and 1; in floating point it can reach 1.",
  holds: sigmoid(36.0) < 1 && sigmoid(40.0) == 1 && sigmoid(-700.0) > 0,
  evidence: "σ(36) < 1, σ(40) = 1, σ(−700) > 0")

//: Who thought of it? The article names one paper of 2017, which searched automatically among many
//: formulas and gave this one its name {cite}`ramachandran2017`. The function itself is older
//: {claim}`SW-01`: it was written down as the *sigmoid linear unit*, SiLU, in a paper on GELU the
//: year before {cite}`hendrycks2016`, and studied under that name in reinforcement learning
//: {cite}`elfwing2017`. Libraries know it under both names.

//: ## Five inputs by hand
//:
//: Take a calculator and the inputs −2, −1, 0, 1, 2. What does a rectifier make of them, and what
//: does Swish? Cover the last column and try at least one.

chapter.table(
  "five-inputs", caption: "ReLU and Swish at five inputs.",
  rows: [-2.0, -1, 0, 1, 2]
) {
  Column("$x$") { $0 }
  Column("ReLU$(x)$") { relu($0) }
  Column("gate $\\sigma(x)$", digits: 4) { sigmoid($0) }
  Column("Swish$(x)$", digits: 4) { swish($0) }
}

//: The article works the same five inputs to two or three digits. It is right on all of them; let
//: us hold it to its own digits.

chapter.claim(
  "SW-27", "ReLU makes 0, 0, 0, 1, 2 of the five inputs.",
  holds: [-2.0, -1, 0, 1, 2].map { relu($0) } == [0, 0, 0, 1, 2],
  evidence: "equal, all five")
chapter.claim(
  "SW-28", "At −2 the gate is 0.12.", sigmoid(-2.0), roundsTo: 0.12, digits: 2)
chapter.claim(
  "SW-28.output", "… and −0.24 comes through.", swish(-2.0), roundsTo: -0.24,
  digits: 2)
chapter.claim(
  "SW-29", "At −1 the gate is 0.27.", sigmoid(-1.0), roundsTo: 0.27, digits: 2)
chapter.claim(
  "SW-29.output", "… and −0.27 comes through.", swish(-1.0), roundsTo: -0.27,
  digits: 2)
chapter.claim(
  "SW-30", "At 0 the gate is half open, and 0 comes through.", swish(0.0), is: 0)
chapter.claim(
  "SW-31", "At 1, 0.731 comes through.", swish(1.0), roundsTo: 0.731, digits: 3)
chapter.claim(
  "SW-32", "At 2, 1.762 comes through.", swish(2.0), roundsTo: 1.762, digits: 3)

//: Two remarks on its arithmetic. The third digits at 1 and 2 come from gates that were not
//: rounded first; whoever multiplies the rounded gate by 2 finds {value}`rounded.twice` instead.
//: And look at the first two rows again: −2 is the smaller input, yet it gives the *larger*
//: output. The example shows that Swish is not monotone, and passes over it in silence.

chapter.value("rounded.twice", 2 * 0.88, digits: 2)
chapter.claim(
  "SW-33",
  "Swish keeps small negative values, and not in order: at −2 it is above what "
    + "it is at −1.",
  holds: swish(-2.0) < 0 && swish(-1.0) < 0 && swish(-2.0) > swish(-1.0),
  evidence: "\(swish(-2.0).text(.fixed(4))) > \(swish(-1.0).text(.fixed(4)))")

//: ## How much is missing?
//:
//: For a large input the gate is nearly 1, and Swish is nearly $x$. How nearly? The part that is
//: lost is $x$ times what the gate lacks, $x\,\sigma(-x)$, which is minus what comes through at $-x$;
//: and that is at most $x\,e^{-x}$.

chapter.claim(
  "SW-05", "For positive $x$ the missing part is positive and at most $x e^{-x}$.",
  forAll: evenlySpaced(3600, in: 0.01...36)
) { 0 < -swish(-$0) && -swish(-$0) <= $0 * exp(-$0) * (1 + 1e-15) }

let widest = maximum(of: { $0 - swish($0) }, in: 0...10)
chapter.value("gap.at", widest.x, digits: 3)
chapter.value("gap.size", widest.y, digits: 3)

//: The bound says that the gap closes in the end. It does not say that it closes all the way from
//: the start, and it does not: up to $x =$ {value}`gap.at` the gap *grows*, to {value}`gap.size`.

chapter.figure(
  "gap",
  caption: """
    The part of $x$ that Swish holds back grows before it fades; $x e^{-x}$ bounds \
    it from above.
    """,
  alt: """
    Over x from 0 to 10: the gap x − Swish(x) rises from 0 to about 0.28 near x = \
    1.28 and then falls towards 0, always under the bound x·exp(−x), which peaks \
    at 0.37 near x = 1.
    """
) {
  Curve("held back", over: 0...10) { $0 - swish($0) }.style(.swish)
  Curve("$x e^{-x}$", over: 0...10) { $0 * exp(-$0) }.muted()
  Point("widest", x: widest.x, y: widest.y).style(.swish)
}

//: The article calls the positive side of the curve “approximately linear”, and says of its
//: example that the outputs for positive inputs are close to linear. Here is how close.

chapter.table(
  "shortfall", caption: "How far Swish stays below $x$.",
  rows: [0.5, 1, 2, 4, 5, 10]
) {
  Column("$x$") { $0 }
  Column("Swish$(x)$", digits: 4) { swish($0) }
  Column("missing", as: .significant(3)) { $0 - swish($0) }
  Column("missing, of $x$", as: .percent(1)) { ($0 - swish($0)) / $0 }
}

chapter.claim(
  "SW-23",
  "At 1 Swish is more than a quarter below the line, at 0.5 more than a third.",
  holds: 1 - swish(1.0) > 1 / 4 && 1 - swish(0.5) / 0.5 > 1 / 3,
  evidence:
    "\((1 - swish(1.0)).text(.percent(1))) and "
    + (1 - swish(0.5) / 0.5).text(.percent(1))
)
let onePercent = try root(of: { 0.01 - sigmoid(-$0) }, in: 1...20)
chapter.value("one.percent", onePercent, digits: 2)
chapter.claim(
  "SW-23.linear", "Less than one per cent is missing only beyond $\\ln 99$.",
  onePercent, isNear: log(99), within: 1e-12)
chapter.claim(
  "SW-34",
  "At the example's own inputs 1 and 2 it is 27 % and 12 % below the line.",
  holds: NumberFormat.percent(0).text(1 - swish(1.0)) == "27%"
    && NumberFormat.percent(0).text(1 - swish(2.0) / 2) == "12%",
  evidence:
    "\((1 - swish(1.0)).text(.percent(2))) and "
    + (1 - swish(2.0) / 2).text(.percent(2))
)

//: So “linear” is a fair word from about $x =$ {value}`one.percent` on, and a generous one before.
//: What of small inputs, which the article says are “scaled suitably”? *Small* can mean two things.
//: Near zero the gate is half open and Swish is close to $x/2$:

chapter.approximation("series", swish(x), x / 2 + x ** 2 / 4 - x ** 4 / 48)
chapter.claim(
  "SW-06", "Up to 1, three terms of the series are off by at most $x^6/480$.",
  forAll: evenlySpaced(100, in: 0.01...1)
) { x in
  abs(swish(x) - (x / 2 + x * x / 4 - pow(x, 4) / 48)) <= pow(x, 6) / 480 + 1e-17
}

//: Far below zero, on the other hand, nearly nothing passes. And between the two lies the most
//: negative output of all, to which we come soon.

//: ## The slope, step by step
//:
//: A network learns through the slope of its activation functions, so let us derive it. The
//: function is a product, so the product rule comes first; the gate contains $\beta x$, so the
//: chain rule comes second. We keep a factor $\beta$ inside the gate from the start; for now read
//: it as 1.

let β = Variable("β")
chapter.derivation("slope", of: derivative(x * sigmoid(β * x), x)) {
  Step(sigmoid(β * x) + x * derivative(sigmoid(β * x), x), because: "product rule")
  Step(
    sigmoid(β * x) + β * x * sigmoid(β * x) * (1 - sigmoid(β * x)),
    because: "chain rule, and $\\sigma' = \\sigma(1-\\sigma)$")
  Step(
    sigmoid(β * x) * (1 + β * x * (1 - sigmoid(β * x))),
    because: "take out $\\sigma(\\beta x)$")
}

//: The paper prints a line of this derivation with $\sigma(x)$ where $\sigma(\beta x)$ must stand
//: {cite}`ramachandran2017`; its last line is right. A machine that checks each step would have
//: caught it. This page was made by one:

chapter.refutes(
  "slope-misprint",
  claimed: β * x * sigmoid(x) + sigmoid(β * x) * (1 - β * x * sigmoid(β * x)),
  of: derivative(x * sigmoid(β * x), x),
  source: "the paper's third line, read literally")

chapter.derivation(
  "curvature", of: derivative(derivative(x * sigmoid(x), x), x), in: x,
  codedAs: { swishSecondDerivative($0) }
) {
  Step(
    sigmoid(x) * (1 - sigmoid(x)) * (2 + x * (1 - 2 * sigmoid(x))),
    because: "differentiate $\\sigma(x)(1 + x(1-\\sigma(x)))$ once more and collect"
  )
  Step(
    sigmoid(x) * (1 - sigmoid(x)) * (2 - x * tanh(x / 2)),
    because: "$2\\sigma(x) - 1 = \\tanh(x/2)$")
}

//: The code that computes the slope was not made from these formulas but written by hand, for
//: accuracy. Two independent routes hold it to them: differences of neighbouring values, and the
//: formula above.

//: {quote}`Sources/Activations/Swish.swift#swish`

let step = 1e-5
chapter.claim(
  "SW-07",
  "Swish is smooth: central differences agree with the slope everywhere we look.",
  { (swish($0 + step) - swish($0 - step)) / (2 * step) },
  agreesWith: { swishDerivative($0) },
  at: evenlySpaced(801, in: -20...20), within: 1e-9)
chapter.claim(
  "SW-07.symmetry", "The slopes at $x$ and $-x$ add up to one.",
  proves: derivative(x * sigmoid(x), x)
    + sigmoid(-x) * (1 - x * (1 - sigmoid(-x))) == 1)

chapter.figure(
  "three-orders", height: 640, arrangement: .stacked,
  caption: """
    Swish, its slope and its curvature. The slope starts and ends where ReLU's \
    does, at 0 and 1, but overshoots both on the way.
    """,
  alt: """
    Three stacked panels over x from −8 to 8: Swish; its slope, which falls \
    slightly below 0 near −2.4, passes one half at 0 and rises slightly above 1 \
    near 2.4; and its curvature, a hump of height one half at 0 with shallow \
    negative flanks.
    """
) {
  Panel {
    Curve("Swish", over: -8...8) { swish($0) }.style(.swish)
    Curve("ReLU", over: -8...8) { relu($0) }.style(.relu)
  }
  Panel {
    Curve("slope", over: -8...8) { swishDerivative($0) }.style(.swish)
    Curve("ReLU's", over: -8...8) { $0 == 0 ? .nan : reluDerivative($0) }.style(
      .relu)
  }
  Panel {
    Curve("curvature", over: -8...8) { swishSecondDerivative($0) }.style(.swish)
    Rule(y: 0)
  }
}

//: > [!CORRECTION]
//: > The article says that, compared with ReLU, Swish has no sudden *break*. ReLU has none either
//: > {claim}`SW-08`: its graph is one unbroken line. What jumps is its slope, from 0 to 1, at the
//: > origin. Swish's slope goes through one half there.

chapter.claim(
  "SW-08",
  "At 0, ReLU's slopes from left and right are 0 and 1; Swish's are both about "
    + "one half.",
  holds: (relu(0.0) - relu(-step)) / step == 0
    && (relu(step) - relu(0.0)) / step == 1
    && abs((swish(0.0) - swish(-step)) / step - 0.5) < step
    && abs((swish(step) - swish(0.0)) / step - 0.5) < step,
  evidence: "difference quotients over \(step.text(.shortest))")
chapter.claim(
  "SW-08.unbroken",
  "ReLU never moves further than its input does: it is continuous.",
  forAll: evenlySpaced(2001, in: -1...1)
) { abs(relu($0 + step) - relu($0)) <= step * (1 + 1e-10) }

//: ## The dip
//:
//: Where is Swish lowest? Where its slope is zero, and the slope has the sign of
//: $e^x + 1 + x$. That sum only ever rises, so it has exactly one zero. Left of it Swish falls,
//: right of it Swish rises.

chapter.derivation("slope-sign", of: sigmoid(x) * (1 + x * (1 - sigmoid(x)))) {
  Step(
    exp(x) * (exp(x) + 1 + x) / (1 + exp(x)) ** 2,
    because:
      "write $\\sigma(x) = e^x/(1+e^x)$ and collect; all but $e^x+1+x$ is positive")
}

//: > [!CORRECTION]
//: > The article has it the other way round: that Swish first rises and then falls on some
//: > interval. There is no such interval. It first *falls*, and then rises for good.

//: The equation $e^x + 1 + x = 0$ has no solution in everyday functions, but it has one in
//: **{term}`Lambert W`**, the function that undoes $w e^w$. Write $w = -1-x$; then
//: $w e^w = 1/e$, so the lowest point is at $x = -1 - W(1/e)$ and its height is $-W(1/e)$.

let w: Double = lambertW(exp(-1))
let newton = try root(of: { (x: Double) in exp(x) + 1 + x }, in: -2 ... -1)
let search = minimum(of: { swish($0) }, in: -3...0)
chapter.value("lambert", w, digits: 16)
chapter.value("minimum.x", swishMinimum.x, digits: 4)
chapter.value("minimum.y", swishMinimum.y, digits: 4)
chapter.table(
  "three-routes", caption: "The lowest point by three routes.",
  rows: [
    ("Lambert $W$", -1 - w, -w), ("root of $e^x+1+x$", newton, swish(newton)),
    ("search for the minimum", search.x, search.y),
  ]
) {
  Column("route") { $0.0 }
  Column("$x$", digits: 15) { $0.1 }
  Column("Swish$(x)$", digits: 15) { $0.2 }
}

//: The third route finds the height to all digits and the place only to half of them. That is no
//: fault of the search: near its lowest point a curve is flat, and whoever looks only at heights
//: cannot see the difference.

chapter.claim(
  "SW-09", "Lambert's $W$ and the root of the slope give the same place.",
  -1 - w, isNear: newton, within: 4e-15)
chapter.claim(
  "SW-09.height", "… and the search the same height.", search.y, isNear: -w,
  within: 1e-15)
chapter.claim(
  "SW-09.falls", "Left of it Swish falls all the way.",
  forAll: evenlySpaced(2000, in: -30.0 ... -1.2785)
) { swishDerivative($0) < 0 }
chapter.claim(
  "SW-09.rises", "Right of it Swish rises all the way.",
  forAll: evenlySpaced(2000, in: -1.2784...30)
) { swishDerivative($0) > 0 }

chapter.figure(
  "dip",
  caption: """
    Swish falls to {value}`minimum.y` at $x =$ {value}`minimum.x` and rises from \
    there on. The shaded area under zero is exactly $\\pi^2/12$.
    """,
  alt: """
    Swish over x from −8 to 1. The curve comes from just below zero at the left, \
    falls to its minimum −0.278 at −1.278 and crosses zero at the origin. The area \
    between curve and axis left of the origin is shaded.
    """
) {
  Area(over: -8...0, from: { _ in 0 }, to: { swish($0) }).style(.swish)
  Curve("Swish", over: -8...1) { swish($0) }.style(.swish)
  Rule(y: 0)
  Point("lowest", x: swishMinimum.x, y: swishMinimum.y).style(.swish)
}

//: The article calls the negative side “approximately saturated”. Far to the left it is. But
//: between −5 and 0, where most inputs of a trained network lie, it is not: the shaded area is
//: finite and not small.

let area = try integral(of: { swish($0) }, from: -.infinity, to: 0)
chapter.claim(
  "SW-24", "The area between Swish and the negative axis is $\\pi^2/12$.",
  area.value, isNear: -Double.pi * .pi / 12, within: 1e-12)

//: ## How steep can it get?
//:
//: The slope is steepest where the curvature is zero, that is where $x \tanh(x/2) = 2$. Call the
//: positive solution $L$. There the slope has a closed form in $L$ alone.

let steepest = try root(of: { (x: Double) in x * tanh(x / 2) - 2 }, in: 1...4)
chapter.value("steepest", steepest, digits: 4)
chapter.value("slope.most", 0.5 + steepest / 4, digits: 4)
chapter.value("slope.least", 0.5 - steepest / 4, digits: 4)
chapter.claim(
  "SW-11", "The steepest slope, at $L$, is $\\tfrac12 + L/4$.",
  swishDerivative(steepest), isNear: 0.5 + steepest / 4, within: 1e-15)
chapter.claim(
  "SW-11.least", "The lowest slope, at $-L$, is $\\tfrac12 - L/4$.",
  swishDerivative(-steepest), isNear: 0.5 - steepest / 4, within: 1e-15)
chapter.claim(
  "SW-11.between", "All slopes lie between these two.",
  forAll: evenlySpaced(8001, in: -40...40)
) { abs(swishDerivative($0) - 0.5) <= steepest / 4 + 1e-15 }
chapter.claim(
  "SW-11.one", "The slope passes 1 exactly opposite the dip, at $1 + W(1/e)$.",
  swishDerivative(1 + w), isNear: 1, within: 1e-15)

//: With $L =$ {value}`steepest` the slope stays between {value}`slope.least` and
//: {value}`slope.most`. A tenth above one is not much, but it is above one. And a tenth below zero
//: is a slope of the wrong sign; keep it in mind for the experiments.

//: ## A dial from a straight line to a rectifier
//:
//: Put a factor $\beta$ into the gate, $x\,\sigma(\beta x)$, and you can turn the door's spring.
//: With $\beta = 0$ the gate is half open for everybody, and Swish is the line $x/2$. With a large
//: $\beta$ the gate is open or shut, and Swish is nearly ReLU. Turn the dial:

chapter.family(
  "dial", parameter: "β", over: [0.0, 0.25, 0.5, 1, 2, 4, 10],
  caption: """
    From the line $x/2$ to ReLU. The lowest points of all these curves lie on one \
    straight line.
    """,
  alt: """
    For each β the curve x·σ(βx) over x from −5 to 5, between the grey line x/2 \
    and the grey rectifier, with its lowest point marked. As β grows the dip moves \
    towards the origin along a straight line and the curve approaches ReLU.
    """
) { slope in
  Curve("x/2", over: -5...5) { $0 / 2 }.muted()
  Curve("ReLU", over: -5...5) { relu($0) }.style(.relu)
  Curve("β = \(slope.text(.shortest))", over: -5...5) { swish($0, beta: slope) }
    .style(.swish)
  if slope > 0.3 {
    Point("", x: swishMinimum.x / slope, y: swishMinimum.y / slope).style(.swish)
  }
}

//: How does the dial work? By one law, from which all else follows: turning $\beta$ is the same as
//: stretching the whole picture, input and output alike, by $1/\beta$.

let scale = Variable("β", in: .positive)
let dials = [0.1, 0.5, 2, 10, 100]
chapter.claim(
  "SW-16", "$f_\\beta(x) = f_1(\\beta x)/\\beta$.",
  proves: x * sigmoid(scale * x) == (scale * x) * sigmoid(scale * x) / scale)
chapter.claim(
  "SW-16.slopes", "The extreme slopes are the same for every β.",
  each: dials.map {
    swishDerivative(steepest / $0, beta: $0) - swishDerivative(steepest)
  },
  isIn: -1e-15...1e-15)
chapter.claim(
  "SW-21",
  "The lowest points $(-(1+W)/\\beta,\\, -W/\\beta)$ lie on one line through "
    + "the origin.",
  each: dials.map { beta in
    let lowest = minimum(of: { swish($0, beta: beta) }, in: -3 / beta...0)
    return lowest.y / lowest.x - w / (1 + w)
  }, isIn: -1e-7...1e-7)

//: > [!CORRECTION]
//: > The article says that $\beta$ changes the slopes on the negative and the positive side. It
//: > does not. Far out the slopes are 0 and 1 for every positive $\beta$, at the origin it is one half,
//: > and the steepest is {value}`slope.most`, always. A dial that only stretches the picture
//: > can change *where* each slope is met, never which slopes there are.

//: ### One end: the straight line

chapter.claim(
  "SW-22", "With β = 0 Swish is $x/2$.", forAll: evenlySpaced(201, in: -100...100)
) {
  swish($0, beta: 0) == $0 / 2
}
let orders = [1e-1, 1e-2, 1e-3].map { swish(2.0, beta: $0) - 1 }
chapter.claim(
  "SW-22.rate", "At $x = 2$ the distance from the line shrinks in proportion to β.",
  each: zip(orders, orders.dropFirst()).map { $0 / $1 }, isIn: 9.9...10.1)

//: ### The other end: the rectifier
//:
//: How far is Swish from ReLU at worst? The difference is the same on both sides and it is a
//: Swish itself: at most the depth of the dip. So the distance is *exactly* $W(1/e)/\beta$.

chapter.table(
  "distance", caption: "The largest distance to ReLU, by search and by formula.",
  rows: [1.0, 10, 100]
) {
  Column("$\\beta$") { $0 }
  Column("by search", as: .significant(10)) { beta in
    maximum(of: { relu($0) - swish($0, beta: beta) }, in: 0...(5 / beta)).y
  }
  Column("$W(1/e)/\\beta$", as: .significant(10)) { w / $0 }
}
chapter.claim(
  "SW-25", "The largest distance to ReLU is $W(1/e)/\\beta$.",
  each: [1.0, 10, 100].map { beta in
    maximum(of: { relu($0) - swish($0, beta: beta) }, in: 0...(5 / beta)).y * beta
      / w
  }, isIn: 1 - 1e-12...1 + 1e-12)
chapter.claim(
  "SW-25.area", "The area between the two is $\\pi^2/(6\\beta^2)$.",
  2
    * (try integral(of: { relu($0) - swish($0, beta: 3) }, from: 0, to: .infinity))
    .value,
  isNear: Double.pi * .pi / 54, within: 1e-12)
chapter.claim(
  "SW-25.slopes",
  "The slopes, however, do not close in: next to 0 they stay one half apart.",
  each: [1.0, 10, 100, 1000].map {
    reluDerivative(1e-9) - swishDerivative(1e-9, beta: $0)
  }, isIn: 0.49999...0.5)

chapter.figure(
  "distance-to-relu", x: .log(label: "β"),
  y: .log(label: "largest distance to ReLU"),
  caption:
    "Ten times the β, a tenth of the distance: the line is $W(1/e)/\\beta$, the "
    + "points were found by search.",
  alt: """
    Log–log plot: largest distance between Swish and ReLU against β from 0.1 to \
    1000. The points found by search lie on the straight falling line W/β.
    """
) {
  Curve("W(1/e)/β", over: 0.1...1000) { w / $0 }.style(.swish)
  for beta in [0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000] {
    Point(
      "", x: beta,
      y: maximum(of: { relu($0) - swish($0, beta: beta) }, in: 0...(5 / beta)).y
    ).style(.swish)
  }
}

//: Between its ends the dial interpolates: for every $\beta > 0$ the curve lies between $x/2$ and
//: ReLU. The article calls the near end “linear”; note that it is half the input, not the input.
//: And only the *values* lie between: the slopes, as we saw, leave the interval from 0 to 1.

chapter.claim(
  "SW-26", "Swish lies between $x/2$ and ReLU for every β we try.",
  holds: [0.01, 0.1, 0.5, 1, 2, 5, 10].allSatisfy { beta in
    evenlySpaced(601, in: -30...30).allSatisfy {
      $0 / 2 <= swish($0, beta: beta) && swish($0, beta: beta) <= relu($0)
    }
  },
  evidence: "7 β at 601 points each")
chapter.claim(
  "SW-26.slopes", "… but its slope lies outside 0 to 1 on both sides.",
  holds: swishDerivative(3.0) > 1 && swishDerivative(-3.0) < 0,
  evidence:
    "\(swishDerivative(3.0).text(.fixed(4))) at 3, "
    + "\(swishDerivative(-3.0).text(.fixed(4))) at −3"
)

//: ### When is a gate “open”?
//:
//: The article says that the output is about $x$ when the gate is near 1, and about 0 when the gate
//: is near 0. Let us set the gate to 99 and to 1 per cent and look.

chapter.table(
  "open-or-shut",
  caption: "What comes through a gate that is 99 % open, and one that is 1 % open.",
  rows: [10.0, 1, 0.1, 0.01]
) {
  Column("$\\beta$") { $0 }
  Column("$x$, open", digits: 3) { log(99) / $0 }
  Column("output, open", digits: 3) { swish(log(99) / $0, beta: $0) }
  Column("$x$, shut", digits: 3) { -log(99) / $0 }
  Column("output, shut", digits: 3) { swish(-log(99) / $0, beta: $0) }
}
chapter.value("leak", swish(-log(99) / 0.01, beta: 0.01), digits: 2)
chapter.claim(
  "SW-19", "Through a gate that is 99 % open passes 99 % of $x$, whatever the β.",
  each: [10.0, 1, 0.1, 0.01].map { swish(log(99) / $0, beta: $0) / (log(99) / $0) },
  isIn: 0.99 - 1e-15...0.99 + 1e-15)
chapter.claim(
  "SW-20",
  "With β = 0.01, a gate that is 1 % open lets {value}`leak` through: not about 0.",
  swish(-log(99) / 0.01, beta: 0.01), isNear: -log(99), within: 1e-12)

//: A door that is one per cent open holds back a mouse, not a flood: with a small $\beta$ the gate
//: gets to one per cent only at enormous inputs, and one per cent of enormous is {value}`leak`.

//: ### Learning the dial
//:
//: Since the slope with respect to $\beta$ exists as well, $\beta$ can be learnt like any weight.

chapter.derivation("beta-slope", of: derivative(x * sigmoid(β * x), β)) {
  Step(
    x * x * sigmoid(β * x) * (1 - sigmoid(β * x)),
    because: "chain rule; $x$ is a constant here")
  Step(
    x ** 2 * sigmoid(β * x) * sigmoid(-β * x),
    because: "$1 - \\sigma(u) = \\sigma(-u)$")
}

let inputs = evenlySpaced(61, in: -3...3)
var learnt = 1.0
for _ in 0..<400 {
  learnt -=
    5
    * mean(
      of: inputs.map {
        (swish($0, beta: learnt) - swish($0, beta: 1.5))
          * swishBetaDerivative($0, beta: learnt)
      })
}
chapter.claim(
  "SW-15", "Gradient descent on β alone finds a hidden β of 1.5.", learnt,
  isNear: 1.5,
  within: 1e-6)

//: What does it learn in earnest? In the paper, the trained values in a mobile network spread from
//: {quoted}`0` to {quoted}`1.5` with a peak near {quoted}`1` {cite}`ramachandran2017`
//: {claim}`SW-17`. So the freedom is used; that it fits “the data” better than a fixed
//: $\beta = 1$ would is a further claim, which that histogram cannot support.

//: ## What goes wrong in floating point
//:
//: Two formulas that are equal on paper need not be equal in a machine. Here are three ways to
//: write Swish, and what each makes of inputs that a network can well produce.

func plain(_ x: Double) -> Double { x / (1 + exp(-x)) }
func mirrored(_ x: Double) -> Double { x * exp(x) / (1 + exp(x)) }
func plain(_ x: Float) -> Float { x / (1 + exp(-x)) }

chapter.table(
  "three-forms", caption: "Three ways to write Swish in `Double`.",
  rows: [-750.0, -745, -20, 20, 750]
) {
  Column("$x$") { $0 }
  Column("$x/(1+e^{-x})$", as: .significant(6)) { plain($0) }
  Column("$x e^x/(1+e^x)$", as: .significant(6), allowsNaN: true) { mirrored($0) }
  Column("`swish(x)`", as: .significant(6)) { swish($0) }
}

//: At −750 the exponential overflows to infinity, and $x/\infty$ is $-0$. We are lucky: that is
//: nearly the right answer. Earlier, at −745, the same form gives 0 although the true value can
//: still be written. The mirrored form is accurate on the left, and at 750 it divides infinity by
//: infinity. In `Float` all of it happens much sooner: at −90 the plain form has lost the number.

chapter.table(
  "in-float", caption: "The same in `Float`.", rows: [Float(-100), -90, -88, -20]
) {
  Column("$x$") { $0 }
  Column("$x/(1+e^{-x})$", as: .significant(6)) { plain($0) }
  Column("`swish(x)`", as: .significant(6)) { swish($0) }
}
chapter.claim(
  "overflow",
  "The plain form gives zero at −90 in `Float`, the library's does not.",
  holds: plain(Float(-90)) == 0 && swish(Float(-90)) < 0,
  evidence:
    "\(plain(Float(-90)).text(.shortest)) and "
    + swish(Float(-90)).text(.significant(6))
)
chapter.claim(
  "mirrored-nan",
  "The mirrored form is not a number at 750; the library's gives 750.",
  holds: mirrored(750).isNaN && swish(750.0) == 750, evidence: "nan and 750")

//: The remedy is to choose the side: for negative $x$ multiply by $e^x$, which can only underflow,
//: and for positive $x$ divide by $1 + e^{-x}$, which can only approach 1. No input is then too
//: large, and the tail is right to the last digit.

//: ## Does a network learn better with it?
//:
//: Now the question for which people came. The article says that Swish may train better than ReLU,
//: thanks to its smoothness and its dip. We ask on a task small enough for this page.
//:
//: **Question.** Given the same budget, does a network with Swish learn a small task better than one
//: with ReLU, and does a learnable $\beta$ help? **Task.** Points in a square, labelled by whether
//: their coordinates have the same sign. **Set-up.** Three hidden layers of eight neurons, He
//: initialisation, {value}`train.points` points to learn from and {value}`test.points` others to be
//: judged by, {value}`train.steps` steps of Adam. **Seeds.** {value}`train.seeds`, the same for all
//: three, each drawing its own points and weights.

let seeds: ClosedRange<UInt64> = 1...12
let (learning, judging, steps) = (96, 512, 150)
chapter.value("train.points", learning)
chapter.value("test.points", judging)
chapter.value("train.steps", steps)
chapter.value("train.seeds", seeds.count)

let contenders: [(name: String, activation: Activation, learnsBeta: Bool)] = [
  ("ReLU", .relu, false), ("Swish", .swish(beta: 1), false),
  ("Swish, β learnt", .swish(beta: 1), true),
]
let outcomes = contenders.map { contender in
  let (activation, learnsBeta) = (contender.activation, contender.learnsBeta)
  return overSeeds(seeds) { [learning, judging, steps] seed in
    var chance = SplitMix64(seed: seed)
    let lessons = Samples.xor(count: learning, using: &chance)
    let exam = Samples.xor(count: judging, using: &chance)
    var network = Network.multilayer(
      inputs: 2, width: 8, depth: 3, activation: activation,
      initialisation: .heNormal,
      learnsBeta: learnsBeta, using: &chance)
    train(
      &network, on: lessons, minimising: .crossEntropy, by: Adam(rate: 0.01),
      steps: steps)
    return accuracy(of: network.forward(exam.inputs), for: exam.targets)
  }
}

chapter.table(
  "contest", caption: "Share of unseen points on the right side, over all seeds.",
  rows: Array(zip(contenders.map(\.name), outcomes))
) {
  Column("activation") { $0.0 }
  Column("worst", as: .percent(1)) { $0.1.min() ?? .nan }
  Column("median", as: .percent(1)) { median(of: $0.1) }
  Column("best", as: .percent(1)) { $0.1.max() ?? .nan }
}

chapter.figure(
  "contest-seeds",
  x: .linear(label: "accuracy on unseen points", domain: 0.9...1, ticks: .percent),
  y: .categorical(contenders.map(\.name)),
  caption:
    "A dot for each seed. The clouds overlap: this task does not tell the three "
    + "apart.",
  alt: """
    Strip plot with a row each for ReLU, Swish and Swish with learnt β; a dot per \
    seed marks the accuracy. All three rows spread between about 93 % and 99 % and \
    overlap.
    """
) {
  for (row, accuracies) in outcomes.enumerated() {
    for accuracy in accuracies {
      Point("", x: accuracy, y: Double(row)).style(row == 0 ? .relu : .swish)
    }
  }
}

let medians = outcomes.map { median(of: $0) }
let spreads = outcomes.map { ($0.max() ?? .nan) - ($0.min() ?? .nan) }
chapter.claim(
  "contest.undecided",
  "The medians differ by less than the seeds of any one activation do.",
  (medians.max() ?? .nan) - (medians.min() ?? .nan), isBelow: spreads.min() ?? .nan)

//: **Verdict.** On this task the choice of the seed matters more than the choice among the three.
//: That is all this experiment shows. It does *not* show that Swish never helps: the task is tiny
//: and the networks are shallow. It does show how little one lucky run would be worth.
//:
//: What do larger experiments say? The paper that named Swish reports, for a mobile network on
//: ImageNet, an accuracy of {quoted}`74.9` against ReLU's {quoted}`73.5` in the first of three runs, and
//: wins on most tasks. But on one translation test its trainable form reaches {quoted}`27.6` where
//: ReLU reaches {quoted}`27.8` {cite}`ramachandran2017` {claim}`SW-12`. In a later comparison inside
//: a language model, a feed-forward layer with Swish ends at a loss of {quoted}`1.683`, one with ReLU
//: at {quoted}`1.677`, where less is better {cite}`shazeer2020`. “Often better, not always” is what
//: the evidence bears.
//:
//: That the dip lets a network learn *richer features* {claim}`SW-10` is a conjecture; the paper itself
//: only observes that many inputs of a trained network fall where the dip is
//: {cite}`ramachandran2017`. Nor has it been established that smoothness *causes* the gain
//: {claim}`SW-13`; what there is, is a theory of how far signals travel through deep networks at one
//: particular initialisation, where smooth functions do carry further {cite}`hayou2019`.

//: ## Does it keep gradients alive?
//:
//: The article goes further: Swish lowers the risk that gradients vanish or explode. That can be
//: measured. **Question.** How much of the gradient that arrives at the last of thirty hidden
//: layers is left at the first? **Set-up.** Width 32, noise in and noise out, one backward pass before
//: any training. **Seeds.** Ten.

let depths = [
  (Activation.relu, Initialisation.heNormal), (.relu, .xavierNormal),
  (.swish(beta: 1), .heNormal), (.swish(beta: 1), .xavierNormal),
]
let names = ["ReLU, He", "ReLU, Xavier", "Swish, He", "Swish, Xavier"]
let profiles = depths.map { activation, initialisation in
  overSeeds(1...10) { seed in
    var chance = SplitMix64(seed: seed)
    let network = Network.multilayer(
      inputs: 32, width: 32, depth: 30, activation: activation,
      initialisation: initialisation, using: &chance)
    return gradientProfile(network, on: .noise(using: &chance)).deltas
  }
}
let survivals = profiles.map { $0.map { $0[0] / $0[29] } }

chapter.table(
  "survival", caption: "Gradient at the first of 30 layers, relative to the last.",
  rows: Array(zip(names, survivals))
) {
  Column("network") { $0.0 }
  Column("least", as: .scientific(1)) { $0.1.min() ?? .nan }
  Column("geometric mean", as: .scientific(1)) { geometricMean(of: $0.1) }
  Column("most", as: .scientific(1)) { $0.1.max() ?? .nan }
}

chapter.figure(
  "gradient-by-layer", x: .linear(label: "hidden layer"),
  y: .log(label: "size of the gradient, relative to layer 30"),
  caption: """
    Read from right to left, as the gradient travels. With Xavier's initialisation \
    Swish loses it faster than ReLU does; what decides is the initialisation.
    """,
  alt: """
    Gradient norm by layer, logarithmic, geometric mean over ten seeds. Going back \
    from layer 30 to layer 1, ReLU with He initialisation stays near 1, Swish with \
    He falls to about a thousandth, ReLU with Xavier to about 1e-5 and Swish with \
    Xavier to about 1e-9.
    """
) {
  for (name, runs) in zip(names, profiles) {
    Line(
      name, x: (1...30).map(Double.init),
      y: (0..<30).map { layer in geometricMean(of: runs.map { $0[layer] / $0[29] })
      }
    ).style(name.hasPrefix("ReLU") ? .relu : .swish)
  }
}

chapter.claim(
  "SW-14",
  "With Xavier's initialisation a deep Swish network loses the gradient, at "
    + "every seed.",
  each: survivals[3], isIn: 0...1e-7)
chapter.claim(
  "SW-14.relu", "… and loses more of it than ReLU with the same initialisation.",
  geometricMean(of: survivals[3]) / geometricMean(of: survivals[1]), isBelow: 1e-2)
let passed = try integral(
  of: {
    Normal.standard.density(at: $0) * swishDerivative($0) * swishDerivative($0)
  },
  from: -.infinity, to: .infinity)
chapter.value("passed.swish", passed.value, digits: 3)
chapter.claim(
  "SW-14.mean",
  "Of a gradient's square, Swish passes 0.379 on average, ReLU one half.",
  passed.value, isNear: 0.379482351632829309, within: 1e-12)

//: > [!CORRECTION]
//: > As a general statement the claim is false. At standard normal inputs Swish passes
//: > {value}`passed.swish` of the square of a gradient, ReLU half of it. What keeps gradients
//: > alive is an initialisation that makes up for the factor; Swish needs a larger one than ReLU does,
//: > not none. What is true: Swish has slope zero at a single point, ReLU on a half-line.

//: ## Does it keep information?
//:
//: Since small negative values pass, the article concludes, a network keeps more information and
//: its gradients flow more smoothly. Two things speak against the simple reading. First, on the
//: negative side two inputs share every output, so information is *folded*, not kept.

let twin = try root(of: { swish($0) - swish(-0.5) }, in: -8 ... -2)
chapter.value("twin", twin, digits: 2)
chapter.claim(
  "SW-35.fold", "Two inputs, one output: −0.5 and its twin left of the dip.",
  swish(twin), isNear: swish(-0.5), within: 1e-15)

//: Second, left of the dip the slope has the wrong sign. A neuron that sits there and should rise is
//: told to go further left. **Experiment.** One neuron, weight 1, learns the line $(x+1)/2$ on
//: $[-1, 1]$ by gradient descent, {value}`trap.steps` steps. We start its bias further and further
//: in the negative. No chance is involved.

let trapSteps = 4000
chapter.value("trap.steps", trapSteps)
let points = evenlySpaced(41, in: -1...1)

func lossAfterTraining(
  _ activation: Activation, bias: Double, steps: Int, on xs: [Double]
)
  -> Double
{
  var (weight, bias) = (1.0, bias)
  var loss = 0.0
  for _ in 0..<steps {
    var slope = (weight: 0.0, bias: 0.0)
    loss = 0
    for x in xs {
      let z = weight * x + bias
      let error = activation(z) - (x + 1) / 2
      loss += error * error / 2 / Double(xs.count)
      slope.weight += error * activation.derivative(at: z) * x / Double(xs.count)
      slope.bias += error * activation.derivative(at: z) / Double(xs.count)
    }
    weight -= 0.5 * slope.weight
    bias -= 0.5 * slope.bias
  }
  return loss
}

let trapped: [(name: String, losses: [Double])] = [
  ("ReLU", .relu), ("Leaky ReLU", .leakyReLU()), ("Swish", .swish(beta: 1)),
  ("GELU", .gelu),
].map { (name: String, activation: Activation) in
  (
    name,
    [-1.0, -2, -3].map {
      lossAfterTraining(activation, bias: $0, steps: trapSteps, on: points)
    }
  )
}

chapter.table(
  "trap", caption: "Loss after training, by the bias at the start.", rows: trapped
) {
  Column("activation") { $0.name }
  Column("from −1", as: .significant(2)) { $0.losses[0] }
  Column("from −2", as: .significant(2)) { $0.losses[1] }
  Column("from −3", as: .significant(2)) { $0.losses[2] }
}
chapter.claim(
  "SW-35",
  "From −2 and −3 the Swish neuron never learns the line; the leaky one always "
    + "does.",
  holds: trapped[2].losses[1] > 0.16 && trapped[2].losses[2] > 0.16
    && trapped[1].losses.allSatisfy { $0 < 1e-6 },
  evidence: "Swish ends above 0.16, Leaky ReLU below 10⁻⁶")
chapter.claim(
  "SW-35.relu",
  "ReLU is stuck from −1 on, with slope exactly zero; Swish gets away from there.",
  holds: trapped[0].losses[0] > 0.16 && trapped[2].losses[0] < 1e-3,
  evidence: "ReLU ends above 0.16, Swish below 10⁻³")

//: So there is a grain of truth: from −1 Swish escapes where ReLU is dead. From −2 it is not dead but
//: *trapped*: it keeps moving, in the wrong direction, for ever.

//: ## What to remember
//:
//: > [!REMEMBER]
//: > - Swish is $x\,\sigma(x)$: the input opens its own door. It is smooth and it is not monotone:
//: >   it falls to {value}`minimum.y` at {value}`minimum.x` and then rises for good.
//: > - The lowest point is $-W(1/e)$, and that same number over $\beta$ is the exact distance to ReLU.
//: > - $\beta$ stretches the picture. It changes no slope, only where each is met.
//: > - The slope stays between {value}`slope.least` and {value}`slope.most`: almost ReLU's range.
//: > - It is not a cure for vanishing gradients, and left of the dip it can trap a neuron.
//:
//: The article sums up that Swish is smooth and not monotone, keeps part of the negative side, steadies
//: training, and gains freedom from $\beta$ {claim}`SW-36`. The first two stand proved above, the
//: third with its fold, the last with its law. The fourth depends on what the article does not
//: mention: how the weights were drawn.

//: ## Exercises
//:
//: {exercises}

// snippet.hide
chapter.finish()
// snippet.show
