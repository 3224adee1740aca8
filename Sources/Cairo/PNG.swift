import CCairo

// Cairo's own PNG writer has no options and writes 32 bits a pixel. A figure is mostly one colour,
// so this one looks for the smallest form: an index into a palette where there are few colours,
// three bytes a pixel otherwise. It writes no time, no text and no resolution: the same pixels are
// the same bytes.

/// How a picture may be written.
public enum PNGFidelity: Sendable {
  /// Every pixel as it is.
  case exact
  /// Flat colours as they are and soft edges in 32 steps, which makes the file of a drawing a third
  /// as large; a picture of many shades is written exactly.
  case coarseEdges
}

extension Pixels {
  /// The picture as a PNG file.
  public func png(_ fidelity: PNGFidelity = .exact) throws(CairoError) -> [UInt8] {
    let indexed = try values.withUnsafeBufferPointer { (values) throws(CairoError) in
      try IndexedPicture(values, width: width, height: height, fidelity)?.png()
    }
    if let indexed { return indexed }
    var file = PNGFile(width: width, height: height, depth: 8, colorType: 2)
    let hasManyColors = values.withUnsafeBufferPointer { ColorTable($0) } == nil
    let rows = hasManyColors ? predictedRows() : plainRows()
    let length = width * 3 + 1
    try file.append(rows: height, of: length, strategy: Z_FILTERED) { row, bytes in
      _ = bytes.update(fromContentsOf: rows[(row * length)..<((row + 1) * length)])
    }
    return file.finished()
  }

  /// Three bytes a pixel, each row as it is: repetition compresses a drawing best.
  private func plainRows() -> [UInt8] {
    let length = width * 3 + 1
    return [UInt8](unsafeUninitializedCapacity: length * height) { buffer, count in
      count = length * height
      var position = 0
      for y in 0..<height {
        buffer[position] = 0
        position += 1
        for value in values[(y * width)..<((y + 1) * width)] {
          buffer[position] = UInt8(truncatingIfNeeded: value >> 16)
          buffer[position + 1] = UInt8(truncatingIfNeeded: value >> 8)
          buffer[position + 2] = UInt8(truncatingIfNeeded: value)
          position += 3
        }
      }
    }
  }

  /// Three bytes a pixel, each row preceded by the number of its predictor: the pixel to the left,
  /// or the one above, whichever leaves the smaller differences. This suits pictures of many shades.
  private func predictedRows() -> [UInt8] {
    let length = width * 3
    let plain = plainRows()
    var out = [UInt8](repeating: 0, count: (length + 1) * height)
    for y in 0..<height {
      let row = y * (length + 1) + 1
      func value(_ x: Int, _ up: Int) -> UInt8 {
        x < 0 || y < up ? 0 : plain[row - up * (length + 1) + x]
      }
      var leftCost = 0
      var upCost = 0
      for x in 0..<length {
        leftCost += abs(Int(Int8(bitPattern: plain[row + x] &- value(x - 3, 0))))
        upCost += abs(Int(Int8(bitPattern: plain[row + x] &- value(x, 1))))
      }
      let usesUp = upCost <= leftCost
      out[row - 1] = usesUp ? 2 : 1
      for x in 0..<length {
        out[row + x] = plain[row + x] &- (usesUp ? value(x, 1) : value(x - 3, 0))
      }
    }
    return out
  }
}
