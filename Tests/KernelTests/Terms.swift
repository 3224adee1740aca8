import Balls
import Kernel

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
func limit(_ inside: Term, _ approach: Approach) -> Term { term(.limit(function(inside), approach)) }
func integral(_ inside: Term, _ a: End, _ b: End) -> Term { term(.integral(function(inside), a, b)) }
func cases(_ left: Term, _ sign: Sign, _ right: Term, _ a: Term, _ b: Term) -> Term {
  term(.cases(Comparison(left, sign, right), a, b))
}

func assume(_ left: Term, _ sign: Sign, _ right: Term) -> Theorem {
  .assume(.compare(left, sign, right))
}
