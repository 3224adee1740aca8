// One trial of the fuzzer, as the worker writes it and as Tests/Peers/fuzz_check.py reads it.

import Foundation
import StatementTesting

/// What came of a random statement, on one line.
struct FuzzTrial: Codable {
  var seed: Int
  var statement: String
  var verdict: String
  var text: String
  var seconds: Double
  /// At how many points the evaluator could read both sides.
  var readings: Int
  var objection: String?
  /// The smallest statement with which the same goes wrong.
  var smallest: String?
  /// For Python: the sides, the sign, and points by name.
  var left: String
  var right: String
  var sign: String
  var points: [[String: String]]
  /// What the engine claims of the sides at a counterexample: whether there is a value.
  var hasLeft: Bool?
  var hasRight: Bool?

  init(_ judgement: Judgement, seed: Int) {
    self.seed = seed
    statement = judgement.claim.source
    verdict = judgement.verdict.rawValue
    text = judgement.text
    seconds = judgement.seconds
    readings = judgement.readings
    objection = judgement.objection
    left = judgement.claim.left.python
    right = judgement.claim.right.python
    sign = judgement.claim.sign.rawValue
    hasLeft = judgement.hasLeft
    hasRight = judgement.hasRight
    points = judgement.points.map { point in
      Dictionary(uniqueKeysWithValues: point.map { ($0.key.name, $0.value.text) })
    }
  }
}

/// The statement of a seed.
func fuzzClaim(seed: Int) -> Claim {
  var growing = Growing(chance: Chance(seed: UInt64(seed)))
  // Every eighth is larger.
  return growing.claim(depth: seed % 8 == 0 ? 3 : 2)
}

/// Tries the statements of some seeds, and prints a line before and after each. A statement that takes
/// more than half a minute of processor time ends the program.
func workOnFuzz(_ seeds: StrideTo<Int>) {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  for seed in seeds {
    FileHandle.standardOutput.write(Data("begin \(seed)\n".utf8))
    limitProcessorTime(seconds: 30)
    let judgement = fuzzClaim(seed: seed).judged(seed: UInt64(seed))
    var trial = FuzzTrial(judgement, seed: seed)
    if judgement.objection != nil {
      limitProcessorTime(seconds: 300)
      trial.smallest = judgement.shrunk(seed: UInt64(seed)).claim.source
    }
    guard let line = try? encoder.encode(trial) else { continue }
    FileHandle.standardOutput.write(line + Data("\n".utf8))
  }
}

/// Ends the program by a signal after some processor time from now.
private func limitProcessorTime(seconds: Int) {
  var limit = itimerval()
  limit.it_value.tv_sec = seconds
  #if canImport(Glibc)
  setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &limit, nil)
  #else
  setitimer(ITIMER_PROF, &limit, nil)
  #endif
}
