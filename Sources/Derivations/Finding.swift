/// How two sides of a step were found to be related.
public enum Finding: Sendable {
  /// The difference of the two sides is 0 exactly.
  case proved(Proof)
  /// The two sides agree at many points, in more than twice the working precision.
  case measured(Measurement)
  /// The two sides differ at a point.
  case refuted(Counterexample)
}

/// Why a step is certain.
public struct Proof: Sendable {
  /// What both sides reduce to, as plain text; empty where it is too long to show.
  public let normalForm: String
  /// Of what the normal form is a rational function, such as `["x", "e^x"]`.
  public let kernels: [String]
  /// Where the step holds, where that is not the whole domain: such as `["x ≠ 0"]`.
  public let conditions: [String]
  /// What was shown beyond the normal form, such as what happens at a hole; may be empty.
  public let remarks: [String]
}

/// How closely two sides agree.
public struct Measurement: Sendable {
  /// How many points were compared.
  public let points: Int
  /// Where they agree least, by the names of the variables.
  public let worstPoint: [(name: String, value: Double)]
  /// The largest distance between the two sides, relative to the larger, with all rounding counted.
  public let relativeError: Double
  /// Where the step holds, where that is not the whole domain.
  public let conditions: [String]
}

/// Where two sides differ.
public struct Counterexample: Sendable {
  /// The point, by the names of the variables, with short decimals where such a point was found.
  public let point: [(name: String, value: Rational)]
  /// The left side's value; `nil` where it has none.
  public let left: Double?
  /// The right side's value; `nil` where it has none.
  public let right: Double?
  /// Which function stood in for each that has only a name; empty where there is none.
  public let remarks: [String]
}

extension Finding: CustomStringConvertible {
  /// One sentence that says how the step was established.
  public var description: String {
    switch self {
    case .proved(let proof): return proof.description
    case .measured(let measurement): return measurement.description
    case .refuted(let counterexample): return counterexample.description
    }
  }

  /// Whether the step is certain.
  public var isProved: Bool { if case .proved = self { true } else { false } }
  /// Whether the step was measured.
  public var isMeasured: Bool { if case .measured = self { true } else { false } }
  /// Whether the step is false.
  public var isRefuted: Bool { if case .refuted = self { true } else { false } }
}

extension Proof: CustomStringConvertible {
  /// One sentence that says what both sides reduce to, and where.
  public var description: String {
    let place = conditions.isEmpty ? "" : " where " + conditions.joined(separator: " and ")
    let basis = kernels.isEmpty ? "" : " over \(kernels.joined(separator: ", "))"
    let shown =
      normalForm.isEmpty
      ? "the difference of the two sides reduces to 0\(basis)"
      : "both sides reduce to \(normalForm)"
    return (["proved\(place): \(shown)"] + remarks).joined(separator: "; ")
  }
}

extension Measurement: CustomStringConvertible {
  /// One sentence with the number of points, the largest error and where it is.
  public var description: String {
    let place = conditions.isEmpty ? "" : " where " + conditions.joined(separator: " and ")
    guard !worstPoint.isEmpty else {
      return "measured: the two numbers agree to \(Digits.scientific(relativeError))"
    }
    let worst = worstPoint.map { "\($0.name) = \(Digits.short($0.value))" }
    return "measured\(place): \(Digits.grouped(points)) points agree to "
      + "\(Digits.scientific(relativeError)), worst at \(worst.joined(separator: ", "))"
  }
}

extension Counterexample: CustomStringConvertible {
  /// One sentence with the point and the two values.
  public var description: String {
    let (a, b) = Digits.apart(left, right)
    let place = point.map { "\($0.name) = \(Digits.decimal($0.value))" }.joined(separator: ", ")
    let start = point.isEmpty ? "" : "at \(place): "
    return ([start + "left \(a), right \(b)"] + remarks).joined(separator: "; ")
  }
}
