"""Follows the Dockerfile's steps in clean Debian systems, where there is no container engine.

    check_chroot.py [FOLDER]

Needs root, debootstrap and a Swift toolchain. debootstrap makes the clean system; it stands for Debian's
image, and with this machine's toolchain for Swift's. The image that comes out is then used: the program
has to run there as the image's user, on a file system that cannot be written, without Swift.
Works in a temporary folder in FOLDER, else where temporary files are; takes 4 GB there for a while.
"""

import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

# What Swift's own image for Debian has beside the toolchain.
SWIFT_IMAGE_PACKAGES = (
    "binutils ca-certificates git libc6-dev libcurl4-openssl-dev libedit2 libgcc-12-dev"
    " libpython3-dev libsqlite3-0 libstdc++-12-dev libxml2-dev libz3-dev pkg-config tzdata"
    " zlib1g-dev"
).split()
INSTRUCTIONS = {"FROM", "RUN", "COPY", "WORKDIR", "ENV", "LABEL", "USER", "ENTRYPOINT"}
SOURCE = pathlib.Path(__file__).resolve().parent.parent


class System:
    """The root of a system, and what the Dockerfile has said of it so far."""

    def __init__(self, root):
        self.root = root
        self.folder = "/"
        self.user = "0:0"
        self.entrypoint = []
        self.environment = {
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": "/root",
        }

    def run(self, words, **options):
        """Runs a command in the system, as its user."""
        variables = [f"{name}={value}" for name, value in self.environment.items()]
        return subprocess.run(
            ["chroot", f"--userspec={self.user}", str(self.root), "env", "-i", "-C", self.folder]
            + variables + list(words),
            **({"check": True} | options),
        )

    def mount(self, source, *options):
        """Shows a folder of this machine at the same place there."""
        place = self.root / str(source).lstrip("/")
        place.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", "--rbind", *options, str(source), str(place)], check=True)

    def prepare(self):
        """What an engine gives every container."""
        for folder in ["/proc", "/dev"]:
            self.mount(folder)
        shutil.copy("/etc/resolv.conf", self.root / "etc/resolv.conf")


def instructions(text):
    """The lines of a Dockerfile: word and rest."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    for line in "\n".join(lines).replace("\\\n", " ").splitlines():
        word, rest = line.split(None, 1)
        if word not in INSTRUCTIONS:
            sys.exit(f"Dockerfile: this script does not know {word}")
        yield word, rest.strip()


def copy_source(target):
    """Copies what the build may see."""
    left_out = (SOURCE / ".dockerignore").read_text().split()
    target.mkdir(parents=True, exist_ok=True)
    pack = subprocess.Popen(
        ["tar", "-C", str(SOURCE)] + [f"--exclude=./{name}" for name in left_out] + ["-c", "."],
        stdout=subprocess.PIPE,
    )
    subprocess.run(["tar", "-C", str(target), "-x"], stdin=pack.stdout, check=True)
    if pack.wait() != 0:
        sys.exit("the source could not be copied")


def with_toolchain(system):
    """Makes a clean system what Swift's image is."""
    swift = pathlib.Path(shutil.which("swift") or sys.exit("there is no swift in the PATH"))
    programs = swift.resolve().parent
    root = programs.parent.parent if programs.parent.name == "usr" else programs.parent
    system.run(["apt-get", "update", "-qq"])
    system.run(
        ["apt-get", "install", "-qqy", "--no-install-recommends"] + SWIFT_IMAGE_PACKAGES,
        stdout=subprocess.DEVNULL,
    )
    system.mount(root)
    system.environment["PATH"] = f"{programs}:{system.environment['PATH']}"
    # A machine that gets packages from a mirror does so there, too.
    found = subprocess.run(
        ["git", "config", "--get-regexp", r"^url\..*\.insteadof$"], capture_output=True, text=True
    ).stdout
    for line in found.splitlines():
        key, value = line.split(None, 1)
        mirror = key.removeprefix("url.").removesuffix(".insteadof")
        if mirror.startswith("/"):
            system.mount(mirror)
        system.run(["git", "config", "--system", "--add", key, value])
    if found:
        system.run(["git", "config", "--system", "--add", "safe.directory", "*"])


