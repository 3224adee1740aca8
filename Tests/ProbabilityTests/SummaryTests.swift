import Probability
import RealModule
import Testing

@Suite("Summary statistics")
struct SummaryTests {
  @Test("1, 2, 4, 8: mean, variance, median, geometric mean")
  func small() {
    let numbers = [8.0, 1, 4, 2]
    #expect(mean(of: numbers) == 3.75)
    #expect(abs(variance(of: numbers) - 9.583333333333334) <= 2e-15)
    #expect(standardDeviation(of: numbers) == variance(of: numbers).squareRoot())
    #expect(median(of: numbers) == 3)
    #expect(abs(geometricMean(of: numbers) - 2.8284271247461903) <= 1e-15)
  }

  @Test("one number, two numbers")
  func few() {
    #expect(mean(of: [7]) == 7 && median(of: [7]) == 7)
    #expect(abs(geometricMean(of: [7]) - 7) <= 2e-15)
    #expect(variance(of: [1, 3]) == 2 && median(of: [3, 1]) == 2)
  }

  @Test("quantiles go in straight lines between neighbours, ends included")
  func quantiles() {
    let numbers = [10.0, 40, 20, 30]
    #expect(quantile(0, of: numbers) == 10 && quantile(1, of: numbers) == 40)
    #expect(quantile(0.5, of: numbers) == 25)
    #expect(abs(quantile(0.25, of: numbers) - 17.5) <= 1e-14)
    #expect(quantile(.nan, of: numbers).isNaN && quantile(0.5, of: [1, .nan]).isNaN)
    #expect(quantile(0.5, of: [.infinity, .infinity]) == .infinity)
  }

  @Test("the mean keeps what a plain sum loses")
  func compensated() {
    #expect(mean(of: [1e16, 1, -1e16, 1]) == 0.5)
    #expect(mean(of: [1, 1e100, 1, -1e100]) == 0.5)
    #expect(mean(of: Array(repeating: 0.1, count: 1000)) == 0.1)
  }

  @Test("the variance does not see where the numbers stand")
  func shifted() {
    let numbers = [4.0, 7, 13, 16]
    #expect(variance(of: numbers.map { $0 + 1e9 }) == 30)
  }

  @Test("infinities and nan pass through")
  func specialValues() {
    #expect(mean(of: [1, .infinity]) == .infinity && mean(of: [1, .nan]).isNaN)
    #expect(mean(of: [.infinity, -.infinity]).isNaN)
    #expect(variance(of: [1, .nan]).isNaN && geometricMean(of: [1, .nan]).isNaN)
  }

  @Test("the geometric mean of many factors neither overflows nor underflows; a 0 makes it 0")
  func geometric() {
    #expect(abs(geometricMean(of: Array(repeating: 1e300, count: 50)) / 1e300 - 1) <= 1e-12)
    #expect(abs(geometricMean(of: [1e-300, 1e300]) - 1) <= 1e-13)
    #expect(geometricMean(of: [0, 5]) == 0)
  }

  @Test("too few numbers, or negative ones, stop with what should be")
  func parameters() async {
    let empty = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = mean(of: []) }
    #expect(said(empty, "there should be at least 1 numbers, but there are 0"))
    let single = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = variance(of: [1]) }
    #expect(said(single, "there should be at least 2 numbers, but there are 1"))
    let negative = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = geometricMean(of: [1, -2]) }
    #expect(said(negative, "numbers should not be negative, but the least is -2.0"))
  }
}
