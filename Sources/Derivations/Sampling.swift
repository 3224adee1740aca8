import Balls

/// Seeded points of a domain: the same at every run, on every machine.
struct Sampling {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next 64 random bits, by SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number between 0 and 1, neither included.
  mutating func uniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// A point of a domain: mostly where the functions of the book bend, sometimes far out or close in.
  mutating func point(of domain: Domain) -> Double {
    let interval = domain.intervals[Int(next() % UInt64(domain.intervals.count))]
    let lower = interval.lower?.asDouble
    let upper = interval.upper?.asDouble
    if domain.isIntegral {
      let start = lower.map { $0.rounded(.up) } ?? -12
      let end = upper.map { $0.rounded(.down) } ?? (start + 24)
      return start + (uniform() * (end - start + 1)).rounded(.down)
    }
    switch (lower, upper) {
    case (let lower?, let upper?): return lower + (upper - lower) * uniform()
    case (let lower?, nil): return lower + distance()
    case (nil, let upper?): return upper - distance()
    case (nil, nil):
      if next() % 4 == 0 { return next() & 1 == 0 ? distance() : -distance() }
      return 12 * uniform() - 6
    }
  }

  /// A positive number from 2⁻⁸ to 2⁴, every scale as likely.
  private mutating func distance() -> Double {
    let scale = Int(next() % 12) - 8
    return (1 + uniform()) * Double(sign: .plus, exponent: scale, significand: 1)
  }
}

extension Domain {
  /// Points with short names, simplest first, for counterexamples a reader can check by hand.
  var simplePoints: [Rational] {
    let candidates: [Rational] = [
      1, 2, -1, Rational(1, 2), 3, -2, Rational(-1, 2), Rational(3, 2), Rational(1, 4),
      Rational(13, 10), Rational(-3, 2), Rational(7, 10), -3, Rational(1, 10), 5, Rational(-1, 4),
      Rational(-13, 10), 4, 10, -5,
    ]
    var result = candidates.filter(contains)
    for interval in intervals {
      if let lower = interval.lower, let upper = interval.upper {
        result.append((lower + upper) / 2)
        result.append(lower + (upper - lower) / 4)
      }
    }
    return result.filter(contains)
  }
}
