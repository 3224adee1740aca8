import Balls
import Kernel
import Terms

/// A product of whole powers of letters of which each grows in a known way.
struct Monomial: Hashable {
  /// The letters' exponents, none of them 0.
  private(set) var powers: [Term: Int]

  init(_ powers: [Term: Int] = [:]) { self.powers = powers.filter { $0.value != 0 } }

  /// Whether it is the product of nothing.
  var isOne: Bool { powers.isEmpty }

  /// The letter that it is, where it is one.
  var letter: Term? { powers.count == 1 && powers.first?.value == 1 ? powers.first?.key : nil }

  /// The letters in order, with their exponents.
  var factors: [(letter: Term, exponent: Int)] {
    powers.sorted { Term.precedes($0.key, $1.key) }.map { ($0.key, $0.value) }
  }

  /// The product as a term.
  var term: Term {
    let parts = factors.map { letter, exponent in
      exponent == 1 ? letter : Term.power(letter, Term(integerLiteral: exponent))
    }
    return parts.isEmpty ? 1 : Term.product(of: parts)
  }

  /// The same with whole powers of roots' radicands written without the roots.
  var withoutRoots: Monomial {
    var result: [Term: Int] = [:]
    for (letter, exponent) in powers {
      if case .power(let radicand, let r) = letter.shape, let q = r.rational?.denominator.asInt,
        exponent.isMultiple(of: q)
      {
        result[radicand, default: 0] += exponent / q
      } else {
        result[letter, default: 0] += exponent
      }
    }
    return Monomial(result)
  }

  static func / (a: Monomial, b: Monomial) -> Monomial {
    Monomial(a.powers.merging(b.powers.mapValues { -$0 }) { $0 + $1 })
  }
}

/// A letter that grows, or falls, in a known way: e^A, where A/L tends to a constant c, and L to ∞.
struct GrowingLetter {
  /// What L is: the letters of one L belong to one class.
  let size: Monomial
  /// The constant c.
  let rate: Term
  /// A, of which the letter is the exponential.
  let logarithm: Term
  /// exp(A) = the letter, in this or in equal terms.
  let equations: [Theorem]
  /// A = L·q, and that q tends to c, where A is not c·L itself.
  var lead: Lead?
}

/// Whatever the search for a limit does not find; caught where the search began.
struct NoLimitFound: Error {}
