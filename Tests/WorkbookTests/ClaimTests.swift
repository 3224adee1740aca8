import Derivations
import Foundation
import Record
import Testing

@testable import Workbook

/// A claim that some chapter could make, whether it has to hold, and what its evidence has to say.
private struct Case: Sendable, CustomTestStringConvertible {
  let name: String
  let holds: Bool
  let evidence: String
  let claim: @MainActor @Sendable (Chapter) -> Void

  init(
    _ name: String, _ holds: Bool, _ evidence: String,
    _ claim: @escaping @MainActor @Sendable (Chapter) -> Void
  ) {
    self.name = name
    self.holds = holds
    self.evidence = evidence
    self.claim = claim
  }

  var testDescription: String { name }
}

@Suite("A claim")
struct ClaimTests {
  @Test(
    "holds only where it is true, says what was found, and is a problem where it fails",
    arguments: cases)
  @MainActor
  fileprivate func claim(_ one: Case) throws {
    let (entries, problems) = try Trial.run(one.claim)
    try #require(entries.count == 1)
    guard case .claim(let claim) = entries[0].content else {
      Issue.record("\(one.name) should record a claim, but records \(entries[0].content)")
      return
    }
    #expect(claim.holds == one.holds)
    #expect(claim.evidence == one.evidence)
    #expect(claim.statement == "so")
    #expect(entries[0].line == 7)
    #expect(problems.isEmpty == one.holds, "\(problems)")
    for problem in problems {
      #expect(problem.text == "the claim T fails: so (\(one.evidence))")
      #expect(problem.rule == "claim-fails" && problem.isInRecord && problem.place.line == 7)
    }
  }

  private static let cases =
    conditions + near + rounding + equal + bounds + ranges + agreements + conditionsOfPoints

  private static let conditions = [
    Case("a condition that holds", true, "1 is 1") {
      $0.claim("T", "so", holds: true, evidence: "1 is 1", line: 7)
    },
    Case("a condition that fails", false, "1 is not 2") {
      $0.claim("T", "so", holds: false, evidence: "1 is not 2", line: 7)
    },
  ]

  /// `isNear: within:`.
  private static let near: [Case] = [
    (1.001, 1, 0.01, true, "1.001, off by 0.0010, allowed 0.01"),
    (1, 1, 0, true, "1, off by 0, allowed 0"),
    (1.5, 1, 0.5, true, "1.5, off by 0.50, allowed 0.5"),
    (1.5, 1, 0.25, false, "1.5, off by 0.50, allowed 0.25"),
    (.nan, 1, 1, false, "nan has no distance from 1, allowed 1"),
    (1, .nan, 1, false, "1 has no distance from nan, allowed 1"),
    (.nan, .nan, .infinity, false, "nan has no distance from nan, allowed ∞\(noTolerance)"),
    (.infinity, 1, 1, false, "∞, off by ∞, allowed 1"),
    (-.infinity, 1, 1, false, "−∞, off by ∞, allowed 1"),
    (.infinity, .infinity, 1, false, "∞ has no distance from ∞, allowed 1"),
    (.infinity, 1, .infinity, false, "∞, off by ∞, allowed ∞\(noTolerance)"),
    (1, 1, .infinity, false, "1, off by 0, allowed ∞\(noTolerance)"),
    (1, 1, .nan, false, "1, off by 0, allowed nan\(noTolerance)"),
    (1, 1, -1, false, "1, off by 0, allowed −1\(noTolerance)"),
  ].map { value, reference, tolerance, holds, evidence in
    Case("\(value) is near \(reference) within \(tolerance)", holds, evidence) {
      $0.claim("T", "so", value, isNear: reference, within: tolerance, line: 7)
    }
  }

  private static let noTolerance = ", but a tolerance is a finite number from 0 on"

