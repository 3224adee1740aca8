"""The figure of Sources/bench/Figures.swift as Matplotlib draws it.

Prints the median milliseconds of processor time of a figure, drawn and encoded, after a warm-up, and the size of the
file. Both use 400 samples or fewer a curve, the same labels, title and grid.
"""

import io
import statistics
import time

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np


def draw() -> int:
    figure, axes = plt.subplots(figsize=(12.8, 8), dpi=100)
    x = np.linspace(-6, 6, 400)
    for slope in (0.1, 0.5, 1, 10):
        y = x / (1 + np.exp(-slope * x))
        (line,) = axes.plot(x, y)
        axes.annotate(f"$\\beta = {slope}$", (x[-1], y[-1]), color=line.get_color())
    axes.axhline(0, color="grey", linewidth=1)
    axes.axvline(0, color="grey", linewidth=1)
    axes.grid(True)
    axes.set_title("Swish")
    axes.set_xlabel("$x$")
    file = io.BytesIO()
    figure.savefig(file, format="png")
    plt.close(figure)
    return file.getbuffer().nbytes


times = []
size = 0
for run in range(14):
    start = time.process_time()
    size = draw()
    if run >= 3:
        times.append((time.process_time() - start) * 1e3)
print(f"{statistics.median(times):.1f} {size}")
