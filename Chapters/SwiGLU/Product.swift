import Activations
import Derivations
import Figures
import Probability
import Workbook

@MainActor func products(
  _ chapter: Chapter, lattice: [(a: Double, b: Double)]
) {
  //: ## What a product can do
  //:
  //: Here is what the sigmoid on $b$ spoils. Take two published units, one fed with $(a, b)$ and one with
  //: $(-a, -b)$, and add them. Since Swish of $a$ minus Swish of $-a$ is $a$:

  chapter.claim(
    "SG-11", "Two published units multiply *exactly*.",
    proves: a * sigmoid(a) * b + (-a) * sigmoid(-a) * (-b) == a * b)
  chapter.claim(
    "SG-11.article", "Two doubly gated units give GLU instead, which is no product.",
    proves: a * sigmoid(a) * sigmoid(b) - (-a) * sigmoid(-a) * sigmoid(b) == a
      * sigmoid(b))
  chapter.claim(
    "SG-11.linear",
    "In $b$ the published form is linear: $k$ times $b$ gives $k$ times as much.",
    forAll: evenlySpaced(201, in: -10...10)
  ) { abs(swiGLU(1.5, 3 * $0) - 3 * swiGLU(1.5, $0)) <= 1e-15 * abs($0) * 3 }

  let huge = lattice.map { (a: 1e150 * $0.a, b: 1e-3 * $0.b) }
  func excess(
    of unit: Surface, at pairs: [(a: Double, b: Double)]
  ) -> [Double] {
    pairs.filter { $0.a * $0.b != 0 }.map { a, b in
      let sum = unit(a, b) + unit(-a, -b)
      return sum / (a * b) - 1
    }
  }
  chapter.claim(
    "SG-11.numbers",
    "In floating point the two add up to the product within a unit in the "
      + "last place.",
    each: excess(of: { swiGLU($0, $1) }, at: lattice + huge), isIn: -0x1p-52...0x1p-52
  )
  chapter.claim(
    "SG-11.others",
    "So do two units of ReGLU and two of GEGLU: all that is needed is that the gates "
      + "of $a$ and $-a$ differ by $a$.",
    each: excess(of: { reGLU($0, $1) }, at: lattice)
      + excess(of: { geGLU($0, $1) }, at: lattice), isIn: -0x1p-52...0x1p-52)

  chapter.figure(
    "two-units", x: .linear(label: "a"),
    caption: """
      Two bent curves whose sum is straight: at $b = 2$ the two units add up to \
      $2a$.
      """,
    alt: """
      Over a from −4 to 4 at b = 2: the unit fed with (a, b) rises to the right, the \
      unit fed with (−a, −b) falls to the left, and their sum is the straight line \
      2a.
      """
  ) {
    Curve("unit of (a, b)", over: -4...4) { swiGLU($0, 2) }.style(.swiGLU)
    Curve("unit of (−a, −b)", over: -4...4) { swiGLU(-$0, -2) }.style(.swiGLU)
      .dashed()
    Curve("sum", over: -4...4) { swiGLU($0, 2) + swiGLU(-$0, -2) }.style(.accent1)
  }

  //: > [!SURPRISE]
  //: > A layer of rectifiers can only *approximate* $x \cdot y$, with ever more pieces. Two SwiGLU units do it
  //: > exactly, for all numbers, large and small; what is left is the rounding of the sum.
}
