// The polynomials and short tables of the kernels in Floats, as `Polynomials.swift` has them for
// doubles.

/// P in eʳ = 1 + r + r²·P(r) for |r| ≤ log 2/32; within 2^-16.6.
@inline(always)
func floatExponentialSeries(_ r: Floats) -> Floats {
  fma(r, 0x1.55565cp-3, 0x1.000148p-1)
}

/// 2^(j/16) for j from 0 to 15, rounded.
@inline(always)
var floatRoots: FloatRow {
  FloatRow(
    0x1p+0, 0x1.0b5586p+0, 0x1.172b84p+0, 0x1.2387a6p+0, 0x1.306fep+0, 0x1.3dea64p+0,
    0x1.4bfdaep+0, 0x1.5ab07ep+0, 0x1.6a09e6p+0, 0x1.7a1148p+0, 0x1.8ace54p+0, 0x1.9c4918p+0,
    0x1.ae89fap+0, 0x1.c199bep+0, 0x1.d5818ep+0, 0x1.ea4afap+0)
}

/// The shares by which `floatRoots` fall short.
@inline(always)
var floatRootShares: FloatRow {
  FloatRow(
    0, 0x1.8d96d4p-25, -0x1.9c0c22p-27, 0x1.964904p-25, 0x1.125002p-25, 0x1.370be4p-25,
    -0x1.0a355p-25, -0x1.00d8acp-27, 0x1.26055cp-26, -0x1.05cb44p-25, 0x1.67a1cap-28,
    0x1.a3b5e4p-28, -0x1.f9c304p-27, -0x1.6961b4p-28, -0x1.a5217cp-28, 0x1.61428ep-28)
}

/// P in log(1 + r) = r + r²·P(r) for |r| ≤ 0.0505; within 2^-22.7.
@inline(always)
func floatLogarithmSeries(_ r: Floats) -> Floats {
  fma(r * r, fma(r, 0x1.9a58f2p-3, -0x1.006f9cp-2), fma(r, 0x1.55554ep-2, -0x1.fffff6p-2))
}

/// Short factors c, of which the one for j takes numbers around 1 + j/15 to numbers around 1. The last two
/// are ½, with which no product is rounded: there the logarithm rises by little more than a digit.
@inline(always)
var floatInverses: FloatRow {
  FloatRow(
    0x1p+0, 0x1.ep-1, 0x1.cp-1, 0x1.bp-1, 0x1.9p-1, 0x1.8p-1, 0x1.7p-1, 0x1.6p-1, 0x1.5p-1,
    0x1.4p-1, 0x1.3p-1, 0x1.2p-1, 0x1.2p-1, 0x1.1p-1, 0x1p-1, 0x1p-1)
}

/// −log c for the short factors, rounded.
@inline(always)
var floatLogarithms: FloatRow {
  FloatRow(
    0, 0x1.08598cp-4, 0x1.1178e8p-3, 0x1.5bf406p-3, 0x1.f991c6p-3, 0x1.269622p-2, 0x1.522aep-2,
    0x1.7fafa4p-2, 0x1.af5296p-2, 0x1.e148a2p-2, 0x1.0ae76ep-1, 0x1.269622p-1, 0x1.269622p-1,
    0x1.43dap-1, 0x1.62e43p-1, 0x1.62e43p-1)
}

/// What rounding left of them.
@inline(always)
var floatLogarithmTails: FloatRow {
  FloatRow(
    0, -0x1.4c38cp-29, 0x1.13f23ep-30, 0x1.6a87b6p-28, 0x1.96767p-28, -0x1.d9648ep-27,
    0x1.ce28f6p-28, -0x1.09fabap-28, -0x1.b6e646p-27, -0x1.76364cp-28, 0x1.682a7ep-28,
    -0x1.d9648ep-26, -0x1.d9648ep-26, -0x1.a0db88p-26, -0x1.05c61p-29, -0x1.05c61p-29)
}

/// Points c, the one of row j among the numbers x for which 1.77x − 0.49 is nearest to j.
@inline(always)
var tanhPoints: FloatRow {
  FloatRow(
    0, 0x1.aeeb3p-1, 0x1.6808ap+0, 0x1.f89a9p+0, 0x1.44f0ep+1, 0x1.8d701p+1, 0x1.d5a34p+1,
    0x1.0f121p+2, 0x1.32b79p+2, 0x1.57956p+2, 0x1.7b8a2p+2, 0x1.9f841p+2, 0x1.c3838p+2,
    0x1.e7f9cp+2, 0x1.057a5p+3, 0x1.178e9p+3)
}

/// tanh c, which has next to no digits beyond these.
@inline(always)
var tanhValues: FloatRow {
  FloatRow(
    0, 0x1.5f93f6p-1, 0x1.c60098p-1, 0x1.ec81e4p-1, 0x1.f9a70ep-1, 0x1.fdf254p-1, 0x1.ff55a4p-1,
    0x1.ffc91ap-1, 0x1.ffedfap-1, 0x1.fffa4ep-1, 0x1.fffe26p-1, 0x1.ffff66p-1, 0x1.ffffcep-1,
    0x1.fffffp-1, 0x1.fffffap-1, 0x1.fffffep-1)
}

