import Activations
import Probability
import Workbook

/// The game that GELU is the average of; gives back the chance that is left.
@MainActor func coin(_ chapter: Chapter) -> SplitMix64 {
  //: Begin with a game. The number 1 wants to pass a door. We draw a fellow for it from the
  //: standard normal law, the bell curve around 0 with deviation 1. If the fellow is at most 1, our
  //: number passes unchanged; otherwise nothing comes through. Here are ten rounds:

  var chance = SplitMix64(seed: 12)
  let fellows = Normal.standard.sample(10, using: &chance)
  chapter.table(
    "ten-fellows", caption: "The number 1 meets ten fellows.",
    rows: Array(zip(1...10, fellows))
  ) {
    Column("round") { $0.0 }
    Column("fellow", digits: 2) { $0.1 }
    Column("at most 1?") { $0.1 <= 1 }
    Column("what passes") { $0.1 <= 1 ? 1 : 0 }
  }
  chapter.value("ten.passed", fellows.count { $0 <= 1 })
  chapter.value("phi.at.one", Normal.standard.cumulative(to: 1), digits: 4)
  chapter.value("phi.at.minus.one", Normal.standard.cumulative(to: -1), digits: 4)
  chapter.value("gelu.at.minus.one", gelu(-1.0), digits: 4)

  //: It passed {value}`ten.passed` times out of ten. Play on for ever, and the share of passes
  //: tends to the probability that a standard normal number is at most 1, which is
  //: {value}`phi.at.one`. The function that gives this probability for every $x$ is the normal
  //: law's **{term}`cumulative function`**, written $\Phi(x)$. A number as low as −1 is allowed
  //: through in only {value}`phi.at.minus.one` of the rounds, and what comes through *on average*
  //: is {value}`gelu.at.minus.one`.
  //:
  //: That average is the Gaussian error linear unit, **{term}`GELU`**: the input times the
  //: probability that it passes {cite}`hendrycks2016`. The page of the article has lost the
  //: formula; here it is again, in the three ways in which you will meet it.

  return chance
}
