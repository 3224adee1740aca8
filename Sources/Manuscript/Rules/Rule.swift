/// What the weaver insists on, one case a rule; there is no lenient mode.
///
/// Every message ends with the raw value of its rule in brackets, so that it can be looked up here
/// and in the table that the book prints of itself.
public enum Rule: String, CaseIterable, Sendable {
  // Names that lead somewhere
  case unknownRole = "unknown-role"
  case unknownValue = "unknown-value"
  case unknownEquation = "unknown-equation"
  case unknownFigure = "unknown-figure"
  case unknownCitation = "unknown-citation"
  case unknownTerm = "unknown-term"
  case unknownChapter = "unknown-chapter"
  case missingRegion = "missing-region"
  case missingExercises = "missing-exercises"
  case misplacedRole = "misplaced-role"
  case duplicateID = "duplicate-id"
  case duplicateRegion = "duplicate-region"
  case deadLink = "dead-link"
  case foreignLink = "foreign-link"
  case badName = "bad-name"
  case duplicateAnchor = "duplicate-anchor"
  case missingChapter = "missing-chapter"
  case unlistedChapter = "unlisted-chapter"
  case unusedSection = "unused-section"

  // Marks that come in pairs
  case unclosedBlock = "unclosed-block"
  case strayEnd = "stray-end"

  // What is typed by hand
  case texError = "tex-error"
  case typedDecimal = "typed-decimal"
  case givenAbsent = "given-absent"
  case quotedUncited = "quoted-uncited"
  case rawHTML = "raw-html"
  case privateMark = "private-mark"

  // What the program found
  case claimFailing = "claim-failing"
  case claimUnknown = "claim-unknown"
  case claimUnmet = "claim-unmet"
  case claimUncited = "claim-uncited"
  case stepRefuted = "step-refuted"
  case notRefuted = "not-refuted"

  // Records
  case missingRecord = "missing-record"
  case unreadableRecord = "unreadable-record"
  case staleRecord = "stale-record"
  case foreignProgram = "foreign-program"
  case missingFile = "missing-file"
  case unreadableFile = "unreadable-file"

  // Pages fit to be read
  case headingLevel = "heading-level"
  case missingAlt = "missing-alt"
  case missingCaption = "missing-caption"
  case wideListing = "wide-listing"
  case untitledExercise = "untitled-exercise"
  case pageSize = "page-size"
  case templateKey = "template-key"
}

extension Rule {
  /// What the rule asks, in one line.
  public var summary: String {
    switch self {
    case .unknownRole: "a role is one of those the book knows"
    case .unknownValue: "a {value} names a value that the chapter's program recorded"
    case .unknownEquation: "an {eq} names a numbered equation or a derivation"
    case .unknownFigure: "a {numref} names a figure, a table or an equation"
    case .unknownCitation: "a {cite} names an entry of Chapters/References.json"
    case .unknownTerm: "a {term} names an entry of Chapters/Glossary.md"
    case .unknownChapter: "a {doc} names a chapter of Chapters/Contents.md"
    case .missingRegion: "a {quote} names a file of the package and a snippet region in it"
    case .missingExercises: "{exercises} stands in a chapter that has an Exercises.swift"
    case .misplacedRole: "{quote} and {exercises} stand alone in their paragraph"
    case .duplicateID: "an id is given once in a chapter"
    case .duplicateRegion: "a snippet region is named once in a file"
    case .unusedSection: "prose beside main.swift stands in a section that main.swift calls once"
    case .deadLink: "a link within the book leads to a page and an anchor that exist"
    case .foreignLink:
      "a link leads into the book or to the web, and runs or opens nothing of the reader's"
    case .badName: "an id, a figure's file and a chapter's folder have a plain name"
    case .duplicateAnchor: "a place on a page has a name of its own"
    case .missingChapter: "a chapter of Chapters/Contents.md has a folder with a main.swift"
    case .unlistedChapter: "a chapter's folder stands in Chapters/Contents.md"
    case .unclosedBlock: "what is opened ($, $$, a fence, snippet, BEGIN SOLUTION) is closed"
    case .strayEnd: "what is closed was opened"
    case .texError: "mathematics is TeX that KaTeX can set"
    case .typedDecimal: "a decimal in prose comes from the run, a source or the program's text"
    case .givenAbsent: "a {given} number is a literal of the chapter's own code"
    case .quotedUncited: "a {quoted} number stands in a paragraph that cites its source"
    case .rawHTML: "prose is Markdown; HTML is the templates' business"
    case .privateMark: "a text has none of the letters that the weaver keeps for itself"
    case .claimFailing: "a claim's check passes"
    case .claimUnknown: "an id spelt like one of the ledger is a row of some chapter's Claims.json"
    case .claimUnmet: "every row of the ledger is met in its chapter"
    case .claimUncited: "a row that cannot be computed is met in a paragraph with a {cite}"
    case .stepRefuted: "no step of a derivation has a counterexample"
    case .notRefuted: "a formula shown as wrong has a counterexample"
    case .missingRecord: "a chapter has a record, which its program writes"
    case .unreadableRecord: "a record is of the format this weaver reads"
    case .staleRecord: "a record is as new as its program and every file that went into it"
    case .foreignProgram: "a chapter's program is compiled from the sources that stand there"
    case .missingFile: "a file that a record names is there"
    case .unreadableFile: "the book's own files can be read and understood"
    case .headingLevel:
      "a chapter opens with a # heading, another opens a page, and levels are not skipped"
    case .missingAlt: "a figure says in words what it shows"
    case .missingCaption: "a figure says in its caption what it claims"
    case .wideListing: "a listing fits 84 columns"
    case .untitledExercise: "an exercise opens with a line of documentation, its title"
    case .pageSize: "a page stays within its budget of bytes"
    case .templateKey: "a template asks for just the values that it is given"
    }
  }
}
