import Foundation

/// Makes a plan: takes in the hand-ins and names each unit by its content.
public struct Planning {
  let workspace: Workspace
  let store: Store
  let toolchain: Toolchain
  let isolation: Isolation
  let seed: String?

  /// Names what is needed; the seed is the teacher's own, or nothing.
  public init(
    workspace: Workspace, store: Store, toolchain: Toolchain, isolation: Isolation, seed: String?
  ) {
    (self.workspace, self.store, self.toolchain) = (workspace, store, toolchain)
    (self.isolation, self.seed) = (isolation, seed)
  }

  /// Plans a class's hand-ins and returns the units with remarks about what was not understood.
  public func plan(_ submissions: URL, chapter: String?, into gradebook: Gradebook) throws -> (
    units: [WorkUnit], remarks: [String]
  ) {
    let seed = self.seed ?? "public"
    let chapters = workspace.chapters
    if let chapter, !chapters.contains(chapter) {
      throw GradingError(
        "\(chapter) has no assignment; there are \(chapters.joined(separator: ", "))")
    }
    let sources = try chapters.map {
      try BundleSource(chapter: $0, in: workspace, seed: seed, toolchain: toolchain)
    }
    let sandbox = try Sandbox(isolation: isolation, toolchain: toolchain, store: store)
    let taken = try Intake(assignments: sources, sandbox: sandbox).take(
      submissions, chapter: chapter)
    var bundles: [String: String] = [:]
    let units = try taken.submissions.map { submission in
      let bundle = sources.first { $0.chapter == submission.chapter }?.hash ?? ""
      bundles[submission.chapter] = bundle
      var (file, refusal) = ("", String?.none)
      switch submission.source {
      case .success(let bytes): file = try gradebook.keep(bytes)
      case .failure(let reason): refusal = reason.sentence
      }
      return WorkUnit(
        key: WorkUnit.key(file: file, bundle: bundle, isolation: isolation, refusal: refusal),
        chapter: submission.chapter, file: file, bundle: bundle, student: submission.id,
        name: submission.name, isLate: submission.isLate, time: submission.time, refusal: refusal)
    }
    try gradebook.write(
      units,
      .init(isolation: isolation, seed: seed, isSeedSecret: self.seed != nil, bundles: bundles))
    return (units, taken.remarks)
  }
}
