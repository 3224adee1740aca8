import Foundation

/// One submission of one chapter: a line of the plan.
public struct WorkUnit: Equatable, Sendable {
  /// The hash of everything its result depends on.
  public var key: String
  /// The chapter.
  public var chapter: String
  /// The hash of the file that is graded; empty where there is none.
  public var file: String
  /// The hash of the assignment.
  public var bundle: String
  /// What the platform knows the student by.
  public var student: String
  /// What the student is called.
  public var name: String
  /// Whether the platform marked the hand-in as late.
  public var isLate: Bool
  /// When it was handed in, where the platform says so.
  public var time: String?
  /// Why there is no file to grade, where there is none.
  public var refusal: String?

  /// Names a unit's key: it depends on no name.
  static func key(file: String, bundle: String, isolation: Isolation, refusal: String?) -> String {
    var hash = ContentHash()
    for part in [file, bundle, isolation.rawValue, refusal ?? ""] { hash.update(part: part) }
    return hash.hex()
  }
}

extension WorkUnit: Codable {}
