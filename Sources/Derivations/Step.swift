/// One step of a derivation: what stands to the right of the equals sign, and why.
public struct Step: Sendable {
  /// The right side.
  public let expression: Expression
  /// Why the step may be taken.
  public let reason: String
  /// The file and the line on which the step stands, for messages.
  public let file: String
  /// The line on which the step stands.
  public let line: Int

  /// Makes a step with its reason.
  public init(
    _ expression: Expression, because reason: String, file: String = #filePath, line: Int = #line
  ) {
    self.expression = expression
    self.reason = reason
    self.file = file
    self.line = line
  }
}

/// Gathers the steps of a derivation in the order in which they are written.
@resultBuilder
public enum StepBuilder {
  /// One step.
  public static func buildExpression(_ step: Step) -> [Step] { [step] }
  /// Some steps in order.
  public static func buildBlock(_ parts: [Step]...) -> [Step] { parts.flatMap { $0 } }
  /// The steps of a condition that may not hold.
  public static func buildOptional(_ steps: [Step]?) -> [Step] { steps ?? [] }
  /// The steps of the first alternative.
  public static func buildEither(first steps: [Step]) -> [Step] { steps }
  /// The steps of the second alternative.
  public static func buildEither(second steps: [Step]) -> [Step] { steps }
  /// The steps of a loop.
  public static func buildArray(_ parts: [[Step]]) -> [Step] { parts.flatMap { $0 } }
}
