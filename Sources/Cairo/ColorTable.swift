/// The colours of a picture, numbered in order of appearance.
///
/// A figure has few colours in long runs, so a small table with open addressing, asked once a run,
/// beats a dictionary by far; a picture of more colours than it holds is not for a palette anyway.
struct ColorTable {
  /// The colours, each `0x00RRGGBB`.
  private(set) var colors: [UInt32] = []

  private var keys = [UInt32](repeating: .max, count: Self.slots)
  private var numbers = [UInt16](repeating: 0, count: Self.slots)
  private static let slots = 8192
  private static let most = 4096

  /// Numbers the colours of a picture, unless it has more than 4096.
  init?(_ values: UnsafeBufferPointer<UInt32>) {
    var isFull = false
    eachRun(values) { color, _ in
      if isFull { return }
      let slot = slot(of: color)
      if keys[slot] == .max {
        isFull = colors.count >= Self.most
        keys[slot] = color
        numbers[slot] = UInt16(colors.count)
        colors.append(color)
      }
    }
    if isFull { return nil }
  }

  /// The number of a colour that is in the table.
  func number(of color: UInt32) -> Int { Int(numbers[slot(of: color)]) }

  private func slot(of color: UInt32) -> Int {
    var slot = Int((color &* 2_654_435_769) >> 19)
    while keys[slot] != color, keys[slot] != .max { slot = (slot + 1) & (Self.slots - 1) }
    return slot
  }
}

/// Visits neighbours of one colour together; the highest byte, which is Cairo's own, is cut off.
func eachRun(
  _ values: UnsafeBufferPointer<UInt32>, _ body: (_ color: UInt32, _ range: Range<Int>) -> Void
) {
  var start = 0
  while start < values.count {
    let raw = values[start]
    let end = endOfRun(values, from: start)
    body(raw & 0xFF_FFFF, start..<end)
    start = end
  }
}

/// Where the pixels stop being the same, looking at eight of them at a time.
private func endOfRun(_ values: UnsafeBufferPointer<UInt32>, from start: Int) -> Int {
  let color = values[start]
  let eight = SIMD8(repeating: color)
  let bytes = UnsafeRawBufferPointer(values)
  var end = start + 1
  while end + 8 <= values.count {
    let next = bytes.loadUnaligned(fromByteOffset: 4 * end, as: SIMD8<UInt32>.self)
    guard next == eight else { break }
    end += 8
  }
  while end < values.count, values[end] == color { end += 1 }
  return end
}
