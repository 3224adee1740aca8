/// What a curve or a line does, from its samples; where there is a function behind them, what was
/// found between samples is sharpened by asking it.
struct CurveDescription {
  private let pieces: [[Series.Row]]
  private let rows: [Series.Row]
  private let function: (@Sendable (Double) -> Double)?

  /// Where the curve leaves for a pole.
  private let poles: [Double]

  /// Looks at what a panel shows of a curve: values far beyond `shown` belong to poles.
  init(_ series: Series, shown: ClosedRange<Double>) {
    let room = 3 * (shown.upperBound - shown.lowerBound)
    let near = (shown.lowerBound - room)...(shown.upperBound + room)
    pieces = series.pieces.flatMap { piece in
      piece.split { !near.contains($0.y) }.map(Array.init)
    }
    rows = pieces.flatMap { $0 }
    function = series.function
    poles = Self.poles(series.pieces, near: near)
  }

  private static func poles(
    _ pieces: [[Series.Row]], near: ClosedRange<Double>
  ) -> [Double] {
    var found: [Double] = []
    for row in pieces.flatMap({ [$0.first, $0.last].compactMap { $0 } })
    where !near.contains(row.y) {
      if let last = found.last, abs(last - row.x) < 1e-6 * max(1, abs(last)) { continue }
      found.append(abs(row.x) < 1e-9 ? 0 : row.x)
    }
    return found
  }

  func text(_ name: String) -> String? {
    guard let first = rows.first, let last = rows.last,
      let least = rows.min(by: { $0.y < $1.y }), let most = rows.max(by: { $0.y < $1.y })
    else { return nil }
    let span = "\(name), for x from \(number(first.x)) to \(number(last.x)),"
    guard poles.isEmpty else {
      return (["\(span) runs away at \(list(poles))."] + zeros).joined(separator: " ")
    }
    guard most.y > least.y else { return "\(span) is \(number(least.y)) throughout." }
    let low = sharpened(least, sign: -1)
    let high = sharpened(most, sign: 1)
    var parts = [
      "\(span) ranges from \(number(low.y)) at \(number(low.x)) to \(number(high.y)) at "
        + "\(number(high.x))."
    ]
    let turns = self.turns.filter { abs($0.x - low.x) > 1e-6 && abs($0.x - high.x) > 1e-6 }
    if !turns.isEmpty && turns.count <= 6 {
      parts.append("It also turns at \(list(turns.map(\.x))).")
    }
    parts += zeros
    parts += asymptotes
    if pieces.count > 1 {
      parts.append("It has \(pieces.count - 1) gap\(pieces.count > 2 ? "s" : "").")
    }
    return parts.joined(separator: " ")
  }

  private func number(_ value: Double) -> String { NumberText.short(value) }

  private func list(_ values: [Double]) -> String {
    let texts = values.map(number)
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " and " + last
  }

  // MARK: Turning points

  /// Where the curve turns inside its pieces, by more than a thousandth of its range.
  private var turns: [Series.Row] {
    guard let low = rows.map(\.y).min(), let high = rows.map(\.y).max() else { return [] }
    let least = 1e-3 * (high - low)
    var found: [Series.Row] = []
    for piece in pieces where piece.count > 2 {
      // The last extreme, and the direction since: noise below `least` does not turn the curve.
      var direction = 0.0
      var extreme = piece[0]
      for row in piece.dropFirst() {
        if direction == 0 {
          if abs(row.y - extreme.y) > least {
            direction = row.y > extreme.y ? 1 : -1; extreme = row
          }
        } else if direction * (row.y - extreme.y) > 0 {
          extreme = row
        } else if direction * (extreme.y - row.y) > least {
          found.append(sharpened(extreme, sign: direction))
          direction = -direction
          extreme = row
        }
      }
    }
    return found
  }

