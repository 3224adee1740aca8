/// All results of a plan, in its order.
public struct Merged: Sendable {
  /// The units with their results.
  public var entries: [(unit: WorkUnit, result: UnitResult)]
  /// What the plan was made with.
  public var settings: Gradebook.Settings

  /// Results that are at hand.
  init(entries: [(unit: WorkUnit, result: UnitResult)], settings: Gradebook.Settings) {
    (self.entries, self.settings) = (entries, settings)
  }

  /// Reads the results of a plan. A missing one is an error, never a zero.
  public init(_ gradebook: Gradebook) throws {
    settings = try gradebook.settings()
    entries = []
    var missing: [(WorkUnit, String?)] = []
    for unit in try gradebook.units() {
      if let result = gradebook.result(of: unit) {
        entries.append((unit, result))
      } else {
        missing.append((unit, gradebook.trouble(of: unit)))
      }
    }
    guard missing.isEmpty else {
      let names = missing.prefix(5).map { unit, trouble in
        "\(Plain.line(unit.student, limit: 60)), \(unit.chapter)"
          + (trouble.map { " (\(Plain.line($0)))" } ?? "")
      }
      throw GradingError(
        "\(missing.count) of \(entries.count + missing.count) units have no result: \(names.joined(separator: "; "))\(missing.count > 5 ? "; …" : ""). Run grade run for every shard, then merge again; nothing was written"
      )
    }
  }
}
