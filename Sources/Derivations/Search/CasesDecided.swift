import Balls
import Kernel
import Terms

extension Context {
  /// t = t without the sizes, maxima and cases that the assumptions decide.
  func withoutCases(_ term: Term) throws -> Theorem {
    var result = Theorem.value(of: term)
    for _ in 0..<8 {
      let t = try result.sides.right
      var equations: [Theorem] = []
      var seen = Set<Term>()
      func visit(_ part: Term) throws {
        guard seen.count < 600, seen.insert(part).inserted else { return }
        try part.parts.forEach(visit)
        if let chosen = try chosen(part) { equations.append(chosen) }
      }
      try visit(t)
      guard !equations.isEmpty else { break }
      result = try result.followed(by: .rewriting(t, by: equations))
    }
    return try settled(result)
  }

  /// The case of a term that applies.
  private func chosen(_ term: Term) throws -> Theorem? {
    func first(_ yes: Comparison, _ no: Comparison, _ theorem: (Bool) throws -> Theorem) throws
      -> Theorem?
    {
      if let proof = try prove(.holds(yes)) { return try theorem(true).discharging(by: proof) }
      if let proof = try prove(.holds(no)) { return try theorem(false).discharging(by: proof) }
      return nil
    }
    switch term.shape {
    case .apply(.absolute, let u):
      return try first(Comparison(0, .atMost, u), Comparison(u, .atMost, 0)) {
        try .axiom($0 ? "absolute.above" : "absolute.below", u)
      }
    case .largest(let a, let b):
      return try first(Comparison(b, .atMost, a), Comparison(a, .atMost, b)) {
        try .axiom($0 ? "largest.first" : "largest.second", a, b)
      }
    case .cases(let c, _, _):
      return try first(c, c.negated) { try .choosing($0, in: term) }
    default: return nil
    }
  }
}
