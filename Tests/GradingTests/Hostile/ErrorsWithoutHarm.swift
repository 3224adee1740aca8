// Prints a lot to standard error and standard output, and is right: that costs nothing.
// expect: ok 40
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  print(String(repeating: "looking at \(x)\n", count: 2000))
  FileHandle.standardError.write(Data(String(repeating: "warning\n", count: 2000).utf8))
  return 2 * x + 1
}
