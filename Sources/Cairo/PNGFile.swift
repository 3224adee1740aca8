import CCairo

/// The chunks of a PNG file, one after the other.
struct PNGFile {
  private var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Begins a file: `colorType` 2 has three bytes a pixel, 3 an index of `depth` bits.
  init(width: Int, height: Int, depth: Int, colorType: UInt8) {
    append(
      "IHDR", Self.bigEndian(width) + Self.bigEndian(height) + [UInt8(depth), colorType, 0, 0, 0])
  }

  /// Adds a chunk with its length before it and its sum after it.
  ///
  /// The corresponding C function is `crc32`.
  mutating func append(_ type: String, _ data: [UInt8]) {
    bytes += Self.bigEndian(data.count)
    let start = bytes.count
    bytes += type.utf8
    bytes += data
    let sum = bytes[start...].withUnsafeBufferPointer {
      crc32(crc32(0, nil, 0), $0.baseAddress, UInt32($0.count))
    }
    bytes += Self.bigEndian(Int(sum))
  }

  /// Adds rows of `length` bytes, each with its predictor before it, compressed.
  ///
  /// The corresponding C function is `deflate`.
  mutating func append(
    rows: Int, of length: Int, _ effort: PNGEffort,
    _ write: (_ row: Int, _ bytes: UnsafeMutableBufferPointer<UInt8>) -> Void
  ) throws(CairoError) {
    let activity = "compressing a picture"
    var stream = z_stream()
    guard shim_deflate_init(&stream, effort.level, Z_DEFAULT_STRATEGY) == Z_OK else {
      throw CairoError(while: activity, reason: "out of memory")
    }
    defer { deflateEnd(&stream) }
    var isFinished = false
    let capacity = Int(deflateBound(&stream, UInt(rows * length)))
    let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(buffer.count)
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { row in
        row.initialize(repeating: 0)
        for number in 0..<rows {
          write(number, row)
          stream.next_in = row.baseAddress
          stream.avail_in = UInt32(length)
          isFinished = deflate(&stream, number == rows - 1 ? Z_FINISH : Z_NO_FLUSH) == Z_STREAM_END
        }
      }
      count = Int(stream.total_out)
    }
    guard isFinished else { throw CairoError(while: activity, reason: "deflate did not finish") }
    append("IDAT", output)
  }

  /// The file with its end.
  consuming func finished() -> [UInt8] {
    append("IEND", [])
    return bytes
  }

  private static func bigEndian(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
