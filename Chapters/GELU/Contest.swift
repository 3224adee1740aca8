import Figures
import Foundation
import Networks
import Probability
import Workbook

func smooth(_ at: [Double]) -> [Double] { [sin(2 * at[0]) * cos(2 * at[1])] }
func folded(_ at: [Double]) -> [Double] { [abs(at[0]) - abs(at[1])] }

typealias Landscape = @Sendable ([Double]) -> [Double]

func contest(_ landscape: @escaping Landscape) -> [[Double]] {
  rivals.map { rival in
    let activation = rival.activation
    return overSeeds(contestSeeds) { [points, steps] seed in
      var chance = SplitMix64(seed: seed)
      let lessons = Samples.function(
        count: points, inputs: 2, using: &chance, landscape)
      let exam = Samples.function(count: 512, inputs: 2, using: &chance, landscape)
      var network = Network.multilayer(
        inputs: 2, width: 12, depth: 2, activation: activation,
        initialisation: .heNormal,
        using: &chance)
      train(
        &network, on: lessons, minimising: .meanSquaredError, by: Adam(rate: 0.02),
        steps: steps)
      return network.loss(.meanSquaredError, on: exam)
    }
  }
}

/// An experiment: three activations learn two landscapes.
@MainActor func contestRuns(_ chapter: Chapter) {
  let onSmooth = contest(smooth)
  let onFolded = contest(folded)

  chapter.table(
    "contest", caption: "Mean square error on unseen points, over all seeds.",
    rows: rivals.indices.map { (rivals[$0].name, onSmooth[$0], onFolded[$0]) }
  ) {
    Column("activation") { $0.0 }
    Column("smooth: median", as: .significant(2)) { median(of: $0.1) }
    Column("from", as: .significant(2)) { $0.1.min() ?? .nan }
    Column("to", as: .significant(2)) { $0.1.max() ?? .nan }
    Column("folded: median", as: .significant(2)) { median(of: $0.2) }
    Column("from ", as: .significant(2)) { $0.2.min() ?? .nan }
    Column("to ", as: .significant(2)) { $0.2.max() ?? .nan }
  }

  chapter.figure(
    "contest-seeds", x: .log(label: "mean square error on unseen points"),
    y: .categorical(rivals.map(\.name)),
    caption: """
      A dot for each seed. On the smooth one GELU and Swish lead, on the folded one \
      ReLU does: which is better depends on what is to be learnt.
      """,
    alt: """
      Two strip plots on a logarithmic error axis. Smooth landscape: ReLU's dots \
      lie around 0.12, Swish's and GELU's around 0.07. Folded landscape: ReLU's \
      dots lie around 0.003, GELU's around 0.006 and Swish's around 0.01.
      """
  ) {
    for (title, results) in [
      ("smooth landscape", onSmooth), ("folded landscape", onFolded),
    ] {
      Panel(title) {
        for (row, (rival, errors)) in zip(rivals, results).enumerated() {
          Points(x: errors, y: errors.map { _ in Double(row) }).style(rival.role)
        }
      }
    }
  }

  let smoothWins = zip(onSmooth[1], onSmooth[0]).count { $0 < $1 }
  let foldedWins = zip(onFolded[0], onFolded[1]).count { $0 < $1 }
  chapter.value("smooth.wins", smoothWins)
  chapter.value("folded.wins", foldedWins)
  chapter.claim(
    "GE-17",
    "On the smooth landscape GELU beats ReLU in at least nine of twelve pairs.",
    holds: smoothWins >= 9, evidence: "\(smoothWins) of \(contestSeeds.count) pairs")
  chapter.claim(
    "GE-17.folded", "On the folded one ReLU beats GELU in at least nine of twelve.",
    holds: foldedWins >= 9, evidence: "\(foldedWins) of \(contestSeeds.count) pairs")
  chapter.claim(
    "GE-17.monotone",
    "ReLU, though monotone, learns the folded landscape, which is not.",
    median(of: onFolded[0]), isBelow: 0.02)

  //: **Verdict.** On the smooth landscape GELU beats ReLU in {value}`smooth.wins` of
  //: {value}`contest.seeds` pairs, on the folded one ReLU beats GELU in {value}`folded.wins`. A
  //: smooth function builds smooth things more easily, and one with a kink builds kinks; that is
  //: what these runs show, for small networks, two tasks and one budget. They do not show that one
  //: is better, nor why large models prefer what they prefer.
  //:
  //: The article's reason is that GELU is *not monotone*, which lets it capture more complex
  //: patterns. No proof of that is known to us, and the folded landscape speaks against it: it goes
  //: up and down, and the function that learns it best is the monotone one. Where GELU and Swish
  //: lead, the plainer explanation is that they are smooth.
}
