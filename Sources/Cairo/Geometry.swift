/// A place on a canvas: x grows to the right, y downwards, both in CSS pixels.
public struct Place: Hashable, Sendable {
  /// Pixels from the left edge.
  public var x: Double
  /// Pixels from the top edge.
  public var y: Double

  /// Makes a place.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A rectangle with sides parallel to the canvas.
public struct Box: Hashable, Sendable {
  /// The left edge.
  public var left: Double
  /// The upper edge.
  public var top: Double
  /// The right edge, not before `left`.
  public var right: Double
  /// The lower edge, not above `top`.
  public var bottom: Double

  /// Makes a rectangle from its four edges.
  public init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// The horizontal extent.
  public var width: Double { right - left }
  /// The vertical extent.
  public var height: Double { bottom - top }
  /// The middle.
  public var center: Place { Place((left + right) / 2, (top + bottom) / 2) }

  /// Whether the two share more than an edge.
  public func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// Whether `other` lies inside, edges included.
  public func contains(_ other: Box) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  /// Whether a place lies inside, edges included.
  public func contains(_ place: Place) -> Bool {
    left <= place.x && place.x <= right && top <= place.y && place.y <= bottom
  }

  /// The rectangle with every edge moved outwards by `margin`.
  public func expanded(by margin: Double) -> Box {
    Box(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
  }

  /// The rectangle moved.
  public func offset(x: Double, y: Double) -> Box {
    Box(left: left + x, top: top + y, right: right + x, bottom: bottom + y)
  }
}

/// A colour in sRGB, each component from 0 to 1.
public struct Color: Hashable, Sendable {
  /// The red component.
  public var red: Double
  /// The green component.
  public var green: Double
  /// The blue component.
  public var blue: Double
  /// 1 hides what lies beneath, 0 is invisible.
  public var opacity: Double

  /// Makes a colour from its components.
  public init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.opacity = opacity
  }

  /// Makes an opaque colour from its hexadecimal spelling: `Color(0x2B6CB0)`.
  public init(_ hex: UInt32) {
    self.init(
      red: Double(hex >> 16 & 0xFF) / 255, green: Double(hex >> 8 & 0xFF) / 255,
      blue: Double(hex & 0xFF) / 255)
  }

  /// The same colour, more or less transparent.
  public func opacity(_ opacity: Double) -> Color {
    var copy = self
    copy.opacity = opacity
    return copy
  }
}
