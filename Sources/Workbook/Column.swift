/// A column of a table: its header, and what each row puts into it.
public struct Column<Row> {
  let header: String
  let isNumeric: Bool
  /// Whether “nan” in a cell is what the author wants to show.
  let allowsNaN: Bool
  let cell: (Row) -> String

  /// Makes a column of numbers or texts, written as briefly as gives each number back.
  public init<Value: Presentable>(
    _ header: String, allowsNaN: Bool = false, value: @escaping (Row) -> Value
  ) {
    self.init(header, as: .shortest, allowsNaN: allowsNaN, value: value)
  }

  /// Makes a column of numbers with this many digits after the decimal point.
  public init<Value: Presentable>(
    _ header: String, digits: Int, allowsNaN: Bool = false, value: @escaping (Row) -> Value
  ) {
    self.init(header, as: .fixed(digits), allowsNaN: allowsNaN, value: value)
  }

  /// Makes a column of numbers in the given format.
  public init<Value: Presentable>(
    _ header: String, as format: NumberFormat, allowsNaN: Bool = false,
    value: @escaping (Row) -> Value
  ) {
    self.header = header
    self.allowsNaN = allowsNaN
    self.isNumeric = Value.isNumeric
    self.cell = { value($0).text(format) }
  }
}

/// Gathers the columns of a table.
@resultBuilder
public enum ColumnBuilder<Row> {
  /// Takes one column.
  public static func buildExpression(_ column: Column<Row>) -> [Column<Row>] { [column] }
  /// Sets columns beside each other.
  public static func buildBlock(_ columns: [Column<Row>]...) -> [Column<Row>] {
    columns.flatMap { $0 }
  }
  /// Allows `for` among columns.
  public static func buildArray(_ columns: [[Column<Row>]]) -> [Column<Row>] {
    columns.flatMap { $0 }
  }
  /// Allows `if` among columns.
  public static func buildOptional(_ columns: [Column<Row>]?) -> [Column<Row>] { columns ?? [] }
}
