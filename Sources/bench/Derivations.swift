// How long the derivations of the book take, beside SymPy's simplification of the same differences,
// in one run.

import Derivations
import Foundation

/// Prints the milliseconds of processor time for a set of identities from every chapter: to decide
/// each here, and to simplify its difference to 0 in SymPy, where Python has SymPy.
///
/// Lines are `library,identities,decided,milliseconds`, the median of five rounds.
func benchmarkDerivations() {
  let identities = bookIdentities()
  var decided = 0
  let rounds = (0..<5).map { _ -> Double in
    let start = clock()
    decided = identities.reduce(0) { count, identity in
      let finding = try? compare(identity)
      return count + (finding?.isProved == true ? 1 : 0)
    }
    return Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000
  }
  let median = (rounds.sorted()[2] * 10).rounded() / 10
  print("library,identities,decided,milliseconds")
  print("SmoothGates,\(identities.count),\(decided),\(median)")
  runSymPy()
}

/// The identities that Tests/Peers/sympy_identities.py holds in the same order.
private func bookIdentities() -> [Equation] {
  let x = Variable("x"), a = Variable("a"), b = Variable("b"), β = Variable("β", in: .positive)
  let swishSlope = sigmoid(β * x) + β * x * sigmoid(β * x) * (1 - sigmoid(β * x))
  let swishCurve = sigmoid(x) * (1 - sigmoid(x)) * (2 - x * tanh(x / 2))
  let sincSlope = (π * x * cos(π * x) - sin(π * x)) / (π * x ** 2)
  return [
    derivative(x * sigmoid(β * x), x) == swishSlope,
    derivative(x * sigmoid(x), x, order: 2) == swishCurve,
    derivative(x * sigmoid(β * x), β) == x ** 2 * sigmoid(β * x) * sigmoid(-β * x),
    x * sigmoid(x) - (-x) * sigmoid(-x) == x,
    tanh(x) == 2 * sigmoid(2 * x) - 1,
    derivative(x * normalCumulative(x), x, order: 2) == normalDensity(x) * (2 - x ** 2),
    x * normalCumulative(x) - (-x) * normalCumulative(-x) == x,
    derivative(normalDensity(x), x) == -x * normalDensity(x),
    derivative(sin(π * x) / (π * x), x) == sincSlope,
    sin(x) ** 2 + cos(x) ** 2 == 1,
    derivative(a * sigmoid(a) * sigmoid(b), b) == a * sigmoid(a) * sigmoid(b) * sigmoid(-b),
    a * sigmoid(a) * b + (-a) * sigmoid(-a) * (-b) == a * b,
  ]
}

/// Prints SymPy's line after ours; says so when there is none.
private func runSymPy() {
  print(
    outputOfPython(peer("sympy_identities.py"))
      ?? "SymPy is left out: set PYTHON to a Python with SymPy\n", terminator: "")
}
