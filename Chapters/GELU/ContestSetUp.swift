import Activations
import Figures
import Networks
import Workbook

//: **Question.** Does a small network learn better with GELU than with ReLU or Swish? **Tasks.**
//: Two landscapes over the plane, from which points are drawn at random: a *smooth* one,
//: $\sin 2x \cos 2y$, and a *folded* one, $|x| - |y|$. **Set-up.** Two hidden layers of twelve
//: neurons, He initialisation, {value}`contest.points` points, {value}`contest.steps` steps of
//: Adam; judged by the mean square error on 512 other points. **Seeds.** {value}`contest.seeds`.
//: For each seed all three start from the same weights and see the same points, so they can be
//: compared pair by pair.

let rivals: [(name: String, activation: Activation, role: Role)] = [
  ("ReLU", .relu, .relu), ("GELU", .gelu, .gelu), ("Swish", .swish(), .swish),
]
let contestSeeds: ClosedRange<UInt64> = 1...12
let (points, steps) = (96, 200)

/// Who learns what, from how much, how often.
@MainActor func contestSetUp(_ chapter: Chapter) {
  chapter.value("contest.points", points)
  chapter.value("contest.steps", steps)
  chapter.value("contest.seeds", contestSeeds.count)
}
