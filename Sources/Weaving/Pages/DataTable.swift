import Foundation
import Manuscript

/// The data behind a drawing, thinned to a table that a reader can take in.
///
/// The file has one datum a line under a line of names, and its columns `panel`, `mark` and `label`
/// say to which mark a datum belongs. Of each mark some data are shown, the first and the last among
/// them, and its names stand in the first; a name that all have is left out.
struct DataTable {
  /// The names of the columns that are shown.
  let head: [String]
  /// The data that are shown, numbers to four digits.
  let rows: [[String]]
  /// How many data the file has.
  let count: Int

  /// How many rows all marks together are given, as long as each has two.
  private static let rowsAtMost = 54
  private static let rowsOfOneMark = 9

  /// Nothing when the file is empty.
  init?(csv text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map(Self.cells)
    guard let names = lines.first, lines.count > 1 else { return nil }
    let data = lines.dropFirst().filter { $0.count == names.count }
    count = data.count
    let owners = names.indices.filter { ["panel", "mark", "label"].contains(names[$0]) }
    let marks = Self.runs(of: data) { row in owners.map { row[$0] } }
    let share = max(2, min(Self.rowsOfOneMark, Self.rowsAtMost / max(marks.count, 1)))
    let columns = names.indices.filter { column in
      !owners.contains(column) || Set(marks.map { $0[0][column] }).count > 1
    }
    head = columns.map { names[$0] }
    rows = marks.flatMap { mark in
      Self.thinned(mark, to: share).enumerated().map { number, row in
        columns.map { number > 0 && owners.contains($0) ? "" : Self.short(row[$0]) }
      }
    }
  }

  /// Neighbours of one owner, together.
  private static func runs(
    of data: [[String]], by owner: ([String]) -> [String]
  ) -> [[[String]]] {
    var runs: [[[String]]] = []
    for row in data {
      if let last = runs.last?.last, owner(last) == owner(row) {
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
      }
    }
    return runs
  }

  /// So many of the rows, evenly, from the first to the last.
  private static func thinned(_ rows: [[String]], to count: Int) -> [[String]] {
    guard rows.count > count else { return rows }
    return (0..<count).map { rows[$0 * (rows.count - 1) / (count - 1)] }
  }

  /// The cells of a line; one in quotation marks may hold commas, and two of them mean one.
  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for part in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if part.offset > 0 {
        isQuoted.toggle()
        if isQuoted, part.offset > 1, line[..<part.element.startIndex].hasSuffix("\"\"") {
          cells[cells.count - 1] += "\""
        }
      }
      guard !isQuoted else {
        cells[cells.count - 1] += part.element
        continue
      }
      let fields = part.element.split(separator: ",", omittingEmptySubsequences: false)
      cells[cells.count - 1] += fields[0]
      cells += fields.dropFirst().map(String.init)
    }
    return cells
  }

  /// A number to four digits; anything else as it is.
  private static func short(_ cell: String) -> String {
    guard let number = Double(cell), number.isFinite else { return cell }
    let parts = String(format: "%.4g", number).split(separator: "e")
    let mantissa = String(parts[0].replacing("-", with: "−"))
    guard parts.count == 2, let exponent = Int(parts[1]) else { return mantissa }
    return "\(mantissa)·10\(String(String(exponent).map { superscripts[$0] ?? $0 }))"
  }

  private static let superscripts: [Character: Character] = [
    "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
    "8": "⁸", "9": "⁹",
  ]
}
