import Foundation
import Testing

@testable import Grading

extension OnThisMachine {
  @Suite("Plan, run in shards, merge")
  struct EngineTests {
    static let right = """
      func twiceAndOne(_ x: Double) -> Double { 2 * x + 1 }
      func mean(of numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }
      func isEven(_ n: Int) -> Bool { n % 2 == 0 }
      func spelled(_ n: Int) -> String { ["one", "two", "three"][n - 1] }
      """

    /// A class in which everybody wrote something else.
    private func group(_ count: Int) throws -> TestClass {
      let group = try TestClass()
      for number in 0..<count {
        let text = Self.right.replacing("+ 1", with: number.isMultiple(of: 3) ? "+ 2" : "+ 1")
        try group.handIn(text + "\n// \(number)\n", by: "student \(number)")
      }
      return group
    }

    /// All result files by their path.
    private func files(_ group: TestClass) throws -> [String: Data] {
      let folder = group.gradebook.root.appending(path: "results")
      let walk =
        FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
      return Dictionary(
        uniqueKeysWithValues: walk.filter { $0.hasSuffix(".json") }.map {
          ($0, (try? Data(contentsOf: folder.appending(path: $0))) ?? Data())
        })
    }

    @Test("any number of shards, in any order, gives the same bytes")
    func shards() throws {
      let (whole, parts) = (try group(7), try group(7))
      defer { [whole, parts].forEach { $0.remove() } }
      for group in [whole, parts] { try group.plan() }
      #expect(try whole.run().count == 7)
      for shard in [3, 1, 2] { try parts.run(shard: shard, of: 3) }
      #expect(try files(whole) == files(parts))
      #expect(try files(whole).count == 7)
    }

    @Test("a missing unit is an error that names it, and never a zero")
    func missing() throws {
      let group = try group(3)
      defer { group.remove() }
      try group.plan()
      try group.run(shard: 1, of: 2)
      let error = #expect(throws: GradingError.self) { try Merged(group.gradebook) }
      #expect(error?.description.contains("1 of 3 units have no result: student 1, Small") == true)
    }

    @Test("a run that was killed goes on where it stopped, and ends with the same bytes")
    func resumes() throws {
      let (killed, whole) = (try group(8), try group(8))
      defer { [killed, whole].forEach { $0.remove() } }
      for group in [killed, whole] { try group.plan() }
      try whole.run()
      let grade = TestClass.workspace.builds[0].appending(path: "grade").path
      let builds = TestClass.workspace.builds.flatMap { ["--build", $0.path] }
      let child = try Child(
        [
          grade, "run", "--root", TestClass.package.path, "--output", killed.gradebook.root.path,
          "--private",
          TestClass.fixture.path, "--workers", "1",
        ] + builds, environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"]
      )
      // Kill it as soon as the first results are there.
      for _ in 0..<2000 where try files(killed).count < 2 {
        _ = child.next(before: Clock.now + 0.02)
      }
      child.stop()
      let done = try files(killed).count
      #expect((2..<8).contains(done))
      #expect(try killed.run().count == 8 - done)
      #expect(try files(killed) == files(whole))
    }

    @Test("regrading touches what changed and nothing else")
    func regrading() throws {
      let group = try group(4)
      defer { group.remove() }
      try group.plan()
      #expect(try group.run().count == 4)
      // Nothing changed.
      try group.plan()
      #expect(try group.run().isEmpty)
      // One student handed in again.
      try group.handIn(Self.right, by: "student 2")
      try group.plan()
      #expect(try group.run().map(\.student) == ["student 2"])
      // The seed changed, and no exercise draws with it: exercises are taken over.
      let before = try group.results()
      try group.plan(seed: "another")
      #expect(try group.run().count == 4)
      #expect(try group.results() == before)
    }

    @Test("two students with the same file are graded once")
    func same() throws {
      let group = try TestClass()
      defer { group.remove() }
      for student in ["a", "b"] { try group.handIn(Self.right, by: student) }
      try group.plan()
      #expect(try group.run().count == 1)
      #expect(try group.results().mapValues(\.points) == ["a": 4000, "b": 4000])
    }

    @Test("a damaged plan or a changed file is an error and no mark")
    func damaged() throws {
      let group = try group(1)
      defer { group.remove() }
      try group.plan()
      let folder = group.gradebook.root.appending(path: "files")
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        try Data("func twiceAndOne() {}".utf8).write(to: folder.appending(path: name))
      }
      let error = #expect(throws: GradingError.self) { try group.run() }
      #expect(error?.description.contains("missing or changed") == true)
      #expect(throws: GradingError.self) { try Merged(group.gradebook) }
    }
  }
}
