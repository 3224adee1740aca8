/// How far an answer may lie from the reference.
public struct Allowance: Codable, Equatable, Sendable {
  /// As a distance.
  public var absolute: Double = 0
  /// As a share of the reference.
  public var relative: Double = 0

  /// An allowance; without numbers, none.
  public init(absolute: Double = 0, relative: Double = 0) {
    self.absolute = absolute
    self.relative = relative
  }

  /// Reads either number, or both.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    absolute = try container.decodeIfPresent(Double.self, forKey: .absolute) ?? 0
    relative = try container.decodeIfPresent(Double.self, forKey: .relative) ?? 0
  }

  /// What is wrong with an answer, or nothing when it is right.
  ///
  /// NaN is never right: `abs(d) <= tolerance` is false for it. An infinity is right where the reference
  /// is the same one.
  public func fault(in answer: Value, reference: Value, label: String) -> String? {
    switch (answer, reference) {
    case (.number(let x), .number(let y)):
      let tolerance = absolute + relative * abs(y)
      if y.isInfinite ? x == y : abs(x - y) <= tolerance { return nil }
      return "\(label) is \(answer), not \(reference)"
        + (tolerance > 0 ? " ± \(short(tolerance))" : "")
    case (.list(let xs), .list(let ys)):
      guard xs.count == ys.count else {
        return "\(label) has \(xs.count) elements, not \(ys.count)"
      }
      for (index, (x, y)) in zip(xs, ys).enumerated() {
        if let fault = fault(in: x, reference: y, label: "\(label)[\(index)]") { return fault }
      }
      return nil
    default:
      return answer == reference ? nil : "\(label) is \(answer), not \(reference)"
    }
  }

  private func short(_ x: Double) -> String {
    guard x.isFinite, x > 0 else { return "\(x)" }
    var (digits, exponent) = (x, 0)
    while digits >= 10 { digits /= 10; exponent += 1 }
    while digits < 1 { digits *= 10; exponent -= 1 }
    let text = "\((digits * 10).rounded() / 10)"
    return exponent == 0 ? text : "\(text)e\(exponent)"
  }
}
