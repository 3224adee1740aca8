//: # SwiGLU: two looks at the same input
//:
//: Swish lets one signal open its own door. But why should the signal that is judged be the one
//: that passes? Look at the input twice: let one look decide how far the door opens, and let the
//: other walk through. That is a gated layer, and one of its kind, SwiGLU, sits in the language
//: models that most people have talked to.
//:
//: At the end of this chapter you will know the published formula and how the article's differs
//: from it, both with their slopes; you will be able to count the weights of such a layer, make two
//: of its units multiply exactly, and say on which of two tasks it beats a rectifier and on which it loses.

// snippet.hide
import Activations
import Derivations
import ElementaryCounted
import Figures
import Networks
import Probability
import Workbook

import func Foundation.exp
import func Foundation.log

let chapter = Chapter("SwiGLU")
// snippet.show

//: ## Which formula?
//:
//: The article, unsure of the term, guesses a definition from the name: Swish of one input, times
//: the **{term}`sigmoid`** of another. The name stands for *Swish gated linear unit* {claim}`SG-01`,
//: and it has a definition, published in 2020 {cite}`shazeer2020`: Swish of one projection of the
//: input, times another projection, with no sigmoid on it.

let a = Variable("a")
let b = Variable("b")
chapter.equation("published", swish(a) * b == a * sigmoid(a) * b)
chapter.equation("article", swish(a) * sigmoid(b) == a * sigmoid(a) * sigmoid(b))

//: > [!CORRECTION]
//: > “Not a widely recognised standard term”, says the article {claim}`SG-03`. By the time it was
//: > written, two large language models had named SwiGLU as their choice in their papers
//: > {cite}`chowdhery2022, touvron2023`. The only work it lists, on signal processing, mentions no
//: > gate {claim}`SG-24`; the three that define the parts are on gated units {cite}`dauphin2016`, on
//: > Swish {cite}`ramachandran2017` and on their union {cite}`shazeer2020`.

chapter.refutes(
  "SG-04", claimed: swish(a) * sigmoid(b), of: swish(a) * b,
  source: "the article's definition, compared with the published one")

//: So the article's unit is gated *twice*, by $\sigma(a)$ and by $\sigma(b)$, and we shall call it the
//: doubly gated form. Where do the two agree? Where Swish of $a$ is zero, and where $b$ equals its own
//: sigmoid, which happens once, at {value}`crossing`.

let crossing = try root(of: { $0 - sigmoid($0) }, in: 0...1)
chapter.value("crossing", crossing, digits: 4)
chapter.claim(
  "SG-04.crossing", "There, and only there, the second factors are the same.",
  forAll: evenlySpaced(2001, in: -10...10)
) { ($0 > crossing) == ($0 > sigmoid($0)) }
chapter.claim(
  "SG-06", "Swish is $a\\,\\sigma(a)$ with $\\sigma(a) = 1/(1+e^{-a})$.",
  proves: swish(a) == a * (1 / (1 + exp(-a))))

//: ## The example, worked
//:
//: The article calls its function with four pairs and prints no result. Here is what it would have
//: printed, and beside it what the published form makes of the same pairs.

let firsts = [0.5, -1, 2, -2]
let seconds = [1.0, -1, 0, 2]
chapter.table(
  "four-pairs", caption: "The article's four pairs, by three formulas.",
  rows: Array(zip(firsts, seconds))
) {
  Column("$a$") { $0.0 }
  Column("$b$") { $0.1 }
  Column("doubly gated", digits: 8) { gatedSwish($0.0, $0.1) }
  Column("published", digits: 8) { swiGLU($0.0, $0.1) }
  Column("GLU", digits: 8) { glu($0.0, $0.1) }
}

//: Look at the second pair. The article's form gives a negative number, the published one a positive:
//: a negative gate times a negative value. And at the third pair a value of zero comes out as zero in
//: the published form, while the doubly gated form lets half of Swish through.

chapter.claim(
  "SG-23", "The article's form gives these four numbers.",
  each: zip(
    gatedSwish(firsts, seconds),
    [
      0.2275271169617056223902, -0.0723294881285132682114, 0.8807970779778824440597,
      -0.2099871708070130346972,
    ]
  ).map { $0 - $1 }, isIn: -1e-16...1e-16)
chapter.claim(
  "SG-23.published",
  "The published form differs in sign at the second pair, and is 0 at the third.",
  holds: swiGLU(-1.0, -1.0) > 0 && gatedSwish(-1.0, -1.0) < 0
    && swiGLU(2.0, 0.0) == 0,
  evidence: swiGLU(firsts, seconds).map { $0.text(.fixed(4)) }.joined(
    separator: ", "))
chapter.claim(
  "SG-07",
  "⊙ works element by element: the arrays give what the single numbers give.",
  holds: swiGLU(firsts, seconds) == zip(firsts, seconds).map { swiGLU($0, $1) },
  evidence: "equal to the last bit, all four")
chapter.claim(
  "SG-22",
  "The product of the arrays of Swish and of the sigmoid is the article's form.",
  each: zip(gatedSwish(firsts, seconds), zip(swish(firsts), sigmoid(seconds))).map {
    $0 - $1.0 * $1.1
  }, isIn: -1e-16...1e-16)
chapter.claim(
  "SG-08",
  "In the article's form $\\sigma(b)$ stays between 0 and 1, so no more than "
    + "Swish comes out.",
  forAll: evenlySpaced(401, in: -30...30)
) { b in
  evenlySpaced(61, in: -30...30).allSatisfy {
    abs(gatedSwish($0, b)) <= abs(swish($0))
  }
}

//: ## Two surfaces
//:
//: A function of two inputs is a landscape. Walk north in the left one, towards larger $b$: it flattens
//: out. Walk north in the right one: it climbs for ever, except on the line $a = 0$.

