import Activations
import Derivations
import Figures
import Probability
import Workbook

import func Foundation.exp
import func Foundation.log
import func Foundation.pow

/// How far Swish stays below the line $y = x$.
@MainActor func missingPart(_ chapter: Chapter) throws {
  //: For a large input the gate is nearly 1, and Swish is nearly $x$. How nearly? The part that is
  //: lost is $x$ times what the gate lacks, $x\,\sigma(-x)$, which is minus what comes through at $-x$;
  //: and that is at most $x\,e^{-x}$.

  chapter.claim(
    "SW-05", "For positive $x$ the missing part is positive and at most $x e^{-x}$.",
    forAll: evenlySpaced(3600, in: 0.01...36)
  ) { 0 < -swish(-$0) && -swish(-$0) <= $0 * exp(-$0) * (1 + 1e-15) }

  let widest = maximum(of: { $0 - swish($0) }, in: 0...10)
  chapter.value("gap.at", widest.x, digits: 3)
  chapter.value("gap.size", widest.y, digits: 3)

  //: The bound says that the gap closes in the end. It does not say that it closes all the way from
  //: the start, and it does not: up to $x =$ {value}`gap.at` the gap *grows*, to {value}`gap.size`.

  chapter.figure(
    "gap",
    caption: """
      The part of $x$ that Swish holds back grows before it fades; $x e^{-x}$ bounds \
      it from above.
      """,
    alt: """
      Over x from 0 to 10: the gap x − Swish(x) rises from 0 to about 0.28 near x = \
      1.28 and then falls towards 0, always under the bound x·exp(−x), which peaks \
      at 0.37 near x = 1.
      """
  ) {
    Curve("held back", over: 0...10) { $0 - swish($0) }.style(.swish)
    Curve("$x e^{-x}$", over: 0...10) { $0 * exp(-$0) }.muted()
    Point("widest", x: widest.x, y: widest.y).style(.swish)
  }

  //: The article calls the positive side of the curve “approximately linear”, and says of its
  //: example that the outputs for positive inputs are close to linear. Here is how close.

  chapter.table(
    "shortfall", caption: "How far Swish stays below $x$.",
    rows: [0.5, 1, 2, 4, 5, 10]
  ) {
    Column("$x$") { $0 }
    Column("Swish$(x)$", digits: 4) { swish($0) }
    Column("missing", as: .significant(3)) { $0 - swish($0) }
    Column("missing, of $x$", as: .percent(1)) { ($0 - swish($0)) / $0 }
  }

  chapter.claim(
    "SW-23",
    "At 1 Swish is more than a quarter below the line, at 0.5 more than a third.",
    holds: 1 - swish(1.0) > 1 / 4 && 1 - swish(0.5) / 0.5 > 1 / 3,
    evidence:
      "\((1 - swish(1.0)).text(.percent(1))) and "
      + (1 - swish(0.5) / 0.5).text(.percent(1))
  )
  let onePercent = try root(of: { 0.01 - sigmoid(-$0) }, in: 1...20)
  chapter.value("one.percent", onePercent, digits: 2)
  chapter.claim(
    "SW-23.linear", "Less than one per cent is missing only beyond $\\ln 99$.",
    onePercent, isNear: log(99), within: 1e-12)
  chapter.claim(
    "SW-34",
    "At the example's own inputs 1 and 2 it is 27 % and 12 % below the line.",
    holds: NumberFormat.percent(0).text(1 - swish(1.0)) == "27%"
      && NumberFormat.percent(0).text(1 - swish(2.0) / 2) == "12%",
    evidence:
      "\((1 - swish(1.0)).text(.percent(2))) and "
      + (1 - swish(2.0) / 2).text(.percent(2))
  )

  //: So “linear” is a fair word from about $x =$ {value}`one.percent` on, and a generous one before.
  //: What of small inputs, which the article says are “scaled suitably”? *Small* can mean two things.
  //: Near zero the gate is half open and Swish is close to $x/2$:

  chapter.approximation("series", swish(x), x / 2 + x ** 2 / 4 - x ** 4 / 48)
  chapter.claim(
    "SW-06", "Up to 1, three terms of the series are off by at most $x^6/480$.",
    forAll: evenlySpaced(100, in: 0.01...1)
  ) { x in
    abs(swish(x) - (x / 2 + x * x / 4 - pow(x, 4) / 48)) <= pow(x, 6) / 480 + 1e-17
  }

  //: Far below zero, on the other hand, nearly nothing passes. And between the two lies the most
  //: negative output of all, to which we come soon.
}
