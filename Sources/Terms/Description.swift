import Balls

// How terms and theorems read in messages; the book's own notation is the library's above.

extension Term: CustomStringConvertible {
  /// The term in plain letters, each operation in brackets; a bound variable is the number of binders
  /// that lie between. Of what is too long for a message the length is said.
  public var description: String {
    func call(_ name: String, _ parts: [Any]) -> String {
      "\(name)(\(parts.map { "\($0)" }.joined(separator: ", ")))"
    }
    guard size <= 10_000 else { return "(a term of \(size) parts)" }
    switch shape {
    case .number(let value) where value.bitWidth > 10_000:
      return "(a number of \(value.bitWidth) bits)"
    case .number(let value): return "\(value)"
    case .pi: return "π"
    case .variable(let name): return name.spelling
    case .bound(let index): return "·\(index)"
    case .sum(let parts): return "(\(parts.map(\.description).joined(separator: " + ")))"
    case .product(let parts): return "(\(parts.map(\.description).joined(separator: "·")))"
    case .quotient(let a, let b): return "(\(a)/\(b))"
    case .power(let a, let b):
      // A number that is no digit alone stands in brackets: (−1)ⁿ is not −1ⁿ.
      func part(_ t: Term) -> String {
        t.rational.map { $0.isInteger && !$0.isNegative } == false ? "(\(t))" : "\(t)"
      }
      return "(\(part(a))^\(part(b)))"
    case .apply(let operation, let u): return "\(operation.rawValue)(\(u))"
    case .largest(let a, let b): return call("max", [a, b])
    case .cases(let c, let a, let b):
      return "(\(c.left) \(c.sign.rawValue) \(c.right) ? \(a) : \(b))"
    case .unknown(let name, let order, let parts):
      return call(name + String(repeating: "'", count: Swift.min(order, 9)), parts)
    case .derivative(let f, let point): return call("D", [f.inside, point])
    case .limit(let f, let approach): return call("lim", [f.inside, approach])
    case .integral(let f, let a, let b): return call("∫", [f.inside, a, b])
    case .total(let f, let a, let b): return call("Σ", [f.inside, a, b])
    }
  }
}

extension Proposition: CustomStringConvertible {
  /// The proposition in plain letters.
  public var description: String {
    switch self {
    case .compare(let a, let sign, let b): return "\(a) \(sign.rawValue) \(b)"
    case .integer(let a): return "\(a) is whole"
    case .tends(let f, let approach, let target): return "\(f.inside) → \(target) at \(approach)"
    }
  }
}

extension Target: CustomStringConvertible {
  /// The target in plain letters.
  public var description: String {
    switch self {
    case .value(let term): return "\(term)"
    case .zeroFromAbove: return "0 from above"
    case .zeroFromBelow: return "0 from below"
    case .infinity: return "∞"
    case .minusInfinity: return "−∞"
    }
  }
}
