/// The data behind a figure as comma-separated values, one datum a line.
enum CSV {
  static func text(of layout: FigureLayout) -> String {
    let series = layout.panels.flatMap(\.series)
    let rows = series.flatMap(\.rows)
    let hasX2 = rows.contains { $0.x2 != nil }
    let hasY2 = rows.contains { $0.y2 != nil }
    let hasValue = rows.contains { $0.value != nil }
    var lines = ["panel,mark,label,x,y"]
    if hasX2 { lines[0] += ",x2" }
    if hasY2 { lines[0] += ",y2" }
    if hasValue { lines[0] += ",value" }
    for (number, panel) in layout.panels.enumerated() {
      for series in panel.series {
        for row in series.rows {
          var cells = [
            String(number + 1), series.kind, quoted(series.label),
            row.name.map(quoted) ?? written(row.x), written(row.y),
          ]
          if hasX2 { cells.append(row.x2.map(written) ?? "") }
          if hasY2 { cells.append(row.y2.map(written) ?? "") }
          if hasValue { cells.append(row.value.map(written) ?? "") }
          lines.append(cells.joined(separator: ","))
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The shortest decimal that reads back as the same number; a whole number without `.0`.
  private static func written(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
