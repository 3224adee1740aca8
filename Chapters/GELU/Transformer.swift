import Activations
import Figures
import Networks
import Probability
import Workbook

//: The article's example: “in the Transformer, hidden layers usually use GELU”. That needs three
//: remarks {claim}`GE-21`. The Transformer as first published used ReLU {cite}`vaswani2017`. BERT
//: uses GELU, following OpenAI's GPT {cite}`devlin2018` {claim}`GE-19`; several of today's large
//: language models have moved on to SwiGLU {cite}`chowdhery2022,touvron2023`, the subject of the
//: last chapter. And within each block only one place has an activation like this: the hidden
//: layer of the feed-forward part, not the attention.
//:
//: Here is such a part: widen fourfold, GELU, narrow again, the same for every token. Before it
//: comes a normalisation, which brings each token to mean 0 and deviation 1.

func normalised(_ token: [Double]) -> [Double] {
  let (centre, width) = (mean(of: token), standardDeviation(of: token))
  return token.map { ($0 - centre) / width }
}

/// One block, and what its gates do before and after normalisation.
@MainActor func transformer(_ chapter: Chapter) {

  var weights = SplitMix64(seed: 2017)
  let widen = DenseLayer(
    inputs: 32, outputs: 128, initialisation: .gain(1), using: &weights)
  let narrow = DenseLayer(
    inputs: 128, outputs: 32, initialisation: .gain(1), using: &weights)
  let tokens = (0..<64).map { _ in weights.normals(32) }

  func hidden(scale: Double, isNormalised: Bool) -> [Double] {
    let scaled = tokens.map { $0.map { scale * $0 } }
    var layer = widen
    layer.forward(Matrix(isNormalised ? scaled.map { normalised($0) } : scaled))
    return (0..<64).flatMap { layer.output.row($0) }
  }

  var block = Network([widen, ActivationLayer(.gelu, inputs: 128), narrow])
  let answers = block.forward(Matrix(tokens.map { normalised($0) }))
  let first = hidden(scale: 1, isNormalised: true)
  chapter.table(
    "units-of-a-token", caption: "Six of the 128 hidden units for the first token.",
    rows: [0, 1, 2, 3, 4, 5].map { first[$0] }
  ) {
    Column("arrives", digits: 3) { $0 }
    Column("gate", digits: 3) { Normal.standard.cumulative(to: $0) }
    Column("leaves", digits: 3) { gelu($0) }
  }
  chapter.claim(
    "block",
    "The block gives 64 tokens back, each number a sum over hidden units.",
    holds: answers.rows == 64 && answers.columns == 32
      && abs(
        answers[0, 0]
          - zip(first.prefix(128), narrow.weights.values.row(0)).reduce(0) {
            $0 + gelu($1.0) * $1.1
          }) < 1e-12,
    evidence: "\(answers.shape), and the first answer to 10⁻¹²")

  //: Now multiply all tokens by 100, or divide them, as a carelessly scaled embedding might. How
  //: many gates are nearly shut or nearly open, and how many in between?

  let settings = [
    (1.0, true), (0.01, true), (100, true), (0.01, false), (1, false), (100, false),
  ]
  let gates = settings.map { scale, isNormalised in
    hidden(scale: scale, isNormalised: isNormalised).map {
      Normal.standard.cumulative(to: $0)
    }
  }
  chapter.table(
    "gates", caption: "8192 gates of one block, by the scale of its tokens.",
    rows: Array(zip(settings, gates))
  ) {
    Column("tokens times") { $0.0.0 }
    Column("normalised?") { $0.0.1 }
    Column("below 0.1", as: .percent(0)) { row in
      Double(row.1.count { $0 < 0.1 }) / Double(row.1.count)
    }
    Column("between", as: .percent(0)) { row in
      Double(row.1.count { (0.1...0.9).contains($0) }) / Double(row.1.count)
    }
    Column("above 0.9", as: .percent(0)) { row in
      Double(row.1.count { $0 > 0.9 }) / Double(row.1.count)
    }
  }
  func between(_ gates: [Double]) -> Double {
    Double(gates.count { (0.1...0.9).contains($0) }) / Double(gates.count)
  }
  chapter.claim(
    "GE-24.normalised",
    "Normalised, the gates are spread evenly whatever the scale: 80 % between.",
    each: gates.prefix(3).map(between), isIn: 0.75...0.85)
  chapter.claim(
    "GE-24.bare",
    "Without it, all gates are ajar at one scale and slammed at the other.",
    holds: between(gates[3]) == 1 && between(gates[5]) < 0.05,
    evidence:
      "\(between(gates[3]).text(.percent(0))) between and "
      + between(gates[5]).text(.percent(0))
  )

  //: So there is something that adjusts to the scale. It stands one step before GELU.
  //:
  //: The article says that BERT and others chose GELU because it modulates the flow of information
  //: *more finely*. No source that we know of gives this reason {claim}`GE-20`. What can be quoted
  //: are results {claim}`GE-18`: the paper's median errors {cite}`hendrycks2016`, a table of the
  //: Swish paper in which a large vision network does *worse* with it {cite}`ramachandran2017`, and
  //: a language model's loss {cite}`shazeer2020`.

  let literature: [(task: String, gelu: Double, relu: Double)] = [
    ("CIFAR-10, error", 7.89, 8.16), ("CIFAR-100, error", 20.74, 21.77),
    ("TIMIT, error", 29.3, 29.5), ("Twitter, error", 12.57, 12.67),
    ("ImageNet, error", 100 - 77.7, 100 - 78.4), ("T5, loss", 1.679, 1.677),
  ]
  chapter.figure(
    "literature", x: .linear(label: "change of the error against ReLU, in per cent"),
    y: .categorical(literature.reversed().map(\.task)),
    caption: """
      What replacing ReLU by GELU did in six published experiments. Four gains from \
      the paper that proposed it, one loss and one draw from papers that proposed \
      something else.
      """,
    alt: """
      Dot plot of the relative change of the error. CIFAR-10 −3.3 %, CIFAR-100 −4.7 \
      %, TIMIT −0.7 %, Twitter −0.8 %, ImageNet +3.2 %, T5 +0.1 %.
      """
  ) {
    Rule(x: 0).dashed()
    for (row, result) in literature.reversed().enumerated() {
      Point("", x: 100 * (result.gelu / result.relu - 1), y: Double(row)).style(.gelu)
    }
  }
}
