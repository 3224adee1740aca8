import Cairo
import PictureTesting
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
    "is read by libpng as the pixels it was made from, whatever it has of colours",
    arguments: [1, 2, 3, 4, 5, 16, 17, 255, 256, 257, 700, 4096, 4097])
  func colors(colors: Int) throws {
    let pixels = picture(colors: colors, width: 129, height: 97)
    #expect(Set(pixels.values).count == colors)
    for effort in [PNGEffort.quick, .thorough] {
      #expect(try Pixels(png: pixels.png(effort)) == pixels)
    }
  }

  @Test(
    "of one pixel, of one row or column, and of rows that end within a byte, is read as it was made",
    arguments: [1, 2, 3, 7, 8, 9, 15, 16, 17, 61], [1, 2, 5])
  func sizes(width: Int, height: Int) throws {
    // Palettes of 1, 2, 4 and 8 bits a pixel, and none.
    for colors in [1, 2, 4, 13, 100, 300] {
      for (width, height) in [(width, height), (height, width)] {
        let pixels = picture(colors: colors, width: width, height: height)
        #expect(
          try Pixels(png: pixels.png()) == pixels, "\(width) × \(height), \(colors) colours")
      }
    }
  }

  @Test("has every channel in its place")
  func channels() throws {
    let palette = Pixels(width: 3, height: 1, values: [0xFF0000, 0x00FF00, 0x0000FF])
    #expect(try Pixels(png: palette.png()) == palette)
    let direct = Pixels(width: 4096, height: 3, values: (0..<12_288).map { UInt32($0) << 8 | 0x7F })
    #expect(try Pixels(png: direct.png()) == direct)
  }

  @Test("leaves out the highest byte of a pixel, which is Cairo's own")
  func highestByte() throws {
    let pixels = Pixels(width: 2, height: 1, values: [0xFF12_3456, 0x0012_3456])
    #expect(try Pixels(png: pixels.png()).values == [0x12_3456, 0x12_3456])
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

  @Test("of which any byte is changed is refused")
  func damaged() throws {
    let bytes = try picture(colors: 5).png()
    // The last chunk, of 12 bytes, says only that this is the end.
    for place in 0..<(bytes.count - 12) {
      var damaged = bytes
      damaged[place] ^= 0x10
      #expect(throws: PNGRefusal.self, "byte \(place)") { _ = try Pixels(png: damaged) }
    }
    #expect(throws: PNGRefusal.self) { _ = try Pixels(png: []) }
    #expect(throws: PNGRefusal.self) { _ = try Pixels(png: Array(bytes.prefix(bytes.count / 2))) }
  }
}

@Suite("The edges of a drawing")
struct EdgesTests {
  /// Flat grounds and lines that cross, as a figure has them.
  private func drawing(_ edges: Edges) throws -> ImageSurface {
    let surface = try ImageSurface(width: 400, height: 300)
    try surface.draw(edges: edges) { canvas in
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
    return surface
  }

  @Test("are in the file as they were drawn", arguments: [Edges.fine, .quick])
  func lossless(edges: Edges) throws {
    let surface = try drawing(edges)
    for effort in [PNGEffort.quick, .thorough] {
      #expect(try Pixels(png: surface.png(effort)) == surface.pixels())
    }
  }

  @Test("have 255 steps where they are fine, and 16 where they are quick")
  func steps() throws {
    for (edges, least, most) in [(Edges.fine, 200, 257), (.quick, 12, 17)] {
      let surface = try ImageSurface(width: 600, height: 600)
      try surface.draw(edges: edges) { canvas in
        canvas.setColor(Color(0xFFFFFF))
        canvas.circle(center: Place(300, 300), radius: 290)
        canvas.fill()
      }
      let shades = Set(surface.pixels().values).count
      #expect((least...most).contains(shades), "\(edges): \(shades)")
    }
  }

  @Test("that are quick leave a drawing fewer colours and a smaller file")
  func size() throws {
    let fine = try drawing(.fine)
    let quick = try drawing(.quick)
    #expect(3 * Set(quick.pixels().values).count < Set(fine.pixels().values).count)
    #expect(try quick.png(.thorough).count < fine.png(.thorough).count)
  }
}
