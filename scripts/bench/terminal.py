"""A program in a pseudo-terminal."""
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time

ROWS, COLUMNS = 40, 120
# A frame is over when nothing has come for so long, and all that a key has begun when nothing has come
# for this long.
FRAME_GAP, QUIET = 0.005, 0.2
# Nothing that is waited for takes longer, even on a slow machine.
LIMIT = 60


class Terminal:
    def __init__(self, command):
        self.begun = time.monotonic()
        self.process, self.master = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            environment = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
            for name in ("NO_COLOR", "KDOCTOR_LINEAR", "LESS", "LESSOPEN"):
                environment.pop(name, None)
            os.execvpe(command[0], command, environment)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.master)

    def read(self, seconds):
        """What comes within some time, as soon as it comes; nothing where nothing does."""
        if not select.select([self.master], [], [], seconds)[0]:
            return b""
        try:
            return os.read(self.master, 1 << 16)
        except OSError:
            # The program has ended.
            return b""

    def wait_for(self, text):
        """Waits until a text was written; gives the seconds since the program was started."""
        seen = b""
        while text not in seen:
            more = self.read(LIMIT)
            if not more:
                sys.exit(f"{text} was not shown within {LIMIT} s")
            seen += more
        return time.monotonic() - self.begun

    def settle(self, quiet=QUIET):
        """Waits until nothing has come for a while; gives the time at which the last byte came."""
        last = time.monotonic()
        while self.read(quiet):
            last = time.monotonic()
        return last

    def press(self, key):
        """Presses a key; gives the seconds until the last byte of its frame was there."""
        begun = time.monotonic()
        os.write(self.master, key)
        if not self.read(LIMIT):
            sys.exit(f"{key} changed nothing within {LIMIT} s")
        taken = self.settle(FRAME_GAP) - begun
        self.settle()
        return taken

    def processor_time(self):
        """The seconds that all threads have run."""
        # The number that the kernel gives the clock of a process.
        return time.clock_gettime((~self.process << 3) | 2)

    def memory(self):
        """The most memory that was ever resident, in MiB."""
        with open(f"/proc/{self.process}/status") as file:
            for line in file:
                if line.startswith("VmHWM"):
                    return int(line.split()[1]) / 1024
        return 0.0
