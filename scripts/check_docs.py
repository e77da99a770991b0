#!/usr/bin/env python3
"""Checks the documentation: every relative link and anchor leads somewhere, docs/README.md names every
page beside it, and every command does what its page says.

    python3 scripts/check_docs.py [--build FOLDER] [PAGE ...]

What a page may hold, in README*.md, docs/, deploy/ and CONTRIBUTING.md:

    ```sh        Run, each command in a bash of its own, in a scratch copy of the checkout that the
                 page's commands share. A command has to end with status 0, or with the one that a
                 comment at its end names: `# exit 3`. `kdoctor` is the program that was built; live
                 clusters are a fake API server with the recordings of CLUSTER, namespace shop first.
    ```text      Right below such a block: what its commands print, both streams together. A line
                 `...` stands for any lines, `...` within a line for any characters.
    ```console   Not run, and listed as such: what needs a terminal, a network or another tool.

It needs bash, and .build/debug with kdoctor and fake-api-server. There is no network, where the system
lets this script cut it off.
"""

import argparse
import concurrent.futures
import fcntl
import os
import re
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time
import urllib.parse

from recorded_cluster import gather

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# The live cluster of the pages: which recording stands in which namespace.
CLUSTER = {"shop": "svc-selector", "healthy": "healthy", "crash-app": "crash-app",
           "two-faults": "two-faults"}
# Pages whose commands are run.
RUN = re.compile(r"^(README[^/]*|CONTRIBUTING|docs/.*|deploy/README)\.md$")
EXIT = re.compile(r"#.*\bexit (\d+)\s*$")
FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})\s*(\S*)")
LINK = re.compile(r"\]\(\s*<?([^()\s>]*(?:\([^()\s]*\)[^()\s>]*)*)>?(?:\s+\"[^\"]*\")?\s*\)")
REFERENCE = re.compile(r"^ {0,3}\[[^\]^]+\]:\s*<?(\S+?)>?(?:\s|$)")
ATTRIBUTE = re.compile(r"<(?:a|img|source)\b[^>]*?\b(?:href|src|srcset)=\"([^\"]+)\"")
ANCHOR = re.compile(r"<a\b[^>]*?\b(?:id|name)=\"([^\"]+)\"")
# Seconds; far more than any command takes.
PATIENCE = 120


class Block:
    """A fenced block: its language, the number of its first line, and its lines."""

    def __init__(self, language, line):
        self.language, self.line, self.lines = language, line, []
        # Whether nothing but blank lines stand between it and the block before.
        self.follows = False


class Page:
    """A page: its prose by line numbers, and its blocks."""

    def __init__(self, path):
        self.path = path
        self.prose, self.blocks = [], []
        with open(os.path.join(ROOT, path), encoding="utf-8") as file:
            lines = file.read().split("\n")
        block, fence, is_near = None, "", False
        for number, line in enumerate(lines, 1):
            mark = FENCE.match(line)
            if block is not None:
                if mark and mark[1].startswith(fence) and not mark[2]:
                    block, is_near = None, True
                else:
                    block.lines.append(line)
            elif mark:
                fence = mark[1]
                block = Block(mark[2], number + 1)
                block.follows = is_near and bool(self.blocks)
                self.blocks.append(block)
            else:
                self.prose.append((number, line))
                is_near = is_near and not line.strip()

    def anchors(self):
        """Every anchor of the page: headings as GitHub names them, and those set by hand."""
        found, seen = set(), {}
        for _, line in self.prose:
            found.update(ANCHOR.findall(line))
            heading = re.match(r"^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$", line)
            if heading:
                name = slug(heading[1])
                count = seen.get(name, 0)
                seen[name] = count + 1
                found.add(f"{name}-{count}" if count else name)
        return found

    def links(self):
        """Every link with the number of its line."""
        for number, line in self.prose:
            line = re.sub(r"`[^`]*`", lambda code: "x" * len(code[0]), line)
            targets = LINK.findall(line) + ATTRIBUTE.findall(line)
            reference = REFERENCE.match(line)
            for target in targets + ([reference[1]] if reference else []):
                yield number, target


def slug(heading):
    """The anchor that GitHub gives a heading."""
    text = re.sub(r"<[^>]+>", "", heading)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"\\(.)", r"\1", text).lower().strip()
    return re.sub(r"[^\w\- ]", "", text).replace(" ", "-")


