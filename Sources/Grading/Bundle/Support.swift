import Foundation

/// The modules of ours that an exercise may call, as the package's build left them.
///
/// `Package.swift` says the same of dependencies; a module that is missing here makes preparation fail at
/// once, with its name.
enum Support {
  /// What each module needs besides itself.
  static let needs: [String: [String]] = [
    "Handout": [], "Harness": ["Handout"],
    "Networks": ["Activations", "Probability", "Matrices"],
    "Activations": ["Elementary", "ElementaryDispatch", "RealModule"],
    "Probability": ["Elementary", "ElementaryDispatch", "RealModule"],
    "ElementaryDispatch": ["CProcessor", "Elementary", "ElementaryWide", "ElementaryWidest"],
    "Elementary": ["CProcessor"], "ElementaryWide": ["CProcessor"],
    "ElementaryWidest": ["CProcessor"],
    "Matrices": ["CProcessor", "MatrixKernels", "MatrixKernelsWide", "MatrixKernelsWidest"],
    "RealModule": ["_NumericsShims"], "MatrixKernels": [], "MatrixKernelsWide": [],
    "MatrixKernelsWidest": [], "CProcessor": [], "_NumericsShims": [],
  ]

  /// What a module shows of another, as if it were its own.
  static let shows = ["Networks": ["Matrices"]]

  /// The modules that a file may import where a manifest offers some.
  static func importable(_ offered: [String]) -> Set<String> {
    toolchain.union(["Handout"]).union(offered).union(offered.flatMap { shows[$0] ?? [] })
  }

  /// Modules of the toolchain, which every machine has.
  static let toolchain: Set<String> = [
    "Swift", "Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization",
  ]

  /// The C modules among them, with the folder of their headers.
  static let headers = [
    "CProcessor": "Sources/CProcessor/include",
    "_NumericsShims": ".build/checkouts/swift-numerics/Sources/_NumericsShims/include",
  ]

  /// Some modules and all that they need, in alphabetical order.
  static func closure(of modules: some Sequence<String>) throws -> [String] {
    var found: Set<String> = []
    var rest = Array(modules)
    while let module = rest.popLast() {
      guard found.insert(module).inserted else { continue }
      guard let more = needs[module] else {
        throw GradingError(
          "the manifest names the module \(module), which neither the package nor the toolchain offers: mend its list “modules”"
        )
      }
      rest += more
    }
    return found.sorted()
  }
}

/// Where the package is and where its build is.
public struct Workspace: Sendable {
  /// The package's root.
  public let root: URL
  /// The folders in which SwiftPM left modules and objects; the first that has a module counts.
  public let builds: [URL]
  /// A folder that replaces `Chapters`, where solutions and hidden tests are kept from the public.
  public let privateFolder: URL?

  /// Names the places.
  public init(root: URL, builds: [URL]? = nil, privateFolder: URL? = nil) {
    self.root = root
    self.builds = builds ?? [root.appending(path: ".build/debug")]
    self.privateFolder = privateFolder
  }

  /// A file of a chapter: the private one where there is one.
  func file(_ name: String, of chapter: String) -> URL {
    for folder in [privateFolder, root.appending(path: "Chapters")].compactMap(\.self) {
      let file = folder.appending(path: "\(chapter)/\(name)")
      if FileManager.default.fileExists(atPath: file.path) { return file }
    }
    return root.appending(path: "Chapters/\(chapter)/\(name)")
  }

  /// The chapters that have an assignment.
  public var chapters: [String] {
    let folders = [privateFolder, root.appending(path: "Chapters")].compactMap(\.self)
    let names = folders.flatMap {
      (try? FileManager.default.contentsOfDirectory(atPath: $0.path)) ?? []
    }
    return Set(names).filter {
      FileManager.default.fileExists(atPath: file("Assignment/Assignment.json", of: $0).path)
    }.sorted()
  }

  func module(_ name: String) throws -> URL {
    for build in builds {
      let file = build.appending(path: "Modules/\(name).swiftmodule")
      if FileManager.default.fileExists(atPath: file.path) { return file }
    }
    throw GradingError(
      "the module \(name) is not built in \(builds.map(\.path).joined(separator: ", ")); run swift build first, or name the folder with --build"
    )
  }

  func objects(of module: String) -> [String] {
    for build in builds {
      let folder = build.appending(path: "\(module).build")
      guard let walk = FileManager.default.enumerator(atPath: folder.path) else { continue }
      let names = walk.compactMap { $0 as? String }.filter {
        $0.hasSuffix(".o") && !$0.hasSuffix(".swiftmodule.o")
      }
      if !names.isEmpty { return names.sorted().map { folder.appending(path: $0).path } }
    }
    return []
  }

  /// The bytes of all sources of some modules, hashed.
  func hash(of modules: [String]) -> String {
    var hash = ContentHash()
    for module in modules {
      let folder = root.appending(path: Support.headers[module] ?? "Sources/\(module)")
        .resolvingSymlinksInPath()
      let walk = FileManager.default.enumerator(atPath: folder.path)
      let names = (walk?.compactMap { $0 as? String } ?? []).filter { name in
        [".swift", ".h", ".c"].contains { name.hasSuffix($0) }
      }
      for name in names.sorted() {
        hash.update(part: "\(module)/\(name)")
        hash.update(
          part: (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "")
      }
    }
    return hash.hex()
  }
}
