import Activations
import Derivations
import Figures
import Probability
import Workbook

import func Foundation.exp

//: Think of a door that a signal $x$ must pass. A **{term}`gate`** is a number between 0 and 1
//: that says how far the door is open; what comes through is the signal times the gate. In many
//: networks one signal opens the door for another. Here the signal opens its own door: the gate is
//: the **{term}`sigmoid`** of $x$, which is also called the logistic function.

let x = Variable("x")

/// The gate that an input opens for itself, and the two halves of the curve.
@MainActor func gate(_ chapter: Chapter) {
  chapter.equation("sigmoid", sigmoid(x) == 1 / (1 + exp(-x)))
  chapter.equation("swish", swish(x) == x * sigmoid(x))

  //: Before any theory, one example. At $x = 2$ the gate stands {value}`gate.at.two` open, so that
  //: {value}`swish.at.two` comes through. At $x = -2$ it stands {value}`gate.at.minus.two` open, and
  //: {value}`swish.at.minus.two` comes through: not nothing, but not much.

  chapter.value("gate.at.two", sigmoid(2.0), digits: 4)
  chapter.value("swish.at.two", swish(2.0), digits: 4)
  chapter.value("gate.at.minus.two", sigmoid(-2.0), digits: 4)
  chapter.value("swish.at.minus.two", swish(-2.0), digits: 4)

  //: The article that this chapter answers names the sigmoid correctly, but its page has lost the
  //: formula of Swish. Both are easily restored and easily checked: the two ways of writing it are
  //: the same rational function of $e^{-x}$.

  chapter.claim(
    "SW-02", "Swish is $x\\,\\sigma(x)$, which is $x/(1 + e^{-x})$.",
    proves: x * sigmoid(x) == x / (1 + exp(-x)))
  chapter.claim(
    "SW-03", "The sigmoid of $-x$ is one minus the sigmoid of $x$.",
    proves: sigmoid(-x) == 1 - sigmoid(x))
  chapter.claim(
    "SW-03.slope", "Its slope is nowhere more than ¼, and it is ¼ at 0.",
    forAll: evenlySpaced(2001, in: -40...40)
  ) {
    sigmoidDerivative($0) <= sigmoidDerivative(0.0) && sigmoidDerivative(0.0) == 0.25
  }

  chapter.figure(
    "self-gating", height: 560, arrangement: .stacked,
    caption: """
      The input opens its own door. Above, the gate $\\sigma(x)$; below, what comes \
      through. At the marked input a fifth of it passes, and the output is as low \
      as it ever gets.
      """,
    alt: """
      Two stacked panels over x from −6 to 6. Above, the sigmoid rises from 0 to 1. \
      Below, Swish dips under zero left of the origin, reaches its lowest point near \
      −1.28 and then approaches the line y = x from below.
      """
  ) {
    Panel {
      Curve("$\\sigma(x)$", over: -6...6) { sigmoid($0) }.style(.sigmoid)
      Rule(x: swishMinimum.x).dashed()
    }
    Panel {
      Curve("Swish", over: -6...6) { swish($0) }.style(.swish)
      Curve("x", over: -1...6) { $0 }.muted()
      Rule(x: swishMinimum.x).dashed()
      Point("lowest", x: swishMinimum.x, y: swishMinimum.y).style(.swish)
    }
  }

  //: The share that passes, output divided by input, is the gate itself, so it lies strictly between
  //: 0 and 1. From this follows an identity that we shall use again and again: the two halves of the
  //: curve know each other.

  chapter.claim(
    "SW-04", "What Swish makes of $x$ and of $-x$ always differs by exactly $x$.",
    proves: x * sigmoid(x) - (-x) * sigmoid(-x) == x)

  //: > [!SURPRISE]
  //: > *Strictly* between 0 and 1 is a statement about real numbers. In the computer's `Double` the
  //: > gate is exactly 1 from about {value}`gate.shuts` on: the missing part has become smaller than
  //: > half the last digit. The door is then not nearly but completely open.

  let wideOpen = evenlySpaced(1001, in: 30...40).first { sigmoid($0) == 1 } ?? .nan
  chapter.value("gate.shuts", wideOpen, digits: 1)
  chapter.claim(
    "SW-18", "A gate is between 0 and 1; in floating point it can reach 1.",
    holds: sigmoid(36.0) < 1 && sigmoid(40.0) == 1 && sigmoid(-700.0) > 0,
    evidence: "σ(36) < 1, σ(40) = 1, σ(−700) > 0")

  //: Who thought of it? The article names one paper of 2017, which searched automatically among many
  //: formulas and gave this one its name {cite}`ramachandran2017`. The function itself is older
  //: {claim}`SW-01`: it was written down as the *sigmoid linear unit*, SiLU, in a paper on GELU the
  //: year before {cite}`hendrycks2016`, and studied under that name in reinforcement learning
  //: {cite}`elfwing2017`. Libraries know it under both names.
}
