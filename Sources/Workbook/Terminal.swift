import Foundation

/// The reader's terminal.
enum Terminal {
  /// Prints a message on standard error.
  static func complain(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }

  /// Prints a message on standard error and ends the program with status 1.
  static func fail(_ message: String) -> Never {
    complain("error: \(message)")
    _exit(1)
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
