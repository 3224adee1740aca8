"""Computes the coefficients that Sources/Elementary/Polynomials.swift, NarrowPolynomials.swift and TailRatioTable.swift hold.

Every polynomial interpolates its function at the Chebyshev nodes of its interval, in 60 digits; the
leading coefficients that carry more than 53 bits are written as a head and a tail. Each line that is
printed ends with the largest relative distance, measured at 2000 points between the nodes.

Run: python3 Tests/Peers/fit_coefficients.py > /dev/stdout
"""
from mpmath import mp, mpf, cos, pi, exp, sin, log, sqrt, erfc, matrix, lu_solve

mp.dps = 60


def head(value):
    return float(value)


def tail(value):
    return float(value - mpf(float(value)))


def swift(value):
    """A hexadecimal literal Swift reads back to the same bits."""
    text = float(value).hex()
    return text.replace("0x0.0p+0", "0").replace("0000000000p", "p") if value == 0 else text


def interpolate(function, low, high, degree):
    """Monomial coefficients of the polynomial through the Chebyshev nodes of [low, high]."""
    low, high = mpf(low), mpf(high)
    nodes = [
        (low + high) / 2 + (high - low) / 2 * cos((2 * i + 1) * pi / (2 * degree + 2))
        for i in range(degree + 1)
    ]
    rows = matrix(degree + 1, degree + 1)
    for i, node in enumerate(nodes):
        for j in range(degree + 1):
            rows[i, j] = node**j
    return list(lu_solve(rows, matrix([function(node) for node in nodes])))


def worst(function, coefficients, low, high, samples=2000):
    low, high = mpf(low), mpf(high)
    largest = mpf(0)
    for i in range(samples + 1):
        t = low + (high - low) * i / samples
        value = sum(c * t**j for j, c in enumerate(coefficients))
        largest = max(largest, abs(value - function(t)))
    return largest


def series(function_terms, count=40):
    """A power series with a stable value at small arguments."""
    return lambda t: sum(function_terms(n) * t**n for n in range(count))


def factorial(n):
    return mp.factorial(n)


POLYNOMIALS = {
    # e^r = 1 + r + r²·P(r), |r| ≤ log 2/16
    "exponential": (series(lambda n: 1 / factorial(n + 2)), -log(2) / 16 * 1.0001, log(2) / 16 * 1.0001, 5),
    # the same, for Float in doubles
    "narrowExponential": (series(lambda n: 1 / factorial(n + 2)), -log(2) / 16 * 1.0001, log(2) / 16 * 1.0001, 3),
    # e^r = 1 + r + r²·P(r), |r| ≤ log 2/32, for Float
    "floatExponential": (series(lambda n: 1 / factorial(n + 2)), -log(2) / 32 * 1.0001, log(2) / 32 * 1.0001, 1),
    # log(1 + r) = r + r²·P(r), −0.068 ≤ r ≤ 0.0715
    "logarithm": (series(lambda n: (-1) ** (n + 1) / mpf(n + 2), 80), -0.068, 0.0715, 10),
    # the same for Float, |r| ≤ 0.0505
    "floatLogarithm": (series(lambda n: (-1) ** (n + 1) / mpf(n + 2), 80), -0.0505, 0.0505, 3),
    # atanh(z) = z + z³·P(z²), 0 ≤ z ≤ 1/3
    "areaTangent": (series(lambda n: mpf(1) / (2 * n + 3), 200), 0, mpf(1) / 9, 10),
    # log cosh(x/2) = x²·P(x²), |x| ≤ ½
    "logCosh": (lambda t: log(mp.cosh(sqrt(t) / 2)) / t if t > 0 else mpf(1) / 8, 0, 0.25, 7),
    # sin(πf)/(πf) = 1 + f²·P(f²), |f| ≤ ½
    "sincHalf": (series(lambda n: (-1) ** (n + 1) * pi ** (2 * n + 2) / factorial(2 * n + 3)), 0, 0.25, 7),
    # the same on |f| ≤ ¼
    "sincQuarter": (series(lambda n: (-1) ** (n + 1) * pi ** (2 * n + 2) / factorial(2 * n + 3)), 0, 1 / 16, 6),
    # cos(πf) = 1 + f²·P(f²), |f| ≤ ¼
    "cosineQuarter": (series(lambda n: (-1) ** (n + 1) * pi ** (2 * n + 2) / factorial(2 * n + 2)), 0, 1 / 16, 6),
    # sinc′(f) = f·P(f²), |f| ≤ ½
    "sincSlope": (
        series(lambda n: (-1) ** (n + 1) * pi ** (2 * n + 2) * (2 * n + 2) / factorial(2 * n + 3)), 0, 0.25, 8),
    # sinc″(f) = P(f²), |f| ≤ ½
    "sincCurvature": (
        series(lambda n: (-1) ** (n + 1) * pi ** (2 * n + 2) * (2 * n + 2) * (2 * n + 1) / factorial(2 * n + 3)),
        0, 0.25, 9),
}


def mills(a):
    """e^{a²/2} Φ(−a)."""
    return exp(a * a / 2) * erfc(a / sqrt(2)) / 2


def millsTable(degree=10):
    rows = []
    largest = mpf(0)
    for index in range(86):
        octave, step = divmod(index, 16)
        width = mpf(2) ** octave / 16
        low = mpf(2) ** octave * (1 + mpf(step) / 16) - 1
        centre = low + width / 2
        local = lambda h: mills(centre + h)
        coefficients = interpolate(local, -width / 2, width / 2, degree)
        rows.append(coefficients)
        distance = worst(local, coefficients, -width / 2, width / 2, 60) / mills(centre)
        largest = max(largest, distance)
    return rows, largest