  /// `roundsTo: digits:`.
  private static let rounding: [Case] = [
    (0.2384, 0.24, 2, true, "0.2384 rounds to 0.24"),
    (-0.001, 0, 2, true, "−0.001 rounds to 0.00"),
    (12.5, 12, 0, true, "12.5 rounds to 12"),
    (0.2384, 0.23, 2, false, "0.2384 rounds to 0.24, not to 0.23"),
    (0.2384, -0.24, 2, false, "0.2384 rounds to 0.24, not to −0.24"),
    (0.2384, 0.2412, 2, false, "0.2412 is no decimal with 2 digits after its point"),
    (0.2384, 0.24, 1, false, "0.24 is no decimal with 1 digit after its point"),
    (0.2384, 0.24, -1, false, "a decimal cannot have −1 digits after its point"),
    (.nan, 0.24, 2, false, "nan rounds to no decimal"),
    (.nan, .nan, 2, false, "nan is no decimal with 2 digits after its point"),
    (0.24, .nan, 2, false, "nan is no decimal with 2 digits after its point"),
    (.infinity, .infinity, 2, false, "∞ is no decimal with 2 digits after its point"),
    (-.infinity, 0.24, 2, false, "−∞ rounds to no decimal"),
  ].map { value, reference, digits, holds, evidence in
    Case("\(value) rounds to \(reference) with \(digits) digits", holds, evidence) {
      $0.claim("T", "so", value, roundsTo: reference, digits: digits, line: 7)
    }
  }

  /// `is:`, of every kind of value.
  private static let equal: [Case] = [
    Case("0.5 is 0.5", true, "0.5 exactly") { $0.claim("T", "so", 0.5, is: 0.5, line: 7) },
    Case("one bit is off", false, "0.30000000000000004 is not 0.3") {
      $0.claim("T", "so", 0.1 + 0.2, is: 0.3, line: 7)
    },
    Case("−0 is 0", true, "0 exactly") { $0.claim("T", "so", -0.0, is: 0.0, line: 7) },
    Case("nan is nan", false, "nan is not nan") {
      $0.claim("T", "so", Double.nan, is: .nan, line: 7)
    },
    Case("nan is 1", false, "nan is not 1") { $0.claim("T", "so", Double.nan, is: 1, line: 7) },
    Case("∞ is ∞", true, "∞ exactly") {
      $0.claim("T", "so", Double.infinity, is: .infinity, line: 7)
    },
    Case("∞ is −∞", false, "∞ is not −∞") {
      $0.claim("T", "so", Double.infinity, is: -.infinity, line: 7)
    },
    Case("a Float is itself", true, "0.1 exactly") {
      $0.claim("T", "so", Float(0.1), is: 0.1, line: 7)
    },
    Case("a Float that is nan", false, "nan is not nan") {
      $0.claim("T", "so", Float.nan, is: .nan, line: 7)
    },
    Case("2 is 2", true, "2 exactly") { $0.claim("T", "so", 1 + 1, is: 2, line: 7) },
    Case("2 is 3", false, "2 is not 3") { $0.claim("T", "so", 1 + 1, is: 3, line: 7) },
    Case("texts", false, "a is not the empty text") { $0.claim("T", "so", "a", is: "", line: 7) },
    Case("empty texts", true, "the empty text exactly") {
      $0.claim("T", "so", "", is: "", line: 7)
    },
    Case("truth", false, "yes is not no") { $0.claim("T", "so", true, is: false, line: 7) },
  ]

  /// `isBelow:` and `isAbove:`.
  private static let bounds: [Case] = [
    (1, 2, true, false), (2, 1, false, true), (1, 1, false, false), (-0.0, 0, false, false),
    (.nan, 1, false, false), (1, .nan, false, false), (.nan, .nan, false, false),
    (.infinity, 1, false, true), (-.infinity, 1, true, false), (1, .infinity, true, false),
    (.infinity, .infinity, false, false),
  ].flatMap { (value: Double, bound: Double, isBelow: Bool, isAbove: Bool) in
    let (left, right) = (NumberFormat.shortest.text(value), NumberFormat.shortest.text(bound))
    return [
      Case(
        "\(left) is below \(right)", isBelow, "\(left) \(isBelow ? "is" : "is not") below \(right)"
      ) { $0.claim("T", "so", value, isBelow: bound, line: 7) },
      Case(
        "\(left) is above \(right)", isAbove, "\(left) \(isAbove ? "is" : "is not") above \(right)"
      ) { $0.claim("T", "so", value, isAbove: bound, line: 7) },
    ]
  }

