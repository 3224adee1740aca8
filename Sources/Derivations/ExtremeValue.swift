import Balls
import Kernel
import Terms

/// The largest or the least value of an expression on a domain, and where it is taken.
///
/// Only what the kernel proved is said: that no value lies beyond ``value``, that one within it is
/// taken in each of ``places``, and where ``isComplete`` holds, that elsewhere all values stay on
/// this side of it.
public struct ExtremeValue: Sendable, CustomStringConvertible {
  /// Whether it is the largest value; else the least.
  public let isLargest: Bool
  /// Encloses the value.
  public let value: Enclosure
  /// The value in closed form, where it was found.
  public let exactValue: Expression?
  /// Encloses each place where the value is taken, in order.
  public let places: [Enclosure]
  /// The places in closed form, where these were found; else empty.
  public let exactPlaces: [Expression]
  /// Whether it was proved that the value is taken nowhere outside of ``places``.
  public let isComplete: Bool
  /// Whether the expression is this value everywhere on the domain; ``places`` is then empty.
  public internal(set) var isEverywhere = false
  /// What the kernel proved: that no value is beyond, the values at the places, that the others are
  /// less far out.
  public let theorems: [Theorem]
  /// How it was proved, such as `"1 098 boxes, Mills’ ratio, in 2 cases"`.
  public let evidence: String
  let name: String

  /// How many significant digits of the value are guaranteed.
  public var digits: Int {
    if exactValue != nil { return 30 }
    return (1...30).last { value.digits($0) != nil } ?? 0
  }

  /// One sentence with the value, the places and how it was proved.
  public var description: String {
    var number = NumberText.known(value)
    if let exactValue {
      number = exactValue.text + (value.isPoint || exactValue.isShort ? "" : " = " + number)
    }
    let bound = "\(isLargest ? "at most" : "at least") \(number), taken "
    if isEverywhere { return bound + "everywhere: \(evidence)" }
    let shown =
      exactPlaces.isEmpty
      ? places.map(NumberText.known) : exactPlaces.map(\.text)
    let near = exactPlaces.isEmpty ? "near" : "at"
    return bound + "\(near) \(name) = "
      + shown.joined(separator: " and ") + (isComplete ? " only" : "") + ": \(evidence)"
  }
}

extension Expression {
  /// Whether it is a number written as one.
  fileprivate var isShort: Bool {
    switch form {
    case .number: true
    case .negation(let operand): operand.isShort
    case .quotient(let a, let b): a.isShort && b.isShort
    default: false
    }
  }
}

/// The largest value that an expression takes on a domain, proved.
///
/// - Parameters:
///   - expression: an expression in one variable.
///   - variable: the variable.
///   - domain: where the variable ranges; its own domain, where none is stated.
///   - digits: how many digits of the value are wanted, where it has no closed form.
/// - Throws: ``DerivationError`` where no largest value was found, such as where values grow
///   towards an end of the domain, or where the kernel can't be shown that it is one.
public func largestValue(
  of expression: Expression, in variable: Variable, over domain: Domain? = nil, digits: Int = 10,
  file: String = #filePath, line: Int = #line
) throws -> ExtremeValue {
  do {
    return try ExtremumSearch(Graph(expression, variable, domain), isLargest: true, digits)
      .extremum()
  } catch let error as DerivationError {
    throw error.at(file: file, line: line)
  }
}

/// The least value that an expression takes on a domain, proved: see
/// ``largestValue(of:in:over:digits:file:line:)``.
public func leastValue(
  of expression: Expression, in variable: Variable, over domain: Domain? = nil, digits: Int = 10,
  file: String = #filePath, line: Int = #line
) throws -> ExtremeValue {
  do {
    return try ExtremumSearch(Graph(expression, variable, domain), isLargest: false, digits)
      .extremum()
  } catch let error as DerivationError {
    throw error.at(file: file, line: line)
  }
}
