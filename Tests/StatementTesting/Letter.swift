import Derivations

/// A variable of a random statement: a name, and where it ranges.
public struct Letter: Hashable, Sendable {
  /// Where a letter ranges.
  public enum Range: Hashable, Sendable {
    case reals, positive, negative, nonnegative, nonzero, integers
    case integersFrom(Int)
    case interval(Fraction, Fraction)
    case closed(Fraction, Fraction)
    case above(Fraction)
    case below(Fraction)
    /// What an integral, a sum or a limit binds.
    case bound
  }

  /// The name.
  public let name: String
  /// Where it ranges.
  public let range: Range

  /// Makes a letter.
  public init(_ name: String, in range: Range = .reals) {
    self.name = name
    self.range = range
  }

  /// The engine's variable.
  public var variable: Variable {
    domain.map { Variable(name, in: $0) } ?? .dummy(name)
  }

  /// The engine's domain; `nil` of a bound letter.
  public var domain: Domain? {
    switch range {
    case .bound: nil
    case .reals: .reals
    case .positive: .positive
    case .negative: .negative
    case .nonnegative: .nonnegative
    case .nonzero: .nonzero
    case .integers: .integers
    case .integersFrom(let n): .integers(from: n)
    case .interval(let a, let b): .interval(a.rational, b.rational)
    case .closed(let a, let b): .closed(a.rational, b.rational)
    case .above(let a): .above(a.rational)
    case .below(let a): .below(a.rational)
    }
  }

  /// Whether a number lies where the letter ranges, asked of the fraction and not of the engine.
  public func contains(_ q: Fraction) -> Bool {
    let x = q.value
    switch range {
    case .reals, .bound: return true
    case .positive: return x > 0
    case .negative: return x < 0
    case .nonnegative: return x >= 0
    case .nonzero: return x != 0
    case .integers: return q.denominator == 1
    case .integersFrom(let n): return q.denominator == 1 && q.numerator >= n
    case .interval(let a, let b): return a < q && q < b
    case .closed(let a, let b): return !(q < a) && !(b < q)
    case .above(let a): return a < q
    case .below(let a): return q < a
    }
  }

  /// The declaration, as Swift.
  public var source: String {
    switch range {
    case .bound: "\(name) = Variable.dummy(\"\(name)\")"
    case .reals: "\(name) = Variable(\"\(name)\")"
    default: "\(name) = Variable(\"\(name)\", in: \(rangeSource))"
    }
  }

  private var rangeSource: String {
    switch range {
    case .reals, .bound: ".reals"
    case .positive: ".positive"
    case .negative: ".negative"
    case .nonnegative: ".nonnegative"
    case .nonzero: ".nonzero"
    case .integers: ".integers"
    case .integersFrom(let n): ".integers(from: \(n))"
    case .interval(let a, let b): ".interval(\(a.source), \(b.source))"
    case .closed(let a, let b): ".closed(\(a.source), \(b.source))"
    case .above(let a): ".above(\(a.source))"
    case .below(let a): ".below(\(a.source))"
    }
  }
}

/// A fraction of machine words, in lowest terms.
public struct Fraction: Hashable, Comparable, Sendable {
  /// The number above the line, which carries the sign.
  public let numerator: Int
  /// The number below the line, above 0.
  public let denominator: Int

  /// Makes a fraction; the denominator must not be 0.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int(Swift.max(a, 1)) * (denominator < 0 ? -1 : 1)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// The nearest `Double`.
  public var value: Double { Double(numerator) / Double(denominator) }
  /// Whether ``value`` is exact.
  public var isExact: Bool {
    denominator & (denominator - 1) == 0 && numerator.magnitude < 1 << 53
  }
  /// The engine's fraction.
  public var rational: Rational { Rational(numerator, denominator) }
  /// The fraction as Swift, where a `Rational` is asked for.
  var source: String {
    denominator == 1 ? "\(numerator)" : "Rational(\(numerator), \(denominator))"
  }
  /// The fraction as Python reads it.
  public var text: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }

  /// Fractions by size.
  public static func < (a: Fraction, b: Fraction) -> Bool {
    let (left, right) = (
      a.numerator.multipliedFullWidth(by: b.denominator),
      b.numerator.multipliedFullWidth(by: a.denominator)
    )
    return (left.high, left.low) < (right.high, right.low)
  }

  /// The fraction of a rational number that fits into machine words, found by its text.
  public init?(_ rational: Rational) {
    guard let a = rational.numerator.asInt, let b = rational.denominator.asInt else { return nil }
    self.init(a, b)
  }
}
