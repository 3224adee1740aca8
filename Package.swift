// swift-tools-version: 6.3
import Foundation
import PackageDescription

// MARK: - Settings

/// `swift run` builds for debugging; the modules that crunch numbers stay optimised there, so that
/// a chapter takes the same time for a reader as for the book.
let fast: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// The kernels are vectors passed between small functions: they are fast only where the compiler
/// sees all files at once, also when it builds for debugging.
let vectors: [SwiftSetting] = [
  .unsafeFlags(
    ["-O", "-disable-batch-mode", "-wmo", "-num-threads", "2"], .when(configuration: .debug))
]

/// Modules that are compiled again for AVX2, and for AVX-512; elsewhere they are all like the first.
#if arch(x86_64)
let wide: [SwiftSetting] = [.unsafeFlags(["-Xcc", "-mavx2"])]
let fused: [SwiftSetting] = [.unsafeFlags(["-Xcc", "-mfma"])]
let widest: [SwiftSetting] = [
  .unsafeFlags(["f", "dq", "bw", "vl"].flatMap { ["-Xcc", "-mavx512" + $0] }), .define("WIDEST"),
]
#else
let wide: [SwiftSetting] = []
let fused: [SwiftSetting] = []
let widest: [SwiftSetting] = []
#endif

/// Debian 12 keeps Arb in a library of its own; later it is part of FLINT. Asked by the release, which
/// does not change on a machine: SwiftPM remembers a manifest's answers after a library is installed.
let release = (try? String(contentsOfFile: "/etc/os-release", encoding: .utf8)) ?? ""
let arb: [LinkerSetting] =
  release.contains("VERSION_ID=\"12\"") || release.contains("VERSION_ID=\"22.04\"")
  ? [.linkedLibrary("flint-arb")] : []
// Where headers lie outside the compiler's own folders, pkg-config knows them; Debian 12 has no such file.
#if os(macOS)
let flint: String? = "flint"
#else
let flint: String? = nil
#endif

// MARK: - The mathematics: no Cairo, no files, no printing

let mathematics: [Target] = [
  .target(name: "Elementary", dependencies: ["CProcessor"], swiftSettings: vectors),
  // The same sources twice more, for processors with registers of 256 and of 512 bits.
  .target(
    name: "ElementaryWide", dependencies: ["CProcessor"], swiftSettings: vectors + wide + fused),
  .target(
    name: "ElementaryWidest", dependencies: ["CProcessor"],
    swiftSettings: vectors + wide + fused + widest),
  .target(
    name: "ElementaryDispatch",
    dependencies: ["CProcessor", "Elementary", "ElementaryWide", "ElementaryWidest"],
    swiftSettings: fast),
  // Once more, on numbers that count what is done to them.
  .target(
    name: "ElementaryCounted",
    exclude: ["Elementary/Elementary.docc"]
      + ["FloatGate", "FloatPolynomials", "Floats", "Lanes", "Loops", "Narrow", "Sweeps"]
      .map { "Elementary/\($0).swift" },
    swiftSettings: [.define("WIDEST")]),
  .target(
    name: "Activations",
    dependencies: [
      "Elementary", "ElementaryDispatch",
      .product(name: "RealModule", package: "swift-numerics"),
    ],
    swiftSettings: fast),
  .target(
    name: "Probability",
    dependencies: [
      "Elementary", "ElementaryDispatch",
      .product(name: "RealModule", package: "swift-numerics"),
    ],
    swiftSettings: fast),
  .systemLibrary(
    name: "CFlint", pkgConfig: flint, providers: [.apt(["libflint-arb-dev"]), .brew(["flint"])]),
  .target(name: "Balls", dependencies: ["CFlint"], swiftSettings: fast, linkerSettings: arb),
  .target(name: "Terms", dependencies: ["Balls"], swiftSettings: fast),
  .target(name: "Kernel", dependencies: ["Balls", "Terms"], swiftSettings: fast),
  .target(name: "Derivations", dependencies: ["Balls", "Terms", "Kernel"], swiftSettings: fast),
  .target(name: "CProcessor"),
  .target(name: "MatrixKernels", swiftSettings: fast),
  .target(name: "MatrixKernelsWide", swiftSettings: fast + wide),
  .target(name: "MatrixKernelsWidest", swiftSettings: fast + wide + widest),
  .target(
    name: "Matrices",
    dependencies: ["CProcessor", "MatrixKernels", "MatrixKernelsWide", "MatrixKernelsWidest"],
    swiftSettings: fast),
  .target(
    name: "Networks",
    dependencies: [
      "Activations", "Probability", "Matrices",
      .product(name: "RealModule", package: "swift-numerics"),
    ],
    swiftSettings: fast),
]

