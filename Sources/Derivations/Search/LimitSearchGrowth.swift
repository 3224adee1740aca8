import Balls
import Kernel
import Terms

/// How functions of one variable grow towards ∞.
///
/// A function is written as a fraction of letters, and every letter that is no pure growth, like x,
/// log x or e^x, is expanded: e^h, where h tends to 0, is 1 + h + … + hⁿ·r, and of r is known that
/// it tends to 0. Of what then stands above and below, one product of pure letters outgrows all
/// others, and is taken out: what is left tends to a constant. (Gruntz 1996, with remainders that
/// are theorems.)
final class Growth {
  /// What is assumed of constants.
  let outer: Context
  /// What is assumed of x besides.
  let context: Context
  let name: Name
  let x: Term
  let remainders: Remainders
  /// The letters whose growth is known.
  var pure: [Term: GrowingLetter] = [:]
  /// The letters that are remainders.
  var rests: [Term: Rest] = [:]
  /// Letters of which only bounds are known: −k ≤ letter ≤ k.
  var bounded: [Term: Rational] = [:]
  /// How often an exponent was split to get a letter.
  var depths: [Term: Int] = [:]
  var leads: [Term: Leading] = [:]
  var opened: Set<Term> = []
  var orders: [Monomial: Int] = [:]
  var vanishing: [Monomial: Theorem] = [:]
  var expansions: [Expansion.Key: Expansion] = [:]
  var eventualities: [Proposition: Near] = [:]
  var awaited: Set<Proposition> = []

  /// Beyond this number everything is looked at: where functions have settled down.
  static let far = Term.number(Rational(1 << 40))

  init(in outer: Context, of name: Name, sharing remainders: Remainders? = nil) {
    self.outer = outer
    self.name = name
    x = .variable(name)
    context = Context(
      outer.assumptions + [.compare(Growth.far, .less, .variable(name))], budget: outer.budget,
      divisions: outer.divisions, isShallow: true)
    self.remainders = remainders ?? Remainders(in: outer)
  }

  /// What a term tends to at ∞.
  func tends(_ term: Term) throws -> Theorem {
    switch try leading(term) {
    case .zero(let equation):
      return try near(equation, .tends(Body(0, over: name), .infinity))
    case .lead(let lead):
      var (given, signs): ([Theorem], [Theorem]) = ([lead.core], [])
      if !lead.monomial.isOne {
        given.append(try limit(of: lead.monomial))
        if let sign = try sign(of: lead.coefficient)?.theorem { signs.append(sign) }
      }
      let product = try lead.equation.sides.right
      let result = try Theorem.tends(
        Body(product, over: name), .infinity, given: given, signs: signs)
      return try near(lead.equation, result)
    }
  }

  /// The sign of a constant: see ``Context/sign(of:)``.
  func sign(of constant: Term) throws -> (sign: Int, theorem: Theorem?)? {
    try outer.sign(of: constant)
  }

  /// A term in canonical form.
  func simple(_ term: Term) throws -> Term {
    try (mentions(term) ? context : outer).canonical(term).sides.right
  }

  func mentions(_ term: Term) -> Bool { term.names.contains(name) }
}

/// How a function leads: it is 0 near ∞, or a product of pure letters times what tends to a
/// constant.
enum Leading {
  case zero(Theorem)
  case lead(Lead)
}

/// t = m·q, where m is a product of pure letters and q tends to a constant.
struct Lead {
  let monomial: Monomial
  let coefficient: Term
  /// t = m·q, or t = q where m is 1.
  let equation: Theorem
  /// q tends to the coefficient.
  let core: Theorem
}

/// That a remainder tends to 0, and that it has a value.
struct Rest {
  let limit: Theorem
  let value: Theorem
}

/// A theorem that holds near ∞: its hypotheses on x do, since functions tend there to what has a
/// sign.
struct Near {
  var theorem: Theorem
  var signs: [Theorem]
}
