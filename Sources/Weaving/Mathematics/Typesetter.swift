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
    let key = Receipt.hash(of: Array("\(version)\n\(isDisplay)\n\(tex)".utf8))
    if let html = cache[key] { return html }
    let katex = try self.katex ?? KaTeX(script: script)
    self.katex = katex
    let html = try katex.html(tex, isDisplay: isDisplay)
    cache[key] = html
    return html
  }
}
