import Activations
import ElementaryCounted
import Networks
import Probability
import Workbook

@MainActor func layers(
  _ chapter: Chapter, lattice: [(a: Double, b: Double)]
) {
  //: ## A layer, not a function
  //:
  //: In the article $a$ and $b$ are two inputs of the same size. In a model they are two *projections* of
  //: one input $x$, by matrices $W$ and $V$, and a third matrix leads back:
  //:
  //: $$ \text{FFN}(x) = \bigl(\text{Swish}(xW) \odot xV\bigr)\,W_2 $$
  //:
  //: Three matrices instead of two: is the comparison with an ordinary layer fair? It is if the hidden
  //: layer is made narrower. With two thirds of the width, three matrices hold as many weights as
  //: two did.

  func twoThirds(of hidden: Int, roundedUpTo multiple: Int) -> Int {
    (2 * hidden / 3 + multiple - 1) / multiple * multiple
  }
  let models = [(768, 3072, 1), (512, 2048, 1), (4096, 16384, 256)].map {
    (width: $0, hidden: $1, third: twoThirds(of: $1, roundedUpTo: $2))
  }
  chapter.table(
    "weights",
    caption: "Weights of a feed-forward layer: two matrices, or three "
      + "of two thirds.",
    rows: models
  ) {
    Column("model width") { $0.width }
    Column("hidden, two matrices") { $0.hidden }
    Column("hidden, three") { $0.third }
    Column("weights, two") { 2 * $0.width * $0.hidden }
    Column("weights, three") { 3 * $0.width * $0.third }
  }
  chapter.claim(
    "SG-17.weights",
    "At 768, hidden widths 3072 and 2048 give the same number of weights.",
    2 * models[0].width * models[0].hidden, is: 3 * models[0].width * models[0].third)
  chapter.claim(
    "SG-17.rounded",
    "Two thirds of 16384, rounded up to a multiple of 256, is 11008.",
    models[2].third, is: 11008)

  //: The first row is the original comparison {cite}`shazeer2020`, the last a well-known model
  //: {cite}`touvron2023`.

  var chance = SplitMix64(seed: 1)
  let inputs = Matrix(rows: 3, columns: 4, elements: chance.normals(12))
  var layer = GatedLayer(inputs: 4, outputs: 6, gating: .swiGLU, using: &chance)
  layer.forward(inputs)
  chapter.claim(
    "SG-05", "One input of 4 numbers gives two projections of 6, joined to 6.",
    holds: layer.weights.values.shape == "6×4"
      && layer.gateWeights.values.shape == "6×4"
      && layer.output.shape == "3×6",
    evidence:
      "W and V are \(layer.weights.values.shape), "
      + "three samples give \(layer.output.shape)"
  )

  //: ## What does it cost?
  //:
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