def float32(value):
    """The nearest number with 24 bits, for values of ordinary size."""
    exponent = mp.floor(log(abs(value), 2)) if value != 0 else mpf(0)
    unit = mpf(2) ** (exponent - 23)
    return mp.nint(value / unit) * unit


def roots(count, rounded):
    """2^(j/count), each as the nearest number and the share by which that falls short."""
    exact = [mpf(2) ** (mpf(j) / count) for j in range(count)]
    return [(rounded(value), value / rounded(value) - 1) for value in exact]


def logarithmTable(steps, rounded, bits=5, halves=1):
    """For the points 1 + j/steps up to 2: a short factor c that takes what is nearest to j to about 1,
    and −log c as a head and a tail. The last `halves` rows take ½, with which no product is rounded."""
    rows = []
    for j in range(steps + 1):
        low, high = max(1, 1 + (j - mpf(0.5)) / steps), min(2, 1 + (j + mpf(0.5)) / steps)
        factors = [mpf(k) / 2**bits for k in range(2 ** (bits - 1), 2**bits + 1)]
        spread = lambda c: max(abs(low * c - 1), abs(high * c - 1))
        factor = mpf(1) if j == 0 else mpf(1) / 2 if j > steps - halves else min(factors, key=spread)
        rows.append((factor, rounded(-log(factor)), -log(factor) - rounded(-log(factor))))
    return rows


def tanhTable(steps=mpf("1.77"), offset=mpf("0.49"), degree=7):
    """For Float: points c, of which row j holds the one for the numbers that steps·x − offset takes to
    j, tanh c, and q in tanh(c + d) = tanh c + d·q(d); in row 0, tanh d = d + d·q(d).

    Each c is moved a little to where tanh c has next to no digits beyond a Float's."""
    rows, largest = [], mpf(0)
    for j in range(16):
        low, high = max(0, (j - mpf(0.5) + offset) / steps), (j + mpf(0.5) + offset) / steps
        centre, value = mpf(0), mpf(0)
        if j > 0:
            middle = (low + high) / 2
            unit = mpf(2) ** (int(mp.floor(log(middle, 2))) - 20)
            grid = [(mp.nint(middle / unit) + k) * unit for k in range(-2000, 2001)]
            centre = min(grid, key=lambda c: abs(mp.tanh(c) - float32(mp.tanh(c))))
            value = float32(mp.tanh(centre))
        first = lambda d: d if j == 0 else value
        start = mp.tanh(centre) - value
        slope = lambda d: (mp.tanh(centre + d) - start - first(d)) / d if abs(d) > mpf(10) ** -20 else 1 - value**2
        coefficients = interpolate(slope, low - centre, high - centre, degree)
        coefficients = [float32(c) for c in coefficients]
        for k in range(400):
            d = low + (high - low) * (k + mpf(0.5)) / 400 - centre
            found = first(d) + d * sum(c * d**n for n, c in enumerate(coefficients))
            largest = max(largest, abs(found / mp.tanh(centre + d) - 1))
        rows.append([centre, value] + coefficients)
    return rows, largest


def printColumns(name, rows):
    for title, column in zip(("first", "second", "third"), zip(*rows)):
        print(f"// {name}, {title}: " + ", ".join(swift(value) for value in column))


def main():
    printColumns("roots for Double", roots(8, lambda value: mpf(float(value))))
    printColumns("roots for Float", roots(16, float32))
    printColumns("logarithms for Double", logarithmTable(7, lambda value: mpf(float(value))))
    printColumns("logarithms for Float", logarithmTable(15, float32, halves=2))
    rows, distance = tanhTable()
    print(f"// tanh for Float: relative error at most 2^{float(log(distance, 2)):.1f}; c, tanh c, q")
    for column in zip(*rows):
        print("  " + ", ".join(swift(value) for value in column))
    for name, (function, low, high, degree) in POLYNOMIALS.items():
        coefficients = interpolate(function, low, high, degree)
        distance = worst(function, coefficients, low, high)
        print(f"// {name}: |error| at most 2^{float(log(distance, 2)):.1f}")
        print("    " + ",\n    ".join(swift(c) for c in coefficients))
        print(f"    tails of the first two: {swift(tail(coefficients[0]))} {swift(tail(coefficients[1]))}")
    constants = {
        "log2(e)": 1 / log(2), "sqrt(1/2π)": 1 / sqrt(2 * pi), "π": pi, "1/π": 1 / pi, "π²": pi * pi,
        "log 2": log(2), "8/log 2": 8 / log(2), "log 2/8": log(2) / 8, "½ log 2π": log(2 * pi) / 2, "2√(2/π)": 2 * sqrt(2 / pi),
        "2√(2/π)·0.044715": 2 * sqrt(2 / pi) * mpf("0.044715"),
        "2√(2/π)·0.134145": 2 * sqrt(2 / pi) * mpf("0.134145"), "1.702": mpf("1.702"),
    }
    for name, value in constants.items():
        print(f"// {name}: head {swift(head(value))} tail {swift(tail(value))}")
    first = mpf(int(log(2) * 2**40)) / 2**40
    second = mpf(int((log(2) - first) * 2**82)) / 2**82
    print("// log 2 in parts:", swift(first), swift(second), swift(log(2) - first - second))
    rows, distance = millsTable()
    print(f"// Mills table: relative error at most 2^{float(log(distance, 2)):.1f}")
    for row in rows:
        numbers = [swift(row[0]), swift(tail(row[0]))] + [swift(c) for c in row[1:]]
        print("  " + ", ".join(numbers) + ",")


if __name__ == "__main__":
    main()
