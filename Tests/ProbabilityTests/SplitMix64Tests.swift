import Probability
import Testing

@Suite("SplitMix64: the same seed, the same numbers, everywhere")
struct SplitMix64Tests {
  @Test("seed 1 begins with its known bits")
  func knownBits() {
    var generator = SplitMix64(seed: 1)
    let bits = (0..<3).map { _ in generator.next() }
    #expect(bits == [0x910a_2dec_8902_5cc1, 0xbeeb_8da1_658e_ec67, 0xf893_a2ee_fb32_555e])
  }

  @Test("seed 1234567 begins with its known numbers")
  func knownNumbers() {
    var generator = SplitMix64(seed: 1_234_567)
    let numbers = (0..<5).map { _ in generator.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test("seed 1 gives its four known normal numbers, bit for bit")
  func knownNormals() {
    var generator = SplitMix64(seed: 1)
    #expect(
      generator.normals(4) == [
        -0.034267321791851144, -1.2926085332373185, -2.5000674933698677, 0.9114665864092971,
      ])
  }

  @Test("an odd count throws the last sine away", arguments: [0, 1, 2, 3, 8, 101])
  func oddCounts(count: Int) {
    var odd = SplitMix64(seed: 7)
    var even = SplitMix64(seed: 7)
    let numbers = odd.normals(count)
    #expect(numbers.count == count)
    #expect(numbers == Array(even.normals(count + count % 2).prefix(count)))
    #expect(odd == even)
  }

  @Test("uniform numbers are the upper 53 bits as a fraction, so never 1")
  func uniform() {
    var bits = SplitMix64(seed: 3)
    var numbers = SplitMix64(seed: 3)
    for _ in 0..<1000 {
      let number = numbers.uniform()
      #expect(number == Double(bits.next() >> 11) / 9_007_199_254_740_992)
      #expect(number >= 0 && number < 1)
    }
  }

  @Test("a generator is a value: a copy goes its own way")
  func copies() {
    var original = SplitMix64(seed: 0)
    var copy = original
    _ = copy.next()
    let first = original.next()
    #expect(copy.next() == original.next())
    #expect(first == 0xe220_a839_7b1d_cdaf)
  }
}
