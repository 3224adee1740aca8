import CFlint

extension ComplexBall {
  // MARK: - Arithmetic

  /// The sum.
  ///
  /// The corresponding C function is `acb_add`.
  public static func + (a: ComplexBall, b: ComplexBall) -> ComplexBall {
    a.map(b) { acb_add($0, $1, $2, $3) }
  }

  /// The difference.
  ///
  /// The corresponding C function is `acb_sub`.
  public static func - (a: ComplexBall, b: ComplexBall) -> ComplexBall {
    a.map(b) { acb_sub($0, $1, $2, $3) }
  }

  /// The product.
  ///
  /// The corresponding C function is `acb_mul`.
  public static func * (a: ComplexBall, b: ComplexBall) -> ComplexBall {
    a.map(b) { acb_mul($0, $1, $2, $3) }
  }

  /// The quotient; indeterminate where the divisor may be 0.
  ///
  /// The corresponding C function is `acb_div`.
  public static func / (a: ComplexBall, b: ComplexBall) -> ComplexBall {
    a.map(b) { acb_div($0, $1, $2, $3) }
  }

  /// The number with the opposite sign.
  ///
  /// The corresponding C function is `acb_neg`.
  public static prefix func - (a: ComplexBall) -> ComplexBall { a.map { z, w, _ in acb_neg(z, w) } }

  /// The power zⁿ; z⁰ is 1, and 0⁻ⁿ indeterminate.
  ///
  /// The corresponding C function is `acb_pow_ui`.
  public func power(_ n: Int) -> ComplexBall {
    map { result, z, bits in
      acb_pow_ui(result, z, n.magnitude, bits)
      if n < 0 { acb_inv(result, result, bits) }
    }
  }

  // MARK: - Functions without branch cuts
  // Near a pole the result is indeterminate of itself, so they need not know what they are used for.

  /// eᶻ.
  ///
  /// The corresponding C function is `acb_exp`.
  public var exp: ComplexBall { map { acb_exp($0, $1, $2) } }

  /// The sine.
  ///
  /// The corresponding C function is `acb_sin`.
  public var sin: ComplexBall { map { acb_sin($0, $1, $2) } }

  /// The cosine.
  ///
  /// The corresponding C function is `acb_cos`.
  public var cos: ComplexBall { map { acb_cos($0, $1, $2) } }

  /// The tangent.
  ///
  /// The corresponding C function is `acb_tan`.
  public var tan: ComplexBall { map { acb_tan($0, $1, $2) } }

  /// sin(πz)/(πz), and 1 at 0.
  ///
  /// The corresponding C function is `acb_sinc_pi`.
  public var sincPi: ComplexBall { map { acb_sinc_pi($0, $1, $2) } }

  /// The hyperbolic sine.
  ///
  /// The corresponding C function is `acb_sinh`.
  public var sinh: ComplexBall { map { acb_sinh($0, $1, $2) } }

  /// The hyperbolic cosine.
  ///
  /// The corresponding C function is `acb_cosh`.
  public var cosh: ComplexBall { map { acb_cosh($0, $1, $2) } }

  /// The hyperbolic tangent.
  ///
  /// The corresponding C function is `acb_tanh`.
  public var tanh: ComplexBall { map { acb_tanh($0, $1, $2) } }

  /// The logistic function 1/(1 + e⁻ᶻ).
  ///
  /// The corresponding C function is `acb_exp`.
  public var sigmoid: ComplexBall {
    map { result, z, bits in
      acb_neg(result, z)
      acb_exp(result, result, bits)
      acb_add_si(result, result, 1, bits)
      acb_inv(result, result, bits)
    }
  }

  /// The error function.
  ///
  /// The corresponding C function is `acb_hypgeom_erf`.
  public var erf: ComplexBall { map { acb_hypgeom_erf($0, $1, $2) } }

  /// 1 − erf z.
  ///
  /// The corresponding C function is `acb_hypgeom_erfc`.
  public var erfc: ComplexBall { map { acb_hypgeom_erfc($0, $1, $2) } }

