@testable import Manuscript
@testable import Weaving

/// What the program found, or did not look for.
enum FoundFaults {
  static let all: [Fault] = [
    Fault(
      .claimFailing,
      "Chapters/Sample/main.swift:54:1: error: the claim “Two and two are $4$.” fails: 4 is not 5"
    ) {
      try $0.edit("SA-02") {
        $0.content = .claim(
          .init(statement: "Two and two are $4$.", evidence: "4 is not 5", holds: false))
      }
    },
    Fault(
      .claimUnknown,
      "Chapters/Sample/main.swift:55:1: error: SA-07 is a row of no chapter's Claims.json"
    ) { try $0.edit("SA-02.more") { $0.id = "SA-07.more" } },
    Fault(
      .claimUnknown,
      "Chapters/Sample/main.swift:65:52: error: no claim “SA-09”: neither a row of the ledger nor a "
        + "claim of this book",
      "{doc}`Sample`.", "{claim}`SA-09`."),
    Fault(
      .claimUnmet,
      "Chapters/Sample/Claims.json:2:10: error: SA-01 (“Somebody was first.”) is met nowhere in Sample: "
        + "speak of it beside {claim}`SA-01`",
      "somebody else {claim}`SA-01`", "somebody else"),
    Fault(
      .claimUnmet,
      "Chapters/Sample/Claims.json:3:10: error: SA-02 (“Two and two are four.”) is checked nowhere in "
        + "Sample: add a chapter.claim(\"SA-02\", …)"
    ) {
      try $0.edit("SA-02") { $0.id = "sum" }
      try $0.edit("SA-02.more") { $0.id = "sum.more" }
    },
    Fault(
      .claimUncited,
      "Chapters/Sample/main.swift:65:52: error: SA-01 cannot be computed, so its paragraph cites a "
        + "source: add {cite}`key`"
    ) {
      try $0.replace("somebody else {claim}`SA-01`", with: "somebody else")
      try $0.replace("{doc}`Sample`.", with: "{claim}`SA-01`.")
    },
    Fault(
      .stepRefuted,
      "Chapters/Sample/main.swift:45:1: error: step 2 of “slope”, 2x, is refuted: at x = 1: 2 and 3"
    ) {
      try $0.edit("slope") {
        if case .derivation(var derivation) = $0.content {
          derivation.steps[1].verdict = .refuted
          derivation.steps[1].detail = "at x = 1: 2 and 3"
          $0.content = .derivation(derivation)
        }
      }
    },
    Fault(
      .notRefuted,
      "Chapters/Sample/main.swift:46:1: error: “wrong” is shown as wrong, yet no step is refuted"
    ) {
      try $0.edit("wrong") {
        if case .derivation(var derivation) = $0.content {
          derivation.steps[0].verdict = .proved
          $0.content = .derivation(derivation)
        }
      }
    },
  ]
}
