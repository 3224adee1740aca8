extension Judgement {
  /// The judgement of the smallest claim that was found of which the engine says the same and which is
  /// objected to as well.
  ///
  /// - Parameters:
  ///   - count: At how many points the sides of each claim are read.
  ///   - seed: Chooses the points.
  public func shrunk(points count: Int = 24, seed: UInt64 = 1) -> Judgement {
    var best = self
    _ = claim.shrunk { smaller in
      let other = smaller.judged(points: count, seed: seed)
      guard other.verdict == verdict, other.objection != nil else { return false }
      best = other
      return true
    }
    return best
  }
}

extension Claim {
  /// A smaller claim that still satisfies a condition: parts are put in the place of wholes, and numbers in
  /// the place of parts, as long as that helps.
  func shrunk(within tries: Int = 300, while isStill: (Claim) -> Bool) -> Claim {
    var best = self
    var left = tries
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for candidate in best.smaller where candidate.weight < best.weight {
        guard left > 0 else { return best }
        left -= 1
        if isStill(candidate) {
          best = candidate
          isSmaller = true
          break
        }
      }
    }
    return best
  }

  /// How long it takes to read.
  private var weight: Int { left.weight + right.weight + letters.count * 2 }

  /// Claims that are a little smaller, the smallest first.
  private var smaller: [Claim] {
    let all =
      left.smaller.map { Claim($0, sign, right) } + right.smaller.map { Claim(left, sign, $0) }
      + both.map { Claim($0, sign, $1) }
    return all.sorted { $0.weight < $1.weight }
  }

  /// The same part taken from both sides.
  private var both: [(Tree, Tree)] {
    let (p, q) = (left.parts, right.parts)
    return p.flatMap { a in q.map { (a, $0) } }
  }
}

extension Tree {
  fileprivate var weight: Int {
    let own: Int
    switch self {
    case .number(let q):
      own = q.denominator == 1 ? min(q.numerator.magnitude == 0 ? 1 : 2, 3) : 4
    case .letter(let x): own = x.range == .reals || x.range == .bound ? 2 : 3
    case .pi: own = 4
    case .cases: own = 4
    case .derivative, .limit, .integral, .total, .named: own = 6
    default: own = 3
    }
    return parts.reduce(own) { $0 + $1.weight }
  }

  /// Trees with one part made smaller.
  fileprivate var smaller: [Tree] {
    var result: [Tree] = []
    switch self {
    case .limit(_, let x, _), .integral(_, let x, _, _), .total(_, let x, _, _),
      .named(_, let x, _, _):
      // A bound letter must not get out.
      result = parts.filter { !$0.letters.contains(x) }
    default: result = parts
    }
    switch self {
    case .number(let q): if q != Fraction(0) { result += q == Fraction(1) ? [0] : [0, 1] }
    case .pi, .letter: result += [1, 0]
    default: result += [0, 1]
    }
    let p = parts
    for index in p.indices {
      for part in p[index].smaller {
        var changed = p
        changed[index] = part
        result.append(with(parts: changed))
      }
    }
    return result
  }
}
