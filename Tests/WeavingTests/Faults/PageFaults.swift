@testable import Manuscript
@testable import Weaving

/// Pages unfit to be read.
enum PageFaults {
  static let all: [Fault] = [
    Fault(
      .headingLevel,
      "Chapters/Sample/main.swift:57:5: error: “Code of the library” skips a level: ### is the next",
      "### Code", "#### Code"),
    Fault(
      .missingAlt,
      "Chapters/Sample/main.swift:47:1: error: “curve” has no alt text: say what the figure shows"
    ) {
      try $0.edit("curve") {
        if case .figure(var figure) = $0.content {
          figure.alt = " "
          $0.content = .figure(figure)
        }
      }
    },
    Fault(
      .missingCaption,
      "Chapters/Sample/main.swift:47:1: error: “curve” has no caption: say what the figure claims"
    ) {
      try $0.edit("curve") {
        if case .figure(var figure) = $0.content {
          figure.caption = ""
          $0.content = .figure(figure)
        }
      }
    },
    Fault(
      .wideListing,
      "Chapters/Sample/main.swift:38:86: error: this line of a listing has 85 columns, 84 are shown: "
        + "break it",
      "let after = 1", "let after = 1  // β " + String(repeating: "x", count: 65)),
    Fault(
      .untitledExercise,
      "Chapters/Sample/Exercises.swift:10:4: error: the exercise has no title: write it on this line"
    ) {
      let path = "Chapters/Sample/Exercises.swift"
      let lines = try $0.text(path).split(separator: "\n", omittingEmptySubsequences: false)
      try $0.write(
        path,
        (lines.prefix(9).map { _ in "" } + ["///"] + lines.dropFirst(10)).joined(separator: "\n"))
    },
    Fault(
      .untitledExercise,
      "Chapters/Sample/Exercises.swift:2:1: error: the function around this solution has no "
        + "documentation: its first line is the title"
    ) {
      try $0.write(
        "Chapters/Sample/Exercises.swift",
        "func bare() {\n// BEGIN SOLUTION\n// END SOLUTION\n}\n")
    },
  ]
}
