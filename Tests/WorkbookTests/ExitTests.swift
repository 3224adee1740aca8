import Derivations
import Figures
import Foundation
import Record
import Testing

@testable import Workbook

/// What a chapter may do wrong, each in a process of its own.
private enum Wrong: String, CaseIterable, Codable {
  case condition, near, rounding, equal, below, above, range, emptyRange, agreement, noPoints
  case nanPoint, relation, unreadable, equation, step, noSteps, code, refutation, emptyTable
  case nanValue, emptyValue, figure, family, sameID

  @MainActor
  func commit(_ chapter: Chapter) {
    let x = Variable("x")
    switch self {
    case .condition: chapter.claim("T", "so", holds: false, evidence: "1")
    case .near: chapter.claim("T", "so", .nan, isNear: 1, within: .infinity)
    case .rounding: chapter.claim("T", "so", .nan, roundsTo: .nan, digits: 2)
    case .equal: chapter.claim("T", "so", 1, is: 2)
    case .below: chapter.claim("T", "so", .nan, isBelow: 2)
    case .above: chapter.claim("T", "so", .nan, isAbove: 2)
    case .range: chapter.claim("T", "so", 2, isIn: 0...1)
    case .emptyRange: chapter.claim("T", "so", each: [], isIn: 0...1)
    case .agreement: chapter.claim("T", "so", { $0 }, agreesWith: { -$0 }, at: [1], within: 1)
    case .noPoints: chapter.claim("T", "so", forAll: []) { _ in true }
    case .nanPoint: chapter.claim("T", "so", forAll: [.nan]) { _ in true }
    case .relation: chapter.claim("T", "so", proves: x != x)
    case .unreadable: chapter.claim("T", "so", proves: x == .decimal("1.2.3"))
    case .equation: chapter.equation("E", x == 2 * x)
    case .step: chapter.derivation("D", of: x) { Step(2 * x, because: "no") }
    case .noSteps: chapter.derivation("D", of: x) {}
    case .code:
      chapter.derivation("D", of: x, in: x, codedAs: { -$0 }) { Step(1 * x, because: "one") }
    case .refutation: chapter.refutes("R", claimed: x, of: 1 * x, source: "no one")
    case .emptyTable: chapter.table("t", rows: [Int]()) { Column("x") { $0 } }
    case .nanValue: chapter.value("v", Double.nan)
    case .emptyValue: chapter.value("v", "")
    case .figure: chapter.figure("f", caption: "c", alt: "a") {}
    case .family:
      chapter.family("f", parameter: "a", over: [Int](), caption: "c", alt: "a") { _ in }
    case .sameID:
      chapter.value("v", 1)
      chapter.value("v", 2)
    }
  }

  /// Whether the record says it too, so that the weaver is the one to refuse the book.
  var isInRecord: Bool {
    switch self {
    case .condition, .near, .rounding, .equal, .below, .above, .range, .emptyRange, .agreement,
      .noPoints, .nanPoint, .relation, .step, .sameID:
      true
    default: false
    }
  }
}

@Suite("A chapter's exit status")
struct ExitTests {
  @Test("is 0 where all is well")
  func well() async {
    let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
      try await Trial.finish {
        $0.value("v", 1)
        $0.claim("T", "so", 1, is: 1)
      }
    }
    let told = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(told.contains("✓ Trial  0 figures  1 claim  "), "\(told)")
    #expect(!told.contains("error:"))
  }

  @Test("is 1 where anything is wrong, which is told at its line", arguments: Wrong.allCases)
  fileprivate func wrong(_ wrong: Wrong) async {
    let result = await #expect(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) { [wrong] in
      try await Trial.finish { wrong.commit($0) }
    }
    let told = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(told.contains("Chapters/Trial/ExitTests.swift:"), "\(told)")
    #expect(told.contains("✗ Trial  "), "\(told)")
    #expect(told.ranges(of: " error: ").count == 1, "\(told)")
  }

  @Test(
    "for the book is 1 as well, but for what its record says to the weaver",
    arguments: Wrong.allCases)
  fileprivate func wrongForBook(_ wrong: Wrong) async {
    if wrong.isInRecord {
      let result = await #expect(
        processExitsWith: .success, observing: [\.standardErrorContent]
      ) { [wrong] in
        try await Trial.finish(["--for-book"]) { wrong.commit($0) }
      }
      let told = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
      #expect(!told.contains("error:"), "\(told)")
    } else {
      await #expect(processExitsWith: .exitCode(1)) { [wrong] in
        try await Trial.finish(["--for-book"]) { wrong.commit($0) }
      }
    }
  }

  @Test("is 1 where the chapter ends without finish(), which is told")
  func unfinished() async {
    let result = await #expect(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) {
      let trial = try await Trial()
      Unfinished.expectFinish(of: "Chapters/Trial/main.swift")
      await trial.chapter.value("v", 1)
      exit(0)
    }
    let told = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(told.contains("the chapter ended before chapter.finish()"), "\(told)")
  }
}

