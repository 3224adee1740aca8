import Activations
import Workbook

import func Foundation.exp

//: Two formulas that are equal on paper need not be equal in a machine. Here are three ways to
//: write Swish, and what each makes of inputs that a network can well produce.

func plain(_ x: Double) -> Double { x / (1 + exp(-x)) }
func mirrored(_ x: Double) -> Double { x * exp(x) / (1 + exp(x)) }
func plain(_ x: Float) -> Float { x / (1 + exp(-x)) }

/// Three forms that are equal on paper only.
@MainActor func floatingPoint(_ chapter: Chapter) {
  chapter.table(
    "three-forms", caption: "Three ways to write Swish in `Double`.",
    rows: [-750.0, -745, -20, 20, 750]
  ) {
    Column("$x$") { $0 }
    Column("$x/(1+e^{-x})$", as: .significant(6)) { plain($0) }
    Column("$x e^x/(1+e^x)$", as: .significant(6)) { mirrored($0) }
    Column("`swish(x)`", as: .significant(6)) { swish($0) }
  }

  //: At −750 the exponential overflows to infinity, and $x/\infty$ is $-0$. We are lucky: that is
  //: nearly the right answer. Earlier, at −745, the same form gives 0 although the true value can
  //: still be written. The mirrored form is accurate on the left, and at 750 it divides infinity by
  //: infinity. In `Float` all of it happens much sooner: at −90 the plain form has lost the number.

  chapter.table(
    "in-float", caption: "The same in `Float`.", rows: [Float(-100), -90, -88, -20]
  ) {
    Column("$x$") { $0 }
    Column("$x/(1+e^{-x})$", as: .significant(6)) { plain($0) }
    Column("`swish(x)`", as: .significant(6)) { swish($0) }
  }
  chapter.claim(
    "overflow",
    "The plain form gives zero at −90 in `Float`, the library's does not.",
    holds: plain(Float(-90)) == 0 && swish(Float(-90)) < 0,
    evidence:
      "\(plain(Float(-90)).text(.shortest)) and "
      + swish(Float(-90)).text(.significant(6))
  )
  chapter.claim(
    "mirrored-nan",
    "The mirrored form is not a number at 750; the library's gives 750.",
    holds: mirrored(750).isNaN && swish(750.0) == 750, evidence: "nan and 750")

  //: The remedy is to choose the side: for negative $x$ multiply by $e^x$, which can only underflow,
  //: and for positive $x$ divide by $1 + e^{-x}$, which can only approach 1. No input is then too
  //: large, and the tail is right to the last digit.
}
