import Activations
import Derivations
import Figures
import Probability
import Workbook

import func Foundation.cos
import func Foundation.sin

//: The article gives a derivative. Before we derive ours, let us try theirs at one point. At
//: $x = \tfrac12$ it says {value}`article.half`; the difference of two neighbouring values says
//: {value}`difference.half`.

func articleSlope(_ x: Double) -> Double {
  let u = Double.pi * x
  return (u * cos(u) - sin(u)) / (u * u)
}

/// The slope, derived; the article's lacks a factor.
@MainActor func slope(_ chapter: Chapter, p: Variable) {
  chapter.value("article.half", articleSlope(0.5), digits: 4)
  chapter.value(
    "difference.half", centralDifference(of: { sinc($0) }, at: 0.5, step: 1e-5),
    digits: 4)

  chapter.derivation(
    "slope", of: derivative(sin(.pi * p) / (.pi * p), p), in: p,
    codedAs: { sincDerivative($0) }
  ) {
    Step(
      (.pi * p * (.pi * cos(.pi * p)) - sin(.pi * p) * .pi) / (.pi * p) ** 2,
      because: "quotient rule; the chain rule gives a factor $\\pi$ *twice*")
    Step(
      (.pi * p * cos(.pi * p) - sin(.pi * p)) / (.pi * p ** 2),
      because: "one $\\pi$ cancels, one stays out of the square")
    Step(
      (cos(.pi * p) - sin(.pi * p) / (.pi * p)) / p,
      because: "divide; this is $(\\cos \\pi x - \\text{sinc}\\,x)/x$")
  }
  chapter.refutes(
    "SI-13", claimed: (.pi * p * cos(.pi * p) - sin(.pi * p)) / (.pi * p) ** 2,
    of: derivative(sin(.pi * p) / (.pi * p), p), source: "the article")
  chapter.claim(
    "SI-13.factor",
    "The article's formula is short of the truth by the factor π, everywhere.",
    each: evenlySpaced(100, in: 0.05...12).filter { abs(articleSlope($0)) > 1e-3 }.map
    {
      sincDerivative($0) / articleSlope($0)
    }, isIn: Double.pi - 1e-10...Double.pi + 1e-10)

  chapter.figure(
    "two-slopes", x: .linear(label: "x"),
    caption: """
      The dots are differences of neighbouring values: they lie on the true slope. \
      The article's formula is the same wave, π times too flat.
      """,
    alt: """
      Over x from 0 to 5: the true slope of sinc, which falls to −1.37 near 0.66 and \
      then oscillates with decreasing height; dots of central differences lie on it. \
      The article's formula is a flatter copy.
      """
  ) {
    Curve("true slope", over: 0...5) { sincDerivative($0) }.style(.sinc)
    Curve("the article's", over: 0.001...5) { articleSlope($0) }.style(.accent1)
      .dashed()
    for point in evenlySpaced(17, in: 0.25...4.75) {
      Point(
        "", x: point, y: centralDifference(of: { sinc($0) }, at: point, step: 1e-5)
      )
      .style(.sinc)
    }
    Rule(y: 0)
  }

  //: What happened? Differentiating with respect to $u = \pi x$ gives the article's expression; the factor
  //: $\pi$ from the inside was forgotten. The article then checks that the slope is continuous at 0, which
  //: is true, and true of the wrong formula as well. A check that the mistake also passes is no check.

  chapter.claim(
    "SI-15", "The slope tends to 0 at 0.",
    proves: limit((cos(.pi * p) - sin(.pi * p) / (.pi * p)) / p, p, 0) == 0)
  chapter.claim(
    "SI-14", "Near 0 the slope is $-\\pi^2x/3$: continuous, and in no way undefined.",
    each: [1e-2, 1e-4, 1e-6, 1e-8].map { sincDerivative($0) / $0 + .pi * .pi / 3 },
    isIn: -2e-3...2e-3)
  chapter.claim(
    "SI-14.exact", "At $10^{-6}$ the library's slope is right to the last digits.",
    sincDerivative(1e-6) / 1e-6, isNear: -3.2898681336932059, within: 1e-15)
  let plainSlope = (cos(.pi * 1e-6) - sin(.pi * 1e-6) / (.pi * 1e-6)) / 1e-6
  chapter.claim(
    "SI-15.cancels",
    "The formula, typed in as it stands, keeps only four to six digits there: two "
      + "numbers near 1 cancel.",
    abs(plainSlope / sincDerivative(1e-6) - 1), isIn: 1e-6...1e-4)
}
