"""The 125 identities of Tests/StatementTesting/Corpora/Identities*.swift, asked of SymPy.

Prints one line for each, `verdict,milliseconds,name`, where the verdict is `proved`, `open` or `late`:
whether SymPy brings the difference of the two sides to 0 within five seconds, by `simplify` or by the
rewritings that one tries next. The last line is `identities,125,proved,…`. Written for SymPy 1.14.

Run: python3 Tests/Peers/identities.py
"""

import multiprocessing
import time

from sympy import (
    Abs, LambertW, Max, Piecewise, Rational as R, S, Symbol, cos, cosh, diff, erf, exp, expand,
    expand_log, expand_trig, factor, integrate, limit, log, oo, pi, powsimp, radsimp, simplify, sin,
    sinh, sqrt, sqrtdenest, summation, symbols, tan, tanh,
)

SECONDS = 5

x, y, a, b, c, i, r, t, u, h = symbols("x y a b c i r t u h", real=True)
p, q = symbols("p q", positive=True)
w = Symbol("w", real=True, nonzero=True)
n = Symbol("n", integer=True)
m = Symbol("m", integer=True, nonnegative=True)
k = Symbol("k", integer=True)
o = Symbol("o", positive=True)  # 0 < o < 1; SymPy cannot be told the upper bound.


def sigmoid(v):
    return 1 / (1 + exp(-v))


def Phi(v):
    return (1 + erf(v / sqrt(2))) / 2


def phi(v):
    return exp(-(v**2) / 2) / sqrt(2 * pi)


def relu(v):
    return Max(0, v)


def softplus(v):
    return log(1 + exp(v))


def swish(v):
    return v * sigmoid(v)


