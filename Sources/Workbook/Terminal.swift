import Dispatch
import Foundation
import Record
import Synchronization

/// The reader's terminal.
enum Terminal {
  /// Whether a message could not be told.
  private static let isMute = Mutex(false)

  /// Prints a text on standard output; a program that cannot say what it was asked for fails.
  static func say(_ text: String) {
    if let reason = Streams.write(text, to: .output) {
      fail("standard output cannot be written: \(reason); what was to stand there is lost")
    }
  }

  /// Prints a message on standard error.
  static func complain(_ message: String) {
    if Streams.write(message + "\n", to: .error) != nil { isMute.withLock { $0 = true } }
  }

  /// Ends the program as well as its words could be told: with 1 where one was lost.
  static func end(failing: Bool = false) -> Never {
    exit(failing || isMute.withLock { $0 } ? 1 : 0)
  }

  /// Prints a message on standard error and ends the program with status 1.
  static func fail(_ message: String) -> Never {
    complain("error: \(message)")
    _exit(1)
  }

  /// Says every minute that a run for the book still is at work, and on what.
  static func tellWhileRunning(_ chapter: String, minutes: Int = 1) {
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + 60) {
      complain("  \(chapter) has been running for \(minutes) min …")
      tellWhileRunning(chapter, minutes: minutes + 1)
    }
  }

  /// How many columns the reader's terminal has; 80 where it does not say or output is a file.
  static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return 80 }
    return min(max(Int(size.ws_col), 40), 100)
  }

  /// Whether to colour: the terminal can, and the reader has not set `NO_COLOR`.
  static var hasColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty
      && environment["TERM"] != "dumb"
  }

  /// Opens a file or folder with the desktop's own program.
  static func open(_ place: URL) {
    #if os(macOS)
    let opener = "/usr/bin/open"
    #else
    let opener = "/usr/bin/xdg-open"
    #endif
    let process = Process()
    process.executableURL = URL(fileURLWithPath: opener)
    process.arguments = [place.path]
    do {
      try process.run()
    } catch {
      complain("cannot open \(place.path) with \(opener): \(Mishap.reason(error))")
    }
  }
}