// MARK: - The pictures: Cairo is imported in one folder only

let pictures: [Target] = [
  .systemLibrary(
    name: "CCairo", pkgConfig: "pangocairo pangoft2 cairo-svg cairo-pdf fontconfig",
    providers: [
      .apt(["libcairo2-dev", "libpango1.0-dev", "fonts-katex"]), .brew(["cairo", "pango"]),
    ]),
  .target(name: "Cairo", dependencies: ["CCairo"], swiftSettings: fast),
  .target(name: "Figures", dependencies: ["Cairo"], swiftSettings: fast),
]

// MARK: - The book: what a chapter talks to, and what weaves its record into pages

let book: [Target] = [
  .target(name: "Record", swiftSettings: fast),
  .target(
    name: "Workbook",
    dependencies: [
      "Record", "Manuscript", "Derivations", "Figures",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ]),
  .systemLibrary(
    name: "CMarkdown", pkgConfig: "libcmark-gfm",
    providers: [
      .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
    ]),
  .systemLibrary(
    name: "CDuktape", pkgConfig: "duktape",
    providers: [.apt(["duktape-dev"]), .brew(["duktape"])]),
  .target(name: "Manuscript", dependencies: ["Record", "CMarkdown"], swiftSettings: fast),
  .target(
    name: "Weaving",
    dependencies: [
      "Record", "Manuscript", "CDuktape",
      .product(name: "SwiftSyntax", package: "swift-syntax"),
      .product(name: "SwiftParser", package: "swift-syntax"),
      .product(name: "SwiftIDEUtils", package: "swift-syntax"),
      .product(name: "Mustache", package: "swift-mustache"),
    ],
    resources: [.copy("Templates"), .copy("Assets")],
    swiftSettings: fast),
  .executableTarget(
    name: "book",
    dependencies: [
      "Record", "Weaving", .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ]),
]

// MARK: - Assignments: what grades, what is handed out, and what calls exercises in the sandbox

let assignments: [Target] = [
  .target(name: "Handout", swiftSettings: fast),
  .target(name: "Harness", dependencies: ["Handout"], swiftSettings: fast),
  .target(name: "CSpawn"),
  .target(
    name: "Grading",
    dependencies: [
      "CSpawn", "Record",
      .product(name: "SwiftSyntax", package: "swift-syntax"),
      .product(name: "SwiftParser", package: "swift-syntax"),
    ],
    swiftSettings: fast),
  .executableTarget(
    name: "grade",
    dependencies: [
      "Grading", .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ]),
]

// MARK: - The benchmarks: side by side with peers where they are installed

let benchmarks: [Target] = [
  .executableTarget(
    name: "bench",
    dependencies: [
      "Activations", "Probability", "Derivations", "Networks", "Figures", "StatementTesting",
    ],
    swiftSettings: fast)
]

// MARK: - The chapters, in order of reading

/// A chapter: an executable that talks to the workbook and draws on the mathematics.
func chapter(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: [
      "Workbook", "Activations", "ElementaryCounted", "Probability", "Derivations", "Networks",
      "Figures",
    ],
    path: "Chapters/\(name)",
    exclude: (name == "FigureGallery" ? [] : ["Assignment"]) + ["Claims.json", "expected.txt"],
    swiftSettings: fast)
}

