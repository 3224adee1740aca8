// How the grader calls the exercises of this chapter. It knows inputs and nothing of what is right.

import Harness

@testable import Submission

serve([
  Call("sincWithSlope") {
    let answer = sincWithSlope($0.double())
    return [answer.value, answer.slope]
  },
  Call("turningPoint") { [try turningPoint($0.int())] },
  Call("rebuild") {
    [rebuild($0.doubles(), spacing: $0.double(), at: $0.double())]
  },
  Call("sincOfAll") {
    var zeros = 0
    let values = sincOfAll($0.doubles()) { numerator, denominator in
      zeros += denominator == 0 ? 1 : 0
      return numerator / denominator
    }
    return [values, zeros]
  },
  Call("fitWave") {
    let answer = fitWave(seed: $0.seed())
    return [answer.inside, answer.outside]
  },
])