chapter.figure(
  "surfaces", height: 370, x: .linear(label: "a"), arrangement: .columns(2),
  caption: """
    Doubly gated and published, with $a$ to the right and $b$ upwards. The left \
    landscape levels off in $b$ on both \
    sides; the right one is a straight slope in $b$, and changes sign with it.
    """,
  alt: """
    Two heat maps over a and b from −4 to 4 with contour lines. Left, the doubly \
    gated form: near zero in the lower half, rising to about 4 in the upper right \
    corner, nearly constant in b above 3. Right, the published form: positive in \
    the upper right, negative in the lower right, down to −16.
    """
) {
  Panel("doubly gated, $\\text{Swish}(a)\\,\\sigma(b)$") {
    HeatMap(x: -4...4, y: -4...4, colors: .diverging, domain: -4...4) {
      gatedSwish($0, $1)
    }
    Contour(x: -4...4, y: -4...4, levels: [0.5, 1, 2, 3]) { gatedSwish($0, $1) }
  }
  Panel("published, $\\text{Swish}(a)\\,b$") {
    HeatMap(x: -4...4, y: -4...4, colors: .diverging, domain: -16...16) {
      swiGLU($0, $1)
    }
    Contour(x: -4...4, y: -4...4, levels: [-8, -4, -1, 1, 4, 8]) { swiGLU($0, $1) }
  }
}
chapter.claim(
  "SG-09",
  "The left landscape is bounded in $b$ by Swish; the right one is linear in $b$.",
  holds: gatedSwish(3.0, 40.0) == swish(3.0)
    && swiGLU(3.0, 40.0) == 40 * swish(3.0),
  evidence:
    "\(gatedSwish(3.0, 40.0).text(.fixed(4))) and "
    + swiGLU(3.0, 40.0).text(.fixed(4))
)

chapter.family(
  "slices", parameter: "b", over: [-2.0, -1, 0, 1, 2, 4],
  x: .linear(label: "a"), y: .linear(domain: -6...16),
  caption: """
    A slice at a fixed $b$. The published form scales Swish by $b$, whatever its \
    size and sign; the doubly gated form can only shrink it.
    """,
  alt: """
    For each b from −2 to 4: Swish(a)·b and Swish(a)·σ(b) as curves of a from −4 \
    to 4. The first turns over for negative b, vanishes at b = 0 and grows without \
    bound; the second keeps its shape and only shrinks.
    """
) { value in
  Curve("published", over: -4...4) { swiGLU($0, value) }.style(.swiGLU)
  Curve("doubly gated", over: -4...4) { gatedSwish($0, value) }.style(.accent1)
  Rule(y: 0)
}

//: > [!CORRECTION]
//: > Which of the two is the gate? The article says that $\sigma(b)$ gates Swish of $a$. In the published
//: > unit the roles are the other way round: Swish of $a$ is the gate and $b$ is the value, and the
//: > gate is neither bounded nor positive.

chapter.claim(
  "SG-10", "The published gate turns the sign of the value where $a$ is negative.",
  holds: swiGLU(-1.0, 3.0) < 0 && swiGLU(1.0, 3.0) > 0,
  evidence:
    "\(swiGLU(-1.0, 3.0).text(.fixed(4))), \(swiGLU(1.0, 3.0).text(.fixed(4)))")
chapter.claim(
  "SG-21", "In the article's form the share that passes is between 0 and 1.",
  forAll: evenlySpaced(801, in: -20...20)
) { 0 < gatedSwish(1.0, $0) / swish(1.0) && gatedSwish(1.0, $0) / swish(1.0) < 1 }

//: ## The other gates
//:
//: Once there are two looks at the input, why Swish of one of them? The source tries what comes to mind
//: {cite}`shazeer2020`. Multiply the two looks as they are, and the layer is *bilinear*, $ab$. Let a
//: rectifier judge first, and it is *ReGLU*, $\max(0, a)\,b$; with GELU it is *GEGLU*. The oldest of
//: the family, *GLU*, has a sigmoid for its gate, $a\,\sigma(b)$ {cite}`dauphin2016`. Here they are, all
//: on one scale of colours.

struct Gate: Sendable {
  let title: String
  let function: @Sendable (Double, Double) -> Double
}
let gates = [
  Gate(title: "bilinear, $ab$") { bilinear($0, $1) },
  Gate(title: "GLU, $a\\,\\sigma(b)$") { glu($0, $1) },
  Gate(title: "ReGLU, $\\max(0, a)\\,b$") { reGLU($0, $1) },
  Gate(title: "GEGLU, $\\text{GELU}(a)\\,b$") { geGLU($0, $1) },
  Gate(title: "SwiGLU, $\\text{Swish}(a)\\,b$") { swiGLU($0, $1) },
  Gate(title: "doubly gated, $\\text{Swish}(a)\\,\\sigma(b)$") {
    gatedSwish($0, $1)
  },
]
chapter.figure(
  "family", height: 940, x: .linear(label: "a"),
  arrangement: .columns(2),
  caption: """
    Six gates, one scale, with $a$ to the right and $b$ upwards. Bilinear is a \
    saddle with four equal corners. ReGLU, GEGLU and SwiGLU keep its right half \
    and flatten the left; GLU keeps its upper half, as a straight slope in $a$, \
    and flattens the lower; shut both, and a single corner is left.
    """,
  alt: """
    Six heat maps over a and b from −4 to 4, with contours at ±1, ±4 and ±8. \
    Bilinear: high in two opposite corners, low in the other two. ReGLU, GEGLU and \
    SwiGLU, nearly alike: flat on the left; high at the upper right, low at the \
    lower right. GLU: flat below, and above rising from left to right, at most 4. \
    Doubly gated: flat but for a gentle rise to 4 at the upper right.
    """
) {
  for gate in gates {
    Panel(gate.title) {
      HeatMap(
        x: -4...4, y: -4...4, columns: 96, rows: 96, colors: .diverging,
        domain: -16...16, gate.function)
      Contour(x: -4...4, y: -4...4, levels: [-8, -4, -1, 1, 4, 8], gate.function)
    }
  }
}

