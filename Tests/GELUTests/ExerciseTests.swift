import Activations
import Foundation
import Probability
import Testing

@testable import GELU

@Suite("The solutions of the GELU exercises")
struct GELUExerciseTests {
  @Test(
    "1: xΦ(x) at nine inputs",
    arguments: [
      (-3.0, -0.004049694094890283580), (-2, -0.0455002638963584144006),
      (-1, -0.1586552539314570514148), (-0.5, -0.1542687693629934481811), (0, 0),
      (0.5, 0.3457312306370065518189), (1, 0.8413447460685429485852),
      (2, 1.954499736103641585599), (3, 2.995950305905109716420),
    ])
  func exactValues(x: Double, reference: Double) {
    #expect(abs(geluInThreeForms(x).exact - reference) <= 1e-14)
  }

  @Test("1: twelve digits are left at −8, and the sign at −30")
  func tail() {
    let reference = -4.976768459417427e-15
    #expect(abs(geluInThreeForms(-8).exact / reference - 1) <= 1e-12)
    #expect(geluInThreeForms(-30).exact < 0)
  }

  @Test("1: no input gives nan in any form", arguments: [-1e6, -800, -40, 0, 40, 800, 1e6])
  func neverNaN(x: Double) {
    let (exact, tanh, sigmoid) = geluInThreeForms(x)
    #expect(!exact.isNaN && !tanh.isNaN && !sigmoid.isNaN)
  }

  @Test("1: the largest errors are 4.7324·10⁻⁴ and 0.020335")
  func largestErrors() {
    let tanh = maximum(
      of: { x in abs(geluInThreeForms(x).tanh - gelu(x)) }, in: 0...6, points: 129)
    let sigmoid = maximum(
      of: { x in abs(geluInThreeForms(x).sigmoid - gelu(x)) }, in: 0...6, points: 129)
    #expect((4.7323e-4...4.7324e-4).contains(tanh.y))
    #expect((0.020334...0.020336).contains(sigmoid.y))
  }

  @Test("2: minimax for GELU, 1.77293, with hill and trough at 0.0139222")
  func bestForGELU() {
    let (beta, error) = bestBeta(ofGate: false)
    #expect(abs(beta - 1.772933965616754630) <= 1e-7)
    #expect(abs(error - 0.01392224547275849967) <= 1e-9)
    let trough = minimum(of: { x in swish(x, beta: beta) - gelu(x) }, in: 0...6, points: 129)
    #expect(abs(error + trough.y) <= 1e-8)
  }

  @Test("2: minimax for the gate, 1.70174")
  func bestForGate() {
    let (beta, error) = bestBeta(ofGate: true)
    #expect(abs(beta - 1.701744925338003312) <= 1e-7)
    #expect(abs(error - 0.009457309176371080) <= 1e-9)
  }

  @Test(
    "3: it bends at ±√2σ, and σ does not change the steepest slope", arguments: [0.1, 1, 2, 50])
  func bends(deviation: Double) {
    let (left, right, slope) = bendsAndSteepestSlope(deviation: deviation)
    #expect(abs(right / deviation - 1.4142135623730950488) <= 1e-15)
    #expect(left == -right)
    #expect(abs(slope - 1.128904145185154787) <= 1e-12)
    #expect(abs(geluDerivative(right, mean: 0, deviation: deviation) - slope) <= 1e-12)
  }

  @Test(
    "4: the average is GELU to five standard errors, for any seed and input",
    arguments: [
      -2.0, -1, 0.5, 1, 3,
    ], [1, 7, 2024] as [UInt64])
  func tosses(x: Double, seed: UInt64) {
    let (mean, standardError) = tossForGELU(x, tosses: 20_000, seed: seed)
    #expect(abs(mean - gelu(x)) <= 5 * standardError)
    let expected = (x * gelu(x) * Normal.standard.upperTail(from: x) / 20_000).squareRoot()
    #expect(abs(standardError / expected - 1) <= 0.2)
  }

  @Test("4: four times the tosses halve the standard error")
  func pace() {
    let few = tossForGELU(1, tosses: 4000, seed: 3).standardError
    let many = tossForGELU(1, tosses: 256_000, seed: 3).standardError
    let exponent = log(many / few) / log(64)
    #expect(abs(exponent + 0.5) <= 0.1)
  }

  @Test("5: at 1.702 the gate is at its best, the value and the mean square are not")
  func verdict() {
    let (here, below, above) = (judge(beta: 1.702), judge(beta: 1.692), judge(beta: 1.712))
    #expect(here.gate < below.gate && here.gate < above.gate)
    #expect(judge(beta: 1.773).value < here.value)
    #expect(above.meanSquare < here.meanSquare)
    #expect(abs(here.value - 0.020334872209) <= 1e-9)
    #expect(abs(here.meanSquare - 4.771003368e-5) <= 1e-8)
    #expect(here.bestFor == "gate")
  }
}
