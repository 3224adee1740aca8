import Foundation
import Testing

@testable import Grading

extension OnThisMachine {
  @Suite("What was handed in")
  struct IntakeTests {
    static let right = EngineTests.right

    /// Runs a tool in a folder.
    private func tool(_ words: String..., in folder: URL) throws {
      let child = try Child(
        ["/bin/sh", "-c", "cd \"$1\" && shift && \"$@\"", "sh", folder.path] + words,
        environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"])
      #expect(child.finish(before: Clock.now + 60) == .ended)
      #expect(child.stop().code == 0, "\(words): \(child.errorText)")
    }

    private func write(_ text: String, _ group: TestClass, _ path: String) throws {
      let file = group.handins.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    @Test("as Canvas exports it: flat names, the latest of several, lateness")
    func canvas() throws {
      let group = try TestClass()
      defer { group.remove() }
      try write(
        Self.right.replacing("+ 1", with: "+ 9"), group, "lovelaceada_101_9001_Exercises.swift")
      try write(Self.right, group, "lovelaceada_101_9001_Exercises-1.swift")
      try write(
        Self.right.replacing("+ 1", with: "+ 8"), group,
        "babbagecharles_LATE_102_9002_Exercises.swift")
      let units = try group.plan().units
      #expect(units.map(\.student) == ["101", "102"])
      #expect(units.map(\.name) == ["lovelaceada", "babbagecharles"])
      #expect(units.map(\.isLate) == [false, true])
      try group.run()
      let points = try group.results().mapValues(\.points)
      #expect(points == ["101": 4000, "102": 3200])
    }

    @Test("as Moodle exports it: folders with names in any script")
    func moodle() throws {
      let group = try TestClass()
      defer { group.remove() }
      try write(Self.right, group, "Žofie, the 2nd_4711_assignsubmission_file_/Exercises.swift")
      try write(Self.right, group, "李 明_4712_assignsubmission_file_/my answers.swift")
      try write("hello", group, "O'Neill_4713_assignsubmission_file/readme.txt")
      let units = try group.plan().units
      #expect(units.map(\.student) == ["4711", "4712", "4713"])
      #expect(units.map(\.name) == ["Žofie, the 2nd", "李 明", "O'Neill"])
      #expect(
        units.map(\.refusal) == [
          nil, nil, "Nothing was handed in: no file of Swift source is there.",
        ])
    }

    @Test("as Gradescope exports it: a table of submitters, who share their marks")
    func gradescope() throws {
      let group = try TestClass()
      defer { group.remove() }
      let metadata = """
        ---
        submission_1:
          :submitters:
          - :name: Ada Lovelace
            :sid: '12'
            :email: ada@example.org
          - :name: Charles Babbage
            :sid: ''
            :email: charles@example.org
          :created_at: 2026-10-01 10:00:00.5 Z
          :score: 0.0
          :history:
          - :id: 7
            :created_at: 2026-09-01 10:00:00 Z
        submission_2:
          :submitters:
          - :name: Emmy Noether
            :sid: '14'
            :email: emmy@example.org
          :created_at: 2026-10-02 11:00:00 Z
        """
      try write(metadata, group, "assignment_5_export/submission_metadata.yml")
      try write(Self.right, group, "assignment_5_export/submission_1/Exercises.swift")
      try write(
        Self.right + "\n", group, "assignment_5_export/submission_2/Sources/Exercises.swift")
      let units = try group.plan().units
      #expect(units.map(\.student) == ["12", "14", "charles@example.org"])
      #expect(units.map(\.name) == ["Ada Lovelace", "Emmy Noether", "Charles Babbage"])
      try #require(units.count == 3)
      #expect(units[0].key == units[2].key)
      #expect(units.allSatisfy { $0.refusal == nil })
      #expect(units[1].time == "2026-10-02 11:00:00 Z")
    }

    @Test("as GitHub Classroom leaves it: clones, whose hooks and settings never run")
    func classroom() throws {
      let group = try TestClass()
      defer { group.remove() }
      for user in ["ada", "emmy-n"] {
        try write(
          Self.right, group, "swish-submissions/swish-\(user)/Sources/Small/Exercises.swift")
        try write(
          "// a manifest that runs code", group, "swish-submissions/swish-\(user)/Package.swift")
        try write(
          "[core]\n fsmonitor = touch /tmp/evil\n", group,
          "swish-submissions/swish-\(user)/.git/config")
        try write(Self.right, group, "swish-submissions/swish-\(user)/.git/Exercises.swift")
      }
      let units = try group.plan().units
      #expect(units.map(\.student) == ["ada", "emmy-n"])
      #expect(units.allSatisfy { $0.refusal == nil })
    }

    @Test("nobody can hand in for somebody else by what is in the own folder")
    func otherNames() throws {
      let group = try TestClass()
      defer { group.remove() }
      let table = """
        mallory:
          :submitters:
          - :name: Ada
            :sid: 'ada'
        inner:
          :submitters:
          - :name: Ada
            :sid: 'ada'
        """
      try write(table, group, "mallory/submission_metadata.yml")
      try write(Self.right, group, "mallory/inner/Exercises.swift")
      try write(Self.right, group, "mallory/ada_12_assignsubmission_file_/Exercises.swift")
      #expect(try group.plan().units.map(\.student) == ["mallory"])
      symlink("/etc", group.handins.path + "/linked")
      let units = try group.plan().units
      #expect(units.map(\.student) == ["linked", "mallory"])
      #expect(units[0].refusal?.contains("is a symbolic link") == true)
    }

    @Test("archives: good ones, and each kind of bad one with a sentence")
    func archives() throws {
      let group = try TestClass()
      defer { group.remove() }
      let made = group.root.appending(path: "made")
      try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
      try Data(Self.right.utf8).write(to: made.appending(path: "Exercises.swift"))
      func pack(_ student: String, _ words: String...) throws {
        let folder = group.handins.appending(path: student)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let child = try Child(
          [
            "/usr/bin/bsdtar", "-a", "--exclude", student == "many" ? "zeros" : "none", "-cf",
            folder.path + "/work.zip", "-C", made.path,
          ] + words,
          environment: ["LANG": "C.UTF-8"])
        #expect(child.finish(before: Clock.now + 60) == .ended)
        #expect(child.stop().code == 0, "\(child.errorText)")
      }
      try pack("good", "Exercises.swift")
      try pack(
        "climbing", "-P", "-s", "|Exercises.swift|../../../../../tmp/climbed.swift|",
        "Exercises.swift")
      try pack("absolute", "-P", "-s", "|Exercises.swift|/tmp/climbed.swift|", "Exercises.swift")
      _ = FileManager.default.createFile(atPath: made.path + "/zeros", contents: nil)
      truncate(made.path + "/zeros", 400 << 20)
      try pack("bomb", "Exercises.swift", "zeros")
      for number in 0..<3000 {
        _ = FileManager.default.createFile(atPath: made.path + "/n\(number)", contents: nil)
      }
      try pack("many", ".")
      symlink("/etc/shadow", made.path + "/link.swift")
      try pack("link", "link.swift")
      try pack("cut", "Exercises.swift")
      let cut = group.handins.appending(path: "cut/work.zip")
      try Data(contentsOf: cut).prefix(200).write(to: cut)
      try Data("no zip".utf8).write(to: group.handins.appending(path: "not a zip.zip"))
      let units = try group.plan().units
      let refusals = Dictionary(uniqueKeysWithValues: units.map { ($0.student, $0.refusal) })
      #expect(refusals["good"] == .some(nil))
      #expect(refusals["bomb"]??.contains("unpacks to more than is accepted") == true)
      #expect(refusals["many"]??.contains("more than 2000 files") == true)
      #expect(refusals["climbing"]??.contains("cannot be unpacked: ") == true)
      #expect(refusals["absolute"] == .some(nil))
      #expect(refusals["link"]??.isEmpty == false)
      #expect(refusals["cut"]??.contains("cannot be unpacked") == true)
      #expect(refusals["not a zip"]??.contains("cannot be unpacked") == true)
      for path in ["/tmp/climbed.swift", group.root.path + "/climbed.swift"] {
        #expect(!FileManager.default.fileExists(atPath: path))
      }
      try group.run()
      #expect(try group.results()["good"]?.points == 4000)
      #expect(try group.results()["bomb"]?.status == .rejected)
    }

    @Test("whatever is no file is refused with a sentence, and nothing waits for it")
    func noFiles() throws {
      let group = try TestClass()
      defer { group.remove() }
      let secret = group.root.appending(path: "secret.swift")
      try Data(Self.right.utf8).write(to: secret)
      for name in [
        "symlink", "hardlink", "device", "pipe", "folder", "empty", "latin", "large", "nul",
        "nothing", "other",
      ] {
        try FileManager.default.createDirectory(
          at: group.handins.appending(path: name), withIntermediateDirectories: true)
      }
      func path(_ name: String) -> String { group.handins.path + "/\(name)/Exercises.swift" }
      symlink(secret.path, path("symlink"))
      link(secret.path, path("hardlink"))
      mknod(path("device"), S_IFCHR | 0o666, 1 << 8 | 5)
      mkfifo(path("pipe"), 0o666)
      mkdir(path("folder"), 0o777)
      try Data().write(to: URL(filePath: path("empty")))
      try Data(Array(Self.right.utf8) + [0x2f, 0x2f, 0xe9, 0x0a]).write(
        to: URL(filePath: path("latin")))
      try Data(repeating: 0x20, count: 300_000).write(to: URL(filePath: path("large")))
      try Data(Array(Self.right.utf8) + [0]).write(to: URL(filePath: path("nul")))
      try Data("func sincWithSlope(_ x: Double) {}".utf8).write(to: URL(filePath: path("other")))
      let units = try group.plan().units
      let refusals = Dictionary(
        uniqueKeysWithValues: units.map { ($0.student, $0.refusal ?? "accepted") })
      let expected = [
        "symlink": "is a symbolic link", "hardlink": "hard link", "device": "is not a regular file",
        "pipe": "is not a regular file", "folder": "is not a regular file", "empty": "is empty",
        "latin": "is not text in UTF-8", "large": "at most 262144", "nul": "NUL",
        "nothing": "Nothing was handed in",
      ]
      for (name, words) in expected {
        #expect(refusals[name]?.contains(words) == true, "\(name): \(refusals[name] ?? "no unit")")
      }
      #expect(refusals["other"] != "accepted")
      try group.run()
      #expect(try group.results().values.allSatisfy { $0.status == .rejected && $0.points == 0 })
    }

    @Test(
      "names with line ends, marks that turn the writing, formulas: kept apart, and plain in reports"
    )
    func names() throws {
      let group = try TestClass()
      defer { group.remove() }
      let names = [
        "line\nend", "=HYPERLINK(1)", "+1", "@x", "\u{202E}evil", "tab\tname", "-dash", "<b>bold",
        "a\"b",
        "Ａ", "\u{1B}[2J",
      ]
      for name in names {
        try group.handIn(Self.right + "// \(names.firstIndex(of: name) ?? 0)", by: name)
      }
      let units = try group.plan().units
      #expect(units.count == names.count)
      #expect(Set(units.map(\.student)) == Set(names))
      #expect(units.allSatisfy { $0.refusal == nil })
    }

    @Test("two files that could both be meant are named in one sentence")
    func ambiguous() throws {
      let group = try TestClass()
      defer { group.remove() }
      try write(Self.right, group, "ada/first.swift")
      try write(Self.right + "// changed", group, "ada/second.swift")
      try write(Self.right, group, "emmy/first.swift")
      try write(Self.right, group, "emmy/second.swift")
      try write(Self.right, group, "grace/notes.swift")
      try write(Self.right + "// changed", group, "grace/Exercises.swift")
      let units = try group.plan().units
      #expect(units[0].refusal?.contains("“ada/first.swift” and “ada/second.swift”") == true)
      #expect(units[1].refusal == nil && units[2].refusal == nil)
    }

    @Test(
      "an empty folder is a remark, a missing one an error; so are a chapter that is none and no manifest"
    )
    func nothing() throws {
      let group = try TestClass()
      defer { group.remove() }
      #expect(try group.plan().remarks.count == 1)
      #expect(throws: GradingError.self) { try group.plan("Nothing") }
      try FileManager.default.removeItem(at: group.handins)
      let error = #expect(throws: GradingError.self) { try group.plan() }
      #expect(error?.description.contains("is not there") == true)
    }

    @Test("without a chapter each file is graded for what it answers")
    func anyChapter() throws {
      let group = try TestClass()
      defer { group.remove() }
      try group.handIn(Self.right, by: "ada")
      try group.handIn("nothing of use", by: "emmy", as: "notes.swift")
      let (units, remarks) = try group.plan(nil)
      #expect(units.map(\.chapter) == ["Small"])
      #expect(remarks == ["emmy: “notes.swift” has none of the functions that are asked for."])
    }
  }
}
