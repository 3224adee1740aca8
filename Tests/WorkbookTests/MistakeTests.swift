import Figures
import Foundation
import Testing

@testable import Workbook

@Suite("A chapter with mistakes in its figures")
struct FigureMistakeTests {
  @Test("says every one at its line, with the figure and the mark, and ends with a failure")
  func figures() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      try await FigureMistakes.run()
    }
    let told = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    for words in FigureMistakes.sentences {
      #expect(told.contains(words), "“\(words)” is not in:\n\(told)")
    }
    #expect(told.contains("MistakeTests.swift:3:1: error: the figure cannot be drawn"))
  }

  @Test("says which folder it cannot write, and what to do")
  func folder() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      try await FigureMistakes.run(figures: "/dev/null/figures")
    }
    let told = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(told.contains("cannot write figures into /dev/null/figures: /dev/null is not a folder"))
    #expect(told.contains("--figures DIR"))
  }
}

/// A chapter of figures that cannot be drawn, run in a process of its own.
private enum FigureMistakes {
  static let sentences = [
    "figure “empty”: the y axis is empty: its domain is 2.0...2.0",
    "figure “log”: the y axis is logarithmic and cannot show −1",
    "figure “outside”, point “far”: it lies outside the axes",
    "figure “infinite”, curve “void”: it has no finite value to draw",
    "figure “letters”, curve “水”: setting “水” failed: the KaTeX fonts lack",
    "figure “crowd”: the text",
  ]

  @MainActor
  static func run(figures: String? = nil) throws {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("mistakes-\(ProcessInfo.processInfo.processIdentifier)")
    let source = root.appendingPathComponent("Chapters/Wrong/main.swift")
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.createDirectory(
      at: source.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("//: # Wrong\n".utf8).write(to: source)
    let chapter = Chapter(
      "Wrong", path: source.path,
      arguments: ["--figures", figures ?? root.appendingPathComponent("figures").path])
    chapter.figure("empty", y: .linear(domain: 2...2), caption: "c", alt: "a", line: 3) {
      Curve(over: 0...1) { $0 }
    }
    chapter.figure("log", y: .log(), caption: "c", alt: "a", line: 3) {
      Line("l", [-1, 1])
    }
    chapter.figure(
      "outside", x: .linear(domain: 0...1), y: .linear(domain: 0...1), caption: "c", alt: "a",
      line: 3
    ) {
      Point("far", x: 7, y: 0.5)
    }
    chapter.figure(
      "infinite", x: .linear(domain: 0...1), y: .linear(domain: 0...1), caption: "c", alt: "a",
      line: 3
    ) {
      Curve("void", over: 0...1) { _ in .nan }
    }
    chapter.figure("letters", caption: "c", alt: "a", line: 3) {
      Curve("水", over: 0...1) { $0 }
    }
    chapter.figure("crowd", width: 300, caption: "c", alt: "a", line: 3) {
      Note("a note that is much too long for the canvas it stands on", x: 0, y: 0)
    }
    chapter.finish()
  }
}
