/// A function drawn: unbroken pieces of pixels, with the values they came from.
struct SampledCurve: Sendable {
  /// A sampled value.
  struct Sample: Sendable, Hashable {
    var x: Double
    var y: Double
  }

  /// Pieces without a gap or a jump, each in order of x.
  var pieces: [[Sample]] = []

  var samples: [Sample] { pieces.flatMap { $0 } }
}

/// Samples a function as densely as its curvature on the canvas asks for.
///
/// Between two samples the middle is tried: where it lies off the chord by more than a fraction of
/// a pixel, both halves are sampled further. Where the function is not finite, the curve ends as
/// near to the gap as numbers allow. Where halving an interval does not shrink its rise, the
/// function jumps, and the curve breaks: a bisection to the last bits tells a jump from a slope.
struct CurveSampler {
  let function: @Sendable (Double) -> Double
  let x: Scale
  let y: Scale
  /// The distance from the chord, in pixels, that is left alone.
  var tolerance = 0.1
  /// The number of equal steps that are always tried.
  var firstSteps = 64

  private typealias Sample = SampledCurve.Sample
  private static let deepest = 12

  init(_ function: @escaping @Sendable (Double) -> Double, x: Scale, y: Scale) {
    self.function = function
    self.x = x
    self.y = y
  }

  /// Samples the function between two values of x.
  func sample(over domain: ClosedRange<Double>) -> SampledCurve {
    var builder = Builder()
    let from = x.position(of: domain.lowerBound)
    let to = x.position(of: domain.upperBound)
    var last = at(domain.lowerBound)
    builder.append(last)
    for step in 1...firstSteps {
      let share = Double(step) / Double(firstSteps)
      let next = at(
        step == firstSteps ? domain.upperBound : x.value(at: from + share * (to - from)))
      refine(last, next, depth: 0, into: &builder)
      last = next
    }
    return builder.finished()
  }

  private struct Builder {
    var pieces: [[SampledCurve.Sample]] = []
    var open: [SampledCurve.Sample] = []

    mutating func append(_ sample: SampledCurve.Sample) {
      if sample.y.isFinite { open.append(sample) } else { cut() }
    }

    mutating func cut() {
      if !open.isEmpty { pieces.append(open) }
      open = []
    }

    consuming func finished() -> SampledCurve {
      cut()
      return SampledCurve(pieces: pieces)
    }
  }

  private func at(_ x: Double) -> Sample { Sample(x: x, y: function(x)) }

  private func height(_ sample: Sample) -> Double {
    // Far outside the plot, one place is as good as another.
    let length = abs(y.end - y.start)
    let position = y.position(of: sample.y)
    guard position.isFinite else { return position }
    return min(max(position, min(y.start, y.end) - 2 * length), max(y.start, y.end) + 2 * length)
  }

  /// Adds what lies between two samples, the first of which is already there, and the second.
  private func refine(_ a: Sample, _ b: Sample, depth: Int, into builder: inout Builder) {
    guard a.y.isFinite || b.y.isFinite else {
      if depth < 4 { return halve(a, b, depth, into: &builder) }
      return builder.append(b)
    }
    guard a.y.isFinite && b.y.isFinite else { return approachGap(a, b, into: &builder) }
    let ya = height(a)
    let yb = height(b)
    if depth >= Self.deepest {
      if abs(yb - ya) > 1 { return settleRise(a, b, into: &builder) }
      return builder.append(b)
    }
    let middle = at(a.x + (b.x - a.x) / 2)
    guard middle.y.isFinite else {
      refine(a, middle, depth: depth + 1, into: &builder)
      return refine(middle, b, depth: depth + 1, into: &builder)
    }
    let off = abs(height(middle) - (ya + yb) / 2)
    // The quarter points keep a wave whose middle happens to lie on the chord from being missed.
    if off < tolerance {
      let q1 = at(a.x + (b.x - a.x) * 0.27)
      let q3 = at(a.x + (b.x - a.x) * 0.71)
      if abs(height(q1) - (ya + (yb - ya) * 0.27)) < 2 * tolerance,
        abs(height(q3) - (ya + (yb - ya) * 0.71)) < 2 * tolerance
      {
        return builder.append(b)
      }
    }
    refine(a, middle, depth: depth + 1, into: &builder)
    refine(middle, b, depth: depth + 1, into: &builder)
  }

  private func halve(_ a: Sample, _ b: Sample, _ depth: Int, into builder: inout Builder) {
    let middle = at(a.x + (b.x - a.x) / 2)
    refine(a, middle, depth: depth + 1, into: &builder)
    refine(middle, b, depth: depth + 1, into: &builder)
  }

  /// One end is finite: bisects to the last finite sample before the gap.
  private func approachGap(_ a: Sample, _ b: Sample, into builder: inout Builder) {
    var inside = a.y.isFinite ? a : b
    var outside = a.y.isFinite ? b : a
    var found: [Sample] = []
    for _ in 0..<60 {
      let middle = at(inside.x + (outside.x - inside.x) / 2)
      if middle.x == inside.x || middle.x == outside.x { break }
      if middle.y.isFinite {
        inside = middle
        found.append(middle)
      } else {
        outside = middle
      }
    }
    if a.y.isFinite {
      refine(through: [a] + found, into: &builder)
      builder.cut()
    } else {
      builder.cut()
      let way = found.reversed() + [b]
      builder.append(way[0])
      refine(through: way, into: &builder)
    }
  }

  /// Samples between finite samples, the first of which is already there.
  private func refine(through samples: [Sample], into builder: inout Builder) {
    for (a, b) in zip(samples, samples.dropFirst()) {
      refine(a, b, depth: Self.deepest / 2, into: &builder)
    }
  }

  /// A rise that is still there after much halving: a jump if it stays to the last bits.
  private func settleRise(_ a: Sample, _ b: Sample, into builder: inout Builder) {
    let rise = abs(height(b) - height(a))
    var (low, high) = (a, b)
    for _ in 0..<60 {
      let middle = at(low.x + (high.x - low.x) / 2)
      guard middle.x > low.x && middle.x < high.x else { break }
      guard middle.y.isFinite else {
        approachGap(low, middle, into: &builder)
        return approachGap(middle, high, into: &builder)
      }
      let left = abs(height(middle) - height(low))
      let right = abs(height(high) - height(middle))
      if left >= right { high = middle } else { low = middle }
      if max(left, right) < 0.5 * rise && max(left, right) < 1 {
        // It is a slope, only a steep one.
        return builder.append(b)
      }
    }
    if abs(height(high) - height(low)) > 0.5 * rise {
      if low.x > a.x { builder.append(low) }
      builder.cut()
      if high.x < b.x { builder.append(high) }
    }
    builder.append(b)
  }
}
