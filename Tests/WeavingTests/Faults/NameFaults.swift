@testable import Manuscript
@testable import Weaving

/// Names that lead nowhere, or to two places.
enum NameFaults {
  static let all: [Fault] = [
    Fault(
      .unknownRole,
      "Chapters/Sample/main.swift:3:24: error: {trem} is not a role: there are {value} {eq} {numref} "
        + "{cite} {citet} {term} {claim} {quoted} {given} {doc} {quote} {exercises}",
      "{term}`gate`", "{trem}`gate`"),
    Fault(
      .unknownRole,
      "Chapters/Sample/main.swift:40:5: error: [!NOTICE] is not a box: [!NOTE] [!REMEMBER] "
        + "[!CORRECTION] [!SURPRISE] [!QUESTION]",
      "[!NOTE] A note", "[!NOTICE] A note"),
    Fault(
      .unknownValue,
      "Chapters/Sample/main.swift:3:72: error: no value “hlaf” was recorded: did you mean “half”?",
      "a value {value}`half`", "a value {value}`hlaf`"),
    Fault(
      .unknownValue, "Chapters/Sample/main.swift:3:72: error: “square” is not a value",
      "a value {value}`half`", "a value {value}`square`"),
    Fault(
      .unknownEquation, "Chapters/Sample/main.swift:4:39: error: no equation “curve”",
      "{eq}`square`", "{eq}`curve`"),
    Fault(
      .unknownFigure,
      "Chapters/Sample/main.swift:4:53: error: no figure, table or equation “curves”: did you mean “curve”?",
      "{numref}`curve`", "{numref}`curves`"),
    Fault(
      .unknownCitation,
      "Chapters/Sample/main.swift:4:5: error: no work “gauss1810” in Chapters/References.json: "
        + "did you mean “gauss1809”?",
      "gauss1809, three2020", "gauss1810, three2020"),
    Fault(
      .unknownTerm,
      "Chapters/Sample/main.swift:3:24: error: no term “door” in Chapters/Glossary.md",
      "{term}`gate`,", "{term}`door`,"),
    Fault(
      .unknownChapter,
      "Chapters/Sample/main.swift:65:25: error: no chapter “Lost” in Chapters/Contents.md",
      "{term}`gates`;", "{doc}`Lost`;"),
    Fault(
      .missingRegion,
      "Chapters/Sample/main.swift:59:5: error: Sources/Lib/Lib.swift has no region “twise”: "
        + "did you mean “twice”?",
      "Lib.swift#twice", "Lib.swift#twise"),
    Fault(
      .missingRegion,
      "Chapters/Sample/main.swift:59:5: error: there is no file Sources/Lib/Lip.swift",
      "Lib.swift#twice", "Lip.swift#twice"),
    Fault(
      .missingExercises,
      "Chapters/Sample/main.swift:69:5: error: there is no Chapters/Sample/Exercises.swift"
    ) { try $0.remove("Chapters/Sample/Exercises.swift") },
    Fault(
      .misplacedRole,
      "Chapters/Sample/main.swift:59:9: error: a {quote} stands alone in its paragraph",
      "//: {quote}", "//: See {quote}"),
    Fault(
      .misplacedRole,
      "Chapters/Sample/main.swift:69:10: error: {exercises} stands alone in its paragraph",
      "//: {exercises}", "//: Here {exercises}"),
    Fault(
      .duplicateID,
      "Chapters/Sample/main.swift:33:1: error: the id “square” is already given on line 31"
    ) {
      try $0.replace("{numref}`five`", with: "{numref}`dial`")
      try $0.edit("five") { $0.id = "square" }
    },
    Fault(
      .duplicateID,
      "Chapters/Sample/main.swift:16:5: error: the id “square” is already given in this chapter"
    ) {
      try $0.replace("$$ (third)", with: "$$ (square)")
      try $0.replace("{eq}`third`", with: "{eq}`square`")
    },
    Fault(
      .duplicateID, "Chapters/Sample/Claims.json:4:8: error: the ledger has SA-02 twice"
    ) {
      let row =
        #"{"id": "SA-02", "chapter": "Sample", "source": "A", "claim": "", "verdict": "true", "#
        + #""kind": "computed"}"#
      try $0.replace(
        #""correction": ""}"# + "\n]", with: #""correction": ""},"# + "\n\(row)]",
        in: "Chapters/Sample/Claims.json")
    },
    Fault(
      .duplicateID, "Chapters/Glossary.md:7:1: error: the term “Gate” is given twice"
    ) { try $0.replace("## sigmoid", with: "## sigmoid, Gate", in: "Chapters/Glossary.md") },
    Fault(
      .duplicateRegion,
      "Sources/Lib/Lib.swift:8:1: error: the region “twice” is already named"
    ) {
      try $0.write(
        "Sources/Lib/Lib.swift",
        try $0.text("Sources/Lib/Lib.swift") + "// snippet.twice\n// snippet.end\n")
    },
    Fault(
      .unusedSection,
      "Chapters/Sample/Part.swift:1:1: error: main.swift does not call the section “part”, or calls it "
        + "twice: no reader would meet it once"
    ) { try $0.write("Chapters/Sample/Part.swift", "func part(_ chapter: Chapter) {\n}\n") },
    Fault(
      .deadLink,
      "Chapters/Sample/main.swift:28:54: error: sample.html has no anchor #formulas-and-table: "
        + "did you mean “formulas-and-tables”?",
      "(#formulas-and-tables)", "(#formulas-and-table)"),
    Fault(
      .deadLink,
      "Chapters/Sample/main.swift:28:54: error: the book has no simple.html: did you mean “sample.html”?",
      "(#formulas-and-tables)", "(simple.html)"),
  ]
}
