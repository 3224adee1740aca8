import Balls
import Kernel
import Terms

// The letters and shorthands of the tests.

let (xName, yName, tName, kName) = (Name("x"), Name("y"), Name("t"), Name("k"))
let (x, y, t, k) = (
  Term.variable(xName), Term.variable(yName), Term.variable(tName), Term.variable(kName)
)

func exp(_ u: Term) -> Term { .apply(.exp, u) }
func log(_ u: Term) -> Term { .apply(.log, u) }
func sin(_ u: Term) -> Term { .apply(.sin, u) }
func cos(_ u: Term) -> Term { .apply(.cos, u) }
func square(_ u: Term) -> Term { .power(u, 2) }
func ratio(_ n: Int, _ d: Int) -> Term { .number(Rational(n, d)) }

/// A shape that can't be refused.
func term(_ shape: Term.Shape) -> Term {
  guard let term = Term(shape) else { fatalError("a shape of whole terms was refused") }
  return term
}

/// A function of x.
func function(_ inside: Term) -> Body { Body(inside, over: xName) }
func derivative(_ inside: Term, at point: Term = x) -> Term {
  term(.derivative(function(inside), at: point))
}
func limit(_ inside: Term, _ approach: Approach) -> Term {
  term(.limit(function(inside), approach))
}
func integral(_ inside: Term, _ a: End, _ b: End) -> Term {
  term(.integral(function(inside), a, b))
}
func cases(_ left: Term, _ sign: Sign, _ right: Term, _ a: Term, _ b: Term) -> Term {
  term(.cases(Comparison(left, sign, right), a, b))
}

func assume(_ left: Term, _ sign: Sign, _ right: Term) -> Theorem {
  .assume(.compare(left, sign, right))
}

/// SplitMix64, so that every run sees the same numbers.
struct Chance: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func pick<T>(_ choices: [T]) -> T {
    choices[Int.random(in: 0..<choices.count, using: &self)]
  }

  /// A fraction: small and round more often than not, sometimes tiny or huge.
  mutating func fraction() -> Rational {
    let small = Int.random(in: -12...12, using: &self)
    switch Int.random(in: 0..<10, using: &self) {
    case 0: return pick([0, 1, -1])
    case 1...3: return Rational(small)
    case 4...6: return Rational(small, Int.random(in: 1...8, using: &self))
    case 7: return Rational(Int.random(in: -(1 << 40)...1 << 40, using: &self), 1 << 38)
    case 8: return Rational(small, 1 << Int.random(in: 4...60, using: &self))
    default: return Rational(small) * Rational(1 << Int.random(in: 1...12, using: &self))
    }
  }
}

/// What is known of some terms' values where the variables are some fractions.
func values(_ terms: [Term], at point: [Name: Rational], bits: Int = 192) -> [Value] {
  let names = Array(point.keys)
  return Program(terms, inputs: names.map(Term.variable))
    .run(names.map { Enclosure(point[$0] ?? 0, bits: 4_000) }, bits: bits)
}

/// Whether a comparison holds, or that a term is whole, where the variables are some fractions; `nil`
/// where that can't be told.
func holds(_ proposition: Proposition, at point: [Name: Rational], bits: Int = 192) -> Bool? {
  switch proposition {
  case .compare(let a, let sign, let b):
    let sides = values([a, b], at: point, bits: bits)
    for side in sides { if case .none = side { return false } }
    guard let left = sides[0].enclosure, let right = sides[1].enclosure else { return nil }
    return sign.decides(left, right)
  case .integer(let a):
    guard let e = values([a], at: point, bits: bits)[0].enclosure, e.isPoint else { return nil }
    return e.lowerRational?.isInteger
  case .tends: return nil
  }
}

/// A reason to think a theorem false: a point where its hypotheses hold and its conclusion does not.
func counterexample(_ theorem: Theorem, at point: [Name: Rational], bits: Int = 192) -> String? {
  for hypothesis in theorem.hypotheses {
    guard holds(hypothesis, at: point, bits: bits) == true else { return nil }
  }
  return holds(theorem.conclusion, at: point, bits: bits) == false ? "\(theorem) at \(point)" : nil
}
