import Foundation
import Grading

/// The line that shows how far a run is: on a terminal it is written over, elsewhere it is left out.
enum Meter {
  private static let isTerminal = isatty(2) == 1

  /// Shows how far a run is and what is left.
  @Sendable static func show(_ progress: Run.Progress) {
    guard isTerminal else { return }
    let left = progress.seconds / Double(progress.done) * Double(progress.all - progress.done)
    let text =
      "\(progress.done) of \(progress.all)  \(duration(left)) left  \(Plain.line(progress.unit.name, limit: 30))"
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  /// Removes the line.
  static func end() {
    if isTerminal { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }

  private static func duration(_ seconds: Double) -> String {
    seconds < 90 ? "\(Int(seconds.rounded(.up))) s" : "\(Int((seconds / 60).rounded(.up))) min"
  }
}
