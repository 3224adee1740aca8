"""Random statements and the engine's answers, looked at once more by mpmath with 50 digits.

Reads lines of JSON as `bench fuzz` writes them (Sources/bench/FuzzTrial.swift): the two sides as Python, the
sign, the engine's verdict, and points. What was proved or measured must hold at its points, and both sides
must have values there; what was refuted must fail at its counterexample. Prints a line for each
contradiction and how many comparisons could be made. Derivatives are mpmath's differences, limits and
integrals its numerical ones, so a contradiction that rests on them is to be looked at by a person.
Written for mpmath 1.3.

Run: python3 Tests/Peers/fuzz_check.py trials.jsonl
"""

import json
import signal
import sys
from fractions import Fraction

import mpmath
from mpmath import mp, mpf

mp.dps = 50
inf = mpf("inf")
SECONDS = 2


class NoValue(Exception):
    """There is no value here."""


class Unknown(Exception):
    """It can't be told."""


class LooseNoValue(NoValue):
    """There seems to be no value, by numbers alone."""


pi = None


def setup():
    global pi
    pi = +mp.pi


setup()


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
    return Rough(real(d))


def Rough(v):
    """A number that is known to fewer digits."""
    global rough
    rough = True
    return v


rough = False
quadratures = 0


def limit(f, p, side):
    def value(x):
        return f(x)

    def one(places):
        values = [value(x) for x in places]
        a, b, c = values[-3:]
        first, second = abs(b - a), abs(c - b)
        if second <= first * mpf("0.51") and second < mpf(10) ** -6 * max(1, abs(c)):
            try:
                # Richardson's extrapolation where it settles.
                return real(c)
            except NoValue:
                raise Unknown from None
        if first == 0 and second == 0:
            return c
        raise Unknown

    missing = LooseNoValue
    try:
        if p in (inf, -inf):
            return Rough(one([(1 if p > 0 else -1) * mpf(2) ** k for k in (20, 30, 40, 50, 60)]))
        found = [
            one([p + s * mpf(2) ** -k for k in (20, 30, 40, 50, 60)])
            for s in ([side] if side else [-1, 1])
        ]
    except NoValue:
        raise missing from None
    if len(found) == 2 and abs(found[0] - found[1]) > mpf(10) ** -4 * max(1, abs(found[0])):
        raise LooseNoValue
    if len(found) == 2 and abs(found[0] - found[1]) > mpf(10) ** -8 * max(1, abs(found[0])):
        raise Unknown
    return Rough(found[0])


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
    return Rough(real(value))


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
        setup()
        try:
            value = reading(text, {k: Q(v.numerator, v.denominator) for k, v in names.items()})
        finally:
            mp.dps = 50
            setup()
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
        return real(eval(text, {**globals(), **names}))
    except LooseNoValue:
        return "loosely none"
    except NoValue:
        return "none"
    except (Unknown, OverflowError, ValueError, ZeroDivisionError, RecursionError, TypeError,
            mpmath.libmp.NoConvergence, MemoryError):
        return None


def stated(a, e, b, f, sign):
    """Whether the relation holds of two values with errors; None where that can't be told."""
    if abs(a - b) <= e + f:
        return None
    return compare(a, sign, b)


def sentence(trial, point, left, right, why):
    def short(v):
        return v if isinstance(v, str) or v is None else mp.nstr(v, 15)
    place = ", ".join(f"{k} = {v}" for k, v in sorted(point.items()))
    return (f"contradiction,{trial['seed']},{trial['verdict']},{why},{trial['statement']} at {place}: "
            f"left {short(left)}, right {short(right)} || {trial['text']}")


def check(trial):
    """The first contradiction, and how many points could be compared."""
    compared = 0
    for point in trial["points"]:
        names = {name: Fraction(text) for name, text in point.items()}
        (left, e), (right, f) = evaluate(trial["left"], names), evaluate(trial["right"], names)
        none = [isinstance(v, str) for v in (left, right)]
        is_rough = max(e, f) > mpf(10) ** -20
        loose = "loosely " if "loosely none" in (left, right) else "roughly " if is_rough else ""
        if trial["verdict"] == "refuted":
            for missing, known, v in zip(none, (trial.get("hasLeft"), trial.get("hasRight")), (left, right)):
                if v is None or known is None:
                    continue
                compared += 1
                if missing and known:
                    return sentence(trial, point, left, right, loose + "has no value"), compared
                if not missing and not known:
                    return sentence(trial, point, left, right, loose + "has a value"), compared
            if left is None or right is None or any(none):
                continue
            if stated(left, e, right, f, trial["sign"]):
                return sentence(trial, point, left, right, loose + "it holds there"), compared
            if trial["sign"] == "==" and 0 < abs(left - right) <= mpf(10) ** -40 * abs(left):
                return sentence(trial, point, left, right, loose + "the sides agree"), compared
            continue
        if any(none):
            # Measured statements say nothing of points where neither side has a value.
            if trial["verdict"] == "measured" and (all(none) or None in (left, right)):
                continue
            return sentence(trial, point, left, right, loose + "a side has no value"), compared
        if left is None or right is None:
            continue
        compared += 1
        if stated(left, e, right, f, trial["sign"]) is False:
            return sentence(trial, point, left, right, loose + "it fails there"), compared
    return None, compared


def late(signum, frame):
    raise TimeoutError


def main():
    signal.signal(signal.SIGALRM, late)
    trials = compared = contradictions = 0
    for line in open(sys.argv[1]):
        trial = json.loads(line)
        trials += 1
        signal.setitimer(signal.ITIMER_REAL, SECONDS)
        try:
            contradiction, count = check(trial)
        except TimeoutError:
            continue
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        compared += count
        if contradiction:
            contradictions += 1
            print(contradiction)
    print(f"mpmath {mpmath.__version__},{trials} trials,{compared} comparisons,{contradictions} contradictions")


if __name__ == "__main__":
    main()
