import Activations
import Derivations
import Figures
import func Foundation.cos
import func Foundation.pow
import func Foundation.sin
import Networks
import Probability
import Workbook

@MainActor func vanishing(
  _ chapter: Chapter, sigmoid sigmoidTen: Patient, tanh tanhTen: Patient,
  relu reluTen: Patient
) {
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
}
