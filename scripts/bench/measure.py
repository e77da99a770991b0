"""Runs programs and takes their time and memory."""
import os
import statistics
import subprocess
import sys
import time

from record import Row, Series

RUNS = 7
# Where one run takes long.
FEW_RUNS = 5


def once(command):
    """Runs a command; gives its wall time in seconds and its peak memory in MiB."""
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    taken = time.monotonic() - begun
    process.stderr.close()
    # kdoctor's own statuses 3, 4 and 5 are findings.
    if os.waitstatus_to_exitcode(status) not in (0, 3, 4, 5):
        sys.exit(f"{command} failed: {complaint.decode(errors='replace')[:500]}")
    return taken, usage.ru_maxrss / 1024


def in_turn(name, ours, theirs, beside, runs=RUNS):
    """Runs kdoctor and a yard-stick in turn, after one warm-up of each.

    - ours, theirs: the commands.
    - beside: what the yard-stick is called.
    """
    once(ours), once(theirs)
    taken = [(once(ours), once(theirs)) for _ in range(runs)]
    series = [
        Series(command, [run[index][0] for run in taken],
               statistics.median(run[index][1] for run in taken))
        for index, command in enumerate((os.path.basename(ours[0]), beside))
    ]
    return Row(name, *series)
