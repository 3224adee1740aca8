import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// The folder of a class's grades, `output/grades`: the plan, the files that were handed in, and one result
/// a unit. Only its owner can read it.
public struct Gradebook: Sendable {
  /// The folder.
  public let root: URL

  /// What a plan was made with.
  public struct Settings: Codable, Equatable, Sendable {
    /// How students' programs are isolated.
    public var isolation: Isolation
    /// What hidden inputs are drawn with.
    public var seed: String
    /// Whether the seed is the teacher's own.
    public var isSeedSecret: Bool
    /// The assignments, by chapter: the hash of each.
    public var bundles: [String: String]
  }

  /// Opens the folder, and makes it where it is missing.
  public init(_ root: URL) throws {
    self.root = root
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    chmod(root.path, 0o700)
    for name in ["files", "results"] {
      try FileManager.default.createDirectory(
        at: root.appending(path: name), withIntermediateDirectories: true)
    }
  }

  private var plan: URL { root.appending(path: "plan.jsonl") }
  private var settingsFile: URL { root.appending(path: "settings.json") }

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  /// Writes a plan: one line a unit, sorted by chapter and student.
  public func write(_ units: [WorkUnit], _ settings: Settings) throws {
    let sorted = units.sorted { ($0.chapter, $0.student) < ($1.chapter, $1.student) }
    let lines = try sorted.map {
      String(decoding: try Self.encoder.encode($0), as: UTF8.self) + "\n"
    }
    try writeWhole(Array(Self.encoder.encode(settings)), to: settingsFile)
    try writeWhole(Array(lines.joined().utf8), to: plan)
  }

  /// The plan.
  public func units() throws -> [WorkUnit] {
    guard let text = try? String(contentsOf: plan, encoding: .utf8) else {
      throw GradingError("\(plan.path) is missing; run grade plan first")
    }
    return try text.split(separator: "\n").enumerated().map { index, line in
      do {
        return try JSONDecoder().decode(WorkUnit.self, from: Data(line.utf8))
      } catch {
        throw GradingError("\(plan.path):\(index + 1): this line is no unit; run grade plan again")
      }
    }
  }

  /// What the plan was made with.
  public func settings() throws -> Settings {
    guard let data = try? Data(contentsOf: settingsFile),
      let settings = try? JSONDecoder().decode(Settings.self, from: data)
    else { throw GradingError("\(settingsFile.path) is missing or damaged; run grade plan first") }
    return settings
  }

  /// Keeps a file under its hash.
  public func keep(_ bytes: [UInt8]) throws -> String {
    let hash = ContentHash.hex(of: bytes)
    let file = root.appending(path: "files/\(hash).swift")
    if !FileManager.default.fileExists(atPath: file.path) { try writeWhole(bytes, to: file) }
    return hash
  }

  /// A file by its hash, and an error where it is not what it was.
  func file(_ hash: String) throws -> [UInt8] {
    if hash.isEmpty { return [] }
    let file = root.appending(path: "files/\(hash).swift")
    guard let data = try? Data(contentsOf: file), ContentHash.hex(of: data) == hash else {
      throw GradingError("\(file.path) is missing or changed; run grade plan again")
    }
    return [UInt8](data)
  }

  private func folder(of unit: WorkUnit) -> URL {
    root.appending(
      path: "results/\(unit.file.isEmpty ? "none" : unit.file)", directoryHint: .isDirectory)
  }

  /// The result of a unit, or nothing.
  public func result(of unit: WorkUnit) -> UnitResult? {
    let file = folder(of: unit).appending(path: "\(unit.key).json")
    guard let data = try? Data(contentsOf: file) else { return nil }
    return try? JSONDecoder().decode(UnitResult.self, from: data)
  }

  /// Exercises of earlier results of the same file with the same isolation and toolchain.
  func earlier(_ unit: WorkUnit, isolation: Isolation) -> [ExerciseResult] {
    if unit.file.isEmpty { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder(of: unit).path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.flatMap { name in
      guard let data = try? Data(contentsOf: folder(of: unit).appending(path: name)),
        let result = try? JSONDecoder().decode(UnitResult.self, from: data),
        result.isolation == isolation,
        result.chapter == unit.chapter, result.message == nil
      else { return [ExerciseResult]() }
      return result.exercises
    }
  }

  /// Writes a result.
  func write(_ result: UnitResult, of unit: WorkUnit) throws {
    try FileManager.default.createDirectory(at: folder(of: unit), withIntermediateDirectories: true)
    try writeWhole(try result.encoded(), to: folder(of: unit).appending(path: "\(unit.key).json"))
    unlink(folder(of: unit).appending(path: "\(unit.key).trouble").path)
  }

  /// Notes why a unit could not be graded.
  func write(trouble: String, of unit: WorkUnit) throws {
    try FileManager.default.createDirectory(at: folder(of: unit), withIntermediateDirectories: true)
    try writeWhole(Array(trouble.utf8), to: folder(of: unit).appending(path: "\(unit.key).trouble"))
  }

  /// Why a unit could not be graded, as far as is known.
  func trouble(of unit: WorkUnit) -> String? {
    try? String(
      contentsOf: folder(of: unit).appending(path: "\(unit.key).trouble"), encoding: .utf8)
  }
}
