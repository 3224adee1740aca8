"""Writes the reference values of the Probability tests: normalQuantile.csv, normalInterval.csv,
lambertW.csv and binomial.csv, beside this file. Needs mpmath; every value is computed with 400 digits
(the cumulative sums exactly as far as the arithmetic goes), printed with 25 and rounded to double."""

import pathlib
import random

from mpmath import binomial, erfc, exp, lambertw, log, mp, mpf, nstr, sqrt

mp.dps = 400
here = pathlib.Path(__file__).parent
draw = random.Random(20)


def row(*numbers):
    return ",".join(number if isinstance(number, str) else float(number).hex() for number in numbers)


def value(v):
    # float() of an mpf rounds to nearest, subnormals included.
    return [nstr(v, 25, min_fixed=-5, max_fixed=20), float(v).hex()]


def write(name, header, rows):
    lines = [header] + rows
    (here / name).write_text("\n".join(lines) + "\n")


def cumulative(z):
    return erfc(-z / sqrt(mpf(2))) / 2


def quantile(p):
    p = mpf(p)
    if p > mpf(1) / 2:
        return -quantile_lower(1 - p)
    return quantile_lower(p)


def quantile_lower(p):
    if p == mpf(1) / 2:
        return mpf(0)
    with mp.workdps(40):
        z = -sqrt(-2 * log(p)) if p < 0.1 else mpf(0)
        for _ in range(300):
            P = cumulative(z)
            step = log(P / p) * P / (exp(-z * z / 2) / sqrt(2 * mp.pi))
            z -= step
            if abs(step) < mpf(10) ** -35 * max(abs(z), mpf(10) ** -20):
                break
    for _ in range(5):
        P = cumulative(z)
        z -= (P - p) * sqrt(2 * mp.pi) * exp(z * z / 2)
    return z


def quantiles():
    ps = set()
    while len(ps) < 500:
        kind = len(ps) % 5
        if kind == 0:
            p = 10 ** draw.uniform(-307.6, -0.4)
        elif kind == 1:
            p = draw.random()
        elif kind == 2:
            p = 0.5 + draw.choice([-1, 1]) * 2.0 ** draw.uniform(-53, -2)
        elif kind == 3:
            p = 1 - 2.0 ** draw.uniform(-52, -1)
        else:
            p = draw.choice([draw.uniform(1e-12, 0.075), draw.uniform(0.07, 0.08), 10 ** draw.uniform(-12, -9)])
        if 0 < p < 1:
            ps.add(p)
    write("normalQuantile.csv", "p,value,rounded", [row(p, *value(quantile(p))) for p in sorted(ps)])


def intervals():
    rows = []
    for index in range(300):
        a = draw.choice([draw.uniform(-4, 4), draw.uniform(-37, 37), draw.gauss(0, 1)])
        width = draw.choice([10 ** draw.uniform(-9, 0.5), draw.uniform(0, 3), draw.uniform(0, 0.3)])
        b = a + width
        v = cumulative(mpf(b)) - cumulative(mpf(a))
        if float(v) > 1e-300:
            rows.append(row(a, b, *value(v)))
    write("normalInterval.csv", "a,b,value,rounded", rows)


def lambert():
    xs = set()
    while len(xs) < 400:
        kind = len(xs) % 4
        if kind == 0:
            x = float(-exp(mpf(-1)) + mpf(10) ** draw.uniform(-15, -0.5))
        elif kind == 1:
            x = draw.uniform(-0.36, 4)
        elif kind == 2:
            x = draw.choice([-1, 1]) * 10 ** draw.uniform(-300, -0.7)
        else:
            x = 10 ** draw.uniform(0, 308)
        if mpf(x) > -exp(mpf(-1)):
            xs.add(x)
    with mp.workdps(80):
        write("lambertW.csv", "x,value,rounded", [row(x, *value(lambertw(mpf(x)).real)) for x in sorted(xs)])


def binomials():
    rows = []
    for index in range(200):
        n = draw.choice([draw.randint(1, 20), draw.randint(20, 200), draw.randint(200, 2000)])
        p = draw.choice([draw.random(), 10 ** draw.uniform(-4, -0.3), 0.5])
        centre, spread = n * p, (n * p * (1 - p)) ** 0.5
        k = min(max(round(draw.gauss(centre, 3 * spread + 1)), 0), n)
        with mp.workdps(120):
            P, Q = mpf(p), 1 - mpf(p)
            masses = [binomial(n, j) * P**j * Q ** (n - j) for j in range(n + 1)]
            mass, below, above = masses[k], sum(masses[: k + 1]), sum(masses[k + 1 :])
        if float(mass) > 1e-290:
            rows.append(",".join([str(n), float(p).hex(), str(k)] + [c for v in (mass, below, above) for c in value(v)]))
    write("binomial.csv", "trials,probability,k,mass,massRounded,cumulative,cumulativeRounded,tail,tailRounded", rows)


quantiles()
intervals()
lambert()
binomials()
