import Balls
import Kernel
import Terms

/// Antiderivatives by undetermined coefficients, after Norman and Risch in Bronstein's "poor man's"
/// form (2005): the answer is guessed to be a sum of products of the letters of the integrand, of
/// the letters of their slopes, and of logarithms of divisors, and the coefficients are solved for.
///
/// Nothing here is trusted: what is found is checked by the kernel.
struct Antiderivative {
  let context: Context
  let name: Name
  private var x: Term { .variable(name) }

  init(context: Context, name: Name) {
    self.context = context
    self.name = name
  }

  /// F with F′ = g, for a canonical form g, in one or two forms; none where none is found.
  func antiderivatives(of g: Term) throws -> [Term] {
    do {
      guard let sum = try found(for: g) else { return [] }
      // The simplest form has a value wherever there is one, as 2√x has at 0 and 2x/√x has not; the
      // sum tells best what it tends to.
      guard let simple = try? context.canonical(sum).sides.right, simple != sum else {
        return [sum]
      }
      return [sum, simple]
    } catch is LetterField.NoSlope {
      return []
    }
  }

  private func found(for g: Term) throws -> Term? {
    guard let letters = try letters(of: g) else { return nil }
    let field = try LetterField(g, letters, context: context, name: name)
    let integrand = try field.withoutPowersOfRoots(field.arithmetic.fraction(g))
    let (candidates, divisors) = try self.candidates(for: integrand, in: field)
    guard !candidates.isEmpty, candidates.count <= 160 else { return nil }
    var slopes: [Fraction] = []
    for candidate in candidates { slopes.append(try field.slope(ofMonomial: candidate)) }
    for divisor in divisors {
      guard let slope = try field.slope(divisor) / Fraction(divisor) else { return nil }
      slopes.append(slope)
    }
    guard let values = try field.combination(slopes, equals: integrand) else { return nil }
    var sum: [Term] = []
    for (index, value) in values.sorted(by: { $0.key < $1.key }) where !value.isZero {
      let coefficient = field.arithmetic.term(value)
      let factor: Term
      if index < candidates.count {
        factor = try product(candidates[index], in: field)
      } else {
        guard let log = try logarithm(field.arithmetic.term(divisors[index - candidates.count]))
        else { return nil }
        factor = log
      }
      sum.append(coefficient * factor)
    }
    return Term.nested(sum)
  }

  /// A product of powers in which the exponentials are one, e^(−v²) where the exponent is a square
  /// below 0.
  private func product(_ exponents: [Int], in field: LetterField) throws -> Term {
    var rest = exponents
    var exponent: [Term] = []
    for (index, place) in field.varying.enumerated() where exponents[index] != 0 {
      guard case .apply(.exp, let u) = field.arithmetic.letters[place].shape else { continue }
      exponent.append(Term(integerLiteral: exponents[index]) * u)
      rest[index] = 0
    }
    let others = try field.term(ofMonomial: rest)
    guard !exponent.isEmpty else { return others }
    let whole = try context.canonical(Term.nested(exponent)).sides.right
    var power = Term.apply(.exp, whole)
    if let (a, b) = try square(whole) {
      let root = try root(of: a)
      // −ax² + bx + c = −(√a·x − b/(2√a))² + b²/(4a) + c.
      let square = Term.power(root * x - b / (2 * root), 2)
      let constant = try context.canonical(whole + square).sides.right
      power = .apply(.exp, -square)
      if constant.rational?.isZero != true { power = .apply(.exp, constant) * power }
    }
    return others.rational == 1 ? power : others * power
  }

  /// log p or log(−p), as p is above or below 0.
  private func logarithm(_ p: Term) throws -> Term? {
    if try context.prove(.compare(0, .less, p)) != nil { return .apply(.log, p) }
    if try context.prove(.compare(p, .less, 0)) != nil { return .apply(.log, -p) }
    return nil
  }

  // MARK: - Letters

  /// The letters that the answer may be made of, each with its slope; `nil` where one has none.
  private func letters(of g: Term) throws -> [Term: Term]? {
    var slopes: [Term: Term] = [:]
    // Of a function of which only the name is known, slopes of a higher order than the integrand's
    // lead on for ever, and are letters without a slope.
    func add(_ letter: Term, isFirst: Bool = false) throws -> Bool {
      if case .unknown(_, let order, _) = letter.shape, !isFirst, order > 0 { return true }
      guard letter.names.contains(name), slopes[letter] == nil else { return true }
      guard slopes.count < 14 else { return false }
      switch letter.shape {
      case .variable: slopes[letter] = 1
      case .apply(.absolute, _), .largest, .cases, .integral, .total, .limit, .derivative:
        return false
      default:
        guard let slope = try? Slopes(of: name).slope(letter).term else { return false }
        let form = try context.canonical(slope).sides.right
        slopes[letter] = form
        for inner in form.outerLetters {
          guard try add(inner) else { return false }
        }
      }
      return true
    }
    guard try add(x) else { return nil }
    for letter in g.outerLetters {
      guard try add(letter, isFirst: true) else { return nil }
      if case .unknown(let f, let order, let parts) = letter.shape, order > 0, parts.count == 1,
        let lower = Term(.unknown(f, order: order - 1, parts))
      {
        guard try add(lower, isFirst: true) else { return nil }
      }
    }
    for letter in try errorFunctions(of: g) where slopes.count < 14 { _ = try add(letter) }
    return slopes
  }

