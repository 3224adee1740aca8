/// Ways to write a tree otherwise: most are valid wherever both sides have values, some are not.
extension Growing {
  /// The tree with some of its parts written otherwise by rules that hold where both sides have values.
  public mutating func rewritten(_ tree: Tree, rate: Int = 3) -> Tree {
    let inner = tree.with(parts: tree.parts.map { rewritten($0, rate: rate) })
    return chance.once(in: rate) ? anew(inner) : inner
  }

  /// The same value, as the schoolbook has it.
  mutating func anew(_ tree: Tree) -> Tree {
    let two: Tree = 2
    func call(_ f: Tree.Function, _ u: Tree) -> Tree { .call(f, u) }
    func square(_ u: Tree) -> Tree { .power(u, 2) }
    switch tree {
    case .call(let f, let u): return anew(f, u)
    case .add(let a, let b):
      return chance.one(of: [b + a, a - -b, 2 * (a / 2 + b / 2), b - (-a)])
    case .subtract(let a, let b):
      return chance.one(of: [-(b - a), a + -b, (square(a) - square(b)) / (a + b)])
    case .multiply(let a, let b):
      return chance.one(of: [b * a, a / (1 / b), (square(a + b) - square(a - b)) / 4, -a * -b])
    case .divide(let a, let b):
      return chance.one(of: [a * .power(b, -1), two * a / (two * b), a * b / square(b), -a / -b])
    case .power(let u, let v):
      if v == 2 {
        return chance.one(of: [
          u * u, square(-u), square(.call(.abs, u)), square(u + 1) - 2 * u - 1,
        ])
      }
      if v == 3 { return chance.one(of: [u * square(u), -.power(-u, 3)]) }
      return chance.one(of: [
        .call(.exp, v * .call(.log, u)), .power(u, v - 1) * u, .power(u, v / 2) * .power(u, v / 2),
        .power(1 / u, -v), square(.power(u, v / 2)), .power(.power(u, 2), v / 2),
      ])
    case .largest(let a, let b):
      return chance.one(of: [
        .largest(b, a), (a + b + .call(.abs, a - b)) / 2, .cases(a, .less, b, b, else: a),
        a + .largest(b - a, 0),
      ])
    case .cases(let a, let sign, let b, let p, let q):
      return chance.one(of: [
        .cases(a, sign.negated, b, q, else: p),
        .cases(b, flipped(sign), a, p, else: q),
        .cases(a - b, sign, 0, p, else: q),
        q + .cases(a, sign, b, p - q, else: 0),
      ])
    case .derivative(let f, let x, 1):
      return f.slope(x) ?? .derivative(rewritten(f), x, order: 1)
    case .derivative(let f, let x, 2):
      return .derivative(f.slope(x) ?? rewritten(f), x, order: 1)
    case .limit(let f, let t, let approach): return limitAnew(f, t, approach)
    case .integral(let f, let t, let a, let b): return integralAnew(f, t, a, b)
    case .total(let f, let k, let a, let b):
      return chance.one(of: [
        f.replacing(k, by: a) + .total(f, k, a + 1, b),
        .total(f.replacing(k, by: a + b - .letter(k)), k, a, b),
        .total(f.replacing(k, by: .letter(k) - 1), k, a + 1, b + 1),
        .total(f, k, a, b - 1) + f.replacing(k, by: b),
      ])
    case .number, .pi, .letter, .negate, .derivative, .named:
      return chance.one(of: [
        (tree + 1) - 1, tree * 2 / 2, -(-1 * tree), .power(tree, 1), tree + tree - tree,
      ])
    }
  }

  private func flipped(_ sign: Tree.Sign) -> Tree.Sign {
    switch sign {
    case .less: .greater
    case .atMost: .atLeast
    case .greater: .less
    case .atLeast: .atMost
    case .equal, .unequal: sign
    }
  }

