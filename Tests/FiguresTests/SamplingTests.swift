import Cairo
import Foundation
import Testing

@testable import Figures

@Suite("Sampling")
struct SamplingTests {
  private func sample(
    _ domain: ClosedRange<Double>, y: ClosedRange<Double>,
    _ function: @escaping @Sendable (Double) -> Double
  ) -> SampledCurve {
    CurveSampler(
      function, x: Scale(.linear, domain: domain, start: 0, end: 640),
      y: Scale(.linear, domain: y, start: 400, end: 0)
    ).sample(over: domain)
  }

  @Test("parts 1/x at its pole, and no piece crosses it")
  func reciprocal() {
    for domain in [-3.0...3.0, -2.9...3.1] {
      let curve = sample(domain, y: -10...10) { 1 / $0 }
      #expect(curve.pieces.count == 2)
      #expect(
        curve.pieces.allSatisfy { piece in
          piece.allSatisfy { $0.x < 0 } || piece.allSatisfy { $0.x > 0 }
        })
    }
  }

  @Test("parts the tangent at each of its poles")
  func tangent() {
    let curve = sample(-5...5, y: -8...8) { tan($0) }
    #expect(curve.pieces.count == 5)
  }

  @Test("parts the floor at each of its jumps, and reaches up to them")
  func floors() throws {
    let curve = sample(-2.5...2.5, y: -3...3) { $0.rounded(.down) }
    try #require(curve.pieces.count == 6)
    for piece in curve.pieces {
      #expect(Set(piece.map(\.y)).count == 1)
    }
    #expect(abs((curve.pieces[0].last?.x ?? 0) + 2) < 1e-9)
    #expect(abs((curve.pieces[1].first?.x ?? 0) + 2) < 1e-9)
  }

  @Test("does not take a steep slope for a jump")
  func steep() {
    let curve = sample(-1...1, y: -1.2...1.2) { tanh(2000 * $0) }
    #expect(curve.pieces.count == 1)
  }

  @Test("ends where a function ends, to the last bits")
  func root() throws {
    let curve = sample(-1...4, y: -1...3) { $0.squareRoot() }
    try #require(curve.pieces.count == 1)
    #expect(abs(curve.pieces[0][0].x) < 1e-12)
    let gap = sample(-1...1, y: 0...2) { abs($0) < 0.25 ? .nan : abs($0) }
    try #require(gap.pieces.count == 2)
    #expect(abs((gap.pieces[0].last?.x ?? 0) + 0.25) < 1e-12)
  }

  @Test("stays within a quarter of a pixel of the function")
  func close() {
    let functions: [@Sendable (Double) -> Double] = [
      { sin($0 * 3) }, { max($0, 0) }, { $0 / (1 + exp(-$0)) }, { exp($0) / 300 },
      { sin($0 * $0) },
    ]
    for function in functions {
      let curve = sample(-6...6, y: -2...6, function)
      var worst = 0.0
      for (a, b) in zip(curve.samples, curve.samples.dropFirst()) {
        for share in [0.1, 0.35, 0.5, 0.62, 0.93] {
          let chord = a.y + share * (b.y - a.y)
          worst = max(worst, abs(chord - function(a.x + share * (b.x - a.x))) * 50)
        }
      }
      #expect(worst < 0.25)
      #expect(curve.samples.count < 4000)
    }
  }

  @Test("takes more samples where the curve bends than where it is straight")
  func adaptive() {
    let curve = sample(-10...10, y: 0...1) { 1 / (1 + exp(-4 * $0)) }
    let bend = curve.samples.filter { abs($0.x) < 2 }.count
    #expect(bend > curve.samples.count / 3)
  }

  @Test("of a function that is nowhere finite gives nothing")
  func nowhere() {
    #expect(sample(0...1, y: 0...1) { _ in .nan }.pieces.isEmpty)
  }
}

@Suite("Clipping")
struct ClippingTests {
  @Test("cuts a line where it leaves and enters, and keeps the inside")
  func cuts() throws {
    let box = Box(left: 0, top: 0, right: 10, bottom: 10)
    let pieces = clipped([Place(-5, 5), Place(5, 5), Place(5, 25), Place(8, 5)], to: box)
    try #require(pieces.count == 2)
    #expect(pieces[0] == [Place(0, 5), Place(5, 5), Place(5, 10)])
    #expect(pieces[1].last == Place(8, 5))
    #expect(clipped([Place(-5, -5), Place(20, -1)], to: box).isEmpty)
  }
}
