import Foundation
import Record

/// Finds the chapters that are there, and refuses records that are missing, foreign or stale.
struct ChapterLoader {
  let workspace: Workspace
  let cache: ContentCache
  let faults: Faults
  /// The folder of the chapters' programs.
  let programs: String

  /// The chapter of an item, or nothing when it is not there or cannot be used.
  func load(_ item: Contents.Item) throws -> Chapter? {
    let file = "Chapters/\(item.name)/main.swift"
    guard let text = workspace.text(file) else { return nil }
    let source = ChapterSource(file: file, text: text, faults: faults)
    guard let record = record(of: item, file: file) else { return nil }
    return try Chapter(item: item, source: source, record: record, cache: cache, faults: faults)
  }

  private func record(of item: Contents.Item, file: String) -> Record? {
    let path = "output/records/\(item.name).json"
    let position = Position(file: file)
    guard let data = workspace.data(path) else {
      faults.report(
        .missingRecord, at: position, "\(path) is not there: run “swift run \(item.name)” first")
      return nil
    }
    let record: Record
    do {
      record = try JSONDecoder().decode(Record.self, from: data)
    } catch {
      faults.report(.unreadableRecord, at: Position(file: path), jsonProblem(error))
      return nil
    }
    guard record.format == Record.currentFormat else {
      faults.report(
        .unreadableRecord, at: Position(file: path),
        "format \(record.format) is not \(Record.currentFormat), which this weaver reads")
      return nil
    }
    checkFreshness(of: item, at: position)
    return record
  }

  private func checkFreshness(of item: Contents.Item, at position: Position) {
    let path = "output/records/\(item.name).receipt.json"
    let again = "run “swift run \(item.name)” again"
    guard let data = workspace.data(path),
      let receipt = try? JSONDecoder().decode(Receipt.self, from: data)
    else {
      faults.report(.staleRecord, at: position, "\(path) is not there or unreadable: \(again)")
      return
    }
    let program = "\(programs)/\(item.name)"
    if workspace.hash(program) != receipt.program {
      faults.report(
        .staleRecord, at: position,
        "the record is not by the program \(program) as it is now: \(again)")
    }
    for (file, hash) in receipt.files.sorted(by: { $0.key < $1.key })
    where workspace.hash(file) != hash {
      faults.report(
        .staleRecord, at: position, "\(file) has changed since the record was written: \(again)")
    }
  }
}
