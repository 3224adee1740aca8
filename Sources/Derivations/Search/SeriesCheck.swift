import Balls
import Kernel
import Terms

extension LaurentSeries {
  /// Whether the series, cut off after a power, is seen not to be the function's: close to the
  /// point it must come closer than its last power. `false` where that can't be told.
  func isRefuted(
    as term: Term, in name: Name, around point: Term, order: Int, _ symbols: [Symbol]
  ) -> Bool {
    let values = Values(budget: Budget(200_000))
    let last = Swift.min(order, end - 1)
    let bits = 64 * (abs(last) + abs(lowest) + 3) + 256
    for choice in 0..<2 {
      let place = Dictionary(
        symbols.filter { $0.name != name.spelling }.map { symbol in
          let simple = (symbol.domain ?? .reals).simplePoints
          return (
            Name(symbol.name), simple.isEmpty ? 0 : simple[Swift.min(choice + 1, simple.count - 1)]
          )
        }
      ) { first, _ in first }
      for h in [Rational(1, 1 << 48), Rational(-3, 1 << 50)] {
        let step = Enclosure(h, bits: bits)
        guard
          let truth = try? values.value(
            of: term.substituting([name: point + .number(h)]), at: place, bits: bits
          ).enclosure,
          let allowed = step.absolute.power(last, bits: bits)?
            .multiplied(by: Enclosure(Rational(1, 1 << 10), bits: bits), bits: bits)
        else { continue }
        var rest = truth
        for power in lowest...Swift.max(lowest, last) where power <= last {
          guard let coefficient = try? self[power],
            let c = try? values.value(of: coefficient, at: place, bits: bits).enclosure,
            let size = step.power(power, bits: bits)
          else { return false }
          rest = rest.subtracting(c.multiplied(by: size, bits: bits), bits: bits)
        }
        if allowed.isBelow(rest.absolute) { return true }
      }
    }
    return false
  }
}
