import Cairo

/// What a mark draws on: scales whose domains are known, and a place to put shapes and labels.
public struct Plot {
  /// The rectangle between the axes, in pixels.
  public let area: Box
  /// The horizontal scale.
  public let x: Scale
  /// The vertical scale.
  public let y: Scale

  /// The mark being drawn.
  var mark: any Mark
  /// Its place among the panel's marks.
  var number = 0
  /// Its colour where its style names none.
  var role: Role
  var drawing = Drawing()
  var ink: [InkLine] = []
  var inkBoxes: [Box] = []
  var requests: [LabelRequest] = []
  var series: [Series] = []
  /// Text that stands where the mark wants it.
  var notes: [FixedText] = []
  /// The colour scale of a heat map in this plot.
  var legend: ColorLegend?

  /// The pixel of a datum.
  public func place(_ x: Double, _ y: Double) -> Place {
    Place(self.x.position(of: x), self.y.position(of: y))
  }

  // MARK: Shapes

  /// Strokes lines in the mark's colour, cut at the plot's edges.
  public mutating func stroke(_ lines: [[Place]], width: Double, opacity: Double = 1) {
    let style = mark.style
    let stroke = Stroke(width: style.width ?? width, dash: style.dash)
    let near = area.expanded(by: 4 * stroke.width)
    let pieces = lines.flatMap { clipped($0, to: near) }
    drawing.add(
      .lines(pieces, .role(role, opacity: style.opacity ?? opacity), stroke),
      clip: area.expanded(by: stroke.width))
    ink += pieces.map { InkLine(places: $0, owner: number) }
  }

  /// Fills closed outlines in the mark's colour.
  public mutating func fill(_ outlines: [[Place]], opacity: Double) {
    drawing.add(.areas(outlines, .role(role, opacity: mark.style.opacity ?? opacity)), clip: area)
  }

  /// Draws discs in the mark's colour.
  public mutating func dots(_ centers: [Place], radius: Double, rim: Double = 1.5) {
    let visible = centers.filter { area.expanded(by: 1).contains($0) }
    drawing.add(
      .discs(visible, radius: radius, .role(role, opacity: mark.style.opacity ?? 1), rim: rim))
    inkBoxes += visible.map {
      Box(left: $0.x, top: $0.y, right: $0.x, bottom: $0.y).expanded(by: radius + 1)
    }
  }

  /// Fills rectangles in the mark's colour.
  public mutating func boxes(_ boxes: [Box], opacity: Double) {
    let opacity = mark.style.opacity ?? opacity
    if opacity < 1 { drawing.add(.boxes(boxes, .role(.background)), clip: area) }
    drawing.add(.boxes(boxes, .role(role, opacity: opacity)), clip: area)
    inkBoxes += boxes
  }

  /// Fills rectangles in a colour of their own.
  mutating func boxes(_ boxes: [Box], paint: Paint) {
    drawing.add(.boxes(boxes, paint), clip: area)
  }

  /// Strokes Bézier curves in the mark's colour.
  mutating func bezier(_ pieces: [(from: Place, Place, Place, to: Place)]) {
    drawing.add(
      .bezier(pieces, .role(role, opacity: mark.style.opacity ?? 1), Stroke(width: 1.25)))
    inkBoxes += pieces.map {
      Box(
        left: min($0.from.x, $0.to.x), top: min($0.from.y, $0.to.y),
        right: max($0.from.x, $0.to.x), bottom: max($0.from.y, $0.to.y))
    }
  }

  /// Draws the line between words and what they are about.
  mutating func thinLine(from: Place, to: Place) {
    drawing.add(.lines([[from, to]], .role(role, opacity: 0.7), Stroke(width: 1)))
    ink.append(InkLine(places: [from, to], owner: -1))
  }

  // MARK: Data

  /// Records the data behind the mark.
  public mutating func record(_ pieces: [[Series.Row]]) {
    series.append(Series(kind: type(of: mark).kind, label: mark.label, pieces: pieces))
  }

  /// Fails where none of the places can be seen.
  func requireVisible(_ rows: [Series.Row]) throws(FigureError) {
    if rows.isEmpty || rows.allSatisfy({ !$0.y.isFinite || !$0.x.isFinite }) {
      throw FigureError("it has no finite value to draw")
    }
    let visible = area.expanded(by: 0.5)
    let places = rows.map { place($0.x, $0.y) }
    if places.contains(where: visible.contains) { return }
    if zip(places, places.dropFirst()).contains(where: {
      !clipped([$0, $1], to: area).isEmpty
    }) {
      return
    }
    throw FigureError(
      "it lies outside the axes, which run from \(NumberText.short(x.domain.lowerBound)) to "
        + "\(NumberText.short(x.domain.upperBound)) in x and from "
        + "\(NumberText.short(y.domain.lowerBound)) to "
        + "\(NumberText.short(y.domain.upperBound)) in y")
  }

