import ElementaryDispatch
import Foundation
import NumberTesting
import Probability
import RealModule
import Testing

@testable import Elementary

@Suite("Sines and cosines of multiples of π")
struct SineOfPiTests {
  @Test("sin(πn) = 0 with the sign of n, and cos(π(n + ½)) = 0")
  func zeros() {
    for n in -200...200 {
      let n = Double(n)
      #expect(same(sineOfPi(n), n == 0 ? n : n.sign == .minus ? -0.0 : 0.0))
      #expect(cosineOfPi(n + 0.5) == 0)
      #expect(cosineOfPi(n) == (n.remainder(dividingBy: 2) == 0 ? 1 : -1))
      #expect(sineOfPi(n + 0.5) == ((n).remainder(dividingBy: 2) == 0 ? 1 : -1))
    }
  }

  @Test("sin²(πx) + cos²(πx) = 1 and sin(2πx) = 2 sin(πx)cos(πx)")
  func identities() {
    for x in mixedNumbers(2000, seed: 32) where abs(x) < 0x1p50 {
      let (s, c) = (sineOfPi(x), cosineOfPi(x))
      #expect(abs(s * s + c * c - 1) <= 0x1p-51, "at \(x)")
      #expect(abs(sineOfPi(2 * x) - 2 * s * c) <= 0x1p-51, "at \(x)")
    }
  }

  @Test("Small multiples agree with the system's sine to 2 ulp")
  func system() {
    for x in stride(from: -0.25, through: 0.25, by: 0.00371) {
      let (ours, theirs) = (sineOfPi(x), Double.sin(.pi * x))
      #expect(abs(ours - theirs) <= 3 * theirs.ulp, "at \(x): \(ours), the system's \(theirs)")
    }
    #expect(sineOfPi(.infinity).isNaN && cosineOfPi(.nan).isNaN)
    #expect(sineOfPi(0x1p51 + 0.5) == 1 || sineOfPi(0x1p51 + 0.5) == -1)
    #expect(sineOfPi(0x1p60) == 0 && cosineOfPi(0x1p60) == 1)
  }
}

@Suite("Two-part arithmetic")
struct TwofoldTests {
  @Test("A product's head and tail are exact")
  func products() {
    var generator = SplitMix64(seed: 33)
    for _ in 0..<4000 {
      let (a, b) = (
        UInt64.random(in: 0..<1 << 53, using: &generator),
        UInt64.random(in: 0..<1 << 53, using: &generator)
      )
      let both = exactProduct(Double(a), Double(b))
      #expect(both.head == Double(a) * Double(b))
      #expect(Int128(both.head) + Int128(both.tail) == Int128(a) * Int128(b), "\(a)·\(b)")
    }
  }

  @Test("φ and Φ at their edges")
  func normalEdges() {
    #expect(normalDensity(.infinity) == 0 && normalDensity(-.infinity) == 0)
    #expect(normalDensity(0) == 0.3989422804014327 && normalDensity(.nan).isNaN)
    #expect(normalCumulative(-.infinity) == 0 && normalCumulative(.infinity) == 1)
    #expect(normalCumulative(0) == 0.5 && normalCumulative(.nan).isNaN)
    #expect(normalUpperTail(.infinity) == 0 && normalUpperTail(-.infinity) == 1)
    #expect(normalCumulative(-38.4).isSubnormal)
    #expect(logNormalCumulative(-.infinity) == -.infinity && logNormalCumulative(.nan).isNaN)
    #expect(logNormalCumulative(.infinity) == 0 && logNormalCumulative(-1e200) == -.infinity)
    #expect(abs(logNormalCumulative(-1e150) + 5e299) <= (5e299).ulp)
  }
}
