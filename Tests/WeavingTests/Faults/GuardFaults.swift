import Foundation
import Record

@testable import Manuscript
@testable import Weaving

/// What would have made a wrong page, or one that does what its author did not write.
enum GuardFaults {
  static let main = "Chapters/Sample/main.swift"

  static let all: [Fault] = contents + names + links + typed + lists

  // MARK: - Chapters that vanish

  static let contents: [Fault] = [
    Fault(
      .missingChapter,
      "Chapters/Contents.md:6:1: error: there is no Chapters/Sampel/main.swift: did you mean “Sample”?"
    ) {
      try $0.write(
        "Chapters/Contents.md",
        try $0.text("Chapters/Contents.md") + "2. [Sampel](Sampel): misspelt\n")
    },
    Fault(
      .unlistedChapter,
      "Chapters/Contents.md:5:1: error: the chapter Chapters/Other is not in this list: add "
        + "2. [Other](Other): what it says"
    ) { try $0.write("Chapters/Other/main.swift", "//: # Other\n") },
    Fault(
      .duplicateID,
      "Chapters/Contents.md:6:1: error: “sample” would have the page sample.html, which “Sample” has"
    ) {
      try $0.write("Chapters/sample/main.swift", "//: # Other\n")
      try $0.write(
        "Chapters/Contents.md", try $0.text("Chapters/Contents.md") + "2. [Other](sample): other\n")
    },
    Fault(
      .duplicateID,
      "Chapters/Contents.md:6:1: error: “Glossary” would have the page glossary.html, which the "
        + "glossary has"
    ) {
      try $0.write(
        "Chapters/Contents.md",
        try $0.text("Chapters/Contents.md") + "2. [Words](Glossary): words\n")
      try $0.write("Chapters/Glossary/main.swift", "//: # Words\n")
    },
    Fault(
      .badName,
      "Chapters/Contents.md:6:1: error: the chapter's folder “../Sample” is no name: \(Name.rule)"
    ) {
      try $0.write(
        "Chapters/Contents.md", try $0.text("Chapters/Contents.md") + "2. [Out](../Sample): out\n")
    },
  ]

  // MARK: - Names in records

  static let names: [Fault] =
    ["../../evil", "a#b", "x\" onerror=\"alert(1)", "", ".a", "a b", "β"].map { id in
      Fault(.badName, "\(main):33:1: error: the id “\(id)” is no name: \(Name.rule)") {
        try $0.replace("{numref}`five`", with: "{numref}`dial`")
        try $0.edit("five") { $0.id = id }
      }
    }
    + ["../../../x.png", "/etc/x.png", "a\"b.png", "..", "a/b.png", ".x.png"].map { name in
      Fault(
        .badName,
        "\(main):47:1: error: a file of the figure “curve” is called “\(name)”: \(Name.rule)"
      ) {
        try $0.edit("curve") {
          if case .figure(var figure) = $0.content {
            figure.frames[0].light = name
            $0.content = .figure(figure)
          }
        }
      }
    } + [
      Fault(
        .unreadableRecord,
        "output/records/Sample.json:1:1: error: this is the record of “Other”, made from “\(main)”"
      ) { try $0.editRecord { $0.chapter = "Other" } },
      Fault(
        .unreadableRecord,
        "output/records/Sample.json:1:1: error: “half” is said to be made in “../../x.swift”, no file of "
          + "the chapter"
      ) { try $0.edit("half") { $0.file = "../../x.swift" } },
      Fault(
        .unreadableRecord,
        "\(main):33:1: error: row 2 of the table “five” has 1 cells for 2 columns"
      ) {
        try $0.edit("five") {
          if case .table(var table) = $0.content {
            table.rows[1].removeLast()
            $0.content = .table(table)
          }
        }
      },
      Fault(
        .duplicateID,
        "\(main):50:1: error: the figures “curve” and “dial” both have a file Curve-Dark.png: rename one "
          + "of them"
      ) {
        try $0.edit("dial") {
          if case .figure(var figure) = $0.content {
            figure.frames[0].light = "Curve-Dark.png"
            $0.content = .figure(figure)
          }
        }
      },
      Fault(
        .duplicateID,
        "\(main):50:1: error: “a.b” and “a-b” would both be found at #figure-a-b: rename one of them"
      ) {
        try $0.replace("{numref}`curve`", with: "{numref}`a.b`")
        try $0.edit("curve") { $0.id = "a.b" }
        try $0.edit("dial") { $0.id = "a-b" }
      },
    ]

  // MARK: - Links

