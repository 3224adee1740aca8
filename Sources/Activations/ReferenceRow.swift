// Correctly rounded reference values, read from the text of a table.

import Elementary

/// One line of a reference table: where, and what the value is there to 25 digits.
package struct ReferenceRow: Sendable {
  /// x, or x and y.
  package let arguments: [Double]

  /// The double nearest to the value.
  package let nearest: Double

  /// The value less `nearest`, in units in the last place of `nearest`; from −½ to ½.
  package let remainder: Double

  /// How far `result` is from the value, in units in the last place of the nearest double.
  package func error(of result: Double) -> Double {
    if result == nearest { return abs(remainder) }
    return abs((result - nearest) / nearest.ulp - remainder)
  }

  /// The rows of a table with the columns x, y where there is one, value and rounded.
  ///
  /// The numbers are hexadecimal but for the value, which is decimal. The first line names the
  /// columns. A line that is not of this shape is a mistake in the table and stops the program.
  package static func rows(inTable text: String) -> [ReferenceRow] {
    text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let fields = line.split(separator: ",")
      let numbers = (fields.dropLast(2) + fields.suffix(1)).compactMap { Double($0) }
      precondition(
        numbers.count == fields.count - 1 && numbers.count >= 2,
        "a reference row should be x, (y,) value, rounded, but is \(line)")
      let nearest = numbers[numbers.count - 1]
      let value = LongDecimal(fields[fields.count - 2])
      return ReferenceRow(
        arguments: Array(numbers.dropLast()), nearest: nearest,
        remainder: value.units(from: nearest))
    }
  }
}

/// A decimal of about 25 digits as head, tail and a power of two, so that 10⁻³²⁰ keeps its digits.
private struct LongDecimal {
  private var head = 0.0
  private var tail = 0.0
  private var exponent = 0

  init(_ text: Substring) {
    var power = 0
    var isFraction = false
    var isNegative = false
    scan: for (place, character) in zip(text.indices, text) {
      switch character {
      case "-": isNegative = true
      case ".": isFraction = true
      case "e", "E":
        power += Int(text[text.index(after: place)...]) ?? 0
        break scan
      default:
        multiply(by: 10, tail: 0)
        add(Double(character.wholeNumberValue ?? 0))
        power -= isFraction ? 1 : 0
      }
    }
    for _ in 0..<abs(power) {
      // 1/10 as head and tail.
      power < 0 ? multiply(by: 0.1, tail: -0x1.999999999999ap-58) : multiply(by: 10, tail: 0)
    }
    if isNegative { (head, tail) = (-head, -tail) }
  }

  /// This value less a double near it, in units in the last place of that double.
  func units(from nearest: Double) -> Double {
    let half = Double(sign: .plus, exponent: -exponent / 2, significand: 1)
    let rest = Double(sign: .plus, exponent: -exponent - -exponent / 2, significand: 1)
    return ((head - nearest * half * rest) + tail) / (nearest.ulp * half * rest)
  }

  private mutating func add(_ digit: Double) {
    let sum = head + digit
    tail += digit - (sum - head)
    head = sum
  }

  private mutating func multiply(by factor: Double, tail factorTail: Double) {
    let product = exactProduct(head, factor)
    let rest = product.tail + (head * factorTail + tail * factor)
    head = product.head + rest
    tail = rest - (head - product.head)
    if head != 0, head.exponent < -100 {
      head *= 0x1p128
      tail *= 0x1p128
      exponent -= 128
    }
  }
}
