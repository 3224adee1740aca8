"""The words in which Tests/StatementTesting writes a statement for Python, by mpmath with 50 digits.

`evaluate(text, names)` reads such a text at a point. The real functions have no value where the book's
have none: √x and ln x left of 0, a quotient by 0. Derivatives are differences, limits are looked at over
shrinking distances, and integrals are quadratures, so that all three are known to a few digits only.
Written for mpmath 1.3.
"""

import mpmath
from mpmath import mp, mpf

mp.dps = 50
inf = mpf("inf")


class NoValue(Exception):
    """There is no value here."""


class Unknown(Exception):
    """It can't be told."""


class LooseNoValue(NoValue):
    """There seems to be no value, by numbers alone."""


# Whether the reading went through numerical derivatives, limits or integrals, and how many integrals.
rough = False
quadratures = 0


def Q(a, b):
    return mpf(a) / b


def near(a, b):
    return abs(a - b) <= mpf(10) ** -40 * max(1, abs(a), abs(b))


def real(v):
    if isinstance(v, mpmath.mpc):
        if near(v.imag, 0):
            return v.real
        raise Unknown
    if mp.isnan(v) or mp.isinf(v):
        raise Unknown
    return v


def over(a, b):
    if b == 0:
        # Perhaps only for want of digits.
        raise LooseNoValue
    if rough and abs(b) < mpf(10) ** -5:
        raise Unknown
    return a / b


def power(a, b):
    nearest = mp.nint(b)
    if b == nearest:
        if nearest == 0:
            return mpf(1)
        if a == 0 and nearest < 0:
            raise NoValue
        if abs(nearest) > 10**6:
            raise Unknown
        return a ** int(nearest)
    if near(b, nearest):
        raise Unknown
    if a == 0:
        if b > 0:
            return mpf(0)
        raise NoValue
    if near(a, 0) and abs(a) < mpf(10) ** -35:
        raise Unknown
    if a < 0:
        raise NoValue
    return mp.exp(b * mp.log(a))


def sqrt(a):
    return power(a, mpf(1) / 2)


def log(u):
    if u == 0 or (u < 0 and abs(u) > mpf(10) ** -35):
        raise NoValue
    if u < mpf(10) ** -2000:
        raise Unknown
    if u < 0:
        raise Unknown
    return mp.log(u)


def bounded(f, most):
    def g(u):
        if abs(u) > most:
            raise Unknown
        return f(u)
    return g


exp = bounded(mp.exp, 10**6)
sin = bounded(mp.sin, 10**20)
cos = bounded(mp.cos, 10**20)
sinh = bounded(mp.sinh, 10**6)
cosh = bounded(mp.cosh, 10**6)
tanh = bounded(mp.tanh, 10**6)
erf = bounded(mp.erf, 10**4)
erfc = bounded(mp.erfc, 10**4)


def tan(u):
    if abs(cos(u)) < mpf(10) ** -30:
        raise Unknown
    return mp.tan(u)


def sigmoid(u):
    return 1 / (1 + exp(-u))


def normalCumulative(u):
    return erfc(-u / mp.sqrt(2)) / 2


def normalDensity(u):
    return exp(-u * u / 2) / mp.sqrt(2 * mp.pi)


def lambertW(u):
    edge = -mp.exp(-1)
    if near(u, edge):
        raise Unknown
    if u < edge:
        raise NoValue
    return mp.lambertw(u).real


def named(f, u):
    return f(u)


def size(u):
    return abs(u)


def largest(a, b):
    return max(a, b)


def compare(a, sign, b):
    """Whether a compares so with b; None where that can't be told."""
    if a != b and near(a, b):
        return None
    return {
        "<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b, "==": a == b, "!=": a != b,
    }[sign]


def cases(a, sign, b, value, rest):
    holds = compare(a, sign, b)
    if holds is None:
        raise Unknown
    return value() if holds else rest()


