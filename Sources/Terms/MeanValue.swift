import Balls

/// The mean value theorem as an enclosure: b − a at a box's middle, and its slopes over the box.
public struct MeanValue {
  private let sign: Sign
  private let places: [Int]
  private let slopes: Program
  private let conditions: [Sign]
  private let middle: Program

  /// `nil` where something other than variables is enclosed, which need not hold beside a point, or
  /// where the slopes are not known.
  public init?(_ c: Comparison, inputs: [Term]) {
    let difference = c.right - c.left
    var names: [Name] = []
    for term in inputs {
      guard case .variable(let name) = term.shape else { return nil }
      names.append(name)
    }
    places = names.indices.filter { difference.names.contains(names[$0]) }
    guard c.sign == .less || c.sign == .atMost, (1...2).contains(places.count) else { return nil }
    var terms: [Term] = []
    var demands: [Comparison] = []
    for place in places {
      guard let slope = try? Slopes(of: names[place]).slope(difference) else { return nil }
      terms.append(slope.term)
      for condition in slope.conditions {
        guard case .compare(let a, let sign, let b) = condition else { return nil }
        demands.append(Comparison(a, sign, b))
      }
    }
    sign = c.sign
    conditions = demands.map(\.sign)
    slopes = Program(terms + demands.flatMap { [$0.left, $0.right] }, inputs: inputs)
    middle = Program([difference], inputs: inputs)
  }

  /// Whether the comparison holds everywhere on a box.
  public func decides(_ box: [Enclosure], _ bits: Int) -> Bool {
    let values = slopes.run(box, bits: bits)
    for (index, sign) in conditions.enumerated() {
      guard let a = values[places.count + 2 * index].enclosure,
        let b = values[places.count + 2 * index + 1].enclosure, sign.decides(a, b) == true
      else { return false }
    }
    var point = box
    var reach = Enclosure(0, bits: bits)
    for (index, place) in places.enumerated() {
      let midpoint = box[place].midpoint
      guard box[place].isBounded, box[place].contains(midpoint), let slope = values[index].enclosure
      else { return false }
      point[place] = Enclosure(midpoint, bits: bits)
      let way = box[place].subtracting(point[place], bits: bits)
      reach = reach.adding(way.multiplied(by: slope, bits: bits), bits: bits)
    }
    guard let value = middle.run(point, bits: bits)[0].enclosure else { return false }
    let whole = value.adding(reach, bits: bits)
    return sign == .less ? whole.isPositive : whole.isNonnegative
  }
}
