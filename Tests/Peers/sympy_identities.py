"""The identities of the benchmark `derivations`, decided by SymPy as one would ask it there.

Prints one line, `library,identities,decided,milliseconds`: how many of the differences `simplify`
brings to 0, and the processor time of one round after a warm-up.
"""

import time

import sympy as sp

x, a, b = sp.symbols("x a b", real=True)
beta = sp.Symbol("beta", positive=True)


def sigma(u):
    return 1 / (1 + sp.exp(-u))


def cumulative(u):
    return (1 + sp.erf(u / sp.sqrt(2))) / 2


def density(u):
    return sp.exp(-u**2 / 2) / sp.sqrt(2 * sp.pi)


def identities():
    pi = sp.pi
    s = sigma(beta * x)
    return [
        (sp.diff(x * s, x), s + beta * x * s * (1 - s)),
        (
            sp.diff(x * sigma(x), x, 2),
            sigma(x) * (1 - sigma(x)) * (2 - x * sp.tanh(x / 2)),
        ),
        (sp.diff(x * s, beta), x**2 * s * sigma(-beta * x)),
        (x * sigma(x) - (-x) * sigma(-x), x),
        (sp.tanh(x), 2 * sigma(2 * x) - 1),
        (sp.diff(x * cumulative(x), x, 2), density(x) * (2 - x**2)),
        (x * cumulative(x) - (-x) * cumulative(-x), x),
        (sp.diff(density(x), x), -x * density(x)),
        (
            sp.diff(sp.sin(pi * x) / (pi * x), x),
            (pi * x * sp.cos(pi * x) - sp.sin(pi * x)) / (pi * x**2),
        ),
        (sp.sin(x) ** 2 + sp.cos(x) ** 2, sp.Integer(1)),
        (
            sp.diff(a * sigma(a) * sigma(b), b),
            a * sigma(a) * sigma(b) * sigma(-b),
        ),
        (a * sigma(a) * b + (-a) * sigma(-a) * (-b), a * b),
    ]


def decide():
    pairs = identities()
    return len(pairs), sum(sp.simplify(left - right) == 0 for left, right in pairs)


decide()
sp.core.cache.clear_cache()
start = time.process_time()
count, decided = decide()
elapsed = (time.process_time() - start) * 1000
print(f"SymPy {sp.__version__},{count},{decided},{elapsed:.1f}")
