extension Tree {
  /// The derivative by the schoolbook's rules, which forget kinks and edges; `nil` of operators.
  func slope(_ x: Letter) -> Tree? {
    if !letters.contains(x) { return 0 }
    func d(_ u: Tree) -> Tree? { u.slope(x) }
    switch self {
    case .number, .pi: return 0
    case .letter(let letter): return letter == x ? 1 : 0
    case .add(let a, let b): return both(d(a), d(b), +)
    case .subtract(let a, let b): return both(d(a), d(b), -)
    case .negate(let a): return d(a).map { -$0 }
    case .multiply(let a, let b): return both(d(a), d(b)) { times($0, b) + times(a, $1) }
    case .divide(let a, let b):
      return both(d(a), d(b)) {
        $1 == 0 ? $0 / b : (times($0, b) - times(a, $1)) / .power(b, 2)
      }
    case .power(let u, let v):
      if let n = v.fraction {
        let less = Fraction(n.numerator - n.denominator, n.denominator)
        return d(u).map { times(v * .power(u, .number(less)), $0) }
      }
      guard let du = d(u), let dv = d(v) else { return nil }
      return times(self, times(dv, .call(.log, u)) + times(v, du) / u)
    case .call(let f, let u): return d(u).map { times(f.slope(u), $0) }
    case .largest(let a, let b): return both(d(a), d(b)) { .cases(a, .less, b, $1, else: $0) }
    case .cases(let a, let sign, let b, let p, let q):
      return both(d(p), d(q)) { .cases(a, sign, b, $0, else: $1) }
    default: return nil
    }
  }

  private func both(_ a: Tree?, _ b: Tree?, _ body: (Tree, Tree) -> Tree) -> Tree? {
    guard let a, let b else { return nil }
    return body(a, b)
  }

  private func times(_ a: Tree, _ b: Tree) -> Tree { a == 0 || b == 0 ? 0 : a * b }
}

extension Tree.Function {
  func slope(_ u: Tree) -> Tree {
    func f(_ function: Tree.Function) -> Tree { .call(function, u) }
    switch self {
    case .exp: return f(.exp)
    case .log: return 1 / u
    case .sin: return f(.cos)
    case .cos: return -f(.sin)
    case .tan: return 1 + .power(f(.tan), 2)
    case .sinh: return f(.cosh)
    case .cosh: return f(.sinh)
    case .tanh: return 1 - .power(f(.tanh), 2)
    case .sigmoid: return f(.sigmoid) * (1 - f(.sigmoid))
    case .erf: return 2 / .root(.pi) * .call(.exp, -.power(u, 2))
    case .erfc: return -2 / .root(.pi) * .call(.exp, -.power(u, 2))
    case .normalCumulative: return f(.normalDensity)
    case .normalDensity: return -u * f(.normalDensity)
    case .lambertW: return f(.lambertW) / (u * (1 + f(.lambertW)))
    case .abs: return u / f(.abs)
    }
  }
}
