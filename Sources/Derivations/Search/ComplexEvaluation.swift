import Balls
import Kernel
import Terms

/// A function of one real variable on boxes of complex numbers, for rigorous quadrature.
///
/// On a box about real numbers at which the function has values, these are enclosed. Where it is
/// asked to be analytic, the result is that of an analytic function which agrees with the real one
/// at the real numbers of the box, or indeterminate: at kinks, jumps, poles and the cuts of roots
/// and logarithms.
struct ComplexEvaluation {
  private let name: Name
  private let inside: Term
  private let real: Program
  private let bits: Int

  init(_ f: Body, bits: Int) {
    name = Name.fresh("z", avoiding: [f(0)])
    inside = f(.variable(name)).withoutPoints(name)
    real = Program([inside], inputs: [.variable(name)])
    self.bits = bits
  }

  /// How much work one evaluation is.
  var length: Int { real.length }

  /// The values on a box.
  func value(at z: ComplexBall, analytic: Bool) -> ComplexBall {
    // Of real numbers more is known than of boxes, and where there is no value.
    if !analytic, z.imaginary.enclosure.isExactlyZero {
      switch real.run([z.real.enclosure], bits: bits)[0] {
      case .within(let values): return ComplexBall(values, bits: bits)
      case .none: return .indeterminate(bits: bits)
      case .unknown: break
      }
    }
    var known: [Term: ComplexBall] = [:]
    return value(of: inside, z, &known)
  }

  /// The real function's values on an enclosure; `nil` where they are not known to be there.
  func values(on x: Enclosure) -> Enclosure? { real.run([x], bits: bits)[0].enclosure }

  private func value(
    of term: Term, _ z: ComplexBall, _ known: inout [Term: ComplexBall]
  ) -> ComplexBall {
    if let value = known[term] { return value }
    let value = computed(term, z, &known)
    known[term] = value
    return value
  }

  private func computed(
    _ term: Term, _ z: ComplexBall, _ known: inout [Term: ComplexBall]
  ) -> ComplexBall {
    switch term.shape {
    case .number(let value): return ComplexBall(value, bits: bits)
    case .pi: return .pi(bits: bits)
    case .variable(let other): return other == name ? z : .indeterminate(bits: bits)
    case .sum(let parts):
      return parts.reduce(ComplexBall(0, bits: bits)) { $0 + value(of: $1, z, &known) }
    case .product(let parts):
      return parts.reduce(ComplexBall(1, bits: bits)) { $0 * value(of: $1, z, &known) }
    case .quotient(let a, let b):
      if case .apply(.sin, b) = a.shape {
        // sin(u)/u goes on through u = 0.
        return (value(of: b, z, &known) / .pi(bits: bits)).sincPi
      }
      return value(of: a, z, &known) / value(of: b, z, &known)
    case .power(let base, let exponent):
      let below = value(of: base, z, &known)
      guard let r = exponent.rational else {
        return below.power(value(of: exponent, z, &known), analytic: true)
      }
      if let n = r.asInt {
        return n.magnitude <= 10_000 ? below.power(n) : .indeterminate(bits: bits)
      }
      if r == Rational(1, 2) { return below.squareRoot(analytic: true) }
      return below.power(ComplexBall(r, bits: bits), analytic: true)
    case .apply(let operation, let u): return apply(operation, value(of: u, z, &known))
    case .largest(let a, let b):
      return value(of: a, z, &known).maximum(value(of: b, z, &known), analytic: true)
    case .cases(let c, let a, let b):
      let (left, right) = (value(of: c.left, z, &known), value(of: c.right, z, &known))
      guard left.isFinite, right.isFinite,
        let choice = c.sign.decides(left.real.enclosure, right.real.enclosure)
      else { return .indeterminate(bits: bits) }
      return value(of: choice ? a : b, z, &known)
    case .bound, .unknown, .derivative, .limit, .integral, .total:
      return .indeterminate(bits: bits)
    }
  }

  private func apply(_ operation: Terms.Operation, _ u: ComplexBall) -> ComplexBall {
    switch operation {
    case .exp: u.exp
    case .log: u.log(analytic: true)
    case .sin: u.sin
    case .cos: u.cos
    case .tan: u.tan
    case .sinh: u.sinh
    case .cosh: u.cosh
    case .tanh: u.tanh
    case .sigmoid: u.sigmoid
    case .erf: u.erf
    case .erfc: u.erfc
    case .normalCumulative: u.normalCumulative
    case .normalDensity: u.normalDensity
    case .lambertW: u.lambertW(analytic: true)
    case .absolute: u.absolute(analytic: true)
    }
  }
}

extension Term {
  /// The term without cases that hold at one place only, which no integral sees.
  func withoutPoints(_ name: Name) -> Term {
    var values: [Term: Term] = [:]
    var seen = Set<Term>()
    func visit(_ part: Term) {
      guard part.names.contains(name), seen.insert(part).inserted else { return }
      if case .cases(let c, let a, let b) = part.shape, c.sign == .equal || c.sign == .unequal,
        [c.left, c.right].contains(.variable(name)),
        [c.left, c.right].contains(where: { $0.exactValue != nil })
      {
        values[part] = c.sign == .equal ? b : a
      }
      part.parts.forEach(visit)
    }
    visit(self)
    if values.isEmpty { return self }
    // What takes a case's place may have such cases within.
    return replacing(values.mapValues { $0.withoutPoints(name) })
  }
}
