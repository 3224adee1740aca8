import Networks
import Probability
import Workbook

@MainActor func whatHelps(
  _ chapter: Chapter, growth: Double, explosion: Double, clipped: Contender
) {
  //: ## What helps against what?
  //:
  //: A network that does not learn does not tell why. So begin with what you can see, and read the table
  //: from left to right: the symptom, the one number that tells it from the others, the remedy that
  //: moved that number, and what it cost in these experiments. The costs are the run's.

  // snippet.hide
  var cellChance = SplitMix64(seed: 1)
  let cells = [
    PlainRecurrentCell(inputs: 2, width: 16, using: &cellChance).parameterCount,
    LSTMCell(inputs: 2, width: 16, using: &cellChance).parameterCount,
    GRUCell(inputs: 2, width: 16, using: &cellChance).parameterCount,
  ]
  let shareClipped = mean(
    of: clipped.trials.map { trial in
      Double(trial.gradientNorms.count { $0 > 1 }) / Double(trial.gradientNorms.count)
    })
  let closing: [(symptom: String, look: String, remedy: String, cost: String)] = [
    (
      "gradient falls by one factor a layer", "‖δ‖ by layer, log axis",
      "ReLU or Leaky ReLU, with He's weights",
      "nothing; a ReLU neuron can die for good"
    ),
    (
      "falls or grows from the first step", "compare with the predicted factor",
      "weights scaled for the activation", "nothing: one line before training"
    ),
    (
      "weights of unknown or drifting scale", "ratio changes when weights are scaled",
      "batch normalisation",
      "gradient ×\(growth.text(.fixed(2))) a layer; running averages to answer"
    ),
    (
      "very deep, first layers idle", "freeze them: same answers?", "skips",
      "×\(explosion.text(.scientific(0))) in 50 ReLU layers unless scaled"
    ),
    (
      "loss ∞ or nan, jumps", "norm of the whole gradient", "clip the norm",
      "one threshold; it cut \(shareClipped.text(.percent(0))) of the noted steps"
    ),
    (
      "layers of very different scale", "change of weights by layer",
      "Adam or RMSProp",
      "2 more numbers a weight, or 1; blind far below ε"
    ),
    (
      "recurrent, long memory", "‖∂Loss/∂h‖ by step", "LSTM or GRU, gates open",
      "\((Double(cells[1]) / Double(cells[0])).text(.fixed(0))) or "
        + "\((Double(cells[2]) / Double(cells[0])).text(.fixed(0))) times the weights"
    ),
  ]
  // snippet.show

  chapter.table(
    "closing", caption: "Symptom, how to see it, what to try, and what it cost here.",
    rows: closing
  ) {
    Column("symptom") { $0.symptom }
    Column("how to see it") { $0.look }
    Column("what to try") { $0.remedy }
    Column("what it cost here") { $0.cost }
  }

  //: Four of the seven change $\delta$ itself: activation, initialisation, normalisation and skips;
  //: gates do so along time. Clipping and adaptive optimisers change only the step that is made of
  //: it.
  //:
  //: What these experiments do *not* show: our networks are small and our tasks are toys. That a
  //: remedy rescues ten layers of sixteen neurons says that its mechanism is real, not that it is the
  //: best choice for a network of a hundred million weights.
}
