import Foundation

@testable import Grading

/// Solutions with one mistake each, chosen by a seed.
enum Mutants {
  /// What is exchanged.
  private static let exchanges = [
    " + ": " - ", " - ": " + ", " * ": " / ", " / ": " * ", " < ": " > ", " > ": " < ",
    " >= ": " < ",
    " == ": " != ", "true": "false",
  ]

  /// Mistakes that change no answer, by a part of their line, with the reason.
  static let harmless = [
    "standardError: abs(x)": "one toss more or less among thousands is within the allowance",
    "let z = (Double(i) + 0.5)": "a grid that is shifted by a step gives the same integral",
    "let middle = start": "two integrals add up to the whole wherever they meet",
    "sign * cos(.pi * (x - n))": "cosine comes round after whole turns",
    "-.pi * u / 3 * (1 - square":
      "the last term of the series is beyond the digits that are asked for",
  ]

  /// So many copies of a reference file, each with a mistake in one of its solutions.
  static func of(_ text: String, count: Int, seed: String) -> [(name: String, text: String)] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var sites: [(line: Int, range: Range<String.Index>, with: String)] = []
    var isSolution = false
    for (index, line) in lines.enumerated() {
      if line.contains("// BEGIN SOLUTION") { isSolution = true }
      if line.contains("// END SOLUTION") { isSolution = false }
      let body = line.trimmingCharacters(in: .whitespaces)
      guard isSolution, !body.hasPrefix("//"), !harmless.keys.contains(where: line.contains) else {
        continue
      }
      for (from, to) in exchanges.sorted(by: { $0.key < $1.key }) {
        for range in line.ranges(of: from) { sites.append((index, range, to)) }
      }
    }
    let chosen = sites.map { site in
      (
        site,
        ContentHash.hex(
          of: Array("\(seed) \(site.line) \(lines[site.line][..<site.range.lowerBound])".utf8))
      )
    }.sorted { $0.1 < $1.1 }.prefix(count).map(\.0)
    return chosen.map { site in
      var changed = lines
      changed[site.line].replaceSubrange(site.range, with: site.with)
      return (
        "line \(site.line + 1): \(changed[site.line].trimmingCharacters(in: .whitespaces))",
        changed.joined(separator: "\n")
      )
    }
  }
}
