import Foundation
import Manuscript
import Record

/// Sets what a chapter's program produced: figures, tables, claims, equations, derivations.
struct OutputRenderer {
  let book: Book
  let state: PageState
  let chapter: Chapter
  /// The code that registered what is being set, for the fold under the first of it.
  private var registering: (html: String, id: String)?

  init(book: Book, state: PageState, chapter: Chapter) {
    self.book = book
    self.state = state
    self.chapter = chapter
  }

  /// Sets outputs with the code that registered them, which is folded under them.
  func html(_ entries: [Entry], code: String) -> String {
    var renderer = self
    if let first = entries.first, !code.isEmpty { renderer.registering = (code, first.id) }
    return renderer.html(entries)
  }

  /// Sets outputs that stand one after another; claims among them share a box.
  private func html(_ entries: [Entry]) -> String {
    var html = ""
    var claims: [(Entry, ClaimContent)] = []
    func flush() {
      if !claims.isEmpty { html += claimBox(claims) }
      claims = []
    }
    for entry in entries {
      switch entry.content {
      case .claim(let claim):
        claims.append((entry, claim))
        continue
      default: flush()
      }
      switch entry.content {
      case .figure(let figure):
        html += FigureRenderer(outputs: self, entry: entry, figure: figure).html()
      case .table(let table): html += self.table(entry, table)
      case .equation(let equation):
        let math = book.math(equation.tex, isDisplay: true, at: chapter.position(of: entry))
        state.say(" \(equation.text) ")
        html += Self.equation(
          math, numbered: chapter.numbered[entry.id], book: book, state: state,
          provenance: provenance(of: entry))
      case .derivation(let derivation): html += self.derivation(entry, derivation)
      case .claim, .value: break
      }
    }
    flush()
    return html
  }

  // MARK: - Text that a program wrote

  /// Sets a line of Markdown from the record: what an author wrote in a statement, or, `computed`,
  /// what the program wrote by itself.
  func inline(_ text: String, of entry: Entry, isComputed: Bool = false) -> String {
    var scanner = ProseScanner(faults: book.faults)
    scanner.add(Prose(produced: text, of: chapter, at: entry))
    let renderer = ProseRenderer(
      book: book, state: state, scanner: scanner, origin: isComputed ? .program : .statement(entry))
    let root = MarkdownNode.parse(words: scanner.text)
    let html = root.children.map { node -> String in
      renderer.check(unit: node)
      return renderer.inline(node)
    }
    state.say("\n")
    return html.joined(separator: " ")
  }

  /// The fold that says which program made an output, on which line, with what.
  func provenance(of entry: Entry) -> [String: Any?] {
    [
      "program": chapter.item.name, "line": entry.line,
      "file": entry.file, "href": chapter.download(of: chapter.file(of: entry)),
      "toolchain": book.provenance.toolchain, "commit": book.provenance.commit,
      "id": entry.id, "code": registering?.id == entry.id ? registering?.html ?? "" : "",
    ]
  }

  // MARK: - Equations

  /// A displayed formula with its number.
  static func equation(
    _ html: String, numbered: Chapter.Numbered?, book: Book, state: PageState,
    provenance: [String: Any?]?
  ) -> String {
    if let numbered {
      state.anchors.insert(numbered.anchor)
      book.previews["\(state.page)#\(numbered.anchor)"] = html
    }
    return book.templates.render(
      "equation",
      [
        "html": html, "anchor": numbered?.anchor, "number": numbered?.number,
        "provenance": provenance,
      ])
  }

  // MARK: - Tables

  private func table(_ entry: Entry, _ table: TableContent) -> String {
    let widths = table.columns.indices.map { column in
      table.rows.map { row in
        column < row.count ? DecimalCell(row[column])?.fraction.count ?? 0 : 0
      }.max() ?? 0
    }
    let head = table.columns.map { column -> [String: Any?] in
      ["html": inline(column.header, of: entry), "class": column.isNumeric ? "number" : "left"]
    }
    let rows = table.rows.map { row -> [String: Any?] in
      let cells = zip(row, table.columns).enumerated().map { index, cell -> [String: Any?] in
        let (text, column) = cell
        guard column.isNumeric, let number = DecimalCell(text) else {
          return [
            "html": inline(text, of: entry, isComputed: true),
            "class": column.isNumeric ? "number" : "left",
          ]
        }
        state.say(text + " ")
        return ["html": number.html(places: widths[index]), "class": "number"]
      }
      return ["cells": cells]
    }
    var values: [String: Any?] = [
      "head": head, "rows": rows, "provenance": provenance(of: entry), "anchor": nil, "label": nil,
      "caption": nil,
    ]
    if let numbered = chapter.numbered[entry.id] {
      state.anchors.insert(numbered.anchor)
      values["anchor"] = numbered.anchor
      values["label"] = "Table\u{A0}\(numbered.number)"
      let caption = inline(table.caption, of: entry)
      values["caption"] = caption
      book.previews["\(state.page)#\(numbered.anchor)"] =
        "<p><b>Table \(numbered.number)</b> \(caption)</p>"
    }
    return book.templates.render("table", values)
  }

