import Foundation
import Manuscript
import Record

/// What can be judged of a book's own lists before any page is set.
extension Book {
  /// Reports chapters that are not listed and list items that are no chapters, so that none vanishes.
  func checkContents() {
    let folders = workspace.names(in: "Chapters").filter {
      workspace.contains("Chapters/\($0)/main.swift")
    }
    var slugs = [
      "index": "the first page", "glossary": "the glossary", "references": "the references",
    ]
    for item in contents.items {
      if let fault = Name.fault(in: item.name) {
        faults.report(.badName, at: item.position, "the chapter's folder \(fault)")
        continue
      }
      if let other = slugs.updateValue("“\(item.name)”", forKey: item.slug) {
        faults.report(
          .duplicateID, at: item.position,
          "“\(item.name)” would have the page \(item.slug).html, which \(other) has")
      } else if !folders.contains(item.name) {
        faults.report(
          .missingChapter, at: item.position,
          "there is no Chapters/\(item.name)/main.swift\(suggestion(item.name, among: folders))")
      }
    }
    guard let last = contents.items.last else { return }
    let listed = Set(contents.items.map(\.name))
    for folder in folders where !listed.contains(folder) {
      faults.report(
        .unlistedChapter, at: last.position,
        "the chapter Chapters/\(folder) is not in this list: add "
          + "\(contents.items.count + 1). [\(folder)](\(folder)): what it says")
    }
  }

  /// Reports what could be misread in the ledger, the glossary and the list of works.
  func checkLists() {
    for row in ledger.rows {
      let place = ledger.position(of: row)
      for (name, value, known) in [
        ("kind", row.kind, Ledger.kinds), ("verdict", row.verdict, Ledger.verdicts),
      ] where !known.contains(value) {
        faults.report(
          .unreadableFile, at: place,
          "the \(name) of \(row.id) is “\(value)”: it is one of \(known.joined(separator: ", "))"
            + suggestion(value, among: known))
      }
    }
    var terms: [String: Glossary.Term] = [:]
    for term in glossary.terms {
      if let other = terms.updateValue(term, forKey: term.anchor) {
        faults.report(
          .duplicateID, at: term.position,
          "“\(other.name)” and “\(term.name)” would both be found at #\(term.anchor): rename one")
      }
    }
    var works: [String: String] = [:]
    for (key, work) in bibliography.works.sorted(by: { $0.key < $1.key }) {
      let place = bibliography.position(of: key)
      if let other = works.updateValue(key, forKey: Anchor.slug(key)) {
        faults.report(
          .duplicateID, at: place,
          "“\(other)” and “\(key)” would both be found at #\(Anchor.slug(key)): rename one")
      }
      if let address = work.address, Address(address) != .web {
        faults.report(
          .foreignLink, at: place,
          "“\(key)” leads to “\(shortened(address))”: a work's URL begins with https:// or http://")
      }
    }
  }
}
