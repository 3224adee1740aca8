import Manuscript
import Record

/// Sets a figure, or a family of them with a slider.
struct FigureRenderer {
  let outputs: OutputRenderer
  let entry: Entry
  let figure: FigureContent

  private var book: Book { outputs.book }
  private var chapter: Chapter { outputs.chapter }
  private var folder: String { "figures/\(chapter.item.slug)" }

  func html() -> String {
    check()
    guard let numbered = chapter.numbered[entry.id] else { return "" }
    outputs.state.anchors.insert(numbered.anchor)
    let caption = outputs.inline(figure.caption, of: entry)
    let label = "Figure\u{A0}\(numbered.number)"
    outputs.state.say("\(figure.alt)\n")
    if let first = figure.frames.first {
      book.previews["\(outputs.state.page)#\(numbered.anchor)"] = """
        <img class="for-light" src="\(HTML.escape("\(folder)/\(first.light)"))" alt="">\
        <img class="for-dark" src="\(HTML.escape("\(folder)/\(first.dark)"))" alt=""><p><b>\(label)</b> \(caption)</p>
        """
    }
    return book.templates.render(
      "figure",
      [
        "anchor": numbered.anchor, "label": label, "caption": caption,
        "isFamily": figure.frames.count > 1, "parameter": figure.parameter,
        "last": figure.frames.count - 1,
        "first": figure.frames.first?.label ?? "",
        "frames": figure.frames.enumerated().map(frame),
        "provenance": outputs.provenance(of: entry),
      ])
  }

  private func frame(_ index: Int, _ frame: FigureContent.Frame) -> [String: Any?] {
    let isFamily = figure.frames.count > 1
    let setting = isFamily ? "\(figure.parameter) = \(frame.label)" : ""
    return [
      "setting": setting, "label": frame.label,
      "isLater": index > 0, "isFirst": index == 0,
      "isLast": isFamily && index == figure.frames.count - 1,
      "alt": isFamily ? "\(figure.alt) (\(setting))" : figure.alt,
      "width": figure.width, "height": figure.height,
      "light": "\(folder)/\(frame.light)", "light2x": "\(folder)/\(frame.light2x)",
      "dark": "\(folder)/\(frame.dark)", "dark2x": "\(folder)/\(frame.dark2x)",
      "svg": "\(folder)/\(frame.svg)", "pdf": "\(folder)/\(frame.pdf)",
      "csv": "\(folder)/\(frame.csv)",
      "description": frame.description, "table": table(of: frame),
    ]
  }

  /// Some of the frame's data, as rows.
  private func table(of frame: FigureContent.Frame) -> [String: Any?]? {
    let path = "output/records/\(chapter.item.name)/\(frame.csv)"
    guard let table = book.workspace.text(path).flatMap(DataTable.init(csv:)) else { return nil }
    return [
      "head": table.head, "shown": table.rows.count, "count": table.count,
      "rows": table.rows.map { row in
        [
          "cells": row.map { cell in
            cell.contains("$")
              ? outputs.inline(cell, of: entry, isComputed: true) : HTML.escape(cell)
          }
        ]
      },
    ]
  }

  /// Every file that a frame is made of.
  static func files(of frame: FigureContent.Frame) -> [String] {
    [
      frame.light, frame.light2x, frame.dark, frame.dark2x, frame.svg, frame.svgDark, frame.pdf,
      frame.csv,
    ].filter { !$0.isEmpty }
  }

  private func check() {
    let position = chapter.position(of: entry)
    if figure.alt.allSatisfy(\.isWhitespace) {
      book.faults.report(
        .missingAlt, at: position, "“\(entry.id)” has no alt text: say what the figure shows")
    }
    if figure.caption.allSatisfy(\.isWhitespace) {
      book.faults.report(
        .missingCaption, at: position, "“\(entry.id)” has no caption: say what the figure claims")
    }
    if figure.frames.isEmpty {
      book.faults.report(.missingFile, at: position, "“\(entry.id)” has no drawing")
    }
    for file in figure.frames.flatMap(Self.files) {
      let path = "output/records/\(chapter.item.name)/\(file)"
      if !book.workspace.contains(path) {
        book.faults.report(
          .missingFile, at: position, "\(path) of “\(entry.id)” is not there: run the chapter again"
        )
      }
    }
  }
}
