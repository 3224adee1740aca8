/// One input of an exercise, with what it is worth.
public struct Test: Codable, Equatable, Sendable {
  /// Its name within the exercise.
  public var name: String
  /// Whether its input is kept from students.
  public var isHidden: Bool
  /// The arguments.
  public var arguments: [Value]
  /// Its share of the points, in hundredths.
  public var worth: Int
}

extension Assignment.Exercise {
  /// Its tests: public ones first, then those of the manifest that are hidden, then those drawn with the
  /// seed. Public answers are taken before any hidden input enters the sandbox.
  public func tests(seed: String) -> [Test] {
    let drawn = drawnArguments(seed: seed)
    let all =
      `public`.map { (false, $0) } + (hidden ?? []).map { (true, $0) } + drawn.map { (true, $0) }
    let total = points * 100
    var numbers = [false: 0, true: 0]
    return all.enumerated().map { index, entry in
      let (isHidden, arguments) = entry
      numbers[isHidden, default: 0] += 1
      // Shares differ by a hundredth at most and add up to all.
      let worth = total * (index + 1) / all.count - total * index / all.count
      return Test(
        name: "\(isHidden ? "hidden" : "public") \(numbers[isHidden] ?? 0)", isHidden: isHidden,
        arguments: arguments, worth: worth)
    }
  }

  private func drawnArguments(seed: String) -> [[Value]] {
    guard let drawn else { return [] }
    return (0..<drawn.count).map { test in
      drawn.from.enumerated().map { index, rule in
        var chance = Chance(seed: seed, place: "\(function) \(test) \(index)")
        guard let count = rule.count else { return rule.value(using: &chance) }
        return .list((0..<count).map { _ in rule.value(using: &chance) })
      }
    }
  }

  /// The allowance of one answer.
  func allowance(for label: String) -> Allowance { allowFor?[label] ?? allow ?? Allowance() }
}

extension Assignment.Rule {
  fileprivate func value(using chance: inout Chance) -> Value {
    if let between { return .number(between[0] + (between[1] - between[0]) * chance.uniform()) }
    if let range = wholeBetween {
      let count = Double(range[1] - range[0] + 1)
      return .number(Double(range[0]) + (count * chance.uniform()).rounded(.down))
    }
    let choices = oneOf ?? []
    return choices[min(choices.count - 1, Int(Double(choices.count) * chance.uniform()))]
  }
}

/// Numbers that depend on the seed and on the place of the input, and on nothing else: who does not know
/// the seed cannot guess them, and a new exercise changes no other.
private struct Chance {
  let seed: String
  let place: String
  var count = 0

  init(seed: String, place: String) { (self.seed, self.place) = (seed, place) }

  /// A number from 0 to 1, without 1.
  mutating func uniform() -> Double {
    var hash = ContentHash()
    hash.update(part: seed)
    hash.update(part: place)
    hash.update(part: "\(count)")
    count += 1
    let bits = UInt64(hash.hex().prefix(14), radix: 16) ?? 0
    return Double(bits >> 3) * 0x1p-53
  }
}
