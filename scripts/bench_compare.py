#!/usr/bin/env python3
"""Compares two runs of the benchmark, row by row. It judges nothing.

    python3 scripts/bench_compare.py BEFORE.json AFTER.json

What is compared is kdoctor's time by that of the yard-stick that ran beside it, so that a machine that
was slower the second time does not count. The noise of a row is the wider of both runs' middle halves
of these ratios; a change within it means nothing.
"""
import json
import statistics
import sys

SCHEMA = "kdoctor/bench/v1"
# Less than that of a peak of memory is chance.
MEMORY_NOISE = 0.03


def load(path):
    try:
        with open(path) as file:
            run = json.load(file)
    except (OSError, ValueError) as error:
        sys.exit(f"{path}: {error}")
    if not isinstance(run, dict) or run.get("schema") != SCHEMA:
        sys.exit(f"{path}: not a file of scripts/bench ({SCHEMA})")
    return run


def ratios(row):
    """kdoctor's runs by the yard-stick's; by 1 where the yard-stick did nothing, as when idle."""
    pairs = zip(row["kdoctor"]["runs"], row["yardStick"]["runs"])
    found = [ours / theirs for ours, theirs in pairs if theirs > 0]
    return found if len(found) > 1 else row["kdoctor"]["runs"]


def noise(values):
    """How far the middle half of some values lies apart, by their median."""
    low, _, high = statistics.quantiles(values, n=4)
    middle = statistics.median(values)
    return (high - low) / middle if middle else 0.0


def change(before, after):
    """The change of a row's time, and how much of it may be noise, as fractions."""
    first, second = ratios(before), ratios(after)
    base = statistics.median(first)
    moved = statistics.median(second) / base - 1 if base else 0.0
    return moved, max(noise(first), noise(second))


def memory_change(before, after):
    first, second = before["kdoctor"]["memoryMiB"], after["kdoctor"]["memoryMiB"]
    return second / first - 1 if first and second else None


def words(moved, bound, more, less):
    if abs(moved) <= bound:
        return "within noise"
    return more if moved > 0 else less


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    before, after = load(sys.argv[1]), load(sys.argv[2])
    for name, run in (("before", before), ("after", after)):
        mark = "+" if run["changed"] else ""
        print(f"{name}: {run['commit'][:12]}{mark} {run['began']}, {run['machine']['processor']}, "
              f"load {run['machine']['load']}")
    if before["machine"]["processor"] != after["machine"]["processor"]:
        print("not the same machine: only the ratios say anything")
    print(f"{'row':22} {'before':>10} {'after':>10} {'change':>8} {'noise':>7}  {'time':13} memory")
    known = {row["name"]: row for row in before["rows"]}
    for row in after["rows"]:
        old = known.pop(row["name"], None)
        if old is None:
            print(f"{row['name']:22} only after")
            continue
        moved, bound = change(old, row)
        grown = memory_change(old, row)
        memory = "" if grown is None else (
            f"{grown:+.1%} {words(grown, MEMORY_NOISE, 'more', 'less')}")
        print(f"{row['name']:22} {old['kdoctor']['median'] * 1000:8.1f}ms "
              f"{row['kdoctor']['median'] * 1000:8.1f}ms {moved:+8.1%} {bound:7.1%}  "
              f"{words(moved, bound, 'slower', 'faster'):13} {memory}")
    for name in known:
        print(f"{name:22} only before")


if __name__ == "__main__":
    main()
