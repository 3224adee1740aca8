import Foundation
import Record
import Testing

/// One real run of a chapter's program, for the tests of its claims.
public struct ChapterRun: Sendable {
  /// The chapter's record, as the program printed it.
  public let record: Record
  /// The status with which the program ended.
  public let status: Int32
  /// What the program said on standard error.
  public let complaint: String

  /// Runs the program that was built beside the tests, with its figures in a folder of their own.
  public init(_ chapter: String) {
    let figures = FileManager.default.temporaryDirectory
      .appendingPathComponent("SmoothGates-\(chapter)-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: figures) }
    let run = Self.run(chapter, "--json", "--figures", figures.path)
    status = run.status
    complaint = run.complaint
    record =
      (try? JSONDecoder().decode(Record.self, from: run.output))
      ?? Record(chapter: chapter, source: "")
  }

  /// Runs a chapter's program with arguments; gives its output, its complaints and its status.
  public static func run(_ chapter: String, _ arguments: String...) -> (
    output: Data, complaint: String, status: Int32
  ) {
    let process = Process()
    process.executableURL = folder.appendingPathComponent(chapter)
    process.arguments = arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    do {
      try process.run()
    } catch {
      return (Data(), "\(error)", -1)
    }
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (text, String(decoding: complaint, as: UTF8.self), process.terminationStatus)
  }

  /// The first line in which a chapter's transcript differs from its `expected.txt`, told with
  /// both; `nil` where it is the one that was accepted.
  public static func transcriptDifference(of chapter: String) -> String? {
    let figures = FileManager.default.temporaryDirectory
      .appendingPathComponent("SmoothGates-\(chapter)-transcript")
    defer { try? FileManager.default.removeItem(at: figures) }
    let found = String(decoding: run(chapter, "--figures", figures.path).output, as: UTF8.self)
    let file = root.appendingPathComponent("Chapters/\(chapter)/expected.txt")
    guard let accepted = try? String(contentsOf: file, encoding: .utf8) else {
      return "\(file.path) cannot be read; make promote writes it"
    }
    if found == accepted { return nil }
    let (new, old) = (found.split(separator: "\n"), accepted.split(separator: "\n"))
    let line = zip(new, old).prefix { $0 == $1 }.count
    func text(_ lines: [Substring]) -> String {
      line < lines.count ? "“\(lines[line])”" : "its end"
    }
    return "accepted: \(text(old)); now: \(text(new)). make promote shows all differences"
  }

  /// The claims of the chapter, each to be one test case.
  public var claims: [ChapterClaim] {
    record.entries.compactMap { entry in
      guard case .claim(let claim) = entry.content else { return nil }
      return ChapterClaim(id: entry.id, line: entry.line, source: record.source, claim: claim)
    }
  }

  /// The root of the package.
  public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the built programs: the one that holds the tests' own bundle.
  private static var folder: URL {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let program = bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return program.resolvingSymlinksInPath().deletingLastPathComponent()
  }
}

/// One claim of a chapter, as an argument of a test.
public struct ChapterClaim: Sendable, CustomTestStringConvertible {
  /// The claim's id: its row in the ledger, perhaps with a suffix.
  public let id: String
  /// The line of the chapter on which it stands.
  public let line: Int
  /// The chapter's source, relative to the package's root.
  public let source: String
  /// The claim and what its check found.
  public let claim: ClaimContent

  /// The claim in a list of tests: its id and its statement.
  public var testDescription: String { "\(id) \(claim.statement)" }

  /// Fails the test at the chapter's own line where the claim does not hold.
  public func expectToHold() {
    let path = ChapterRun.root.appendingPathComponent(source).path
    #expect(
      claim.holds, "\(id) \(claim.statement): \(claim.evidence)",
      sourceLocation: SourceLocation(fileID: source, filePath: path, line: line, column: 1))
  }
}