//: What to see in it: left of the line $a = 0$ three of the gates are nearly shut. How nearly, tells them
//: apart. ReGLU is shut exactly. GEGLU and SwiGLU leave a crack, as wide as the dip of their
//: gate is deep: that far they are from ReGLU, and no further.

func crack(_ gate: (Double, Double) -> Double) -> Double {
  evenlySpaced(40001, in: -10...10).map { abs(gate($0, 1) - reGLU($0, 1)) }.max()
    ?? .nan
}
chapter.claim(
  "family.swish", "SwiGLU is never further from ReGLU than 0.2785 times $b$.",
  crack { swiGLU($0, $1) }, roundsTo: 0.2785, digits: 4)
chapter.claim(
  "family.gelu", "GEGLU is never further from it than 0.1700 times $b$.",
  crack { geGLU($0, $1) }, roundsTo: 0.1700, digits: 4)
chapter.claim(
  "family.corners",
  "At $(-4, 4)$ the bilinear layer gives −16, ReGLU 0, and SwiGLU more than GEGLU.",
  holds: bilinear(-4.0, 4.0) == -16 && reGLU(-4.0, 4.0) == 0
    && swiGLU(-4.0, 4.0) < 100 * geGLU(-4.0, 4.0) && geGLU(-4.0, 4.0) < 0,
  evidence: gates.map { $0.function(-4, 4).text(.significant(2)) }
    .joined(separator: ", "))

//: ## Four slopes, two lines each
//:
//: The article calls the derivative rather complicated and leaves it out. Each form is a product of a
//: function of $a$ and a function of $b$, so there is nothing but one product rule to do.

chapter.derivation("published-a", of: derivative(swish(a) * b, a)) {
  Step(b * derivative(a * sigmoid(a), a), because: "$b$ does not depend on $a$")
  Step(
    b * sigmoid(a) * (1 + a * sigmoid(-a)),
    because: "the slope of Swish, with $1-\\sigma(a) = \\sigma(-a)$")
}
chapter.derivation("published-b", of: derivative(swish(a) * b, b)) {
  Step(a * sigmoid(a), because: "linear in $b$")
}
chapter.derivation("article-a", of: derivative(swish(a) * sigmoid(b), a)) {
  Step(
    sigmoid(b) * sigmoid(a) * (1 + a * sigmoid(-a)),
    because: "the slope of Swish, times $\\sigma(b)$")
}
chapter.derivation("article-b", of: derivative(swish(a) * sigmoid(b), b)) {
  Step(
    a * sigmoid(a) * sigmoid(b) * (1 - sigmoid(b)),
    because: "$\\sigma' = \\sigma(1-\\sigma)$")
}

let h = 1e-5
let lattice = evenlySpaced(13, in: -6...6).flatMap { a in
  evenlySpaced(13, in: -6...6).map { (a: a, b: $0) }
}
typealias Surface = (Double, Double) -> Double
func largestError(of slope: Surface, in f: Surface, isA: Bool) -> Double {
  lattice.map { a, b -> Double in
    let ahead = isA ? f(a + h, b) : f(a, b + h)
    let behind = isA ? f(a - h, b) : f(a, b - h)
    return abs((ahead - behind) / (2 * h) - slope(a, b))
  }.max() ?? .nan
}
chapter.claim(
  "SG-13",
  "Differences of neighbouring values agree with all four slopes, on 169 pairs.",
  each: [
    largestError(
      of: { swiGLUPartialA($0, $1) }, in: { swiGLU($0, $1) }, isA: true),
    largestError(
      of: { swiGLUPartialB($0, $1) }, in: { swiGLU($0, $1) }, isA: false),
    largestError(
      of: { gatedSwishPartialA($0, $1) }, in: { gatedSwish($0, $1) }, isA: true),
    largestError(
      of: { gatedSwishPartialB($0, $1) }, in: { gatedSwish($0, $1) }, isA: false),
  ], isIn: 0...1e-8)

//: How large are they? Draw $a$ and $b$ from a normal law, and average the squares.

func average(_ f: (Double) -> Double) throws -> Double {
  try integral(
    of: { Normal.standard.density(at: $0) * f($0) }, from: -.infinity, to: .infinity
  ).value
}
let swishSquare = try average { swish($0) * swish($0) }
let slopeSquare = try average { swishDerivative($0) * swishDerivative($0) }
let gateSquare = try average { sigmoid($0) * sigmoid($0) }
let gateSlopeSquare = try average { sigmoidDerivative($0) * sigmoidDerivative($0) }
let publishedGradient = slopeSquare + swishSquare
let articleGradient = slopeSquare * gateSquare + swishSquare * gateSlopeSquare
chapter.value(
  "ratio", (publishedGradient / articleGradient).squareRoot(), digits: 2)
chapter.claim(
  "SG-14",
  "The published form's gradient is 2.4 times as large, in the root of the mean "
    + "square.",
  (publishedGradient / articleGradient).squareRoot(), isNear: 2.40343991302330108,
  within: 1e-10)
chapter.claim(
  "SG-14.parts",
  "The mean squares of $\\text{Swish}'$, Swish, $\\sigma$ and $\\sigma'$ are those "
    + "of an independent quadrature.",
  each: zip(
    [slopeSquare, swishSquare, gateSquare, gateSlopeSquare],
    [
      0.3794823516328293, 0.3557755198173522, 0.2933790358580930,
      0.0159516370730216619 / 0.3557755198173522,
    ]
  ).map { $0 - $1 }, isIn: -1e-14...1e-14)
chapter.claim(
  "SG-14.bound",
  "The article's slope in $b$ is never more than a quarter of Swish.",
  holds: lattice.allSatisfy {
    abs(gatedSwishPartialB($0.a, $0.b)) <= abs(swish($0.a)) / 4
  },
  evidence: "all 169 pairs")

