import CCairo

// Cairo's own PNG writer has no options and writes 32 bits a pixel. A figure is mostly one colour,
// so this one looks for the smallest lossless form: an index into a palette where there are at most
// 256 colours, three bytes a pixel otherwise, with each row predicted the way that suits it. It
// writes no time, no text and no resolution: the same pixels are the same bytes.

extension Pixels {
  /// The picture as a PNG file.
  ///
  /// The corresponding C function is `deflate`.
  public func png() throws(CairoError) -> [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    if let indexed = Palette(of: self) {
      appendHeader(to: &file, depth: indexed.depth, colorType: 3)
      append("PLTE", indexed.entries, to: &file)
      append("IDAT", try deflated(indexed.rows(of: self), strategy: Z_DEFAULT_STRATEGY), to: &file)
    } else {
      appendHeader(to: &file, depth: 8, colorType: 2)
      append("IDAT", try deflated(plainOrPredictedRows(), strategy: Z_FILTERED), to: &file)
    }
    append("IEND", [], to: &file)
    return file
  }

  private func appendHeader(to file: inout [UInt8], depth: Int, colorType: UInt8) {
    let header = bigEndian(width) + bigEndian(height) + [UInt8(depth), colorType, 0, 0, 0]
    append("IHDR", header, to: &file)
  }

  /// Repetition compresses a drawing best, prediction a picture of many shades.
  private func plainOrPredictedRows() -> [UInt8] {
    hasManyColors ? predictedRows() : plainRows()
  }

  private var hasManyColors: Bool {
    var colors: Set<UInt32> = []
    eachRun { value, _ in if colors.count <= 16_384 { colors.insert(value) } }
    return colors.count > 16_384
  }

  /// Three bytes a pixel, each row as it is.
  private func plainRows() -> [UInt8] {
    let length = width * 3 + 1
    return [UInt8](unsafeUninitializedCapacity: length * height) { buffer, count in
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
      count = position
    }
  }

  /// Three bytes a pixel, each row preceded by the number of its predictor: nothing, the pixel to
  /// the left, or the pixel above, whichever leaves the smallest sum of differences.
  private func predictedRows() -> [UInt8] {
    let length = width * 3
    var out = [UInt8]()
    out.reserveCapacity((length + 1) * height)
    var above = [UInt8](repeating: 0, count: length)
    var row = above
    var left = above
    var up = above
    for y in 0..<height {
      let start = y * width
      for x in 0..<width {
        let value = values[start + x]
        row[3 * x] = UInt8(truncatingIfNeeded: value >> 16)
        row[3 * x + 1] = UInt8(truncatingIfNeeded: value >> 8)
        row[3 * x + 2] = UInt8(truncatingIfNeeded: value)
      }
      var leftCost = 0
      var upCost = 0
      for i in 0..<length {
        left[i] = row[i] &- (i < 3 ? 0 : row[i - 3])
        up[i] = row[i] &- above[i]
        leftCost += abs(Int(Int8(bitPattern: left[i])))
        upCost += abs(Int(Int8(bitPattern: up[i])))
      }
      out.append(upCost <= leftCost ? 2 : 1)
      out.append(contentsOf: upCost <= leftCost ? up : left)
      swap(&above, &row)
    }
    return out
  }
}

/// The colours of a picture with few of them, in order of first appearance.
private struct Palette {
  var colors: [UInt32] = []
  var indices: [UInt8]

  init?(of pixels: Pixels) {
    var index: [UInt32: UInt8] = [:]
    indices = [UInt8](repeating: 0, count: pixels.values.count)
    var last: UInt32 = .max
    var lastIndex: UInt8 = 0
    for (position, value) in pixels.values.enumerated() {
      if value != last {
        last = value
        if let known = index[value] {
          lastIndex = known
        } else {
          guard colors.count < 256 else { return nil }
          lastIndex = UInt8(colors.count)
          index[value] = lastIndex
          colors.append(value)
        }
      }
      indices[position] = lastIndex
    }
  }

  /// Bits a pixel.
  var depth: Int { colors.count <= 2 ? 1 : colors.count <= 4 ? 2 : colors.count <= 16 ? 4 : 8 }

  var entries: [UInt8] {
    colors.flatMap {
      [UInt8($0 >> 16 & 0xFF), UInt8($0 >> 8 & 0xFF), UInt8($0 & 0xFF)]
    }
  }

  func rows(of pixels: Pixels) -> [UInt8] {
    let perByte = 8 / depth
    var out = [UInt8]()
    out.reserveCapacity(((pixels.width + perByte - 1) / perByte + 1) * pixels.height)
    for y in 0..<pixels.height {
      out.append(0)
      let row = indices[(y * pixels.width)..<((y + 1) * pixels.width)]
      guard perByte > 1 else {
        out.append(contentsOf: row)
        continue
      }
      var byte: UInt8 = 0
      for (x, value) in row.enumerated() {
        byte |= value << UInt8(8 - depth * (x % perByte + 1))
        if x % perByte == perByte - 1 || x == pixels.width - 1 {
          out.append(byte)
          byte = 0
        }
      }
    }
    return out
  }
}

private func bigEndian(_ value: Int) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
}

private func append(_ type: String, _ data: [UInt8], to file: inout [UInt8]) {
  file += bigEndian(data.count)
  let start = file.count
  file += type.utf8
  file += data
  let sum = file[start...].withUnsafeBufferPointer {
    crc32(crc32(0, nil, 0), $0.baseAddress, UInt32($0.count))
  }
  file += bigEndian(Int(sum))
}

private func deflated(_ data: [UInt8], strategy: Int32) throws(CairoError) -> [UInt8] {
  let activity = "compressing a picture"
  var stream = z_stream()
  guard shim_deflate_init(&stream, 9, strategy) == Z_OK else {
    throw CairoError(while: activity, reason: "out of memory")
  }
  defer { deflateEnd(&stream) }
  var input = data
  var finished = false
  let capacity = Int(deflateBound(&stream, UInt(data.count)))
  let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
    input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(buffer.count)
      finished = deflate(&stream, Z_FINISH) == Z_STREAM_END
      count = Int(stream.total_out)
    }
  }
  guard finished else { throw CairoError(while: activity, reason: "deflate did not finish") }
  return output
}
