#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A mark on an axis.
public struct Tick: Sendable, Hashable {
  /// The value it stands at.
  public var value: Double
  /// What is written at it; empty at a minor tick.
  public var text: String

  /// Makes a tick.
  public init(_ value: Double, _ text: String = "") {
    self.value = value
    self.text = text
  }
}

extension Axis {
  /// The ticks of the axis over a domain that is `length` pixels long, about `spacing` apart.
  func ticks(over domain: ClosedRange<Double>, length: Double, spacing: Double) -> [Tick] {
    let room = max(Int(length / spacing), 2)
    switch ticks {
    case .none: return []
    case .at(let values): return written(values.filter(domain.contains))
    case .named(let names):
      return names.filter { domain.contains($0.key) }.sorted { $0.key < $1.key }
        .map { Tick($0.key, $0.value) }
    case .every(let step): return written(multiples(of: step, in: domain))
    case .multiplesOfPi(let over): return piTicks(over: over, in: domain, room: room)
    case .percent: return roundTicks(in: domain, count: room, percent: true)
    case .count(let count): return automaticTicks(in: domain, count: max(count, 2))
    case .automatic: return automaticTicks(in: domain, count: room)
    }
  }

  private func automaticTicks(in domain: ClosedRange<Double>, count: Int) -> [Tick] {
    switch kind {
    case .linear: roundTicks(in: domain, count: count)
    case .steps: roundTicks(in: domain, count: count, least: 1)
    case .log: logTicks(in: domain, count: count)
    case .symlog(let threshold): symlogTicks(in: domain, threshold: threshold, count: count)
    case .categorical(let names): names.enumerated().map { Tick(Double($0.offset), $0.element) }
    }
  }

  private func written(_ values: [Double]) -> [Tick] {
    let steps = zip(values.dropFirst(), values).map { abs($0 - $1) }.filter { $0 > 0 }
    let places = values.map { decimals(of: $0) }.max() ?? 0
    return linearText(values, step: steps.min() ?? 1, decimals: places)
  }

  // MARK: Linear

  /// Multiples of 1, 2, 2.5 or 5 times a power of ten, at most `count` of them, at least two.
  private func roundTicks(
    in domain: ClosedRange<Double>, count: Int, percent: Bool = false, least: Double = 0
  ) -> [Tick] {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0, span.isFinite else { return [] }
    let power = pow(10, (log10(span / Double(count))).rounded(.down))
    let step = roundStep(power, in: domain, count: count, least: least)
    let values = multiples(of: step, in: domain)
    guard percent else {
      return linearText(values, step: step, decimals: decimals(of: step))
    }
    let places = decimals(of: step * 100)
    return values.map { Tick($0, NumberText.fixed($0 * 100, decimals: places) + "%") }
  }

  /// 1, 2, 5 or 10 times a power of ten; 2.5 or 4 only where that leaves fewer than three ticks.
  private func roundStep(
    _ power: Double, in domain: ClosedRange<Double>, count: Int, least: Double
  ) -> Double {
    func ticks(_ step: Double) -> Int { multiples(of: step, in: domain).count }
    let steps = [1, 2, 5, 10, 20].map { $0 * power }.filter { $0 >= least }
    let step = steps.first { ticks($0) <= count + 1 } ?? steps.last ?? least
    guard ticks(step) < 3 else { return step }
    let others = [4, 2.5].map { $0 * power }.filter { $0 >= max(least, 1e-300) }
    return others.first { (3...(count + 1)).contains(ticks($0)) } ?? step
  }

  private func linearText(_ values: [Double], step: Double, decimals: Int) -> [Tick] {
    let largest = values.map(abs).max() ?? 0
    guard largest >= 1e6 || (largest > 0 && largest < 1e-3) else {
      return values.map { Tick($0, $0 == 0 ? "0" : NumberText.fixed($0, decimals: decimals)) }
    }
    return values.map { Tick($0, NumberText.short($0, digits: 3)) }
  }

  /// Multiples of a step inside a domain, each a product so that errors do not add up.
  private func multiples(of step: Double, in domain: ClosedRange<Double>) -> [Double] {
    let slack = 1e-9
    let first = (domain.lowerBound / step - slack).rounded(.up)
    let last = (domain.upperBound / step + slack).rounded(.down)
    guard first <= last, last - first < 1000 else { return [] }
    return stride(from: first, through: last, by: 1).map { index in
      let product = index * step
      // A step such as 0.1 is not a binary number: the nearest decimal is the tick.
      let places = self.decimals(of: step)
      let power = pow(10, Double(places))
      return (product * power).rounded() / power
    }
  }

