import Balls
import Kernel

extension Context {
  func integralValue(of f: Body, from a: End, to b: End) throws -> Theorem? { nil }
}
