// The layers once more, as their formulas stand in the papers, for any kind of number that can be
// differentiated by running. On `Double` they say what comes out; on `Dual` they carry one derivative
// along, by a road that has nothing in common with a backward pass.

import Derivations
import Networks

/// A number that knows its side of 0, where the slope of ReLU changes.
protocol Sided: Differentiable {
  var isPositive: Bool { get }
}

extension Double: Sided {
  var isPositive: Bool { self > 0 }
}

extension Dual: Sided where Value: Sided {
  var isPositive: Bool { value.isPositive }
}

/// Rows of numbers: a matrix for any kind of number.
typealias Rows<Number> = [[Number]]

/// What a layer makes of a batch, from its parameters in the order in which the layer shows them.
protocol Formula: Sendable {
  /// How many matrices it takes as parameters.
  var parameterCount: Int { get }
  func callAsFunction<Number: Sided>(
    _ parameters: [Rows<Number>], _ input: Rows<Number>
  ) -> Rows<Number>
}

/// φ(z).
func formula<Number: Sided>(_ activation: Activation, _ z: Number) -> Number {
  switch activation {
  case .linear: return z
  case .sigmoid: return .sigmoid(z)
  case .tanh: return .tanh(z)
  case .relu: return z.isPositive ? z : 0
  case .leakyReLU(let slope): return z.isPositive ? z : Number(constant: slope) * z
  case .swish(let beta): return z * .sigmoid(Number(constant: beta) * z)
  case .gelu: return z * (1 + .erf(z / .sqrt(2))) / 2
  case .sinc:
    let angle = Number(constant: .pi) * z
    return .sin(angle) / angle
  case .sine: return .sin(z)
  }
}

/// x Wᵀ + b.
func affine<Number: Sided>(
  _ x: Rows<Number>, _ weights: Rows<Number>, _ biases: Rows<Number>? = nil
) -> Rows<Number> {
  x.map { sample in
    weights.indices.map { j in
      zip(sample, weights[j]).reduce(biases?[0][j] ?? 0) { $0 + $1.0 * $1.1 }
    }
  }
}

/// Two batches of one shape, joined number by number.
func joined<Number: Sided>(
  _ a: Rows<Number>, _ b: Rows<Number>, _ join: (Number, Number) -> Number
) -> Rows<Number> {
  zip(a, b).map { zip($0, $1).map(join) }
}

// MARK: - Layers

struct ActivationFormula: Formula {
  var activation: Activation
  var parameterCount: Int { 0 }
  func callAsFunction<Number: Sided>(
    _ parameters: [Rows<Number>], _ input: Rows<Number>
  ) -> Rows<Number> {
    input.map { $0.map { formula(activation, $0) } }
  }
}

/// φ(W x + b); with a third parameter, z σ(βz) for that β.
struct DenseFormula: Formula {
  var activation: Activation
  var learnsBeta = false
  var parameterCount: Int { learnsBeta ? 3 : 2 }
  func callAsFunction<Number: Sided>(
    _ parameters: [Rows<Number>], _ input: Rows<Number>
  ) -> Rows<Number> {
    affine(input, parameters[0], parameters[1]).map { sample in
      sample.map { z in
        learnsBeta ? z * .sigmoid(parameters[2][0][0] * z) : formula(activation, z)
      }
    }
  }
}

/// γ (x − mean) / √(variance + ε) + shift, with the statistics of the batch or with given ones.
struct NormalisationFormula: Formula {
  var learnsScale = false
  var epsilon = 1e-5
  var given: (mean: [Double], variance: [Double])?
  var parameterCount: Int { learnsScale ? 2 : 0 }
  func callAsFunction<Number: Sided>(
    _ parameters: [Rows<Number>], _ input: Rows<Number>
  ) -> Rows<Number> {
    let count = Number(constant: Double(input.count))
    var output = input
    for j in input[0].indices {
      let column = input.map { $0[j] }
      var mean = column.reduce(0, +) / count
      var variance = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
      if let given {
        (mean, variance) = (Number(constant: given.mean[j]), Number(constant: given.variance[j]))
      }
      let deviation = Number.sqrt(variance + Number(constant: epsilon))
      for i in input.indices {
        let normalised = (input[i][j] - mean) / deviation
        output[i][j] =
          learnsScale ? parameters[0][0][j] * normalised + parameters[1][0][j] : normalised
      }
    }
    return output
  }
}

/// x + s F(x).
struct ResidualFormula: Formula {
  var branch: ChainFormula
  var scale: Double
  var parameterCount: Int { branch.parameterCount }
  func callAsFunction<Number: Sided>(
    _ parameters: [Rows<Number>], _ input: Rows<Number>
  ) -> Rows<Number> {
    joined(input, branch(parameters, input)) { $0 + Number(constant: scale) * $1 }
  }
}

