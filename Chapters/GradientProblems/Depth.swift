import Activations
import Figures
import func Foundation.pow
import Networks
import Probability
import Workbook

/// Depth is the exponent of the factor.
@MainActor func depth(
  _ chapter: Chapter, theory sigmoidTheory: (variance: Double, factor: Double)
) -> LooksByDepth {
  //: A factor of one half is harmless in a network of two layers. Depth is the exponent. Pull the
  //: slider:

  typealias Studied = (
    name: String, role: Role, activation: Activation, law: Initialisation
  )
  let fourNetworks: [Studied] = [
    ("sigmoid, Xavier", .sigmoid, .sigmoid, .xavierNormal),
    ("tanh, Xavier", .tanh, .tanh, .xavierNormal),
    ("ReLU, He", .relu, .relu, .heNormal),
    ("ReLU, twice He", .accent1, .relu, .gain(8.0.squareRoot())),
  ]
  func looksAtDepth(_ depth: Int) -> [(
    name: String, role: Role, looks: [GradientProfile]
  )] {
    fourNetworks.map { name, role, activation, law in
      let patient = Patient(
        name: name, depth: depth, activation: activation, initialisation: law)
      return (name, role, patient.firstLooks())
    }
  }
  let depths = [2, 3, 5, 8, 10, 15, 20, 30, 40, 50]
  let byDepth = depths.map { (depth: $0, networks: looksAtDepth($0)) }

  chapter.family(
    "depth", parameter: "depth", over: Array(depths[2...]),
    x: .steps(label: "hidden layer"),
    y: .log(label: "size of δ, relative to the last layer"),
    caption: """
      The same four networks, deeper and deeper. Each keeps its slope; depth only \
      makes the line longer.
      """,
    alt: """
      For each depth from 5 to 50, the size of δ relative to the last layer, by \
      layer, for four networks: sigmoid falls steeply towards the first layer, tanh \
      gently, ReLU with He's weights stays near 1, ReLU with twice He's weights grows.
      """
  ) { depth in
    for network in byDepth.first(where: { $0.depth == depth })?.networks ?? [] {
      Band(
        network.name, x: (1...depth).map(Double.init),
        runs: network.looks.map { look in
          look.deltas.map { $0 / look.deltas[depth - 1] }
        }
      ).style(network.role)
    }
  }

  func ratiosByDepth(_ index: Int) -> [Double] {
    byDepth.map { geometricMean(of: $0.networks[index].looks.map(\.deltaRatio)) }
  }
  let sigmoidRatios = ratiosByDepth(0)
  chapter.table(
    "depth-sweep",
    caption: "What is left at the first layer; geometric means over the seeds.",
    rows: byDepth.indices.map { $0 }
  ) {
    Column("depth") { depths[$0] }
    Column("sigmoid, Xavier", as: .scientific(1)) { ratiosByDepth(0)[$0] }
    Column("tanh, Xavier", as: .scientific(1)) { ratiosByDepth(1)[$0] }
    Column("ReLU, He", as: .scientific(1)) { ratiosByDepth(2)[$0] }
    Column("ReLU, twice He", as: .scientific(1)) { ratiosByDepth(3)[$0] }
  }
  let depthLine = depthFit(depths, sigmoidRatios)
  chapter.value("depth.slope", pow(10, depthLine), digits: 3)
  chapter.claim(
    "GR-15",
    "Each further sigmoid layer lowers the logarithm of what is left by the same "
      + "amount.",
    depthLine, isIn: -0.66 ... -0.62)
  chapter.claim(
    "GR-15.theory", "The fitted factor is the theory's, within 3 per cent.",
    pow(10, depthLine) / sigmoidTheory.factor, isIn: 0.97...1.03)

  //: He's column falls, too, if slowly, though the theory says 1. The theory is that of very wide
  //: layers, and 32 neurons are few. With 128 the fall is gone:

  let wideReLU = Patient(name: "ReLU, width 128", depth: 30).firstLooks(width: 128)
  chapter.claim(
    "GR-15.critical",
    "Where the factor is 1, depth does nothing: ReLU with He's "
      + "weights, width 128, depth 30.",
    geometricMean(of: wideReLU.map(\.deltaRatio)), isIn: 0.5...2)

  //: “More layers, more trouble” is thus true of every factor but one. Fitted over all depths, a
  //: sigmoid layer keeps {value}`depth.slope` of the message. The rest of this chapter is about
  //: getting that number to 1.

  return LooksByDepth(looks: byDepth, ratios: ratiosByDepth)
}
