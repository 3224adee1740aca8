//: # Gradient problems
//:
//: A network of ten layers is asked a question, and its answer is wrong. Somebody has to tell the
//: first layer, nine layers away, in which direction to change. The message is passed back from
//: layer to layer, and each layer multiplies it by something. What arrives?
//:
//: Often nothing does, and sometimes far too much. At the end of this chapter you will be able to
//: predict which of the two before you train, see it in a network with three lines of code, say for
//: each of seven well-known remedies what it changes and what it does not, and tell four popular
//: explanations of the trouble from the right one.
//:
//: You need the chain rule and a notion of a matrix. Every network below was trained while this
//: page was made, ten times each, from ten different seeds.

// snippet.hide
import Activations
import Derivations
import Figures
import func Foundation.cos
import func Foundation.exp
import func Foundation.log
import func Foundation.log10
import func Foundation.pow
import func Foundation.sin
import func Foundation.sinh
import Networks
import Probability
import Workbook

let chapter = Chapter("GradientProblems")
chapter.value("seeds", 10)
// snippet.show

//: ## What travels back?
//:
//: Take the smallest deep network there is: one neuron after another, two of them with a
//: {term}`sigmoid`, and three weights $u$, $v$, $w$. How does the answer depend on the input?

let x = Variable("x")
let (u, v, w) = (Variable("u"), Variable("v"), Variable("w"))
let h = sigmoid(u * x)
let k = sigmoid(v * h)

chapter.derivation("chain", of: derivative(w * k, x)) {
  Step(
    w * k * (1 - k) * derivative(v * h, x),
    because: "chain rule through the second neuron, $\\sigma' = \\sigma(1-\\sigma)$"
  )
  Step(
    w * k * (1 - k) * v * h * (1 - h) * derivative(u * x, x),
    because: "chain rule through the first")
  Step(w * k * (1 - k) * v * h * (1 - h) * u, because: "and here it ends")
}

//: Read the last line as a journey from left to right. Each layer contributes two factors: its
//: *weight*, and the *slope* of its activation. For layers of many neurons the weight becomes a
//: matrix and the message a list of numbers, $\delta_l$, one for each neuron: the slope of the loss
//: with respect to the sum $z_l$ that the neuron computes before its activation. Then
//: $$ \delta_{l-1} = \varphi'(z_{l-1}) \odot W_l^{\top} \delta_l . $$ (backward)
//: The product of slope and weights is the layer's **Jacobian**. This is all of
//: {term}`backpropagation`, and in the library it is four lines:
//:
//: {quote}`Sources/Networks/DenseLayer.swift#dense-backward`
//:
//: If what a layer multiplies is small, layer after layer, the message shrinks: a
//: {term}`vanishing gradient`. If it is large, it grows: an {term}`exploding gradient`. The article that we answer
//: is right that these are two common problems of deep networks and that they come from the chain
//: rule {claim}`GR-01`. Two of its words need care.

chapter.refutes(
  "slopes-alone", claimed: k * (1 - k) * h * (1 - h), of: derivative(w * k, x),
  source: "a product of slopes in which the weights were forgotten")

let chainInput = 0.7
let (du, dv, dw) = (1.5, -0.8, 2.0)
func tinyAnswer(_ x: Double, u: Double, v: Double) -> Double {
  dw * sigmoid(v * sigmoid(u * x))
}
let innerSlope = sigmoidDerivative(du * chainInput)
let outerSlope = sigmoidDerivative(dv * sigmoid(du * chainInput))
let deltaTwo = dw * outerSlope
let deltaOne = deltaTwo * dv * innerSlope
chapter.claim(
  "GR-05",
  "What layer 2 hands to layer 1 is its own message times its *Jacobian*; a "
    + "difference quotient agrees.",
  deltaOne * du,
  isNear: derivative(of: { tinyAnswer($0, u: du, v: dv) }, at: chainInput).value,
  within: 1e-9)
let weightGradientOne = deltaOne * chainInput
let weightGradientTwo = deltaTwo * sigmoid(du * chainInput)
chapter.claim(
  "GR-05.not-gradients",
  "The product of the two layers' *gradients* is another number altogether.",
  holds: abs(weightGradientOne * weightGradientTwo - deltaOne) > 0.05,
  evidence:
    "\((weightGradientOne * weightGradientTwo).text(.significant(3))) is not "
    + deltaOne.text(.significant(3)))
chapter.claim(
  "GR-03",
  "The slope for a weight is a side product: message times what came in, "
    + "$\\delta_1 x$.",
  weightGradientOne,
  isNear: derivative(of: { tinyAnswer(chainInput, u: $0, v: dv) }, at: du).value,
  within: 1e-9)

//: > [!CORRECTION]
//: > The article defines the trouble by the derivatives of the loss with respect to the
//: > *parameters*, passed on from layer to layer. They are not passed on: what travels is $\delta$,
//: > and each layer makes its parameters' slopes from it on the side. And it says that at each
//: > layer the gradient is multiplied by the *gradient* of another layer. It is multiplied by the
//: > layer's Jacobian; gradients never multiply each other.

//: ## Ten sigmoid layers
//:
//: The article's first example: ten fully connected layers of sigmoids, in which the gradient may
//: be near zero beyond layer five, so that the first five layers cannot learn. Let us build it.
//: **Question.** How large is $\delta$ at each layer? **Set-up.** Ten hidden layers of 32 sigmoids,
//: Xavier's initialisation, 128 samples of noise; one backward pass, no training yet. **Seeds.**
//: {value}`seeds`.
//:
//: {quote}`Chapters/GradientProblems/Experiments.swift#first-look`

let sigmoidTen = Patient(
  name: "sigmoid", activation: .sigmoid, initialisation: .xavierNormal)
let tanhTen = Patient(
  name: "tanh", activation: .tanh, initialisation: .xavierNormal)
let reluTen = Patient(name: "ReLU")
let leakyTen = Patient(name: "Leaky ReLU", activation: .leakyReLU())
let looks = sigmoidTen.firstLooks()

chapter.table(
  "ten-layers", caption: "Ten sigmoid layers, one row for each seed.",
  rows: Array(zip(1...10, looks))
) {
  Column("seed") { $0.0 }
  Column("last, ‖δ₁₀‖", as: .significant(3)) { $0.1.deltas[9] }
  Column("middle, ‖δ₅‖", as: .significant(3)) { $0.1.deltas[4] }
  Column("first, ‖δ₁‖", as: .significant(3)) { $0.1.deltas[0] }
  Column("first / last", as: .significant(3)) { $0.1.deltaRatio }
  Column("factor a layer", digits: 3) { $0.1.decay.factorPerLayer }
}

let layers = (1...10).map(Double.init)
let decayFactor = geometricMean(of: looks.map(\.decay.factorPerLayer))
let lastSize = geometricMean(of: looks.map { $0.deltas[9] })
chapter.value("ten.factor", decayFactor, digits: 2)
chapter.value(
  "ten.ratio", geometricMean(of: looks.map(\.deltaRatio)), as: .scientific(1))
chapter.figure(
  "ten-layers-profile", x: .steps(label: "hidden layer"),
  y: .log(label: "size of δ"),
  caption: """
    Read from right to left. The gradient falls on a straight line, by the same \
    factor of {value}`ten.factor` at every layer; layer 5 is nothing special.
    """,
  alt: """
    Size of δ against layer, logarithmic, for ten seeds as a narrow band. From \
    about 0.03 at layer 10 it falls on a straight line to about 6e-8 at layer 1. A \
    dashed line of constant factor lies within the band.
    """
) {
  Band("ten seeds", x: layers, runs: looks.map(\.deltas)).style(.sigmoid)
  Line(
    "one factor for all", x: layers,
    y: layers.map { lastSize * pow(decayFactor, 10 - $0) }
  )
  .muted().dashed()
  Rule("layer 5", x: 5).dotted()
}
chapter.claim(
  "GR-25",
  "Of the gradient at layer 10, between $10^{-7}$ and $10^{-5}$ is left "
    + "at layer 1.",
  each: looks.map(\.deltaRatio), isIn: 1e-7...1e-5)
chapter.claim(
  "GR-25.line", "For every seed the fall is a straight line, $R^2 > 0.99$.",
  each: looks.map(\.decay.explained), isIn: 0.99...1)
chapter.claim(
  "GR-25.factor", "… by one factor, and it holds from the first step back.",
  each: looks.map(\.decay.factorPerLayer), isIn: 0.19...0.27)
chapter.claim(
  "GR-25.five",
  "At layer 5 about a thousandth is left: much less than all, much "
    + "more than nothing.",
  each: looks.map { $0.deltas[4] / $0.deltas[9] }, isIn: 1e-4...3e-3)
chapter.claim(
  "GR-25.reproducible", "Seed 1 gives the ratio that an independent program gave.",
  looks[0].deltaRatio, isNear: 1.9907808369741e-6, within: 1.9907808369741e-15)
chapter.claim(
  "GR-03.never-zero", "The gradient gets small, but it is exactly zero nowhere.",
  holds: looks.allSatisfy { $0.deltas.allSatisfy { $0 > 0 } }, evidence: "100 norms"
)

//: > [!CORRECTION]
//: > The example is right in what matters: {value}`ten.ratio` of the message is left at the first
//: > layer. But there is no threshold at layer 5. The fall is geometric from the first step back.
//: > Whether the first five layers still *learn* is a question for an experiment, to which we come.

//: ## Can we know the factor beforehand?
//:
//: The ten seeds agree so well on {value}`ten.factor` that there must be a reason. Think of a layer
//: so wide that its sums $z$ are normal numbers with some variance $q$. With weights of variance
//: $g^2/n$ the next layer has the variance $g^2\,\mathbb{E}\,\varphi(\sqrt q Z)^2$, and after a few
//: layers $q$ settles. On the way back the same weights meet the slopes instead, so a layer
//: multiplies the size of the gradient by
//: $$ g \sqrt{\mathbb{E}\, \varphi'(\sqrt q\, Z)^2} . $$ (factor)
//: Both averages are integrals against the bell curve:
//:
//: {quote}`Chapters/GradientProblems/Experiments.swift#mean-field`

struct Prediction {
  var name: String
  var gain: Double
  var theory: (variance: Double, factor: Double)
  var measured: [Double]
}
let studied: [(name: String, activation: Activation, gains: [Double])] = [
  ("sigmoid", .sigmoid, [1, 2, 4]), ("tanh", .tanh, [1, 2, 3]),
  ("ReLU", .relu, [1, 2.0.squareRoot(), 8.0.squareRoot()]),
]
let predictions: [Prediction] = studied.flatMap { name, activation, gains in
  gains.map { gain in
    let patient = Patient(
      name: name, depth: 16, activation: activation, initialisation: .gain(gain))
    return Prediction(
      name: name, gain: gain, theory: meanField(activation, gain: gain),
      measured: patient.firstLooks().map { look in
        pow(look.deltas[3] / look.deltas[13], 1 / 10.0)
      })
  }
}
chapter.table(
  "mean-field",
  caption: "The factor by which the gradient changes with one layer back.",
  rows: predictions
) {
  Column("activation") { $0.name }
  Column("gain $g$", digits: 2) { $0.gain }
  Column("predicted", digits: 4) { $0.theory.factor }
  Column("least measured", digits: 4) { $0.measured.min() ?? .nan }
  Column("most", digits: 4) { $0.measured.max() ?? .nan }
}
chapter.figure(
  "predicted", x: .log(label: "predicted factor"),
  y: .log(label: "measured factor"),
  caption: """
    Theory against experiment: nine networks, ten seeds each. Only where the \
    factor is 1 does a deep network neither lose its gradient nor drown in it.
    """,
  alt: """
    Scatter plot of measured against predicted factor per layer on logarithmic \
    axes, from 0.2 to 2. All dots lie near the diagonal; sigmoids are lowest, ReLU \
    with twice He's weights highest.
    """
) {
  Line("equal", x: [0.2, 2.2], y: [0.2, 2.2]).muted()
  Rule(x: 1).dotted()
  for (name, role) in [("sigmoid", Role.sigmoid), ("tanh", .tanh), ("ReLU", .relu)]
  {
    let points = predictions.filter { $0.name == name }
    Points(
      name, x: points.flatMap { p in p.measured.map { _ in p.theory.factor } },
      y: points.flatMap(\.measured)
    ).style(role)
  }
}
let sigmoidTheory = meanField(.sigmoid, gain: 1)
chapter.value("theory.sigmoid", sigmoidTheory.factor, digits: 4)
chapter.claim(
  "GR-01", "For Xavier's sigmoids the theory says 0.23605 a layer.",
  sigmoidTheory.factor, roundsTo: 0.23605, digits: 5)
