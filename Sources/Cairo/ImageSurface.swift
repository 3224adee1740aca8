import CCairo

/// A picture made of pixels.
public struct ImageSurface: ~Copyable {
  let surface: OpaquePointer
  /// The number of columns.
  public let width: Int
  /// The number of rows.
  public let height: Int

  /// Makes an opaque picture, black until painted.
  ///
  /// The corresponding C function is `cairo_image_surface_create`.
  public init(width: Int, height: Int) throws(CairoError) {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    else { throw CairoError(while: "making a picture", reason: "out of memory") }
    // A surface in error is a constant of Cairo's, which needs no release.
    try check(
      cairo_surface_status(surface), while: "making a picture of \(width) by \(height) pixels")
    self.surface = surface
    self.width = width
    self.height = height
  }

  /// The corresponding C function is `cairo_surface_destroy`.
  deinit { cairo_surface_destroy(surface) }

  /// Draws, then checks once that every stroke succeeded.
  ///
  /// The corresponding C function is `cairo_surface_flush`.
  public func draw(
    edges: Edges = .fine, _ body: (borrowing Canvas) -> Void
  ) throws(CairoError) {
    let canvas = Canvas(surface: surface, edges: edges)
    body(canvas)
    try canvas.checkStatus()
    cairo_surface_flush(surface)
    try check(cairo_surface_status(surface), while: "drawing a picture")
  }

  /// The picture as a PNG file, without a copy of its pixels.
  public func png(_ effort: PNGEffort = .quick) throws(CairoError) -> [UInt8] {
    let count = width * height
    // Four bytes a pixel leave no gap between the rows.
    guard let data = cairo_image_surface_get_data(surface),
      Int(cairo_image_surface_get_stride(surface)) == 4 * width
    else { return try pixels().png(effort) }
    return try data.withMemoryRebound(to: UInt32.self, capacity: count) {
      (pixels) throws(CairoError) in
      try pngFile(
        UnsafeBufferPointer(start: pixels, count: count), width: width, height: height, effort)
    }
  }

  /// The pixels, row by row from the top, each `0x00RRGGBB`.
  ///
  /// The corresponding C functions are `cairo_image_surface_get_data` and
  /// `cairo_image_surface_get_stride`.
  public func pixels() -> Pixels {
    let stride = Int(cairo_image_surface_get_stride(surface)) / 4
    guard let data = cairo_image_surface_get_data(surface) else {
      return Pixels(width: 0, height: 0, values: [])
    }
    let values = [UInt32](unsafeUninitializedCapacity: width * height) { buffer, count in
      data.withMemoryRebound(to: UInt32.self, capacity: stride * height) { source in
        for row in 0..<height {
          for column in 0..<width {
            buffer[row * width + column] = source[row * stride + column] & 0xFF_FFFF
          }
        }
      }
      count = width * height
    }
    return Pixels(width: width, height: height, values: values)
  }
}

/// The decoded pixels of an opaque picture.
public struct Pixels: Equatable, Sendable {
  /// The number of columns.
  public var width: Int
  /// The number of rows.
  public var height: Int
  /// Row by row from the top, each `0x00RRGGBB`.
  public var values: [UInt32]

  /// Makes a picture from its pixels.
  public init(width: Int, height: Int, values: [UInt32]) {
    precondition(
      values.count == width * height,
      "the number of pixels should be \(width) × \(height), but is \(values.count)")
    self.width = width
    self.height = height
    self.values = values
  }
}
