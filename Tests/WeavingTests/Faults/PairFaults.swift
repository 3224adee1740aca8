@testable import Manuscript
@testable import Weaving

/// Marks without their partner.
enum PairFaults {
  static let all: [Fault] = [
    Fault(
      .unclosedBlock,
      "Chapters/Sample/main.swift:16:5: error: $$ opens mathematics: close it with $$"
    ) {
      try $0.replace("//: $$ (third)\n//: which", with: "//:\n//: which")
      try $0.replace("{eq}`third`", with: "{eq}`square`")
    },
    Fault(
      .unclosedBlock,
      "Chapters/Sample/main.swift:19:75: error: $ opens mathematics: close it, or write \\$ for a "
        + "dollar sign",
      "Costs: 3 \\$", "Costs: 3 $"),
    Fault(
      .unclosedBlock,
      "Chapters/Sample/main.swift:61:5: error: the code fence is never closed in this prose"
    ) {
      try $0.replace(
        "//: ```\n//:\n//: The next chapter is", with: "//: ---\n//:\n//: The next chapter is")
    },
    Fault(
      .unclosedBlock,
      "Chapters/Sample/main.swift:65:25: error: the role {doc} is not closed on its line",
      "{term}`gates`; this one is {doc}`Sample`.", "{doc}`Absent"),
    Fault(
      .unclosedBlock,
      "Chapters/Sample/main.swift:71:1: error: snippet.hide is never closed: add // snippet.show",
      "chapter.finish()\n// snippet.show", "chapter.finish()\n"),
    Fault(
      .unclosedBlock,
      "Sources/Lib/Lib.swift:3:3: error: the region “twice” is never closed: add // snippet.end"
    ) { try $0.replace("  // snippet.end\n", with: "", in: "Sources/Lib/Lib.swift") },
    Fault(
      .unclosedBlock,
      "Chapters/Sample/Exercises.swift:12:3: error: BEGIN SOLUTION is never closed: add // END SOLUTION"
    ) { try $0.replace("// END SOLUTION", with: "// END", in: "Chapters/Sample/Exercises.swift") },
    Fault(
      .strayEnd,
      "Chapters/Sample/Exercises.swift:15:3: error: END SOLUTION without a BEGIN SOLUTION before it"
    ) {
      try $0.replace("// BEGIN SOLUTION", with: "// BEGIN", in: "Chapters/Sample/Exercises.swift")
    },
    Fault(
      .strayEnd,
      "Chapters/Sample/main.swift:8:1: error: snippet.end without a snippet.NAME before it"
    ) {
      try $0.replace("// snippet.hide\nlet chapter", with: "// snippet.end\nlet chapter")
      try $0.replace("digits: 2)\n// snippet.show", with: "digits: 2)\n")
    },
    Fault(
      .strayEnd,
      "Chapters/Sample/main.swift:8:1: error: snippet.show without a snippet.hide before it"
    ) {
      try $0.replace("// snippet.hide\nlet chapter", with: "// snippet.show\nlet chapter")
      try $0.replace("digits: 2)\n// snippet.show", with: "digits: 2)\n")
    },
  ]
}
