// A residual block: what comes in is added to what the layers inside make of it. The Jacobian
// becomes I + s J, so a gradient has a way back that no layer can shrink.

import Matrices

/// A residual block y = x + s F(x), with F some layers and s the scale of the branch.
///
/// Source: He et al. (2015), arXiv 1512.03385; for the scale 1/√depth see Zhang, Dauphin and Ma
/// (2019), arXiv 1901.09321.
public struct ResidualBlock: Layer {
  /// F, from its input to its output.
  public var branch: [any Layer]
  /// s.
  public let branchScale: Double
  /// y of the latest forward pass.
  public private(set) var output = Matrix(rows: 0, columns: 0)
  /// ∂Loss/∂x of the latest backward pass.
  public private(set) var inputGradient = Matrix(rows: 0, columns: 0)
  private var branchGradient = Matrix(rows: 0, columns: 0)

  /// A block around layers that give back as many numbers as they take.
  public init(_ branch: [any Layer], branchScale: Double = 1) {
    requireChain(branch, "residual block")
    let (inputs, outputs) = (branch.first?.inputs ?? 0, branch.last?.outputs ?? 0)
    require(
      inputs == outputs,
      "residual block: the branch takes \(inputs) numbers and gives \(outputs); "
        + "both should be equal, so that they can be added")
    self.branch = branch
    self.branchScale = branchScale
  }

  /// How many numbers a sample has.
  public var inputs: Int { branch.first?.inputs ?? 0 }
  /// The same.
  public var outputs: Int { inputs }

  /// Computes y = x + s F(x).
  public mutating func forward(_ input: Matrix) {
    passForward(input, through: &branch)
    let scale = branchScale
    combine(input, branch.last?.output ?? input, into: &output) { x, f in x + scale * f }
  }

  /// ∂Loss/∂x = g + s Jᵀ g: the gradient itself, and what comes back through the branch.
  public mutating func backward(_ gradient: Matrix, from input: Matrix) {
    let scale = branchScale
    copy(gradient, into: &branchGradient)
    transform(&branchGradient) { scale * $0 }
    passBackward(branchGradient, from: input, through: &branch)
    combine(gradient, branch.first?.inputGradient ?? gradient, into: &inputGradient, +)
  }

  /// Shows the parameters of the branch.
  public mutating func forEachParameter(_ body: (inout Parameter) -> Void) {
    for l in branch.indices { branch[l].forEachParameter(body) }
  }

  /// Tells the layers of the branch.
  public mutating func useRunningStatistics(_ isUsed: Bool) {
    for l in branch.indices { branch[l].useRunningStatistics(isUsed) }
  }

  /// The dense layers of the branch; the output is that of the block.
  public var profiles: [LayerProfile] {
    var profiles = branch.flatMap(\.profiles)
    if let last = profiles.indices.last { profiles[last].output = output.rootMeanSquare }
    return profiles
  }
}