chapter.claim(
  "GR-01.variance", "… with sums that settle at variance 0.264687.",
  sigmoidTheory.variance, roundsTo: 0.264687, digits: 6)
chapter.claim(
  "GR-01.he",
  "He's gain is the one at which the theory gives ReLU a factor of 1.",
  meanField(.relu, gain: 2.0.squareRoot()).factor, isNear: 1, within: 1e-12)
chapter.claim(
  "GR-01.measured",
  "In all nine networks the measured factor is within a tenth of "
    + "the prediction, on average over the seeds.",
  each: predictions.map { geometricMean(of: $0.measured) / $0.theory.factor },
  isIn: 0.9...1.1)

//: So the chain rule is not a vague suspicion: it predicts {value}`theory.sigmoid`, and the
//: networks of finite width obey within a few per cent.

//: ## Why depth makes it worse
//:
//: A factor of one half is harmless in a network of two layers. Depth is the exponent. Pull the
//: slider:

typealias Studied = (
  name: String, role: Role, activation: Activation, law: Initialisation
)
let fourNetworks: [Studied] = [
  ("sigmoid, Xavier", .sigmoid, .sigmoid, .xavierNormal),
  ("tanh, Xavier", .tanh, .tanh, .xavierNormal),
  ("ReLU, He", .relu, .relu, .heNormal),
  ("ReLU, twice He", .accent1, .relu, .gain(8.0.squareRoot())),
]
func looksAtDepth(_ depth: Int) -> [(
  name: String, role: Role, looks: [GradientProfile]
)] {
  fourNetworks.map { name, role, activation, law in
    let patient = Patient(
      name: name, depth: depth, activation: activation, initialisation: law)
    return (name, role, patient.firstLooks())
  }
}
let depths = [2, 3, 5, 8, 10, 15, 20, 30, 40, 50]
let byDepth = depths.map { (depth: $0, networks: looksAtDepth($0)) }

chapter.family(
  "depth", parameter: "depth", over: Array(depths[2...]),
  x: .steps(label: "hidden layer"),
  y: .log(label: "size of δ, relative to the last layer"),
  caption: """
    The same four networks, deeper and deeper. Each keeps its slope; depth only \
    makes the line longer.
    """,
  alt: """
    For each depth from 5 to 50, the size of δ relative to the last layer, by \
    layer, for four networks: sigmoid falls steeply towards the first layer, tanh \
    gently, ReLU with He's weights stays near 1, ReLU with twice He's weights grows.
    """
) { depth in
  for network in byDepth.first(where: { $0.depth == depth })?.networks ?? [] {
    Band(
      network.name, x: (1...depth).map(Double.init),
      runs: network.looks.map { look in
        look.deltas.map { $0 / look.deltas[depth - 1] }
      }
    ).style(network.role)
  }
}

func ratiosByDepth(_ index: Int) -> [Double] {
  byDepth.map { geometricMean(of: $0.networks[index].looks.map(\.deltaRatio)) }
}
let sigmoidRatios = ratiosByDepth(0)
chapter.table(
  "depth-sweep",
  caption: "What is left at the first layer; geometric means over the seeds.",
  rows: byDepth.indices.map { $0 }
) {
  Column("depth") { depths[$0] }
  Column("sigmoid, Xavier", as: .scientific(1)) { ratiosByDepth(0)[$0] }
  Column("tanh, Xavier", as: .scientific(1)) { ratiosByDepth(1)[$0] }
  Column("ReLU, He", as: .scientific(1)) { ratiosByDepth(2)[$0] }
  Column("ReLU, twice He", as: .scientific(1)) { ratiosByDepth(3)[$0] }
}
let depthLine = depthFit(depths, sigmoidRatios)
chapter.value("depth.slope", pow(10, depthLine), digits: 3)
chapter.claim(
  "GR-15",
  "Each further sigmoid layer lowers the logarithm of what is left by the same "
    + "amount.",
  depthLine, isIn: -0.66 ... -0.62)
chapter.claim(
  "GR-15.theory", "The fitted factor is the theory's, within 3 per cent.",
  pow(10, depthLine) / sigmoidTheory.factor, isIn: 0.97...1.03)

//: He's column falls, too, if slowly, though the theory says 1. The theory is that of very wide
//: layers, and 32 neurons are few. With 128 the fall is gone:

let wideReLU = Patient(name: "ReLU, width 128", depth: 30).firstLooks(width: 128)
chapter.claim(
  "GR-15.critical",
  "Where the factor is 1, depth does nothing: ReLU with He's "
    + "weights, width 128, depth 30.",
  geometricMean(of: wideReLU.map(\.deltaRatio)), isIn: 0.5...2)

//: “More layers, more trouble” is thus true of every factor but one. Fitted over all depths, a
//: sigmoid layer keeps {value}`depth.slope` of the message. The rest of this chapter is about
//: getting that number to 1.

//: ## First cause of vanishing: many factors below one
//:
//: The article explains it like this: if each layer's value is below 1, then after many
//: multiplications the product tends to 0 exponentially. It sounds safe. Multiply
//: $$ \frac34 \cdot \frac89 \cdot \frac{15}{16} \cdots \left(1 - \frac1{n^2}\right), $$
//: all factors below 1. What do you get?

let n = Variable("n", in: .positive)
let partial: Expression = (n + 1) / (2 * n)
let nextPartial: Expression = (n + 2) / (2 * (n + 1))
let nextFactor: Expression = 1 - 1 / (n + 1) ** 2
chapter.claim(
  "GR-06.start",
  "After its first factor, ¾, the product is $(n+1)/(2n)$ at $n = 2$.",
  product(2...2) { 1 - 1 / ($0 * $0) }, is: 3 / 4)
chapter.claim(
  "GR-06.step",
  "If it is $(n+1)/(2n)$, the next factor makes it the same with $n+1$.",
  proves: partial * nextFactor == nextPartial)
chapter.claim(
  "GR-06", "So the product of all these factors below 1 is not 0 but ½.",
  proves: limit(partial, n, .infinity) == Expression.decimal("0.5"))
chapter.claim(
  "GR-06.ten", "After ten it is 0.55.",
  product(2...10) { 1 - 1 / ($0 * $0) }, isNear: 0.55, within: 1e-15)

let counts = (2...60).map(Double.init)
func products(_ factor: (Double) -> Double) -> [Double] {
  (2...60).map { product(2...$0, factor) }
}
chapter.figure(
  "products", height: 640, x: .steps(label: "number of factors"), y: .log(),
  arrangement: .stacked,
  caption: """
    Above, all factors are below 1; below, all are above 1. Whether the product \
    runs away is not decided by the side of 1 but by whether the factors keep a \
    distance from it.
    """,
  alt: """
    Two stacked panels, logarithmic. Above, products of 1/4 and of 0.9 fall on \
    straight lines, while the product of 1 − 1/n² levels off at one half. Below, \
    products of 1.1 rise on a straight line, while those of 1 + 1/n² and of \
    n²/(n² − 1) level off below 2.
    """
) {
  Panel("Every factor below 1") {
    Line("$1 - 1/n^2$", x: counts, y: products { 1 - 1 / ($0 * $0) }).style(
      .accent1)
    Line("$0.9$", x: counts, y: products { _ in 0.9 }).style(.accent2)
    Line("$1/4$", x: Array(counts[..<12]), y: Array(products { _ in 0.25 }[..<12]))
      .style(.sigmoid)
    Rule(y: 0.5).dotted()
  }
  Panel("Every factor above 1") {
    Line("$n^2/(n^2-1)$", x: counts, y: products { $0 * $0 / ($0 * $0 - 1) })
      .style(.accent1)
    Line("$1 + 1/n^2$", x: counts, y: products { 1 + 1 / ($0 * $0) }).style(
      .accent3)
    Line("$1.1$", x: counts, y: products { _ in 1.1 }).style(.accent2)
  }
}

//: > [!CORRECTION]
//: > Factors below 1 are not enough. What is enough is a *bound* below 1: if every factor is at
//: > most $c < 1$, then a product of $L$ of them is at most $c^L$, and that does vanish
//: > exponentially. For layers the factor is the largest stretch of the Jacobian, its norm.

let bounded = tenSeeds("bound") { seed in
  var chance = SplitMix64(seed: seed)
  var product = Matrix.identity(2)
  for _ in 0..<20 {
    let w = Matrix(rows: 2, columns: 2, elements: chance.normals(4))
    product = (0.9 / stretch(w)) * w * product
  }
  return stretch(product) / pow(0.9, 20)
}
chapter.claim(
  "GR-06.bound",
  "Twenty random matrices of norm $0.9$: their product has norm at most "
    + "$0.9^{20}$.",
  each: bounded, isIn: 0...1 + 1e-12)

//: Random matrices stay far below the bound, because what one stretches most the next one seldom
//: does. Matrices that stretch all directions alike reach it:

let turned = (1...20).reduce(Matrix.identity(2)) { product, step in
  let (c, s) = (cos(Double(step)), sin(Double(step)))
  return 0.9 * Matrix([[c, -s], [s, c]]) * product
}
chapter.claim(
  "GR-06.sharp", "Twenty rotations, shrunk by $0.9$ each: norm $0.9^{20}$.",
  stretch(turned) / pow(0.9, 20), isNear: 1, within: 1e-7)

//: For matrices there is a second trap. One often reads that it is the largest *eigenvalue* that
//: has to be below 1, the **spectral radius**. Here is a weight matrix whose eigenvalues are both
//: 0, with slopes of 1 and ¾ in front:

let nilpotent = Matrix([[8, 8], [-8, -8]])
let jacobian = Matrix([[1, 0], [0, 0.75]]) * nilpotent
let direction = Matrix([[4], [-3]])
chapter.claim(
  "GR-06.nilpotent", "$W^2 = 0$, so both eigenvalues of $W$ are 0.",
  nilpotent * nilpotent == Matrix(rows: 2, columns: 2), is: true)
chapter.claim(
  "GR-06.eigenvalue",
  "… yet the Jacobian doubles the vector $(4, -3)$ at every "
    + "step: eigenvalue 2.",
  jacobian * direction == 2 * direction, is: true)

//: The literature has this slip too: a well-known sufficient condition for vanishing in recurrent
//: networks is stated with the largest eigenvalue of the weights {cite}`pascanu2013`. It holds with
//: the largest *stretch*. And even one and the same matrix, multiplied by itself, can grow for a
//: long time before its eigenvalues have their way:

let transient = Matrix([[0.9, 10], [0, 0.9]])
let powers = (1...100).reduce(into: [Matrix.identity(2)]) { powers, _ in
  powers.append(transient * (powers.last ?? transient))
}
chapter.figure(
  "transient", x: .steps(label: "power"), y: .log(label: "norm"),
  caption: """
    Both eigenvalues are $0.9$, and still the powers of this matrix first grow \
    nearly fortyfold. A hundred layers see it vanish, ten see it explode.
    """,
  alt: """
    Norm of the powers of a 2 × 2 matrix with both eigenvalues 0.9, logarithmic: \
    from 10 it rises to about 39 at powers 9 and 10, then falls to about 0.03 at \
    power 100. A dashed line shows 0.9 to the same power.
    """
) {
  Line(
    "norm of the power", x: (1...100).map(Double.init),
    y: powers.dropFirst().map(stretch)
  )
  .style(.accent1)
  Curve("$0.9^k$", over: 1...100) { pow(0.9, $0) }.muted().dashed()
  Rule(y: 1).dotted()
}
chapter.claim(
  "GR-06.transient", "The tenth power is still 38.75 long, the hundredth 0.0295.",
  holds: abs(stretch(powers[10]) - 38.75) < 0.01
    && abs(stretch(powers[100]) - 0.0295) < 1e-4,
  evidence:
    "\(stretch(powers[10]).text(.fixed(2))) and "
    + stretch(powers[100]).text(.fixed(4))
)

//: ## Second cause of vanishing: flat slopes
//:
//: The article's second cause is *saturation*: where a sigmoid or a tanh is given a large input, it
//: is flat, and a slope near zero is a factor near zero.

