import Activations
import Figures
import Probability
import Workbook

import func Foundation.cos
import func Foundation.sin

/// The sampling theorem, the partition of unity, and too few samples.
@MainActor func sampling(_ chapter: Chapter) {
  //: A signal whose frequencies all lie below one half is known *completely* by its values at the whole
  //: numbers: put a sinc of that height on each of them and add. This is the sampling theorem.

  @Sendable func signal(_ t: Double) -> Double {
    let half = sinc((t - 0.37) / 2)
    return half * half
  }
  @Sendable func rebuilt(_ t: Double, terms: Int) -> Double {
    (-terms...terms).reduce(0) { $0 + signal(Double($1)) * sinc(t - Double($1)) }
  }
  let instants = evenlySpaced(61, in: -3...3)
  func worstError(_ terms: Int) -> Double {
    instants.map { abs(rebuilt($0, terms: terms) - signal($0)) }.max() ?? .nan
  }

  chapter.family(
    "rebuilding", parameter: "samples", over: [1, 3, 5, 9], x: .linear(label: "t"),
    y: .linear(domain: -0.3...1.15),
    caption: "One sinc on each sample: with nine of them the sum is hard to tell "
      + "from the signal.",
    alt: """
      Over t from −5 to 5: a smooth hump, the signal; dots at the samples; and the \
      sum of sincs through the dots, which follows the hump ever further out as \
      there are more samples.
      """
  ) { count in
    Curve("signal", over: -5...5) { signal($0) }.muted().width(4)
    Curve("rebuilt", over: -5...5) { rebuilt($0, terms: count / 2) }.style(.sinc)
    for n in -(count / 2)...(count / 2) {
      Point("", x: Double(n), y: signal(Double(n))).style(.sinc)
    }
  }
  chapter.table("convergence", caption: "Error of the sum.", rows: [10, 100, 1000]) {
    Column("terms on each side") { $0 }
    Column("largest error", as: .scientific(1)) { worstError($0) }
  }
  chapter.claim(
    "SI-11", "Ten times the terms, a thousandth of the error.",
    worstError(10) / worstError(100), isIn: 600...1500)

  //: Even a constant is rebuilt, the slowest of all signals: sincs on *all* whole numbers add up to 1. They
  //: are then called a **partition of unity**. Why? Written out, the sum is $\sin(\pi x)/\pi$ times
  //: $\sum (-1)^n/(x - n)$, and that series is the known expansion of $\pi/\sin(\pi x)$. With finitely many
  //: terms the rest is an alternating series, and so at most its first term: a bound we can check. The
  //: squares add up to 1, too, by the expansion of $\pi^2/\sin^2(\pi x)$.

  let inner = evenlySpaced(101, in: 0...1)
  func sinPi(_ t: Double) -> Double { sin(.pi * t) }
  func total(_ t: Double, power: Int) -> Double {
    (-1000...1000).reduce(0) { sum, n in
      let kernel = sinc(t - Double(n))
      return sum + (power == 1 ? kernel : kernel * kernel)
    }
  }
  chapter.claim(
    "unity", "2001 sincs add up to 1, to within the first term left out.",
    forAll: inner
  ) { t in
    abs(total(t, power: 1) - 1) <= sinPi(t) / .pi * 2 * t / (1001 * 1001 - t * t)
      + 1e-14
  }
  chapter.claim(
    "unity.squares",
    "Their squares fall short of 1 by what the terms left out can hold.",
    forAll: inner
  ) { t in
    let rest = 1 - total(t, power: 2)
    let share = sinPi(t) * sinPi(t) / (.pi * .pi)
    return rest >= share * 2 / 1002 - 1e-14 && rest <= share * 2 / 999 + 1e-14
  }

  //: And with too few samples? A wave of frequency ¾ and one of frequency ¼ have the same values at all whole
  //: numbers. From them, nobody can tell the two apart: the fast one comes back disguised as the slow one.

  @Sendable func fastWave(_ t: Double) -> Double { cos(2 * .pi * 0.75 * t) }
  @Sendable func slowWave(_ t: Double) -> Double { cos(2 * .pi * 0.25 * t) }
  @Sendable func rebuiltFast(_ t: Double) -> Double {
    (-2000...2000).reduce(0) { $0 + fastWave(Double($1)) * sinc(t - Double($1)) }
  }
  chapter.figure(
    "alias", x: .linear(label: "t"), y: .linear(domain: -1.3...1.3),
    caption: "Two waves, one set of samples. Rebuilt from a sample a unit, ¾ comes "
      + "back as ¼.",
    alt: """
      Over t from 0 to 8: a fast cosine of frequency three quarters, dots at the \
      whole numbers, and the sum of sincs through the dots, a slow wave of frequency \
      one quarter.
      """
  ) {
    Curve("signal, frequency 3/4", over: 0...8) { fastWave($0) }.muted()
    Line(
      "rebuilt", x: evenlySpaced(321, in: 0...8),
      y: evenlySpaced(321, in: 0...8).map(rebuiltFast)
    ).style(.sinc).width(2.5)
    for n in 0...8 {
      Point("", x: Double(n), y: fastWave(Double(n))).style(.sinc)
    }
  }
  chapter.claim(
    "aliasing", "At whole numbers the two waves agree.", fastWave,
    agreesWith: slowWave, at: (0...50).map(Double.init), within: 1e-12)
  chapter.claim(
    "aliasing.rebuilt", "What is rebuilt from samples of ¾ is the wave of ¼.",
    rebuiltFast, agreesWith: slowWave, at: evenlySpaced(65, in: 0...8), within: 1e-5)
  chapter.claim(
    "aliasing.lost", "Between the samples it is more than one and a half off.",
    evenlySpaced(65, in: 0...8).map { abs(rebuiltFast($0) - fastWave($0)) }.max()
      ?? .nan,
    isIn: 1.5...1.54)
}
