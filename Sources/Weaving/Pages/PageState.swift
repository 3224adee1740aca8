import Manuscript

/// What is known of a page while it is being set, from its first line to its last.
final class PageState {
  /// A section, for the list at the right.
  struct Section {
    var level: Int
    var anchor: String
    var html: String
    var text: String
  }

  /// A stretch of the page that the search can find.
  struct Passage {
    var anchor: String
    var title: String
    var words: String
  }

  /// The page's file name.
  let page: String
  /// The chapter it shows, if it shows one.
  let chapter: Chapter?
  /// The page's title, as HTML and as text.
  var titleHTML = ""
  var title = ""
  /// The sections so far.
  var sections: [Section] = []
  /// The passages so far; the last one is still growing.
  var passages: [Passage] = []
  /// The anchors given so far.
  var anchors: Set<String> = [] {
    didSet { anchorsInOrder += anchors.subtracting(oldValue).sorted() }
  }
  /// The same in the order in which they were given.
  private(set) var anchorsInOrder: [String] = []
  /// The first words of the text, for those who share the page.
  var opening = ""

  init(page: String, chapter: Chapter? = nil, title: String = "") {
    self.page = page
    self.chapter = chapter
    self.title = title
    titleHTML = HTML.escape(title)
    passages = [Passage(anchor: "", title: title, words: "")]
  }

  /// An anchor for a heading, different from all others on the page.
  func anchor(for text: String) -> String {
    let name = Anchor.slug(text)
    let slug = isOfNotesOrLines(name) ? "section-\(name)" : name
    var count = headings[slug, default: 0] + 1
    var anchor = count == 1 ? slug : "\(slug)-\(count)"
    while anchors.contains(anchor) || taken.contains(anchor) {
      count += 1
      anchor = "\(slug)-\(count)"
    }
    headings[slug] = count
    anchors.insert(anchor)
    return anchor
  }

  /// How many headings there are by a name.
  private var headings: [String: Int] = [:]

  /// Whether an anchor is of those that notes and listings get.
  private func isOfNotesOrLines(_ anchor: String) -> Bool {
    anchor.last?.isNumber == true
      && anchor.wholeMatch(of: /(note|note-ref|(.*-)?line)(-[0-9]+)+/) != nil
  }

  /// The anchors of what the chapter's program made, and of the ledger's rows that its prose may meet.
  private lazy var taken: Set<String> = {
    guard let chapter else { return [] }
    var taken = Set(chapter.numbered.values.map(\.anchor))
    for case .role(name: "claim", let id) in chapter.scanner.tokens.map(\.kind) {
      taken.insert("claim-\(Anchor.slug(id))")
    }
    for entry in chapter.record.entries where entry.isClaim {
      taken.insert("claim-\(Anchor.slug(entry.id))")
    }
    return taken
  }()

  /// An anchor for a place that refers to a note; each has its own.
  func noteReference(_ number: String) -> String {
    references[number, default: 0] += 1
    let count = references[number, default: 1]
    return count == 1 ? "note-ref-\(number)" : "note-ref-\(number)-\(count)"
  }

  private var references: [String: Int] = [:]

  /// Adds words that the search should find here.
  func say(_ words: String) { passages[passages.count - 1].words += words }

  /// The place being set, for lists of who mentions what.
  var mention: Book.Mention {
    let section = sections.last { $0.level > 1 }
    let place = chapter?.name(of: page) ?? title
    return Book.Mention(
      title: section.map { "\(place), \($0.text)" } ?? place,
      href: section.map { "\(page)#\($0.anchor)" } ?? page)
  }
}
