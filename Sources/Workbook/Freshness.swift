import Foundation
import Record

/// Whether a chapter's record still is what its program would write.
///
/// A record is fresh exactly while the hash of the program and of every file it read and wrote is
/// what its receipt says. Times of files are never asked. Whether the program is one of these sources
/// is what the compilation's note says.
enum Freshness {
  /// Whether the chapter's record and figures need not be made again: nothing changed, and
  /// nothing was wrong.
  static func isFresh(_ places: Places) -> Bool {
    guard let data = try? Data(contentsOf: places.receipt),
      let receipt = try? JSONDecoder().decode(Receipt.self, from: data),
      receipt.isWhole(with: places.shown(places.record), places.shown(places.source)),
      receipt.isClean, receipt.program == programHash
    else { return false }
    return receipt.files.allSatisfy { name, hash in
      fileHash(places.root.appendingPathComponent(name)) == hash
    }
  }

  /// Why a run for the book would pair a program with sources of which it is not; `nil` where the
  /// program is the one that `make book` compiled.
  static func foreignProgram(_ chapter: String) -> String? {
    guard let folder = Bundle.main.executableURL?.deletingLastPathComponent(),
      let note = Compilation(beside: folder)
    else {
      return "nothing says of which sources this program was compiled: run “make book”, "
        + "which compiles and takes note"
    }
    guard note.programs[chapter] == programHash else {
      return "this program is not the one that “make book” compiled: run “make book” again"
    }
    return nil
  }

  /// Why a run for the book would say of today's sources what the program found with others; `nil`
  /// where the sources that stand there are those that were compiled.
  static func foreignSources(_ places: Places) -> String? {
    guard let folder = Bundle.main.executableURL?.deletingLastPathComponent(),
      let first = Compilation(beside: folder)?.differences(from: places.root).first
    else { return nil }
    return "\(first.path) \(first.difference.rawValue): run “make book” again"
  }

  /// Writes the record and its receipt, each aside and then moved into place.
  ///
  /// With the figures elsewhere, the record in `output/records` stays as it was.
  static func write(
    _ record: Record, sources: [String: String], figures: [URL], isClean: Bool, to places: Places
  ) throws {
    if places.isElsewhere { return }
    let data = json(record)
    try write(data, to: places.record, places)
    var files = [places.shown(places.record): Receipt.hash(of: data)]
    // Sources as they were read when the run began, which need not be what stands there at its end.
    files.merge(sources) { $1 }
    for file in figures { files[places.shown(file)] = fileHash(file) }
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
