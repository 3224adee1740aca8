import Foundation
import Manuscript
import Record
import SwiftIDEUtils
import SwiftParser
import SwiftSyntax

/// What the compiler's own parser says of a piece of Swift: colours, statements, literals, exercises.
struct SwiftAnalysis: Codable {
  /// A function with documentation.
  struct Function: Codable {
    var name: String
    /// The lines of its documentation, with the column at which each line's text begins.
    var documentation: [Line]
    /// The lines of the function itself, documentation not included.
    var first: Int, last: Int
  }

  /// A floating-point literal.
  struct Decimal: Codable {
    var text: String
    var line: Int
  }

  /// A line of documentation.
  struct Line: Codable {
    var text: String
    var number: Int
    var column: Int
  }

  /// Each line as coloured HTML.
  var lines: [String]
  /// The first and last line of each top-level statement.
  var statements: [[Int]]
  /// The floating-point literals, without underscores.
  var decimals: [Decimal]
  /// The functions that have documentation, in order.
  var functions: [Function]
}

extension SwiftAnalysis {
  /// Analyses a source, or takes the result of an earlier weave from a cache.
  static func of(_ source: String, cache: ContentCache) throws -> SwiftAnalysis {
    let key = Receipt.hash(of: Array("swift 3\n\(source)".utf8))
    if let text = cache[key] {
      if let known = try? JSONDecoder().decode(SwiftAnalysis.self, from: Data(text.utf8)) {
        return known
      }
    }
    let analysis = SwiftAnalysis(source)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    cache[key] = String(decoding: try encoder.encode(analysis), as: UTF8.self)
    return analysis
  }

  /// Analyses a source; one whose brackets no compiler would take is shown as it was typed.
  init(_ source: String) {
    guard Self.canBeParsed(source) else {
      lines = source.split(separator: "\n", omittingEmptySubsequences: false).map {
        HTML.escape($0)
      }
      (statements, decimals, functions) = ([], [], [])
      return
    }
    let tree = Parser.parse(source: source)
    let converter = SourceLocationConverter(fileName: "", tree: tree)
    func extent(of node: some SyntaxProtocol) -> (Int, Int) {
      (
        converter.location(for: node.positionAfterSkippingLeadingTrivia).line,
        converter.location(for: node.endPositionBeforeTrailingTrivia).line
      )
    }
    lines = Self.colour(source, tree: tree)
    statements = tree.statements.map {
      let range = extent(of: $0)
      return [range.0, range.1]
    }
    decimals = tree.tokens(viewMode: .sourceAccurate).compactMap {
      guard case .floatLiteral(let text) = $0.tokenKind else { return nil }
      return Decimal(
        text: text.replacing("_", with: ""),
        line: converter.location(for: $0.positionAfterSkippingLeadingTrivia).line)
    }
    let visitor = FunctionVisitor(viewMode: .sourceAccurate)
    visitor.walk(tree)
    functions = visitor.functions.compactMap { function in
      let range = extent(of: function)
      let documentation = Self.documentation(of: function, converter: converter)
      guard !documentation.isEmpty else { return nil }
      return Function(
        name: function.name.text, documentation: documentation, first: range.0, last: range.1)
    }
  }

  /// Whether the brackets of a source are such as a parser takes in its stride: with dozens that are
  /// never closed, the compiler's own takes a time that doubles with each of them, or all of the stack.
  private static func canBeParsed(_ source: String) -> Bool {
    var (depth, angles, conditions, row) = (0, 0, 0, 0)
    var last: UInt8 = 0
    // Prose is no code: what it nests is no parser's business.
    let code = source.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
    for byte in code.joined(separator: "\n").utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        row = byte == last ? row + 1 : 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "<"): angles += 1
      case UInt8(ascii: ">"): angles -= 1
      case UInt8(ascii: "\n"): angles = 0
      case UInt8(ascii: "#"): conditions += 1
      default: break
      }
      last = byte
      if depth > 40 || angles > 40 || row > 12 { return false }
    }
    return depth < 12 && (conditions < 100 || source.ranges(of: "#if").count < 100)
  }

  private static func documentation(
    of function: FunctionDeclSyntax, converter: SourceLocationConverter
  ) -> [Line] {
    var position = function.position
    var lines: [Line] = []
    for piece in function.leadingTrivia {
      if case .docLineComment(let comment) = piece {
        let location = converter.location(for: position)
        let indented = comment.hasPrefix("/// ")
        lines.append(
          Line(
            text: String(comment.dropFirst(indented ? 4 : 3)), number: location.line,
            column: location.column + (indented ? 4 : 3)))
      }
      position += piece.sourceLength
    }
    return lines
  }

  // MARK: - Colours

  /// The lines of a source as HTML; no element reaches across the end of a line.
  private static func colour(_ source: String, tree: SourceFileSyntax) -> [String] {
    let bytes = Array(source.utf8)
    var lines: [String] = []
    var line = ""
    func add(_ range: Range<Int>, className: String?) {
      let text = String(decoding: bytes[range], as: UTF8.self)
      for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 {
          lines.append(line)
          line = ""
        }
        guard !part.isEmpty else { continue }
        let escaped = HTML.escape(part)
        line += className.map { "<span class=\"\($0)\">\(escaped)</span>" } ?? escaped
      }
    }
    var offset = 0
    for range in tree.classifications {
      let start = range.range.lowerBound.utf8Offset
      let end = range.range.upperBound.utf8Offset
      guard end > offset else { continue }
      if start > offset { add(offset..<start, className: nil) }
      add(max(start, offset)..<end, className: className(of: range.kind))
      offset = end
    }
    if offset < bytes.count { add(offset..<bytes.count, className: nil) }
    lines.append(line)
    return lines
  }

  /// The class of the style sheet for a kind; colours live there.
  private static func className(of kind: SyntaxClassification) -> String? {
    switch kind {
    case .keyword, .ifConfigDirective: "k"
    case .type, .attribute: "t"
    case .stringLiteral, .regexLiteral: "s"
    case .integerLiteral, .floatLiteral: "n"
    case .lineComment, .blockComment: "c"
    case .docLineComment, .docBlockComment: "d"
    case .argumentLabel: "l"
    case .identifier, .dollarIdentifier, .operator, .editorPlaceholder, .none: nil
    @unknown default: nil
    }
  }
}

/// Gathers functions in source order.
private final class FunctionVisitor: SyntaxVisitor {
  var functions: [FunctionDeclSyntax] = []

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    functions.append(node)
    return .visitChildren
  }
}
