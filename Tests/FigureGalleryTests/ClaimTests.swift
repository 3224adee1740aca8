import ChapterTesting
import Testing

@Suite("The gallery of marks, from a real run")
struct FigureGalleryTests {
  @Test("every mark is drawn, and the program says nothing else")
  func drawn() {
    let run = ChapterRun("FigureGallery")
    #expect(run.status == 0, "\(run.complaint)")
    #expect(run.record.entries.count == 22)
  }

  @Test("its transcript is the one that was accepted")
  func transcript() {
    #expect(ChapterRun.transcriptDifference(of: "FigureGallery") == nil)
  }
}
