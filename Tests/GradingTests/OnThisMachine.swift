import Testing

/// Tests that use the machine's users and folders: one after the other, since each of them watches that
/// nothing is left behind.
@Suite("On this machine", .serialized, .enabled(if: TestClass.canRun))
struct OnThisMachine {}
