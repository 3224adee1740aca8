/// Where a link leads, as a browser reads it.
enum Address: Equatable {
  /// To another place of the web, or to a letter.
  case web
  /// Within the book.
  case book
  /// Anywhere else: it runs a script, or opens a file of the reader's.
  case foreign

  /// Reads an address. A browser leaves out white space and control characters, wherever they stand.
  init(_ address: String) {
    let hasControl = address.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F }
    guard let colon = address.firstIndex(of: ":") else {
      self = hasControl || address.hasPrefix("//") || address.contains("\\") ? .foreign : .book
      return
    }
    let scheme = address[..<colon]
    if !hasControl, scheme.contains(where: { "/?#".contains($0) }) {
      self = address.hasPrefix("//") ? .foreign : .book
      return
    }
    let rest = address[colon...]
    switch scheme.lowercased() {
    case "https", "http": self = rest.hasPrefix("://") && !hasControl ? .web : .foreign
    case "mailto": self = hasControl ? .foreign : .web
    default: self = .foreign
    }
  }
}
