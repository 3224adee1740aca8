// Replaces the function of the C library that calls main.
// expect: runtime-error 0
import Foundation

@_cdecl("__libc_start_main")
public func start(_ main: OpaquePointer, _ count: Int32, _ arguments: OpaquePointer) -> Int32 {
  exit(0)
}
