// What a section of this chapter finds and later ones need.

import Figures
import Networks

/// Four networks of ten layers, before training, and what theory says of the sigmoid's.
struct TenLayers {
  /// What theory says of very wide layers: the variance that their sums settle at, and the factor
  /// by which the gradient changes with one layer back.
  typealias Theory = (variance: Double, factor: Double)

  var sigmoid: Patient
  var tanh: Patient
  var relu: Patient
  var leaky: Patient
  var theory: Theory
}

/// First looks at four networks, of more and more layers.
struct LooksByDepth {
  /// The looks for ten seeds, by depth and network.
  var looks:
    [(
      depth: Int, networks: [(name: String, role: Role, looks: [GradientProfile])]
    )]
  /// What is left of a network's gradient at the first layer, by depth.
  var ratios: (_ network: Int) -> [Double]
}

/// What becomes of the same four in training, ten seeds each.
struct Runs {
  var sigmoid: Contender
  var tanh: Contender
  var relu: Contender
  var leaky: Contender
}