IDENTITIES = [
    ("a fourth power", lambda: ((a - b)**4, a**4 - 4 * a**3 * b + 6 * a**2 * b**2 - 4 * a * b**3 + b**4)),
    ("Sophie Germain", lambda: (x**4 + 4 * y**4, (x**2 + 2 * x * y + 2 * y**2) * (x**2 - 2 * x * y + 2 * y**2))),
    ("Brahmagupta", lambda: ((a**2 + b**2) * (x**2 + y**2), (a * x - b * y)**2 + (a * y + b * x)**2)),
    ("three cubes", lambda: (a**3 + b**3 + c**3 - 3 * a * b * c, (a + b + c) * (a**2 + b**2 + c**2 - a * b - b * c - c * a))),
    ("partial fractions", lambda: (1 / (p * (p + 1)), 1 / p - 1 / (p + 1))),
    ("partial fractions of a square", lambda: (1 / ((p + 1)**2 * (p + 2)), 1 / (p + 1)**2 - 1 / (p + 1) + 1 / (p + 2))),
    ("completing the square", lambda: (w * x**2 + b * x + c, w * (x + b / (2 * w))**2 + c - b**2 / (4 * w))),
    ("a continued fraction", lambda: (1 + 1 / (1 + 1 / (1 + p)), (2 * p + 3) / (p + 2))),
    ("Vandermonde", lambda: ((b - a) * (c - a) * (c - b), b * c**2 - b**2 * c - a * c**2 + a**2 * c + a * b**2 - a**2 * b)),
    ("eˣ e^(−x)", lambda: (exp(x) * exp(-x), 1)),
    ("(eˣ)^y", lambda: (exp(x)**y, exp(x * y))),
    ("pˣ as e^(x ln p)", lambda: (p**x, exp(x * log(p)))),
    ("pˣ qˣ", lambda: (p**x * q**x, (p * q)**x)),
    ("(p^a)^b", lambda: ((p**a)**b, p**(a * b))),
    ("ln of a product of powers", lambda: (log(p**a * q**b), a * log(p) + b * log(q))),
    ("a change of base", lambda: (log(p) / log(10), log(p**2) / log(100))),
    ("p^(ln q)", lambda: (p**log(q), q**log(p))),
    ("log-sum-exp", lambda: (log(exp(x) + exp(y)), x + log(1 + exp(y - x)))),
    ("softmax of two", lambda: (exp(x) / (exp(x) + exp(y)), sigmoid(x - y))),
    ("logit", lambda: (log(sigmoid(x)) - log(1 - sigmoid(x)), x)),
    ("ln w², 2 ln |w|", lambda: (log(w**2), 2 * log(Abs(w)))),
    ("ln w⁴, 4 ln |w|", lambda: (log(w**4), 4 * log(Abs(w)))),
    ("ln |w p|", lambda: (log(Abs(w * p)), log(Abs(w)) + log(p))),
    ("ln √(w²)", lambda: (log(sqrt(w**2)), log(Abs(w)))),
    ("sin + sin", lambda: (sin(x) + sin(y), 2 * sin((x + y) / 2) * cos((x - y) / 2))),
    ("cos 3x", lambda: (cos(3 * x), 4 * cos(x)**3 - 3 * cos(x))),
    ("sin 5x", lambda: (sin(5 * x), 16 * sin(x)**5 - 20 * sin(x)**3 + 5 * sin(x))),
    ("sin² sin²", lambda: (sin(x)**2 - sin(y)**2, sin(x + y) * sin(x - y))),
    ("1/cos²", lambda: (1 / cos(i)**2, 1 + tan(i)**2)),
    ("tan of a half", lambda: (tan(i / 2), sin(i) / (1 + cos(i)))),
    ("a phase", lambda: (sin(x) + cos(x), sqrt(2) * sin(x + pi / 4))),
    ("three phases", lambda: (cos(x) + cos(x + 2 * pi / 3) + cos(x + 4 * pi / 3), 0)),
    ("sin 15°", lambda: (sin(pi / 12), (sqrt(6) - sqrt(2)) / 4)),
    ("cos 72°", lambda: (cos(2 * pi / 5), (sqrt(5) - 1) / 4)),
    ("sin x sin(60° − x) sin(60° + x)", lambda: (4 * sin(x) * sin(pi / 3 - x) * sin(pi / 3 + x), sin(3 * x))),
    ("cosh + sinh", lambda: (cosh(x) + sinh(x), exp(x))),
    ("sinh of a sum", lambda: (sinh(x + y), sinh(x) * cosh(y) + cosh(x) * sinh(y))),
    ("de Moivre", lambda: ((cosh(x) + sinh(x))**5, cosh(5 * x) + sinh(5 * x))),
    ("tanh 2x", lambda: (tanh(2 * x), 2 * tanh(x) / (1 + tanh(x)**2))),
    ("1 − tanh²", lambda: (1 - tanh(x)**2, 1 / cosh(x)**2)),
    ("artanh", lambda: (log((1 + tanh(x)) / (1 - tanh(x))), 2 * x)),
    ("arsinh", lambda: (log(sinh(x) + cosh(x)), x)),
    ("√(3 + 2√2)", lambda: (sqrt(3 + 2 * sqrt(2)), 1 + sqrt(2))),
    ("√(x²y²), |x||y|", lambda: (sqrt(x**2 * y**2), Abs(x) * Abs(y))),
    ("a rational denominator", lambda: (1 / (sqrt(p + 1) + sqrt(p)), sqrt(p + 1) - sqrt(p))),
    ("√p √(p q²)", lambda: (sqrt(p) * sqrt(p * q**2), p * q)),
    ("√(x² + 2x + 1)", lambda: (sqrt(x**2 + 2 * x + 1), Abs(x + 1))),
    ("a cube root of 54", lambda: (S(54)**R(1, 3), 3 * S(2)**R(1, 3))),
    ("the golden ratio", lambda: (((1 + sqrt(5)) / 2)**2, (1 + sqrt(5)) / 2 + 1)),
    ("Fibonacci by Binet", lambda: ((((1 + sqrt(5)) / 2)**10 - ((1 - sqrt(5)) / 2)**10) / sqrt(5), 55)),
    ("W(p eᵖ)", lambda: (LambertW(p * exp(p)), p)),
    ("W(p) e^W(p)", lambda: (LambertW(p) * exp(LambertW(p)), p)),
    ("slope of W", lambda: (diff(LambertW(p), p), 1 / (p + exp(LambertW(p))))),
    ("e^(2W)", lambda: (exp(2 * LambertW(p)), p**2 / LambertW(p)**2)),
    ("ln W", lambda: (log(LambertW(p)) + LambertW(p), log(p))),
    ("sin πn = 0", lambda: (sin(pi * n), 0)),
    ("cos πn = (−1)ⁿ", lambda: (cos(pi * n), (-1)**n)),
    ("sin π(n + ½)", lambda: (sin(pi * (n + R(1, 2))), (-1)**n)),
    ("sin(x + 2πn)", lambda: (sin(x + 2 * pi * n), sin(x))),
    ("cos(x + πn)", lambda: (cos(x + pi * n), (-1)**n * cos(x))),
    ("hard tanh by two maxima", lambda: (Piecewise((-1, x < -1), (1, x > 1), (x, True)), Max(x, -1) - Max(x - 1, 0))),
    ("hard tanh by absolute values", lambda: (Piecewise((-1, x < -1), (1, x > 1), (x, True)), (Abs(x + 1) - Abs(x - 1)) / 2)),
    ("hard sigmoid", lambda: (Piecewise((0, x < -3), (1, x > 3), (x / 6 + R(1, 2), True)), (relu(x + 3) - relu(x - 3)) / 6)),
    ("soft shrinkage", lambda: (Piecewise((x + 1, x < -1), (x - 1, x > 1), (0, True)), relu(x - 1) - relu(-x - 1))),
    ("Huber's slope", lambda: (diff(Piecewise((x**2 / 2, Abs(x) <= 1), (Abs(x) - R(1, 2), True)), x), Max(-1, -Max(-1, -x)))),
    ("2⁶⁴", lambda: (S(2)**64, 18446744073709551616)),
    ("a product of Fermat numbers", lambda: (3 * 5 * 17 * 257 * 65537, S(2)**32 - 1)),
    ("e^(−1000) e^(1000)", lambda: (exp(-1000) * exp(1000), 1)),
    ("ln 10¹⁰⁰⁰", lambda: (log(S(10)**1000), 1000 * log(10))),
    ("Euler's sum of powers", lambda: (S(27)**5 + S(84)**5 + S(110)**5 + S(133)**5, S(144)**5)),
    ("product of three", lambda: (diff(x * sin(x) * exp(x), x), exp(x) * (sin(x) + x * sin(x) + x * cos(x)))),
    ("a power of a function", lambda: (diff((1 + x**2)**10, x), 20 * x * (1 + x**2)**9)),
    ("x to the x", lambda: (diff(p**p, p), p**p * (1 + log(p)))),
    ("Leibniz's rule, third order", lambda: (diff(x * exp(x), x, 3), (x + 3) * exp(x))),
    ("slope of ln(x + √(1 + x²))", lambda: (diff(log(x + sqrt(1 + x**2)), x), 1 / sqrt(1 + x**2))),
    ("slope of mish", lambda: (diff(x * tanh(log(1 + exp(x))), x), tanh(softplus(x)) + x * sigmoid(x) * (1 - tanh(softplus(x))**2))),
    ("slope of erf", lambda: (diff(erf(x), x), 2 / sqrt(pi) * exp(-x**2))),
    ("heat equation", lambda: (diff(exp(-x**2 / (4 * p)) / sqrt(p), p), diff(exp(-x**2 / (4 * p)) / sqrt(p), x, 2))),
    ("slope of an integral", lambda: (diff(integrate(sin(t**2), (t, x, 2 * x)), x), 2 * sin(4 * x**2) - sin(x**2))),
    ("∫φ", lambda: (integrate(phi(t), (t, -oo, oo)), 1)),
    ("E[X]", lambda: (integrate(t * phi(t), (t, -oo, oo)), 0)),
    ("E[X²]", lambda: (integrate(t**2 * phi(t), (t, -oo, oo)), 1)),
    ("E[X⁴]", lambda: (integrate(t**4 * phi(t), (t, -oo, oo)), 3)),
    ("E|X|", lambda: (integrate(Abs(t) * phi(t), (t, -oo, oo)), sqrt(2 / pi))),
    ("E[relu X]", lambda: (integrate(relu(t) * phi(t), (t, -oo, oo)), 1 / sqrt(2 * pi))),
    ("the mean a", lambda: (integrate(t * phi((t - a) / p) / p, (t, -oo, oo)), a)),
    ("the variance p²", lambda: (integrate((t - a)**2 * phi((t - a) / p) / p, (t, -oo, oo)), p**2)),
    ("mgf", lambda: (integrate(exp(a * t) * phi(t), (t, -oo, oo)), exp(a**2 / 2))),
    ("entropy", lambda: (integrate(-phi(t) * log(phi(t)), (t, -oo, oo)), (1 + log(2 * pi)) / 2)),
    ("E[Φ(X)]", lambda: (integrate(Phi(t) * phi(t), (t, -oo, oo)), R(1, 2))),
    ("a mean of the exponential", lambda: (integrate(t * p * exp(-p * t), (t, 0, oo)), 1 / p)),
    ("∫ sin t/t", lambda: (integrate(sin(t) / t, (t, 0, oo)), pi / 2)),
    ("∫ 1/(1 + t²)", lambda: (integrate(1 / (1 + t**2), (t, -oo, oo)), pi)),
    ("Gauss's bell", lambda: (integrate(exp(-p * t**2), (t, -oo, oo)), sqrt(pi / p))),
    ("∫ tᵖ", lambda: (integrate(t**p, (t, 0, 1)), 1 / (p + 1))),
    ("∫ e^(−pt) sin qt", lambda: (integrate(exp(-p * t) * sin(q * t), (t, 0, oo)), q / (p**2 + q**2))),
    ("∫ ln t", lambda: (integrate(log(t), (t, 0, 1)), -1)),
    ("∫ √(1 − t²)", lambda: (integrate(sqrt(1 - t**2), (t, -1, 1)), pi / 2)),
    ("∫ 1 − tanh", lambda: (integrate(1 - tanh(t), (t, 0, oo)), log(2))),
    ("∫ Φ", lambda: (integrate(Phi(t), (t, -oo, x)), x * Phi(x) + phi(x))),
    ("u = t²", lambda: (integrate(2 * t * cos(t**2), (t, 0, x)), sin(x**2))),
    ("u = pt", lambda: (integrate(exp(-(p * t)**2), (t, 0, x)), integrate(exp(-u**2), (u, 0, p * x)) / p)),
    ("u = −t", lambda: (integrate(sigmoid(t), (t, -x, 0)), integrate(sigmoid(-t), (t, 0, x)))),
    ("a symmetric integral", lambda: (integrate(sigmoid(t) * t**2, (t, -1, 1)), R(1, 3))),
    ("Gauss's sum", lambda: (summation(k, (k, 1, m)), m * (m + 1) / 2)),
    ("sum of squares", lambda: (summation(k**2, (k, 1, m)), m * (m + 1) * (2 * m + 1) / 6)),
    ("sum of odd numbers", lambda: (summation(2 * k - 1, (k, 1, m)), m**2)),
    ("geometric sum", lambda: (summation(o**k, (k, 0, m)), (1 - o**(m + 1)) / (1 - o))),
    ("sum of 1/2ᵏ", lambda: (summation(R(1, 2)**k, (k, 1, m)), 1 - R(1, 2)**m)),
    ("k xᵏ", lambda: (summation(k * o**k, (k, 0, m)), o * (1 - (m + 1) * o**m + m * o**(m + 1)) / (1 - o)**2)),
    ("telescope", lambda: (summation(1 / (k * (k + 1)), (k, 1, m)), 1 - 1 / (m + 1))),
    ("lim √(x²+x) − x", lambda: (limit(sqrt(x**2 + x) - x, x, oo), R(1, 2))),
    ("lim x ln x", lambda: (limit(x * log(x), x, 0, "+"), 0)),
    ("lim xˣ", lambda: (limit(x**x, x, 0, "+"), 1)),
    ("lim x sin(1/x)", lambda: (limit(x * sin(1 / x), x, 0, "+-"), 0)),
    ("lim (1 + a/x)ˣ", lambda: (limit((1 + a / x)**x, x, oo), exp(a))),
    ("lim x^(1/x)", lambda: (limit(x**(1 / x), x, oo), 1)),
    ("lim (pˣ − 1)/x", lambda: (limit((p**x - 1) / x, x, 0, "+-"), log(p))),
    ("lim tan x − sin x over x³", lambda: (limit((tan(x) - sin(x)) / x**3, x, 0, "+-"), R(1, 2))),
    ("lim of a difference quotient", lambda: (limit((sqrt(p + h) - sqrt(p)) / h, h, 0, "+-"), 1 / (2 * sqrt(p)))),
    ("x³ of eˣ cos x", lambda: (limit(diff(exp(x) * cos(x), x, 3), x, 0, "+-"), -2)),
    ("x⁵ of tan x", lambda: (limit(diff(tan(x), x, 5), x, 0, "+-"), 16)),
    ("x³ of σ", lambda: (limit((sigmoid(x) - R(1, 2) - x / 4) / x**3, x, 0, "+-"), R(-1, 48))),
    ("x⁴ of ln cos x", lambda: (limit((log(cos(x)) + x**2 / 2) / x**4, x, 0, "+-"), R(-1, 12))),
    ("x³ of erf", lambda: (limit((erf(x) - 2 * x / sqrt(pi)) / x**3, x, 0, "+-"), -2 / (3 * sqrt(pi)))),
]

