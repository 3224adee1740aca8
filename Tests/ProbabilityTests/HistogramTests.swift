import Probability
import Testing

@Suite("Histograms")
struct HistogramTests {
  @Test("borders count to the right, the last end to the last bin, what is outside to the total")
  func borders() {
    let histogram = Histogram([0, 0.4, 0.5, 1, -1, 2, .nan], bins: 2, over: 0...1)
    #expect(histogram.counts == [2, 2] && histogram.total == 7)
    #expect(histogram.binWidth == 0.5)
    #expect(histogram.bin(0) == 0..<0.5 && histogram.bin(1) == 0.5..<1)
    #expect(histogram.density(inBin: 0) == 2 / (7 * 0.5))
  }

  @Test("60 bins of normal numbers: every count within 5√(np) of its expectation")
  func normal() {
    var generator = SplitMix64(seed: 1)
    let numbers = Normal.standard.sample(100_000, using: &generator)
    let histogram = Histogram(numbers, bins: 60, over: -3...3)
    for index in 0..<60 {
      let bin = histogram.bin(index)
      let expected = 100_000 * Normal.standard.probability(in: bin.lowerBound...bin.upperBound)
      let count = Double(histogram.counts[index])
      #expect(abs(count - expected) <= 5 * expected.squareRoot(), "bin \(bin): \(count)")
    }
  }

  @Test("bins outside their domain stop with what should be")
  func parameters() async {
    let none = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Histogram([1.0], bins: 0, over: 0...1) }
    #expect(said(none, "bins should be positive, but is 0"))
    let empty = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Histogram([1.0], bins: 3, over: 1...1) }
    #expect(said(empty, "length should be positive and finite, but is 0.0"))
  }
}
