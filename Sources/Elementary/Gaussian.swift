// The standard normal distribution Φ, its density φ, and what is built from them.
//
//     Φ(−a) = e^{−a²/2}·R(a) for a ≥ 0. The exponent is kept in two parts, because an error in a²
//     would be multiplied by a² in the result; R is smooth and read from a table of polynomials.
//
// The split of the exponent is W. J. Cody's ("Rational Chebyshev approximations for the error
// function", Mathematics of Computation 23 (1969), 631–637); the table is our own.

/// e^{−z²/2} and R(|z|).
struct Gaussian {
  /// Where z < 0.
  let isNegative: Mask

  /// |z|, at most 60.
  let distance: Twofold

  /// e^{−z²/2} without its power of two.
  let mantissa: Twofold

  /// The power of two of e^{−z²/2}.
  let exponent: Lanes

  @inline(always)
  init(_ z: Twofold) {
    let far = z.head.magnitude .> 60
    isNegative = z.head .< 0
    distance = Twofold(
      z.head.magnitude.replacing(with: 60, where: far),
      z.tail.turned(by: z.head.signs).replacing(with: 0, where: far))
    let square = distance * distance
    let power = Exponential(of: square.scaled(by: Lanes(repeating: -0.5)))
    mantissa = power.mantissa
    exponent = power.exponent
  }

  @inline(always)
  init(_ z: Lanes) {
    self.init(Twofold(z))
  }

  /// φ(z) = e^{−z²/2}/√(2π).
  @inline(always)
  var density: Unrounded {
    Unrounded(mantissa * Twofold(oneOverRootTwoPi), exponent: exponent)
  }

  /// The tail 1 − Φ(|z|), short of `exponent`.
  @inline(always)
  var tail: Twofold {
    mantissa * tailRatio(distance)
  }

  /// Φ(z).
  @inline(always)
  var cumulative: Unrounded {
    completed(tail)
  }

  /// Φ(z) + w·φ(z), the slope of xΦ(z) where w is x times the slope of z.
  ///
  /// For z < 0 it is e^{−z²/2}·(R(|z|) + w/√(2π)), for z ≥ 0 one minus e^{−z²/2}·(R(|z|) − w/√(2π)).
  @inline(always)
  func slope(_ w: Twofold) -> Unrounded {
    let share = w * Twofold(oneOverRootTwoPi)
    let ratio = tailRatio(distance)
    return completed(mantissa * (ratio + .choose(isNegative, share, else: -share)))
  }

  /// tail·2^exponent where z < 0 and 1 less that elsewhere.
  @inline(always)
  private func completed(_ tail: Twofold) -> Unrounded {
    let rest = tail.scaled(by: -powerOfTwo(exponent.clamped(above: -1000)))
    let upper = sum(large: Lanes(repeating: 1), small: rest.head)
    return Unrounded(
      .choose(isNegative, tail, else: Twofold(upper.head, upper.tail + rest.tail)),
      exponent: Lanes(repeating: 0).replacing(with: exponent, where: isNegative))
  }
}

/// 1/√(2π).
let oneOverRootTwoPi = Constant(head: 0x1.9884533d43651p-2, tail: -0x1.cbc0d30ebfd15p-56)

/// R(a) = e^{a²/2} Φ(−a) for 0 ≤ a ≤ 42, to about 57 bits.
///
/// The first bits of a + 1 name the row of the table; h is the distance from the row's middle. As
/// |h| is at most a thirtieth of a + 1, all terms but the first are small against it.
@inline(always)
func tailRatio(_ a: Twofold) -> Twofold {
  let shifted = (a.head + 1).replacing(with: 41, where: .!(a.head .<= 40))
  let rows = (shifted.bits &>> 48) &- Bits(repeating: 1023 << 4)
  let middle =
    Lanes(bits: (shifted.bits & Bits(repeating: -1 << 48)) | Bits(repeating: 1 << 47)) - 1
  let h = (a.head - middle) + a.tail
  let c = TableRows(tailRatioTable, rows)
  var p = c[9] + h * c[10]
  p = c[8] + h * p
  p = c[7] + h * p
  p = c[6] + h * p
  p = c[5] + h * p
  p = c[4] + h * p
  p = c[3] + h * p
  p = c[2] + h * p
  p = c[1] + h * p
  let front = sum(large: c.head, small: h * p)
  return Twofold(front.head, front.tail + c.tail)
}

