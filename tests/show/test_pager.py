"""A table taller than the screen goes through the user's pager; all else is written as ever."""

import os
import signal
from shutil import which

import pytest

from akcli.show.pager import page_through, pager


@pytest.mark.parametrize(
    ("environment", "command"),
    [
        ({}, ""),
        ({"PATH": os.environ["PATH"]}, "less" if which("less") else ""),
        ({"PAGER": "more"}, "more"),
        ({"PAGER": "more", "AKCLI_PAGER": "less -S"}, "less -S"),
        ({"PAGER": "cat"}, ""),
        ({"PAGER": "  "}, ""),
        ({"PAGER": "more", "AKCLI_PAGER": ""}, ""),
    ],
)
def test_the_pager_is_the_one_that_is_named(monkeypatch, tmp_path, environment, command):
    """``AKCLI_PAGER`` before ``PAGER``, and else less, where the machine has it; nothing and cat are none."""
    for name in ("PAGER", "AKCLI_PAGER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert pager() == command


def test_a_pager_gets_the_whole_text(tmp_path, monkeypatch):
    """As UTF-8, and less is told how to behave, unless the user has told it."""
    monkeypatch.delenv("LESS", raising=False)
    assert page_through("한국\nvn\n", f'cat > "{tmp_path}/seen"; echo $LESS > "{tmp_path}/less"')
    assert (tmp_path / "seen").read_text(encoding="utf-8") == "한국\nvn\n"
    assert (tmp_path / "less").read_text(encoding="utf-8") == "FRX\n"
    monkeypatch.setenv("LESS", "i")
    assert page_through("", f'echo $LESS > "{tmp_path}/less"')
    assert (tmp_path / "less").read_text(encoding="utf-8") == "i\n"


@pytest.mark.parametrize(("command", "ran"), [("exit 0", True), ("exit 1", True), ("no-such-pager 2>&-", False)])
def test_a_pager_that_leaves_early_has_shown_enough(command, ran):
    """Only one that could not be run has shown nothing; Ctrl-C is the tool's own again."""
    before = signal.getsignal(signal.SIGINT)
    assert page_through("x" * 200_000, command) is ran
    assert signal.getsignal(signal.SIGINT) is before


def test_a_table_taller_than_the_screen_is_paged(terminal, tmp_path):
    """One that fits is not, and without a pager that runs it is written."""
    seen = tmp_path / "seen"
    assert terminal("timeline", AKCLI_PAGER=f'cat > "{seen}"', NO_COLOR="1") == ""
    paged = seen.read_text(encoding="utf-8")
    assert paged == terminal("timeline", AKCLI_PAGER="", NO_COLOR="1")
    assert paged == terminal("timeline", AKCLI_PAGER="no-such-pager 2>&-", NO_COLOR="1")
    os.remove(seen)
    assert "3 of " in terminal("timeline", "--limit", "3", "--year", "2019-11", AKCLI_PAGER=f'cat > "{seen}"')
    assert not seen.exists()
