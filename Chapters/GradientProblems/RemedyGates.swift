import Activations
import Figures
import func Foundation.log
import func Foundation.pow
import Networks
import Workbook

@MainActor func remedyGates(_ chapter: Chapter) {
  //: ### 7. LSTM and GRU
  //:
  //: The article: gates in recurrent networks mitigate the trouble. An LSTM has a second state that
  //: is only ever multiplied by a forget gate and added to {cite}`hochreiter1997, gers2000`; a GRU
  //: does the same with its one state {cite}`cho2014`. Back along that state the factor at each step
  //: is the gate itself, a number below 1. So how far open is it at the start?

  let horizon = (0...100).map(Double.init)
  chapter.figure(
    "gates", x: .steps(label: "steps back in time"), y: .log(label: "what is left"),
    caption: """
      A forget gate with bias $b$ keeps $\\sigma(b)^T$ after $T$ steps. Half open it \
      forgets as fast as any plain cell; it has to *start* open.
      """,
    alt: """
      Share left against steps back, logarithmic, for forget biases 0, 1, 3 and 5. \
      Bias 0 falls fastest, to 1e-9 after 30 steps; bias 5 stays above one half for \
      a hundred steps.
      """
  ) {
    for (bias, role) in zip(
      [0.0, 1, 3, 5], [Role.accent1, .accent2, .accent3, .accent4])
    {
      Line(
        "b = \(bias.text(.shortest))", x: horizon,
        y: horizon.map { pow(sigmoid(bias), $0) }
      ).style(role)
    }
    Rule("one half", y: 0.5).dotted()
  }
  chapter.table(
    "half-lives", caption: "How long a constant gate remembers.",
    rows: [0.0, 1, 2, 3, 4, 5]
  ) {
    Column("bias $b$") { $0 }
    Column("gate", digits: 4) { sigmoid($0) }
    Column("half-life in steps", digits: 2) { log(0.5) / log(sigmoid($0)) }
    Column("left after 50 steps", as: .scientific(2)) { pow(sigmoid($0), 50) }
  }
  chapter.claim(
    "GR-24.gate",
    "After 50 steps a gate of bias 1 keeps about a ten-millionth, one of bias 5 "
      + "most.",
    holds: abs(pow(sigmoid(1.0), 50) - 1.58e-7) < 1e-9
      && abs(pow(sigmoid(5.0), 50) - 0.715) < 1e-3,
    evidence:
      "\(pow(sigmoid(1.0), 50).text(.scientific(2))) and "
      + pow(sigmoid(5.0), 50).text(.fixed(3)))

  //: **Task.** A sign arrives at each of {value}`recall.length` steps, with a mark beside the first.
  //: At the end, say what the first sign was. **Set-up.** 16 neurons, Adam, clipping at norm 1,
  //: {value}`recall.steps` batches of 64 fresh sequences, fewer once the loss of a batch is below
  //: {given}`0.01`; judged on 512 others.
  //:
  //: {quote}`Chapters/GradientProblems/Experiments.swift#learn-recall`

  let (recallLength, recallSteps) = (40, 300)
  chapter.value("recall.length", recallLength)
  chapter.value("recall.steps", recallSteps)
  let memories: [(name: String, role: Role, cell: MemoryCell)] = [
    ("plain tanh", .tanh, .plain), ("LSTM, bias 1", .accent1, .lstm(forgetBias: 1)),
    ("LSTM, bias 3", .accent2, .lstm(forgetBias: 3)),
    ("GRU, bias 3", .accent3, .gru(keepBias: 3)),
  ]
  let seventh = memories.map { name, role, cell in
    Contender(
      name: name, role: role,
      trials: tenSeeds(name) { [recallLength, recallSteps] in
        learnRecall(cell, length: recallLength, steps: recallSteps, seed: $0)
      })
  }
  let solved = seventh.map { $0.trials.count { $0.accuracy >= 0.99 } }
  chapter.figure(
    "remedy-gates", height: 760,
    caption: """
      With gates that start open the message reaches the first step, and the memory \
      is learnt at every seed; with gates less open, and without any, at some. A \
      line that is level at the bottom has done its work.
      """,
    alt: """
      Two panels. Gradient by step of time: plain cell and LSTM of bias 1 fall by \
      many orders of magnitude towards step 0; LSTM and GRU of bias 3 keep much \
      more. Loss: those two fall to a hundredth within a third of the training; the \
      LSTM of bias 1 does so for most seeds, the plain cell for few.
      """
  ) {
    signalPanel(seventh, along: "step of time", from: 0)
    lossPanel(seventh)
  }
  chapter.table(
    "recall", caption: "How many of ten seeds recall the first sign.",
    rows: Array(zip(seventh, solved))
  ) {
    Column("cell") { $0.0.name }
    Column("solved") { $0.1 }
    Column("worst", as: .percent(1)) { $0.0.accuracies.least }
    Column("median", as: .percent(1)) { $0.0.accuracies.median }
  }
  chapter.claim(
    "GR-24",
    "LSTM and GRU with open gates recall at all ten seeds, a plain cell at six or "
      + "fewer.",
    holds: solved[2] == 10 && solved[3] == 10 && solved[0] <= 6,
    evidence: "\(solved[2]), \(solved[3]) and \(solved[0]) of 10")
  chapter.claim(
    "GR-24.open", "The same LSTM with gates less open recalls less often.",
    holds: solved[1] < solved[2], evidence: "\(solved[1]) of 10")

  //: Do open gates remove the horizon, or only move it? With bias 3 a memory halves every
  //: {value}`half-life.three` steps, so doubling the length squares what is left at the start of
  //: training. The same two cells again, with sequences of {value}`recall.twice`:

  let twice = 2 * recallLength
  chapter.value("recall.twice", twice)
  let longer = memories[2...].map { name, role, cell in
    Contender(
      name: name, role: role,
      trials: tenSeeds(name) { [twice, recallSteps] in
        learnRecall(cell, length: twice, steps: recallSteps, seed: $0)
      })
  }
  chapter.value("half-life.three", log(0.5) / log(sigmoid(3.0)), digits: 1)
  let solvedTwice = longer.map { $0.trials.count { $0.accuracy >= 0.99 } }
  chapter.claim(
    "GR-24.longer",
    "At twice the length the LSTM with bias 3 no longer recalls at all ten seeds; "
      + "the GRU still does.",
    holds: solvedTwice[0] < 10 && solvedTwice[1] == 10,
    evidence: "\(solvedTwice[0]) and \(solvedTwice[1]) of 10")
  chapter.table(
    "recall-longer", caption: "The same with sequences twice as long.",
    rows: Array(zip(longer, solvedTwice))
  ) {
    Column("cell") { $0.0.name }
    Column("solved") { $0.1 }
    Column("worst", as: .percent(1)) { $0.0.accuracies.least }
    Column("median", as: .percent(1)) { $0.0.accuracies.median }
  }

  //: **Verdict.** True if the gates start open, and as far as they do. The first LSTM had no forget gate at all: its factor
  //: was fixed at 1 {cite}`hochreiter1997`; the gate came three years later {cite}`gers2000`
  //: {claim}`GR-24`. And gates do nothing against explosion: our runs were clipped.
}
