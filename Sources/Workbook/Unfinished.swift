import Foundation
import Synchronization

/// Notices a chapter whose program ends before `chapter.finish()`: its record would be missing.
enum Unfinished {
  /// The source of the chapter that is open; empty where none is. A program may end on any thread.
  private static let source = Mutex("")

  static func expectFinish(of source: String) {
    self.source.withLock { $0 = source }
    atexit {
      let open = Unfinished.source.withLock { $0 }
      guard !open.isEmpty else { return }
      Terminal.complain(
        "\(open): error: the chapter ended before chapter.finish(), so no record "
          + "was written; make that call its last line [chapter-unfinished]")
      _exit(1)
    }
  }

  static func finished() { source.withLock { $0 = "" } }
}
