import Activations
import Derivations
import Figures
import func Foundation.pow
import Probability
import Workbook

@MainActor func staircaseWithoutSteps(
  _ chapter: Chapter, sample: [Double]
) throws {
  //: ## A staircase without steps
  //:
  //: The article says that *continuous* random variables have a density, that for them $F$ is the
  //: integral of $f$, and that where $F$ has a derivative, it is $f$. Here is a law that is
  //: continuous and obeys none of it. Write a number between 0 and 1 to base 3, and decide each
  //: digit by a coin: heads 0, tails 2, never 1 {cite}`cantor1884`.

  let cantor = Cantor()
  chapter.table(
    "cantor", caption: "The staircase of Cantor's law at some fractions.",
    rows: [(1, 4), (1, 3), (1, 2), (2, 3), (3, 4), (1, 10)]
  ) {
    Column("$x$") { "\($0.0)/\($0.1)" }
    Column("$F(x)$", digits: 10) { cantor.cumulative(toFraction: $0.0, over: $0.1) }
  }
  chapter.claim(
    "PD-02", "F(¼) = ⅓, F(¾) = ⅔, and F is flat at ½ from ⅓ to ⅔.",
    holds: cantor.cumulative(toFraction: 1, over: 4) == 1 / 3.0
      && cantor.cumulative(toFraction: 3, over: 4) == 2 / 3.0
      && [(1, 3), (1, 2), (2, 3)].allSatisfy {
        cantor.cumulative(toFraction: $0, over: $1) == 0.5
      },
    evidence: "five fractions, to the last bit")

  //: No digit is ever 1, so nothing falls into the middle third; nor into the middle thirds of the
  //: two outer thirds, and so on. After $n$ rounds the whole probability sits on $2^n$ pieces with
  //: a total length of $(2/3)^n$. Drag the slider and watch the density trying to exist: it climbs
  //: as $(3/2)^n$ and never settles, while the cumulative function below has settled after a few
  //: rounds.

  chapter.family(
    "devils-staircase", parameter: "rounds", over: [0, 1, 2, 3, 4, 5],
    height: 560, x: .linear(label: "x", domain: 0...1),
    caption: """
      Below, the curves converge to a continuous staircase. Above, their densities \
      climb away on a set that shrinks to nothing. The limit has a cumulative \
      function and no density.
      """,
    alt: """
      Two stacked panels over 0 to 1. Above, bars of equal area on the pieces left \
      after n rounds: 1 bar of height 1 at first, 32 bars of height 7.6 after five \
      rounds. Below, the cumulative function, a straight line at first, then a \
      staircase ever closer to the devil's staircase.
      """
  ) { rounds in
    let pieces = cantorPieces(rounds)
    let (width, height) = (pow(3, -Double(rounds)), pow(1.5, Double(rounds)))
    Panel(y: .linear(label: "density", domain: 0...8.2)) {
      StepLine(
        "", x: [0] + pieces.flatMap { [$0, $0 + width] } + [1],
        y: [0] + pieces.flatMap { _ in [height, 0] } + [0]
      ).style(.density)
    }
    Panel(y: .linear(label: "cumulative $F$", domain: 0...1.05)) {
      Line(
        "", x: pieces.flatMap { [$0, $0 + width] },
        y: pieces.indices.flatMap {
          [Double($0) / Double(pieces.count), Double($0 + 1) / Double(pieces.count)]
        }
      ).style(.cumulative)
    }
  }

  //: Is it continuous? Neighbours at a distance of $3^{-n}$ differ by at most $2^{-n}$, so it has
  //: no jumps, and no single number has a probability. Does it have a slope? Pick a point at
  //: random: the longer you look, the surer it lies in a gap, where the slope is 0. So the area
  //: under the slope is 0, and yet $F$ climbs from 0 to 1.

  let rounds = [1, 2, 4, 8, 12]
  struct Level {
    var rounds: Int
    var length: Double
    var probability: Double
    var flat: Double
  }
  var picks = SplitMix64(seed: 1)
  let picked = (0..<10_000).map { _ in picks.uniform() }
  let levels = rounds.map { n in
    let width = pow(3, -Double(n))
    let pieces = cantorPieces(n)
    return Level(
      rounds: n, length: width * Double(pieces.count),
      probability: pieces.reduce(0) { sum, left in
        let middle = left + width / 2
        return sum + cantor.cumulative(to: middle + width)
          - cantor.cumulative(to: middle - width)
      },
      flat: mean(
        of: picked.map {
          cantor.cumulative(to: $0 + width / 2)
            == cantor.cumulative(to: $0 - width / 2) ? 1 : 0
        }))
  }
  chapter.table(
    "levels", caption: "All of the probability on ever less of the line.",
    rows: levels
  ) {
    Column("rounds $n$") { $0.rounds }
    Column("length of what is left", digits: 5) { $0.length }
    Column("its probability", digits: 10) { $0.probability }
    Column("slope on it", digits: 1) { $0.probability / $0.length }
    Column("random points with secant 0", as: .percent(1)) { $0.flat }
  }
  chapter.claim(
    "PD-02.continuous", "Neighbours at distance $3^{-n}$ differ by at most $2^{-n}$.",
    forAll: [1, 2, 4, 8, 12, 16]
  ) { n in
    let step = pow(3, -n)
    return picked.prefix(2000).allSatisfy {
      cantor.cumulative(to: $0 + step) - cantor.cumulative(to: $0) <= pow(2, -n)
        * (1 + 1e-6)
    }
  }
  chapter.claim(
    "PD-17.cantor",
    """
    After 12 rounds the whole probability sits on less than a hundredth of the \
    line.
    """,
    holds: levels.allSatisfy { abs($0.probability - 1) <= 1e-9 }
      && levels[4].length < 0.01,
    evidence:
      "probability 1 to 10⁻⁹ on a length of \(levels[4].length.text(.significant(2)))"
  )
  chapter.claim(
    "PD-18.cantor",
    "At more than 98 in 100 random points the secant over $3^{-12}$ is flat.",
    levels[4].flat, isAbove: 0.98)
  chapter.claim(
    "PD-16", "At 0 the secants have no limit: their slopes are $(3/2)^n$.",
    forAll: evenlySpaced(30, in: 1...30)
  ) { n in
    let width = pow(3, -n)
    return abs(cantor.cumulative(to: width * (1 + 1e-9)) / width / pow(1.5, n) - 1)
      < 1e-3
  }

  //: > [!CORRECTION]
  //: > So *continuous* is not enough {claim}`PD-02`. What a density needs is called
  //: > **{term}`absolutely continuous`**: intervals of small total length have small total
  //: > probability, however many they are. Only then is $F$ the integral of its slope
  //: > {claim}`PD-17`, and only then can the two be turned into each other {claim}`PD-24`.

  //: Nor is the world divided into laws with jumps and laws with densities. Send a standard normal
  //: number through a rectifier, as many networks do. Half of the results are exactly 0, a jump of
  //: ½; the rest keeps its density. Every law is a mixture of three kinds: jumps, a density, and a
  //: staircase without steps; this is Lebesgue's decomposition. The article's two kinds are the two
  //: of them that you meet on weekdays.

  let rectified = EmpiricalDistribution(sample.map { relu($0) }.sorted())
  chapter.claim(
    "rectified",
    "A rectified normal number: a jump at 0 of about ½, and Φ from there on.",
    holds: rectified.cumulative(below: 0) == 0
      && abs(rectified.cumulative(to: 0) - 0.5)
        <= rectified.bandHalfHeight(confidence: 1 - 1e-9)
      && evenlySpaced(401, in: 0...4).allSatisfy {
        abs(rectified.cumulative(to: $0) - normal.cumulative(to: $0))
          <= rectified.bandHalfHeight(confidence: 1 - 1e-9)
      },
    evidence:
      "100000 numbers: \(rectified.cumulative(to: 0).text(.fixed(4))) of them are 0")
  chapter.claim(
    "PD-24",
    """
    Where the density is continuous the way there and back again ends where it \
    began.
    """,
    { end in
      derivative(
        of: {
          (try? integral(of: Normal.standard.density(at:), from: -9, to: $0).value)
            ?? .nan
        },
        at: end
      ).value
    }, agreesWith: { normal.density(at: $0) }, at: [-2, -1, 0, 0.5, 1.5, 3],
    within: 1e-10)

  //: The article's summary hangs both directions, “by integrating (or differentiating)”, on the
  //: cumulative function. Integrating is the way from the density, differentiating the way back.
}

// snippet.hide
/// The left ends of what is left after some rounds of removing middle thirds.
func cantorPieces(_ rounds: Int) -> [Double] {
  (0..<rounds).reduce([0.0]) { pieces, _ in
    pieces.map { $0 / 3 } + pieces.map { $0 / 3 + 2 / 3 }
  }
}
// snippet.show
