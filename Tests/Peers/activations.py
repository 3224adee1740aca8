"""The same functions by NumPy and SciPy, as fast as each is written in practice.

`make bench` runs this and sets its lines beside its own. The forms are those of the field: `expit` for
the sigmoid, Φ by `ndtr`, `numpy.sinc`; where two forms are in use, the quicker is taken.
"""

import timeit

import numpy as np
from scipy import special

COUNT = 1_000_000


def spread(seed, kind):
    state, values = seed, np.empty(COUNT)
    for i in range(COUNT):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        values[i] = (state >> 11) * 2.0**-53 * 12 - 6
    return values.astype(kind)


def forms(kind):
    c = lambda value: kind(value)
    sigmoid = special.expit
    fast = lambda x: 1 / (1 + np.exp(-x))
    phi = lambda x: c(0.3989422804014327) * np.exp(c(-0.5) * x * x)
    tanh_argument = lambda x: c(0.7978845608028654) * (x + c(0.044715) * x * x * x)

    def swish_slope(s, x):
        return s * (1 + x * (1 - s))

    def tanh_slope(x):
        t = np.tanh(tanh_argument(x))
        slope = c(0.7978845608028654) * (1 + c(0.134145) * x * x)
        return c(0.5) * (1 + t) + c(0.5) * x * (1 - t * t) * slope

    def sinc_slope(x):
        return (np.cos(c(np.pi) * x) - np.sinc(x)) / x

    def sinc_curvature(x):
        return -c(np.pi**2) * np.sinc(x) - 2 * sinc_slope(x) / x

    def curvature(x):
        s = fast(x)
        return s * (1 - s) * (2 + x * (1 - 2 * s))

    def slope_of_sigmoid(x):
        s = fast(x)
        return s * (1 - s)

    return {
        "sigmoid": [lambda x, y: sigmoid(x), lambda x, y: fast(x)],
        "sigmoidDerivative": [lambda x, y: slope_of_sigmoid(x)],
        "tanh": [lambda x, y: np.tanh(x)],
        "tanhDerivative": [lambda x, y: 1 - np.tanh(x) ** 2],
        "relu": [lambda x, y: np.maximum(x, c(0))],
        "leakyReLU": [lambda x, y: np.where(x > 0, x, c(0.0078125) * x), lambda x, y: np.maximum(x, c(0.0078125) * x)],
        "softplus": [lambda x, y: np.logaddexp(c(0), x), lambda x, y: np.log1p(np.exp(x))],
        "swish": [lambda x, y: x * sigmoid(x), lambda x, y: x / (1 + np.exp(-x))],
        "swish beta": [lambda x, y: x * sigmoid(c(1.5) * x), lambda x, y: x / (1 + np.exp(c(-1.5) * x))],
        "swishDerivative": [lambda x, y: swish_slope(fast(x), x)],
        "swishSecondDerivative": [lambda x, y: curvature(x)],
        "swishBetaDerivative": [lambda x, y: x * x * slope_of_sigmoid(c(1.5) * x)],
        "gelu": [
            lambda x, y: x * special.ndtr(x),
            lambda x, y: c(0.5) * x * (1 + special.erf(x * c(0.7071067811865476))),
        ],
        "geluDerivative": [lambda x, y: special.ndtr(x) + x * phi(x)],
        "geluSecondDerivative": [lambda x, y: (2 - x * x) * phi(x)],
        "gelu mean": [lambda x, y: x * special.ndtr((x - c(0.5)) / c(2))],
        "geluTanh": [lambda x, y: c(0.5) * x * (1 + np.tanh(tanh_argument(x)))],
        "geluTanhDerivative": [lambda x, y: tanh_slope(x)],
        "geluSigmoid": [lambda x, y: x * sigmoid(c(1.702) * x), lambda x, y: x / (1 + np.exp(c(-1.702) * x))],
        "geluSigmoidDerivative": [lambda x, y: swish_slope(fast(c(1.702) * x), c(1.702) * x)],
        "sinc": [lambda x, y: np.sinc(x)],
        "sincDerivative": [lambda x, y: sinc_slope(x)],
        "sincSecondDerivative": [lambda x, y: sinc_curvature(x)],
        "glu": [lambda x, y: x * sigmoid(y), lambda x, y: x / (1 + np.exp(-y))],
        "gatedSwish": [lambda x, y: x * fast(x) * fast(y)],
        "swiGLU": [lambda x, y: x * sigmoid(x) * y, lambda x, y: x / (1 + np.exp(-x)) * y],
        "geGLU": [lambda x, y: x * special.ndtr(x) * y],
        "reGLU": [lambda x, y: np.maximum(x, c(0)) * y],
        "bilinear": [lambda x, y: x * y],
        "swiGLUPartialA": [lambda x, y: swish_slope(fast(x), x) * y],
        "geGLUPartialA": [lambda x, y: (special.ndtr(x) + x * phi(x)) * y],
    }


def worst_error(form, exact, x, y):
    """The largest distance, in float32 ulp, from the same form in float64."""
    truth = exact(x.astype(np.float64), y.astype(np.float64))
    unit = np.spacing(np.abs(truth).astype(np.float32)).astype(np.float64)
    return np.max(np.abs(form(x, y).astype(np.float64) - truth) / unit)


def main():
    np.seterr(all="ignore")
    exact = forms(np.float64)
    print("library,function,type,nanoseconds,ulp")
    for kind, name in ((np.float64, "Double"), (np.float32, "Float")):
        x, y = spread(1, kind), spread(2, kind)
        for function, candidates in forms(kind).items():
            times = [min(timeit.repeat(lambda: form(x, y), number=1, repeat=15)) for form in candidates]
            quickest = times.index(min(times))
            error = ""
            if kind is np.float32:
                error = f"{worst_error(candidates[quickest], exact[function][quickest], x, y):.2f}"
            print(f"NumPy,{function},{name},{min(times) * 1e9 / COUNT:.2f},{error}")


if __name__ == "__main__":
    main()
