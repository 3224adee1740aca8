/// Laws of the schoolbook about random parts: most hold where everything has a value, some only where a
/// part has a sign, and some are wrong at a tie.
extension Growing {
  /// A law, stated of parts that may not satisfy its conditions.
  mutating func law() -> Claim {
    let claim = chance.once(in: 3) ? lawOfOrder() : lawOfEquality()
    switch chance.below(8) {
    case 0: return Claim(claim.left, chance.one(of: Tree.Sign.allCases), claim.right)
    case 1: return Claim(claim.left, claim.sign, spoilt(claim.right))
    case 2: return Claim(rewritten(claim.left), claim.sign, claim.right)
    default: return claim
    }
  }

  private mutating func lawOfEquality() -> Claim {
    let (u, v) = (tree(1), tree(1))
    func call(_ f: Tree.Function, _ u: Tree) -> Tree { .call(f, u) }
    func power(_ a: Tree, _ b: Tree) -> Tree { .power(a, b) }
    func abs(_ u: Tree) -> Tree { .call(.abs, u) }
    let exponents: [Tree] = [
      2, 3, -1, .fraction(1, 2), .fraction(1, 3), .fraction(2, 3), .fraction(-1, 2),
      .fraction(3, 2), 0,
    ]
    let (a, b) = (
      chance.once(in: 4) ? tip() : chance.one(of: exponents),
      chance.once(in: 4) ? tip() : chance.one(of: exponents)
    )
    let sides: (Tree, Tree)
    switch chance.below(24) {
    case 0: sides = (power(power(u, a), b), power(u, a * b))
    case 1: sides = (power(u, a) * power(v, a), power(u * v, a))
    case 2: sides = (power(u, a) * power(u, b), power(u, a + b))
    case 3: sides = (power(u, a) / power(u, b), power(u, a - b))
    case 4: sides = (power(u / v, a), power(u, a) / power(v, a))
    case 5: sides = (call(.log, u * v), call(.log, u) + call(.log, v))
    case 6: sides = (call(.log, u / v), call(.log, abs(u)) - call(.log, abs(v)))
    case 7: sides = (call(.log, power(u, a)), a * call(.log, u))
    case 8: sides = (call(.exp, a * call(.log, u)), power(u, a))
    case 9: sides = (.root(power(u, 2) * v), abs(u) * .root(v))
    case 10: sides = (.root(power(u, 2) + 2 * u * v + power(v, 2)), u + v)
    case 11: sides = (abs(u * v), abs(u) * abs(v))
    case 12: sides = (abs(u) / u, .cases(u, .less, 0, -1, else: 1))
    case 13: sides = (.largest(u, v) + .largest(-u, -v), abs(u - v))
    case 14: sides = (.largest(u, v) * .largest(u, v), .largest(power(u, 2), power(v, 2)))
    case 15: sides = (power(0, u), .cases(u, .equal, 0, 1, else: 0))
    case 16: sides = (power(u, 0), 1)
    case 17: sides = (u / u, power(v, 0))
    case 18: sides = (0 * call(chance.one(of: functions), u), 0)
    case 19: sides = (call(.lambertW, u * call(.exp, u)), u)
    case 20: sides = (call(.lambertW, u) * call(.exp, call(.lambertW, u)), u)
    case 21: sides = (call(.tan, u) * call(.cos, u), call(.sin, u))
    case 22: sides = ((u - v) / (power(u, 2) - power(v, 2)), 1 / (u + v))
    default: sides = (.cases(u, .less, v, u, else: v), -.largest(-u, -v))
    }
    return Claim(sides.0, .equal, sides.1)
  }

  private mutating func lawOfOrder() -> Claim {
    let (u, v) = (tree(1), tree(1))
    let f = chance.one(of: functions)
    func call(_ f: Tree.Function, _ u: Tree) -> Tree { .call(f, u) }
    func abs(_ u: Tree) -> Tree { .call(.abs, u) }
    let sides: (Tree, Tree)
    switch chance.below(18) {
    case 0: sides = (abs(u + v), abs(u) + abs(v))
    case 1: sides = (abs(u) - abs(v), abs(u - v))
    case 2: sides = (1 + u, call(.exp, u))
    case 3: sides = (call(.log, u), u - 1)
    case 4: sides = (2 * u * v, .power(u, 2) + .power(v, 2))
    case 5: sides = (.root(abs(u) * abs(v)), (abs(u) + abs(v)) / 2)
    case 6: sides = (u, .largest(u, v))
    case 7: sides = (call(.sin, u), abs(u))
    case 8: sides = (call(.tanh, u), 1)
    case 9: sides = (0, call(.sigmoid, u))
    case 10: sides = (call(.normalDensity, u), 1 / .root(2 * .pi))
    case 11: sides = (call(f, u), call(f, u + .power(v, 2)))
    case 12: sides = (1, call(.cosh, u))
    case 13: sides = (call(.erf, u), 1)
    case 14: sides = (u * call(.log, abs(u)), u * u - u)
    case 15: sides = (-call(.exp, -1), u * call(.exp, u))
    case 16: sides = (call(.sin, u) * call(.cos, u), .fraction(1, 2))
    default:
      sides = (.power(call(f, (u + v) / 2), 2), (.power(call(f, u), 2) + .power(call(f, v), 2)) / 2)
    }
    return Claim(sides.0, chance.once(in: 2) ? .less : .atMost, sides.1)
  }

