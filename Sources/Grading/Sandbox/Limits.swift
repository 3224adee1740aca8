/// What a program of somebody else's may use.
public struct Limits: Codable, Equatable, Sendable {
  /// Seconds of processor time.
  public var cpu: Int
  /// Seconds that pass.
  public var wall: Double
  /// Bytes of address space of one process, and of memory of all together.
  public var memory: Int
  /// Processes and threads at once.
  public var processes: Int
  /// The largest file, in bytes.
  public var file: Int
  /// All files together, in bytes.
  public var files: Int
  /// Open files of one process.
  public var descriptors = 128

  /// For the compiler.
  public static let compiling = Limits(
    cpu: 15, wall: 45, memory: 3 << 30, processes: 64, file: 32 << 20, files: 64 << 20)
  /// For what it made, an exercise at a time.
  public static let running = Limits(
    cpu: 10, wall: 60, memory: 1 << 30, processes: 24, file: 1 << 20, files: 8 << 20,
    descriptors: 32)
}
