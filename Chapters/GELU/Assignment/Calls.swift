// How the grader calls the exercises of this chapter. It knows inputs and nothing of what is right.

import Harness

@testable import Submission

serve([
  Call("geluInThreeForms") {
    let answer = geluInThreeForms($0.double())
    return [answer.exact, answer.tanh, answer.sigmoid]
  },
  Call("bestBeta") {
    let answer = bestBeta(ofGate: $0.bool())
    return [answer.beta, answer.error]
  },
  Call("bendsAndSteepestSlope") {
    let answer = bendsAndSteepestSlope(deviation: $0.double())
    return [answer.left, answer.right, answer.slope]
  },
  Call("tossForGELU") {
    let answer = tossForGELU($0.double(), tosses: $0.int(), seed: $0.seed())
    return [answer.mean, answer.standardError]
  },
  Call("judge") {
    let answer = judge(beta: $0.double())
    return [answer.gate, answer.value, answer.meanSquare, answer.bestFor]
  },
])
