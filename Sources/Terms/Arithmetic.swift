import Balls

/// Terms as rational functions over ℚ in letters that stand for whatever is not arithmetic.
///
/// Where a term has a value, so has its rational function, the same: a divisor that is cancelled is
/// not 0 there.
public final class Arithmetic {
  /// The ring of the letters.
  public let ring: PolynomialRing
  /// What each letter stands for.
  public private(set) var letters: [Term]
  private var numbers: [Term: Int] = [:]
  private var values: [Term: Term]
  private var known: [Term: Fraction] = [:]
  private var open: Set<Term> = []

  /// The most letters that one calculation may have.
  public static let mostLetters = 120

  /// Finds the letters of some terms, in which the terms of `values` are replaced by their values.
  public init(
    of terms: [Term], values: [Term: Term] = [:],
    sortedBy order: ((Term, Term) -> Bool)? = nil
  ) throws {
    self.values = values
    var letters: [Term] = []
    var seen = Set<Term>()
    func visit(_ term: Term) {
      guard seen.insert(term).inserted else { return }
      if let value = values[term] {
        visit(value)
      } else if let parts = term.arithmeticParts {
        parts.forEach(visit)
        return
      }
      letters.append(term)
    }
    terms.forEach(visit)
    guard letters.count <= Arithmetic.mostLetters else {
      throw Refusal("the calculation has over \(Arithmetic.mostLetters) letters")
    }
    if let order { letters.sort(by: order) } else { letters = letters.rootsFirst }
    ring = PolynomialRing(variableCount: Swift.max(1, letters.count))
    self.letters = letters
    for (index, letter) in letters.enumerated() { numbers[letter] = index }
  }

  /// The term as a rational function.
  public func fraction(_ term: Term) throws -> Fraction {
    if let done = known[term] { return done }
    let result = try calculated(term)
    known[term] = result
    return result
  }

  private func letter(_ term: Term) throws -> Fraction {
    guard let index = numbers[term] else { throw Refusal("a term without a letter") }
    return Fraction(ring.variable(index))
  }

  private func calculated(_ term: Term) throws -> Fraction {
    if let value = values[term] {
      // A value that leads back to itself is left alone.
      guard open.insert(term).inserted else { return try letter(term) }
      defer { open.remove(term) }
      return try fraction(value)
    }
    switch term.shape {
    case .number(let value): return Fraction(Polynomial(value, in: ring))
    case .sum(let parts): return try parts.reduce(Fraction(ring.zero)) { try $0 + fraction($1) }
    case .product(let parts): return try parts.reduce(Fraction(ring.one)) { try $0 * fraction($1) }
    case .quotient(let a, let b):
      guard let result = try fraction(a) / fraction(b) else { throw Refusal("a division by 0") }
      return result
    case .power(let base, _):
      guard let n = term.wholeExponent else { return try letter(term) }
      guard let result = try fraction(base).power(n) else { throw Refusal("a division by 0") }
      return result
    default: return try letter(term)
    }
  }
}

extension Term {
  /// The exponent of a power that is repeated multiplication, of a size that can be multiplied out.
  public var wholeExponent: Int? {
    guard case .power(_, let exponent) = shape, let n = exponent.rational?.asInt else { return nil }
    return (-1000...1000).contains(n) ? n : nil
  }

  /// The parts that arithmetic sees; `nil` where it sees a letter.
  public var arithmeticParts: [Term]? {
    switch shape {
    case .number: return []
    case .sum(let parts), .product(let parts): return parts
    case .quotient(let a, let b): return [a, b]
    case .power(let base, _): return wholeExponent == nil ? nil : [base]
    default: return nil
    }
  }
}

extension [Term] {
  /// Roots before what stands within them, the others as they came: of rⁿ = u the leading term is
  /// then rⁿ, and polynomials are reduced by many such equations as far as they can be.
  fileprivate var rootsFirst: [Term] {
    func rank(_ letter: Term) -> Int { if case .power = letter.shape { letter.size } else { 0 } }
    return enumerated().sorted { a, b in
      (rank(a.element), b.offset) > (rank(b.element), a.offset)
    }.map(\.element)
  }
}
