// How fast the array forms run, element for element, and what the fast form loses: nothing.

import Activations

/// Nanoseconds an element for each function over arrays of a million, as lines of CSV.
///
/// Each line has the library, the function, the type, the nanoseconds of the quickest of nine runs,
/// and is what Tests/Peers/activations.py prints for NumPy and SciPy, so that the two can be laid
/// side by side.
func benchmarkActivations() {
  print("library,function,type,nanoseconds")
  measure(Double.self)
  measure(Float.self)
}

private func measure<Number: ActivationNumber>(_: Number.Type) {
  let (x, y): ([Number], [Number]) = (
    spread(over: 1_000_000, seed: 1), spread(over: 1_000_000, seed: 2)
  )
  let functions: [(String, ([Number]) -> [Number])] = [
    ("sigmoid", { sigmoid($0) }), ("sigmoidDerivative", { sigmoidDerivative($0) }),
    ("tanh", { tanh($0) }), ("tanhDerivative", { tanhDerivative($0) }),
    ("relu", { relu($0) }), ("leakyReLU", { leakyReLU($0, slope: 0.01) }),
    ("softplus", { softplus($0) }),
    ("swish", { swish($0) }), ("swish beta", { swish($0, beta: 1.5) }),
    ("swishDerivative", { swishDerivative($0) }),
    ("swishSecondDerivative", { swishSecondDerivative($0) }),
    ("swishBetaDerivative", { swishBetaDerivative($0, beta: 1.5) }),
    ("gelu", { gelu($0) }), ("geluDerivative", { geluDerivative($0) }),
    ("geluSecondDerivative", { geluSecondDerivative($0) }),
    ("gelu mean", { gelu($0, mean: 0.5, deviation: 2) }),
    ("geluTanh", { geluTanh($0) }), ("geluTanhDerivative", { geluTanhDerivative($0) }),
    ("geluSigmoid", { geluSigmoid($0) }),
    ("geluSigmoidDerivative", { geluSigmoidDerivative($0) }),
    ("sinc", { sinc($0) }), ("sincDerivative", { sincDerivative($0) }),
    ("sincSecondDerivative", { sincSecondDerivative($0) }),
    ("glu", { glu($0, y) }), ("gatedSwish", { gatedSwish($0, y) }), ("swiGLU", { swiGLU($0, y) }),
    ("geGLU", { geGLU($0, y) }), ("reGLU", { reGLU($0, y) }), ("bilinear", { bilinear($0, y) }),
    ("swiGLUPartialA", { swiGLUPartialA($0, y) }), ("geGLUPartialA", { geGLUPartialA($0, y) }),
  ]
  for (name, function) in functions {
    let nanoseconds = quickest(of: 9) { function(x) } / Double(x.count)
    let rounded = Double(Int(nanoseconds * 100 + 0.5)) / 100
    print("SmoothGates,\(name),\(Number.self),\(rounded)")
  }
}

/// Numbers from −6 to 6 (a linear congruential sequence; the values do not matter, the spread does).
private func spread<Number: ActivationNumber>(over count: Int, seed: UInt64) -> [Number] {
  var state = seed
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Number(Double(state >> 11) * 0x1p-53 * 12 - 6)
  }
}

/// The nanoseconds of the quickest of `runs` runs; the first, which warms the caches, does not count.
private func quickest<Result>(of runs: Int, _ work: () -> Result) -> Double {
  let clock = ContinuousClock()
  return (0...runs).map { _ -> Double in
    let elapsed = clock.measure { withExtendedLifetime(work()) {} }.components
    return Double(elapsed.seconds) * 1e9 + Double(elapsed.attoseconds) * 1e-9
  }.dropFirst().min() ?? .nan
}
