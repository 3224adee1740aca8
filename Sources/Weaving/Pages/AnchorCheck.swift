/// The ids of a page as they stand in its HTML.
enum AnchorCheck {
  /// The ids that stand there more than once.
  static func duplicates(in html: String) -> [String] {
    let bytes = Array(html.utf8)
    let start = Array(" id=\"".utf8)
    var seen: Set<String> = []
    var twice: Set<String> = []
    var index = 0
    while index + start.count < bytes.count {
      guard bytes[index] == start[0], bytes[index..<index + start.count].elementsEqual(start) else {
        index += 1
        continue
      }
      index += start.count
      let id = String(decoding: bytes[index...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
      if !seen.insert(id).inserted { twice.insert(id) }
      index += id.utf8.count
    }
    return twice.sorted()
  }
}
