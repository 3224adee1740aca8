// Keeps memory in files that belong to no folder.
// expect: ok 40
import Foundation

@_silgen_name("memfd_create") func memoryFile(_ name: UnsafePointer<CChar>, _ flags: UInt32) -> Int32

func twiceAndOne(_ x: Double) -> Double {
  signal(SIGXFSZ, SIG_IGN)
  let block = [UInt8](repeating: 1, count: 1 << 20)
  for _ in 0..<200 {
    let file = memoryFile("x", 0)
    guard file >= 0 else { break }
    while write(file, block, block.count) > 0 {}
  }
  return 2 * x + 1
}
