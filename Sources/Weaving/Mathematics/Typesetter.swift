import Foundation
import Manuscript
import Record

/// Sets formulas, from a cache where they have been set before.
///
/// KaTeX is loaded at the first formula that the cache does not hold, so a book whose mathematics
/// is unchanged never starts a JavaScript engine.
final class Typesetter {
  private let installation: KaTeXInstallation
  private let cache: ContentCache
  private let script: Data
  private let version: String
  private var katex: KaTeX?

  /// Makes a typesetter.
  init(installation: KaTeXInstallation, cache: ContentCache) throws {
    self.installation = installation
    self.cache = cache
    script = try installation.script()
    version = Receipt.hash(of: script)
  }

  /// A formula as HTML, or why it cannot be set.
  func html(_ tex: String, isDisplay: Bool) throws -> String {
    try Self.checkSize(of: tex)
    let key = Receipt.hash(of: Array("2 \(version)\n\(isDisplay)\n\(tex)".utf8))
    if let html = cache[key] { return html }
    let katex = try self.katex ?? KaTeX(script: script)
    self.katex = katex
    let html = try katex.html(tex, isDisplay: isDisplay)
    cache[key] = html
    return html
  }

  /// The most bytes of a formula, and the most braces and environments within each other.
  private static let mostBytes = 12_000
  private static let mostNested = 60

  /// Refuses what would take the engine minutes, or more stack than it has.
  private static func checkSize(of tex: String) throws(KaTeX.Failure) {
    guard tex.utf8.count <= mostBytes else {
      throw KaTeX.Failure(
        message: "a formula of \(tex.utf8.count) bytes, more than \(mostBytes): part it",
        offset: nil)
    }
    var depth = 0
    var isEscaped = false
    for byte in tex.utf8 {
      if !isEscaped, byte == UInt8(ascii: "{") { depth += 1 }
      if !isEscaped, byte == UInt8(ascii: "}") { depth -= 1 }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      if depth > mostNested { break }
    }
    let fences = tex.ranges(of: "\\left").count
    let environments = tex.ranges(of: "\\begin").count
    guard depth <= mostNested, fences <= 4 * mostNested, environments <= mostNested else {
      throw KaTeX.Failure(
        message: "a formula nested more than \(mostNested) deep: part it", offset: nil)
    }
  }
}
