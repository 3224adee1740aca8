import Manuscript

/// A tag of a template, at its place.
struct TemplateTag {
  /// What a tag does.
  enum Kind {
    /// `{{name}}` or `{{{name}}}`.
    case variable
    /// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
    case section([TemplateTag])
    /// `{{>name}}`.
    case partial
  }

  let kind: Kind
  let name: String
  let line: Int
  let column: Int

  /// The tags of a template in order. `{{.}}`, which is the item of a list itself, is none of them.
  static func tags(of text: String) throws -> [TemplateTag] {
    var open: [(tag: TemplateTag, inside: [TemplateTag])] = []
    var tags: [TemplateTag] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      for match in line.matches(of: /\{\{\{?([^A-Za-z.]*)([A-Za-z0-9.]*)[^}]*\}\}\}?/) {
        let (sign, name) = (match.1, String(match.2))
        let column = line[..<match.range.lowerBound].utf8.count + 1
        func tag(_ kind: Kind) -> TemplateTag {
          TemplateTag(kind: kind, name: name, line: number + 1, column: column)
        }
        switch sign {
        case "" where name == ".": continue
        case "": tags.append(tag(.variable))
        case ">": tags.append(tag(.partial))
        case "#", "^":
          open.append((tag(.section([])), tags))
          tags = []
        case "/":
          guard let (opening, before) = open.popLast(), opening.name == name else {
            throw WeavingError("line \(number + 1) closes “\(name)”, which is not open there")
          }
          tags =
            before + [
              TemplateTag(
                kind: .section(tags), name: name, line: opening.line, column: opening.column)
            ]
        default:
          throw WeavingError("line \(number + 1) has a tag that the book does not use: \(match.0)")
        }
      }
    }
    return tags
  }
}

/// Compares the names of a template with those of the values that it is given.
struct TemplateCheck {
  /// The tags of every template.
  let tags: [String: [TemplateTag]]
  let faults: Faults

  /// Reports names of a template that are not given, and given ones that it does not use.
  func check(_ template: String, _ values: [String: Any?]) {
    let scope = Scope(values, template, line: 1, column: 1)
    check(tags[template] ?? [], of: template, scope)
    reportUnused(in: scope)
  }

  /// Values with names of their own, which several sections may show.
  private final class Scope {
    let values: [String: Any?]
    let template: String, line: Int, column: Int
    /// The names that some tag asks for.
    var used: Set<String> = []
    /// What stands within this, by the names of its sections.
    var inner: [String: [Scope]] = [:]

    init(_ values: [String: Any?], _ template: String, line: Int, column: Int) {
      self.values = values
      self.template = template
      self.line = line
      self.column = column
    }
  }

  private func check(_ tags: [TemplateTag], of template: String, _ scope: Scope) {
    for tag in tags {
      if case .partial = tag.kind {
        if let inside = self.tags[tag.name] {
          check(inside, of: tag.name, scope)
        } else {
          report(template, tag.line, tag.column, "there is no template \(tag.name).mustache")
        }
        continue
      }
      scope.used.insert(tag.name)
      guard let value = scope.values[tag.name] else {
        report(
          template, tag.line, tag.column,
          "nothing is given for {{\(tag.name)}}, not even nil"
            + suggestion(tag.name, among: Array(scope.values.keys)))
        continue
      }
      switch (tag.kind, TemplateValue(value)) {
      case (.variable, .absent):
        report(
          template, tag.line, tag.column,
          "{{\(tag.name)}} may have no value: set it within {{#\(tag.name)}}…{{/\(tag.name)}}")
      case (.variable, _), (.partial, _): break
      case (.section(let inside), .group(let group)):
        check(inside, of: template, each: [group], of: tag, in: scope)
      case (.section(let inside), .list(let items)) where !items.isEmpty:
        check(inside, of: template, each: items, of: tag, in: scope)
      case (.section(let inside), .absent), (.section(let inside), .list):
        // What would stand here, its own names or those around it, cannot be known.
        scope.used.formUnion(names(in: inside))
      case (.section(let inside), .text), (.section(let inside), .other):
        check(inside, of: template, scope)
      }
    }
  }

  /// Checks a section for each of its items.
  private func check(
    _ tags: [TemplateTag], of template: String, each items: [[String: Any?]], of tag: TemplateTag,
    in scope: Scope
  ) {
    let scopes =
      scope.inner[tag.name]
      ?? items.map { Scope($0, template, line: tag.line, column: tag.column) }
    scope.inner[tag.name] = scopes
    for scope in scopes { check(tags, of: template, scope) }
  }

  private func reportUnused(in scope: Scope) {
    for name in scope.values.keys where !scope.used.contains(name) {
      report(
        scope.template, scope.line, scope.column,
        "“\(name)” is given, but no tag here asks for it"
          + suggestion(name, among: Array(scope.used)))
    }
    for scopes in scope.inner.values { scopes.forEach(reportUnused) }
  }

  private func names(in tags: [TemplateTag]) -> Set<String> {
    var names: Set<String> = []
    for tag in tags {
      switch tag.kind {
      case .variable: names.insert(tag.name)
      case .section(let inside): names.formUnion(self.names(in: inside).union([tag.name]))
      case .partial: names.formUnion(self.names(in: self.tags[tag.name] ?? []))
      }
    }
    return names
  }

  private func report(_ template: String, _ line: Int, _ column: Int, _ text: String) {
    faults.report(
      .templateKey,
      at: Position(
        file: "Sources/Weaving/Templates/\(template).mustache", line: line, column: column), text)
  }
}