chapter.figure(
  "slopes", y: "slope",
  caption: """
    The slopes that stand in the product. The sigmoid's is at best ¼, in the very \
    middle; tanh's reaches 1 there; ReLU's is 1 on one side and 0 on the other.
    """,
  alt: """
    Slopes over z from −6 to 6: the sigmoid's is a low hump of height 0.25, tanh's \
    a narrower hump of height 1, ReLU's jumps from 0 to 1 at the origin.
    """
) {
  Curve("σ′", over: -6...6) { sigmoidDerivative($0) }.style(.sigmoid)
  Curve("tanh′", over: -6...6) { tanhDerivative($0) }.style(.tanh)
  Curve("ReLU′", over: -6...6) { $0 == 0 ? .nan : reluDerivative($0) }.style(.relu)
}
chapter.claim(
  "GR-07", "Far out on either side both are flat: σ′ and tanh′ at −10 and 10.",
  holds: sigmoidDerivative(10.0) < 4.55e-5 && sigmoidDerivative(-10.0) < 4.55e-5
    && tanhDerivative(10.0) < 8.3e-9 && tanhDerivative(-10.0) < 8.3e-9,
  evidence:
    "\(sigmoidDerivative(10.0).text(.scientific(2))) and "
    + tanhDerivative(10.0).text(.scientific(2))
)
chapter.claim(
  "GR-07.quarter",
  "But σ′ is at most ¼ anywhere, and so ten of them at most "
    + "$4^{-10}$ with no saturation at all.",
  forAll: evenlySpaced(4001, in: -40...40)
) { pow(sigmoidDerivative($0), 10) <= pow(4, -10) }
let tenDeep: [(name: String, ratios: [Double])] = [sigmoidTen, tanhTen, reluTen].map
{
  ($0.name, $0.firstLooks().map(\.deltaRatio))
}
chapter.claim(
  "GR-07.tanh",
  "Ten layers of tanh, which saturates too, keep much of the gradient.",
  geometricMean(of: tenDeep[1].ratios), isIn: 0.05...1)
chapter.claim(
  "GR-07.compare",
  "… where ten of sigmoid keep less than $10^{-5}$, and ten of ReLU "
    + "nearly all.",
  holds: tenDeep[0].ratios.allSatisfy { $0 < 1e-5 }
    && (0.2...3).contains(geometricMean(of: tenDeep[2].ratios)),
  evidence: tenDeep.map {
    "\($0.name) \(geometricMean(of: $0.ratios).text(.scientific(1)))"
  }.joined(separator: ", "))

//: > [!CORRECTION]
//: > Two amendments. It takes an input of large *absolute* value: −10 is as flat as 10. And for the
//: > sigmoid saturation is not even needed: its very best slope is ¼, so with weights of norm one
//: > ten layers keep at most a millionth. Tanh, which saturates just as much, does far better, for
//: > its best slope is 1. It is not the flat ends that ruin the sigmoid, it is the lazy middle.

//: ## First cause of exploding: many factors above one
//:
//: The twin of the first claim says: if each value is above 1, the product grows exponentially. It
//: has a twin of a counterexample, the reciprocals of the factors above.

let twin: Expression = 2 * n / (n + 1)
let nextTwin: Expression = 2 * (n + 1) / (n + 2)
let twinFactor: Expression = (n + 1) ** 2 / ((n + 1) ** 2 - 1)
chapter.claim(
  "GR-11.step",
  "If the product of $n^2/(n^2-1)$ is $2n/(n+1)$, it stays so with "
    + "the next factor.",
  proves: twin * twinFactor == nextTwin)
chapter.claim(
  "GR-11", "So a product of factors above 1, all of them, ends at 2.",
  proves: limit(twin, n, .infinity) == 2)
let manyFactors = 100_000
let headProduct = product(1...manyFactors) { 1 + 1 / ($0 * $0) }
let tail: Double = exp(1 / (Double(manyFactors) + 0.5))
let closedForm: Double = sinh(Double.pi) / Double.pi
chapter.claim(
  "GR-11.sinh", "Another one, all $1 + 1/n^2$ together, is $\\sinh(\\pi)/\\pi$.",
  headProduct * tail, isNear: closedForm, within: 1e-10)
chapter.claim(
  "GR-11.value", "… which is 3.67607791037.",
  closedForm, isNear: 3.676077910374977720696, within: 1e-14)
let (tall, flat) = (
  Matrix([[2, 0], [0, 0.125]]), Matrix([[0.125, 0], [0, 2]])
)
chapter.claim(
  "GR-11.matrices",
  "Two matrices with an eigenvalue of 2 each: their product is a "
    + "quarter of the identity.",
  tall * flat == .identity(2, scale: 0.25), is: true)

//: > [!CORRECTION]
//: > Factors above 1 are not enough either; a bound $c > 1$ *below* them is. For matrices even an
//: > eigenvalue above 1 in every layer does not do it: one layer may squeeze what the other
//: > stretches. What suffices is that every layer stretches every direction by at least $c$. For
//: > one linear recurrent matrix, a spectral radius above 1 is necessary for explosion
//: > {cite}`pascanu2013`, not sufficient for every input.

//: ## Second cause of exploding: large first weights
//:
//: This one stands. Take ReLU layers, double the weights that He's rule gives them, and each layer
//: doubles the gradient.

let doubled = ratiosByDepth(3)
let someDepths = [2, 5, 10, 20, 30]
let scalings: [(name: String, factor: Double, role: Role)] = [
  ("half of He's weights", 0.5, .accent2), ("He's", 1, .relu),
  ("twice He's", 2, .accent1),
]
let scaled = scalings.map { name, factor, role in
  let law = Initialisation.gain(factor * 2.0.squareRoot())
  let ratios = someDepths.map { depth in
    Patient(name: name, depth: depth, initialisation: law).firstLooks().map(
      \.deltaRatio)
  }
  return (name: name, role: role, ratios: ratios)
}
chapter.figure(
  "depth-and-gain", x: .steps(label: "depth"), y: .log(label: "first δ / last δ"),
  caption: """
    Three scales of weights in ReLU networks. The scale sets the slope; depth \
    only tells how far the line is followed.
    """,
  alt: """
    Ratio of first to last δ against depth from 2 to 30, logarithmic: with half of \
    He's weights it falls, with He's it stays near 1, with twice He's it rises to \
    about 1e9.
    """
) {
  for family in scaled {
    Band(
      family.name, x: someDepths.map(Double.init),
      runs: (0..<10).map { seed in family.ratios.map { $0[seed] } }
    ).style(family.role)
  }
}
let doubledAtThirty = byDepth[7].networks[3].looks.map(\.deltaRatio)
chapter.claim(
  "GR-12",
  "Twice He's weights, thirty layers: the gradient grows more than ten "
    + "millionfold.",
  each: doubledAtThirty, isIn: 1e7...1e11)
chapter.claim(
  "GR-12.depth",
  "From ten layers to thirty it grows ten thousandfold; with He's weights "
    + "it stays.",
  holds: doubled[7] / doubled[4] > 1e4 && (0.2...3).contains(ratiosByDepth(2)[7]),
  evidence:
    "\((doubled[7] / doubled[4]).text(.scientific(1))), He's "
    + ratiosByDepth(2)[7].text(.fixed(2)))

//: > [!CORRECTION]
//: > The article lists “too many layers” as a fault of initialisation. It is none: the middle line
//: > has as many layers as the others. Depth raises a factor to a power. If the factor is 1, that
//: > is harmless.

//: ## What does a network do that gets no message?
//:
//: Now we train. **Question.** What becomes of ten layers that the gradient does not reach?
//: **Task.** Points in a square, labelled by whether their two coordinates have the same sign; no
//: straight line can do it. **Set-up.** Ten hidden layers of 16, 128 points, 500 steps of gradient
//: descent on all of them. **Seeds.** {value}`seeds`. From here on, every feed-forward network of
//: this chapter gets this task and these seeds.
//:
//: {quote}`Chapters/GradientProblems/Experiments.swift#learn-xor`

let sigmoidRun = contender(sigmoidTen, .sigmoid, by: SGD(rate: 1))
let slowSigmoidRun = contender(
  sigmoidTen, .sigmoid, by: SGD(rate: 0.1), as: "rate 0.1")
let tanhRun = contender(tanhTen, .tanh)
let reluRun = contender(reluTen, .relu)
let leakyRun = contender(leakyTen, .accent2)

/// The mean over the seeds of log₁₀ ‖δ‖, by note and layer.
func averageLogs(_ run: Contender) -> [[Double]] {
  run.trials[0].signals.indices.map { note in
    (0..<10).map { layer in
      mean(of: run.trials.map { log10($0.signals[note][layer] + 1e-30) })
    }
  }
}
let heat = [sigmoidRun, tanhRun, reluRun].map {
  (name: $0.name, logs: averageLogs($0))
}
chapter.figure(
  "heat", height: 760, x: .steps(label: "step of training"),
  y: .linear(label: "layer", ticks: .at([1, 4, 7, 10])),
  arrangement: .stacked,
  caption: """
    The size of δ at each layer through the whole training, as powers of ten. In \
    the sigmoid network the message fades on its way down at every step, and never \
    comes through.
    """,
  alt: """
    Three stacked heat maps of log₁₀ of the size of δ: layer against training \
    step. For sigmoid it is about −2 at layer 10 and below −7 at layer 1 at all \
    times. For tanh and ReLU all layers have about the same colour and fade \
    together as the task is learnt.
    """
) {
  for network in heat {
    Panel(network.name) {
      HeatMap(
        "$\\log_{10}$", x: 0...500, y: 0.5...10.5, columns: 50, rows: 10,
        domain: -9 ... -1
      ) { step, layer in
        network.logs[min(Int(step / 10), network.logs.count - 1)][
          Int(layer.rounded()) - 1]
      }
    }
  }
}
chapter.claim(
  "GR-02",
  "The ten-layer sigmoid network learns nothing, at every seed: chance "
    + "accuracy, and the loss of a constant.",
  holds: sigmoidRun.trials.allSatisfy(\.isAtChance),
  evidence: "accuracy at most \(sigmoidRun.accuracies.most.text(.percent(1)))")
chapter.claim(
  "GR-02.others", "The same layers with tanh or ReLU learn it, at every seed.",
  holds: (tanhRun.trials + reluRun.trials).allSatisfy(\.hasLearnt),
  evidence:
    "at least "
    + min(tanhRun.accuracies.least, reluRun.accuracies.least).text(.percent(1))
)

//: ### Do the first layers move at all?
//:
//: The article says that the weights of the *shallow network* hardly update, and means the layers
//: near the input. Compare the weights before and after.

chapter.figure(
  "changes", x: .steps(label: "layer"),
  y: .log(label: "change, relative to the weights"),
  caption: """
    By how much of their size the weights of each layer changed in 500 steps. The \
    sigmoid's first layer moved by less than a ten-thousandth, ReLU's by more than \
    a hundred times as much.
    """,
  alt: """
    Relative change of weights against layer 1 to 11, logarithmic, bands over ten \
    seeds. Sigmoid rises from about 1e-6 at layer 1 to nearly 1 at the read-out; \
    tanh and ReLU lie between 0.03 and 2 at all layers.
    """
) {
  for run in [sigmoidRun, tanhRun, reluRun] {
    Band(run.name, x: (1...11).map(Double.init), runs: run.trials.map(\.changes))
      .style(run.role)
  }
}
chapter.claim(
  "GR-04",
  "In 500 steps the sigmoid's first layer changes by less than a "
    + "ten-thousandth of its size.",
  each: sigmoidRun.trials.map { $0.changes[0] }, isIn: 0...1e-4)
chapter.claim(
  "GR-04.relu", "ReLU's changes by more than a hundred times as much.",
  holds: zip(reluRun.trials, sigmoidRun.trials).allSatisfy {
    $0.changes[0] > 100 * $1.changes[0]
  }, evidence: "ten seeds")

//: Hardly moving is not yet the same as not mattering. So we take the article at its word that a
//: deep network *degenerates into a shallow one*, and cut: train the same network from the same
//: weights once more, with its first five layers frozen as they were drawn.

let frozenSigmoid = contender(
  sigmoidTen, .sigmoid, by: SGD(rate: 1), frozenLayers: 5)
let frozenReLU = contender(reluTen, .relu, frozenLayers: 5)

