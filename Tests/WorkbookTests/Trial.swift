import Foundation
import Record
import Synchronization

@testable import Workbook

/// A chapter in a folder of its own, which is gone when the trial is.
@MainActor
final class Trial {
  let root: URL
  let chapter: Chapter

  /// Opens a chapter of one heading, as with some arguments on its command line.
  init(_ source: String = "//: # Trial\n", _ arguments: [String] = []) throws {
    root = FileManager.default.temporaryDirectory
      .appendingPathComponent("trial-\(UUID().uuidString)")
    let file = root.appendingPathComponent("Chapters/Trial/main.swift")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(source.utf8).write(to: file)
    chapter = Chapter("Trial", path: file.path, arguments: arguments, isCompiled: false)
    Unfinished.finished()
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// The folder that goes when the process ends; it may end on any thread.
  private nonisolated static let doomed = Mutex<URL?>(nil)

  /// What a chapter takes in when something is done to it.
  static func run(_ body: @MainActor (Chapter) -> Void) throws -> (
    entries: [Entry], problems: [Problem]
  ) {
    let trial = try Trial()
    body(trial.chapter)
    return (trial.chapter.entries, trial.chapter.problems)
  }

  /// Ends a chapter to which something was done, and with it the process.
  static func finish(
    _ source: String = "//: # Trial\n", _ arguments: [String] = [],
    _ body: @MainActor (Chapter) -> Void
  ) throws {
    let trial = try Trial(source, arguments)
    let root = trial.root
    Self.doomed.withLock { $0 = root }
    atexit {
      if let root = Trial.doomed.withLock(\.self) { try? FileManager.default.removeItem(at: root) }
    }
    body(trial.chapter)
    trial.chapter.finish()
    // A chapter that is content returns, and its program ends with 0.
    exit(0)
  }

  static func finish(_ arguments: [String], _ body: @MainActor (Chapter) -> Void) throws {
    try finish("//: # Trial\n", arguments, body)
  }
}
