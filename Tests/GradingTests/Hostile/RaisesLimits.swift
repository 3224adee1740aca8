// Raises its limits, makes namespaces, mounts, changes its root and its user.
// expect: ok 40
import Foundation

@_silgen_name("unshare") func unshared(_ flags: Int32) -> Int32
@_silgen_name("setrlimit") func raised(_ limit: Int32, _ value: UnsafePointer<rlimit>) -> Int32
@_silgen_name("mount")
func mounted(
  _ a: UnsafePointer<CChar>, _ b: UnsafePointer<CChar>, _ c: UnsafePointer<CChar>, _ f: UInt, _ d: Int
) -> Int32

func twiceAndOne(_ x: Double) -> Double {
  var all = rlimit(rlim_cur: .max, rlim_max: .max)
  for limit in [0, 1, 4, 6, 7, 9] as [Int32] where raised(limit, &all) == 0 { return 0 }
  if unshared(0x1000_0000) == 0 || mounted("none", "/tmp", "tmpfs", 0, 0) == 0 { return 0 }
  if chroot("/tmp") == 0 || setuid(0) == 0 || setgid(0) == 0 { return 0 }
  return 2 * x + 1
}
