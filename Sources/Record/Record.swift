/// What one run of a chapter's program said: the only thing that passes from running to weaving.
///
/// A chapter's program writes a record; the weaver reads it together with the chapter's source and
/// joins the two by id and line. Everything in it is already text (plain, and TeX where there is
/// mathematics), so a reader of records needs neither the mathematics nor the pictures.
public struct Record: Codable, Equatable, Sendable {
  /// The version of this format; a record of another version is refused.
  public static let currentFormat = 2

  /// The version of the format this record was written in.
  public var format: Int
  /// The chapter's name, which is the name of its target and folder, such as `"Swish"`.
  public var chapter: String
  /// The chapter's source, relative to the package's root, such as `"Chapters/Swish/main.swift"`.
  public var source: String
  /// What the program produced, in the order in which it ran.
  public var entries: [Entry]

  /// Makes a record in the current format.
  public init(chapter: String, source: String, entries: [Entry] = []) {
    self.format = Self.currentFormat
    self.chapter = chapter
    self.source = source
    self.entries = entries
  }
}

/// One thing a chapter produced: its id, where the call stands that made it, and what it is.
public struct Entry: Codable, Equatable, Sendable {
  /// The name by which prose refers to it; unique within its chapter.
  public var id: String
  /// The file in which the call stands, relative to the package's root.
  public var file: String
  /// The line of the file on which the call stands, from 1.
  public var line: Int
  /// What was produced.
  public var content: Content

  /// Makes an entry.
  public init(id: String, file: String, line: Int, content: Content) {
    self.id = id
    self.file = file
    self.line = line
    self.content = content
  }
}

/// The kinds of things a chapter produces.
public enum Content: Codable, Equatable, Sendable {
  /// A number, or a short text, to be set in a sentence.
  case value(ValueContent)
  /// A table with a caption.
  case table(TableContent)
  /// A claim with the check that it passed or failed.
  case claim(ClaimContent)
  /// A displayed equation.
  case equation(EquationContent)
  /// A derivation, step by step.
  case derivation(DerivationContent)
  /// A figure, or a family of them.
  case figure(FigureContent)
}

/// A value to be set in prose: `` {value}`id` ``.
public struct ValueContent: Codable, Equatable, Sendable {
  /// The value as plain text, such as `"−0.2785"`.
  public var text: String
  /// The value as TeX, such as `"-0.2785"` or `"3.1\\times10^{-9}"`.
  public var tex: String

  /// Makes a value.
  public init(text: String, tex: String) {
    self.text = text
    self.tex = tex
  }
}

/// A table: one header and one alignment a column, one text a cell.
public struct TableContent: Codable, Equatable, Sendable {
  /// A column's header and how it is set.
  public struct Column: Codable, Equatable, Sendable {
    /// The header; inline Markdown with `$…$`.
    public var header: String
    /// Whether the cells are numbers, to be aligned on their decimal point.
    public var isNumeric: Bool

    /// Makes a column.
    public init(header: String, isNumeric: Bool) {
      self.header = header
      self.isNumeric = isNumeric
    }
  }

  /// What the table shows: inline Markdown with `$…$`; may be empty.
  public var caption: String
  /// The columns, from left to right.
  public var columns: [Column]
  /// The rows, each as long as `columns`; inline Markdown with `$…$`.
  public var rows: [[String]]

