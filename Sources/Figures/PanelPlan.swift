import Cairo

/// A panel whose axes are resolved and whose surroundings are measured, before it has a place.
struct PanelPlan {
  var title: TextBox?
  var x: Axis
  var y: Axis
  var marks: [any Mark]
  var insets: [Inset]
  var weight: Double
  var xTicks: [Tick] = []
  var yTicks: [Tick] = []
  var xTexts: [TextBox] = []
  var yTexts: [TextBox] = []
  var xLabel: TextBox?
  var yLabel: TextBox?
  /// Whether numbers stand at its ticks; not where a neighbour shows the same.
  var writesX = true
  var writesY = true
  /// Whether its colour scale stands beside it; not where the next panel of the row has the same.
  var writesColors = true
  /// Room to the right for labels at the ends of lines, and for a colour scale.
  var endRoom = 0.0
  /// The room to the left that the panel's column takes.
  var columnLeft = 0.0

  static let tickGap = 8.0

  /// The colour of each mark: its own, or the next accent that none of the others has.
  var roles: [Role] {
    let taken = Set(marks.compactMap(\.style.role))
    let free = Role.accents.filter { !taken.contains($0) }
    let accents = free.isEmpty ? Role.accents : free
    var next = 0
    return marks.map { mark in
      if let role = mark.style.role { return role }
      defer { next += 1 }
      return accents[next % accents.count]
    }
  }

  /// The domains that the panel's marks need along x.
  static func xValues(_ marks: [any Mark], _ x: Axis) -> Extent {
    var sum = Extent()
    for mark in marks {
      let extent = mark.extent(over: x.domain)
      sum.x += extent.x
      sum.categories += extent.categories
      sum.fillsWidth = sum.fillsWidth || (extent.fillsWidth && !extent.x.isEmpty)
    }
    return sum
  }

  /// The domains that the panel's marks need along y, where that of x is known.
  static func yValues(_ marks: [any Mark], over x: ClosedRange<Double>?) -> Extent {
    var sum = Extent()
    for mark in marks {
      let extent = mark.extent(over: x)
      sum.y += extent.y
      sum.outlyingY += extent.outlyingY
      sum.fillsHeight = sum.fillsHeight || extent.fillsHeight
      sum.standsOnZero = sum.standsOnZero || extent.standsOnZero
    }
    return sum
  }

  /// The room under a baseline: that of a letter with a tail at least, so that the titles of
  /// neighbours stand on one line.
  static func descent(of text: TextBox) -> Double { max(text.descent, 0.25 * Defaults.label) }

  var marginTop: Double {
    var top = 10.0
    for text in [title, yLabel].compactMap({ $0 }) {
      top += text.ascent + Self.descent(of: text) + 8
    }
    // The name of a colour scale stands as high as that of the y axis.
    if yLabel == nil, writesColors,
      marks.contains(where: { ($0 as? HeatMap)?.label.isEmpty == false })
    {
      top += Defaults.axisLabel
    }
    return top
  }

  var marginLeft: Double {
    let widest = writesY ? yTexts.map(\.width).max() ?? 0 : 0
    return max(widest > 0 ? widest + Self.tickGap : 0, 4)
  }

  var marginBottom: Double {
    var bottom = 4.0
    if writesX, let tallest = xTexts.map(\.ascent).max(), tallest > 0 {
      bottom += tallest + Self.tickGap + (xTexts.map(\.descent).max() ?? 0)
    }
    if let xLabel { bottom += xLabel.height + 7 }
    return bottom
  }

  var marginRight: Double {
    let overhang = writesX ? (xTexts.last?.width ?? 0) / 2 : 0
    return max(endRoom, overhang, 6)
  }
}
