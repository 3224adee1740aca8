/// At most 256 colours, by the numbers that a table gave them.
struct Palette {
  /// The colours, each `0x00RRGGBB`.
  private let colors: [UInt32]

  /// The table's colours, where they are few enough.
  init?(_ table: ColorTable) {
    guard table.colors.count <= 256 else { return nil }
    colors = table.colors
  }

  /// Bits a pixel.
  var depth: Int { colors.count <= 2 ? 1 : colors.count <= 4 ? 2 : colors.count <= 16 ? 4 : 8 }

  /// The red, green and blue of each colour.
  var entries: [UInt8] {
    colors.flatMap { color in [16, 8, 0].map { UInt8(truncatingIfNeeded: color >> $0) } }
  }
}
