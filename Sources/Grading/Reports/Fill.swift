import Foundation

/// Fills the grade and feedback columns of a sheet that the teacher exported from Canvas or Moodle. Every
/// other byte stays: the platform takes back what it gave.
public struct Fill {
  /// What was filled, and what was not understood.
  public struct Outcome: Equatable {
    /// The sheet's bytes.
    public var bytes: [UInt8]
    /// The rows that got a grade.
    public var filled: Int
    /// Sentences about what was left.
    public var remarks: [String]
  }

  private let report: Report
  private let name: String

  /// Fills with a report's marks; `name` is the sheet's for messages.
  public init(_ report: Report, named name: String) { (self.report, self.name) = (report, name) }

  /// Fills a sheet. With several chapters graded, `chapter` says which one the sheet is of.
  public func fill(_ bytes: [UInt8], chapter: String?) throws -> Outcome {
    let rows = CSV.places(in: bytes)
    guard let head = rows.first?.map({ $0.text.trimmingCharacters(in: .whitespaces) }) else {
      throw GradingError("\(name): the sheet is empty")
    }
    let chapters = Set(report.entries.map(\.unit.chapter))
    guard let chapter = chapter ?? (chapters.count == 1 ? chapters.first : nil) else {
      throw GradingError(
        "\(name): several chapters were graded; say with --chapter which one this sheet is of")
    }
    func column(_ names: String...) -> Int? {
      head.firstIndex { text in names.contains { $0.caseInsensitiveCompare(text) == .orderedSame } }
    }
    if let identifier = column("Identifier"), let grade = column("Grade") {
      return fillIn(
        bytes, rows, chapter, keys: [identifier], grade: grade,
        feedback: column("Feedback comments"),
        maximum: column("Maximum Grade"))
    }
    if let student = column("Student"), let id = column("ID") {
      let grades = head.indices.filter { head[$0].wholeMatch(of: /.*\(\d+\)/) != nil }
      let named = grades.filter { head[$0].lowercased().contains(chapter.lowercased()) }
      guard let grade = named.count == 1 ? named[0] : grades.count == 1 ? grades[0] : nil else {
        throw GradingError(
          "\(name): which column is \(chapter)'s? \(grades.isEmpty ? "none is an assignment" : "there are " + grades.map { "“\(Plain.line(head[$0], limit: 60))”" }.joined(separator: ", ")); name the assignment after the chapter, or leave one column"
        )
      }
      let keys = [id] + [column("SIS User ID"), column("SIS Login ID")].compactMap(\.self)
      return fillIn(
        bytes, rows, chapter, keys: keys, grade: grade, feedback: nil, maximum: nil, canvas: student
      )
    }
    throw GradingError(
      "\(name): this is no sheet that Canvas (columns Student and ID) or Moodle (Identifier and Grade) exports"
    )
  }

  private func fillIn(
    _ bytes: [UInt8], _ rows: [[CSV.Place]], _ chapter: String, keys: [Int], grade: Int,
    feedback: Int?,
    maximum: Int?, canvas: Int? = nil
  ) -> Outcome {
    let entries = report.entries.filter { $0.unit.chapter == chapter }
    let known = Dictionary(entries.map { ($0.unit.student, $0) }) { first, _ in first }
    var outcome = Outcome(bytes: [], filled: 0, remarks: [])
    var changes: [(Range<Int>, String)] = []
    var found: Set<String> = []
    // Canvas states the points possible in a row of its own, above the students.
    let possibleRow = canvas.flatMap { student in
      rows.first { row in
        row.count > max(student, grade) && row[student].text.contains("Points Possible")
      }
    }
    for row in rows.dropFirst() where row.count > (keys + [grade]).max() ?? 0 {
      let ids = keys.map {
        row[$0].text.trimmingCharacters(in: .whitespaces).replacing("Participant ", with: "")
      }
      guard let entry = ids.lazy.compactMap({ known[$0] }).first else { continue }
      found.insert(entry.unit.student)
      let top =
        maximum.flatMap { $0 < row.count ? hundredths(row[$0].text) : nil }
        ?? possibleRow.flatMap { hundredths($0[grade].text) }
      var value = entry.mark.points
      if let top, top != entry.result.possible, entry.result.possible > 0 {
        value = (value * top + entry.result.possible / 2) / entry.result.possible
      }
      changes.append((row[grade].range, cell(decimal(value), like: bytes[row[grade].range])))
      if let feedback, feedback < row.count {
        changes.append(
          (row[feedback].range, cell(CSV.neutral(summary(entry)), like: bytes[row[feedback].range]))
        )
      }
      outcome.filled += 1
    }
    var place = 0
    for (range, text) in changes.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }) {
      outcome.bytes += bytes[place..<range.lowerBound] + Array(text.utf8)
      place = range.upperBound
    }
    outcome.bytes += bytes[place...]
    for entry in entries where !found.contains(entry.unit.student) {
      outcome.remarks.append(
        "\(Plain.line(entry.unit.name, limit: 80)) was graded and is not in \(name); the row must be added by hand."
      )
    }
    return outcome
  }

  /// A cell, in quotation marks where it needs them or had them.
  private func cell(_ text: String, like old: ArraySlice<UInt8>) -> String {
    let plain = CSV.quoted(text)
    return old.first == 0x22 && plain == text ? "\"\(text)\"" : plain
  }

  /// The feedback in one cell.
  private func summary(_ entry: Report.Entry) -> String {
    let lines = entry.result.exercises.map {
      "\($0.function): \(decimal($0.points)) of \(decimal($0.possible)). \($0.message)"
    }
    return ([entry.result.message, entry.mark.explanation].compactMap(\.self) + lines).joined(
      separator: " ")
  }
}
