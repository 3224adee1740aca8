// An experiment is run for many seeds: one lucky run shows nothing. The runs share nothing, so they
// may use all cores, and the order of the results is always that of the seeds.

import Dispatch

/// Runs an experiment once for every seed, on all cores, and gives the results in the order of the seeds.
///
/// ```swift
/// let accuracies = overSeeds(1...10) { seed in
///   var generator = SplitMix64(seed: seed)
///   …
/// }
/// ```
///
/// The results do not depend on how many cores there are, because a run sees nothing but its seed.
///
/// - Parameter progress: told, one call at a time, how many runs are done and how many there are.
public func overSeeds<Outcome: Sendable>(
  _ seeds: ClosedRange<UInt64>, progress: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in },
  _ experiment: @Sendable (_ seed: UInt64) -> Outcome
) -> [Outcome] {
  inParallel(Array(seeds), progress: progress, experiment)
}

/// Applies `body` to every item, on all cores, and gives the results in the order of the items.
///
/// - Parameter progress: told, one call at a time, how many items are done and how many there are.
public func inParallel<Item: Sendable, Outcome: Sendable>(
  _ items: [Item], progress: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in },
  _ body: @Sendable (Item) -> Outcome
) -> [Outcome] {
  let results = Results<Outcome>(count: items.count)
  DispatchQueue.concurrentPerform(iterations: items.count) { index in
    let outcome = body(items[index])
    results.queue.sync {
      results.outcomes[index] = outcome
      results.done += 1
      progress(results.done, items.count)
    }
  }
  return results.outcomes.compactMap { $0 }
}

/// The places for the results, guarded by a queue: only code on the queue may touch them.
private final class Results<Outcome>: @unchecked Sendable {
  let queue = DispatchQueue(label: "Networks.inParallel")
  var outcomes: [Outcome?]
  var done = 0

  init(count: Int) {
    outcomes = Array(repeating: nil, count: count)
  }
}
