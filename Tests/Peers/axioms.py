"""Writes Tests/Reference/axioms.csv: both sides of every axiom of the kernel, by mpmath.

The formulas below were typed from the literature, not from the kernel's table, whose sides a test
compares with these values. Columns: the axiom's name, the values of its variables as fractions, how the
sides compare, the left and the right side to 50 digits. They are worked out with 1 400 digits and with
1 700, which must agree in all that is written; where the sides are equal they must agree as well.

Points: the edges of the conditions, numbers near 0, large ones, and seeded random fractions.

Run: python3 Tests/Peers/axioms.py
"""

import random
from fractions import Fraction
from pathlib import Path

from mpmath import (cos, cospi, cosh, erf, erfc, exp, lambertw, log, mp, mpf, nstr, pi, sin, sinh,
                    sinpi, sqrt, tan, tanh)

TABLE = Path(__file__).parent.parent / "Reference" / "axioms.csv"
CHANCE = random.Random(14)
THIRD = Fraction(1, 3)

# Edges and sizes, from which a condition takes what it allows.
SIZES = [Fraction(0), Fraction(1), Fraction(-1), Fraction(1, 2), Fraction(-7, 3), Fraction(1, 10**30),
         Fraction(-1, 10**30), Fraction(40), Fraction(-40), Fraction(700), Fraction(-2001, 2)]
WHOLE = [Fraction(n) for n in (0, 1, -1, 2, -2, 7, -8, 101, -100)]
# The branch point of Lambert's function is at −0.36787944117144232159552377016146086744581113…
ABOVE_BRANCH = [Fraction(-36787944117144232159552377016146086744581113, 10**44), Fraction(-3678, 10**4),
                Fraction(-1, 3), Fraction(0), Fraction(1, 10**30), Fraction(5), Fraction(10**6)]


def fractions(count, low, high):
    return [Fraction(CHANCE.randint(low * 1000, high * 1000), 1000) for _ in range(count)]


def real(count=5):
    return SIZES + fractions(count, -30, 30)


def at_least(bound, count=5):
    return [v for v in SIZES if v >= bound] + [bound] + [v for v in fractions(4 * count, -3, 30) if v >= bound]


def positive(count=5):
    return [v for v in at_least(Fraction(0), count) if v > 0]


def at_most_zero():
    return [-v for v in at_least(Fraction(0))]


def pairs(first, second):
    first, second = first(), second()
    return [(CHANCE.choice(first), CHANCE.choice(second)) for _ in range(14)] + [(first[0], second[0])]


def ones(values):
    return [(v,) for v in values]


def phi(x):
    return exp(-x * x / 2) / sqrt(2 * pi)


def cumulative(x):
    return erfc(-x / sqrt(2)) / 2


def whole_power(x, n):
    """xⁿ for a whole n by multiplication."""
    n = int(n)
    result = mpf(1)
    for _ in range(abs(n)):
        result *= x
    return result if n >= 0 else 1 / result


def real_power(x, y):
    return mpf(1) if y == 0 else mpf(0) if x == 0 else exp(y * log(x))


def w(x):
    value = lambertw(x)
    assert abs(value.imag) < mpf(10) ** -15
    return value.real


def order(x):
    return sorted([x[0], x[1]], reverse=True)


