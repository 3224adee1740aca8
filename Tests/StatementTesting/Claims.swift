/// Random statements, of which many are nearly true.
extension Growing {
  /// A statement; `hasOperators` says whether derivatives, limits, integrals and sums may occur.
  public mutating func claim(depth: Int = 2, hasOperators: Bool = true) -> Claim {
    var left = tree(1 + chance.below(depth))
    if hasOperators, chance.below(10) < 4 {
      left = operation(1 + chance.below(2))
      if chance.once(in: 4) {
        left = chance.one(of: [
          left + tree(1), left * tree(1), .call(chance.one(of: functions), left),
        ])
      }
    }
    switch chance.below(18) {
    case 12, 13: return law()
    case 14, 16, 17: return hasOperators ? lawOfCalculus() : law()
    case 15: return hasOperators ? named() : law()
    case 0...2: return Claim(left, .equal, rewritten(left))
    case 3, 4: return Claim(left, .equal, spoilt(rewritten(left)))
    case 5: return Claim(rewritten(left), chance.one(of: Tree.Sign.allCases), spoilt(left))
    case 6: return nearly(left)
    case 7, 8: return bounded(left)
    case 9: return hasOperators ? ofCalculus() : bounded(left)
    case 10: return Claim(left, chance.one(of: Tree.Sign.allCases), guessed(left))
    default: return Claim(left, chance.one(of: Tree.Sign.allCases), tree(1 + chance.below(2)))
    }
  }

  /// An inequality with the other side pushed by a millionth or not at all.
  private mutating func nearly(_ left: Tree) -> Claim {
    let push: Tree = chance.one(of: [0, .fraction(1, 1_000_000), .fraction(-1, 1_000_000)])
    let sign = chance.one(of: [Tree.Sign.less, .atMost, .greater, .atLeast, .unequal])
    return Claim(left, sign, rewritten(left) + push)
  }

  /// A bound taken from the least or the largest of some readings, pushed by a millionth, or rounded.
  private mutating func bounded(_ left: Tree) -> Claim {
    var reader = Reader()
    let points = samples(of: Claim(left, .equal, 0), 60)
    let values = points.compactMap { reader.read(left, at: $0).number }.filter { abs($0) < 1e6 }
    guard let least = values.min(), let largest = values.max() else {
      return Claim(left, .atLeast, 0)
    }
    let isBelow = chance.once(in: 2)
    let value = isBelow ? least : largest
    let strict = chance.once(in: 3)
    let sign: Tree.Sign = isBelow ? (strict ? .greater : .atLeast) : (strict ? .less : .atMost)
    if let nice = niceTree(near: value), chance.once(in: 2) {
      return Claim(left, chance.once(in: 8) ? .unequal : sign, nice)
    }
    let push = chance.one(of: [1e-6, -1e-6, 1e-2, -1e-2])
    let scaled = ((value + push) * 1e6).rounded()
    guard abs(scaled) < 1e15 else { return Claim(left, sign, 0) }
    return Claim(left, sign, .number(Fraction(Int(scaled), 1_000_000)))
  }

  /// What a reading at a point of the domain looks like.
  private mutating func guessed(_ left: Tree) -> Tree {
    var reader = Reader()
    for point in samples(of: Claim(left, .equal, 0), 12) {
      guard let value = reader.read(left, at: point).number, abs(value) < 1e6 else { continue }
      if let nice = niceTree(near: value) { return nice }
      return .number(Fraction(Int((value * 1e6).rounded()), 1_000_000))
    }
    return chance.one(of: [0, 1, -1])
  }

  /// A short name of a number, where it has one: a small fraction, perhaps times π, e, √2 or √π.
  func niceTree(near value: Double) -> Tree? {
    let units: [(Tree, Double)] = [
      (1, 1), (.pi, .pi), (.call(.exp, 1), 2.718281828459045), (.root(2), 2.0.squareRoot()),
      (.root(.pi), Double.pi.squareRoot()), (1 / .pi, 1 / .pi),
      (.call(.log, 2), 0.6931471805599453),
      (.root(3), 3.0.squareRoot()), (.call(.exp, -1), 0.36787944117144233),
    ]
    for (unit, size) in units {
      for denominator in [1, 2, 3, 4, 6, 8] {
        let q = value / size * Double(denominator)
        guard abs(q) < 100, abs(q - q.rounded()) < 1e-9 * Swift.max(1, abs(q)) else { continue }
        let n = Fraction(Int(q.rounded()), denominator)
        if n.numerator == 0 { return 0 }
        return unit == 1 ? .number(n) : n == Fraction(1) ? unit : .number(n) * unit
      }
    }
    return nil
  }

  private func abs(_ x: Double) -> Double { x.magnitude }