@Suite("A chapter's command line")
struct OptionsTests {
  private static let source = "//: # Trial\n//: One.\n//: ## Last words\n//: Two.\n"

  /// The options that a command line gives, in this process.
  private func options(_ arguments: [String]) throws -> Options { try Options.parse(arguments) }

  @Test("is read as it is written")
  func parsing() throws {
    let none = try options([])
    #expect(none.section == nil && none.figures == nil)
    #expect(!none.list && !none.json && !none.open && !none.forBook && !none.version)
    let all = try options([
      "--section", "Last", "--list", "--json", "--figures", "a b", "--open", "--for-book",
      "--version",
    ])
    #expect(all.section == "Last" && all.figures == "a b")
    #expect(all.list && all.json && all.open && all.forBook && all.version)
  }

  @Test(
    "that makes no sense is refused",
    arguments: [
      ["--sections", "x"], ["--section"], ["Swish"], ["--json", "--json=1"], ["--figures"],
    ])
  func mistakes(arguments: [String]) {
    #expect(throws: (any Error).self) { try Options.parse(arguments) }
  }

  @Test("that makes no sense ends the program with 64 and the usage")
  func usage() async {
    let result = await #expect(
      processExitsWith: .exitCode(64), observing: [\.standardErrorContent]
    ) { _ = try await Trial("", ["--sektion"]) }
    let told = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(told.contains("Unknown option '--sektion'"), "\(told)")
    #expect(told.contains("USAGE: Trial "), "\(told)")
  }

  /// What a chapter prints when it is opened and ended.
  private func printed(_ result: ExitTest.Result?) -> String {
    // The library for tests prints as well, before.
    String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
  }

  @Test("--help, --version and --list answer and stop before anything is computed")
  func answers() async {
    let help = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      _ = try await Trial("", ["--help"])
      exit(2)
    }
    #expect(printed(help).contains("USAGE: Trial [--section <section>]"), "\(printed(help))")
    let version = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      _ = try await Trial("", ["--version"])
      exit(2)
    }
    #expect(printed(version).contains("Smooth Gates \(Options.version), chapter Trial"))
    let list = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      _ = try await Trial(Self.source, ["--list"])
      exit(2)
    }
    #expect(printed(list).contains("Trial\n  Last words\n"), "\(printed(list))")
  }

  @Test("--section prints one section, and says which there are where it is none")
  func section() async {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      try await Trial.finish(Self.source, ["--section", "last"]) { _ in }
    }
    #expect(printed(result).contains("Last words\n──────────\n\nTwo.\n"), "\(printed(result))")
    #expect(!printed(result).contains("One."))
    let none = await #expect(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) { try await Trial.finish(Self.source, ["--section", "zebra"]) { _ in } }
    let told = String(decoding: none?.standardErrorContent ?? [], as: UTF8.self)
    #expect(
      told.contains("error: Trial has no section “zebra”; its sections are:\nTrial\n  Last words"),
      "\(told)")
  }

  @Test("--json prints the record")
  func json() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      try await Trial.finish(Self.source, ["--json"]) { $0.value("v", 1, line: 7) }
    }
    let text = printed(result)
    let start = try #require(text.firstIndex(of: "{"))
    let end = try #require(text.lastIndex(of: "}"))
    let record = try JSONDecoder().decode(Record.self, from: Data(text[start...end].utf8))
    #expect(record.chapter == "Trial" && record.entries.map(\.id) == ["v"])
    #expect(record.entries.map(\.line) == [7])
  }

  @Test("a source that is not there is told with what to do")
  func noSource() async {
    let result = await #expect(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) {
      let root = FileManager.default.temporaryDirectory
        .appendingPathComponent("none-\(ProcessInfo.processInfo.processIdentifier)")
      _ = await Chapter(
        "None", path: root.appendingPathComponent("Chapters/None/main.swift").path, arguments: [])
    }
    let told = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(told.contains("error: cannot read the chapter's source"), "\(told)")
    #expect(told.contains("there is no such file. Run the program from the clone"), "\(told)")
  }
}
