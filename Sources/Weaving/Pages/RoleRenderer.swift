import Manuscript

/// Sets one role: `` {value}`id` `` and its sisters.
struct RoleRenderer {
  let book: Book
  let state: PageState
  let origin: ProseRenderer.Origin
  let token: Token

  /// The roles within a sentence; {quote} and {exercises} stand alone.
  static let names = [
    "value", "eq", "numref", "cite", "citet", "term", "claim", "quoted", "given", "doc",
  ]

  /// The role as HTML.
  func html(_ name: String, _ argument: String) -> String {
    switch name {
    case "value": return value(argument)
    case "eq": return equation(argument)
    case "numref": return numbered(argument)
    case "cite": return "(\(citations(argument) { "\($0.authors) \($0.year)" }))"
    case "citet": return citations(argument) { "\($0.authors) (\($0.year))" }
    case "term": return term(argument)
    case "claim": return claim(argument)
    case "quoted": return number(argument, className: "quoted")
    case "given": return given(argument)
    case "doc": return doc(argument)
    case "quote", "exercises":
      report(.misplacedRole, "{\(name)} stands alone in its paragraph")
      return ""
    default:
      let known = (Self.names + ["quote", "exercises"]).map { "{\($0)}" }.joined(separator: " ")
      report(.unknownRole, "{\(name)} is not a role: there are \(known)")
      return ""
    }
  }

  /// The role as plain words.
  static func plain(
    _ name: String, _ argument: String, in state: PageState, _ book: Book
  ) -> String {
    switch name {
    case "value":
      let found = book.find(argument, from: state.chapter) { $0.entries[$1] }
      if case .value(let value)? = found?.found.content { return value.text }
      return ""
    case "eq", "numref":
      guard let found = book.find(argument, from: state.chapter, { $0.numbered[$1] })?.found else {
        return ""
      }
      return name == "eq" ? "(\(found.number))" : "\(found.kind.rawValue) \(found.number)"
    case "term", "doc": return Role.shown(argument).text
    case "quoted", "given", "claim": return argument
    case "cite", "citet":
      return argument.split(separator: ",").compactMap {
        book.bibliography.works[$0.trimmingPrefix(" ").description]
      }.map { "\($0.authors) \($0.year)" }.joined(separator: "; ")
    default: return ""
    }
  }

  // MARK: - What the run said

  private func value(_ id: String) -> String {
    guard let (chapter, entry) = book.find(id, from: state.chapter, { $0.entries[$1] }) else {
      report(.unknownValue, "no value “\(id)” was recorded\(suggestion(id, among: valueIDs))")
      return ""
    }
    guard case .value(let value) = entry.content else {
      report(.unknownValue, "“\(id)” is not a value")
      return ""
    }
    state.say(value.text)
    let html =
      value.tex.contains { "\\^_".contains($0) }
      ? book.math(value.tex, isDisplay: false, at: token.position) : HTML.escape(value.text)
    let source = entry.file.split(separator: "/").last ?? ""
    let title = "\(HTML.escape(entry.id)), computed at \(source):\(entry.line)"
    guard let lines = chapter.layout.registered[entry.id] else {
      return "<span class=\"value\" title=\"\(title)\">\(html)</span>"
    }
    let anchor = CodeRenderer.anchor(of: lines.numbers[0], in: chapter.manuscript.files[lines.file])
    let href = book.href(chapter.page(of: entry), anchor, from: state.page)
    return "<a class=\"value\" href=\"\(href)\" title=\"\(title)\">\(html)</a>"
  }

  private var valueIDs: [String] {
    (state.chapter?.record.entries ?? []).compactMap {
      if case .value = $0.content { $0.id } else { nil }
    }
  }

  private func given(_ number: String) -> String {
    if let chapter = state.chapter, !chapter.hasLiteral(number) {
      report(.givenAbsent, "\(number) is no literal of this chapter's code")
    }
    return self.number(number, className: "given")
  }

  private func number(_ number: String, className: String) -> String {
    state.say(number)
    return "<span class=\"\(className)\">\(HTML.escape(number))</span>"
  }

  // MARK: - References

  private func equation(_ id: String) -> String {
    guard let (_, found) = book.find(id, from: state.chapter, { $0.numbered[$1] }),
      found.kind == .equation
    else {
      report(.unknownEquation, "no equation “\(id)”\(suggestion(id, among: numberedIDs))")
      return ""
    }
    return reference("(\(found.number))", to: found)
  }

  private func numbered(_ id: String) -> String {
    guard let (_, found) = book.find(id, from: state.chapter, { $0.numbered[$1] }) else {
      report(
        .unknownFigure, "no figure, table or equation “\(id)”\(suggestion(id, among: numberedIDs))")
      return ""
    }
    return reference("\(found.kind.rawValue)\u{A0}\(found.number)", to: found)
  }

