import Derivations

/// What a statement's author knows about it.
public enum Truth: String, Sendable {
  /// Both sides have a value everywhere on the stated domain, and the relation is true there.
  case holds
  /// Somewhere on the domain both sides have values and the relation is false, or one side alone
  /// has a value.
  case fails
  /// One side has a value nowhere.
  case meaningless
}

/// A statement, and whether it is true.
public struct CorpusEntry: Sendable, CustomStringConvertible {
  /// What the statement is called.
  public let name: String
  /// Whether it is true.
  public let truth: Truth
  /// The statement.
  public let statement: any Statement
  /// Where a statement that fails only for want of a value on one side does hold: a proof that
  /// states such a condition is not wrong.
  public var condition: String?

  /// The name, the truth and the statement.
  public var description: String { "\(name) [\(truth.rawValue)]: \(statement)" }
}

/// A statement that is true on its whole domain.
public func holds(_ name: String, _ statement: any Statement) -> CorpusEntry {
  CorpusEntry(name: name, truth: .holds, statement: statement)
}

/// A statement that is false somewhere on its domain.
public func fails(_ name: String, _ statement: any Statement) -> CorpusEntry {
  CorpusEntry(name: name, truth: .fails, statement: statement)
}

/// A statement that is true where both sides have values, which is under `condition`; elsewhere one
/// side alone has a value.
public func fails(_ name: String, butHoldsWhere condition: String, _ statement: any Statement)
  -> CorpusEntry
{
  CorpusEntry(name: name, truth: .fails, statement: statement, condition: condition)
}

/// A statement of which one side never has a value.
public func meaningless(_ name: String, _ statement: any Statement) -> CorpusEntry {
  CorpusEntry(name: name, truth: .meaningless, statement: statement)
}

/// Collects entries that stand one below the other.
@resultBuilder
public enum EntryBuilder {
  /// One entry.
  public static func buildExpression(_ entry: CorpusEntry) -> [CorpusEntry] { [entry] }
  /// All of them.
  public static func buildBlock(_ parts: [CorpusEntry]...) -> [CorpusEntry] { parts.flatMap { $0 } }
}

/// A fraction, exactly: `R(1, 4)` is ¼.
public func R(_ a: Int, _ b: Int) -> Expression { Expression(Rational(a, b)) }

/// Statements written to break a proof engine, and true ones that one is tempted to refute.
///
/// Roots and powers are real: √x, ln x and xʸ for a broken or unknown y have no value left of 0. An
/// integral has a value where it converges at each end and at each singular point by itself; a sum
/// from 1 to 0 or less is 0, and one to a broken end has no value. A comment "At x = …" names a point
/// at which the statement below it is false, where that is not plain.
public enum Corpora {
  /// Real numbers.
  public static let x = Variable("x"), y = Variable("y"), z = Variable("z")
  /// More of them.
  public static let a = Variable("a"), b = Variable("b"), c = Variable("c")
  /// Positive numbers.
  public static let p = Variable("p", in: .positive), q = Variable("q", in: .positive)
  /// A number that is 0 or positive, and a negative one.
  public static let s = Variable("s", in: .nonnegative), d = Variable("d", in: .negative)
  /// A number that is not 0, and a real one.
  public static let w = Variable("w", in: .nonzero), β = Variable("β")
  /// A whole number.
  public static let n = Variable("n", in: .integers)
  /// A whole number from 0 on, and one from 1 on.
  public static let m = Variable("m", in: .integers(from: 0)),
    j = Variable("j", in: .integers(from: 1))
  /// A number from 0 to 1, and one between them.
  public static let r = Variable("r", in: .closed(0, 1)), o = Variable("o", in: .interval(0, 1))
  /// A number between −1 and 1.
  public static let i = Variable("i", in: .interval(-1, 1))
  /// Letters for operators to bind.
  public static let t = Variable.dummy("t"), u = Variable.dummy("u"), v = Variable.dummy("v")
  /// More of them.
  public static let k = Variable.dummy("k"), l = Variable.dummy("l"), h = Variable.dummy("h")
  /// Functions that are known by name alone.
  public static let f = Function("f"), g = Function("g")
}
