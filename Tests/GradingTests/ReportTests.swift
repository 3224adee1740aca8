import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@testable import Grading

@Suite("Reports")
struct ReportTests {
  /// What an attacker would be called, and would answer.
  static let evil =
    "</script><script>alert(1)</script>]]>\u{1B}[2J\u{202E}\0=HYPERLINK(\"x\")&amp;'\""

  static func report(
    _ students: [(id: String, name: String)], points: Int = 750, time: String? = nil,
    sheet: Sheet = Sheet(),
    isolation: Isolation = .full, message: String = "x is 1, not 2."
  ) -> Report {
    let settings = Gradebook.Settings(
      isolation: isolation, seed: "s", isSeedSecret: true, bundles: [:])
    let test = TestResult(
      name: "public 1", isHidden: false, status: points == 1000 ? .ok : .wrong, message: message,
      points: points, possible: 1000)
    let exercise = ExerciseResult(
      function: "twice", key: "k", status: test.status, message: "1 of 1", points: points,
      possible: 1000,
      tests: [test])
    let entries = students.map { id, name in
      (
        unit: WorkUnit(
          key: id, chapter: "Small", file: "f", bundle: "b", student: id, name: name, isLate: false,
          time: time,
          refusal: nil),
        result: UnitResult(
          chapter: "Small", file: "f", isolation: isolation, toolchain: "Swift",
          status: test.status,
          message: nil, exercises: [exercise])
      )
    }
    return Report(Merged(entries: entries, settings: settings), sheet: sheet)
  }

  static func sheet(_ text: String) throws -> Sheet {
    try Sheet(Array(text.utf8), named: "sheet.csv")
  }

