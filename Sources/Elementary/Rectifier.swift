// The rectifiers: straight lines with a corner at 0.

/// max(x, 0).
@inline(always)
func relu(_ x: Lanes) -> Lanes {
  x.replacing(with: 0, where: x .<= 0)
}

/// 1 above 0, 0 elsewhere.
@inline(always)
func reluDerivative(_ x: Lanes) -> Lanes {
  x.replacing(with: 1, where: x .> 0).replacing(with: 0, where: x .<= 0)
}

/// x above 0, slope·x elsewhere.
@inline(always)
func leakyReLU(_ x: Lanes, slope: Lanes) -> Lanes {
  choose(x .> 0, x, else: slope * x)
}

/// 1 above 0, the slope elsewhere.
@inline(always)
func leakyReLUDerivative(_ x: Lanes, slope: Lanes) -> Lanes {
  x.replacing(with: 1, where: x .> 0).replacing(with: slope, where: x .<= 0)
}
