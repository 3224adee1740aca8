import Derivations

extension Tree {
  /// The tree as the engine's expression, made by what an author can call.
  public var expression: Expression {
    switch self {
    case .number(let q): return Expression(q.rational)
    case .pi: return .pi
    case .letter(let letter): return letter.variable
    case .add(let a, let b): return a.expression + b.expression
    case .subtract(let a, let b): return a.expression - b.expression
    case .multiply(let a, let b): return a.expression * b.expression
    case .divide(let a, let b): return a.expression / b.expression
    case .negate(let a): return -a.expression
    case .power(let a, let b): return Derivations.power(a.expression, b.expression)
    case .call(let f, let u): return f.applied(to: u.expression)
    case .largest(let a, let b): return max(a.expression, b.expression)
    case .cases(let a, let sign, let b, let value, let rest):
      return piecewise(
        (value.expression, when: sign.statement(a.expression, b.expression)),
        otherwise: rest.expression)
    case .derivative(let f, let x, let order):
      return Derivations.derivative(f.expression, x.variable, order: order)
    case .limit(let f, let x, let approach):
      let (body, t) = (f.expression, x.variable)
      switch approach {
      case .to(let p): return Derivations.limit(body, t, p.expression)
      case .fromLeft(let p): return Derivations.limit(body, t, p.expression, from: .left)
      case .fromRight(let p): return Derivations.limit(body, t, p.expression, from: .right)
      case .infinity: return Derivations.limit(body, t, .infinity)
      case .minusInfinity: return Derivations.limit(body, t, .minusInfinity)
      }
    case .integral(let f, let x, let a, let b):
      return Derivations.integral(f.expression, x.variable, from: a.bound, to: b.bound)
    case .total(let f, let x, let a, let b):
      return sum(f.expression, x.variable, from: a.expression, to: b.expression)
    case .named(let name, let x, let f, let u):
      return Derivations.Function(name, of: x.variable, is: f.expression)(u.expression)
    }
  }
}

extension Tree.End {
  fileprivate var bound: Bound {
    switch self {
    case .at(let p): .at(p.expression)
    case .infinity: .infinity
    case .minusInfinity: .minusInfinity
    }
  }
}

extension Tree.Sign {
  /// The engine's statement.
  public func statement(_ a: Expression, _ b: Expression) -> any Statement {
    switch self {
    case .less: a < b
    case .atMost: a <= b
    case .greater: a > b
    case .atLeast: a >= b
    case .equal: a == b
    case .unequal: a != b
    }
  }
}

extension Tree.Function {
  fileprivate func applied(to u: Expression) -> Expression {
    switch self {
    case .exp: Derivations.exp(u)
    case .log: Derivations.log(u)
    case .sin: Derivations.sin(u)
    case .cos: Derivations.cos(u)
    case .tan: Derivations.tan(u)
    case .sinh: Derivations.sinh(u)
    case .cosh: Derivations.cosh(u)
    case .tanh: Derivations.tanh(u)
    case .sigmoid: Derivations.sigmoid(u)
    case .erf: Derivations.erf(u)
    case .erfc: Derivations.erfc(u)
    case .normalCumulative: Derivations.normalCumulative(u)
    case .normalDensity: Derivations.normalDensity(u)
    case .lambertW: Derivations.lambertW(u)
    case .abs: Derivations.abs(u)
    }
  }
}

extension Claim {
  /// The engine's statement.
  public var statement: any Statement { sign.statement(left.expression, right.expression) }
}
