import ArgumentParser
import Foundation
import Record

/// `book compiled`: notes what the programs were compiled from. `.ci/compile` calls it.
struct CompiledCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compiled", abstract: "Notes what the chapters' programs were compiled from.",
    shouldDisplay: false)

  @Option(help: "The hashes of the sources, as sha256sum prints them.")
  var sources: String
  @Option(help: "Where the chapters' programs are, relative to this folder.")
  var programs = ".build/debug"

  func run() throws {
    let root = URL(filePath: FileManager.default.currentDirectoryPath)
    let folder = URL(filePath: programs, directoryHint: .isDirectory)
    var note = Compilation(root: root.path, sources: [:], programs: [:])
    for line in try String(contentsOfFile: sources, encoding: .utf8).split(separator: "\n") {
      let hash = line.prefix { $0 != " " }
      note.sources[String(line.dropFirst(hash.count + 2))] = String(hash)
    }
    for path in note.sources.keys where path.hasSuffix("/main.swift") {
      let parts = path.split(separator: "/")
      guard parts.count == 3, parts[0] == "Chapters" else { continue }
      let program = try Data(contentsOf: folder.appending(path: parts[1]), options: .mappedIfSafe)
      note.programs[String(parts[1])] = Receipt.hash(of: program)
    }
    try Data(note.text.utf8).write(
      to: folder.appending(path: Compilation.name), options: .atomic)
  }
}
