"""One training step of a ten-layer sigmoid network, written in NumPy as one would write it there.

Prints the lines that the benchmark `networks` of this library prints. One thread for OpenBLAS, double
precision, squared error, gradient descent; the same sizes, the same work. Where PyTorch is installed,
its step is timed beside, on one thread too.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["OMP_NUM_THREADS"] = "1"

import time  # noqa: E402

import numpy as np  # noqa: E402

DEPTH = 10
SIZES = ((16, 256), (64, 64))
ROUNDS, STEPS = 15, 100


def quickest(step):
    for _ in range(STEPS):
        step()
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for _ in range(STEPS):
            step()
        best = min(best, (time.perf_counter() - start) / STEPS)
    return best * 1e6


def numpy_step(width, batch):
    chance = np.random.default_rng(1)
    inputs, targets = chance.standard_normal((batch, width)), chance.standard_normal((batch, 1))
    sizes = [width] * (DEPTH + 1) + [1]
    weights = [
        chance.standard_normal((m, n)) * np.sqrt(2 / (n + m)) for n, m in zip(sizes, sizes[1:])
    ]
    biases = [np.zeros(m) for m in sizes[1:]]

    def step(rate=0.1):
        outputs = [inputs]
        for layer in range(DEPTH):
            z = outputs[-1] @ weights[layer].T + biases[layer]
            outputs.append(1 / (1 + np.exp(-z)))
        answers = outputs[-1] @ weights[DEPTH].T + biases[DEPTH]
        delta = (answers - targets) / batch
        for layer in range(DEPTH, -1, -1):
            if layer < DEPTH:
                h = outputs[layer + 1]
                delta = gradient * (h * (1 - h))
            weight_gradient, bias_gradient = delta.T @ outputs[layer], delta.sum(0)
            gradient = delta @ weights[layer]
            weights[layer] -= rate * weight_gradient
            biases[layer] -= rate * bias_gradient

    return step


def torch_step(torch, width, batch):
    torch.set_num_threads(1)
    torch.manual_seed(1)
    torch.set_default_dtype(torch.float64)
    layers = []
    for _ in range(DEPTH):
        layers += [torch.nn.Linear(width, width), torch.nn.Sigmoid()]
    network = torch.nn.Sequential(*layers, torch.nn.Linear(width, 1))
    optimiser = torch.optim.SGD(network.parameters(), lr=0.1)
    inputs, targets = torch.randn(batch, width), torch.randn(batch, 1)

    def step():
        optimiser.zero_grad()
        (0.5 * ((network(inputs) - targets) ** 2).mean()).backward()
        optimiser.step()

    return step


def main():
    for width, batch in SIZES:
        print(f"NumPy,{width},{batch},{quickest(numpy_step(width, batch)):.1f}", flush=True)
    try:
        import torch
    except ImportError:
        return
    for width, batch in SIZES:
        print(f"PyTorch,{width},{batch},{quickest(torch_step(torch, width, batch)):.1f}")


if __name__ == "__main__":
    main()
