import Activations
import Figures
import func Foundation.exp
import func Foundation.log
import Workbook

//: ## What goes wrong in floating point
//:
//: The article's listing has lost its line breaks and does not parse. Mended, it reads:
//:
//: ```python
//: def sigmoid(x):
//:     return 1 / (1 + np.exp(-x))
//: def swish(x):
//:     return x * sigmoid(x)
//: def swiglu(a, b):
//:     return swish(a) * sigmoid(b)
//: ```
//:
//: On its example it is right. What does it do far out? At $x = -1000$ it needs $e^{1000}$, which no
//: double can hold: NumPy warns of an overflow and goes on with infinity. One over infinity is 0,
//: and the gate should be very nearly 0. No harm done, it seems. Written the other way, as
//: $e^x/(1 + e^x)$, the same gate is worse off, and at the other end.

func printedSigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
func otherSigmoid(_ x: Double) -> Double { exp(x) / (1 + exp(x)) }

@MainActor func floatingPoint(_ chapter: Chapter) {
  chapter.claim(
    "SG-19",
    "The listing's sigmoid overflows on the way and still says 0 at −1000 "
      + "and 1 at 1000.",
    holds: exp(1000.0) == .infinity && printedSigmoid(-1000) == 0
      && printedSigmoid(1000) == 1,
    evidence: "\(printedSigmoid(-1000).text(.shortest)) and "
      + printedSigmoid(1000).text(.shortest))
  chapter.claim(
    "SG-19.other", "The other form gives nan at 1000: infinity over infinity.",
    holds: otherSigmoid(1000).isNaN && otherSigmoid(-1000) == 0
      && sigmoid(1000.0) == 1,
    evidence: "\(otherSigmoid(1000).text(.shortest)); the library says "
      + sigmoid(1000.0).text(.shortest))

  //: But “very nearly 0” is not 0. The smallest double is about $5 \cdot 10^{-324}$, and a gate could go on to
  //: it. The listing's shuts long before, where its exponential overflows. Where exactly? We halve an
  //: interval until the two numbers at its ends are neighbours.

  func shutting<Number: BinaryFloatingPoint>(_ gate: (Number) -> Number) -> Number {
    var (shut, open) = (Number(-2000), Number(0))
    while case let middle = (shut + open) / 2, middle > shut, middle < open {
      if gate(middle) == 0 { shut = middle } else { open = middle }
    }
    return shut
  }
  func printedSigmoidFloat(_ x: Float) -> Float { 1 / (1 + exp(-x)) }
  let shut = (
    printed: shutting(printedSigmoid),
    library: shutting { (x: Double) -> Double in sigmoid(x) },
    printedFloat: shutting(printedSigmoidFloat),
    libraryFloat: shutting { (x: Float) -> Float in sigmoid(x) }
  )
  chapter.table(
    "shutting", caption: "The largest input at which the gate is exactly 0.",
    rows: [
      ("Double", shut.printed, shut.library),
      ("Float", Double(shut.printedFloat), Double(shut.libraryFloat)),
    ]
  ) {
    Column("numbers") { $0.0 }
    Column("the listing's", digits: 2) { $0.1 }
    Column("the library's", digits: 2) { $0.2 }
  }
  chapter.claim(
    "SG-19.shut",
    "The listing's gate shuts where $e^{-x}$ overflows, the library's where half the "
      + "smallest double is reached.",
    each: [
      shut.printed + log(.greatestFiniteMagnitude),
      shut.library - log(.leastNonzeroMagnitude) + log(2),
      Double(shut.printedFloat) + log(Double(Float.greatestFiniteMagnitude)),
      Double(shut.libraryFloat) - log(Double(Float.leastNonzeroMagnitude)) + log(2),
    ], isIn: -1e-5...1e-5)

  @Sendable func powerOfTen(_ y: Double) -> Double { log(y) / log(10) }
  chapter.figure(
    "shut", x: .linear(label: "x"), y: .linear(label: "power of ten of the gate"),
    caption: """
      The listing's gate falls shut where there is still room for 15 powers of ten. \
      The library's goes on to the smallest double, where its steps become visible.
      """,
    alt: """
      The logarithm of the sigmoid over x from −745 to −690: a straight line for the \
      library, from −300 down to −323, with steps at its end; the listing's lies on \
      it and ends at −709.8, at −308.
      """
  ) {
    Curve("library", over: shut.library.nextUp ... -690) { powerOfTen(sigmoid($0)) }
      .style(.sigmoid)
    Curve("listing", over: shut.printed.nextUp ... -690) {
      powerOfTen(printedSigmoid($0))
    }
    .style(.accent1).dashed().width(4)
    Rule(x: shut.printed).dashed()
  }

  //: Does it matter? For the gate alone, hardly: nobody learns from a slope of $10^{-310}$, nor from one of
  //: $10^{-40}$, where a `Float` gate shuts. The *open* side matters more. The slope of the sigmoid is
  //: $\sigma(1 - \sigma)$, and whoever types that in subtracts from 1 a number that has been rounded to 1.

  chapter.claim(
    "tail.open",
    "Typed in, the slope is 0 at 37, and in `Float` at 17 already, where "
      + "it should be what it is at −17.",
    holds: printedSigmoid(37) * (1 - printedSigmoid(37)) == 0
      && printedSigmoidFloat(17) * (1 - printedSigmoidFloat(17)) == 0
      && sigmoidDerivative(37.0) == sigmoidDerivative(-37.0)
      && sigmoidDerivative(Float(17)) == sigmoidDerivative(Float(-17))
      && sigmoidDerivative(Float(17)) > 0,
    evidence: "0 against \(sigmoidDerivative(37.0).text(.significant(3))) and "
      + Double(sigmoidDerivative(Float(17))).text(.significant(3)))
  chapter.claim(
    "tail.gate",
    "So the doubly gated form, typed in, passes no gradient along $b$ from "
      + "37 on; the library's does.",
    holds: [37.0, 100, 700].allSatisfy { b in
      swish(2.0) * (printedSigmoid(b) * (1 - printedSigmoid(b))) == 0
        && gatedSwishPartialB(2, b) > 0
    },
    evidence: "0 against \(gatedSwishPartialB(2, 37).text(.significant(3))) at 37")

  //: Last, products. A gate that has been rounded to 0, times a huge value, is 0, though the product need not be
  //: small. And 0 times an *infinite* value is no number at all, a *nan*, which then spreads through
  //: everything it touches. The library forms the whole product before it rounds:

  //: {quote}`Sources/Activations/SwiGLU.swift#swiGLU`

  func printedSwiGLU(_ a: Double, _ b: Double) -> Double { a * printedSigmoid(a) * b }
  let truth: Double = -746e300 * exp(-346.0) * exp(-400.0)
  chapter.claim(
    "tail.product",
    "At $(-746, 10^{300})$ the gate has underflowed, and yet the product is there.",
    holds: printedSwiGLU(-746, 1e300) == 0 && sigmoid(-746.0) == 0
      && abs(swiGLU(-746.0, 1e300) / truth - 1) < 1e-13,
    evidence: "0 against \(swiGLU(-746.0, 1e300).text(.significant(4)))")
  chapter.claim(
    "tail.infinite",
    "At $a = -\\infty$ the listing's way gives nan; the library gives the limit, 0.",
    holds: printedSwiGLU(-.infinity, 2).isNaN && swiGLU(-.infinity, 2.0) == 0
      && swish(-Double.infinity) == 0,
    evidence: "\(printedSwiGLU(-.infinity, 2).text(.shortest)) and "
      + swiGLU(-.infinity, 2.0).text(.shortest))
  chapter.claim(
    "tail.undecided",
    "At $(0, \\infty)$ there is no limit, and nan is the honest answer.",
    holds: swiGLU(0.0, .infinity).isNaN && bilinear(0.0, .infinity).isNaN,
    evidence: "nan, for SwiGLU and for the bilinear form")
}
