import Activations
import Derivations
import Figures
import Probability
import Workbook

/// Fellows of another mean and deviation.
@MainActor func ownBell(_ chapter: Chapter, lowest: Double) {
  //: Why the *standard* bell? Fellows with mean $\mu$ and deviation $\sigma$ give a whole family,
  //: $x\,\Phi\!\left(\frac{x-\mu}{\sigma}\right)$. The article mentions $\mu$ and $\sigma$ as
  //: hyper-parameters that are usually 0 and 1; the paper says that they could be learnt and leaves
  //: them there {cite}`hendrycks2016`. Turn $\sigma$:

  chapter.family(
    "dial", parameter: "σ", over: [0.01, 0.25, 0.5, 1, 2, 4, 10],
    caption: """
      From ReLU to the line $x/2$. A wider bell tells large from small less \
      sharply. The lowest points all lie on one straight line.
      """,
    alt: """
      For each σ the curve x·Φ(x/σ) over x from −5 to 5 between a grey rectifier \
      and the grey line x/2, with its lowest point marked. For small σ the curve is \
      nearly ReLU; as σ grows, the dip moves down and left along a straight line \
      and the curve approaches x/2.
      """
  ) { deviation in
    Curve("x/2", over: -5...5) { $0 / 2 }.muted()
    Curve("ReLU", over: -5...5) { relu($0) }.style(.relu)
    Curve("σ = \(deviation.text(.shortest))", over: -5...5) {
      gelu($0, mean: 0, deviation: deviation)
    }.style(.gelu)
    if deviation < 5 {
      Point("", x: deviation * lowest, y: deviation * gelu(lowest)).style(.gelu)
    }
  }

  //: It is the dial of Swish read backwards: $\sigma$ stretches the picture, and nothing else.

  let σ = Variable("σ", in: .positive), μ = Variable("μ")
  chapter.claim(
    "GE-06", "$g_\\sigma(x) = \\sigma\\,g_1(x/\\sigma)$.",
    proves: x * normalCumulative(x / σ) == σ * (x / σ * normalCumulative(x / σ)))
  chapter.claim(
    "GE-06.relu", "So its largest distance to ReLU is σ times the depth of the dip.",
    each: [0.01, 0.5, 1, 2, 10].map { deviation in
      maximum(
        of: { $0 - gelu($0, mean: 0, deviation: deviation) }, in: 0...(5 * deviation)
      ).y
        / deviation
    }, isIn: -gelu(lowest) - 1e-12 ... -gelu(lowest) + 1e-12)
  chapter.claim(
    "GE-06.line",
    "For large σ it is $x/2$: at $\\sigma = 10^6$ within 10⁻⁶ for inputs up to 1.",
    forAll: evenlySpaced(41, in: -1...1)
  ) { abs(gelu($0, mean: 0, deviation: 1e6) - $0 / 2) <= 1e-6 }
  let z = (x - μ) / σ
  chapter.derivation("shifted", of: derivative(x * normalCumulative(z), x)) {
    Step(
      normalCumulative(z) + x / σ * normalDensity(z),
      because: "product rule and chain rule")
  }
  chapter.claim(
    "GE-06.mean",
    "With a mean, GELU still is 0 at 0; its slope there is $\\Phi(-\\mu/\\sigma)$.",
    forAll: [-2, -1, 0.5, 3]
  ) { mean in
    let slope = geluDerivative(0, mean: mean, deviation: 2)
    return gelu(0, mean: mean, deviation: 2) == 0
      && abs(slope - Normal.standard.cumulative(to: -mean / 2)) < 1e-15
  }
}