def slope(f, p, order):
    global quadratures
    before = quadratures
    middle = f(p)  # No value here, no slope.
    # Quadrature has fewer digits.
    h = mpf(10) ** (-5 if quadratures > before else -(mp.dps // (3 + order)))
    if p != 0:
        h *= min(1, abs(p))

    def by(h):
        try:
            right, left = f(p + h), f(p - h)
            if order == 1:
                return (right - middle) / h, (middle - left) / h, (right - left) / (2 * h)
            farther, other = f(p + 2 * h), f(p - 2 * h)
            return (
                (farther - 2 * right + middle) / h**2, (middle - 2 * left + other) / h**2,
                (right - 2 * middle + left) / h**2)
        except NoValue:
            raise LooseNoValue from None

    # What the middle's own rounding does to a difference.
    digits = 15 if quadratures > before else mp.dps - 8
    if abs(middle) * mpf(10) ** -digits > h**order:
        raise Unknown
    (r, l, c), (s, m, d) = by(h), by(h / 4)
    gap, half = abs(r - l), abs(s - m)
    scale = max(1, abs(c))
    if half > mpf(10) ** -3 * scale and half > gap * mpf("0.9"):
        raise LooseNoValue
    if abs(c - d) > mpf(10) ** -5 * scale or half > mpf(10) ** -3 * scale:
        raise Unknown
    return roughly(real(d))


def roughly(v):
    """Notes that a number is known to fewer digits."""
    global rough
    rough = True
    return v


def limit(f, p, side):
    def one(places):
        values = [f(x) for x in places]
        a, b, c = values[-3:]
        first, second = abs(b - a), abs(c - b)
        if second <= first * mpf("0.51") and second < mpf(10) ** -6 * max(1, abs(c)):
            return real(c)
        if first == 0 and second == 0:
            return c
        raise Unknown

    try:
        if p in (inf, -inf):
            return roughly(one([(1 if p > 0 else -1) * mpf(2) ** k for k in (20, 30, 40, 50, 60)]))
        found = [
            one([p + s * mpf(2) ** -k for k in (20, 30, 40, 50, 60)])
            for s in ([side] if side else [-1, 1])
        ]
    except NoValue:
        raise LooseNoValue from None
    if len(found) == 2 and abs(found[0] - found[1]) > mpf(10) ** -4 * max(1, abs(found[0])):
        raise LooseNoValue
    if len(found) == 2 and abs(found[0] - found[1]) > mpf(10) ** -8 * max(1, abs(found[0])):
        raise Unknown
    return roughly(found[0])


def integral(f, a, b):
    if a == b:
        return mpf(0)
    global quadratures
    quadratures += 1
    inner = [mpf(k) / 2 for k in range(-12, 13)] + [s * mpf(2) ** k for k in (3, 4, 5, 6, 7) for s in (-1, 1)]
    inner.sort()
    low, high = min(a, b), max(a, b)
    points = [low] + [c for c in inner if low < c < high] + [high]
    if a > b:
        points.reverse()
    before = mp.dps
    try:
        mp.dps = 25
        value, error = mp.quad(f, points, error=True, maxdegree=5)
    except (NoValue, ZeroDivisionError):
        raise Unknown from None
    finally:
        mp.dps = before
    if error > mpf(10) ** -8 * max(1, abs(value)):
        raise Unknown
    return roughly(real(value))


def total(f, a, b):
    if a != mp.nint(a) or b != mp.nint(b):
        if near(a, mp.nint(a)) or near(b, mp.nint(b)):
            raise Unknown
        raise NoValue
    if b - a > 500:
        raise Unknown
    return mp.fsum(f(mpf(k)) for k in range(int(a), int(b) + 1))


def evaluate(text, names):
    """A value and its error, or "none", "loosely none" or None where it can't be told with error 0."""
    values = []
    for digits in (50, 300):
        mp.dps = digits
        try:
            value = reading(text, {k: Q(v.numerator, v.denominator) for k, v in names.items()})
        finally:
            mp.dps = 50
        if value is None or isinstance(value, str):
            return value, 0
        values.append(value)
        if rough:
            # Numerical derivatives, limits and integrals: once is enough.
            return value, mpf(10) ** -5 * max(1, abs(value))
    a, b = values
    return b, 10 * abs(a - b) + mpf(10) ** -45 * abs(b)


def reading(text, names):
    global rough
    rough = False
    try:
        return real(eval(text, {**globals(), "pi": +mp.pi, **names}))
    except LooseNoValue:
        return "loosely none"
    except NoValue:
        return "none"
    except (Unknown, OverflowError, ValueError, ZeroDivisionError, RecursionError, TypeError,
            mpmath.libmp.NoConvergence, MemoryError):
        return None
