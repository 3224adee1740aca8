import Cairo

/// The colours of one theme, by role.
///
/// All of them were chosen, and are tested, by computation: text and marks that carry labels have
/// a contrast of at least 4.5 : 1 against the background, and any two functions or accents stay
/// apart under protanopia, deuteranopia and tritanopia (`ThemeTests`).
public struct Theme: Sendable {
  /// What the theme is called in file names: empty for the light one.
  public let name: String
  /// The colour of each role.
  let colors: [Role: Color]
  /// Colours from low to high, in equal steps of lightness.
  let sequential: [Color]
  /// Colours from negative through neutral to positive.
  let diverging: [Color]

  /// Dark on white.
  public static let light = Theme(
    name: "",
    colors: [
      .swish: Color(0x186FD4), .relu: Color(0x484D55), .gelu: Color(0xCE4805),
      .sigmoid: Color(0x007650), .sinc: Color(0x7739AF), .swiGLU: Color(0xB72D81),
      .tanh: Color(0x8A4800),
      .accent1: Color(0x0B458C), .accent2: Color(0xB65772), .accent3: Color(0x14492D),
      .accent4: Color(0x9C54AF), .accent5: Color(0x677A2A), .accent6: Color(0x8F0635),
      .ink: Color(0x1F2329), .muted: Color(0x6A717C), .axis: Color(0x8A919C),
      .grid: Color(0xE6E8EC), .background: Color(0xFFFFFF),
    ],
    sequential: [0xF3F6FB, 0xC3DAF0, 0x7FB3E0, 0x3A83C4, 0x17549A, 0x0C2C5E].map { Color($0) },
    diverging: [0x0C3F86, 0x4F8CCB, 0xB9D3EC, 0xF4F4F2, 0xF5C6AE, 0xDD7A4E, 0x8E2A0B].map {
      Color($0)
    })

  /// Light on nearly black.
  public static let dark = Theme(
    name: "dark",
    colors: [
      .swish: Color(0x6EB9FF), .relu: Color(0xBFC0C8), .gelu: Color(0xFF7555),
      .sigmoid: Color(0x49B884), .sinc: Color(0xAC86FB), .swiGLU: Color(0xEF7EBD),
      .tanh: Color(0xDCBF4A),
      .accent1: Color(0x8BD8FF), .accent2: Color(0xCB647A), .accent3: Color(0x8BD196),
      .accent4: Color(0xC16AC0), .accent5: Color(0xF5E367), .accent6: Color(0xDF5900),
      .ink: Color(0xE8EAEE), .muted: Color(0x98A0AC), .axis: Color(0x7C8491),
      .grid: Color(0x2A2E36), .background: Color(0x16181D),
    ],
    sequential: [0x1B2230, 0x1D3F6B, 0x2468A8, 0x4B97D8, 0x95C6F0, 0xE4F1FC].map { Color($0) },
    diverging: [0x8CC4FA, 0x3F7FC0, 0x234468, 0x24272E, 0x6B3420, 0xC9623A, 0xFFB48C].map {
      Color($0)
    })

  /// Both themes.
  public static let all = [light, dark]

  /// The colour of a role; an unknown role is text.
  public func color(_ role: Role) -> Color {
    colors[role] ?? colors[.ink] ?? Color(0x7F7F7F)
  }

  /// The colour around a label.
  func color(of halo: Halo) -> Color {
    let ground = color(.background)
    guard case .tinted(let role, let share) = halo else { return ground }
    let tint = color(role)
    func mix(_ a: Double, _ b: Double) -> Double { a + share * (b - a) }
    return Color(
      red: mix(ground.red, tint.red), green: mix(ground.green, tint.green),
      blue: mix(ground.blue, tint.blue))
  }

  /// Black or white, whichever has more contrast with a ground.
  static func textColor(on ground: Color) -> Color {
    let black = Color(0x000000)
    let white = Color(0xFFFFFF)
    return contrast(ground, white) > contrast(ground, black) ? white : black
  }

  /// The contrast of text with its ground, at least (WCAG 2.2, 1.4.3).
  static let leastTextContrast = 4.5

  /// The colour of a role, moved towards black or white as far as it takes to read it on a ground.
  func textColor(_ role: Role, on ground: Color) -> Color {
    let last = Self.textColor(on: ground)
    let shades = (0...20).lazy.map { step in
      step == 0
        ? color(role) : Oklab(color(role)).mixed(with: Oklab(last), Double(step) / 20).color
    }
    return shades.first { contrast($0, ground) >= Self.leastTextContrast } ?? last
  }

  /// The colour of a place on a colour scale, from 0 to 1.
  public func color(_ map: ColorMap, at position: Double) -> Color {
    let stops = map == .sequential ? sequential : diverging
    let place = min(max(position, 0), 1) * Double(stops.count - 1)
    let index = min(Int(place), stops.count - 2)
    return Oklab(stops[index]).mixed(with: Oklab(stops[index + 1]), place - Double(index)).color
  }
}

/// The colour scales of heat maps and contours.
public enum ColorMap: Sendable, Hashable {
  /// From nothing to much.
  case sequential
  /// From negative through zero to positive.
  case diverging
}
