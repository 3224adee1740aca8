import Figures
import Networks
import Probability
import Workbook

@MainActor func contest(_ chapter: Chapter) {
  // snippet.hide
  var chance = SplitMix64(seed: 1)
  // snippet.show

  //: ## Which gate learns what?
  //:
  //: Does “strong expressive power” hold? **Question.** With equally many weights, which form learns a
  //: task best? **Tasks.** From eight normal numbers, give the products of neighbours; or give the
  //: larger of each two neighbours. **Set-up.** Eight feed-forward layers without biases, {value}`weight.count`
  //: weights in every one: two matrices with 24 units between them, or three with 16. {value}`samples` samples
  //: to learn from, a quarter of them in turn at each of {value}`steps` steps of Adam; one rate for all, falling to 0
  //: {claim}`SG-18`; the source, too, kept the settings of its baseline {cite}`shazeer2020`. Judged by the mean
  //: squared error on as many fresh samples. **Seeds.** {value}`seeds`, each with its own data and weights.

  let seeds: ClosedRange<UInt64> = 1...10
  let (samples, steps) = (512, 1000)
  chapter.value("samples", samples)
  chapter.value("steps", steps)
  chapter.value("seeds", seeds.count)

  //: {quote}`Chapters/SwiGLU/Experiments.swift#contest`

  let forms = [
    Form("ReLU", .relu), Form("Swish", .swish()),
    Form("doubly gated", gating: .gatedSwish), Form("GLU", gating: .glu),
    Form("bilinear", gating: .bilinear), Form("ReGLU", gating: .reGLU),
    Form("GEGLU", gating: .geGLU), Form("SwiGLU", gating: .swiGLU),
  ]
  let weightCounts = forms.map { $0.network(&chance).parameterCount }
  chapter.value("weight.count", weightCounts[0])
  chapter.claim(
    "SG-12.fair", "All eight have the same number of weights.",
    holds: Set(weightCounts).count == 1, evidence: "\(weightCounts[0]) each")

  let errors = forms.map { form in
    [LearningTask.products, .maxima].map { task in
      overSeeds(seeds) { [samples, steps] seed in
        testError(of: form, at: task, seed: seed, samples: samples, steps: steps)
      }
    }
  }

  chapter.table(
    "contest",
    caption: "Error on fresh samples: median over the seeds, with the "
      + "least and the most.",
    rows: Array(zip(forms.map(\.name), errors))
  ) {
    Column("form") { $0.0 }
    Column("products", as: .significant(2)) { median(of: $0.1[0]) }
    Column("from", as: .significant(2)) { $0.1[0].min() ?? .nan }
    Column("to", as: .significant(2)) { $0.1[0].max() ?? .nan }
    Column("maxima", as: .significant(2)) { median(of: $0.1[1]) }
    Column("from ", as: .significant(2)) { $0.1[1].min() ?? .nan }
    Column("to ", as: .significant(2)) { $0.1[1].max() ?? .nan }
  }

  chapter.figure(
    "contest-figure", height: 700, x: .log(label: "error on fresh samples"),
    y: .categorical(forms.map(\.name)), arrangement: .stacked,
    caption: """
      A dot a seed. At products the bilinear layer wins, and ReLU and the doubly \
      gated form come last. At maxima ReLU wins, and the bilinear layer comes last.
      """,
    alt: """
      Two strip plots, a row a form and a dot a seed, error on a logarithmic axis. \
      On products bilinear lies far to the left, then GLU, SwiGLU and GEGLU, with \
      ReLU and the doubly gated form at the right. On maxima ReLU lies far to the \
      left, then Swish and GLU, with SwiGLU at the right and bilinear last.
      """
  ) {
    for (task, title) in ["products of neighbours", "maxima of neighbours"]
      .enumerated()
    {
      Panel(title) {
        for (row, runs) in errors.enumerated() {
          Points(
            "", x: runs[task], y: Array(repeating: Double(row), count: seeds.count)
          ).style(forms[row].name == "SwiGLU" ? .swiGLU : .accent1)
        }
      }
    }
  }

  //: Where the ranges of two forms do not overlap, ten against ten, the difference is beyond doubt: by luck
  //: alone it would come about once in {value}`lucky` times. Where they overlap, we may compare seed by
  //: seed, as every form saw the same data, and ask how often a fair coin would be at least as one-sided.

  var orderings = 1
  for k in 1...10 { orderings = orderings * (10 + k) / k }
  chapter.value("lucky", orderings / 2)

  func coinToss(_ wins: Int, of trials: Int) -> Double {
    min(
      1,
      2
        * Binomial(trials: trials, probability: 0.5)
        .cumulative(to: min(wins, trials - wins)))
  }
  let swiGLUErrors = errors[7]
  let duels = (0..<7).map { other in
    let wins = [0, 1].map { task in
      zip(swiGLUErrors[task], errors[other][task]).count { $0 < $1 }
    }
    return (name: forms[other].name, wins: wins)
  }
  chapter.table(
    "duels",
    caption:
      "In how many of ten seeds SwiGLU has the smaller error, and how likely a "
      + "coin is as one-sided.",
    rows: duels
  ) {
    Column("against") { $0.name }
    Column("products") { $0.wins[0] }
    Column("coin", as: .significant(2)) { coinToss($0.wins[0], of: 10) }
    Column("maxima") { $0.wins[1] }
    Column("coin ", as: .significant(2)) { coinToss($0.wins[1], of: 10) }
  }

  let named = Dictionary(uniqueKeysWithValues: zip(forms.map(\.name), errors))
  func least(_ name: String, _ task: Int) -> Double {
    named[name]?[task].min() ?? .nan
  }
  func most(_ name: String, _ task: Int) -> Double {
    named[name]?[task].max() ?? .nan
  }
  chapter.claim(
    "SG-12", "On products every SwiGLU beats every Swish layer.",
    most("SwiGLU", 0), isBelow: least("Swish", 0))
  chapter.claim(
    "SG-12.rectifier", "… every Swish layer beats every one of rectifiers,",
    most("Swish", 0), isBelow: least("ReLU", 0))
  chapter.claim(
    "SG-12.article", "… and no doubly gated layer comes near: its best is behind.",
    most("SwiGLU", 0), isBelow: least("doubly gated", 0))
  chapter.claim(
    "SG-12.bilinear", "But the plain bilinear layer beats every SwiGLU tenfold.",
    10 * most("bilinear", 0), isBelow: least("SwiGLU", 0))
  chapter.claim(
    "SG-12.maxima", "On maxima every rectifier beats every doubly gated layer,",
    most("ReLU", 1), isBelow: least("doubly gated", 1))
  chapter.claim(
    "SG-12.last", "… and that beats every SwiGLU.",
    most("doubly gated", 1), isBelow: least("SwiGLU", 1))
  chapter.claim(
    "SG-12.worst", "Only the bilinear layer is worse: it has no corner at all.",
    most("SwiGLU", 1), isBelow: least("bilinear", 1))

  //: **Verdict.** No form dominates. A form learns best what it has built in: the bilinear layer products and
  //: nothing else, the rectifier corners. SwiGLU and its relatives stand in between. One of the ten ReGLU layers
  //: is far ahead of the others at products: perhaps it found the pairs of units that multiply exactly.
  //: GLU is ahead of SwiGLU in both tasks; GEGLU and SwiGLU cannot be told apart at products, not with ten
  //: seeds. What the experiment does not show: which of the two tasks a language model has
  //: more use for, and what another rate or more steps would change.
  //:
  //: That is a question for larger experiments {claim}`SG-25`. In the original comparison, the loss of a
  //: language model after a short training is {quoted}`1.997` with ReLU and {quoted}`1.944` with SwiGLU, where
  //: repeated runs spread by about {quoted}`0.010` at most; GEGLU reaches {quoted}`1.942` {cite}`shazeer2020`. The
  //: gain is real, and small. All of its tasks are language {claim}`SG-15`; for images the article gives no
  //: source {cite}`shazeer2020`. And why does it work? The paper gives no reason {claim}`SG-02`: it attributes
  //: the success, in earnest, to divine benevolence {cite}`shazeer2020`.
}