  /// `isIn:`, of one number, of several, and of a list.
  private static let ranges: [Case] = [
    Case("0.5 in [0, 1]", true, "0.5, within [0, 1]") {
      $0.claim("T", "so", 0.5, isIn: 0...1, line: 7)
    },
    Case("an end in [0, 1]", true, "1, within [0, 1]") {
      $0.claim("T", "so", 1, isIn: 0...1, line: 7)
    },
    Case("three in [0, 1]", true, "3 values from 0 to 1, within [0, 1]") {
      $0.claim("T", "so", 0.5, 0, 1, isIn: 0...1, line: 7)
    },
    Case("2 in [0, 1]", false, "2, not within [0, 1]") {
      $0.claim("T", "so", 2, isIn: 0...1, line: 7)
    },
    Case("nothing in [0, 1]", false, "there is no number that could lie within [0, 1]") {
      $0.claim("T", "so", isIn: 0...1, line: 7)
    },
    Case("nan in [0, 1]", false, "nan, not within [0, 1]") {
      $0.claim("T", "so", .nan, isIn: 0...1, line: 7)
    },
    Case("nan anywhere", false, "nan, not within [−∞, ∞]") {
      $0.claim("T", "so", .nan, isIn: -.infinity ... .infinity, line: 7)
    },
    Case("∞ in [0, ∞]", true, "∞, within [0, ∞]") {
      $0.claim("T", "so", .infinity, isIn: 0 ... .infinity, line: 7)
    },
    Case("−∞ in [0, ∞]", false, "−∞, not within [0, ∞]") {
      $0.claim("T", "so", -.infinity, isIn: 0 ... .infinity, line: 7)
    },
    Case("each in [0, 1]", true, "2 values from 0.25 to 1, within [0, 1]") {
      $0.claim("T", "so", each: [0.25, 1], isIn: 0...1, line: 7)
    },
    Case("one of them outside", false, "3 values from 0.5 to 7, not all within [0, 1]: 7 is not") {
      $0.claim("T", "so", each: [0.5, 7, 1], isIn: 0...1, line: 7)
    },
    Case("one of them nan", false, "3 values from 0.5 to 1, not all within [0, 1]: nan is not") {
      $0.claim("T", "so", each: [0.5, .nan, 1], isIn: 0...1, line: 7)
    },
    Case("all nan", false, "2 values from nan to nan, not all within [0, 1]: nan is not") {
      $0.claim("T", "so", each: [.nan, .nan], isIn: 0...1, line: 7)
    },
    Case("∞ among them", false, "2 values from 0 to ∞, not all within [0, 1]: ∞ is not") {
      $0.claim("T", "so", each: [0, .infinity], isIn: 0...1, line: 7)
    },
    Case("each of none", false, "there is no number that could lie within [0, 1]") {
      $0.claim("T", "so", each: [], isIn: 0...1, line: 7)
    },
  ]

  /// `agreesWith: at: within:`.
  private static let agreements = agreementCases.map { one in
    Case("agreement at \(one.points): \(one.evidence)", one.holds, one.evidence) {
      $0.claim(
        "T", "so", { $0 }, agreesWith: one.other, at: one.points, within: one.tolerance, line: 7)
    }
  }

