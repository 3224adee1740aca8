import Record

extension Chapter {
  /// Names a value, so that prose can say `` {value}`id` `` and never go stale.
  ///
  /// - Parameters:
  ///   - id: the name, unique within the chapter.
  ///   - value: the number or text.
  ///   - digits: how many digits to write after the decimal point.
  public func value(
    _ id: String, _ value: some Presentable, digits: Int, file: String = #filePath,
    line: Int = #line
  ) {
    self.value(id, value, as: .fixed(digits), file: file, line: line)
  }

  /// Names a value that is written in the given format, by default as briefly as gives it back. A
  /// sentence needs something to say: nan and an empty text stop the book.
  public func value(
    _ id: String, _ value: some Presentable, as format: NumberFormat = .shortest,
    file: String = #filePath, line: Int = #line
  ) {
    let text = value.text(format)
    if text.isEmpty {
      report(
        "the value “\(id)” is an empty text, which leaves a hole in a sentence",
        at: Place(file, line), rule: "value-empty")
    } else if let number = value as? any FloatingPoint, number.isNaN {
      report(
        "the value “\(id)” is not a number; where nan is what a sentence speaks of, give it as a text",
        at: Place(file, line), rule: "value-nan")
    }
    add(id, at: Place(file, line), .value(ValueContent(text: text, tex: value.tex(format))))
  }
}