  /// Makes a table.
  public init(caption: String, columns: [Column], rows: [[String]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}

/// A claim and its check.
public struct ClaimContent: Codable, Equatable, Sendable {
  /// What is claimed: inline Markdown with `$…$`.
  public var statement: String
  /// The check in words with its numbers, such as `"−0.2384058 is within 5·10⁻⁵ of −0.2384"`.
  public var evidence: String
  /// Whether the check passed.
  public var holds: Bool
  /// How a claimed relation stands, where the claim is that it is proved.
  public var finding: FindingContent?

  /// Makes a claim.
  public init(statement: String, evidence: String, holds: Bool, finding: FindingContent? = nil) {
    self.statement = statement
    self.evidence = evidence
    self.holds = holds
    self.finding = finding
  }
}

/// How a relation was found to stand: what was decided, not only the sentence that says so.
public struct FindingContent: Codable, Equatable, Sendable {
  /// The relation as plain text, such as `"σ(−x) = 1 − σ(x)"`.
  public var relation: String
  /// What was decided.
  public var verdict: Verdict
  /// Under which conditions, where not on the whole stated domain: such as `["x ≠ 0"]`.
  public var conditions: [String]

  /// Makes a finding.
  public init(relation: String, verdict: Verdict, conditions: [String]) {
    self.relation = relation
    self.verdict = verdict
    self.conditions = conditions
  }
}

/// A displayed equation, written from the expression that is evaluated.
public struct EquationContent: Codable, Equatable, Sendable {
  /// The equation as TeX.
  public var tex: String
  /// The equation as plain text.
  public var text: String
  /// How it stands, where it was decided.
  public var finding: FindingContent?

  /// Makes an equation.
  public init(tex: String, text: String, finding: FindingContent? = nil) {
    self.tex = tex
    self.text = text
    self.finding = finding
  }
}

/// How a relation, or a step of a derivation, was established.
public enum Verdict: String, Codable, Equatable, Sendable {
  /// It is a theorem of the kernel.
  case proved
  /// The two sides are numbers that agree to a guaranteed accuracy.
  case measured
  /// A counterexample was found.
  case refuted
}

/// A derivation: a left side and a chain of steps, each established by proof or measurement.
public struct DerivationContent: Codable, Equatable, Sendable {
  /// One step of the chain.
  public struct Step: Codable, Equatable, Sendable {
    /// This step's right side as TeX.
    public var tex: String
    /// This step's right side as plain text.
    public var text: String
    /// Why the step may be taken: inline Markdown with `$…$`.
    public var reason: String
    /// How the step was established.
    public var verdict: Verdict
    /// Under which conditions, where not on the whole stated domain: such as `["x ≠ 0"]`.
    public var conditions: [String]
    /// One sentence that says how, with the normal form, the worst point, or the counterexample.
    public var detail: String

    /// Makes a step.
    public init(
      tex: String, text: String, reason: String, verdict: Verdict, conditions: [String] = [],
      detail: String
    ) {
      self.tex = tex
      self.text = text
      self.reason = reason
      self.verdict = verdict
      self.conditions = conditions
      self.detail = detail
    }
  }

  /// The left side as TeX.
  public var tex: String
  /// The left side as plain text.
  public var text: String
  /// The steps in order; each is compared with the one before it.
  public var steps: [Step]
  /// Whether a refuted step was wanted: a wrong formula shown beside its counterexample.
  public var refutes: Bool
  /// The source of the wrong formula, where `refutes`; empty otherwise.
  public var source: String
  /// What checks the result a second way, such as automatic differentiation; may be empty.
  public var crossCheck: String

  /// Makes a derivation.
  public init(
    tex: String, text: String, steps: [Step], refutes: Bool = false, source: String = "",
    crossCheck: String = ""
  ) {
    self.tex = tex
    self.text = text
    self.steps = steps
    self.refutes = refutes
    self.source = source
    self.crossCheck = crossCheck
  }
}

/// A figure, or a family of figures over one parameter, as files beside the record.
public struct FigureContent: Codable, Equatable, Sendable {
  /// One drawing: file names without folder, relative to the record's figure folder.
  public struct Frame: Codable, Equatable, Sendable {
    /// The parameter's value as text, such as `"0.5"`; empty for a single figure.
    public var label: String
    /// PNG files: light at 1× and 2×, dark at 1× and 2×.
    public var light: String, light2x: String, dark: String, dark2x: String
    /// SVG files in both themes, a PDF for print, and the data of every mark as CSV.
    public var svg: String, svgDark: String, pdf: String, csv: String
    /// What the data shows, generated: ranges, extrema, crossings.
    public var description: String

    /// How its texts stand on its pixels at 1×: in the light theme, then in the dark one.
    public var texts: [TextMeasure]

    /// Makes a frame.
    public init(
      label: String, light: String, light2x: String, dark: String, dark2x: String,
      svg: String, svgDark: String, pdf: String, csv: String, description: String,
      texts: [TextMeasure]
    ) {
      self.label = label
      self.light = light
      self.light2x = light2x
      self.dark = dark
      self.dark2x = dark2x
      self.svg = svg
      self.svgDark = svgDark
      self.pdf = pdf
      self.csv = csv
      self.description = description
      self.texts = texts
    }
  }

  /// What was measured of all texts of a drawing, each number of the text that has it worst.
  public struct TextMeasure: Codable, Equatable, Sendable {
    /// How many texts there are.
    public var count: Int
    /// The pixels between the edge and the nearest ink; negative where ink is cut off.
    public var margin: Double
    /// The pixels between the ink of the two nearest texts.
    public var gap: Double
    /// The share of a text's ink that can be seen.
    public var shown: Double
    /// The contrast of a text with what lies behind it.
    public var contrast: Double

    /// Makes a measure.
    public init(count: Int, margin: Double, gap: Double, shown: Double, contrast: Double) {
      self.count = count
      self.margin = margin
      self.gap = gap
      self.shown = shown
      self.contrast = contrast
    }
  }

  /// The claim the figure makes: inline Markdown with `$…$` and roles.
  public var caption: String
  /// What a reader who cannot see it needs to know.
  public var alt: String
  /// Width and height at 1×, in CSS pixels.
  public var width: Int, height: Int
  /// The name of the parameter of a family, such as `"β"`; empty for a single figure.
  public var parameter: String
  /// The drawings: one for a figure, several for a family.
  public var frames: [Frame]

  /// Makes a figure.
  public init(
    caption: String, alt: String, width: Int, height: Int, parameter: String = "", frames: [Frame]
  ) {
    self.caption = caption
    self.alt = alt
    self.width = width
    self.height = height
    self.parameter = parameter
    self.frames = frames
  }
}
