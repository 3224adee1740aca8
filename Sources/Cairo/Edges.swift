extension Pixels {
  /// The same picture with its soft edges in fewer steps, so that it compresses well.
  ///
  /// Cairo blends an edge in 255 steps. A colour that covers less than one pixel in 4096 is taken for
  /// such a blend and rounded to 32 steps a channel: at most 4 of 255 away, where the eye sees a
  /// soft edge either way (`PixelsTests`). Every other colour stays as it is.
  public func withCoarseEdges() -> Pixels {
    var uses: [UInt32: Int] = [:]
    eachRun { value, range in uses[value, default: 0] += range.count }
    let rare = max(values.count / 4096, 1)
    var rounded = uses.filter { $0.value < rare }.mapValues { _ in UInt32(0) }
    for color in rounded.keys { rounded[color] = Self.coarse(color) }
    var copy = self
    eachRun { value, range in
      guard let color = rounded[value] else { return }
      for index in range { copy.values[index] = color }
    }
    return copy
  }

  private static func coarse(_ color: UInt32) -> UInt32 {
    var result: UInt32 = 0
    for shift: UInt32 in [0, 8, 16] {
      let step = (((color >> shift) & 0xFF) * 31 + 127) / 255
      result |= ((step * 255 + 15) / 31) << shift
    }
    return result
  }

  /// Visits neighbours of one colour together; a figure has long runs of them.
  func eachRun(_ body: (UInt32, Range<Int>) -> Void) {
    var start = 0
    values.withUnsafeBufferPointer { values in
      while start < values.count {
        let value = values[start]
        var end = start + 1
        while end < values.count, values[end] == value { end += 1 }
        body(value, start..<end)
        start = end
      }
    }
  }
}
