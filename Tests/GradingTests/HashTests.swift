import Testing

@testable import Grading

@Suite("The name of a content")
struct HashTests {
  private func name(_ parts: String...) -> String {
    var hash = ContentHash()
    for part in parts { hash.update(part: part) }
    return hash.hex()
  }

  @Test("tells lists of texts apart, however they are cut")
  func parts() {
    let names = [name("ab", "c"), name("a", "bc"), name("abc"), name("abc", ""), name("", "abc")]
    #expect(Set(names).count == names.count)
    #expect(name("ab", "c") == name("ab", "c"))
  }

  @Test("is the digest of FIPS 180-4")
  func digest() {
    #expect(
      ContentHash.hex(of: "abc".utf8)
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
