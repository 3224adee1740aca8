/// Texts that came from somebody else, made fit for one line of ours.
public enum Plain {
  /// The text on one line: control characters, line ends and marks that change the direction of writing
  /// become `�`; more than `limit` characters are cut.
  public static func line(_ text: String, limit: Int = 200) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count == limit { return result + "…" }
      result.unicodeScalars.append(isPlain(scalar) ? scalar : scalar == "\t" ? " " : "\u{FFFD}")
      count += 1
    }
    return result
  }

  /// Whether a character can stand on a line without changing what stands beside it.
  public static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: true
    }
  }

  /// Several lines, each plain, at most `lines` of them.
  public static func block(_ text: String, lines limit: Int = 12) -> String {
    let lines = text.split(whereSeparator: \.isNewline)
    return lines.prefix(limit).map { line(String($0), limit: 240) }.joined(separator: "\n")
      + (lines.count > limit ? "\n…" : "")
  }
}
