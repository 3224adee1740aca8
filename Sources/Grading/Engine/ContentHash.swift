import Record

/// The name of what units, files and bundles hold: the SHA-256 of its parts, one after another.
///
/// A student may construct files, so a hash that only notices accidents, as `Receipt.hash` does, would
/// not do here.
public struct ContentHash {
  private var bytes: [UInt8] = []

  /// Starts an empty hash.
  public init() {}

  /// Adds bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) { self.bytes += bytes }

  /// Adds a text and its length, so that no two lists of texts run together.
  public mutating func update(part text: String) {
    update("\(text.utf8.count):".utf8)
    update(text.utf8)
  }

  /// The hash as 64 hexadecimal digits.
  public consuming func hex() -> String { SHA256.hash(of: bytes) }

  /// The hash of some bytes.
  public static func hex(of bytes: some Sequence<UInt8>) -> String {
    SHA256.hash(of: Array(bytes))
  }
}
