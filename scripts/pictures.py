#!/usr/bin/env python3
"""Takes the README's pictures of the session: from the real program in a real terminal (tmux), as SVG.

    python3 scripts/pictures.py PATH/TO/kdoctor [FOLDER]
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
from xml.sax.saxutils import escape

from recorded_cluster import gather

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

# What most fonts for terminals have: a cell is six tenths of the size wide.
SIZE = 14
WIDTH, HEIGHT, MARGIN = SIZE * 0.6, 18, 12
FONTS = ("ui-monospace, 'SF Mono', Menlo, 'DejaVu Sans Mono', 'Liberation Mono', Consolas, "
         "'Noto Sans Mono CJK SC', 'PingFang SC', 'Microsoft YaHei', monospace")
BACKGROUND, FOREGROUND = "#16191f", "#d7dae0"

# Which sides of its cell a line character reaches: left, right, up, down.
LINES = {
    "─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu", "├": "rud", "┤": "lud",
    "┬": "lrd", "┴": "lru", "┼": "lrud", "╴": "l", "╶": "r", "╵": "u", "╷": "d",
}

# A cluster of several applications.
MANY = ["crash-app", "healthy", "image-tag", "ing-tls-secret", "netpol-deny", "pending-quota",
        "rollout-stuck", "svc-selector"]
# Name, size, the program's arguments, and what is waited for before each key and at the end.
PICTURES = [
    ("applications", (100, 18), ["--snapshot", "staging", "-A"],
     [("crash-app/deployment/shop", "Down"), ("1.25.99-nope", None)]),
    ("walk", (112, 34), ["--practice", "svc-selector"],
     [("deployment/shop", "Enter"), ("kubectl patch", None)]),
    ("finding", (100, 34), ["--practice", "two-faults", "deployment/shop"],
     [("Image nginx", "f"), ("Finding", None)]),
    ("walk-zh", (80, 24), ["--practice", "ing-service-port", "deployment/shop", "--lang", "zh-Hans"],
     [("修复", None)]),
    ("lesson", (100, 27), ["learn", "svc-selector"],
     [("Sound Pods that nobody reaches", "Enter"), ("y yes", "n"), ("Enter go on", "Enter"),
      ("y yes", "n"), ("How to tell", None)]),
]


class Terminal:
    """A program in a tmux of its own."""

    def __init__(self, size, command, folder):
        self.tmux = ["tmux", "-L", f"kdoctor-pictures-{os.getpid()}", "-f", "/dev/null"]
        environment = dict(os.environ, LANG="C.UTF-8", LC_ALL="C.UTF-8", COLORFGBG="15;0",
                           XDG_STATE_HOME=folder)
        for name in ("NO_COLOR", "KDOCTOR_LINEAR", "TMUX"):
            environment.pop(name, None)
        subprocess.run(
            [*self.tmux, "set-option", "-g", "default-terminal", "xterm-256color", ";",
             "new-session", "-d", "-x", str(size[0]), "-y", str(size[1]), ";",
             "set-option", "-g", "status", "off", ";", "resize-window", "-x", str(size[0]), "-y",
             str(size[1]), ";", "respawn-pane", "-k", *command],
            env=environment, cwd=folder, check=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run([*self.tmux, "kill-server"], check=False)

    def screen(self, *options):
        """What is seen."""
        return subprocess.run([*self.tmux, "capture-pane", "-p", *options], check=True,
                              capture_output=True, text=True).stdout

    def wait_for(self, text):
        """Waits until a text is seen."""
        for _ in range(200):
            if text in self.screen():
                return
            time.sleep(0.05)
        sys.exit(f"{text} was not seen on:\n{self.screen()}")

    def press(self, key):
        """Presses a key."""
        subprocess.run([*self.tmux, "send-keys", key], check=True)


def colour(number):
    """A colour of the 256 as most terminals have them."""
    if number < 16:
        basic = "1c1f26 e06c75 98c379 e5c07b 61afef c678dd 56b6c2 d7dae0".split()
        return "#" + basic[number % 8]
    if number < 232:
        parts = [(number - 16) // 36, (number - 16) // 6 % 6, (number - 16) % 6]
        return "#" + "".join(f"{part and 55 + 40 * part:02x}" for part in parts)
    return "#" + f"{8 + 10 * (number - 232):02x}" * 3


class Look:
    """How characters look."""

    def __init__(self):
        self.change([0])

    def change(self, codes):
        """Takes the numbers of one sequence."""
        codes = list(codes)
        while codes:
            code = codes.pop(0)
            if code == 0:
                self.foreground, self.background = FOREGROUND, None
                self.is_bold = self.is_dim = self.is_underlined = self.is_reversed = False
            elif code == 1:
                self.is_bold = True
            elif code == 2:
                self.is_dim = True
            elif code == 4:
                self.is_underlined = True
            elif code == 7:
                self.is_reversed = True
            elif code in (38, 48) and codes[:1] == [5]:
                value = colour(codes[1])
                codes = codes[2:]
                if code == 38:
                    self.foreground = value
                else:
                    self.background = value
            elif code == 39:
                self.foreground = FOREGROUND
            elif code == 49:
                self.background = None
            elif 30 <= code < 38:
                self.foreground = colour(code - 30)
            elif 40 <= code < 48:
                self.background = colour(code - 40)

    def colours(self):
        """Of the characters, and behind them."""
        if self.is_reversed:
            return self.background or BACKGROUND, self.foreground
        return self.foreground, self.background


def cells(line, look):
    """The characters of a line with their columns and looks."""
    column = 0
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if part.startswith("\x1b"):
            look.change([int(code or 0) for code in part[2:-1].split(";")])
            continue
        for character in part:
            width = 2 if unicodedata.east_asian_width(character) in "WF" else 1
            yield column, width, character, look.colours(), (
                look.is_bold, look.is_dim, look.is_underlined)
            column += width


def number(value):
    """A length, as short as it can be written."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


