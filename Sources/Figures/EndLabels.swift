import Cairo

/// Labels at the right ends of lines, where one looks for them first: only for lines that end at
/// the plot's edge and far enough from one another to be told apart.
struct EndLabels {
  static let gap = 8.0
  private static let leastDistance = 9.0
  private static let largestShift = 9.0

  private(set) var placed: [(LabelRequest, Place)] = []

  var widest: Double { placed.map(\.0.text.width).max() ?? 0 }

  init(_ requests: [LabelRequest], area: Box) {
    var ends: [(request: LabelRequest, y: Double)] = []
    var others: [Double] = []
    for request in requests {
      guard case .line(let lines) = request.target, let end = lines.last?.last,
        abs(end.x - area.right) < 1.5, area.expanded(by: 0.5).contains(end)
      else { continue }
      // A level rule runs to the edge too, and is no end of a curve.
      if lines.count == 1, lines[0].count == 2, lines[0][0].y == end.y { continue }
      if request.wantedX != nil { others.append(end.y) } else { ends.append((request, end.y)) }
    }
    ends.sort { $0.y < $1.y }
    let ys = ends.map(\.y) + others
    let apart = ends.filter { end in
      ys.filter { abs($0 - end.y) < Self.leastDistance }.count == 1
    }
    // One above the other, each pushed down only as far as the one above it asks.
    var boxes: [(request: LabelRequest, y: Double, center: Double)] = []
    for end in apart {
      var center = end.y
      if let last = boxes.last {
        let room = (last.request.text.height + end.request.text.height) / 2 + 3
        center = max(center, last.center + room)
      }
      guard center - end.y <= Self.largestShift else { continue }
      boxes.append((end.request, end.y, center))
    }
    guard boxes.allSatisfy({ $0.request.text.width < 0.3 * area.width }) else { return }
    placed = boxes.map {
      (
        $0.request,
        Place(
          area.right + Self.gap,
          $0.center + ($0.request.text.ascent - $0.request.text.descent) / 2)
      )
    }
  }
}
