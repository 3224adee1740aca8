import Foundation
import Record

/// Whether a chapter's record still is what its program would write.
///
/// A record is fresh exactly while the hash of the program and of every file it read and wrote is
/// what its receipt says. Times of files are never asked.
enum Freshness {
  /// Whether the chapter's record and figures need not be made again: nothing changed, and
  /// nothing was wrong.
  static func isFresh(_ places: Places) -> Bool {
    guard let data = try? Data(contentsOf: places.receipt),
      let receipt = try? JSONDecoder().decode(Receipt.self, from: data),
      receipt.isClean, receipt.program == programHash
    else { return false }
    return receipt.files.allSatisfy { name, hash in
      fileHash(places.root.appendingPathComponent(name)) == hash
    }
  }

  /// Writes the record and its receipt, each aside and then moved into place.
  ///
  /// With the figures elsewhere, the record in `output/records` stays as it was.
  static func write(
    _ record: Record, sources: [URL], figures: [URL], isClean: Bool, to places: Places
  ) throws {
    if places.isElsewhere { return }
    let data = json(record)
    try write(data, to: places.record, places)
    var files = [places.shown(places.record): Receipt.hash(of: data)]
    for file in sources + figures { files[places.shown(file)] = fileHash(file) }
    let receipt = Receipt(isClean: isClean, program: programHash ?? "", files: files)
    try write(json(receipt), to: places.receipt, places)
  }

  /// A value as JSON: sorted keys, one a line, the same bytes every time.
  static func json(_ value: some Encodable) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("a record should be encodable, but is not")
    }
    return data + Data("\n".utf8)
  }

  private static func write(_ data: Data, to file: URL, _ places: Places) throws {
    do {
      try data.write(to: file, options: .atomic)
    } catch {
      throw Mishap(
        "cannot write \(places.shown(file)): \(Mishap.reason(error)). "
          + "Nothing was changed; make room or fix the folder's permissions and run again.")
    }
  }

  private static func fileHash(_ file: URL) -> String? {
    (try? Data(contentsOf: file)).map(Receipt.hash(of:))
  }

  private static var programHash: String? {
    Bundle.main.executableURL.flatMap { try? Data(contentsOf: $0, options: .mappedIfSafe) }
      .map(Receipt.hash(of:))
  }
}
