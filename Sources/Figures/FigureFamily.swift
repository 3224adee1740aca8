/// A figure over a parameter: one frame for each of its values, all on the same axes, so that a
/// slider moves the curves and nothing else.
public struct FigureFamily: Sendable {
  /// The name of the parameter, such as `"β"`.
  public let parameter: String
  /// The frames in the order of the slider, each with its parameter as text.
  public let frames: [(label: String, figure: Figure)]

  /// Gathers frames and gives them common axes where theirs have no domain of their own.
  public init(
    parameter: String, frames: [(label: String, figure: Figure)]
  ) throws(FigureError) {
    guard !frames.isEmpty else {
      throw FigureError("the family over \(parameter) has no frame")
    }
    self.parameter = parameter
    var layouts: [FigureLayout] = []
    for frame in frames { layouts.append(try frame.figure.layout()) }
    self.frames = frames.map { frame in
      var figure = frame.figure
      figure.adoptDomains(of: layouts)
      return (frame.label, figure)
    }
  }

  /// The first and the last frame side by side: what a printed page shows. A frame of several panels
  /// keeps their arrangement on either side, and the figure is then twice as wide; where their last row
  /// is not full, each panel stands beside itself.
  public var printed: Figure {
    guard let first = frames.first, let last = frames.last else {
      preconditionFailure("a family should have a frame, but has none")
    }
    var figure = first.figure
    let sides = [first, last].map { frame in
      frame.figure.inPanels(of: "\(parameter) = \(frame.label)")
    }
    let panels = sides.map(\.count).min() ?? 0
    let row = figure.arrangement.columns(of: panels)
    let columns = panels % row == 0 ? row : 1
    if columns > 1 { figure.width *= 2 }
    figure.arrangement = .columns(2 * columns)
    figure.elements = stride(from: 0, to: panels, by: columns).flatMap { row in
      sides.flatMap { $0[row..<(row + columns)] }
    }
    return figure
  }
}

extension Figure {
  /// Its panels, or the one its marks make, each with a name before its title.
  fileprivate func inPanels(of name: String) -> [Panel] {
    let panels = elements.compactMap { $0 as? Panel }
    guard !panels.isEmpty else { return [Panel(name) { elements }] }
    return panels.map { panel in
      var panel = panel
      panel.title = panel.title.isEmpty ? name : "\(panel.title), \(name)"
      return panel
    }
  }

  /// Shows what all of some layouts show, panel by panel, where no domain was given.
  fileprivate mutating func adoptDomains(of layouts: [FigureLayout]) {
    func union(_ panel: Int, _ scale: KeyPath<FigureLayout.Panel, Scale>) -> ClosedRange<Double>? {
      let domains = layouts.compactMap {
        $0.panels.indices.contains(panel) ? $0.panels[panel][keyPath: scale].domain : nil
      }
      guard let low = domains.map(\.lowerBound).min(), let high = domains.map(\.upperBound).max()
      else { return nil }
      return low...high
    }
    var number = 0
    for index in elements.indices {
      guard var panel = elements[index] as? Panel else { continue }
      panel.x = filled(panel.x ?? x, union(number, \.x))
      panel.y = filled(panel.y ?? y, union(number, \.y))
      elements[index] = panel
      number += 1
    }
    if number == 0 {
      x = filled(x, union(0, \.x))
      y = filled(y, union(0, \.y))
    }
  }

  private func filled(_ axis: Axis, _ domain: ClosedRange<Double>?) -> Axis {
    if case .categorical = axis.kind { return axis }
    var axis = axis
    axis.domain = axis.domain ?? domain
    return axis
  }
}
