/// The roles of prose: `` {value}`id` `` and its sisters.
package enum Role {
  /// What is shown and what is meant: `gates <gate>` shows “gates” and means “gate”.
  package static func shown(_ argument: String) -> (text: String, name: String) {
    guard argument.hasSuffix(">"), let match = argument.wholeMatch(of: /(.+?)\s*<(.+)>/) else {
      return (argument, argument)
    }
    return (String(match.1), String(match.2))
  }
}