  static let links: [Fault] =
    [
      "javascript:alert(1)", "JavaScript://%0aalert(1)", "vbscript:x", "data:text/html,x",
      "file:///etc/passwd", "//evil.example/x", "blob:x", "https:evil.example",
    ].map { address in
      Fault(
        .foreignLink,
        "\(main):28:54: error: “\(address)” leads out of the book, and not to the web: a link is "
          + "relative, or begins with https://, http:// or mailto:",
        "(#formulas-and-tables)", "(\(address))")
    } + [
      Fault(
        .foreignLink,
        "\(main):28:5: error: “java\tscript:alert(1)” leads out of the book, and not to the web: a link "
          + "is relative, or begins with https://, http:// or mailto:",
        "(#formulas-and-tables)", "(java&#9;script:alert&#40;1&#41;)"),
      Fault(
        .foreignLink,
        "Chapters/References.json:3:10: error: “three2020” leads to “javascript:alert(1)”: a work's URL "
          + "begins with https:// or http://"
      ) {
        try $0.replace(
          "https://example.org/three", with: "javascript:alert(1)", in: "Chapters/References.json")
      },
      Fault(
        .foreignLink,
        "\(main):33:7: error: “file:///x” leads out of the book, and not to the web: a link is relative, "
          + "or begins with https://, http:// or mailto:"
      ) {
        try $0.edit("five") {
          if case .table(var table) = $0.content {
            table.rows[1][1] = "[two](file:///x)"
            $0.content = .table(table)
          }
        }
      },
      Fault(
        .missingRegion,
        "\(main):59:5: error: {quote} names a file of the package, not “../Lib.swift”",
        "Sources/Lib/Lib.swift#twice", "../Lib.swift#twice"),
      Fault(
        .missingRegion,
        "\(main):59:5: error: {quote} names a file of the package, not “/etc/hosts”",
        "Sources/Lib/Lib.swift#twice", "/etc/hosts#twice"),
      Fault(
        .missingRegion,
        "\(main):59:5: error: {quote} names a file of the package, not “.git/config”",
        "Sources/Lib/Lib.swift#twice", ".git/config#twice"),
      Fault(
        .missingRegion,
        "\(main):59:5: error: {quote} names a file of the package, not “Sources/Lib/out.swift”"
      ) {
        try $0.replace("Sources/Lib/Lib.swift#twice", with: "Sources/Lib/out.swift#twice")
        try FileManager.default.createSymbolicLink(
          atPath: $0.root.appending(path: "Sources/Lib/out.swift").path,
          withDestinationPath: "/etc/hosts")
      },
    ]

  // MARK: - Accepted silently

  static let typed: [Fault] =
    [
      ("\\href{https://x.example}{x}", "\\href"), ("\\url{https://x.example}", "\\url"),
      ("\\htmlClass{bar}{x}", "\\htmlClass"), ("\\htmlId{text}{x}", "\\htmlId"),
      ("\\htmlStyle{color: red}{x}", "\\htmlStyle"),
      ("\\includegraphics{x.png}", "\\includegraphics"),
    ].map { tex, command in
      Fault(
        .texError,
        "\(main):15:12: error: \(command) is not for formulas of this book in “\(tex)”",
        "$a_b * c_d$", "$\(tex)$")
    } + [
      Fault(
        .privateMark,
        "\(main):65:9: error: U+E000 is a letter that the weaver keeps for its own marks: leave it out",
        "The next chapter", "The \u{E000}999\u{E001} chapter"),
      Fault(
        .privateMark,
        "\(main):65:9: error: U+E000 is a letter that the weaver keeps for its own marks: leave it out",
        "The next chapter", "The &#xE000;999&#xE001; chapter"),
      Fault(
        .privateMark,
        "\(main):65:9: error: U+E001 is a letter that the weaver keeps for its own marks: leave it out",
        "The next chapter", "The &#057345; chapter"),
      Fault(
        .privateMark,
        "\(main):33:1: error: U+E000 is a letter that the weaver keeps for its own marks: leave it out"
      ) {
        try $0.edit("five") {
          if case .table(var table) = $0.content {
            table.rows[1][1] = "two \u{E000}0\u{E001}"
            $0.content = .table(table)
          }
        }
      },
      Fault(
        .unreadableFile,
        "\(main):4:1: error: a carriage return (CR) without a line feed (LF): save the file with LF, or "
          + "CR LF, at the ends of its lines"
      ) { try $0.replace("See {eq}", with: "\rSee {eq}") },
      Fault(
        .unreadableFile,
        "Chapters/Glossary.md:5:1: error: a carriage return (CR) without a line feed (LF): save the file "
          + "with LF, or CR LF, at the ends of its lines"
      ) { try $0.replace("such as", with: "such\ras", in: "Chapters/Glossary.md") },
    ]

  // MARK: - Lists

  static let lists: [Fault] = [
    Fault(
      .unreadableFile,
      "Chapters/Sample/Claims.json:3:10: error: the kind of SA-02 is “computd”: it is one of computed, "
        + "cited, remark: did you mean “computed”?"
    ) {
      try $0.replace("\"computed\"", with: "\"computd\"", in: "Chapters/Sample/Claims.json")
    },
    Fault(
      .unreadableFile,
      "Chapters/Sample/Claims.json:2:10: error: the verdict of SA-01 is “imprecice”: it is one of true, "
        + "imprecise, conditional, restored, wrong, empirical, editorial: did you mean “imprecise”?"
    ) {
      try $0.replace("\"imprecise\"", with: "\"imprecice\"", in: "Chapters/Sample/Claims.json")
    },
    Fault(
      .duplicateID,
      "Chapters/Glossary.md:11:1: error: “soft max” and “soft-max” would both be found at #soft-max: "
        + "rename one"
    ) {
      try $0.replace(
        "## sigmoid", with: "## soft max\n\nOne.\n\n## soft-max", in: "Chapters/Glossary.md")
    },
    Fault(
      .duplicateID,
      "Chapters/References.json:3:10: error: “x-y” and “x.y” would both be found at #x-y: rename one"
    ) {
      try $0.replace(
        "  {\"id\": \"three2020\"",
        with:
          "  {\"id\": \"x.y\", \"title\": \"T\"}, {\"id\": \"x-y\", \"title\": \"T\"},\n  {\"id\": \"three2020\"",
        in: "Chapters/References.json")
    },
  ]
}
