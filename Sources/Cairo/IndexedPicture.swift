import CCairo

/// A picture of at most 256 colours, each pixel the index of its colour.
struct IndexedPicture {
  private let pixels: UnsafeBufferPointer<UInt32>
  private let width: Int
  private let height: Int
  private let table: ColorTable
  private let palette: Palette

  /// The pixels have to stay where they are as long as this does.
  init(
    _ pixels: UnsafeBufferPointer<UInt32>, width: Int, height: Int, _ table: ColorTable,
    _ palette: Palette
  ) {
    self.pixels = pixels
    self.width = width
    self.height = height
    self.table = table
    self.palette = palette
  }

  func png(_ effort: PNGEffort) throws(CairoError) -> [UInt8] {
    var file = PNGFile(width: width, height: height, depth: palette.depth, colorType: 3)
    file.append("PLTE", palette.entries)
    let perByte = 8 / palette.depth
    let length = (width + perByte - 1) / perByte + 1
    try file.append(rows: height, of: length, effort) { row, bytes in
      write(row, to: bytes, perByte: perByte)
    }
    return file.finished()
  }

  /// As many pixels to a byte as the palette's depth allows, after a zero for no predictor.
  private func write(_ row: Int, to bytes: UnsafeMutableBufferPointer<UInt8>, perByte: Int) {
    bytes[0] = 0
    if perByte > 1 { bytes.update(repeating: 0) }
    eachRun(UnsafeBufferPointer(rebasing: pixels[(row * width)..<((row + 1) * width)])) {
      color, range in
      let index = UInt8(table.number(of: color))
      if perByte == 1 {
        bytes[(range.lowerBound + 1)..<(range.upperBound + 1)].update(repeating: index)
      } else {
        for x in range {
          bytes[1 + x / perByte] |= index << UInt8(8 - palette.depth * (x % perByte + 1))
        }
      }
    }
  }
}
