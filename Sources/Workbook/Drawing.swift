import Dispatch
import Figures
import Foundation
import Record

/// A figure of the chapter, waiting to be drawn when the chapter ends.
struct Drawing: Sendable {
  /// The figure's id, from which the names of its files are made.
  let id: String
  /// Where the call stands.
  let place: Place
  /// What a reader who cannot see it needs to know.
  let alt: String
  /// The frames with their labels: one for a figure, several for a family.
  let frames: [(label: String, figure: Figure)]

  /// A mistake in a frame, in a sentence that names it by the figure's id rather than its title.
  func named(_ error: any Error, frame: Int) -> String {
    guard let mistake = error as? FigureError else { return "figure “\(id)”: \(error)" }
    let label = frames[frame].label
    return FigureError(
      figure: label.isEmpty ? id : "\(id)” at “\(label)", mark: mistake.mark, mistake.reason
    ).description
  }

  /// The name of a frame's files, without their endings.
  func name(of frame: Int) -> String {
    frames.count == 1 ? id : "\(id)-\(frame + 1)"
  }
}

/// The files of one frame, by the names that the record gives them.
struct DrawnFrame: Sendable {
  let frame: FigureContent.Frame
  let files: [(name: String, bytes: [UInt8])]

  /// Draws a frame in every format.
  init(_ figure: Figure, label: String, name: String, alt: String) throws {
    let rendering = try FigureRendering(figure, alt: alt)
    files = [
      ("\(name).png", try rendering.png(theme: .light)),
      ("\(name)@2x.png", try rendering.png(theme: .light, scale: 2)),
      ("\(name)-dark.png", try rendering.png(theme: .dark)),
      ("\(name)-dark@2x.png", try rendering.png(theme: .dark, scale: 2)),
      ("\(name).svg", try rendering.svg(theme: .light)),
      ("\(name)-dark.svg", try rendering.svg(theme: .dark)),
      ("\(name).pdf", try rendering.pdf()),
      ("\(name).csv", Array(rendering.csv.utf8)),
    ]
    frame = FigureContent.Frame(
      label: label, light: files[0].name, light2x: files[1].name, dark: files[2].name,
      dark2x: files[3].name, svg: files[4].name, svgDark: files[5].name, pdf: files[6].name,
      csv: files[7].name, description: rendering.description,
      texts: try Theme.all.map { try FigureContent.TextMeasure(rendering.layout, in: $0) })
  }
}

extension FigureContent.TextMeasure {
  /// Measures the texts of a figure in a theme; fails where one cannot be seen whole.
  fileprivate init(_ layout: FigureLayout, in theme: Theme) throws {
    let measure = try layout.measureTexts(in: theme)
    func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
    self.init(
      count: measure.texts, margin: rounded(measure.margin), gap: rounded(measure.gap),
      shown: rounded(measure.shown), contrast: rounded(measure.contrast))
  }
}

extension Chapter {
  /// Draws every figure on all cores, writes the files, and completes the record's entries.
  ///
  /// - Returns: the files that were written.
  func drawFigures() -> [URL] {
    let jobs = drawings.flatMap { drawing in
      drawing.frames.indices.map { (drawing: drawing, index: $0) }
    }
    let results = Results(count: jobs.count)
    DispatchQueue.concurrentPerform(iterations: jobs.count) { number in
      let (drawing, index) = jobs[number]
      let (label, figure) = drawing.frames[index]
      results.set(
        number,
        to: Result {
          try DrawnFrame(figure, label: label, name: drawing.name(of: index), alt: drawing.alt)
        })
    }
    var written: [URL] = []
    var owners: [String: String] = [:]
    for (job, result) in zip(jobs, results.all) {
      do {
        let drawn = try result.get()
        // `curve-dark` is a name, and the dark half of `curve` too; some disks do not tell capitals.
        if let owner = drawn.files.lazy.compactMap({ owners[$0.name.lowercased()] }).first(
          where: { $0 != job.drawing.id })
        {
          report(
            "the figures “\(owner)” and “\(job.drawing.id)” would have a file in common: rename one of "
              + "them", at: job.drawing.place, rule: "duplicate-id")
          continue
        }
        for file in drawn.files {
          owners[file.name.lowercased()] = job.drawing.id
          written.append(try write(file.bytes, as: file.name))
        }
        add(drawn.frame, to: job.drawing.id)
      } catch {
        report(
          "the figure cannot be drawn: \(job.drawing.named(error, frame: job.index))",
          at: job.drawing.place, rule: "figure-draws")
      }
    }
    return written
  }

  /// Adds a drawn frame to the entry of its figure.
  private func add(_ frame: FigureContent.Frame, to id: String) {
    for index in entries.indices where entries[index].id == id {
      guard case .figure(var figure) = entries[index].content else { continue }
      figure.frames.append(frame)
      entries[index].content = .figure(figure)
      return
    }
  }

  private func write(_ bytes: [UInt8], as name: String) throws -> URL {
    let file = places.figures.appendingPathComponent(name)
    do {
      try Data(bytes).write(to: file, options: .atomic)
    } catch {
      throw Mishap(
        "\(places.shown(file)) cannot be written (\(Mishap.reason(error))); "
          + "choose a folder you may write to with --figures DIR")
    }
    return file
  }
}

/// The outcomes of drawing on several cores, each in its own place behind one lock.
private final class Results: @unchecked Sendable {
  private let lock = NSLock()
  private var outcomes: [Result<DrawnFrame, any Error>?]

  init(count: Int) { outcomes = Array(repeating: nil, count: count) }

  func set(_ index: Int, to outcome: Result<DrawnFrame, any Error>) {
    lock.withLock { outcomes[index] = outcome }
  }

  var all: [Result<DrawnFrame, any Error>] { lock.withLock { outcomes.compactMap(\.self) } }
}
