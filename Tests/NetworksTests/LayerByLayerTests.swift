import Networks
import Probability
import Testing

/// A layer beside its formula.
struct LayerCase: Sendable, CustomTestStringConvertible {
  var name: String
  var formula: any Formula
  /// Draws the layer, which takes and gives four numbers.
  var layer: @Sendable (inout SplitMix64) -> any Layer

  var testDescription: String { name }
}

private func dense(_ activation: Activation, learnsBeta: Bool = false) -> LayerCase {
  LayerCase(
    name: "dense, \(activation)\(learnsBeta ? ", β learnt" : "")",
    formula: DenseFormula(activation: activation, learnsBeta: learnsBeta)
  ) { chance in
    var layer = DenseLayer(
      weights: Initialisation.gain(1.2).weights(outputs: 4, inputs: 4, using: &chance),
      biases: Matrix(rows: 1, columns: 4, elements: chance.normals(4)), activation: activation)
    layer.learnsBeta = learnsBeta
    return layer
  }
}

/// γ and the shift away from 1 and 0.
private func normalisation(
  learnsScale: Bool, using chance: inout SplitMix64
) -> BatchNormalisation {
  var layer = BatchNormalisation(inputs: 4, learnsScale: learnsScale)
  layer.forEachParameter {
    $0.values = $0.values + Matrix(rows: 1, columns: 4, elements: chance.normals(4))
  }
  return layer
}

/// Statistics as a training would leave them.
private let remembered = Matrix(
  rows: 3, columns: 4, elements: [1, 2, -1, 0, 3, 0, 1, 1, 2, -2, 4, -3])

private let layerCases: [LayerCase] =
  [
    Activation.linear, .sigmoid, .tanh, .relu, .leakyReLU(), .leakyReLU(slope: 0), .swish(),
    .swish(beta: 1.7), .gelu, .sinc, .sine,
  ].flatMap { activation in
    [
      dense(activation),
      LayerCase(name: "\(activation)", formula: ActivationFormula(activation: activation)) { _ in
        ActivationLayer(activation, inputs: 4)
      },
    ]
  }
  + Gating.allCases.map { gating in
    LayerCase(name: "\(gating)", formula: GatedFormula(gating: gating)) { chance in
      GatedLayer(inputs: 4, outputs: 4, gating: gating, using: &chance)
    }
  } + [
    dense(.swish(beta: 0.6), learnsBeta: true),
    LayerCase(name: "batch normalisation", formula: NormalisationFormula()) { chance in
      normalisation(learnsScale: false, using: &chance)
    },
    LayerCase(
      name: "batch normalisation, scale and shift learnt",
      formula: NormalisationFormula(learnsScale: true)
    ) { chance in normalisation(learnsScale: true, using: &chance) },
    LayerCase(
      name: "batch normalisation, running statistics",
      formula: NormalisationFormula(
        learnsScale: true,
        given: (mean: [2, 0, 4.0 / 3, -2.0 / 3], variance: [1, 4, 19.0 / 3, 13.0 / 3]))
    ) { chance in
      var layer = normalisation(learnsScale: true, using: &chance)
      layer.forward(remembered)
      layer.useRunningStatistics(true)
      return layer
    },
    LayerCase(
      name: "residual block",
      formula: ResidualFormula(
        branch: ChainFormula(layers: [DenseFormula(activation: .tanh)]), scale: 1)
    ) { chance in ResidualBlock([dense(.tanh).layer(&chance)]) },
    LayerCase(
      name: "residual block, normalised and scaled",
      formula: ResidualFormula(
        branch: ChainFormula(layers: [
          DenseFormula(activation: .linear), NormalisationFormula(learnsScale: true),
          ActivationFormula(activation: .gelu), DenseFormula(activation: .sigmoid),
        ]), scale: 0.3)
    ) { chance in
      ResidualBlock(
        [
          dense(.linear).layer(&chance), normalisation(learnsScale: true, using: &chance),
          ActivationLayer(.gelu, inputs: 4), dense(.sigmoid).layer(&chance),
        ], branchScale: 0.3)
    },
  ]

/// The loss of a chain: its parameters, its input, and the nudges before its layers.
private struct ChainLoss: LossFormula {
  var chain: ChainFormula
  var targets: Matrix
  func callAsFunction<Number: Sided>(_ matrices: [Rows<Number>]) -> Number {
    let count = chain.parameterCount
    return squaredError(
      chain(
        Array(matrices[..<count]), matrices[count], nudges: Array(matrices[(count + 1)...])),
      targets)
  }
}

@Suite("Every layer: backward pass, formula, automatic differentiation and differences agree")
struct LayerByLayerTests {
  func samples(_ chance: inout SplitMix64) -> Samples<Matrix> {
    Samples(
      inputs: Matrix(rows: 5, columns: 4, elements: chance.normals(20)),
      targets: Matrix(rows: 5, columns: 4, elements: chance.normals(20)))
  }

  @Test("A layer alone", arguments: layerCases)
  func alone(layer: LayerCase) {
    var chance = SplitMix64(seed: 41)
    var network = Network([layer.layer(&chance)])
    let samples = samples(&chance)
    network.gradient(of: .squaredError, on: samples)
    let parameters = network.parameters
    let chain = ChainFormula(layers: [layer.formula])
    #expect(parameters.count == chain.parameterCount)

    let output = chain(parameters.map { rows($0.values) }, rows(samples.inputs))
    #expect(network.layers[0].output.largestDifference(from: Matrix(output)) <= 1e-13)

    let slope = worstSlope(
      of: ChainLoss(chain: chain, targets: samples.targets),
      at: parameters.map(\.values) + [samples.inputs],
      gradients: parameters.map(\.gradient) + [network.inputGradient],
      names: parameters.map(\.name) + ["input"])
    #expect(slope.distance <= 1e-13, "automatic differentiation, \(slope)")

    let parameter = worstParameter(of: network, on: samples, loss: .squaredError)
    #expect(parameter.distance <= 1e-9, "differences, \(parameter)")
    let input = worstInput(of: network, on: samples, loss: .squaredError)
    #expect(input.distance <= 1e-9, "differences, \(input)")
  }

  @Test("What each layer hands back, with one of every kind in a row")
  func inARow() {
    let kinds = [
      "dense, tanh", "batch normalisation, scale and shift learnt", "gelu", "residual block",
      "swiGLU", "residual block, normalised and scaled", "dense, linear",
    ]
    let row = kinds.flatMap { kind in layerCases.filter { $0.name == kind } }
    #expect(row.count == kinds.count)
    var chance = SplitMix64(seed: 42)
    var network = Network(row.map { $0.layer(&chance) })
    let samples = samples(&chance)
    network.gradient(of: .squaredError, on: samples)
    let parameters = network.parameters
    let handedBack = network.layers.map(\.inputGradient)
    let slope = worstSlope(
      of: ChainLoss(
        chain: ChainFormula(layers: row.map(\.formula)), targets: samples.targets),
      at: parameters.map(\.values) + [samples.inputs]
        + row.map { _ in Matrix(rows: 5, columns: 4) },
      gradients: parameters.map(\.gradient) + [network.inputGradient] + handedBack,
      names: parameters.map(\.name) + ["input"] + kinds.map { "before \($0)" })
    #expect(slope.distance <= 1e-13, "\(slope)")
    #expect(handedBack.allSatisfy { $0.norm > 1e-3 }, "\(handedBack.map(\.norm))")
  }
}