def build(clean, folder):
    """Follows the Dockerfile; returns the last system."""
    systems, system = {}, None
    for word, rest in instructions((SOURCE / "Dockerfile").read_text()):
        print(f"==> {word} {rest[:100]}", flush=True)
        begun = time.monotonic()
        if word == "FROM":
            image, *name = rest.split(" AS ")
            root = folder / f"system-{len(systems)}"
            subprocess.run(["cp", "-a", str(clean), str(root)], check=True)
            system = System(root)
            system.prepare()
            if image.startswith("swift:"):
                with_toolchain(system)
            elif not image.startswith("debian:bookworm"):
                sys.exit(f"Dockerfile: nothing here stands for {image}")
            systems[name[0] if name else ""] = system
        elif word == "RUN":
            system.run(["sh", "-c", rest], stdout=sys.stderr)
        elif word == "COPY":
            words = rest.split()
            if words[0].startswith("--from="):
                origin = systems[words[0].removeprefix("--from=")].root / words[1].strip("/")
                subprocess.run(["cp", "-a", f"{origin}/.", str(system.root)], check=True)
            else:
                copy_source(system.root / system.folder.strip("/"))
        elif word == "WORKDIR":
            system.folder = rest
            (system.root / rest.strip("/")).mkdir(parents=True, exist_ok=True)
        elif word == "ENV":
            system.environment |= dict(pair.split("=", 1) for pair in shlex.split(rest))
        elif word == "USER":
            system.user = rest
        elif word == "ENTRYPOINT":
            system.entrypoint = json.loads(rest)
        print(f"    {time.monotonic() - begun:.0f} s", flush=True)
    return system


def expect(what, holds, seen=""):
    """Ends with what was seen where something is not so."""
    print(f"    {'ok' if holds else 'NO'}: {what}", flush=True)
    if not holds:
        sys.exit(str(seen))


def check(system, clean):
    """Uses the image."""
    program = system.root / system.entrypoint[0].lstrip("/")
    print(f"==> The image: {program.stat().st_size / 1e6:.1f} MB program", flush=True)
    bare = System(clean)
    shutil.copy(program, clean / "kdoctor")
    needs = bare.run(["ldd", "/kdoctor"], capture_output=True, text=True).stdout
    missing = {line.split()[0] for line in needs.splitlines() if "not found" in line}
    print(needs)
    expect(
        "a clean system lacks nothing of it but ncurses", missing <= {"libncursesw.so.6"}, missing
    )
    expect("there is no Swift in the image", not list((system.root / "usr").glob("**/libswift*")))
    # Nothing can be written, as with readOnlyRootFilesystem.
    subprocess.run(["mount", "--bind", str(system.root), str(system.root)], check=True)
    subprocess.run(["mount", "-o", "remount,bind,ro", str(system.root)], check=True)
    for folder in ["/proc", "/dev"]:
        subprocess.run(["mount", "--rbind", folder, str(system.root) + folder], check=True)

    def call(*words, **options):
        return system.run(
            system.entrypoint + list(words), check=False, capture_output=True, text=True, **options
        )

    version = call("--version")
    expect("--version", version.returncode == 0, version)
    report = call("report", "--practice", "two-faults")
    expect("report exits 3", report.returncode == 3 and "PROBLEM" in report.stdout, report)
    healthy = call("report", "--practice", "healthy")
    expect("a healthy one exits 0", healthy.returncode == 0, healthy)
    status = call("status")
    expect("status without a cluster exits 1", status.returncode == 1, status)
    plugin = system.run(["kubectl-kdoctor", "--help"], capture_output=True, text=True).stdout
    expect("the plugin knows its name", "USAGE: kubectl kdoctor" in plugin, plugin)
    command = shlex.join(system.entrypoint + ["--practice", "two-faults"])
    session = system.run(
        ["sh", "-c", f"(sleep 5; printf q) | TERM=xterm script -qec '{command}' /dev/null"],
        check=False, capture_output=True, text=True, timeout=120,
    )
    expect(
        "the session draws and ends",
        session.returncode == 0 and "two-faults/deployment/shop" in session.stdout, session,
    )
    names = [
        "usr/share/man/man1/kdoctor-report.1.gz", "usr/share/man/zh_CN/man1/kdoctor.1.gz",
        "usr/share/bash-completion/completions/kdoctor", "usr/share/zsh/site-functions/_kdoctor",
        "usr/share/fish/vendor_completions.d/kdoctor.fish",
    ]
    there = [name for name in names if (system.root / name).stat().st_size > 0]
    expect("manual pages and completions are there", there == names, there)


def inside(folder):
    """What is done where mounts end with this process."""
    clean = folder / "clean"
    print("==> debootstrap", flush=True)
    subprocess.run(
        ["debootstrap", "--variant=minbase", "bookworm", str(clean)],
        check=True, stdout=subprocess.DEVNULL,
    )
    try:
        system = build(clean, folder)
    except subprocess.CalledProcessError as error:
        sys.exit(f"the step failed: {shlex.join(map(str, error.cmd))}")
    check(system, clean)


def main():
    if os.environ.get("KDOCTOR_CHROOT"):
        return inside(pathlib.Path(os.environ["KDOCTOR_CHROOT"]))
    folder = pathlib.Path(tempfile.mkdtemp(dir=sys.argv[1] if len(sys.argv) > 1 else None))
    os.chmod(folder, 0o755)
    try:
        return subprocess.run(
            ["unshare", "--mount", "--propagation", "private", sys.executable, __file__],
            env=os.environ | {"KDOCTOR_CHROOT": str(folder)},
        ).returncode
    finally:
        # Here nothing of this machine is mounted below it any more.
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
