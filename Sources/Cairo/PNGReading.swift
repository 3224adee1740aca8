import CCairo

/// What is left to read of a file in memory, passed through C as a pointer.
private final class Reader {
  var rest: ArraySlice<UInt8>
  init(_ bytes: [UInt8]) { rest = bytes[...] }
}

extension Pixels {
  /// Decodes an opaque PNG file.
  ///
  /// The corresponding C function is `cairo_image_surface_create_from_png_stream`.
  public init(png bytes: [UInt8]) throws(CairoError) {
    let reader = Reader(bytes)
    let surface = withExtendedLifetime(reader) {
      cairo_image_surface_create_from_png_stream(
        { closure, out, length in
          guard let closure, let out else { return CAIRO_STATUS_READ_ERROR }
          let reader = Unmanaged<Reader>.fromOpaque(closure).takeUnretainedValue()
          guard reader.rest.count >= Int(length) else { return CAIRO_STATUS_READ_ERROR }
          for (offset, byte) in reader.rest.prefix(Int(length)).enumerated() { out[offset] = byte }
          reader.rest.removeFirst(Int(length))
          return CAIRO_STATUS_SUCCESS
        }, Unmanaged.passUnretained(reader).toOpaque())
    }
    guard let surface else {
      throw CairoError(while: "reading a PNG", reason: "out of memory")
    }
    defer { cairo_surface_destroy(surface) }
    try check(cairo_surface_status(surface), while: "reading a PNG")
    let width = Int(cairo_image_surface_get_width(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface)) / 4
    var values: [UInt32] = []
    if let data = cairo_image_surface_get_data(surface) {
      data.withMemoryRebound(to: UInt32.self, capacity: stride * height) { source in
        for row in 0..<height {
          for column in 0..<width { values.append(source[row * stride + column] & 0xFF_FFFF) }
        }
      }
    }
    self.init(width: width, height: height, values: values)
  }
}
