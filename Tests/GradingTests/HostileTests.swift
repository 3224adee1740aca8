import Foundation
import Testing

@testable import Grading

extension OnThisMachine {
  @Suite("What attacks is marked by its answers, and harms nothing")
  struct HostileTests {
    @Test("each hostile file gets the state and the points that it must, in one batch")
    func corpus() throws {
      let files = HostileFile.all
      #expect(files.count >= 55)
      let group = try TestClass()
      defer { group.remove() }
      let canary = group.root.appending(path: "canary")
      try Data("alive".utf8).write(to: canary)
      for file in files { try group.handIn(file.text, by: file.name) }
      try group.handIn(try solution(), by: "an honest student")
      try group.plan()
      let run = try group.prepared()
      let before = try Traces.ofTheMachine()
      try run.run()
      let results = try group.results()
      #expect(results["an honest student"]?.points == 4000)
      for file in files {
        let result = try #require(results[file.name])
        #expect(
          result.status == file.status && result.points == file.points,
          "\(file.name): \(result.status.rawValue) \(result.points), expected \(file.status.rawValue) \(file.points): \(explained(result))"
        )
        for (function, expected) in file.exercises {
          let exercise = try #require(result.exercises.first { $0.function == function })
          #expect(
            exercise.status == expected.status && exercise.points == expected.points,
            "\(file.name), \(function): \(exercise.status.rawValue) \(exercise.points)")
        }
        let written = String(decoding: try result.encoded(), as: UTF8.self)
        for secret in file.never {
          let isSilent = !written.contains(secret)
          #expect(isSilent, "\(file.name) tells \(secret)")
        }
        let isPlain = written.unicodeScalars.allSatisfy { $0 == "\n" || Plain.isPlain($0) }
        #expect(isPlain, "\(file.name) has got a control character into its result")
      }
      #expect(try String(contentsOf: canary, encoding: .utf8) == "alive")
      #expect(try Traces.ofTheMachine() == before)
    }

    private func solution() throws -> String {
      try String(
        contentsOf: TestClass.fixture.appending(path: "Small/Exercises.swift"), encoding: .utf8)
    }

    private func explained(_ result: UnitResult) -> String {
      (result.message ?? "")
        + result.exercises.map { exercise in
          "\n  \(exercise.function) \(exercise.status.rawValue) \(exercise.points): "
            + (exercise.tests.first { $0.status != .ok }?.message ?? "")
        }.joined()
    }
  }
}

/// What somebody who broke out would leave behind.
struct Traces: Equatable {
  /// Processes of workers' users.
  var processes: [Int32]
  /// Files of workers' users in folders that everybody may write to, and what a prepared assignment is.
  var files: [String]
  var bundles: String

  static func ofTheMachine() throws -> Traces {
    func owner(_ path: String) -> uid_t {
      var status = stat()
      return lstat(path, &status) == 0 ? status.st_uid : 0
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: "/proc")
    let processes = names.compactMap { Int32($0) }.filter {
      (60001...60900).contains(owner("/proc/\($0)"))
    }
    var files: [String] = []
    for folder in ["/tmp", "/var/tmp", "/dev/shm", "/"] {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder)
      where (60001...60900).contains(owner("\(folder)/\(name)")) {
        files.append("\(folder)/\(name)")
      }
    }
    var hash = ContentHash()
    let store = try Store().bundles
    let walk =
      FileManager.default.enumerator(atPath: store.path)?.compactMap { $0 as? String } ?? []
    for name in walk.sorted() {
      var status = stat()
      lstat(store.path + "/" + name, &status)
      hash.update(
        part:
          "\(name) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec) \(status.st_mode)"
      )
    }
    return Traces(processes: processes, files: files, bundles: hash.hex())
  }
}
