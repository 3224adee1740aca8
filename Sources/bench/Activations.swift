// How fast the array forms run beside NumPy's and SciPy's, and what either loses in accuracy.

import Activations
import Foundation

/// A table: for each function over arrays of a million, the nanoseconds an element of ours and of the
/// quicker form in NumPy or SciPy, and the worst error of both: for Double of ours and of the form that
/// peers document, over the function's reference table; for Float over the million, from the same in
/// Double.
func benchmarkActivations() {
  let ours = measured(Double.self).merging(measured(Float.self)) { $1 }
  let peers = measuredPeers()
  let floatErrors = worstFloatErrors()
  print(
    row(
      "arrays of \(count)", "", ["ours ns", "NumPy ns", "times as fast", "ours ulp", "peers' ulp"]))
  for kind in ["Double", "Float"] {
    for function in functions(of: Double.self, beside: []) {
      let key = "\(function.name),\(kind)"
      let (time, peer) = (ours[key] ?? .nan, peers[key]?.first ?? .nan)
      let errors =
        kind == "Double"
        ? worstErrors(function.table)
        : [floatErrors[function.name] ?? .nan, peers[key]?.last ?? .nan]
      let speeds = [time, peer, peer / time]
      print(row(function.name, kind, (speeds + errors).map { text($0) }))
    }
  }
  if peers.isEmpty {
    print("(no Python with NumPy and SciPy: set PYTHON to one for their columns)")
  }
}

private let count = 1_000_000

/// A function over arrays, and the name of its reference table.
private struct MeasuredFunction<Number: ActivationNumber> {
  let name: String
  let table: String
  let values: ([Number]) -> [Number]

  init(_ name: String, table: String? = nil, _ values: @escaping ([Number]) -> [Number]) {
    self.name = name
    self.table = table ?? name
    self.values = values
  }
}

/// Those of two numbers take their second from `y`.
private func functions<Number: ActivationNumber>(
  of _: Number.Type, beside y: [Number]
) -> [MeasuredFunction<Number>] {
  [
    .init("sigmoid") { sigmoid($0) }, .init("sigmoidDerivative") { sigmoidDerivative($0) },
    .init("tanh") { tanh($0) }, .init("tanhDerivative") { tanhDerivative($0) },
    .init("relu") { relu($0) }, .init("leakyReLU") { leakyReLU($0, slope: 0x1p-7) },
    .init("softplus") { softplus($0) }, .init("swish") { swish($0) },
    .init("swish beta", table: "swishBeta") { swish($0, beta: 1.5) },
    .init("swishDerivative") { swishDerivative($0) },
    .init("swishSecondDerivative") { swishSecondDerivative($0) },
    .init("swishBetaDerivative", table: "swishBetaDerivativeBeta") {
      swishBetaDerivative($0, beta: 1.5)
    },
    .init("gelu") { gelu($0) }, .init("geluDerivative") { geluDerivative($0) },
    .init("geluSecondDerivative") { geluSecondDerivative($0) },
    .init("gelu mean") { gelu($0, mean: 0.5, deviation: 2) },
    .init("geluTanh") { geluTanh($0) }, .init("geluTanhDerivative") { geluTanhDerivative($0) },
    .init("geluSigmoid") { geluSigmoid($0) },
    .init("geluSigmoidDerivative") { geluSigmoidDerivative($0) }, .init("sinc") { sinc($0) },
    .init("sincDerivative") { sincDerivative($0) },
    .init("sincSecondDerivative") { sincSecondDerivative($0) }, .init("glu") { glu($0, y) },
    .init("gatedSwish") { gatedSwish($0, y) }, .init("swiGLU") { swiGLU($0, y) },
    .init("geGLU") { geGLU($0, y) }, .init("reGLU") { reGLU($0, y) },
    .init("bilinear") { bilinear($0, y) }, .init("swiGLUPartialA") { swiGLUPartialA($0, y) },
    .init("geGLUPartialA") { geGLUPartialA($0, y) },
  ]
}

/// Nanoseconds an element, by "name,type".
private func measured<Number: ActivationNumber>(_ kind: Number.Type) -> [String: Double] {
  let x: [Number] = spread(over: count, seed: 1)
  return Dictionary(
    uniqueKeysWithValues: functions(of: kind, beside: spread(over: count, seed: 2)).map {
      ($0, $0.values)
    }.map { function, values in
      ("\(function.name),\(kind)", quickest(of: 15) { values(x) } / Double(count))
    })
}

/// The largest error of ours and of the form that peers document, in ulp; nothing where there is no table.
private func worstErrors(_ table: String) -> [Double] {
  let file = root.appending(path: "Tests/Reference/\(table).csv")
  guard let function = comparedFunctions.first(where: { $0.name == table }),
    let text = try? String(contentsOf: file, encoding: .utf8)
  else { return [] }
  let comparison = function.compared(over: ReferenceRow.rows(inTable: text))
  return [comparison.ours.ulps, (comparison.peers ?? comparison.naive).ulps]
}

/// The largest distance, in Float ulp, of each function of Floats from that of the same Doubles.
private func worstFloatErrors() -> [String: Double] {
  let (x, y): ([Float], [Float]) = (spread(over: count, seed: 1), spread(over: count, seed: 2))
  let (wideX, wideY) = (x.map(Double.init), y.map(Double.init))
  let pairs = zip(functions(of: Float.self, beside: y), functions(of: Double.self, beside: wideY))
  return Dictionary(
    uniqueKeysWithValues: pairs.map { narrow, wide in
      let errors = zip(narrow.values(x), wide.values(wideX)).map { value, exact in
        abs(Double(value) - exact) / Double(Float(exact).ulp)
      }
      return (narrow.name, errors.max() ?? .nan)
    })
}

/// What Tests/Peers/activations.py measures, by "name,type": nanoseconds, and for Float the worst error;
/// nothing without NumPy and SciPy.
private func measuredPeers() -> [String: [Double]] {
  let lines = outputOfPython(peer("activations.py")) ?? ""
  let cells = lines.split(separator: "\n").dropFirst().map {
    $0.split(separator: ",", omittingEmptySubsequences: false)
  }
  return Dictionary(
    uniqueKeysWithValues: cells.map {
      ("\($0[1]),\($0[2])", [Double($0[3]) ?? .nan, Double($0[4]) ?? .nan])
    })
}

private func row(_ name: String, _ kind: String, _ cells: [String]) -> String {
  name.padding(toLength: 24, withPad: " ", startingAt: 0)
    + kind.padding(toLength: 8, withPad: " ", startingAt: 0)
    + cells.map { String(repeating: " ", count: max(1, 14 - $0.count)) + $0 }.joined()
}

private func text(_ number: Double) -> String {
  number.isNaN
    ? "–"
    : number.isFinite && number >= 1e4
      ? String(format: "%.0e", number)
      : String(format: "%.2f", number)
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
