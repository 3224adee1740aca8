import Balls
import Kernel
import Terms

/// An equation between an integral and something else: what stands on the other side may be the
/// antiderivative that the search did not find.
extension Context {
  /// a = b, where an integral that is not known occurs in one of them, by way of the other; `nil`
  /// where this leads nowhere.
  func equationOfIntegral(_ a: Term, _ b: Term) throws -> Theorem? {
    let form = try canonical(a - b).sides.right
    let integrals = form.outerLetters.filter {
      if case .integral = $0.shape { true } else { false }
    }
    guard let whole = integrals.first, integrals.count == 1,
      case .integral(let f, let lower, let upper) = whole.shape
    else { return nil }
    var search = IntegralSearch(context: self)
    search.suggestions = try suggestions(for: whole, in: form)
    guard !search.suggestions.isEmpty, let known = try search.value(of: f, from: lower, to: upper)
    else { return nil }
    let inner = Context(assumptions, budget: budget, divisions: divisions)
    inner.canonicals[whole] = try known.followed(by: inner.canonical(known.sides.right))
    return try inner.settled(inner.equation(a, b))
  }

  /// Functions that would be antiderivatives, if the equation c·∫ + r = 0 held.
  private func suggestions(for whole: Term, in form: Term) throws -> [Body] {
    guard case .integral(let f, let lower, let upper) = whole.shape else { return [] }
    var result: [Body] = []
    for letter in form.outerLetters {
      // A bracket between ends at infinity is said by limits.
      if case .limit(let body, .infinity) = letter.shape { result.append(body) }
      if case .limit(let body, .minusInfinity) = letter.shape { result.append(body) }
    }
    let arithmetic = try Arithmetic(of: [form], sortedBy: Term.precedes)
    let fraction = try arithmetic.fraction(form)
    guard let place = arithmetic.letters.firstIndex(of: whole),
      fraction.numerator.degree(in: place) == 1, !fraction.denominator.uses(place)
    else { return result }
    let parts = fraction.numerator.coefficients(in: place)
    guard let scale = parts[1], let value = try Fraction(-(parts[0] ?? arithmetic.ring.zero), scale)
    else { return result }
    let other = arithmetic.term(value)
    for (end, sign) in [(upper, 1), (lower, -1)] {
      guard case .at(let point) = end, case .variable(let name) = point.shape,
        !f.names.contains(name)
      else { continue }
      result.append(Body(Term(integerLiteral: sign) * other, over: name))
    }
    return result
  }
}
