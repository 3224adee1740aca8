import Cairo
import Testing

@Suite("A canvas")
struct CanvasTests {
  private func drawn(_ body: (borrowing Canvas) -> Void) throws -> Pixels {
    let surface = try ImageSurface(width: 8, height: 6)
    try surface.draw { canvas in
      canvas.setColor(Color(0xFFFFFF))
      canvas.paint()
      body(canvas)
    }
    return surface.pixels()
  }

  @Test("fills exactly the pixels of a rectangle on whole coordinates")
  func rectangle() throws {
    let pixels = try drawn { canvas in
      canvas.setColor(Color(0x123456))
      canvas.rectangle(Box(left: 2, top: 1, right: 5, bottom: 3))
      canvas.fill()
    }
    for y in 0..<6 {
      for x in 0..<8 {
        let isInside = (2..<5).contains(x) && (1..<3).contains(y)
        #expect(pixels.values[y * 8 + x] == (isInside ? 0x123456 : 0xFFFFFF), "(\(x), \(y))")
      }
    }
  }

  @Test("keeps paint inside a clip and forgets the clip with the state")
  func clip() throws {
    let pixels = try drawn { canvas in
      canvas.setColor(Color(0x000000))
      canvas.withSavedState {
        canvas.clip(to: Box(left: 0, top: 0, right: 4, bottom: 6))
        canvas.paint()
      }
      canvas.rectangle(Box(left: 7, top: 5, right: 8, bottom: 6))
      canvas.fill()
    }
    #expect(pixels.values[3] == 0x000000)
    #expect(pixels.values[4] == 0xFFFFFF)
    #expect(pixels.values[47] == 0x000000)
  }

  @Test("that is too large for Cairo is an error that says so")
  func tooLarge() {
    let error = #expect(throws: CairoError.self) {
      _ = try ImageSurface(width: 100_000, height: 10)
    }
    #expect(error?.description.contains("100000 by 10") == true)
  }
}
