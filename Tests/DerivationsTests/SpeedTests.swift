import Testing

@testable import Derivations

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite("Speed")
struct SpeedTests {
  @Test("more identities than the book has derivations take less than half a second")
  func corpus() throws {
    let identities = Corpus.all
    _ = try Comparison(identities[0].left, identities[0].right).finding()
    let start = threadSeconds()
    for identity in identities {
      _ = try Comparison(identity.left, identity.right).finding()
    }
    let elapsed = threadSeconds() - start
    print("corpus: \(identities.count) identities decided in \(Int(elapsed * 1000)) ms")
    #expect(elapsed < 0.5)
  }

  /// What this thread has computed: what else the machine does, does not count.
  private func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
