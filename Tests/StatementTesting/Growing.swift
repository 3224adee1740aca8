/// Grows random trees over some letters, with a few kinds of functions each, so that parts meet again.
public struct Growing {
  /// The chance it draws on.
  public var chance: Chance
  /// The letters that may stand at the tips.
  public var letters: [Letter]
  /// The functions that may occur.
  public var functions: [Tree.Function]
  /// Whether cases, maxima and sizes may occur.
  public var hasCases: Bool

  /// Grows by some chance, over letters and functions that are chosen by it.
  public init(chance: Chance) {
    self.chance = chance
    letters = []
    functions = []
    hasCases = false
    letters = chosenLetters()
    functions = (0..<(1 + self.chance.below(3))).map { _ in
      self.chance.one(of: Tree.Function.allCases)
    }
    hasCases = self.chance.once(in: 3)
  }

  private mutating func chosenLetters() -> [Letter] {
    let count = chance.below(10) < 7 ? 1 : 2
    return ["x", "y"].prefix(count).map { Letter($0, in: range()) }
  }

  mutating func range() -> Letter.Range {
    switch chance.below(20) {
    case 0...7: return .reals
    case 8...10: return .positive
    case 11: return .nonnegative
    case 12: return .nonzero
    case 13: return .negative
    case 14: return .integers
    case 15: return .integersFrom(chance.below(3))
    case 16: return .above(smallFraction())
    default:
      var (a, b) = (smallFraction(), smallFraction())
      if a == b { b = Fraction(a.numerator + a.denominator, a.denominator) }
      if b < a { (a, b) = (b, a) }
      return chance.once(in: 2) ? .interval(a, b) : .closed(a, b)
    }
  }

  /// −3 … 3, mostly whole or halves.
  mutating func smallFraction() -> Fraction {
    Fraction(chance.below(13) - 6, chance.one(of: [1, 1, 2, 2, 3, 4]))
  }

  mutating func tip() -> Tree {
    if chance.below(10) < 6 { return .letter(chance.one(of: letters)) }
    switch chance.below(8) {
    case 0: return .pi
    case 1, 2: return .number(smallFraction())
    default: return .number(Fraction(chance.below(7) - 2))
    }
  }

  /// A tree of at most some depth.
  public mutating func tree(_ depth: Int) -> Tree {
    if depth == 0 || chance.once(in: 12) { return tip() }
    switch chance.below(20) {
    case 0...2: return tree(depth - 1) + tree(depth - 1)
    case 3: return tree(depth - 1) - tree(depth - 1)
    case 4...6: return tree(depth - 1) * tree(depth - 1)
    case 7, 8: return tree(depth - 1) / tree(depth - 1)
    case 9...11: return power(tree(depth - 1))
    case 12 where hasCases: return .largest(tree(depth - 1), tree(depth - 1))
    case 13 where hasCases:
      return .cases(
        chance.once(in: 4) ? tree(1) : .letter(chance.one(of: letters)),
        chance.one(of: Tree.Sign.allCases), .number(smallFraction()),
        tree(depth - 1), else: tree(depth - 1))
    case 14 where hasCases: return .call(.abs, tree(depth - 1))
    case 15 where letters.contains(where: \.isIntegral):
      let n = Tree.letter(chance.one(of: letters.filter(\.isIntegral)))
      return chance.one(of: [
        .power(-1, n), .power(-2, n), .call(.sin, .pi * n), .call(.cos, .pi * n),
        .power(-1, 2 * n + 1),
        .power(0, n), .power(-8, n / 3),
      ])
    default: return .call(chance.one(of: functions), tree(depth - 1))
    }
  }

  private mutating func power(_ base: Tree) -> Tree {
    switch chance.below(12) {
    case 0...3: return .power(base, 2)
    case 4: return .power(base, 3)
    case 5: return .power(base, -1)
    case 6, 7: return .root(base)
    case 8: return .power(base, .fraction(1, 3))
    case 9:
      return .power(base, chance.one(of: [.fraction(3, 2), .fraction(-1, 2), .fraction(2, 3), 0]))
    case 10: return .power(base, tree(1))
    default: return .power(.number(Fraction(1 + chance.below(3), 1 + chance.below(2))), base)
    }
  }

  /// A tree that holds a letter.
  public mutating func tree(_ depth: Int, of letter: Letter) -> Tree {
    for _ in 0..<6 {
      let tree = tree(depth)
      if tree.letters.contains(letter) { return tree }
    }
    return .letter(letter)
  }

  /// The same with a bound letter among the tips.
  mutating func body(_ depth: Int, _ bound: Letter) -> Tree {
    let outer = letters
    letters = [bound, bound] + outer.prefix(1)
    if chance.once(in: 2) { letters = [bound] }
    defer { letters = outer }
    return tree(depth, of: bound)
  }

  /// A place for limits and ends.
  mutating func place() -> Tree {
    chance.once(in: 6)
      ? .letter(chance.one(of: letters))
      : .number(
        chance.once(in: 2) ? Fraction(0) : chance.once(in: 2) ? smallFraction() : Fraction(1))
  }

  mutating func approach() -> Tree.Approach {
    switch chance.below(8) {
    case 0...2: return .infinity
    case 3: return .minusInfinity
    case 4: return .fromRight(place())
    case 5: return .fromLeft(place())
    default: return .to(place())
    }
  }

  /// A derivative, a limit, an integral or a sum of a small body.
  mutating func operation(_ depth: Int) -> Tree {
    // Now and then a name that is free around.
    let t = chance.once(in: 8) ? chance.one(of: letters) : Letter("t", in: .bound)
    let k = Letter("k", in: .bound)
    if depth > 1, chance.once(in: 6) { return nested(depth, t) }
    switch chance.below(8) {
    case 0...2:
      let x = chance.one(of: letters)
      return .derivative(tree(depth, of: x), x, order: chance.once(in: 5) ? 2 : 1)
    case 3, 4: return .limit(body(depth, t), t, approach())
    case 5, 6: return integral(depth, t)
    default:
      let from = chance.below(3)
      return .total(
        body(depth, k), k, .number(Fraction(from)), .number(Fraction(from + chance.below(5) - 1)))
    }
  }

  /// An operation within another.
  private mutating func nested(_ depth: Int, _ t: Letter) -> Tree {
    let outer = letters
    letters = [t] + outer.prefix(1)
    let inner = operation(1)
    letters = outer
    switch chance.below(4) {
    case 0: return .limit(inner, t, approach())
    case 1: return .total(inner, t, 0, 2)
    case 2 where letters.contains(t): return .derivative(inner, t, order: 1)
    default: return .integral(inner, t, .at(place()), .at(place()))
    }
  }

  mutating func integral(_ depth: Int, _ t: Letter) -> Tree {
    let f = body(depth, t)
    switch chance.below(8) {
    case 0: return .integral(f, t, .at(place()), .infinity)
    case 1: return .integral(f, t, .minusInfinity, .at(place()))
    case 2: return .integral(f, t, .minusInfinity, .infinity)
    case 3: return .integral(f, t, .at(place()), .at(.letter(chance.one(of: letters))))
    default: return .integral(f, t, .at(place()), .at(place()))
    }
  }
}
