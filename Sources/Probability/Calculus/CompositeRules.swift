/// The composite trapezoidal rule: straight lines between n + 1 equally spaced values.
///
/// The error falls like 1/n² as n grows (order 2) when f is smooth: (b − a)³f″/(12n²).
/// It is exact for straight lines. Limits should be finite; n, `panels`, positive.
public func trapezoidalRule(
  of f: (Double) -> Double, from a: Double, to b: Double, panels: Int
) -> Double {
  requireFinite(a, named: "lower limit")
  requireFinite(b, named: "upper limit")
  require(panels > 0, "panels should be positive, but is \(panels)")
  var inside = CompensatedSum()
  for index in 1..<panels {
    inside.add(f(place(index, of: panels, from: a, to: b)))
  }
  return (b - a) / Double(panels) * (inside.total + (f(a) + f(b)) / 2)
}

/// Simpson's composite rule: a parabola over every two of n panels.
///
/// The error falls like 1/n⁴ as n grows (order 4) when f is smooth: (b − a)⁵f⁗/(180n⁴).
/// It is exact up to cubics. Limits should be finite; n, `panels`, positive and even.
public func simpsonRule(
  of f: (Double) -> Double, from a: Double, to b: Double, panels: Int
) -> Double {
  requireFinite(a, named: "lower limit")
  requireFinite(b, named: "upper limit")
  require(
    panels > 0 && panels.isMultiple(of: 2),
    "panels should be positive and even, but is \(panels)")
  var inside = CompensatedSum()
  for index in 1..<panels {
    let weight = index.isMultiple(of: 2) ? 2.0 : 4.0
    inside.add(weight * f(place(index, of: panels, from: a, to: b)))
  }
  return (b - a) / (3 * Double(panels)) * (f(a) + inside.total + f(b))
}

/// The place a fraction of index/count of the way from a to b.
private func place(_ index: Int, of count: Int, from a: Double, to b: Double) -> Double {
  a + (b - a) * (Double(index) / Double(count))
}
