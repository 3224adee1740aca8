import CCairo

/// A picture of more colours than a palette holds: three bytes a pixel.
struct DirectPicture {
  private let pixels: UnsafeBufferPointer<UInt32>
  private let width: Int
  private let height: Int

  /// The pixels have to stay where they are as long as this does.
  init(_ pixels: UnsafeBufferPointer<UInt32>, width: Int, height: Int) {
    self.pixels = pixels
    self.width = width
    self.height = height
  }

  /// The file of a drawing, each row as it is: a drawing repeats itself, and predictors hide that.
  func drawing(_ effort: PNGEffort) throws(CairoError) -> [UInt8] {
    try file(effort) { row, bytes in
      bytes[0] = 0
      write(row, to: UnsafeMutableBufferPointer(rebasing: bytes[1...]))
    }
  }

  /// The file of a picture of many shades, each row preceded by the number of its predictor: the
  /// pixel to the left, or the one above, whichever leaves the smaller differences.
  func shades(_ effort: PNGEffort) throws(CairoError) -> [UInt8] {
    let length = width * 3
    var above = [UInt8](repeating: 0, count: length)
    var plain = above
    return try file(effort) { row, bytes in
      plain.withUnsafeMutableBufferPointer { write(row, to: $0) }
      var leftCost = 0
      var upCost = 0
      for x in 0..<length {
        let left = x < 3 ? 0 : plain[x - 3]
        leftCost += abs(Int(Int8(bitPattern: plain[x] &- left)))
        upCost += abs(Int(Int8(bitPattern: plain[x] &- above[x])))
      }
      bytes[0] = upCost <= leftCost ? 2 : 1
      for x in 0..<length {
        bytes[x + 1] = plain[x] &- (upCost <= leftCost ? above[x] : x < 3 ? 0 : plain[x - 3])
      }
      swap(&plain, &above)
    }
  }

  private func file(
    _ effort: PNGEffort, _ write: (_ row: Int, _ bytes: UnsafeMutableBufferPointer<UInt8>) -> Void
  ) throws(CairoError) -> [UInt8] {
    var file = PNGFile(width: width, height: height, depth: 8, colorType: 2)
    try file.append(rows: height, of: 3 * width + 1, effort, write)
    return file.finished()
  }

  /// The red, green and blue of a row's pixels.
  private func write(_ row: Int, to bytes: UnsafeMutableBufferPointer<UInt8>) {
    eachRun(UnsafeBufferPointer(rebasing: pixels[(row * width)..<((row + 1) * width)])) {
      color, range in
      let (red, green, blue) = (
        UInt8(truncatingIfNeeded: color >> 16), UInt8(truncatingIfNeeded: color >> 8),
        UInt8(truncatingIfNeeded: color)
      )
      if red == green, green == blue {
        bytes[(3 * range.lowerBound)..<(3 * range.upperBound)].update(repeating: red)
        return
      }
      for x in range {
        bytes[3 * x] = red
        bytes[3 * x + 1] = green
        bytes[3 * x + 2] = blue
      }
    }
  }
}
