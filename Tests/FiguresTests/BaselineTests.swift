import Cairo
import Foundation
import PictureTesting
import Testing

@testable import Figures

/// Decoded pixels against accepted ones. `PROMOTE=1` accepts what is drawn now.
@Suite("A baseline")
struct BaselineTests {
  /// The drawings that are compared on the dark ground; the others are on the light one.
  private static let dark: Set = [
    "bar", "brace", "contour", "curve", "histogram", "inset", "log", "percent", "stacked",
  ]
  /// At least this share of channels differs by at most one.
  private static let equalShare = 0.99
  /// The mean difference of a channel is at most this.
  private static let meanDifference = 0.1
  /// No channel differs by more than this.
  private static let largestDifference = 40

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appending(path: "Baselines")

  @Test("looks as accepted", arguments: Gallery.all.map(\.name))
  func pixels(name: String) throws {
    let entry = try #require(Gallery.all.first { $0.name == name })
    var figure = entry.figure
    figure.width = figure.width * 2 / 3
    figure.height = figure.height * 2 / 3
    let drawn = try FigureRendering(figure, alt: entry.alt)
    let theme = Self.dark.contains(name) ? Theme.dark : .light
    let file = Self.folder.appending(path: "\(name).png")
    if ProcessInfo.processInfo.environment["PROMOTE"] == "1" {
      try Data(drawn.png(theme: theme)).write(to: file)
      return
    }
    guard let accepted = try? Pixels(png: Array(Data(contentsOf: file))) else {
      Issue.record("there is no baseline \(name).png: look at the figure, then `make promote`")
      return
    }
    let pixels = try Pixels(png: drawn.png(theme: theme))
    #expect(pixels.width == accepted.width && pixels.height == accepted.height)
    var differences: [Int] = []
    for (a, b) in zip(pixels.values, accepted.values) {
      for shift: UInt32 in [0, 8, 16] {
        differences.append(abs(Int(a >> shift & 0xFF) - Int(b >> shift & 0xFF)))
      }
    }
    let share = Double(differences.filter { $0 <= 1 }.count) / Double(differences.count)
    let mean = Double(differences.reduce(0, +)) / Double(differences.count)
    let largest = differences.max() ?? 0
    if share < Self.equalShare || mean > Self.meanDifference || largest > Self.largestDifference {
      let changed = FileManager.default.temporaryDirectory.appending(path: "\(name)-changed.png")
      try Data(drawn.png(theme: theme)).write(to: changed)
      Issue.record(
        """
        \(name) differs: \(share * 100)% of channels agree, mean \(mean), largest \(largest); \
        it is at \(changed.path), accept it with `make promote`
        """)
    }
  }

  @Test("has its source quoted by a region of its name", arguments: Gallery.all.map(\.name))
  func regions(name: String) throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Figures/Gallery").standardized
    let text = try ["GalleryMarks.swift", "GalleryPanels.swift"].map {
      try String(contentsOf: sources.appending(path: $0), encoding: .utf8)
    }.joined()
    #expect(text.contains("// snippet.\(name)\n"))
  }
}