chapter.figure(
  "slope-in-b", x: .linear(label: "b"),
  caption: """
    The slope along $b$ at $a = 2$. The published form passes the same gradient at \
    every $b$; the doubly gated form passes next to nothing outside the middle.
    """,
  alt: """
    Slope along b at a = 2, over b from −8 to 8: a horizontal line at 1.76 for the \
    published form; a low bell of height 0.44 for the doubly gated form.
    """
) {
  Curve("published", over: -8...8) { swiGLUPartialB(2, $0) }.style(.swiGLU)
  Curve("doubly gated", over: -8...8) { gatedSwishPartialB(2, $0) }.style(.accent1)
  Rule(y: 0)
}

//: > [!CORRECTION]
//: > The article recommends its form for deep networks because it does not saturate. In $b$ it saturates
//: > on *both* sides {claim}`SG-20`, and its gradients are {value}`ratio` times smaller. The published form
//: > is linear in $b$. But near zero it is a product of two small numbers, about $ab/2$: halve
//: > both inputs and a quarter comes out. It needs what real models give it, normalisation before and a
//: > skip around.

chapter.claim(
  "SG-16", "Near zero, half of both inputs gives a quarter of the published form.",
  swiGLU(1e-4, 1e-4) / swiGLU(5e-5, 5e-5), isNear: 4, within: 1e-3)
chapter.claim(
  "SG-16.article",
  "The article's form gives half, and saturates: ten times $b$ changes nothing.",
  holds: abs(gatedSwish(1e-4, 1e-4) / gatedSwish(5e-5, 5e-5) - 2) < 1e-3
    && gatedSwish(2.0, 400.0) == gatedSwish(2.0, 40.0),
  evidence:
    "a ratio of "
    + (gatedSwish(1e-4, 1e-4) / gatedSwish(5e-5, 5e-5)).text(.fixed(3))
)

chapter.figure(
  "scales", x: .log(label: "scale k of both inputs"),
  y: .log(label: "output at (k, k)"),
  caption: """
    Small inputs, smaller outputs: the published form falls with the square of the \
    scale, and rises with it; the doubly gated form does neither.
    """,
  alt: """
    Log–log plot of the output at (k, k) for k from 0.001 to 1000. The published \
    form is a line of slope two; the doubly gated form has slope one on both \
    sides.
    """
) {
  Curve("published", over: 1e-3...1e3) { swiGLU($0, $0) }.style(.swiGLU)
  Curve("doubly gated", over: 1e-3...1e3) { gatedSwish($0, $0) }.style(.accent1)
}

//: ## What a product can do
//:
//: Here is what the sigmoid on $b$ spoils. Take two published units, one fed with $(a, b)$ and one with
//: $(-a, -b)$, and add them. Since Swish of $a$ minus Swish of $-a$ is $a$:

chapter.claim(
  "SG-11", "Two published units multiply *exactly*.",
  proves: a * sigmoid(a) * b + (-a) * sigmoid(-a) * (-b) == a * b)
chapter.claim(
  "SG-11.article", "Two doubly gated units give GLU instead, which is no product.",
  proves: a * sigmoid(a) * sigmoid(b) - (-a) * sigmoid(-a) * sigmoid(b) == a
    * sigmoid(b))
chapter.claim(
  "SG-11.linear",
  "In $b$ the published form is linear: $k$ times $b$ gives $k$ times as much.",
  forAll: evenlySpaced(201, in: -10...10)
) { abs(swiGLU(1.5, 3 * $0) - 3 * swiGLU(1.5, $0)) <= 1e-15 * abs($0) * 3 }

let huge = lattice.map { (a: 1e150 * $0.a, b: 1e-3 * $0.b) }
func excess(
  of unit: Surface, at pairs: [(a: Double, b: Double)]
) -> [Double] {
  pairs.filter { $0.a * $0.b != 0 }.map { a, b in
    let sum = unit(a, b) + unit(-a, -b)
    return sum / (a * b) - 1
  }
}
chapter.claim(
  "SG-11.numbers",
  "In floating point the two add up to the product within a unit in the "
    + "last place.",
  each: excess(of: { swiGLU($0, $1) }, at: lattice + huge), isIn: -0x1p-52...0x1p-52
)
chapter.claim(
  "SG-11.others",
  "So do two units of ReGLU and two of GEGLU: all that is needed is that the gates "
    + "of $a$ and $-a$ differ by $a$.",
  each: excess(of: { reGLU($0, $1) }, at: lattice)
    + excess(of: { geGLU($0, $1) }, at: lattice), isIn: -0x1p-52...0x1p-52)

chapter.figure(
  "two-units", x: .linear(label: "a"),
  caption: """
    Two bent curves whose sum is straight: at $b = 2$ the two units add up to \
    $2a$.
    """,
  alt: """
    Over a from −4 to 4 at b = 2: the unit fed with (a, b) rises to the right, the \
    unit fed with (−a, −b) falls to the left, and their sum is the straight line \
    2a.
    """
) {
  Curve("unit of (a, b)", over: -4...4) { swiGLU($0, 2) }.style(.swiGLU)
  Curve("unit of (−a, −b)", over: -4...4) { swiGLU(-$0, -2) }.style(.swiGLU)
    .dashed()
  Curve("sum", over: -4...4) { swiGLU($0, 2) + swiGLU(-$0, -2) }.style(.accent1)
}

//: > [!SURPRISE]
//: > A layer of rectifiers can only *approximate* $x \cdot y$, with ever more pieces. Two SwiGLU units do it
//: > exactly, for all numbers, large and small; what is left is the rounding of the sum.

