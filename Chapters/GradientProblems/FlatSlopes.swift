import Activations
import Figures
import func Foundation.pow
import Networks
import Probability
import Workbook

/// It is not saturation that ruins the sigmoid.
@MainActor func flatSlopes(
  _ chapter: Chapter, sigmoid sigmoidTen: Patient, tanh tanhTen: Patient,
  relu reluTen: Patient
) {
  //: The article's second cause is *saturation*: where a sigmoid or a tanh is given a large input, it
  //: is flat, and a slope near zero is a factor near zero.

  chapter.figure(
    "slopes", y: "slope",
    caption: """
      The slopes that stand in the product. The sigmoid's is at best ¼, in the very \
      middle; tanh's reaches 1 there; ReLU's is 1 on one side and 0 on the other.
      """,
    alt: """
      Slopes over z from −6 to 6: the sigmoid's is a low hump of height 0.25, tanh's \
      a narrower hump of height 1, ReLU's jumps from 0 to 1 at the origin.
      """
  ) {
    Curve("σ′", over: -6...6) { sigmoidDerivative($0) }.style(.sigmoid)
    Curve("tanh′", over: -6...6) { tanhDerivative($0) }.style(.tanh)
    Curve("ReLU′", over: -6...6) { $0 == 0 ? .nan : reluDerivative($0) }.style(.relu)
  }
  chapter.claim(
    "GR-07", "Far out on either side both are flat: σ′ and tanh′ at −10 and 10.",
    holds: sigmoidDerivative(10.0) < 4.55e-5 && sigmoidDerivative(-10.0) < 4.55e-5
      && tanhDerivative(10.0) < 8.3e-9 && tanhDerivative(-10.0) < 8.3e-9,
    evidence:
      "\(sigmoidDerivative(10.0).text(.scientific(2))) and "
      + tanhDerivative(10.0).text(.scientific(2))
  )
  chapter.claim(
    "GR-07.quarter",
    "But σ′ is at most ¼ anywhere, and so ten of them at most "
      + "$4^{-10}$ with no saturation at all.",
    forAll: evenlySpaced(4001, in: -40...40)
  ) { pow(sigmoidDerivative($0), 10) <= pow(4, -10) }
  let tenDeep: [(name: String, ratios: [Double])] = [sigmoidTen, tanhTen, reluTen].map
  {
    ($0.name, $0.firstLooks().map(\.deltaRatio))
  }
  chapter.claim(
    "GR-07.tanh",
    "Ten layers of tanh, which saturates too, keep much of the gradient.",
    geometricMean(of: tenDeep[1].ratios), isIn: 0.05...1)
  chapter.claim(
    "GR-07.compare",
    "… where ten of sigmoid keep less than $10^{-5}$, and ten of ReLU "
      + "nearly all.",
    holds: tenDeep[0].ratios.allSatisfy { $0 < 1e-5 }
      && (0.2...3).contains(geometricMean(of: tenDeep[2].ratios)),
    evidence: tenDeep.map {
      "\($0.name) \(geometricMean(of: $0.ratios).text(.scientific(1)))"
    }.joined(separator: ", "))

  //: > [!CORRECTION]
  //: > Two amendments. It takes an input of large *absolute* value: −10 is as flat as 10. And for the
  //: > sigmoid saturation is not even needed: its very best slope is ¼, so with weights of norm one
  //: > ten layers keep at most a millionth. Tanh, which saturates just as much, does far better, for
  //: > its best slope is 1. It is not the flat ends that ruin the sigmoid, it is the lazy middle.
}
