"""What the tests share: a small fact base made of the model, and the real tool as a process."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

from akcli import commands
from akcli.cli import load_command
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.load import load
from akcli.show.page import Page, Record

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "docs" / "sample.toml"

for name in ("AKCLI_FACTS", "COLUMNS", "NO_COLOR", "FORCE_COLOR"):
    os.environ.pop(name, None)  # what the tool listens to: a test that wants it says so

# Every day the same few inputs; with AKCLI_LONG other ones each time, and so many (`just long`).
settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True)
settings.register_profile("long", max_examples=int(os.environ.get("AKCLI_LONG") or 10_000), deadline=None)
settings.load_profile("long" if os.environ.get("AKCLI_LONG") else "quick")


def source(source_id: str, publisher: str = "", **more) -> model.Source:
    """A document that is sound and says no more than a test needs."""
    url = f"https://example.org/{source_id}"
    return model.Source(source_id, source_id.title(), publisher or source_id.title(), url, "news", "2026-11-24", **more)


def event(event_id: str, date: str, **more) -> model.Event:
    """An event that is sound and says no more than a test needs."""
    given = {"title": event_id.title(), "summary": "It happened.", "kind": "summit", "sources": ("one",)}
    return model.Event(id=event_id, date=date, **(given | more))


def series(series_id: str, flow: str, points: dict, partner="asean", reporter="kr", **more) -> model.Series:
    """A series of goods trade; its points may be bare values."""
    built = {key: value if isinstance(value, model.Point) else model.Point(value) for key, value in points.items()}
    given = {"measure": "goods-trade", "unit": "USD million", "sources": ("one",), "title": series_id}
    return model.Series(id=series_id, flow=flow, points=built, partner=partner, reporter=reporter, **(given | more))


def partner(partner_id: str, name: str, kind: str = "asean-member", **more) -> model.Partner:
    """A partner that is sound and says no more than a test needs."""
    return model.Partner(partner_id, name, kind, **({"sources": ("one",)} | more))


def base(**sections) -> Facts:
    """A fact base with these sections, two sources and three partners."""
    given = {
        "about": model.About("Test", "2026-11-24", "CC BY 4.0"),
        "sources": (source("one"), source("two")),
        "partners": (
            partner("asean", "ASEAN", "group"),
            partner("kr", "Korea", "korea", aliases=("South Korea",)),
            partner("vn", "Viet Nam", aliases=("Vietnam",), names=model.Names(("베트남",), ("Việt Nam",))),
        ),
    }
    return Facts(**(given | {name: tuple(entries) for name, entries in sections.items()}))


def ask(name: str, facts: Facts, /, **given) -> Page:
    """What the command ``name`` answers from these facts to its argument and options, as typed (None is not)."""
    return commands.reply(load_command(name), facts, {key: value for key, value in given.items() if value is not None})


def cells(rows: list[Record], *fields: str) -> list[tuple]:
    """Some fields of each record."""
    return [tuple(row[field] for field in fields) for row in rows]


@pytest.fixture(scope="session")
def facts() -> Facts:
    """The facts that the tool ships."""
    return load()


class Answer(NamedTuple):
    """What a run of the tool left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def akcli(tmp_path):
    """Runs ``akcli WORDS`` as a process of its own, in an empty folder, and hands back what came out."""

    def run(*words: str, stdin: str | None = None, **environment: str) -> Answer:
        done = subprocess.run(
            [sys.executable, "-m", "akcli", *words],
            capture_output=True,
            cwd=tmp_path,
            encoding="utf-8",
            env=os.environ | environment,
            input=stdin,
            timeout=120,
            check=False,
        )
        return Answer(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def terminal(tmp_path):
    """Runs ``akcli WORDS`` on a terminal of so many columns and hands back what stood on it."""

    def run(*words: str, columns: int = 80, **environment: str) -> str:
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        running = subprocess.Popen(
            [sys.executable, "-m", "akcli", *words],
            cwd=tmp_path,
            env=os.environ | {"TERM": "xterm-256color"} | environment,
            stdin=slave,
            stdout=slave,
            stderr=subprocess.DEVNULL,
        )
        os.close(slave)
        printed = b""
        while chunk := _read(master):
            printed += chunk
        os.close(master)
        running.wait(timeout=60)
        return printed.decode("utf-8").replace("\r\n", "\n")

    return run


def _read(master: int) -> bytes:
    try:
        return os.read(master, 65536)
    except OSError:  # Linux: nobody writes any more
        return b""
