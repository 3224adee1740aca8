// The inner loops of every matrix product: tiles of 4 rows × 8 columns held in registers.
//
// Each element of the result is one sum, taken in the order of the depth and never split, with a
// multiplication and an addition apart. So neither the size of the tiles nor the width of the
// machine's registers can change a single bit of a result.

/// c = start + a · b.
///
/// - Parameters:
///   - a: the left factor; its element (i, k) is at `i * rowStride + k * columnStride`.
///   - b: the right factor, `depth` × `columns`, row by row.
///   - start: what every sum starts from; its rows are `startStride` apart (0 repeats one row).
///     Zero when nil. It may be `c` itself.
///   - c: the result, `rows` × `columns`, row by row.
package func matrixProduct(
  rows: Int, columns: Int, depth: Int,
  _ a: UnsafePointer<Double>, _ rowStride: Int, _ columnStride: Int,
  _ b: UnsafePointer<Double>,
  _ start: UnsafePointer<Double>?, _ startStride: Int,
  _ c: UnsafeMutablePointer<Double>
) {
  var (start, startStride) = (start, startStride)
  var done = 0
  repeat {
    let layer = min(depthAtOnce, depth - done)
    productOfLayer(
      rows: rows, columns: columns, depth: layer,
      a + done * columnStride, rowStride, columnStride, b + done * columns,
      start, startStride, c)
    (start, startStride) = (UnsafePointer(c), columns)
    done += layer
  } while done < depth
}

/// How much of the depth is worked through before going on: what it needs of a and b for one tile
/// stays in the nearest cache.
private let depthAtOnce = 128

@inline(__always)
private func productOfLayer(
  rows: Int, columns: Int, depth: Int,
  _ a: UnsafePointer<Double>, _ rowStride: Int, _ columnStride: Int,
  _ b: UnsafePointer<Double>,
  _ start: UnsafePointer<Double>?, _ startStride: Int,
  _ c: UnsafeMutablePointer<Double>
) {
  let packs = columns > 16 && rows >= 16
  var j = 0
  withUnsafeTemporaryAllocation(of: Double.self, capacity: 8 * depthAtOnce) { memory in
    while j + 8 <= columns {
      var (panel, stride) = (b + j, columns)
      if packs, let packed = memory.baseAddress {
        pack(depth, b + j, columns, into: packed)
        (panel, stride) = (UnsafePointer(packed), 8)
      }

      var i = 0
      while i + 4 <= rows {
        tile4x8(
          depth, a + i * rowStride, rowStride, columnStride, panel, stride,
          start.map { $0 + i * startStride + j }, startStride, c + i * columns + j, columns)
        i += 4
      }
      while i < rows {
        tile1x8(
          depth, a + i * rowStride, columnStride, panel, stride,
          start.map { $0 + i * startStride + j }, c + i * columns + j)
        i += 1
      }
      j += 8
    }
  }
  while j < columns {
    var i = 0
    while i + 4 <= rows {
      tile4x1(
        depth, a + i * rowStride, rowStride, columnStride, b + j, columns,
        start.map { $0 + i * startStride + j }, startStride, c + i * columns + j)
      i += 4
    }
    while i < rows {
      var sum = start.map { $0[i * startStride + j] } ?? 0
      for k in 0..<depth {
        sum += a[i * rowStride + k * columnStride] * b[k * columns + j]
      }
      c[i * columns + j] = sum
      i += 1
    }
    j += 1
  }
}

/// One row of a tile: a register of 512 bits, or two of 256.
private typealias Lane = SIMD8<Double>

@inline(__always)
private func load(_ pointer: UnsafePointer<Double>) -> Lane {
  UnsafeRawPointer(pointer).loadUnaligned(as: Lane.self)
}

@inline(__always)
private func store(_ lane: Lane, _ pointer: UnsafeMutablePointer<Double>) {
  UnsafeMutableRawPointer(pointer).storeBytes(of: lane, as: Lane.self)
}

/// Copies 8 columns of b side by side: rows that lie far apart would push each other out of the cache.
@inline(__always)
private func pack(
  _ depth: Int, _ b: UnsafePointer<Double>, _ columns: Int,
  into packed: UnsafeMutablePointer<Double>
) {
  for k in 0..<depth { store(load(b + k * columns), packed + 8 * k) }
}

@inline(__always)
private func tile4x8(
  _ depth: Int, _ a: UnsafePointer<Double>, _ rowStride: Int, _ columnStride: Int,
  _ b: UnsafePointer<Double>, _ bStride: Int,
  _ start: UnsafePointer<Double>?, _ startStride: Int, _ c: UnsafeMutablePointer<Double>,
  _ columns: Int
) {
  var (s0, s1, s2, s3) = (Lane.zero, Lane.zero, Lane.zero, Lane.zero)
  if let start {
    (s0, s1) = (load(start), load(start + startStride))
    (s2, s3) = (load(start + 2 * startStride), load(start + 3 * startStride))
  }
  var (left, right) = (a, b)
  for _ in 0..<depth {
    let u = load(right)
    s0 += left[0] * u
    s1 += left[rowStride] * u
    s2 += left[2 * rowStride] * u
    s3 += left[3 * rowStride] * u
    left += columnStride
    right += bStride
  }
  store(s0, c)
  store(s1, c + columns)
  store(s2, c + 2 * columns)
  store(s3, c + 3 * columns)
}

@inline(__always)
private func tile1x8(
  _ depth: Int, _ a: UnsafePointer<Double>, _ columnStride: Int,
  _ b: UnsafePointer<Double>, _ columns: Int,
  _ start: UnsafePointer<Double>?, _ c: UnsafeMutablePointer<Double>
) {
  var sum = start.map { load($0) } ?? .zero
  var (left, right) = (a, b)
  for _ in 0..<depth {
    sum += left[0] * load(right)
    left += columnStride
    right += columns
  }
  store(sum, c)
}

/// Four rows of one column.
private typealias Column = SIMD4<Double>

@inline(__always)
private func tile4x1(
  _ depth: Int, _ a: UnsafePointer<Double>, _ rowStride: Int, _ columnStride: Int,
  _ b: UnsafePointer<Double>, _ columns: Int,
  _ start: UnsafePointer<Double>?, _ startStride: Int, _ c: UnsafeMutablePointer<Double>
) {
  var s = Column.zero
  if let start {
    s = Column(start[0], start[startStride], start[2 * startStride], start[3 * startStride])
  }
  var (left, right) = (a, b)
  for _ in 0..<depth {
    s +=
      Column(left[0], left[rowStride], left[2 * rowStride], left[3 * rowStride])
      * Column(repeating: right[0])
    left += columnStride
    right += columns
  }
  c[0] = s[0]
  c[columns] = s[1]
  c[2 * columns] = s[2]
  c[3 * columns] = s[3]
}
