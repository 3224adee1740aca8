import ArgumentParser

/// The shell around the grader.
@main
struct Grade: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Grades what a class handed in: plan, run (in shards, if wanted), merge.",
    subcommands: [
      PlanCommand.self, RunCommand.self, MergeCommand.self, AllCommand.self, StubCommand.self,
      SelfTestCommand.self,
    ])
}
