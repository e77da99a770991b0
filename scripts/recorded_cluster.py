"""Several of the recordings under Tests/Fixtures/clusters as one."""
import json
import os
import shutil

CLUSTERS = os.path.join(
    os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "Tests", "Fixtures", "clusters")


def gather(folder, recordings):
    """Writes recordings into a folder, as one: a dictionary from the namespace that each shall have."""
    items, probes = {}, {}
    os.makedirs(folder)
    for namespace, name in recordings.items():
        def read(file_name):
            with open(os.path.join(CLUSTERS, name, file_name), encoding="utf-8") as file:
                # A recording's namespace, and the host of its Ingress, have its name.
                return json.loads(file.read().replace(name, namespace))

        for item in read("cluster.json")["items"]:
            metadata = item["metadata"]
            items[item["kind"], metadata.get("namespace"), metadata["name"]] = item
        for kind, answers in read("probes.json").items():
            probes.setdefault(kind, []).extend(
                dict(answer, namespace=namespace) for answer in answers)
        logs = os.path.join(CLUSTERS, name, "logs")
        if os.path.isdir(logs):
            shutil.copytree(logs, os.path.join(folder, "logs"), dirs_exist_ok=True)
    cluster = {"apiVersion": "v1", "kind": "List", "items": list(items.values())}
    for file_name, content in [("cluster.json", cluster), ("probes.json", probes)]:
        with open(os.path.join(folder, file_name), "w", encoding="utf-8") as file:
            json.dump(content, file)
