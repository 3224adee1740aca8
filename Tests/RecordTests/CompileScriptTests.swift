import Foundation
import Testing

/// A small package whose compiler is a shell script that, like real ones, goes by dates: it takes a
/// source anew only where that is newer than what it took before. A program is the text of its sources.
private struct Package: ~Copyable {
  let root: URL
  private static let house = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  init() throws {
    // A path with a space and an umlaut, as homes have.
    root = FileManager.default.temporaryDirectory.appending(
      path: "make ü-\(UUID().uuidString)", directoryHint: .isDirectory)
    for script in ["compile", "build", "alone"] {
      try write(
        ".ci/\(script)",
        String(contentsOf: Self.house.appending(path: ".ci/\(script)"), encoding: .utf8),
        isProgram: true)
    }
    try write(".ci/install", "#!/bin/sh\n", isProgram: true)
    try write("bin/swift", Self.compiler, isProgram: true)
    try write("Package.swift", "p\n")
    try write("Sources/Lib/Lib.swift", "lib\n")
    try write("Chapters/One/main.swift", "swish(2.0)\n")
    try write("Chapters/Two/main.swift", "two\n")
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  private static let compiler = #"""
    #!/bin/bash
    [ "$1" = --version ] && { echo "Swift version 6.3"; exit; }
    [ -f broken ] && { echo "error: broken" >&2; exit 1; }
    mkdir -p .build/debug .build/taken
    echo "$3" >> .build/built
    find Package.swift Sources Chapters -type f | while IFS= read -r file; do
      copy=".build/taken/${file//\//+}"
      [ "$file" -nt "$copy" ] && cp "$file" "$copy"
    done
    [ -f slow ] && { rm slow; eval "$(cat save)"; }
    if [ "$3" = book ]; then cat > .build/debug/book <<'END'
    #!/bin/bash
    { echo "root $PWD"; cat "$3"
      for main in Chapters/*/main.swift; do name=$(basename "$(dirname "$main")")
        echo "program $(sha256sum ".build/debug/$name" | cut -c1-32) $name"; done
    } > .build/note
    echo "end $(sha256sum < .build/note | cut -d' ' -f1)" >> .build/note
    mv .build/note .build/debug/compiled
    END
    else cat ".build/taken/Chapters+$3+main.swift" .build/taken/Sources* > .build/new
      cmp -s .build/new ".build/debug/$3" || cp .build/new ".build/debug/$3"
    fi
    chmod +x ".build/debug/$3"
    """#

  func write(_ path: String, _ text: String, isProgram: Bool = false) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    guard isProgram else {
      try Data(text.utf8).write(to: file)
      return
    }
    // Written by a process of its own: a program that is open for writing cannot be run, and a test
    // beside this one may just have inherited the open file.
    try Data(text.utf8).write(to: root.appending(path: "text"))
    try run("/bin/sh", "-c", "cp text '\(path)' && chmod 755 '\(path)' && rm text")
  }

  @discardableResult
  func run(_ program: String, _ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = root
    process.environment = [
      "PATH": root.appending(path: "bin").path + ":/usr/local/bin:/usr/bin:/bin"
    ]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  func date(_ path: String, _ seconds: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: seconds)],
      ofItemAtPath: root.appending(path: path).path)
  }

  /// Compiles; gives the products that were asked for, and the status.
  @discardableResult
  func compile() throws -> (built: [String], status: Int32) {
    try? FileManager.default.removeItem(at: root.appending(path: ".build/built"))
    let status = try run("/bin/bash", ".ci/compile")
    let built = try? String(contentsOf: root.appending(path: ".build/built"), encoding: .utf8)
    return ((built ?? "").split(separator: "\n").map(String.init), status)
  }

  /// What a program was compiled from.
  func program(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: ".build/debug/\(name)"), encoding: .utf8)
  }
}

@Suite("What make compiles")
struct CompileScriptTests {
  @Test("is everything at first, and nothing where nothing has changed")
  func first() throws {
    let package = try Package()
    #expect(try package.compile() == (["book", "One", "Two"], 0))
    #expect(try package.compile() == ([], 0))
    try package.date("Chapters/One/main.swift", 2_000_000_000)
    #expect(try package.compile() == ([], 0), "a date is no change")
  }

  @Test(
    "is one chapter's program where only it has changed, and every one after a library's change")
  func chapters() throws {
    let package = try Package()
    try package.compile()
    try package.write("Chapters/Two/more.swift", "more\n")
    #expect(try package.compile().built == ["Two"])
    try package.write("Sources/Lib/Lib.swift", "other\n")
    #expect(try package.compile().built == ["book", "One", "Two"])
    #expect(try package.program("One") == "swish(2.0)\nother\n")
  }

  @Test("is what stands there, though it has an old date, or is of a backup that was moved back")
  func oldDates() throws {
    let package = try Package()
    try package.compile()
    try package.write("Chapters/One/main.swift", "swish(3.0)\n")
    try package.date("Chapters/One/main.swift", 1_577_836_800)
    try package.compile()
    #expect(try package.program("One") == "swish(3.0)\nlib\n")
    try package.write("Chapters/One/main.swift", "swish(2.0)\n")
    try package.date("Chapters/One/main.swift", 1_400_000_000)
    try package.compile()
    #expect(try package.program("One") == "swish(2.0)\nlib\n")
  }

  @Test("is compiled anew where a source was deleted, or is called as no rule of make could say")
  func names() throws {
    let package = try Package()
    try package.write("Sources/Lib/notes copy.md", "n\n")
    try package.write("Chapters/One/a:b.txt", "n\n")
    #expect(try package.compile().status == 0)
    #expect(try package.compile() == ([], 0))
    try FileManager.default.removeItem(
      at: package.root.appending(path: "Sources/Lib/notes copy.md"))
    #expect(try package.compile().built == ["book", "One", "Two"])
  }

  @Test("is compiled once more where something was saved meanwhile")
  func savedMeanwhile() throws {
    let package = try Package()
    try package.write("slow", "")
    try package.write("save", "echo 'swish(4.0)' > Chapters/One/main.swift")
    #expect(try package.compile().status == 0)
    #expect(try package.program("One") == "swish(4.0)\nlib\n")
    #expect(try package.compile() == ([], 0))
  }

  @Test("is made anew where a program was made by other means, is missing, or the note is damaged")
  func otherMeans() throws {
    let package = try Package()
    try package.compile()
    try package.write(".build/debug/One", "of other sources", isProgram: true)
    try package.date(".build/debug/One", 2_000_000_000)
    #expect(try package.compile().built == ["book", "One", "Two"])
    #expect(try package.program("One") == "swish(2.0)\nlib\n")
    try FileManager.default.removeItem(at: package.root.appending(path: ".build/debug/Two"))
    #expect(try package.compile().built == ["book", "One", "Two"])
    let note = try package.program("compiled")
    try package.write(".build/debug/compiled", note.replacing("program", with: "programm"))
    #expect(try package.compile().built == ["book", "One", "Two"])
    #expect(try package.compile() == ([], 0))
  }

  @Test("is made again after a failure, also where the source is put back")
  func failures() throws {
    let package = try Package()
    try package.compile()
    try package.write("broken", "")
    try package.write("Sources/Lib/Lib.swift", "broken\n")
    #expect(try package.compile().status != 0)
    #expect(try package.compile().status != 0, "not forgotten")
    try FileManager.default.removeItem(at: package.root.appending(path: "broken"))
    try package.write("Sources/Lib/Lib.swift", "lib\n")
    try package.date("Sources/Lib/Lib.swift", 1_400_000_000)
    #expect(try package.compile() == (["book", "One", "Two"], 0))
    #expect(try package.program("Two") == "two\nlib\n")
  }

  @Test("is made anew in a folder that was moved")
  func moved() throws {
    let package = try Package()
    try package.compile()
    let note = try package.program("compiled")
    #expect(note.hasPrefix("root \(package.root.path)"))
    let lines = note.split(separator: "\n").dropFirst().dropLast().joined(separator: "\n")
    try package.write("elsewhere", "root /elsewhere\n\(lines)\n")
    try package.run(
      "/bin/sh", "-c",
      "(cat elsewhere; echo end $(sha256sum < elsewhere | cut -d' ' -f1)) > .build/debug/compiled")
    #expect(try package.compile().built == ["book", "One", "Two"])
  }
}
