import Derivations
import Foundation
import Record
import Testing

@testable import Workbook

@Suite("Claims that a relation is proved")
struct ProvedClaimTests {
  private static let x = Variable("x"), p = Variable("p", in: .positive)

  /// What a chapter notes of one claim: the claim, and how many problems it makes.
  @MainActor
  private static func claim(_ relation: any Statement) throws -> (ClaimContent?, problems: [String])
  {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("claims-\(UUID().uuidString)")
    let source = root.appendingPathComponent("Chapters/Trial/main.swift")
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.createDirectory(
      at: source.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("//: # Trial\n".utf8).write(to: source)
    let chapter = Chapter("Trial", path: source.path, arguments: [])
    Unfinished.finished()
    chapter.claim("T-01", "so", proves: relation, line: 1)
    var content: ClaimContent?
    for entry in chapter.entries { if case .claim(let claim) = entry.content { content = claim } }
    return (content, chapter.problems.map(\.text))
  }

  @Test("a true relation holds, is recorded as proved, and under its own sign")
  @MainActor
  func holds() throws {
    let x = Self.x
    let cases: [(any Statement, String)] = [
      (sigmoid(-x) == 1 - sigmoid(x), "="), (sigmoid(x) < 1, "<"), (x ** 2 >= 0, "≥"),
      (exp(x) > 0, ">"), (-(x ** 2) <= 0, "≤"), (exp(x) != 0, "≠"),
    ]
    for (relation, sign) in cases {
      let (claim, problems) = try Self.claim(relation)
      #expect(claim?.holds == true && problems.isEmpty, "\(relation): \(problems)")
      #expect(claim?.finding?.verdict == .proved && claim?.finding?.conditions == [])
      #expect(claim?.finding?.relation.contains(" \(sign) ") == true)
    }
  }

  @Test("a false relation fails and stops the book, whatever its sign")
  @MainActor
  func fails() throws {
    let x = Self.x
    let cases: [any Statement] = [
      x != x, x < x, x > x + 1, sigmoid(x) == x, x ** 2 > 0, exp(x) <= 0, sigmoid(x) >= 1,
    ]
    for relation in cases {
      let (claim, problems) = try Self.claim(relation)
      #expect(claim?.holds == false && problems.count == 1, "\(relation)")
      #expect(claim?.finding?.verdict == .refuted, "\(relation)")
    }
  }

  @Test("what is proved on a part of the stated domain only fails, and says which part is open")
  @MainActor
  func partly() throws {
    let x = Self.x, p = Self.p
    let (claim, problems) = try Self.claim(x ** 2 / x == x)
    #expect(claim?.holds != true && problems.count == 1)
    let (slope, _) = try Self.claim(derivative(log(x), x) == 1 / x)
    #expect(slope?.holds != true)
    // On the domain where it has values it holds.
    #expect(try Self.claim(derivative(log(p), p) == 1 / p).0?.holds == true)
    #expect(try Self.claim(p ** 2 / p == p).0?.holds == true)
  }

  @Test("what is measured, not proved, is no proof")
  @MainActor
  func measured() throws {
    let (claim, problems) = try Self.claim(sin(.pi / 5) == sqrt(10 - 2 * sqrt(5)) / 4)
    #expect(claim?.holds == (claim?.finding?.verdict == .proved))
    #expect(problems.isEmpty == (claim?.holds == true))
  }

  @Test("what has no value anywhere, or can't be meant, is an error at the author's line")
  @MainActor
  func nothing() throws {
    let x = Self.x
    let cases: [any Statement] = [
      log(-(x ** 2)) == log(-(x ** 2)), Expression.decimal("1.2.3") == 1,
      Variable.dummy("t") == 1, derivative(x, x, order: 0) == 1,
    ]
    for relation in cases {
      let (claim, problems) = try Self.claim(relation)
      #expect(claim?.holds != true && !problems.isEmpty, "\(relation)")
    }
  }
}