class Checker:
    """Collects what is wrong."""

    def __init__(self):
        self.problems, self.anchors = [], {}

    def complain(self, path, line, what):
        """Notes a problem."""
        self.problems.append((path, line, what))

    def check_links(self, page, places):
        """Follows the links of a page; gives how many there are."""
        count = 0
        for line, target in page.links():
            if re.match(r"^[a-z][a-z0-9+.-]*:", target):
                continue
            count += 1
            path, _, anchor = target.partition("#")
            path = urllib.parse.unquote(path)
            place = os.path.normpath(os.path.join(os.path.dirname(page.path), path))
            if not path:
                place = page.path
            if place not in places:
                self.complain(page.path, line, f"dead link: {target}")
            elif anchor and place.endswith(".md"):
                if place not in self.anchors:
                    self.anchors[place] = Page(place).anchors()
                if urllib.parse.unquote(anchor) not in self.anchors[place]:
                    self.complain(page.path, line, f"no such anchor: {target}")
        return count

    def check_index(self, places):
        """Finds pages of docs/ that its index does not lead to."""
        index = "docs/README.md"
        if index not in places:
            return
        named = {os.path.normpath("docs/" + target.partition("#")[0])
                 for _, target in Page(index).links()}
        for path in sorted(places):
            if re.match(r"docs/[^/]+\.md$", path) and path not in named | {index}:
                self.complain(index, 1, f"does not name {path}")

    def check_form(self, page):
        """Finds commands that nobody would run: outside of every block that says what it is."""
        for number, line in page.prose:
            if re.match(r"^(\t| {4,})(\$ )?kdoctor( |$)", line):
                self.complain(page.path, number, "a command belongs into an sh or console block")
        for block in page.blocks:
            for number, line in enumerate(block.lines, block.line):
                if not block.language and re.match(r"^(\$ )?kdoctor( |$)", line):
                    self.complain(page.path, number, "name the block sh, console or text")

    def run(self, page, folder, environment):
        """Runs the commands of a page; gives how many there are."""
        count = 0
        for index, block in enumerate(page.blocks):
            if block.language != "sh":
                continue
            said = ""
            for line, command in commands(block):
                count += 1
                expected = EXIT.search(command)
                wanted = int(expected[1]) if expected else 0
                status, words = execute(command, folder, environment)
                said += words
                if status != wanted:
                    self.complain(
                        page.path, line,
                        f"exit {status} instead of {wanted}: {command}\n{indented(words)}")
            following = page.blocks[index + 1] if index + 1 < len(page.blocks) else None
            if following and following.language == "text" and following.follows:
                if not matches(following.lines, said):
                    self.complain(
                        page.path, following.line, f"the commands print:\n{indented(said)}")
        return count


def indented(text):
    """The end of a text, as part of a message."""
    return "\n".join("      " + line for line in text.rstrip("\n").split("\n")[-60:])


def commands(block):
    """The commands of a block with the numbers of their first lines; one may take several lines."""
    lines = list(enumerate(block.lines, block.line))
    while lines:
        number, text = lines.pop(0)
        while lines and (text.rstrip().endswith("\\") or not is_whole(text)):
            text += "\n" + lines.pop(0)[1]
        if re.sub(r"^\s*#.*$", "", text, flags=re.M).strip():
            yield number, text


def is_whole(text):
    """Whether bash takes a text for whole commands."""
    tried = subprocess.run(
        ["bash", "-n", "-s"], input=text, capture_output=True, text=True, check=False)
    # A text within the text (<<EOF) that does not end is no more than a warning.
    return tried.returncode == 0 and not tried.stderr


def execute(command, folder, environment):
    """Runs a command; gives its status and what it prints."""
    try:
        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", "--", command], cwd=folder, env=environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return "none (it does not end)", ""
    return done.returncode, done.stdout.decode("utf-8", "replace")


def matches(expected, said):
    """Whether a text is as expected."""
    pattern = ""
    for line in "\n".join(expected).rstrip().split("\n"):
        if line.strip() == "...":
            pattern += r"(?:.*\n)*?"
        else:
            pattern += ".*?".join(re.escape(part) for part in line.rstrip().split("...")) + r" *\n"
    return re.fullmatch(pattern, said.rstrip() + "\n") is not None


