import Foundation
import Manuscript
import Record

/// Where KaTeX is installed, and what of it the book needs.
struct KaTeXInstallation {
  /// The folder with `katex.min.js`, `katex.min.css` and `fonts`.
  var folder: URL

  /// The places where Debian, Homebrew and npm put KaTeX; `KATEX` in the environment goes first.
  static let candidates = [
    "/usr/share/javascript/katex",
    "/opt/homebrew/share/katex", "/usr/local/share/katex",
    "/opt/homebrew/lib/node_modules/katex/dist", "/usr/local/lib/node_modules/katex/dist",
    "/usr/lib/node_modules/katex/dist", "/usr/share/nodejs/katex/dist",
    "/usr/share/katex",
  ]

  /// Finds KaTeX.
  static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    candidates: [String] = candidates
  ) throws(WeavingError) -> KaTeXInstallation {
    let places = (environment["KATEX"].map { [$0] } ?? []) + candidates
    for place in places {
      let folder = URL(filePath: place, directoryHint: .isDirectory)
      if FileManager.default.fileExists(atPath: folder.appending(path: "katex.min.js").path) {
        return KaTeXInstallation(folder: folder)
      }
    }
    throw WeavingError(
      "KaTeX is not installed: run “sudo apt-get install libjs-katex fonts-katex” or "
        + "“brew install node && npm install --global katex”, or set KATEX to the folder of "
        + "katex.min.js")
  }

  /// The script.
  func script() throws -> Data { try Data(contentsOf: folder.appending(path: "katex.min.js")) }
  /// The style sheet.
  func styles() throws -> String {
    try String(contentsOf: folder.appending(path: "katex.min.css"), encoding: .utf8)
  }
}

/// Sets TeX as HTML and MathML with KaTeX, in process.
final class KaTeX {
  /// Why a formula could not be set.
  struct Failure: Error {
    /// KaTeX's own words.
    var message: String
    /// The offset into the formula, in UTF-16 units, where KaTeX says one.
    var offset: Int?
  }

  private let engine: JavaScript

  /// Loads the script.
  init(script: Data) throws {
    engine = try JavaScript()
    try engine.run(Self.prelude)
    try engine.run(String(decoding: script, as: UTF8.self))
    try engine.run(Self.bridge)
  }

  /// Sets a formula.
  func html(_ tex: String, isDisplay: Bool) throws(Failure) -> String {
    let answer: String
    do {
      answer = try engine.call("set", tex, isDisplay ? "display" : "")
    } catch {
      throw Failure(message: error.message, offset: nil)
    }
    if answer.hasPrefix("+") { return String(answer.dropFirst()) }
    let parts = answer.dropFirst().split(separator: "|", maxSplits: 1)
    throw Failure(
      message: Self.reason(parts.count > 1 ? String(parts[1]) : "it cannot be set"),
      offset: Int(parts.first ?? ""))
  }

  /// KaTeX's message without what the weaver's own says better: the place and the formula.
  private static func reason(_ message: String) -> String {
    let pattern = /(?s)(?:KaTeX parse error: )?(.*?)(?: at (?:position \d+|end of input): .*)?/
    return message.wholeMatch(of: pattern).map { String($0.1) } ?? message
  }

  /// What KaTeX expects of a browser.
  private static let prelude = """
    var window = this, self = this, global = this;
    var document = undefined;
    var console = { warn: function () {}, error: function () {}, log: function () {} };
    """

  /// A function of texts around KaTeX: `+html`, or `-offset|message`.
  private static let bridge = """
    function refuse(context) {
      throw new Error(context.command + ' is not for formulas of this book');
    }
    function set(tex, display) {
      try {
        return '+' + katex.renderToString(tex, {
          displayMode: display === 'display', output: 'htmlAndMathml', throwOnError: true,
          strict: false, trust: refuse
        });
      } catch (error) {
        var at = error.position === undefined ? '' : error.position;
        return '-' + (at === '' ? '?' : at) + '|' + error.message;
      }
    }
    """
}
