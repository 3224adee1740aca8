import Foundation
import Manuscript
import Record

/// Finds the chapters that are there, and refuses records that are missing, foreign or stale.
final class ChapterLoader {
  let workspace: Workspace
  let cache: ContentCache
  let faults: Faults
  /// The folder of the chapters' programs.
  let programs: String
  /// The chapters whose last run found something wrong.
  private var unclean: [String] = []
  /// The pages that are taken.
  private var slugs: Set = ["index", "glossary", "references"]
  /// The chapters that were loaded.
  private var loaded: [String] = []

  init(workspace: Workspace, cache: ContentCache, faults: Faults, programs: String) {
    self.workspace = workspace
    self.cache = cache
    self.faults = faults
    self.programs = programs
  }

  /// The chapter of an item, or nothing when it is not there or cannot be used.
  func load(_ item: Contents.Item) throws -> Chapter? {
    guard Name.fault(in: item.name) == nil, slugs.insert(item.slug).inserted else { return nil }
    let file = "Chapters/\(item.name)/main.swift"
    guard let text = workspace.text(file) else { return nil }
    var others: [String: String] = [:]
    for name in workspace.names(in: "Chapters/\(item.name)") where name.hasSuffix(".swift") {
      others[name] = workspace.text("Chapters/\(item.name)/\(name)")
    }
    let manuscript = Manuscript(name: item.name, main: text, others: others, faults: faults)
    guard let record = record(of: item, file: file) else { return nil }
    loaded.append(item.name)
    return try Chapter(
      item: item, manuscript: manuscript, record: record, cache: cache, faults: faults)
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
    // What a stale record says of today's source would be noise beside the one thing to do.
    guard isFresh(item, at: position) else { return nil }
    return RecordCheck(record: record, item: item, faults: faults).isGood() ? record : nil
  }

  private func isFresh(_ item: Contents.Item, at position: Position) -> Bool {
    var isFresh = true
    func report(_ text: String) {
      faults.report(.staleRecord, at: position, text)
      isFresh = false
    }
    let path = "output/records/\(item.name).receipt.json"
    let again = "run “swift run \(item.name)” again"
    guard let data = workspace.data(path),
      let receipt = try? JSONDecoder().decode(Receipt.self, from: data),
      receipt.isWhole(with: position.file, "output/records/\(item.name).json")
    else {
      report("\(path) is not there or unreadable: \(again)")
      return false
    }
    let program = "\(programs)/\(item.name)"
    if workspace.hash(program) != receipt.program {
      report(
        "the record is not by the program \(program) as it is now: \(again)")
    }
    for (file, hash) in receipt.files.sorted(by: { $0.key < $1.key })
    where workspace.hash(file) != hash {
      report("\(file) has changed since the record was written: \(again)")
    }
    if !receipt.isClean { unclean.append(item.name) }
    return isFresh
  }

  /// Reports programs that are not of the sources that stand there, once all have been read.
  func reportForeignPrograms() {
    let again = "run “make book” again"
    guard let data = workspace.data("\(programs)/\(Compilation.name)"),
      let note = Compilation(text: String(decoding: data, as: UTF8.self))
    else {
      faults.report(
        .foreignProgram, at: Position(file: "\(programs)/\(Compilation.name)"),
        "nothing says of which sources the programs were compiled: run “make book”, which compiles "
          + "and takes note")
      return
    }
    for name in loaded {
      let program = "\(programs)/\(name)"
      if workspace.hash(program) != note.programs[name] {
        faults.report(
          .foreignProgram, at: Position(file: "Chapters/\(name)/main.swift"),
          "\(program) is not the program that was compiled from these sources: \(again)")
      }
    }
    for (path, difference) in note.differences(from: workspace.root) {
      faults.report(
        .foreignProgram, at: Position(file: path), "this \(difference.rawValue): \(again)")
    }
  }

  /// Reports the chapters whose last run complained, where the record does not say of what.
  func reportUnclean() {
    for name in unclean {
      faults.report(
        .staleRecord, at: Position(file: "Chapters/\(name)/main.swift"),
        "the last run found something wrong: run “swift run \(name)” again and read what it says")
    }
  }
}
