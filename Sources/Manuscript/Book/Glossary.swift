/// The book's terms, from `Chapters/Glossary.md`.
///
/// Each term is a `##` heading with its other forms after commas, `## gate, gates, gating`, and the
/// paragraphs below it say what it means.
package struct Glossary {
  /// A term.
  package struct Term {
    package var name: String
    package var anchor: String
    package var meaning: [MarkdownNode]
    package var position: Position
  }

  package static let file = "Chapters/Glossary.md"

  /// The terms in the order of the file.
  package var terms: [Term] = []
  /// The tokens that the nodes refer to.
  package var scanner: ProseScanner
  private var byForm: [String: Int] = [:]

  /// Reads the terms; a book without a glossary has none.
  package init(text: String?, faults: Faults) {
    scanner = ProseScanner(faults: faults)
    guard let text else { return }
    scanner.add(Prose(file: Self.file, text: text))
    for node in MarkdownNode.parse(scanner.text).children {
      if case .heading(level: 2) = node.kind {
        let forms = node.plainText.split(separator: ",").map { $0.trimmingPrefix(" ") }
        let position = scanner.origins[node.line - 1]
        for form in forms {
          if byForm[form.lowercased()] != nil {
            faults.report(.duplicateID, at: position, "the term “\(form)” is given twice")
          }
          byForm[form.lowercased()] = terms.count
        }
        let name = forms.first.map(String.init) ?? ""
        terms.append(
          Term(name: name, anchor: Anchor.slug(name), meaning: [], position: position))
      } else if !terms.isEmpty {
        terms[terms.count - 1].meaning.append(node)
      }
    }
  }

  /// The term with a name or another form of it.
  package subscript(form: String) -> Term? { byForm[form.lowercased()].map { terms[$0] } }
}