/// For each seed the largest difference between two networks' answers.
func largestGaps(_ whole: Contender, _ frozen: Contender) -> [Double] {
  zip(whole.trials, frozen.trials).map { whole, frozen in
    zip(whole.answers, frozen.answers).map { abs($0 - $1) }.max() ?? .nan
  }
}
let sigmoidGaps = largestGaps(sigmoidRun, frozenSigmoid)
chapter.value("freeze.most", sigmoidGaps.max() ?? .nan, as: .scientific(1))
chapter.figure(
  "freeze", x: .linear(label: "answer, all layers trained"),
  y: .linear(label: "answer, first five frozen"),
  caption: """
    Each dot is one point of the task, seed 1. The sigmoid network gives every \
    point the same answer, frozen or not; to the ReLU network it makes all the \
    difference.
    """,
  alt: """
    Scatter plot of the answers of two networks. The sigmoid dots fall on a single \
    place on the diagonal near zero. The ReLU dots are spread far from the diagonal.
    """
) {
  let (whole, frozen) = (reluRun.trials[0].answers, frozenReLU.trials[0].answers)
  let ends = [whole.min() ?? -1, whole.max() ?? 1]
  Line("the same", x: ends, y: ends).muted()
  Points("ReLU", x: whole, y: frozen).style(.relu)
  Points(
    "sigmoid", x: sigmoidRun.trials[0].answers, y: frozenSigmoid.trials[0].answers
  ).style(.sigmoid)
}
chapter.claim(
  "GR-08",
  "Frozen or not, the sigmoid network's answers are the same to a millionth.",
  each: sigmoidGaps, isIn: 0...1e-6)
chapter.claim(
  "GR-08.relu",
  "The ReLU network needs what its first layers learn: its answers "
    + "change by more than 1.",
  each: largestGaps(reluRun, frozenReLU), isIn: 1...1e3)
chapter.claim(
  "GR-16",
  "The loss it ends at is that of a constant: ten layers have become none.",
  each: sigmoidRun.trials.map { $0.loss - $0.priorEntropy }, isIn: -1e-4...1e-4)

//: At most {value}`freeze.most` is what five trained layers contributed. The article's phrase is
//: confirmed, and too kind: this network does not degenerate into a *shallow* network but into a
//: constant.

//: ### Can we wait, or turn up the rate?
//:
//: The article expects slow or stalled convergence and more tuning of the learning rate. Here is
//: how many steps it takes to get 95 of 100 points right, as layers are added.

let (patience, fastPatience) = (4000, 1500)
chapter.value("patience", patience)
typealias Race = (name: String, role: Role, depths: [Int], steps: [[Int]])
func race(
  _ patient: Patient, _ role: Role, depths: [Int], rate: Double, limit: Int
) -> Race {
  let steps = depths.map { depth in
    var patient = patient
    patient.depth = depth
    return tenSeeds("steps to learn") { [patient] in
      stepsToLearn(patient, rate: rate, limit: limit, seed: $0)
    }
  }
  return (patient.name, role, depths, steps)
}
let races = [
  race(sigmoidTen, .sigmoid, depths: [1, 2, 3, 4], rate: 1, limit: patience),
  race(tanhTen, .tanh, depths: [1, 2, 3, 4, 5], rate: 0.1, limit: fastPatience),
  race(reluTen, .relu, depths: [1, 2, 3, 4, 5], rate: 0.1, limit: fastPatience),
]
func middles(_ race: Int) -> [Double] {
  races[race].steps.map { median(of: $0.map(Double.init)) }
}
chapter.figure(
  "steps-to-learn", x: .steps(label: "hidden layers"),
  y: .log(label: "steps to 95 %"),
  caption: """
    Every further sigmoid layer makes the network slower, until {value}`patience` \
    steps are not enough. For tanh and ReLU depth makes it *faster*.
    """,
  alt: """
    Steps of training against number of hidden layers, logarithmic, bands over ten \
    seeds. Sigmoid rises from about a thousand at one layer to the limit of 4000 \
    at four; tanh falls from about a thousand to a few hundred, ReLU from about a \
    hundred to a few tens.
    """
) {
  for race in races {
    Band(
      race.name, x: race.depths.map(Double.init),
      runs: (0..<10).map { seed in race.steps.map { Double($0[seed]) } }
    ).style(race.role)
  }
  Rule("limit", y: Double(patience)).dotted()
}
chapter.claim(
  "GR-09", "The sigmoid network's median number of steps rises with every layer.",
  holds: zip(middles(0), middles(0).dropFirst()).allSatisfy { $0 < $1 },
  evidence: middles(0).map { $0.text(.fixed(0)) }.joined(separator: " < "))
chapter.claim(
  "GR-09.control", "That of tanh and ReLU falls: depth as such is not the cause.",
  holds: middles(1)[4] < middles(1)[0] && middles(2)[4] < middles(2)[0],
  evidence: [1, 2].map { race in
    middles(race).map { $0.text(.fixed(0)) }.joined(separator: ", ")
  }.joined(separator: "; "))
chapter.claim(
  "GR-17",
  "At ten layers a rate ten times larger does not help: chance either way, "
    + "at every seed.",
  holds: (sigmoidRun.trials + slowSigmoidRun.trials).allSatisfy(\.isAtChance),
  evidence: "20 runs")

//: The rate multiplies the steps of all layers alike, so it cannot mend a *ratio* of a millionth.
//: Whoever raises it until the first layer moves has the last layer jump by a million.

//: ## And one that gets too much of it?
//:
//: Thirty ReLU layers of 32, with weights of deviation 1, four times what He's rule allows.
//: **Question.** How many steps does it survive? **Controls.** The same with He's weights, and with
//: tanh. **Seeds.** {value}`seeds`.

let deep = [
  Patient(
    name: "ReLU, deviation 1", depth: 30, initialisation: .normal(deviation: 1)),
  Patient(name: "ReLU, He", depth: 30),
  Patient(
    name: "tanh, deviation 1", depth: 30, activation: .tanh,
    initialisation: .normal(deviation: 1)),
].map { patient in
  (
    name: patient.name,
    losses: tenSeeds("overflow") { lossesOnNoise(patient, steps: 50, seed: $0) }
  )
}
chapter.table(
  "overflow", caption: "Fifty steps with rate $0.01$.", rows: deep
) {
  Column("network") { $0.name }
  Column("first loss, median", as: .scientific(1)) {
    median(of: $0.losses.map { $0[0] })
  }
  Column("runs that overflow") { $0.losses.count { !($0.last ?? .nan).isFinite } }
  Column("… at step") { network in
    network.losses.compactMap { $0.firstIndex { !$0.isFinite } }.max().map {
      "\($0)"
    } ?? "–"
  }
}
chapter.figure(
  "overflow-trace", height: 640, x: .steps(label: "step of training"),
  y: .log(label: "loss"), arrangement: .stacked,
  caption: """
    Above, the dots at the far left are all there is to see of the exploding \
    network: it has a loss once, and then none. Below, the other two from nearby: \
    bounded tanh jumps about, but survives.
    """,
  alt: """
    Two panels of loss against step, logarithmic. Above, ReLU with deviation 1 has \
    ten dots at step 0 near 1e35, far above everything else. Below, ReLU with He's \
    weights falls smoothly below 1; tanh with deviation 1 wanders between about 1 \
    and 100.
    """
) {
  let steps = (0..<50).map(Double.init)
  Panel("All three") {
    Points(
      deep[0].name, x: deep[0].losses.map { _ in 0 },
      y: deep[0].losses.map { $0[0] }
    ).style(.accent1)
    Band("the other two", x: steps, runs: deep[1].losses).style(.relu)
    Band("", x: steps, runs: deep[2].losses).style(.tanh)
  }
  Panel("The two that survive") {
    Band(deep[1].name, x: steps, runs: deep[1].losses).style(.relu)
    Band(deep[2].name, x: steps, runs: deep[2].losses).style(.tanh)
  }
}
chapter.claim(
  "GR-10", "The exploding network overflows at the first update, at every seed.",
  holds: deep[0].losses.allSatisfy { $0[0].isFinite && $0[1] == .infinity },
  evidence: "loss finite at step 0, not at step 1, ten times of ten")
let tooLarge = 1e200 * 1e200
chapter.claim(
  "GR-10.nan",
  "Overflow first gives infinity; not-a-number comes next, from "
    + "$\\infty - \\infty$ or $0 \\cdot \\infty$.",
  holds: tooLarge == .infinity && (tooLarge - tooLarge).isNaN
    && (0 * tooLarge).isNaN,
  evidence: "∞, nan, nan")
chapter.claim(
  "GR-13",
  "It is not the depth: with He's weights the same network keeps a sane "
    + "loss.",
  each: deep[1].losses.flatMap { $0 }, isIn: 0...1e3)
chapter.claim(
  "GR-13.oscillates",
  "Tanh with large weights is unstable: within a run its loss goes up "
    + "again by a quarter or more.",
  holds: deep[2].losses.allSatisfy { losses in
    zip(losses, losses.dropFirst()).contains { $1 > 1.25 * $0 }
  }, evidence: "ten seeds")
chapter.claim(
  "GR-14", "… but it never overflows.",
  holds: deep[2].losses.allSatisfy { $0.allSatisfy(\.isFinite) },
  evidence: "10 runs of 50 steps, all finite")

//: > [!CORRECTION]
//: > That the weights become *nan* and training fails for good, as the article has it, is what
//: > *unbounded* activations do. A bounded one cannot pass on more than 1. It saturates instead,
//: > jumps about and gets stuck, which is harder to notice than a *nan*.

//: ## Along time: recurrent networks
//:
//: The article's second example is a recurrent network on long sequences without clipping, whose
//: gradient grows fast until its parameters overflow. A recurrent network is a deep network that
//: uses *the same* weights $W$ at every step of time, so the product becomes a power. **Question.**
//: What is left at the first step of what arrives at the last, 50 steps later? **Set-up.** 32
//: neurons, orthogonal weights times a number $\rho$: all their eigenvalues have that size, so
//: $\rho$ *is* the spectral radius. **Seeds.** {value}`seeds`.
//:
//: {quote}`Chapters/GradientProblems/Experiments.swift#through-time`

let radii = evenlySpaced(15, in: 0.6...2)
let cellsInTime: [(name: String, role: Role, activation: Activation)] = [
  ("linear", .accent1, .linear), ("tanh", .tanh, .tanh), ("ReLU", .relu, .relu),
]
let throughTime = cellsInTime.map { name, role, activation in
  let runs = radii.map { radius in
    tenSeeds("through time") {
      gradientThroughTime(activation, .orthogonal(gain: radius), seed: $0)
    }
  }
  return (name: name, role: role, runs: runs)
}
chapter.figure(
  "edge", x: .linear(label: "spectral radius ρ"),
  y: .log(label: "first / last gradient"),
  caption: """
    The edge of stability. Linear: exactly $\\rho^{50}$, with the edge at 1. Tanh \
    and ReLU give away part of the gradient, so their edge lies further right, and \
    between loss and flood there is hardly any room.
    """,
  alt: """
    Ratio of first to last gradient after 50 steps against spectral radius from \
    0.6 to 2, logarithmic. The linear line rises steeply through 1 at ρ = 1. ReLU \
    crosses 1 at about 1.5; tanh stays lowest and crosses later.
    """
) {
  for cell in throughTime {
    Band(
      cell.name, x: radii,
      runs: (0..<10).map { seed in cell.runs.map { $0[seed][0] / $0[seed][50] } }
    ).style(cell.role)
  }
  Rule(y: 1).dotted()
  Rule(x: 1).dotted()
}
chapter.figure(
  "edge-map", x: .linear(label: "spectral radius ρ"),
  y: .steps(label: "steps back in time"),
  caption: """
    The same for tanh, all the way back: powers of ten of what is left. Left of \
    the pale seam the gradient vanishes, the sooner the further left; right of it, \
    it grows.
    """,
  alt: """
    Heat map of log₁₀ of the gradient relative to the last step: spectral radius \
    0.6 to 2 against steps back 0 to 50. Left of a thin pale seam the colour of \
    loss deepens with every step back, right of it the colour of growth.
    """
) {
  HeatMap(
    "log₁₀", x: 0.55...2.05, y: -0.5...50.5, columns: 15, rows: 51,
    colors: .diverging,
    domain: -5...5
  ) { radius, back in
    let column = min(max(Int(((radius - 0.6) / 0.1).rounded()), 0), 14)
    return mean(
      of: throughTime[1].runs[column].map {
        log10($0[50 - Int(back.rounded())] / $0[50])
      })
  }
}
let exact = gradientThroughTime(.linear, .orthogonal(gain: 1.1), seed: 1)
chapter.claim(
  "GR-26.exact", "Linear, $\\rho = 1.1$: after 50 steps exactly $1.1^{50}$.",
  exact[0] / exact[50], isNear: 117.3908528796953165, within: 1e-9)

