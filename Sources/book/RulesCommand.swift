import ArgumentParser
import Manuscript
import Weaving

/// `book rules`: what the weaver insists on.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Lists the rules that a book must keep.")

  func run() throws {
    let width = Rule.allCases.map(\.rawValue.count).max() ?? 0
    try say(
      Rule.allCases.map { rule in
        let padding = String(repeating: " ", count: width - rule.rawValue.count)
        return "\(rule.rawValue)\(padding)  \(rule.summary)\n"
      }.joined())
  }
}
