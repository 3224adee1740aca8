// The polynomials of the kernels for Float, as `Polynomials.swift` has them for Double.

/// P in eʳ = 1 + r + r²·P(r) for |r| ≤ log 2/16; within 2^-30.6.
@inline(always)
func narrowExponentialSeries(_ r: Lanes) -> Lanes {
  let p0 = fma(r, 0x1.5555555254996p-3, 0x1.fffffff57d690p-2)
  let p2 = fma(r, 0x1.111430e9f5769p-7, 0x1.555acd133aeefp-5)
  return fma(r * r, p2, p0)
}
