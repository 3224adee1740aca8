import Testing

@testable import Figures

@Suite("Ticks")
struct TickTests {
  private func texts(
    _ axis: Axis, _ domain: ClosedRange<Double>, length: Double = 600, spacing: Double = 80
  ) -> [String] {
    axis.ticks(over: domain, length: length, spacing: spacing).map(\.text)
  }

  @Test("are round numbers with as many decimals as their step needs")
  func round() {
    #expect(texts(.linear(), -6...6) == ["−6", "−4", "−2", "0", "2", "4", "6"])
    #expect(texts(.linear(), 0...1) == ["0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(texts(.linear(), 0...0.42, length: 400) == ["0", "0.1", "0.2", "0.3", "0.4"])
    #expect(texts(.linear(), 3.1...3.2).first == "3.10")
    #expect(texts(.linear(), 0...5e7).last == "5·10⁷")
  }

  @Test("are exactly the decimals they are written as")
  func exact() {
    let ticks = Axis.linear().ticks(over: 0...1, length: 1000, spacing: 90)
    #expect(ticks.map(\.value) == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
  }

  @Test(
    "are never more than there is room for, and at least two",
    arguments: [0.001, 0.37, 1, 7.3, 99, 123_456, 1e9])
  func crowd(span: Double) {
    for offset in [0.0, 0.3, -0.77] {
      for length in [60.0, 200, 650] {
        let low = offset * span
        let count = texts(.linear(), low...(low + span), length: length).count
        #expect(
          count >= 2 && Double(count) <= max(length / 80, 2) + 1, "\(span) \(length) \(count)")
      }
    }
  }

  @Test("on small panels prefer whole numbers")
  func small() {
    #expect(texts(.linear(), -4...4, length: 160) == ["−4", "0", "4"])
  }

  @Test("on a logarithmic axis are powers of ten with minor ticks between")
  func logarithmic() {
    let ticks = Axis.log().ticks(over: 0.01...100, length: 600, spacing: 80)
    #expect(ticks.filter { !$0.text.isEmpty }.map(\.text) == ["0.01", "0.1", "1", "10", "100"])
    #expect(ticks.filter(\.text.isEmpty).count == 4 * 8)
    #expect(texts(.log(), 1e-12...1, length: 400).filter { !$0.isEmpty }.last == "1")
    #expect(texts(.log(), 1...50).contains("20"))
  }

  @Test("on a symmetric logarithmic axis go out from zero in both directions")
  func symmetric() {
    #expect(
      texts(.symlog(), -1000...1000, length: 900)
        == ["−1000", "−100", "−10", "−1", "0", "1", "10", "100", "1000"])
  }

  @Test("of π are reduced fractions")
  func pi() {
    #expect(
      texts(.linear(ticks: .multiplesOfPi(over: 2)), -Double.pi...Double.pi)
        == ["−π", "−π/2", "0", "π/2", "π"])
    #expect(texts(.linear(ticks: .multiplesOfPi()), 0...10) == ["0", "π", "2π", "3π"])
  }

  @Test("of percentages carry the sign")
  func percent() {
    #expect(
      texts(.linear(ticks: .percent), 0...1, length: 300) == ["0%", "20%", "50%", "100%"]
        || texts(.linear(ticks: .percent), 0...1, length: 320)
          == ["0%", "20%", "40%", "60%", "80%", "100%"]
        || texts(.linear(ticks: .percent), 0...1, length: 300) == ["0%", "50%", "100%"])
  }

  @Test("of steps are whole")
  func steps() {
    #expect(texts(.steps(), 0...3) == ["0", "1", "2", "3"])
  }

  @Test("given by hand are those inside the domain")
  func given() {
    #expect(texts(.linear(ticks: .at([-9, 0.5, 2])), 0...3) == ["0.5", "2.0"])
    #expect(texts(.linear(ticks: .named([1: "one", 9: "nine"])), 0...3) == ["one"])
    #expect(texts(.linear(ticks: .every(0.25)), 0...1) == ["0", "0.25", "0.50", "0.75", "1.00"])
    #expect(texts(.linear(ticks: .none), 0...1).isEmpty)
  }
}

@Suite("A scale")
struct ScaleTests {
  @Test(
    "finds the value again from its pixel",
    arguments: [-1000.0, -3, -1, -0.2, 0, 0.5, 1, 7, 999])
  func inverse(value: Double) {
    for kind in [Axis.Kind.linear, .symlog(threshold: 1), .symlog(threshold: 0.01)] {
      let scale = Scale(kind, domain: -1000...1000, start: 400, end: 10)
      let back = scale.value(at: scale.position(of: value))
      #expect(abs(back - value) <= 1e-9 * max(abs(value), 1), "\(kind)")
    }
  }

  @Test("that is logarithmic has no place for zero and what is negative")
  func logarithmic() {
    let scale = Scale(.log, domain: 1...100, start: 0, end: 200)
    #expect(scale.position(of: 10) == 100)
    #expect(scale.position(of: 0).isNaN && scale.position(of: -1).isNaN)
  }
}
