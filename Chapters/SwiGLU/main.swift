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
import Figures
import Networks
import Probability
import Workbook

import func Foundation.exp

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
  "surfaces", width: 860, height: 430, x: .linear(label: "a"),
  y: .linear(label: "b"),
  arrangement: .columns(2),
  caption: """
    Doubly gated and published. The left landscape levels off in $b$ on both \
    sides; the right one is a straight slope in $b$, and changes sign with it.
    """,
  alt: """
    Two heat maps over a and b from −4 to 4 with contour lines. Left, the doubly \
    gated form: near zero in the lower half, rising to about 4 in the upper right \
    corner, nearly constant in b above 3. Right, the published form: positive in \
    the upper right, negative in the lower right, down to −16.
    """
) {
  Panel("doubly gated: Swish(a) σ(b)") {
    HeatMap(x: -4...4, y: -4...4, colors: .diverging, domain: -4...4) {
      gatedSwish($0, $1)
    }
    Contour(x: -4...4, y: -4...4, levels: [0.5, 1, 2, 3]) { gatedSwish($0, $1) }
  }
  Panel("published: Swish(a) b") {
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

let scales = [1e-3, 1e-2, 0.1, 1, 10, 100, 1000]
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

chapter.figure(
  "two-units", x: .linear(label: "a"),
  caption: """
    Two bent curves whose sum is straight: at $b = 2$ the two units add up to \
    $2a$, to the last digit.
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
//: > to the last digit, for all numbers, large and small.

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

chapter.table(
  "weights",
  caption: "Weights of a feed-forward layer: two matrices, or three "
    + "of two thirds.",
  rows: [(768, 3072, 2048), (512, 2048, 1365), (4096, 16384, 11008)]
) {
  Column("model width") { $0.0 }
  Column("hidden, two matrices") { $0.1 }
  Column("hidden, three") { $0.2 }
  Column("weights, two") { 2 * $0.0 * $0.1 }
  Column("weights, three") { 3 * $0.0 * $0.2 }
}
chapter.claim(
  "SG-17", "At 768, hidden widths 3072 and 2048 give the same number of weights.",
  2 * 768 * 3072, is: 3 * 768 * 2048)
chapter.claim(
  "SG-17.rounded",
  "Two thirds of 16384, rounded up to a multiple of 256, is 11008.",
  (2 * 16384 / 3 + 255) / 256 * 256, is: 11008)

//: The first row is the original comparison {cite}`shazeer2020`, the last a well-known model
//: {cite}`touvron2023`. So the extra cost that the article mentions is real per unit and vanishes per weight.

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

//: ## Which gate learns what?
//:
//: Does “strong expressive power” hold? **Question.** With equally many weights, which form learns a
//: task best? **Tasks.** From eight normal numbers, give the products of neighbours; or give the
//: larger of each two neighbours. **Set-up.** One hidden layer, 384 weights in every case, no biases,
//: {value}`samples` samples, {value}`steps` steps of Adam, one rate for all {claim}`SG-18`; the source,
//: too, kept the settings of its baseline {cite}`shazeer2020`. **Seeds.** {value}`seeds`, each with its own data and
//: weights, tested on fresh samples.

let seeds: ClosedRange<UInt64> = 1...10
let (samples, steps) = (128, 300)
chapter.value("samples", samples)
chapter.value("steps", steps)
chapter.value("seeds", seeds.count)

enum Form: String, CaseIterable {
  case relu = "ReLU"
  case swish = "Swish"
  case glu = "GLU"
  case article = "doubly gated"
  case swiGLU = "SwiGLU"

  /// A feed-forward layer from 8 numbers to 8, with 384 weights.
  func network(using chance: inout SplitMix64) -> Network {
    let gating: Gating? =
      switch self {
      case .relu, .swish: nil
      case .glu: .glu
      case .article: .gatedSwish
      case .swiGLU: .swiGLU
      }
    let width = gating == nil ? 24 : 16
    let hidden: any Layer =
      if let gating {
        GatedLayer(inputs: 8, outputs: width, gating: gating, using: &chance)
      } else {
        DenseLayer(
          inputs: 8, outputs: width, activation: self == .relu ? .relu : .swish(),
          initialisation: .gain(1), hasBiases: false, using: &chance)
      }
    let readout = DenseLayer(
      inputs: width, outputs: 8, initialisation: .gain(1), hasBiases: false,
      using: &chance)
    return Network([hidden, readout])
  }
}

@Sendable func testError(
  _ form: Form, product: Bool, seed: UInt64, samples: Int, steps: Int
)
  -> Double
{
  var chance = SplitMix64(seed: seed)
  func task(_ chance: inout SplitMix64) -> Samples<Matrix> {
    product
      ? .neighbourProducts(count: samples, using: &chance)
      : .neighbourMaxima(count: samples, using: &chance)
  }
  let lessons = task(&chance)
  let exam = task(&chance)
  var network = form.network(using: &chance)
  train(
    &network, on: lessons, minimising: .squaredError, by: Adam(rate: 0.02),
    steps: steps)
  return Loss.squaredError.value(
    of: network.forward(exam.inputs), for: exam.targets)
}

let errors = Form.allCases.map { form in
  [true, false].map { product in
    overSeeds(seeds) { [samples, steps] seed in
      testError(form, product: product, seed: seed, samples: samples, steps: steps)
    }
  }
}

chapter.table(
  "contest",
  caption: "Error on fresh samples: median over the seeds, with the "
    + "least and the most.",
  rows: Array(zip(Form.allCases.map(\.rawValue), errors))
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
  "contest-figure", height: 520, x: .log(label: "error on fresh samples"),
  y: .categorical(Form.allCases.map(\.rawValue)), arrangement: .stacked,
  caption: "A dot a seed. GLU and SwiGLU, which multiply, win at products; at "
    + "maxima SwiGLU comes last.",
  alt: """
    Two strip plots, a row a form and a dot a seed, error on a logarithmic axis. \
    On products GLU and SwiGLU lie far to the left, ReLU and the doubly gated form \
    to the right. On maxima ReLU lies to the left and SwiGLU far to the right.
    """
) {
  Panel("products of neighbours") {
    for (row, runs) in errors.enumerated() {
      for error in runs[0] {
        Point("", x: error, y: Double(row)).style(row == 4 ? .swiGLU : .accent1)
      }
    }
  }
  Panel("maxima of neighbours") {
    for (row, runs) in errors.enumerated() {
      for error in runs[1] {
        Point("", x: error, y: Double(row)).style(row == 4 ? .swiGLU : .accent1)
      }
    }
  }
}

let (reluRow, articleRow, swiGLURow) = (0, 3, 4)
chapter.claim(
  "SG-12",
  "On products the worst SwiGLU beats the best ReLU and the best doubly gated "
    + "form.",
  errors[swiGLURow][0].max() ?? .nan,
  isBelow: min(
    errors[reluRow][0].min() ?? .nan, errors[articleRow][0].min() ?? .nan))
chapter.claim(
  "SG-12.maxima", "On maxima the worst ReLU beats the best SwiGLU.",
  errors[reluRow][1].max() ?? .nan, isBelow: errors[swiGLURow][1].min() ?? .nan)

//: **Verdict.** No form dominates. The forms with a linear factor have multiplication built in, and
//: learn products; plain GLU does so even better than SwiGLU here. A rectifier has a corner built in,
//: and learns maxima, where SwiGLU comes last. What the experiment does not show: which of the two a
//: language model has more use for.
//:
//: That is a question for larger experiments {claim}`SG-25`. In the original comparison, the loss of a
//: language model after a short training is {quoted}`1.997` with ReLU and {quoted}`1.944` with SwiGLU, where
//: repeated runs spread by about {quoted}`0.010` at most; GEGLU reaches {quoted}`1.942` {cite}`shazeer2020`. The
//: gain is real, and small. All of its tasks are language {claim}`SG-15`; for images the article gives no
//: source {cite}`shazeer2020`. And why does it work? The paper gives no reason {claim}`SG-02`: it attributes
//: the success, in earnest, to divine benevolence {cite}`shazeer2020`.

//: ## What goes wrong in floating point
//:
//: The article's listing has lost its line breaks and does not parse. Repaired, it computes the sigmoid
//: as $1/(1+e^{-x})$, and NumPy warns of an overflow for inputs below about −709. The result, zero, is nearly
//: right; a Swish that multiplies by it is not always.

func printedSigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
chapter.claim(
  "SG-19",
  "The listing's sigmoid is 0 from an overflow at −710; ours is a small "
    + "positive number.",
  holds: printedSigmoid(-710) == 0 && sigmoid(-710.0) > 0,
  evidence:
    "\(printedSigmoid(-710).text(.shortest)) and "
    + sigmoid(-710.0).text(.significant(3))
)
chapter.claim(
  "tiny-gate", "A tiny gate times a huge value keeps its digits.",
  swiGLU(-745.0, 1e300) / (-745e300 * exp(-745 + 700) * exp(-350) * exp(-350)),
  isNear: 1,
  within: 1e-12)

//: {quote}`Sources/Activations/SwiGLU.swift#swiGLU`

//: ## What to remember
//:
//: > [!REMEMBER]
//: > - SwiGLU is Swish of one projection times another projection. There is no sigmoid on the second.
//: > - Swish is the gate, the linear factor is the value.
//: > - Two such units multiply exactly. With the sigmoid on the second factor they no longer can.
//: > - Three matrices of two thirds the width hold as many weights as two.
//: > - It learns products far better than a rectifier, and corners far worse.

//: ## Exercises
//:
//: {exercises}

// snippet.hide
chapter.finish()
// snippet.show
