import Foundation

/// Takes in what a class handed in: folders, single files and archives, as the platforms export them.
public struct Intake {
  let assignments: [BundleSource]
  let sandbox: Sandbox

  /// What one student handed in for one chapter.
  public struct Submission: Sendable {
    /// What the platform knows the student by.
    public var id: String
    /// What the student is called.
    public var name: String
    /// The chapter.
    public var chapter: String
    /// The source, or why there is none.
    public var source: Result<[UInt8], Refusal>
    /// Whether the platform marked it as late.
    public var isLate: Bool
    /// When it was handed in, where the platform says so.
    public var time: String?
  }

  /// What was taken in: submissions, and a sentence about whatever belongs to no submission.
  public struct Taken: Sendable {
    /// The submissions, one a student and chapter.
    public var submissions: [Submission] = []
    /// The sentences.
    public var remarks: [String] = []
  }

  /// Takes in a folder or an archive of a whole class. With `chapter`, everybody's work is for that one.
  public func take(_ place: URL, chapter: String?) throws -> Taken {
    var taken = Taken()
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) else {
      throw GradingError(
        "\(place.path) is not there; name the folder of hand-ins with SUBMISSIONS=…")
    }
    var handed: [Handed]
    var folders: [String] = []
    if isFolder.boolValue {
      handed = Walk.everything(in: place)
      folders = Walk.folders(in: place)
    } else {
      handed = [
        Handed(
          path: [place.lastPathComponent],
          content: Result { try SafeFile.read(place.path, limit: 1 << 30) }.mapError {
            $0 as? Refusal ?? Refusal("\($0)")
          })
      ]
      // The archive of a whole class stands for the folder.
      if Archive.isArchive(place.lastPathComponent), case .success(let bytes) = handed[0].content {
        handed = try Archive(sandbox: sandbox).members(
          bytes, named: place.lastPathComponent, isClass: true
        )
        .map { Handed(path: $0.path.components(separatedBy: "/"), content: .success($0.bytes)) }
      }
    }
    (handed, folders) = unwrapped(handed, folders)
    // Only at the top: a table of submitters in a student's own folder is the student's invention.
    let metadata = handed.first { $0.path == ["submission_metadata.yml"] }.flatMap {
      try? $0.content.get()
    }
    .map { GradescopeMetadata(String(decoding: $0, as: UTF8.self)) }
    handed.removeAll { $0.name == "submission_metadata.yml" }
    var work: [Owner: [Handed]] = [:]
    let tops = Array(Set(handed.filter { $0.path.count > 1 }.map { $0.path[0] } + folders))
    let prefix = Naming.commonPrefix(tops)
    for top in tops {
      for owner in owners(of: top, isFolder: true, metadata, prefix) { work[owner] = [] }
    }
    for file in handed {
      for owner in owners(of: file.path[0], isFolder: file.path.count > 1, metadata, prefix) {
        work[owner, default: []].append(contentsOf: try unpacked(file))
      }
    }
    if work.isEmpty {
      taken.remarks.append("\(Plain.line(place.path)) holds nothing that was handed in.")
    }
    let byStudent = Dictionary(grouping: work.keys, by: \.id)
    for id in byStudent.keys.sorted() {
      let turns = (byStudent[id] ?? []).map { ($0, work[$0] ?? []) }
      settle(id, turns, chapter: chapter, into: &taken)
    }
    return taken
  }

  /// Leaves out a folder that wraps the rest, as an export does; no other, since within a student's
  /// folder nobody but the student chose the names.
  private func unwrapped(_ handed: [Handed], _ folders: [String]) -> ([Handed], [String]) {
    guard let top = handed.first?.path.first, Set(folders).subtracting([top]).isEmpty,
      top.wholeMatch(of: /assignment_\d+_export|.+-submissions/) != nil,
      handed.allSatisfy({ $0.path[0] == top && $0.path.count > 1 })
    else { return (handed, folders) }
    return (handed.map { Handed(path: Array($0.path.dropFirst()), content: $0.content) }, [])
  }

  private func owners(
    of top: String, isFolder: Bool, _ metadata: GradescopeMetadata?, _ prefix: String
  ) -> [Owner] {
    if let owners = metadata?.owners[top], !owners.isEmpty {
      return owners.map { Owner(id: $0.id.isEmpty ? $0.name : $0.id, name: $0.name, time: $0.time) }
    }
    if let (owner, _) = Naming.moodle(top) { return [owner] }
    if !isFolder, let (owner, _) = Naming.canvas(top) { return [owner] }
    var name = top
    if !isFolder {
      for ending in Archive.endings + [".swift"] where name.lowercased().hasSuffix(ending) {
        name = String(name.dropLast(ending.count))
        break
      }
    } else if name.hasPrefix(prefix), name.count > prefix.count {
      name = String(name.dropFirst(prefix.count))
    }
    return [Owner(id: name, name: name)]
  }

  private func unpacked(_ file: Handed) throws -> [Handed] {
    guard Archive.isArchive(file.name), case .success(let bytes) = file.content else {
      return [file]
    }
    do {
      return try Archive(sandbox: sandbox).members(bytes, named: file.name, isClass: false).map {
        Handed(path: file.path + $0.path.components(separatedBy: "/"), content: .success($0.bytes))
      }
    } catch let refusal as Refusal {
      return [Handed(path: file.path, content: .failure(refusal))]
    }
  }
}