  /// For each e^(−ax² + bx) with a > 0 in a sum, the error function of √a·x − b/(2√a).
  private func errorFunctions(of g: Term) throws -> [Term] {
    let exponentials = g.outerLetters.filter {
      if case .apply(.exp, _) = $0.shape { $0.names.contains(name) } else { false }
    }
    // Beside e^u an error function of v brings in e^(u − v²), by parts.
    let errors = g.outerLetters.filter {
      if case .apply(.erf, _) = $0.shape { $0.names.contains(name) } else { false }
    }
    guard !exponentials.isEmpty else { return [] }
    let arithmetic = try Arithmetic(of: [g], sortedBy: Term.precedes)
    let fraction = try arithmetic.fraction(g)
    let places = exponentials.compactMap { arithmetic.letters.firstIndex(of: $0) }
    let below = places.map { place in
      fraction.denominator.terms.map { $0.exponents[place] }.min() ?? 0
    }
    var result: [Term] = []
    var sums: [Term] = []
    for (_, exponents) in fraction.numerator.terms {
      var exponent: [Term] = []
      for (place, (letter, lowest)) in zip(places, zip(exponentials, below)) {
        guard case .apply(_, let u) = letter.shape, exponents[place] != lowest else { continue }
        exponent.append(Term(integerLiteral: exponents[place] - lowest) * u)
      }
      sums.append(Term.nested(exponent))
      for letter in errors {
        guard let place = arithmetic.letters.firstIndex(of: letter), exponents[place] > 0,
          case .apply(_, let v) = letter.shape
        else { continue }
        sums.append(Term.nested(exponent + [-.power(v, 2)]))
      }
    }
    var seen = Set<Term>()
    for sum in sums where seen.insert(sum).inserted && result.count < 4 {
      guard let (a, b) = try square(sum) else { continue }
      let root = try root(of: a)
      let argument = root * x - b / (2 * root)
      let form = try context.canonical(.apply(.erf, argument)).sides.right
      result += form.outerLetters.filter { $0.names.contains(name) }
    }
    return result
  }

  /// √a, in which the factors of a that are squares stand without roots.
  private func root(of a: Term) throws -> Term {
    let parts = try context.factorisation(of: a)
    var factors = [Term.root(.number(parts.coefficient))]
    for (base, exponent) in parts.factors {
      let half = Term(integerLiteral: exponent / 2)
      if exponent.isMultiple(of: 2), try context.prove(.compare(0, .less, base)) != nil {
        factors.append(.power(base, half))
      } else if exponent.isMultiple(of: 2), try context.prove(.compare(base, .less, 0)) != nil {
        factors.append(.power(-base, half))
      } else {
        factors.append(.root(.power(base, Term(integerLiteral: exponent))))
      }
    }
    return Term.product(of: factors)
  }

  /// a > 0 and b, where a polynomial in x is −ax² + bx + …, of degree 2.
  private func square(_ u: Term) throws -> (Term, Term)? {
    let arithmetic = try Arithmetic(of: [u, x], sortedBy: Term.precedes)
    let fraction = try arithmetic.fraction(u)
    guard let place = arithmetic.letters.firstIndex(of: x), !fraction.denominator.uses(place),
      fraction.numerator.degree(in: place) == 2,
      !arithmetic.letters.contains(where: { $0 != x && $0.names.contains(name) })
    else { return nil }
    let parts = fraction.numerator.coefficients(in: place)
    let below = arithmetic.term(fraction.denominator)
    guard let first = parts[2] else { return nil }
    let a = try context.canonical(-arithmetic.term(first) / below).sides.right
    let b = try context.canonical(
      parts[1].map { arithmetic.term($0) / below } ?? 0
    ).sides.right
    guard try context.prove(.compare(0, .less, a)) != nil else { return nil }
    return (a, b)
  }

  // MARK: - Candidates

  /// Products of whole powers of letters, and divisors whose logarithms may occur.
  private func candidates(
    for g: Fraction, in field: LetterField
  ) throws -> (monomials: [[Int]], divisors: [Polynomial]) {
    var divisors: [Polynomial] = []
    var normal: [(Polynomial, Int)] = []
    for (factor, exponent) in try g.denominator.factors().factors where field.varies(factor) {
      let letter = field.letter(factor)
      if letter == nil { normal.append((factor, exponent)) }
      if let letter, field.isExponential(letter) || field.isRoot(letter) { continue }
      divisors.append(factor)
    }
    if normal.isEmpty {
      return (try Guesses(field: field).monomials(for: g), divisors)
    }
    return (try Guesses(field: field).fractions(for: g, normal), divisors)
  }
}
