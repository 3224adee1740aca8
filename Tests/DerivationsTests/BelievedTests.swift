import Derivations
import Foundation
import Kernel
import Terms
import Testing

@Suite("What must be believed")
struct BelievedTests {
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Kernel").resolvingSymlinksInPath()

  @Test("is printed in the documentation, word for word")
  func page() throws {
    let page = Self.sources.appendingPathComponent("Kernel.docc/WhatMustBeBelieved.md")
    if ProcessInfo.processInfo.environment["PROMOTE"] != nil {
      try Data(whatMustBeBelieved().utf8).write(to: page)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == whatMustBeBelieved())
  }

  @Test("lists every function that makes a theorem, and none that does not exist")
  func rules() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.sources, includingPropertiesForKeys: nil)
    var found = Set<String>()
    for file in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      // From a declaration's name to its body.
      for declaration in text.components(separatedBy: "public ").dropFirst() {
        let head = declaration.prefix { $0 != "{" }
        guard let function = head.range(of: "func "),
          head.contains("-> Theorem") || head.contains("theorem: Theorem,")
        else { continue }
        found.insert(String(head[function.upperBound...].prefix { $0.isLetter }))
      }
    }
    let listed = Set(Rule.all.map { String($0.name.prefix { $0 != "(" }) })
    #expect(found.subtracting(listed) == [], "these make theorems and are not listed")
    #expect(listed.subtracting(found) == [], "these are listed and make no theorems")
    #expect(found.count > 30)
  }

  @Test("names each axiom and each rule once")
  func names() {
    #expect(Set(Axiom.all.map(\.name)).count == Axiom.all.count)
    #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
  }
}
