import Foundation

/// Notices a chapter whose program ends before `chapter.finish()`: its record would be missing.
@MainActor
enum Unfinished {
  private static var source = ""

  static func expectFinish(of source: String) {
    self.source = source
    atexit {
      MainActor.assumeIsolated {
        guard !Unfinished.source.isEmpty else { return }
        Terminal.complain(
          "\(Unfinished.source): error: the chapter ended before chapter.finish(), so no record "
            + "was written; make that call its last line [chapter-unfinished]")
        _exit(1)
      }
    }
  }

  static func finished() { source = "" }
}
