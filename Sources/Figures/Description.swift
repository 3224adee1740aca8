/// What a figure's data show, in sentences that are made from the data alone.
enum Description {
  static func text(of layout: FigureLayout) -> String {
    layout.panels.flatMap(\.series).map(sentence).joined(separator: " ")
  }

  static func sentence(_ series: Series) -> String {
    series.label
  }
}
