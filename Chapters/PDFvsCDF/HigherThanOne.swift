import Derivations
import Figures
import Probability
import Workbook

@MainActor func higherThanOne(_ chapter: Chapter) throws {
  //: ## Higher than one
  //:
  //: May a density be greater than 1? The heights in metres were: {value}`per.metre`. There is
  //: nothing wrong with that; four per metre over a tenth of a metre is still less than one. Four
  //: laws whose densities exceed 1:

  struct Tall {
    var name: String
    var peak: Double
    var area: Double
    var probability: Double
  }
  let (short, narrow, fast, wheel) = (
    Uniform(over: 0...0.5), Normal(mean: 0, deviation: 0.1), Exponential(rate: 5),
    Arcsine()
  )
  func tall(
    _ name: String, _ law: some AbsolutelyContinuousDistribution, at peak: Double
  ) throws
    -> Tall
  {
    let (left, right) = (law.support.lowerBound, law.support.upperBound)
    let below = try integral(of: law.density(at:), from: left, to: law.median)
    let above = try integral(of: law.density(at:), from: law.median, to: right)
    return Tall(
      name: name, peak: law.density(at: peak), area: below.value + above.value,
      probability: law.probability(in: peak - 0.01...peak + 0.01))
  }
  let towers = try [
    tall("uniform on 0 to ½", short, at: 0.25),
    tall("normal, deviation ⅒", narrow, at: 0),
    tall("exponential, rate 5", fast, at: 0), tall("arcsine", wheel, at: 0),
  ]
  chapter.table(
    "towers", caption: "Densities above 1, and what becomes of them.", rows: towers
  ) {
    Column("law") { $0.name }
    Column("highest density", as: .significant(6)) { $0.peak }
    Column("area under all of it", digits: 10) { $0.area }
    Column("probability within $\\tfrac1{100}$ of there", digits: 6) {
      $0.probability
    }
  }
  chapter.claim(
    "PD-11", "All four densities exceed 1; all four areas are 1.",
    holds: towers.allSatisfy {
      $0.peak > 1 && abs($0.area - 1) <= 1e-10 && $0.probability < 1
    },
    evidence: "areas to 10⁻¹⁰")
  chapter.claim(
    "PD-11.normal",
    "The narrow normal law: a density of nearly 4, and a probability of nearly 8 %.",
    holds: abs(narrow.density(at: 0) - 3.989422804014326779399) <= 1e-15
      && abs(narrow.probability(in: -0.01...0.01) - 0.07965567455405796) <= 1e-15,
    evidence: "both to 10⁻¹⁵")

  //: The last of the four even grows beyond all bounds, and still no interval has a probability of
  //: more than 1. When does a bell exceed 1? Stretch the standard bell by $\sigma$ and its height
  //: shrinks to $\varphi(0)/\sigma$. So the answer is: when $\sigma < \varphi(0)$. A bell whose
  //: deviation is {value}`phi.zero`, the height of the standard bell, is exactly as high as 1.

  let σ = Variable("σ", in: .positive)
  chapter.claim(
    "PD-11.scale", "Stretching by σ divides the density by σ.",
    proves: derivative(normalCumulative(x / σ), x) == normalDensity(x / σ) / σ)
  chapter.claim(
    "PD-11.threshold", "Just narrower it is higher than 1, just wider it is lower.",
    holds: Normal(deviation: 0.39894).density(at: 0) > 1
      && Normal(deviation: 0.39895).density(at: 0) < 1,
    evidence: "deviations 0.39894 and 0.39895, to either side of φ(0)")

  chapter.figure(
    "towers-figure", x: .linear(label: "x"), y: .linear(label: "density"),
    caption: "Narrower means higher: three bells, three areas of exactly 1.",
    alt: """
      Three bell curves over x from −2 to 2: deviation 1 with a peak of 0.4, \
      deviation 0.4 with a peak just under 1, and deviation 0.1 with a peak of 3.99. \
      A line marks the height 1.
      """
  ) {
    Rule("height 1", y: 1).dashed()
    for (σ, role) in [(0.1, Role.accent3), (0.4, .accent2), (1, .accent1)] {
      let law = Normal(deviation: σ)
      Area("", over: -2...2) { law.density(at: $0) }.style(role)
      Curve("σ = \(σ.text(.shortest))", over: -2...2) { law.density(at: $0) }.style(
        role)
    }
  }

  //: > [!CORRECTION]
  //: > The article allows a density above 1 “as long as the integral over some interval is less
  //: > than 1” {claim}`PD-12`. That is not the condition. It is that $f$ is nowhere negative and
  //: > that the *total* is exactly 1. The function that is 2 on all of $[0, 1]$ has the integral
  //: > $\tfrac45$ over $[0, \tfrac25]$, less than 1 as required, and is no density: all together it
  //: > would hand out a probability of 2. If the total is 1, on the other hand, every interval is
  //: > at most 1 by itself.

  let two: (Double) -> Double = { (0...1).contains($0) ? 2 : 0 }
  chapter.claim(
    "PD-12",
    "The function 2 on [0, 1] has an integral below 1 on [0, ⅖], and a total of 2.",
    holds: try abs(integral(of: two, from: 0, to: 0.4).value - 0.8) <= 1e-14
      && abs(integral(of: two, from: 0, to: 1).value - 2) <= 1e-14,
    evidence: "⅘ and 2, to 10⁻¹⁴")
}