def cut_off():
    """Goes on in a network of its own, with nothing in it but this machine, where that may be done."""
    if os.environ.get("KDOCTOR_DOCS_CUT_OFF"):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as loopback:
            # SIOCSIFFLAGS: up and running.
            fcntl.ioctl(loopback, 0x8914, struct.pack("16sh14x", b"lo", 0x41))
        return
    tool = shutil.which("unshare")
    if tool and subprocess.run(
            [tool, "-rn", "true"], capture_output=True, check=False).returncode == 0:
        environment = dict(os.environ, KDOCTOR_DOCS_CUT_OFF="1")
        os.execve(tool, [tool, "-rn", sys.executable, *sys.argv], environment)


def listed():
    """The files of the checkout, but for what git and Swift keep in it."""
    files = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in (".git", ".build", "__pycache__")]
        files += [os.path.relpath(os.path.join(folder, name), ROOT) for name in names]
    return sorted(files)


def copy(files, target):
    """Makes a copy of the checkout."""
    for path in files:
        place = os.path.join(target, path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        shutil.copy(os.path.join(ROOT, path), place, follow_symlinks=False)


def serve(build, scratch):
    """Starts the live cluster; gives its process and its kubeconfig."""
    recording = os.path.join(scratch, "staging")
    gather(recording, CLUSTER)
    kubeconfig = os.path.join(scratch, "kubeconfig")
    server = subprocess.Popen(
        [os.path.join(build, "fake-api-server"), "--folder", recording, "--namespace", "shop",
         "--kubeconfig", kubeconfig])
    for _ in range(600):
        if os.path.exists(kubeconfig):
            return server, kubeconfig
        if server.poll() is not None:
            break
        time.sleep(0.05)
    server.kill()
    sys.exit("check-docs: the fake API server did not start")


def run_all(checker, pages, build, files):
    """Runs the commands of all pages, each in a scratch copy of its own; gives how many there are."""
    with tempfile.TemporaryDirectory(prefix="kdoctor-docs-") as scratch:
        tools = os.path.join(scratch, "bin")
        os.makedirs(tools)
        os.symlink(os.path.join(build, "kdoctor"), os.path.join(tools, "kdoctor"))
        checkout = os.path.join(scratch, "checkout")
        copy(files, checkout)
        server, kubeconfig = serve(build, scratch)

        def run(page):
            home = os.path.join(scratch, page.path.replace("/", "-"))
            folder = os.path.join(home, "kdoctor")
            os.makedirs(folder)
            # Links, so that a page finds all files and writes into a folder of its own.
            for name in os.listdir(checkout):
                os.symlink(os.path.join(checkout, name), os.path.join(folder, name))
            environment = {
                "PATH": f"{tools}:/usr/bin:/bin", "HOME": home, "LANG": "C.UTF-8",
                "KUBECONFIG": kubeconfig, "TMPDIR": home}
            return checker.run(page, folder, environment)

        try:
            with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
                return sum(pool.map(run, pages))
        finally:
            server.kill()
            server.wait()


def main():
    parser = argparse.ArgumentParser(description="Checks links and commands of the documentation.")
    parser.add_argument("--build", default=os.path.join(ROOT, ".build", "debug"))
    parser.add_argument("pages", nargs="*", help="only these; all others too unless given")
    options = parser.parse_args()
    cut_off()
    files = listed()
    places = set(files)
    for path in files:
        while path := os.path.dirname(path):
            places.add(path)
    pages = [Page(path) for path in options.pages or files if path.endswith(".md")]
    checker = Checker()
    links = sum(checker.check_links(page, places) for page in pages)
    if not options.pages:
        checker.check_index(places)
    pages = [page for page in pages if RUN.match(page.path)]
    for page in pages:
        checker.check_form(page)
    # Pages without commands need no copy.
    runnable = [page for page in pages if any(block.language == "sh" for block in page.blocks)]
    count = run_all(checker, runnable, os.path.abspath(options.build), files)
    for page in pages:
        for block in page.blocks:
            if block.language == "console":
                first = next((line for line in block.lines if line.strip()), "")
                print(f"not run: {page.path}:{block.line}: {first.strip()}")
    for path, line, what in sorted(checker.problems):
        print(f"{path}:{line}: {what}")
    print(f"{links} links, {count} commands run, {len(checker.problems)} problems")
    return 1 if checker.problems else 0


if __name__ == "__main__":
    sys.exit(main())
