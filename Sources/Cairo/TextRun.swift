import CCairo

/// A line of text in one face and size, shaped once and drawn any number of times.
public final class TextRun: @unchecked Sendable {
  /// The characters.
  public let text: String
  /// The face.
  public let face: Typeface
  /// The size in CSS pixels.
  public let size: Double
  /// How far the pen moves, in CSS pixels.
  public let advance: Double
  /// What the ink covers, relative to the pen's start on the baseline.
  public let ink: Box

  /// The glyphs' outlines, which never change once made.
  let outline: UnsafeMutablePointer<cairo_path_t>
  /// Only used under the library's lock.
  private let layout: OpaquePointer

  /// The corresponding C functions are `pango_layout_set_text`, `pango_layout_line_get_extents`
  /// and `pango_cairo_layout_line_path`.
  init(
    _ text: String, face: Typeface, size: Double, context: OpaquePointer
  ) throws(CairoError) {
    guard let layout = pango_layout_new(context), let font = pango_font_description_new() else {
      throw CairoError(while: "setting “\(text)”", reason: "out of memory")
    }
    pango_font_description_set_family(font, face.family)
    pango_font_description_set_weight(font, face.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(
      font, face.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
    pango_layout_set_font_description(layout, font)
    pango_font_description_free(font)
    pango_layout_set_text(layout, text, Int32(text.utf8.count))
    guard pango_layout_get_unknown_glyphs_count(layout) == 0 else {
      g_object_unref(UnsafeMutableRawPointer(layout))
      throw CairoError(
        while: "setting “\(text)”", reason: "the KaTeX fonts lack one of its characters")
    }
    guard let line = pango_layout_get_line_readonly(layout, 0) else {
      throw CairoError(while: "setting “\(text)”", reason: "out of memory")
    }
    var inkBox = PangoRectangle()
    var logicalBox = PangoRectangle()
    pango_layout_line_get_extents(line, &inkBox, &logicalBox)
    let unit = Double(PANGO_SCALE)
    self.text = text
    self.face = face
    self.size = size
    self.layout = layout
    self.advance = Double(logicalBox.width) / unit
    self.ink = Box(
      left: Double(inkBox.x) / unit, top: Double(inkBox.y) / unit,
      right: Double(inkBox.x + inkBox.width) / unit,
      bottom: Double(inkBox.y + inkBox.height) / unit)
    self.outline = try Self.outline(of: line, text: text)
  }

  deinit {
    cairo_path_destroy(outline)
    g_object_unref(UnsafeMutableRawPointer(layout))
  }

  /// The corresponding C function is `cairo_copy_path`.
  private static func outline(
    of line: UnsafeMutablePointer<PangoLayoutLine>, text: String
  ) throws(CairoError) -> UnsafeMutablePointer<cairo_path_t> {
    let surface = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nil)
    defer { cairo_surface_destroy(surface) }
    let scratch = cairo_create(surface)
    defer { cairo_destroy(scratch) }
    cairo_move_to(scratch, 0, 0)
    pango_cairo_layout_line_path(scratch, line)
    try check(cairo_status(scratch), while: "setting “\(text)”")
    guard let path = cairo_copy_path(scratch) else {
      throw CairoError(while: "setting “\(text)”", reason: "out of memory")
    }
    try check(path.pointee.status, while: "setting “\(text)”")
    return path
  }

  /// The corresponding C function is `pango_cairo_show_layout_line`.
  func show(on context: OpaquePointer) {
    FontLibrary.shared.withLock {
      if let line = pango_layout_get_line_readonly(layout, 0) {
        pango_cairo_show_layout_line(context, line)
      }
    }
  }
}
