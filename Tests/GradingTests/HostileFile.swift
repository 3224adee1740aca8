import Foundation
import Testing

@testable import Grading

/// A file that attacks, and what it must get.
struct HostileFile: CustomTestStringConvertible, Sendable {
  var name: String
  var text: String
  var status: Status
  var points: Int
  /// States and points of single exercises.
  var exercises: [String: (status: Status, points: Int)] = [:]
  /// What no report may say.
  var never: [String] = []

  var testDescription: String { name }

  /// The files of the folder `Hostile`, which are neither compiled nor linted here: their first lines say what is expected. Exercises that a file
  /// does not declare are filled in with right solutions.
  static let all: [HostileFile] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Hostile")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let written = names.sorted().filter { $0.hasSuffix(".swift.txt") }.compactMap {
      name -> HostileFile? in
      guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
        return nil
      }
      return HostileFile(name: String(name.dropLast(10)), text: text)
    }
    return written + generated
  }()

  init?(name: String, text: String) {
    self.name = name
    guard let match = text.firstMatch(of: /\/\/ expect: (\S+) ([\d.]+)/),
      let points = Double(match.2),
      let status = Status(rawValue: String(match.1))
    else { return nil }
    self.status = status
    self.points = Int((points * 100).rounded())
    for match in text.matches(of: /\/\/ expect (\w+): (\S+) (\d+)/) {
      if let status = Status(rawValue: String(match.2)), let points = Int(match.3) {
        exercises[String(match.1)] = (status, points * 100)
      }
    }
    never = text.matches(of: /\/\/ never: (.*)/).map { String($0.1) }
    self.text = text + Self.rest(text)
  }

  private static let solutions = [
    "twiceAndOne": "func twiceAndOne(_ x: Double) -> Double { 2 * x + 1 }",
    "mean":
      "func mean(of numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }",
    "isEven": "func isEven(_ n: Int) -> Bool { n % 2 == 0 }",
    "spelled": "func spelled(_ n: Int) -> String { [\"one\", \"two\", \"three\"][n - 1] }",
  ]

  private static func rest(_ text: String) -> String {
    solutions.sorted { $0.key < $1.key }.filter { !text.contains("func \($0.key)(") }
      .map { "\n\($0.value)\n" }.joined()
  }

  /// Attacks that are too long to be written down.
  private static var generated: [HostileFile] {
    func file(_ name: String, _ head: String, _ body: String) -> HostileFile? {
      HostileFile(
        name: name, text: "\(head)\nfunc twiceAndOne(_ x: Double) -> Double {\n\(body)\n}\n")
    }
    let sum = "[1, 2.0, -3].map { -$0 * 2 + 1 / 3 - -1 }.reduce(0) { $0 + 2 * $1 - -1 }"
    return [
      file(
        "Literal of 100 000 elements", "// expect: compile-limit 0",
        "let table = [" + String(repeating: "1,", count: 100_000) + "]\nreturn Double(table[3])"),
      file(
        "60 000 brackets", "// expect: compile-error 0",
        "return " + String(repeating: "(", count: 60_000) + "x"
          + String(repeating: ")", count: 60_000)),
      file(
        "Two thousand closures within each other", "// expect: compile-error 0",
        "return " + String(repeating: "{ ", count: 2_000) + "x"
          + String(repeating: " }()", count: 2_000)),
      file(
        "An expression for the type checker", "// expect: compile-limit 0",
        "return " + Array(repeating: sum, count: 40).joined(separator: " + ") + " + \"a\""),
      file(
        "A sum of 20 000 terms", "// expect: compile-limit 0",
        "return " + Array(repeating: "x", count: 20_000).joined(separator: "+")),
    ].compactMap(\.self)
  }
}
