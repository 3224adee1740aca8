import Figures
import func Foundation.pow
import Networks
import Probability
import Workbook

/// Normalised batches; returns the factor by which each layer makes the gradient grow.
@MainActor func remedyNormalisation(
  _ chapter: Chapter, small smallRun: Contender, large largeRun: Contender
) -> Double {
  //: The article: {term}`batch normalisation` makes the gradient less dependent on the scale of the
  //: parameters. It does so exactly. Multiply the weights before it by a number $a$, and the output does
  //: not change, the gradient that goes on does not change, and the gradient of the weights is divided by
  //: $a$ {cite}`ioffe2015`.

  func normalisedPass(scale: Double) -> (
    output: Matrix, input: Matrix, weights: Matrix
  ) {
    var chance = SplitMix64(seed: 4)
    let inputs = Matrix(rows: 16, columns: 5, elements: chance.normals(80))
    let gradient = Matrix(rows: 16, columns: 3, elements: chance.normals(48))
    let weights = Initialisation.gain(1).weights(
      outputs: 3, inputs: 5, using: &chance)
    var network = Network([
      DenseLayer(weights: scale * weights), BatchNormalisation(inputs: 3, epsilon: 0),
    ])
    let output = network.forward(inputs)
    network.backward(gradient)
    return (output, network.inputGradient, network.parameters[0].gradient)
  }
  let unscaled = normalisedPass(scale: 1)
  chapter.claim(
    "GR-20",
    "Output, gradient and (times $a$) weight gradient do not see the scale $a$.",
    each: [0.01, 0.1, 10, 100].map { a in
      let scaled = normalisedPass(scale: a)
      return max(
        scaled.output.largestDifference(from: unscaled.output),
        scaled.input.largestDifference(from: unscaled.input),
        (a * scaled.weights).largestDifference(from: unscaled.weights))
    }, isIn: 0...1e-12)

  let scales = [0.125, 0.25, 0.5, 1, 2, 4, 8]
  let scaleRuns = [false, true].map { isNormalised in
    scales.map { scale in
      Patient(
        name: "scale", initialisation: .gain(scale * 2.0.squareRoot()),
        isNormalised: isNormalised
      ).firstLooks().map(\.deltaRatio)
    }
  }
  chapter.figure(
    "scale-free", x: .log(label: "weights, in units of He's"),
    y: .log(label: "first δ / last δ"),
    caption: """
      Ten ReLU layers. Without normalisation the scale of the weights decides over \
      sixteen orders of magnitude; with it, it decides nothing.
      """,
    alt: """
      Ratio of gradients against weight scale from an eighth to eight times He's, \
      both logarithmic. Without normalisation a steep straight line through 1; with \
      normalisation a level line at about 3.
      """
  ) {
    for (index, (name, role)) in [("without", Role.relu), ("normalised", .accent1)]
      .enumerated()
    {
      Band(
        name, x: scales,
        runs: (0..<10).map { seed in scaleRuns[index].map { $0[seed] } }
      ).style(role)
    }
  }
  func normalisedRatio(_ index: Int) -> Double {
    geometricMean(of: scaleRuns[1][index])
  }
  chapter.claim(
    "GR-20.ratio",
    "Weights of a quarter of He's scale, of His and of four times it: normalised, "
      + "the three ratios differ by less than a factor of 2.",
    holds: (1...5).map(normalisedRatio).max() ?? .nan
      < 2 * ((1...5).map(normalisedRatio).min() ?? .nan),
    evidence: [1, 3, 5].map { normalisedRatio($0).text(.fixed(1)) }.joined(
      separator: ", "))
  let smallNormal = contender(
    Patient(
      name: "0.01, normalised", initialisation: .normal(deviation: 0.01),
      isNormalised: true),
    .accent2)
  let largeNormal = contender(
    Patient(
      name: "1, normalised", initialisation: .normal(deviation: 1), isNormalised: true
    ),
    .accent4)
  let third = [smallRun, largeRun, smallNormal, largeNormal]
  chapter.figure(
    "remedy-normalisation", height: 760,
    caption: """
      Weights a hundred times too small, or far too large: with normalisation both \
      learn.
      """,
    alt: """
      Two panels. Gradient by layer: the two plain networks fall or rise over many \
      orders of magnitude, the two normalised ones slope gently. Loss: plain ones \
      stay or overflow, normalised ones fall.
      """
  ) {
    signalPanel(third, along: "layer")
    lossPanel(third)
  }
  let growths = [30, 50].map { depth in
    geometricMean(
      of: Patient(name: "normalised", depth: depth, isNormalised: true).firstLooks()
        .map { pow($0.deltaRatio, 1 / Double(depth - 1)) })
  }
  chapter.value("bn.growth", growths[0], digits: 2)
  chapter.value("bn.theory", (Double.pi / (.pi - 1)).squareRoot(), digits: 4)
  chapter.claim(
    "GR-20.training",
    "Where deviations $0.01$ and 1 fail, both learn once they are normalised, at "
      + "every seed.",
    holds: (smallNormal.trials + largeNormal.trials).allSatisfy(\.hasLearnt)
      && smallRun.trials.allSatisfy(\.isAtChance)
      && largeRun.trials.allSatisfy { !$0.hasLearnt },
    evidence:
      "at least "
      + min(smallNormal.accuracies.least, largeNormal.accuracies.least).text(
        .percent(1))
  )
  chapter.claim(
    "GR-20.growth",
    "It has a price: normalised ReLU layers make the gradient *grow*.",
    each: growths, isIn: 1.13...1.25)

  let normalSigmoid = contender(
    Patient(
      name: "sigmoid, normalised", activation: .sigmoid,
      initialisation: .xavierNormal, isNormalised: true),
    .sigmoid, by: SGD(rate: 1))
  chapter.claim(
    "GR-20.limit",
    "It does not rescue everything: normalised, ten sigmoid layers still learn at "
      + "no seed, for their slopes are at most ¼ as before.",
    holds: normalSigmoid.trials.allSatisfy { !$0.hasLearnt },
    evidence: "at most \(normalSigmoid.accuracies.most.text(.percent(1)))")

  //: There is a catch that no curve of training shows. Ask the trained network about *one* point. A
  //: batch of one has no spread, so every number is its own mean, normalisation makes it 0, and
  //: whatever you ask, the answer is the same. For answering, the network therefore keeps running
  //: averages of the means and variances it met in training, and uses those {cite}`ioffe2015`.

  let alone = (smallNormal.trials + largeNormal.trials).compactMap(\.askedAlone)
  chapter.claim(
    "GR-20.alone",
    "Asked point by point, the two trained networks guess; with running averages "
      + "they are as right as ever, at every seed.",
    holds: alone.count == 20
      && alone.allSatisfy { $0.byBatch <= 0.62 && $0.byRunning >= 0.95 },
    evidence: "at most \((alone.map(\.byBatch).max() ?? .nan).text(.percent(1))), "
      + "at least \((alone.map(\.byRunning).min() ?? .nan).text(.percent(1)))")

  //: **Verdict.** True, exactly. But it brings a small explosion of its own, {value}`bn.growth` a
  //: layer in ours of width 32; theory says $\sqrt{\pi/(\pi-1)} =$ {value}`bn.theory` for very wide
  //: ones {cite}`yang2019`. In fifty layers that is four orders of magnitude.

  return growths[0]
}
