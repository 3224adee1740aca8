import Activations
import Derivations
import Figures
import Foundation
import Probability
import Workbook

let x = Variable("x")

/// GELU in three ways, and its gate as an area.
@MainActor func definition(_ chapter: Chapter, using chance: inout SplitMix64) {
  chapter.equation("gelu", gelu(x) == x * normalCumulative(x))
  chapter.claim(
    "GE-04", "GELU in terms of the error function.",
    proves: x * normalCumulative(x) == x / 2 * (1 + erf(x / sqrt(2))))
  chapter.claim(
    "GE-04.tail", "… and of its complement, the form that a machine should use.",
    proves: x * normalCumulative(x) == x / 2 * erfc(-x / sqrt(2)))

  //: The name comes from that error function, erf, which is the bell curve in the coordinates of a
  //: surveyor. The article gives the name in Chinese twice {claim}`GE-02`, once with “Gaussian” and
  //: once with “normal”: two names of one law.
  //:
  //: Is the library's `gelu` really the input times a probability? A probability is an area under
  //: the bell, and an area can be measured without any formula for $\Phi$:

  func share(upTo x: Double) -> Double {
    let area = try? integral(
      of: { Normal.standard.density(at: $0) }, from: -.infinity, to: x)
    return area?.value ?? .nan
  }
  chapter.claim(
    "GE-03", "GELU is $x$ times the area under the bell to the left of $x$.",
    { gelu($0) }, agreesWith: { $0 * share(upTo: $0) },
    at: evenlySpaced(49, in: -6...6), within: 1e-13)

  chapter.family(
    "gate-as-area", parameter: "x", over: [-2.0, -1, -0.5, 0, 0.5, 1, 2],
    caption: """
      The shaded area is the gate: the share of fellows that $x$ is above. Below, \
      what comes through is $x$ times that area.
      """,
    alt: """
      Two stacked panels over the axis from −4 to 4. Above, the bell curve, with \
      the area left of x shaded. Below, the curve of GELU with the point at x \
      marked. As x moves from −2 to 2 the area grows from 2 % to 98 % and the point \
      first sinks a little below zero and then climbs towards the line y = x.
      """
  ) { input in
    Panel {
      Area(
        "gate", over: -4...input, from: { _ in 0 },
        to: { Normal.standard.density(at: $0) }
      )
      .style(.cumulative)
      Curve("bell", over: -4...4) { Normal.standard.density(at: $0) }.muted()
      Rule(x: input).dashed()
    }
    Panel {
      Curve("x", over: -1...4) { $0 }.muted()
      Curve("GELU", over: -4...4) { gelu($0) }.style(.gelu)
      Rule(x: input).dashed()
      Point("", x: input, y: gelu(input)).style(.gelu)
    }
  }

  //: “Less than $x$”, says the article; we said “at most”. Does it matter? For a law with a density
  //: it does not, since a single point has probability zero; the next chapter makes much of this.
  //: And that $\Phi$ is what draws obey can be seen without any formula, by counting.

  let manyDraws = Normal.standard.sample(100_000, using: &chance)
  let counted = EmpiricalDistribution(manyDraws)
  chapter.claim(
    "GE-05", "Less than or at most: $\\Phi$ gives both the same probability.",
    forAll: evenlySpaced(321, in: -8...8)
  ) { Normal.standard.cumulative(below: $0) == Normal.standard.cumulative(to: $0) }
  chapter.claim(
    "GE-05.counted",
    "The share of 100 000 draws up to $x$ is near $\\Phi(x)$, for every $x$ at once.",
    counted.distance(from: Normal.standard),
    isBelow: counted.bandHalfHeight(confidence: 0.999))
}
