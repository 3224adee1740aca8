// The polynomials of the kernels for Float, as `Polynomials.swift` has them for Double.

/// P in eʳ = 1 + r + r²·P(r) for |r| ≤ log 2/16; within 2^-30.6.
@inline(always)
func narrowExponentialSeries(_ r: Lanes) -> Lanes {
  let p0 = fma(r, 0x1.5555555254996p-3, 0x1.fffffff57d690p-2)
  let p2 = fma(r, 0x1.111430e9f5769p-7, 0x1.555acd133aeefp-5)
  return fma(r * r, p2, p0)
}

/// P in artanh z = z + z³·P(z²), t = z², for |z| ≤ ⅓; within 2^-33.3.
@inline(always)
func narrowAreaTangentSeries(_ t: Lanes) -> Lanes {
  let t2 = t * t
  let t4 = t2 * t2
  let p0 = 0x1.55555553e7594p-2 + 0x1.9999a0d3dcfedp-3 * t
  let p2 = 0x1.248f579c7d0d0p-3 + 0x1.c7fb3587cdba6p-4 * t
  let p4 = 0x1.65ad56d9e0064p-4 + 0x1.a9bafb0c93ac9p-4 * t
  return (p0 + t2 * p2) + t4 * p4
}
