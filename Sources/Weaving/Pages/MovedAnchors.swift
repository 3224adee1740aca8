/// Where a chapter has several pages, its first page knows the anchors of the others, so that a link to what
/// once stood there, or that does not say which page it means, leads on.
enum MovedAnchors {
  /// The pages, the first of them with a list of what stands on the others.
  static func added(to pages: [(PageState, String)], book: Book) -> [(PageState, String)] {
    guard pages.count > 1, let (first, html) = pages.first else { return pages }
    // What several pages have by one name leads to the first of them.
    var known = first.anchors
    let others = pages.dropFirst().map { state, _ -> [String: Any?] in
      var sections: [[String: Any?]] = []
      var anchors: [String] = []
      func close() {
        guard !sections.isEmpty else { return }
        sections[sections.count - 1]["anchors"] = anchors
        anchors = []
      }
      for anchor in state.anchorsInOrder {
        if let section = state.sections.first(where: { $0.anchor == anchor }), section.level == 2 {
          close()
          sections.append(
            ["href": "\(state.page)#\(anchor)", "title": section.text, "anchors": [String]()])
        }
        if known.insert(anchor).inserted { anchors.append(anchor) }
      }
      // A page without sections has them beside its title.
      let own = sections.isEmpty ? anchors : []
      close()
      return ["href": state.page, "title": state.title, "anchors": own, "sections": sections]
    }
    for (state, _) in pages.dropFirst() { first.anchors.formUnion(state.anchors) }
    let list = book.templates.render("moved", ["pages": Array(others)])
    return [(first, html + list)] + pages.dropFirst()
  }
}