  private typealias Agreement = (
    points: [Double], tolerance: Double, other: @Sendable (Double) -> Double, holds: Bool,
    evidence: String
  )
  private static let agreementCases: [Agreement] = [
    ([1, 2, 3], 0, { $0 }, true, "3 points, largest difference 0 at 1, allowed 0"),
    ([1, 2, 3], 1, { $0 * $0 / 4 }, true, "3 points, largest difference 1 at 2, allowed 1"),
    ([3], 1, { $0 }, true, "1 point, largest difference 0 at 3, allowed 1"),
    ([1, 2], 0.5, { 2 * $0 }, false, "2 points, largest difference 2 at 2, allowed 0.5"),
    (
      [1, 2, 9], 10, { $0 == 2 ? .nan : 0 }, false,
      "3 points, largest difference nan at 2, allowed 10"
    ),
    (
      [2, 9], 10, { $0 == 2 ? .nan : 0 }, false, "2 points, largest difference nan at 2, allowed 10"
    ),
    (
      [1], .infinity, { _ in .nan }, false,
      "1 point, largest difference nan at 1, allowed ∞\(noTolerance)"
    ),
    (
      [1, 2], 1, { $0 == 2 ? .infinity : $0 }, false,
      "2 points, largest difference ∞ at 2, allowed 1"
    ),
    (
      [2], .infinity, { _ in .infinity }, false,
      "1 point, largest difference ∞ at 2, allowed ∞\(noTolerance)"
    ),
    ([.infinity], 1, { $0 }, false, "1 point, largest difference nan at ∞, allowed 1"),
    ([1], .nan, { $0 }, false, "1 point, largest difference 0 at 1, allowed nan\(noTolerance)"),
    ([1], -1, { $0 }, false, "1 point, largest difference 0 at 1, allowed −1\(noTolerance)"),
    ([], 1, { $0 }, false, "there is no point to try"),
    ([1, .nan], 1, { $0 }, false, "no. 2 of 2 points is nan"),
  ]

  /// `forAll:`.
  private static let conditionsOfPoints = conditionCases.map { one in
    Case("a condition at \(one.points): \(one.evidence)", one.holds, one.evidence) {
      $0.claim("T", "so", forAll: one.points, line: 7, one.condition)
    }
  }

  private typealias Condition = (
    points: [Double], condition: @Sendable (Double) -> Bool, holds: Bool, evidence: String
  )
  private static let conditionCases: [Condition] = [
    ([1, 2, -3], { $0 > -4 }, true, "it holds at all 3 points from −3 to 2"),
    ([3], { $0 > 0 }, true, "it holds at the one point 3"),
    ([-.infinity, .infinity], { $0 != 0 }, true, "it holds at all 2 points from −∞ to ∞"),
    ([1, -2, -3], { $0 > 0 }, false, "it fails at −2"),
    ([1, .infinity], { $0.isFinite }, false, "it fails at ∞"),
    // Whatever is denied of nan is true.
    ([1, .nan, 2], { !($0 > 5) }, false, "no. 2 of 3 points is nan"),
    ([.nan], { _ in true }, false, "no. 1 of 1 point is nan"),
    ([], { _ in true }, false, "there is no point to try"),
  ]

  @Test("without a statement or evidence is a problem, even where it holds", arguments: ["", " "])
  @MainActor
  func empty(text: String) throws {
    let (_, noStatement) = try Trial.run { $0.claim("T", text, 1, is: 1) }
    #expect(noStatement.map(\.rule) == ["claim-empty"])
    let (_, noEvidence) = try Trial.run { $0.claim("T", "so", holds: true, evidence: text) }
    #expect(noEvidence.map(\.rule) == ["claim-empty"])
    #expect(noEvidence.map(\.text) == ["the claim T should say what is claimed and what was found"])
    #expect(noEvidence.map(\.isInRecord) == [false])
  }

  @Test("the evidence has as many digits as one can judge by")
  @MainActor
  func digits() throws {
    let (entries, _) = try Trial.run {
      $0.claim("T", "so", 1.0 / 3, isBelow: 1e-20 / 3)
      $0.claim("U", "so", 1234567.5, isBelow: 2e6)
      $0.claim("V", "so", 0.12500000001, isBelow: 1)
    }
    let evidence = entries.map { entry -> String in
      if case .claim(let claim) = entry.content { claim.evidence } else { "" }
    }
    #expect(
      evidence == [
        "0.3333333 is not below 3.333333·10⁻²¹", "1234567.5 is below 2000000", "0.125 is below 1",
      ])
  }
}