//: ## A layer, not a function
//:
//: In the article $a$ and $b$ are two inputs of the same size. In a model they are two *projections* of
//: one input $x$, by matrices $W$ and $V$, and a third matrix leads back:
//:
//: $$ \text{FFN}(x) = \bigl(\text{Swish}(xW) \odot xV\bigr)\,W_2 $$
//:
//: Three matrices instead of two: is the comparison with an ordinary layer fair? It is if the hidden
//: layer is made narrower. With two thirds of the width, three matrices hold as many weights as
//: two did.

func twoThirds(of hidden: Int, roundedUpTo multiple: Int) -> Int {
  (2 * hidden / 3 + multiple - 1) / multiple * multiple
}
let models = [(768, 3072, 1), (512, 2048, 1), (4096, 16384, 256)].map {
  (width: $0, hidden: $1, third: twoThirds(of: $1, roundedUpTo: $2))
}
chapter.table(
  "weights",
  caption: "Weights of a feed-forward layer: two matrices, or three "
    + "of two thirds.",
  rows: models
) {
  Column("model width") { $0.width }
  Column("hidden, two matrices") { $0.hidden }
  Column("hidden, three") { $0.third }
  Column("weights, two") { 2 * $0.width * $0.hidden }
  Column("weights, three") { 3 * $0.width * $0.third }
}
chapter.claim(
  "SG-17.weights",
  "At 768, hidden widths 3072 and 2048 give the same number of weights.",
  2 * models[0].width * models[0].hidden, is: 3 * models[0].width * models[0].third)
chapter.claim(
  "SG-17.rounded",
  "Two thirds of 16384, rounded up to a multiple of 256, is 11008.",
  models[2].third, is: 11008)

//: The first row is the original comparison {cite}`shazeer2020`, the last a well-known model
//: {cite}`touvron2023`.

var chance = SplitMix64(seed: 1)
let inputs = Matrix(rows: 3, columns: 4, elements: chance.normals(12))
var layer = GatedLayer(inputs: 4, outputs: 6, gating: .swiGLU, using: &chance)
layer.forward(inputs)
chapter.claim(
  "SG-05", "One input of 4 numbers gives two projections of 6, joined to 6.",
  holds: layer.weights.values.shape == "6×4"
    && layer.gateWeights.values.shape == "6×4"
    && layer.output.shape == "3×6",
  evidence:
    "W and V are \(layer.weights.values.shape), "
    + "three samples give \(layer.output.shape)"
)

//: ## What does it cost?
//:
//: More computation than a simple activation, says the article. Of what? A layer computes two
//: things: products with matrices, and the gate. First the matrices. We write the layer out, with a counter
//: at its only multiplication.

var multiplyAdds = 0
@MainActor func product(_ x: [Double], _ weights: Matrix) -> [Double] {
  (0..<weights.rows).map { row in
    zip(x, weights.row(row)).reduce(0) { sum, factors in
      multiplyAdds += 1
      return sum + factors.0 * factors.1
    }
  }
}

var gated = Network.gatedFeedForward(
  inputs: 12, hidden: 32, gating: .swiGLU, using: &chance)
var plain = Network.feedForward(
  inputs: 12, hidden: 48, activation: .relu, using: &chance)
let token = chance.normals(12)
let (three, two) = (gated.parameters.map(\.values), plain.parameters.map(\.values))

let middle = swiGLU(product(token, three[0]), product(token, three[1]))
let gatedAnswer = product(middle, three[2])
let gatedCount = multiplyAdds
multiplyAdds = 0
let plainAnswer = product(relu(product(token, two[0])), two[1])
let plainCount = multiplyAdds

chapter.claim(
  "SG-17.same", "Written out, both layers answer what the library's answer.",
  each: zip(gatedAnswer, gated.forward(Matrix([token])).elements).map { $0 - $1 }
    + zip(plainAnswer, plain.forward(Matrix([token])).elements).map { $0 - $1 },
  isIn: -1e-14...1e-14)
chapter.claim(
  "SG-17",
  "Each weight is multiplied once for each token, so three matrices of two thirds "
    + "cost what two cost.",
  holds: gatedCount == plainCount && gatedCount == gated.parameterCount
    && plainCount == plain.parameterCount,
  evidence: "\(gatedCount) and \(plainCount) multiplications")

//: Then the gate itself. The library's own code runs here on numbers that note every
//: operation done to them.

let costs =
  [(CountedKernel.relu.name, CountedKernel.relu(0.3).operations)]
  + [CountedGate.bilinear, .reGLU, .glu, .swiGLU, .geGLU, .gatedSwish].map {
    ($0.name, $0(0.3, 0.3).operations)
  }
chapter.table(
  "cost", caption: "Operations of the gate for one hidden unit.", rows: costs
) {
  Column("gate") { $0.0 }
  Column("additions") { $0.1.additions }
  Column("multiplications") { $0.1.multiplications }
  Column("divisions") { $0.1.divisions }
  Column("choices") { $0.1.choices }
  Column("in all") { $0.1.total }
}
let (rectifierCost, swiGLUCost) = (costs[0].1.total, costs[4].1.total)
let shares = models.map { model in
  let extra = model.third * swiGLUCost - model.hidden * rectifierCost
  return Double(extra) / Double(3 * model.width * model.third)
}
chapter.value("cost.gate", swiGLUCost)
chapter.value("cost.relu", rectifierCost)
chapter.value("cost.share", shares[0], as: .percent(1))
chapter.value("cost.share.wide", shares[2], as: .percent(1))
chapter.claim(
  "SG-17.counted",
  "The counting numbers give the library's values, to the last bit, and for SwiGLU "
    + "the same count at every pair.",
  holds: lattice.allSatisfy { a, b in
    let counted = CountedGate.swiGLU(a, b)
    return counted.value == swiGLU(a, b) && counted.operations == costs[4].1
      && CountedGate.geGLU(a, b).value == geGLU(a, b)
      && CountedGate.gatedSwish(a, b).value == gatedSwish(a, b)
  }, evidence: "\(lattice.count) pairs")
