import Balls
import Kernel
import Terms

/// That an expression only rises, or only falls, on a domain.
public struct Monotony: Sendable, CustomStringConvertible {
  /// Whether it rises; else it falls.
  public let isIncreasing: Bool
  /// Whether different places have different values.
  public let isStrict: Bool
  /// What the kernel proved: of any two places x₁ and x₂ in order, on each stretch of the domain.
  public let theorems: [Theorem]
  /// How the sign of the slope was shown.
  public let evidence: String

  /// One sentence.
  public var description: String {
    "\(isStrict ? "strictly " : "")\(isIncreasing ? "increasing" : "decreasing"): \(evidence)"
  }
}

/// Whether an expression only rises or only falls on a domain, with the theorem that says so; `nil`
/// where neither was proved.
///
/// - Throws: ``DerivationError`` where the question makes no sense: another variable is free, or
///   the domain is the whole numbers.
public func monotony(
  of expression: Expression, in variable: Variable, over domain: Domain? = nil,
  file: String = #filePath, line: Int = #line
) throws -> Monotony? {
  do {
    let graph = try Graph(expression, variable, domain)
    for isIncreasing in [true, false] where graph.seems(increasing: isIncreasing) {
      for isStrict in [true, false] {
        if let found = graph.monotony(isIncreasing, isStrict) { return found }
      }
    }
    return nil
  } catch let error as DerivationError {
    throw error.at(file: file, line: line)
  }
}

/// Whether an expression rises on the whole of a domain: a theorem where true, two places that show
/// the opposite where false.
///
/// - Throws: ``DerivationError`` where neither was found.
public func isIncreasing(
  _ expression: Expression, in variable: Variable, over domain: Domain? = nil,
  file: String = #filePath, line: Int = #line
) throws -> Bool {
  try isMonotone(true, expression, variable, domain, file, line)
}

/// Whether an expression falls on the whole of a domain: see
/// ``isIncreasing(_:in:over:file:line:)``.
public func isDecreasing(
  _ expression: Expression, in variable: Variable, over domain: Domain? = nil,
  file: String = #filePath, line: Int = #line
) throws -> Bool {
  try isMonotone(false, expression, variable, domain, file, line)
}

private func isMonotone(
  _ isIncreasing: Bool, _ expression: Expression, _ variable: Variable, _ domain: Domain?,
  _ file: String, _ line: Int
) throws -> Bool {
  do {
    let graph = try Graph(expression, variable, domain)
    guard graph.seems(increasing: isIncreasing) else { return false }
    for isStrict in [true, false] where graph.monotony(isIncreasing, isStrict) != nil {
      return true
    }
    throw DerivationError.undecided(
      "whether \(expression.text) \(isIncreasing ? "rises" : "falls") everywhere")
  } catch let error as DerivationError {
    throw error.at(file: file, line: line)
  }
}

extension Graph {
  /// Whether no two neighbouring points of a grid speak against it.
  func seems(increasing isIncreasing: Bool) -> Bool {
    for s in stretches {
      let values = s.grid.compactMap { value(at: $0) }
      for (a, b) in zip(values, values.dropFirst()) where isIncreasing ? b.isBelow(a) : a.isBelow(b)
      {
        return false
      }
    }
    return true
  }

  /// The theorem, by the sign of the slope.
  func monotony(_ isIncreasing: Bool, _ isStrict: Bool) -> Monotony? {
    guard
      let slope = Term(
        .derivative(Body(isIncreasing ? term : -term, over: name), at: .variable(name)))
    else { return nil }
    let evidence = Evidence()
    let c = Comparison(0, isStrict ? .less : .atMost, slope)
    var theorems: [Theorem] = []
    for s in stretches {
      guard let sign = proof(of: c, on: s, evidence),
        let theorem = try? rising(sign, on: s, isIncreasing, isStrict)
      else { return nil }
      theorems.append(theorem)
    }
    return Monotony(
      isIncreasing: isIncreasing, isStrict: isStrict, theorems: theorems,
      evidence: evidence.text([symbol], otherwise: "the sign of the slope"))
  }

  /// f(x₁) ≤ f(x₂), or the other way round, for x₁ ≤ x₂; with < for <.
  private func rising(
    _ sign: Theorem, on s: Stretch, _ isIncreasing: Bool, _ isStrict: Bool
  ) throws -> Theorem {
    let (p, q) = (Term.variable(Name("\(name)₁")), Term.variable(Name("\(name)₂")))
    let x = Term.variable(name)
    let order = Theorem.assume(.compare(p, isStrict ? .less : .atMost, q))
    var known = [order]
    for end in [p, q] {
      known += s.propositions(of: x).map { .assume($0.substituting([name: end])) }
    }
    let search = SignSearch(
      name, on: s, others: [], budget: Budget(100), divisions: Divisions(), isPlain: true,
      effort: .little)
    return try search.change(
      of: term, sign, isRising: isIncreasing, from: p, to: q, knowing: known, isStrict: isStrict)
  }
}
