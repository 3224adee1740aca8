// The numbers that kernels and arrays are tested with.

import Probability

/// Ordinary numbers, tails, special values and random bit patterns, shuffled.
package func mixedNumbers(_ count: Int, seed: UInt64) -> [Double] {
  var generator = SplitMix64(seed: seed)
  let special: [Double] = [
    0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, -.leastNonzeroMagnitude,
    .leastNormalMagnitude, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 1, -1, 0.5, -708.5,
    -745.2, 710, 37.7, -38.6, 40, -60, 0x1p52, 0x1p51 + 0.5, 3, -2.5, 1e16, 1e-200, -1e200,
  ]
  return (0..<count).map { i in
    switch i % 5 {
    case 0: special[i / 5 % special.count]
    case 1: Double.random(in: -6...6, using: &generator)
    case 2: Double.random(in: -800...800, using: &generator)
    case 3: Double(bitPattern: generator.next())
    default: Double.random(in: -40...40, using: &generator)
    }
  }
}

/// Whether two results are the same number: bit for bit, or both nan.
package func same(_ a: Double, _ b: Double) -> Bool {
  a.bitPattern == b.bitPattern || a.isNaN && b.isNaN
}
package func same(_ a: Float, _ b: Float) -> Bool {
  a.bitPattern == b.bitPattern || a.isNaN && b.isNaN
}
