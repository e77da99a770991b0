#!/usr/bin/env python3
"""Writes large Lists as `kubectl get -o json` prints them, made of a recording.

    python3 scripts/bench/snapshots.py FILE APPLICATIONS PODS [BROKEN]

All applications lie in one namespace. Where BROKEN is given, the Service of every so many-th selects
no Pod.
"""
import copy
import json
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FIXTURES = os.path.join(ROOT, "Tests", "Fixtures", "clusters")


def make(folder, name, *numbers):
    """Writes a List unless it is there; gives its path.

    In a process of its own: what this one holds would count as its children's memory.
    """
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        subprocess.run([sys.executable, __file__, path, *map(str, numbers)], check=True)
    return path


def originals():
    """One object of each kind of a sound application."""
    with open(os.path.join(FIXTURES, "healthy", "cluster.json")) as file:
        recorded = json.load(file)["items"]
    kinds = {}
    for item in recorded:
        if item["metadata"].get("namespace", "healthy") == "healthy":
            item["metadata"].pop("managedFields", None)
            kinds.setdefault(item["kind"], item)
    return kinds


def renamed(item, name, suffix=""):
    written = json.dumps(item).replace("shop-5d8dbfd894-4r5b9", f"{name}-5d8dbfd894-{suffix}")
    return json.loads(written.replace("shop", name))


def application(kinds, index, pods, replicas, is_broken):
    """The objects of one application."""
    name = f"shop{index:03d}"
    made = [renamed(kinds[kind], name) for kind in ("Deployment", "ReplicaSet", "Service")]
    for item in made[:2]:
        item["spec"]["replicas"] = replicas
    slices = renamed(kinds["EndpointSlice"], name)
    endpoint = slices["endpoints"][0]
    slices["endpoints"] = []
    for pod in range(pods):
        suffix = f"{index:03d}{pod:02d}"
        made.append(renamed(kinds["Pod"], name, suffix))
        address = copy.deepcopy(endpoint)
        address["addresses"] = [f"10.{index % 250}.{pod}.{index // 250 + 1}"]
        address["targetRef"]["name"] = f"{name}-5d8dbfd894-{suffix}"
        slices["endpoints"].append(address)
    if is_broken:
        made[2]["spec"]["selector"]["app"] += "p"
        slices["endpoints"] = None
    return made + [slices]


def write(path, applications, pods, broken=0):
    kinds = originals()
    with open(path, "w") as file:
        # Object by object: a list of 100,000 Pods would take gigabytes.
        file.write('{"apiVersion":"v1","kind":"List","items":[')
        file.write(json.dumps(kinds["Namespace"]) + "," + json.dumps(kinds["Node"]))
        for index in range(applications):
            count = pods // applications + (index < pods % applications)
            is_broken = bool(broken) and index % broken == 0
            for item in application(kinds, index, count, pods // applications, is_broken):
                file.write("," + json.dumps(item))
        file.write("]}\n")


if __name__ == "__main__":
    write(sys.argv[1], *map(int, sys.argv[2:]))
