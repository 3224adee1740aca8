import Networks
import Probability
import Workbook

/// Three matrices instead of two; returns the sizes of three models, and chance as it stands.
@MainActor func layer(
  _ chapter: Chapter
) -> (models: [(width: Int, hidden: Int, third: Int)], chance: SplitMix64) {
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

  return (models, chance)
}
