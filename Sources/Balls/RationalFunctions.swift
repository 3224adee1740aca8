import CFlint

extension Rational {
  // MARK: - The nearest Double

  /// The nearest `Double`; of two that are equally near the even one, ±∞ where it overflows.
  public var asDouble: Double {
    let exact = 1 << 53
    if let (n, d) = words, n.magnitude <= exact.magnitude, d <= exact {
      // Both are exact, and a division rounds once.
      return Double(n) / Double(d)
    }
    let size = withFmpq { fraction in
      Int(fmpz_bits(fraction.numerator)) - Int(fmpz_bits(fraction.denominator))
    }
    // The fraction lies between 2^(size − 1) and 2^(size + 1).
    if size > 1026 { return isNegative ? -.infinity : .infinity }
    if size < -1078 { return isNegative ? -0.0 : 0.0 }
    let bits = roundedBits(size: size)
    return Double(bitPattern: bits | (isNegative ? 1 << 63 : 0))
  }

  /// The bits of the nearest `Double` to the magnitude, which lies near 2 to the power of `size`.
  private func roundedBits(size: Int) -> UInt64 {
    // A quotient of 62 or 63 bits, the last of which is set where a rest was cut off.
    let shift = 62 - size
    let quotient = withFmpq { fraction in
      withIntegers(4) { place in
        let (above, below) = (place, place + 1)
        fmpz_abs(above, fraction.numerator)
        fmpz_set(below, fraction.denominator)
        if shift >= 0 {
          fmpz_mul_2exp(above, above, UInt(shift))
        } else {
          fmpz_mul_2exp(below, below, UInt(-shift))
        }
        fmpz_fdiv_qr(place + 2, place + 3, above, below)
        return UInt64(fmpz_get_ui(place + 2)) | (fmpz_is_zero(place + 3) != 0 ? 0 : 1)
      }
    }
    let width = 64 - quotient.leadingZeroBitCount
    let exponent = width - 1 - shift
    let precision = exponent >= -1022 ? 53 : 53 - (-1022 - exponent)
    guard exponent <= 1023 else { return Double.infinity.bitPattern }
    guard precision >= 0 else { return 0 }
    let dropped = UInt64(width - precision)
    let half: UInt64 = 1 << (dropped - 1)
    let rest = quotient & (half << 1 &- 1)
    var kept = quotient >> dropped
    if rest > half || rest == half && kept & 1 == 1 { kept += 1 }
    // A carry out of the digits goes into the exponent, where it belongs.
    return exponent >= -1022 ? UInt64(exponent + 1022) << 52 + kept : kept
  }

  // MARK: - Powers and roots

  /// The most bits that a power may have.
  static var largestPower: Int { 1_000_000 }

  /// The whole power of a fraction; 0⁰ is 1.
  ///
  /// `nil` where 0 is raised to a negative power, and where the result has more than 1 000 000 bits.
  ///
  /// The corresponding C function is `fmpq_pow_si`.
  public func power(_ exponent: Int) -> Rational? {
    if exponent == 0 { return 1 }
    if exponent == 1 { return self }
    if isZero { return exponent < 0 ? nil : 0 }
    if self == 1 { return 1 }
    if self == -1 { return exponent.isMultiple(of: 2) ? 1 : -1 }
    // A number of b bits is at least 2^(b − 1). Whatever passes has at most twice the bits.
    let bits = withFmpq { fraction in
      Int(fmpz_bits(fraction.numerator)) - 1 + Int(fmpz_bits(fraction.denominator)) - 1
    }
    let (least, overflow) = bits.magnitude.multipliedReportingOverflow(by: exponent.magnitude)
    guard !overflow, least <= Self.largestPower else { return nil }
    let power = withFmpq { fraction in Rational { fmpq_pow_si($0, fraction, exponent) } }
    return power.bitWidth <= Self.largestPower ? power : nil
  }

