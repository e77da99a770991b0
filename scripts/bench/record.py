"""What a run of the benchmark writes down, and how it is printed."""
import datetime
import os
import platform
import shutil
import statistics
import subprocess

SCHEMA = "kdoctor/bench/v1"
HEAD = (f"{'row':22} {'kdoctor':>9} {'min-max':>17} {'memory':>8}   "
        f"{'yard-stick':>10} {'min-max':>17} {'memory':>8}  {'ratio':>6}  beside")


class Series:
    """The runs of one program: seconds, and MiB of memory at most."""

    def __init__(self, command, seconds, memory=None):
        self.command = command
        self.seconds = seconds
        self.memory = memory

    def data(self):
        return {
            "command": self.command,
            "median": round(statistics.median(self.seconds), 6),
            "min": round(min(self.seconds), 6),
            "max": round(max(self.seconds), 6),
            "runs": [round(value, 6) for value in self.seconds],
            "memoryMiB": None if self.memory is None else round(self.memory, 1),
        }

    def columns(self, width):
        memory = "" if self.memory is None else f"{self.memory:.0f} MiB"
        spread = f"{text(min(self.seconds))}-{text(max(self.seconds))}"
        return f"{text(statistics.median(self.seconds)):>{width}} {spread:>17} {memory:>8}"


class Row:
    """What was measured of one thing: kdoctor, and a yard-stick whose runs were taken in turn."""

    def __init__(self, name, ours, theirs):
        self.name = name
        self.ours = ours
        self.theirs = theirs

    def ratios(self):
        """kdoctor's runs by those of the yard-stick that were taken beside them."""
        return [a / b for a, b in zip(self.ours.seconds, self.theirs.seconds) if b > 0]

    def data(self):
        ratios = self.ratios()
        return {
            "name": self.name,
            "kdoctor": self.ours.data(),
            "yardStick": self.theirs.data(),
            "ratio": round(statistics.median(ratios), 4) if ratios else None,
        }

    def line(self):
        ratios = self.ratios()
        ratio = f"{statistics.median(ratios):.2f}" if ratios else "-"
        return (f"{self.name:22} {self.ours.columns(9)}   {self.theirs.columns(10)}  {ratio:>6}"
                f"  {self.theirs.command}")


class Run:
    """One run of the benchmark."""

    def __init__(self, kdoctor):
        self.rows = []
        self.began = datetime.datetime.now(datetime.timezone.utc)
        self.load = os.getloadavg()[0]
        self.versions = {"kdoctor": version([kdoctor, "--version"])}
        for name, arguments in (
            ("jq", ["--version"]), ("curl", ["--version"]), ("less", ["--version"]),
            ("kubectl", ["version", "--client"]),
        ):
            if shutil.which(name):
                self.versions[name] = version([name, *arguments])

    def heading(self):
        words = " | ".join(self.versions.values())
        return (f"{words} | {machine()['processor']}, {os.cpu_count()} cores, load {self.load:.1f} "
                "| medians; every run of kdoctor beside one of the yard-stick")

    def data(self):
        return {
            "schema": SCHEMA,
            "began": self.began.isoformat(timespec="seconds"),
            "commit": git("rev-parse", "HEAD"),
            "changed": bool(git("status", "--porcelain", "--untracked-files=no")),
            "versions": self.versions,
            "machine": machine() | {"load": round(self.load, 2)},
            "rows": [row.data() for row in self.rows],
        }


def text(seconds):
    """A time for people."""
    if seconds >= 10:
        return f"{seconds:.1f} s"
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.1f} ms"


def version(command):
    """The first line that a command prints."""
    done = subprocess.run(command, capture_output=True, text=True)
    lines = (done.stdout or done.stderr).strip().splitlines()
    return " ".join(lines[0].split()[:4]) if lines else ""


def git(*arguments):
    """What git says; empty outside of a checkout."""
    folder = os.path.dirname(os.path.abspath(__file__))
    done = subprocess.run(["git", "-C", folder, *arguments], capture_output=True, text=True)
    return done.stdout.strip()


def machine():
    processor = platform.machine()
    with open("/proc/cpuinfo") as file:
        for line in file:
            if line.startswith("model name"):
                processor = line.split(":", 1)[1].strip()
                break
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return {
        "processor": processor, "cores": os.cpu_count(), "architecture": platform.machine(),
        "system": f"{platform.system()} {platform.release()}", "memoryMiB": pages >> 20,
    }
