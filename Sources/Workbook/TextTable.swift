import Record

/// A table in columns of a terminal, numbers aligned on their decimal point.
struct TextTable {
  /// The table's lines, indented.
  let text: String

  init(_ table: TableContent, inline: (String) -> String) {
    let headers = table.columns.map { inline($0.header) }
    var cells = table.rows.map { $0.map(inline) }
    for index in table.columns.indices where table.columns[index].isNumeric {
      let aligned = Self.aligned(cells.map { $0[index] })
      for row in cells.indices { cells[row][index] = aligned[row] }
    }
    let widths = headers.indices.map { index in
      max(
        PlainText.columns(headers[index]), cells.map { PlainText.columns($0[index]) }.max() ?? 0)
    }
    func line(_ texts: [String]) -> String {
      let padded = texts.indices.map { index in
        Self.padded(texts[index], to: widths[index], left: table.columns[index].isNumeric)
      }
      return ("    " + padded.joined(separator: "   ")).trimmedAtEnd
    }
    var lines = table.caption.isEmpty ? [] : ["    " + inline(table.caption)]
    lines.append(line(headers))
    lines.append("    " + widths.map { String(repeating: "─", count: $0) }.joined(separator: "───"))
    lines += cells.map(line)
    text = lines.joined(separator: "\n")
  }

  /// Pads numbers on the right so that their decimal points stand under each other.
  private static func aligned(_ numbers: [String]) -> [String] {
    let tails = numbers.map { number in
      number.firstIndex(of: ".").map { number[$0...].count } ?? 0
    }
    let longest = tails.max() ?? 0
    return zip(numbers, tails).map { number, tail in
      number + String(repeating: " ", count: longest - tail)
    }
  }

  private static func padded(_ text: String, to width: Int, left: Bool) -> String {
    let space = String(repeating: " ", count: width - PlainText.columns(text))
    return left ? space + text : text + space
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