  @Test("a table keeps to RFC 4180, and no text in it is a formula")
  func table() {
    let names = [
      "=1+1", "+1", "-1", "@x", "\t=1", "a,b", "say \"x\"", "line\nend", Self.evil, "ünï 李", " =1",
    ]
    let report = Self.report(names.enumerated().map { ("\($0)", $1) })
    let rows = CSV.places(in: Array(report.table.utf8))
    #expect(rows.count == names.count + 1)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    for row in rows.dropFirst() {
      #expect(!(row[1].text.first.map { "=+-@\t".contains($0) } ?? true), "\(row[1].text)")
      #expect(row[9].text == "7.5")
    }
    #expect(
      rows[6][1].text == "a,b" && rows[7][1].text == "say \"x\"" && rows[10][1].text == "ünï 李")
  }

  @Test("a page says everything that somebody wrote as text, and asks nobody for anything")
  func page() throws {
    let report = Self.report([("1", Self.evil)], message: Self.evil)
    let page = report.page(report.students[0])
    #expect(!page.contains("<script") && !page.contains("http:") && !page.contains("https:"))
    #expect(page.unicodeScalars.allSatisfy { $0 == "\n" || Plain.isPlain($0) })
    #expect(page.contains("7.5 of 10"))
    let host = Self.report([("1", "Ada")], isolation: .host)
    #expect(host.page(host.students[0]).contains("--isolation=host"))
    #expect(host.table.contains("--isolation=host"))
  }

  @Test("JUnit's XML is well formed whatever is in it, and counts what it holds")
  func junit() {
    let report = Self.report([("1", "Ada"), (Self.evil, Self.evil)], message: Self.evil)
    #expect(XMLParser(data: Data(report.junit.utf8)).parse())
    #expect(
      report.junit.contains(
        "<testsuites name=\"grades\" tests=\"2\" failures=\"2\" errors=\"0\" skipped=\"0\">"))
  }

  @Test("Gradescope's scores add up to the mark, also where the sheet changed it")
  func gradescope() throws {
    let sheet = try Self.sheet("student,chapter,bonus\n1,Small,1.5\n")
    let report = Self.report([("1", "Ada")], sheet: sheet)
    let object =
      try JSONSerialization.jsonObject(with: report.gradescope(report.entries[0])) as? [String: Any]
    let results = try #require(object)
    #expect(results["score"] == nil && results["output_format"] as? String == "text")
    let tests = try #require(results["tests"] as? [[String: Any]])
    let sum = tests.reduce(0) { $0 + ($1["score"] as? Double ?? .nan) }
    #expect(abs(sum - 9) <= 1e-9)
    #expect(tests.allSatisfy { ["passed", "failed"].contains($0["status"] as? String ?? "") })
  }

  @Test("Classroom 50's result has what its schema requires")
  func classroom50() throws {
    let report = Self.report([("1", "Ada")], time: "2026-10-01T12:00:00+02:00")
    let data = try report.classroom50(report.entries[0], ["CLASSROOM": "c", "OWNER": "ada"])
    let result = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let keys = [
      "schema", "classroom", "assignment", "assignment_type", "owner", "submission", "commit",
      "release",
      "review", "datetime", "score", "max-score", "tests",
    ]
    #expect(Set(result.keys) == Set(keys))
    #expect(result["datetime"] as? String == "2026-10-01T10:00:00Z")
    #expect(result["score"] as? Int == 750 && result["max-score"] as? Int == 1000)
  }

  @Test(
    "lateness is counted in begun days, from the platform's time or the sheet's, and never guessed",
    arguments: [
      // Without a time, without a due time, in time, a second late, two days late with one of extension.
      (String?.none, "*,*,2026-10-01T00:00Z,,,10,,,", 750),
      ("2026-10-09T00:00:00Z", "*,*,,,,10,,,", 750),
      ("2026-10-01T00:00:00Z", "*,*,2026-10-01T00:00Z,,,10,,,", 750),
      ("2026-10-01T00:00:01Z", "*,*,2026-10-01T00:00Z,,,10,,,", 675),
      ("2026-10-02T12:00:00Z", "*,*,2026-10-01T00:00Z,,1,10,,,", 675),
      ("2026-10-02T12:00:00Z", "*,*,2026-10-01T00:00Z,2026-09-30T00:00Z,,10,,,", 750),
      ("2027-10-02T12:00:00Z", "*,*,2026-10-01T00:00Z,,,10,,,", 0),
      (nil, "1,Small,,,,,2.25,,", 975), (nil, "1,*,,,,,,4,", 400), (nil, "2,*,,,,,,4,", 750),
    ])
  func lateness(time: String?, row: String, points: Int) throws {
    let head = "student,chapter,due,handed-in,extension,penalty,bonus,mark,note\n"
    let report = Self.report([("1", "Ada")], time: time, sheet: try Self.sheet(head + row + "\n"))
    #expect(report.entries[0].mark.points == points)
    #expect(report.entries[0].mark.raw == 750)
  }

  @Test(
    "a sheet that cannot be read is an error with its row",
    arguments: [
      ("name\nx", "student and chapter"),
      ("student,chapter,due\n1,x,tomorrow", "row 2: “tomorrow” is no time"),
      ("student,chapter,bonus\n1,x,1\n2,x,1.234", "row 3: “1.234” is no number"),
      ("student,chapter,points\n1,x,1", "a column “points”"),
    ])
  func faults(text: String, words: String) {
    let error = #expect(throws: GradingError.self) { try Self.sheet(text) }
    #expect(error?.description.contains(words) == true)
  }

  @Test("a sheet of Canvas is filled, and every other byte stays")
  func canvas() throws {
    let text =
      "\u{FEFF}Student,ID,SIS User ID,SIS Login ID,Section,Small (77),\"Other, (78)\"\r\n"
      + "    Points Possible,,,,,20,\r\n\"Lovelace, Ada\",101,s1,ada,\"A \"\"1\"\"\",,5\r\nNobody,102,s2,nob,B,\"3\",6\r\n"
    let report = Self.report([("101", "Ada"), ("999", "Gone")])
    let outcome = try Fill(report, named: "c.csv").fill(Array(text.utf8), chapter: nil)
    // Ten points here are twenty there.
    #expect(
      String(decoding: outcome.bytes, as: UTF8.self)
        == text.replacing("\"A \"\"1\"\"\",,5", with: "\"A \"\"1\"\"\",15,5"))
    #expect(outcome.filled == 1)
    #expect(
      outcome.remarks == ["Gone was graded and is not in c.csv; the row must be added by hand."])
  }

  @Test("a sheet of Moodle is filled with grade and feedback, and every other byte stays")
  func moodle() throws {
    let text =
      "Identifier,\"Full name\",Status,Grade,\"Maximum Grade\",\"Grade can be changed\",\"Feedback comments\"\n"
      + "\"Participant 11\",\"Žofie =1\",x,\"\",\"10.00\",Yes,\"\"\n\"Participant 12\",Other,x,,10.00,Yes,\n"
    let outcome = try Fill(Self.report([("11", "Ž")]), named: "m.csv").fill(
      Array(text.utf8), chapter: nil)
    #expect(
      String(decoding: outcome.bytes, as: UTF8.self)
        == text.replacing(
          "x,\"\",\"10.00\",Yes,\"\"", with: "x,\"7.5\",\"10.00\",Yes,\"twice: 7.5 of 10. 1 of 1\"")
    )
  }

  @Test("what is no sheet of theirs is an error")
  func noSheet() {
    let error = #expect(throws: GradingError.self) {
      try Fill(Self.report([("1", "Ada")]), named: "x.csv").fill(
        Array("a,b\n1,2\n".utf8), chapter: nil)
    }
    #expect(error?.description.contains("x.csv: this is no sheet that Canvas") == true)
  }

  @Test("files are named so that no student can reach another's, and pages of the gone go")
  func files() throws {
    let folder = URL(filePath: "/tmp/reports-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let names = ["../../x", "a/b", "A", "a", "", ".", "x\0y", String(repeating: "n", count: 300)]
    try Self.report(names.map { ($0, $0) }).write(to: folder)
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/students")
    #expect(pages.count == names.count)
    #expect(pages.allSatisfy { $0.wholeMatch(of: /[A-Za-z0-9-]*-[0-9a-f]{8}\.html/) != nil })
    try Self.report([("a", "a")]).write(to: folder)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/students").count == 1)
  }

  @Test("nan is never right, infinities only where they are expected")
  func allowances() {
    let wide = Allowance(absolute: .infinity, relative: 1)
    #expect(wide.fault(in: .number(.nan), reference: .number(1), label: "x") != nil)
    #expect(wide.fault(in: .number(.nan), reference: .number(.infinity), label: "x") != nil)
    #expect(wide.fault(in: .number(.infinity), reference: .number(.infinity), label: "x") == nil)
    #expect(wide.fault(in: .number(-.infinity), reference: .number(.infinity), label: "x") != nil)
    #expect(Allowance().fault(in: .number(-0.0), reference: .number(0), label: "x") == nil)
    #expect(Allowance(absolute: 1).fault(in: .whole(1), reference: .number(1), label: "x") != nil)
    #expect(
      Allowance(absolute: 1).fault(in: .list([.number(1)]), reference: .list([]), label: "x") != nil
    )
  }
}