class Drawing:
    """The screen as SVG."""

    def __init__(self, columns, rows):
        self.size = columns * WIDTH + 2 * MARGIN, rows * HEIGHT + 2 * MARGIN
        self.behind, self.texts, self.lines = [], [], {}

    def add(self, row, line, look):
        """Adds a line of the screen."""
        run = None
        for column, width, character, (front, back), style in cells(line, look):
            left, top = MARGIN + column * WIDTH, MARGIN + row * HEIGHT
            if back:
                self.shade(left, top, width * WIDTH, back)
            if character in LINES:
                self.line(left, top, LINES[character], front)
            # A run of letters of one look is one text; wide ones each stand in their own place.
            if character == " " and (run is None or not style[2]):
                run = self.flush(run)
                continue
            if character in LINES or run is None or run["look"] != (front, style) or width == 2:
                run = self.flush(run)
            if character not in LINES:
                if run is None:
                    run = {"left": left, "top": top, "look": (front, style), "text": "", "cells": 0}
                run["text"] += character
                run["cells"] += width
                if width == 2:
                    run = self.flush(run)
        self.flush(run)

    def flush(self, run):
        """Writes a text."""
        if run is None:
            return None
        front, (is_bold, is_dim, is_underlined) = run["look"]
        extra = f' fill="{front}"' if front != FOREGROUND else ""
        extra += ' font-weight="bold"' if is_bold else ""
        extra += ' opacity=".65"' if is_dim else ""
        extra += ' text-decoration="underline"' if is_underlined else ""
        if len(run["text"]) > 1:
            extra += f' textLength="{number(run["cells"] * WIDTH)}"'
        self.texts.append(
            f'<text x="{number(run["left"])}" y="{number(run["top"] + HEIGHT * 0.74)}"{extra}>'
            f'{escape(run["text"])}</text>')
        return None

    def shade(self, left, top, width, back):
        """Colours what is behind a cell; neighbours of one colour are one area."""
        if self.behind and self.behind[-1][1:] == [top, left, back]:
            self.behind[-1][2] = left + width
        elif self.behind and self.behind[-1][1] == top and self.behind[-1][3] == back and abs(
                self.behind[-1][2] - left) < 0.01:
            self.behind[-1][2] = left + width
        else:
            self.behind.append([left, top, left + width, back])

    def line(self, left, top, sides, front):
        """Draws a line character, so that it meets its neighbours whatever the font."""
        x, y = left + WIDTH / 2, top + HEIGHT / 2
        ends = {"l": (left, y), "r": (left + WIDTH, y), "u": (x, top), "d": (x, top + HEIGHT)}
        path = self.lines.setdefault(front, [])
        if "l" in sides and "r" in sides:
            if path and path[-1][1] == (left, y) and path[-1][0][1] == y:
                path[-1] = (path[-1][0], ends["r"])
            else:
                path.append((ends["l"], ends["r"]))
            sides = sides.replace("l", "").replace("r", "")
        for side in sides:
            path.append(((x, y), ends[side]))

    def text(self):
        """The whole file."""
        width, height = map(number, self.size)
        out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
               f'viewBox="0 0 {width} {height}">',
               f'<rect width="100%" height="100%" rx="8" fill="{BACKGROUND}"/>']
        for left, top, right, back in self.behind:
            out.append(f'<rect x="{number(left)}" y="{number(top)}" '
                       f'width="{number(right - left)}" height="{HEIGHT}" fill="{back}"/>')
        for front, path in self.lines.items():
            data = "".join(
                f"M{number(begin[0])} {number(begin[1])}"
                + (f"H{number(end[0])}" if begin[1] == end[1] else f"V{number(end[1])}")
                for begin, end in path)
            out.append(f'<path d="{data}" stroke="{front}" fill="none"/>')
        out.append(f'<g font-family="{FONTS}" font-size="{SIZE}" fill="{FOREGROUND}" '
                   'xml:space="preserve">')
        return "\n".join([*out, *self.texts, "</g>", "</svg>"]) + "\n"


def take(size, command, steps, folder):
    """The screen of a program after some keys, as SVG."""
    with Terminal(size, command, folder) as terminal:
        for text, key in steps:
            terminal.wait_for(text)
            if key:
                terminal.press(key)
        # What was waited for may be the first part of a frame.
        time.sleep(0.3)
        lines = terminal.screen("-e").split("\n")[:size[1]]
    drawing, look = Drawing(*size), Look()
    for row, line in enumerate(lines):
        drawing.add(row, line, look)
    return drawing.text()


def main():
    if shutil.which("tmux") is None:
        sys.exit("tmux is not installed")
    program = os.path.abspath(sys.argv[1])
    target = sys.argv[2] if len(sys.argv) > 2 else os.path.join(ROOT, "docs", "pictures")
    os.makedirs(target, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        gather(os.path.join(folder, "staging"), {name: name for name in MANY})
        for name, size, arguments, steps in PICTURES:
            path = os.path.join(target, name + ".svg")
            with open(path, "w", encoding="utf-8") as file:
                file.write(take(size, [program, *arguments], steps, folder))
            print(f"{path}: {os.path.getsize(path) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
