import Foundation

/// All that reports are made from, in the plan's order: results with their marks.
public struct Report: Sendable {
  /// One submission of one chapter.
  public struct Entry: Sendable {
    /// Who handed in, and what.
    public var unit: WorkUnit
    /// How it came out.
    public var result: UnitResult
    /// What it is worth.
    public var mark: Mark

    /// A name for files: whatever a student is called, it is only digits and letters.
    var slug: String { Report.slug(unit) }
  }

  /// The entries.
  public var entries: [Entry]
  /// What holds for all of them.
  public var remarks: [String]

  /// Joins results with the sheet.
  public init(_ merged: Merged, sheet: Sheet = Sheet()) {
    entries = merged.entries.map { unit, result in
      Entry(unit: unit, result: result, mark: sheet.mark(of: unit, points: result.points))
    }
    remarks = [merged.settings.isolation.remark].compactMap(\.self)
    if !merged.settings.isSeedSecret {
      remarks.append("Hidden inputs were drawn with the public seed, so they are not secret.")
    }
  }

  /// A student's part of a file name: readable where it can be, and different for different students.
  static func slug(_ unit: WorkUnit) -> String {
    let kept = unit.student.unicodeScalars.prefix(40).map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        ? String(scalar) : "-"
    }.joined()
    return "\(kept)-\(ContentHash.hex(of: Array(unit.student.utf8)).prefix(8))"
  }

  /// The entries of each student.
  var students: [[Entry]] {
    Dictionary(grouping: entries, by: \.unit.student).sorted { $0.key < $1.key }.map(\.value)
  }

  /// Writes all reports into a folder. Pages of students who are gone go, too; nobody sees half a folder.
  public func write(to folder: URL, environment: [String: String] = [:]) throws {
    try writeWhole(Array(table.utf8), to: folder.appending(path: "grades.csv"))
    try writeWhole(Array(junit.utf8), to: folder.appending(path: "junit.xml"))
    try replace(folder.appending(path: "students")) { aside in
      for entries in students {
        try writeWhole(
          Array(page(entries).utf8), to: aside.appending(path: "\(entries[0].slug).html"))
      }
    }
    try replace(folder.appending(path: "gradescope")) { aside in
      for entry in entries {
        let place = aside.appending(path: "\(entry.slug)/\(entry.unit.chapter)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try writeWhole(try gradescope(entry), to: place.appending(path: "results.json"))
      }
    }
    if environment["CLASSROOM"] != nil {
      guard entries.count == 1 else {
        throw GradingError(
          "result.json for Classroom 50 is one submission's, and \(entries.count) were graded; name one submission and one chapter"
        )
      }
      try writeWhole(
        try classroom50(entries[0], environment), to: folder.appending(path: "result.json"))
    }
  }

  private func replace(_ folder: URL, _ fill: (URL) throws -> Void) throws {
    let aside = folder.deletingLastPathComponent().appending(
      path: ".\(folder.lastPathComponent).new")
    let old = folder.deletingLastPathComponent().appending(path: ".\(folder.lastPathComponent).old")
    let files = FileManager.default
    try? files.removeItem(at: aside)
    try files.createDirectory(at: aside, withIntermediateDirectories: true)
    try fill(aside)
    try? files.removeItem(at: old)
    if files.fileExists(atPath: folder.path) { try files.moveItem(at: folder, to: old) }
    try files.moveItem(at: aside, to: folder)
    try? files.removeItem(at: old)
  }

  /// `grades.csv`: one row a submission of a chapter.
  var table: String {
    var text = CSV.row(
      [
        "student", "name", "chapter", "handed_in", "days_late", "status", "raw", "penalty", "bonus",
        "points",
        "possible", "exercises", "remark",
      ].map { .text($0) })
    for entry in entries {
      let exercises = entry.result.exercises.map {
        "\($0.function) \(decimal($0.points))/\(decimal($0.possible))"
      }
      text += CSV.row([
        .text(entry.unit.student), .text(entry.unit.name), .text(entry.unit.chapter),
        .text(entry.mark.handedIn ?? ""), .number("\(entry.mark.daysLate)"),
        .text(entry.result.status.rawValue),
        .number(decimal(entry.mark.raw)), .number(decimal(entry.mark.penalty)),
        .number(decimal(entry.mark.bonus)),
        .number(decimal(entry.mark.points)), .number(decimal(entry.result.possible)),
        .text(exercises.joined(separator: "; ")),
        .text(
          ([entry.mark.explanation, entry.result.message].compactMap(\.self) + remarks).joined(
            separator: " · ")),
      ])
    }
    return text
  }
}
