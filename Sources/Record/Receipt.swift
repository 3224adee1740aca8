/// Proof that a record is fresh: what it was made from and by.
///
/// It stands beside the record, `Swish.receipt.json` beside `Swish.json`, and not within it: the
/// hash of a program differs from folder to folder, while a record is the same bytes everywhere.
public struct Receipt: Codable, Equatable, Sendable {
  /// Whether the run found nothing wrong; a chapter with a mistake runs again until it is mended.
  public var isClean: Bool
  /// The hash of the chapter's program, as it was when it ran.
  public var program: String
  /// The hash of each file the program read or wrote, by its path relative to the package's root.
  public var files: [String: String]
  /// The hash of all of the above as it was written; one that was cut, or edited, has another.
  private var seal: String

  /// Makes a receipt.
  public init(isClean: Bool = true, program: String, files: [String: String]) {
    self.isClean = isClean
    self.program = program
    self.files = files
    seal = ""
    seal = sealing
  }

  /// Whether it is as it was written, and tells of at least these files.
  public func isWhole(with paths: String...) -> Bool {
    seal == sealing && paths.allSatisfy { files[$0] != nil }
  }

  private var sealing: String {
    let lines = files.sorted { $0.key < $1.key }.map { "\($0.key)\n\($0.value)" }
    return Self.hash(of: Array("\(isClean)\n\(program)\n\(lines.joined(separator: "\n"))".utf8))
  }
}

extension Receipt {
  /// A 128-bit content hash as 32 hexadecimal digits.
  ///
  /// Two lanes of multiply-and-rotate mixing over eight bytes at a time. It notices change; it is
  /// not meant to withstand someone who constructs collisions.
  public static func hash(of bytes: some Collection<UInt8>) -> String {
    let digits =
      bytes.withContiguousStorageIfAvailable(mix) ?? Array(bytes).withUnsafeBufferPointer(mix)
    return [digits.0, digits.1].map { lane in
      let text = String(lane, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
  }

  private static func mix(_ bytes: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
    var first: UInt64 = 0x9E37_79B9_7F4A_7C15
    var second: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    func stir(_ word: UInt64) {
      first = (first ^ word) &* 0xBF58_476D_1CE4_E5B9
      first ^= first >> 29
      second = (second &+ word) &* 0x94D0_49BB_1331_11EB
      second = second << 31 | second >> 33
    }
    let words = bytes.count / 8
    let raw = UnsafeRawBufferPointer(bytes)
    for index in 0..<words {
      stir(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)))
    }
    var tail: UInt64 = 0
    for index in words * 8..<bytes.count { tail = tail << 8 | UInt64(bytes[index]) }
    stir(tail)
    stir(UInt64(bytes.count))
    // Each step can be undone, so that two states that differ stay different.
    first = finished(first ^ (second << 32 | second >> 32))
    second = finished(second &+ first)
    return (first, second)
  }

  private static func finished(_ lane: UInt64) -> UInt64 {
    var lane = (lane ^ lane >> 30) &* 0xBF58_476D_1CE4_E5B9
    lane = (lane ^ lane >> 27) &* 0x94D0_49BB_1331_11EB
    return lane ^ lane >> 31
  }
}
