import Foundation

/// Grades the units of a plan, or a shard of them, with several workers.
///
/// A result that is there is not made again, so that a run that was killed goes on where it stopped.
public struct Run: Sendable {
  let gradebook: Gradebook
  let bundles: [String: Bundle]
  let toolchain: Toolchain
  let store: Store
  let settings: Gradebook.Settings
  var limits = GradingLimits()

  /// Makes the assignments of a plan ready.
  public init(
    gradebook: Gradebook, workspace: Workspace, store: Store, toolchain: Toolchain,
    limits: GradingLimits = .init()
  ) throws {
    self.gradebook = gradebook
    self.toolchain = toolchain
    self.store = store
    self.limits = limits
    settings = try gradebook.settings()
    let preparation = Preparation(
      workspace: workspace, store: store, toolchain: toolchain, isolation: settings.isolation)
    var bundles: [String: Bundle] = [:]
    for (chapter, hash) in settings.bundles {
      let source = try BundleSource(
        chapter: chapter, in: workspace, seed: settings.seed, toolchain: toolchain)
      guard source.hash == hash else {
        throw GradingError(
          "\(chapter): the assignment, the toolchain or the grader changed since the plan; run grade plan again"
        )
      }
      bundles[hash] = try preparation.bundle(source)
    }
    self.bundles = bundles
  }

  /// How far a run is.
  public struct Progress: Sendable {
    /// Units that are done.
    public var done: Int
    /// All units of the run.
    public var all: Int
    /// The unit that was done last.
    public var unit: WorkUnit
    /// Seconds since the start.
    public var seconds: Double
  }

  /// Grades a shard: every N-th unit from the K-th on. Returns the units that were graded now, in the
  /// plan's order; those whose results were there are not among them.
  @discardableResult
  public func run(
    shard: Int = 1, of shards: Int = 1, workers: Int = 2,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) throws -> [WorkUnit] {
    let units = try gradebook.units()
    var keys: Set<String> = []
    let mine = units.enumerated().filter { $0.offset % shards == shard - 1 }.map(\.element)
    let wanted = mine.filter { keys.insert($0.key).inserted && gradebook.result(of: $0) == nil }
    let queue = WorkQueue(wanted)
    let start = Clock.now
    let count = max(1, min(workers, wanted.count))
    let sandboxes = try (0..<(wanted.isEmpty ? 0 : count)).map { _ in
      try Sandbox(isolation: settings.isolation, toolchain: toolchain, store: store)
    }
    DispatchQueue.concurrentPerform(iterations: sandboxes.count) { index in
      while let unit = queue.next() {
        do {
          try grade(unit, in: sandboxes[index])
        } catch {
          queue.note("\(unit.student), \(unit.chapter): \(error)")
          try? gradebook.write(trouble: "\(error)", of: unit)
        }
        let done = queue.finished()
        progress(Progress(done: done, all: wanted.count, unit: unit, seconds: Clock.now - start))
      }
    }
    let troubles = queue.troubles
    guard troubles.isEmpty else {
      throw GradingError(
        "\(troubles.count) of \(wanted.count) could not be graded (\(troubles[0])); run again, what is done is kept"
      )
    }
    return wanted
  }

  private func grade(_ unit: WorkUnit, in sandbox: Sandbox) throws {
    guard let bundle = bundles[unit.bundle] else {
      throw GradingError(
        "\(unit.chapter): the plan names an assignment that is not there; run grade plan again")
    }
    let grader = SubmissionGrader(bundle: bundle, sandbox: sandbox, limits: limits)
    let file = try gradebook.file(unit.file)
    let earlier = gradebook.earlier(unit, isolation: settings.isolation)
    // Trouble of ours is tried again, and is never a mark.
    for attempt in 1...3 {
      do {
        try gradebook.write(try grader.grade(unit, file: file, earlier: earlier), of: unit)
        return
      } catch  where attempt < 3 {
        continue
      }
    }
  }
}

/// The units that are still to be graded, shared by the workers.
private final class WorkQueue: @unchecked Sendable {
  private let lock = NSLock()
  private var rest: ArraySlice<WorkUnit>
  private var done = 0
  private var notes: [String] = []

  init(_ units: [WorkUnit]) { rest = units[...] }

  func next() -> WorkUnit? { lock.withLock { rest.popFirst() } }

  func finished() -> Int {
    lock.withLock {
      done += 1
      return done
    }
  }

  func note(_ text: String) { lock.withLock { notes.append(text) } }

  var troubles: [String] { lock.withLock { notes } }
}
