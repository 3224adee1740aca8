/// A mistake in a figure, in a sentence that names the figure and the mark.
public struct FigureError: Error, Equatable, CustomStringConvertible {
  /// The figure's title or file name; empty until it is known.
  public var figure: String
  /// The mark, as `curve “β = 1”`; empty where the figure as a whole is meant.
  public var mark: String
  /// What is wrong and what to do about it.
  public var reason: String

  /// Makes an error.
  public init(figure: String = "", mark: String = "", _ reason: String) {
    self.figure = figure
    self.mark = mark
    self.reason = reason
  }

  /// The whole as a sentence.
  public var description: String {
    let subject = [figure.isEmpty ? "figure" : "figure “\(figure)”", mark]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(subject): \(reason)"
  }

  /// The error with the figure's name, where it has none yet.
  func naming(figure name: String) -> FigureError {
    figure.isEmpty ? FigureError(figure: name, mark: mark, reason) : self
  }

  /// The error with the mark's name, where it has none yet.
  func naming(_ mark: any Mark) -> FigureError {
    self.mark.isEmpty ? FigureError(figure: figure, mark: name(of: mark), reason) : self
  }
}

/// How a mark is called in a message: `curve “β = 1”`.
func name(of mark: any Mark) -> String {
  mark.label.isEmpty ? type(of: mark).kind : "\(type(of: mark).kind) “\(mark.label)”"
}

/// Fails where columns of data that belong together are not equally long.
func requireEqual(_ columns: [(name: String, count: Int)]) throws(FigureError) {
  guard let first = columns.first, let other = columns.first(where: { $0.count != first.count })
  else { return }
  throw FigureError(
    "its \(first.name) has \(first.count) values and its \(other.name) has \(other.count); "
      + "give as many of each")
}
