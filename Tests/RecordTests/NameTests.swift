import Record
import Testing

@Suite("Names")
struct NameTests {
  @Test(
    "A name is of letters, digits, points, hyphens and underscores",
    arguments: [
      "a", "SW-28.tail", "gated_swish", "0", "x.y", "A-", String(repeating: "a", count: 100),
    ])
  func good(name: String) {
    #expect(Name.fault(in: name) == nil)
    #expect(Name.isFile(name) && Name.isFile("a@2x.png"))
  }

  @Test(
    "Nothing else is a name: what leaves a folder, breaks out of an attribute, or is no file anywhere",
    arguments: [
      "", ".", "..", ".hidden", "a..b", "../evil", "../../evil", "/etc/passwd", "a/b", "a\\b",
      "a#b",
      "a?b", "a%2e", "a b", "a\"b", "a'b", "a<b", "a&b", "a\nb", "a\u{0}b", "β", "é", "a:b", "a*b",
      "C:",
      "\u{202E}a", "ａ", "a\u{301}", "`", "[", "{", String(repeating: "a", count: 101),
    ])
  func bad(name: String) {
    #expect(Name.fault(in: name)?.contains("is no name") == true)
    #expect(!Name.isFile(name))
  }
}
