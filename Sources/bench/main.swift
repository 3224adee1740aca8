// Benchmarks by name: `swift run -c release bench activations`.

let sections: KeyValuePairs<String, () -> Void> = ["activations": benchmarkActivations]

let chosen = CommandLine.arguments.dropFirst()
for name in chosen where !sections.contains(where: { $0.key == name }) {
  print("there is no benchmark named \(name); there are: \(sections.map(\.key))")
}
for (name, run) in sections where chosen.isEmpty || chosen.contains(name) { run() }
