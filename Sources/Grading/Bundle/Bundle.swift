import Foundation

/// An assignment made ready: what the compiler and the harness need, and what is right.
///
/// `visible` may be seen in the sandbox. What is right is in `expected` and in a folder that only the
/// owner can read; it never enters a sandbox.
public struct Bundle: Sendable {
  /// The chapter.
  public let chapter: String
  /// The hash of all it was made from.
  public let hash: String
  /// The manifest.
  public let assignment: Assignment
  /// The exercises, with what is right.
  public let exercises: [Prepared]
  /// What the sandbox may see.
  let visible: URL

  /// One exercise, ready.
  public struct Prepared: Sendable {
    /// What the manifest says.
    public let exercise: Assignment.Exercise
    /// Its tests.
    public let tests: [Test]
    /// What the reference answers to each.
    public let expected: [[Value]]
    /// Its function's symbol.
    let symbol: String
    /// Its function as a reader writes it.
    public let signature: Solutions.Signature
    /// The hash of all that its marks depend on besides the student's file.
    public let key: String
  }

  var library: String { visible.path + "/libSupport.so" }
  var calls: String { visible.path + "/made/calls.o" }

  /// The options with which every file of the assignment is compiled.
  func options() -> [String] { Self.options(visible: visible.path) }

  static func options(visible: String) -> [String] {
    let headers = (try? FileManager.default.contentsOfDirectory(atPath: visible + "/headers")) ?? []
    return ["-I", visible + "/modules", "-module-cache-path", visible + "/made/cache"]
      + headers.sorted().flatMap {
        ["-Xcc", "-fmodule-map-file=\(visible)/headers/\($0)/module.modulemap"]
      }
      + [
        "-swift-version", "6", "-enable-testing", "-no-color-diagnostics", "-Xcc",
        "-fno-color-diagnostics",
      ]
  }
}

/// What decides a bundle's name, read without compiling anything.
public struct BundleSource: Sendable {
  let chapter: String
  let assignment: Assignment
  let solutions: Solutions
  let calls: String
  let modules: [String]
  let seed: String
  /// The hash of all of it, of the toolchain and of the grader.
  public let hash: String

  /// The version of what decides marks; a change there regrades everything.
  public static let grader = "3"

  /// Reads the sources of a chapter's assignment.
  public init(chapter: String, in workspace: Workspace, seed: String, toolchain: Toolchain) throws {
    self.chapter = chapter
    self.seed = seed
    assignment = try Assignment.read(workspace.file("Assignment/Assignment.json", of: chapter))
    let exercises = workspace.file("Exercises.swift", of: chapter)
    guard let text = try? String(contentsOf: exercises, encoding: .utf8) else {
      throw GradingError("\(exercises.path): the reference solutions are missing")
    }
    solutions = try Solutions(text: text, file: exercises.path)
    let callsFile = workspace.file("Assignment/Calls.swift", of: chapter)
    guard let calls = try? String(contentsOf: callsFile, encoding: .utf8) else {
      throw GradingError("\(callsFile.path): the calls of the exercises are missing")
    }
    self.calls = calls
    for exercise in assignment.exercises where solutions.signatures[exercise.function] == nil {
      throw GradingError(
        "\(exercises.path): the manifest asks for \(exercise.function), which is no function there")
    }
    modules = try Support.closure(
      of: Set(assignment.modules).subtracting(Support.toolchain).union(["Handout", "Harness"]))
    var hash = ContentHash()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    for part in [
      chapter, String(decoding: try encoder.encode(assignment), as: UTF8.self), text, calls, seed,
      workspace.hash(of: modules), toolchain.version, Self.grader,
    ] + Bundle.options(visible: "") { hash.update(part: part) }
    self.hash = hash.hex()
  }

  /// What a student of this chapter begins with.
  public func stub() throws -> String { try solutions.stub(file: "\(chapter)/Exercises.swift") }

  /// The hash of what all exercises of the chapter share.
  func shared(in workspace: Workspace, toolchain: Toolchain) -> String {
    var hash = ContentHash()
    for part in [calls, workspace.hash(of: modules), toolchain.version, Self.grader]
      + assignment.modules
    {
      hash.update(part: part)
    }
    return hash.hex()
  }
}
