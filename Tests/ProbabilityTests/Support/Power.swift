import RealModule

/// base to the given power.
func power(_ base: Double, _ exponent: Double) -> Double { .pow(base, exponent) }
