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
      gradebook: places.gradebook(), workspace: places.workspace(), store: store,
      toolchain: toolchain)
    let graded = try run.run(
      shard: parts[0], of: parts[1],
      workers: workers ?? ProcessInfo.processInfo.activeProcessorCount,
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
    let promises = try SelfTest(isolation: isolation, toolchain: .find(), store: places.theStore())
      .run()
    for promise in promises { print("\(promise.holds ? "✓" : "✗") \(promise.text)") }
    if !promises.allSatisfy(\.holds) { throw ExitCode.failure }
  }
}

/// What reports are written with.
struct ReportOptions: ParsableArguments {
  @Option(
    help: "Your sheet: due, handed-in, extension, penalty, bonus and mark by student and chapter.")
  var sheet: String?
  @Option(
    help: "A sheet that Canvas or Moodle exported: a filled copy goes to the folder of grades.")
  var fill: String?
  @Option(name: .customLong("fill-chapter"), help: "The chapter that the exported sheet is of.")
  var fillChapter: String?
}

/// `grade stub`.
struct StubCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stub", abstract: "Prints the file that a student begins with.")
  @OptionGroup var places: Places
  @Option(help: "The chapter.")
  var chapter: String

  func run() throws {
    let source = try BundleSource(
      chapter: chapter, in: places.workspace(), seed: "public", toolchain: .find())
    print(try source.stub(), terminator: "")
  }
}

/// `grade merge`.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Joins all results into reports; a missing one is an error.")
  @OptionGroup var places: Places
  @OptionGroup var options: ReportOptions

  func run() throws {
    let gradebook = try places.gradebook()
    let sheet = try options.sheet.map { try Sheet(URL(filePath: $0)) } ?? Sheet()
    let report = Report(try Merged(gradebook), sheet: sheet)
    try report.write(to: gradebook.root, environment: ProcessInfo.processInfo.environment)
    if let fill = options.fill {
      let file = URL(filePath: fill)
      guard let data = try? Data(contentsOf: file) else {
        throw GradingError("\(fill): the sheet is missing")
      }
      let outcome = try Fill(report, named: file.lastPathComponent).fill(
        [UInt8](data), chapter: options.fillChapter)
      for remark in outcome.remarks { say("• \(remark)") }
      let target = gradebook.root.appending(path: "filled-\(file.lastPathComponent)")
      try Data(outcome.bytes).write(to: target, options: .atomic)
      print("✓ \(outcome.filled) rows of \(file.lastPathComponent) filled: \(target.path)")
    }
    print(report.summary, terminator: "")
    print("✓ \(gradebook.root.path)/grades.csv")
  }
}

/// `grade all`.
struct AllCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "Plans, runs and merges.")
  @OptionGroup var places: Places
  @OptionGroup var options: PlanOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    var plan = PlanCommand()
    (plan.places, plan.options) = (places, options)
    try plan.run()
    var run = RunCommand()
    (run.places, run.shard, run.workers) = (places, "1/1", nil)
    try run.run()
    var merge = MergeCommand()
    (merge.places, merge.options) = (places, reports)
    try merge.run()
  }
}
