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
