import ArgumentParser
import Manuscript
import Weaving

/// `book rules`: what the weaver insists on.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Lists the rules that a book must keep.")

  func run() {
    let width = Rule.allCases.map(\.rawValue.count).max() ?? 0
    for rule in Rule.allCases {
      let padding = String(repeating: " ", count: width - rule.rawValue.count)
      print("\(rule.rawValue)\(padding)  \(rule.summary)")
    }
  }
}
