import Activations
import Foundation
import Testing

@testable import Sinc

@Suite("The solutions of the Sinc exercises")
struct SincExerciseTests {
  @Test(
    "1: values and slopes",
    arguments: [
      (0.5, 0.63661977236758134308, -1.27323954473516268615), (1, 0, -1), (0, 1, 0), (10, 0, 0.1),
      (0.25, 0.90031631615710606956, -0.77283813983),
    ])
  func values(x: Double, value: Double, slope: Double) {
    let found = sincWithSlope(x)
    #expect(abs(found.value - value) <= 1e-15)
    #expect(abs(found.slope - slope) <= 1e-10)
  }

  @Test("1: the slope at whole numbers is ±1/n", arguments: 1...50)
  func wholeNumbers(n: Int) {
    let slope = sincWithSlope(Double(n)).slope
    #expect(abs(slope - (n.isMultiple(of: 2) ? 1 : -1) / Double(n)) <= 1e-14)
  }

  @Test("1: the slope next to 0 keeps its digits", arguments: [1e-6, 1e-3, 0.0099, 0.0101])
  func nextToZero(x: Double) {
    #expect(abs(sincWithSlope(x).slope / sincDerivative(x) - 1) <= 1e-9)
  }

  @Test("2: at every turning point sinc is the cosine", arguments: 1...10)
  func turning(k: Int) throws {
    let x = try turningPoint(k)
    #expect(x > Double(k) && x < Double(k) + 0.5)
    #expect(abs(sinc(x) - cos(.pi * x)) <= 1e-13)
    #expect(abs(sincDerivative(x)) <= 1e-13)
  }

  @Test(
    "3: a signal below half a cycle a sample comes back", arguments: [1.0, 0.5], [-1.3, 0.2, 2])
  func rebuilds(spacing: Double, t: Double) {
    func signal(_ t: Double) -> Double { pow(sinc((t - 0.37) / 2), 2) }
    let samples = (-200...200).map { signal(Double($0) * spacing) }
    #expect(abs(rebuild(samples, spacing: spacing, at: t) - signal(t)) <= 1e-6)
  }

  @Test("4: no division by zero, and the top is there only with an odd number of points")
  func mended() {
    var zeros = 0
    func divide(_ numerator: Double, _ denominator: Double) -> Double {
      zeros += denominator == 0 ? 1 : 0
      return numerator / denominator
    }
    func top(_ count: Int) -> Double? {
      sincOfAll((0..<count).map { -10 + 20 * Double($0) / Double(count - 1) }, divide: divide).max()
    }
    #expect(top(101) == 1)
    #expect(abs((top(100) ?? 0) - 0.98330) <= 1e-5)
    #expect(zeros == 0)
  }

  @Test("5: inside well, outside not at all", arguments: [1, 2] as [UInt64])
  func periodicity(seed: UInt64) {
    let (inside, outside) = fitWave(seed: seed)
    #expect(inside < 1e-2)
    #expect(outside > 0.2)
  }
}
