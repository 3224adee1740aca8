// The factor φ′ of the chain rule, for the activations whose slope follows from their output. Plain
// loops: the compiler makes them as wide as the registers are.

/// delta = gradient · h (1 − h), the factor of a sigmoid with output h.
package func sigmoidSlopes(
  _ gradient: UnsafePointer<Double>, _ h: UnsafePointer<Double>,
  _ delta: UnsafeMutablePointer<Double>, count: Int
) {
  for i in 0..<count { delta[i] = gradient[i] * (h[i] * (1 - h[i])) }
}

/// delta = gradient · (1 − h²), the factor of a tanh with output h.
package func hyperbolicTangentSlopes(
  _ gradient: UnsafePointer<Double>, _ h: UnsafePointer<Double>,
  _ delta: UnsafeMutablePointer<Double>, count: Int
) {
  for i in 0..<count { delta[i] = gradient[i] * (1 - h[i] * h[i]) }
}

/// delta = gradient where h > 0 and gradient · slope elsewhere, the factor of a (leaky) ReLU.
package func rectifierSlopes(
  _ gradient: UnsafePointer<Double>, _ h: UnsafePointer<Double>, slope: Double,
  _ delta: UnsafeMutablePointer<Double>, count: Int
) {
  for i in 0..<count { delta[i] = gradient[i] * (h[i] > 0 ? 1 : slope) }
}

/// Replaces every x by max(x, slope · x), for a slope from 0 to 1.
package func rectify(inPlace x: UnsafeMutablePointer<Double>, slope: Double, count: Int) {
  for i in 0..<count { x[i] = x[i] > 0 ? x[i] : slope * x[i] }
}

/// sum[j] += the sum of column j of a matrix stored row by row.
package func addRows(
  _ matrix: UnsafePointer<Double>, rows: Int, columns: Int, to sum: UnsafeMutablePointer<Double>
) {
  // Four rows at a time, so that the sums travel to memory and back a quarter as often.
  var i = 0
  while i + 4 <= rows {
    let row = matrix + i * columns
    for j in 0..<columns {
      sum[j] =
        (((sum[j] + row[j]) + row[columns + j]) + row[2 * columns + j]) + row[3 * columns + j]
    }
    i += 4
  }
  while i < rows {
    let row = matrix + i * columns
    for j in 0..<columns { sum[j] += row[j] }
    i += 1
  }
}

/// The sum of the squares of `count` numbers, in eight sums that are added at the end.
package func sumOfSquares(_ x: UnsafePointer<Double>, count: Int) -> Double {
  var sums = SIMD8<Double>.zero
  var i = 0
  while i + 8 <= count {
    let lane = UnsafeRawPointer(x + i).loadUnaligned(as: SIMD8<Double>.self)
    sums += lane * lane
    i += 8
  }
  var sum = sums.sum()
  while i < count {
    sum += x[i] * x[i]
    i += 1
  }
  return sum
}
