extension Reader {
  /// The integral by Gauss's and Kronrod's rules on pieces, the line first folded into an interval.
  mutating func integral(
    _ f: Tree, _ x: Letter, _ a: Tree.End, _ b: Tree.End, _ point: [Letter: Reading]
  ) -> Reading {
    func end(_ end: Tree.End) -> Reading {
      switch end {
      case .infinity: .value(.infinity, error: 0)
      case .minusInfinity: .value(-.infinity, error: 0)
      case .at(let p): reading(p, point)
      }
    }
    let (lower, upper) = (end(a), end(b))
    if case .none = lower { return .none }
    if case .none = upper { return .none }
    guard case .value(let from, let e) = lower, case .value(let to, let g) = upper else {
      return .unknown
    }
    if from == to, e == 0, g == 0 { return .exactly(0) }
    if from > to { return -integral(f, x, b, a, point) }
    let body: Body = { reader, t in
      var moved = point
      moved[x] = .exactly(t)
      return reader.reading(f, moved)
    }
    var ends = 0.0
    // What the ends' own errors may add.
    if e > 0, case .value(let y, _) = body(&self, from) { ends += Swift.abs(y) * e * 4 }
    if g > 0, case .value(let y, _) = body(&self, to) { ends += Swift.abs(y) * g * 4 }
    let named = f.fractions.flatMap { [$0.value, -$0.value] }
    let scales = [0.25, 0.5, 1, 2, 4, 8, 32, 128]
    let edges = [0] + scales + scales.map { -$0 } + named
    var pieces: [(Double, Double, Body, [Double])] = []
    if from.isFinite, to.isFinite {
      pieces = [(from, to, body, edges)]
    } else {
      let start = from.isFinite ? from : to.isFinite ? to : 0
      for (way, isNeeded) in [(1.0, to == .infinity), (-1.0, from == -.infinity)] where isNeeded {
        let moved = edges.map { (edge: Double) -> Double in
          let distance = (edge - start) * way
          return distance / (1 + distance)
        }
        pieces.append((0, 1, folded(body, start, way), moved))
      }
    }
    var (total, error) = (0.0, ends)
    for (l, u, h, edges) in pieces {
      guard let (value, off) = adaptive(h, l, u, edges) else { return .unknown }
      total += value
      error += off
    }
    guard error < 1e-5 * max(Swift.abs(total), 1e-2) else { return .unknown }
    return .value(total, error: error + 1e-14 * Swift.abs(total))
  }

  /// t = start ± s/(1 − s), for s from 0 to 1.
  private func folded(_ f: @escaping Body, _ start: Double, _ way: Double) -> Body {
    { reader, s in
      let rest = 1 - s
      let t = start + way * s / rest
      return f(&reader, t).then { y, e in
        .value(y / (rest * rest), error: e / (rest * rest) + Swift.abs(y) * 1e-15 / (rest * rest))
      }
    }
  }

  private mutating func adaptive(
    _ f: Body, _ a: Double, _ b: Double, _ edges: [Double]
  ) -> (Double, Double)? {
    var pieces: [(Double, Double, Double, Double)] = []
    // What happens near a named number must not lie between two nodes.
    let inner = Set(edges.filter { a < $0 && $0 < b }).sorted()
    for (l, u) in zip([a] + inner, inner + [b]) {
      guard let first = kronrod(f, l, u) else { return nil }
      pieces.append((l, u, first.0, first.1))
    }
    for _ in 0..<60 {
      let total = pieces.reduce(0) { $0 + Swift.abs($1.2) }
      let error = pieces.reduce(0) { $0 + $1.3 }
      if error <= 1e-10 * total + 1e-13 { break }
      guard let worst = pieces.indices.max(by: { pieces[$0].3 < pieces[$1].3 }) else { break }
      let (l, u, _, _) = pieces[worst]
      let middle = (l + u) / 2
      guard let left = kronrod(f, l, middle), let right = kronrod(f, middle, u) else { return nil }
      pieces[worst] = (l, middle, left.0, left.1)
      pieces.append((middle, u, right.0, right.1))
    }
    // Where halving went deep, a jump may lie beyond the last node of a piece, where no rule sees it.
    let narrowest = pieces.map { $0.1 - $0.0 }.min() ?? 0
    let unseen = pieces.filter { $0.1 - $0.0 <= 4 * narrowest && narrowest < (b - a) / 1024 }
      .reduce(0) { $0 + Swift.abs($1.2) }
    return (pieces.reduce(0) { $0 + $1.2 }, pieces.reduce(0) { $0 + $1.3 } * 4 + unseen)
  }

  private mutating func kronrod(_ f: Body, _ a: Double, _ b: Double) -> (Double, Double)? {
    let (middle, half) = ((a + b) / 2, (b - a) / 2)
    var (fine, coarse, noise) = (0.0, 0.0, 0.0)
    for (index, node) in Reader.nodes.enumerated() {
      for side in node == 0 ? [1.0] : [-1.0, 1.0] {
        guard case .value(let y, let e) = f(&self, middle + side * half * node) else { return nil }
        fine += Reader.weights[index] * y
        noise += Reader.weights[index] * e
        if index % 2 == 1 { coarse += Reader.gaussWeights[index / 2] * y }
      }
    }
    return (fine * half, (Swift.abs(fine - coarse) + noise) * half)
  }

  private static let nodes = [
    0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
    0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
    0.586087235467691130294144691693137, 0.405845151377397166906606412076961,
    0.207784955007898467600689403773245, 0.0,
  ]
  private static let weights = [
    0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
    0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
    0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
    0.204432940075298892414161999234649, 0.209482141084727828012999174891714,
  ]
  private static let gaussWeights = [
    0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
    0.381830050505118944950369775488975, 0.417959183673469387755102040816327,
  ]
}
