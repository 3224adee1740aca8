import Foundation

/// Whose work a file is, as the platform's names say.
struct Owner: Hashable {
  /// What the platform knows the student by.
  var id: String
  /// What the student is called, as far as is known.
  var name: String
  /// Which of several hand-ins it is: the greater, the later.
  var turn = 0
  /// Whether the platform marked it as late.
  var isLate = false
  /// When it was handed in, where the platform says so.
  var time: String?
}

/// The names of hand-ins on the platforms, read tolerantly.
enum Naming {
  /// Moodle: `First Last_PARTICIPANTID_assignsubmission_file_`, a folder or the beginning of a file's name.
  static func moodle(_ name: String) -> (owner: Owner, rest: String)? {
    guard
      let match = name.wholeMatch(of: /(?s)(.+?)_(\d+)_assignsubmission_(?:file|onlinetext)_?(.*)/)
    else {
      return nil
    }
    return (Owner(id: String(match.2), name: String(match.1)), String(match.3))
  }

  /// Canvas: `lastfirst[_LATE]_USERID_SUBMISSIONID_Original-N.swift`.
  static func canvas(_ name: String) -> (owner: Owner, rest: String)? {
    guard let match = name.wholeMatch(of: /(?s)([^_]+?)(_LATE)?_(\d+)_(\d+)_(.+)/) else {
      return nil
    }
    let turn = match.5.firstMatch(of: /-(\d{1,4})\.[A-Za-z.]+$/).flatMap { Int($0.1) } ?? 0
    return (
      Owner(id: String(match.3), name: String(match.1), turn: turn, isLate: match.2 != nil),
      String(match.5)
    )
  }

  /// What all names of a class's clones begin with, up to a hyphen: the assignment's name.
  static func commonPrefix(_ names: [String]) -> String {
    guard let first = names.first, names.count > 1 else { return "" }
    let common = names.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    return common.lastIndex(of: "-").map { String(common[...$0]) } ?? ""
  }
}

/// Gradescope's `submission_metadata.yml`: who handed in each folder, and when.
struct GradescopeMetadata {
  /// The owners of each folder's work; several are a group and share the marks.
  var owners: [String: [Owner]] = [:]

  /// Reads the few lines that matter, and skips the rest.
  init(_ text: String) {
    var folder: String?
    var isSubmitter = false
    func clean(_ text: some StringProtocol) -> String {
      text.trimmingCharacters(in: CharacterSet(charactersIn: " '\"\t\r"))
    }
    for line in text.split(separator: "\n") {
      if let match = line.wholeMatch(of: /([^\s:#][^:]*):\s*/) {
        folder = clean(match.1)
        isSubmitter = false
      } else if let folder, let match = line.wholeMatch(of: /\s+-?\s*:?([a-z_]+):\s*(.*)/) {
        let (key, value) = (String(match.1), clean(match.2))
        switch key {
        case "submitters": isSubmitter = true
        case "name" where isSubmitter:
          owners[folder, default: []].append(Owner(id: "", name: value))
        case "sid" where isSubmitter && !value.isEmpty: setLast(folder) { $0.id = value }
        case "email" where isSubmitter: setLast(folder) { if $0.id.isEmpty { $0.id = value } }
        case "created_at":
          isSubmitter = false
          for index in owners[folder, default: []].indices { owners[folder]?[index].time = value }
        default:
          if line.prefix(while: { $0 == " " }).count <= 2, !line.contains("- ") {
            isSubmitter = false
          }
        }
      }
    }
  }

  private mutating func setLast(_ folder: String, _ change: (inout Owner) -> Void) {
    guard var list = owners[folder], !list.isEmpty else { return }
    change(&list[list.count - 1])
    owners[folder] = list
  }
}
