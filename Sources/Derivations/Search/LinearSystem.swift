import Balls

/// Linear equations between unknown numbers, with rational functions of constants as coefficients.
struct LinearSystem {
  /// Σ coefficients[i]·(unknown i) = value.
  struct Row {
    var coefficients: [Int: Fraction]
    var value: Fraction
  }

  private var rows: [Row] = []
  private let budget: Budget
  /// Brings a number to a form that is 0 where the number is.
  private let reduce: (Fraction) throws -> Fraction

  init(budget: Budget, reduce: @escaping (Fraction) throws -> Fraction = { $0 }) {
    self.budget = budget
    self.reduce = reduce
  }

  /// Demands an equation.
  mutating func add(_ coefficients: [Int: Fraction], equals value: Fraction) throws {
    var row = Row(coefficients: [:], value: try reduce(value))
    for (unknown, coefficient) in coefficients {
      let simple = try reduce(coefficient)
      if !simple.isZero { row.coefficients[unknown] = simple }
    }
    rows.append(row)
  }

  /// Values that solve all equations, 0 for what they leave free; `nil` where there are none.
  ///
  /// Each step takes the equation with the fewest unknowns, so that sparse systems stay sparse.
  func solution(in ring: PolynomialRing) throws -> [Int: Fraction]? {
    var open = rows
    var solved: [(unknown: Int, row: Row)] = []
    while !open.isEmpty {
      guard
        let place = open.indices.min(by: {
          (open[$0].coefficients.count, $0) < (open[$1].coefficients.count, $1)
        })
      else { break }
      let row = open.remove(at: place)
      if row.coefficients.isEmpty {
        guard row.value.isZero else { return nil }
        continue
      }
      // A number is the best divisor.
      let pivot = row.coefficients.min {
        ($0.value.constant == nil ? 1 : 0, $0.key) < ($1.value.constant == nil ? 1 : 0, $1.key)
      }
      guard let (unknown, divisor) = pivot, let inverse = try divisor.inverse() else { return nil }
      var normal = Row(coefficients: [:], value: try reduce(row.value * inverse))
      for (other, coefficient) in row.coefficients where other != unknown {
        normal.coefficients[other] = try reduce(coefficient * inverse)
      }
      for index in open.indices {
        guard let factor = open[index].coefficients[unknown] else { continue }
        open[index] = try eliminating(unknown, factor, normal, from: open[index])
      }
      solved.append((unknown, normal))
    }
    var values: [Int: Fraction] = [:]
    for (unknown, row) in solved.reversed() {
      var value = row.value
      for (other, coefficient) in row.coefficients {
        guard let known = values[other], !known.isZero else { continue }
        try budget.spend(1)
        value = try value - coefficient * known
      }
      values[unknown] = try reduce(value)
    }
    return values
  }

  private func eliminating(
    _ unknown: Int, _ factor: Fraction, _ normal: Row, from row: Row
  ) throws -> Row {
    try budget.spend(1 + normal.coefficients.count / 4)
    var result = row
    result.coefficients[unknown] = nil
    for (other, coefficient) in normal.coefficients {
      let old = result.coefficients[other] ?? Fraction(coefficient.ring.zero)
      let new = try reduce(old - factor * coefficient)
      result.coefficients[other] = new.isZero ? nil : new
    }
    result.value = try reduce(row.value - factor * normal.value)
    return result
  }
}
