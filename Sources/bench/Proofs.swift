// How much of each chapter's run the engine of proofs takes.

import Foundation

/// Runs every chapter that is built beside this program, and prints what its closing line says.
///
/// Lines are `chapter,seconds,proofs`: the whole run and the engine's share of it, by the clock.
func benchmarkProofs() {
  print("chapter,seconds,proofs")
  let programs = Bundle.main.executableURL?.deletingLastPathComponent()
  let figures = FileManager.default.temporaryDirectory.appendingPathComponent("bench-proofs")
  defer { try? FileManager.default.removeItem(at: figures) }
  for chapter in ["Swish", "GradientProblems", "GELU", "PDFvsCDF", "Sinc", "SwiGLU"] {
    guard let program = programs?.appendingPathComponent(chapter),
      let told = complaint(of: program, ["--figures", figures.path]),
      let match = told.firstMatch(of: /([\d.]+) s \(proofs ([\d.]+) s\)/)
    else {
      print("\(chapter) is left out: build it with make book")
      continue
    }
    print("\(chapter),\(match.1),\(match.2)")
  }
}

/// What a program writes to its standard error; `nil` where it can't be run.
private func complaint(of program: URL, _ arguments: [String]) -> String? {
  let (process, pipe) = (Process(), Pipe())
  process.executableURL = program
  process.arguments = arguments
  process.standardOutput = FileHandle.nullDevice
  process.standardError = pipe
  guard (try? process.run()) != nil else { return nil }
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self)
}
