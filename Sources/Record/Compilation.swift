import Foundation

/// What the chapters' programs were compiled from: the hash of every source, taken before the
/// compiler read them, and the hash of every program that it made of them.
///
/// `make book` writes it beside the programs; a chapter that runs for the book, and the weaver, pair
/// a program with the sources that stand there only where it says that they belong together. It goes
/// by content alone: times of files change with a copy, and stay with a backup that is moved back.
public struct Compilation: Equatable, Sendable {
  /// The name of its file in the folder of the programs.
  public static let name = "compiled"

  /// The package's root, of which compiled programs keep the path.
  public var root: String
  /// The hash of each source, as `sha256sum` gives it, by its path relative to the root.
  public var sources: [String: String]
  /// The hash of each program, as ``Receipt`` gives it, by its name.
  public var programs: [String: String]

  /// Makes a note of a compilation.
  public init(root: String, sources: [String: String], programs: [String: String]) {
    self.root = root
    self.sources = sources
    self.programs = programs
  }

  /// How a source differs from the one that was compiled.
  public enum Difference: String, Sendable {
    /// It has another content.
    case changed = "has changed since the programs were compiled"
    /// It is no longer there.
    case gone = "is gone since the programs were compiled"
    /// It was not there.
    case new = "is new since the programs were compiled"
  }
}

// MARK: - Its file

extension Compilation {
  /// Reads a note: a line for the root, one a source as `sha256sum` writes it, one a program, and at
  /// the end the hash of all lines above, so that a damaged note is none.
  public init?(text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popLast() == "", let end = lines.popLast(),
      end == Self.end(of: text.dropLast(end.count + 1)),
      let first = lines.popFirst(), first.hasPrefix("root ")
    else { return nil }
    self.init(root: String(first.dropFirst(5)), sources: [:], programs: [:])
    for line in lines {
      if line.hasPrefix("program ") {
        let parts = line.split(separator: " ", maxSplits: 2)
        guard parts.count == 3 else { return nil }
        programs[String(parts[2])] = String(parts[1])
      } else {
        let hash = line.prefix { $0 != " " }
        guard hash.utf8.count == 64, line.count > hash.count + 2 else { return nil }
        sources[String(line.dropFirst(hash.count + 2))] = String(hash)
      }
    }
  }

  /// The note as text.
  public var text: String {
    let lines =
      "root \(root)\n"
      + sources.sorted { $0.key < $1.key }.map { "\($1)  \($0)\n" }.joined()
      + programs.sorted { $0.key < $1.key }.map { "program \($1) \($0)\n" }.joined()
    return lines + Self.end(of: lines) + "\n"
  }

  private static func end(of lines: some StringProtocol) -> String {
    "end " + SHA256.hash(of: Array(lines.utf8))
  }

  /// The note beside the programs of a folder, where there is one that can be read.
  public init?(beside programs: URL) {
    let file = programs.appendingPathComponent(Self.name)
    guard let data = try? Data(contentsOf: file) else { return nil }
    self.init(text: String(decoding: data, as: UTF8.self))
  }
}

// MARK: - The sources that stand there

extension Compilation {
  /// The sources below a root, by the rule of `.ci/compile`: the manifest, every file of `Sources`,
  /// and the Swift files of `Chapters`; nothing hidden, and no links.
  public static func sources(of root: URL) -> [String] {
    var found = ["Package.swift"].filter {
      FileManager.default.fileExists(atPath: root.appendingPathComponent($0).path)
    }
    for folder in ["Sources", "Chapters"] {
      let place = root.appendingPathComponent(folder).path
      guard let paths = FileManager.default.enumerator(atPath: place) else { continue }
      for case let path as String in paths {
        let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
        guard paths.fileAttributes?[.type] as? FileAttributeType == .typeRegular, !isHidden,
          folder == "Sources" || path.hasSuffix(".swift")
        else { continue }
        found.append("\(folder)/\(path)")
      }
    }
    return found
  }

  /// The sources that are not those that were compiled, in order.
  public func differences(from root: URL) -> [(path: String, difference: Difference)] {
    var differences: [(path: String, difference: Difference)] = []
    var missing = Set(sources.keys)
    for path in Self.sources(of: root) {
      missing.remove(path)
      guard let compiled = sources[path] else {
        differences.append((path, .new))
        continue
      }
      let data = try? Data(contentsOf: root.appendingPathComponent(path))
      if data.map(SHA256.hash(of:)) != compiled { differences.append((path, .changed)) }
    }
    differences += missing.map { ($0, .gone) }
    return differences.sorted { $0.path < $1.path }
  }
}
