import Figures
import Networks
import Probability
import Workbook

@MainActor func measuring(_ chapter: Chapter) {
  //: ## A trap for those who measure
  //:
  //: It is natural to compare not $\delta$ but the gradient of the *weights* at the first and at the
  //: last layer. Take a ReLU network and draw its weights a hundred times too small. What do the two
  //: measures say?

  let tiny = Patient(
    name: "ReLU, deviation 0.01", depth: 10, initialisation: .normal(deviation: 0.01))
  let tinyLooks = tiny.firstLooks()
  chapter.table(
    "trap", caption: "One network, two measures: ReLU, ten layers, deviation $0.01$.",
    rows: Array(zip(1...10, tinyLooks))
  ) {
    Column("seed") { $0.0 }
    Column("first δ / last δ", as: .scientific(1)) { $0.1.deltaRatio }
    Column("the same of ∂Loss/∂W", digits: 2) { $0.1.weightGradientRatio }
    Column("‖∂Loss/∂W₁‖", as: .scientific(1)) { $0.1.weightGradients[0] }
  }

  //: The second measure sees a healthy network. The reason is a theorem of Euler: if the weights of
  //: one layer are multiplied by $c$ and the answer with them, then the loss changes at the rate
  //: $\langle W_l, \partial\text{Loss}/\partial W_l\rangle$, and ReLU without biases does not care
  //: *which* layer was multiplied.

  func innerProducts(_ activation: Activation) -> [Double] {
    var chance = SplitMix64(seed: 1)
    let samples = Samples.noise(count: 128, inputs: 32, using: &chance)
    var network = Network.multilayer(
      inputs: 32, width: 32, depth: 6, activation: activation,
      initialisation: .heNormal,
      using: &chance)
    network.gradient(of: .squaredError, on: samples)
    return network.parameters.filter { $0.name == "weights" }.map {
      $0.values.inner($0.gradient)
    }
  }
  let (euler, notEuler) = (innerProducts(.relu), innerProducts(.swish()))
  chapter.figure(
    "euler", x: .steps(label: "layer"), y: .linear(label: "weights times gradient"),
    caption: """
      In a ReLU network this number is the same for all layers, so no ratio of it \
      can show a wrong scale. With Swish the coincidence ends.
      """,
    alt: """
      Inner product of weights and their gradient against layer 1 to 7. ReLU's seven \
      points lie on a level line at about 2.7; Swish's fall from about 1.4 to 0.6.
      """
  ) {
    Line("ReLU", x: (1...7).map(Double.init), y: euler).style(.relu)
    Points("", x: (1...7).map(Double.init), y: euler).style(.relu)
    Line("Swish", x: (1...7).map(Double.init), y: notEuler).style(.swish)
    Points("", x: (1...7).map(Double.init), y: notEuler).style(.swish)
  }
  chapter.claim(
    "trap.euler", "All seven layers have the same ⟨W, ∂Loss/∂W⟩, to twelve digits.",
    each: euler.map { $0 / euler[0] }, isIn: 1 - 1e-12...1 + 1e-12)
  chapter.claim(
    "trap.blind",
    "At deviation $0.01$ the weights' ratio looks healthy, at every seed, while "
      + "less than $10^{-10}$ of δ is left.",
    holds: tinyLooks.allSatisfy {
      (0.2...5).contains($0.weightGradientRatio) && $0.deltaRatio < 1e-10
    }, evidence: "10 of 10")

  //: > [!REMEMBER]
  //: > Look at $\delta$ by layer, and at absolute sizes. A ratio of weight gradients is blind to the
  //: > scale of the weights in a ReLU network.
}
