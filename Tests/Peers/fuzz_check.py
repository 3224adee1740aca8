"""Random statements and the engine's answers, looked at once more by mpmath with 50 digits.

Reads lines of JSON as `bench fuzz` writes them (Sources/bench/FuzzTrial.swift): the two sides as Python, the
sign, the engine's verdict, and points. What was proved or measured must hold at its points, and both sides
must have values there; what was refuted must fail at its counterexample. Prints a line for each
contradiction, and at the end how many comparisons could be made. Derivatives, limits and integrals are
numerical, so a person should look at a contradiction that says `roughly` or `loosely`.
Written for mpmath 1.3.

Run: python3 Tests/Peers/fuzz_check.py trials.jsonl
"""

import json
import signal
import sys
from fractions import Fraction

import mpmath
from mpmath import mp, mpf

from fuzz_words import compare, evaluate

SECONDS = 2  # of processor time for each statement


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


def stop(signum, frame):
    raise TimeoutError


def main():
    signal.signal(signal.SIGVTALRM, stop)
    trials = compared = contradictions = late = 0
    for line in open(sys.argv[1]):
        trial = json.loads(line)
        trials += 1
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
        try:
            contradiction, count = check(trial)
        except TimeoutError:
            late += 1
            continue
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        compared += count
        if contradiction:
            contradictions += 1
            print(contradiction)
    print(f"mpmath {mpmath.__version__},{trials} trials,{compared} comparisons,"
          f"{late} given up,{contradictions} contradictions")


if __name__ == "__main__":
    main()
