"""The interactive session in a terminal, beside less in another of the same size."""
import os
import time

import snapshots
from measure import FEW_RUNS, RUNS
from record import Row, Series
from terminal import Terminal

APPLICATIONS = 5_000
DOWN, UP, END, HOME = b"\x1b[B", b"\x1b[A", b"\x1b[F", b"\x1b[H"
NEXT_PAGE, BACKSPACE = b"\x1b[6~", b"\x7f"
# What is pressed on the list of all applications. less only has something to set beside moving.
GROUPS = {
    "key-moving": [DOWN] * 20 + [UP] * 10 + [NEXT_PAGE] * 10 + [END, HOME] * 5,
    "key-filtering": [b"/"] + [bytes([letter]) for letter in b"shop12"] + [BACKSPACE] * 5,
    "key-sorting": [b"\r"] + [b"s"] * 6,
    "key-opening": [b"\r", b"b"] * 5,
    "key-language": [b"l"] * 6,
}
IDLE_SECONDS = 10


def lines(folder, name, count):
    """A file for less."""
    path = os.path.join(folder, name)
    with open(path, "w") as file:
        for index in range(count):
            file.write(f"line {index} " + "of a text " * 10 + "\n")
    return path


def first_frame(kdoctor, folder):
    text = lines(folder, "small.txt", 1)
    ours, theirs, memory = [], [], [[], []]
    # The first of each warms the machine up.
    for _ in range(RUNS + 1):
        for index, (times, command, shown) in enumerate((
            (ours, [kdoctor, "--practice", "two-faults"], b"kdoctor"),
            (theirs, ["less", "-S", text], b"line 0"),
        )):
            with Terminal(command) as terminal:
                times.append(terminal.wait_for(shown))
                terminal.settle()
                memory[index].append(terminal.memory())
    yield Row("first-frame", Series("kdoctor", ours[1:], max(memory[0])),
              Series("less", theirs[1:], max(memory[1])))


def key_to_frame(kdoctor, folder):
    path = snapshots.make(folder, "applications.json", APPLICATIONS, APPLICATIONS, 5)
    text = lines(folder, "many.txt", APPLICATIONS)
    with Terminal([kdoctor, "--snapshot", path, "-A"]) as session, \
            Terminal(["less", "-S", text]) as less:
        session.wait_for(b"deployment/shop")
        less.wait_for(b"line 0")
        session.settle(), less.settle()
        for name, keys in GROUPS.items():
            ours, theirs = [], []
            for number, key in enumerate(keys):
                ours.append(session.press(key))
                theirs.append(less.press(b"j" if number % 2 == 0 else b"k"))
            yield Row(name, Series("kdoctor", ours, session.memory()),
                      Series("less, a line on", theirs, less.memory()))


def idle(kdoctor, folder):
    text = lines(folder, "small.txt", 1)
    with Terminal([kdoctor, "--practice", "two-faults", "deployment/shop"]) as session, \
            Terminal(["less", "-S", text]) as less:
        session.wait_for(b"1.25.99-nope")
        less.wait_for(b"line 0")
        session.settle(), less.settle()
        for key in (UP, b"\r", b"b", b"f", b"b", b"e", b"b", b"l", b"l", b"b"):
            session.press(key)
        time.sleep(1)
        ours, theirs = [], []
        for _ in range(FEW_RUNS):
            before = session.processor_time(), less.processor_time()
            time.sleep(IDLE_SECONDS)
            ours.append(session.processor_time() - before[0])
            theirs.append(less.processor_time() - before[1])
        yield Row("idle", Series("kdoctor", ours, session.memory()),
                  Series(f"less, {IDLE_SECONDS} s of both", theirs, less.memory()))


ROWS = [("first-frame", first_frame), ("key-to-frame", key_to_frame), ("idle", idle)]
