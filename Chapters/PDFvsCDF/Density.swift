import Derivations
import Figures
import func Foundation.pow
import Probability
import Workbook

/// Probability per unit of length; returns a letter, a sample, and lengths down to 2⁻⁴⁰.
@MainActor func density(
  _ chapter: Chapter
) -> (x: Variable, sample: [Double], lengths: [Double]) {
  //: A **{term}`random variable`** $X$ is a number that chance decides. Let ours follow the bell
  //: curve, the standard normal law; its formula comes in a moment. Take an interval that begins at 1
  //: and make it shorter and shorter. What happens to its probability?

  let normal = Normal.standard

  chapter.table(
    "shrinking",
    caption: "An interval that shrinks to a point loses its probability, and yet ….",
    rows: [1, 0.1, 0.01, 0.001, 0.0001]
  ) {
    Column("length $h$") { $0 }
    Column("$P(1 \\le X \\le 1+h)$", digits: 8) {
      normal.probability(in: 1...(1 + $0))
    }
    Column("divided by $h$", digits: 6) { normal.probability(in: 1...(1 + $0)) / $0 }
  }

  //: The probability goes to zero, as it must {claim}`PD-04`. But probability *per unit of length*
  //: does not: it settles at {value}`density.at.one`. That limit is the **{term}`density`** of $X$ at
  //: 1, written $f(1)$ and called PDF for *probability density function*. It is no probability. It
  //: is what you multiply a short length by to get one.

  chapter.value("density.at.one", normal.density(at: 1), digits: 6)
  let lengths = (1...40).map { pow(0.5, Double($0)) }
  chapter.claim(
    "PD-04",
    """
    An interval of length $h$ from 1 has a probability of at most $h f(1)$; 1 \
    itself has 0.
    """,
    holds: normal.probability(in: 1...1) == 0
      && lengths.allSatisfy {
        normal.probability(in: 1...(1 + $0)) <= $0 * normal.density(at: 1)
          * (1 + 1e-15)
      },
    evidence: "40 lengths from ½ down to 2⁻⁴⁰, and length 0")
  chapter.claim(
    "PD-03", "Divided by $h$ it is within $\\tfrac12 h f(1)$ of $f(1)$.",
    forAll: [1, 0.1, 0.01, 0.001, 0.0001]
  ) { h in
    abs(normal.probability(in: 1...(1 + h)) / h - normal.density(at: 1))
      <= h * normal.density(at: 1) / 2 * (1 + 1e-6)
  }

  //: Since lengths cancel, densities can be compared: near 0 our $X$ turns up $f(0)/f(2)$ times as
  //: often as near 2. For the bell curve that is exactly $e^2$, about {value}`zero.against.two`.
  //: *This* is what 170 centimetres have more of.

  let x = Variable("x")
  chapter.value(
    "zero.against.two", normal.density(at: 0) / normal.density(at: 2), digits: 2)
  chapter.claim(
    "PD-03.relative",
    "Near 0 the standard normal law is $e^2$ times as dense as near 2.",
    proves: normalDensity(0) / normalDensity(2) == exp(2))

  //: You can watch a density appear. Draw a hundred thousand such numbers, sort them into bins, and
  //: give each bin a bar whose *area* is the share of numbers in it. Wide bins give a staircase; drag
  //: the slider to make them narrow.

  var chance = SplitMix64(seed: 1)
  let sample = normal.sample(100_000, using: &chance)

  chapter.family(
    "histogram", parameter: "bins", over: [3, 6, 12, 30, 60],
    x: .linear(label: "x"),
    y: .linear(label: "share per unit of x", domain: 0...0.45),
    caption:
      """
      Bars whose areas are shares of the sample close in on the density as they \
      get narrower.
      """,
    alt: """
      Histograms of the same hundred thousand normal numbers with ever more bins \
      from −3 to 3, under the bell curve. With 3 bins the bars are a coarse \
      staircase, with 60 they follow the curve.
      """
  ) { bins in
    Histogram("", of: sample, bins: bins, over: -3...3).style(.accent3)
    Curve("density", over: -3...3) { Normal.standard.density(at: $0) }.style(.density)
  }

  //: How close should the bars be? The count in a bin of probability $p$ scatters by about
  //: $\sqrt{np}$ around $np$; five times that much is hardly ever seen.

  let sixty = Frequencies(of: sample, bins: 60, over: -3...3)
  let scores = sixty.counts.indices.map { index in
    let expected = 100_000 * normal.probability(in: sixty.bin(index))
    return (Double(sixty.counts[index]) - expected) / expected.squareRoot()
  }
  chapter.claim(
    "histogram-scatter", "Of 60 bins, none is more than five times $\\sqrt{np}$ off.",
    each: scores, isIn: -5...5)

  //: ### Per what?
  //:
  //: A density has a unit: one over the unit of $X$ {claim}`PD-10`. Suppose that heights are normal
  //: with a mean of {given}`1.7` metres and a deviation of {given}`0.1` metres. The density at the
  //: mean is {value}`per.metre` per metre. In centimetres the same law has {value}`per.centimetre`
  //: per centimetre. No probability has changed, only the stick it was divided by.

  let metres = Normal(mean: 1.7, deviation: 0.1)
  let centimetres = Normal(mean: 170, deviation: 10)
  chapter.value("per.metre", metres.density(at: 1.7), digits: 2)
  chapter.value("per.centimetre", centimetres.density(at: 170), digits: 4)
  chapter.claim(
    "PD-10",
    """
    A hundred times the unit, a hundredth of the density, and the same \
    probabilities.
    """,
    forAll: evenlySpaced(61, in: 1.4...2)
  ) { height in
    let (inMetres, inCentimetres) = (
      metres.density(at: height), centimetres.density(at: 100 * height)
    )
    let (above, below) = (
      metres.upperTail(from: height), metres.cumulative(to: height)
    )
    return abs(inMetres / 100 - inCentimetres) <= 1e-13 * inCentimetres
      && abs(below - centimetres.cumulative(to: 100 * height)) <= 1e-14
      && abs(above - centimetres.upperTail(from: 100 * height)) <= 1e-14
  }

  return (x, sample, lengths)
}
