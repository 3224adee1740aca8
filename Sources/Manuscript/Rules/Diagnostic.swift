/// A place in a file: line and column from 1, the column in UTF-8 bytes as the Swift compiler counts.
public struct Position: Equatable, Comparable, Hashable, Sendable {
  /// The file, relative to the package's root.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in UTF-8 bytes.
  public var column: Int

  /// Makes a position.
  public init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Orders by file, then line, then column.
  public static func < (a: Position, b: Position) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}

/// One fault: where it is, what is wrong and what to do about it, and the rule it breaks.
public struct Diagnostic: Equatable, Hashable, Sendable, CustomStringConvertible {
  /// Where it is.
  public var position: Position
  /// What is wrong and what to do.
  public var text: String
  /// The rule it breaks.
  public var rule: Rule

  /// The message in the form that compilers and editors share.
  public var description: String {
    "\(position.file):\(position.line):\(position.column): error: \(text) [\(rule.rawValue)]"
  }
}

/// Collects the faults of a whole book, so that all are told before the weave is refused.
package final class Faults {
  private var found: Set<Diagnostic> = []

  /// Makes an empty collection.
  package init() {}

  /// Whether nothing was found.
  package var isEmpty: Bool { found.isEmpty }

  /// The faults by file, line and column.
  package var sorted: [Diagnostic] {
    found.sorted { ($0.position, $0.text) < ($1.position, $1.text) }
  }

  /// Notes a fault; the same fault twice is one.
  package func report(_ rule: Rule, at position: Position, _ text: String) {
    found.insert(Diagnostic(position: position, text: text, rule: rule))
  }
}
