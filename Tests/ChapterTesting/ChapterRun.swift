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
    let figures = folderOfItsOwn("SmoothGates-\(chapter)")
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
    let figures = folderOfItsOwn("SmoothGates-\(chapter)-transcript")
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

  /// Every frame of every figure of the chapter, each to be one test case.
  public var frames: [ChapterFrame] {
    record.entries.flatMap { entry -> [ChapterFrame] in
      guard case .figure(let figure) = entry.content else { return [] }
      return figure.frames.map {
        ChapterFrame(
          figure: entry.id, line: entry.line, source: record.source,
          size: (figure.width, figure.height), frame: $0)
      }
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

/// A temporary folder that tests of another checkout, running beside these, cannot meet.
private func folderOfItsOwn(_ name: String) -> URL {
  FileManager.default.temporaryDirectory
    .appendingPathComponent("\(name)-\(ProcessInfo.processInfo.processIdentifier)")
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
    #expect(
      claim.holds, "\(id) \(claim.statement): \(claim.evidence)",
      sourceLocation: .chapter(source, line: line))
  }
}

/// One frame of a chapter's figure, as an argument of a test.
public struct ChapterFrame: Sendable, CustomTestStringConvertible {
  /// The figure's id.
  public let figure: String
  /// The line of the chapter on which it stands.
  public let line: Int
  /// The chapter's source, relative to the package's root.
  public let source: String
  /// Its width and height in CSS pixels.
  public let size: (width: Int, height: Int)
  /// Its files and what was measured of them.
  public let frame: FigureContent.Frame

  /// The frame in a list of tests: its figure's id and its parameter.
  public var testDescription: String { "\(figure) \(frame.label)" }

  /// Fails the test at the chapter's own line where a text of the frame, at 1× in either theme, is cut
  /// off, touches another, is drawn over, or has too little contrast with what lies behind it.
  public func expectTextsToBeWhole() {
    let place = SourceLocation.chapter(source, line: line)
    #expect(frame.texts.count == 2, "measured in both themes", sourceLocation: place)
    for (theme, texts) in zip(["light", "dark"], frame.texts) {
      let name = "\(testDescription), \(theme), \(texts.count) texts"
      #expect(texts.count > 0, "\(name)", sourceLocation: place)
      #expect(texts.margin >= 1, "\(name): ink at the edge", sourceLocation: place)
      #expect(texts.gap >= 1, "\(name): texts touch", sourceLocation: place)
      #expect(texts.shown >= 0.98, "\(name): a text is covered", sourceLocation: place)
      #expect(texts.contrast >= 4.5, "\(name): a text is faint", sourceLocation: place)
    }
  }
}

extension SourceLocation {
  /// A line of a chapter.
  fileprivate static func chapter(_ source: String, line: Int) -> SourceLocation {
    SourceLocation(
      fileID: source, filePath: ChapterRun.root.appendingPathComponent(source).path, line: line,
      column: 1)
  }
}
