import NumberTesting
import Probability
import Testing

@testable import Activations
import func ElementaryDispatch.logNormalCumulative
import func ElementaryDispatch.normalCumulative

/// A function and an interval on which it only rises, or only falls.
struct MonotonePiece<Number: BinaryFloatingPoint & Sendable>: Sendable,
  CustomTestStringConvertible
{
  let name: String
  let function: @Sendable (Number) -> Number
  let interval: ClosedRange<Number>
  let rises: Bool

  var testDescription: String { "\(name) of \(Number.self) on \(interval)" }
}

private let pieces: [MonotonePiece<Double>] = [
  MonotonePiece(name: "sigmoid", function: { sigmoid($0) }, interval: -745...40, rises: true),
  MonotonePiece(name: "tanh", function: { tanh($0) }, interval: -20...20, rises: true),
  MonotonePiece(name: "softplus", function: { softplus($0) }, interval: -745...800, rises: true),
  MonotonePiece(name: "swish", function: { swish($0) }, interval: -1.25...700, rises: true),
  MonotonePiece(name: "swish", function: { swish($0) }, interval: -745...(-1.3), rises: false),
  MonotonePiece(name: "gelu", function: { gelu($0) }, interval: -0.74...40, rises: true),
  MonotonePiece(name: "gelu", function: { gelu($0) }, interval: -38...(-0.76), rises: false),
  MonotonePiece(name: "geluTanh", function: { geluTanh($0) }, interval: -0.7...20, rises: true),
  MonotonePiece(
    name: "geluSigmoid", function: { geluSigmoid($0) }, interval: -0.7...20, rises: true),
  MonotonePiece(name: "Φ", function: { normalCumulative($0) }, interval: -38...9, rises: true),
  MonotonePiece(
    name: "log Φ", function: { logNormalCumulative($0) }, interval: -100...38, rises: true),
  MonotonePiece(name: "sinc", function: { sinc($0) }, interval: 0...1.43, rises: false),
  MonotonePiece(name: "sinc", function: { sinc($0) }, interval: 1.4305...2.459, rises: true),
]

private let floatPieces: [MonotonePiece<Float>] = [
  MonotonePiece(name: "sigmoid", function: { sigmoid($0) }, interval: -104...20, rises: true),
  MonotonePiece(name: "tanh", function: { tanh($0) }, interval: -10...10, rises: true),
  MonotonePiece(name: "softplus", function: { softplus($0) }, interval: -104...100, rises: true),
  MonotonePiece(name: "swish", function: { swish($0) }, interval: -1.2...100, rises: true),
  MonotonePiece(name: "swish", function: { swish($0) }, interval: -104...(-1.3), rises: false),
  MonotonePiece(name: "gelu", function: { gelu($0) }, interval: -0.7...20, rises: true),
  MonotonePiece(name: "geluTanh", function: { geluTanh($0) }, interval: -0.7...20, rises: true),
  MonotonePiece(
    name: "geluSigmoid", function: { geluSigmoid($0) }, interval: -0.7...20, rises: true),
]

@Suite("Monotone pieces stay monotone between neighbouring numbers")
struct MonotonyTests {
  @Test("A monotone piece never turns back from one double to the next", arguments: pieces)
  func neighbours(_ piece: MonotonePiece<Double>) {
    var generator = SplitMix64(seed: 17)
    let size = max(abs(piece.interval.lowerBound), abs(piece.interval.upperBound))
    for i in 0..<6000 {
      // Half anywhere in the interval, half at every size down to 2⁻⁴⁰.
      let wide = Double.random(in: piece.interval, using: &generator)
      let sign: Double = Bool.random(using: &generator) ? 1 : -1
      let fine = sign * size * .random(in: 0.5...1, using: &generator) * pow(0.5, i % 40)
      let x = i.isMultiple(of: 2) || !piece.interval.contains(fine) ? wide : fine
      var (here, value) = (x, piece.function(x))
      for _ in 0..<4 where here.nextUp <= piece.interval.upperBound {
        let next = piece.function(here.nextUp)
        #expect(
          piece.rises ? next >= value : next <= value,
          "\(piece.name) goes from \(value) at \(here) to \(next) at \(here.nextUp)")
        (here, value) = (here.nextUp, next)
      }
    }
  }

  @Test("Nor does it from one Float to the next", arguments: floatPieces)
  func floats(_ piece: MonotonePiece<Float>) {
    var generator = SplitMix64(seed: 18)
    let ends = piece.interval
    for start in 0..<600 {
      // From anywhere in the interval, or from any size down to 2⁻²⁰, 500 neighbours.
      let wide = Float.random(in: ends, using: &generator)
      let fine = wide * Float(sign: .plus, exponent: -(start % 20), significand: 1)
      var x = [start.isMultiple(of: 2) || !ends.contains(fine) ? wide : fine]
      for _ in 0..<500 { x.append(x[x.count - 1].nextUp) }
      x.removeAll { !ends.contains($0) }
      let values = x.map(piece.function)
      for (i, next) in values.enumerated().dropFirst() {
        #expect(
          piece.rises ? next >= values[i - 1] : next <= values[i - 1],
          "\(piece.name) goes from \(values[i - 1]) at \(x[i - 1]) to \(next) at \(x[i])")
      }
    }
  }

  private func pow(_ base: Double, _ count: Int) -> Double {
    (0..<count).reduce(1.0) { power, _ in power * base }
  }
}