  /// Φ(z) = ½ erfc(−z/√2).
  ///
  /// The corresponding C function is `acb_hypgeom_erfc`.
  public var normalCumulative: ComplexBall {
    map { result, z, bits in
      withReals(1) { root in
        arb_sqrt_ui(root, 2, bits + 30)
        acb_div_arb(result, z, root, bits + 30)
      }
      acb_neg(result, result)
      acb_hypgeom_erfc(result, result, bits)
      acb_mul_2exp_si(result, result, -1)
    }
  }

  /// φ(z) = e^(−z²/2)/√(2π).
  ///
  /// The corresponding C function is `acb_exp`.
  public var normalDensity: ComplexBall {
    map { result, z, bits in
      acb_sqr(result, z, bits + 30)
      acb_mul_2exp_si(result, result, -1)
      acb_neg(result, result)
      acb_exp(result, result, bits)
      withReals(1) { root in
        arb_const_pi(root, bits)
        arb_mul_2exp_si(root, root, 1)
        arb_rsqrt(root, root, bits)
        acb_mul_arb(result, result, root, bits)
      }
    }
  }

  // MARK: - Functions with branch cuts, and real functions with kinks and jumps
  // With `analytic` they are indeterminate on a box that meets a cut, a kink or a jump. An integrand
  // must hand that word on, or a quadrature formula is trusted where it is wrong.

  /// The square root, with a cut along the negative real axis.
  ///
  /// The corresponding C function is `acb_sqrt_analytic`.
  public func squareRoot(analytic: Bool) -> ComplexBall {
    map { acb_sqrt_analytic($0, $1, analytic ? 1 : 0, $2) }
  }

  /// The logarithm, with a cut along the negative real axis.
  ///
  /// The corresponding C function is `acb_log_analytic`.
  public func log(analytic: Bool) -> ComplexBall {
    map { acb_log_analytic($0, $1, analytic ? 1 : 0, $2) }
  }

  /// The power zʷ = e^(w log z); its cut along the negative real axis is none for a whole number w.
  ///
  /// The corresponding C function is `acb_pow_analytic`.
  public func power(_ exponent: ComplexBall, analytic: Bool) -> ComplexBall {
    map(exponent) { acb_pow_analytic($0, $1, $2, analytic ? 1 : 0, $3) }
  }

  /// Lambert's function on its principal branch, with a cut along the real axis below −1/e.
  ///
  /// The corresponding C function is `acb_lambertw`.
  public func lambertW(analytic: Bool) -> ComplexBall {
    map { result, z, bits in
      if analytic, meetsBranchCutOfLambertW {
        acb_indeterminate(result)
      } else {
        var branch: fmpz = 0
        acb_lambertw(result, z, &branch, 0, bits)
      }
    }
  }

  /// |x| of a real number, continued as √(z²): −z to the left of 0 and z to the right of it.
  ///
  /// The corresponding C function is `acb_real_abs`.
  public func absolute(analytic: Bool) -> ComplexBall {
    map { acb_real_abs($0, $1, analytic ? 1 : 0, $2) }
  }

  /// The sign of a real number, continued as a constant to the left of 0 and to the right of it.
  ///
  /// The corresponding C function is `acb_real_sgn`.
  public func sign(analytic: Bool) -> ComplexBall {
    map { acb_real_sgn($0, $1, analytic ? 1 : 0, $2) }
  }

  /// The larger of two real numbers, continued as the one whose real part is larger.
  ///
  /// The corresponding C function is `acb_real_max`.
  public func maximum(_ other: ComplexBall, analytic: Bool) -> ComplexBall {
    map(other) { acb_real_max($0, $1, $2, analytic ? 1 : 0, $3) }
  }

  /// The smaller of two real numbers, continued as the one whose real part is smaller.
  ///
  /// The corresponding C function is `acb_real_min`.
  public func minimum(_ other: ComplexBall, analytic: Bool) -> ComplexBall {
    map(other) { acb_real_min($0, $1, $2, analytic ? 1 : 0, $3) }
  }

  /// Whether the box may share a point with the real axis up to −1/e.
  private var meetsBranchCutOfLambertW: Bool {
    let edge = -Ball(1, bits: max(bits, 64)).exp.power(-1)
    let isBeyond = (real - edge).with { arb_is_positive($0) != 0 }
    return !isBeyond && imaginary.with { arb_contains_zero($0) != 0 }
  }
}
