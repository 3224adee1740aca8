import RealModule

extension RandomNumberGenerator {
  /// `count` independent numbers from the standard normal law.
  ///
  /// Two uniform numbers u₁, u₂ make a point of the plane at radius r = √(−2 ln(1 − u₁)) and angle
  /// 2πu₂; its two coordinates r cos 2πu₂ and r sin 2πu₂ are the next two numbers. An odd `count`
  /// discards the last sine, so a call for 3 uses as many bits as a call for 4. No number exceeds
  /// √(106 ln 2) ≈ 8.57 in size, because 1 − u₁ is at least 2⁻⁵³.
  ///
  /// Source: Box and Muller (1958), *A Note on the Generation of Random Normal Deviates*,
  /// doi:10.1214/aoms/1177706645.
  public mutating func normals(_ count: Int) -> [Double] {
    require(count >= 0, "count should not be negative, but is \(count)")
    return [Double](unsafeUninitializedCapacity: count) { numbers, initializedCount in
      var index = 0
      while index < count {
        let (first, second) = normalPair()
        numbers[index] = first
        if index + 1 < count { numbers[index + 1] = second }
        index += 2
      }
      initializedCount = count
    }
  }

  /// Two independent numbers from the standard normal law.
  mutating func normalPair() -> (Double, Double) {
    let radius = (-2 * Double.log(1 - uniform())).squareRoot()
    let angle = 2 * Double.pi * uniform()
    return (radius * Double.cos(angle), radius * Double.sin(angle))
  }
}
