import Activations
import Figures
import Foundation
import Probability
import Workbook

//: Now the exact function. The formula that is printed most often is the one with erf. Let us write
//: it down, in both precisions, beside the one with the complement.

func erfForm(_ x: Double) -> Double { 0.5 * x * (1 + erf(x / 2.0.squareRoot())) }
func erfForm(_ x: Float) -> Float { 0.5 * x * (1 + erf(x / Float(2).squareRoot())) }
func erfcForm(_ x: Double) -> Double { 0.5 * x * erfc(-x / 2.0.squareRoot()) }

/// Where the printed formula loses its digits.
@MainActor func floatingPoint(_ chapter: Chapter) {
  chapter.table(
    "forms", caption: "GELU in `Double`, by two formulas and by the library.",
    rows: [-1.0, -3, -5, -7, -8, -8.3, -9, -20, -38]
  ) {
    Column("$x$") { $0 }
    Column("erf form", as: .significant(6)) { erfForm($0) }
    Column("erfc form", as: .significant(6)) { erfcForm($0) }
    Column("`gelu(x)`", as: .significant(6)) { gelu($0) }
  }

  //: At −5 the erf form agrees to the digits shown; at −8 the second digit is wrong; at −9 it says
  //: 0, where the true value is {value}`gelu.at.minus.nine`, which a `Double` can hold with all its
  //: digits and {value}`room` powers of ten to spare. What happened? erf is so close to −1 that the
  //: difference falls between the last two digits of 1. Subtraction commits no error here: it
  //: *reveals* the rounding of erf. In `Float` all of it happens much sooner.

  chapter.value("gelu.at.minus.nine", gelu(-9.0), as: .significant(4))
  chapter.value("room", Int(log10(-gelu(-9.0) / .leastNormalMagnitude)))
  chapter.table(
    "forms-float", caption: "The same in `Float`.",
    rows: [Float(-1), -3, -4, -5, -5.5, -6, -9]
  ) {
    Column("$x$") { $0 }
    Column("erf form", as: .significant(6)) { erfForm($0) }
    Column("`gelu(x)`", as: .significant(6)) { gelu($0) }
  }
  chapter.claim(
    "GE-04.nine",
    "At −9 the erf form gives 0, in `Double` and in `Float`; the library does not.",
    holds: erfForm(-9.0) == 0 && erfForm(Float(-9)) == 0 && gelu(-9.0) < 0
      && gelu(Float(-9)) < 0,
    evidence: "0 and 0 against \(gelu(-9.0).text(.significant(4))) and "
      + gelu(Float(-9)).text(.significant(4)))
  chapter.claim(
    "GE-04.five", "At −5 it has lost five to six of its sixteen digits.",
    abs(erfForm(-5.0) / gelu(-5.0) - 1), isIn: 1e-12...1e-9)
  chapter.claim(
    "GE-04.eight", "At −{given}`8.3` no digit is left that could be relied on.",
    abs(erfForm(-8.3) / gelu(-8.3) - 1), isIn: 0.01...1)
  chapter.claim(
    "GE-04.complement", "The erfc form holds twelve digits down to −37.",
    forAll: evenlySpaced(738, in: -37 ... -0.1)
  ) { abs(erfcForm($0) / gelu($0) - 1) < 1e-12 }

  func digits(_ approximation: Double, of exact: Double) -> Double {
    min(16, max(0, -log10(abs(approximation / exact - 1))))
  }
  let downhill = evenlySpaced(241, in: -12...0).dropLast()
  chapter.figure(
    "digits", x: .linear(label: "x"),
    y: .linear(label: "correct digits", domain: 0...17),
    caption: """
      Correct decimal digits of three ways to compute GELU. The erf form loses them \
      along a parabola, as fast as the tail decays, until nothing is left.
      """,
    alt: """
      Correct digits over x from −12 to 0. The erfc form in Double stays near 15. \
      The erf form in Double falls from 16 near 0 to none at −8.3; the erf form in \
      Float falls from 7 to none at −5.5.
      """
  ) {
    Line(
      "erfc form, Double", x: Array(downhill),
      y: downhill.map { digits(erfcForm($0), of: gelu($0)) }
    ).style(.gelu)
    Line(
      "erf form, Double", x: Array(downhill),
      y: downhill.map { digits(erfForm($0), of: gelu($0)) }
    ).style(.accent1)
    Line(
      "erf form, Float", x: Array(downhill),
      y: downhill.map {
        digits(Double(erfForm(Float($0))), of: gelu(Double(Float($0))))
      }
    ).style(.accent2)
  }

  //: The erfc form computes the small number directly, so nothing cancels. It still loses some
  //: digits far out, for another reason: the rounding of $x/\sqrt2$, which the bell magnifies
  //: $x^2$-fold. The library's form carries the lost part along, and is right to two units in the
  //: last place everywhere.
  //:
  //: {quote}`Sources/Activations/GELU.swift#gelu`
  //:
  //: Does it matter? To the training of a network, hardly: what is below a hundred-millionth is as
  //: good as 0. It matters when a result is divided by, or its logarithm is taken, or two programs
  //: are compared; and whenever a function should keep its promises. This one promises to be
  //: negative for negative inputs.

  chapter.claim(
    "GE-04.promise",
    "The library's GELU is negative at every negative input down to −38.",
    forAll: evenlySpaced(4000, in: -38 ... -0.001)
  ) { gelu($0) < 0 }
}
