import Cairo

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A colour as the eye measures it: distances are differences seen (Ottosson, 2020).
package struct Oklab: Sendable {
  /// From 0, black, to 1, white.
  package var lightness: Double
  /// From green to red.
  package var a: Double
  /// From blue to yellow.
  package var b: Double

  /// Converts from linear light.
  package init(linear red: Double, _ green: Double, _ blue: Double) {
    let l = cbrt(0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue)
    let m = cbrt(0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue)
    let s = cbrt(0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue)
    lightness = 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s
    a = 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s
    b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s
  }

  /// Converts from sRGB.
  package init(_ color: Color) {
    self.init(linear: light(color.red), light(color.green), light(color.blue))
  }

  /// A colour between this and another, this one at 0.
  func mixed(with other: Oklab, _ share: Double) -> Oklab {
    var copy = self
    copy.lightness += share * (other.lightness - lightness)
    copy.a += share * (other.a - a)
    copy.b += share * (other.b - b)
    return copy
  }

  /// The difference seen between two colours; 0.02 is about the least that is noticed.
  package func distance(to other: Oklab) -> Double {
    let dl = lightness - other.lightness
    let da = a - other.a
    let db = b - other.b
    return (dl * dl + da * da + db * db).squareRoot()
  }

  /// The colour in sRGB, cut to what a screen can show.
  var color: Color {
    let l = lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b
    let m = lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b
    let s = lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b
    let (l3, m3, s3) = (l * l * l, m * m * m, s * s * s)
    return Color(
      red: encoded(4.076_741_662_1 * l3 - 3.307_711_591_3 * m3 + 0.230_969_929_2 * s3),
      green: encoded(-1.268_438_004_6 * l3 + 2.609_757_401_1 * m3 - 0.341_319_396_5 * s3),
      blue: encoded(-0.004_196_086_3 * l3 - 0.703_418_614_7 * m3 + 1.707_614_701_0 * s3))
  }
}

/// A component of sRGB as linear light.
package func light(_ component: Double) -> Double {
  component <= 0.04045 ? component / 12.92 : pow((component + 0.055) / 1.055, 2.4)
}

/// How far apart two colours are for reading, from 1 to 21 (WCAG 2.2, 1.4.3).
package func contrast(_ a: Color, _ b: Color) -> Double {
  func luminance(_ color: Color) -> Double {
    0.2126 * light(color.red) + 0.7152 * light(color.green) + 0.0722 * light(color.blue)
  }
  let (first, second) = (luminance(a), luminance(b))
  return (max(first, second) + 0.05) / (min(first, second) + 0.05)
}

/// Linear light as a component of sRGB.
private func encoded(_ light: Double) -> Double {
  let light = min(max(light, 0), 1)
  return light <= 0.003_130_8 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
}
