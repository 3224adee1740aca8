import Cairo

/// Finds places for labels: beside what they name, in the free, inside the plot, never on another
/// label, and on as little ink as can be.
struct LabelPlacer {
  /// A label that found its place.
  struct Placed {
    var request: LabelRequest
    var place: Place
    /// From the label to what it names, where it could not stand close by.
    var leader: (from: Place, to: Place)?
    /// What lies behind it.
    var halo: Halo
  }

  /// Where labels may stand.
  let bounds: Box
  /// What labels, and lines from labels to what they name, may not touch.
  var taken: [Box]
  /// Lines from labels to what they name, which later labels may not touch.
  private var leaders: [(from: Place, to: Place)] = []
  private let ink: InkMap
  private let lines: [InkLine]

  init(bounds: Box, taken: [Box], lines: [InkLine], boxes: [Box]) {
    self.bounds = bounds
    self.taken = taken
    self.lines = lines
    ink = InkMap(bounds: bounds, lines: lines, boxes: boxes)
  }

  /// A place a label could stand at, with what speaks against it.
  private struct Candidate {
    var origin: Place
    var anchor: Place
    var distance: Double
    var cost: Double
  }

  /// Finds a place for a label, and takes it.
  mutating func place(_ request: LabelRequest) -> Placed? {
    let candidates: [Candidate] =
      switch request.target {
      case .line(let lines): self.candidates(along: lines, request)
      case .place(let place, let gap, let wish, let leader):
        around(place, gap: gap, request, base: 0, towards: wish, leader: leader)
      case .on(let line): candidates(on: line, request)
      case .inside(let boxes, _): self.candidates(inside: boxes, request)
      }
    guard let best = best(of: candidates, for: request) ?? best(of: anywhere(request), for: request)
    else { return nil }
    let box = request.text.box(at: best.origin)
    taken.append(box)
    let leader = leader(best, box)
    if let leader { leaders.append(leader) }
    return Placed(
      request: request, place: best.origin, leader: leader, halo: halo(request, best))
  }

  /// The candidate with the least against it, of those that fit.
  private func best(of candidates: [Candidate], for request: LabelRequest) -> Candidate? {
    var best: Candidate?
    for candidate in candidates where candidate.cost < best?.cost ?? .infinity {
      let box = request.text.box(at: candidate.origin)
      guard bounds.contains(box) else { continue }
      let apart = box.expanded(by: 3)
      guard !taken.contains(where: apart.overlaps),
        !leaders.contains(where: { crosses($0, apart) }),
        !isLed(candidate, box, across: taken)
      else { continue }
      let touched = Double(ink.count(in: box.expanded(by: 2.5)))
      var cost = candidate.cost + request.inkWeight * touched
      if candidate.distance > 2 {
        // A line between a label and what it names makes it name that line.
        cost += 8 * Double(crossings(from: candidate.anchor, to: box))
      }
      if cost < best?.cost ?? .infinity {
        best = candidate
        best?.cost = cost
      }
    }
    return best
  }

  /// All over the plot, for a label that finds no place near what it names.
  private func anywhere(_ request: LabelRequest) -> [Candidate] {
    let anchors: [Place] =
      switch request.target {
      case .line(let lines): evenly(lines, spacing: 40)
      case .on(let line): evenly([line], spacing: 40)
      case .place(let place, _, _, _): [place]
      case .inside(let boxes, _): boxes.prefix(3).map(\.center)
      }
    var all: [Candidate] = []
    for y in stride(from: bounds.top + request.text.ascent, through: bounds.bottom, by: 8) {
      for x in stride(from: bounds.left, through: bounds.right - request.text.width, by: 12) {
        let origin = Place(x, y)
        let middle = request.text.box(at: origin).center
        guard let anchor = anchors.min(by: { distance($0, middle) < distance($1, middle) }) else {
          continue
        }
        let far = distance(anchor, middle)
        all.append(Candidate(origin: origin, anchor: anchor, distance: far, cost: 60 + far))
      }
    }
    return all
  }

  /// Inside its area, a label's halo has the area's tint.
  private func halo(_ request: LabelRequest, _ best: Candidate) -> Halo {
    guard case .inside(_, let tint) = request.target, best.distance == 0 else { return .plain }
    return .tinted(request.role, opacity: tint)
  }

  // MARK: Candidates

  private func candidates(
    along lines: [[Place]], _ request: LabelRequest
  ) -> [Candidate] {
    let anchors = evenly(lines, spacing: 14)
    var all: [Candidate] = []
    for (index, anchor) in anchors.enumerated() {
      var base = 30 * crowding(at: anchor, except: request.owner)
      // The ends of a line are the places where one looks for its name.
      base += 5 * Double(anchors.count - 1 - index) / Double(max(anchors.count - 1, 1))
      if let wanted = request.wantedX { base += 0.5 * abs(anchor.x - wanted) }
      all += around(anchor, gap: 5, request, base: base)
    }
    return all
  }

