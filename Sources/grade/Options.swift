import ArgumentParser
import Foundation
import Grading

extension Isolation: ExpressibleByArgument {}

/// The places that every command needs.
struct Places: ParsableArguments {
  @Option(help: "The package's root.")
  var root = "."
  @Option(help: "A folder of SwiftPM's with built modules; may be repeated.")
  var build: [String] = []
  @Option(help: "The folder of grades.")
  var output = "output/grades"
  @Option(
    help:
      "A folder outside the repository for prepared assignments; all who read it must be able to pass through."
  )
  var store: String?
  @Option(help: "A folder that replaces Chapters, for solutions and tests of your own.")
  var `private`: String?

  func workspace() -> Workspace {
    let root = folder(self.root)
    return Workspace(
      root: root, builds: build.isEmpty ? nil : build.map(folder),
      privateFolder: `private`.map(folder))
  }

  func gradebook() throws -> Gradebook { try Gradebook(folder(output)) }

  func theStore() throws -> Store { try store.map { try Store(folder($0)) } ?? Store() }

  private func folder(_ path: String) -> URL {
    URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
  }
}

/// What a plan is made of.
struct PlanOptions: ParsableArguments {
  @Option(help: "The folder or archive of hand-ins.")
  var submissions: String
  @Option(
    help:
      "The chapter that all hand-ins are for; without it each file is graded for what it answers.")
  var chapter: String?
  @Option(help: "A file whose text is the seed of hidden inputs; keep it outside the repository.")
  var seedFile: String?
  @Option(help: "How far students' programs are kept away: full or host.")
  var isolation: Isolation = .full

  func seed() throws -> String? {
    guard let seedFile else { return nil }
    guard let text = try? String(contentsOfFile: seedFile, encoding: .utf8),
      !text.allSatisfy(\.isWhitespace)
    else {
      throw GradingError(
        "\(seedFile): the seed file is missing or empty; write any secret text into it")
    }
    return text
  }
}

/// Says something that is not a result.
func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