  private mutating func anew(_ f: Tree.Function, _ u: Tree) -> Tree {
    func call(_ f: Tree.Function, _ u: Tree) -> Tree { .call(f, u) }
    func square(_ u: Tree) -> Tree { .power(u, 2) }
    let e = call(.exp, u), half = u / 2
    switch f {
    case .exp:
      return chance.one(of: [
        square(call(.exp, half)), 1 / call(.exp, -u), call(.cosh, u) + call(.sinh, u),
        .power(call(.exp, 1), u), call(.exp, u - 1) * call(.exp, 1),
      ])
    case .log:
      return chance.one(of: [
        2 * call(.log, .root(u)), -call(.log, 1 / u), call(.log, 2 * u) - call(.log, 2),
        call(.log, square(u)) / 2, call(.log, call(.abs, u)), call(.log, .power(u, 3)) / 3,
      ])
    case .sin:
      return chance.one(of: [
        2 * call(.sin, half) * call(.cos, half), call(.cos, u - .pi / 2), -call(.sin, -u),
        call(.tan, u) * call(.cos, u), call(.sin, u + 2 * .pi), call(.sin, .pi - u),
      ])
    case .cos:
      return chance.one(of: [
        1 - 2 * square(call(.sin, half)), call(.cos, -u), call(.sin, u) / call(.tan, u),
        -call(.cos, .pi - u), 2 * square(call(.cos, half)) - 1,
      ])
    case .tan:
      return chance.one(of: [
        call(.sin, u) / call(.cos, u), -call(.tan, -u), call(.tan, u + .pi),
        2 * call(.tan, half) / (1 - square(call(.tan, half))),
      ])
    case .sinh:
      return chance.one(of: [
        (e - call(.exp, -u)) / 2, -call(.sinh, -u), call(.tanh, u) * call(.cosh, u),
      ])
    case .cosh:
      return chance.one(of: [(e + call(.exp, -u)) / 2, .root(1 + square(call(.sinh, u)))])
    case .tanh:
      return chance.one(of: [
        call(.sinh, u) / call(.cosh, u), 2 * call(.sigmoid, 2 * u) - 1,
        (square(e) - 1) / (square(e) + 1),
      ])
    case .sigmoid:
      return chance.one(of: [
        1 - call(.sigmoid, -u), (1 + call(.tanh, half)) / 2, 1 / (1 + call(.exp, -u)), e / (1 + e),
      ])
    case .erf:
      return chance.one(of: [
        1 - call(.erfc, u), -call(.erf, -u), 2 * call(.normalCumulative, .root(2) * u) - 1,
      ])
    case .erfc: return chance.one(of: [1 - call(.erf, u), 2 - call(.erfc, -u)])
    case .normalCumulative:
      return chance.one(of: [1 - call(.normalCumulative, -u), (1 + call(.erf, u / .root(2))) / 2])
    case .normalDensity:
      return chance.one(of: [
        call(.normalDensity, -u), call(.exp, -square(u) / 2) / .root(2 * .pi),
      ])
    case .lambertW:
      return chance.one(of: [
        u / call(.exp, call(.lambertW, u)), call(.log, u) - call(.log, call(.lambertW, u)),
      ])
    case .abs:
      return chance.one(of: [
        .largest(u, -u), .root(square(u)), .cases(u, .less, 0, -u, else: u), call(.abs, -u),
        square(u) / call(.abs, u), u * .cases(u, .atLeast, 0, 1, else: -1),
      ])
    }
  }

  private mutating func limitAnew(_ f: Tree, _ t: Letter, _ approach: Tree.Approach) -> Tree {
    let letter = Tree.letter(t)
    switch approach {
    case .infinity:
      return chance.one(of: [
        .limit(f.replacing(t, by: 1 / letter), t, .fromRight(0)),
        .limit(f.replacing(t, by: -letter), t, .minusInfinity),
        .limit(f.replacing(t, by: letter + 1), t, .infinity),
        .limit(f.replacing(t, by: .power(letter, 2)), t, .infinity),
      ])
    case .minusInfinity: return .limit(f.replacing(t, by: -letter), t, .infinity)
    case .to(let p):
      return chance.one(of: [
        f.replacing(t, by: p), .limit(f, t, .fromRight(p)), .limit(f, t, .fromLeft(p)),
        .limit(f.replacing(t, by: p + letter), t, .to(0)),
      ])
    case .fromRight(let p):
      return chance.one(of: [
        f.replacing(t, by: p), .limit(f, t, .to(p)),
        .limit(f.replacing(t, by: p + 1 / letter), t, .infinity),
      ])
    case .fromLeft(let p):
      return chance.one(of: [
        f.replacing(t, by: p), .limit(f, t, .to(p)),
        .limit(f.replacing(t, by: p - 1 / letter), t, .infinity),
      ])
    }
  }

  private mutating func integralAnew(
    _ f: Tree, _ t: Letter, _ a: Tree.End, _ b: Tree.End
  ) -> Tree {
    let letter = Tree.letter(t)
    let middle = Tree.End.at(.number(smallFraction()))
    guard let p = a.point, let q = b.point else {
      return .integral(f, t, a, middle) + .integral(f, t, middle, b)
    }
    return chance.one(of: [
      .integral(f, t, a, middle) + .integral(f, t, middle, b),
      -.integral(f, t, b, a),
      .integral(f.replacing(t, by: -letter), t, .at(-q), .at(-p)),
      2 * .integral(f.replacing(t, by: 2 * letter), t, .at(p / 2), .at(q / 2)),
      .integral(f.replacing(t, by: p + q - letter), t, a, b),
      .integral(rewritten(f), t, a, b),
    ])
  }
}
