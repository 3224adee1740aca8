import Foundation

/// The Swift that compiles what students wrote.
public struct Toolchain: Sendable {
  /// Its folder, which holds `bin` and `lib`.
  public let root: String
  /// What it calls itself.
  public let version: String

  var frontend: String { root + "/bin/swift-frontend" }
  var clang: String { root + "/bin/clang" }
  var libraries: String { root + "/lib/swift/linux" }

  /// Finds the toolchain in the search path.
  public static func find() throws -> Toolchain {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    for folder in path.split(separator: ":") {
      let compiler = URL(filePath: "\(folder)/swiftc").resolvingSymlinksInPath().path
      guard FileManager.default.isExecutableFile(atPath: compiler) else { continue }
      let root = URL(filePath: compiler).deletingLastPathComponent().deletingLastPathComponent()
        .path
      guard FileManager.default.isExecutableFile(atPath: root + "/bin/swift-frontend") else {
        continue
      }
      let child = try Child([root + "/bin/swift-frontend", "--version"])
      _ = child.finish(before: Clock.now + 20)
      child.stop()
      let text = String(decoding: child.output, as: UTF8.self) + child.errorText
      let version = text.firstMatch(of: /Swift version [^\n]*/).map { String($0.0) } ?? "Swift"
      return Toolchain(root: root, version: version)
    }
    throw GradingError("no swiftc is in PATH; add the toolchain's folder to it")
  }
}
