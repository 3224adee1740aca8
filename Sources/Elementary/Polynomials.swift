// The polynomials and short tables that the kernels are made of.
//
// Each interpolates its function at the Chebyshev nodes of its interval, worked out in 60 digits by
// Tests/Peers/fit_coefficients.py; "within" is the largest distance of the whole polynomial that the
// script measured between the nodes. Where c has a tail, the tail holds its digits beyond 53 bits.
//
// They are summed in pairs, pairs of pairs and so on (Estrin's scheme), or by their even and odd powers:
// half as many steps wait for one another as in Horner's.

/// P in eʳ = 1 + r + r²·P(r) for |r| ≤ log 2/16; within 2^-47.5.
@inline(always)
func exponentialSeries(_ r: Lanes) -> Lanes {
  let r2 = r * r
  let even = fma(r2, fma(r2, 0x1.6c1b7131a0993p-10, 0x1.5555554e93acap-5), 0x1.000000000002ep-1)
  let odd = fma(r2, fma(r2, 0x1.a01e2c15a33f3p-13, 0x1.1111110e10556p-7), 0x1.5555555555556p-3)
  return fma(r, odd, even)
}

/// 2^(j/8) for j from 0 to 7, rounded.
@inline(always)
var roots: Row {
  Row(
    1, 0x1.172b83c7d517bp+0, 0x1.306fe0a31b715p+0, 0x1.4bfdad5362a27p+0, 0x1.6a09e667f3bcdp+0,
    0x1.8ace5422aa0dbp+0, 0x1.ae89f995ad3adp+0, 0x1.d5818dcfba487p+0)
}

/// The shares by which `roots` fall short.
@inline(always)
var rootShares: Row {
  Row(
    0, -0x1.01b15eaa59348p-55, 0x1.34d754db0abb6p-55, 0x1.690cebb7aafb0p-56, -0x1.3b3efbf5e2228p-54,
    0x1.db72fc1f0eab4p-55, 0x1.c1a7792cb3387p-55, 0x1.4a385a63d07a7p-56)
}

/// P in log(1 + r) = r + r²·P(r) for −0.068 ≤ r ≤ 0.0715; within 2^-55.9.
@inline(always)
func logarithmSeries(_ r: Lanes) -> Lanes {
  let r2 = r * r
  let r4 = r2 * r2
  let p0 = fma(r, 0x1.555555555557cp-2, -0.5)
  let p2 = fma(r, 0x1.999999994b235p-3, -0x1.ffffffffff990p-3)
  let p4 = fma(r, 0x1.24924a8827bb2p-3, -0x1.55555558335d1p-3)
  let p6 = fma(r, 0x1.c7174bb5c304cp-4, -0x1.fffff2578f9f6p-4)
  let p8 = fma(r, 0x1.788b1fc97d844p-4, -0x1.99a5a34ac59e4p-4)
  let q10 = fma(r2, p2, p0)
  let q11 = fma(r2, p6, p4)
  let q12 = fma(r2, -0x1.533004a8c9abep-4, p8)
  return fma(r4, fma(r4, q12, q11), q10)
}

/// Short factors c, of which the one for j takes numbers around 1 + j/7 to numbers around 1.
@inline(always)
var shortInverses: Row {
  Row(
    1, 0x1.cp-1, 0x1.9p-1, 0x1.6p-1, 0x1.4p-1, 0x1.3p-1, 0x1.1p-1, 0.5)
}

/// −log c for the short factors, rounded.
@inline(always)
var inverseLogarithms: Row {
  Row(
    0, 0x1.1178e8227e47cp-3, 0x1.f991c6cb3b379p-3, 0x1.7fafa3bd8151cp-2, 0x1.e148a1a2726cep-2,
    0x1.0ae76e2d054fap-1, 0x1.43d9ff2f923c5p-1, 0x1.62e42fefa39efp-1)
}

/// What rounding left of them.
@inline(always)
var inverseLogarithmTails: Row {
  Row(
    0, -0x1.0e63a5f01c691p-58, 0x1.f665066f980a2p-57, -0x1.219024acd3b77p-58,
    -0x1.ac81cc8a4dfb8p-56, 0x1.0d710fcfc4e0dp-55, -0x1.84f481051f71ap-56, 0x1.abc9e3b39803fp-56)
}

/// P in artanh z = z + z³·P(z²), t = z², for |z| ≤ ⅓; within 2^-59.5.
@inline(always)
func areaTangentSeries(_ t: Lanes) -> Lanes {
  let t2 = t * t
  let t4 = t2 * t2
  let t8 = t4 * t4
  let p0 = fma(t, 0x1.9999999999944p-3, 0x1.5555555555555p-2)
  let p2 = fma(t, 0x1.c71c71bedea97p-4, 0x1.2492492499d46p-3)
  let p4 = fma(t, 0x1.3b13515f6f9efp-4, 0x1.745d19937b1fcp-4)
  let p6 = fma(t, 0x1.e0a2d581ab68fp-5, 0x1.111abdc8abe16p-4)
  let p8 = fma(t, 0x1.32e0d25c9c761p-5, 0x1.bc37f0140c19ep-5)
  let q10 = fma(t2, p2, p0)
  let q11 = fma(t2, p6, p4)
  let q12 = fma(t2, 0x1.401d3e65cdc48p-4, p8)
  let q20 = fma(t4, q11, q10)
  return fma(t8, q12, q20)
}

