import ArgumentParser
import Foundation
import Manuscript
import Weaving

/// The shell around the weaver.
@main
struct BookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book",
    abstract: "Weaves the chapters and what their programs recorded into a book.",
    subcommands: [WeaveCommand.self, RulesCommand.self])
}
