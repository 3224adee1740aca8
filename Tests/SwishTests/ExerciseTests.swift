import Activations
import Foundation
import Probability
import Testing

@testable import Swish

@Suite("The solutions of the Swish exercises")
struct SwishExerciseTests {
  static let lambertW = 0.278464542761073795

  @Test(
    "1: the five inputs of the article",
    arguments: [
      (-2.0, -0.238405844044235112), (-1, -0.268941421369995121), (0, 0),
      (1, 0.731058578630004879), (2, 1.761594155955764888),
    ])
  func values(x: Double, reference: Double) {
    let value = swishWithDerivatives(x, beta: 1).value
    #expect(abs(value - reference) <= 1e-15)
  }

  @Test(
    "1: no input gives nan", arguments: [-1e308, -1000, -710, 0, 710, 1000, 1e308],
    [
      -2, 0, 1e-6, 1, 1e6,
    ])
  func neverNaN(x: Double, beta: Double) {
    let (value, slope, curvature) = swishWithDerivatives(x, beta: beta)
    #expect(!value.isNaN && !slope.isNaN && !curvature.isNaN)
  }

  @Test("1: f(x) − f(−x) = x", arguments: [0.1, 1, 7, 100], [-2, 0.5, 1, 10])
  func halves(x: Double, beta: Double) {
    let difference =
      swishWithDerivatives(x, beta: beta).value - swishWithDerivatives(-x, beta: beta).value
    #expect(abs(difference - x) <= 1e-14 * x)
  }

  @Test(
    "1: differences of neighbours agree with slope and curvature",
    arguments: [
      -3.0, -1.3, 0, 0.4, 2.4, 5,
    ])
  func derivatives(x: Double) {
    let h = 1e-4
    let (below, above) = (
      swishWithDerivatives(x - h, beta: 1.5), swishWithDerivatives(x + h, beta: 1.5)
    )
    let middle = swishWithDerivatives(x, beta: 1.5)
    #expect(abs((above.value - below.value) / (2 * h) - middle.slope) <= 1e-8)
    #expect(abs((above.slope - below.slope) / (2 * h) - middle.curvature) <= 1e-8)
  }

  @Test("2: the turning point for any β", arguments: [-2, 0.5, 1, 10])
  func turningPoint(beta: Double) {
    let point = swishTurningPoint(beta: beta)
    #expect(abs(point.y + Self.lambertW / beta) <= 1e-15 / abs(beta))
    #expect(point.isMinimum == (beta > 0))
    let u = beta * point.x
    #expect(abs(exp(u) + 1 + u) <= 1e-14)
  }

  @Test("3: the distance to ReLU is W/β, and halves when β doubles", arguments: [1.0, 10, 100])
  func distance(beta: Double) {
    let (once, twice) = (largestDistanceToReLU(beta: beta), largestDistanceToReLU(beta: 2 * beta))
    #expect(abs(once.distance - Self.lambertW / beta) <= 1e-14 / beta)
    #expect(abs(once.x - (1 + Self.lambertW) / beta) <= 1e-6 / beta)
    #expect(abs(once.distance / twice.distance - 2) <= 1e-12)
  }

  @Test(
    "4: a hidden β is found, from either side and through noise",
    arguments: [
      (0.7, 1.0, 0.0), (1.5, 1, 0), (1.5, -1, 0), (1.5, 1, 0.01),
    ])
  func learnsBeta(hidden: Double, start: Double, noise: Double) {
    var chance = SplitMix64(seed: 4)
    let xs = (0..<101).map { -3 + 0.06 * Double($0) }
    let errors = chance.normals(xs.count)
    let samples = zip(xs, errors).map { (x: $0, y: swish($0, beta: hidden) + noise * $1) }
    #expect(abs(learnBeta(from: samples, start: start) - hidden) <= 1e-3 + 2 * noise)
  }

  @Test("5: Xavier loses the gradient, He loses far less", arguments: [1, 2, 3] as [UInt64])
  func survival(seed: UInt64) {
    let (xavier, he, verdict) = gradientSurvival(seed: seed)
    #expect(xavier < 1e-7)
    #expect(he > 100 * xavier)
    #expect(verdict == "depends on initialisation")
  }
}
