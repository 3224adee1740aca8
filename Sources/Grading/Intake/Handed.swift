import Foundation

/// One thing that was handed in: a file's bytes, or why there are none.
struct Handed {
  /// Its path below the folder of hand-ins.
  var path: [String]
  /// Its bytes.
  var content: Result<[UInt8], Refusal>

  var name: String { path.last ?? "" }
}

/// Walks a folder of hand-ins without following a link, and reads what could matter.
struct Walk {
  /// Names that nobody hands in on purpose.
  private static let skipped: Set<String> = [".git", ".build", "__MACOSX", ".DS_Store", ".swiftpm"]
  private static let mostFiles = 5_000

  /// All sources, archives and metadata of a folder, in order of their names.
  static func everything(in folder: URL) -> [Handed] {
    var found: [Handed] = []
    visit(folder.path, path: [], into: &found, depth: 0)
    return found
  }

  /// Folders at the top, also those in which nothing is.
  static func folders(in folder: URL) -> [String] {
    names(folder.path).filter { name in
      var status = stat()
      return lstat("\(folder.path)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        && !skipped.contains(name)
    }
  }

  private static func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private static func visit(
    _ folder: String, path: [String], into found: inout [Handed], depth: Int
  ) {
    guard depth < 12 else { return }
    var count = 0
    for name in names(folder) where !skipped.contains(name) {
      count += 1
      guard count <= mostFiles else {
        found.append(
          Handed(
            path: path + ["…"],
            content: .failure(
              Refusal(
                "The folder holds more than \(mostFiles) files; hand in the one file of source."))))
        return
      }
      var status = stat()
      guard lstat("\(folder)/\(name)", &status) == 0 else { continue }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      let isSource = name.lowercased().hasSuffix(".swift")
      if isFolder && !isSource {
        visit("\(folder)/\(name)", path: path + [name], into: &found, depth: depth + 1)
      } else if depth == 0, status.st_mode & S_IFMT == S_IFLNK, !isSource {
        found.append(
          Handed(
            path: [name],
            content: .failure(
              Refusal(
                "“\(Plain.line(name, limit: 80))” is a symbolic link; hand in the folder or the file itself."
              ))))
      } else if isSource || Archive.isArchive(name) || name == "submission_metadata.yml" {
        let limit = isSource ? SafeFile.largestSource : 256 << 20
        do throws(Refusal) {
          found.append(
            Handed(
              path: path + [name],
              content: .success(try SafeFile.read("\(folder)/\(name)", limit: limit))))
        } catch {
          found.append(Handed(path: path + [name], content: .failure(error)))
        }
      }
    }
  }
}
