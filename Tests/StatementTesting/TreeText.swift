extension Tree {
  /// The tree as Swift, to be pasted into a test.
  public var source: String { Spelling.swift.text(self) }
  /// The tree as Python, in the words of Tests/Peers/fuzz_check.py.
  public var python: String { Spelling.python.text(self) }
}

extension Claim {
  /// The claim as Swift, with its letters.
  public var source: String {
    let all = Set(letters + left.everyLetter + right.everyLetter).sorted { $0.name < $1.name }
    let declarations = all.isEmpty ? "" : "let " + all.map(\.source).joined(separator: ", ") + "; "
    return declarations + "\(left.source) \(sign.rawValue) \(right.source)"
  }
}

extension Tree {
  /// The letters, bound ones as well.
  var everyLetter: [Letter] {
    var found = parts.flatMap(\.everyLetter)
    switch self {
    case .letter(let x), .derivative(_, let x, _), .limit(_, let x, _), .integral(_, let x, _, _),
      .total(_, let x, _, _), .named(_, let x, _, _):
      found.append(x)
    default: break
    }
    return found
  }
}

/// Two languages for one tree.
private enum Spelling {
  case swift
  case python

  func text(_ tree: Tree) -> String {
    func t(_ part: Tree) -> String { text(part) }
    switch tree {
    case .number(let q): return number(q)
    case .pi: return self == .swift ? "π" : "pi"
    case .letter(let letter): return letter.name
    case .add(let a, let b): return "(\(t(a)) + \(t(b)))"
    case .subtract(let a, let b): return "(\(t(a)) - \(t(b)))"
    case .multiply(let a, let b): return "(\(t(a)) * \(t(b)))"
    case .divide(let a, let b):
      return self == .swift ? "(\(t(a)) / \(t(b)))" : "over(\(t(a)), \(t(b)))"
    case .negate(let a): return "(-\(t(a)))"
    case .power(let a, .number(Fraction(1, 2))): return "sqrt(\(t(a)))"
    case .power(let a, let b): return "power(\(t(a)), \(t(b)))"
    case .call(let f, let u):
      return "\(self == .python && f == .abs ? "size" : f.rawValue)(\(t(u)))"
    case .largest(let a, let b): return "\(self == .python ? "largest" : "max")(\(t(a)), \(t(b)))"
    case .cases(let a, let sign, let b, let value, let rest):
      return self == .swift
        ? "piecewise((\(t(value)), when: \(t(a)) \(sign.rawValue) \(t(b))), otherwise: \(t(rest)))"
        : "cases(\(t(a)), '\(sign.rawValue)', \(t(b)), lambda: \(t(value)), lambda: \(t(rest)))"
    case .derivative(let f, let x, let order):
      return self == .swift
        ? "derivative(\(t(f)), \(x.name)" + (order == 1 ? ")" : ", order: \(order))")
        : "slope(lambda \(x.name): \(t(f)), \(x.name), \(order))"
    case .limit(let f, let x, let approach): return limit(f, x, approach)
    case .integral(let f, let x, let a, let b):
      return self == .swift
        ? "integral(\(t(f)), \(x.name), from: \(end(a)), to: \(end(b)))"
        : "integral(lambda \(x.name): \(t(f)), \(end(a)), \(end(b)))"
    case .total(let f, let x, let a, let b):
      return self == .swift
        ? "sum(\(t(f)), \(x.name), from: \(t(a)), to: \(t(b)))"
        : "total(lambda \(x.name): \(t(f)), \(t(a)), \(t(b)))"
    case .named(let name, let x, let f, let u):
      return self == .swift
        ? "Function(\"\(name)\", of: \(x.name), is: \(t(f)))(\(t(u)))"
        : "named(lambda \(x.name): \(t(f)), \(t(u)))"
    }
  }

  private func number(_ q: Fraction) -> String {
    let (a, b) = (q.numerator, q.denominator)
    switch self {
    case .swift: return b == 1 ? (a < 0 ? "(\(a))" : "\(a)") : "R(\(a), \(b))"
    case .python: return "Q(\(a), \(b))"
    }
  }

  private func end(_ end: Tree.End) -> String {
    switch end {
    case .at(let p): return text(p)
    case .infinity: return self == .swift ? ".infinity" : "inf"
    case .minusInfinity: return self == .swift ? ".minusInfinity" : "-inf"
    }
  }

  private func limit(_ f: Tree, _ x: Letter, _ approach: Tree.Approach) -> String {
    let place: String
    switch (approach, self) {
    case (.to(let p), .swift): place = text(p)
    case (.fromLeft(let p), .swift): place = "\(text(p)), from: .left"
    case (.fromRight(let p), .swift): place = "\(text(p)), from: .right"
    case (.infinity, .swift): place = ".infinity"
    case (.minusInfinity, .swift): place = ".minusInfinity"
    case (.to(let p), .python): place = "\(text(p)), 0"
    case (.fromLeft(let p), .python): place = "\(text(p)), -1"
    case (.fromRight(let p), .python): place = "\(text(p)), 1"
    case (.infinity, .python): place = "inf, 0"
    case (.minusInfinity, .python): place = "-inf, 0"
    }
    return self == .swift
      ? "limit(\(text(f)), \(x.name), \(place))" : "limit(lambda \(x.name): \(text(f)), \(place))"
  }
}
