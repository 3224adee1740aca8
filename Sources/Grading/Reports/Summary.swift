extension Report {
  /// What the terminal shows, in 80 columns: how the class did, and what many failed.
  public var summary: String {
    var text = ""
    for (chapter, entries) in Dictionary(grouping: entries, by: \.unit.chapter).sorted(by: {
      $0.key < $1.key
    }) {
      let marks = entries.map(\.mark.points).sorted()
      let possible = entries.map(\.result.possible).max() ?? 0
      text +=
        "\(chapter)  \(entries.count) graded, median \(decimal(marks[marks.count / 2])) of \(decimal(possible))\n"
      let functions = entries[0].result.exercises.map(\.function)
      let width = min(32, functions.map(\.count).max() ?? 0)
      for (index, function) in functions.enumerated() {
        let states = entries.compactMap {
          $0.result.exercises.indices.contains(index) ? $0.result.exercises[index].status : nil
        }
        let right = states.count { $0 == .ok }
        let share = Double(right) / Double(max(1, states.count))
        let bar = String(repeating: "█", count: Int((share * 20).rounded()))
        let padded =
          String(function.prefix(width))
          + String(repeating: " ", count: max(0, width - function.count))
        let others = Dictionary(grouping: states.filter { $0 != .ok }) { $0 }.mapValues(\.count)
          .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.prefix(2)
          .map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", ")
        let flag = states.count >= 5 && share < 0.4 ? "  ← most fail" : ""
        text +=
          "  \(padded)  \(bar)\(String(repeating: "·", count: 20 - bar.count)) \(right)/\(states.count)  \(others)\(flag)\n"
      }
    }
    let refused = entries.filter { $0.result.status == .rejected }
    for entry in refused.prefix(20) {
      text +=
        "• \(Plain.line(entry.unit.name, limit: 40)), \(entry.unit.chapter): \(Plain.line(entry.result.message ?? ""))\n"
    }
    if refused.count > 20 {
      text += "• … and \(refused.count - 20) more that could not be accepted\n"
    }
    return text + remarks.map { "• \($0)\n" }.joined()
  }
}
