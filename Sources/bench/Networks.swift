// One training step of a ten-layer sigmoid network, beside NumPy and, where it is installed, PyTorch,
// in one run.

import Foundation
import Networks
import Probability

/// Prints the microseconds of a training step for two sizes: the chapter's, and one where the products
/// of matrices dominate.
///
/// Lines are `library,width,batch,microseconds`, the quickest of fifteen rounds of a hundred steps,
/// double precision, one thread. Tests/Peers/numpy_network.py prints the same lines for NumPy.
func benchmarkNetworks() {
  print("library,width,batch,microseconds")
  for (width, batch) in [(16, 256), (64, 64)] {
    print("SmoothGates,\(width),\(batch),\(trainingStep(width: width, batch: batch))")
  }
  print(
    outputOfPython(peer("numpy_network.py"))
      ?? "peers are left out: set PYTHON to a Python with NumPy\n", terminator: "")
}

/// Microseconds of a step: answers, loss, gradient, gradient descent.
private func trainingStep(width: Int, batch: Int) -> Double {
  let steps = 100
  var generator = SplitMix64(seed: 1)
  let samples = Samples.noise(count: batch, inputs: width, using: &generator)
  var network = Network.multilayer(
    inputs: width, width: width, depth: 10, activation: .sigmoid, initialisation: .xavierNormal,
    using: &generator)
  let rounds = (0..<16).map { _ -> Double in
    let elapsed = ContinuousClock().measure {
      train(
        &network, on: samples, minimising: .squaredError, by: SGD(rate: 0.1), steps: steps)
    }
    return elapsed / .microseconds(steps)
  }
  let quickest = rounds.dropFirst().min() ?? .nan
  return (quickest * 10).rounded() / 10
}