AXIOMS = {
    "exp.sum": (pairs(real, real), "=", lambda a, b: (exp(a + b), exp(a) * exp(b))),
    "exp.whole": (pairs(lambda: [v for v in real() if abs(v) < 30], lambda: WHOLE), "=",
                  lambda a, b: (exp(b * a), whole_power(exp(a), b))),
    "exp.log": (ones(positive()), "=", lambda a: (exp(log(a)), a)),
    "log.exp": (ones(real()), "=", lambda a: (log(exp(a)), a)),
    "log.product": (pairs(positive, positive), "=", lambda a, b: (log(a * b), log(a) + log(b))),
    "log.power": (pairs(positive, real), "=", lambda a, b: (log(real_power(a, b)), b * log(a))),
    "lambertW": (ones(ABOVE_BRANCH), "=", lambda a: (w(a) * exp(w(a)), a)),
    "lambertW.inverse": (ones(at_least(Fraction(-1))), "=", lambda a: (w(a * exp(a)), a)),
    "lambertW.range": (ones(ABOVE_BRANCH), "<=", lambda a: (mpf(-1), w(a))),
    "power.exp": (pairs(positive, real), "=", lambda a, b: (mp.power(a, b), exp(b * log(a)))),
    "power.one": (ones(real()), "=", lambda a: (mp.power(mpf(1), a), mpf(1))),
    "power.zero": (ones(positive()), "=", lambda a: (mp.power(mpf(0), a), mpf(0))),
    "power.even": (ones(WHOLE), "=", lambda a: (whole_power(mpf(-1), 2 * a), mpf(1))),
    "power.sum": (pairs(positive, real), "=", lambda a, b: (mp.power(a, b + 1), mp.power(a, b) * a)),
    "power.whole": (pairs(lambda: [v for v in real() if v != 0], lambda: WHOLE), "=",
                    lambda a, b: (whole_power(a, b + 1), whole_power(a, b) * a)),
    "root.square": (ones(real()), "=", lambda a: (sqrt(a * a), abs(a))),
    "absolute.above": (ones(at_least(Fraction(0))), "=", lambda a: (abs(a), a)),
    "absolute.below": (ones(at_most_zero()), "=", lambda a: (abs(a), -a)),
    "largest.first": ([tuple(order(p)) for p in pairs(real, real)] + [(THIRD, THIRD)], "=",
                      lambda a, b: (max(a, b), a)),
    "largest.second": ([tuple(order(p)[::-1]) for p in pairs(real, real)] + [(THIRD, THIRD)], "=",
                       lambda a, b: (max(a, b), b)),
    "sin.sum": (pairs(real, real), "=", lambda a, b: (sin(a + b), sin(a) * cos(b) + cos(a) * sin(b))),
    "cos.sum": (pairs(real, real), "=", lambda a, b: (cos(a + b), cos(a) * cos(b) - sin(a) * sin(b))),
    "circle": (ones(real()), "=", lambda a: (sin(a) ** 2, 1 - cos(a) ** 2)),
    "sin.odd": (ones(real()), "=", lambda a: (sin(-a), -sin(a))),
    "cos.even": (ones(real()), "=", lambda a: (cos(-a), cos(a))),
    "tan": (ones(real()), "=", lambda a: (tan(a), sin(a) / cos(a))),
    "sin.sixth": ([()], "=", lambda: (sin(pi / 6), mpf(1) / 2)),
    "cos.sixth": ([()], "=", lambda: (cos(pi / 6), sqrt(mpf(3)) / 2)),
    "sin.quarter": ([()], "=", lambda: (sin(pi / 4), sqrt(mpf(2)) / 2)),
    "cos.quarter": ([()], "=", lambda: (cos(pi / 4), sqrt(mpf(2)) / 2)),
    "sin.whole": (ones(WHOLE), "=", lambda a: (sinpi(a), mpf(0))),
    "cos.whole": (ones(WHOLE), "=", lambda a: (cospi(a), whole_power(mpf(-1), a))),
    "sigmoid": (ones(real()), "=", lambda a: ((1 + tanh(a / 2)) / 2 if a > -40 else exp(a) / (1 + exp(a)),
                                              1 / (1 + exp(-a)))),
    "sinh": (ones(real()), "=", lambda a: (sinh(a), (exp(a) - exp(-a)) / 2)),
    "cosh": (ones(real()), "=", lambda a: (cosh(a), (exp(a) + exp(-a)) / 2)),
    "tanh": (ones(real()), "=", lambda a: (tanh(a), (exp(a) - exp(-a)) / (exp(a) + exp(-a)))),
    "erfc": (ones([v for v in real() if v < 8]), "=", lambda a: (erfc(a), 1 - erf(a))),
    "erf.odd": (ones(real()), "=", lambda a: (erf(-a), -erf(a))),
    "normalCumulative": (ones([v for v in real() if v > -8]), "=",
                         lambda a: (cumulative(a), (1 + erf(a / sqrt(2))) / 2)),
    "normalDensity": (ones([v for v in real() if abs(v) < 100]), "=",
                      lambda a: (mp.npdf(a), exp(-a * a / 2) / sqrt(2 * pi))),
    "erfc.above": (ones([v for v in positive() if v < 100]), "<",
                   lambda a: (erfc(a), exp(-a * a) / (a * sqrt(pi)))),
    "normalCumulative.tail": (ones([v for v in positive() if v < 100]), "<",
                              lambda a: (cumulative(-a), phi(a) / a)),
    "normalCumulative.tail.below": (ones([v for v in positive() if v < 100]), "<",
                                    lambda a: (phi(a) * a / (1 + a * a), cumulative(-a))),
    "exp.tangent": (ones(real()), "<=", lambda a: (1 + a, exp(a))),
    "exp.square": (ones(at_least(Fraction(0))), "<=", lambda a: (1 + a + a * a / 2, exp(a))),
    "log.tangent": (ones(positive()), "<=", lambda a: (log(a), a - 1)),
}