let gains: [(gain: Double, runs: [[Double]])] = [0.5, 1, 2, 4].map { gain in
  (
    gain,
    tenSeeds("gains") { gradientThroughTime(.tanh, .gain(gain), seed: $0) }
  )
}
chapter.figure(
  "through-time", x: .steps(label: "step of time"),
  y: .log(label: "size of the gradient"),
  caption: """
    Random weights with tanh, read from right to left. With the usual gain of 1 \
    the gradient *vanishes*; it takes large weights to make it explode.
    """,
  alt: """
    Size of the gradient by step of time, logarithmic, tanh cells. Going back from \
    step 50, gain 0.5 falls to about 1e-22 and gain 1 to about 1e-9 of the last \
    value; gain 2 stays about level and gain 4 grows to about 1e8.
    """
) {
  for (run, role) in zip(gains, [Role.accent1, .accent2, .accent3, .accent4]) {
    Band(
      "gain \(run.gain.text(.shortest))", x: (0...50).map(Double.init),
      runs: run.runs.map { norms in norms.map { $0 / norms[50] } }
    ).style(role)
  }
}
chapter.claim(
  "GR-26",
  "Tanh with gain 4: in 50 steps the gradient grows more than a millionfold, at "
    + "every seed.",
  each: gains[3].runs.map { $0[0] / $0[50] }, isIn: 1e6...1e12)
chapter.claim(
  "GR-26.default",
  "With gain ½ less than $10^{-12}$ is left; with gain 1, too, it "
    + "vanishes.",
  holds: gains[0].runs.allSatisfy { $0[0] / $0[50] < 1e-12 }
    && geometricMean(of: gains[1].runs.map { $0[0] / $0[50] }) < 1e-6,
  evidence: gains.map {
    geometricMean(of: $0.runs.map { $0[0] / $0[50] }).text(.scientific(0))
  }.joined(separator: ", "))

//: Now the overflow as stated: a sequence of 50, no clipping, and a cell that can overflow because
//: it is a ReLU. Its weights start at $1.1$ times the identity.
//:
//: {quote}`Chapters/GradientProblems/Experiments.swift#learn-mean`

let unclipped = Contender(
  name: "no clipping", role: .accent1,
  trials: tenSeeds("no clipping") {
    learnMean(stateScale: 1.1, clipping: .none, seed: $0)
  })
let bounded4 = tenSeeds("tanh") {
  learnMean(
    stateScale: 3, activation: .tanh, rate: 0.1, clipping: .none,
    seed: $0)
}
chapter.table(
  "no-clipping", caption: "The second example, without clipping.",
  rows: Array(zip(1...10, unclipped.trials))
) {
  Column("seed") { $0.0 }
  Column("first loss", as: .significant(3)) { $0.1.losses[0] }
  Column("gradient", as: .scientific(1)) { $0.1.gradientNorms[0] }
  Column("overflow at step") { $0.1.overflow.map { "\($0)" } ?? "none" }
}
chapter.claim(
  "GR-26.overflow", "It overflows at the first or second update, at every seed.",
  holds: unclipped.trials.allSatisfy { ($0.overflow ?? .max) <= 2 },
  evidence: "\(unclipped.trials.count { $0.overflow == 1 }) of 10 at the first")
chapter.claim(
  "GR-26.tanh",
  "The same cell with tanh and weights three times the identity: finite, always.",
  holds: bounded4.allSatisfy { $0.overflow == nil && $0.loss.isFinite },
  evidence: "10 of 10")

//: > [!CORRECTION]
//: > The example is right under a condition it does not name: an activation without bound, and
//: > weights beyond the edge. The default illness of a recurrent network is the opposite one: with
//: > usual weights its gradient vanishes. That this makes long memories hard to learn was shown
//: > early {cite}`bengio1994`.

//: ## A trap for those who measure
//:
//: It is natural to compare not $\delta$ but the gradient of the *weights* at the first and at the
//: last layer. Take a ReLU network and draw its weights a hundred times too small. What do the two
//: measures say?

let tiny = Patient(
  name: "ReLU, deviation 0.01", depth: 10, initialisation: .normal(deviation: 0.01))
let tinyLooks = tiny.firstLooks()
chapter.table(
  "trap", caption: "One network, two measures: ReLU, ten layers, deviation $0.01$.",
  rows: Array(zip(1...10, tinyLooks))
) {
  Column("seed") { $0.0 }
  Column("first δ / last δ", as: .scientific(1)) { $0.1.deltaRatio }
  Column("the same of ∂Loss/∂W", digits: 2) { $0.1.weightGradientRatio }
  Column("‖∂Loss/∂W₁‖", as: .scientific(1)) { $0.1.weightGradients[0] }
}

//: The second measure sees a healthy network. The reason is a theorem of Euler: if the weights of
//: one layer are multiplied by $c$ and the answer with them, then the loss changes at the rate
//: $\langle W_l, \partial\text{Loss}/\partial W_l\rangle$, and ReLU without biases does not care
//: *which* layer was multiplied.

func innerProducts(_ activation: Activation) -> [Double] {
  var chance = SplitMix64(seed: 1)
  let samples = Samples.noise(count: 128, inputs: 32, using: &chance)
  var network = Network.multilayer(
    inputs: 32, width: 32, depth: 6, activation: activation,
    initialisation: .heNormal,
    using: &chance)
  network.gradient(of: .squaredError, on: samples)
  return network.parameters.filter { $0.name == "weights" }.map {
    $0.values.inner($0.gradient)
  }
}
let (euler, notEuler) = (innerProducts(.relu), innerProducts(.swish()))
chapter.figure(
  "euler", x: .steps(label: "layer"), y: .linear(label: "weights times gradient"),
  caption: """
    In a ReLU network this number is the same for all layers, so no ratio of it \
    can show a wrong scale. With Swish the coincidence ends.
    """,
  alt: """
    Inner product of weights and their gradient against layer 1 to 7. ReLU's seven \
    points lie on a level line at about 2.7; Swish's fall from about 1.4 to 0.6.
    """
) {
  Line("ReLU", x: (1...7).map(Double.init), y: euler).style(.relu)
  Points("", x: (1...7).map(Double.init), y: euler).style(.relu)
  Line("Swish", x: (1...7).map(Double.init), y: notEuler).style(.swish)
  Points("", x: (1...7).map(Double.init), y: notEuler).style(.swish)
}
chapter.claim(
  "trap.euler", "All seven layers have the same ⟨W, ∂Loss/∂W⟩, to twelve digits.",
  each: euler.map { $0 / euler[0] }, isIn: 1 - 1e-12...1 + 1e-12)
chapter.claim(
  "trap.blind",
  "At deviation $0.01$ the weights' ratio looks healthy, at every seed, while "
    + "less than $10^{-10}$ of δ is left.",
  holds: tinyLooks.allSatisfy {
    (0.2...5).contains($0.weightGradientRatio) && $0.deltaRatio < 1e-10
  }, evidence: "10 of 10")

//: > [!REMEMBER]
//: > Look at $\delta$ by layer, and at absolute sizes. A ratio of weight gradients is blind to the
//: > scale of the weights in a ReLU network.

//: ## Seven remedies, one experiment
//:
//: The article lists seven remedies. We ask each of them the same two things, on the same seeds:
//: **how large is the gradient on its way back, before training, and what does the loss do in
//: training?** So every remedy has the same picture: on top the gradient by layer (or step of
//: time), below the loss; a band is the spread over {value}`seeds` seeds, a line their median. The
//: network is that of the last sections: ten layers of 16, 500 steps, rate {given}`0.1` unless said
//: otherwise.

//: ### 1. ReLU and Leaky ReLU
//:
//: The article: use *non-saturating* activations such as ReLU and Leaky ReLU.

let first = [sigmoidRun, tanhRun, reluRun, leakyRun]
chapter.figure(
  "remedy-activation", height: 760,
  caption: """
    Above, only the sigmoid's gradient falls. Below, only the sigmoid's loss \
    stays. Tanh, which saturates, is cured as well.
    """,
  alt: """
    Two panels. Gradient by layer: sigmoid falls steeply towards layer 1; tanh, \
    ReLU and Leaky ReLU are about level. Loss in training: sigmoid stays at 0.69; \
    the other three fall far below 0.1.
    """
) {
  signalPanel(first, along: "layer")
  lossPanel(first)
}
chapter.claim(
  "GR-18",
  "Ten layers of ReLU or Leaky ReLU with He's weights learn the task, at every "
    + "seed, where the sigmoid never does.",
  holds: (reluRun.trials + leakyRun.trials).allSatisfy(\.hasLearnt)
    && sigmoidRun.trials.allSatisfy(\.isAtChance),
  evidence:
    "ReLU at least \(reluRun.accuracies.least.text(.percent(1))), Leaky ReLU "
    + leakyRun.accuracies.least.text(.percent(1)))

//: Is ReLU non-saturating? On its left half it is as flat as can be. A neuron whose bias has gone
//: far into the negative never comes back:

let neurons: [(name: String, activation: Activation)] = [
  ("ReLU", .relu), ("Leaky ReLU", .leakyReLU()), ("Swish", .swish()),
  ("GELU", .gelu),
]
let firstBiases = [-1, -1.5, -2, -5]
let stuck = inParallel(neurons.map(\.activation)) { [firstBiases] activation in
  firstBiases.map { neuronFromBias($0, activation) }
}
chapter.table(
  "dead",
  caption:
    "One neuron learns a line: its loss at the end, by the bias at its start.",
  rows: Array(zip(neurons, stuck))
) {
  Column("activation") { $0.0.name }
  Column("from −1", as: .significant(2)) { $0.1[0].loss }
  Column("from −1½", as: .significant(2)) { $0.1[1].loss }
  Column("from −2", as: .significant(2)) { $0.1[2].loss }
  Column("from −5", as: .significant(2)) { $0.1[3].loss }
  Column("first gradient at −2", as: .significant(2)) { $0.1[2].gradient }
}
chapter.claim(
  "GR-18.dead",
  "A ReLU neuron that is off for all samples has gradient exactly 0 and stays "
    + "where it is, at a loss of 0.16875.",
  holds: stuck[0].allSatisfy { $0.gradient == 0 && abs($0.loss - 0.16875) < 1e-12 },
  evidence: "gradient 0 from all four biases")
chapter.claim(
  "GR-18.leaky", "A leaky one recovers from all four.",
  each: stuck[1].map(\.loss), isIn: 0...1e-6)
chapter.claim(
  "GR-18.smooth",
  "Swish and GELU, smooth and never quite flat, recover from $-1$ and are as good "
    + "as dead from $-2$ on.",
  holds: stuck[2...].allSatisfy {
    $0[0].loss < 1e-3 && $0[2].loss > 0.16 && $0[3].loss > 0.16
  },
  evidence: stuck[2...].map {
    "\($0[0].loss.text(.scientific(1))), \($0[2].loss.text(.fixed(3)))"
  }.joined(separator: "; "))

//: **Verdict.** It works, but not because ReLU does not saturate. What helps is a slope of 1 where
//: it is on, *together with* weights that make up for the half where it is off. Which is the next
//: remedy. Nor is it an insurance to be nowhere quite flat. Left of their dip, Swish and GELU slope
//: *downwards*, so a neuron that should put out more moves further left, out to where the slope
//: fades: it walks into its grave.

//: ### 2. Xavier and He
//:
//: The article: choose the initialisation that suits the activation, Xavier's or He's. Where do the
//: two rules come from? A sum of $n$ inputs of mean square $s$, with weights of variance $V$, has
//: variance $n V s$. To keep the signal the same we need $nV = 1$; on the way back $n$ is the
//: number of outputs, so Xavier's $V = 2/(n_{\text{in}} + n_{\text{out}})$ is a compromise
//: {cite}`glorot2010`. It takes the activation for a straight line of slope 1. ReLU halves the mean
//: square, so He's rule doubles the variance {cite}`he2015`.

let kept = try integral(
  of: { pow(relu($0), 2) * Normal.standard.density(at: $0) }, from: -.infinity,
  to: .infinity)
chapter.claim(
  "GR-19.half", "Of a normal number's mean square, ReLU passes one half.",
  kept.value,
  isNear: 0.5, within: 1e-12)
