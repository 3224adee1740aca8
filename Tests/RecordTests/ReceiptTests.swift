import Foundation
import Record
import Testing

@Suite("Records and receipts")
struct ReceiptTests {
  @Test("a hash has 32 digits and is the same every time", arguments: [0, 1, 7, 8, 9, 64, 1001])
  func stable(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    #expect(Receipt.hash(of: bytes).count == 32)
    #expect(Receipt.hash(of: bytes) == Receipt.hash(of: Data(bytes)))
  }

  @Test("any one changed bit, a longer text and swapped words change the hash")
  func sensitive() {
    let bytes = [UInt8](repeating: 0, count: 100)
    var seen: Set = [Receipt.hash(of: bytes), Receipt.hash(of: bytes + [0])]
    for bit in 0..<800 {
      var changed = bytes
      changed[bit / 8] ^= 1 << (bit % 8)
      seen.insert(Receipt.hash(of: changed))
    }
    let (one, two) = ([UInt8](repeating: 1, count: 8), [UInt8](repeating: 2, count: 8))
    seen.insert(Receipt.hash(of: one + two))
    seen.insert(Receipt.hash(of: two + one))
    #expect(seen.count == 804)
  }

  @Test("a record survives the way through JSON")
  func roundTrip() throws {
    let record = Record(
      chapter: "Swish", source: "Chapters/Swish/main.swift",
      entries: [
        Entry(
          id: "a", file: "Chapters/A/main.swift", line: 3,
          content: .value(ValueContent(text: "−1", tex: "-1"))),
        Entry(
          id: "b", file: "Chapters/A/main.swift", line: 4,
          content: .derivation(
            DerivationContent(
              tex: "x", text: "x",
              steps: [
                .init(tex: "x", text: "x", reason: "same", verdict: .proved, detail: "0 = 0")
              ]))),
      ])
    let data = try JSONEncoder().encode(record)
    #expect(try JSONDecoder().decode(Record.self, from: data) == record)
  }
}
