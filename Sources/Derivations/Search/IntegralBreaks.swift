import Balls
import Kernel
import Terms

/// Where an integral is cut: at the edges of cases.
extension IntegralSearch {
  /// Places between the ends at which the integrand changes its form; 0 for a whole line.
  func breaks(_ f: Body, _ a: End, _ b: End) throws -> [Term] {
    let name = Name.fresh("x", avoiding: [f(0)] + [a, b].compactMap(\.point))
    let open = try Between(.variable(name), from: a, to: b, isOpen: true, in: context)
    let within = Context(
      context.assumptions + open.assumptions, budget: context.budget,
      divisions: context.divisions, isShallow: context.isShallow)
    var result: [Term] = []
    func add(_ place: Term) throws {
      guard result.count < 8, !result.contains(place), try isBetween(a, place, b) else { return }
      result.append(place)
    }
    for (left, right) in Self.edges(in: f(.variable(name)), name) {
      for root in try roots(of: left - right, name, within) { try add(root) }
    }
    if result.isEmpty, a.point == nil, b.point == nil { try add(0) }
    return result
  }

  private func isBetween(_ a: End, _ place: Term, _ b: End) throws -> Bool {
    if let a = a.point {
      guard a != place, try context.prove(.compare(a, .atMost, place)) != nil else { return false }
    }
    if let b = b.point {
      guard b != place, try context.prove(.compare(place, .atMost, b)) != nil else { return false }
    }
    return true
  }

  /// What is compared in the cases, sizes and maxima of a term, and its divisors with 0.
  private static func edges(in term: Term, _ name: Name) -> [(Term, Term)] {
    var result: [(Term, Term)] = []
    var seen = Set<Term>()
    func visit(_ part: Term) {
      guard part.names.contains(name), seen.insert(part).inserted else { return }
      switch part.shape {
      case .apply(.absolute, let u): result.append((u, 0))
      case .largest(let a, let b): result.append((a, b))
      case .cases(let c, _, _): result.append((c.left, c.right))
      case .quotient(_, let divisor): result.append((divisor, 0))
      case .power(let base, let exponent) where exponent.rational?.isNegative == true:
        result.append((base, 0))
      default: break
      }
      part.parts.forEach(visit)
    }
    visit(term)
    return result
  }

  /// The zeros of the factors that are linear in the variable.
  private func roots(
    of difference: Term, _ name: Name, _ within: Context
  ) throws -> [Term] {
    let x = Term.variable(name)
    let form = try within.canonical(difference).sides.right
    let arithmetic = try Arithmetic(of: [form, x], sortedBy: Term.precedes)
    guard let place = arithmetic.letters.firstIndex(of: x),
      !arithmetic.letters.contains(where: { $0 != x && $0.names.contains(name) })
    else { return [] }
    var result: [Term] = []
    for (factor, _) in try arithmetic.fraction(form).numerator.factors().factors
    where factor.degree(in: place) == 1 {
      let parts = factor.coefficients(in: place)
      guard let slope = parts[1] else { continue }
      let root = -(parts[0].map(arithmetic.term) ?? 0) / arithmetic.term(slope)
      result.append(try context.canonical(root).sides.right)
    }
    return result
  }
}
