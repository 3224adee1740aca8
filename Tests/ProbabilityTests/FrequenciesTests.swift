import Probability
import Testing

@Suite("Frequencies")
struct FrequenciesTests {
  @Test("borders count to the right, the last end to the last bin, what is outside to the total")
  func borders() {
    let frequencies = Frequencies(of: [0, 0.4, 0.5, 1, -1, 2, .nan], bins: 2, over: 0...1)
    #expect(frequencies.counts == [2, 2] && frequencies.total == 7)
    #expect(frequencies.binWidth == 0.5)
    #expect(frequencies.bin(0) == 0..<0.5 && frequencies.bin(1) == 0.5..<1)
    #expect(frequencies.density(inBin: 0) == 2 / (7 * 0.5))
  }

  @Test("60 bins of normal numbers: every count within 5√(np) of its expectation")
  func normal() {
    var generator = SplitMix64(seed: 1)
    let numbers = Normal.standard.sample(100_000, using: &generator)
    let frequencies = Frequencies(of: numbers, bins: 60, over: -3...3)
    for index in 0..<60 {
      let bin = frequencies.bin(index)
      let expected = 100_000 * Normal.standard.probability(in: bin.lowerBound...bin.upperBound)
      let count = Double(frequencies.counts[index])
      #expect(abs(count - expected) <= 5 * expected.squareRoot(), "bin \(bin): \(count)")
    }
  }

  @Test("bins outside their domain stop with what should be")
  func parameters() async {
    let none = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Frequencies(of: [1.0], bins: 0, over: 0...1) }
    #expect(said(none, "bins should be positive, but is 0"))
    let empty = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Frequencies(of: [1.0], bins: 3, over: 1...1) }
    #expect(said(empty, "length should be positive and finite, but is 0.0"))
  }
}
