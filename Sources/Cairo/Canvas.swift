import CCairo

/// How the ends of an open line look.
public enum LineCap: Sendable {
  /// Cut off at the end.
  case butt
  /// Half a disc beyond the end.
  case round
}

/// In how many steps the pixels along an edge go from one colour to the other.
public enum Edges: Sendable {
  /// In 255, as near to the area covered as a byte can tell.
  case fine
  /// In 16: a pixel is covered by so many of the 4 × 4 places that are asked. On a screen of two pixels
  /// to a CSS pixel that is 8 × 8, which the eye cannot tell from more, and a drawing has a tenth
  /// of the colours.
  case quick
}

/// The pen: a Cairo context, which dies with the drawing it belongs to.
///
/// Cairo keeps a context's first error and ignores what follows, so a drawing is checked once, by
/// the surface that lent the canvas, after the last stroke.
public struct Canvas: ~Copyable {
  let context: OpaquePointer
  /// Whether text is kept as text (PDF), or drawn as outlines (PNG and SVG), which places every
  /// glyph to a fraction of a pixel and needs no font where the picture is shown.
  let keepsText: Bool

  /// The corresponding C functions are `cairo_create` and `cairo_set_antialias`.
  init(surface: OpaquePointer, keepsText: Bool = false, edges: Edges = .fine) {
    self.context = cairo_create(surface)
    if edges == .quick { cairo_set_antialias(context, CAIRO_ANTIALIAS_FAST) }
    self.keepsText = keepsText
  }

  /// The corresponding C function is `cairo_destroy`.
  deinit { cairo_destroy(context) }

  /// The first error of this context.
  ///
  /// The corresponding C function is `cairo_status`.
  func checkStatus() throws(CairoError) {
    try check(cairo_status(context), while: "drawing")
  }

  // MARK: State

  /// Draws with a state (clip, transformation, pen) that is forgotten afterwards.
  ///
  /// The corresponding C functions are `cairo_save` and `cairo_restore`.
  public func withSavedState(_ body: () -> Void) {
    cairo_save(context)
    defer { cairo_restore(context) }
    body()
  }

  /// Draws into a layer of its own, which is then laid down with one opacity, so that marks that
  /// overlap inside the layer do not show through one another.
  ///
  /// The corresponding C functions are `cairo_push_group` and `cairo_paint_with_alpha`.
  public func withGroup(opacity: Double, _ body: () -> Void) {
    cairo_push_group(context)
    body()
    cairo_pop_group_to_source(context)
    cairo_paint_with_alpha(context, opacity)
  }

  /// Restricts all that follows in this state to a rectangle.
  ///
  /// The corresponding C function is `cairo_clip`.
  public func clip(to box: Box) {
    cairo_rectangle(context, box.left, box.top, box.width, box.height)
    cairo_clip(context)
  }

  /// Multiplies all lengths that follow.
  ///
  /// The corresponding C function is `cairo_scale`.
  public func scale(by factor: Double) { cairo_scale(context, factor, factor) }

  // MARK: Pen

  /// Chooses the colour of what follows.
  ///
  /// The corresponding C function is `cairo_set_source_rgba`.
  public func setColor(_ color: Color) {
    cairo_set_source_rgba(context, color.red, color.green, color.blue, color.opacity)
  }

  /// Chooses the pen for strokes that follow.
  ///
  /// The corresponding C functions are `cairo_set_line_width`, `cairo_set_dash`,
  /// `cairo_set_line_cap` and `cairo_set_line_join`.
  public func setPen(width: Double, dash: [Double] = [], cap: LineCap = .round) {
    cairo_set_line_width(context, width)
    cairo_set_dash(context, dash, Int32(dash.count), 0)
    cairo_set_line_cap(context, cap == .round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
  }

  // MARK: Paths

  /// Begins a new piece of the current path.
  ///
  /// The corresponding C function is `cairo_move_to`.
  public func move(to place: Place) { cairo_move_to(context, place.x, place.y) }

  /// Continues the current path straight to a place.
  ///
  /// The corresponding C function is `cairo_line_to`.
  public func line(to place: Place) { cairo_line_to(context, place.x, place.y) }

  /// Continues the current path along a Bézier curve.
  ///
  /// The corresponding C function is `cairo_curve_to`.
  public func curve(to end: Place, control first: Place, _ second: Place) {
    cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
  }

  /// Closes the current piece of the path.
  ///
  /// The corresponding C function is `cairo_close_path`.
  public func closePath() { cairo_close_path(context) }

  /// Adds a rectangle to the current path.
  ///
  /// The corresponding C function is `cairo_rectangle`.
  public func rectangle(_ box: Box) {
    cairo_rectangle(context, box.left, box.top, box.width, box.height)
  }

  /// Adds a full circle to the current path.
  ///
  /// The corresponding C function is `cairo_arc`.
  public func circle(center: Place, radius: Double) {
    cairo_new_sub_path(context)
    cairo_arc(context, center.x, center.y, radius, 0, 2 * .pi)
    cairo_close_path(context)
  }

  /// Draws along the current path and forgets it.
  ///
  /// The corresponding C function is `cairo_stroke`.
  public func stroke() { cairo_stroke(context) }

  /// Fills the current path and forgets it.
  ///
  /// The corresponding C function is `cairo_fill`.
  public func fill() { cairo_fill(context) }

  /// Fills everything inside the clip.
  ///
  /// The corresponding C function is `cairo_paint`.
  public func paint() { cairo_paint(context) }

  // MARK: Text

  /// Sets a run of text with its baseline beginning at a place.
  ///
  /// The corresponding C functions are `cairo_append_path` and `cairo_fill`, or
  /// `pango_cairo_show_layout_line` where text stays text.
  public func show(_ run: TextRun, at place: Place) {
    if keepsText {
      cairo_move_to(context, place.x, place.y)
      run.show(on: context)
      cairo_new_path(context)
    } else {
      appendOutline(of: run, at: place)
      cairo_fill(context)
    }
  }

  /// Adds the outline of a run of text to the current path.
  ///
  /// The corresponding C function is `cairo_append_path`.
  public func appendOutline(of run: TextRun, at place: Place) {
    cairo_save(context)
    cairo_translate(context, place.x, place.y)
    cairo_append_path(context, run.outline)
    cairo_restore(context)
  }
}
