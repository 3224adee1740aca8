import Activations
import Probability
import Workbook

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

/// Averages over standard normal inputs.
@MainActor func crowdAverages(_ chapter: Chapter) throws {
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
}
