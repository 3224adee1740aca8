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

  /// Weaves the book.
  public func weave() throws -> Outcome {
    let caches = root.appending(path: "output/.cache")
    Swap.recover(output)
    let fingerprints = Fingerprints(file: caches.appending(path: "fingerprints.json"))
    let workspace = Workspace(root: root, fingerprints: fingerprints)
    let stampFile = caches.appending(
      path: "stamp-\(Receipt.hash(of: Array(output.standardized.path.utf8)).prefix(8)).json")
    let options = [commit, toolchain, programs]
    if let stamp = Stamp.read(stampFile),
      stamp.isCurrent(options: options, workspace: workspace, output: output)
    {
      try? fingerprints.save()
      return .unchanged
    }

    let fresh = Workspace(root: root, fingerprints: fingerprints)
    let cache = ContentCache(file: caches.appending(path: "content"))
    let faults = Faults()
    let press = try Press(
      weaver: self, workspace: fresh, cache: cache, faults: faults)
    let (site, summaries) = try press.print()
    guard faults.isEmpty else {
      try? cache.save(keepingUnused: true)
      try? fingerprints.save()
      return .refused(faults.sorted)
    }

    try site.write(to: output)
    try cache.save()
    try fingerprints.save()
    let sizes = site.paths.map { path in
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: output.appending(path: path).path)
      return (path, (attributes?[.size] as? Int) ?? 0)
    }
    try Stamp(
      inputs: fresh.asked, options: options,
      outputs: Dictionary(uniqueKeysWithValues: sizes)
    ).write(stampFile)
    return .woven(summaries)
  }
}
