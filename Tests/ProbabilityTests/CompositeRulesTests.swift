import Probability
import Testing

@Suite("Trapezoids and parabolas")
struct CompositeRulesTests {
  private let truth = 0.8413447460685429485852

  private func simpsonError(_ panels: Int) -> Double {
    simpsonRule(of: Normal.standard.density, from: -8, to: 1, panels: panels) - truth
  }

  private func trapezoidError(_ panels: Int) -> Double {
    trapezoidalRule(of: Normal.standard.density, from: -8, to: 1, panels: panels) - truth
  }

  @Test("Simpson's rule has order 4: twice the panels, a sixteenth of the error")
  func simpson() {
    #expect(abs(simpsonError(100) - 1.8e-7) <= 0.05e-7)
    #expect(abs(simpsonError(200) - 1.1e-8) <= 0.05e-8)
    #expect(abs(simpsonError(400) - 6.9e-10) <= 0.05e-10)
    #expect(abs(simpsonError(200) / simpsonError(400) - 16) <= 0.2)
  }

  @Test("the trapezoidal rule has order 2: twice the panels, a quarter of the error")
  func trapezoid() {
    #expect(abs(trapezoidError(100) - -1.6e-4) <= 0.05e-4)
    #expect(abs(trapezoidError(200) - -4.1e-5) <= 0.05e-5)
    #expect(abs(trapezoidError(400) - -1.0e-5) <= 0.05e-5)
    #expect(abs(trapezoidError(200) / trapezoidError(400) - 4) <= 0.01)
  }

  @Test("trapezoids are exact for lines, parabolas for cubics, with the fewest panels")
  func exact() {
    #expect(trapezoidalRule(of: { 3 * $0 + 1 }, from: 0, to: 2, panels: 1) == 8)
    #expect(simpsonRule(of: { $0 * $0 * $0 }, from: 0, to: 2, panels: 2) == 4)
    #expect(simpsonRule(of: { $0 * $0 * $0 }, from: 2, to: 0, panels: 2) == -4)
    #expect(trapezoidalRule(of: { $0 }, from: 1, to: 1, panels: 3) == 0)
  }

  @Test("panels that are odd or none stop with what should be")
  func panels() async {
    let odd = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = simpsonRule(of: { $0 }, from: 0, to: 1, panels: 3) }
    #expect(said(odd, "panels should be positive and even, but is 3"))
    let none = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = trapezoidalRule(of: { $0 }, from: 0, to: 1, panels: 0) }
    #expect(said(none, "panels should be positive, but is 0"))
  }
}
