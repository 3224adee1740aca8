import Foundation
import Manuscript
import Record

/// Sets all pages of a book and gathers the files that they need.
struct Press {
  let book: Book
  let assets: BookAssets
  private let weaver: Weaver

  /// The most bytes a page's HTML may have.
  static let pageBudget = 3_000_000

  init(weaver: Weaver, workspace: Workspace, cache: ContentCache, faults: Faults) throws {
    self.weaver = weaver
    let installation = try KaTeXInstallation.find()
    assets = try BookAssets(
      installation: installation, templates: weaver.templates, workspace: workspace)
    book = Book(
      workspace: workspace,
      typesetter: try Typesetter(installation: installation, cache: cache),
      templates: try Templates(folder: assets.templates, faults: faults), cache: cache,
      faults: faults,
      provenance: .init(toolchain: weaver.toolchain, commit: weaver.commit))
  }

  /// Sets the book. What is wrong with it is in the faults.
  func print() throws -> (Site, [Weaver.Summary]) {
    let loader = ChapterLoader(
      workspace: book.workspace, cache: book.cache, faults: book.faults, programs: weaver.programs)
    var seconds: [String: Double] = [:]
    let clock = ContinuousClock()
    for item in book.contents.items {
      seconds[item.name] = try clock.measure {
        if let chapter = try loader.load(item) { book.chapters.append(chapter) }
      }.seconds
    }
    book.checkContents()
    book.checkLists()
    book.gatherClaims()

    var pages: [(PageState, String)] = []
    var summaries: [Weaver.Summary] = []
    for chapter in book.chapters {
      let time = clock.measure {
        let set = chapter.pages.map {
          ChapterPage(book: book, chapter: chapter, page: $0).render()
        }
        pages += MovedAnchors.added(to: set, book: book)
      }
      summaries.append(
        chapter.summary(seconds: time.seconds + seconds[chapter.item.name, default: 0]))
    }
    let appendices = Appendices(book: book)
    pages.insert(appendices.index(), at: 0)
    pages.append(appendices.glossary())
    pages.append(appendices.references())

    var site = Site()
    assets.add(to: &site)
    for chapter in book.chapters { add(chapter, to: &site) }
    if book.faults.isEmpty { addTwins(to: &site) }
    for (state, _) in pages {
      book.anchors[state.page] = state.anchors
    }
    book.checkLedger()
    book.checkLinks(files: site.paths)

    if book.faults.isEmpty { loader.reportForeignPrograms() }
    if book.faults.isEmpty { loader.reportUnclean() }

    let frame = PageFrame(book: book, pages: pages.map(\.0), site: &site, assets: assets)
    let isGood = book.faults.isEmpty
    for (state, body) in pages {
      let html = frame.html(state, body: body)
      if html.utf8.count > Self.pageBudget {
        book.faults.report(
          .pageSize, at: Position(file: state.chapter?.manuscript.main.file ?? state.page),
          "\(state.page) has \(html.utf8.count) bytes, more than \(Self.pageBudget): part the chapter"
        )
      }
      // A book with other faults may have places twice because of them.
      for id in isGood ? AnchorCheck.duplicates(in: html) : [] {
        book.faults.report(
          .duplicateAnchor, at: Position(file: state.chapter?.manuscript.main.file ?? state.page),
          "two places of \(state.page) have the name #\(id): give one of them another")
      }
      site.add(state.page, html)
    }
    return (site, summaries)
  }

  /// Adds what programs read: a Markdown twin of each page, and the list of them.
  private func addTwins(to site: inout Site) {
    for chapter in book.chapters {
      for page in chapter.pages {
        site.add(
          MarkdownTwin.twinName(of: page.file),
          MarkdownTwin.text(of: page, in: chapter, book: book))
      }
    }
    site.add("glossary.md", MarkdownTwin.glossary(of: book))
    site.add("references.md", MarkdownTwin.references(of: book))
    site.add("llms.txt", MarkdownTwin.index(of: book))
  }

  /// Adds a chapter's figures and its source.
  private func add(_ chapter: Chapter, to site: inout Site) {
    for file in chapter.manuscript.files {
      site.add(
        chapter.download(of: file), copyOf: book.workspace.url(file.file),
        hash: book.workspace.hash(file.file))
    }
    for entry in chapter.record.entries {
      guard case .figure(let figure) = entry.content else { continue }
      for file in figure.frames.flatMap(FigureRenderer.files) {
        let path = "output/records/\(chapter.item.name)/\(file)"
        if book.workspace.contains(path) {
          site.add(
            "figures/\(chapter.item.slug)/\(file)", copyOf: book.workspace.url(path),
            hash: book.workspace.hash(path))
        }
      }
    }
  }
}

extension Chapter {
  fileprivate func summary(seconds: Double) -> Weaver.Summary {
    var summary = Weaver.Summary(chapter: item.name, figures: 0, claims: 0, seconds: seconds)
    for entry in record.entries {
      switch entry.content {
      case .figure: summary.figures += 1
      case .claim: summary.claims += 1
      default: break
      }
    }
    return summary
  }
}

extension Duration {
  /// The duration in seconds.
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
