// How the grader calls the exercises of the chapter that the tests grade.

import Harness

@testable import Submission

serve([
  Call("twiceAndOne") { [twiceAndOne($0.double())] },
  Call("mean") { [mean(of: $0.doubles())] },
  Call("isEven") { [isEven($0.int())] },
  Call("spelled") { [spelled($0.int())] },
])
