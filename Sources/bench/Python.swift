// The peers are written in Python; PYTHON names one that has them.

import Foundation

/// What Python prints for a script of Tests/Peers or for other arguments, on one thread; nil where it
/// cannot be run or fails, as it does where a library is missing.
func outputOfPython(_ arguments: String...) -> String? {
  let python = Process()
  python.executableURL = URL(filePath: "/usr/bin/env")
  python.arguments =
    ["OMP_NUM_THREADS=1", ProcessInfo.processInfo.environment["PYTHON"] ?? "python3"] + arguments
  let output = Pipe()
  python.standardOutput = output
  python.standardError = FileHandle.nullDevice
  guard (try? python.run()) != nil else { return nil }
  let text = output.fileHandleForReading.readDataToEndOfFile()
  python.waitUntilExit()
  return python.terminationStatus == 0 ? String(decoding: text, as: UTF8.self) : nil
}

/// The path of a script of Tests/Peers.
func peer(_ name: String) -> String { root.appending(path: "Tests/Peers/\(name)").path() }

/// The folder of the package.
let root = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../..").standardizedFileURL
