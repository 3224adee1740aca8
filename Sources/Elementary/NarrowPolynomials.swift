// The polynomials of the kernels for Float, as `Polynomials.swift` has them for Double.

/// P in eʳ = 1 + r + r²·P(r) for |r| ≤ ½ log 2; within 2^-35.1.
@inline(__always)
func narrowExponentialSeries(_ r: Lanes) -> Lanes {
  let r2 = r * r
  let r4 = r2 * r2
  let p0 = 0.5 + 0x1.55555567532adp-3 * r
  let p2 = 0x1.5555555c87148p-5 + 0x1.1110c632a3088p-7 * r
  let p4 = 0x1.6c16858b7acb9p-10 + 0x1.a15179d80ae96p-13 * r
  let q10 = p0 + r2 * p2
  let q11 = p4 + r2 * 0x1.a1132015ba37ep-16
  return q10 + r4 * q11
}

/// P in artanh z = z + z³·P(z²), t = z², for |z| ≤ ⅓; within 2^-33.3.
@inline(__always)
func narrowAreaTangentSeries(_ t: Lanes) -> Lanes {
  let t2 = t * t
  let t4 = t2 * t2
  let p0 = 0x1.55555553e7594p-2 + 0x1.9999a0d3dcfedp-3 * t
  let p2 = 0x1.248f579c7d0d0p-3 + 0x1.c7fb3587cdba6p-4 * t
  let p4 = 0x1.65ad56d9e0064p-4 + 0x1.a9bafb0c93ac9p-4 * t
  return (p0 + t2 * p2) + t4 * p4
}
