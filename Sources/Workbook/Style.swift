/// How text is set apart in a terminal: by colour and weight, or not at all.
struct Style: Equatable {
  /// Whether escape sequences may be written.
  let hasColour: Bool

  /// No colour: what goes into a pipe, a file, and the committed transcript.
  static let plain = Style(hasColour: false)

  /// Colour where the reader's terminal has it and `NO_COLOR` is unset.
  static var ofStandardOutput: Style { Style(hasColour: Terminal.hasColour) }

  func heading(_ text: String) -> String { paint(text, "1;36") }
  func strong(_ text: String) -> String { paint(text, "1") }
  func emphasis(_ text: String) -> String { paint(text, "3") }
  func code(_ text: String) -> String { hasColour ? paint(text, "33") : "`\(text)`" }
  func listing(_ text: String) -> String { paint(text, "2") }
  func good(_ text: String) -> String { paint(text, "32") }
  func bad(_ text: String) -> String { paint(text, "1;31") }
  func quiet(_ text: String) -> String { paint(text, "2") }

  private func paint(_ text: String, _ code: String) -> String {
    hasColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
