// The polynomials that the kernels are made of.
//
// Each interpolates its function at the Chebyshev nodes of its interval, worked out in 60 digits by
// Tests/Peers/fit_coefficients.py; "within" is the largest distance of the whole polynomial that the
// script measured between the nodes. Where c has a tail, the tail holds its digits beyond 53 bits.
//
// They are summed in pairs, pairs of pairs and so on (Estrin's scheme): half as many steps wait for
// one another as in Horner's.

/// P in eʳ = 1 + r + r²/2 + r³·P(r) for |r| ≤ ½ log 2; within 2^-56.8.
@inline(__always)
func exponentialSeries(_ r: Lanes) -> Lanes {
  let r2 = r * r
  let r4 = r2 * r2
  let r8 = r4 * r4
  let p0 = 0x1.5555555555556p-3 + 0x1.5555555555555p-5 * r
  let p2 = 0x1.11111111109b3p-7 + 0x1.6c16c16c167e1p-10 * r
  let p4 = 0x1.a01a01a7c41d5p-13 + 0x1.a01a01a47b054p-16 * r
  let p6 = 0x1.71de0dae63bb3p-19 + 0x1.27e4e1f48534fp-22 * r
  let p8 = 0x1.af38a9b0ec855p-26 + 0x1.1f66df7fca49fp-29 * r
  let q10 = p0 + r2 * p2
  let q11 = p4 + r2 * p6
  let q20 = q10 + r4 * q11
  return q20 + r8 * p8
}

/// P in artanh z = z + z³·P(z²), t = z², for |z| ≤ ⅓; within 2^-59.5.
@inline(__always)
func areaTangentSeries(_ t: Lanes) -> Lanes {
  let t2 = t * t
  let t4 = t2 * t2
  let t8 = t4 * t4
  let p0 = 0x1.5555555555555p-2 + 0x1.9999999999944p-3 * t
  let p2 = 0x1.2492492499d46p-3 + 0x1.c71c71bedea97p-4 * t
  let p4 = 0x1.745d19937b1fcp-4 + 0x1.3b13515f6f9efp-4 * t
  let p6 = 0x1.111abdc8abe16p-4 + 0x1.e0a2d581ab68fp-5 * t
  let p8 = 0x1.bc37f0140c19ep-5 + 0x1.32e0d25c9c761p-5 * t
  let q10 = p0 + t2 * p2
  let q11 = p4 + t2 * p6
  let q12 = p8 + t2 * 0x1.401d3e65cdc48p-4
  let q20 = q10 + t4 * q11
  return q20 + t8 * q12
}

/// Q in sin(πf)/(πf) = 1 + f²·(c + f²·Q(f²)), t = f², for |f| ≤ ½; within 2^-58.1.
let sincHalfFirst = Constant(head: -0x1.a51a6625307d3p+0, tail: -0x1.f39d97ca90549p-56)

/// The rest of the polynomial that `sincHalfFirst` begins.
@inline(__always)
func sincHalfSeries(_ t: Lanes) -> Lanes {
  let t2 = t * t
  let t4 = t2 * t2
  let p0 = 0x1.9f9cb402bc45dp-1 - 0x1.86a8e4720c749p-3 * t
  let p2 = 0x1.ac6805cdf308ap-6 - 0x1.33816a0620ac5p-9 * t
  let p4 = 0x1.3746c57917ca7p-13 - 0x1.d3f28cd7ed530p-18 * t
  let q10 = p0 + t2 * p2
  let q11 = p4 + t2 * 0x1.080d6f89e0a7bp-22
  return q10 + t4 * q11
}

/// Q in sin(πf)/(πf) = 1 + f²·(c + f²·Q(f²)), t = f², for |f| ≤ ¼; within 2^-62.9.
let sincQuarterFirst = Constant(head: -0x1.a51a6625307d3p+0, tail: -0x1.1765c4da8a511p-55)

/// The rest of the polynomial that `sincQuarterFirst` begins.
@inline(__always)
func sincQuarterSeries(_ t: Lanes) -> Lanes {
  let t2 = t * t
  let t4 = t2 * t2
  let p0 = 0x1.9f9cb402bc46bp-1 - 0x1.86a8e4720d4f0p-3 * t
  let p2 = 0x1.ac6805cdfec7ep-6 - 0x1.338168e9006dap-9 * t
  let p4 = 0x1.37448f4e53fb2p-13 - 0x1.d070fa6099975p-18 * t
  let q10 = p0 + t2 * p2
  return q10 + t4 * p4
}

