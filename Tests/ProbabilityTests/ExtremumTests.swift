import Probability
import RealModule
import Testing

@Suite("Lowest and highest points")
struct ExtremumTests {
  @Test("the dips of Swish and GELU: y to the last digits, x to half of them")
  func dips() {
    let swish = minimum(of: { $0 / (1 + .exp(-$0)) }, in: -5...5)
    #expect(abs(swish.y - -0.27846454276107379511) <= 2e-16)
    #expect(abs(swish.x - -1.27846454276107379511) <= 3e-8)
    let gelu = minimum(of: { $0 * Normal.standard.cumulative(to: $0) }, in: -5...5)
    #expect(abs(gelu.y - -0.16997120747990366167) <= 1e-16)
    #expect(abs(gelu.x - -0.75179152469356445746) <= 3e-8)
  }

  @Test("maximum is minimum upside down")
  func upsideDown() {
    let top = maximum(of: Normal.standard.density, in: -2...3)
    #expect(abs(top.x) <= 3e-8 && top.y == Normal.standard.density(at: 0))
  }

  @Test("an end of the interval can be the lowest point, exactly")
  func ends() {
    #expect(minimum(of: { $0 }, in: 2...7) == Extremum(x: 2, y: 2))
    #expect(minimum(of: { -$0 }, in: 2...7) == Extremum(x: 7, y: -7))
    #expect(maximum(of: { .exp($0) }, in: 0...1) == Extremum(x: 1, y: .exp(1)))
    #expect(minimum(of: { $0 }, in: 3...3) == Extremum(x: 3, y: 3))
  }

  @Test("of several valleys the deepest is found")
  func valleys() {
    let deepest = minimum(of: { .cos(3 * $0) + 0.1 * $0 }, in: -4...4)
    let slope = -3 * Double.sin(3 * deepest.x) + 0.1
    #expect(abs(slope) <= 1e-6)
    #expect(abs(deepest.x - -.pi) <= 0.05, "near −π, not near ±π/3: \(deepest)")
  }

  @Test("places where f is nan are passed over; nan everywhere stays nan")
  func gaps() {
    let found = minimum(of: { .log($0) * $0 }, in: -1...2)
    #expect(abs(found.x - .exp(-1)) <= 3e-8 && abs(found.y - -.exp(-1)) <= 1e-16)
    let nothing = minimum(of: { _ in .nan }, in: 0...1)
    #expect(nothing.x.isNaN && nothing.y.isNaN)
  }

  @Test("flat and steep: |x|, x⁴, and a constant")
  func shapes() {
    #expect(abs(minimum(of: { abs($0 - 0.3) }, in: -1...1).x - 0.3) <= 1e-8)
    #expect(minimum(of: { .pow($0 - 0.3, 4) }, in: -1...1).y <= 1e-20)
    #expect(minimum(of: { _ in 2 }, in: -1...1).y == 2)
  }
}
