// What an author waits for: running and weaving one chapter, and a book in which nothing changed.

import Foundation

/// Times the commands of the house on the book as it stands; run `make book` once before.
func benchmarkBook() {
  print("book, best of three, seconds")
  let receipt = "output/records/Swish.receipt.json"
  guard FileManager.default.fileExists(atPath: receipt) else {
    print("  the book is not built: run make book first")
    return
  }
  time("run Swish and weave the book", limit: 1) {
    try? FileManager.default.removeItem(atPath: receipt)
    run(".build/debug/Swish", "--for-book")
    run(".build/debug/book", "weave", "--output", "output/bench")
  }
  try? FileManager.default.removeItem(atPath: "output/bench")
  run("/usr/bin/env", "make", "book")
  time("make book, nothing changed", limit: 1) { run("/usr/bin/env", "make", "book") }
}

private func time(_ what: String, limit: Double, _ work: () -> Void) {
  let clock = ContinuousClock()
  let best = (0..<3).map { _ in clock.measure(work) / .seconds(1) }.min() ?? .nan
  print(String(format: "  %-32@ %6.2f  (aim: under %g)", what as NSString, best, limit))
}

private func run(_ program: String, _ arguments: String...) {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  do {
    try process.run()
    process.waitUntilExit()
  } catch {
    print("  \(program) cannot be run: \(error)")
  }
}
