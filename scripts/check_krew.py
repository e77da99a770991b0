"""Checks a krew manifest by krew's own rules, and that its archive is what it says.

    check_krew.py MANIFEST ARCHIVE
"""

import hashlib
import pathlib
import re
import sys
import tarfile

import yaml


def faults(path, archive):
    """Everything that krew would refuse, in words."""
    plugin = yaml.safe_load(path.read_text())
    spec = plugin.get("spec", {})
    if plugin.get("apiVersion") != "krew.googlecontainertools.github.com/v1alpha2":
        yield "apiVersion is not krew's"
    if plugin.get("kind") != "Plugin":
        yield "kind is not Plugin"
    name = plugin.get("metadata", {}).get("name", "")
    if not re.fullmatch(r"[\w-]+", name) or name != path.stem:
        yield f"the name {name!r} is not that of the file"
    if not re.fullmatch(r"v\d+\.\d+\.\d+(-[\w.]+)?(\+[\w.]+)?", str(spec.get("version"))):
        yield "version is no semantic version that begins with v"
    short = spec.get("shortDescription", "")
    if not short or "\n" in short or "\r" in short:
        yield "shortDescription is not one line"
    if not spec.get("platforms"):
        yield "no platform"
    for platform in spec.get("platforms", []):
        selector = platform.get("selector") or {}
        labels = selector.get("matchLabels")
        keys = list(labels or {}) + [e["key"] for e in selector.get("matchExpressions") or []]
        if not keys or set(keys) - {"os", "arch"}:
            yield "the selector has no key or another one than os and arch"
        if not platform.get("uri"):
            yield "no uri"
        if platform.get("sha256") != hashlib.sha256(archive.read_bytes()).hexdigest():
            yield "sha256 is not that of the archive"
        with tarfile.open(archive) as tar:
            names = {member.name.removeprefix("./") for member in tar if member.isfile()}
            if any(member.islnk() or member.issym() for member in tar):
                yield "the archive holds links"
        if platform.get("bin") not in names:
            yield "bin is not in the archive"
    for part in re.findall(r"@[A-Z0-9]+@", path.read_text()):
        yield f"{part} was not filled in"


def main():
    found = list(faults(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
    for fault in found:
        print(f"{sys.argv[1]}: {fault}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