  /// The extreme near a sample, by golden section between its neighbours.
  private func sharpened(_ row: Series.Row, sign: Double) -> Series.Row {
    guard let function,
      let piece = pieces.first(where: { $0.contains(row) }),
      let index = piece.firstIndex(of: row), index > 0, index < piece.count - 1
    else { return row }
    let golden = (5.0.squareRoot() - 1) / 2
    var (a, b) = (piece[index - 1].x, piece[index + 1].x)
    for _ in 0..<80 {
      let left = b - golden * (b - a)
      let right = a + golden * (b - a)
      if sign * function(left) > sign * function(right) { b = right } else { a = left }
    }
    let x = (a + b) / 2
    let y = function(x)
    return sign * y >= sign * row.y ? Series.Row(x: snapped(x, within: 1e-7), y: y) : row
  }

  // MARK: Zeros

  private var zeros: [String] {
    let crossings = self.crossings
    if crossings.isEmpty { return [] }
    return crossings.count <= 8
      ? ["It crosses zero at \(list(crossings))."] : ["It crosses zero \(crossings.count) times."]
  }

  private var crossings: [Double] {
    var found: [Double] = []
    for piece in pieces {
      for (index, row) in piece.enumerated() {
        if row.y == 0 {
          // A stretch at zero is no crossing; neither is touching it.
          guard index > 0, index + 1 < piece.count,
            piece[index - 1].y * piece[index + 1].y < 0
          else { continue }
          found.append(row.x)
        } else if index > 0, piece[index - 1].y * row.y < 0 {
          found.append(root(piece[index - 1], row))
        }
      }
    }
    return found
  }

  private func root(_ a: Series.Row, _ b: Series.Row) -> Double {
    guard let function else { return a.x - a.y * (b.x - a.x) / (b.y - a.y) }
    var (low, high) = (a.x, b.x)
    for _ in 0..<100 {
      let middle = low + (high - low) / 2
      if (function(middle) < 0) == (a.y < 0) { low = middle } else { high = middle }
    }
    return snapped((low + high) / 2, within: 1e-9)
  }

  /// A number that is round but for rounding, made round.
  private func snapped(_ value: Double, within slack: Double) -> Double {
    let round = (value * 1e4).rounded() / 1e4
    return abs(value - round) < slack ? (round == 0 ? 0 : round) : value
  }

  // MARK: Ends

  /// Where the curve levels off towards an end of its domain.
  private var asymptotes: [String] {
    guard let first = pieces.first, let last = pieces.last,
      let low = rows.map(\.y).min(), let high = rows.map(\.y).max()
    else { return [] }
    var sentences: [String] = []
    if let value = level(first, range: high - low) {
      sentences.append("Towards the left it levels off near \(rough(value, high - low)).")
    }
    if let value = level(last.reversed(), range: high - low) {
      sentences.append("Towards the right it levels off near \(rough(value, high - low)).")
    }
    return sentences
  }

  /// A level to a hundredth of the range: what follows the end of the domain is not known better.
  private func rough(_ value: Double, _ range: Double) -> String {
    var step = 1.0
    while step > 0.02 * range { step /= 10 }
    while step * 10 <= 0.02 * range { step *= 10 }
    return number((value / step).rounded() * step)
  }

  /// The value at an end where the last tenth changes by less than a fiftieth of the range, and
  /// the tenth before it by more than the last.
  private func level(_ piece: some Collection<Series.Row>, range: Double) -> Double? {
    let rows = Array(piece)
    guard let end = rows.first, let start = rows.last, rows.count > 8 else { return nil }
    let tenth = 0.1 * (start.x - end.x)
    func value(_ share: Double) -> Double? {
      let x = end.x + share * tenth
      return rows.min { abs($0.x - x) < abs($1.x - x) }?.y
    }
    guard let one = value(1), let two = value(2) else { return nil }
    let lastChange = abs(one - end.y)
    let before = abs(two - one)
    guard lastChange < 0.02 * range, before > 1.3 * lastChange else { return nil }
    return end.y
  }
}
