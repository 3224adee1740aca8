import Balls
import Kernel
import Terms

/// Integrals with a positive parameter of which roots are needed: first with the parameter's root
/// for a parameter.
extension IntegralSearch {
  /// The integral by that with s² in the place of p, for s = √p.
  func byRootOfParameter(_ f: Body, _ a: End, _ b: End) throws -> Theorem? {
    guard suggestions.isEmpty, context.assumptions.count < 24 else { return nil }
    for name in f.names.sorted().prefix(3) {
      let p = Term.variable(name)
      guard try context.prove(.compare(0, .less, p)) != nil else { continue }
      let root = Name.fresh("s", avoiding: [f(0)] + [a, b].compactMap(\.point))
      let s = Term.variable(root)
      let values = [name: Term.power(s, 2)]
      guard let moved = Term(.integral(f, a, b))?.substituting(values),
        case .integral(let g, let from, let to) = moved.shape
      else { continue }
      let assumptions =
        context.assumptions.filter { !$0.names.contains(name) } + [.compare(0, .less, s)]
      let inner = Context(
        assumptions, budget: context.budget, divisions: Divisions(), isShallow: context.isShallow)
      guard let found = try? IntegralSearch(context: inner).plainValue(of: g, from: from, to: to),
        found.hypotheses.isSubset(of: assumptions)
      else { continue }
      let square = try context.settled(.root(of: p, 2, 2))
      let result = try found.instantiated([root: .root(p)]).rewritten(by: [square])
      guard try result.sides.left == Term(.integral(f, a, b)) else { continue }
      return try context.settled(result)
    }
    return nil
  }
}
