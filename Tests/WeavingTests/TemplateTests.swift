import Foundation
import Testing

@testable import Manuscript
@testable import Weaving

@Suite("A template")
struct TemplateTests {
  /// What becomes of the template `t`, and what is wrong with it.
  private func render(
    _ text: String, _ values: [String: Any?], partial: String = ""
  ) throws -> (html: String, faults: [String]) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "t-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appending(path: "t.mustache"))
    try Data(partial.utf8).write(to: folder.appending(path: "p.mustache"))
    let faults = Faults()
    let html = try Templates(folder: folder, faults: faults).render("t", values)
    return (
      html,
      faults.sorted.map {
        $0.description.replacing("Sources/Weaving/Templates/", with: "")
          .replacing(" [template-key]", with: "")
      }
    )
  }

  @Test("is filled in with the values that it asks for")
  func filled() throws {
    let (html, faults) = try render(
      "{{a}} {{{a}}} {{#is}}yes{{/is}}{{^is}}no{{/is}} {{#items}}{{n}},{{/items}} {{#texts}}{{.}};{{/texts}}",
      ["a": "<", "is": true, "items": [["n": 1], ["n": 2]], "texts": ["x", "y"]])
    #expect(html == "&lt; < yes 1,2, x;y;" && faults.isEmpty, "\(html) \(faults)")
  }

  @Test("with a misspelt name is told, with the place and the name that was meant")
  func misspelt() throws {
    let (_, faults) = try render("one\n two {{captoin}}", ["caption": "c"])
    #expect(
      faults == [
        "t.mustache:1:1: error: “caption” is given, but no tag here asks for it: did you mean “captoin”?",
        "t.mustache:2:6: error: nothing is given for {{captoin}}, not even nil: did you mean “caption”?",
      ])
  }

  @Test("with a name that is not given is told, in whatever it stands")
  func missing() throws {
    let missing = "error: nothing is given for {{x}}, not even nil"
    #expect(try render("{{x}}", [:]).faults == ["t.mustache:1:1: \(missing)"])
    #expect(try render("{{{x}}}", [:]).faults == ["t.mustache:1:1: \(missing)"])
    #expect(try render("{{#x}}a{{/x}}", [:]).faults == ["t.mustache:1:1: \(missing)"])
    #expect(try render("{{^x}}a{{/x}}", [:]).faults == ["t.mustache:1:1: \(missing)"])
    // Also where the section does not show.
    #expect(
      try render("{{#shown}}{{x}}{{/shown}}", ["shown": false]).faults
        == ["t.mustache:1:11: \(missing)"])
    #expect(
      try render("{{#text}}{{x}}{{/text}}", ["text": "t"]).faults
        == ["t.mustache:1:10: \(missing)"])
    #expect(try render("{{>p}}", [:], partial: " {{x}}").faults == ["p.mustache:1:2: \(missing)"])
    // A section of its own does not see the names around it.
    let items: [[String: Any?]] = [["name": 1, "x": 1], ["name": 2]]
    #expect(
      try render("{{x}}{{#items}}{{name}}{{x}}{{/items}}", ["x": 1, "items": items]).faults
        == ["t.mustache:1:24: \(missing)"])
  }

  @Test("that leaves a value out is told, in whatever it stands")
  func unused() throws {
    let unused = "error: “x” is given, but no tag here asks for it"
    #expect(try render("", ["x": 1]).faults == ["t.mustache:1:1: \(unused)"])
    #expect(try render("", ["x": nil]).faults == ["t.mustache:1:1: \(unused)"])
    #expect(
      try render(
        "{{#group}}{{name}}{{/group}}", ["group": ["name": "n", "x": 1] as [String: Any?]]
      )
      .faults == ["t.mustache:1:1: \(unused)"])
    // Two sections over the same may share what they ask for.
    let list: [[String: Any?]] = [["a": 1, "b": 2]]
    #expect(
      try render("{{#list}}{{a}}{{/list}}{{#list}}{{b}}{{/list}}", ["list": list])
        == ("12", []))
    // What the section does not ask for is not asked for around it either.
    #expect(
      try render("{{x}} {{#list}}{{name}}{{/list}}", ["x": 1, "list": [["name": "n", "x": 1]]])
        .faults == ["t.mustache:1:7: \(unused)"])
  }

  @Test("says of a name that may have no value what then stands there")
  func absent() throws {
    let (html, faults) = try render(
      "{{#x}} {{x}}{{/x}}{{^x}}none{{/x}}{{#list}}{{n}}{{/list}}{{#group}}{{m}}{{/group}}",
      ["x": nil, "list": [[String: Any?]](), "group": nil])
    #expect(html == "none" && faults.isEmpty, "\(html) \(faults)")
    #expect(
      try render("a {{x}}", ["x": nil]).faults == [
        "t.mustache:1:3: error: {{x}} may have no value: set it within {{#x}}…{{/x}}"
      ])
  }

  @Test("sets nothing for an empty text, and not what is called so around it")
  func emptyText() throws {
    for empty in ["", nil] as [String?] {
      let (html, faults) = try render(
        "{{n}}:{{#items}}{{#n}} {{n}}{{/n}};{{/items}}",
        ["n": "1.3", "items": [["n": 1], ["n": empty]] as [[String: Any?]]])
      #expect(html == "1.3: 1;;" && faults.isEmpty, "\(html) \(faults)")
    }
    #expect(try render("[{{x}}]", ["x": ""]).html == "[]")
    #expect(try render("[{{x}}]", ["x": ""]).faults == [])
  }

  @Test("cannot be read where it has no such partial, or tags that the book does not use")
  func unreadable() throws {
    #expect(
      try render("{{>q}}", [:]).faults
        == ["t.mustache:1:1: error: there is no template q.mustache"])
    for text in ["{{! note }}", "{{<p}}{{/p}}", "{{ x }}", "{{#a}}{{/b}}", "{{/a}}", "{{#a}}"] {
      #expect(throws: WeavingError.self, "\(text)") { try render(text, [:]) }
    }
  }

  @Test(
    "that is not spelt as the book has it stops the weave",
    arguments: [
      ("table", "{{{caption}}}", "{{{captoin}}}", "3:63", "“caption”"),
      ("page", "{{description}}", "{{descriptions}}", "7:35", "“description”"),
      ("exercise", "{{{html}}}", "{{{htm}}}", "6:1", "“html”"),
      ("provenance", "{{line}}", "{{lines}}", "2:150", "“line”"),
    ])
  func weave(template: String, old: String, new: String, place: String, name: String) throws {
    let book = try SampleBook()
    try book.writeReceipt()
    var weaver = book.weaver
    let installation = try KaTeXInstallation.find()
    let own = try BookAssets(
      installation: installation, templates: nil,
      workspace: Workspace(
        root: book.root, fingerprints: Fingerprints(file: book.root.appending(path: "f.json")))
    ).templates
    let folder = book.root.appending(path: "Templates")
    try FileManager.default.copyItem(at: own, to: folder)
    weaver.templates = folder
    guard case .woven = try weaver.weave() else {
      Issue.record("the templates should be right as they are")
      return
    }
    try book.replace(old, with: new, in: "Templates/\(template).mustache")
    guard case .refused(let diagnostics) = try weaver.weave() else {
      Issue.record("the weave should be refused")
      return
    }
    #expect(diagnostics.allSatisfy { $0.rule == .templateKey }, "\(diagnostics)")
    let messages = diagnostics.map(\.description).joined(separator: "\n")
    #expect(messages.contains("Templates/\(template).mustache:\(place): error: nothing is given"))
    #expect(messages.contains("\(name) is given, but no tag here asks for it"), "\(messages)")
  }
}
