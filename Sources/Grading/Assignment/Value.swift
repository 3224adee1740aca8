import Foundation

/// A value that goes into the sandbox or comes out of it.
public indirect enum Value: Equatable, Sendable {
  case number(Double)
  case whole(Int)
  case truth(Bool)
  case text(String)
  case list([Value])

  /// Its words, in the notation that the module `Harness` documents.
  public var words: [String] {
    switch self {
    case .number(let x): ["d" + Self.digits(x.bitPattern)]
    case .whole(let n): ["i" + Self.digits(UInt64(bitPattern: Int64(n)))]
    case .truth(let isTrue): [isTrue ? "b1" : "b0"]
    case .text(let text):
      ["s" + text.utf8.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()]
    case .list(let items): ["a\(items.count)"] + items.flatMap(\.words)
    }
  }

  private static func digits(_ bits: UInt64) -> String {
    let text = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }

  /// Reads all values of some words, or nothing where one word is not in the notation.
  ///
  /// The words come from a program that nobody trusts: counts are checked before anything is made of
  /// them, and lists may be nested four deep.
  public static func values(of words: some Sequence<Substring>) -> [Value]? {
    var rest = Array(words)[...]
    var values: [Value] = []
    while !rest.isEmpty {
      guard let value = value(from: &rest, depth: 0) else { return nil }
      values.append(value)
    }
    return values
  }

  private static func value(from rest: inout ArraySlice<Substring>, depth: Int) -> Value? {
    guard depth < 4, let word = rest.popFirst(), let kind = word.first else { return nil }
    let body = word.dropFirst()
    switch kind {
    case "d":
      return bits(body).map { .number(Double(bitPattern: $0)) }
    case "i":
      return bits(body).map { .whole(Int(Int64(bitPattern: $0))) }
    case "b":
      return body == "0" || body == "1" ? .truth(body == "1") : nil
    case "s":
      let digits = Array(body.utf8)
      guard digits.count.isMultiple(of: 2), digits.count <= 2000 else { return nil }
      var bytes: [UInt8] = []
      for index in stride(from: 0, to: digits.count, by: 2) {
        guard
          let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16)
        else { return nil }
        bytes.append(byte)
      }
      return .text(String(decoding: bytes, as: UTF8.self))
    case "a":
      guard let count = Int(body), count >= 0, count <= rest.count else { return nil }
      var items: [Value] = []
      for _ in 0..<count {
        guard let item = value(from: &rest, depth: depth + 1) else { return nil }
        items.append(item)
      }
      return .list(items)
    default:
      return nil
    }
  }

  private static func bits(_ digits: Substring) -> UInt64? {
    digits.utf8.count == 16 && digits.first != "+" ? UInt64(digits, radix: 16) : nil
  }
}

extension Value: Codable {
  /// Reads a number, a truth value, a text or a list; `"inf"`, `"-inf"` and `"nan"` are numbers.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      switch text {
      case "inf": self = .number(.infinity)
      case "-inf": self = .number(-.infinity)
      case "nan": self = .number(.nan)
      default: self = .text(text)
      }
    } else {
      self = .list(try container.decode([Value].self))
    }
  }

  /// Writes what `init(from:)` reads.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let x) where x.isFinite: try container.encode(x)
    case .number(let x): try container.encode(x.isNaN ? "nan" : x > 0 ? "inf" : "-inf")
    case .whole(let n): try container.encode(n)
    case .truth(let truth): try container.encode(truth)
    case .text(let text): try container.encode(text)
    case .list(let items): try container.encode(items)
    }
  }
}

extension Value: CustomStringConvertible {
  /// The value as Swift writes it, long lists cut.
  public var description: String {
    switch self {
    case .number(let x): x.isFinite && x == x.rounded() && abs(x) < 1e15 ? "\(Int(x))" : "\(x)"
    case .whole(let n): "\(n)"
    case .truth(let isTrue): "\(isTrue)"
    case .text(let text): "\"\(Plain.line(text, limit: 60))\""
    case .list(let items):
      "["
        + (items.count <= 8
          ? items.map(\.description).joined(separator: ", ")
          : items.prefix(6).map(\.description).joined(separator: ", ") + ", … \(items.count) in all")
        + "]"
    }
  }
}