/// Q in sin(πf)/(πf) = 1 + t·(c + t·(d + t·Q(t))), t = f², for |f| ≤ ½; within 2^-58.1.
let sincHalfFirst = Constant(head: -0x1.a51a6625307d3p+0, tail: -0x1.f39d97ca90549p-56)

/// d in the polynomial that `sincHalfFirst` begins.
let sincHalfSecond = Constant(head: 0x1.9f9cb402bc45dp-1, tail: -0x1.2bd0926678bdep-62)

/// The rest of it.
@inline(always)
func sincHalfSeries(_ t: Lanes) -> Lanes {
  let t2 = t * t
  let t4 = t2 * t2
  let p0 = fma(t, 0x1.ac6805cdf308ap-6, -0x1.86a8e4720c749p-3)
  let p2 = fma(t, 0x1.3746c57917ca7p-13, -0x1.33816a0620ac5p-9)
  let p4 = fma(t, 0x1.080d6f89e0a7bp-22, -0x1.d3f28cd7ed530p-18)
  return fma(t4, p4, fma(t2, p2, p0))
}

/// Q in sin(πf)/(πf) = 1 + f²·(c + f²·Q(f²)), t = f², for |f| ≤ ¼; within 2^-62.9.
let sincQuarterFirst = Constant(head: -0x1.a51a6625307d3p+0, tail: -0x1.1765c4da8a511p-55)

/// The rest of the polynomial that `sincQuarterFirst` begins.
@inline(always)
func sincQuarterSeries(_ t: Lanes) -> Lanes {
  let t2 = t * t
  let t4 = t2 * t2
  let p0 = fma(t, -0x1.86a8e4720d4f0p-3, 0x1.9f9cb402bc46bp-1)
  let p2 = fma(t, -0x1.338168e9006dap-9, 0x1.ac6805cdfec7ep-6)
  let p4 = fma(t, -0x1.d070fa6099975p-18, 0x1.37448f4e53fb2p-13)
  let q10 = fma(t2, p2, p0)
  return fma(t4, p4, q10)
}

/// Q in cos(πf) = 1 + f²·(c + f²·Q(f²)), t = f², for |f| ≤ ¼; within 2^-58.8.
let cosineQuarterFirst = Constant(head: -0x1.3bd3cc9be45dep+2, tail: -0x1.66edf47224631p-52)

/// The rest of the polynomial that `cosineQuarterFirst` begins.
@inline(always)
func cosineQuarterSeries(_ t: Lanes) -> Lanes {
  let t2 = t * t
  let t4 = t2 * t2
  let p0 = fma(t, -0x1.55d3c7e3cb241p+0, 0x1.03c1f081b5ac0p+2)
  let p2 = fma(t, -0x1.a6d1eef479be1p-6, 0x1.e1f5068688d5bp-3)
  let p4 = fma(t, -0x1.b2f3eb054afcdp-14, 0x1.f9ce245cada0bp-10)
  let q10 = fma(t2, p2, p0)
  return fma(t4, p4, q10)
}

/// Q in sinc′(f) = f·(c + f²·Q(f²)), t = f², for |f| ≤ ½; within 2^-63.2.
let sincSlopeFirst = Constant(head: -0x1.a51a6625307d3p+1, tail: -0x1.1800b348b5737p-54)

/// The rest of the polynomial that `sincSlopeFirst` begins.
@inline(always)
func sincSlopeSeries(_ t: Lanes) -> Lanes {
  let t2 = t * t
  let t4 = t2 * t2
  let p0 = fma(t, -0x1.24feab558a46fp+0, 0x1.9f9cb402bc46cp+1)
  let p2 = fma(t, -0x1.8061c54be76b2p-6, 0x1.ac6805cf329aap-3)
  let p4 = fma(t, -0x1.999f8a88e8e8fp-14, 0x1.d2eaa5d612e42p-10)
  let p6 = fma(t, -0x1.122ee54e139fap-23, 0x1.0fab0c3bd7fc5p-18)
  let q10 = fma(t2, p2, p0)
  let q11 = fma(t2, p6, p4)
  return fma(t4, q11, q10)
}

/// Q in sinc″(f) = c + f²·Q(f²), t = f², for |f| ≤ ½; within 2^-68.3.
let sincCurvatureFirst = Constant(head: -0x1.a51a6625307d3p+1, tail: -0x1.18709ad428affp-54)

/// The rest of the polynomial that `sincCurvatureFirst` begins.
@inline(always)
func sincCurvatureSeries(_ t: Lanes) -> Lanes {
  let t2 = t * t
  let t4 = t2 * t2
  let t8 = t4 * t4
  let p0 = fma(t, -0x1.6e3e562aecdb0p+2, 0x1.37b587020d351p+3)
  let p2 = fma(t, -0x1.b06dfdf72446ep-3, 0x1.76db05154e64fp+0)
  let p4 = fma(t, -0x1.4cd203be3b1d0p-10, 0x1.410152c8f317ap-6)
  let p6 = fma(t, -0x1.2bdfafad2bd7cp-19, 0x1.fd9950fde40efp-15)
  let q10 = fma(t2, p2, p0)
  let q11 = fma(t2, p6, p4)
  let q20 = fma(t4, q11, q10)
  return fma(t8, 0x1.0ff7420f6ca2cp-24, q20)
}
