import Foundation

/// The teacher's sheet: what is to be said of marks besides the results.
///
/// Columns are `student, chapter, due, handed-in, extension, penalty, bonus, mark, note`; a student or a
/// chapter may be `*`. Of several rows that fit, the most particular filled cell counts. Nothing here
/// changes a result: marks are computed anew whenever reports are written.
public struct Sheet: Sendable {
  private var rows: [[String: String]] = []
  private static let columns: Set<String> = [
    "student", "chapter", "due", "handed-in", "extension", "penalty", "bonus", "mark", "note",
  ]

  /// A sheet that says nothing.
  public init() {}

  /// Reads a sheet.
  public init(_ file: URL) throws {
    guard let data = try? Data(contentsOf: file) else {
      throw GradingError("\(file.path): the sheet is missing")
    }
    try self.init([UInt8](data), named: file.path)
  }

  init(_ bytes: [UInt8], named name: String) throws {
    let (columns, rows) = CSV.records(in: bytes)
    guard columns.contains("student"), columns.contains("chapter") else {
      throw GradingError(
        "\(name): the sheet's first line names its columns, student and chapter among them")
    }
    if let other = columns.first(where: { !Self.columns.contains($0) }) {
      throw GradingError(
        "\(name): the sheet has a column “\(Plain.line(other, limit: 40))”; known are \(Self.columns.sorted().joined(separator: ", "))"
      )
    }
    for (index, row) in rows.enumerated() {
      for (column, value) in row where !value.isEmpty {
        let isRead =
          switch column {
          case "due", "handed-in": Moment.seconds(value) != nil
          case "extension", "penalty", "bonus", "mark": hundredths(value) != nil
          default: true
          }
        guard isRead else {
          throw GradingError(
            "\(name): row \(index + 2): “\(Plain.line(value, limit: 40))” is no \(["due", "handed-in"].contains(column) ? "time like 2026-10-01T12:00:00+02:00" : "number with two digits behind the point") in the column \(column)"
          )
        }
      }
    }
    self.rows = rows
  }

  private func cell(_ column: String, _ student: String, _ chapter: String) -> String? {
    for (who, what) in [(student, chapter), (student, "*"), ("*", chapter), ("*", "*")] {
      for row in rows where row["student"] == who && row["chapter"] == what {
        if let value = row[column], !value.isEmpty { return value }
      }
    }
    return nil
  }

  /// The mark of a unit whose result has so many points.
  func mark(of unit: WorkUnit, points: Int) -> Mark {
    func number(_ column: String) -> Int? {
      cell(column, unit.student, unit.chapter).flatMap(hundredths)
    }
    var mark = Mark(raw: points, points: points)
    mark.note = cell("note", unit.student, unit.chapter)
    let handedIn = cell("handed-in", unit.student, unit.chapter) ?? unit.time
    mark.handedIn = handedIn
    // Without both times there is no penalty: nobody is late by a guess.
    if let due = cell("due", unit.student, unit.chapter).flatMap(Moment.seconds),
      let time = handedIn.flatMap(Moment.seconds)
    {
      let seconds = time - due - Double(number("extension") ?? 0) * 864
      mark.daysLate = max(0, Int((seconds / 86_400).rounded(.up)))
      let percent = min(10_000, mark.daysLate * (number("penalty") ?? 0))
      mark.penalty = (points * percent + 5_000) / 10_000
    }
    mark.bonus = number("bonus") ?? 0
    mark.points = max(0, points - mark.penalty + mark.bonus)
    if let given = number("mark") {
      mark.isGiven = true
      mark.points = given
    }
    return mark
  }
}

/// What a student gets for a chapter, in hundredths of points, and how it came about.
public struct Mark: Equatable, Sendable {
  /// By the tests.
  public var raw: Int
  /// In the end.
  public var points: Int
  /// Days that were begun after the time it was due.
  public var daysLate = 0
  /// Taken off for them.
  public var penalty = 0
  /// Added by the teacher.
  public var bonus = 0
  /// Whether the teacher gave the mark by hand.
  public var isGiven = false
  /// When it was handed in, as far as is known.
  public var handedIn: String?
  /// What the teacher says of it.
  public var note: String?

  /// How it came about, where it is not what the tests gave.
  var explanation: String? {
    var parts: [String] = []
    if penalty > 0 {
      parts.append("\(decimal(penalty)) off for \(daysLate) \(daysLate == 1 ? "day" : "days") late")
    }
    if bonus != 0 { parts.append("\(decimal(bonus)) added by the teacher") }
    if isGiven { parts = ["given by the teacher"] }
    if let note { parts.append(Plain.line(note)) }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

/// Times as platforms write them.
enum Moment {
  /// Seconds since 1970 of `2026-10-01T12:00:00+02:00`, also with spaces, fractions, `Z` or `UTC`; a time
  /// without a zone is none, since it could be anywhere.
  static func seconds(_ text: String) -> Double? {
    guard
      let match = text.wholeMatch(
        of:
          /\s*(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(?:(Z|UTC)|([+-])(\d\d):?(\d\d))\s*/
      )
    else { return nil }
    func number(_ part: Substring?) -> Int { part.flatMap { Int($0) } ?? 0 }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = DateComponents(
      year: number(match.1), month: number(match.2), day: number(match.3), hour: number(match.4),
      minute: number(match.5), second: number(match.6))
    guard parts.month ?? 0 <= 12, parts.day ?? 0 <= 31, let date = calendar.date(from: parts) else {
      return nil
    }
    let zone = (match.8 == "-" ? -1 : 1) * (number(match.9) * 3600 + number(match.10) * 60)
    return date.timeIntervalSince1970 - Double(zone)
  }
}
