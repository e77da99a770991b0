#!/usr/bin/env python3
"""Measures the interactive session in a terminal of its own, and prints figures beside their bounds.

    python3 scripts/bench_session.py PATH/TO/kdoctor

- from the start of the program to the first frame, beside `less` on a small file;
- from a key to the last byte of its frame, with 5,000 applications listed, beside `less` on as many lines;
- the processor time of ten idle seconds;
- the most memory that a session on one recording takes.

The machine should have nothing else to do; as root, `nice -n -20` before the command keeps others off.
"""
import fcntl
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

import bench

ROWS, COLUMNS = 40, 120
APPLICATIONS = 5_000
# A frame is over when nothing has come for so long, and all that a key has begun when nothing has come
# for this long.
FRAME_GAP, QUIET = 0.005, 0.2
# Nothing that is waited for takes longer, even on a slow machine.
LIMIT = 60


class Terminal:
    """A program in a pseudo-terminal."""

    def __init__(self, command):
        self.begun = time.monotonic()
        self.process, self.master = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            environment = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
            for name in ("NO_COLOR", "KDOCTOR_LINEAR", "LESS", "LESSOPEN"):
                environment.pop(name, None)
            os.execvpe(command[0], command, environment)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.master)

    def read(self, seconds):
        """What comes within some time, as soon as it comes; nothing where nothing does."""
        if not select.select([self.master], [], [], seconds)[0]:
            return b""
        try:
            return os.read(self.master, 1 << 16)
        except OSError:
            # The program has ended.
            return b""

    def wait_for(self, text):
        """Waits until a text was written; gives the seconds since the program was started."""
        seen = b""
        while text not in seen:
            more = self.read(LIMIT)
            if not more:
                sys.exit(f"{text} was not shown within {LIMIT} s")
            seen += more
        return time.monotonic() - self.begun

    def settle(self, quiet=QUIET):
        """Waits until nothing has come for a while; gives the time at which the last byte came."""
        last = time.monotonic()
        while self.read(quiet):
            last = time.monotonic()
        return last

    def press(self, key):
        """Presses a key; gives the seconds until the last byte of its frame was there."""
        begun = time.monotonic()
        os.write(self.master, key)
        if not self.read(LIMIT):
            sys.exit(f"{key} changed nothing within {LIMIT} s")
        taken = self.settle(FRAME_GAP) - begun
        self.settle()
        return taken

    def processor_time(self):
        """The seconds that all threads have run."""
        # The number that the kernel gives the clock of a process.
        return time.clock_gettime((~self.process << 3) | 2)

    def memory(self):
        """The most memory that was ever resident, in MiB."""
        with open(f"/proc/{self.process}/status") as file:
            for line in file:
                if line.startswith("VmHWM"):
                    return int(line.split()[1]) / 1024
        return 0.0


def first_frames(kdoctor, folder):
    """From the start to the first frame; `less` shows a small file in the same terminal."""
    text = os.path.join(folder, "small.txt")
    with open(text, "w") as file:
        file.write("kdoctor\n")
    ours, theirs = [], []
    for _ in range(bench.RUNS + 1):
        for times, command in (
            (ours, [kdoctor, "--practice", "two-faults"]),
            (theirs, ["less", "-S", text]),
        ):
            with Terminal(command) as terminal:
                times.append(terminal.wait_for(b"kdoctor") * 1000)
                terminal.settle()
    # The first of each has warmed the machine up.
    ours, theirs = ours[1:], theirs[1:]
    show("first frame", f"{statistics.median(ours):.1f} ms (slowest {max(ours):.1f})", "50 ms",
         f"less: {statistics.median(theirs):.1f} ms; ratio "
         f"{statistics.median(ours) / statistics.median(theirs):.1f}")


DOWN, UP, END, HOME = b"\x1b[B", b"\x1b[A", b"\x1b[F", b"\x1b[H"
NEXT_PAGE, BACKSPACE = b"\x1b[6~", b"\x7f"


def keys_to_frames(kdoctor, folder):
    """From a key to its frame on a list of many applications, and what that list takes."""
    path = os.path.join(folder, "many.json")
    # In a process of its own: what this one holds would slow it down.
    subprocess.run([sys.executable, bench.__file__, "--applications", path], check=True)
    with Terminal([kdoctor, "--snapshot", path, "-A"]) as terminal:
        read = terminal.wait_for(b"deployment/shop")
        terminal.settle()
        groups = {
            "moving": [DOWN] * 20 + [UP] * 10 + [NEXT_PAGE] * 10 + [END, HOME] * 5,
            "filtering": [b"/"] + [bytes([letter]) for letter in b"shop12"] + [BACKSPACE] * 5,
            "sorting": [b"\r"] + [b"s"] * 6,
            "opening": [b"\r", b"b"] * 5,
            "language": [b"l"] * 4,
        }
        times = {name: [terminal.press(key) * 1000 for key in keys]
                 for name, keys in groups.items()}
        memory = terminal.memory()
    text = os.path.join(folder, "many.txt")
    with open(text, "w") as file:
        for index in range(APPLICATIONS):
            file.write(f"line {index} " + "of a text " * 10 + "\n")
    with Terminal(["less", "-S", text]) as terminal:
        terminal.wait_for(b"line 0")
        terminal.settle()
        theirs = [terminal.press(key) * 1000 for key in [b"j"] * 20 + [b" "] * 10]
    everything = [value for group in times.values() for value in group]
    show(f"key to frame, {APPLICATIONS:,} applications",
         f"{statistics.median(everything):.1f} ms (slowest {max(everything):.1f})", "16 ms",
         f"less: {statistics.median(theirs):.1f} ms; ratio "
         f"{statistics.median(everything) / statistics.median(theirs):.1f}")
    for name, values in times.items():
        print(f"    {name}: {statistics.median(values):.1f} ms (slowest {max(values):.1f})")
    print(f"    read in {read:.1f} s, {memory:.0f} MiB")


def idle_and_memory(kdoctor):
    """What a session on one recording takes while nobody does anything, and at most."""
    with Terminal([kdoctor, "--practice", "two-faults", "deployment/shop"]) as terminal:
        terminal.wait_for(b"1.25.99-nope")
        terminal.settle()
        for key in (UP, b"\r", b"b", b"f", b"b", b"e", b"b", b"l", b"l", b"b"):
            terminal.press(key)
        time.sleep(1)
        before = terminal.processor_time()
        time.sleep(10)
        idle = terminal.processor_time() - before
        show("processor time of 10 idle seconds", f"{idle * 1000:.1f} ms", "10 ms")
        show("most memory on a recording", f"{terminal.memory():.0f} MiB", "60 MB")


def show(what, figure, bound, beside=""):
    """Prints a figure, what it may be, and what a yard-stick takes."""
    print(f"{what}: {figure}, at most {bound}" + (f"; {beside}" if beside else ""))


def main():
    kdoctor = os.path.abspath(sys.argv[1])
    less = bench.version(["less", "--version"]) if shutil.which("less") else None
    if less is None:
        sys.exit("less is not installed, nothing to compare with")
    print(f"the session, {COLUMNS} x {ROWS}, beside {less}; medians")
    with tempfile.TemporaryDirectory() as folder:
        first_frames(kdoctor, folder)
        keys_to_frames(kdoctor, folder)
    idle_and_memory(kdoctor)


if __name__ == "__main__":
    main()
