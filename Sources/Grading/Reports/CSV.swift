import Foundation

/// Tables as RFC 4180 (Shafranovich, 2005) writes them.
enum CSV {
  /// One row; a text that a spreadsheet would take for a formula is made harmless, a number is not.
  static func row(_ cells: [Cell]) -> String {
    cells.map { cell in
      switch cell {
      case .number(let text): text
      case .text(let text): quoted(neutral(Plain.line(text, limit: 2000)))
      case .lines(let text): quoted(neutral(text))
      }
    }.joined(separator: ",") + "\r\n"
  }

  /// What a cell holds.
  enum Cell {
    case number(String)
    case text(String)
    case lines(String)
  }

  /// A text that begins like a formula begins with an apostrophe instead.
  static func neutral(_ text: String) -> String {
    guard let first = text.unicodeScalars.first(where: { $0 != " " }) else { return text }
    return "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) ? "'" + text : text
  }

  /// A text in quotation marks where it needs them.
  static func quoted(_ text: String) -> String {
    text.utf8.contains { [0x22, 0x2c, 0x0a, 0x0d].contains($0) }
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// A cell of a table that was read: what it says, and where it stands.
  struct Place: Equatable {
    var text: String
    var range: Range<Int>
  }

  /// All rows of a table with the place of each cell, so that one can be replaced and no other byte.
  static func places(in bytes: [UInt8]) -> [[Place]] {
    var rows: [[Place]] = []
    var row: [Place] = []
    var index = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    var start = index
    var value: [UInt8] = []
    func end() {
      row.append(Place(text: String(decoding: value, as: UTF8.self), range: start..<index))
    }
    while index < bytes.count {
      switch bytes[index] {
      case 0x22 where index == start:
        // A quoted cell ends at a quotation mark that no other follows.
        index += 1
        while index < bytes.count {
          if bytes[index] == 0x22 {
            guard index + 1 < bytes.count, bytes[index + 1] == 0x22 else { break }
            index += 1
          }
          value.append(bytes[index])
          index += 1
        }
        index = min(index + 1, bytes.count)
      case 0x2c:
        end()
        index += 1
        (start, value) = (index, [])
      case 0x0d, 0x0a:
        end()
        index += bytes[index] == 0x0d && index + 1 < bytes.count && bytes[index + 1] == 0x0a ? 2 : 1
        rows.append(row)
        (row, start, value) = ([], index, [])
      default:
        value.append(bytes[index])
        index += 1
      }
    }
    if start < index || !row.isEmpty {
      end()
      rows.append(row)
    }
    return rows
  }

  /// The rows of a table by the names of its columns.
  static func records(in bytes: [UInt8]) -> (columns: [String], rows: [[String: String]]) {
    let rows = places(in: bytes).map { $0.map(\.text) }
    guard let head = rows.first else { return ([], []) }
    let columns = head.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    let records = rows.dropFirst().filter { $0.contains { !$0.isEmpty } }.map { row in
      Dictionary(zip(columns, row.map { $0.trimmingCharacters(in: .whitespaces) })) { first, _ in
        first
      }
    }
    return (columns, records)
  }
}

/// Points that are counted in hundredths, as a decimal.
func decimal(_ hundredths: Int) -> String {
  let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
  let digits =
    rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
  return (hundredths < 0 ? "-" : "") + "\(whole)" + digits
}

/// Hundredths of a decimal with two digits at most behind the point.
func hundredths(_ text: String) -> Int? {
  guard let match = text.wholeMatch(of: /([+-]?)(\d{1,9})(?:[.,](\d{1,2}))?/),
    let whole = Int(match.2)
  else {
    return nil
  }
  let rest = match.3.map { Int($0.count == 1 ? "\($0)0" : "\($0)") ?? 0 } ?? 0
  return (match.1 == "-" ? -1 : 1) * (whole * 100 + rest)
}