  private static let directions: [(x: Double, y: Double)] = [
    (1, 0), (-1, 0), (0, -1), (0, 1), (0.8, -0.6), (-0.8, -0.6), (0.8, 0.6), (-0.8, 0.6),
  ]

  private func around(
    _ anchor: Place, gap: Double, _ request: LabelRequest, base: Double,
    towards wish: Place? = nil, leader: Bool = false
  ) -> [Candidate] {
    var all: [Candidate] = []
    for extra in [0.0, 8, 18, 32, 48, 70, 100] {
      for (index, direction) in Self.directions.enumerated() {
        let distance = gap + extra
        var cost = base + 0.55 * extra + (extra > 10 ? 6 : 0) + 0.2 * Double(index)
        if let wish {
          let turn = direction.x * (wish.x - anchor.x) + direction.y * (wish.y - anchor.y)
          cost += 40 * (1 - turn)
        }
        let touch = Place(
          anchor.x + direction.x * distance, anchor.y + direction.y * distance)
        // The box's side or corner that faces the anchor lies on `touch`.
        let left =
          direction.x > 0.1
          ? touch.x
          : direction.x < -0.1
            ? touch.x - request.text.width
            : touch.x - request.text.width / 2
        let baseline =
          direction.y > 0.1
          ? touch.y + request.text.ascent
          : direction.y < -0.1
            ? touch.y - request.text.descent
            : touch.y + (request.text.ascent - request.text.descent) / 2
        all.append(
          Candidate(
            origin: Place(left, baseline), anchor: anchor,
            distance: leader ? distance : extra,
            cost: cost))
      }
    }
    return all
  }

  private func candidates(inside boxes: [Box], _ request: LabelRequest) -> [Candidate] {
    var all: [Candidate] = []
    for (index, box) in boxes.prefix(40).enumerated() {
      let origin = Place(
        box.center.x - request.text.width / 2,
        box.center.y + (request.text.ascent - request.text.descent) / 2)
      let fits = box.width >= request.text.width + 6 && box.height >= request.text.height + 4
      all.append(
        Candidate(
          origin: origin, anchor: box.center, distance: 0,
          cost: (fits ? 0 : 60) + Double(index)))
      if !fits { all += around(box.center, gap: 10, request, base: 12 + Double(index)) }
    }
    return all
  }

  /// On the line itself, best where it runs level.
  private func candidates(on line: [Place], _ request: LabelRequest) -> [Candidate] {
    let anchors = evenly([line], spacing: 10)
    return zip(anchors, anchors.dropFirst()).map { a, b in
      let steepness = abs(b.y - a.y) / max(distance(a, b), 1e-9)
      let base = 20 * steepness + 40 * crowding(at: a, except: request.owner)
      return Candidate(
        origin: Place(
          a.x - request.text.width / 2, a.y + (request.text.ascent - request.text.descent) / 2),
        anchor: a, distance: 0, cost: base)
    }
  }

  private func evenly(_ lines: [[Place]], spacing: Double) -> [Place] {
    var anchors: [Place] = []
    for line in lines {
      // On a short line too there is a choice between its ends.
      let whole = zip(line, line.dropFirst()).reduce(0) { $0 + distance($1.0, $1.1) }
      let spacing = min(spacing, max(whole / 4, 4))
      var walked = spacing
      for (a, b) in zip(line, line.dropFirst()) {
        let length = distance(a, b)
        while walked <= length, length > 0 {
          anchors.append(
            Place(a.x + (b.x - a.x) * walked / length, a.y + (b.y - a.y) * walked / length))
          walked += spacing
        }
        walked -= length
      }
      if let last = line.last { anchors.append(last) }
    }
    return anchors
  }

  // MARK: Costs

  /// How close other lines come to a place: 0 where they are far, 1 where they touch.
  private func crowding(at place: Place, except number: Int) -> Double {
    var nearest = Double.infinity
    for line in lines where line.owner != number && line.owner >= 0 {
      for (a, b) in zip(line.places, line.places.dropFirst()) {
        nearest = min(nearest, distance(from: place, a, b))
        if nearest < 1 { return 1 }
      }
    }
    return max(0, 1 - nearest / 24)
  }

