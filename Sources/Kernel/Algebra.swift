import Balls
import Terms

extension Theorem {
  /// Γ₁ ⊢ l₁ = r₁  …
  /// ──────────────────────────────────────────────── where a − b, as a rational function, is 0
  /// Γ₁, …, the conditions of a and of b ⊢ a = b
  ///
  /// A letter is a part that is no number, sum, product, quotient or whole power. Letters that are some lᵢ
  /// are replaced by rᵢ; by the other equations, polynomials between the letters, what is left of the
  /// numerator is reduced. No divisor is 0 where the conditions hold, so that cancelling one is right.
  public static func algebra(
    _ a: Term, _ b: Term, using equations: [Theorem] = []
  ) throws -> Theorem {
    var values: [Term: Term] = [:]
    var relations: [(left: Term, right: Term)] = []
    let pairs = try equations.map { try $0.equation() }
    for (left, right) in pairs {
      if left.arithmeticParts == nil, values[left] == nil {
        values[left] = right
      } else {
        relations.append((left, right))
      }
    }
    let sides = [a, b] + relations.flatMap { [$0.left, $0.right] }
    // In the order of the equations, so that the outcome is the same every time.
    let arithmetic = try Arithmetic(of: sides + pairs.map(\.left), values: values)
    let difference = try arithmetic.fraction(a) - arithmetic.fraction(b)
    if !difference.isZero {
      let zeros = try relations.map {
        try (arithmetic.fraction($0.left) - arithmetic.fraction($0.right)).numerator
      }.filter { !$0.isZero }
      let rest = try difference.numerator.reduced(by: zeros)
      guard rest.isZero else { throw Refusal("the sides differ by a rational function") }
    }
    return Theorem(a.conditions + b.conditions, from: equations, .compare(a, .equal, b))
  }
}
