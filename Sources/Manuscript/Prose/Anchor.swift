/// Names for places on pages: every anchor of the book is made here.
package enum Anchor {
  /// A name for an anchor: lower case, words joined by hyphens, letters of any script kept.
  package static func slug(_ text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, !slug.hasSuffix("-"), character != "’", character != "'" {
        slug.append("-")
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    if slug.isEmpty { return "section" }
    return isReserved(slug) ? "\(slug)-section" : slug
  }

  /// Whether a name is one that every page has for something of its own (`page.mustache`, `book.js`).
  private static func isReserved(_ slug: String) -> Bool {
    slug == "text" || slug == "found"
      || (slug.hasPrefix("hit-") && slug.dropFirst(4).allSatisfy(\.isNumber))
  }
}
