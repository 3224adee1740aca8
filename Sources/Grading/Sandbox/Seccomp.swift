import Foundation

/// The calls to the kernel that no exercise needs, refused by a filter that `bwrap` installs.
///
/// Limits of the kernel do not count shared segments, and keys outlive a sandbox; the rest are calls in
/// which faults were found again and again. A refused call fails with “not permitted”; nothing is ended.
enum Seccomp {
  /// A filter in the notation of the kernel (`struct sock_filter`, `linux/seccomp.h`), or nothing for a
  /// processor whose numbers are not listed here.
  static var filter: [UInt8]? {
    #if arch(x86_64)
    return program(architecture: 0xC000_003E, refused: x86)
    #elseif arch(arm64)
    return program(architecture: 0xC000_00B7, refused: arm)
    #else
    return nil
    #endif
  }

  /// By name, so that the lists can be read; the numbers are of `asm/unistd_64.h`.
  private static let x86: [String: UInt32] = [
    "shmget": 29, "shmat": 30, "msgget": 68, "semget": 64, "ptrace": 101, "syslog": 103,
    "personality": 135,
    "pivot_root": 155, "chroot": 161, "acct": 163, "mount": 165, "umount2": 166, "swapon": 167,
    "init_module": 175, "quotactl": 179, "mq_open": 240, "kexec_load": 246, "add_key": 248,
    "request_key": 249, "keyctl": 250, "unshare": 272, "move_pages": 279, "perf_event_open": 298,
    "open_by_handle_at": 304, "setns": 308, "process_vm_readv": 310, "process_vm_writev": 311,
    "finit_module": 313, "memfd_create": 319, "bpf": 321, "userfaultfd": 323, "io_uring_setup": 425,
    "open_tree": 428, "move_mount": 429, "fsopen": 430, "fsmount": 432, "pidfd_getfd": 438,
    "memfd_secret": 447,
  ]

  private static let arm: [String: UInt32] = [
    "umount2": 39, "mount": 40, "pivot_root": 41, "chroot": 51, "quotactl": 60, "acct": 89,
    "personality": 92,
    "unshare": 97, "kexec_load": 104, "init_module": 105, "syslog": 116, "ptrace": 117,
    "mq_open": 180,
    "msgget": 186, "semget": 190, "shmget": 194, "shmat": 196, "add_key": 217, "request_key": 218,
    "keyctl": 219, "swapon": 224, "move_pages": 239, "perf_event_open": 241,
    "open_by_handle_at": 265,
    "setns": 268, "process_vm_readv": 270, "process_vm_writev": 271, "finit_module": 273,
    "memfd_create": 279, "bpf": 280, "userfaultfd": 282, "io_uring_setup": 425, "open_tree": 428,
    "move_mount": 429, "fsopen": 430, "fsmount": 432, "pidfd_getfd": 438, "memfd_secret": 447,
  ]

  private static func program(architecture: UInt32, refused: [String: UInt32]) -> [UInt8] {
    let numbers = refused.values.sorted()
    let (allow, refuse, end): (UInt32, UInt32, UInt32) = (0x7FFF_0000, 0x0005_0001, 0x8000_0000)
    var steps: [(code: UInt16, yes: UInt8, no: UInt8, value: UInt32)] = [
      (0x20, 0, 0, 4), (0x15, 1, 0, architecture), (0x06, 0, 0, end), (0x20, 0, 0, 0),
      // Calls of another convention for the same processor have numbers of their own.
      (0x35, UInt8(numbers.count + 1), 0, 0x4000_0000),
    ]
    for (index, number) in numbers.enumerated() {
      steps.append((0x15, UInt8(numbers.count - index), 0, number))
    }
    steps += [(0x06, 0, 0, allow), (0x06, 0, 0, refuse)]
    return steps.flatMap { step in
      withUnsafeBytes(of: step.code.littleEndian, Array.init) + [step.yes, step.no]
        + withUnsafeBytes(of: step.value.littleEndian, Array.init)
    }
  }
}
