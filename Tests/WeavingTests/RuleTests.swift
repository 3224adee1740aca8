import Foundation
import Record
import Testing

@testable import Manuscript
@testable import Weaving

/// A way to break the sample book, and the message that must come of it.
struct Fault: Sendable, CustomTestStringConvertible {
  let rule: Rule
  let message: String
  var isFresh = true
  let edit: @Sendable (borrowing SampleBook) throws -> Void

  init(
    _ rule: Rule, _ message: String, isFresh: Bool = true,
    edit: @escaping @Sendable (borrowing SampleBook) throws -> Void
  ) {
    self.rule = rule
    self.message = message
    self.isFresh = isFresh
    self.edit = edit
  }

  /// A text of the chapter's source changed for another.
  init(_ rule: Rule, _ message: String, _ old: String, _ new: String) {
    self.init(rule, message) { try $0.replace(old, with: new) }
  }

  var testDescription: String { rule.rawValue }
}

@Suite struct RuleTests {
  static let faults =
    GuardFaults.all + NameFaults.all + PairFaults.all + TypedFaults.all + FoundFaults.all
    + RecordFaults.all + PageFaults.all

  @Test("A broken book is refused with one exact message", arguments: faults)
  func brokenBook(_ fault: Fault) throws {
    let book = try SampleBook()
    try fault.edit(book)
    let expected = "\(fault.message) [\(fault.rule.rawValue)]"
    let messages = try book.messages(isFresh: fault.isFresh)
    #expect(messages == [expected], "found: \(messages.joined(separator: "\n       "))")
  }

  @Test("Every rule is broken by some test")
  func everyRule() {
    let broken = Set(
      Self.faults.map(\.rule) + [.pageSize, .foreignProgram, .duplicateAnchor, .templateKey])
    #expect(Rule.allCases.filter { !broken.contains($0) } == [])
  }

  @Test("Every rule says in one line what it asks")
  func summaries() {
    for rule in Rule.allCases {
      #expect(!rule.summary.isEmpty && !rule.summary.contains("\n"))
      #expect(rule.rawValue.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
    }
    #expect(Set(Rule.allCases.map(\.summary)).count == Rule.allCases.count)
  }
}
