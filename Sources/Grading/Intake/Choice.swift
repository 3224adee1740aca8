import Foundation

extension Intake {
  /// Decides which file of a student is graded for which chapter.
  func settle(_ id: String, _ turns: [(Owner, [Handed])], chapter: String?, into taken: inout Taken)
  {
    let name = turns.map(\.0.name).max() ?? id
    let wanted = assignments.filter { chapter == nil || $0.chapter == chapter }
    var hasAny = false
    for assignment in wanted {
      guard let choice = choose(turns, for: assignment) else { continue }
      hasAny = true
      taken.submissions.append(
        Submission(
          id: id, name: name, chapter: assignment.chapter, source: choice.source,
          isLate: choice.owner.isLate,
          time: choice.owner.time))
    }
    guard !hasAny else { return }
    let refusal = Refusal(explanation(turns, wanted: chapter))
    if let chapter {
      taken.submissions.append(
        Submission(
          id: id, name: name, chapter: chapter, source: .failure(refusal),
          isLate: turns.contains { $0.0.isLate }, time: turns.compactMap(\.0.time).max()))
    } else {
      taken.remarks.append("\(Plain.line(name, limit: 80)): \(refusal.sentence)")
    }
  }

  private struct Choice {
    var owner: Owner
    var source: Result<[UInt8], Refusal>
  }

  /// How many of an assignment's functions a text declares.
  private func matches(_ text: String, _ assignment: BundleSource) -> Int {
    assignment.assignment.exercises.count { exercise in
      text.contains("func \(exercise.function)")
    }
  }

  private func choose(_ turns: [(Owner, [Handed])], for assignment: BundleSource) -> Choice? {
    var best: [(count: Int, isNamed: Bool, owner: Owner, file: Handed, bytes: [UInt8])] = []
    for (owner, files) in turns {
      for file in files where file.name.lowercased().hasSuffix(".swift") {
        guard case .success(let bytes) = file.content,
          let text = try? SafeFile.source(bytes, named: file.name)
        else { continue }
        let count = matches(text, assignment)
        if count > 0 {
          best.append((count, file.name == "Exercises.swift", owner, file, bytes))
        }
      }
    }
    // The latest hand-in, in it the file with most exercises, and of such the one with the right name.
    guard let latest = best.map(\.owner.turn).max() else { return nil }
    best.removeAll { $0.owner.turn != latest }
    let most = best.map(\.count).max() ?? 0
    best.removeAll { $0.count != most }
    if best.contains(where: \.isNamed) { best.removeAll { !$0.isNamed } }
    guard let first = best.first else { return nil }
    if let other = best.first(where: { $0.bytes != first.bytes }) {
      func path(_ file: Handed) -> String {
        Plain.line(file.path.joined(separator: "/"), limit: 120)
      }
      return Choice(
        owner: first.owner,
        source: .failure(
          Refusal(
            "Two files could be meant, “\(path(first.file))” and “\(path(other.file))”, and nothing says which is the later; remove one of them."
          )))
    }
    return Choice(owner: first.owner, source: .success(first.bytes))
  }

  /// Why a student has nothing that can be graded.
  private func explanation(_ turns: [(Owner, [Handed])], wanted: String?) -> String {
    let files = turns.flatMap(\.1)
    for file in files {
      if case .failure(let refusal) = file.content { return refusal.sentence }
    }
    for file in files {
      guard case .success(let bytes) = file.content else { continue }
      do throws(Refusal) {
        let text = try SafeFile.source(bytes, named: file.name)
        if let other = assignments.first(where: { matches(text, $0) > 0 }), let wanted {
          return
            "“\(Plain.line(file.name, limit: 80))” answers exercises of \(other.chapter), and \(wanted) was asked for."
        }
      } catch {
        return error.sentence
      }
    }
    guard let first = files.first else {
      return "Nothing was handed in: no file of Swift source is there."
    }
    return
      "“\(Plain.line(first.name, limit: 80))” has none of the functions that are asked for\(wanted.map { " in \($0)" } ?? "")."
  }
}
