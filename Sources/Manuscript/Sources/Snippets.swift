/// The snippet markers of a source file: what is hidden, and which regions have names.
///
/// The spelling is that of Swift's own snippets (SE-0356).
package struct Snippets {
  /// The lines between `// snippet.hide` and `// snippet.show`, and every line with a marker.
  package private(set) var hidden: Set<Int> = []
  /// The lines of each named region, markers not included; an empty region has no lines.
  package private(set) var regions: [String: [Int]] = [:]

  /// Reads the markers and reports those that are not paired.
  package init(file: String, lines: [Substring], faults: Faults) {
    var hiddenSince: Position?
    var open: [(name: String, position: Position)] = []
    for (index, line) in lines.enumerated() {
      let number = index + 1
      guard let (marker, column) = Self.marker(in: line) else {
        if hiddenSince != nil { hidden.insert(number) }
        for region in open { regions[region.name, default: []].append(number) }
        continue
      }
      let position = Position(file: file, line: number, column: column)
      hidden.insert(number)
      switch marker {
      case "hide":
        if hiddenSince != nil {
          faults.report(.unclosedBlock, at: position, "snippet.hide within snippet.hide")
        }
        hiddenSince = position
      case "show":
        if hiddenSince == nil {
          faults.report(.strayEnd, at: position, "snippet.show without a snippet.hide before it")
        }
        hiddenSince = nil
      case "end":
        if open.popLast() == nil {
          faults.report(.strayEnd, at: position, "snippet.end without a snippet.NAME before it")
        }
      default:
        if regions[marker] != nil {
          faults.report(.duplicateRegion, at: position, "the region “\(marker)” is already named")
        }
        regions[marker] = []
        open.append((marker, position))
      }
    }
    if let position = hiddenSince {
      faults.report(
        .unclosedBlock, at: position, "snippet.hide is never closed: add // snippet.show")
    }
    for region in open {
      faults.report(
        .unclosedBlock, at: region.position,
        "the region “\(region.name)” is never closed: add // snippet.end")
    }
  }

  /// The marker that a line consists of, and the column at which it begins.
  package static func marker(in line: Substring) -> (name: String, column: Int)? {
    let body = line.drop { $0 == " " || $0 == "\t" }
    guard body.hasPrefix("// snippet.") else { return nil }
    let name = body.dropFirst("// snippet.".count).prefix { !$0.isWhitespace }
    guard !name.isEmpty else { return nil }
    return (String(name), line.utf8.count - body.utf8.count + 1)
  }
}
