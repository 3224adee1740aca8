import Activations
import Networks
import Probability
import Workbook

/// What left of the dip is folded, and an experiment: a neuron that it traps.
@MainActor func information(_ chapter: Chapter) throws {
  //: Since small negative values pass, the article concludes, a network keeps more information and
  //: its gradients flow more smoothly. Two things speak against the simple reading. First, on the
  //: negative side two inputs share every output, so information is *folded*, not kept.

  let twin = try root(of: { swish($0) - swish(-0.5) }, in: -8 ... -2)
  chapter.value("twin", twin, digits: 2)
  chapter.claim(
    "SW-35.fold", "Two inputs, one output: −0.5 and its twin left of the dip.",
    swish(twin), isNear: swish(-0.5), within: 1e-15)

  //: Second, left of the dip the slope has the wrong sign. A neuron that sits there and should rise is
  //: told to go further left. **Experiment.** One neuron, weight 1, learns the line $(x+1)/2$ on
  //: $[-1, 1]$ by gradient descent, {value}`trap.steps` steps. We start its bias further and further
  //: in the negative. No chance is involved.

  let trapSteps = 4000
  chapter.value("trap.steps", trapSteps)
  let points = evenlySpaced(41, in: -1...1)

  func lossAfterTraining(
    _ activation: Activation, bias: Double, steps: Int, on xs: [Double]
  )
    -> Double
  {
    var (weight, bias) = (1.0, bias)
    var loss = 0.0
    for _ in 0..<steps {
      var slope = (weight: 0.0, bias: 0.0)
      loss = 0
      for x in xs {
        let z = weight * x + bias
        let error = activation(z) - (x + 1) / 2
        loss += error * error / 2 / Double(xs.count)
        slope.weight += error * activation.derivative(at: z) * x / Double(xs.count)
        slope.bias += error * activation.derivative(at: z) / Double(xs.count)
      }
      weight -= 0.5 * slope.weight
      bias -= 0.5 * slope.bias
    }
    return loss
  }

  let trapped: [(name: String, losses: [Double])] = [
    ("ReLU", .relu), ("Leaky ReLU", .leakyReLU()), ("Swish", .swish(beta: 1)),
    ("GELU", .gelu),
  ].map { (name: String, activation: Activation) in
    (
      name,
      [-1.0, -2, -3].map {
        lossAfterTraining(activation, bias: $0, steps: trapSteps, on: points)
      }
    )
  }

  chapter.table(
    "trap", caption: "Loss after training, by the bias at the start.", rows: trapped
  ) {
    Column("activation") { $0.name }
    Column("from −1", as: .significant(2)) { $0.losses[0] }
    Column("from −2", as: .significant(2)) { $0.losses[1] }
    Column("from −3", as: .significant(2)) { $0.losses[2] }
  }
  chapter.claim(
    "SW-35",
    "From −2 and −3 the Swish neuron never learns the line; the leaky one always "
      + "does.",
    holds: trapped[2].losses[1] > 0.16 && trapped[2].losses[2] > 0.16
      && trapped[1].losses.allSatisfy { $0 < 1e-6 },
    evidence: "Swish ends above 0.16, Leaky ReLU below 10⁻⁶")
  chapter.claim(
    "SW-35.relu",
    "ReLU is stuck from −1 on, with slope exactly zero; Swish gets away from there.",
    holds: trapped[0].losses[0] > 0.16 && trapped[2].losses[0] < 1e-3,
    evidence: "ReLU ends above 0.16, Swish below 10⁻³")

  //: So there is a grain of truth: from −1 Swish escapes where ReLU is dead. From −2 it is not dead but
  //: *trapped*: it keeps moving, in the wrong direction, for ever.
}
