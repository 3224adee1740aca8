/// The derivative of an expression, as a node that is set as d/dx (…) and evaluated by the machine.
public func derivative(_ expression: Expression, _ variable: Variable, order: Int = 1) -> Expression
{
  precondition(order >= 1, "the order of a derivative should be 1 or more, but is \(order)")
  if case .derivative(let body, variable.symbol, let inner) = expression.form {
    return Expression(.derivative(body, variable.symbol, order: inner + order))
  }
  return Expression(.derivative(expression, variable.symbol, order: order))
}

extension Expression {
  /// The derivative with respect to a variable, worked out.
  public func differentiated(by variable: Variable) -> Expression {
    differentiated(by: variable.symbol)
  }

  /// Every rule of the calculus the engine knows, one case each.
  func differentiated(by symbol: Symbol) -> Expression {
    guard depends(on: symbol) else { return 0 }
    func d(_ e: Expression) -> Expression { e.differentiated(by: symbol) }
    switch form {
    case .number, .constant: return 0
    case .variable: return 1
    case .sum(let terms): return Tidy.sum(terms.map(d))
    case .negation(let operand): return Tidy.negation(d(operand))
    case .product(let factors):
      return Tidy.sum(
        factors.indices.map { index in
          var changed = factors
          changed[index] = d(factors[index])
          return Tidy.product(changed)
        })
    case .quotient(let a, let b):
      if !b.depends(on: symbol) { return Tidy.quotient(d(a), b) }
      let slope = Tidy.difference(Tidy.product([d(a), b]), Tidy.product([a, d(b)]))
      return Tidy.quotient(slope, Tidy.power(b, 2))
    case .power(let base, let exponent):
      if !exponent.depends(on: symbol) {
        let lowered = Tidy.sum([exponent.folded.map(Tidy.signed) ?? exponent, -1])
        return Tidy.product([exponent, Tidy.power(base, lowered), d(base)])
      }
      let growth = Tidy.sum([
        Tidy.product([d(exponent), log(base)]),
        Tidy.product([exponent, Tidy.quotient(d(base), base)]),
      ])
      return Tidy.product([self, growth])
    case .call(let function, let u):
      // 2x·e^(x²), but σ′(…)·tanh′(…) from the outside in.
      let inner = d(u)
      let isPlain = !inner.contains {
        switch $0.form {
        case .call, .application, .piecewise: return true
        default: return false
        }
      }
      return Tidy.product(
        isPlain ? [inner, function.slope(at: u)] : [function.slope(at: u), inner])
    case .maximum(let arguments):
      // At a tie there is a kink, and no derivative.
      return Expression(
        .piecewise(
          arguments.indices.map { index in
            var others = arguments
            let candidate = others.remove(at: index)
            let rival = others.count == 1 ? others[0] : Expression(.maximum(others))
            return Branch(value: d(candidate), condition: candidate > rival)
          }, otherwise: .undefined))
    case .piecewise(let branches, let otherwise):
      return differentiated(branches, otherwise: otherwise, by: symbol)
    case .application(let function, let order, let arguments):
      if function.body != nil, let body = function.unfolded(order: order, arguments) {
        return d(body)
      }
      precondition(
        arguments.count == 1,
        "\(function.name) should have one argument to be differentiated, but has \(arguments.count)"
      )
      let outer = Expression(.application(function, order: order + 1, arguments))
      return Tidy.product([outer, d(arguments[0])])
    case .derivative(let body, let inner, let order):
      if inner == symbol {
        return Expression(.derivative(body, inner, order: order + 1))
      }
      return Expression(.derivative(self, symbol, order: 1))
    case .limit, .total: return Expression(.derivative(self, symbol, order: 1))
    case .bracket(let body, let bound, let lower, let upper):
      return Tidy.difference(
        Expression.rate(of: body, bound, at: upper, by: symbol),
        Expression.rate(of: body, bound, at: lower, by: symbol))
    case .integral(let body, let bound, let lower, let upper):
      // Leibniz: the ends move, and the integrand may change.
      var terms: [Expression] = []
      if case .at(let point) = upper {
        terms.append(Tidy.product([body.substituting([bound: point]), d(point)]))
      }
      if case .at(let point) = lower {
        terms.append(Tidy.negation(Tidy.product([body.substituting([bound: point]), d(point)])))
      }
      if bound != symbol, body.depends(on: symbol) {
        terms.append(Expression(.integral(d(body), bound, from: lower, to: upper)))
      }
      return Tidy.sum(terms)
    }
  }

