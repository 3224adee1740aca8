import Probability
import RealModule
import Testing

@Suite("Lambert's W₀")
struct LambertWTests {
  @Test("within 2 ulp of 25-digit values, from −1/e to 10³⁰⁸")
  func references() throws {
    var worst = WorstError()
    for row in try Reference("lambertW").rows {
      let (x, rounded) = (try #require(row["x"]), try #require(row["rounded"]))
      worst.record(lambertW(x), rounded, at: "x = \(x)")
    }
    #expect(worst.count == 400)
    #expect(worst.ulps <= 2, "\(worst)")
  }

  @Test("W(1/e) places the dip of Swish at −1 − W(1/e)")
  func swish() {
    #expect(abs(lambertW(.exp(-1)) - 0.27846454276107379511) <= 1e-16)
    #expect(abs(lambertW(1) - 0.56714329040978387300) <= 1e-16)
    #expect(lambertW(.exp(1)) == 1)
  }

  @Test("−1/e, ±0, ∞ and what has no W₀")
  func specialValues() {
    #expect(lambertW(-0.36787944117144233) == -1)
    #expect(lambertW(0) == 0 && lambertW(-0.0) == 0 && lambertW(-0.0).sign == .minus)
    #expect(lambertW(.infinity) == .infinity && lambertW(.nan).isNaN)
    #expect(lambertW(-0.3679).isNaN && lambertW(-1).isNaN && lambertW(-.infinity).isNaN)
    #expect(lambertW(.leastNonzeroMagnitude) == .leastNonzeroMagnitude)
    #expect(abs(lambertW(.greatestFiniteMagnitude) - 703.2270331047701868711) <= 3e-13)
  }

  @Test("no step back by more than an ulp where the three forms meet", arguments: [-0.25, 3])
  func seams(seam: Double) {
    var x = seam
    for _ in 0..<100 { x = x.nextDown }
    for _ in 0..<200 {
      #expect(lambertW(x.nextUp) >= lambertW(x) - lambertW(x).ulp)
      x = x.nextUp
    }
  }
}
