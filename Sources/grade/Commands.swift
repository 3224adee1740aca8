import ArgumentParser
import Foundation
import Grading

/// `grade plan`.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Takes in hand-ins and writes one line a unit.")
  @OptionGroup var places: Places
  @OptionGroup var options: PlanOptions

  func run() throws {
    let planning = Planning(
      workspace: places.workspace(), store: try places.theStore(), toolchain: try .find(),
      isolation: options.isolation, seed: try options.seed())
    let (units, remarks) = try planning.plan(
      URL(filePath: options.submissions), chapter: options.chapter, into: places.gradebook())
    for remark in remarks { say("• \(remark)") }
    if options.seedFile == nil {
      say("• Hidden inputs are public in this repository; --seed-file draws some of your own.")
    }
    print("✓ \(units.count) units, \(Set(units.map(\.student)).count) students")
  }
}

/// `grade run`.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Grades the units of a plan, or a shard of them.")
  @OptionGroup var places: Places
  @Option(help: "Which part of the plan: K/N.")
  var shard = "1/1"
  @Option(help: "How many units at once; as many as there are cores where nothing is said.")
  var workers: Int?

  func run() throws {
    let parts = shard.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 2, parts[1] >= 1, (1...parts[1]).contains(parts[0]) else {
      throw ValidationError("--shard is K/N with 1 ≤ K ≤ N, for example 2/8, and not \(shard)")
    }
    let (toolchain, store) = (try Toolchain.find(), try places.theStore())
    let isolation = try places.gradebook().settings().isolation
    try selfTest(isolation, toolchain, store)
    let run = try Run(
      gradebook: places.gradebook(), workspace: places.workspace(), store: store, toolchain: toolchain)
    let graded = try run.run(
      shard: parts[0], of: parts[1], workers: workers ?? ProcessInfo.processInfo.activeProcessorCount,
      progress: Meter.show)
    Meter.end()
    print("✓ \(graded.count) graded")
  }
}

/// Tries the sandbox and stops where it does not hold.
func selfTest(_ isolation: Isolation, _ toolchain: Toolchain, _ store: Store) throws {
  let promises = try SelfTest(isolation: isolation, toolchain: toolchain, store: store).run()
  for promise in promises where !promise.holds { say("✗ sandbox: \(promise.text)") }
  guard promises.allSatisfy(\.holds) else {
    throw GradingError("the sandbox does not hold what it promises, so nothing is graded")
  }
  say("✓ sandbox  \(promises.count) promises hold" + (isolation.remark.map { "\n• \($0)" } ?? ""))
}

/// `grade self-test`.
struct SelfTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "self-test", abstract: "Tries the sandbox and lists what it promises.")
  @OptionGroup var places: Places
  @Option(help: "How far students' programs are kept away: full or host.")
  var isolation: Isolation = .full

  func run() throws {
    let promises = try SelfTest(isolation: isolation, toolchain: .find(), store: places.theStore()).run()
    for promise in promises { print("\(promise.holds ? "✓" : "✗") \(promise.text)") }
    if !promises.allSatisfy(\.holds) { throw ExitCode.failure }
  }
}

/// `grade merge`.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Joins all results into reports; a missing one is an error.")
  @OptionGroup var places: Places

  func run() throws {
    let merged = try Merged(places.gradebook())
    for (unit, result) in merged.entries {
      print("\(unit.student) \(unit.chapter) \(result.status.rawValue) \(result.points)/\(result.possible) \(result.message ?? "")")
      for e in result.exercises { print("   \(e.function) \(e.status.rawValue) \(e.points)/\(e.possible) \(e.message)"); for t in e.tests where t.status != .ok { print("      \(t.name) \(t.message)") } }
    }
  }
}

/// `grade all`.
struct AllCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "Plans, runs and merges.")
  @OptionGroup var places: Places
  @OptionGroup var options: PlanOptions

  func run() throws {
    var plan = PlanCommand()
    (plan.places, plan.options) = (places, options)
    try plan.run()
    var run = RunCommand()
    (run.places, run.shard, run.workers) = (places, "1/1", nil)
    try run.run()
    var merge = MergeCommand()
    merge.places = places
    try merge.run()
  }
}
