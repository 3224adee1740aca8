"""Writes the reference tables of the functions that Tests/Reference had none for.

Columns: x (and y) as hexadecimal doubles, the value to 25 digits, the nearest double. Worked out with
mpmath in 300 digits, and again in 400: the two must agree in all that is written. Points: seeded
random numbers of every size, both signs, and the tails up to where the value leaves the doubles.

Run: python3 Tests/Peers/write_references.py
"""

import random
from pathlib import Path

from mpmath import mp, mpf, cos, cosh, erfc, exp, nstr, pi, sin, sqrt, tanh

FOLDER = Path(__file__).parent.parent / "Reference"


def sigmoid(x):
    return 1 / (1 + exp(-x))


def phi(x):
    return exp(-x * x / 2) / sqrt(2 * pi)


def cumulative(x):
    return erfc(-x / sqrt(2)) / 2


def slope(x):
    return sigmoid(x) * (1 + x * sigmoid(-x))


def sigmoid_slope(x):
    return sigmoid(x) * sigmoid(-x)


def tanh_form(x):
    c, k = sqrt(2 / pi), mpf("0.044715")
    t = 2 * c * (x + k * x**3)
    return sigmoid(t) + x * sigmoid_slope(t) * 2 * c * (1 + 3 * k * x * x)


def sigmoid_form(x):
    k = mpf("1.702")
    return sigmoid(k * x) * (1 + k * x * sigmoid(-k * x))


def sinc(x):
    return sin(pi * x) / (pi * x)


def sinc_second(x):
    return -pi * sin(pi * x) / x - 2 * (cos(pi * x) - sinc(x)) / (x * x)


ONE = {
    "tanh": (tanh, 19),
    "tanhDerivative": (lambda x: 1 / cosh(x) ** 2, 350),
    "geluTanhDerivative": (tanh_form, 21),
    "geluSigmoidDerivative": (sigmoid_form, 400),
    "sincSecondDerivative": (sinc_second, 1000),
}
TWO = {
    "swishBetaSecondDerivative": (lambda x, b: b * sigmoid_slope(b * x) * (2 + b * x * (1 - 2 * sigmoid(b * x))),
        20, 20),
    "glu": (lambda a, b: a * sigmoid(b), 20, 700),
    "gluPartialB": (lambda a, b: a * sigmoid_slope(b), 20, 700),
    "gatedSwishPartialA": (lambda a, b: slope(a) * sigmoid(b), 300, 300),
    "gatedSwishPartialB": (lambda a, b: a * sigmoid(a) * sigmoid_slope(b), 300, 300),
    "swiGLUPartialA": (lambda a, b: slope(a) * b, 700, 40),
    "geGLU": (lambda a, b: a * cumulative(a) * b, 37, 40),
    "geGLUPartialA": (lambda a, b: (cumulative(a) + a * phi(a)) * b, 37, 40),
}


def points(chance, limit, count):
    kinds = [
        lambda: chance.uniform(-limit, limit),
        lambda: chance.uniform(-3, 3),
        lambda: chance.uniform(-8, 8),
        lambda: chance.choice((-1, 1)) * 2.0 ** chance.uniform(-60, 3),
    ]
    return [max(-limit, min(limit, kinds[i % 4]())) for i in range(count)]


def write(name, function, arguments):
    rows = []
    for row in sorted(arguments):
        values = []
        for digits in (300, 400):
            mp.dps = digits
            values.append(function(*[mpf(v) for v in row]))
        texts = [nstr(v, 25, min_fixed=-5, max_fixed=26) for v in values]
        if texts[0] != texts[1]:
            raise ValueError(f"{name} at {row}: {texts}")
        if not 2.0**-1022 <= abs(float(values[1])) < float("inf"):
            continue
        rows.append(",".join([float(v).hex() for v in row] + [texts[1], float(values[1]).hex()]))
    columns = "x,value,rounded" if len(arguments[0]) == 1 else "x,y,value,rounded"
    (FOLDER / f"{name}.csv").write_text("\n".join([columns] + rows) + "\n")
    print(f"{name}: {len(rows)} rows")


def main():
    for name, (function, limit) in ONE.items():
        chance = random.Random(name)
        write(name, function, [(x,) for x in points(chance, limit, 200)])
    for name, (function, first, second) in TWO.items():
        chance = random.Random(name)
        pairs = list(zip(points(chance, first, 200), reversed(points(chance, second, 200))))
        write(name, function, pairs)


if __name__ == "__main__":
    main()
