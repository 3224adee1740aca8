import Record

extension Chapter {
  /// Names a value, so that prose can say `` {value}`id` `` and never go stale.
  ///
  /// - Parameters:
  ///   - id: the name, unique within the chapter.
  ///   - value: the number or text.
  ///   - digits: how many digits to write after the decimal point.
  public func value(_ id: String, _ value: some Presentable, digits: Int, file: String = #filePath, line: Int = #line) {
    self.value(id, value, as: .fixed(digits), file: file, line: line)
  }

  /// Names a value that is written in the given format, by default as briefly as gives it back.
  public func value(
    _ id: String, _ value: some Presentable, as format: NumberFormat = .shortest, file: String = #filePath, line: Int = #line
  ) {
    if value.text(format) == "nan", type(of: value).isNumeric {
      report(
        "the value “\(id)” is nan: compute a number, or name the text \"nan\" where that is meant",
        at: Place(file, line), rule: "value-nan")
    }
    add(id, at: Place(file, line), .value(ValueContent(text: value.text(format), tex: value.tex(format))))
  }
}
