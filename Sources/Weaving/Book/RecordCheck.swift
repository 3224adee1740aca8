import Manuscript
import Record

/// Looks through a record before anything of it becomes a path, an anchor, a link or a page: it may be
/// of another chapter, of an older workbook, or written by hand.
struct RecordCheck {
  let record: Record
  let item: Contents.Item
  let faults: Faults

  /// Whether the record can be used; what is wrong with it is reported.
  func isGood() -> Bool {
    let file = Position(file: "output/records/\(item.name).json")
    guard record.chapter == item.name, record.source == "Chapters/\(item.name)/main.swift" else {
      faults.report(
        .unreadableRecord, at: file,
        "this is the record of “\(shortened(record.chapter))”, made from “\(shortened(record.source))”"
      )
      return false
    }
    var isGood = true
    func report(_ rule: Rule, _ entry: Entry, _ text: String) {
      faults.report(rule, at: Position(file: entry.file, line: max(entry.line, 1)), text)
      isGood = false
    }
    for entry in record.entries {
      guard isOwn(entry.file) else {
        faults.report(
          .unreadableRecord, at: file,
          "“\(shortened(entry.id))” is said to be made in “\(shortened(entry.file))”, no file of the "
            + "chapter")
        return false
      }
      if let fault = Name.fault(in: entry.id) { report(.badName, entry, "the id \(fault)") }
      switch entry.content {
      case .figure(let figure):
        for name in figure.frames.flatMap(FigureRenderer.files) where !Name.isFile(name) {
          report(
            .badName, entry, "a file of the figure “\(entry.id)” is called “\(name)”: \(Name.rule)")
        }
      case .table(let table):
        for (index, row) in table.rows.enumerated() where row.count != table.columns.count {
          report(
            .unreadableRecord, entry,
            "row \(index + 1) of the table “\(entry.id)” has \(row.count) cells for "
              + "\(table.columns.count) columns")
        }
      case .value, .claim, .equation, .derivation: break
      }
    }
    guard isGood else { return false }
    checkFiles(report)
    checkAnchors(report)
    return isGood
  }

  private func isOwn(_ file: String) -> Bool {
    let folder = "Chapters/\(item.name)/"
    return file.hasPrefix(folder) && Name.isFile(String(file.dropFirst(folder.count)))
  }

  /// Two figures may not have one file: `curve-dark` is a name, and the dark half of `curve` too.
  private func checkFiles(_ report: (Rule, Entry, String) -> Void) {
    var owners: [String: Entry] = [:]
    for entry in record.entries {
      guard case .figure(let figure) = entry.content else { continue }
      for name in figure.frames.flatMap(FigureRenderer.files) {
        // Some disks do not tell capitals from small letters.
        if let owner = owners.updateValue(entry, forKey: name.lowercased()), owner.id != entry.id {
          report(
            .duplicateID, entry,
            "the figures “\(owner.id)” and “\(entry.id)” both have a file \(name): rename one of them"
          )
        }
      }
    }
  }

  /// Two things of one kind may not have one anchor: `a.b` and `a-b` both are `a-b` there.
  private func checkAnchors(_ report: (Rule, Entry, String) -> Void) {
    var owners: [String: Entry] = [:]
    for entry in record.entries {
      let kind: String
      switch entry.content {
      case .value: continue
      case .table: kind = "table"
      case .figure: kind = "figure"
      case .claim: kind = "claim"
      case .equation, .derivation: kind = "equation"
      }
      let anchor = "\(kind)-\(Anchor.slug(entry.id))"
      if let owner = owners[anchor], owner.id != entry.id {
        report(
          .duplicateID, entry,
          "“\(owner.id)” and “\(entry.id)” would both be found at #\(anchor): rename one of them")
      }
      owners[anchor] = owners[anchor] ?? entry
    }
  }
}
