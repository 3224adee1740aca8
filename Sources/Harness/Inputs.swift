/// The arguments of one call, read in order.
///
/// Every word of a line is one value: `d` and 16 hexadecimal digits a number's bits, `b0` or `b1` a truth
/// value, `s` and hexadecimal digits a text, `a` and a count an array, whose elements follow.
///
/// What does not fit stops the program: the manifest and `Calls.swift` then disagree, which the reference meets
/// when an assignment is made ready, before anything is graded.
public struct Inputs {
  private var words: ArraySlice<Substring>

  init(words: ArraySlice<Substring>) { self.words = words }

  private mutating func word(_ kind: Character) -> Substring {
    guard let first = words.popFirst(), first.first == kind else {
      fatalError("Harness: the next argument should begin with \(kind)")
    }
    return first.dropFirst()
  }

  /// The next number.
  public mutating func double() -> Double {
    guard let bits = UInt64(word("d"), radix: 16) else {
      fatalError("Harness: no bits of a number")
    }
    return Double(bitPattern: bits)
  }

  /// The next number, which is whole.
  public mutating func int() -> Int { Int(double()) }

  /// The next number, which is a seed.
  public mutating func seed() -> UInt64 { UInt64(double()) }

  /// The next truth value.
  public mutating func bool() -> Bool { word("b") == "1" }

  /// The next text.
  public mutating func text() -> String {
    let digits = Array(word("s"))
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The next array, each element read by `element`.
  public mutating func array<Element>(of element: (inout Inputs) -> Element) -> [Element] {
    guard let count = Int(word("a")) else { fatalError("Harness: an array without a count") }
    return (0..<count).map { _ in element(&self) }
  }

  /// The next array of numbers.
  public mutating func doubles() -> [Double] { array { $0.double() } }

  /// The next array of rows of numbers.
  public mutating func rows() -> [[Double]] { array { $0.doubles() } }
}
