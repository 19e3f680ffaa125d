"""A text taller than the screen goes through the user's pager, as in git and gh."""

import os
import signal
import subprocess
from contextlib import suppress
from shutil import which

NOT_THERE = (126, 127)
"""The exit codes by which a shell says that it could not run a command (POSIX, 2.8.2)."""


def pager() -> str:
    """The command: ``AKCLI_PAGER``, else ``PAGER``, else less if there is one; empty where there is to be none."""
    command = os.environ.get("AKCLI_PAGER", os.environ.get("PAGER"))
    if command is None:
        return "less" if which("less") else ""
    return "" if command.strip() == "cat" else command.strip()


def page_through(text: str, command: str) -> bool:
    """Show the text by a pager on this process's own stdout; whether that could be run.

    Less is told to leave at once where all fits, to keep colours and to leave the screen as it is, unless ``LESS`` says
    otherwise. Whoever leaves the pager early has seen enough; Ctrl-C is the pager's as long as it runs.
    """
    environment = {"LESS": "FRX", **os.environ}
    running = subprocess.Popen(["/bin/sh", "-c", command], stdin=subprocess.PIPE, env=environment)
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with suppress(BrokenPipeError):
            running.communicate(text.encode("utf-8", "backslashreplace"))
        return running.wait() not in NOT_THERE
    finally:
        signal.signal(signal.SIGINT, before)
