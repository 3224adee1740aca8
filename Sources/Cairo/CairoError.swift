import CCairo

/// What went wrong while drawing, and during which step.
///
/// Every status that Cairo returns passes through `check(_:while:)`, so none is dropped.
public struct CairoError: Error, Equatable, CustomStringConvertible {
  /// What was being done, as a participle: `"writing the SVG"`.
  public var activity: String
  /// Why it failed, as a clause: `"out of memory"`.
  public var reason: String

  /// Makes an error.
  public init(while activity: String, reason: String) {
    self.activity = activity
    self.reason = reason
  }

  /// The two as a sentence.
  public var description: String { "\(activity) failed: \(reason)" }
}

/// Turns Cairo's status into an error: the only place where a `cairo_status_t` is looked at.
///
/// The corresponding C function is `cairo_status_to_string`.
func check(
  _ status: cairo_status_t, while activity: @autoclosure () -> String
) throws(CairoError) {
  guard status != CAIRO_STATUS_SUCCESS else { return }
  throw CairoError(
    while: activity(),
    reason: cairo_status_to_string(status).map(String.init(cString:)) ?? "status \(status.rawValue)"
  )
}
