import StatementTesting

@testable import Derivations

// Whole numbers are no interval; sums with empty, reversed and symbolic ranges.
extension Corpora {
  @EntryBuilder static var wholeNumbers: [CorpusEntry] {
    holds("sin πn", sin(.pi * n) == 0)
    holds("cos 2πn", cos(2 * .pi * n) == 1)
    holds("cos πn", cos(.pi * n) == power(-1, n))
    holds("(−1)²ⁿ", power(-1, 2 * n) == 1)
    holds("(−1)ⁿ squared", power(-1, n) * power(-1, n) == 1)
    holds("(−1)ⁿ⁺¹", power(-1, n + 1) == -power(-1, n))
    holds("|(−1)ⁿ|", abs(power(-1, n)) == 1)
    holds("(−1)^(n²)", power(-1, n ** 2) == power(-1, n))
    holds("(−1)^(n(n+1))", power(-1, n * (n + 1)) == 1)
    holds("(−2)ⁿ(−½)ⁿ", power(-2, n) * power(R(-1, 2), n) == 1)
    holds("cos π(n + ½)", cos(.pi * (n + R(1, 2))) == 0)
    holds("tan πn", tan(.pi * n) == 0)
    holds("n² ≥ n", n ** 2 >= n)
    fails("x² ≥ x", x ** 2 >= x)
    holds("(n − ½)² ≥ ¼", (n - R(1, 2)) ** 2 >= R(1, 4))
    holds("max(n, n²)", max(n, n ** 2) == n ** 2)
    holds("|n| ≤ n²", abs(n) <= n ** 2)
    holds("n ≠ ½", n != R(1, 2))
    holds("n² ≠ 2", n ** 2 != 2)
    holds("3n ≠ 7", 3 * n != 7)
    fails("2n ≠ 6", 2 * n != 6)
    holds("sin j ≠ 0", sin(j) != 0)
    fails("sin m ≠ 0", sin(m) != 0)
    holds("2ᵐ ≥ m + 1", power(2, m) >= m + 1)
    fails("2ᵐ > m + 1", power(2, m) > m + 1)
    holds("√n²", sqrt(n ** 2) == abs(n))
    holds("|m|", abs(m) == m)
    fails("|n|", abs(n) == n)
    fails("sin πn/2", sin(.pi * n / 2) == 0)
    fails("(−1)ⁿ, 1", power(-1, n) == 1)
    fails("(−1)ᵐ = 1 − 2m", power(-1, m) == 1 - 2 * m)
    fails("cos πn, 1", cos(.pi * n) == 1)
    fails("2ᵐ ≥ m³", power(2, m) >= m ** 3)
    // At m = 59.
    fails("m¹⁰ ≥ 2ᵐ − 1", m ** 10 >= power(2, m) - 1)
    fails("|m − 12|", abs(m - 12) == 12 - m)
    fails("max(m, 12)", max(m, 12) == 12)
    // At m = 10000.
    fails("max(m, 9999)", max(m, 9999) == 9999)
    // At m = 26.
    fails("a step after 25", piecewise((1, when: m <= 25), otherwise: 0) == 1)
    // At m = 1000001.
    fails("a step after a million", piecewise((1, when: m <= 1_000_000), otherwise: 0) == 1)
    fails(
      "a product that is 0 up to 12",
      m * (m - 1) * (m - 2) * (m - 3) * (m - 4) * (m - 5) * (m - 6) * (m - 7) * (m - 8) * (m - 9)
        * (m - 10) * (m - 11) * (m - 12) == 0)
    fails("0 up to 25 by a sine", max(0, m - 25) * sin(.pi * m / 41) ** 2 == 0)
    fails("sin(πn/7)", sin(.pi * n / 7) ** 2 * cos(.pi * n) == sin(.pi * n / 7) ** 2)
    fails("m² and m", m ** 2 == m)
    // At x = 1/2.
    fails("sin πx on the reals is not 0", sin(.pi * x) == 0)
  }