  private static func rate(
    of body: Expression, _ bound: Symbol, at end: Bound, by symbol: Symbol
  ) -> Expression {
    guard case .at(let point) = end else { return 0 }
    return body.substituting([bound: point]).differentiated(by: symbol)
  }
}

extension Expression {
  /// Has no value: what a derivative is at a kink.
  static let undefined = Expression(.quotient(0, 0))

  /// Within each case its own derivative. Where a case ends there is a kink, unless the case is a
  /// single point mended on purpose: there the slope is the limit of the slopes around it.
  private func differentiated(
    _ branches: [Branch], otherwise: Expression, by symbol: Symbol
  ) -> Expression {
    if branches.count == 1, branches[0].condition.sign == .equal,
      case .variable(symbol) = branches[0].condition.left.form,
      branches[0].condition.right.rational != nil
    {
      let point = branches[0].condition.right
      let slope = otherwise.differentiated(by: symbol)
      let mended = Expression(.limit(otherwise, symbol, .to(point)))
      let isContinuous = (try? mended.expanded() == branches[0].value.expanded()) ?? false
      let value = isContinuous ? Expression(.limit(slope, symbol, .to(point))) : .undefined
      return Expression(
        .piecewise([Branch(value: value, condition: branches[0].condition)], otherwise: slope))
    }
    let inside = branches.map {
      Branch(value: $0.value.differentiated(by: symbol), condition: $0.condition.interior)
    }
    let ends = branches.map { Branch(value: .undefined, condition: $0.condition.edge) }
    return Expression(
      .piecewise(ends + inside, otherwise: otherwise.differentiated(by: symbol)))
  }
}

extension Relation {
  /// The relation without its edge.
  var interior: Relation {
    switch sign {
    case .atMost: return Relation(left: left, sign: .less, right: right)
    case .atLeast: return Relation(left: left, sign: .greater, right: right)
    default: return self
    }
  }

  /// Where the relation is about to change.
  var edge: Relation { Relation(left: left, sign: .equal, right: right) }
}

extension Elementary {
  /// The derivative of the function at `u`.
  func slope(at u: Expression) -> Expression {
    switch self {
    case .exp: return Derivations.exp(u)
    case .log: return Tidy.quotient(1, u)
    case .sin: return Derivations.cos(u)
    case .cos: return Tidy.negation(Derivations.sin(u))
    case .tan: return 1 + Derivations.tan(u) ** 2
    case .sinh: return Derivations.cosh(u)
    case .cosh: return Derivations.sinh(u)
    case .tanh: return 1 - Derivations.tanh(u) ** 2
    case .sigmoid: return Derivations.sigmoid(u) * (1 - Derivations.sigmoid(u))
    case .erf: return 2 / sqrt(.pi) * Derivations.exp(-(u ** 2))
    case .erfc: return -(2 / sqrt(.pi) * Derivations.exp(-(u ** 2)))
    case .cumulative: return normalDensity(u)
    case .density: return -(u * normalDensity(u))
    case .lambertW:
      let w = Derivations.lambertW(u)
      return 1 / (Derivations.exp(w) * (1 + w))
    case .absolute:
      return piecewise(
        (1, when: u > (0 as Expression)), (-1, when: u < (0 as Expression)),
        otherwise: .undefined)
    }
  }
}
