import Foundation

extension SubmissionGrader {
  /// Grades a file. Exercises of an earlier result that depend on nothing that changed are taken over.
  func grade(_ unit: WorkUnit, file: [UInt8], earlier: [ExerciseResult] = []) throws -> UnitResult {
    let known = Dictionary(earlier.map { ($0.key, $0) }) { first, _ in first }
    func result(_ status: Status, _ message: String?, _ exercises: [ExerciseResult]) -> UnitResult {
      UnitResult(
        chapter: bundle.chapter, file: unit.file, isolation: sandbox.isolation,
        toolchain: sandbox.toolchain.version, status: status, message: message, exercises: exercises
      )
    }
    func all(_ status: Status, _ message: String) -> UnitResult {
      result(
        status, message, bundle.exercises.map { Marking.mark($0, all: status, status.sentence) })
    }
    if let refusal = unit.refusal { return all(.rejected, refusal) }
    if bundle.exercises.allSatisfy({ known[$0.key] != nil }) {
      let kept = bundle.exercises.compactMap { known[$0.key] }
      return result(.combined(kept.map(\.status)), nil, kept)
    }
    switch try build(file) {
    case .failed(let status, let message):
      return all(status, message)
    case .program(let program, let missing):
      let deadline = Clock.now + limits.total
      let marks = try bundle.exercises.map { prepared in
        if let kept = known[prepared.key] { return kept }
        if missing.contains(prepared.exercise.function) {
          return Marking.mark(
            prepared, all: .compileError,
            "The file has no function `\(prepared.signature.text)`; it must be declared in exactly this way."
          )
        }
        guard Clock.now < deadline else {
          return Marking.mark(
            prepared, all: .timeLimit, "Earlier exercises used up the time of this file.")
        }
        return Marking.mark(prepared, try ask(prepared, program: program))
      }
      return result(.combined(marks.map(\.status)), nil, marks)
    }
  }
}
