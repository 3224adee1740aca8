import CFlint

/// A real number known by a midpoint and a radius, for the tests of other modules.
///
/// Whatever is computed with balls, the exact result lies in the resulting ball; where there is none,
/// or nothing is known, the ball is indeterminate and decides nothing. A ball carries its precision:
/// an operation on two works on the larger of theirs.
///
/// The corresponding C type is `arb_t`.
public struct Ball: Sendable {
  /// A ball of Arb's; never written to after it is made.
  final class Storage: @unchecked Sendable {
    let pointer: UnsafeMutablePointer<arb_struct>

    init(_ body: (UnsafeMutablePointer<arb_struct>) -> Void) {
      pointer = .allocate(capacity: 1)
      arb_init(pointer)
      body(pointer)
    }

    deinit {
      arb_clear(pointer)
      pointer.deallocate()
    }
  }

  private let storage: Storage

  /// The precision in bits: at least 2, at most 1 000 000.
  public let bits: Int

  // MARK: - Making

  /// Takes a ball that `body` computes, in a place that holds 0.
  init(bits: Int, _ body: (UnsafeMutablePointer<arb_struct>, Int) -> Void) {
    let bits = min(max(bits, 2), 1_000_000)
    storage = Storage { body($0, bits) }
    self.bits = bits
  }

  /// A ball around a fraction.
  ///
  /// The corresponding C function is `arb_set_fmpq`.
  public init(_ value: Rational, bits: Int) {
    self.init(bits: bits) { ball, bits in value.withFmpq { arb_set_fmpq(ball, $0, bits) } }
  }

  /// An exact whole number.
  ///
  /// The corresponding C function is `arb_set_si`.
  public init(_ value: Int, bits: Int) {
    self.init(bits: bits) { ball, _ in arb_set_si(ball, value) }
  }

  /// The exact value of a floating-point number; indeterminate where that is no real number.
  ///
  /// The corresponding C function is `arb_set_d`.
  public init(_ value: Double, bits: Int) {
    self.init(bits: bits) { ball, _ in
      if value.isFinite { arb_set_d(ball, value) } else { arb_indeterminate(ball) }
    }
  }

  /// A ball around an enclosure; indeterminate where that is not bounded.
  ///
  /// The corresponding C function is `arb_set_interval_arf`.
  public init(_ value: Enclosure, bits: Int) {
    self.init(bits: bits) { ball, bits in
      guard value.isBounded else {
        arb_indeterminate(ball)
        return
      }
      value.lower.value.with { a in
        value.upper.value.with { b in arb_set_interval_arf(ball, a, b, bits) }
      }
    }
  }

  /// A ball of which nothing is known.
  ///
  /// The corresponding C function is `arb_indeterminate`.
  public static func indeterminate(bits: Int) -> Ball {
    Ball(bits: bits) { x, _ in arb_indeterminate(x) }
  }

  /// A ball around π.
  ///
  /// The corresponding C function is `arb_const_pi`.
  public static func pi(bits: Int) -> Ball { Ball(bits: bits) { arb_const_pi($0, $1) } }

  /// Shows the ball to FLINT; the place must be neither kept nor written to.
  func with<Result>(_ body: (UnsafePointer<arb_struct>) -> Result) -> Result {
    withExtendedLifetime(storage) { body(UnsafePointer(storage.pointer)) }
  }

  /// The ball of a function's values.
  func map(_ function: RealFunction) -> Ball {
    with { x in Ball(bits: bits) { function($0, x, $1) } }
  }

  /// The ball of the values of a function of two numbers.
  func map(
    _ other: Ball,
    _ function: (
      UnsafeMutablePointer<arb_struct>, UnsafePointer<arb_struct>, UnsafePointer<arb_struct>, Int
    ) -> Void
  ) -> Ball {
    with { x in
      other.with { y in Ball(bits: max(bits, other.bits)) { function($0, x, y, $1) } }
    }
  }

  // MARK: - Asking

  /// Whether a fraction lies in the ball.
  ///
  /// The corresponding C function is `arb_contains_fmpq`.
  public func contains(_ value: Rational) -> Bool {
    with { ball in value.withFmpq { arb_contains_fmpq(ball, $0) != 0 } }
  }

  /// Whether two balls share a number, as two that enclose the same number do.
  ///
  /// The corresponding C function is `arb_overlaps`.
  public func overlaps(_ other: Ball) -> Bool {
    with { a in other.with { b in arb_overlaps(a, b) != 0 } }
  }

  /// Whether the radius is finite.
  ///
  /// The corresponding C function is `arb_is_finite`.
  public var isFinite: Bool { with { arb_is_finite($0) != 0 } }

  /// The number of correct leading bits; `Int.max` where the ball is exact.
  ///
  /// The corresponding C function is `arb_rel_accuracy_bits`.
  public var accuracyBits: Int { with { Int(arb_rel_accuracy_bits($0)) } }

  /// The floating-point number that all numbers of the ball are rounded to, half to even; `nil` where
  /// there are several.
  ///
  /// The corresponding C function is `arf_get_d`.
  public var nearestDouble: Double? {
    guard isFinite else { return nil }
    let (below, above) = with { ball in
      withReals(1) { bound in
        let end = arb_mid_ptr(bound)
        // Enough bits for an exact ball to stay exact, a double having at most 2099 of them.
        arb_get_lbound_arf(end, ball, max(bits, 64) + 2_200)
        let below = arf_get_d(end, Rounding.nearest)
        arb_get_ubound_arf(end, ball, max(bits, 64) + 2_200)
        return (below, arf_get_d(end, Rounding.nearest))
      }
    }
    return below == above ? above : nil
  }

  /// The ball as an enclosure of its numbers.
  ///
  /// The corresponding C function is `arb_get_lbound_arf`.
  public var enclosure: Enclosure {
    with { ball in
      withReals(1) { copy in
        arb_set(copy, ball)
        return Enclosure(ball: copy, bits: bits)
      }
    }
  }

  /// The correctly rounded value of what `f` computes at a precision, from 64 bits on doubled until the
  /// ball decides the rounding; NaN, which passes no comparison, where 4096 bits do not.
  public static func refined(_ f: (Int) -> Ball) -> Double {
    var bits = 64
    while bits <= 4_096 {
      if let value = f(bits).nearestDouble { return value }
      bits *= 2
    }
    return .nan
  }
}

extension Ball: ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// Makes an exact whole number of the least precision, which other numbers then decide.
  public init(integerLiteral value: Int) {
    self.init(bits: 2) { ball, _ in arb_set_si(ball, value) }
  }

  /// The midpoint's certain digits and the radius, such as `[3.14159 +/- 2.7e-6]`.
  ///
  /// The corresponding C function is `arb_get_str`.
  public var description: String {
    with { ball in
      guard let text = arb_get_str(ball, max(5, min(bits, 4_096) * 3 / 10), 0) else { return "" }
      defer { flint_free(text) }
      return String(cString: text)
    }
  }
}
