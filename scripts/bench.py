#!/usr/bin/env python3
"""Measures kdoctor beside a yard-stick of the same run, and prints medians. It judges nothing.

    python3 scripts/bench.py PATH/TO/kdoctor

- a List of 10,000 Pods in 300 Deployments, with their Services and EndpointSlices, to a full report,
  beside `jq -c '.items|length'` on the same file;
- `kdoctor --version` beside `kubectl version --client`, where kubectl is there;
- one recording of a cluster to a report;
- a live report of one application from the fake API server, beside `kubectl get --raw` of its Pods
  from the same server, and what visiting it adds;
- live reports on all namespaces of 10,000 and 100,000 Pods, and how their memory compares.
"""
import contextlib
import copy
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FIXTURES = os.path.join(ROOT, "Tests", "Fixtures", "clusters")
RUNS = 7


def once(command, stdout=subprocess.DEVNULL):
    """Runs a command; gives its wall time in seconds and its peak memory in MiB."""
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=stdout, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.monotonic() - begun, usage.ru_maxrss / 1024


def paired(first, second):
    """Runs two commands in turn, after one warm-up of each; gives the medians of both."""
    once(first), once(second)
    runs = [(once(first), once(second)) for _ in range(RUNS)]
    median = lambda index, part: statistics.median(run[index][part] for run in runs)
    ratio = statistics.median(run[0][0] / run[1][0] for run in runs)
    return (median(0, 0), median(0, 1)), (median(1, 0), median(1, 1)), ratio


def large_list(path, applications=300, pods=10_000, broken=0):
    """Writes a List as `kubectl get -o json` prints it, made of a recording; by default 10,000 Pods.

    Where `broken` is not 0, the Service of every so many-th application selects no Pod.
    """
    with open(os.path.join(FIXTURES, "healthy", "cluster.json")) as file:
        recorded = json.load(file)["items"]
    kinds = {}
    for item in recorded:
        if item["metadata"].get("namespace", "healthy") == "healthy":
            item["metadata"].pop("managedFields", None)
            kinds.setdefault(item["kind"], item)

    def renamed(item, name, suffix=""):
        text = json.dumps(item).replace("shop-5d8dbfd894-4r5b9", f"{name}-5d8dbfd894-{suffix}")
        return json.loads(text.replace("shop", name))

    items = [copy.deepcopy(kinds["Namespace"]), copy.deepcopy(kinds["Node"])]
    for index in range(applications):
        name = f"shop{index:03d}"
        for kind in ("Deployment", "ReplicaSet", "Service"):
            items.append(renamed(kinds[kind], name))
        service = len(items) - 1
        count = pods // applications + (index < pods % applications)
        slices = renamed(kinds["EndpointSlice"], name)
        endpoint = slices["endpoints"][0]
        slices["endpoints"] = []
        for pod in range(count):
            suffix = f"{index:03d}{pod:02d}"
            items.append(renamed(kinds["Pod"], name, suffix))
            address = copy.deepcopy(endpoint)
            address["addresses"] = [f"10.{index % 250}.{pod}.{index // 250 + 1}"]
            address["targetRef"]["name"] = f"{name}-5d8dbfd894-{suffix}"
            slices["endpoints"].append(address)
        if broken and index % broken == 0:
            items[service]["spec"]["selector"]["app"] += "p"
            slices["endpoints"] = None
        items.append(slices)
    for item in items:
        if item["kind"] in ("Deployment", "ReplicaSet"):
            item["spec"]["replicas"] = pods // applications
    with open(path, "w") as file:
        json.dump({"apiVersion": "v1", "kind": "List", "items": items}, file)


@contextlib.contextmanager
def fake_server(program, *arguments):
    """Runs the fake API server; gives the path of its kubeconfig."""
    with tempfile.TemporaryDirectory() as folder:
        config = os.path.join(folder, "config")
        process = subprocess.Popen([program, *arguments, "--kubeconfig", config],
                                   stdout=subprocess.DEVNULL)
        try:
            while not os.path.exists(config):
                if process.poll() is not None:
                    sys.exit(f"{program} ended with {process.returncode}")
                time.sleep(0.02)
            yield config
        finally:
            process.kill()
            process.wait()


def requests(report):
    """How many requests a live report makes, as it says itself."""
    done = subprocess.run([*report, "--verbose", "--lang", "en"], capture_output=True, text=True)
    found = re.search(r"(\d+) requests", done.stderr)
    return int(found.group(1)) if found else None


