import Foundation

@testable import Manuscript
@testable import Weaving

/// Records that are missing, foreign or old.
enum RecordFaults {
  private static let source = "Chapters/Sample/main.swift:1:1: error:"
  private static let again = "run “swift run Sample” again"

  static let all: [Fault] = [
    Fault(
      .missingRecord,
      "\(source) output/records/Sample.json is not there: run “swift run Sample” first",
      isFresh: false
    ) { try $0.remove("output/records/Sample.json") },
    Fault(
      .unreadableRecord, "output/records/Sample.json:1:1: error: this is not JSON", isFresh: false
    ) { try $0.write("output/records/Sample.json", "{") },
    Fault(
      .unreadableRecord,
      "output/records/Sample.json:1:1: error: format 99 is not 2, which this weaver reads"
    ) { try $0.editRecord { $0.format = 99 } },
    Fault(
      .staleRecord,
      "\(source) the record is not by the program programs/Sample as it is now: \(again)",
      isFresh: false
    ) { try $0.write("programs/Sample", "another program") },
    Fault(
      .staleRecord,
      "\(source) Chapters/Sample/main.swift has changed since the record was written: \(again)",
      isFresh: false
    ) { try $0.replace("An ordinary quotation", with: "An ordinary remark") },
    Fault(
      .staleRecord,
      "\(source) output/records/Sample.receipt.json is not there or unreadable: \(again)",
      isFresh: false
    ) { try $0.remove("output/records/Sample.receipt.json") },
    Fault(
      .staleRecord,
      "Chapters/Sample/main.swift:2:1: error: the record has “half” here, where no code stands: build "
        + "and run the chapter again"
    ) { try $0.edit("half") { $0.line = 2 } },
    Fault(
      .staleRecord,
      "\(source) the last run found something wrong: run “swift run Sample” again and read what it says",
      isFresh: false
    ) { try $0.writeReceipt(isClean: false) },
    Fault(
      .missingFile,
      "Chapters/Sample/main.swift:47:1: error: output/records/Sample/curve-dark@2x.png of “curve” is "
        + "not there: run the chapter again"
    ) { try $0.remove("output/records/Sample/curve-dark@2x.png") },
    Fault(
      .unreadableFile,
      "Chapters/Contents.md:1:1: error: no chapters: the file is a numbered list of links, such as "
        + "1. [Swish](Swish): what it says"
    ) { try $0.remove("Chapters/Contents.md") },
    Fault(
      .unreadableFile, "Chapters/References.json:1:1: error: “title” is missing at [0]"
    ) {
      try $0.write("Chapters/References.json", #"[{"id": "x"}]"#)
      try $0.replace("{cite}`gauss1809, three2020`", with: "x")
      try $0.replace("{citet}`gauss1809`, who says {quoted}`27.6`", with: "x")
      try $0.replace("{claim}`SA-01`", with: "x")
      try $0.replace(
        #""kind": "cited""#, with: #""kind": "remark""#, in: "Chapters/Sample/Claims.json")
      try $0.replace("{term}`gates`;", with: "{claim}`SA-01`;")
      try $0.edit("wrong") {
        if case .derivation(var derivation) = $0.content {
          derivation.source = "the article"
          $0.content = .derivation(derivation)
        }
      }
    },
  ]
}
