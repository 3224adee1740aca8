/// What a figure's data show, in sentences made from the data alone: over what it runs, how far it
/// reaches, where it turns, where it crosses zero, where it levels off or has gaps.
enum Description {
  static func text(of layout: FigureLayout) -> String {
    layout.panels.map { panel in
      let sentences = panel.series.compactMap { sentence($0, in: panel) }.joined(separator: " ")
      return panel.title.isEmpty || sentences.isEmpty
        ? sentences : "\(PlainLabel.text(panel.title)): \(sentences)"
    }.joined(separator: " ")
  }

  private static func sentence(
    _ series: Series, in panel: FigureLayout.Panel
  ) -> String? {
    let name = series.label.isEmpty ? "The \(series.kind)" : "“\(PlainLabel.text(series.label))”"
    switch series.kind {
    case Point.kind:
      return series.rows.first.map { "\(name) lies at (\(number($0.x)), \(number($0.y)))." }
    case Rule.kind, Note.kind, Annotation.kind: return nil
    case Brace.kind: return brace(name, series)
    case Arrow.kind: return arrow(name, series)
    case Bar.kind: return bars(name, series)
    case Histogram.kind: return histogram(name, series)
    case Area.kind, Band.kind: return ribbon(name, series)
    case HeatMap.kind: return map(name, series)
    case Contour.kind: return contours(name, series)
    case Points.kind: return points(name, series)
    default: return CurveDescription(series, shown: panel.y.domain).text(name)
    }
  }

  static func number(_ value: Double) -> String { NumberText.short(value) }

  private static func brace(_ name: String, _ series: Series) -> String? {
    guard let low = series.rows.first, let high = series.rows.last else { return nil }
    return low.y == high.y
      ? "\(name) spans x from \(number(low.x)) to \(number(high.x))."
      : "\(name) spans y from \(number(low.y)) to \(number(high.y))."
  }

  private static func arrow(_ name: String, _ series: Series) -> String? {
    series.rows.first.map {
      "\(name) goes from (\(number($0.x)), \(number($0.y))) to "
        + "(\(number($0.x2 ?? .nan)), \(number($0.y2 ?? .nan)))."
    }
  }

  private static func bars(_ name: String, _ series: Series) -> String {
    let rows = series.rows
    func place(_ row: Series.Row) -> String { row.name ?? number(row.x) }
    guard rows.count > 8 else {
      return "\(name): " + rows.map { "\(place($0)) \(number($0.y))" }.joined(separator: ", ")
        + "."
    }
    guard let tallest = rows.max(by: { $0.y < $1.y }) else { return "" }
    return "\(name): \(rows.count) bars, the tallest \(number(tallest.y)) at \(place(tallest))."
  }

  private static func histogram(_ name: String, _ series: Series) -> String? {
    let rows = series.rows
    guard let tallest = rows.max(by: { $0.y < $1.y }), let first = rows.first, let last = rows.last
    else { return nil }
    return "\(name): \(rows.count) bins from \(number(first.x)) to \(number(last.x2 ?? last.x)), "
      + "the tallest \(number(tallest.y)) between \(number(tallest.x)) and "
      + "\(number(tallest.x2 ?? tallest.x))."
  }

  private static func ribbon(_ name: String, _ series: Series) -> String? {
    let rows = series.rows
    func width(_ row: Series.Row) -> Double { abs((row.y2 ?? row.y) - row.y) }
    guard let widest = rows.max(by: { width($0) < width($1) }),
      let first = rows.first, let last = rows.last
    else { return nil }
    return "\(name) runs from \(number(first.x)) to \(number(last.x)) and is widest, "
      + "\(number(width(widest))), at \(number(widest.x))."
  }

  private static func map(_ name: String, _ series: Series) -> String? {
    let rows = series.rows.filter { $0.value != nil }
    guard let least = rows.min(by: { ($0.value ?? 0) < ($1.value ?? 0) }),
      let most = rows.max(by: { ($0.value ?? 0) < ($1.value ?? 0) })
    else { return nil }
    func told(_ row: Series.Row) -> String {
      "\(number(row.value ?? .nan)) at (\(number(row.x)), \(number(row.y)))"
    }
    return "\(name) ranges from \(told(least)) to \(told(most))."
  }

  private static func contours(_ name: String, _ series: Series) -> String {
    let levels = Set(series.rows.compactMap(\.value)).sorted().map(number)
    return "\(name): lines at the levels \(levels.joined(separator: ", "))."
  }

  private static func points(_ name: String, _ series: Series) -> String? {
    let rows = series.rows
    guard let left = rows.map(\.x).min(), let right = rows.map(\.x).max(),
      let low = rows.map(\.y).min(), let high = rows.map(\.y).max()
    else { return nil }
    return "\(name): \(rows.count) points, x from \(number(left)) to \(number(right)), "
      + "y from \(number(low)) to \(number(high))."
  }
}
