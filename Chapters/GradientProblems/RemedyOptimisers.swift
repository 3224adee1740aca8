import Figures
import func Foundation.pow
import Networks
import Workbook

@MainActor func remedyOptimisers(_ chapter: Chapter, on sigmoidTen: Patient) {
  //: ### 6. Adam and RMSProp
  //:
  //: The article: adaptive optimisers adjust the learning rate. Their step is the gradient divided by
  //: its own recent size, so that a small gradient need not mean a small step
  //: {cite}`kingma2015, tieleman2012`. Four sigmoid layers are enough to stop plain gradient descent:

  let four = Patient(
    name: "sigmoid, 4 layers", depth: 4, activation: .sigmoid,
    initialisation: .xavierNormal)
  let plainFour = contender(four, .accent1, by: SGD(rate: 1), as: "gradient descent")
  let rmsFour = contender(four, .accent2, by: RMSProp(rate: 0.01), as: "RMSProp")
  let adamFour = contender(four, .accent3, by: Adam(rate: 0.01), as: "Adam")
  let sixth = [plainFour, rmsFour, adamFour]
  chapter.figure(
    "remedy-adaptive", height: 760,
    caption: """
      One network, three optimisers. The gradient on its way is the same for all \
      three, for it is the same network; what differs is the step.
      """,
    alt: """
      Two panels for four sigmoid layers. Gradient by layer: three bands that \
      coincide, falling towards layer 1. Loss: gradient descent stays at 0.69, \
      RMSProp and Adam fall far below.
      """
  ) {
    signalPanel(sixth, along: "layer")
    lossPanel(sixth)
  }
  let forces = (0...13).map { pow(10, -Double($0)) }
  chapter.figure(
    "displacement", x: .log(label: "scale of the gradients"),
    y: .log(label: "how far fifty of them move a weight"),
    caption: """
      Gradient descent moves in proportion. Adam does not see the scale, until \
      gradients come near its ε of $10^{-8}$; below that it, too, stands still.
      """,
    alt: """
      Distance moved against gradient scale from 1e-13 to 1, both logarithmic. \
      Gradient descent is a straight line. Adam is level down to about \
      1e-8 and fall in proportion below.
      """
  ) {
    Line(
      "gradient descent", x: forces,
      y: forces.map { abs(displacement(scale: $0, by: SGD(rate: 0.01))) }
    ).style(.accent1)
    Line(
      "Adam", x: forces,
      y: forces.map { abs(displacement(scale: $0, by: Adam(rate: 0.01))) }
    )
    .style(.accent3)
    Rule("ε", x: 1e-8).dotted()
  }
  chapter.claim(
    "GR-23",
    "Four sigmoid layers: gradient descent stays at chance; Adam and RMSProp "
      + "learn, at every "
      + "seed.",
    holds: plainFour.trials.allSatisfy(\.isAtChance)
      && (adamFour.trials + rmsFour.trials).allSatisfy(\.hasLearnt),
    evidence:
      "Adam at least \(adamFour.accuracies.least.text(.percent(1))), RMSProp "
      + rmsFour.accuracies.least.text(.percent(1)))
  chapter.claim(
    "GR-23.invariant",
    "With ε = 0 Adam's path is the same for gradients a million times smaller, "
      + "bit for bit.",
    displacement(scale: 0x1p-20, by: Adam(rate: 0.01, epsilon: 0)),
    is: displacement(scale: 1, by: Adam(rate: 0.01, epsilon: 0)))
  chapter.claim(
    "GR-23.epsilon",
    "With its usual ε, gradients of size $10^{-12}$ move less than a "
      + "thousandth as far.",
    displacement(scale: 1e-12, by: Adam(rate: 0.01))
      / displacement(scale: 1, by: Adam(rate: 0.01)), isIn: 0...1e-3)
  chapter.claim(
    "GR-23.descent", "Gradient descent moves in proportion.",
    displacement(scale: 1e-6, by: SGD(rate: 0.01))
      / displacement(scale: 1, by: SGD(rate: 0.01)), isNear: 1e-6, within: 1e-18)
  let adamSmall = contender(
    Patient(name: "deviation 0.01", initialisation: .normal(deviation: 0.01)),
    .accent1,
    by: Adam(rate: 0.01))
  chapter.claim(
    "GR-23.limit",
    "Where the gradient is far below ε, as with deviation $0.01$, Adam stays at "
      + "chance as well.",
    holds: adamSmall.trials.allSatisfy { $0.accuracy <= 0.62 },
    evidence: "at most \(adamSmall.accuracies.most.text(.percent(1)))")

  let adamTen = contender(sigmoidTen, .sigmoid, by: Adam(rate: 0.01))
  chapter.claim(
    "GR-23.ten",
    "Ten sigmoid layers are too many for Adam, too: no seed learns.",
    holds: adamTen.trials.allSatisfy { !$0.hasLearnt },
    evidence: "at most \(adamTen.accuracies.most.text(.percent(1)))")

  //: **Verdict.** True, with two conditions. They do not change the gradient, only the step; and what
  //: is far below ε is nothing to them too. A direction that arrives as noise is not made right by
  //: being made large.
}