let laws: [(name: String, activation: Activation, law: Initialisation)] = [
  ("tanh, Xavier", .tanh, .xavierNormal),
  ("tanh, deviation 0.01", .tanh, .normal(deviation: 0.01)),
  ("ReLU, He", .relu, .heNormal), ("ReLU, Xavier", .relu, .xavierNormal),
  ("ReLU, deviation 0.01", .relu, .normal(deviation: 0.01)),
  ("ReLU, deviation 1", .relu, .normal(deviation: 1)),
  ("Swish, He", .swish(), .heNormal), ("Swish, Xavier", .swish(), .xavierNormal),
  ("GELU, He", .gelu, .heNormal), ("sigmoid, Xavier", .sigmoid, .xavierNormal),
  ("sigmoid, gain 4", .sigmoid, .gain(4)),
  ("tanh, gain 3", .tanh, .gain(3)), ("Leaky ReLU, He", .leakyReLU(), .heNormal),
]
let lawLooks: [(String, [GradientProfile])] = laws.map { name, activation, law in
  let patient = Patient(
    name: name, depth: 30, activation: activation, initialisation: law)
  return (name, patient.firstLooks())
}
chapter.table(
  "laws",
  caption: "Thirty layers, last against first; geometric means over the seeds.",
  rows: lawLooks
) {
  Column("network") { $0.0 }
  Column("signal, forward", as: .scientific(1)) {
    geometricMean(of: $0.1.map { max($0.outputRatio, 1e-300) })
  }
  Column("gradient, backward", as: .scientific(1)) {
    geometricMean(of: $0.1.map { max($0.deltaRatio, 1e-300) })
  }
}
func forward(_ index: Int) -> Double {
  geometricMean(of: lawLooks[index].1.map { max($0.outputRatio, 1e-300) })
}
func backward(_ index: Int) -> Double {
  geometricMean(of: lawLooks[index].1.map { max($0.deltaRatio, 1e-300) })
}
chapter.claim(
  "GR-19", "Through thirty layers the right pairs keep their signal.",
  holds: (0.05...0.5).contains(forward(0)) && (0.05...4).contains(forward(2)),
  evidence: "tanh with Xavier \(forward(0).text(.fixed(2))), ReLU with He "
    + forward(2).text(.fixed(2)))
chapter.claim(
  "GR-19.wrong", "The wrong ones lose it or drown in it.",
  holds: forward(1) < 1e-30 && forward(3) < 1e-3 && forward(4) < 1e-30
    && forward(5) > 1e14,
  evidence: [1, 3, 4, 5].map { forward($0).text(.scientific(0)) }.joined(
    separator: ", "))
chapter.claim(
  "GR-19.large-tanh",
  "Too large is no better: with gain 3, tanh keeps its signal, but its gradient "
    + "grows more than a thousandfold.",
  holds: (0.5...1.5).contains(forward(11)) && backward(11) > 1e3,
  evidence: "signal \(forward(11).text(.fixed(2))), gradient "
    + backward(11).text(.scientific(1)))
chapter.claim(
  "GR-18.init",
  "ReLU is no cure by itself: thirty layers with Xavier's weights keep less than "
    + "a thousandth of the gradient.",
  backward(3), isBelow: 1e-3)

chapter.figure(
  "histograms", width: 760, height: 560,
  x: .linear(label: "output of a neuron", domain: -1...1), y: .linear(ticks: .none),
  arrangement: .columns(3),
  caption: """
    What tanh neurons put out at layers 1, 10 and 30. Above, with Xavier's \
    weights, the signals fade slowly. Below, with weights three times as large, \
    many neurons stand at their ends, where the slope is 0.
    """,
  alt: """
    Six histograms of outputs between −1 and 1. Upper row, Xavier: broad humps \
    that grow slowly narrower from layer 1 to 30. Lower row, gain 3: two spikes at \
    −1 and 1 in every layer.
    """
) {
  for (name, law) in [
    ("Xavier", Initialisation.xavierNormal), ("gain 3", .gain(3)),
  ] {
    let outputs = layerOutputs(
      Patient(name: name, depth: 30, activation: .tanh, initialisation: law),
      seed: 1)
    for layer in [1, 10, 30] {
      Panel("\(name), layer \(layer)") {
        Histogram(of: outputs[layer - 1], bins: 40, over: -1...1).style(.tanh)
      }
    }
  }
}

let smallRun = contender(
  Patient(name: "deviation 0.01", initialisation: .normal(deviation: 0.01)),
  .accent1)
let xavierRun = contender(
  Patient(name: "Xavier", initialisation: .xavierNormal), .accent2)
let largeRun = contender(
  Patient(name: "deviation 1", initialisation: .normal(deviation: 1)), .accent3)
let heRun = Contender(name: "He", role: .relu, trials: reluRun.trials)
let second = [smallRun, xavierRun, heRun, largeRun]
chapter.figure(
  "remedy-initialisation", height: 760,
  caption: """
    Four scales of weights for the same ReLU layers. The level line learns at \
    once, the falling ones slowly or never, the rising one leaves the page.
    """,
  alt: """
    Two panels for ReLU. Gradient by layer: level with He, falling a little with \
    Xavier, falling steeply with deviation 0.01, huge with deviation 1. Loss: He \
    falls at once, Xavier later, deviation 0.01 stays at 0.69, deviation 1 \
    overflows or stays high.
    """
) {
  signalPanel(second, along: "layer")
  lossPanel(second)
}
chapter.claim(
  "GR-19.training",
  "With deviation $0.01$ ReLU learns at no seed; with He's weights, at all.",
  holds: smallRun.trials.allSatisfy(\.isAtChance)
    && heRun.trials.allSatisfy(\.hasLearnt),
  evidence: "10 of 10 and 10 of 10")
chapter.claim(
  "GR-19.large", "With deviation 1 no run learns.",
  holds: largeRun.trials.allSatisfy { !$0.hasLearnt },
  evidence: "\(largeRun.overflows) of 10 overflow, the others die")
chapter.claim(
  "GR-19.swish",
  "Swish, too: through thirty layers Xavier's weights keep less than $10^{-8}$ of "
    + "its gradient, He's a thousand times as much or more.",
  holds: backward(7) < 1e-8 && backward(6) > 1e3 * backward(7),
  evidence:
    "\(backward(7).text(.scientific(1))) and \(backward(6).text(.scientific(1)))")
chapter.claim(
  "GR-19.sigmoid",
  "Even the sigmoid lives with its own scale, gain 4: it keeps more than half "
    + "a layer instead of less than a quarter.",
  pow(backward(10), 1 / 29.0), isIn: 0.55...0.7)

let gainFour = contender(
  Patient(name: "sigmoid, gain 4", activation: .sigmoid, initialisation: .gain(4)),
  .sigmoid, by: SGD(rate: 1), steps: 1000)
let gainFourSolved = gainFour.trials.count(where: \.hasLearnt)
chapter.claim(
  "GR-19.sigmoid-training",
  "In training that makes the difference between never and sometimes: given 1000 "
    + "steps, ten sigmoid layers with gain 4 learn the task at several seeds.",
  holds: gainFourSolved >= 3, evidence: "\(gainFourSolved) of 10")

//: **Verdict.** True, and the most effective of the seven here: it costs nothing, and it is the
//: same theory that predicted the factor. Note the last claim: $\sigma'(0) = \tfrac14$ asks for
//: weights four times as large. No activation is healthy or ill; *pairs* are.

//: ### 3. Batch normalisation
//:
//: The article: {term}`batch normalisation` makes the gradient less dependent on the scale of the
//: parameters. It does so exactly. Multiply the weights before it by a number $a$, and the output does
//: not change, the gradient that goes on does not change, and the gradient of the weights is divided by
//: $a$ {cite}`ioffe2015`.

func normalisedPass(scale: Double) -> (
  output: Matrix, input: Matrix, weights: Matrix
) {
  var chance = SplitMix64(seed: 4)
  let inputs = Matrix(rows: 16, columns: 5, elements: chance.normals(80))
  let gradient = Matrix(rows: 16, columns: 3, elements: chance.normals(48))
  let weights = Initialisation.gain(1).weights(
    outputs: 3, inputs: 5, using: &chance)
  var network = Network([
    DenseLayer(weights: scale * weights), BatchNormalisation(inputs: 3, epsilon: 0),
  ])
  let output = network.forward(inputs)
  network.backward(gradient)
  return (output, network.inputGradient, network.parameters[0].gradient)
}
let unscaled = normalisedPass(scale: 1)
chapter.claim(
  "GR-20",
  "Output, gradient and (times $a$) weight gradient do not see the scale $a$.",
  each: [0.01, 0.1, 10, 100].map { a in
    let scaled = normalisedPass(scale: a)
    return max(
      scaled.output.largestDifference(from: unscaled.output),
      scaled.input.largestDifference(from: unscaled.input),
      (a * scaled.weights).largestDifference(from: unscaled.weights))
  }, isIn: 0...1e-12)

let scales = [0.125, 0.25, 0.5, 1, 2, 4, 8]
let scaleRuns = [false, true].map { isNormalised in
  scales.map { scale in
    Patient(
      name: "scale", initialisation: .gain(scale * 2.0.squareRoot()),
      isNormalised: isNormalised
    ).firstLooks().map(\.deltaRatio)
  }
}
chapter.figure(
  "scale-free", x: .log(label: "weights, in units of He's"),
  y: .log(label: "first δ / last δ"),
  caption: """
    Ten ReLU layers. Without normalisation the scale of the weights decides over \
    sixteen orders of magnitude; with it, it decides nothing.
    """,
  alt: """
    Ratio of gradients against weight scale from an eighth to eight times He's, \
    both logarithmic. Without normalisation a steep straight line through 1; with \
    normalisation a level line at about 3.
    """
) {
  for (index, (name, role)) in [("without", Role.relu), ("normalised", .accent1)]
    .enumerated()
  {
    Band(
      name, x: scales,
      runs: (0..<10).map { seed in scaleRuns[index].map { $0[seed] } }
    ).style(role)
  }
}
func normalisedRatio(_ index: Int) -> Double {
  geometricMean(of: scaleRuns[1][index])
}
chapter.claim(
  "GR-20.ratio",
  "Weights of a quarter of He's scale, of His and of four times it: normalised, "
    + "the three ratios differ by less than a factor of 2.",
  holds: (1...5).map(normalisedRatio).max() ?? .nan
    < 2 * ((1...5).map(normalisedRatio).min() ?? .nan),
  evidence: [1, 3, 5].map { normalisedRatio($0).text(.fixed(1)) }.joined(
    separator: ", "))
let smallNormal = contender(
  Patient(
    name: "0.01, normalised", initialisation: .normal(deviation: 0.01),
    isNormalised: true),
  .accent2)
let largeNormal = contender(
  Patient(
    name: "1, normalised", initialisation: .normal(deviation: 1), isNormalised: true
  ),
  .accent4)
let third = [smallRun, largeRun, smallNormal, largeNormal]
chapter.figure(
  "remedy-normalisation", height: 760,
  caption: """
    Weights a hundred times too small, or far too large: with normalisation both \
    learn.
    """,
  alt: """
    Two panels. Gradient by layer: the two plain networks fall or rise over many \
    orders of magnitude, the two normalised ones slope gently. Loss: plain ones \
    stay or overflow, normalised ones fall.
    """
) {
  signalPanel(third, along: "layer")
  lossPanel(third)
}
let growths = [30, 50].map { depth in
  geometricMean(
    of: Patient(name: "normalised", depth: depth, isNormalised: true).firstLooks()
      .map { pow($0.deltaRatio, 1 / Double(depth - 1)) })
}
chapter.value("bn.growth", growths[0], digits: 2)
chapter.value("bn.theory", (Double.pi / (.pi - 1)).squareRoot(), digits: 4)
chapter.claim(
  "GR-20.training",
  "Where deviations $0.01$ and 1 fail, both learn once they are normalised, at "
    + "every seed.",
  holds: (smallNormal.trials + largeNormal.trials).allSatisfy(\.hasLearnt)
    && smallRun.trials.allSatisfy(\.isAtChance)
    && largeRun.trials.allSatisfy { !$0.hasLearnt },
  evidence:
    "at least "
    + min(smallNormal.accuracies.least, largeNormal.accuracies.least).text(
      .percent(1))
)
chapter.claim(
  "GR-20.growth",
  "It has a price: normalised ReLU layers make the gradient *grow*.",
  each: growths, isIn: 1.13...1.25)