  /// What the calculus says, over poles and kinks as well.
  private mutating func ofCalculus() -> Claim {
    let (t, x) = (Letter("t", in: .bound), chance.one(of: letters))
    switch chance.below(6) {
    case 0...2:
      // ∫ F′ = F(b) − F(a)
      let F = body(1 + chance.below(2), t)
      let f = F.slope(t) ?? 0
      let (a, b) = (place(), chance.once(in: 2) ? place() : .letter(x))
      let right = F.replacing(t, by: b) - F.replacing(t, by: a)
      let claim = Claim(.integral(f, t, .at(a), .at(b)), .equal, right)
      return chance.once(in: 4) ? Claim(claim.left, .equal, spoilt(right)) : claim
    case 3:
      // The slope of an integral with moving ends.
      let f = body(1, t)
      let (a, b) = (chance.once(in: 2) ? place() : tree(1), tree(1, of: x))
      guard !f.letters.contains(x), let db = b.slope(x), let da = a.slope(x) else { fallthrough }
      return Claim(
        .derivative(.integral(f, t, .at(a), .at(b)), x, order: 1), .equal,
        f.replacing(t, by: b) * db - f.replacing(t, by: a) * da)
    case 4:
      // The difference quotient.
      let f = tree(2, of: x)
      guard let slope = f.slope(x) else { fallthrough }
      let h = Letter("h", in: .bound)
      return Claim(
        .limit((f.replacing(x, by: .letter(x) + .letter(h)) - f) / .letter(h), h, .to(0)), .equal,
        chance.once(in: 2) ? slope : .derivative(f, x, order: 1))
    default:
      // l'Hôpital's rule, asked whether it may be used or not.
      let (f, g) = (body(1, t), body(1, t))
      let where_ = approach()
      guard let df = f.slope(t), let dg = g.slope(t) else { return Claim(f, .equal, g) }
      return Claim(.limit(f / g, t, where_), .equal, .limit(df / dg, t, where_))
    }
  }

  /// A function with a name, whose parameter is called as something around it is.
  private mutating func named() -> Claim {
    let parameter = chance.once(in: 2) ? chance.one(of: letters) : Letter("t", in: .bound)
    let outer = letters
    letters = [parameter, parameter] + outer
    let definition = tree(2, of: parameter)
    letters = outer
    let argument = tree(1)
    let call = Tree.named("G", parameter, definition, argument)
    // As if nothing were bound in between.
    let plain = definition.replacing(parameter, by: argument)
    let x = chance.one(of: letters)
    switch chance.below(4) {
    case 0: return Claim(call, .equal, chance.once(in: 2) ? plain : rewritten(plain))
    case 1:
      return Claim(
        .derivative(call, x, order: 1), .equal, plain.slope(x) ?? .derivative(plain, x, order: 1))
    case 2:
      let k = Letter("k", in: .bound)
      return Claim(
        .total(.named("G", parameter, definition, .letter(k)), k, 0, 2), .equal,
        (0...2).map { definition.replacing(parameter, by: .number(Fraction($0))) }.reduce(0, +))
    default:
      let bound = Letter(x.name, in: .bound)
      return Claim(
        .integral(.named("G", parameter, definition, .letter(bound)), bound, .at(0), .at(1)),
        .equal,
        .integral(definition.replacing(parameter, by: .letter(bound)), bound, .at(0), .at(1)))
    }
  }

  // MARK: - Points

  /// Points of the letters' domains: what the claim names and beside it, short numbers, ends, far out.
  public mutating func samples(of claim: Claim, _ count: Int) -> [[Letter: Fraction]] {
    let letters = claim.letters
    guard !letters.isEmpty else { return [[:]] }
    let named = Array(Set(claim.left.fractions + claim.right.fractions)).sorted()
    let choices = letters.map { letter in
      var all = named.flatMap { q in
        [
          q, Fraction(-q.numerator, q.denominator),
          Fraction(2 * q.numerator + q.denominator, 2 * q.denominator),
        ]
      }
      all += [-3, -2, -1, 0, 1, 2, 3].map { Fraction($0) }
      all += letter.range.ends.flatMap { q in
        [
          q, Fraction(q.numerator * 1024 + q.denominator, q.denominator * 1024),
          Fraction(q.numerator * 1024 - q.denominator, q.denominator * 1024),
        ]
      }
      return all.filter(letter.contains)
    }
    return (0..<count).compactMap { index in
      var point: [Letter: Fraction] = [:]
      for (letter, special) in zip(letters, choices) {
        let pick = special.isEmpty ? 1 : chance.below(3)
        let value = pick == 0 ? chance.one(of: special) : letterPoint(letter)
        guard letter.contains(value) else { return nil }
        point[letter] = value
      }
      return point
    }
  }

  private mutating func letterPoint(_ letter: Letter) -> Fraction {
    switch letter.range {
    case .integers: return Fraction(chance.below(21) - 10)
    case .integersFrom(let n): return Fraction(n + chance.below(12))
    case .interval(let a, let b), .closed(let a, let b):
      let k = chance.below(1023) + 1
      let (d, n) = (a.denominator * b.denominator, 1024)
      return Fraction(
        a.numerator * b.denominator * (n - k) + b.numerator * a.denominator * k, d * n)
    case .above(let a):
      return Fraction(a.numerator * 256 + distance() * a.denominator, a.denominator * 256)
    case .below(let a):
      return Fraction(a.numerator * 256 - distance() * a.denominator, a.denominator * 256)
    case .positive, .nonnegative: return Fraction(distance(), 256)
    case .negative: return Fraction(-distance(), 256)
    case .reals, .nonzero, .bound:
      return Fraction(chance.once(in: 2) ? distance() : -distance(), 256)
    }
  }

  /// 1 … 2¹², every scale as likely, and now and then far out.
  private mutating func distance() -> Int {
    let scale = chance.once(in: 12) ? 13 + chance.below(4) : 2 + chance.below(10)
    return 1 << scale | chance.below(1 << scale)
  }
}

extension Tree {
  /// The fractions that are named anywhere.
  var fractions: [Fraction] { (fraction.map { [$0] } ?? []) + parts.flatMap(\.fractions) }
}

extension Letter.Range {
  var ends: [Fraction] {
    switch self {
    case .interval(let a, let b), .closed(let a, let b): [a, b]
    case .above(let a), .below(let a): [a]
    case .positive, .negative, .nonnegative, .nonzero: [Fraction(0)]
    default: []
    }
  }
}
