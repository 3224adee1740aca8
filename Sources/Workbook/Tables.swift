import Record

extension Chapter {
  /// Sets a table: a row for each of `rows`, a column for each `Column`.
  ///
  /// - Parameters:
  ///   - id: the name by which prose refers to it.
  ///   - caption: what the table shows, as a sentence.
  ///   - rows: the values from which the cells are computed.
  ///   - columns: the columns, from left to right.
  public func table<Row>(
    _ id: String, caption: String = "", rows: [Row], file: String = #filePath, line: Int = #line,
    @ColumnBuilder<Row> columns: () -> [Column<Row>]
  ) {
    let columns = columns()
    if rows.isEmpty || columns.isEmpty {
      report(
        "the table “\(id)” is empty: it has \(rows.count) rows and \(columns.count) columns",
        at: Place(file, line), rule: "table-empty")
    }
    let cells = rows.map { row in columns.map { $0.cell(row) } }
    for (index, column) in columns.enumerated() where column.isNumeric && !column.allowsNaN {
      guard let row = cells.firstIndex(where: { $0[index] == "nan" }) else { continue }
      report(
        "the table “\(id)” has nan in row \(row + 1) of “\(column.header)”: compute a number there, or "
          + "write allowsNaN: true where nan is what is to be seen",
        at: Place(file, line), rule: "table-nan")
    }
    add(
      id, at: Place(file, line),
      .table(
        TableContent(
          caption: caption,
          columns: columns.map { .init(header: $0.header, isNumeric: $0.isNumeric) },
          rows: cells)))
  }
}
