import ArgumentParser
import Foundation
import Manuscript
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
      for summary in summaries { print(summary.line) }
    case .unchanged:
      break
    case .refused(let diagnostics):
      for diagnostic in diagnostics { complain(diagnostic.description) }
      throw ExitCode.failure
    }
  }

  private func complain(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
  }
}

extension Weaver.Summary {
  /// The chapter in one line.
  fileprivate var line: String {
    let tenths = Int((seconds * 10).rounded())
    return "✓ \(chapter)  \(figures) figure\(figures == 1 ? "" : "s")  "
      + "\(claims) claim\(claims == 1 ? "" : "s")  \(tenths / 10).\(tenths % 10) s"
  }
}
