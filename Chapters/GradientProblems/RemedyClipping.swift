import Figures
import Networks
import Probability
import Workbook

/// A threshold for the norm; returns the clipped runs.
@MainActor func remedyClipping(
  _ chapter: Chapter, unclipped: Contender, sigmoidTen: Patient, sigmoidRun: Contender
) -> Contender {
  //: The article: clip large gradients at a threshold, against explosion, as is common in recurrent
  //: networks {cite}`pascanu2013`. Here is all of it:
  //:
  //: {quote}`Sources/Networks/Clipping.swift#clip-norm`

  let clipped = Contender(
    name: "clipped at 1", role: .accent2,
    trials: tenSeeds("clipping") {
      learnMean(stateScale: 1.1, clipping: .norm(1), seed: $0)
    })
  let fifth = [unclipped, clipped]
  chapter.figure(
    "remedy-clipping", height: 760,
    caption: """
      The recurrent network of the second example. The gradients on their way are \
      the same; clipping changes only what is done with their sum, and that decides.
      """,
    alt: """
      Two panels. Gradient by step of time: both bands coincide and grow towards \
      step 0. Loss: without clipping only the loss of step 0 exists; with clipping \
      it falls below 1.
      """
  ) {
    signalPanel(fifth, along: "step of time", from: 0)
    lossPanel(fifth)
  }
  func cosine(_ clip: (inout Network) -> Void) -> Double {
    var chance = SplitMix64(seed: 9)
    let samples = Samples.noise(count: 16, inputs: 4, using: &chance)
    var network = Network.multilayer(
      inputs: 4, width: 6, depth: 2, activation: .tanh, initialisation: .gain(3),
      using: &chance)
    network.gradient(of: .squaredError, on: samples)
    let before = network.parameters.flatMap(\.gradient.elements)
    clip(&network)
    let after = network.parameters.flatMap(\.gradient.elements)
    func dot(_ a: [Double], _ b: [Double]) -> Double {
      zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return dot(before, after) / (dot(before, before) * dot(after, after)).squareRoot()
  }
  chapter.claim(
    "GR-22", "Without clipping every run overflows; with it every run learns.",
    holds: unclipped.overflows == 10 && clipped.trials.allSatisfy { $0.loss < 1 },
    evidence:
      "loss at the end at most "
      + (clipped.trials.map(\.loss).max() ?? .nan).text(.fixed(2))
  )
  chapter.claim(
    "GR-22.direction",
    "Clipping by norm keeps the direction; clipping each number does not.",
    holds: abs(cosine { $0.clip(norm: 0.01) } - 1) <= 1e-15
      && cosine { $0.clip(value: 0.001) } < 0.999,
    evidence: "cosine 1, and \(cosine { $0.clip(value: 0.001) }.text(.fixed(3)))")
  let clippedSigmoid = contender(
    sigmoidTen, .sigmoid, by: SGD(rate: 1), steps: 100, clippedAt: 1)
  chapter.claim(
    "GR-22.vanishing",
    "For a gradient that vanishes it does nothing: a hundred steps of ten sigmoid "
      + "layers are the same, to the last bit, as without.",
    clippedSigmoid.trials.map(\.losses)
      == sigmoidRun.trials.map { Array($0.losses[..<10]) }, is: true)

  //: **Verdict.** True. It treats one of the two illnesses, and the symptom of it, not the cause: the
  //: step has a bearable length, but the product of Jacobians is what it was.

  return clipped
}
