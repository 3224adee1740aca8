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
    let slug = Anchor.slug(text)
    var anchor = slug
    var count = 1
    while anchors.contains(anchor) {
      count += 1
      anchor = "\(slug)-\(count)"
    }
    anchors.insert(anchor)
    return anchor
  }

  /// Adds words that the search should find here.
  func say(_ words: String) { passages[passages.count - 1].words += words }

  /// The place being set, for lists of who mentions what.
  var mention: Book.Mention {
    let section = sections.last { $0.level > 1 }
    return Book.Mention(
      title: section.map { "\(title), \($0.text)" } ?? title,
      href: section.map { "\(page)#\($0.anchor)" } ?? page)
  }
}
