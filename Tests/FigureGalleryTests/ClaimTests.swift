import ChapterTesting
import Testing

@Suite("The gallery of marks, from a real run")
struct FigureGalleryTests {
  static let run = ChapterRun("FigureGallery")

  @Test("every text of its figures is whole and apart, in both themes", arguments: run.frames)
  func texts(_ frame: ChapterFrame) { frame.expectTextsToBeWhole() }

  @Test("every mark is drawn, and the program says nothing else")
  func drawn() {
    #expect(Self.run.status == 0, "\(Self.run.complaint)")
    #expect(Self.run.frames.count == 22)
  }

  @Test("its transcript is the one that was accepted")
  func transcript() {
    #expect(ChapterRun.transcriptDifference(of: "FigureGallery") == nil)
  }
}
