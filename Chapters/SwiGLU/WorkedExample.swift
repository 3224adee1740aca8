import Activations
import Probability
import Workbook

/// The article's four pairs.
@MainActor func workedExample(_ chapter: Chapter) {
  //: The article calls its function with four pairs and prints no result. Here is what it would have
  //: printed, and beside it what the published form makes of the same pairs.

  let firsts = [0.5, -1, 2, -2]
  let seconds = [1.0, -1, 0, 2]
  chapter.table(
    "four-pairs", caption: "The article's four pairs, by three formulas.",
    rows: Array(zip(firsts, seconds))
  ) {
    Column("$a$") { $0.0 }
    Column("$b$") { $0.1 }
    Column("doubly gated", digits: 8) { gatedSwish($0.0, $0.1) }
    Column("published", digits: 8) { swiGLU($0.0, $0.1) }
    Column("GLU", digits: 8) { glu($0.0, $0.1) }
  }

  //: Look at the second pair. The article's form gives a negative number, the published one a positive:
  //: a negative gate times a negative value. And at the third pair a value of zero comes out as zero in
  //: the published form, while the doubly gated form lets half of Swish through.

  chapter.claim(
    "SG-23", "The article's form gives these four numbers.",
    each: zip(
      gatedSwish(firsts, seconds),
      [
        0.2275271169617056223902, -0.0723294881285132682114, 0.8807970779778824440597,
        -0.2099871708070130346972,
      ]
    ).map { $0 - $1 }, isIn: -1e-16...1e-16)
  chapter.claim(
    "SG-23.published",
    "The published form differs in sign at the second pair, and is 0 at the third.",
    holds: swiGLU(-1.0, -1.0) > 0 && gatedSwish(-1.0, -1.0) < 0
      && swiGLU(2.0, 0.0) == 0,
    evidence: swiGLU(firsts, seconds).map { $0.text(.fixed(4)) }.joined(
      separator: ", "))
  chapter.claim(
    "SG-07",
    "⊙ works element by element: the arrays give what the single numbers give.",
    holds: swiGLU(firsts, seconds) == zip(firsts, seconds).map { swiGLU($0, $1) },
    evidence: "equal to the last bit, all four")
  chapter.claim(
    "SG-22",
    "The product of the arrays of Swish and of the sigmoid is the article's form.",
    each: zip(gatedSwish(firsts, seconds), zip(swish(firsts), sigmoid(seconds))).map {
      $0 - $1.0 * $1.1
    }, isIn: -1e-16...1e-16)
  chapter.claim(
    "SG-08",
    "In the article's form $\\sigma(b)$ stays between 0 and 1, so no more than "
      + "Swish comes out.",
    forAll: evenlySpaced(401, in: -30...30)
  ) { b in
    evenlySpaced(61, in: -30...30).allSatisfy {
      abs(gatedSwish($0, b)) <= abs(swish($0))
    }
  }
}
