/// What Cairo's SVG lacks: a title and a description for those who listen to the picture, and
/// identifiers that do not depend on what else the program has drawn.
enum SVGText {
  static func titled(_ svg: [UInt8], title: String, description: String) -> [UInt8] {
    var text = String(decoding: svg, as: UTF8.self)
    text = renumbered(text)
    guard let open = text.firstRange(of: "<svg "),
      let end = text[open.upperBound...].firstIndex(of: ">")
    else { return Array(text.utf8) }
    let inside = text.index(after: end)
    text.insert(
      contentsOf: "\n<title>\(escaped(title))</title>\n<desc>\(escaped(description))</desc>",
      at: inside)
    text.insert(contentsOf: "role=\"img\" ", at: open.upperBound)
    return Array(text.utf8)
  }

  /// Cairo numbers surfaces through the whole life of a program; a figure counts from 1.
  private static func renumbered(_ text: String) -> String {
    var names: [Substring: String] = [:]
    return text.replacing(#/(id="|#)([a-z]+)([0-9]+)/#) { match in
      let key = match.output.0.dropFirst(match.output.1.count)
      let name = names[key] ?? "\(match.output.2)\(names.count + 1)"
      names[key] = name
      return "\(match.output.1)\(name)"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
