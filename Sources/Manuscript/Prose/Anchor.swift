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
    return slug.isEmpty ? "section" : slug
  }
}
