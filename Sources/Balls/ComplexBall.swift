import CFlint

/// A complex number known by balls of its two parts.
///
/// Whatever is computed with complex balls, the exact result lies in the resulting one; where there is
/// none, or nothing is known, it is indeterminate. A ball carries its precision: an operation on two
/// works on the larger of theirs.
///
/// The corresponding C type is `acb_t`.
public struct ComplexBall: Sendable {
  /// A complex ball of Arb's; never written to after it is made.
  private final class Storage: @unchecked Sendable {
    let pointer: UnsafeMutablePointer<acb_struct>

    init(_ body: (UnsafeMutablePointer<acb_struct>) -> Void) {
      pointer = .allocate(capacity: 1)
      acb_init(pointer)
      body(pointer)
    }

    deinit {
      acb_clear(pointer)
      pointer.deallocate()
    }
  }

  private let storage: Storage

  /// The precision in bits: at least 2, at most 1 000 000.
  public let bits: Int

  // MARK: - Making

  /// Takes a complex ball that `body` computes, in a place that holds 0.
  init(bits: Int, _ body: (UnsafeMutablePointer<acb_struct>, Int) -> Void) {
    let bits = min(max(bits, 2), 1_000_000)
    storage = Storage { body($0, bits) }
    self.bits = bits
  }

  /// A ball around a fraction.
  ///
  /// The corresponding C function is `acb_set_fmpq`.
  public init(_ value: Rational, bits: Int) {
    self.init(bits: bits) { ball, bits in value.withFmpq { acb_set_fmpq(ball, $0, bits) } }
  }

  /// An exact whole number.
  ///
  /// The corresponding C function is `acb_set_si`.
  public init(_ value: Int, bits: Int) {
    self.init(bits: bits) { ball, _ in acb_set_si(ball, value) }
  }

  /// A real ball, or two as the parts of a complex one.
  ///
  /// The corresponding C function is `acb_set_arb_arb`.
  public init(_ real: Ball, imaginary: Ball = 0) {
    self.init(bits: max(real.bits, imaginary.bits)) { ball, _ in
      real.with { x in imaginary.with { y in acb_set_arb_arb(ball, x, y) } }
    }
  }

  /// A ball around an enclosure; indeterminate where that is not bounded.
  ///
  /// The corresponding C function is `arb_set_interval_arf`.
  public init(_ value: Enclosure, bits: Int) { self.init(Ball(value, bits: bits)) }

  /// A ball of which nothing is known.
  ///
  /// The corresponding C function is `acb_indeterminate`.
  public static func indeterminate(bits: Int) -> ComplexBall {
    ComplexBall(bits: bits) { z, _ in acb_indeterminate(z) }
  }

  /// A ball around π.
  ///
  /// The corresponding C function is `arb_const_pi`.
  public static func pi(bits: Int) -> ComplexBall { ComplexBall(.pi(bits: bits)) }

  /// Shows the ball to FLINT; the place must be neither kept nor written to.
  func with<Result>(_ body: (UnsafePointer<acb_struct>) -> Result) -> Result {
    withExtendedLifetime(storage) { body(UnsafePointer(storage.pointer)) }
  }

  /// The ball of a function's values.
  func map(
    _ function: (UnsafeMutablePointer<acb_struct>, UnsafePointer<acb_struct>, Int) -> Void
  ) -> ComplexBall {
    with { z in ComplexBall(bits: bits) { function($0, z, $1) } }
  }

  /// The ball of the values of a function of two numbers.
  func map(
    _ other: ComplexBall,
    _ function: (
      UnsafeMutablePointer<acb_struct>, UnsafePointer<acb_struct>, UnsafePointer<acb_struct>, Int
    ) -> Void
  ) -> ComplexBall {
    with { z in
      other.with { w in ComplexBall(bits: max(bits, other.bits)) { function($0, z, w, $1) } }
    }
  }

  // MARK: - Asking

  /// The real part.
  ///
  /// The corresponding C function is `acb_get_real`.
  public var real: Ball { with { z in Ball(bits: bits) { x, _ in acb_get_real(x, z) } } }

  /// The imaginary part.
  ///
  /// The corresponding C function is `acb_get_imag`.
  public var imaginary: Ball { with { z in Ball(bits: bits) { x, _ in acb_get_imag(x, z) } } }

  /// Whether both radii are finite.
  ///
  /// The corresponding C function is `acb_is_finite`.
  public var isFinite: Bool { with { acb_is_finite($0) != 0 } }

  /// Whether two balls share a number, as two that enclose the same number do.
  ///
  /// The corresponding C function is `acb_overlaps`.
  public func overlaps(_ other: ComplexBall) -> Bool {
    with { a in other.with { b in acb_overlaps(a, b) != 0 } }
  }
}

extension ComplexBall: ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// Makes an exact whole number of the least precision, which other numbers then decide.
  public init(integerLiteral value: Int) {
    self.init(bits: 2) { ball, _ in acb_set_si(ball, value) }
  }

  /// The two parts.
  public var description: String { "\(real) + \(imaginary)i" }
}
