// Random statements for the proof engine, looked at with suspicion: `bench fuzz [count] [first seed]`.

import Foundation
import StatementTesting

/// Tries random statements, 10 000 unless another number is given, compares each answer with an evaluator
/// that shares nothing with the engine, and lets mpmath look at what is suspicious and at a sample of 2 000.
///
/// Lines are `verdict,statements,read,seconds`: how many statements came to the verdict, at how many of
/// them the evaluator could read both sides, and the engine's processor time. Then come the slowest
/// statement, those that took over two seconds, those that ended the program, objections, and what
/// mpmath contradicts. FUZZ_WORKERS is the number of processes, else that of processors; FUZZ_TRIALS
/// names a file that keeps what mpmath looked at.
func benchmarkFuzz(_ arguments: [String] = []) {
  let numbers = arguments.compactMap { Int($0) }
  if arguments.first == "work", numbers.count == 3 {
    return workOnFuzz(stride(from: numbers[0], to: numbers[1], by: numbers[2]))
  }
  var run = FuzzRun(first: numbers.dropFirst().first ?? 1, count: numbers.first ?? 10_000)
  run.tryAll()
  run.report()
}

/// The trials of one run.
private struct FuzzRun {
  let first: Int
  let count: Int
  private var counts: [String: (number: Int, read: Int, seconds: Double)] = [:]
  private var slowest: FuzzTrial?
  private var slow: [FuzzTrial] = []
  private var suspicious: [FuzzTrial] = []
  private var sample: [FuzzTrial] = []
  private var seen = 0
  private var traps: [(seed: Int, status: Int32)] = []
  private var chance = Chance(seed: 4)

  init(first: Int, count: Int) {
    self.first = first
    self.count = count
  }

  // MARK: - Trying

  /// Lets as many workers as there are processors try the seeds, and starts another where one dies.
  mutating func tryAll() {
    let environment = ProcessInfo.processInfo.environment["FUZZ_WORKERS"].flatMap { Int($0) }
    let width = environment ?? ProcessInfo.processInfo.activeProcessorCount
    var workers = (0..<width).map { Worker(from: first + $0, to: first + count, by: width) }
    while !workers.isEmpty {
      Thread.sleep(forTimeInterval: 0.2)
      for index in workers.indices.reversed() {
        workers[index].lines().forEach { note($0) }
        guard let end = workers[index].end else { continue }
        workers[index].lines().forEach { note($0) }
        let old = workers.remove(at: index)
        guard let seed = old.last, end != 0 else { continue }
        traps.append((seed, end))
        print("trap,\(seed),signal \(end),\(fuzzClaim(seed: seed).source)")
        let next = Worker(from: seed + old.step, to: first + count, by: old.step)
        workers.append(next)
      }
    }
  }

  private mutating func note(_ line: Data) {
    guard let trial = try? JSONDecoder().decode(FuzzTrial.self, from: line) else { return }
    let before = counts[trial.verdict] ?? (0, 0, 0)
    counts[trial.verdict] = (
      before.number + 1, before.read + (trial.readings > 0 ? 1 : 0), before.seconds + trial.seconds
    )
    if trial.seconds > slowest?.seconds ?? 0 { slowest = trial }
    if trial.seconds > 2 { slow.append(trial) }
    if trial.objection != nil {
      suspicious.append(trial)
      print("objection,\(trial.seed),\(trial.verdict),\(trial.statement)")
      print("  \(trial.text) || \(trial.objection ?? "") || smallest: \(trial.smallest ?? "")")
    }
    guard trial.verdict != "undecided", !trial.points.isEmpty else { return }
    seen += 1
    if sample.count < 2000 {
      sample.append(trial)
    } else if case let place = chance.below(seen), place < 2000 {
      sample[place] = trial
    }
  }

  // MARK: - Telling

  func report() {
    print("verdict,statements,read,seconds")
    for verdict in Judgement.Verdict.allCases {
      let (number, read, seconds) = counts[verdict.rawValue] ?? (0, 0, 0)
      print("\(verdict.rawValue),\(number),\(read),\((seconds * 10).rounded() / 10)")
    }
    if let slowest {
      print("slowest,\((slowest.seconds * 1000).rounded()) ms,\(slowest.statement)")
    }
    for trial in slow { print("over 2 s,\(trial.seed),\(trial.seconds),\(trial.statement)") }
    print("traps,\(traps.count)")
    print("objections,\(suspicious.count)")
    checkByMpmath()
  }

  private func checkByMpmath() {
    let kept = ProcessInfo.processInfo.environment["FUZZ_TRIALS"].map { URL(filePath: $0) }
    let file =
      kept ?? FileManager.default.temporaryDirectory.appending(path: "fuzz-\(getpid()).jsonl")
    defer { if kept == nil { try? FileManager.default.removeItem(at: file) } }
    let encoder = JSONEncoder()
    let chosen = suspicious + sample.filter { $0.objection == nil }
    let lines = chosen.compactMap { try? encoder.encode($0) }.map { $0 + Data("\n".utf8) }
    guard (try? Data(lines.joined()).write(to: file)) != nil else { return }
    print(
      outputOfPython(peer("fuzz_check.py"), file.path())
        ?? "mpmath is left out: set PYTHON to a Python with mpmath\n", terminator: "")
  }
}

/// A copy of the program that tries some seeds.
private struct Worker {
  let step: Int
  /// The seed that was begun last.
  private(set) var last: Int?
  private let process = Process()
  private let file: FileHandle
  private let output: URL
  private var rest = Data()

  init(from: Int, to: Int, by step: Int) {
    self.step = step
    output = FileManager.default.temporaryDirectory.appending(
      path: "fuzz-worker-\(getpid())-\(from).txt")
    _ = FileManager.default.createFile(atPath: output.path(), contents: nil)
    process.executableURL = URL(filePath: CommandLine.arguments[0])
    process.arguments = ["fuzz", "work", "\(from)", "\(to)", "\(step)"]
    process.standardOutput = try? FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    file = (try? FileHandle(forReadingFrom: output)) ?? .nullDevice
    try? process.run()
  }

  /// How the worker ended, 0 where by itself; `nil` while it runs.
  var end: Int32? {
    guard !process.isRunning else { return nil }
    try? FileManager.default.removeItem(at: output)
    return process.terminationReason == .exit && process.terminationStatus == 0
      ? 0 : Swift.max(process.terminationStatus, 1)
  }

  /// The lines that were written since they were last asked for.
  mutating func lines() -> [Data] {
    rest.append((try? file.readToEnd()) ?? Data())
    var result: [Data] = []
    while let newline = rest.firstIndex(of: 10) {
      let line = rest[..<newline]
      rest = Data(rest[rest.index(after: newline)...])
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("begin "), let seed = Int(text.dropFirst(6)) {
        last = seed
      } else {
        result.append(Data(line))
      }
    }
    return result
  }
}
