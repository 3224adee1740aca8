/// The book's terms, from `Chapters/Glossary.md`.
///
/// Each term is a `##` heading with its other forms after commas, `## gate, gates, gating`, and the
/// paragraphs below it say what it means.
struct Glossary {
  /// A term.
  struct Term {
    var name: String
    var anchor: String
    var meaning: [MarkdownNode]
    var position: Position
  }

  static let file = "Chapters/Glossary.md"

  /// The terms in the order of the file.
  var terms: [Term] = []
  /// The tokens that the nodes refer to.
  var scanner: ProseScanner
  private var byForm: [String: Int] = [:]

  /// Reads the terms; a book without a glossary has none.
  init(text: String?, faults: Faults) {
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
          Term(name: name, anchor: HTML.slug(name), meaning: [], position: position))
      } else if !terms.isEmpty {
        terms[terms.count - 1].meaning.append(node)
      }
    }
  }

  /// The term with a name or another form of it.
  subscript(form: String) -> Term? { byForm[form.lowercased()].map { terms[$0] } }
}