/// gate(W x, V x).
struct GatedFormula: Formula {
  var gating: Gating
  var parameterCount: Int { 2 }
  func callAsFunction<Number: Sided>(
    _ parameters: [Rows<Number>], _ input: Rows<Number>
  ) -> Rows<Number> {
    joined(affine(input, parameters[0]), affine(input, parameters[1])) { a, b in
      switch gating {
      case .glu: a * .sigmoid(b)
      case .swiGLU: formula(.swish(), a) * b
      case .geGLU: formula(.gelu, a) * b
      case .reGLU: formula(.relu, a) * b
      case .bilinear: a * b
      case .gatedSwish: formula(.swish(), a) * .sigmoid(b)
      }
    }
  }
}

/// Layers one after the other.
struct ChainFormula: Formula {
  var layers: [any Formula]
  var parameterCount: Int { layers.reduce(0) { $0 + $1.parameterCount } }

  func callAsFunction<Number: Sided>(
    _ parameters: [Rows<Number>], _ input: Rows<Number>
  ) -> Rows<Number> {
    self(parameters, input, nudges: [])
  }

  /// The same, with a nudge added to what comes into each layer; the derivative by it is the gradient
  /// that the layer hands back.
  func callAsFunction<Number: Sided>(
    _ parameters: [Rows<Number>], _ input: Rows<Number>, nudges: [Rows<Number>]
  ) -> Rows<Number> {
    var (output, used) = (input, 0)
    for (l, layer) in layers.enumerated() {
      if l < nudges.count { output = joined(output, nudges[l], +) }
      output = layer(Array(parameters[used..<used + layer.parameterCount]), output)
      used += layer.parameterCount
    }
    return output
  }
}

// MARK: - Recurrent cells

/// What a cell and its read-out (R, c) answer to a sequence. The nudges are added to h₀ … h_T.
protocol CellFormula: Sendable {
  func callAsFunction<Number: Sided>(
    _ parameters: [Rows<Number>], _ sequence: [Rows<Number>], nudges: [Rows<Number>]
  ) -> Rows<Number>
}

/// φ(W h + U x + b), with W, U and b from place `first` on.
private func gate<Number: Sided>(
  _ activation: Activation, _ parameters: [Rows<Number>], at first: Int, _ state: Rows<Number>,
  _ input: Rows<Number>
) -> Rows<Number> {
  joined(
    affine(state, parameters[first]), affine(input, parameters[first + 1], parameters[first + 2]), +
  ).map { $0.map { formula(activation, $0) } }
}

/// h_t = φ(W h_{t−1} + U x_t + b).
struct PlainCellFormula: CellFormula {
  var activation: Activation
  func callAsFunction<Number: Sided>(
    _ p: [Rows<Number>], _ sequence: [Rows<Number>], nudges: [Rows<Number>]
  ) -> Rows<Number> {
    var h = nudges[0]
    for (t, x) in sequence.enumerated() {
      h = joined(gate(activation, p, at: 0, h, x), nudges[t + 1], +)
    }
    return affine(h, p[3], p[4])
  }
}

/// c_t = f ⊙ c_{t−1} + i ⊙ g, h_t = o ⊙ tanh c_t. Nudges of c₀ … c_T follow those of h.
struct LSTMFormula: CellFormula {
  func callAsFunction<Number: Sided>(
    _ p: [Rows<Number>], _ sequence: [Rows<Number>], nudges: [Rows<Number>]
  ) -> Rows<Number> {
    let memoryNudges = Array(nudges[(sequence.count + 1)...])
    var (h, c) = (nudges[0], memoryNudges[0])
    for (t, x) in sequence.enumerated() {
      let kept = joined(gate(.sigmoid, p, at: 0, h, x), c, *)
      let written = joined(gate(.sigmoid, p, at: 3, h, x), gate(.tanh, p, at: 9, h, x), *)
      let shown = gate(.sigmoid, p, at: 6, h, x)
      c = joined(joined(kept, written, +), memoryNudges[t + 1], +)
      h = joined(joined(shown, c) { o, c in o * .tanh(c) }, nudges[t + 1], +)
    }
    return affine(h, p[12], p[13])
  }
}

/// h_t = z ⊙ h_{t−1} + (1 − z) ⊙ ĥ.
struct GRUFormula: CellFormula {
  func callAsFunction<Number: Sided>(
    _ p: [Rows<Number>], _ sequence: [Rows<Number>], nudges: [Rows<Number>]
  ) -> Rows<Number> {
    var h = nudges[0]
    for (t, x) in sequence.enumerated() {
      let keep = gate(.sigmoid, p, at: 0, h, x)
      let seen = joined(gate(.sigmoid, p, at: 3, h, x), h, *)
      let new = joined(keep, gate(.tanh, p, at: 6, seen, x)) { z, new in (1 - z) * new }
      h = joined(joined(joined(keep, h, *), new, +), nudges[t + 1], +)
    }
    return affine(h, p[9], p[10])
  }
}
