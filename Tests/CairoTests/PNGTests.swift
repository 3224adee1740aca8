import Cairo
import Testing

@Suite("A PNG")
struct PNGTests {
  /// A picture with a number of colours, in runs of different lengths.
  private func picture(colors: Int, width: Int = 61, height: Int = 37) -> Pixels {
    Pixels(
      width: width, height: height,
      values: (0..<(width * height)).map { UInt32(($0 / 3 * 7919) % colors) &* 40_503 & 0xFF_FFFF })
  }

  @Test(
    "decodes to the pixels it was made from",
    arguments: [1, 2, 3, 4, 5, 16, 17, 255, 256, 257, 700])
  func roundTrip(colors: Int) throws {
    let pixels = picture(colors: colors)
    #expect(try Pixels(png: pixels.png()) == pixels)
  }

  @Test("of many shades, written with predicted rows, decodes to the same pixels")
  func manyShades() throws {
    let pixels = Pixels(
      width: 200, height: 150,
      values: (0..<30_000).map { UInt32($0 % 200) << 16 | UInt32($0 / 200) << 8 | UInt32($0 % 251) }
    )
    #expect(try Pixels(png: pixels.png()) == pixels)
  }

  @Test("of at most 256 colours has a palette, of more has none")
  func palette() throws {
    // The colour type stands in the tenth byte of the header's data.
    #expect(try picture(colors: 256).png()[25] == 3)
    #expect(try picture(colors: 257).png()[25] == 2)
  }

  @Test("with a flipped byte is an error")
  func damaged() throws {
    var bytes = try picture(colors: 5).png()
    bytes[1] = 0
    #expect(throws: CairoError.self) { _ = try Pixels(png: bytes) }
  }
}

@Suite("Coarse edges")
struct EdgesTests {
  @Test("are at most 4 of 255 away in each channel, and flat colours stay")
  func deviation() {
    var values = [UInt32](repeating: 0x16181D, count: 256 * 64)
    for index in 0..<256 { values[index * 64] = UInt32(index) &* 0x010101 }
    let before = Pixels(width: 128, height: 128, values: values)
    let after = before.withCoarseEdges()
    var changed = 0
    for (a, b) in zip(before.values, after.values) {
      for shift: UInt32 in [0, 8, 16] {
        #expect(abs(Int(a >> shift & 0xFF) - Int(b >> shift & 0xFF)) <= 4)
      }
      if a != b { changed += 1 }
      if a == 0x16181D { #expect(b == a) }
    }
    #expect(changed > 100)
  }
}
