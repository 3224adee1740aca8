import Foundation
import Manuscript
import Record

/// Weaves chapters and their records into a book of static pages. It runs nothing.
public struct Weaver: Sendable {
  /// The package's root.
  public var root: URL
  /// Where the book goes.
  public var output: URL
  /// Where the chapters' programs are, relative to the root.
  public var programs: String
  /// The commit that the pages name, or nothing.
  public var commit: String
  /// The toolchain that the pages name, or nothing.
  public var toolchain: String
  /// The folder of the templates, where not those that came with the weaver.
  var templates: URL?

  /// Makes a weaver.
  public init(
    root: URL, output: URL? = nil, programs: String = ".build/debug", commit: String = "",
    toolchain: String = ""
  ) {
    self.root = root
    self.output = output ?? root.appending(path: "output/book")
    self.programs = programs
    self.commit = commit
    self.toolchain = toolchain
  }

  /// How a weave ended.
  public enum Outcome: Sendable {
    /// A new book is in its place; a line about each chapter.
    case woven([Summary])
    /// Nothing has changed since the last weave.
    case unchanged
    /// The book was refused, and the last good one is as it was.
    case refused([Diagnostic])
  }

  /// What a chapter came to.
  public struct Summary: Sendable {
    /// The chapter's name.
    public var chapter: String
    /// How much it shows.
    public var figures: Int, claims: Int
    /// How long setting it took, in seconds.
    public var seconds: Double
  }

  /// Weaves the book; a second weave of the same book waits for the first.
  public func weave() throws -> Outcome {
    var isFolder: ObjCBool = false
    guard
      FileManager.default.fileExists(
        atPath: root.appending(path: "Chapters").path, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw WeavingError(
        "\(root.path) has no folder Chapters: weave in the package's folder, or name it with --root"
      )
    }
    let name = Receipt.hash(of: Array(output.standardized.path.utf8)).prefix(8)
    return try Alone.with(caches.appending(path: "lock-\(name)")) {
      try weave(stampFile: caches.appending(path: "stamp-\(name).json"))
    }
  }

  private var caches: URL { root.appending(path: "output/.cache") }

  private func weave(stampFile: URL) throws -> Outcome {
    Swap.recover(output)
    let fingerprints = Fingerprints(file: caches.appending(path: "fingerprints.json"))
    let workspace = Workspace(root: root, fingerprints: fingerprints)
    let options = [commit, toolchain, programs]
    if let stamp = Stamp.read(stampFile),
      stamp.isCurrent(options: options, workspace: workspace, output: output),
      let note = Compilation(beside: workspace.url(programs)), note.differences(from: root).isEmpty
    {
      try? fingerprints.save()
      return .unchanged
    }

    let faults = Faults()
    let fresh = Workspace(root: root, fingerprints: fingerprints, faults: faults)
    let cache = ContentCache(file: caches.appending(path: "content"))
    let press = try Press(
      weaver: self, workspace: fresh, cache: cache, faults: faults)
    let (site, summaries) = try press.print()
    guard faults.isEmpty else {
      try? cache.save(keepingUnused: true)
      try? fingerprints.save()
      return .refused(faults.sorted)
    }

    let outputs = try site.write(to: output)
    try cache.save()
    try fingerprints.save()
    try Stamp(inputs: fresh.asked, options: options, outputs: outputs).write(stampFile)
    return .woven(summaries)
  }
}