let chapters = [
  "Swish", "GradientProblems", "GELU", "PDFvsCDF", "Sinc", "SwiGLU", "FigureGallery",
]

// MARK: - The tests: a folder a module, a folder a chapter

/// The tests of one module, beside data of its own that they read.
func tests(of module: String, beside data: [String] = []) -> Target {
  .testTarget(
    name: "\(module)Tests", dependencies: [.init(stringLiteral: module)],
    path: "Tests/\(module)Tests", exclude: data)
}

/// The tests of one chapter: its claims, from a real run, and its exercises.
func tests(ofChapter name: String) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [
      .init(stringLiteral: name), "ChapterTesting", "Activations", "Probability", "Networks",
    ],
    path: "Tests/\(name)Tests")
}

let tests: [Target] = [
  .testTarget(
    name: "ElementaryTests",
    dependencies: [
      "CProcessor", "Elementary", "ElementaryWide", "ElementaryWidest", "ElementaryDispatch",
      "NumberTesting", "Probability",
      .product(name: "RealModule", package: "swift-numerics"),
    ],
    path: "Tests/ElementaryTests"),
  .testTarget(
    name: "ActivationsTests",
    dependencies: ["Activations", "ElementaryDispatch", "NumberTesting", "Probability"],
    path: "Tests/ActivationsTests"),
  .testTarget(
    name: "CairoTests", dependencies: ["Cairo", "PictureTesting"], path: "Tests/CairoTests"),
  .testTarget(
    name: "FiguresTests", dependencies: ["Figures", "PictureTesting"], path: "Tests/FiguresTests",
    exclude: ["Baselines"]),
  tests(of: "Balls"), tests(of: "Kernel"), tests(of: "Record"), tests(of: "Manuscript"),
  tests(of: "Workbook"),
  .testTarget(
    name: "DerivationsTests", dependencies: ["Derivations", "Kernel", "StatementTesting"],
    path: "Tests/DerivationsTests"),
  tests(of: "Weaving", beside: ["Fixtures"]),
  .testTarget(
    name: "ProbabilityTests",
    dependencies: ["Probability", .product(name: "RealModule", package: "swift-numerics")],
    path: "Tests/ProbabilityTests"),
  .testTarget(
    name: "NetworksTests",
    dependencies: [
      "Networks", "Matrices", "CProcessor", "MatrixKernels", "MatrixKernelsWide",
      "MatrixKernelsWidest", "Activations", "Derivations", "Probability",
      .product(name: "RealModule", package: "swift-numerics"),
    ],
    path: "Tests/NetworksTests"),
  // It grades the chapters' exercises, which call these modules.
  .testTarget(
    name: "GradingTests",
    dependencies: ["Grading", "Harness", "grade", "Networks", "Probability"],
    path: "Tests/GradingTests", exclude: ["Fixture", "Hostile"]),
  // libpng reads back the pictures that the book writes by itself.
  .systemLibrary(
    name: "CPNG", path: "Tests/CPNG", pkgConfig: "libpng",
    providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
  .target(
    name: "PictureTesting", dependencies: ["CPNG", "Cairo"], path: "Tests/PictureTesting",
    swiftSettings: fast),
  .target(name: "NumberTesting", dependencies: ["Probability"], path: "Tests/NumberTesting"),
  .target(
    name: "StatementTesting", dependencies: ["Derivations", "Kernel"],
    path: "Tests/StatementTesting", swiftSettings: fast),
  .target(name: "ChapterTesting", dependencies: ["Record"], path: "Tests/ChapterTesting"),
]

// MARK: - The package

let package = Package(
  name: "SmoothGates",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Activations", targets: ["Activations"]),
    .library(name: "Probability", targets: ["Probability"]),
    .library(name: "Derivations", targets: ["Derivations"]),
    .library(name: "Figures", targets: ["Figures"]),
    .library(name: "Networks", targets: ["Networks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-syntax", exact: "603.0.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: mathematics + pictures + book + assignments + benchmarks + tests
    + chapters.flatMap { [chapter($0), tests(ofChapter: $0)] }
)
