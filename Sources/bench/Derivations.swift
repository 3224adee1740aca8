// How many of a textbook's identities the proof engine proves and how long that takes, beside SymPy.

import Derivations
import Foundation
import StatementTesting

/// Prints how many of the 125 identities of Tests/StatementTesting/Corpora are proved, here and by SymPy,
/// where Python has it, which gets five seconds for each and the rewritings that one tries next.
///
/// Lines are `library,identities,proved,milliseconds`: processor time here, from start to answer in SymPy.
func benchmarkDerivations() {
  let identities = Corpora.identities
  let start = processorTime()
  var proved = 0
  for identity in identities {
    guard let finding = try? compare(identity.statement) else { continue }
    if finding.isProvedEverywhere { proved += 1 }
  }
  let milliseconds = ((processorTime() - start) * 10_000).rounded() / 10
  print("library,identities,proved,milliseconds")
  print("SmoothGates,\(identities.count),\(proved),\(milliseconds)")
  print(identitiesInSymPy() ?? "SymPy is left out: set PYTHON to a Python with SymPy")
}

/// SymPy's line, from the line that identities.py prints for each identity.
private func identitiesInSymPy() -> String? {
  guard let output = outputOfPython(peer("identities.py")) else { return nil }
  let answers = output.split(separator: "\n").map { $0.split(separator: ",", maxSplits: 2) }
    .filter { ["proved", "open", "late"].contains($0.first) }
  let milliseconds = answers.reduce(0) { $0 + (Double($1[1]) ?? 0) }
  let proved = answers.count { $0.first == "proved" }
  let version = outputOfPython("-c", "import sympy; print(sympy.__version__, end='')") ?? ""
  return "SymPy \(version),\(answers.count),\(proved),\(milliseconds)"
}
