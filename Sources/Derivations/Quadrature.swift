/// Definite integrals by the double-exponential rule of Takahasi and Mori: a change of variable after
/// which the trapezoidal rule doubles its digits with every halving of the step.
struct Quadrature: Sendable {
  /// Where the ends of the interval lie.
  enum Span: Sendable {
    case finite, upward, downward, whole
  }

  /// A place and a weight, before they are moved to the interval.
  struct Node: Sendable {
    let place: Wide
    let weight: Wide
    /// Which multiple of the smallest step the node stands at.
    let index: Int
  }

  /// Nodes for each kind of interval, made once.
  private static let finite = nodes(reach: 568) { s, ds in
    // x = tanh s, dx = ds / cosh² s
    guard let plus = Wide.exp(s.scaled(by: 1)) else { return nil }
    let below = plus + .one
    let weight = (plus / (below * below)).scaled(by: 2) * ds
    return ((plus - .one) / below, weight)
  }
  private static let upward = nodes(reach: 568) { s, ds in
    guard let value = Wide.exp(s) else { return nil }
    return (value, value * ds)
  }
  private static let whole = nodes(reach: 360) { s, ds in
    guard let plus = Wide.exp(s), let minus = Wide.exp(-s) else { return nil }
    return ((plus - minus).scaled(by: -1), (plus + minus).scaled(by: -1) * ds)
  }

  private static func nodes(
    reach: Int, _ change: (Wide, Wide) -> (Wide, Wide)?
  ) -> [Node] {
    (-reach...reach).compactMap { k in
      let t = Wide(k).scaled(by: -7)
      guard let plus = Wide.exp(t), let minus = Wide.exp(-t) else { return nil }
      let s = (plus - minus).scaled(by: -1) * .halfπ
      let ds = (plus + minus).scaled(by: -1) * .halfπ
      guard let (place, weight) = change(s, ds), abs(place.asDouble) < 0x1p40 else { return nil }
      return Node(place: place, weight: weight.scaled(by: -7), index: k)
    }
  }

  /// The integral of a function; its error is estimated by the rule of twice the step.
  ///
  /// `stride` leaves out nodes: 1 is good to 45 digits and more, 4 to ten or so.
  static func integral(
    over span: Span, stride: Int, from lower: Tape.Sample, to upper: Tape.Sample,
    of function: (Wide) -> Tape.Sample?
  ) -> Tape.Sample? {
    let nodes: [Node]
    var scale = Wide.one
    var origin = Wide.zero
    switch span {
    case .finite:
      nodes = finite
      scale = (upper.value - lower.value).scaled(by: -1)
      origin = (upper.value + lower.value).scaled(by: -1)
    case .upward: (nodes, origin) = (upward, lower.value)
    case .downward: (nodes, origin, scale) = (upward, upper.value, Wide(-1))
    case .whole: nodes = whole
    }
    var fine = Wide.zero
    var coarse = Wide.zero
    var error = 0.0
    for node in nodes where node.index % stride == 0 {
      guard let value = function(origin + scale * node.place) else { return nil }
      let term = value.value * node.weight
      fine = fine + term
      error += value.error * abs(node.weight.asDouble)
      if node.index % (2 * stride) == 0 { coarse = coarse + term }
    }
    let size = abs(scale.asDouble) * Double(stride)
    let doubt = abs((fine - coarse.scaled(by: 1)).asDouble) * size
    let moved = span == .finite || span == .downward ? scale.magnitude : .one
    let sign = span == .finite && scale.isNegative
    let value = fine * moved * Wide(stride)
    return Tape.checked(sign ? -value : value, error * size + doubt)
  }
}