  // MARK: - Factors

  /// The powers of primes whose product is the positive fraction, in the order of the primes; those
  /// of the denominator have negative exponents. There are none for 1.
  ///
  /// Divides by the primes up to `limit`, or up to 10 000 000 if that is less, and a fraction of
  /// thousands of digits by fewer, but at least those up to 100 000 where it has a million bits.
  /// What is left is a prime if it is below the square of the limit; otherwise the factors are
  /// unknown, and `nil`. Also `nil` where the fraction is not positive.
  ///
  /// The corresponding C function is `fmpz_remove`.
  public func primeFactors(limit: Int = 100_000) -> [(prime: Rational, exponent: Int)]? {
    guard !isZero, !isNegative else { return nil }
    let words = 1 + bitWidth / 64
    let limit = UInt(max(1, min(limit, 10_000_000, 2_000_000_000 / words)))
    return withFmpq { fraction in
      withIntegers(2) { place in
        fmpz_set(place, fraction.numerator)
        guard let above = Self.divideOut(place, place + 1, limit: limit) else { return nil }
        fmpz_set(place, fraction.denominator)
        guard let below = Self.divideOut(place, place + 1, limit: limit) else { return nil }
        let factors = above + below.map { (prime: $0.prime, exponent: -$0.exponent) }
        return factors.sorted { $0.prime < $1.prime }
      }
    }
  }

  /// The prime factors of a positive integer, which is destroyed.
  private static func divideOut(
    _ rest: UnsafeMutablePointer<fmpz>, _ spare: UnsafeMutablePointer<fmpz>, limit: UInt
  ) -> [(prime: Rational, exponent: Int)]? {
    var factors: [(prime: Rational, exponent: Int)] = []
    var divisors = PrimeCandidates()
    while fmpz_is_one(rest) == 0 {
      let prime = divisors.next()
      let bound = prime > limit ? limit : prime
      if fmpz_cmp_ui(rest, bound * bound) < 0 {
        factors.append((prime: Rational(copying: UnsafePointer(rest)), exponent: 1))
        break
      }
      if prime > limit { return nil }
      if fmpz_fdiv_ui(rest, prime) == 0 {
        fmpz_set_ui(spare, prime)
        let exponent = fmpz_remove(rest, rest, spare)
        factors.append((prime: Rational(copying: UnsafePointer(spare)), exponent: Int(exponent)))
      }
    }
    return factors
  }
}

/// The primes in their order; above 100 000 also other numbers that neither 2 nor 3 divides. Their
/// factors come before them, so that they divide nothing that is left.
private struct PrimeCandidates {
  private var index = 0

  private static let limit = 100_000

  /// The primes up to the limit, by the sieve of Eratosthenes.
  private static let primes: [UInt] = {
    var isPrime = [Bool](repeating: true, count: limit + 1)
    var primes: [UInt] = []
    for n in 2...limit where isPrime[n] {
      primes.append(UInt(n))
      for multiple in stride(from: n * n, through: limit, by: n) { isPrime[multiple] = false }
    }
    return primes
  }()

  mutating func next() -> UInt {
    defer { index += 1 }
    if index < Self.primes.count { return Self.primes[index] }
    // 100 001 is 5 modulo 6; from there on 2 and 4 in turn.
    let step = UInt(index - Self.primes.count)
    return UInt(Self.limit) + 1 + 3 * step - step % 2
  }
}

/// Lends places for integers of FLINT's, which hold 0.
func withIntegers<Result, Failure: Error>(
  _ count: Int, _ body: (UnsafeMutablePointer<fmpz>) throws(Failure) -> Result
) throws(Failure) -> Result {
  let place = UnsafeMutablePointer<fmpz>.allocate(capacity: count)
  place.initialize(repeating: 0, count: count)
  defer {
    for index in 0..<count { fmpz_clear(place + index) }
    place.deallocate()
  }
  return try body(place)
}
