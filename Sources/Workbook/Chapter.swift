import Foundation
import Manuscript
import Record

/// A chapter while it runs: it takes in what the program produces and, at its end, prints the
/// chapter, writes its record and says by its exit status whether every claim held.
///
/// A chapter's `main.swift` makes one, calls it from top to bottom, and ends with ``finish()``.
@MainActor
public final class Chapter {
  /// The chapter's name, which is that of its folder and program.
  public let name: String
  /// The chapter as its author wrote it, read once.
  let manuscript: Manuscript
  /// What the reader asked for on the command line.
  let options: Options
  /// The hashes of its files as they were read, by their paths.
  private let sourceHashes: [String: String]
  /// The folders that this run reads from and writes to.
  let places: Places
  /// What the program has produced so far.
  var entries: [Entry] = []
  /// The figures to be drawn when the chapter ends, by the id of their entry.
  var drawings: [Drawing] = []
  /// What went wrong so far, at the author's lines.
  var problems: [Problem] = []
  /// The moment at which the chapter began, for the closing line only.
  let began = ContinuousClock.now
  /// How long the engine of proofs took of it, for the same line.
  private var proving = Duration.zero

  /// Opens a chapter: reads the command line and the chapter's source.
  ///
  /// With `--help`, `--version`, `--list`, or `--for-book` on a fresh record, the program ends
  /// here, before anything is computed.
  ///
  /// - Parameters:
  ///   - name: the chapter's name, such as `"Swish"`.
  ///   - path: the chapter's source, by default the file in which this call stands.
  public convenience init(_ name: String, path: String = #filePath) {
    self.init(name, path: path, arguments: Array(CommandLine.arguments.dropFirst()))
  }

  /// Opens a chapter as with some arguments on its command line.
  ///
  /// - Parameter isCompiled: whether a run for the book asks whether it is what `make book` compiled.
  init(_ name: String, path: String, arguments: [String], isCompiled: Bool = true) {
    Streams.begin()
    self.name = name
    let options = Options.from(arguments, chapter: name)
    self.options = options
    do {
      places = try Places(chapter: name, source: path, figures: options.figures)
      (manuscript, sourceHashes) = try places.manuscript()
    } catch {
      Terminal.fail("\(error)")
    }
    if options.list {
      Terminal.say(
        transcript(of: Record(chapter: name, source: manuscript.main.file)).outline + "\n")
      Terminal.end()
    }
    if let section = options.section {
      let transcript = transcript(of: Record(chapter: name, source: manuscript.main.file))
      if !transcript.hasSection(section) {
        Terminal.fail(
          "\(name) has no section “\(section)”; its sections are:\n\(transcript.outline)")
      }
    }
    if options.forBook {
      if isCompiled, let reason = Freshness.foreignProgram(name) {
        Terminal.fail("\(name): \(reason)")
      }
      if Freshness.isFresh(places) { Terminal.end() }
      if isCompiled, let reason = Freshness.foreignSources(places) {
        Terminal.fail("\(name): \(reason)")
      }
      Terminal.tellWhileRunning(name)
    }
    Unfinished.expectFinish(of: manuscript.main.file)
  }

  /// Ends the chapter: draws its figures, writes its record, prints it, and exits with 1 where a
  /// claim failed, a step was refuted, or the input was wrong.
  public func finish() {
    Unfinished.finished()
    let figures = drawFigures()
    for id in Dictionary(grouping: entries, by: \.id).filter({ $1.count > 1 }).keys.sorted() {
      let second = entries.filter { $0.id == id }[1]
      report(
        "the id “\(id)” is given more than once", at: Place(second.file, second.line),
        rule: "duplicate-id", isInRecord: true)
    }
    let record = Record(chapter: name, source: manuscript.main.file, entries: entries)
    do {
      try Freshness.write(
        record, sources: sourceHashes, figures: figures, isClean: problems.isEmpty, to: places)
    } catch {
      Terminal.fail("\(error)")
    }
    show(record)
    if options.forBook { problems.removeAll(where: \.isInRecord) }
    for problem in problems.sorted(by: { $0.place < $1.place }) {
      Terminal.complain(problem.message(in: places.folder))
    }
    if options.open { Terminal.open(places.page ?? places.figures) }
    Terminal.end(failing: !problems.isEmpty)
  }

  /// Notes something wrong at a place in the chapter, to be told when the chapter ends.
  func report(_ text: String, at place: Place, rule: String, isInRecord: Bool = false) {
    problems.append(Problem(place: place, text: text, rule: rule, isInRecord: isInRecord))
  }

  /// Takes in one thing the program produced.
  ///
  /// A name that could not be a file or an anchor is told at its line, and what it names is left out.
  func add(_ id: String, at place: Place, _ content: Content) {
    if let fault = Name.fault(in: id) {
      report("the id \(fault)", at: place, rule: "bad-name")
      return
    }
    entries.append(
      Entry(id: id, file: "\(places.folder)/\(place.file)", line: place.line, content: content))
  }

  private func show(_ record: Record) {
    if options.forBook {
      Terminal.say(summary + "\n")
    } else if options.json {
      Terminal.say(String(decoding: Freshness.json(record), as: UTF8.self))
    } else {
      Terminal.say(transcript(of: record).text(section: options.section))
      Terminal.complain("\n\(summary)\nFigures are in \(places.shown(places.figures)).")
    }
  }

  private func transcript(of record: Record) -> Transcript {
    Transcript(
      manuscript: manuscript, record: record, style: .ofStandardOutput,
      bibliography: places.bibliography())
  }

  /// Does some proving, and notes how long it takes.
  func timed<Result>(_ prove: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    defer { proving += ContinuousClock.now - start }
    return try prove()
  }

  private var summary: String {
    let claims = entries.filter { if case .claim = $0.content { true } else { false } }
    func seconds(_ time: Duration) -> String {
      NumberFormat.fixed(1).text(time / .milliseconds(1) / 1000) + " s"
    }
    let mark = problems.isEmpty ? "✓" : "✗"
    func counted(_ count: Int, _ thing: String) -> String {
      "\(count) \(thing)\(count == 1 ? "" : "s")"
    }
    return "\(mark) \(name)  \(counted(drawings.count, "figure"))  "
      + "\(counted(claims.count, "claim"))  "
      + seconds(ContinuousClock.now - began) + " (proofs \(seconds(proving)))"
  }
}