  private var numberedIDs: [String] { (state.chapter?.numbered.keys).map(Array.init) ?? [] }

  private func reference(_ text: String, to numbered: Chapter.Numbered) -> String {
    state.say(text)
    let href = book.href(numbered.page, numbered.anchor, from: state.page)
    return "<a class=\"ref\" href=\"\(href)\">\(HTML.escape(text))</a>"
  }

  private func citations(_ keys: String, _ text: (Bibliography.Work) -> String) -> String {
    let links = keys.split(separator: ",").map { key -> String in
      let key = String(key.trimmingPrefix(" "))
      guard let work = book.bibliography.works[key] else {
        let known = Array(book.bibliography.works.keys)
        report(
          .unknownCitation,
          "no work “\(key)” in \(Bibliography.file)\(suggestion(key, among: known))")
        return ""
      }
      if book.citations[key, default: []].last != state.mention {
        book.citations[key, default: []].append(state.mention)
      }
      let shown = text(work)
      state.say(shown)
      return """
        <a class="cite" href="references.html#\(Anchor.slug(key))">\(HTML.escape(shown))</a>
        """
    }
    return links.joined(separator: "; ")
  }

  private func term(_ argument: String) -> String {
    let (text, name) = Role.shown(argument)
    guard let term = book.glossary[name] else {
      report(.unknownTerm, "no term “\(name)” in \(Glossary.file)")
      return HTML.escape(text)
    }
    if book.usages[term.anchor, default: []].last != state.mention {
      book.usages[term.anchor, default: []].append(state.mention)
    }
    state.say(text)
    let href = book.href("glossary.html", term.anchor, from: state.page)
    return "<a class=\"term\" href=\"\(href)\">\(HTML.escape(text))</a>"
  }

  private func doc(_ argument: String) -> String {
    let (text, name) = Role.shown(argument)
    guard let item = book.contents.items.first(where: { $0.name == name }) else {
      report(.unknownChapter, "no chapter “\(name)” in \(Contents.file)")
      return ""
    }
    let shown = text == name ? item.title : text
    state.say(shown)
    guard let chapter = book.chapter(name) else { return HTML.escape(shown) }
    return "<a class=\"doc\" href=\"\(chapter.page)\">\(HTML.escape(shown))</a>"
  }

  // MARK: - The ledger

  private func claim(_ id: String) -> String {
    let place = book.claimPlaces[id]
    let row = Ledger.rowID(in: id).flatMap { book.ledger[$0] }
    if row == nil, place == nil {
      report(
        .claimUnknown, "no claim “\(id)”: neither a row of the ledger nor a claim of this book")
      return ""
    }
    state.say(id)
    let title = row.map { HTML.escape("Article \($0.source): \($0.claim) — \($0.verdict)") } ?? ""
    if let place {
      let href =
        place.hasPrefix("\(state.page)#") ? String(place.dropFirst(state.page.count)) : place
      return "<a class=\"claim-ref\" href=\"\(href)\" title=\"\(title)\">\(HTML.escape(id))</a>"
    }
    let anchor = "claim-\(Anchor.slug(id))"
    book.claimPlaces[id] = "\(state.page)#\(anchor)"
    state.anchors.insert(anchor)
    if let row { book.previews["\(state.page)#\(anchor)"] = LedgerNote(row: row).preview }
    return """
      <a class="claim-ref claim-mark" id="\(anchor)" href="#\(anchor)" title="\(title)">\
      \(HTML.escape(id))</a>
      """
  }

  // MARK: - Faults

  private func report(_ rule: Rule, _ text: String) {
    book.faults.report(rule, at: token.position, text)
  }
}

/// “: did you mean …?”, when an id is nearly one that exists.
func suggestion(_ id: String, among known: [String]) -> String {
  let near = known.map { ($0, distance($0, id)) }
    .filter { $0.1 > 0 && $0.1 <= max(2, id.count / 3) }
  guard let best = near.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else { return "" }
  return ": did you mean “\(best.0)”?"
}

/// How many letters must be put in, taken out or changed to make one text of another (Levenshtein).
private func distance(_ a: String, _ b: String) -> Int {
  let b = Array(b)
  var row = Array(0...b.count)
  for (i, letter) in a.enumerated() {
    var corner = row[0]
    row[0] = i + 1
    for j in b.indices {
      let above = row[j + 1]
      row[j + 1] = min(row[j] + 1, above + 1, corner + (letter == b[j] ? 0 : 1))
      corner = above
    }
  }
  return row[b.count]
}