  // MARK: - The calculus

  /// What the calculus says of limits, integrals and sums, whether it may be said or not.
  mutating func lawOfCalculus() -> Claim {
    let (t, k, x) = (Letter("t", in: .bound), Letter("k", in: .bound), chance.one(of: letters))
    let (f, g) = (body(1, t), body(1, t))
    let (a, b) = (Tree.End.at(place()), Tree.End.at(place()))
    let approach = approach()
    func abs(_ u: Tree) -> Tree { .call(.abs, u) }
    func integral(_ f: Tree) -> Tree { .integral(f, t, a, b) }
    func limit(_ f: Tree) -> Tree { .limit(f, t, approach) }
    switch chance.below(15) {
    case 0:
      let h = twoLetters(t, x)
      guard let slope = h.slope(x) else { fallthrough }
      return Claim(.derivative(integral(h), x, order: 1), .equal, integral(slope))
    case 1: return Claim(limit(f + g), .equal, limit(f) + limit(g))
    case 2: return Claim(limit(f * g), .equal, limit(f) * limit(g))
    case 3: return Claim(limit(f / g), .equal, limit(f) / limit(g))
    case 4: return Claim(abs(integral(f)), .atMost, integral(abs(f)))
    case 5: return Claim(integral(f + g), .equal, integral(f) + integral(g))
    case 6: return Claim(integral(.power(f, 2)), chance.once(in: 2) ? .greater : .atLeast, 0)
    case 7:
      let function = chance.one(of: functions)
      return Claim(limit(.call(function, f)), .equal, .call(function, limit(f)))
    case 8:
      guard let slope = f.slope(t) else { fallthrough }
      let p = place()
      return Claim(.limit(slope, t, .to(p)), .equal, slope.replacing(t, by: p))
    case 9:
      // A telescope.
      let h = body(1, k)
      let (m, n) = (Fraction(chance.below(3)), Fraction(chance.below(5)))
      let letter = Tree.letter(k)
      return Claim(
        .total(h.replacing(k, by: letter + 1) - h, k, .number(m), .number(n)), .equal,
        h.replacing(k, by: .number(n) + 1) - h.replacing(k, by: .number(m)))
    case 10:
      let p = place()
      let even = Tree.integral(f, t, .at(-p), .at(p))
      return Claim(even, .equal, chance.once(in: 2) ? 2 * .integral(f, t, .at(0), .at(p)) : 0)
    case 11:
      // One integral within another, perhaps with one name for both letters.
      let s = Letter(chance.once(in: 2) ? "t" : "s", in: .bound)
      let inner = Tree.integral(f.replacing(t, by: .letter(s)), s, .at(0), .at(.letter(t)))
      return Claim(
        .integral(inner, t, .at(0), .at(1)), .equal,
        .integral((1 - .letter(t)) * f, t, .at(0), .at(1)))
    case 12:
      let u = Tree.integral(f, t, .at(place()), .at(.letter(x)))
      return Claim(.derivative(u, x, order: 1), .equal, f.replacing(t, by: .letter(x)))
    case 13:
      return Claim(
        .limit(.integral(f, t, .at(place()), .at(.letter(x))), x, .to(1)), .equal,
        .integral(f, t, .at(place()), .at(1)))
    default:
      let u = Tree.total(body(1, k), k, 0, .letter(x))
      return Claim(u.replacing(x, by: .letter(x) + 1) - u, chance.one(of: Tree.Sign.allCases), 0)
    }
  }

  private mutating func twoLetters(_ t: Letter, _ x: Letter) -> Tree {
    let outer = letters
    defer { letters = outer }
    letters = [t, x]
    for _ in 0..<6 {
      let tree = tree(2)
      if tree.letters.contains(t), tree.letters.contains(x) { return tree }
    }
    return .call(.abs, .letter(t) - .letter(x))
  }
}
