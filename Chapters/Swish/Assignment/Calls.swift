// How the grader calls the exercises of this chapter. It knows inputs and nothing of what is right.

import Harness

@testable import Submission

serve([
  Call("swishWithDerivatives") {
    let answer = swishWithDerivatives($0.double(), beta: $0.double())
    return [answer.value, answer.slope, answer.curvature]
  },
  Call("swishTurningPoint") {
    let answer = swishTurningPoint(beta: $0.double())
    return [answer.x, answer.y, answer.isMinimum]
  },
  Call("largestDistanceToReLU") {
    let answer = largestDistanceToReLU(beta: $0.double())
    return [answer.x, answer.distance]
  },
  Call("learnBeta") {
    let samples = $0.rows().map { (x: $0[0], y: $0[1]) }
    return [learnBeta(from: samples, start: $0.double())]
  },
  Call("gradientSurvival") {
    let answer = gradientSurvival(seed: $0.seed())
    return [answer.xavier, answer.he, answer.verdict]
  },
])
