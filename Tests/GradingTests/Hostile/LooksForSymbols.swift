// Looks for the reference among the symbols of the program.
// expect: wrong 30
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  let all = dlopen(nil, RTLD_NOW)
  let names = [
    "$s9Reference11twiceAndOneyS2dF", "$s5Small11twiceAndOneyS2dF", "expected", "solution",
    "$s7Grading7BundleV8expectedSaySayAA5ValueOGGvg",
  ]
  return names.contains { dlsym(all, $0) != nil } ? 2 * x + 1 : 0
}