  // MARK: - Claims

  private func claimBox(_ claims: [(Entry, ClaimContent)]) -> String {
    let items = claims.map { entry, claim -> [String: Any?] in
      let position = chapter.position(of: entry)
      if !claim.holds {
        book.faults.report(
          .claimFailing, at: position,
          "the claim “\(shortened(claim.statement))” fails: \(claim.evidence)")
      }
      let rowID = Ledger.rowID(in: entry.id)
      let row = rowID.flatMap { book.ledger[$0] }
      if let rowID, row == nil {
        book.faults.report(
          .claimUnknown, at: position, "\(rowID) is a row of no chapter's Claims.json")
      }
      let anchor = "claim-\(Anchor.slug(entry.id))"
      state.anchors.insert(anchor)
      state.say("\(entry.id) ")
      let statement = inline(claim.statement, of: entry)
      let evidence = inline(claim.evidence, of: entry, isComputed: true)
      var item: [String: Any?] = [
        "anchor": anchor, "id": entry.id, "statement": statement, "evidence": evidence, "row": nil,
      ]
      if let row, book.claimPlaces[row.id] == "\(state.page)#\(anchor)" {
        let note = LedgerNote(row: row)
        if !note.isPlain { item["row"] = note.values(book: book, state: state) }
      }
      book.previews["\(state.page)#\(anchor)"] =
        "<p><b>\(HTML.escape(entry.id))</b> \(statement)</p>"
        + "<p class=\"evidence\">\(evidence)</p>" + (row.map { LedgerNote(row: $0).preview } ?? "")
      return item
    }
    return book.templates.render(
      "claims", ["claims": items, "provenance": provenance(of: claims[0].0)])
  }

  // MARK: - Derivations

  private func derivation(_ entry: Entry, _ derivation: DerivationContent) -> String {
    let position = chapter.position(of: entry)
    state.say(" \(derivation.text) ")
    if derivation.refutes, !derivation.steps.contains(where: { $0.verdict == .refuted }) {
      book.faults.report(
        .notRefuted, at: position, "“\(entry.id)” is shown as wrong, yet no step is refuted")
    }
    let steps = derivation.steps.enumerated().map { index, step -> [String: Any?] in
      if step.verdict == .refuted, !derivation.refutes {
        book.faults.report(
          .stepRefuted, at: position,
          "step \(index + 1) of “\(entry.id)”, \(shortened(step.text)), is refuted: \(step.detail)")
      }
      let relation = step.verdict == .refuted ? "\\ne" : "="
      let math = book.math(
        "\\displaystyle {}\(relation) \(step.tex)", isDisplay: false, at: position)
      return [
        "math": math,
        "reason": step.reason == derivation.source ? "" : inline(step.reason, of: entry),
        "verdict": step.verdict.rawValue, "mark": step.verdict == .refuted ? "✗" : "✓",
        "detail": inline(step.detail, of: entry, isComputed: true),
        "isRefuted": step.verdict == .refuted,
      ]
    }
    let left = book.math("\\displaystyle \(derivation.tex)", isDisplay: false, at: position)
    let crossCheck =
      derivation.crossCheck.isEmpty
      ? nil : inline(derivation.crossCheck, of: entry, isComputed: true)
    let source = derivation.source.isEmpty ? nil : inline(derivation.source, of: entry)
    let numbered = chapter.numbered[entry.id]
    if let numbered {
      state.anchors.insert(numbered.anchor)
      if let last = steps.last?["math"] as? String {
        book.previews["\(state.page)#\(numbered.anchor)"] = left + last
      }
    }
    return book.templates.render(
      "derivation",
      [
        "left": left, "steps": steps, "provenance": provenance(of: entry),
        "refutes": derivation.refutes, "crossCheck": crossCheck, "source": source,
        "anchor": numbered?.anchor, "number": numbered?.number,
      ])
  }
}

extension Prose {
  /// A text that a statement produced: placed where the statement has it as a literal, else on its
  /// first line.
  init(produced written: String, of chapter: Chapter, at entry: Entry) {
    // Markdown ends a line at a carriage return too; what counts lines here goes by line feeds.
    let text = written.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let escaped = text.replacing("\\", with: "\\\\")
    let file = chapter.file(of: entry)
    for line in chapter.lines(of: entry) where !text.isEmpty {
      let source = file.lines[line - 1]
      guard let found = source.firstRange(of: text) ?? source.firstRange(of: escaped) else {
        continue
      }
      let column = source[..<found.lowerBound].utf8.count + 1
      self.init(text, at: Position(file: file.file, line: line, column: column))
      return
    }
    self.init(text, at: chapter.position(of: entry))
    for index in lines.indices { lines[index].isExact = false }
  }
}
