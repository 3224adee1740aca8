import Balls
import Kernel

extension Context {
  func limitValue(of f: Body, _ approach: Kernel.Approach) throws -> Theorem? { nil }
}
