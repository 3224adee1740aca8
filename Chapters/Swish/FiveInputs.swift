import Activations
import Workbook

/// The example of the article, held to its own digits.
@MainActor func fiveInputs(_ chapter: Chapter) {
  //: Take a calculator and the inputs −2, −1, 0, 1, 2. What does a rectifier make of them, and what
  //: does Swish? Cover the last column and try at least one.

  chapter.table(
    "five-inputs", caption: "ReLU and Swish at five inputs.",
    rows: [-2.0, -1, 0, 1, 2]
  ) {
    Column("$x$") { $0 }
    Column("ReLU$(x)$") { relu($0) }
    Column("gate $\\sigma(x)$", digits: 4) { sigmoid($0) }
    Column("Swish$(x)$", digits: 4) { swish($0) }
  }

  //: The article works the same five inputs to two or three digits. It is right on all of them; let
  //: us hold it to its own digits.

  chapter.claim(
    "SW-27", "ReLU makes 0, 0, 0, 1, 2 of the five inputs.",
    holds: [-2.0, -1, 0, 1, 2].map { relu($0) } == [0, 0, 0, 1, 2],
    evidence: "equal, all five")
  chapter.claim(
    "SW-28", "At −2 the gate is 0.12.", sigmoid(-2.0), roundsTo: 0.12, digits: 2)
  chapter.claim(
    "SW-28.output", "… and −0.24 comes through.", swish(-2.0), roundsTo: -0.24,
    digits: 2)
  chapter.claim(
    "SW-29", "At −1 the gate is 0.27.", sigmoid(-1.0), roundsTo: 0.27, digits: 2)
  chapter.claim(
    "SW-29.output", "… and −0.27 comes through.", swish(-1.0), roundsTo: -0.27,
    digits: 2)
  chapter.claim(
    "SW-30", "At 0 the gate is half open, and 0 comes through.", swish(0.0), is: 0)
  chapter.claim(
    "SW-31", "At 1, 0.731 comes through.", swish(1.0), roundsTo: 0.731, digits: 3)
  chapter.claim(
    "SW-32", "At 2, 1.762 comes through.", swish(2.0), roundsTo: 1.762, digits: 3)

  //: Two remarks on its arithmetic. The third digits at 1 and 2 come from gates that were not
  //: rounded first; whoever multiplies the rounded gate by 2 finds {value}`rounded.twice` instead.
  //: And look at the first two rows again: −2 is the smaller input, yet it gives the *larger*
  //: output. The example shows that Swish is not monotone, and passes over it in silence.

  chapter.value("rounded.twice", 2 * 0.88, digits: 2)
  chapter.claim(
    "SW-33",
    "Swish keeps small negative values, and not in order: at −2 it is above what "
      + "it is at −1.",
    holds: swish(-2.0) < 0 && swish(-1.0) < 0 && swish(-2.0) > swish(-1.0),
    evidence: "\(swish(-2.0).text(.fixed(4))) > \(swish(-1.0).text(.fixed(4)))")
}
