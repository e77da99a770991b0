"""Starting, and reports on snapshots, beside kubectl and jq."""
import os
import shutil

import snapshots
from measure import FEW_RUNS, in_turn


def start(kdoctor, _):
    yield in_turn("start", [kdoctor, "--version"], ["jq", "-n", "1"], "jq -n 1")
    if shutil.which("kubectl"):
        yield in_turn("start-kubectl", [kdoctor, "--version"],
                      ["kubectl", "version", "--client"], "kubectl version --client")


def recording(kdoctor, _):
    folder = os.path.join(snapshots.FIXTURES, "crash-app")
    yield in_turn("recording", reporting(kdoctor, folder), count(os.path.join(folder, "cluster.json")),
                  "jq .items|length")


def pods_10000(kdoctor, folder):
    path = snapshots.make(folder, "pods-10000.json", 300, 10_000)
    report = reporting(kdoctor, path)
    yield in_turn("pods-10000", report, count(path), "jq .items|length")
    yield in_turn("pods-10000-json", [*report, "-o", "json"], count(path), "jq .items|length")


def pods_100000(kdoctor, folder):
    path = snapshots.make(folder, "pods-100000.json", 3_000, 100_000)
    yield in_turn("pods-100000", reporting(kdoctor, path), count(path), "jq .items|length",
                  runs=FEW_RUNS)
    os.remove(path)


def applications_5000(kdoctor, folder):
    path = snapshots.make(folder, "applications.json", 5_000, 5_000, 5)
    yield in_turn("applications-5000", reporting(kdoctor, path), count(path), "jq .items|length",
                  runs=FEW_RUNS)


def reporting(kdoctor, path):
    """A report that a slow machine, too, has the time for."""
    return [kdoctor, "report", "--snapshot", path, "--timeout", "10m"]


def count(path):
    """The least that reading a file takes."""
    return ["jq", "-c", ".items|length", path]


ROWS = [
    ("start", start), ("recording", recording), ("pods-10000", pods_10000),
    ("pods-100000", pods_100000), ("applications-5000", applications_5000),
]