let normalSigmoid = contender(
  Patient(
    name: "sigmoid, normalised", activation: .sigmoid,
    initialisation: .xavierNormal, isNormalised: true),
  .sigmoid, by: SGD(rate: 1))
chapter.claim(
  "GR-20.limit",
  "It does not rescue everything: normalised, ten sigmoid layers still learn at "
    + "no seed, for their slopes are at most ¼ as before.",
  holds: normalSigmoid.trials.allSatisfy { !$0.hasLearnt },
  evidence: "at most \(normalSigmoid.accuracies.most.text(.percent(1)))")

//: There is a catch that no curve of training shows. Ask the trained network about *one* point. A
//: batch of one has no spread, so every number is its own mean, normalisation makes it 0, and
//: whatever you ask, the answer is the same. For answering, the network therefore keeps running
//: averages of the means and variances it met in training, and uses those {cite}`ioffe2015`.

let alone = (smallNormal.trials + largeNormal.trials).compactMap(\.askedAlone)
chapter.claim(
  "GR-20.alone",
  "Asked point by point, the two trained networks guess; with running averages "
    + "they are as right as ever, at every seed.",
  holds: alone.count == 20
    && alone.allSatisfy { $0.byBatch <= 0.62 && $0.byRunning >= 0.95 },
  evidence: "at most \((alone.map(\.byBatch).max() ?? .nan).text(.percent(1))), "
    + "at least \((alone.map(\.byRunning).min() ?? .nan).text(.percent(1)))")

//: **Verdict.** True, exactly. But it brings a small explosion of its own, {value}`bn.growth` a
//: layer in ours of width 32; theory says $\sqrt{\pi/(\pi-1)} =$ {value}`bn.theory` for very wide
//: ones {cite}`yang2019`. In fifty layers that is four orders of magnitude.

//: ### 4. Residual connections
//:
//: The article: skip connections *bypass* the layers in which the gradient vanishes. A layer
//: $y=x+F(x)$ has the Jacobian $I + J_F$: even if $J_F$ is nothing, the message passes.

typealias Skipping = (
  name: String, role: Role, activation: Activation, law: Initialisation,
  scale: Double?
)
let skipping: [Skipping] = [
  ("sigmoid", .sigmoid, .sigmoid, .xavierNormal, nil),
  ("sigmoid + skip", .accent2, .sigmoid, .xavierNormal, 1),
  ("ReLU", .relu, .relu, .heNormal, nil),
  ("ReLU + skip", .accent1, .relu, .heNormal, 1),
  ("ReLU + scaled skip", .accent3, .relu, .heNormal, 1 / 50.0.squareRoot()),
]
let residualLooks = skipping.map { name, _, activation, law, scale in
  Patient(
    name: name, depth: 50, activation: activation, initialisation: law,
    branchScale: scale
  ).firstLooks()
}
chapter.figure(
  "fifty-layers", x: .steps(label: "layer"),
  y: .log(label: "size of δ, relative to the last"),
  caption: """
    Fifty layers. A skip lifts the sigmoid's gradient from the floor; the same \
    skip makes ReLU's explode, unless what it adds is scaled down.
    """,
  alt: """
    Size of δ relative to layer 50, by layer, logarithmic. Plain sigmoid falls to \
    about 1e-31 at layer 1. Sigmoid with skip stays within a factor of ten. ReLU \
    stays near 1; ReLU with skip grows to about 1e10; with scaled skip to about 5.
    """
) {
  for (network, looks) in zip(skipping, residualLooks) {
    Band(
      network.name, x: (1...50).map(Double.init),
      runs: looks.map { look in look.deltas.map { $0 / look.deltas[49] } }
    ).style(network.role)
  }
}
func fiftyRatio(_ index: Int) -> Double {
  geometricMean(of: residualLooks[index].map(\.deltaRatio))
}
chapter.claim(
  "GR-21",
  "Fifty sigmoid layers: less than $10^{-25}$ is left; with skips, about all.",
  holds: fiftyRatio(0) < 1e-25 && (0.5...100).contains(fiftyRatio(1)),
  evidence:
    "\(fiftyRatio(0).text(.scientific(1))) and \(fiftyRatio(1).text(.fixed(1)))")
chapter.claim(
  "GR-21.explodes",
  "Fifty ReLU layers with He's weights: skips make the gradient grow more "
    + "than a millionfold; scaled by $1/\\sqrt{50}$, less than fiftyfold.",
  holds: fiftyRatio(3) > 1e6 && fiftyRatio(4) < 50,
  evidence:
    "\(fiftyRatio(3).text(.scientific(1))) and \(fiftyRatio(4).text(.fixed(1)))")
let skipRun = contender(
  Patient(
    name: "0.01 + skip", initialisation: .normal(deviation: 0.01), branchScale: 1),
  .accent2)
let heSkip = contender(Patient(name: "He + skip", branchScale: 1), .accent4)
let heScaled = contender(
  Patient(name: "He + scaled skip", branchScale: 1 / 10.0.squareRoot()), .accent3)
let fourth = [smallRun, skipRun, heSkip, heScaled]
chapter.figure(
  "remedy-residual", height: 760,
  caption: """
    Skips revive weights that are a hundred times too small. On weights that were \
    right they do harm, unless scaled.
    """,
  alt: """
    Two panels. Gradient by layer: deviation 0.01 falls steeply, with skips it is \
    level; He with skips is larger and rises towards layer 1, with scaled skips \
    level. Loss: deviation 0.01 stays at 0.69, with skips it falls late; He with \
    skips overflows for some seeds; scaled skips fall at once.
    """
) {
  signalPanel(fourth, along: "layer")
  lossPanel(fourth)
}
chapter.claim(
  "GR-21.training",
  "With deviation $0.01$ a plain network stays at chance; with scaled skips at "
    + "He's weights every seed learns.",
  holds: smallRun.trials.allSatisfy(\.isAtChance)
    && heScaled.trials.allSatisfy(\.hasLearnt),
  evidence: "scaled skips at least \(heScaled.accuracies.least.text(.percent(1)))")
let patientSkips = contender(
  Patient(
    name: "0.01 + skip", initialisation: .normal(deviation: 0.01), branchScale: 1),
  .accent2, steps: 1000)
chapter.claim(
  "GR-21.rescue",
  "The skips alone, given 1000 steps, bring deviation $0.01$ above 90 per cent, "
    + "at every seed.",
  each: patientSkips.trials.map(\.accuracy), isIn: 0.9...1)

//: **Verdict.** True for vanishing, and not free. As history it is half the story: the paper that
//: introduced these networks says that the trouble of its plain nets is *unlikely* to be vanishing
//: gradients, for they were normalised {cite}`he2016` {claim}`GR-21`. The open road for gradients
//: was the argument of its sequel {cite}`he2016identity`.

//: ### 5. Clipping
//:
//: The article: clip large gradients at a threshold, against explosion, as is common in recurrent
//: networks {cite}`pascanu2013`. Here is all of it:
//:
//: {quote}`Sources/Networks/Clipping.swift#clip-norm`

let clipped = Contender(
  name: "clipped at 1", role: .accent2,
  trials: tenSeeds("clipping") {
    learnMean(stateScale: 1.1, clipping: .norm(1), seed: $0)
  })
let fifth = [unclipped, clipped]
chapter.figure(
  "remedy-clipping", height: 760,
  caption: """
    The recurrent network of the second example. The gradients on their way are \
    the same; clipping changes only what is done with their sum, and that decides.
    """,
  alt: """
    Two panels. Gradient by step of time: both bands coincide and grow towards \
    step 0. Loss: without clipping only the loss of step 0 exists; with clipping \
    it falls below 1.
    """
) {
  signalPanel(fifth, along: "step of time", from: 0)
  lossPanel(fifth)
}
func cosine(_ clip: (inout Network) -> Void) -> Double {
  var chance = SplitMix64(seed: 9)
  let samples = Samples.noise(count: 16, inputs: 4, using: &chance)
  var network = Network.multilayer(
    inputs: 4, width: 6, depth: 2, activation: .tanh, initialisation: .gain(3),
    using: &chance)
  network.gradient(of: .squaredError, on: samples)
  let before = network.parameters.flatMap(\.gradient.elements)
  clip(&network)
  let after = network.parameters.flatMap(\.gradient.elements)
  func dot(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }
  return dot(before, after) / (dot(before, before) * dot(after, after)).squareRoot()
}
chapter.claim(
  "GR-22", "Without clipping every run overflows; with it every run learns.",
  holds: unclipped.overflows == 10 && clipped.trials.allSatisfy { $0.loss < 1 },
  evidence:
    "loss at the end at most "
    + (clipped.trials.map(\.loss).max() ?? .nan).text(.fixed(2))
)
chapter.claim(
  "GR-22.direction",
  "Clipping by norm keeps the direction; clipping each number does not.",
  holds: abs(cosine { $0.clip(norm: 0.01) } - 1) <= 1e-15
    && cosine { $0.clip(value: 0.001) } < 0.999,
  evidence: "cosine 1, and \(cosine { $0.clip(value: 0.001) }.text(.fixed(3)))")
let clippedSigmoid = contender(
  sigmoidTen, .sigmoid, by: SGD(rate: 1), steps: 100, clippedAt: 1)
chapter.claim(
  "GR-22.vanishing",
  "For a gradient that vanishes it does nothing: a hundred steps of ten sigmoid "
    + "layers are the same, to the last bit, as without.",
  clippedSigmoid.trials.map(\.losses)
    == sigmoidRun.trials.map { Array($0.losses[..<10]) }, is: true)

//: **Verdict.** True. It treats one of the two illnesses, and the symptom of it, not the cause: the
//: step has a bearable length, but the product of Jacobians is what it was.

//: ### 6. Adam and RMSProp
//:
//: The article: adaptive optimisers adjust the learning rate. Their step is the gradient divided by
//: its own recent size, so that a small gradient need not mean a small step
//: {cite}`kingma2015, tieleman2012`. Four sigmoid layers are enough to stop plain gradient descent:

let four = Patient(
  name: "sigmoid, 4 layers", depth: 4, activation: .sigmoid,
  initialisation: .xavierNormal)
let plainFour = contender(four, .accent1, by: SGD(rate: 1), as: "gradient descent")
let rmsFour = contender(four, .accent2, by: RMSProp(rate: 0.01), as: "RMSProp")
let adamFour = contender(four, .accent3, by: Adam(rate: 0.01), as: "Adam")
let sixth = [plainFour, rmsFour, adamFour]
chapter.figure(
  "remedy-adaptive", height: 760,
  caption: """
    One network, three optimisers. The gradient on its way is the same for all \
    three, for it is the same network; what differs is the step.
    """,
  alt: """
    Two panels for four sigmoid layers. Gradient by layer: three bands that \
    coincide, falling towards layer 1. Loss: gradient descent stays at 0.69, \
    RMSProp and Adam fall far below.
    """
) {
  signalPanel(sixth, along: "layer")
  lossPanel(sixth)
}
let forces = (0...13).map { pow(10, -Double($0)) }
chapter.figure(
  "displacement", x: .log(label: "scale of the gradients"),
  y: .log(label: "how far fifty of them move a weight"),
  caption: """
    Gradient descent moves in proportion. Adam does not see the scale, until \
    gradients come near its ε of $10^{-8}$; below that it, too, stands still.
    """,
  alt: """
    Distance moved against gradient scale from 1e-13 to 1, both logarithmic. \
    Gradient descent is a straight line. Adam is level down to about \
    1e-8 and fall in proportion below.
    """
) {
  Line(
    "gradient descent", x: forces,
    y: forces.map { abs(displacement(scale: $0, by: SGD(rate: 0.01))) }
  ).style(.accent1)
  Line(
    "Adam", x: forces,
    y: forces.map { abs(displacement(scale: $0, by: Adam(rate: 0.01))) }
  )
  .style(.accent3)
  Rule("ε", x: 1e-8).dotted()
}
chapter.claim(
  "GR-23",
  "Four sigmoid layers: gradient descent stays at chance; Adam and RMSProp "
    + "learn, at every "
    + "seed.",
  holds: plainFour.trials.allSatisfy(\.isAtChance)
    && (adamFour.trials + rmsFour.trials).allSatisfy(\.hasLearnt),
  evidence:
    "Adam at least \(adamFour.accuracies.least.text(.percent(1))), RMSProp "
    + rmsFour.accuracies.least.text(.percent(1)))