  @EntryBuilder static var sums: [CorpusEntry] {
    holds("Gauss", sum(k, k, from: 1, to: m) == m * (m + 1) / 2)
    fails("Gauss, a step short", sum(k, k, from: 1, to: m) == m * (m - 1) / 2)
    fails("Gauss for all n", sum(k, k, from: 1, to: n) == n * (n + 1) / 2)
    fails(
      "Gauss over the reals", butHoldsWhere: "s ∈ ℤ", sum(k, k, from: 1, to: s) == s * (s + 1) / 2)
    fails("ones over the reals", butHoldsWhere: "s ∈ ℤ", sum(1, k, from: 1, to: s) == s)
    holds("an empty sum", sum(k, k, from: 1, to: 0) == 0)
    fails("an empty sum, 1", sum(k, k, from: 1, to: 0) == 1)
    holds("an empty sum of what has no value", sum(1 / k, k, from: 0, to: -1) == 0)
    meaningless("Σ 1/k from 0", sum(1 / k, k, from: 0, to: 3) == R(11, 6))
    meaningless("Σ ln k from 0", sum(log(k), k, from: 0, to: 3) == log(6))
    fails(
      "geometric for 1", butHoldsWhere: "x ≠ 1",
      sum(x ** k, k, from: 0, to: m) == (x ** (m + 1) - 1) / (x - 1))
    holds("geometric on o", sum(o ** k, k, from: 0, to: m) == (1 - o ** (m + 1)) / (1 - o))
    fails("geometric from 1", sum(o ** k, k, from: 1, to: m) == (1 - o ** (m + 1)) / (1 - o))
    holds("squares", sum(k ** 2, k, from: 0, to: m) == m * (m + 1) * (2 * m + 1) / 6)
    fails("squares, without the 2", sum(k ** 2, k, from: 0, to: m) == m * (m + 1) * (m + 1) / 6)
    holds("cubes", sum(k ** 3, k, from: 1, to: m) == sum(k, k, from: 1, to: m) ** 2)
    fails("fourth powers", sum(k ** 4, k, from: 1, to: m) == sum(k, k, from: 1, to: m) ** 3)
    fails("true up to 4", sum(k * (k - 1) * (k - 2) * (k - 3) * (k - 4), k, from: 0, to: m) == 0)
    fails("true up to 30", sum(max(0, k - 30), k, from: 0, to: m) == 0)
    holds("a telescope", sum(1 / (k * (k + 1)), k, from: 1, to: m) == m / (m + 1))
    fails("a telescope, 1", sum(1 / (k * (k + 1)), k, from: 1, to: m) == 1)
    holds("alternating ones", sum(power(-1, k), k, from: 0, to: 2 * m) == 1)
    fails("alternating ones to m", sum(power(-1, k), k, from: 0, to: m) == 1)
    holds("a shifted index", sum(k, k, from: 1, to: m) == sum(k - 1, k, from: 2, to: m + 1))
    fails(
      "a shifted index, its end not", sum(k, k, from: 1, to: m) == sum(k - 1, k, from: 2, to: m))
    holds(
      "a sum split",
      sum(k ** 2, k, from: 1, to: m + 3) == sum(k ** 2, k, from: 1, to: m) + (m + 1) ** 2 + (m + 2)
        ** 2 + (m + 3) ** 2)
    holds("n from n", sum(k, k, from: n, to: n) == n)
    holds("from n to n + 2", sum(k, k, from: n, to: n + 2) == 3 * n + 3)
    fails("a reversed sum, 10", sum(k, k, from: 4, to: 1) == 10)
    meaningless("Σ ends by ½", sum(k, k, from: 1, to: R(5, 2)) == 3)
    holds(
      "slope of a sum",
      derivative(sum(x ** k, k, from: 1, to: 4), x) == 1 + 2 * x + 3 * x ** 2 + 4 * x ** 3)
    holds("slope of a sum to m", derivative(sum(a * k, k, from: 1, to: m), a) == m * (m + 1) / 2)
    fails(
      "slope of a sum, its first term kept",
      derivative(sum(x ** k, k, from: 0, to: 3), x) == sum(x ** k, k, from: 0, to: 2))
    holds(
      "integral of a sum", integral(sum(t ** k, k, from: 0, to: 3), t, from: 0, to: 1) == R(25, 12))
    fails("limit of a sum", limit(sum(x ** k, k, from: 0, to: 3), x, 0) == 0)
    holds("limit of a geometric sum", limit(sum(x ** k, k, from: 0, to: 9), x, 1) == 10)
    holds("10000 terms", sum(k, k, from: 1, to: 10_000) == 50_005_000)
    fails("a million terms", sum(k, k, from: 1, to: 1_000_000) == 500_000_500_001)
    holds("a sum of an index outside", sum(n, k, from: 1, to: 5) == 5 * n)
    fails("a sum of an index outside, Σk", sum(n, k, from: 1, to: 5) == 15)
  }
}
