"""Reports on a live cluster, which the fake API server plays, beside curl of the same lists."""
import base64
import contextlib
import os
import re
import subprocess
import sys
import tempfile
import time

from measure import FEW_RUNS, in_turn

CORE = ["pods", "services", "nodes", "namespaces"]
GROUPS = [
    "apps/v1/deployments", "apps/v1/replicasets", "apps/v1/statefulsets", "apps/v1/daemonsets",
    "batch/v1/jobs", "batch/v1/cronjobs", "discovery.k8s.io/v1/endpointslices",
    "networking.k8s.io/v1/ingresses", "networking.k8s.io/v1/ingressclasses",
]
# No object of these lies in a namespace.
CLUSTER_WIDE = {"nodes", "namespaces", "ingressclasses"}


@contextlib.contextmanager
def fake_server(kdoctor, *arguments):
    """Runs the fake API server; gives the path of its kubeconfig."""
    program = os.path.join(os.path.dirname(kdoctor), "fake-api-server")
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


def curl(config, namespace=None):
    """The command that gets the lists that a report reads."""
    with open(config) as file:
        text = file.read()
    command = ["curl", "-sS", "--fail", "--compressed"]
    for option, key in (("--cacert", "certificate-authority-data"),
                        ("--cert", "client-certificate-data"), ("--key", "client-key-data")):
        path = f"{config}.{key}"
        with open(path, "wb") as file:
            file.write(base64.b64decode(field(text, key)))
        command += [option, path]
    server = field(text, "server")
    for kind in [f"api/v1/{name}" for name in CORE] + [f"apis/{path}" for path in GROUPS]:
        group, name = kind.rsplit("/", 1)
        place = f"namespaces/{namespace}/" if namespace and name not in CLUSTER_WIDE else ""
        command += ["-o", "/dev/null", f"{server}/{group}/{place}{name}"]
    return command


def field(text, key):
    return re.search(rf"^\s*{key}: (\S+)$", text, re.MULTILINE).group(1)


def one_application(kdoctor, _):
    with fake_server(kdoctor, "--recording", "healthy") as config:
        visiting = [kdoctor, "report", "deployment/shop", "-n", "healthy", "--kubeconfig", config]
        report = [*visiting, "--no-probe"]
        yield in_turn("live-application", report, curl(config, "healthy"), "curl of its lists")
        yield in_turn("live-visits", visiting, report, "the same without visits")


def whole_cluster(name, pods, namespaces, runs):
    def measure(kdoctor, _):
        arguments = ["--pods", str(pods), "--namespaces", str(namespaces)]
        with fake_server(kdoctor, *arguments) as config:
            report = [kdoctor, "report", "-A", "--kubeconfig", config, "--timeout", "10m"]
            yield in_turn(name, report, curl(config), "curl of its lists", runs=runs)
    return measure


ROWS = [
    ("live-application", one_application),
    ("live-10000", whole_cluster("live-10000", 10_000, 50, FEW_RUNS)),
    ("live-100000", whole_cluster("live-100000", 100_000, 500, FEW_RUNS)),
]