chapter.claim(
  "GR-23.invariant",
  "With ε = 0 Adam's path is the same for gradients a million times smaller, "
    + "bit for bit.",
  displacement(scale: 0x1p-20, by: Adam(rate: 0.01, epsilon: 0)),
  is: displacement(scale: 1, by: Adam(rate: 0.01, epsilon: 0)))
chapter.claim(
  "GR-23.epsilon",
  "With its usual ε, gradients of size $10^{-12}$ move less than a "
    + "thousandth as far.",
  displacement(scale: 1e-12, by: Adam(rate: 0.01))
    / displacement(scale: 1, by: Adam(rate: 0.01)), isIn: 0...1e-3)
chapter.claim(
  "GR-23.descent", "Gradient descent moves in proportion.",
  displacement(scale: 1e-6, by: SGD(rate: 0.01))
    / displacement(scale: 1, by: SGD(rate: 0.01)), isNear: 1e-6, within: 1e-18)
let adamSmall = contender(
  Patient(name: "deviation 0.01", initialisation: .normal(deviation: 0.01)),
  .accent1,
  by: Adam(rate: 0.01))
chapter.claim(
  "GR-23.limit",
  "Where the gradient is far below ε, as with deviation $0.01$, Adam stays at "
    + "chance as well.",
  holds: adamSmall.trials.allSatisfy { $0.accuracy <= 0.62 },
  evidence: "at most \(adamSmall.accuracies.most.text(.percent(1)))")

let adamTen = contender(sigmoidTen, .sigmoid, by: Adam(rate: 0.01))
chapter.claim(
  "GR-23.ten",
  "Ten sigmoid layers are too many for Adam, too: no seed learns.",
  holds: adamTen.trials.allSatisfy { !$0.hasLearnt },
  evidence: "at most \(adamTen.accuracies.most.text(.percent(1)))")

//: **Verdict.** True, with two conditions. They do not change the gradient, only the step; and what
//: is far below ε is nothing to them too. A direction that arrives as noise is not made right by
//: being made large.

//: ### 7. LSTM and GRU
//:
//: The article: gates in recurrent networks mitigate the trouble. An LSTM has a second state that
//: is only ever multiplied by a forget gate and added to {cite}`hochreiter1997, gers2000`; a GRU
//: does the same with its one state {cite}`cho2014`. Back along that state the factor at each step
//: is the gate itself, a number below 1. So how far open is it at the start?

let horizon = (0...100).map(Double.init)
chapter.figure(
  "gates", x: .steps(label: "steps back in time"), y: .log(label: "what is left"),
  caption: """
    A forget gate with bias $b$ keeps $\\sigma(b)^T$ after $T$ steps. Half open it \
    forgets as fast as any plain cell; it has to *start* open.
    """,
  alt: """
    Share left against steps back, logarithmic, for forget biases 0, 1, 3 and 5. \
    Bias 0 falls fastest, to 1e-9 after 30 steps; bias 5 stays above one half for \
    a hundred steps.
    """
) {
  for (bias, role) in zip(
    [0.0, 1, 3, 5], [Role.accent1, .accent2, .accent3, .accent4])
  {
    Line(
      "b = \(bias.text(.shortest))", x: horizon,
      y: horizon.map { pow(sigmoid(bias), $0) }
    ).style(role)
  }
  Rule("one half", y: 0.5).dotted()
}
chapter.table(
  "half-lives", caption: "How long a constant gate remembers.",
  rows: [0.0, 1, 2, 3, 4, 5]
) {
  Column("bias $b$") { $0 }
  Column("gate", digits: 4) { sigmoid($0) }
  Column("half-life in steps", digits: 2) { log(0.5) / log(sigmoid($0)) }
  Column("left after 50 steps", as: .scientific(2)) { pow(sigmoid($0), 50) }
}
chapter.claim(
  "GR-24.gate",
  "After 50 steps a gate of bias 1 keeps about a ten-millionth, one of bias 5 "
    + "most.",
  holds: abs(pow(sigmoid(1.0), 50) - 1.58e-7) < 1e-9
    && abs(pow(sigmoid(5.0), 50) - 0.715) < 1e-3,
  evidence:
    "\(pow(sigmoid(1.0), 50).text(.scientific(2))) and "
    + pow(sigmoid(5.0), 50).text(.fixed(3)))

//: **Task.** A sign arrives at each of {value}`recall.length` steps, with a mark beside the first.
//: At the end, say what the first sign was. **Set-up.** 16 neurons, Adam, clipping at norm 1,
//: {value}`recall.steps` batches of 64 fresh sequences, fewer once the loss of a batch is below
//: {given}`0.01`; judged on 512 others.
//:
//: {quote}`Chapters/GradientProblems/Experiments.swift#learn-recall`

let (recallLength, recallSteps) = (40, 300)
chapter.value("recall.length", recallLength)
chapter.value("recall.steps", recallSteps)
let memories: [(name: String, role: Role, cell: MemoryCell)] = [
  ("plain tanh", .tanh, .plain), ("LSTM, bias 1", .accent1, .lstm(forgetBias: 1)),
  ("LSTM, bias 3", .accent2, .lstm(forgetBias: 3)),
  ("GRU, bias 3", .accent3, .gru(keepBias: 3)),
]
let seventh = memories.map { name, role, cell in
  Contender(
    name: name, role: role,
    trials: tenSeeds(name) { [recallLength, recallSteps] in
      learnRecall(cell, length: recallLength, steps: recallSteps, seed: $0)
    })
}
let solved = seventh.map { $0.trials.count { $0.accuracy >= 0.99 } }
chapter.figure(
  "remedy-gates", height: 760,
  caption: """
    With gates that start open the message reaches the first step, and the memory \
    is learnt at every seed; with gates less open, and without any, at some. A \
    line that is level at the bottom has done its work.
    """,
  alt: """
    Two panels. Gradient by step of time: plain cell and LSTM of bias 1 fall by \
    many orders of magnitude towards step 0; LSTM and GRU of bias 3 keep much \
    more. Loss: those two fall to a hundredth within a third of the training; the \
    LSTM of bias 1 does so for most seeds, the plain cell for few.
    """
) {
  signalPanel(seventh, along: "step of time", from: 0)
  lossPanel(seventh)
}
chapter.table(
  "recall", caption: "How many of ten seeds recall the first sign.",
  rows: Array(zip(seventh, solved))
) {
  Column("cell") { $0.0.name }
  Column("solved") { $0.1 }
  Column("worst", as: .percent(1)) { $0.0.accuracies.least }
  Column("median", as: .percent(1)) { $0.0.accuracies.median }
}
chapter.claim(
  "GR-24",
  "LSTM and GRU with open gates recall at all ten seeds, a plain cell at six or "
    + "fewer.",
  holds: solved[2] == 10 && solved[3] == 10 && solved[0] <= 6,
  evidence: "\(solved[2]), \(solved[3]) and \(solved[0]) of 10")
chapter.claim(
  "GR-24.open", "The same LSTM with gates less open recalls less often.",
  holds: solved[1] < solved[2], evidence: "\(solved[1]) of 10")

//: Do open gates remove the horizon, or only move it? With bias 3 a memory halves every
//: {value}`half-life.three` steps, so doubling the length squares what is left at the start of
//: training. The same two cells again, with sequences of {value}`recall.twice`:

let twice = 2 * recallLength
chapter.value("recall.twice", twice)
let longer = memories[2...].map { name, role, cell in
  Contender(
    name: name, role: role,
    trials: tenSeeds(name) { [twice, recallSteps] in
      learnRecall(cell, length: twice, steps: recallSteps, seed: $0)
    })
}
chapter.value("half-life.three", log(0.5) / log(sigmoid(3.0)), digits: 1)
let solvedTwice = longer.map { $0.trials.count { $0.accuracy >= 0.99 } }
chapter.claim(
  "GR-24.longer",
  "At twice the length the LSTM with bias 3 no longer recalls at all ten seeds; "
    + "the GRU still does.",
  holds: solvedTwice[0] < 10 && solvedTwice[1] == 10,
  evidence: "\(solvedTwice[0]) and \(solvedTwice[1]) of 10")
chapter.table(
  "recall-longer", caption: "The same with sequences twice as long.",
  rows: Array(zip(longer, solvedTwice))
) {
  Column("cell") { $0.0.name }
  Column("solved") { $0.1 }
  Column("worst", as: .percent(1)) { $0.0.accuracies.least }
  Column("median", as: .percent(1)) { $0.0.accuracies.median }
}

//: **Verdict.** True if the gates start open, and as far as they do. The first LSTM had no forget gate at all: its factor
//: was fixed at 1 {cite}`hochreiter1997`; the gate came three years later {cite}`gers2000`
//: {claim}`GR-24`. And gates do nothing against explosion: our runs were clipped.

//: ## What helps against what?
//:
//: A network that does not learn does not tell why. So begin with what you can see, and read the table
//: from left to right: the symptom, the one number that tells it from the others, the remedy that
//: moved that number, and what it cost in these experiments. The costs are the run's.

// snippet.hide
var cellChance = SplitMix64(seed: 1)
let cells = [
  PlainRecurrentCell(inputs: 2, width: 16, using: &cellChance).parameterCount,
  LSTMCell(inputs: 2, width: 16, using: &cellChance).parameterCount,
  GRUCell(inputs: 2, width: 16, using: &cellChance).parameterCount,
]
let shareClipped = mean(
  of: clipped.trials.map { trial in
    Double(trial.gradientNorms.count { $0 > 1 }) / Double(trial.gradientNorms.count)
  })
let closing: [(symptom: String, look: String, remedy: String, cost: String)] = [
  (
    "gradient falls by one factor a layer", "‖δ‖ by layer, log axis",
    "ReLU or Leaky ReLU, with He's weights",
    "nothing; a ReLU neuron can die for good"
  ),
  (
    "falls or grows from the first step", "compare with the predicted factor",
    "weights scaled for the activation", "nothing: one line before training"
  ),
  (
    "weights of unknown or drifting scale", "ratio changes when weights are scaled",
    "batch normalisation",
    "gradient ×\(growths[0].text(.fixed(2))) a layer; running averages to answer"
  ),
  (
    "very deep, first layers idle", "freeze them: same answers?", "skips",
    "×\(fiftyRatio(3).text(.scientific(0))) in 50 ReLU layers unless scaled"
  ),
  (
    "loss ∞ or nan, jumps", "norm of the whole gradient", "clip the norm",
    "one threshold; it cut \(shareClipped.text(.percent(0))) of the noted steps"
  ),
  (
    "layers of very different scale", "change of weights by layer",
    "Adam or RMSProp",
    "2 more numbers a weight, or 1; blind far below ε"
  ),
  (
    "recurrent, long memory", "‖∂Loss/∂h‖ by step", "LSTM or GRU, gates open",
    "\((Double(cells[1]) / Double(cells[0])).text(.fixed(0))) or "
      + "\((Double(cells[2]) / Double(cells[0])).text(.fixed(0))) times the weights"
  ),
]
// snippet.show

chapter.table(
  "closing", caption: "Symptom, how to see it, what to try, and what it cost here.",
  rows: closing
) {
  Column("symptom") { $0.symptom }
  Column("how to see it") { $0.look }
  Column("what to try") { $0.remedy }
  Column("what it cost here") { $0.cost }
}

//: Four of the seven change $\delta$ itself: activation, initialisation, normalisation and skips;
//: gates do so along time. Clipping and adaptive optimisers change only the step that is made of
//: it.
//:
//: What these experiments do *not* show: our networks are small and our tasks are toys. That a
//: remedy rescues ten layers of sixteen neurons says that its mechanism is real, not that it is the
//: best choice for a network of a hundred million weights.

//: ## What to remember
//:
//: > [!REMEMBER]
//: > - What travels back is $\delta$; each layer multiplies it by its Jacobian, slope times
//: >   weights.
//: > - One factor a layer decides, and theory predicts it. Depth is its exponent.
//: > - Factors below 1 need not vanish, factors above 1 need not explode: a *bound* on one side of
//: >   1 is needed, and on the norm, not the eigenvalue.
//: > - Vanishing is silent: a loss that stays at the entropy of the labels. Exploding is loud, if
//: >   the activation has no bound.
//: > - Look at $\delta$ by layer before the first step of training. It costs one backward pass.

//: ## Exercises
//:
//: {exercises}

// snippet.hide
chapter.finish()
// snippet.show
