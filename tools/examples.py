"""Runs every example of the documentation and writes what it prints below it: ``python tools/examples.py``.

An example is a line ``$ akcli ...`` in a ``console`` block. It runs in bash, on a terminal 88 columns wide without
colours, in an empty folder, so that what the reader sees is what the tool prints there. With ``--check`` nothing is
written; the exit code is 1 and each page that has changed is named. An example with a program that is not installed
here (jq, sqlite3) stays as it is; stderr names the program.
"""

import os
import pty
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from current import ROOT, settle

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
WIDTH = 88
MISSING = re.compile(r"^bash: (?:line 1: )?(?!akcli:)(\S+): command not found$", re.MULTILINE)


def run(command: str, folder: str) -> str:
    """What a command prints on a terminal, stdout and stderr as they come."""
    master, slave = pty.openpty()
    unset = ("AKCLI_FACTS", "FORCE_COLOR")
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    environment |= {
        "COLUMNS": str(WIDTH),
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }
    running = subprocess.Popen(
        ["bash", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=slave, stderr=slave
    )
    os.close(slave)
    printed = b""
    while True:
        try:
            chunk = os.read(master, 65536)
        except OSError:  # Linux: the other end is closed
            break
        if not chunk:
            break
        printed += chunk
    os.close(master)
    running.wait(timeout=120)
    return "\n".join(line.rstrip() for line in printed.decode("utf-8").replace("\r\n", "\n").split("\n"))


def refreshed(page: Path, missing: set[str]) -> str:
    """The page with what its examples print today; ``...`` in a block keeps only the lines before it.

    What is not installed is added to ``missing``.
    """
    text = page.read_text(encoding="utf-8")

    def again(block: re.Match[str]) -> str:
        lines: list[str] = []
        with tempfile.TemporaryDirectory() as folder:
            for part in re.split(r"^(?=\$ )", block[0], flags=re.MULTILINE):
                if not part:
                    continue
                command, *before = part.rstrip("\n").split("\n")
                printed = run(command[2:], folder).rstrip("\n").split("\n")
                if found := MISSING.findall("\n".join(printed)):
                    missing.update(found)
                    printed = before or [""]
                elif before and before[-1] == "...":
                    printed = [*printed[: len(before) - 1], "..."]
                lines += [command, *(printed if printed != [""] else [])]
        return "".join(f"{line}\n" for line in lines)

    return BLOCK.sub(again, text)


if __name__ == "__main__":
    missing: set[str] = set()
    pages = {page: refreshed(page, missing) for page in PAGES}
    for program in sorted(missing):
        print(f"{program} is not installed here", file=sys.stderr)
    sys.exit(settle(pages))