ATTEMPTS = [
    lambda d: d,
    expand,
    lambda d: d.doit(),
    simplify,
    lambda d: simplify(d.rewrite(exp)),
    lambda d: simplify(expand_log(expand(d))),
    lambda d: simplify(expand_trig(d)),
    lambda d: simplify(sqrtdenest(radsimp(d))),
    lambda d: simplify(d.rewrite(Piecewise)),
    lambda d: powsimp(expand(factor(d)), force=False),
]


def decide(sides, answer):
    left, right = sides()
    difference = S(left) - S(right)
    for attempt in ATTEMPTS:
        try:
            if attempt(difference) == 0:
                answer.put("proved")
                return
        except Exception:  # SymPy's own faults are not proofs.
            continue
    answer.put("open")


def ask(sides):
    answer = multiprocessing.Queue()
    child = multiprocessing.Process(target=decide, args=(sides, answer))
    start = time.perf_counter()
    child.start()
    child.join(SECONDS)
    elapsed = 1000 * (time.perf_counter() - start)
    if child.is_alive():
        child.kill()
        child.join()
        return "late", elapsed
    return ("open" if answer.empty() else answer.get()), elapsed


def main():
    multiprocessing.set_start_method("fork")
    simplify(sin(x) ** 2 + cos(x) ** 2)  # What is loaded at first use is not the question.
    limit(sqrt(x**2 + 1) - x, x, oo)
    integrate(exp(-(x**2)), (x, 0, oo))
    proved = 0
    for name, sides in IDENTITIES:
        verdict, elapsed = ask(sides)
        proved += verdict == "proved"
        print(f"{verdict},{elapsed:.0f},{name}", flush=True)
    print(f"identities,{len(IDENTITIES)},proved,{proved}")


if __name__ == "__main__":
    main()
