import Derivations
import Figures
import func Foundation.exp
import func Foundation.sinh
import Networks
import Workbook

@MainActor func exploding(_ chapter: Chapter, _ known: LooksByDepth) {
  // snippet.hide
  let n = Variable("n", in: .positive)
  let (byDepth, ratiosByDepth) = (known.looks, known.ratios)
  // snippet.show

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
}
