import Activations
import Derivations
import Figures
import Probability
import Workbook

import func Foundation.log

/// What β does: one end, the other end, and all between.
@MainActor func dial(_ chapter: Chapter, w: Double, steepest: Double) throws {
  //: Put a factor $\beta$ into the gate, $x\,\sigma(\beta x)$, and you can turn the door's spring.
  //: With $\beta = 0$ the gate is half open for everybody, and Swish is the line $x/2$. With a large
  //: $\beta$ the gate is open or shut, and Swish is nearly ReLU. Turn the dial:

  chapter.family(
    "dial", parameter: "β", over: [0.0, 0.25, 0.5, 1, 2, 4, 10],
    caption: """
      From the line $x/2$ to ReLU. The lowest points of all these curves lie on one \
      straight line.
      """,
    alt: """
      For each β the curve x·σ(βx) over x from −5 to 5, between the grey line x/2 \
      and the grey rectifier, with its lowest point marked. As β grows the dip moves \
      towards the origin along a straight line and the curve approaches ReLU.
      """
  ) { slope in
    Curve("x/2", over: -5...5) { $0 / 2 }.muted()
    Curve("ReLU", over: -5...5) { relu($0) }.style(.relu)
    Curve("β = \(slope.text(.shortest))", over: -5...5) { swish($0, beta: slope) }
      .style(.swish)
    if slope > 0.3 {
      Point("", x: swishMinimum.x / slope, y: swishMinimum.y / slope).style(.swish)
    }
  }

  //: How does the dial work? By one law, from which all else follows: turning $\beta$ is the same as
  //: stretching the whole picture, input and output alike, by $1/\beta$.

  let scale = Variable("β", in: .positive)
  let dials = [0.1, 0.5, 2, 10, 100]
  chapter.claim(
    "SW-16", "$f_\\beta(x) = f_1(\\beta x)/\\beta$.",
    proves: x * sigmoid(scale * x) == (scale * x) * sigmoid(scale * x) / scale)
  chapter.claim(
    "SW-16.slopes", "The extreme slopes are the same for every β.",
    each: dials.map {
      swishDerivative(steepest / $0, beta: $0) - swishDerivative(steepest)
    },
    isIn: -1e-15...1e-15)
  chapter.claim(
    "SW-21",
    "The lowest points $(-(1+W)/\\beta,\\, -W/\\beta)$ lie on one line through "
      + "the origin.",
    each: dials.map { beta in
      let lowest = minimum(of: { swish($0, beta: beta) }, in: -3 / beta...0)
      return lowest.y / lowest.x - w / (1 + w)
    }, isIn: -1e-7...1e-7)

  //: > [!CORRECTION]
  //: > The article says that $\beta$ changes the slopes on the negative and the positive side. It
  //: > does not. Far out the slopes are 0 and 1 for every positive $\beta$, at the origin it is one half,
  //: > and the steepest is {value}`slope.most`, always. A dial that only stretches the picture
  //: > can change *where* each slope is met, never which slopes there are.

  //: ### One end: the straight line

  chapter.claim(
    "SW-22", "With β = 0 Swish is $x/2$.", forAll: evenlySpaced(201, in: -100...100)
  ) {
    swish($0, beta: 0) == $0 / 2
  }
  let orders = [1e-1, 1e-2, 1e-3].map { swish(2.0, beta: $0) - 1 }
  chapter.claim(
    "SW-22.rate", "At $x = 2$ the distance from the line shrinks in proportion to β.",
    each: zip(orders, orders.dropFirst()).map { $0 / $1 }, isIn: 9.9...10.1)

  //: ### The other end: the rectifier
  //:
  //: How far is Swish from ReLU at worst? The difference is the same on both sides and it is a
  //: Swish itself: at most the depth of the dip. So the distance is *exactly* $W(1/e)/\beta$.

  chapter.table(
    "distance", caption: "The largest distance to ReLU, by search and by formula.",
    rows: [1.0, 10, 100]
  ) {
    Column("$\\beta$") { $0 }
    Column("by search", as: .significant(10)) { beta in
      maximum(of: { relu($0) - swish($0, beta: beta) }, in: 0...(5 / beta)).y
    }
    Column("$W(1/e)/\\beta$", as: .significant(10)) { w / $0 }
  }
  chapter.claim(
    "SW-25", "The largest distance to ReLU is $W(1/e)/\\beta$.",
    each: [1.0, 10, 100].map { beta in
      maximum(of: { relu($0) - swish($0, beta: beta) }, in: 0...(5 / beta)).y * beta
        / w
    }, isIn: 1 - 1e-12...1 + 1e-12)
  chapter.claim(
    "SW-25.area", "The area between the two is $\\pi^2/(6\\beta^2)$.",
    2
      * (try integral(of: { relu($0) - swish($0, beta: 3) }, from: 0, to: .infinity))
      .value,
    isNear: Double.pi * .pi / 54, within: 1e-12)
  chapter.claim(
    "SW-25.slopes",
    "The slopes, however, do not close in: next to 0 they stay one half apart.",
    each: [1.0, 10, 100, 1000].map {
      reluDerivative(1e-9) - swishDerivative(1e-9, beta: $0)
    }, isIn: 0.49999...0.5)

  chapter.figure(
    "distance-to-relu", x: .log(label: "β"),
    y: .log(label: "largest distance to ReLU"),
    caption:
      "Ten times the β, a tenth of the distance: the line is $W(1/e)/\\beta$, the "
      + "points were found by search.",
    alt: """
      Log–log plot: largest distance between Swish and ReLU against β from 0.1 to \
      1000. The points found by search lie on the straight falling line W/β.
      """
  ) {
    Curve("W(1/e)/β", over: 0.1...1000) { w / $0 }.style(.swish)
    for beta in [0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000] {
      Point(
        "", x: beta,
        y: maximum(of: { relu($0) - swish($0, beta: beta) }, in: 0...(5 / beta)).y
      ).style(.swish)
    }
  }

  //: Between its ends the dial interpolates: for every $\beta > 0$ the curve lies between $x/2$ and
  //: ReLU. The article calls the near end “linear”; note that it is half the input, not the input.
  //: And only the *values* lie between: the slopes, as we saw, leave the interval from 0 to 1.

  chapter.claim(
    "SW-26", "Swish lies between $x/2$ and ReLU for every β we try.",
    holds: [0.01, 0.1, 0.5, 1, 2, 5, 10].allSatisfy { beta in
      evenlySpaced(601, in: -30...30).allSatisfy {
        $0 / 2 <= swish($0, beta: beta) && swish($0, beta: beta) <= relu($0)
      }
    },
    evidence: "7 β at 601 points each")
  chapter.claim(
    "SW-26.slopes", "… but its slope lies outside 0 to 1 on both sides.",
    holds: swishDerivative(3.0) > 1 && swishDerivative(-3.0) < 0,
    evidence:
      "\(swishDerivative(3.0).text(.fixed(4))) at 3, "
      + "\(swishDerivative(-3.0).text(.fixed(4))) at −3"
  )

  //: ### When is a gate “open”?
  //:
  //: The article says that the output is about $x$ when the gate is near 1, and about 0 when the gate
  //: is near 0. Let us set the gate to 99 and to 1 per cent and look.

  chapter.table(
    "open-or-shut",
    caption: "What comes through a gate that is 99 % open, and one that is 1 % open.",
    rows: [10.0, 1, 0.1, 0.01]
  ) {
    Column("$\\beta$") { $0 }
    Column("$x$, open", digits: 3) { log(99) / $0 }
    Column("output, open", digits: 3) { swish(log(99) / $0, beta: $0) }
    Column("$x$, shut", digits: 3) { -log(99) / $0 }
    Column("output, shut", digits: 3) { swish(-log(99) / $0, beta: $0) }
  }
  chapter.value("leak", swish(-log(99) / 0.01, beta: 0.01), digits: 2)
  chapter.claim(
    "SW-19", "Through a gate that is 99 % open passes 99 % of $x$, whatever the β.",
    each: [10.0, 1, 0.1, 0.01].map { swish(log(99) / $0, beta: $0) / (log(99) / $0) },
    isIn: 0.99 - 1e-15...0.99 + 1e-15)
  chapter.claim(
    "SW-20",
    "With β = 0.01, a gate that is 1 % open lets {value}`leak` through: not about 0.",
    swish(-log(99) / 0.01, beta: 0.01), isNear: -log(99), within: 1e-12)

  //: A door that is one per cent open holds back a mouse, not a flood: with a small $\beta$ the gate
  //: gets to one per cent only at enormous inputs, and one per cent of enormous is {value}`leak`.

  //: ### Learning the dial
  //:
  //: Since the slope with respect to $\beta$ exists as well, $\beta$ can be learnt like any weight.

  chapter.derivation("beta-slope", of: derivative(x * sigmoid(β * x), β)) {
    Step(
      x * x * sigmoid(β * x) * (1 - sigmoid(β * x)),
      because: "chain rule; $x$ is a constant here")
    Step(
      x ** 2 * sigmoid(β * x) * sigmoid(-β * x),
      because: "$1 - \\sigma(u) = \\sigma(-u)$")
  }

  let inputs = evenlySpaced(61, in: -3...3)
  var learnt = 1.0
  for _ in 0..<400 {
    learnt -=
      5
      * mean(
        of: inputs.map {
          (swish($0, beta: learnt) - swish($0, beta: 1.5))
            * swishBetaDerivative($0, beta: learnt)
        })
  }
  chapter.claim(
    "SW-15", "Gradient descent on β alone finds a hidden β of 1.5.", learnt,
    isNear: 1.5,
    within: 1e-6)

  //: What does it learn in earnest? In the paper, the trained values in a mobile network spread from
  //: {quoted}`0` to {quoted}`1.5` with a peak near {quoted}`1` {cite}`ramachandran2017`
  //: {claim}`SW-17`. So the freedom is used; that it fits “the data” better than a fixed
  //: $\beta = 1$ would is a further claim, which that histogram cannot support.
}
