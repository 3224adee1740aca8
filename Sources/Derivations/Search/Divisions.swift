import Balls
import Kernel
import Terms

/// By what steps a quantity is counted, so that e^x, e^(x/2) and e^(x/3) are powers of one letter: of each
/// exponent, angle or exponent of a root the greatest common divisor of what was met.
final class Divisions {
  /// What is divided.
  enum Kind: Hashable { case exponent, angle, root }
  private struct Key: Hashable {
    let kind: Kind
    let term: Term
  }
  /// A finer division was asked for: what was worked out with the old one is out of date.
  struct Finer: Error {}

  private var steps: [Key: Rational] = [:]

  /// The step, of which a multiple that is needed is a whole multiple.
  func step(_ kind: Kind, of term: Term, for needed: Rational) throws -> Rational {
    let key = Key(kind: kind, term: term)
    guard let known = steps[key] else {
      steps[key] = needed.magnitude
      return needed.magnitude
    }
    if (needed / known).isInteger { return known }
    var (a, b) = (known, needed.magnitude)
    while !b.isZero { (a, b) = (b, a - b * (a / b).floor) }
    guard a.bitWidth < 128, (known / a) < 5000 else { throw OutOfBudget() }
    steps[key] = a
    throw Finer()
  }
}
