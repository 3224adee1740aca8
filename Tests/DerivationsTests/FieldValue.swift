@testable import Derivations

/// Values of trees in the field of 2⁶¹ − 1 elements: sums, products, fractions and whole powers are
/// exact, and everything else is a made-up function of its parts.
///
/// Two trees that differ in more than the order of arithmetic have different values, but for a
/// chance of about 1 in 10¹⁸: no rounding hides a difference, and none is invented. This is how what
/// is read back is compared with what was written.
struct FieldValue {
  static let prime: UInt64 = 1 << 61 - 1
  let seed: UInt64

  /// The value, the variables having values made from their names; `nil` where it divides by 0.
  func callAsFunction(_ e: Expression) -> UInt64? { value(e, [:]) }

  private func value(_ e: Expression, _ bound: [String: UInt64]) -> UInt64? {
    func values(_ parts: [Expression]) -> [UInt64]? {
      var result: [UInt64] = []
      for part in parts {
        guard let value = value(part, bound) else { return nil }
        result.append(value)
      }
      return result
    }
    /// The body at two points of the bound variable.
    func probes(_ body: Expression, _ symbol: Symbol) -> [UInt64]? {
      var inner = bound
      var result: [UInt64] = []
      for probe in 1...2 {
        inner[symbol.name] = mix("probe", [UInt64(probe)])
        guard let value = value(body, inner) else { return nil }
        result.append(value)
      }
      return result
    }
    func ends(_ bounds: [Bound]) -> [UInt64]? {
      var result: [UInt64] = []
      for end in bounds {
        switch end {
        case .at(let point):
          guard let value = value(point, bound) else { return nil }
          result.append(value)
        case .infinity: result.append(mix("∞", []))
        case .minusInfinity: result.append(mix("−∞", []))
        }
      }
      return result
    }
    func made(_ tag: String, _ parts: [UInt64]?...) -> UInt64? {
      var all: [UInt64] = []
      for part in parts {
        guard let part else { return nil }
        all += part
      }
      return mix(tag, all)
    }

    switch e.form {
    case .invalid(let message): return mix("invalid " + message, [])
    case .number(let numeral):
      return quotient(
        Self.residue("\(numeral.value.numerator)"), Self.residue("\(numeral.value.denominator)"))
    case .constant(.pi): return mix("π", [])
    case .variable(let symbol): return bound[symbol.name] ?? mix("variable " + symbol.name, [])
    case .sum(let parts): return values(parts)?.reduce(0, Self.sum)
    case .product(let parts): return values(parts)?.reduce(1, Self.product)
    case .negation(let part): return value(part, bound).map { Self.product($0, Self.prime - 1) }
    case .quotient(let a, let b):
      guard let a = value(a, bound), let b = value(b, bound) else { return nil }
      return quotient(a, b)
    case .power(let base, let exponent):
      guard let base = value(base, bound), let exponent = value(exponent, bound) else { return nil }
      if base == mix("exp", [1]) { return mix("exp", [exponent]) }
      if exponent <= 4096 { return Self.power(base, exponent) }
      if Self.prime - exponent <= 4096 {
        return quotient(1, Self.power(base, Self.prime - exponent))
      }
      return mix("power", [base, exponent])
    case .call(let function, let part): return made(function.rawValue, values([part]))
    case .maximum(let parts): return made("maximum", values(parts))
    case .piecewise(let branches, let otherwise):
      let signs = branches.map(\.condition.sign.rawValue).joined()
      return made(
        "cases " + signs,
        values(branches.flatMap { [$0.value, $0.condition.left, $0.condition.right] }),
        values([otherwise]))
    case .application(let function, let order, let parts):
      let count = min(function.subscripts, parts.count)
      return made("function \(function.name) \(order) \(count)", values(parts))
    case .derivative(let body, let symbol, let order):
      return made(
        "derivative \(order)", probes(body, symbol),
        [bound[symbol.name] ?? mix("variable " + symbol.name, [])])
    case .limit(let body, let symbol, let approach):
      switch approach {
      case .to(let point): return made("limit", probes(body, symbol), values([point]))
      case .fromBelow(let point): return made("limit −", probes(body, symbol), values([point]))
      case .fromAbove(let point): return made("limit +", probes(body, symbol), values([point]))
      case .infinity: return made("limit ∞", probes(body, symbol))
      case .minusInfinity: return made("limit −∞", probes(body, symbol))
      }
    case .integral(let body, let symbol, let lower, let upper):
      return made("integral", probes(body, symbol), ends([lower, upper]))
    case .bracket(let body, let symbol, let lower, let upper):
      return made("bracket", probes(body, symbol), ends([lower, upper]))
    case .total(let body, let symbol, let lower, let upper):
      return made("total", probes(body, symbol), values([lower, upper]))
    }
  }

  private func mix(_ tag: String, _ parts: [UInt64]) -> UInt64 {
    var state = seed ^ 0x9e37_79b9_7f4a_7c15
    func absorb(_ value: UInt64) {
      state = (state ^ value) &* 0xff51_afd7_ed55_8ccd
      state ^= state >> 32
      state = state &* 0xc4ce_b9fe_1a85_ec53
      state ^= state >> 29
    }
    for byte in tag.utf8 { absorb(UInt64(byte)) }
    for part in parts { absorb(part &+ 1) }
    return state % Self.prime
  }

  private func quotient(_ a: UInt64, _ b: UInt64) -> UInt64? {
    b == 0 ? nil : Self.product(a, Self.power(b, Self.prime - 2))
  }

  private static func sum(_ a: UInt64, _ b: UInt64) -> UInt64 { (a + b) % prime }

  private static func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
    prime.dividingFullWidth(a.multipliedFullWidth(by: b)).remainder
  }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, square, rest): (UInt64, UInt64, UInt64) = (1, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, square) }
      square = product(square, square)
      rest >>= 1
    }
    return result
  }

  /// A whole number from its digits.
  private static func residue(_ digits: String) -> UInt64 {
    let size = digits.compactMap(\.wholeNumberValue).reduce(0) {
      sum(product($0, 10), UInt64($1))
    }
    return digits.hasPrefix("-") ? (prime - size) % prime : size
  }
}