chapter.claim(
  "SG-17.hand",
  "The first three can be counted by hand: a rectifier compares and chooses, $ab$ "
    + "multiplies, ReGLU does both.",
  holds: costs[0].1.choices == 2 && costs[0].1.total == 2
    && costs[1].1.multiplications == 1 && costs[1].1.total == 1
    && costs[2].1.choices == 2 && costs[2].1.multiplications == 1
    && costs[2].1.total == 3,
  evidence: costs.prefix(3).map { "\($0.0) \($0.1.total)" }.joined(separator: ", "))
chapter.claim(
  "SG-17.gate",
  "A SwiGLU unit takes dozens of times the operations of a rectifier; "
    + "in a layer of 768 that adds less than a twentieth, in one of 4096 less "
    + "than a hundredth.",
  holds: (24...60).contains(swiGLUCost / rectifierCost) && 0 < shares[2]
    && shares[2] < 0.01 && shares[0] < 0.05,
  evidence: "\(swiGLUCost) against \(rectifierCost); "
    + "\(shares[0].text(.percent(1))) and \(shares[2].text(.percent(1))) more")

//: So the article is right about the unit, {value}`cost.gate` operations against {value}`cost.relu`, and wrong about
//: the layer: there the gate adds {value}`cost.share`, and in the wide model of the table {value}`cost.share.wide`, if a
//: multiplication with its sum counts once. What this count does not show is time, which depends on the
//: machine: `make bench` prints the nanoseconds of each gate on yours.

//: ## Which gate learns what?
//:
//: Does “strong expressive power” hold? **Question.** With equally many weights, which form learns a
//: task best? **Tasks.** From eight normal numbers, give the products of neighbours; or give the
//: larger of each two neighbours. **Set-up.** Eight feed-forward layers without biases, {value}`weight.count`
//: weights in every one: two matrices with 24 units between them, or three with 16. {value}`samples` samples
//: to learn from, a quarter of them in turn at each of {value}`steps` steps of Adam; one rate for all, falling to 0
//: {claim}`SG-18`; the source, too, kept the settings of its baseline {cite}`shazeer2020`. Judged by the mean
//: squared error on as many fresh samples. **Seeds.** {value}`seeds`, each with its own data and weights.

let seeds: ClosedRange<UInt64> = 1...10
let (samples, steps) = (512, 1000)
chapter.value("samples", samples)
chapter.value("steps", steps)
chapter.value("seeds", seeds.count)

//: {quote}`Chapters/SwiGLU/Experiments.swift#contest`

let forms = [
  Form("ReLU", .relu), Form("Swish", .swish()),
  Form("doubly gated", gating: .gatedSwish), Form("GLU", gating: .glu),
  Form("bilinear", gating: .bilinear), Form("ReGLU", gating: .reGLU),
  Form("GEGLU", gating: .geGLU), Form("SwiGLU", gating: .swiGLU),
]
let weightCounts = forms.map { $0.network(&chance).parameterCount }
chapter.value("weight.count", weightCounts[0])
chapter.claim(
  "SG-12.fair", "All eight have the same number of weights.",
  holds: Set(weightCounts).count == 1, evidence: "\(weightCounts[0]) each")

let errors = forms.map { form in
  [LearningTask.products, .maxima].map { task in
    overSeeds(seeds) { [samples, steps] seed in
      testError(of: form, at: task, seed: seed, samples: samples, steps: steps)
    }
  }
}

chapter.table(
  "contest",
  caption: "Error on fresh samples: median over the seeds, with the "
    + "least and the most.",
  rows: Array(zip(forms.map(\.name), errors))
) {
  Column("form") { $0.0 }
  Column("products", as: .significant(2)) { median(of: $0.1[0]) }
  Column("from", as: .significant(2)) { $0.1[0].min() ?? .nan }
  Column("to", as: .significant(2)) { $0.1[0].max() ?? .nan }
  Column("maxima", as: .significant(2)) { median(of: $0.1[1]) }
  Column("from ", as: .significant(2)) { $0.1[1].min() ?? .nan }
  Column("to ", as: .significant(2)) { $0.1[1].max() ?? .nan }
}

chapter.figure(
  "contest-figure", height: 700, x: .log(label: "error on fresh samples"),
  y: .categorical(forms.map(\.name)), arrangement: .stacked,
  caption: """
    A dot a seed. At products the bilinear layer wins, and ReLU and the doubly \
    gated form come last. At maxima ReLU wins, and the bilinear layer comes last.
    """,
  alt: """
    Two strip plots, a row a form and a dot a seed, error on a logarithmic axis. \
    On products bilinear lies far to the left, then GLU, SwiGLU and GEGLU, with \
    ReLU and the doubly gated form at the right. On maxima ReLU lies far to the \
    left, then Swish and GLU, with SwiGLU at the right and bilinear last.
    """
) {
  for (task, title) in ["products of neighbours", "maxima of neighbours"]
    .enumerated()
  {
    Panel(title) {
      for (row, runs) in errors.enumerated() {
        Points(
          "", x: runs[task], y: Array(repeating: Double(row), count: seeds.count)
        ).style(forms[row].name == "SwiGLU" ? .swiGLU : .accent1)
      }
    }
  }
}

//: Where the ranges of two forms do not overlap, ten against ten, the difference is beyond doubt: by luck
//: alone it would come about once in {value}`lucky` times. Where they overlap, we may compare seed by
//: seed, as every form saw the same data, and ask how often a fair coin would be at least as one-sided.

var orderings = 1
for k in 1...10 { orderings = orderings * (10 + k) / k }
chapter.value("lucky", orderings / 2)

