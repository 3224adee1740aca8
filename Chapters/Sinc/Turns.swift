import Activations
import Derivations
import Probability
import Workbook

import func Foundation.cos
import func Foundation.sin

/// Zeros, and the points where it turns.
@MainActor func turns(_ chapter: Chapter, p: Variable) throws {
  //: The zeros are the whole numbers except 0, and for once the computer agrees exactly: the library
  //: takes the nearest whole number off *before* it multiplies with $\pi$.

  //: {quote}`Sources/Activations/Sinc.swift#sinc`

  chapter.claim(
    "zeros", "It is exactly 0 at every whole number up to a million.",
    holds: (1...1_000_000).allSatisfy { sinc(Double($0)) == 0 },
    evidence: "all of them")
  chapter.claim(
    "SI-25",
    "The listing's form, with a rounded π, misses: at 1 it gives $4 \\cdot "
      + "10^{-17}$.",
    holds: sin(Double.pi) / Double.pi != 0 && sinc(1.0) == 0,
    evidence: (sin(Double.pi) / Double.pi).text(.significant(3)))

  //: Between the zeros it turns. Where? Where its slope is zero, that is where $\tan \pi x = \pi x$. And what
  //: is its value there? Exactly $\cos \pi x$.

  func extremum(_ k: Int) throws -> Double {
    try root(of: { sincDerivative($0) }, in: (Double(k) + 0.2)...(Double(k) + 0.5))
  }
  let extrema = try (1...10).map(extremum)
  chapter.value("lowest", sinc(extrema[0]), digits: 4)
  chapter.table(
    "extrema", caption: "The first turning points.", rows: Array(extrema.prefix(5))
  ) {
    Column("$x$", digits: 9) { $0 }
    Column("$\\text{sinc}(x)$", digits: 9) { sinc($0) }
    Column("$\\cos(\\pi x)$", digits: 9) { cos(.pi * $0) }
    Column("$1/(\\pi x)$", digits: 9) { 1 / (.pi * $0) }
  }
  chapter.claim(
    "SI-08.proof",
    "Sinc and $x$ times its slope add up to the cosine: where the slope is 0, sinc "
      + "*is* the cosine.",
    proves: sin(.pi * p) / (.pi * p)
      + p * derivative(sin(.pi * p) / (.pi * p), p) == cos(.pi * p))
  chapter.claim(
    "SI-08", "The ten turning points of the library's function bear it out.",
    each: extrema.map { sinc($0) - cos(.pi * $0) }, isIn: -4e-15...4e-15)
  chapter.claim(
    "SI-08.first", "At the first of them it is {value}`lowest`.",
    sinc(extrema[0]), isNear: -0.2172336282112216574082793, within: 1e-16)
  chapter.claim(
    "SI-08.lowest", "No value is lower.", forAll: evenlySpaced(8001, in: -40...40)
  ) { sinc($0) >= sinc(extrema[0]) }

  //: > [!CORRECTION]
  //: > The article has it that sinc decays “as $x = 0$ leaves the origin”. It means: as $x$ does. And how fast
  //: > does it decay? Like $1/x$, slowly.
}
