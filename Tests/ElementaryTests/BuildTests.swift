import Elementary
import ElementaryWide
import Testing

import ElementaryWide

@Suite("The two builds of the kernels")
struct BuildTests {
  @Test("The kernels for AVX2 and the portable ones give the same bits")
  func sameBits() {
    let (x, y) = (mixedNumbers(4001, seed: 11), mixedNumbers(4001, seed: 12))
    var (portable, wide) = (
      [Double](repeating: 0, count: 4001), [Double](repeating: 0, count: 4001)
    )
    for kernel in Elementary.UnaryKernel.allCases {
      Elementary.sweep(
        unary: kernel.rawValue, ofDouble: true, x, into: &portable, count: x.count)
      ElementaryWide.sweep(unary: kernel.rawValue, ofDouble: true, x, into: &wide, count: x.count)
      for i in x.indices {
        #expect(same(portable[i], wide[i]), "\(kernel) at \(x[i]): \(portable[i]), \(wide[i])")
      }
    }
    for kernel in Elementary.BinaryKernel.allCases {
      Elementary.sweep(
        binary: kernel.rawValue, ofDouble: true, x, y, into: &portable, count: x.count)
      ElementaryWide.sweep(
        binary: kernel.rawValue, ofDouble: true, x, y, into: &wide, count: x.count)
      for i in x.indices {
        #expect(
          same(portable[i], wide[i]), "\(kernel) at \(x[i]), \(y[i]): \(portable[i]), \(wide[i])")
      }
    }
    for kernel in Elementary.TernaryKernel.allCases {
      Elementary.sweep(
        ternary: kernel.rawValue, ofDouble: true, x, withAll: 0.5, and: 2, into: &portable,
        count: x.count)
      ElementaryWide.sweep(
        ternary: kernel.rawValue, ofDouble: true, x, withAll: 0.5, and: 2, into: &wide,
        count: x.count)
      for i in x.indices {
        #expect(same(portable[i], wide[i]), "\(kernel) at \(x[i]): \(portable[i]), \(wide[i])")
      }
    }
  }
}
