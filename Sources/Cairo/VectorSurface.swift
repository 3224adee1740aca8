import CCairo

/// Collects what a surface writes, passed through C as a pointer.
private final class Sink {
  var bytes: [UInt8] = []
}

private let append: cairo_write_func_t = { closure, data, length in
  guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
  Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue().bytes
    .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
  return CAIRO_STATUS_SUCCESS
}

/// Draws on a surface that writes into memory, finishes it, and hands back the file.
private func file(
  _ surface: OpaquePointer?, sink: Sink, keepsText: Bool, activity: String,
  _ body: (borrowing Canvas) -> Void
) throws(CairoError) -> [UInt8] {
  guard let surface else { throw CairoError(while: activity, reason: "out of memory") }
  defer { cairo_surface_destroy(surface) }
  try check(cairo_surface_status(surface), while: activity)
  try draw(on: surface, keepsText: keepsText, body)
  cairo_surface_finish(surface)
  try check(cairo_surface_status(surface), while: activity)
  return sink.bytes
}

/// The canvas is gone when this returns, so that the surface can be finished.
private func draw(
  on surface: OpaquePointer, keepsText: Bool, _ body: (borrowing Canvas) -> Void
) throws(CairoError) {
  let canvas = Canvas(surface: surface, keepsText: keepsText)
  body(canvas)
  try canvas.checkStatus()
}

/// Draws an SVG file of a size in CSS pixels. Text is drawn as outlines, and
/// identifiers are counted from 1 in every file.
///
/// The corresponding C function is `cairo_svg_surface_create_for_stream`.
public func svgFile(
  width: Double, height: Double, _ body: (borrowing Canvas) -> Void
) throws(CairoError) -> [UInt8] {
  let sink = Sink()
  return try withExtendedLifetime(sink) { () throws(CairoError) in
    let surface = cairo_svg_surface_create_for_stream(
      append, Unmanaged.passUnretained(sink).toOpaque(), width, height)
    if let surface { cairo_svg_surface_set_document_unit(surface, CAIRO_SVG_UNIT_PX) }
    return tidied(
      try file(surface, sink: sink, keepsText: false, activity: "writing an SVG", body))
  }
}

/// Draws a PDF file of one page, of a size in CSS pixels (3/4 of a point each). Text stays text.
///
/// The corresponding C functions are `cairo_pdf_surface_create_for_stream` and
/// `cairo_pdf_surface_set_metadata`.
public func pdfFile(
  width: Double, height: Double, title: String, _ body: (borrowing Canvas) -> Void
) throws(CairoError) -> [UInt8] {
  let sink = Sink()
  return try withExtendedLifetime(sink) { () throws(CairoError) in
    let surface = cairo_pdf_surface_create_for_stream(
      append, Unmanaged.passUnretained(sink).toOpaque(), width * 0.75, height * 0.75)
    if let surface {
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
      // Without this, the file would carry the time of its making.
      cairo_pdf_surface_set_metadata(
        surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
    }
    return try file(surface, sink: sink, keepsText: true, activity: "writing a PDF") { canvas in
      canvas.scale(by: 0.75)
      body(canvas)
    }
  }
}