  private func crossings(from anchor: Place, to box: Box) -> Int {
    let end = nearest(to: anchor, in: box)
    let length = distance(anchor, end)
    guard length > 6 else { return 0 }
    var hits = 0
    var walked = 5.0
    while walked < length {
      let share = walked / length
      let place = Place(
        anchor.x + share * (end.x - anchor.x), anchor.y + share * (end.y - anchor.y))
      hits +=
        ink.count(
          in: Box(left: place.x, top: place.y, right: place.x + 1, bottom: place.y + 1)) > 0 ? 1 : 0
      walked += 1.5
    }
    return hits
  }

  /// Whether the line from a label to what it names would run over one of some rectangles.
  private func isLed(_ candidate: Candidate, _ box: Box, across boxes: [Box]) -> Bool {
    guard let leader = leader(candidate, box) else { return false }
    return boxes.contains { crosses(leader, $0.expanded(by: 1)) }
  }

  private func crosses(_ line: (from: Place, to: Place), _ box: Box) -> Bool {
    !clipped([line.from, line.to], to: box).isEmpty
  }

  private func leader(_ candidate: Candidate, _ box: Box) -> (from: Place, to: Place)? {
    guard candidate.distance > 10 else { return nil }
    let from = nearest(to: candidate.anchor, in: box.expanded(by: 2))
    let length = distance(from, candidate.anchor)
    guard length > 10 else { return nil }
    let share = (length - 5) / length
    return (
      from,
      Place(
        from.x + share * (candidate.anchor.x - from.x),
        from.y + share * (candidate.anchor.y - from.y))
    )
  }

  private func nearest(to place: Place, in box: Box) -> Place {
    Place(min(max(place.x, box.left), box.right), min(max(place.y, box.top), box.bottom))
  }
}

/// How much ink lies where: counts over rectangles in constant time, from sums over the canvas.
struct InkMap {
  private let left: Int
  private let top: Int
  private let width: Int
  private let height: Int
  private var sums: [Int32]
  private static let cell = 2.0

  init(bounds: Box, lines: [InkLine], boxes: [Box]) {
    left = Int(bounds.left / Self.cell)
    top = Int(bounds.top / Self.cell)
    width = Int(bounds.width / Self.cell) + 2
    height = Int(bounds.height / Self.cell) + 2
    sums = [Int32](repeating: 0, count: (width + 1) * (height + 1))
    for line in lines { mark(line.places) }
    for box in boxes { mark(box) }
    accumulate()
  }

  private mutating func mark(_ line: [Place]) {
    for (a, b) in zip(line, line.dropFirst()) {
      let steps = max(Int(distance(a, b) / Self.cell), 1)
      for step in 0...steps {
        let share = Double(step) / Double(steps)
        mark(
          column: Int((a.x + share * (b.x - a.x)) / Self.cell) - left,
          row: Int((a.y + share * (b.y - a.y)) / Self.cell) - top)
      }
    }
  }

  private mutating func mark(_ box: Box) {
    let rows = Int(box.top / Self.cell)...max(Int(box.bottom / Self.cell), Int(box.top / Self.cell))
    let from = Int(box.left / Self.cell)
    for row in rows {
      for column in from...max(Int(box.right / Self.cell), from) {
        mark(column: column - left, row: row - top)
      }
    }
  }

  private mutating func mark(column: Int, row: Int) {
    guard column >= 0, row >= 0, column < width, row < height else { return }
    sums[(row + 1) * (width + 1) + column + 1] = 1
  }

  private mutating func accumulate() {
    for row in 1...height {
      var sum: Int32 = 0
      for column in 1...width {
        sum += sums[row * (width + 1) + column]
        sums[row * (width + 1) + column] = sum + sums[(row - 1) * (width + 1) + column]
      }
    }
  }

  /// How many cells with ink a rectangle touches.
  func count(in box: Box) -> Int {
    let x0 = min(max(Int(box.left / Self.cell) - left, 0), width)
    let x1 = min(max(Int(box.right / Self.cell) - left + 1, x0), width)
    let y0 = min(max(Int(box.top / Self.cell) - top, 0), height)
    let y1 = min(max(Int(box.bottom / Self.cell) - top + 1, y0), height)
    let stride = width + 1
    return Int(
      sums[y1 * stride + x1] - sums[y0 * stride + x1] - sums[y1 * stride + x0]
        + sums[y0 * stride + x0])
  }
}

/// The distance between two places.
func distance(_ a: Place, _ b: Place) -> Double {
  ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
}

/// The distance of a place from a segment.
private func distance(from place: Place, _ a: Place, _ b: Place) -> Double {
  let (dx, dy) = (b.x - a.x, b.y - a.y)
  let square = dx * dx + dy * dy
  guard square > 0 else { return distance(place, a) }
  let share = min(max(((place.x - a.x) * dx + (place.y - a.y) * dy) / square, 0), 1)
  return distance(place, Place(a.x + share * dx, a.y + share * dy))
}