  // MARK: Labels

  /// Asks for the mark's label beside a line, where there is room.
  public mutating func label(along lines: [[Place]]) throws(FigureError) {
    let visible = lines.filter { $0.count > 1 }.flatMap { clipped($0, to: area) }
    if visible.isEmpty, let lone = lines.joined().first(where: area.contains) {
      return try request(.place(lone, gap: 7, towards: nil, leader: false))
    }
    try request(.line(visible))
  }

  /// Asks for words on a line, which gives way to them.
  public mutating func label(_ text: String, on line: [Place]) throws(FigureError) {
    let visible = clipped(line, to: area.expanded(by: -12)).max { $0.count < $1.count }
    guard let visible else { return }
    requests.append(
      LabelRequest(
        text: try Typesetter.set(text, TextFont(size: Defaults.tick)), role: role, owner: number,
        target: .on(visible), wantedX: nil))
  }

  /// Asks for the mark's label beside a place, and rather towards another; with a line to the place
  /// even where the label stands close by, if `leader`.
  public mutating func label(
    at place: Place, gap: Double, towards: Place? = nil, leader: Bool = false
  ) throws(FigureError) {
    try request(.place(place, gap: gap, towards: towards, leader: leader))
  }

  /// Asks for the mark's label inside one of some rectangles, the first that has room; `tint` is
  /// the opacity of the mark's colour there.
  public mutating func label(inside boxes: [Box], tint: Double = 0) throws(FigureError) {
    try request(.inside(boxes, tint: mark.style.opacity ?? tint))
  }

  /// Writes text at a place, and says which rectangle it takes: the middle of its foot, of its head, or its centre.
  @discardableResult
  public mutating func write(
    _ text: String, at place: Place, standing position: NotePosition = .centered,
    size: Double = 15
  ) throws(FigureError) -> Box {
    let box = try Typesetter.set(text, TextFont(size: size))
    let baseline: Double =
      switch position {
      case .above: place.y - box.descent
      case .below: place.y + box.ascent
      case .centered: place.y + (box.ascent - box.descent) / 2
      }
    let origin = Place(place.x - box.width / 2, baseline)
    notes.append(FixedText(text: box, paint: .role(role), role: role, origin: origin, halo: .plain))
    return box.box(at: origin)
  }

  /// Writes a number in the middle of a cell, dark on light or light on dark.
  mutating func write(
    _ value: Double, in box: Box, over ground: Paint, size: Double
  ) throws(FigureError) {
    let text = try Typesetter.set(
      NumberText.short(value, digits: 3), TextFont(size: size.rounded(toMultipleOf: 0.5)))
    let origin = Place(
      box.center.x - text.width / 2, box.center.y + (text.ascent - text.descent) / 2)
    notes.append(
      FixedText(text: text, paint: .over(ground), role: .ink, origin: origin, halo: .none))
  }

  private mutating func request(_ target: LabelRequest.Target) throws(FigureError) {
    guard !mark.label.isEmpty, mark.style.showsLabel else { return }
    let text = try Typesetter.set(mark.label, TextFont(size: Defaults.label))
    requests.append(
      LabelRequest(
        text: text, role: role, owner: number, target: target,
        wantedX: mark.style.labelX.map { x.position(of: $0) }))
  }
}

/// Where text stands relative to its place.
public enum NotePosition: Sendable {
  /// The place is the middle of its foot.
  case above
  /// The place is the middle of its head.
  case below
  /// The place is its middle.
  case centered
}

/// Text at a fixed place.
struct FixedText {
  var text: TextBox
  var paint: Paint
  var role: Role
  var origin: Place
  var halo: Halo
}

/// A line that labels keep off.
struct InkLine {
  var places: [Place]
  /// The number of the mark it belongs to.
  var owner: Int
}

/// A label that looks for a place.
struct LabelRequest {
  enum Target {
    case line([[Place]])
    case place(Place, gap: Double, towards: Place?, leader: Bool)
    /// On a line, which gives way to it.
    case on([Place])
    case inside([Box], tint: Double)
  }

  var text: TextBox
  var role: Role
  /// The number of the mark it names.
  var owner: Int
  var target: Target
  /// The pixel along x near which it would best stand.
  var wantedX: Double?

  /// What a touch of ink costs: a label on its line cannot help it, and one that has to stand on a
  /// certain side would rather touch a little.
  var inkWeight: Double {
    switch target {
    case .on: 0
    case .place(_, _, let towards, _): towards == nil ? 6 : 1.5
    case .line, .inside: 6
    }
  }

  /// The order in which labels choose: first those that can stand in few places.
  var rank: Int {
    switch target {
    case .place: 0
    case .on: 1
    case .inside: 1
    case .line: 2
    }
  }
}

/// What a heat map's colours mean.
struct ColorLegend: Equatable, Sendable {
  var map: ColorMap
  var domain: ClosedRange<Double>
  var label: String
}
