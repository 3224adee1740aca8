import Foundation
import Record

/// What a chapter claims, each with the check that would fail if it were false.
///
/// The id of a claim is its row in the ledger of claims (`"SW-28"`), with a suffix where one row
/// needs several checks (`"SW-25.rate"`), or a name of the chapter's own.
extension Chapter {
  /// Claims something that a condition decides; `evidence` says in numbers what was found.
  public func claim(
    _ id: String, _ statement: String, holds: Bool, evidence: String, file: String = #filePath,
    line: Int = #line
  ) {
    claim(id, statement, holds: holds, evidence: evidence, finding: nil, file: file, line: line)
  }

  func claim(
    _ id: String, _ statement: String, holds: Bool, evidence: String, finding: FindingContent?,
    file: String, line: Int
  ) {
    if statement.allSatisfy(\.isWhitespace) || evidence.allSatisfy(\.isWhitespace) {
      report(
        "the claim \(id) should say what is claimed and what was found", at: Place(file, line),
        rule: "claim-empty")
    }
    if !holds {
      report(
        "the claim \(id) fails: \(statement) (\(evidence))", at: Place(file, line),
        rule: "claim-fails",
        isInRecord: true)
    }
    add(
      id, at: Place(file, line),
      .claim(
        ClaimContent(statement: statement, evidence: evidence, holds: holds, finding: finding)))
  }

  /// Claims that a number is near another: `abs(value − reference) <= tolerance`, where the tolerance is
  /// finite and not negative.
  public func claim(
    _ id: String, _ statement: String, _ value: Double, isNear reference: Double,
    within tolerance: Double, file: String = #filePath, line: Int = #line
  ) {
    let gap = abs(value - reference)
    let found =
      gap.isNaN
      ? "\(brief(value)) has no distance from \(brief(reference))"
      : "\(brief(value)), off by \(NumberFormat.significant(2).text(gap))"
    claim(
      id, statement, holds: gap <= tolerance && Self.isTolerance(tolerance),
      evidence: found + ", allowed " + allowance(tolerance), file: file, line: line)
  }

  /// Claims that a number, rounded to some digits after the decimal point, is this decimal, which has no
  /// more digits than that.
  public func claim(
    _ id: String, _ statement: String, _ value: Double, roundsTo reference: Double, digits: Int,
    file: String = #filePath, line: Int = #line
  ) {
    let format = NumberFormat.fixed(digits)
    let wanted = format.text(reference)
    let rounded = format.text(value)
    var holds = false
    let evidence: String
    if digits < 0 {
      evidence = "a decimal cannot have \(digits.text(.shortest)) digits after its point"
    } else if !reference.isFinite || Double(String(format: "%.\(digits)f", reference)) != reference
    {
      evidence =
        "\(brief(reference)) is no decimal with \(counted(digits, "digit")) after its point"
    } else if !value.isFinite {
      evidence = "\(brief(value)) rounds to no decimal"
    } else {
      holds = rounded == wanted
      evidence = "\(brief(value)) rounds to \(rounded)" + (holds ? "" : ", not to \(wanted)")
    }
    claim(id, statement, holds: holds, evidence: evidence, file: file, line: line)
  }

  /// Claims that two values are equal: numbers to the last bit, but for the sign of a zero.
  public func claim<Value: Equatable & Presentable>(
    _ id: String, _ statement: String, _ value: Value, is reference: Value,
    file: String = #filePath,
    line: Int = #line
  ) {
    func shown(_ value: Value) -> String {
      let text = value.text(.shortest)
      return text.isEmpty ? "the empty text" : text
    }
    claim(
      id, statement, holds: value == reference,
      evidence: value == reference
        ? "\(shown(value)) exactly" : "\(shown(value)) is not \(shown(reference))",
      file: file, line: line)
  }

  /// Claims that a number is less than a bound.
  public func claim(
    _ id: String, _ statement: String, _ value: Double, isBelow bound: Double,
    file: String = #filePath, line: Int = #line
  ) {
    let holds = value < bound
    claim(
      id, statement, holds: holds,
      evidence: "\(brief(value)) \(holds ? "is" : "is not") below \(brief(bound))", file: file,
      line: line)
  }

