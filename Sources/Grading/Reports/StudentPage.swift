extension Report {
  /// What one student reads: every lost point has a sentence. One file, which asks nobody for anything.
  func page(_ entries: [Entry]) -> String {
    let name = escaped(Plain.line(entries[0].unit.name, limit: 100))
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(name)</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <main>
      <h1><bdi>\(name)</bdi></h1>
      \(entries.map(section).joined())
      \(remarks.map { "<p class=\"remark\">\(escaped($0))</p>\n" }.joined())</main>
      </body>
      </html>

      """
  }

  private func section(_ entry: Entry) -> String {
    let result = entry.result
    var text = """
      <section>
      <h2>\(escaped(entry.unit.chapter)) <span class="points">\(decimal(entry.mark.points)) of \(decimal(result.possible))</span></h2>

      """
    if let explanation = entry.mark.explanation {
      text += "<p>\(decimal(entry.mark.raw)) by the tests; \(escaped(explanation)).</p>\n"
    }
    if let message = result.message { text += "<pre>\(escaped(message))</pre>\n" }
    for exercise in result.exercises {
      text += """
        <h3><span class="mark \(exercise.status.rawValue)">\(Self.sign(exercise.status))</span> <code>\(escaped(exercise.function))</code> <span class="points">\(decimal(exercise.points)) of \(decimal(exercise.possible))</span></h3>
        <p>\(escaped(exercise.message))</p>

        """
      let lost = exercise.tests.filter { $0.status != .ok }
      // Where all tests have the same to say, the exercise has said it.
      let alreadySaid: Set = [exercise.status.sentence, exercise.message]
      if !lost.isEmpty, !Set(lost.map(\.message)).isSubset(of: alreadySaid) {
        text += "<ul>\n"
        for test in lost {
          text +=
            "<li><b>\(escaped(test.name))</b>: <span class=\"said\">\(escaped(test.message))</span></li>\n"
        }
        text += "</ul>\n"
      }
    }
    return text + "</section>\n"
  }

  /// A sign that needs no colour.
  static func sign(_ status: Status) -> String {
    switch status {
    case .ok: "✓"
    case .notAttempted: "○"
    case .ungraded: "?"
    default: "✗"
    }
  }

  private static let style = """
    :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
    body { margin: 0; } main { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
    h1, h2, h3 { line-height: 1.25; margin: 1.6em 0 .4em; } h2 { border-bottom: 1px solid; }
    h2, h3 { display: flex; gap: .5em; align-items: baseline; } .points { margin-left: auto; font-weight: normal; white-space: nowrap; }
    p, ul { margin: .3em 0; } pre, .said { white-space: pre-wrap; overflow-wrap: anywhere; }
    pre { border: 1px solid; padding: .5em; font-size: .9rem; } .mark { width: 1.2em; } .remark { margin-top: 2em; font-style: italic; }
    @media print { main { margin: 0; max-width: none; } section { break-inside: auto; } h3 { break-after: avoid; } }
    """
}
