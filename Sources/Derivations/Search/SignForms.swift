import Balls
import Kernel
import Terms

// Functions as products, and what signs their factors seem to have.
extension SignSearch {
  /// f as a product of powers.
  struct Form {
    let equation: Theorem
    let factors: [(base: Term, exponent: Int)]
  }

  /// f as a product, in the way of this search.
  func form(of f: Term, on s: Stretch, depth: Int) throws -> Form? {
    guard let (equation, factors) = try unsettledForm(of: f),
      let settled = try settled(equation, on: s, depth: depth)
    else { return nil }
    return Form(equation: settled, factors: factors)
  }

  /// The form before its hypotheses are looked at, which does not depend on the stretch.
  private func unsettledForm(of f: Term) throws -> (Theorem, [(base: Term, exponent: Int)])? {
    if let known = forms[f] { return known }
    guard f.size < 800 else { return nil }
    let equation: Theorem
    let parts: Factorisation
    if isPlain {
      let letters = try Arithmetic(of: [f], sortedBy: Term.precedes)
      let relations = try context.relations(in: letters.letters.filter(\.isLetter))
      let fraction = try letters.fraction(f).reduced(by: relations, letters)
      guard fraction.numerator.totalDegree <= 60 else { return nil }
      let tidy = letters.term(fraction)
      parts = try context.factorisation(of: tidy)
      equation = try .algebra(f, parts.term, using: relations)
    } else {
      let form = try context.canonical(f)
      let c = try form.sides.right
      let letters = try Arithmetic(of: [c], sortedBy: Term.precedes)
      guard try letters.fraction(c).numerator.totalDegree <= 60 else { return nil }
      parts = try context.factorisation(of: c)
      equation = parts.term == c ? form : try form.followed(by: .algebra(c, parts.term))
    }
    forms[f] = (equation, parts.factors)
    return (equation, parts.factors)
  }

  /// Which signs the factors must be shown to have; `nil` where they do not have them at some
  /// points.
  func signs(
    of form: Form, _ wanted: Sign, on s: Stretch
  ) throws -> [(base: Term, isNegative: Bool, Sign)]? {
    var result: [(base: Term, isNegative: Bool, Sign)] = []
    for (base, exponent) in form.factors {
      let isEven = exponent.isMultiple(of: 2)
      let strict: Sign = wanted == .less || exponent < 0 ? .less : .atMost
      if isEven, strict == .atMost { continue }
      var seen = Set<Int>()
      for point in s.samples {
        guard let sign = try signum(base, at: point) else { continue }
        seen.insert(sign)
      }
      if strict == .less, seen.contains(0) { return nil }
      seen.remove(0)
      guard seen.count == 1 else { return nil }
      result.append((base, seen.contains(-1), strict))
    }
    return result
  }
}
