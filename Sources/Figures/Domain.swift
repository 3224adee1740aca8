// Which values the axes of a panel show: those it is given, or those of its marks with some air.

extension Axis {
  /// The axis with its categories and its domain filled in from what the marks need.
  func resolved(
    from values: [Double], categories: [String], fillsToTheEdge: Bool, standsOnZero: Bool,
    name: String
  ) throws(FigureError) -> Axis {
    var axis = self
    if !categories.isEmpty || isCategorical {
      return try categorical(categories, name)
    }
    if let domain {
      guard domain.lowerBound < domain.upperBound, domain.upperBound - domain.lowerBound < .infinity
      else {
        throw FigureError("the \(name) axis is empty: its domain is \(domain)")
      }
      if kind == .log, domain.lowerBound <= 0 { throw overZero(name, domain.lowerBound) }
      return axis
    }
    let finite = values.filter(\.isFinite)
    guard let least = finite.min(), let most = finite.max() else {
      throw FigureError(
        "the \(name) axis is empty: no mark has a finite \(name); give the axis a domain, or "
          + "the curve `over:`")
    }
    if kind == .log, least <= 0 { throw overZero(name, least) }
    axis.domain = padded(least, most, fillsToTheEdge: fillsToTheEdge, standsOnZero: standsOnZero)
    return axis
  }

  /// Whether values that run away to a pole have a place on the axis.
  var showsOutlying: Bool {
    switch kind {
    case .log, .symlog: true
    case .linear, .categorical, .steps: false
    }
  }

  /// Whether it has a place for each of some names.
  var isCategorical: Bool {
    if case .categorical = kind { true } else { false }
  }

  private func categorical(_ found: [String], _ name: String) throws(FigureError) -> Axis {
    var axis = self
    var names: [String] = []
    if case .categorical(let given) = kind { names = given }
    if names.isEmpty {
      for name in found where !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else { throw FigureError("the \(name) axis is empty: it has no names") }
    axis.kind = .categorical(names)
    axis.domain = -0.5...(Double(names.count) - 0.5)
    axis.showsGrid = isCategorical ? showsGrid : false
    return axis
  }

  private func overZero(_ name: String, _ value: Double) -> FigureError {
    FigureError(
      "the \(name) axis is logarithmic and cannot show \(NumberText.short(value)): "
        + "use .symlog, or leave out what is not positive")
  }

  private func padded(
    _ least: Double, _ most: Double, fillsToTheEdge: Bool, standsOnZero: Bool
  ) -> ClosedRange<Double> {
    var low = Scale.forward(least, kind)
    var high = Scale.forward(most, kind)
    if standsOnZero && kind == .linear {
      low = min(low, 0)
      high = max(high, 0)
    }
    if high - low <= 1e-12 * max(abs(high), abs(low)) {
      let room = low == 0 ? 1 : abs(low) * 0.5
      return backward(low - room)...backward(high + room)
    }
    guard !fillsToTheEdge else { return least...most }
    let air = 0.05 * (high - low)
    // What reaches zero from above stands on the axis instead of floating over it.
    let touchesZero = kind != .log && abs(low) < 0.01 * air
    let sinksToZero = kind != .log && abs(high) < 0.01 * air
    return backward(touchesZero ? 0 : low - air)...backward(sinksToZero ? 0 : high + air)
  }

  /// The value at a place of the axis; no air reaches beyond the numbers there are.
  private func backward(_ value: Double) -> Double {
    let value = Scale.backward(value, kind)
    guard kind == .log else { return value }
    return min(max(value, .leastNonzeroMagnitude), .greatestFiniteMagnitude)
  }
}
