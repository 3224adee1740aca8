/// What can leave the sandbox: numbers as bit patterns, truth values, texts, and arrays of them.
public protocol Answer {
  /// Its words, in the notation of `Inputs`; a whole number is `i` and 16 hexadecimal digits.
  var words: [String] { get }
}

private func digits(_ bits: UInt64) -> String {
  let text = String(bits, radix: 16)
  return String(repeating: "0", count: 16 - text.count) + text
}

extension Double: Answer {
  /// The bits of the number.
  public var words: [String] { ["d" + digits(bitPattern)] }
}

extension Int: Answer {
  /// The bits of the number.
  public var words: [String] { ["i" + digits(UInt64(bitPattern: Int64(self)))] }
}

extension Bool: Answer {
  /// One digit.
  public var words: [String] { [self ? "b1" : "b0"] }
}

extension String: Answer {
  /// Its bytes, the first thousand.
  public var words: [String] {
    [
      "s"
        + utf8.prefix(1000).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    ]
  }
}

extension Array: Answer where Element: Answer {
  /// Its count and its elements.
  public var words: [String] { ["a\(count)"] + flatMap(\.words) }
}
