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
  /// Flat grounds and lines that cross, as a figure has them.
  private func drawing() throws -> Pixels {
    let surface = try ImageSurface(width: 400, height: 300)
    try surface.draw { canvas in
      canvas.setColor(Color(0x16181D))
      canvas.paint()
      for (index, hex) in [0xFF7555, 0x6EB9FF, 0xAC86FB, 0xDCBF4A, 0x49B884].enumerated() {
        canvas.setColor(Color(UInt32(hex)))
        canvas.setPen(width: 3)
        canvas.move(to: Place(3, 10 + 60 * Double(index)))
        canvas.curve(
          to: Place(397, 290 - 70 * Double(index)), control: Place(150, 250), Place(200, 20))
        canvas.stroke()
      }
    }
    return surface.pixels()
  }

  private func channels(_ color: UInt32) -> [Int] {
    [16, 8, 0].map { Int(color >> UInt32($0) & 0xFF) }
  }

  @Test("make a palette of a drawing, and keep flat colours as they are")
  func flat() throws {
    let before = try drawing()
    #expect(Set(before.values).count > 256)
    let png = try before.png(.coarseEdges)
    #expect(png[25] == 3)
    let after = try Pixels(png: png)
    for (a, b) in zip(before.values, after.values) where a == 0x16181D || a == 0x6EB9FF {
      #expect(a == b)
    }
  }

  @Test("are at most 4 of 255 away, but for the few where edges cross")
  func deviation() throws {
    let before = try drawing()
    let after = try Pixels(png: before.png(.coarseEdges))
    var far = 0
    for (a, b) in zip(before.values, after.values) {
      let most = zip(channels(a), channels(b)).map { abs($0 - $1) }.max() ?? 0
      if most > 4 { far += 1 }
      #expect(most <= 48)
    }
    #expect(far < before.values.count / 500)
  }

  @Test("halve the size of a drawing's file")
  func size() throws {
    let pixels = try drawing()
    #expect(try 2 * pixels.png(.coarseEdges).count < pixels.png().count)
  }
}
