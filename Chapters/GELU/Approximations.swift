import Activations
import Derivations
import Foundation
import Probability
import Workbook

//: $\Phi$ used to be slow to compute, and in places still is. So the paper offers two stand-ins,
//: both of which put another S-shaped gate in its place. In our words, with $\sigma$ for the
//: sigmoid:
//:
//: $$x\,\sigma(\beta x) \qquad\text{and}\qquad
//: \tfrac12 x\left(1 + \tanh\left[\sqrt{2/\pi}\,\left(x + c\,x^3\right)\right]\right)$$
//:
//: with $\beta =$ {quoted}`1.702` and $c =$ {quoted}`0.044715` {cite}`hendrycks2016`. The second
//: is lost on the article's page. Why should tanh do? Because it *is* the sigmoid, in other
//: clothes; and because all three gates are S-shaped and symmetric about ½.

let c = Variable("c", in: .positive), β = Variable("β", in: .positive)

/// The sigmoid form and the tanh form.
@MainActor func approximations(_ chapter: Chapter) {
  chapter.claim(
    "GE-07", "A half of $1 + \\tanh u$ is $\\sigma(2u)$.",
    proves: (1 + tanh(x)) / 2 == sigmoid(2 * x))
  chapter.claim(
    "GE-07.symmetric", "$\\Phi$ and the sigmoid have the same symmetry about ½.",
    forAll: evenlySpaced(81, in: 0...8)
  ) { x in
    let bell = Normal.standard
    return abs(bell.cumulative(to: x) + bell.cumulative(to: -x) - 1) < 1e-15
      && abs(sigmoid(x) + sigmoid(-x) - 1) < 1e-15
  }
  chapter.claim(
    "GE-07.close",
    "The first gate is never {given}`0.01` off, the second never {given}`0.0002`.",
    holds: evenlySpaced(4001, in: -10...10).allSatisfy {
      let gate = Normal.standard.cumulative(to: $0)
      return abs(sigmoid(1.702 * $0) - gate) < 0.01
        && abs(tanhGate($0, cubic: 0.044715) - gate) < 0.0002
    },
    evidence: "4001 points from −10 to 10")
}

func tanhGate(_ x: Double, cubic: Double) -> Double {
  sigmoid((8 / Double.pi).squareRoot() * (x + cubic * x * x * x))
}
