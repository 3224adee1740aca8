import Foundation
import Testing

@testable import Grading

extension OnThisMachine {
  @Suite("The assignments of the chapters")
  struct ChapterTests {
    static let chapters = ["GELU", "GradientProblems", "PDFvsCDF", "Sinc", "SwiGLU", "Swish"]

    private func solutions(_ chapter: String) throws -> Solutions {
      let file = TestClass.package.appending(path: "Chapters/\(chapter)/Exercises.swift")
      return try Solutions(text: String(contentsOf: file, encoding: .utf8), file: file.path)
    }

    @Test(
      "the solution earns everything, the stub nothing, a stub of nan nothing, and mistakes lose points",
      arguments: chapters)
    func proved(chapter: String) throws {
      let solutions = try solutions(chapter)
      let stub = try solutions.stub(file: chapter)
      let group = try TestClass()
      defer { group.remove() }
      try group.handIn(solutions.text, by: "solution")
      try group.handIn(stub, by: "stub")
      // The placeholders themselves, handed in as if they were answers.
      try group.handIn(
        stub.replacing("import Handout\n", with: "").replacing("notAttempted(", with: "("),
        by: "nan")
      let mutants = Mutants.of(solutions.text, count: 15, seed: "2026")
      for (name, text) in mutants { try group.handIn(text, by: name.replacing("/", with: "÷")) }
      try group.plan(chapter, seed: "a seed of the tests")
      var limits = GradingLimits()
      limits.lateAnswers = 1
      try group.run(limits: limits)
      let results = try group.results()
      let solution = try #require(results["solution"])
      #expect(solution.points == solution.possible && solution.status == .ok)
      #expect(results["stub"]?.points == 0 && results["stub"]?.status == .notAttempted)
      #expect(results["nan"]?.points == 0 && results["nan"]?.status == .wrong)
      var losing = 0
      for (name, result) in results where name.hasPrefix("line ") {
        if result.status == .compileError { continue }
        #expect(result.points < result.possible, "\(chapter), \(name) loses no point")
        losing += result.points < result.possible ? 1 : 0
      }
      #expect(losing >= 12, "\(losing) mutants of \(chapter) compile and lose points")
    }

    @Test("each exercise names a section that its chapter has", arguments: chapters)
    func sections(chapter: String) throws {
      let folder = TestClass.package.appending(path: "Chapters/\(chapter)")
      let assignment = try Assignment.read(folder.appending(path: "Assignment/Assignment.json"))
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let lines = try files.filter { $0.hasSuffix(".swift") }.flatMap {
        try String(contentsOf: folder.appending(path: $0), encoding: .utf8).split(separator: "\n")
      }
      for exercise in assignment.exercises {
        let heading = lines.contains {
          let line = $0.drop { $0 == " " }
          return line.hasPrefix("//: ##") && line.hasSuffix("# \(exercise.section)")
        }
        #expect(heading, "\(chapter) has no section “\(exercise.section)”")
      }
    }

    @Test("a stub holds no mark and no line of a solution", arguments: chapters)
    func clean(chapter: String) throws {
      let solutions = try solutions(chapter)
      let stub = try solutions.stub(file: chapter)
      #expect(!stub.contains("SOLUTION"))
      var isSolution = false
      for line in solutions.text.split(separator: "\n") {
        if line.contains("// END SOLUTION") { isSolution = false }
        let body = line.trimmingCharacters(in: .whitespaces)
        if isSolution, body.count(where: { !$0.isWhitespace }) >= 20 {
          #expect(!stub.contains(body), "the stub of \(chapter) holds “\(body)”")
        }
        if line.contains("// BEGIN SOLUTION") { isSolution = true }
      }
    }
  }

  @Suite("Marks around solutions")
  struct SolutionTests {
    @Test(
      "that are nested, unclosed or stray are errors with their line",
      arguments: [
        (
          "// BEGIN SOLUTION\n// BEGIN SOLUTION\n// END SOLUTION",
          "f.swift:2: BEGIN SOLUTION within"
        ),
        ("\n// BEGIN SOLUTION", "f.swift:2: BEGIN SOLUTION is never closed"),
        ("// END SOLUTION", "f.swift:1: END SOLUTION without"),
      ])
    func marks(text: String, words: String) {
      let error = #expect(throws: GradingError.self) { try Solutions(text: text, file: "f.swift") }
      #expect(error?.description.hasPrefix(words) == true)
    }

    @Test("a placeholder has the type that the function returns")
    func placeholders() throws {
      let text = """
        import Foundation

        func f(_ x: Double, by y: [Int]) throws -> (value: Double, law: (Double, Int) -> Bool, rows: [[Double]]) {
          // BEGIN SOLUTION
          g()
          // END SOLUTION
        }
        """
      let solutions = try Solutions(text: text, file: "f.swift")
      let stub = try solutions.stub(file: "f.swift")
      #expect(stub.contains("return notAttempted((value: .nan, law: { _, _ in false }, rows: []))"))
      #expect(stub.hasPrefix("import Handout\nimport Foundation\n"))
      #expect(
        solutions.signatures["f"]?.text
          == "f(_: Double, by: [Int]) throws -> (value: Double, law: (Double, Int) -> Bool, rows: [[Double]])"
      )
    }
  }
}
