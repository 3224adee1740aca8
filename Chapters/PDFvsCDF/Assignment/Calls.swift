// How the grader calls the exercises of this chapter. It knows inputs and nothing of what is right.

import Foundation
import Harness

@testable import Submission

/// Functions by the name that a test gives them; a body of its own keeps the library's answers out.
func function(_ name: String) -> (Double) -> Double {
  switch name {
  case "bell": { exp(-$0 * $0 / 2) / (2 * Double.pi).squareRoot() }
  case "narrow bell": { 10 * exp(-$0 * $0 * 50) / (2 * Double.pi).squareRoot() }
  case "wait": { $0 < 0 ? 0 : 5 * exp(-5 * $0) }
  case "ramp": { 2 * $0 }
  case "fall": { 2 * (2 - $0) }
  case "two": { _ in 2 }
  case "half": { _ in 0.5 }
  case "one": { _ in 1 }
  case "arcsine": { 1 / (Double.pi * ($0 * (1 - $0)).squareRoot()) }
  case "wave": { 1 + 2 * sin(2 * Double.pi * $0) }
  case "gentle wave": { 1 + 0.5 * sin(2 * Double.pi * $0) }
  case "nowhere": { _ in .nan }
  case "phi": { erfc(-$0 / 2.0.squareRoot()) / 2 }
  case "logistic": { 1 / (1 + exp(-$0)) }
  case "cube": { $0 * $0 * $0 }
  default: { _ in 0 }
  }
}

serve([
  Call("cumulative") {
    let x = $0.double()
    return [
      cumulative(
        to: x, of: function($0.text()), from: $0.double(), panels: $0.int())
    ]
  },
  Call("slopeWithOrder") {
    let answer = slopeWithOrder(
      of: function($0.text()), at: $0.double(), step: $0.double())
    return [answer.slope, answer.order]
  },
  Call("isDensity") {
    [isDensity(function($0.text()), over: $0.double()...$0.double())]
  },
  Call("discreteLaw") {
    let masses = $0.rows()
    let law = discreteLaw(
      Dictionary(masses.map { ($0[0], $0[1]) }) { first, _ in first })
    let (points, heights) = ($0.doubles(), $0.doubles())
    return [
      points.map(law.cumulative), points.map(law.below), heights.map(law.quantile),
    ]
  },
  Call("twoStaircases") {
    let answer = twoStaircases(seed: $0.seed(), count: $0.int())
    return [answer.distance, answer.halfHeight, answer.secants, answer.verdict]
  },
])
