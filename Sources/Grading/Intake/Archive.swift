import Foundation

/// Unpacks archives where they can do no harm: in a sandbox, into a folder of limited size, by a user who
/// may write nowhere else. Only small files that could matter come back, through a pipe.
struct Archive {
  let sandbox: Sandbox

  /// A file of an archive.
  struct Member {
    var path: String
    var bytes: [UInt8]
  }

  /// The endings of archives that are unpacked.
  static let endings = [".zip", ".tar", ".tar.gz", ".tgz"]

  static func isArchive(_ name: String) -> Bool {
    endings.contains { name.lowercased().hasSuffix($0) }
  }

  /// The sources, archives and tables of metadata within an archive.
  ///
  /// `isClass` says that it holds the work of many, which may take more room and more files.
  func members(_ bytes: [UInt8], named name: String, isClass: Bool) throws -> [Member] {
    let archive = try sandbox.put(bytes, named: "archive")
    let most = isClass ? 100_000 : 2_000
    let script = """
      mkdir "$TMPDIR/in" && cd "$TMPDIR/in" || exit 20
      bsdtar -x -f '\(archive)' --no-same-owner --no-same-permissions 2>"$TMPDIR/said" >/dev/null
      status=$?
      [ $status -gt 128 ] && exit 22
      grep -q -i -e 'no space' -e 'too large' "$TMPDIR/said" && exit 22
      count=$(find . -printf x | head -c \(most + 1) | wc -c)
      [ "$count" -gt \(most) ] && exit 21
      [ $status -ne 0 ] && { head -n 1 "$TMPDIR/said" >&2; exit 23; }
      find . -type f -size -\(isClass ? 40_960 : 2_048)k \\( -iname '*.swift' -o -iname '*.zip' -o -iname '*.tgz' -o -iname '*.tar.gz' -o -iname '*.tar' -o -name submission_metadata.yml \\) -exec sh -c '
        for f; do printf "%s\\0%s\\0" "$f" "$(stat -c %s "$f")"; cat "$f"; done' sh {} +
      """
    let limits = Limits(
      cpu: isClass ? 60 : 10, wall: isClass ? 120 : 20, memory: 1 << 30, processes: 64,
      file: isClass ? 64 << 20 : 8 << 20, files: isClass ? 1 << 30 : 32 << 20)
    let child = try sandbox.start(
      ["/bin/sh", "-c", script], stage: .compiling, limits: limits, seeing: nil,
      caps: .init(output: isClass ? 512 << 20 : 16 << 20, errors: 1 << 20))
    let event = child.finish(before: Clock.now + limits.wall)
    let end = child.stop()
    sandbox.clear()
    let name = Plain.line(name, limit: 80)
    let bomb = Refusal(
      "“\(name)” unpacks to more than is accepted (a zip bomb looks like this); hand in the one file of source."
    )
    switch (event, end.code) {
    case (.ended, 0):
      let members = read(child.output)
      guard !members.isEmpty else { throw Refusal("“\(name)” holds no file of Swift source.") }
      return members
    case (.ended, 21):
      throw Refusal("“\(name)” holds more than \(most) files; hand in the one file of source.")
    case (.ended, 23):
      let reason = Plain.line(
        child.errorText.replacing("bsdtar: ", with: "").trimmingCharacters(
          in: .whitespacesAndNewlines), limit: 120)
      throw Refusal("“\(name)” cannot be unpacked: \(reason)")
    case (.ended, 20):
      throw GradingError("the sandbox cannot be written to while unpacking \(name)")
    default: throw bomb
    }
  }

  private func read(_ output: [UInt8]) -> [Member] {
    var members: [Member] = []
    var rest = output[...]
    func word() -> String? {
      guard let end = rest.firstIndex(of: 0) else { return nil }
      defer { rest = rest[(end + 1)...] }
      return String(decoding: rest[..<end], as: UTF8.self)
    }
    while let path = word(), let size = word().flatMap({ Int($0) }), size >= 0, size <= rest.count {
      members.append(
        Member(
          path: path.hasPrefix("./") ? String(path.dropFirst(2)) : path,
          bytes: Array(rest.prefix(size))))
      rest = rest.dropFirst(size)
    }
    return members.sorted { $0.path < $1.path }
  }
}