/// One row of twelve numbers for each lane, turned on its side: a vector for each column.
private struct TableRows {
  private let columns: (Columns, Columns, Columns)

  @inline(always)
  init(_ table: UnsafePointer<SIMD4<Double>>, _ rows: Bits) {
    columns = (
      Columns(table, rows), Columns(table + 1, rows), Columns(table + 2, rows)
    )
  }

  @inline(always) var head: Lanes { columns.0.first }
  @inline(always) var tail: Lanes { columns.0.second }

  /// The coefficient of the power `n` of h.
  @inline(always)
  subscript(n: Int) -> Lanes {
    switch n {
    case 1: columns.0.third
    case 2: columns.0.fourth
    case 3: columns.1.first
    case 4: columns.1.second
    case 5: columns.1.third
    case 6: columns.1.fourth
    case 7: columns.2.first
    case 8: columns.2.second
    case 9: columns.2.third
    default: columns.2.fourth
    }
  }
}

/// Four numbers of a row for each lane, turned on their side.
private struct Columns {
  let first, second, third, fourth: Lanes

  @inline(always)
  init(_ table: UnsafePointer<SIMD4<Double>>, _ rows: Bits) {
    #if WIDEST
    let (low, high) = (Square(table, rows.lowHalf), Square(table, rows.highHalf))
    first = Lanes(lowHalf: low.first, highHalf: high.first)
    second = Lanes(lowHalf: low.second, highHalf: high.second)
    third = Lanes(lowHalf: low.third, highHalf: high.third)
    fourth = Lanes(lowHalf: low.fourth, highHalf: high.fourth)
    #else
    let square = Square(table, rows)
    (first, second, third, fourth) = (square.first, square.second, square.third, square.fourth)
    #endif
  }
}

/// Four numbers of four rows, turned on their side.
private struct Square {
  let first, second, third, fourth: SIMD4<Double>

  @inline(always)
  init(_ table: UnsafePointer<SIMD4<Double>>, _ rows: SIMD4<Int64>) {
    let (a, b) = (table[3 * Int(rows[0])], table[3 * Int(rows[1])])
    let (c, d) = (table[3 * Int(rows[2])], table[3 * Int(rows[3])])
    first = SIMD4(a[0], b[0], c[0], d[0])
    second = SIMD4(a[1], b[1], c[1], d[1])
    third = SIMD4(a[2], b[2], c[2], d[2])
    fourth = SIMD4(a[3], b[3], c[3], d[3])
  }
}

/// The rows of the table, aligned for whole vectors; written once and never freed.
nonisolated(unsafe) private let tailRatioTable: UnsafePointer<SIMD4<Double>> = {
  let vectors = UnsafeMutablePointer<SIMD4<Double>>.allocate(capacity: tailRatioRows.count / 4)
  for i in 0..<tailRatioRows.count / 4 {
    (vectors + i).initialize(
      to: SIMD4(
        tailRatioRows[4 * i], tailRatioRows[4 * i + 1], tailRatioRows[4 * i + 2],
        tailRatioRows[4 * i + 3]))
  }
  return UnsafePointer(vectors)
}()

// MARK: - The distribution

/// φ(x) = e^{−x²/2}/√(2π).
@inline(always)
func normalDensity(_ x: Lanes) -> Lanes {
  Gaussian(x).density.rounded
}

/// Φ(x).
@inline(always)
func normalCumulative(_ x: Lanes) -> Lanes {
  Gaussian(x).cumulative.rounded
}
