import ArgumentParser
import Foundation
import Record
import Weaving

/// The shell around the weaver.
@main
struct BookCommand: ParsableCommand {
  static func main() {
    Streams.begin()
    self.main(nil)
  }

  static let configuration = CommandConfiguration(
    commandName: "book",
    abstract: "Weaves the chapters and what their programs recorded into a book.",
    subcommands: [WeaveCommand.self, RulesCommand.self, CompiledCommand.self])
}
