#!/usr/bin/env python3
"""Measures kdoctor beside yard-sticks of the same run, as one table. It judges nothing.

    python3 scripts/bench PATH/TO/kdoctor [--json FILE] [--only ROW ...] [--list]

docs/bench.md says what each row is. scripts/bench_compare.py compares the files of two runs.
"""
import argparse
import json
import os
import sys
import tempfile

import live
import record
import reports
import session

ROWS = reports.ROWS + live.ROWS + session.ROWS


def main():
    parser = argparse.ArgumentParser(prog="bench", description=__doc__.splitlines()[0])
    parser.add_argument("kdoctor", help="the program; fake-api-server lies beside it")
    parser.add_argument("--json", metavar="FILE", help="write all runs of all rows to this file")
    parser.add_argument("--only", metavar="ROW", nargs="+", help="measure these rows alone")
    parser.add_argument("--list", action="store_true", help="print the names of the rows")
    options = parser.parse_args()
    if options.list:
        print("\n".join(name for name, _ in ROWS))
        return
    unknown = set(options.only or []) - {name for name, _ in ROWS}
    if unknown:
        parser.error(f"no such row: {', '.join(sorted(unknown))}")
    kdoctor = os.path.abspath(options.kdoctor)
    run = record.Run(kdoctor)
    print(run.heading())
    print(record.HEAD)
    with tempfile.TemporaryDirectory() as folder:
        for name, measure in ROWS:
            if options.only and name not in options.only:
                continue
            for row in measure(kdoctor, folder):
                run.rows.append(row)
                print(row.line(), flush=True)
    if options.json:
        with open(options.json, "w") as file:
            json.dump(run.data(), file, indent=1)
            file.write("\n")


if __name__ == "__main__":
    sys.exit(main())
