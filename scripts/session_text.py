#!/usr/bin/env python3
"""Writes docs/session.md: a session as text, its keys and screens, from the real program in a real
terminal (tmux). With --check it says whether the page is what would be written.

    python3 scripts/session_text.py [--check] PATH/TO/kdoctor
"""
import os
import sys
import tempfile
import time

from pictures import MANY, ROOT, Terminal
from recorded_cluster import gather

PAGE = os.path.join(ROOT, "docs", "session.md")
SIZE = (100, 28)
COMMAND = ["--snapshot", "staging", "-A", "--lang", "en"]
HEAD = """# A session, as text

What `kdoctor` shows in a terminal of 100 x 28, here on a recording of eight applications, most of them
broken. Each screen is what stands there after the keys above it, and `make docs` takes them anew from
the program. [The tour](tour.md) shows some of it in colour.
"""
# What is told, the keys pressed, and what is waited for.
STEPS = [
    ("`kdoctor -A`: the applications, the worst first, and below them why the selected one is broken.",
     [], "healthy/deployment/shop"),
    ("The list is filtered, and the flowchart walked over the application whose Service finds no Pod. "
     "The walk ends at the cause; below or beside the chart stands the fix.",
     ["/", "svc", "Enter", "Enter"], "kubectl patch service"),
    ("The question before it: why it is asked, what was seen, and how to see it by hand.",
     ["Up", "Up", "Up"], "Does the selector match"),
    ("What the commands by hand print, as kubectl prints it.",
     ["t"], "kubectl get service"),
    ("Back to the walk, and the whole finding.", ["Escape", "f"], "Evidence"),
    ("Back, and every key; `/` searches here, too.", ["Escape", "?"], "page down"),
]


def settled(terminal):
    """The screen once it no longer changes."""
    before = None
    while (now := terminal.screen()) != before:
        before = now
        time.sleep(0.25)
    return now


def record(program):
    """The page."""
    parts = [HEAD]
    with tempfile.TemporaryDirectory(prefix="kdoctor-session-") as folder:
        gather(os.path.join(folder, "staging"), {name: name for name in MANY})
        with Terminal(SIZE, [program, *COMMAND], folder) as terminal:
            for text, keys, awaited in STEPS:
                for key in keys:
                    terminal.press(key)
                    settled(terminal)
                terminal.wait_for(awaited)
                lines = [line.rstrip() for line in settled(terminal).split("\n")[:SIZE[1]]]
                shown = "\n".join(lines).rstrip("\n")
                told = "".join(f" `{key}`" for key in keys)
                keyed = f"Keys:{told}\n\n" if keys else ""
                parts.append(f"{text}\n\n{keyed}```text\n{shown}\n```\n")
    return "\n".join(parts)


def main():
    is_check = sys.argv[1] == "--check"
    page = record(os.path.abspath(sys.argv[-1]))
    if not is_check:
        with open(PAGE, "w", encoding="utf-8") as file:
            file.write(page)
        return
    with open(PAGE, encoding="utf-8") as file:
        if file.read() != page:
            sys.exit("docs/session.md is not what the session shows: make docs")


if __name__ == "__main__":
    main()
