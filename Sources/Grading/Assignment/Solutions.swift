import SwiftParser
import SwiftSyntax

/// The reference file of a chapter: its exercises with their solutions between marks.
public struct Solutions: Sendable {
  /// The whole text.
  public let text: String
  /// What is declared there, by the name of the function.
  public let signatures: [String: Signature]

  /// How a function is called and what it returns.
  public struct Signature: Sendable, Equatable {
    /// As a reader writes it: `swish(_: Double) -> Double`.
    public let text: String
    /// The labels of its parameters, `_` for none.
    public let labels: [String]
    /// A placeholder of the type that it returns.
    public let placeholder: String
  }

  private static let begin = "// BEGIN SOLUTION"
  private static let end = "// END SOLUTION"

  /// Reads a reference file.
  public init(text: String, file: String) throws {
    self.text = text
    var signatures: [String: Signature] = [:]
    for statement in Parser.parse(source: text).statements {
      guard let function = statement.item.as(FunctionDeclSyntax.self) else { continue }
      signatures[function.name.text] = Signature(function)
    }
    self.signatures = signatures
    _ = try Self.pieces(of: text, file: file)
  }

  /// What a student begins with: each solution replaced by a placeholder that says it is one.
  public func stub(file: String) throws -> String {
    var lines = ["import Handout"]
    var function = ""
    for piece in try Self.pieces(of: text, file: file) {
      switch piece {
      case .kept(let line):
        if let name = line.firstMatch(of: /^func (\w+)/) { function = String(name.1) }
        if line
          == "// The exercises of this chapter, each with its solution between marks; a handout leaves out what"
          || line == "// stands between them."
        {
          continue
        }
        lines.append(line)
      case .solution(let indent):
        let placeholder = signatures[function]?.placeholder ?? "()"
        lines.append("\(indent)// Your code here, in place of the next line.")
        lines.append("\(indent)return notAttempted(\(placeholder))")
      }
    }
    // The import joins the others.
    lines.removeFirst()
    let place = lines.firstIndex { $0.hasPrefix("import ") } ?? 0
    lines.insert("import Handout", at: place)
    while lines.first == "" { lines.removeFirst() }
    return lines.joined(separator: "\n")
  }

  private enum Piece {
    case kept(String)
    case solution(indent: String)
  }

  private static func pieces(of text: String, file: String) throws -> [Piece] {
    var pieces: [Piece] = []
    var opened: Int?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let body = line.drop { $0 == " " || $0 == "\t" }
      if body.hasPrefix(begin) {
        if let opened {
          throw GradingError(
            "\(file):\(index + 1): BEGIN SOLUTION within the solution of line \(opened); close that one first"
          )
        }
        opened = index + 1
        pieces.append(.solution(indent: String(line.prefix(line.count - body.count))))
      } else if body.hasPrefix(end) {
        if opened == nil {
          throw GradingError(
            "\(file):\(index + 1): END SOLUTION without a BEGIN SOLUTION before it")
        }
        opened = nil
      } else if opened == nil {
        pieces.append(.kept(String(line)))
      }
    }
    if let opened {
      throw GradingError("\(file):\(opened): BEGIN SOLUTION is never closed: add // END SOLUTION")
    }
    return pieces
  }
}

extension Solutions.Signature {
  fileprivate init(_ function: FunctionDeclSyntax) {
    let parameters = function.signature.parameterClause.parameters
    labels = parameters.map(\.firstName.text)
    let throwing = function.signature.effectSpecifiers?.throwsClause == nil ? "" : " throws"
    let result = function.signature.returnClause?.type
    text =
      "\(function.name.text)("
      + parameters.map { "\($0.firstName.text): \($0.type.trimmedDescription)" }.joined(
        separator: ", ")
      + ")\(throwing) -> \(result.map { Self.oneLine($0.trimmedDescription) } ?? "Void")"
    placeholder = result.map(Self.placeholder) ?? "()"
  }

  private static func oneLine(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.replacing("( ", with: "(").replacing(" )", with: ")")
  }

  /// A value of a type, which nobody will take for an answer.
  private static func placeholder(of type: TypeSyntax) -> String {
    if let tuple = type.as(TupleTypeSyntax.self) {
      return "("
        + tuple.elements.map { element in
          (element.firstName.map { "\($0.text): " } ?? "") + placeholder(of: element.type)
        }.joined(separator: ", ") + ")"
    }
    if let function = type.as(FunctionTypeSyntax.self) {
      let names = function.parameters.map { _ in "_" }.joined(separator: ", ")
      return
        "{ \(names.isEmpty ? "" : names + " in ")\(placeholder(of: function.returnClause.type)) }"
    }
    if type.is(ArrayTypeSyntax.self) { return "[]" }
    return switch type.trimmedDescription {
    case "Double", "Float": ".nan"
    case "Bool": "false"
    case "String": "\"\""
    case "Int", "UInt64": "0"
    default: "\(type.trimmedDescription)()"
    }
  }
}
