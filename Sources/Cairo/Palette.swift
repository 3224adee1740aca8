/// At most 256 colours, and for every colour of a table the one that stands for it.
struct Palette {
  /// The colours, each `0x00RRGGBB`.
  private(set) var colors: [UInt32] = []
  /// For each number of the table, the index of its colour here.
  private(set) var indices: [UInt8] = []

  /// The table's own colours, where they are few enough.
  init?(exactly table: ColorTable) {
    guard table.colors.count <= 256 else { return nil }
    colors = table.colors
    indices = table.colors.indices.map { UInt8($0) }
  }

  /// The table's colours with the soft edges of a drawing in fewer steps.
  ///
  /// Cairo blends an edge in 255 steps. A colour that covers less than one pixel in 4096 is taken for
  /// such a blend and rounded to 32 steps a channel, at most 4 of 255 away, which the eye cannot
  /// tell in an edge. Where that still leaves more than 256 colours, the rarest, which stand where
  /// two edges cross, take the nearest of the others. Flat colours stay as they are.
  init?(coarsely table: ColorTable) {
    let rare = max(table.counts.reduce(0, +) / 4096, 1)
    let rounded = zip(table.colors, table.counts).map { $1 < rare ? Self.rounded($0) : $0 }
    var uses: [UInt32: Int] = [:]
    for (color, count) in zip(rounded, table.counts) { uses[color, default: 0] += count }
    guard uses.count <= 1500 else { return nil }
    // By use, and by value where that is equal: the order of a dictionary is chance.
    let ranked = uses.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.map(\.key)
    colors = Array(ranked.prefix(256))
    var index: [UInt32: UInt8] = [:]
    for (number, color) in colors.enumerated() { index[color] = UInt8(number) }
    for color in ranked.dropFirst(256) { index[color] = Self.nearest(to: color, in: colors) }
    indices = rounded.map { index[$0] ?? 0 }
  }

  /// Bits a pixel.
  var depth: Int { colors.count <= 2 ? 1 : colors.count <= 4 ? 2 : colors.count <= 16 ? 4 : 8 }

  /// The red, green and blue of each colour.
  var entries: [UInt8] { colors.flatMap { Self.channels($0).map { UInt8($0) } } }

  private static func channels(_ color: UInt32) -> [Int] {
    [Int(color >> 16 & 0xFF), Int(color >> 8 & 0xFF), Int(color & 0xFF)]
  }

  private static func rounded(_ color: UInt32) -> UInt32 {
    channels(color).reduce(0) { sum, channel in
      let step = (channel * 31 + 127) / 255
      return sum << 8 | UInt32((step * 255 + 15) / 31)
    }
  }

  private static func nearest(to color: UInt32, in others: [UInt32]) -> UInt8 {
    func difference(_ a: UInt32, _ b: UInt32) -> Int {
      let (dr, dg, db) = (
        Int(a >> 16 & 0xFF) - Int(b >> 16 & 0xFF), Int(a >> 8 & 0xFF) - Int(b >> 8 & 0xFF),
        Int(a & 0xFF) - Int(b & 0xFF)
      )
      return dr * dr + dg * dg + db * db
    }
    let best = others.indices.min { difference(color, others[$0]) < difference(color, others[$1]) }
    return UInt8(best ?? 0)
  }
}
