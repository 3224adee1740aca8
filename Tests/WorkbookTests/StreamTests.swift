import Foundation
import Testing

@testable import Workbook

@Suite("A chapter whose words cannot be told")
struct StreamTests {
  #if os(Linux)
  @Test("fails and says so where the disk is full: the transcript")
  func full() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      try await Mute.run(1, "/dev/full")
    }
    told("no space left on device", in: result?.standardErrorContent)
  }

  @Test("fails and says so where the disk is full: the record")
  func fullJSON() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      try await Mute.run(1, "/dev/full", "--json")
    }
    told("no space left on device", in: result?.standardErrorContent)
  }

  @Test("fails and says so where the disk is full: the list of sections")
  func fullList() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      try await Mute.run(1, "/dev/full", "--list")
    }
    told("no space left on device", in: result?.standardErrorContent)
  }

  @Test("fails where its complaints are lost")
  func fullError() async throws {
    await #expect(processExitsWith: .failure) { try await Mute.run(2, "/dev/full") }
  }
  #endif

  @Test("fails and says so where its output is closed")
  func closed() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      try await Mute.run(1)
    }
    told("it is closed", in: result?.standardErrorContent)
  }

  @Test("fails where its complaints have nowhere to go")
  func closedError() async throws {
    await #expect(processExitsWith: .failure) { try await Mute.run(2) }
  }

  @Test("tells of a section that it does not have before it runs")
  func section() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try await Mute.chapter("--section", "nowhere")
      // The program's own work would begin here.
      exit(0)
    }
    let told = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(told.contains("has no section “nowhere”; its sections are:\nMute"))
  }

  private func told(_ words: String, in bytes: [UInt8]?) {
    let told = String(decoding: bytes ?? [], as: UTF8.self)
    #expect(told.contains("standard output cannot be written: \(words)"), "told: \(told)")
  }
}

/// A chapter without figures, run in a process of its own with one of its streams closed or elsewhere.
private enum Mute {
  @MainActor
  static func run(_ stream: Int32, _ place: String = "", _ arguments: String...) throws {
    close(stream)
    if !place.isEmpty { _ = dup2(open(place, O_WRONLY), stream) }
    try chapter(arguments).finish()
  }

  @MainActor
  static func chapter(_ arguments: String...) throws -> Chapter { try chapter(arguments) }

  @MainActor
  private static func chapter(_ arguments: [String]) throws -> Chapter {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("mute-\(ProcessInfo.processInfo.processIdentifier)")
    let source = root.appendingPathComponent("Chapters/Mute/main.swift")
    try FileManager.default.createDirectory(
      at: source.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("//: # Mute\r\n//: A paragraph.\r\n".utf8).write(to: source)
    return Chapter(
      "Mute", path: source.path,
      arguments: ["--figures", root.appendingPathComponent("figures").path] + arguments)
  }
}
