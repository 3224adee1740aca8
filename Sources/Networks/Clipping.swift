// Clipping: a gradient that is too long is cut before the optimiser sees it. It cannot lengthen one
// that is too short.

import Matrices

extension Parameterised {
  /// Shortens the gradient to `limit` when it is longer, and keeps its direction:
  /// g ← g · min(1, limit / ‖g‖), with ‖g‖ over all parameters that are not frozen.
  ///
  /// Source: Pascanu, Mikolov and Bengio (2013), arXiv 1211.5063, algorithm 1.
  ///
  /// - Returns: the norm before clipping.
  @discardableResult
  public mutating func clip(norm limit: Double) -> Double {
    require(limit > 0, "The limit of a gradient's norm should be above 0, but is \(limit)")
    // snippet.clip-norm
    let norm = gradientNorm
    if norm > limit {
      let factor = limit / norm
      forEachParameter { parameter in
        transform(&parameter.gradient) { $0 * factor }
      }
    }
    // snippet.end
    return norm
  }

  /// Cuts every number of the gradient to ±`limit`, on its own; the direction may change.
  public mutating func clip(value limit: Double) {
    require(limit > 0, "The limit of a gradient's values should be above 0, but is \(limit)")
    // snippet.clip-value
    forEachParameter { parameter in
      transform(&parameter.gradient) { $0 > limit ? limit : $0 < -limit ? -limit : $0 }
    }
    // snippet.end
  }
}

/// What is done to a gradient before the optimiser sees it.
public enum Clipping: Hashable, Sendable {
  /// Nothing.
  case none
  /// ``Parameterised/clip(norm:)``.
  case norm(Double)
  /// ``Parameterised/clip(value:)``.
  case value(Double)
}

extension Parameterised {
  /// Clips as `clipping` says.
  mutating func clip(_ clipping: Clipping) {
    switch clipping {
    case .none: break
    case .norm(let limit): clip(norm: limit)
    case .value(let limit): clip(value: limit)
    }
  }
}
