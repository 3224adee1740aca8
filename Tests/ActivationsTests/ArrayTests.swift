import NumberTesting
import Testing

@testable import Activations

@Suite("Whole arrays")
struct ArrayTests {
  @Test("Element i of an array's result is exactly the function of element i", arguments: forms)
  func elements(_ form: Form) {
    let (x, y) = (mixedNumbers(1003, seed: 3), mixedNumbers(1003, seed: 4))
    let many = form.many(x, y)
    #expect(many.count == x.count)
    for i in x.indices {
      let one = form.one(x[i], y[i])
      #expect(
        same(many[i], one),
        "\(form.name) of \(x[i]), \(y[i]): \(many[i]) in the array, \(one) alone")
    }
  }

  @Test("The same holds for Float", arguments: forms)
  func floatElements(_ form: Form) {
    let (x, y) = (
      mixedNumbers(503, seed: 5).map(Float.init), mixedNumbers(503, seed: 6).map(Float.init)
    )
    let many = form.manyFloats(x, y)
    for i in x.indices {
      let one = form.oneFloat(x[i], y[i])
      #expect(
        same(many[i], one),
        "\(form.name) of \(x[i]), \(y[i]): \(many[i]) in the array, \(one) alone")
    }
  }

  @Test("Neither length, place nor alignment matters", arguments: forms)
  func places(_ form: Form) {
    let (x, y) = (mixedNumbers(41, seed: 7), mixedNumbers(41, seed: 8))
    let whole = form.many(x, y)
    for start in 0..<5 {
      for count in [0, 1, 2, 3, 4, 5, 7, 8, 36 - start] {
        let part = form.many(Array(x[start..<start + count]), Array(y[start..<start + count]))
        #expect(part.count == count)
        #expect(
          zip(part, whole[start...]).allSatisfy { same($0, $1) }, "\(form.name) from \(start)")
      }
    }
  }

  @Test("In place gives what out of place gives", arguments: forms)
  func inPlace(_ form: Form) {
    for count in [0, 1, 2, 6, 101] {
      let (x, y) = (mixedNumbers(count, seed: 9), mixedNumbers(count, seed: 10))
      var changed = x
      form.inPlace(&changed, y)
      #expect(changed.count == count)
      #expect(zip(changed, form.many(x, y)).allSatisfy { same($0, $1) }, "\(form.name)")
    }
  }

  @Test("An array kept elsewhere is not changed by an in-place form")
  func copies() {
    let kept = [1.0, 2, 3]
    var changed = kept
    swish(inPlace: &changed)
    #expect(kept == [1, 2, 3])
    #expect(changed == swish(kept))
  }

  @Test("Unequal lengths are refused, and both are named")
  func unequalLengths() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = swiGLU([1.0, 2, 3], [1, 2, 3, 4])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("swiGLU: a has 3 elements and b has 4; they must be equally many"))
  }
}
