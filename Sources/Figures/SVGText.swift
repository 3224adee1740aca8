/// What Cairo's SVG lacks: a title and a description for those who listen to the picture.
enum SVGText {
  static func titled(_ svg: [UInt8], title: String, description: String) -> [UInt8] {
    var text = String(decoding: svg, as: UTF8.self)
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

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
