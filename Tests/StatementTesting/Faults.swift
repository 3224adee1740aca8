/// Ways to get a tree slightly wrong.
extension Growing {
  /// The tree with one part changed, near the root or deep within.
  public mutating func spoilt(_ tree: Tree) -> Tree {
    let parts = tree.parts
    if !parts.isEmpty, chance.below(3) > 0 {
      let index = chance.below(parts.count)
      var changed = parts
      changed[index] = spoilt(parts[index])
      return tree.with(parts: changed)
    }
    return fault(tree)
  }

  private mutating func fault(_ tree: Tree) -> Tree {
    let tiny = Tree.fraction(chance.once(in: 2) ? 1 : -1, 1_000_000)
    switch tree {
    case .call(.abs, let u): return chance.one(of: [u, -u, tree + tiny, .largest(u, 0)])
    case .call(.log, let u):
      return chance.one(of: [
        .call(.log, .call(.abs, u)), 2 * .call(.log, u), .call(.log, u + tiny), 1 - 1 / u,
      ])
    case .call(let f, let u):
      let other = chance.one(of: Tree.Function.allCases)
      return chance.one(of: [
        .call(f, -u), .call(f, u + tiny), tree + tiny, -tree, .call(other, u), tree * (1 + tiny),
      ])
    case .add(let a, let b): return chance.one(of: [a - b, a, b, a + b + tiny])
    case .subtract(let a, let b): return chance.one(of: [a + b, b - a, a - b + tiny])
    case .multiply(let a, let b):
      return chance.one(of: [a * -b, a, b, .call(.abs, a) * b, a * b + tiny])
    case .divide(let a, let b):
      return chance.one(of: [a / -b, a * b, a / .call(.abs, b), a / (b + tiny)])
    case .power(.power(let u, let v), let w): return .power(u, v * w)
    case .power(let u, .number(let n)):
      if n == Fraction(2) {
        return chance.one(of: [u, u * .call(.abs, u), .power(u, 3), .power(u, 2) + tiny])
      }
      if n == Fraction(1, 2) {
        return chance.one(of: [
          .root(.call(.abs, u)), -tree, tree + tiny, .power(.power(u, 2), .fraction(1, 4)),
        ])
      }
      if n == Fraction(1, 3) {
        return chance.one(of: [
          .power(.power(u, 2), .fraction(1, 6)), u / .power(.call(.abs, u), .fraction(2, 3)),
        ])
      }
      return .power(u, .number(Fraction(n.numerator + n.denominator, n.denominator)))
    case .power(let u, let v):
      return chance.one(of: [.power(.call(.abs, u), v), .power(u, v + tiny)])
    case .largest(let a, let b):
      return chance.one(of: [a, b, .largest(a + tiny, b), -.largest(-a, -b)])
    case .cases(let a, let sign, let b, let p, let q):
      return chance.one(of: [
        .cases(a, chance.one(of: Tree.Sign.allCases), b, p, else: q),
        .cases(a, sign, b + tiny, p, else: q),
        .cases(a, sign, b, q, else: p), p, q,
      ])
    case .limit(let f, let t, .to(let p)):
      return chance.one(of: [
        .limit(f, t, .fromLeft(p)), .limit(f, t, .fromRight(p)), f.replacing(t, by: p),
        .limit(f, t, .to(p + tiny)),
      ])
    case .limit(let f, let t, .infinity): return .limit(f, t, .minusInfinity)
    case .limit(let f, let t, .minusInfinity): return .limit(f, t, .infinity)
    case .limit(let f, let t, .fromLeft(let p)):
      return .limit(f, t, chance.once(in: 2) ? .fromRight(p) : .to(p))
    case .limit(let f, let t, .fromRight(let p)):
      return .limit(f, t, chance.once(in: 2) ? .fromLeft(p) : .to(p))
    case .integral(let f, let t, let a, let b):
      return chance.one(of: [
        .integral(f, t, b, a), .integral(.call(.abs, f), t, a, b), .integral(f + tiny, t, a, b),
      ])
    case .total(let f, let k, let a, let b): return .total(f, k, a, b + 1)
    case .derivative(let f, let x, let order): return .derivative(spoilt(f), x, order: order)
    case .number, .pi, .letter, .negate, .named:
      return chance.one(of: [tree + tiny, -tree, 2 * tree, tree + 1])
    }
  }
}
