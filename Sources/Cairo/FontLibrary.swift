import CCairo
import Synchronization

/// The fonts figures are set in, and every run of text already shaped.
///
/// It holds a fontconfig configuration of its own that knows the KaTeX faces and nothing else, so
/// that a figure looks the same on every machine and a character that no face has is an error, not
/// a silent substitute.
///
/// Pango is not safe to call from two threads at once, so all of it happens under one lock.
public final class FontLibrary: Sendable {
  /// The library that every figure shares.
  public static let shared = FontLibrary()

  /// Where the fonts lie on the systems we know, looked at before fontconfig is asked.
  public static let knownFolders = [
    "/usr/share/fonts/truetype/katex", "/usr/share/javascript/katex/fonts",
    "/opt/homebrew/share/fonts/katex", "/usr/local/share/fonts/katex",
  ]

  private struct Key: Hashable {
    var text: String
    var face: Typeface
    var size: Double
  }

  /// Whether fontconfig is asked for faces that no folder has.
  private let asksSystem: Bool

  /// The handles, made on first use; only ever touched under the lock.
  private struct State: @unchecked Sendable {
    var folders: [String] = []
    var context: OpaquePointer?
    var runs: [Key: TextRun] = [:]
  }

  private let state: Mutex<State>

  /// Makes a library that looks into folders, and then asks the system, or does not.
  init(folders: [String] = knownFolders, asksSystem: Bool = true) {
    self.asksSystem = asksSystem
    state = Mutex(State(folders: folders))
  }

  /// Adds a folder that is searched for the faces before all others. It has to be added before the
  /// first text is set.
  ///
  /// The corresponding C function is `FcConfigAppFontAddFile`.
  public func add(folder: String) {
    state.withLock { $0.folders.insert(folder, at: 0) }
  }

  /// Shapes a run of text: one face, one size, one line. The same run is shaped once.
  ///
  /// The corresponding C functions are `pango_layout_new` and `pango_cairo_layout_line_path`.
  public func run(
    _ text: String, face: Typeface, size: Double
  ) throws(CairoError) -> TextRun {
    let key = Key(text: text, face: face, size: size)
    let result = state.withLock { state in
      Result { () throws(CairoError) in
        if let known = state.runs[key] { return known }
        if state.context == nil { state.context = try makeContext(folders: state.folders) }
        guard let context = state.context else {
          throw CairoError(while: "setting text", reason: "there is no Pango context")
        }
        let made = try TextRun(text, face: face, size: size, context: context)
        state.runs[key] = made
        return made
      }
    }
    return try result.get()
  }

  /// Calls Pango for a run that was shaped here.
  func withLock(_ body: () -> Void) { state.withLock { _ in body() } }

  /// The corresponding C functions are `FcConfigCreate`, `FcConfigAppFontAddFile` and
  /// `pango_font_map_create_context`.
  private func makeContext(folders: [String]) throws(CairoError) -> OpaquePointer {
    guard let configuration = FcConfigCreate() else {
      throw CairoError(while: "looking for fonts", reason: "out of memory")
    }
    for face in Typeface.allCases {
      guard let path = path(of: face, in: folders),
        FcConfigAppFontAddFile(configuration, path) != 0
      else {
        throw CairoError(
          while: "setting text",
          reason: "font \(face.family) is not installed: apt-get install fonts-katex")
      }
    }
    guard let map = shim_font_map_new(configuration) else {
      throw CairoError(while: "setting text", reason: "Pango was built without FreeType")
    }
    guard let context = pango_font_map_create_context(map) else {
      throw CairoError(while: "setting text", reason: "out of memory")
    }
    let options = cairo_font_options_create()
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    return context
  }

  /// Where a face lies: in one of the folders, or where the system's fontconfig knows it.
  ///
  /// The corresponding C function is `FcFontList`.
  private func path(of face: Typeface, in folders: [String]) -> String? {
    for folder in folders {
      let path = "\(folder)/\(face.rawValue).ttf"
      if isReadable(path) { return path }
    }
    guard asksSystem else { return nil }
    let pattern = FcPatternCreate()
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, FC_FAMILY, face.family)
    let wanted = FcObjectSetCreate()
    defer { FcObjectSetDestroy(wanted) }
    FcObjectSetAdd(wanted, FC_FILE)
    guard let found = FcFontList(nil, pattern, wanted) else { return nil }
    defer { FcFontSetDestroy(found) }
    for index in 0..<Int(found.pointee.nfont) {
      var file: UnsafeMutablePointer<FcChar8>?
      guard FcPatternGetString(found.pointee.fonts[index], FC_FILE, 0, &file) == FcResultMatch,
        let file
      else { continue }
      let path = String(cString: file)
      if path.hasSuffix("\(face.rawValue).ttf") { return path }
    }
    return nil
  }
}

/// Whether a file can be opened for reading.
///
/// The corresponding C function is `fopen`.
private func isReadable(_ path: String) -> Bool {
  guard let file = fopen(path, "rb") else { return false }
  fclose(file)
  return true
}
