import ChapterTesting
import Testing

@Suite("The claims of the GELU chapter, from a real run")
struct GELUClaimTests {
  static let run = ChapterRun("GELU")

  @Test("it holds", arguments: run.claims)
  func holds(_ claim: ChapterClaim) { claim.expectToHold() }

  @Test("every text of its figures is whole and apart, in both themes", arguments: run.frames)
  func texts(_ frame: ChapterFrame) { frame.expectTextsToBeWhole() }

  @Test("the program ends well and says nothing else")
  func endsWell() {
    #expect(Self.run.status == 0, "\(Self.run.complaint)")
    #expect(Self.run.claims.count >= 90)
    #expect(Self.run.frames.count >= 30)
  }

  @Test("its transcript is the one that was accepted")
  func transcript() {
    let difference = ChapterRun.transcriptDifference(of: "GELU")
    #expect(difference == nil)
  }
}
