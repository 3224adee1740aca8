import Activations
import Probability
import Workbook

/// The extreme slopes; gives back the place of the steepest.
@MainActor func steepness(_ chapter: Chapter, w: Double) throws -> Double {
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

  return steepest
}