func coinToss(_ wins: Int, of trials: Int) -> Double {
  min(
    1,
    2
      * Binomial(trials: trials, probability: 0.5)
      .cumulative(to: min(wins, trials - wins)))
}
let swiGLUErrors = errors[7]
let duels = (0..<7).map { other in
  let wins = [0, 1].map { task in
    zip(swiGLUErrors[task], errors[other][task]).count { $0 < $1 }
  }
  return (name: forms[other].name, wins: wins)
}
chapter.table(
  "duels",
  caption:
    "In how many of ten seeds SwiGLU has the smaller error, and how likely a "
    + "coin is as one-sided.",
  rows: duels
) {
  Column("against") { $0.name }
  Column("products") { $0.wins[0] }
  Column("coin", as: .significant(2)) { coinToss($0.wins[0], of: 10) }
  Column("maxima") { $0.wins[1] }
  Column("coin ", as: .significant(2)) { coinToss($0.wins[1], of: 10) }
}

let named = Dictionary(uniqueKeysWithValues: zip(forms.map(\.name), errors))
func least(_ name: String, _ task: Int) -> Double {
  named[name]?[task].min() ?? .nan
}
func most(_ name: String, _ task: Int) -> Double {
  named[name]?[task].max() ?? .nan
}
chapter.claim(
  "SG-12", "On products every SwiGLU beats every Swish layer.",
  most("SwiGLU", 0), isBelow: least("Swish", 0))
chapter.claim(
  "SG-12.rectifier", "… every Swish layer beats every one of rectifiers,",
  most("Swish", 0), isBelow: least("ReLU", 0))
chapter.claim(
  "SG-12.article", "… and no doubly gated layer comes near: its best is behind.",
  most("SwiGLU", 0), isBelow: least("doubly gated", 0))
chapter.claim(
  "SG-12.bilinear", "But the plain bilinear layer beats every SwiGLU tenfold.",
  10 * most("bilinear", 0), isBelow: least("SwiGLU", 0))
chapter.claim(
  "SG-12.maxima", "On maxima every rectifier beats every doubly gated layer,",
  most("ReLU", 1), isBelow: least("doubly gated", 1))
chapter.claim(
  "SG-12.last", "… and that beats every SwiGLU.",
  most("doubly gated", 1), isBelow: least("SwiGLU", 1))
chapter.claim(
  "SG-12.worst", "Only the bilinear layer is worse: it has no corner at all.",
  most("SwiGLU", 1), isBelow: least("bilinear", 1))

//: **Verdict.** No form dominates. A form learns best what it has built in: the bilinear layer products and
//: nothing else, the rectifier corners. SwiGLU and its relatives stand in between. One of the ten ReGLU layers
//: is far ahead of the others at products: perhaps it found the pairs of units that multiply exactly.
//: GLU is ahead of SwiGLU in both tasks; GEGLU and SwiGLU cannot be told apart at products, not with ten
//: seeds. What the experiment does not show: which of the two tasks a language model has
//: more use for, and what another rate or more steps would change.
//:
//: That is a question for larger experiments {claim}`SG-25`. In the original comparison, the loss of a
//: language model after a short training is {quoted}`1.997` with ReLU and {quoted}`1.944` with SwiGLU, where
//: repeated runs spread by about {quoted}`0.010` at most; GEGLU reaches {quoted}`1.942` {cite}`shazeer2020`. The
//: gain is real, and small. All of its tasks are language {claim}`SG-15`; for images the article gives no
//: source {cite}`shazeer2020`. And why does it work? The paper gives no reason {claim}`SG-02`: it attributes
//: the success, in earnest, to divine benevolence {cite}`shazeer2020`.

//: ## What goes wrong in floating point
//:
//: The article's listing has lost its line breaks and does not parse. Mended, it reads:
//:
//: ```python
//: def sigmoid(x):
//:     return 1 / (1 + np.exp(-x))
//: def swish(x):
//:     return x * sigmoid(x)
//: def swiglu(a, b):
//:     return swish(a) * sigmoid(b)
//: ```
//:
//: On its example it is right. What does it do far out? At $x = -1000$ it needs $e^{1000}$, which no
//: double can hold: NumPy warns of an overflow and goes on with infinity. One over infinity is 0,
//: and the gate should be very nearly 0. No harm done, it seems. Written the other way, as
//: $e^x/(1 + e^x)$, the same gate is worse off, and at the other end.

func printedSigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
func otherSigmoid(_ x: Double) -> Double { exp(x) / (1 + exp(x)) }
chapter.claim(
  "SG-19",
  "The listing's sigmoid overflows on the way and still says 0 at −1000 "
    + "and 1 at 1000.",
  holds: exp(1000.0) == .infinity && printedSigmoid(-1000) == 0
    && printedSigmoid(1000) == 1,
  evidence: "\(printedSigmoid(-1000).text(.shortest)) and "
    + printedSigmoid(1000).text(.shortest))
chapter.claim(
  "SG-19.other", "The other form gives nan at 1000: infinity over infinity.",
  holds: otherSigmoid(1000).isNaN && otherSigmoid(-1000) == 0
    && sigmoid(1000.0) == 1,
  evidence: "\(otherSigmoid(1000).text(.shortest)); the library says "
    + sigmoid(1000.0).text(.shortest))

//: But “very nearly 0” is not 0. The smallest double is about $5 \cdot 10^{-324}$, and a gate could go on to
//: it. The listing's shuts long before, where its exponential overflows. Where exactly? We halve an
//: interval until the two numbers at its ends are neighbours.

