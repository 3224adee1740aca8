import Foundation
import Testing

@testable import Grading

/// A class of students in a temporary folder, graded with short limits.
struct TestClass {
  let root: URL
  let gradebook: Gradebook
  let isolation: Isolation

  /// Tests that run a sandbox need root and the tools.
  static let canRun = getuid() == 0 && Tool.missing(for: .full).isEmpty

  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()
  static let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixture")

  static let workspace: Workspace = {
    let more = ProcessInfo.processInfo.environment["GRADING_BUILD"]?.split(separator: ":") ?? []
    return Workspace(
      root: package,
      builds: [package.appending(path: ".build/debug")] + more.map { URL(filePath: String($0)) },
      privateFolder: fixture)
  }()

  static let toolchain: Toolchain? = try? Toolchain.find()

  /// Limits that a loaded machine keeps, and that leave hostile files little time.
  static var limits: GradingLimits {
    var limits = GradingLimits()
    limits.compiling.cpu = 6
    limits.compiling.wall = 20
    limits.running.cpu = 5
    limits.running.memory = 512 << 20
    limits.running.wall = 12
    limits.lateAnswers = 1
    return limits
  }

  init(isolation: Isolation = .full) throws {
    root = URL(filePath: "/tmp/grading-tests-\(getpid())-\(UInt32.random(in: 0 ... .max))")
    self.isolation = isolation
    try FileManager.default.createDirectory(
      at: root.appending(path: "handins"), withIntermediateDirectories: true)
    chmod(root.path, 0o700)
    gradebook = try Gradebook(root.appending(path: "grades"))
  }

  var handins: URL { root.appending(path: "handins") }

  /// Writes what a student hands in.
  func handIn(_ text: String, by student: String, as name: String = "Exercises.swift") throws {
    let folder = handins.appending(path: student)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// Plans and returns the units and the remarks.
  @discardableResult
  func plan(_ chapter: String? = "Small", seed: String? = nil) throws -> (
    units: [WorkUnit], remarks: [String]
  ) {
    try Planning(
      workspace: Self.workspace, store: Store(), toolchain: #require(Self.toolchain),
      isolation: isolation,
      seed: seed
    ).plan(handins, chapter: chapter, into: gradebook)
  }

  /// Makes the assignments of the plan ready.
  func prepared(limits: GradingLimits = Self.limits) throws -> Run {
    try Run(
      gradebook: gradebook, workspace: Self.workspace, store: Store(),
      toolchain: #require(Self.toolchain), limits: limits)
  }

  /// Grades a shard and returns what was graded now.
  @discardableResult
  func run(shard: Int = 1, of shards: Int = 1, limits: GradingLimits = Self.limits) throws
    -> [WorkUnit]
  {
    try prepared(limits: limits).run(shard: shard, of: shards)
  }

  /// All results by student.
  func results() throws -> [String: UnitResult] {
    Dictionary(try Merged(gradebook).entries.map { ($0.unit.student, $0.result) }) { first, _ in
      first
    }
  }

  /// Removes everything.
  func remove() { try? FileManager.default.removeItem(at: root) }
}
