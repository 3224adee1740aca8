// Benchmarks by name: `make bench`, or `.build/debug/bench figures`; without a name, all of them.

import Foundation

let sections: KeyValuePairs<String, () -> Void> = [
  "activations": benchmarkActivations,
  "probability": benchmarkProbability,
  "derivations": benchmarkDerivations,
  "proofs": benchmarkProofs,
  "fuzz": { benchmarkFuzz() },
  "figures": benchmarkFigures,
  "networks": benchmarkNetworks,
  "book": benchmarkBook,
]

let chosen = CommandLine.arguments.dropFirst()
// How many random statements, and the seed of the first, may follow: fuzz [count] [first seed].
if chosen.first == "fuzz" {
  benchmarkFuzz(Array(chosen.dropFirst()))
  exit(0)
}
for name in chosen where !sections.contains(where: { $0.key == name }) {
  let names = sections.map(\.key).joined(separator: ", ")
  print("there is no benchmark named \(name); there are: \(names)")
  exit(64)
}
for (name, run) in sections where chosen.isEmpty || chosen.contains(name) { run() }
