import Manuscript
import Record

extension Book {
  /// Notes where each claim of the chapters stands, before anything links to it.
  func gatherClaims() {
    for chapter in chapters {
      for entry in chapter.record.entries {
        let anchor: String
        switch entry.content {
        case .claim: anchor = "claim-\(Anchor.slug(entry.id))"
        case .derivation where Ledger.rowID(in: entry.id) != nil:
          anchor = chapter.numbered[entry.id]?.anchor ?? ""
        default: continue
        }
        let place = "\(chapter.page(of: entry))#\(anchor)"
        let row = Ledger.rowID(in: entry.id) ?? entry.id
        met.insert(row)
        for id in [row, entry.id] where claimPlaces[id] == nil { claimPlaces[id] = place }
      }
    }
  }

  /// Reports the rows of the ledger that no page meets, once every page is set.
  func checkLedger() {
    let present = Set(chapters.map(\.item.name))
    let marks = Dictionary(grouping: firstMark.keys) { Ledger.rowID(in: $0) ?? $0 }
    for row in ledger.rows where present.contains(row.chapter) {
      let ids = (marks[row.id] ?? []).sorted()
      let isComputed = met.contains(row.id)
      if row.kind == "computed", !isComputed {
        faults.report(
          .claimUnmet, at: ledger.position(of: row),
          "\(row.id) (“\(shortened(row.claim))”) is checked nowhere in \(row.chapter): add a "
            + "chapter.claim(\"\(row.id)\", …)")
      } else if !isComputed, ids.isEmpty {
        faults.report(
          .claimUnmet, at: ledger.position(of: row),
          "\(row.id) (“\(shortened(row.claim))”) is met nowhere in \(row.chapter): speak of it "
            + "beside {claim}`\(row.id)`")
      } else if row.kind == "cited", !isComputed, !ids.contains(where: metWithCitation.contains),
        let position = ids.compactMap({ firstMark[$0] }).min()
      {
        faults.report(
          .claimUncited, at: position,
          "\(row.id) cannot be computed, so its paragraph cites a source: add {cite}`key`")
      }
    }
  }

  /// Reports links within the book that lead nowhere, once every page is set.
  func checkLinks(files: Set<String>) {
    for link in links {
      let parts = link.target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let page = parts[0].isEmpty ? link.page : String(parts[0])
      guard let anchors = anchors[page] else {
        if !files.contains(page) {
          faults.report(
            .deadLink, at: link.position,
            "the book has no \(page)\(suggestion(page, among: Array(self.anchors.keys)))")
        }
        continue
      }
      if parts.count > 1, !parts[1].isEmpty, !anchors.contains(String(parts[1])) {
        let near = suggestion(String(parts[1]), among: Array(anchors))
        faults.report(.deadLink, at: link.position, "\(page) has no anchor #\(parts[1])\(near)")
      }
    }
  }
}
