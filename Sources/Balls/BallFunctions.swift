import CFlint

extension Ball {
  // MARK: - Arithmetic

  /// The sum.
  ///
  /// The corresponding C function is `arb_add`.
  public static func + (a: Ball, b: Ball) -> Ball { a.map(b) { arb_add($0, $1, $2, $3) } }

  /// The difference.
  ///
  /// The corresponding C function is `arb_sub`.
  public static func - (a: Ball, b: Ball) -> Ball { a.map(b) { arb_sub($0, $1, $2, $3) } }

  /// The product.
  ///
  /// The corresponding C function is `arb_mul`.
  public static func * (a: Ball, b: Ball) -> Ball { a.map(b) { arb_mul($0, $1, $2, $3) } }

  /// The quotient; indeterminate where the divisor may be 0.
  ///
  /// The corresponding C function is `arb_div`.
  public static func / (a: Ball, b: Ball) -> Ball { a.map(b) { arb_div($0, $1, $2, $3) } }

  /// The number with the opposite sign.
  ///
  /// The corresponding C function is `arb_neg`.
  public static prefix func - (a: Ball) -> Ball { a.map { x, y, _ in arb_neg(x, y) } }

  /// The number without its sign.
  ///
  /// The corresponding C function is `arb_abs`.
  public var absolute: Ball { map { x, y, _ in arb_abs(x, y) } }

  // MARK: - Powers

  /// The power xⁿ; x⁰ is 1, and 0⁻ⁿ indeterminate.
  ///
  /// The corresponding C function is `arb_pow_ui`.
  public func power(_ n: Int) -> Ball {
    map { result, x, bits in
      arb_pow_ui(result, x, n.magnitude, bits)
      if n < 0 { arb_inv(result, result, bits) }
    }
  }

  /// The power xʸ; indeterminate where x may be negative and y is no whole number.
  ///
  /// The corresponding C function is `arb_pow`.
  public func power(_ exponent: Ball) -> Ball { map(exponent) { arb_pow($0, $1, $2, $3) } }

  /// The square root; indeterminate where the number may be negative.
  ///
  /// The corresponding C function is `arb_sqrt`.
  public var squareRoot: Ball { map { arb_sqrt($0, $1, $2) } }

  /// The gamma function; indeterminate at its poles, and beyond ±2⁴⁰.
  ///
  /// The corresponding C function is `arb_gamma`.
  public var gamma: Ball {
    map { result, x, bits in
      if arf_cmpabs_2exp_si(x.midpoint, 40) > 0 {
        arb_indeterminate(result)
      } else {
        arb_gamma(result, x, bits)
      }
    }
  }

  // MARK: - Exponential, logarithm and their relatives

  /// eˣ.
  ///
  /// The corresponding C function is `arb_exp`.
  public var exp: Ball { map { arb_exp($0, $1, $2) } }

  /// The natural logarithm; indeterminate where the number may be 0 or less.
  ///
  /// The corresponding C function is `arb_log`.
  public var log: Ball { map { arb_log($0, $1, $2) } }

  /// eˣ − 1, right in all bits near 0.
  ///
  /// The corresponding C function is `arb_expm1`.
  public var expMinusOne: Ball { map { arb_expm1($0, $1, $2) } }

  /// log(1 + x), right in all bits near 0.
  ///
  /// The corresponding C function is `arb_log1p`.
  public var logOnePlus: Ball { map { arb_log1p($0, $1, $2) } }

  /// Lambert's function on its principal branch; indeterminate where the number may be below −1/e.
  ///
  /// The corresponding C function is `arb_lambertw`.
  public var lambertW: Ball { map { arb_lambertw($0, $1, 0, $2) } }

  // MARK: - Trigonometric and hyperbolic functions

  /// The sine.
  ///
  /// The corresponding C function is `arb_sin`.
  public var sin: Ball { map { arb_sin($0, $1, $2) } }

  /// The cosine.
  ///
  /// The corresponding C function is `arb_cos`.
  public var cos: Ball { map { arb_cos($0, $1, $2) } }

  /// The tangent.
  ///
  /// The corresponding C function is `arb_tan`.
  public var tan: Ball { map { arb_tan($0, $1, $2) } }

  /// sin(πx)/(πx), and 1 at 0.
  ///
  /// The corresponding C function is `arb_sinc_pi`.
  public var sincPi: Ball { map { arb_sinc_pi($0, $1, $2) } }

  /// The hyperbolic sine.
  ///
  /// The corresponding C function is `arb_sinh`.
  public var sinh: Ball { map { arb_sinh($0, $1, $2) } }

  /// The hyperbolic cosine.
  ///
  /// The corresponding C function is `arb_cosh`.
  public var cosh: Ball { map { arb_cosh($0, $1, $2) } }

  /// The hyperbolic tangent.
  ///
  /// The corresponding C function is `arb_tanh`.
  public var tanh: Ball { map { arb_tanh($0, $1, $2) } }

  // MARK: - The normal distribution

  /// The error function.
  ///
  /// The corresponding C function is `arb_hypgeom_erf`.
  public var erf: Ball { map { arb_hypgeom_erf($0, $1, $2) } }

  /// 1 − erf x, right in all bits of a small value.
  ///
  /// The corresponding C function is `arb_hypgeom_erfc`.
  public var erfc: Ball { map { arb_hypgeom_erfc($0, $1, $2) } }

  /// Φ(x), the standard normal distribution's cumulative function, right in all bits of a small value.
  ///
  /// The corresponding C function is `arb_hypgeom_erfc`.
  public var normalCumulative: Ball { map { RealFunctions.normalCumulative($0, $1, $2) } }

  /// φ(x), the standard normal distribution's density.
  ///
  /// The corresponding C function is `arb_exp`.
  public var normalDensity: Ball { map { RealFunctions.normalDensity($0, $1, $2) } }

  /// log Φ(x), right in both tails: as log(1 − Φ(−x)) for positive x.
  ///
  /// The corresponding C functions are `arb_hypgeom_erfc` and `arb_log1p`.
  public var logNormalCumulative: Ball {
    with { arf_sgn($0.midpoint) } > 0
      ? (-(-self).normalCumulative).logOnePlus : normalCumulative.log
  }

  // MARK: - Gates

  /// The logistic function 1/(1 + e⁻ˣ).
  ///
  /// The corresponding C function is `arb_exp`.
  public var sigmoid: Ball { map { RealFunctions.sigmoid($0, $1, $2) } }

  /// log(1 + eˣ), right in all bits in both tails.
  ///
  /// The corresponding C functions are `arb_exp` and `arb_log1p`.
  public var softplus: Ball {
    with { arf_sgn($0.midpoint) } > 0 ? self + (-self).exp.logOnePlus : exp.logOnePlus
  }

  /// x·σ(x).
  ///
  /// The corresponding C functions are `arb_exp` and `arb_mul`.
  public var swish: Ball { self * sigmoid }

  /// x·Φ(x).
  ///
  /// The corresponding C functions are `arb_hypgeom_erfc` and `arb_mul`.
  public var gelu: Ball { self * normalCumulative }
}
