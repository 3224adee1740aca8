/// Makes Cairo's SVG depend on the drawing alone, and smaller.
///
/// Cairo numbers surfaces through the whole life of a program, so that the same drawing made later
/// has other identifiers: they are counted from 1 again. Its numbers have six decimals: a hundredth
/// of a pixel is enough.
func tidied(_ svg: [UInt8]) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(svg.count)
  var names = Identifiers()
  var index = 0
  while index < svg.count {
    let byte = svg[index]
    if let end = Identifiers.end(in: svg, at: index) {
      out += names.renamed(svg[index..<end])
      index = end
    } else if isDigit(byte) {
      let end = svg[index...].firstIndex { !isDigit($0) && $0 != UInt8(ascii: ".") } ?? svg.count
      out += shortened(svg[index..<end])
      index = end
    } else {
      out.append(byte)
      index += 1
    }
  }
  return out
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// A decimal rounded to two places, without the zeros at its end.
private func shortened(_ number: ArraySlice<UInt8>) -> [UInt8] {
  guard let point = number.firstIndex(of: UInt8(ascii: ".")), number.endIndex - point > 3,
    let value = Double(String(decoding: number, as: UTF8.self)), value < 1e12
  else { return Array(number) }
  let hundredths = Int((value * 100).rounded())
  var text = Array("\(hundredths / 100)".utf8)
  let (tens, ones) = (hundredths % 100 / 10, hundredths % 10)
  guard tens > 0 || ones > 0 else { return text }
  text += [UInt8(ascii: "."), UInt8(ascii: "0") + UInt8(tens)]
  if ones > 0 { text.append(UInt8(ascii: "0") + UInt8(ones)) }
  return text
}

/// Identifiers such as `surface17` and references to them, renamed in order of appearance.
private struct Identifiers {
  private var names: [String: String] = [:]
  private static let starts = ["id=\"", "href=\"#", "url(#"].map { Array($0.utf8) }

  /// Where an identifier ends that begins, with what announces it, at an index.
  static func end(in svg: [UInt8], at index: Int) -> Int? {
    guard
      svg[index] == UInt8(ascii: "i") || svg[index] == UInt8(ascii: "h")
        || svg[index] == UInt8(ascii: "u")
    else { return nil }
    guard let start = starts.first(where: { svg[index...].starts(with: $0) }) else { return nil }
    return svg[(index + start.count)...].firstIndex {
      $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ")")
    }
  }

  mutating func renamed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard let start = Self.starts.first(where: { bytes.starts(with: $0) }) else {
      return Array(bytes)
    }
    let old = String(decoding: bytes.dropFirst(start.count), as: UTF8.self)
    let kind = old.prefix { $0.isLetter }
    let new = names[old] ?? "\(kind)\(names.count + 1)"
    names[old] = new
    return start + Array(new.utf8)
  }
}
