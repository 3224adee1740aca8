import Foundation
import Manuscript
import Record

/// The package's folder, as the weaver sees it: files by relative path, each remembered by its hash.
///
/// What was asked for during a weave, present or not, is what the next weave compares to find that
/// nothing has changed.
final class Workspace {
  /// The package's root.
  let root: URL
  private(set) var asked: [String: String] = [:]
  private let fingerprints: Fingerprints
  /// Who is told of texts that cannot be read as they should be.
  private let faults: Faults?

  /// The hash that stands for a file that is not there.
  static let absent = "absent"

  init(root: URL, fingerprints: Fingerprints, faults: Faults? = nil) {
    self.root = root
    self.faults = faults
    self.fingerprints = fingerprints
  }

  /// A file's place on the disk.
  func url(_ path: String) -> URL {
    path.hasPrefix("/") ? URL(filePath: path) : root.appending(path: path)
  }

  /// The bytes of a file, or nothing when it is not there.
  func data(_ path: String) -> Data? {
    guard let data = try? Data(contentsOf: url(path)) else {
      asked[path] = Self.absent
      return nil
    }
    asked[path] = Receipt.hash(of: data)
    return data
  }

  /// The text of a file, or nothing when it is not there; its lines end with line feeds alone.
  func text(_ path: String) -> String? {
    guard let data = data(path) else { return nil }
    let text = SourceText(data)
    if let fault = text.fault {
      faults?.report(.unreadableFile, at: Position(file: path, line: fault.line), fault.text)
    }
    return text.text
  }

  /// The hash of a file, without reading it again when its size and time say that it is the same.
  func hash(_ path: String) -> String {
    let hash = fingerprints.hash(of: url(path)) ?? Self.absent
    asked[path] = hash
    return hash
  }

  /// The names of what lies in a folder, in order.
  func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url(folder).path)) ?? []
    return names.sorted()
  }

  /// Whether a file is there.
  func contains(_ path: String) -> Bool { hash(path) != Self.absent }
}
