"""What the tests share: a small fact base made of the model, and the tool, in this process or as one of its own."""

import fcntl
import gc
import io
import os
import pty
import struct
import subprocess
import sys
import termios
from collections.abc import Sequence
from pathlib import Path
from threading import Thread
from typing import NamedTuple, TextIO

import pytest
from hypothesis import settings

from akcli import commands
from akcli.__main__ import main
from akcli.cli import load_command
from akcli.compile import compile_facts
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.load import load
from akcli.show.page import Page, Record

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "docs" / "sample.toml"

for name in ("AKCLI_FACTS", "COLUMNS", "NO_COLOR", "FORCE_COLOR"):
    os.environ.pop(name, None)  # what the tool listens to: a test that wants it says so
os.environ["AKCLI_PAGER"] = "cat"  # the tests of the pager say which

# Every day the same few inputs; with AKCLI_LONG other ones each time, and so many (`just long`).
settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True)
settings.register_profile("long", max_examples=int(os.environ.get("AKCLI_LONG") or 10_000), deadline=None)
settings.load_profile("long" if os.environ.get("AKCLI_LONG") else "quick")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Files and tests that are named run here: most are through before a worker has started."""
    named = config.option.file_or_dir
    return 0 if named and all(".py" in path for path in named) else None


TOGETHER = {"test_package.py", "test_recipes.py", "test_shells.py"}
"""Files whose tests share what is dear to make: a wheel, an export, a shell."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log):
    """Those stay with one worker, and begin; every other test goes to whichever is free."""
    from xdist.scheduler import LoadScopeScheduling

    class Scheduling(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            path = nodeid.partition("::")[0]
            return path if path.rpartition("/")[2] in TOGETHER else nodeid

    return Scheduling(config, log)


def source(source_id: str, publisher: str = "", read: str = "2026-11-24", **more) -> model.Source:
    """A document that is sound and says no more than a test needs."""
    url = f"https://example.org/{source_id}"
    return model.Source(source_id, source_id.title(), publisher or source_id.title(), url, "news", read, **more)


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


@pytest.fixture(scope="session")
def compiled(facts, tmp_path_factory) -> Path:
    """A folder with the facts that the tool ships, as the wheel holds them: quicker to read than their TOML."""
    return compile_base(facts, tmp_path_factory.mktemp("compiled"))


def compile_base(base: Facts | Path, folder: Path) -> Path:
    """Put the facts, or those of a TOML file, into ``folder`` as the wheel holds them."""
    compile_facts(str(folder), load(str(base)) if isinstance(base, Path) else base)
    return folder


class Answer(NamedTuple):
    """What a run of the tool left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def call(tmp_path, compiled):
    """Runs ``akcli WORDS`` in this process, in an empty folder, with these streams; the result is the exit code.

    The bundled facts are those compiled in the folder ``base``; if there is none, those of the checkout's TOML.
    """

    def run(words: Sequence[str], environment: dict[str, str], out: TextIO, err: TextIO, base: Path = compiled) -> int:
        collecting, number = gc.isenabled(), os.dup(1)
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(tmp_path)
            patch.setattr(sys, "argv", ["akcli", *words])
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            patch.setattr("akcli.facts.load.COMPILED", str(base))
            patch.setattr("akcli.complete.COMPILED", str(base))
            for name, value in environment.items():
                patch.setenv(name, value)
            try:
                return main()
            except SystemExit as left:
                return left.code
            finally:  # the tool ends as if nothing came after it
                gc.unfreeze()
                if collecting:
                    gc.enable()
                os.dup2(number, 1)
                os.close(number)

    return run


@pytest.fixture
def akcli(call, compiled):
    """Runs ``akcli WORDS`` in this process, its streams being pipes of few characters, and hands back what came out."""

    def run(*words: str, base: Path = compiled, **environment: str) -> Answer:
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="ascii") for _ in "12")
        code = call(words, environment, out, err, base)
        out.flush()
        err.flush()
        return Answer(code, out.buffer.getvalue().decode("utf-8"), err.buffer.getvalue().decode("utf-8"))

    return run


@pytest.fixture
def process(tmp_path):
    """Runs ``akcli WORDS`` as a process of its own, in an empty folder: for what only a real one can show."""

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
def terminal(call):
    """Runs ``akcli WORDS`` in this process on a terminal of so many columns and hands back what stood on it."""

    def run(*words: str, columns: int = 80, **environment: str) -> str:
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        printed = bytearray()

        def read() -> None:
            while chunk := _read(master):
                printed.extend(chunk)

        reader = Thread(target=read)
        reader.start()
        with open(slave, "w", encoding="ascii") as screen:
            call(words, {"TERM": "xterm-256color"} | environment, screen, io.StringIO())
        reader.join(timeout=60)
        os.close(master)
        return printed.decode("utf-8").replace("\r\n", "\n")

    return run


def _read(master: int) -> bytes:
    try:
        return os.read(master, 65536)
    except OSError:  # Linux: nobody writes any more
        return b""