  /// How many decimals a number needs, at most 12.
  private func decimals(of value: Double) -> Int {
    var scaled = abs(value)
    for places in 0..<12 {
      if abs(scaled - scaled.rounded()) < 1e-6 * max(scaled, 1e-3) { return places }
      scaled *= 10
    }
    return 12
  }

  // MARK: Multiples of π

  private func piTicks(over divisor: Int, in domain: ClosedRange<Double>, room: Int) -> [Tick] {
    var numerator = 1
    func count(_ step: Double) -> Double { (domain.upperBound - domain.lowerBound) / step }
    while count(Double(numerator) * .pi / Double(divisor)) > Double(max(room, 2)) * 1.3 {
      numerator *= 2
    }
    let step = Double(numerator) * .pi / Double(divisor)
    let first = (domain.lowerBound / step - 1e-9).rounded(.up)
    let last = (domain.upperBound / step + 1e-9).rounded(.down)
    guard first <= last else { return [] }
    return stride(from: first, through: last, by: 1).map {
      Tick($0 * step, piText(Int($0) * numerator, over: divisor))
    }
  }

  private func piText(_ numerator: Int, over divisor: Int) -> String {
    guard numerator != 0 else { return "0" }
    var (a, b) = (abs(numerator), divisor)
    while b != 0 { (a, b) = (b, a % b) }
    let above = abs(numerator) / a
    let below = divisor / a
    let text = (above == 1 ? "" : "\(above)") + "π" + (below == 1 ? "" : "/\(below)")
    return numerator < 0 ? "−" + text : text
  }

  // MARK: Logarithmic

  private func logTicks(in domain: ClosedRange<Double>, count: Int) -> [Tick] {
    let low = Int(log10(domain.lowerBound).rounded(.down))
    let high = Int(log10(domain.upperBound).rounded(.up))
    let decades = high - low
    guard decades > 0 else { return [] }
    let every = max(1, Int((Double(decades) / Double(count)).rounded(.up)))
    var ticks: [Tick] = []
    for exponent in low...high {
      let power = pow(10, Double(exponent))
      let isMajor = (exponent % every + every) % every == 0
      if within(domain, power) {
        ticks.append(Tick(power, isMajor ? powerText(exponent) : ""))
      }
      guard decades <= 6 && every == 1 else { continue }
      for digit in 2...9 where within(domain, Double(digit) * power) {
        // With hardly a decade to see, 2 and 5 are written too.
        let text =
          decades <= 2 && (digit == 2 || digit == 5)
          ? NumberText.short(Double(digit) * power, digits: 2) : ""
        ticks.append(Tick(Double(digit) * power, text))
      }
    }
    return ticks
  }

  private func symlogTicks(
    in domain: ClosedRange<Double>, threshold: Double, count: Int
  ) -> [Tick] {
    let largest = max(abs(domain.lowerBound), abs(domain.upperBound))
    let low = Int(log10(threshold).rounded(.up))
    let high = Int(log10(max(largest, threshold)).rounded(.down))
    guard low <= high else { return [Tick(0, "0")] }
    let every = max(1, Int((Double(2 * (high - low) + 3) / Double(count + 2)).rounded(.up)))
    var ticks = within(domain, 0) ? [Tick(0, "0")] : []
    for exponent in low...high {
      let power = pow(10, Double(exponent))
      let text = (exponent - low) % every == 0 ? powerText(exponent) : ""
      if within(domain, power) { ticks.append(Tick(power, text)) }
      if within(domain, -power) {
        ticks.append(Tick(-power, text.isEmpty ? "" : "−" + text))
      }
    }
    return ticks.sorted { $0.value < $1.value }
  }

  private func within(_ domain: ClosedRange<Double>, _ value: Double) -> Bool {
    let slack = 1e-9 * max(abs(domain.lowerBound), abs(domain.upperBound))
    return value >= domain.lowerBound - slack * 1e-3 && value <= domain.upperBound + slack
  }

  private func powerText(_ exponent: Int) -> String {
    switch exponent {
    case -2: "0.01"
    case -1: "0.1"
    case 0: "1"
    case 1: "10"
    case 2: "100"
    case 3: "1000"
    default: "10" + NumberText.superscript(exponent)
    }
  }
}