  /// Claims that a number is greater than a bound.
  public func claim(
    _ id: String, _ statement: String, _ value: Double, isAbove bound: Double,
    file: String = #filePath, line: Int = #line
  ) {
    let holds = value > bound
    claim(
      id, statement, holds: holds,
      evidence: "\(brief(value)) \(holds ? "is" : "is not") above \(brief(bound))", file: file,
      line: line)
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
    let bounds = "[\(brief(range.lowerBound)), \(brief(range.upperBound))]"
    let outside = values.first { !range.contains($0) }
    let numbers = values.filter { !$0.isNaN }
    let found =
      values.count == 1
      ? brief(values[0])
      : "\(values.count) values from \(brief(numbers.min() ?? .nan)) to \(brief(numbers.max() ?? .nan))"
    let evidence: String
    if values.isEmpty {
      evidence = "there is no number that could lie within \(bounds)"
    } else if let outside {
      evidence =
        values.count == 1
        ? "\(found), not within \(bounds)"
        : "\(found), not all within \(bounds): \(brief(outside)) is not"
    } else {
      evidence = "\(found), within \(bounds)"
    }
    claim(
      id, statement, holds: !values.isEmpty && outside == nil, evidence: evidence, file: file,
      line: line)
  }

  /// Claims that two functions agree at every one of some points; the evidence names the worst.
  public func claim(
    _ id: String, _ statement: String, _ left: (Double) -> Double,
    agreesWith right: (Double) -> Double, at points: [Double], within tolerance: Double,
    file: String = #filePath, line: Int = #line
  ) {
    if let fault = fault(in: points) {
      claim(id, statement, holds: false, evidence: fault, file: file, line: line)
      return
    }
    var worst = (point: Double.nan, gap: -1.0)
    for point in points {
      let gap = abs(left(point) - right(point))
      // Nothing is worse than nan.
      if gap > worst.gap || (gap.isNaN && !worst.gap.isNaN) { worst = (point, gap) }
    }
    claim(
      id, statement, holds: worst.gap <= tolerance && Self.isTolerance(tolerance),
      evidence: "\(counted(points.count, "point")), largest difference \(brief(worst.gap)) "
        + "at \(brief(worst.point)), allowed \(allowance(tolerance))", file: file, line: line)
  }

  /// Claims that a condition holds at every one of some points; the evidence names the first
  /// point at which it does not.
  public func claim(
    _ id: String, _ statement: String, forAll points: [Double], file: String = #filePath,
    line: Int = #line,
    _ condition: (Double) -> Bool
  ) {
    let fault =
      fault(in: points) ?? points.first { !condition($0) }.map { "it fails at \(brief($0))" }
    let evidence =
      fault
      ?? (points.count == 1
        ? "it holds at the one point \(brief(points[0]))"
        : "it holds at all \(points.count.text(.shortest)) points from "
          + "\(brief(points.min() ?? .nan)) to \(brief(points.max() ?? .nan))")
    claim(id, statement, holds: fault == nil, evidence: evidence, file: file, line: line)
  }

  /// Why nothing can be claimed of some points: there is none, or one is no number.
  private func fault(in points: [Double]) -> String? {
    if points.isEmpty { return "there is no point to try" }
    return points.firstIndex(where: \.isNaN).map {
      "no. \($0 + 1) of \(counted(points.count, "point")) is nan"
    }
  }

  /// Whether a number may be the largest distance allowed: within infinity or nan lies anything.
  private static func isTolerance(_ number: Double) -> Bool { number >= 0 && number.isFinite }

  /// A tolerance in evidence, and what is wrong with it.
  private func allowance(_ tolerance: Double) -> String {
    brief(tolerance)
      + (Self.isTolerance(tolerance) ? "" : ", but a tolerance is a finite number from 0 on")
  }

  /// A number of things: `1 point`, `400 points`.
  private func counted(_ count: Int, _ thing: String) -> String {
    "\(count.text(.shortest)) \(thing)\(count == 1 ? "" : "s")"
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