func shutting<Number: BinaryFloatingPoint>(_ gate: (Number) -> Number) -> Number {
  var (shut, open) = (Number(-2000), Number(0))
  while case let middle = (shut + open) / 2, middle > shut, middle < open {
    if gate(middle) == 0 { shut = middle } else { open = middle }
  }
  return shut
}
func printedSigmoidFloat(_ x: Float) -> Float { 1 / (1 + exp(-x)) }
let shut = (
  printed: shutting(printedSigmoid),
  library: shutting { (x: Double) -> Double in sigmoid(x) },
  printedFloat: shutting(printedSigmoidFloat),
  libraryFloat: shutting { (x: Float) -> Float in sigmoid(x) }
)
chapter.table(
  "shutting", caption: "The largest input at which the gate is exactly 0.",
  rows: [
    ("Double", shut.printed, shut.library),
    ("Float", Double(shut.printedFloat), Double(shut.libraryFloat)),
  ]
) {
  Column("numbers") { $0.0 }
  Column("the listing's", digits: 2) { $0.1 }
  Column("the library's", digits: 2) { $0.2 }
}
chapter.claim(
  "SG-19.shut",
  "The listing's gate shuts where $e^{-x}$ overflows, the library's where half the "
    + "smallest double is reached.",
  each: [
    shut.printed + log(.greatestFiniteMagnitude),
    shut.library - log(.leastNonzeroMagnitude) + log(2),
    Double(shut.printedFloat) + log(Double(Float.greatestFiniteMagnitude)),
    Double(shut.libraryFloat) - log(Double(Float.leastNonzeroMagnitude)) + log(2),
  ], isIn: -1e-5...1e-5)

@Sendable func powerOfTen(_ y: Double) -> Double { log(y) / log(10) }
chapter.figure(
  "shut", x: .linear(label: "x"), y: .linear(label: "power of ten of the gate"),
  caption: """
    The listing's gate falls shut where there is still room for 15 powers of ten. \
    The library's goes on to the smallest double, where its steps become visible.
    """,
  alt: """
    The logarithm of the sigmoid over x from −745 to −690: a straight line for the \
    library, from −300 down to −323, with steps at its end; the listing's lies on \
    it and ends at −709.8, at −308.
    """
) {
  Curve("library", over: shut.library.nextUp ... -690) { powerOfTen(sigmoid($0)) }
    .style(.sigmoid)
  Curve("listing", over: shut.printed.nextUp ... -690) {
    powerOfTen(printedSigmoid($0))
  }
  .style(.accent1).dashed().width(4)
  Rule(x: shut.printed).dashed()
}

//: Does it matter? For the gate alone, hardly: nobody learns from a slope of $10^{-310}$, nor from one of
//: $10^{-40}$, where a `Float` gate shuts. The *open* side matters more. The slope of the sigmoid is
//: $\sigma(1 - \sigma)$, and whoever types that in subtracts from 1 a number that has been rounded to 1.

chapter.claim(
  "tail.open",
  "Typed in, the slope is 0 at 37, and in `Float` at 17 already, where "
    + "it should be what it is at −17.",
  holds: printedSigmoid(37) * (1 - printedSigmoid(37)) == 0
    && printedSigmoidFloat(17) * (1 - printedSigmoidFloat(17)) == 0
    && sigmoidDerivative(37.0) == sigmoidDerivative(-37.0)
    && sigmoidDerivative(Float(17)) == sigmoidDerivative(Float(-17))
    && sigmoidDerivative(Float(17)) > 0,
  evidence: "0 against \(sigmoidDerivative(37.0).text(.significant(3))) and "
    + Double(sigmoidDerivative(Float(17))).text(.significant(3)))
chapter.claim(
  "tail.gate",
  "So the doubly gated form, typed in, passes no gradient along $b$ from "
    + "37 on; the library's does.",
  holds: [37.0, 100, 700].allSatisfy { b in
    swish(2.0) * (printedSigmoid(b) * (1 - printedSigmoid(b))) == 0
      && gatedSwishPartialB(2, b) > 0
  },
  evidence: "0 against \(gatedSwishPartialB(2, 37).text(.significant(3))) at 37")

//: Last, products. A gate that has been rounded to 0, times a huge value, is 0, though the product need not be
//: small. And 0 times an *infinite* value is no number at all, a *nan*, which then spreads through
//: everything it touches. The library forms the whole product before it rounds:

//: {quote}`Sources/Activations/SwiGLU.swift#swiGLU`

func printedSwiGLU(_ a: Double, _ b: Double) -> Double { a * printedSigmoid(a) * b }
let truth: Double = -746e300 * exp(-346.0) * exp(-400.0)
chapter.claim(
  "tail.product",
  "At $(-746, 10^{300})$ the gate has underflowed, and yet the product is there.",
  holds: printedSwiGLU(-746, 1e300) == 0 && sigmoid(-746.0) == 0
    && abs(swiGLU(-746.0, 1e300) / truth - 1) < 1e-13,
  evidence: "0 against \(swiGLU(-746.0, 1e300).text(.significant(4)))")
chapter.claim(
  "tail.infinite",
  "At $a = -\\infty$ the listing's way gives nan; the library gives the limit, 0.",
  holds: printedSwiGLU(-.infinity, 2).isNaN && swiGLU(-.infinity, 2.0) == 0
    && swish(-Double.infinity) == 0,
  evidence: "\(printedSwiGLU(-.infinity, 2).text(.shortest)) and "
    + swiGLU(-.infinity, 2.0).text(.shortest))
chapter.claim(
  "tail.undecided",
  "At $(0, \\infty)$ there is no limit, and nan is the honest answer.",
  holds: swiGLU(0.0, .infinity).isNaN && bilinear(0.0, .infinity).isNaN,
  evidence: "nan, for SwiGLU and for the bilinear form")

//: ## What to remember
//:
//: > [!REMEMBER]
//: > - SwiGLU is Swish of one projection times another projection. There is no sigmoid on the second.
//: > - Swish is the gate, the linear factor is the value.
//: > - Two such units multiply exactly. With the sigmoid on the second factor they no longer can.
//: > - Three matrices of two thirds the width hold as many weights as two.
//: > - It learns products far better than a rectifier, and corners far worse.
//: > - A gate computed carelessly shuts too early, and a shut gate times an infinity is no number.

//: ## Exercises
//:
//: {exercises}

// snippet.hide
chapter.finish()
// snippet.show
