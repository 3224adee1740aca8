import CFlint

/// A function of one real number that FLINT computes: where to, of what, to how many bits.
typealias RealFunction = (UnsafeMutablePointer<arb_struct>, UnsafePointer<arb_struct>, Int) -> Void

/// Functions of balls that are made of FLINT's.
enum RealFunctions {
  /// 1/(1 + e⁻ˣ); the exponential is small or large without harm on either side.
  static func sigmoid(
    _ result: UnsafeMutablePointer<arb_struct>, _ x: UnsafePointer<arb_struct>, _ precision: Int
  ) {
    arb_neg(result, x)
    arb_exp(result, result, precision)
    arb_add_si(result, result, 1, precision)
    arb_inv(result, result, precision)
  }

  /// Φ(x) = ½ erfc(−x/√2); for negative x that keeps all bits of a small value.
  static func normalCumulative(
    _ result: UnsafeMutablePointer<arb_struct>, _ x: UnsafePointer<arb_struct>, _ precision: Int
  ) {
    withReals(1) { scaled in
      let inner = precision + bitsOfSquare(x)
      arb_sqrt_ui(scaled, 2, inner)
      arb_div(scaled, x, scaled, inner)
      arb_neg(scaled, scaled)
      arb_hypgeom_erfc(result, scaled, precision)
      arb_mul_2exp_si(result, result, -1)
    }
  }

  /// φ(x) = e^(−x²/2)/√(2π).
  static func normalDensity(
    _ result: UnsafeMutablePointer<arb_struct>, _ x: UnsafePointer<arb_struct>, _ precision: Int
  ) {
    withReals(1) { factor in
      arb_mul(result, x, x, precision + bitsOfSquare(x))
      arb_mul_2exp_si(result, result, -1)
      arb_neg(result, result)
      arb_exp(result, result, precision)
      arb_const_pi(factor, precision)
      arb_mul_2exp_si(factor, factor, 1)
      arb_rsqrt(factor, factor, precision)
      arb_mul(result, result, factor, precision)
    }
  }

  /// The bits of x² before the point, by which e^(−x²/2) magnifies a relative error in x.
  private static func bitsOfSquare(_ x: UnsafePointer<arb_struct>) -> Int {
    2 * max(0, min(Int(arf_abs_bound_lt_2exp_si(x.midpoint)), 1_000)) + 10
  }
}

extension UnsafePointer<arb_struct> {
  /// Where the midpoint is.
  var midpoint: UnsafePointer<arf_struct>? {
    arb_mid_ptr(UnsafeMutablePointer(mutating: self)).map { UnsafePointer<arf_struct>($0) }
  }
}

/// Lends `count` balls that hold 0 to `body`, and frees them afterwards.
func withReals<Result>(
  _ count: Int, _ body: (UnsafeMutablePointer<arb_struct>) -> Result
) -> Result {
  withUnsafeTemporaryAllocation(of: arb_struct.self, capacity: count) { balls in
    guard let first = balls.baseAddress else {
      preconditionFailure("at least one ball should be asked for, but is \(count)")
    }
    for index in 0..<count { arb_init(first + index) }
    defer { for index in 0..<count { arb_clear(first + index) } }
    return body(first)
  }
}