/// Q in cos(πf) = 1 + f²·(c + f²·Q(f²)), t = f², for |f| ≤ ¼; within 2^-58.8.
let cosineQuarterFirst = Constant(head: -0x1.3bd3cc9be45dep+2, tail: -0x1.66edf47224631p-52)

/// The rest of the polynomial that `cosineQuarterFirst` begins.
@inline(__always)
func cosineQuarterSeries(_ t: Lanes) -> Lanes {
  let t2 = t * t
  let t4 = t2 * t2
  let p0 = 0x1.03c1f081b5ac0p+2 - 0x1.55d3c7e3cb241p+0 * t
  let p2 = 0x1.e1f5068688d5bp-3 - 0x1.a6d1eef479be1p-6 * t
  let p4 = 0x1.f9ce245cada0bp-10 - 0x1.b2f3eb054afcdp-14 * t
  let q10 = p0 + t2 * p2
  return q10 + t4 * p4
}

/// Q in sinc′(f) = f·(c + f²·Q(f²)), t = f², for |f| ≤ ½; within 2^-63.2.
let sincSlopeFirst = Constant(head: -0x1.a51a6625307d3p+1, tail: -0x1.1800b348b5737p-54)

/// The rest of the polynomial that `sincSlopeFirst` begins.
@inline(__always)
func sincSlopeSeries(_ t: Lanes) -> Lanes {
  let t2 = t * t
  let t4 = t2 * t2
  let p0 = 0x1.9f9cb402bc46cp+1 - 0x1.24feab558a46fp+0 * t
  let p2 = 0x1.ac6805cf329aap-3 - 0x1.8061c54be76b2p-6 * t
  let p4 = 0x1.d2eaa5d612e42p-10 - 0x1.999f8a88e8e8fp-14 * t
  let p6 = 0x1.0fab0c3bd7fc5p-18 - 0x1.122ee54e139fap-23 * t
  let q10 = p0 + t2 * p2
  let q11 = p4 + t2 * p6
  return q10 + t4 * q11
}

/// Q in sinc″(f) = c + f²·Q(f²), t = f², for |f| ≤ ½; within 2^-68.3.
let sincCurvatureFirst = Constant(head: -0x1.a51a6625307d3p+1, tail: -0x1.18709ad428affp-54)

/// The rest of the polynomial that `sincCurvatureFirst` begins.
@inline(__always)
func sincCurvatureSeries(_ t: Lanes) -> Lanes {
  let t2 = t * t
  let t4 = t2 * t2
  let t8 = t4 * t4
  let p0 = 0x1.37b587020d351p+3 - 0x1.6e3e562aecdb0p+2 * t
  let p2 = 0x1.76db05154e64fp+0 - 0x1.b06dfdf72446ep-3 * t
  let p4 = 0x1.410152c8f317ap-6 - 0x1.4cd203be3b1d0p-10 * t
  let p6 = 0x1.fd9950fde40efp-15 - 0x1.2bdfafad2bd7cp-19 * t
  let q10 = p0 + t2 * p2
  let q11 = p4 + t2 * p6
  let q20 = q10 + t4 * q11
  return q20 + t8 * 0x1.0ff7420f6ca2cp-24
}

/// P in log cosh(x/2) = x²·P(x²), t = x², for |x| ≤ ½; within 2^-64.0.
@inline(__always)
func logCoshSeries(_ t: Lanes) -> Lanes {
  let t2 = t * t
  let t4 = t2 * t2
  let p0 = 0x1.0000000000000p-3 - 0x1.5555555555536p-8 * t
  let p2 = 0x1.6c16c16c0c70dp-12 - 0x1.ba1ba1a5711f8p-16 * t
  let p4 = 0x1.1ea5c96e1b464p-19 - 0x1.833827fb799bbp-23 * t
  let p6 = 0x1.0c3b3c88c5dc7p-26 - 0x1.5d0d3078cd81bp-30 * t
  let q10 = p0 + t2 * p2
  let q11 = p4 + t2 * p6
  return q10 + t4 * q11
}
