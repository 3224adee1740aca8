/// What happens at a hole: both sides are followed to it by exact limits.
struct Mending {
  private let left: Expression
  private let right: Expression

  init(_ left: Expression, _ right: Expression) {
    self.left = left
    self.right = right
  }

  /// What a condition such as x ≠ 0 leaves out, in words; `nil` where that cannot be told exactly.
  func remark(at condition: Relation) -> String? {
    guard condition.sign == .unequal, case .variable(let symbol) = condition.left.form,
      condition.right.rational != nil
    else { return nil }
    let place = "\(symbol.name) = \(condition.right.text)"
    guard let limits = try? [left, right].map({ try $0.limit(of: symbol, .to(condition.right)) }),
      Prover(limits[0], limits[1]).agrees
    else { return nil }
    let values = [left, right].map { side -> Expression? in
      let value = side.substituting([symbol: condition.right]).deciding()
      return value.isUndefined ? nil : value
    }
    let target = limits[1].text
    switch (values[0], values[1]) {
    case (nil, nil): return "at \(place), where neither side has a value, both tend to \(target)"
    case (_?, nil):
      return
        "at \(place), where the right side has no value, it tends to the left side's, \(target)"
    case (nil, _?):
      return
        "at \(place), where the left side has no value, it tends to the right side's, \(target)"
    default: return nil
    }
  }
}
