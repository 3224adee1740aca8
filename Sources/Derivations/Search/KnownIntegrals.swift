import Balls
import Kernel
import Terms

/// Integrals that are known without an antiderivative: the kernel's families.
extension IntegralSearch {
  /// The integral of g = c·t·σ(b·t) from −∞ to 0.
  func known(_ g: Term, _ name: Name, _ a: End, _ b: End, _ within: Context) throws -> Theorem? {
    guard a == .minusInfinity, case .at(let end) = b, end.rational?.isZero == true else {
      return nil
    }
    let x = Term.variable(name)
    for letter in g.outerLetters {
      guard case .apply(.exp, let u) = letter.shape, u.names.contains(name) else { continue }
      let rate = try within.canonical(u / x).sides.right
      guard !rate.names.contains(name), try context.prove(.compare(0, .less, rate)) != nil else {
        continue
      }
      let gate = x * .apply(.sigmoid, rate * x)
      let factor = try within.canonical(g / gate).sides.right
      guard !factor.names.contains(name) else { continue }
      let family = try context.settled(.integralOfGate(rate))
      let whole = try Theorem.integral(combining: factor, family, 0, family)
      let form = try within.settled(within.equation(g, factor * gate + 0 * gate))
      return try context.settled(.integral(by: form, in: name, whole))
    }
    return nil
  }
}
