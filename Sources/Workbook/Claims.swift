import Record

/// What a chapter claims, each with the check that would fail if it were false.
///
/// The id of a claim is its row in the ledger of claims (`"SW-28"`), with a suffix where one row
/// needs several checks (`"SW-25.rate"`), or a name of the chapter's own.
extension Chapter {
  /// Claims something that a condition decides; `evidence` says in numbers what was found.
  public func claim(
    _ id: String, _ statement: String, holds: Bool, evidence: String, file: String = #filePath, line: Int = #line
  ) {
    claim(id, statement, holds: holds, evidence: evidence, finding: nil, file: file, line: line)
  }

  func claim(
    _ id: String, _ statement: String, holds: Bool, evidence: String, finding: FindingContent?,
    file: String, line: Int
  ) {
    if !holds {
      report(
        "the claim \(id) fails: \(statement) (\(evidence))", at: Place(file, line), rule: "claim-fails",
        isInRecord: true)
    }
    add(
      id, at: Place(file, line),
      .claim(
        ClaimContent(statement: statement, evidence: evidence, holds: holds, finding: finding)))
  }

  /// Claims that a number is near another: `abs(value − reference) <= tolerance`.
  public func claim(
    _ id: String, _ statement: String, _ value: Double, isNear reference: Double,
    within tolerance: Double, file: String = #filePath, line: Int = #line
  ) {
    let holds = abs(value - reference) <= tolerance
    claim(
      id, statement, holds: holds,
      evidence:
        "\(brief(value)), off by \(NumberFormat.significant(2).text(abs(value - reference))), "
        + "allowed \(brief(tolerance))", file: file, line: line)
  }

  /// Claims that a number, rounded to some digits after the decimal point, is this decimal.
  public func claim(
    _ id: String, _ statement: String, _ value: Double, roundsTo reference: Double, digits: Int,
    file: String = #filePath, line: Int = #line
  ) {
    let format = NumberFormat.fixed(digits)
    let rounded = format.text(value)
    let holds = rounded == format.text(reference)
    claim(
      id, statement, holds: holds,
      evidence: "\(brief(value)) rounds to \(rounded)"
        + (holds ? "" : ", not to \(format.text(reference))"), file: file, line: line)
  }

  /// Claims that two values are the same, to the last bit.
  public func claim<Value: Equatable & Presentable>(
    _ id: String, _ statement: String, _ value: Value, is reference: Value, file: String = #filePath, line: Int = #line
  ) {
    claim(
      id, statement, holds: value == reference,
      evidence: value == reference
        ? "\(value.text(.shortest)) exactly"
        : "\(value.text(.shortest)) is not \(reference.text(.shortest))", file: file, line: line)
  }

  /// Claims that a number is less than a bound.
  public func claim(
    _ id: String, _ statement: String, _ value: Double, isBelow bound: Double, file: String = #filePath, line: Int = #line
  ) {
    let holds = value < bound
    claim(
      id, statement, holds: holds,
      evidence: "\(brief(value)) \(holds ? "is" : "is not") below \(brief(bound))", file: file, line: line)
  }

  /// Claims that a number is greater than a bound.
  public func claim(
    _ id: String, _ statement: String, _ value: Double, isAbove bound: Double, file: String = #filePath, line: Int = #line
  ) {
    let holds = value > bound
    claim(
      id, statement, holds: holds,
      evidence: "\(brief(value)) \(holds ? "is" : "is not") above \(brief(bound))", file: file, line: line)
  }

  /// Claims that a number, or each of several, lies in a range.
  public func claim(
    _ id: String, _ statement: String, _ values: Double..., isIn range: ClosedRange<Double>,
    file: String = #filePath, line: Int = #line
  ) {
    claim(id, statement, each: values, isIn: range, file: file, line: line)
  }

  /// Claims that each of several numbers, such as one a seed, lies in a range.
  public func claim(
    _ id: String, _ statement: String, each values: [Double], isIn range: ClosedRange<Double>,
    file: String = #filePath, line: Int = #line
  ) {
    let low = values.reduce(.infinity) { $1.isNaN ? .nan : min($0, $1) }
    let high = values.reduce(-.infinity) { $1.isNaN ? .nan : max($0, $1) }
    let holds = !values.isEmpty && values.allSatisfy(range.contains)
    let found =
      values.count == 1
      ? brief(low) : "\(values.count) values from \(brief(low)) to \(brief(high))"
    claim(
      id, statement, holds: holds,
      evidence: "\(found), \(holds ? "within" : "not all within") "
        + "[\(brief(range.lowerBound)), \(brief(range.upperBound))]", file: file, line: line)
  }

  /// Claims that two functions agree at every one of some points; the evidence names the worst.
  public func claim(
    _ id: String, _ statement: String, _ left: (Double) -> Double,
    agreesWith right: (Double) -> Double, at points: [Double], within tolerance: Double,
    file: String = #filePath, line: Int = #line
  ) {
    let gaps = points.map { (point: $0, gap: abs(left($0) - right($0))) }
    let worst = gaps.reduce((point: Double.nan, gap: -1.0)) { $0.gap >= $1.gap ? $0 : $1 }
    claim(
      id, statement, holds: !gaps.isEmpty && gaps.allSatisfy { $0.gap <= tolerance },
      evidence: "\(points.count.text(.shortest)) points, largest difference \(brief(worst.gap)) "
        + "at \(brief(worst.point)), allowed \(brief(tolerance))", file: file, line: line)
  }

  /// Claims that a condition holds at every one of some points; the evidence names the first
  /// point at which it does not.
  public func claim(
    _ id: String, _ statement: String, forAll points: [Double], file: String = #filePath, line: Int = #line,
    _ condition: (Double) -> Bool
  ) {
    let failure = points.first { !condition($0) }
    let evidence =
      failure.map { "it fails at \(brief($0))" }
      ?? "it holds at all \(points.count.text(.shortest)) points from "
      + "\(brief(points.min() ?? .nan)) to \(brief(points.max() ?? .nan))"
    claim(
      id, statement, holds: !points.isEmpty && failure == nil, evidence: evidence, file: file, line: line)
  }

  /// A number in evidence: enough digits to judge by, no more.
  private func brief(_ number: Double) -> String {
    let short = NumberFormat.shortest.text(number)
    if short.count <= 9 { return short }
    let digits = NumberFormat.significant(7).text(number)
    guard digits.contains("."), !digits.contains("·") else { return digits }
    return String(digits.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
  }
}
