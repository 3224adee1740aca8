import ArgumentParser
import Foundation
import Manuscript
import Record
import Weaving

/// `book weave`: pages out of sources and records. It runs nothing.
struct WeaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weave", abstract: "Weaves the book; runs nothing.")

  @Option(help: "The package's root.")
  var root = "."
  @Option(help: "Where the book goes.")
  var output: String?
  @Option(help: "Where the chapters' programs are, relative to the root.")
  var programs = ".build/debug"
  @Option(help: "The commit that the pages name.")
  var commit = ""
  @Option(help: "The toolchain that the pages name.")
  var toolchain = ""

  func run() throws {
    let weaver = Weaver(
      root: URL(filePath: root, directoryHint: .isDirectory).standardized,
      output: output.map { URL(filePath: $0, directoryHint: .isDirectory).standardized },
      programs: programs, commit: commit, toolchain: toolchain)
    switch try weaver.weave() {
    case .woven(let summaries):
      try say(summaries.line(weaver.output))
    case .unchanged:
      break
    case .refused(let diagnostics):
      let lines = diagnostics.map { "\($0.description)\n" }.joined()
      _ = Streams.write(lines, to: .error)
      throw ExitCode.failure
    }
  }
}

/// Prints on standard output; what cannot be told is a failure.
func say(_ text: String) throws {
  if let reason = Streams.write(text, to: .output) {
    _ = Streams.write("error: standard output cannot be written: \(reason)\n", to: .error)
    throw ExitCode.failure
  }
}

extension [Weaver.Summary] {
  /// The book in one line: what is in it, how long it took, and where it is.
  fileprivate func line(_ output: URL) -> String {
    func counted(_ count: Int, _ thing: String) -> String {
      "\(count) \(thing)\(count == 1 ? "" : "s")"
    }
    let tenths = Int((reduce(0) { $0 + $1.seconds } * 10).rounded())
    let (figures, claims) = reduce((0, 0)) { ($0.0 + $1.figures, $0.1 + $1.claims) }
    let here = FileManager.default.currentDirectoryPath + "/"
    let index = output.appending(path: "index.html").path
    return "✓ the book  \(counted(count, "chapter"))  \(counted(figures, "figure"))  "
      + "\(counted(claims, "claim"))  \(tenths / 10).\(tenths % 10) s  "
      + "\(index.hasPrefix(here) ? String(index.dropFirst(here.count)) : index)\n"
  }
}