/// The coefficients of d⁰ in q, with tanh(c + d) = tanh c + d·q(d), and in row 0 tanh d = d + d·q(d).
@inline(always)
var tanhSeries0: FloatRow {
  FloatRow(
    -0x1.093114p-30, 0x1.0e9476p-1, 0x1.b5b3cap-3, 0x1.31f1e6p-4, 0x1.93b7dcp-6, 0x1.064f12p-7,
    0x1.547f5p-9, 0x1.b71876p-11, 0x1.205aecp-12, 0x1.6c7df4p-14, 0x1.d9ff4ep-16, 0x1.33ffe4p-17,
    0x1.8ffffep-19, 0x1.000008p-20, 0x1.573642p-22, 0x1.bb801cp-24)
}

/// Those of d¹.
@inline(always)
var tanhSeries1: FloatRow {
  FloatRow(
    0x1.e14bbcp-23, -0x1.7399f2p-2, -0x1.841eeep-3, -0x1.264c12p-4, -0x1.8eb692p-6, -0x1.0541c2p-7,
    -0x1.540e06p-9, -0x1.b6e96p-11, -0x1.2050c6p-12, -0x1.6c79e6p-14, -0x1.d9fd98p-16,
    -0x1.33ff86p-17, -0x1.8fffd8p-19, -0x1.fffffep-21, -0x1.57363ep-22, -0x1.bb801cp-24)
}

/// Those of d².
@inline(always)
var tanhSeries2: FloatRow {
  FloatRow(
    -0x1.5557b4p-2, 0x1.2b21eep-4, 0x1.8c82a4p-4, 0x1.6a38dep-5, 0x1.033288p-6, 0x1.598bacp-8,
    0x1.c43a36p-10, 0x1.245cd6p-11, 0x1.8050a4p-13, 0x1.e5ed12p-15, 0x1.3bfc1ep-16, 0x1.9aa916p-18,
    0x1.0aaa5ep-19, 0x1.555542p-21, 0x1.c99da2p-23, 0x1.27aabep-24)
}

/// Those of d³.
@inline(always)
var tanhSeries3: FloatRow {
  FloatRow(
    0x1.34943p-13, 0x1.22102ep-4, -0x1.736406p-6, -0x1.3077bep-6, -0x1.ec518ep-8, -0x1.53fa1ep-9,
    -0x1.c1df74p-11, -0x1.23df66p-12, -0x1.801a7cp-14, -0x1.e5d78p-16, -0x1.3bf79p-17,
    -0x1.9aa728p-19, -0x1.0aa9f2p-20, -0x1.55551ap-22, -0x1.c99d7p-24, -0x1.27aaa4p-25)
}

/// Those of d⁴.
@inline(always)
var tanhSeries4: FloatRow {
  FloatRow(
    0x1.0e8766p-3, -0x1.f5a368p-5, -0x1.e683c6p-8, 0x1.3a7314p-8, 0x1.61099ep-9, 0x1.0721c4p-10,
    0x1.6421p-12, 0x1.d16952p-14, 0x1.32eea4p-15, 0x1.8485ap-17, 0x1.f977fcp-19, 0x1.487f12p-20,
    0x1.aaa39cp-22, 0x1.110da4p-23, 0x1.6e13dep-25, 0x1.d90c6p-27)
}

/// Those of d⁵.
@inline(always)
var tanhSeries5: FloatRow {
  FloatRow(
    0x1.890114p-8, 0x1.5337fap-7, 0x1.454874p-7, -0x1.152c96p-16, -0x1.6d497cp-11, -0x1.477e22p-12,
    -0x1.d0d858p-14, -0x1.342d1ep-15, -0x1.985f94p-17, -0x1.02cfc4p-18, -0x1.50e3aap-20,
    -0x1.b5f6dep-22, -0x1.1c6e56p-23, -0x1.6c0e8cp-25, -0x1.e8382ep-27, -0x1.3b70e8p-28)
}

/// Those of d⁶.
@inline(always)
var tanhSeries6: FloatRow {
  FloatRow(
    -0x1.237b4ep-4, 0x1.c98138p-7, -0x1.28b2b6p-8, -0x1.9c4a88p-11, 0x1.660558p-14, 0x1.41d74ap-14,
    0x1.ffdb8p-16, 0x1.5e4becp-17, 0x1.d4a428p-19, 0x1.2a0102p-20, 0x1.84499p-22, 0x1.f8eddp-24,
    0x1.47f03cp-25, 0x1.a3ca88p-27, 0x1.194bp-28, 0x1.6b7daep-30)
}

/// Those of d⁷.
@inline(always)
var tanhSeries7: FloatRow {
  FloatRow(
    0x1.cd731ep-6, -0x1.4cdad4p-7, 0x1.3f2b6p-11, 0x1.f5e1dep-12, 0x1.004e22p-15, -0x1.b0fedap-17,
    -0x1.d26832p-18, -0x1.5626e8p-19, -0x1.cc447cp-21, -0x1.2c4baap-22, -0x1.85d5aap-24,
    -0x1.f8b31cp-26, -0x1.4666f4p-27, -0x1.a563fp-29, -0x1.116398p-30, -0x1.6147a2p-32)
}
