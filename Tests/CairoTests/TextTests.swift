import Testing

@testable import Cairo

@Suite("A run of text")
struct TextTests {
  @Test("is twice as wide at twice the size")
  func scales() throws {
    let small = try FontLibrary.shared.run("Swish", face: .main, size: 10)
    let large = try FontLibrary.shared.run("Swish", face: .main, size: 20)
    #expect(abs(large.advance - 2 * small.advance) < 0.01)
    #expect(small.ink.top < 0 && small.ink.right > 20)
  }

  @Test("is shaped once")
  func cached() throws {
    let first = try FontLibrary.shared.run("once", face: .italic, size: 12)
    #expect(try FontLibrary.shared.run("once", face: .italic, size: 12) === first)
  }

  @Test("with a character that no face has is an error that names it")
  func unknownCharacter() {
    let error = #expect(throws: CairoError.self) {
      _ = try FontLibrary.shared.run("水", face: .main, size: 12)
    }
    #expect(error?.description.contains("水") == true)
  }

  @Test("without its font is an error that says what to install")
  func missingFont() {
    let library = FontLibrary(folders: ["/nowhere"], asksSystem: false)
    let error = #expect(throws: CairoError.self) {
      _ = try library.run("x", face: .main, size: 12)
    }
    #expect(error?.reason == "font KaTeX_Main is not installed: apt-get install fonts-katex")
  }

  @Test("is found by asking the system where no folder has it")
  func asksSystem() throws {
    let library = FontLibrary(folders: [], asksSystem: true)
    #expect(try library.run("x", face: .math, size: 12).advance > 3)
  }

  @Test("can be shaped by many threads at once")
  func threads() async throws {
    try await withThrowingTaskGroup(of: Double.self) { group in
      for index in 0..<40 {
        group.addTask {
          try FontLibrary.shared.run("thread \(index % 8)", face: .main, size: 11).advance
        }
      }
      for try await advance in group { #expect(advance > 20) }
    }
  }
}
