import Activations
import ElementaryCounted
import Networks
import Probability
import Workbook

/// The operations of a layer, counted.
@MainActor func cost(
  _ chapter: Chapter, models: [(width: Int, hidden: Int, third: Int)],
  chance: SplitMix64, lattice: [(a: Double, b: Double)]
) {
  // snippet.hide
  var chance = chance
  // snippet.show

  //: More computation than a simple activation, says the article. Of what? A layer computes two
  //: things: products with matrices, and the gate. First the matrices. We write the layer out, with a counter
  //: at its only multiplication.

  var multiplyAdds = 0
  @MainActor func product(_ x: [Double], _ weights: Matrix) -> [Double] {
    (0..<weights.rows).map { row in
      zip(x, weights.row(row)).reduce(0) { sum, factors in
        multiplyAdds += 1
        return sum + factors.0 * factors.1
      }
    }
  }

  var gated = Network.gatedFeedForward(
    inputs: 12, hidden: 32, gating: .swiGLU, using: &chance)
  var plain = Network.feedForward(
    inputs: 12, hidden: 48, activation: .relu, using: &chance)
  let token = chance.normals(12)
  let (three, two) = (gated.parameters.map(\.values), plain.parameters.map(\.values))

  let middle = swiGLU(product(token, three[0]), product(token, three[1]))
  let gatedAnswer = product(middle, three[2])
  let gatedCount = multiplyAdds
  multiplyAdds = 0
  let plainAnswer = product(relu(product(token, two[0])), two[1])
  let plainCount = multiplyAdds

  chapter.claim(
    "SG-17.same", "Written out, both layers answer what the library's answer.",
    each: zip(gatedAnswer, gated.forward(Matrix([token])).elements).map { $0 - $1 }
      + zip(plainAnswer, plain.forward(Matrix([token])).elements).map { $0 - $1 },
    isIn: -1e-14...1e-14)
  chapter.claim(
    "SG-17",
    "Each weight is multiplied once for each token, so three matrices of two thirds "
      + "cost what two cost.",
    holds: gatedCount == plainCount && gatedCount == gated.parameterCount
      && plainCount == plain.parameterCount,
    evidence: "\(gatedCount) and \(plainCount) multiplications")

  //: Then the gate itself. The library's own code runs here on numbers that note every
  //: operation done to them.

  let costs =
    [(CountedKernel.relu.name, CountedKernel.relu(0.3).operations)]
    + [CountedGate.bilinear, .reGLU, .glu, .swiGLU, .geGLU, .gatedSwish].map {
      ($0.name, $0(0.3, 0.3).operations)
    }
  chapter.table(
    "cost", caption: "Operations of the gate for one hidden unit.", rows: costs
  ) {
    Column("gate") { $0.0 }
    Column("additions") { $0.1.additions }
    Column("multiplications") { $0.1.multiplications }
    Column("divisions") { $0.1.divisions }
    Column("choices") { $0.1.choices }
    Column("in all") { $0.1.total }
  }
  let (rectifierCost, swiGLUCost) = (costs[0].1.total, costs[4].1.total)
  let shares = models.map { model in
    let extra = model.third * swiGLUCost - model.hidden * rectifierCost
    return Double(extra) / Double(3 * model.width * model.third)
  }
  chapter.value("cost.gate", swiGLUCost)
  chapter.value("cost.relu", rectifierCost)
  chapter.value("cost.share", shares[0], as: .percent(1))
  chapter.value("cost.share.wide", shares[2], as: .percent(1))
  chapter.claim(
    "SG-17.counted",
    "The counting numbers give the library's values, to the last bit, and for SwiGLU "
      + "the same count at every pair.",
    holds: lattice.allSatisfy { a, b in
      let counted = CountedGate.swiGLU(a, b)
      return counted.value == swiGLU(a, b) && counted.operations == costs[4].1
        && CountedGate.geGLU(a, b).value == geGLU(a, b)
        && CountedGate.gatedSwish(a, b).value == gatedSwish(a, b)
    }, evidence: "\(lattice.count) pairs")
  chapter.claim(
    "SG-17.hand",
    "The first three can be counted by hand: a rectifier compares and chooses, $ab$ "
      + "multiplies, ReGLU does both.",
    holds: costs[0].1.choices == 2 && costs[0].1.total == 2
      && costs[1].1.multiplications == 1 && costs[1].1.total == 1
      && costs[2].1.choices == 2 && costs[2].1.multiplications == 1
      && costs[2].1.total == 3,
    evidence: costs.prefix(3).map { "\($0.0) \($0.1.total)" }.joined(separator: ", "))
  chapter.claim(
    "SG-17.gate",
    "A SwiGLU unit takes dozens of times the operations of a rectifier; "
      + "in a layer of 768 that adds less than a twentieth, in one of 4096 less "
      + "than a hundredth.",
    holds: (24...60).contains(swiGLUCost / rectifierCost) && 0 < shares[2]
      && shares[2] < 0.01 && shares[0] < 0.05,
    evidence: "\(swiGLUCost) against \(rectifierCost); "
      + "\(shares[0].text(.percent(1))) and \(shares[2].text(.percent(1))) more")

  //: So the article is right about the unit, {value}`cost.gate` operations against {value}`cost.relu`, and wrong about
  //: the layer: there the gate adds {value}`cost.share`, and in the wide model of the table {value}`cost.share.wide`, if a
  //: multiplication with its sum counts once. What this count does not show is time, which depends on the
  //: machine: `make bench` prints the nanoseconds of each gate on yours.
}
