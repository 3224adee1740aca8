/// An expression compiled for evaluation at many points: a flat list of operations on numbered
/// cells, equal parts once, with an error bound carried beside every value.
struct Tape: Sendable {
  /// A value and how far from the truth it may be.
  struct Sample: Sendable, Equatable {
    var value: Wide
    var error: Double

    var isKnown: Bool { error.isFinite }
    /// Whether the value is too small to be told from 0 although it need not be 0.
    var isVanishing: Bool { error > 0 && abs(value.asDouble) + error < 1e-280 }
  }

  enum Operation: Sendable {
    case number(Sample)
    case input(Int)
    case add(Int, Int)
    case multiply(Int, Int)
    case negate(Int)
    case divide(Int, Int)
    case power(Int, Int)
    case root(Int)
    case general(Int, Int)
    case call(Elementary, Int)
    case larger(Int, Int)
    case select(Int, Relation.Sign, Int, then: Int, else: Int)
    case abstract(seed: UInt64, order: Int, Int)
    case integral(Quadrature.Span, from: Int, to: Int, body: Int)
  }

  /// One unit in the last place of a value of 1, with room for the rounding of a few operations.
  static let unit = 0x1p-186

  private(set) var operations: [Operation] = []
  private(set) var results: [Int] = []
  let symbols: [Symbol]
  private var cells: [Expression: Int] = [:]
  /// The integrands, each over this tape's variables and its own.
  private(set) var bodies: [Tape] = []

  /// Compiles some expanded expressions over some variables.
  init(_ expressions: [Expression], over symbols: [Symbol]) throws {
    self.symbols = symbols
    results = try expressions.map { try cell(for: $0) }
    cells = [:]
  }

  private mutating func append(_ operation: Operation) -> Int {
    operations.append(operation)
    return operations.count - 1
  }

  private mutating func cell(for e: Expression) throws -> Int {
    if let known = cells[e] { return known }
    let result = try compile(e)
    cells[e] = result
    return result
  }

  private mutating func compile(_ e: Expression) throws -> Int {
    switch e.form {
    case .number(let numeral): return append(.number(Tape.constant(numeral.value)))
    case .constant(.pi): return append(.number(Sample(value: .π, error: 4 * Tape.unit)))
    case .variable(let symbol):
      guard let index = symbols.firstIndex(of: symbol) else {
        throw DerivationError("\(symbol.name) has no value here: give it one")
      }
      return append(.input(index))
    case .sum(let terms): return try fold(terms) { .add($0, $1) }
    case .product(let factors): return try fold(factors) { .multiply($0, $1) }
    case .negation(let operand): return append(.negate(try cell(for: operand)))
    case .quotient(let a, let b): return append(.divide(try cell(for: a), try cell(for: b)))
    case .power(let base, let exponent):
      let base = try cell(for: base)
      if let value = exponent.folded {
        if let n = value.asInt, abs(n) < 10_000 { return append(.power(base, n)) }
        if value.denominator == 2, let n = value.numerator.asInt, abs(n) < 10_000 {
          return append(.power(append(.root(base)), n))
        }
      }
      return append(.general(base, try cell(for: exponent)))
    case .call(let function, let argument):
      return append(.call(function, try cell(for: argument)))
    case .maximum(let arguments): return try fold(arguments) { .larger($0, $1) }
    case .piecewise(let branches, let otherwise):
      var result = try cell(for: otherwise)
      for branch in branches.reversed() {
        let left = try cell(for: branch.condition.left)
        let right = try cell(for: branch.condition.right)
        let value = try cell(for: branch.value)
        result = append(
          .select(left, branch.condition.sign, right, then: value, else: result))
      }
      return result
    case .application(let function, let order, let arguments) where arguments.count == 1:
      return append(
        .abstract(seed: function.seed, order: order, try cell(for: arguments[0])))
    case .integral(let body, let symbol, let lower, let upper):
      return try compile(integral: body, symbol, lower, upper)
    default: throw DerivationError.undecided("the value of \(PlainText.of(e))")
    }
  }

  private mutating func compile(
    integral body: Expression, _ symbol: Symbol, _ lower: Bound, _ upper: Bound
  ) throws -> Int {
    // The variable of integration comes first, so that it hides another of its name.
    bodies.append(try Tape([body], over: [symbol] + symbols))
    let index = bodies.count - 1
    func end(_ bound: Bound) throws -> Int {
      if case .at(let point) = bound { return try cell(for: point) }
      return append(.number(Tape.constant(0)))
    }
    let (from, to) = (try end(lower), try end(upper))
    let span: Quadrature.Span
    switch (lower, upper) {
    case (.at, .at): span = .finite
    case (.at, .infinity): span = .upward
    case (.minusInfinity, .at): span = .downward
    case (.minusInfinity, .infinity): span = .whole
    default: throw DerivationError.undecided("an integral whose lower end is above its upper")
    }
    return append(.integral(span, from: from, to: to, body: index))
  }

  private mutating func fold(
    _ parts: [Expression], _ operation: (Int, Int) -> Operation
  ) throws -> Int {
    var result = try cell(for: parts[0])
    for part in parts.dropFirst() { result = append(operation(result, try cell(for: part))) }
    return result
  }

  static func constant(_ value: Rational) -> Sample {
    let wide = Wide(value)
    let isExact = value.denominator == 1 && value.numerator.magnitude.bitWidth <= 190
    return Sample(value: wide, error: isExact ? 0 : abs(wide.asDouble) * unit)
  }
}

extension Function {
  /// Stable digits from the name, from which a function that stands for nothing is made up.
  var seed: UInt64 {
    name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

import BigInt

extension BigInt {
  var asInt: Int? { Int(exactly: self) }
}
