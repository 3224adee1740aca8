/// A library.
public enum Lib {
  // snippet.twice
  /// Twice `x`.
  public static func twice(_ x: Double) -> Double { 2 * x }
  // snippet.end
}
