import Foundation
import Manuscript
import Record

/// The files and folders of one chapter's run.
struct Places {
  /// The package's root folder.
  let root: URL
  /// The chapter's `main.swift`.
  let source: URL
  /// Where the record is written.
  let record: URL
  /// Where the receipt is written.
  let receipt: URL
  /// Where the figures are written.
  let figures: URL
  /// Whether the reader asked for the figures elsewhere; the record then stays as it is.
  let isElsewhere: Bool

  /// Finds the places of a chapter from the path of its source, `…/Chapters/<Name>/main.swift`.
  init(chapter: String, source path: String, figures elsewhere: String?) throws {
    source = URL(fileURLWithPath: path)
    root = source.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let records = root.appendingPathComponent("output/records", isDirectory: true)
    record = records.appendingPathComponent("\(chapter).json")
    receipt = records.appendingPathComponent("\(chapter).receipt.json")
    figures =
      elsewhere.map { URL(fileURLWithPath: $0, isDirectory: true) }
      ?? records.appendingPathComponent(chapter, isDirectory: true)
    isElsewhere = elsewhere != nil
    do {
      try FileManager.default.createDirectory(at: figures, withIntermediateDirectories: true)
    } catch {
      throw unwritable(Mishap.obstacle(to: figures) ?? Mishap.reason(error))
    }
    // A run is long: what would stop it at its end is told at its beginning.
    if let obstacle = Mishap.obstacle(to: figures) { throw unwritable(obstacle) }
  }

  private func unwritable(_ reason: String) -> Mishap {
    Mishap(
      "cannot write figures into \(shown(figures)): \(reason). "
        + "Choose a folder you may write to with --figures DIR.")
  }

  /// The chapter's folder, relative to the package's root, such as `Chapters/Swish`.
  var folder: String { shown(source.deletingLastPathComponent()) }

  /// The Swift files of the chapter's folder but `main.swift`, by name.
  var others: [URL] {
    let folder = source.deletingLastPathComponent()
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "swift" && $0 != source }
      .filter { $0.lastPathComponent != source.lastPathComponent }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  /// Reads the chapter, and gives the hash of each of its files as it was read; what is wrong with its
  /// prose is the weaver's to tell.
  func manuscript() throws -> (Manuscript, hashes: [String: String]) {
    var hashes: [String: String] = [:]
    func text(_ file: URL) throws -> String {
      let data: Data
      do {
        data = try Data(contentsOf: file)
      } catch {
        throw Mishap(
          "cannot read the chapter's source \(file.path): \(Mishap.reason(error)). "
            + "Run the program from the clone it was built in, or build it again.")
      }
      hashes[shown(file)] = Receipt.hash(of: data)
      let text = SourceText(data)
      if let fault = text.fault { throw Mishap("\(shown(file)):\(fault.line): \(fault.text)") }
      return text.text
    }
    var texts: [String: String] = [:]
    for file in others { texts[file.lastPathComponent] = try text(file) }
    let name = source.deletingLastPathComponent().lastPathComponent
    return (
      Manuscript(name: name, main: try text(source), others: texts, faults: Faults()), hashes
    )
  }

  /// The works that the chapters cite.
  func bibliography() -> Bibliography {
    let file = root.appendingPathComponent(Bibliography.file)
    return Bibliography(text: try? String(contentsOf: file, encoding: .utf8), faults: Faults())
  }

  /// The chapter's page in the built book, where there is one.
  var page: URL? {
    let slug = source.deletingLastPathComponent().lastPathComponent.lowercased()
    let page = root.appendingPathComponent("output/book/\(slug).html")
    return FileManager.default.fileExists(atPath: page.path) ? page : nil
  }

  /// A path as a reader wants to see it: relative to the package where it lies inside.
  func shown(_ url: URL) -> String {
    let inside = root.path + "/"
    return url.path.hasPrefix(inside) ? String(url.path.dropFirst(inside.count)) : url.path
  }
}

/// A failure told in the reader's words: what, where, why, and what to do.
struct Mishap: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  /// What is in the way of a folder: the nearest thing on its path is a file, or may not be changed.
  static func obstacle(to folder: URL) -> String? {
    var place = folder
    while !FileManager.default.fileExists(atPath: place.path), place.path != "/" {
      place.deleteLastPathComponent()
    }
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder)
    guard isFolder.boolValue else { return "\(place.path) is not a folder" }
    return access(place.path, W_OK) == 0
      ? nil : "\(place.path): " + String(cString: strerror(errno)).lowercased()
  }

  /// The reason within an error of the system's, without its wrapping.
  static func reason(_ error: any Error) -> String {
    let error = error as NSError
    if let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError,
      inner.domain == NSPOSIXErrorDomain
    {
      return String(cString: strerror(Int32(inner.code))).lowercased()
    }
    if error.domain == NSCocoaErrorDomain, error.code == CocoaError.fileReadNoSuchFile.rawValue {
      return "there is no such file"
    }
    let text = error.localizedDescription
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
