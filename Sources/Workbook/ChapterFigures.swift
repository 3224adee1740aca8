import Figures
import Record

extension Chapter {
  /// Shows a figure made of marks.
  ///
  /// - Parameters:
  ///   - id: the name by which prose refers to it, and the name of its files.
  ///   - caption: the claim that the figure makes.
  ///   - alt: what a reader who cannot see it needs to know.
  ///   - marks: what it shows.
  public func figure(
    _ id: String, width: Int = Figure.defaultSize.width, height: Int = Figure.defaultSize.height,
    x: Axis = .linear(), y: Axis = .linear(), title: String = "",
    arrangement: Arrangement = .automatic, caption: String, alt: String, file: String = #filePath,
    line: Int = #line,
    @FigureBuilder marks: () -> [any FigureElement]
  ) {
    let figure = Figure(
      width: width, height: height, x: x, y: y, title: title, arrangement: arrangement, marks)
    take(id, [("", figure)], parameter: "", caption: caption, alt: alt, file: file, line: line)
  }

  /// Shows a figure that was made elsewhere.
  package func figure(
    _ id: String, _ figure: Figure, caption: String, alt: String, file: String = #filePath,
    line: Int = #line
  ) {
    take(id, [("", figure)], parameter: "", caption: caption, alt: alt, file: file, line: line)
  }

  /// Shows a family of figures over one parameter: on a page, a slider.
  ///
  /// - Parameters:
  ///   - parameter: the name of the parameter, such as `"β"`.
  ///   - values: the values of the parameter, a frame for each.
  ///   - format: how the values are written beside the slider.
  ///   - marks: what the frame for a value shows.
  public func family<Value: Presentable>(
    _ id: String, parameter: String, over values: [Value], format: NumberFormat = .shortest,
    width: Int = Figure.defaultSize.width, height: Int = Figure.defaultSize.height,
    x: Axis = .linear(), y: Axis = .linear(), title: String = "",
    arrangement: Arrangement = .automatic, caption: String, alt: String, file: String = #filePath,
    line: Int = #line,
    @FigureBuilder marks: (Value) -> [any FigureElement]
  ) {
    guard !values.isEmpty else {
      report(
        "the family “\(id)” has no value of \(parameter) to run over", at: Place(file, line),
        rule: "figure-draws")
      return
    }
    let frames = values.map { value in
      (
        label: value.text(format),
        figure: Figure(
          width: width, height: height, x: x, y: y, title: title, arrangement: arrangement
        ) { marks(value) }
      )
    }
    do {
      // All frames on common axes, so that only what the parameter changes moves.
      let family = try FigureFamily(parameter: parameter, frames: frames)
      take(
        id, family.frames, parameter: parameter, caption: caption, alt: alt, file: file, line: line)
    } catch {
      report(
        "the family “\(id)” cannot be drawn: \(error)", at: Place(file, line), rule: "figure-draws")
    }
  }

  private func take(
    _ id: String, _ frames: [(label: String, figure: Figure)], parameter: String,
    caption: String, alt: String, file: String, line: Int
  ) {
    guard let size = frames.first?.figure else { return }
    if Name.fault(in: id) == nil {
      drawings.append(Drawing(id: id, place: Place(file, line), alt: alt, frames: frames))
    }
    add(
      id, at: Place(file, line),
      .figure(
        FigureContent(
          caption: caption, alt: alt, width: size.width, height: size.height,
          parameter: parameter, frames: [])))
  }
}
