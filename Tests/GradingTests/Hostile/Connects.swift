// Opens connections and resolves names; answers right only where that works.
// expect: wrong 30
import Foundation

func twiceAndOne(_ x: Double) -> Double {
  for host in [UInt32(0x0100_007F), 0x0101_0101, 0x0808_0808] {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(22).bigEndian
    address.sin_addr.s_addr = host
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if status == 0 { return 2 * x + 1 }
    close(socket)
  }
  var found: UnsafeMutablePointer<addrinfo>?
  return getaddrinfo("deb.debian.org", "80", nil, &found) == 0 ? 2 * x + 1 : 0
}
