import ArgumentParser
import Foundation

/// What a reader may ask of a chapter's program on its command line.
struct Options: ParsableArguments {
  @Option(help: "Print only this section (part of its title is enough).")
  var section: String?

  @Flag(help: "List the chapter's sections and stop.")
  var list = false

  @Flag(help: "Print the record as JSON instead of the chapter.")
  var json = false

  @Option(help: "Write the figures into this folder instead of output/records/.")
  var figures: String?

  @Flag(help: "Open the chapter's page, or its figures where the book is not built.")
  var open = false

  @Flag(help: "Write the record where it is not fresh and print one line, as make book does.")
  var forBook = false

  @Flag(help: "Print the version of Smooth Gates and stop.")
  var version = false

  /// Reads the command line; `--help` and mistakes end the program here with their message.
  static func from(_ arguments: [String], chapter: String) -> Options {
    do {
      let options = try parse(arguments)
      if options.version {
        Terminal.say("Smooth Gates \(version), chapter \(chapter)\n")
        Terminal.end()
      }
      return options
    } catch  where exitCode(for: error) == .success {
      Terminal.say(helpMessage().replacingOccurrences(of: "options", with: chapter) + "\n")
      Terminal.end()
    } catch {
      Terminal.complain(
        message(for: error) + "\n\n"
          + helpMessage().replacingOccurrences(of: "options", with: chapter))
      Foundation.exit(64)
    }
  }

  /// The version of the workbook.
  static let version = "0.1.0"
}