def live(kdoctor, server):
    """What a live cluster costs."""
    with fake_server(server, "--recording", "healthy") as config:
        visiting = [kdoctor, "report", "deployment/shop", "-n", "healthy", "--kubeconfig", config]
        report = [*visiting, "--no-probe"]
        if shutil.which("kubectl"):
            pods = ["kubectl", "--kubeconfig", config, "get", "--raw",
                    "/api/v1/namespaces/healthy/pods"]
            (ours, memory), (theirs, _), ratio = paired(report, pods)
            print(f"live, one application: {ours * 1000:.0f} ms, {memory:.0f} MiB; kubectl get "
                  f"--raw of its Pods: {theirs * 1000:.0f} ms; ratio {ratio:.2f}")
        else:
            once(report)
            times = [once(report) for _ in range(RUNS)]
            print(f"live, one application: {statistics.median(t[0] for t in times) * 1000:.0f} ms; "
                  "kubectl is not installed, nothing to compare with")
        (visited, _), (unvisited, _), ratio = paired(visiting, report)
        print(f"live, one application, with visits: {visited * 1000:.0f} ms and "
              f"{requests(visiting)} requests; without: {unvisited * 1000:.0f} ms and "
              f"{requests(report)} requests; ratio {ratio:.2f}")
    peaks = []
    for pods, namespaces in (10_000, 50), (100_000, 500):
        with fake_server(server, "--pods", str(pods), "--namespaces", str(namespaces)) as config:
            report = [kdoctor, "report", "-A", "--kubeconfig", config, "--timeout", "10m"]
            runs = [once(report) for _ in range(3)]
            seconds = statistics.median(run[0] for run in runs)
            peaks.append(statistics.median(run[1] for run in runs))
            print(f"live, -A, {pods:,} Pods in {namespaces} namespaces: {seconds:.1f} s, "
                  f"{peaks[-1]:.0f} MiB")
    print(f"memory of 100,000 Pods beside 10,000: {peaks[1] / peaks[0]:.2f}")


def version(command):
    """The first line that a command prints."""
    done = subprocess.run(command, capture_output=True, text=True)
    return (done.stdout or done.stderr).strip().splitlines()[0]


def main():
    kdoctor = os.path.abspath(sys.argv[1])
    print(f"{version([kdoctor, '--version'])} | {version(['jq', '--version'])} | "
          f"{platform.machine()}, {os.cpu_count()} cores | medians of {RUNS} runs")
    with tempfile.TemporaryDirectory() as folder:
        big = os.path.join(folder, "big.json")
        # In a process of its own: what this one holds would count as its children's memory.
        subprocess.run([sys.executable, __file__, "--generate", big], check=True)
        size = os.path.getsize(big) / 1e6
        report = [kdoctor, "report", "--snapshot", big]
        (ours, memory), (theirs, their_memory), ratio = paired(
            report, ["jq", "-c", ".items|length", big])
        print(f"10,000 Pods, {size:.0f} MB, report -> text: {ours:.3f} s, {memory:.0f} MiB; "
              f"jq '.items|length': {theirs:.3f} s, {their_memory:.0f} MiB; ratio {ratio:.2f}")
        (ours, memory), (theirs, _), ratio = paired(
            report + ["-o", "json"], ["jq", "-c", ".items|length", big])
        print(f"10,000 Pods, {size:.0f} MB, report -> JSON: {ours:.3f} s, {memory:.0f} MiB; "
              f"jq: {theirs:.3f} s; ratio {ratio:.2f}")
    recording = [kdoctor, "report", "--snapshot", os.path.join(FIXTURES, "crash-app")]
    once(recording)
    times = [once(recording) for _ in range(RUNS)]
    print(f"one recording -> text: {statistics.median(t[0] for t in times) * 1000:.0f} ms, "
          f"{statistics.median(t[1] for t in times):.0f} MiB")
    if shutil.which("kubectl"):
        (ours, _), (theirs, _), ratio = paired(
            [kdoctor, "--version"], ["kubectl", "version", "--client"])
        print(f"--version: {ours * 1000:.0f} ms; kubectl version --client: {theirs * 1000:.0f} ms; "
              f"ratio {ratio:.2f} ({version(['kubectl', 'version', '--client'])})")
    else:
        print("--version: kubectl is not installed, nothing to compare with")
    live(kdoctor, os.path.join(os.path.dirname(kdoctor), "fake-api-server"))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--generate"]:
        large_list(sys.argv[2])
    elif sys.argv[1:2] == ["--applications"]:
        large_list(sys.argv[2], applications=5_000, pods=5_000, broken=5)
    else:
        main()
