import Activations
import Figures
import Probability
import Workbook

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

/// The best β by several measures.
@MainActor func bestBeta(_ chapter: Chapter) throws {

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
}
