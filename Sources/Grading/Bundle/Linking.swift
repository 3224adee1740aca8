/// How a program is put together from a student's object, the calls and the library.
enum Linking {
  /// The toolchain's libraries; those that nothing needs are left out by the linker.
  static let libraries =
    ["-Wl,--as-needed"]
    + [
      "swiftCore", "Foundation", "FoundationEssentials", "FoundationInternationalization",
      "_FoundationICU", "swiftGlibc", "swift_Concurrency", "swift_StringProcessing",
      "swift_RegexParser", "swiftRegexBuilder", "swiftSwiftOnoneSupport", "swiftSynchronization",
      "swiftDispatch", "dispatch", "BlocksRuntime", "swift_Builtin_float", "swift_Differentiation",
      "swiftObservation", "m",
    ].map { "-l\($0)" }
}
