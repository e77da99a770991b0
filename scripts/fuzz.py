#!/usr/bin/env python3
"""Gives damaged inputs to every reader of kdoctor's, and starts a reader again that crashes or hangs.

    python3 scripts/fuzz.py PATH/TO/fuzz [--inputs N] [--only READER ...] [--keep FOLDER] [--json FILE]

Inputs are numbered, and the same number is always the same input: an input that was treated badly is
kept as READER-NUMBER, and `fuzz READER --from NUMBER --count 1` reads it again. Ends with status 1
where there was one.
"""
import argparse
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time

# Of inputs that one process reads; a crash loses the count of what became of those before it.
SLICE = 5_000
# An input that is read for so long, in seconds, never ends.
HANG = 30
# What a reader may take at most, in bytes.
MEMORY = 8 << 30


class Reader:
    """What became of the inputs of one reader."""

    def __init__(self, name):
        self.name = name
        self.inputs = self.read = self.refused = 0
        self.seconds = 0.0
        self.findings = []

    def line(self):
        counts = [sum(kind == each for kind, _, _ in self.findings)
                  for each in ("crash", "hang", "wrong")]
        rate = self.inputs / self.seconds if self.seconds else 0
        return (f"{self.name:20} {self.inputs:>9,} {self.read:>9,} {self.refused:>9,} "
                f"{self.seconds:>8.1f} {rate:>9,.0f} {counts[0]:>7} {counts[1]:>5} {counts[2]:>5}")

    def data(self):
        return {
            "name": self.name, "inputs": self.inputs, "read": self.read, "refused": self.refused,
            "seconds": round(self.seconds, 1),
            "findings": [dict(zip(("kind", "number", "words"), found)) for found in self.findings],
        }


HEAD = (f"{'reader':20} {'inputs':>9} {'read':>9} {'refused':>9} {'seconds':>8} {'a second':>9} "
        f"{'crashes':>7} {'hangs':>5} {'wrong':>5}")


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def current(journal):
    """The number of the input that is being read; nil before the first."""
    with open(journal, "rb") as file:
        return int.from_bytes(file.read(8), "little")


def watch(process, journal):
    """Waits for a reader; gives whether it hung."""
    last, since = None, time.monotonic()
    while True:
        try:
            process.wait(0.2)
            return False
        except subprocess.TimeoutExpired:
            pass
        number = current(journal)
        if number != last:
            last, since = number, time.monotonic()
        elif time.monotonic() - since > HANG:
            process.send_signal(signal.SIGABRT)
            process.wait()
            return True


def run_slice(fuzz, reader, start, count, folder):
    """Reads inputs; gives the number after the last one that was read."""
    journal = os.path.join(folder, "journal")
    with open(journal, "wb") as file:
        file.write(start.to_bytes(8, "little"))
    # Files rather than pipes: a pipe that nobody empties in time stops the reader.
    with open(os.path.join(folder, "output"), "w+b") as output, \
            open(os.path.join(folder, "errors"), "w+b") as errors:
        process = subprocess.Popen(
            [fuzz, reader.name, "--from", str(start), "--count", str(count), "--journal", journal],
            stdout=output, stderr=errors, preexec_fn=limit_memory)
        hung = watch(process, journal)
        output.seek(0)
        printed = output.read()
        errors.seek(0)
        complaint = errors.read().decode(errors="replace")
    if process.returncode == 0:
        tally = json.loads(printed)
        reader.inputs += count
        reader.read += tally["read"]
        reader.refused += tally["refused"]
        for failure in tally["failures"]:
            reader.findings.append(("wrong", failure["number"], failure["words"]))
        return start + count
    if process.returncode > 0:
        sys.exit(f"{fuzz} {reader.name}: {complaint}")
    number = current(journal)
    reader.inputs += number + 1 - start
    words = f"signal {-process.returncode}: {complaint[:2000]}"
    reader.findings.append(("hang" if hung else "crash", number, words))
    return number + 1


def keep(fuzz, reader, folder, known):
    """Keeps the inputs that were treated badly."""
    for kind, number, words in reader.findings[known:]:
        os.makedirs(folder, exist_ok=True)
        path = os.path.join(folder, f"{reader.name}-{number}")
        with open(path, "wb") as file:
            subprocess.run([fuzz, reader.name, "--input", str(number)], stdout=file, check=True)
        with open(path + ".txt", "w") as file:
            file.write(f"{kind}\n{words}\n")
        print(f"    {kind}: {path}: {words.splitlines()[0][:150] if words else ''}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("fuzz", help="the program fuzz")
    parser.add_argument("--inputs", type=int, default=1_000_000, help="how many for all together")
    parser.add_argument("--first", type=int, default=0, help="the number of each reader's first")
    parser.add_argument("--only", nargs="+", metavar="READER", help="give all to these readers")
    parser.add_argument("--keep", default=".build/fuzz", help="where to keep inputs")
    parser.add_argument("--json", metavar="FILE", help="write the figures to this file")
    options = parser.parse_args()
    fuzz = os.path.abspath(options.fuzz)
    names = subprocess.run([fuzz], capture_output=True, text=True, check=True).stdout.split()
    names = options.only or names
    share = -(-options.inputs // len(names))
    readers = []
    print(HEAD)
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            reader = Reader(name)
            readers.append(reader)
            place, end = options.first, options.first + share
            while place < end:
                begun, known = time.monotonic(), len(reader.findings)
                place = run_slice(fuzz, reader, place, min(SLICE, end - place), folder)
                reader.seconds += time.monotonic() - begun
                keep(fuzz, reader, options.keep, known)
            print(reader.line(), flush=True)
    total = Reader("all")
    for reader in readers:
        total.inputs += reader.inputs
        total.read += reader.read
        total.refused += reader.refused
        total.seconds += reader.seconds
        total.findings += reader.findings
    print(total.line())
    if options.json:
        with open(options.json, "w") as file:
            json.dump({"schema": "kdoctor/fuzz/v1", "readers": [r.data() for r in readers]}, file,
                      indent=1)
            file.write("\n")
    return 1 if total.findings else 0


if __name__ == "__main__":
    sys.exit(main())
