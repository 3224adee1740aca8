import Balls
import Kernel

extension Context {
  func positivityOfWhole(_ c: Term, _ sign: Sign) throws -> Theorem? { nil }
}
