import Cairo
import Testing

@testable import Figures

@Suite("A theme")
struct ThemeTests {
  @Test("sets text and labelled marks with a contrast of at least 4.5 : 1", arguments: [0, 1])
  func text(index: Int) {
    let theme = Theme.all[index]
    let ground = theme.color(.background)
    for role in Role.functions + Role.accents + [.ink, .muted] {
      let ratio = contrast(theme.color(role), ground)
      #expect(ratio >= 4.5, "\(role.rawValue) has \(ratio)")
    }
  }

  @Test("draws axes with a contrast of at least 3 : 1", arguments: [0, 1])
  func axes(index: Int) {
    let theme = Theme.all[index]
    let ratio = contrast(theme.color(.axis), theme.color(.background))
    #expect(ratio >= 3, "the axis has \(ratio)")
  }

  @Test(
    "writes on every shade of a heat map with a contrast of at least 4.5 : 1", arguments: [0, 1])
  func cells(index: Int) {
    for map in [ColorMap.sequential, .diverging] {
      for step in 0...63 {
        let shade = Theme.all[index].color(map, at: Double(step) / 63)
        #expect(contrast(Theme.textColor(on: shade), shade) >= 4.5, "\(map) at \(step)/63")
      }
    }
  }

  @Test("keeps the labels inside tinted areas readable", arguments: [0, 1])
  func tinted(index: Int) {
    let theme = Theme.all[index]
    for role in Role.functions + Role.accents {
      for opacity in [Defaults.areaOpacity, Defaults.bandOpacity, 0.5, 1] {
        let ground = theme.color(of: .tinted(role, opacity: opacity))
        let ratio = contrast(theme.textColor(role, on: ground), ground)
        #expect(ratio >= 4.5, "\(role.rawValue) on \(opacity) of itself has \(ratio)")
      }
    }
  }

  @Test(
    "keeps any two functions or accents apart for every kind of colour vision", arguments: [0, 1])
  func apart(index: Int) {
    let theme = Theme.all[index]
    let roles = Role.functions + Role.accents
    for vision in Vision.all {
      for (i, a) in roles.enumerated() {
        for b in roles[..<i] {
          let distance = vision.sees(theme.color(a)).distance(to: vision.sees(theme.color(b)))
          let areOneKind = Role.functions.contains(a) == Role.functions.contains(b)
          #expect(
            distance >= (areOneKind ? 0.06 : 0.055),
            "\(vision.name): \(a.rawValue), \(b.rawValue) differ by \(distance)")
          // Most readers see hues: to them, more is offered.
          if vision.name == "usual" {
            #expect(distance >= 0.085, "\(a.rawValue), \(b.rawValue) differ by \(distance)")
          }
        }
      }
    }
  }

  @Test("orders a sequential colour scale by lightness", arguments: [0, 1])
  func sequential(index: Int) {
    let shades = (0...40).map {
      Oklab(Theme.all[index].color(.sequential, at: Double($0) / 40)).lightness
    }
    let rises = zip(shades.dropFirst(), shades).map { $0 - $1 }
    #expect(rises.allSatisfy { $0 > 0 } || rises.allSatisfy { $0 < 0 })
  }
}

/// A kind of colour vision, as a matrix on linear light (Machado, Oliveira and Fernandes, 2009,
/// severity 1).
private struct Vision {
  var name: String
  var rows: [[Double]]

  static let all = [
    Vision(name: "usual", rows: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    Vision(
      name: "protanopia",
      rows: [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]),
    Vision(
      name: "deuteranopia",
      rows: [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]),
    Vision(
      name: "tritanopia",
      rows: [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]),
  ]

  func sees(_ color: Color) -> Oklab {
    let linear = [light(color.red), light(color.green), light(color.blue)]
    let seen = rows.map { row in
      min(max(zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1)
    }
    return Oklab(linear: seen[0], seen[1], seen[2])
  }
}
