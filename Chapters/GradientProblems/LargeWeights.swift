import Figures
import Networks
import Workbook

/// Weights too large, and depth, which is no fault by itself.
@MainActor func largeWeights(_ chapter: Chapter, _ known: LooksByDepth) {
  // snippet.hide
  let (byDepth, ratiosByDepth) = (known.looks, known.ratios)
  // snippet.show

  //: This one stands. Take ReLU layers, double the weights that He's rule gives them, and each layer
  //: doubles the gradient.

  let doubled = ratiosByDepth(3)
  let someDepths = [2, 5, 10, 20, 30]
  let scalings: [(name: String, factor: Double, role: Role)] = [
    ("half of He's weights", 0.5, .accent2), ("He's", 1, .relu),
    ("twice He's", 2, .accent1),
  ]
  let scaled = scalings.map { name, factor, role in
    let law = Initialisation.gain(factor * 2.0.squareRoot())
    let ratios = someDepths.map { depth in
      Patient(name: name, depth: depth, initialisation: law).firstLooks().map(
        \.deltaRatio)
    }
    return (name: name, role: role, ratios: ratios)
  }
  chapter.figure(
    "depth-and-gain", x: .steps(label: "depth"), y: .log(label: "first δ / last δ"),
    caption: """
      Three scales of weights in ReLU networks. The scale sets the slope; depth \
      only tells how far the line is followed.
      """,
    alt: """
      Ratio of first to last δ against depth from 2 to 30, logarithmic: with half of \
      He's weights it falls, with He's it stays near 1, with twice He's it rises to \
      about 1e9.
      """
  ) {
    for family in scaled {
      Band(
        family.name, x: someDepths.map(Double.init),
        runs: (0..<10).map { seed in family.ratios.map { $0[seed] } }
      ).style(family.role)
    }
  }
  let doubledAtThirty = byDepth[7].networks[3].looks.map(\.deltaRatio)
  chapter.claim(
    "GR-12",
    "Twice He's weights, thirty layers: the gradient grows more than ten "
      + "millionfold.",
    each: doubledAtThirty, isIn: 1e7...1e11)
  chapter.claim(
    "GR-12.depth",
    "From ten layers to thirty it grows ten thousandfold; with He's weights "
      + "it stays.",
    holds: doubled[7] / doubled[4] > 1e4 && (0.2...3).contains(ratiosByDepth(2)[7]),
    evidence:
      "\((doubled[7] / doubled[4]).text(.scientific(1))), He's "
      + ratiosByDepth(2)[7].text(.fixed(2)))

  //: > [!CORRECTION]
  //: > The article lists “too many layers” as a fault of initialisation. It is none: the middle line
  //: > has as many layers as the others. Depth raises a factor to a power. If the factor is 1, that
  //: > is harmless.
}
