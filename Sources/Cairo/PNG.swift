import CCairo

// Cairo's own PNG writer has no options and writes 32 bits a pixel. A figure is mostly one colour,
// so this one looks for the smallest form: an index into a palette where there are at most 256
// colours, three bytes a pixel otherwise. Every pixel decodes to what was drawn. It writes no time,
// no text and no resolution: the same pixels are the same bytes.

/// How long to look for a small file. The pixels are the same either way.
public enum PNGEffort: Sendable {
  /// Level 3 of zlib's 9.
  case quick
  /// Level 6, which takes twice as long for a third less; level 9 takes four times as long again for
  /// another tenth.
  case thorough

  var level: Int32 { self == .quick ? 3 : 6 }
}

extension Pixels {
  /// The picture as a PNG file.
  public func png(_ effort: PNGEffort = .quick) throws(CairoError) -> [UInt8] {
    try values.withUnsafeBufferPointer { (values) throws(CairoError) in
      try pngFile(values, width: width, height: height, effort)
    }
  }
}

/// Writes a picture as a PNG file; the highest byte of a pixel is Cairo's own and is not looked at.
func pngFile(
  _ pixels: UnsafeBufferPointer<UInt32>, width: Int, height: Int, _ effort: PNGEffort
) throws(CairoError) -> [UInt8] {
  let table = ColorTable(pixels)
  if let table, let palette = Palette(table) {
    return try IndexedPicture(pixels, width: width, height: height, table, palette).png(effort)
  }
  let picture = DirectPicture(pixels, width: width, height: height)
  return try table == nil ? picture.shades(effort) : picture.drawing(effort)
}
