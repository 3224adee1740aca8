import Foundation
import Testing

@testable import Grading

extension OnThisMachine {
  @Suite("The sandbox")
  struct IsolationTests {
    @Test("holds what it promises", arguments: Isolation.allCases)
    func promises(isolation: Isolation) throws {
      let promises = try SelfTest(
        isolation: isolation, toolchain: #require(TestClass.toolchain), store: Store()
      ).run()
      #expect(promises.count >= (isolation == .full ? 18 : 12))
      for promise in promises { #expect(promise.holds, "\(promise.text)") }
    }

    @Test("without namespaces the worst are still held, and every result says how it was isolated")
    func host() throws {
      let names = [
        "ExitEarly", "ForgedResultFile", "Orphan", "OrphanHoldsThePipe", "ForkBomb", "FillsTheDisk",
        "Stops",
        "KillsTheParent", "PoisonsTheCache", "ThreadBomb", "LoopIgnoringSignals", "Allocates",
        "PrintsWithoutEnd", "Debugger",
      ]
      let group = try TestClass(isolation: .host)
      defer { group.remove() }
      let files = HostileFile.all.filter { names.contains($0.name) }
      #expect(files.count == names.count)
      for file in files { try group.handIn(file.text, by: file.name) }
      try group.plan()
      let run = try group.prepared()
      let before = try Traces.ofTheMachine()
      try run.run()
      for (name, result) in try group.results() {
        let file = try #require(files.first { $0.name == name })
        #expect(result.isolation == .host)
        // Where nothing separates processes, killing everything is killing oneself.
        if name == "KillsTheParent" || name == "FillsTheDisk" { continue }
        #expect(
          result.status == file.status && result.points == file.points, "\(name): \(result.status)")
      }
      #expect(try Traces.ofTheMachine() == before)
    }

    @Test("two workers are two users, and a user is free again afterwards")
    func users() throws {
      let (toolchain, store) = (try #require(TestClass.toolchain), try Store())
      var first: Sandbox? = try Sandbox(isolation: .full, toolchain: toolchain, store: store)
      let second = try Sandbox(isolation: .full, toolchain: toolchain, store: store)
      let uid = try #require(first).identity.uid
      #expect(uid != second.identity.uid)
      first = nil
      let third = try Sandbox(isolation: .full, toolchain: toolchain, store: store)
      #expect(third.identity.uid == uid)
    }

    @Test("a folder that others may write to is not trusted")
    func store() throws {
      let folder = URL(filePath: "/tmp/store-\(getpid())")
      defer { try? FileManager.default.removeItem(at: folder) }
      mkdir(folder.path, 0o777)
      chmod(folder.path, 0o777)
      let error = #expect(throws: GradingError.self) { try Store(folder) }
      #expect(error?.description.contains("not trusted") == true)
    }
  }
}