# The families, one axiom for each whole number.
for m, n in [(0, 3), (1, 2), (2, 3), (5, 2), (3, 3), (4, 1), (1000, 7)]:
    values = [v for v in at_least(Fraction(0)) if v < 50]
    AXIOMS[f"root/{m}/{n}"] = (
        ones(values), "=",
        (lambda m, n: lambda a: (a if m == n else real_power(a, mpf(m) / n), real_power(a, mpf(1) / n) ** m))(m, n))
for m, n in [(1, 2), (3, 1), (7, 3), (-2, 1), (-2, 3)]:
    AXIOMS[f"reciprocal/{m}/{n}"] = (
        ones(positive()), "=",
        (lambda m, n: lambda a: (real_power(a, -mpf(m) / n), 1 / real_power(a, mpf(m) / n)))(m, n))
for m, n in [(1, 2), (2, 1), (7, 3)]:
    nonnegative = lambda: at_least(Fraction(0))
    AXIOMS[f"product/{m}/{n}"] = (
        pairs(nonnegative, nonnegative), "=",
        (lambda m, n: lambda a, b: (real_power(a * b, mpf(m) / n),
                                    real_power(a, mpf(m) / n) * real_power(b, mpf(m) / n)))(m, n))


def sides(function, point, digits):
    with mp.workdps(digits):
        left, right = function(*[mpf(v.numerator) / v.denominator for v in point])
        return +left, +right


def text(value):
    return nstr(value, 50, strip_zeros=True)


def agree(a, b, digits):
    with mp.workdps(200):
        return abs(a - b) <= mpf(10) ** -digits * max(abs(a), abs(b), mpf(10) ** -digits)


def main():
    lines = ["axiom,variables,sign,left,right"]
    for name, (points, sign, function) in AXIOMS.items():
        seen = sorted(set(points))
        assert len(seen) >= 5 or seen == [()], name
        for point in seen:
            # What cancels (1 − erf, e^x − e^−x) takes more digits than it gives.
            first, second = sides(function, point, 1400), sides(function, point, 1700)
            for a, b in zip(first, second):
                assert agree(a, b, 60), (name, point, a, b)
            left, right = second
            if sign == "=":
                assert agree(left, right, 60), (name, point, text(left), text(right))
            elif sign == "<":
                assert left < right, (name, point)
            else:
                assert left <= right, (name, point)
            variables = " ".join(str(v) for v in point)
            lines.append(f"{name},{variables},{sign},{text(left)},{text(right)}")
    TABLE.write_text("\n".join(lines) + "\n")
    print(f"{len(AXIOMS)} axioms, {len(lines) - 1} points")


if __name__ == "__main__":
    main()
