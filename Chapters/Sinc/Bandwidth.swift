import Activations
import Derivations
import Figures
import Probability
import Workbook

import func Foundation.cos
import func Foundation.sin

/// The spectrum, the ripples at its edge, and what stretching does.
@MainActor func bandwidth(_ chapter: Chapter, p: Variable) {
  //: Add up waves $\cos(2\pi f x)$, all frequencies $f$ from 0 to a limit $B$ equally strong. Where the
  //: waves agree, at $x = 0$, the sum is large; everywhere else they are out of step and nearly cancel.
  //: What is left is sinc:

  let (f, B) = (Variable("f"), Variable("B", in: .positive))
  chapter.claim(
    "SI-10.pair",
    "The waves of all frequencies up to $B$ add up to $\\sin(2\\pi B "
      + "x)/(\\pi x)$: at $B = \\frac12$ that is sinc.",
    proves: integral(2 * cos(2 * .pi * f * p), f, from: 0, to: B)
      == sin(2 * .pi * B * p) / (.pi * p))

  //: So sinc holds every frequency below one half in full and none above: its **spectrum**, the
  //: strength of each frequency, is a box. A circuit with this spectrum is the *ideal low-pass
  //: filter*. We can go the other way, too, and compute the spectrum from a finite piece of the wave.

  func spectrum(_ frequency: Double, reach: Double) -> Double {
    2
      * simpsonRule(
        of: { sinc($0) * cos(2 * .pi * frequency * $0) }, from: 0, to: reach,
        panels: Int(reach) * 16)
  }
  let frequencies = evenlySpaced(241, in: 0...1)
  chapter.family(
    "box", parameter: "reach", over: [2.0, 5, 10, 20, 40],
    x: .linear(label: "frequency"),
    y: .linear(label: "strength", domain: -0.2...1.2),
    caption: """
      The spectrum of a piece of sinc is nearly a box. Take a longer piece: the \
      ripples crowd together at the edge, but the highest of them stays as high.
      """,
    alt: """
      Spectrum over frequencies from 0 to 1, computed from the wave up to a reach \
      from 2 to 40: close to 1 below one half, close to 0 above, with ripples on \
      both sides of an edge that gets steeper with the reach.
      """
  ) { reach in
    Line("box", x: [0, 0.5, 0.5, 1], y: [1, 1, 0, 0]).muted().dashed()
    Line(
      "up to \(reach.text(.shortest))", x: frequencies,
      y: frequencies.map { spectrum($0, reach: reach) }
    ).style(.sinc)
  }
  chapter.claim(
    "SI-10",
    "Below the edge the strength is 1, above it 0; at the edge it is one half.",
    each: [(0.25, 1.0), (0.5, 0.5), (0.75, 0), (1, 0)].map {
      spectrum($0.0, reach: 200.5) - $0.1
    },
    isIn: -1e-3...1e-3)

  //: The highest ripple is the surprise. Cut the wave off later, and the spectrum comes nearer to the
  //: box at every single frequency; but next to the edge it always overshoots by {value}`overshoot`. This is
  //: the *Gibbs phenomenon*, and it is why engineers fade a sinc out instead of cutting it off.

  let tops = [10.0, 20, 40].map { reach in
    evenlySpaced(100, in: 0.5 - 1 / reach...0.5)
      .map { spectrum($0, reach: reach) }.max() ?? .nan
  }
  chapter.value("overshoot", tops[2] - 1, as: .percent(0))
  chapter.claim(
    "gibbs", "From a reach of 10 to one of 40, the overshoot stays at 9 %.",
    each: tops, isIn: 1.085...1.095)

  //: What, then, of “bandwidth selection”? Stretch sinc to $\text{sinc}(Bx)$. Its band is now
  //: $B/2$, and its first zero lies at $1/B$. But its tail is as long as ever: at every bandwidth, ten times
  //: further out the wave is ten times lower.

  chapter.claim(
    "SI-10.width",
    "With $B$ times the bandwidth the first zero is $B$ times nearer: at $1/B$, and "
      + "not before.",
    holds: [1.0, 10, 100].allSatisfy { b in
      sinc(b * (1 / b)) == 0
        && evenlySpaced(500, in: 0...0.999 / b).allSatisfy { sinc(b * $0) > 0 }
    },
    evidence: "for B = 1, 10 and 100, at 500 points before the zero")
  func height(of b: Double, beyond distance: Double) -> Double {
    evenlySpaced(200, in: distance...distance + 1 / b).map { abs(sinc(b * $0)) }.max()
      ?? .nan
  }
  chapter.claim(
    "SI-10.rate",
    "But at every bandwidth the wave at 1000 is a tenth of that at 100.",
    each: [1.0, 10, 100].map {
      height(of: $0, beyond: 1000) / height(of: $0, beyond: 100)
    },
    isIn: 0.1...0.101)
}
