import Foundation

/// A chapter as its author wrote it, read once: its files, its statements, and its prose as one tree with a
/// place for each stretch of code. What sets it (pages, the terminal, Markdown twins) walks that tree.
package struct Manuscript {
  /// A stretch of code between two stretches of prose.
  package struct Stretch {
    /// The file it stands in, by its index.
    package var file: Int
    /// Its lines there.
    package var lines: ClosedRange<Int>
  }

  /// The chapter's name, which is that of its folder and program.
  package let name: String
  /// The files that are read, `main.swift` first, then sections in the order in which it calls them.
  package private(set) var files: [SourceFile]
  /// The stretches of code, by the number in their token; those that follow without prose are one.
  package private(set) var code: [[Stretch]] = []
  /// The prose with the places of the code.
  package private(set) var scanner: ProseScanner
  /// The prose as a tree.
  package private(set) var root: MarkdownNode

  /// The chapter's main file.
  package var main: SourceFile { files[0] }

  /// Reads a chapter.
  ///
  /// - Parameters:
  ///   - main: the text of `main.swift`.
  ///   - others: the texts of the other Swift files in the chapter's folder, by their names there.
  package init(name: String, main text: String, others: [String: String] = [:], faults: Faults) {
    self.name = name
    let folder = "Chapters/\(name)"
    let main = SourceFile(file: "\(folder)/main.swift", text: text, faults: faults)
    files = [main]
    var sections: [String: SourceFile] = [:]
    for (file, text) in others.sorted(by: { $0.key < $1.key }) where file != "main.swift" {
      let source = SourceFile(file: "\(folder)/\(file)", text: text, faults: faults)
      if let section = source.section {
        if let other = sections[section] {
          faults.report(
            .unusedSection, at: Position(file: source.file),
            "the section “\(section)” is already in \(other.file)")
        }
        sections[section] = source
        if let second = source.secondSection {
          faults.report(
            .unusedSection, at: Position(file: source.file),
            "“\(second)” takes a Chapter as well: give each section a file of its own")
        }
      } else if source.hasProse {
        faults.report(
          .unusedSection, at: Position(file: source.file),
          "prose outside main.swift stands in a function that takes a Chapter, and there is none here"
        )
      } else if source.hasOddSection {
        faults.report(
          .unusedSection, at: Position(file: source.file),
          "a function takes a Chapter, but is no section: that begins with func at the margin, its head "
            + "ends with {, and a line } ends it")
      }
    }
    scanner = ProseScanner(faults: faults)
    root = MarkdownNode(kind: .document, literal: "", line: 1, children: [])
    var open: [Stretch] = []
    func close() {
      guard let first = open.first else { return }
      scanner.add(
        code: code.count,
        at: Position(file: files[first.file].file, line: first.lines.lowerBound))
      code.append(open)
      open = []
    }
    func add(_ pieces: [SourceFile.Piece], of file: Int) {
      for piece in pieces {
        switch piece {
        case .prose(let prose):
          close()
          scanner.add(prose)
        case .code(let lines):
          open.append(Stretch(file: file, lines: lines))
        }
      }
    }
    for piece in main.pieces {
      guard case .code(let lines) = piece else {
        add([piece], of: 0)
        continue
      }
      // A statement that calls a section stands for it.
      var first = lines.lowerBound
      for statement in main.statements where lines.contains(statement.start) {
        let called = main.callsWithChapter(statement).compactMap {
          sections.removeValue(forKey: $0)
        }
        guard !called.isEmpty else { continue }
        if first < statement.lines.lowerBound {
          add([.code(first...statement.lines.lowerBound - 1)], of: 0)
        }
        first = statement.lines.upperBound + 1
        for section in called {
          files.append(section)
          add(section.pieces, of: files.count - 1)
        }
      }
      if first <= lines.upperBound { add([.code(first...lines.upperBound)], of: 0) }
    }
    close()
    for section in sections.values.sorted(by: { $0.file < $1.file }) {
      faults.report(
        .unusedSection, at: Position(file: section.file),
        "main.swift does not call the section “\(section.section ?? "")”, or calls it twice: no reader "
          + "would meet it once")
    }
    root = MarkdownNode.parse(scanner.text)
    checkPlaces(faults)
  }

  /// Reports code that a reader would not meet, and prose in the midst of code.
  private func checkPlaces(_ faults: Faults) {
    var met: Set<Int> = []
    func walk(_ node: MarkdownNode) {
      // A fence that is never closed was told already.
      if node.kind == .text || node.kind.isCodeBlock {
        for case .token(let index) in Mark.split(node.literal) {
          if case .code(let number) = scanner.tokens[index].kind { met.insert(number) }
        }
      }
      node.children.forEach(walk)
    }
    walk(root)
    for (index, stretches) in code.enumerated() where !met.contains(index) {
      guard let first = stretches.first else { continue }
      faults.report(
        .unclosedBlock, at: Position(file: files[first.file].file, line: first.lines.lowerBound),
        "the code here is lost in the prose above, where something is never closed: a comment <!--?"
      )
    }
    for file in files {
      for statement in file.statements {
        guard let line = (statement.start...statement.lines.upperBound).first(where: file.isProse)
        else { continue }
        faults.report(
          .unclosedBlock, at: Position(file: file.file, line: line),
          "prose within the statement of line \(statement.start): prose stands between statements, "
            + "and a line of a text begins otherwise")
      }
    }
  }

  /// The file with a name in the chapter's folder, or a path that ends so.
  package func file(named path: String) -> SourceFile? {
    let name = path.split(separator: "/").last ?? ""
    return files.first { $0.file.hasSuffix("/\(name)") }
  }
}

extension Manuscript {
  /// A heading of the chapter.
  package struct Heading {
    /// How deep it is, from 1.
    package var level: Int
    /// What it contains.
    package var node: MarkdownNode
  }

  /// The chapter's headings in order.
  package var headings: [Heading] {
    root.children.compactMap {
      if case .heading(let level) = $0.kind { Heading(level: level, node: $0) } else { nil }
    }
  }
}

extension MarkdownNode.Kind {
  /// Whether it is a block of code.
  fileprivate var isCodeBlock: Bool { if case .codeBlock = self { true } else { false } }
}
