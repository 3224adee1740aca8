import Foundation

extension Report {
  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return encoder
  }

  /// Gradescope's `results.json`. There is no score at the top, which would override the sum; a test that
  /// were hidden would hide the total, so hidden tests are shown without what they hide.
  func gradescope(_ entry: Entry) throws -> Data {
    struct Test: Encodable {
      var name, number, status, output: String
      var score, max_score: Double
      var output_format = "text"
      var visibility = "visible"
    }
    struct Results: Encodable {
      var output: String
      var output_format = "text", test_output_format = "text", test_name_format = "text"
      var visibility = "visible", stdout_visibility = "hidden"
      var tests: [Test]
    }
    var tests: [Test] = []
    for (index, exercise) in entry.result.exercises.enumerated() {
      for (position, test) in exercise.tests.enumerated() {
        tests.append(
          Test(
            name: "\(exercise.function), \(test.name)", number: "\(index + 1).\(position + 1)",
            status: test.status == .ok ? "passed" : "failed", output: test.message,
            score: Double(test.points) / 100, max_score: Double(test.possible) / 100))
      }
    }
    // What the teacher's sheet adds or takes is one more line, so that the sum is the mark.
    if entry.mark.points != entry.mark.raw {
      tests.append(
        Test(
          name: "adjustment", number: "\(entry.result.exercises.count + 1)", status: "passed",
          output: entry.mark.explanation ?? "",
          score: Double(entry.mark.points - entry.mark.raw) / 100,
          max_score: 0))
    }
    let output =
      ([entry.result.message ?? entry.result.status.sentence, entry.mark.explanation].compactMap(
        \.self) + remarks)
      .joined(separator: "\n")
    return try Self.encoder.encode(Results(output: output, tests: tests))
  }

  /// JUnit's XML: a suite a submission, a case a test.
  var junit: String {
    let all = entries.flatMap { $0.result.exercises.flatMap(\.tests) }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites name=\"grades\"\(counts(all))>\n"
    for entry in entries {
      let tests = entry.result.exercises.flatMap(\.tests)
      text +=
        "  <testsuite name=\"\(escaped("\(entry.unit.student) \(entry.unit.chapter)"))\"\(counts(tests))>\n"
      for exercise in entry.result.exercises {
        for test in exercise.tests {
          let name =
            "classname=\"\(entry.unit.chapter).\(exercise.function)\" name=\"\(escaped(test.name))\""
          if test.status == .ok {
            text += "    <testcase \(name)/>\n"
          } else {
            text += "    <testcase \(name)>\(fault(test))</testcase>\n"
          }
        }
      }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private func counts(_ tests: [TestResult]) -> String {
    let failures = tests.count { $0.status == .wrong }
    let skipped = tests.count { $0.status == .notAttempted }
    let errors = tests.count { $0.status != .ok } - failures - skipped
    return
      " tests=\"\(tests.count)\" failures=\"\(failures)\" errors=\"\(errors)\" skipped=\"\(skipped)\""
  }

  private func fault(_ test: TestResult) -> String {
    let message = escaped(test.message)
    return switch test.status {
    case .notAttempted: "<skipped message=\"\(message)\"/>"
    case .wrong: "<failure type=\"wrong\" message=\"\(message)\"/>"
    default: "<error type=\"\(test.status.rawValue)\" message=\"\(message)\"/>"
    }
  }

  /// A text between tags or quotation marks, for XML and HTML alike.
  func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "\n"
      default: result.unicodeScalars.append(Plain.isPlain(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return result
  }

  /// Classroom 50's `result.json`; its scores are whole numbers, so they count hundredths of points.
  func classroom50(_ entry: Entry, _ environment: [String: String]) throws -> Data {
    struct Test: Encodable {
      var name: String
      var passed: Bool
      var score, maxScore: Int
      enum CodingKeys: String, CodingKey {
        case name = "test-name", passed, score, maxScore = "max-score"
      }
    }
    struct Result: Encodable {
      var schema = "classroom50/result/v1"
      var classroom, assignment, assignment_type, owner, submission, commit, release, review,
        datetime: String
      var score, maxScore: Int
      var tests: [Test]
      enum CodingKeys: String, CodingKey {
        case schema, classroom, assignment, assignment_type, owner, submission, commit, release,
          review, datetime
        case score, maxScore = "max-score", tests
      }
    }
    func variable(_ name: String) -> String { environment[name] ?? "" }
    let tests = entry.result.exercises.map {
      Test(name: $0.function, passed: $0.status == .ok, score: $0.points, maxScore: $0.possible)
    }
    let time =
      entry.mark.handedIn.flatMap(Moment.seconds) ?? Date().timeIntervalSince1970.rounded(.down)
    let result = Result(
      classroom: variable("CLASSROOM"), assignment: variable("ASSIGNMENT"),
      assignment_type: environment["ASSIGNMENT_TYPE"] ?? "individual",
      owner: environment["OWNER"] ?? entry.unit.student, submission: variable("SUBMISSION_TAG"),
      commit: variable("COMMIT_URL"), release: variable("RELEASE_URL"),
      review: variable("REVIEW_URL"),
      datetime: Date(timeIntervalSince1970: time).formatted(.iso8601), score: entry.mark.points,
      maxScore: entry.result.possible, tests: tests)
    return try Self.encoder.encode(result)
  }
}
