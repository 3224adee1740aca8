import Kernel

/// Into how many parts a quantity is divided, so that e^x, e^(x/2) and e^(x/3) are powers of one
/// letter: of each exponent, angle or radicand the least common multiple of what was met.
final class Divisions {
  /// What is divided.
  enum Kind: Hashable { case exponent, angle, root }
  private struct Key: Hashable {
    let kind: Kind
    let term: Term
  }
  /// A finer division was asked for: what was worked out with the old one is out of date.
  struct Finer: Error {}

  private var parts: [Key: Int] = [:]

  /// The number of parts, at least divisible by one that is needed.
  func parts(_ kind: Kind, of term: Term, for needed: Int) throws -> Int {
    let key = Key(kind: kind, term: term)
    let known = parts[key] ?? 1
    if known % needed == 0 {
      parts[key] = known
      return known
    }
    var (a, b) = (known, needed)
    while b != 0 { (a, b) = (b, a % b) }
    let (finer, isOver) = (known / a).multipliedReportingOverflow(by: needed)
    guard !isOver, finer <= 720 else { throw OutOfBudget() }
    let isNew = parts[key] == nil
    parts[key] = finer
    if !isNew { throw Finer() }
    return finer
  }
}
