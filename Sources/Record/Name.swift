/// Names that become parts of paths, links and anchors: one place says what they may be, and it is asked
/// where a program gives a name, and again where the weaver reads one.
public enum Name {
  /// What is wrong with an id, in words; `nil` where nothing is.
  public static func fault(in id: String) -> String? {
    check(id, also: "") ? nil : "“\(id)” is no name: \(rule)"
  }

  /// Whether a text can be the name of a figure's file, which may also have an `@`.
  public static func isFile(_ name: String) -> Bool { check(name, also: "@") }

  /// The rule in words.
  public static let rule =
    "a name has letters from a to z, digits, points, hyphens and underscores, at most 100; it does not "
    + "begin with a point and has no two points together"

  private static func check(_ name: String, also more: String) -> Bool {
    let bytes = Array(name.utf8)
    let others = Array("._-\(more)".utf8)
    let isGood = bytes.allSatisfy {
      ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || others.contains($0)
    }
    return isGood && !bytes.isEmpty && bytes.count <= 100 && bytes[0] != 0x2E
      && !name.contains("..")
  }
}
