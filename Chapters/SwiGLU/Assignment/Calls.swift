// How the grader calls the exercises of this chapter. It knows inputs and nothing of what is right.

import Foundation
import Harness
import Networks

@testable import Submission

func gating(_ name: String) -> Gating {
  switch name {
  case "glu": .glu
  case "swiGLU": .swiGLU
  case "geGLU": .geGLU
  case "reGLU": .reGLU
  case "bilinear": .bilinear
  default: .gatedSwish
  }
}

serve([
  Call("swiGLULayer") {
    [swiGLULayer($0.doubles(), w: $0.rows(), v: $0.rows(), w2: $0.rows())]
  },
  Call("gateSlopes") {
    let answer = gateSlopes($0.double(), $0.double())
    return [answer.articleA, answer.articleB, answer.publishedA, answer.publishedB]
  },
  // Many weights are right, so what they compute is the answer.
  Call("multiplyingWeights") {
    let (w, v, w2) = multiplyingWeights()
    let input = $0.doubles()
    func product(_ rows: [[Double]], _ vector: [Double]) -> [Double] {
      rows.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    let hidden = zip(product(w, input), product(v, input)).map {
      $0 / (1 + exp(-$0)) * $1
    }
    return [product(w2, hidden), w.count, v.count]
  },
  Call("matchedWidth") { [matchedWidth(hidden: $0.int(), multiple: $0.int())] },
  Call("errorAfterTraining") {
    let form = gating($0.text())
    return [errorAfterTraining(form, onProducts: $0.bool(), seed: $0.seed())]
  },
])
