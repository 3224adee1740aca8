import CFlint

extension ComplexBall {
  /// Encloses the integral of a real function over a bounded stretch of the real line, rigorously.
  ///
  /// `f` is called on complex boxes. Without `mustBeAnalytic` it returns what encloses its values at
  /// the real numbers of the box. With it, `f` must be indeterminate unless it is analytic on all of
  /// the box: that the function is analytic is what bounds the error of a quadrature formula, and
  /// a function that only forgot to say that it is not is integrated wrongly. So `f` must hand
  /// `mustBeAnalytic` to every root, logarithm, power, maximum, minimum, absolute value and sign in it.
  ///
  /// `nil` where `evaluationLimit` calls on one part do not end with a finite enclosure, where the
  /// result is not real, or where an end is too large for it.
  ///
  /// - Parameters:
  ///   - bits: The precision of the calculation, and what it aims at, relatively or below 2^−bits.
  ///   - evaluationLimit: The number of calls of `f` after which it is given up.
  ///   - f: The integrand.
  ///
  /// The corresponding C function is `acb_calc_integrate`.
  public static func integral(
    from a: Rational, to b: Rational, bits: Int, evaluationLimit: Int,
    _ f: (_ z: ComplexBall, _ mustBeAnalytic: Bool) -> ComplexBall
  ) -> Enclosure? {
    let bits = Enclosure.clipped(bits)
    let result = withoutActuallyEscaping(f) { f in
      let integrand = Integrand(f)
      let context = Unmanaged.passUnretained(integrand).toOpaque()
      return withExtendedLifetime(integrand) {
        ComplexBall(bits: bits) { result, bits in
          let (from, to) = (ComplexBall(a, bits: bits), ComplexBall(b, bits: bits))
          var options = acb_calc_integrate_opt_struct()
          acb_calc_integrate_opt_init(&options)
          options.eval_limit = max(1, evaluationLimit)
          var tolerance = mag_struct()
          mag_init(&tolerance)
          mag_set_ui_2exp_si(&tolerance, 1, -bits)
          from.with { a in
            to.with { b in
              _ = acb_calc_integrate(
                result, Integrand.callback, context, a, b, bits, &tolerance, &options, bits)
            }
          }
          mag_clear(&tolerance)
        }
      }
    }
    guard result.isFinite, result.imaginary.contains(0) else { return nil }
    return result.real.enclosure
  }
}

/// The integrand, kept where the C function finds it.
private final class Integrand {
  private let f: (ComplexBall, Bool) -> ComplexBall

  init(_ f: @escaping (ComplexBall, Bool) -> ComplexBall) { self.f = f }

  static let callback: acb_calc_func_t = { result, z, context, order, precision in
    guard let result, let z, let context, order <= 1 else {
      if let result { acb_indeterminate(result) }
      return 0
    }
    let integrand = Unmanaged<Integrand>.fromOpaque(context).takeUnretainedValue()
    let value = integrand.f(ComplexBall(bits: precision) { x, _ in acb_set(x, z) }, order == 1)
    value.with { acb_set(result, $0) }
    return 0
  }
}
