"""Completion in the real shells: Tab is pressed in bash, zsh and fish on a terminal, and the screen is read."""

import shutil
import sys
import time
from itertools import count

import pytest
from conftest import ROOT

pytest.importorskip("termios", reason="needs a Unix terminal")
pexpect = pytest.importorskip("pexpect")
pyte = pytest.importorskip("pyte")

pytestmark = pytest.mark.slow
BASE = r"""
[about]
title = "Shells"
edition = "2026-11-24"
licence = "CC0"

[[sources]]
id = "kita-2025"
title = "[KITA] K-stat: 100% of $(whoami) `id` %F{red} *.txt"
publisher = "KITA"
url = "https://example.org"
kind = "dataset"
read = "2026-11-24"

[[partners]]
id = "vn"
name = "Viet Nam"
kind = "asean-member"
aliases = ["Vietnam"]
names = { ko = ["베트남"] }
sources = ["kita-2025"]

[[events]]
id = "summit-2019-busan"
date = "2019-11-25/2019-11-26"
title = "한-아세안 특별정상회의: a [commemorative] summit"
summary = "It happened."
kind = "summit"
sources = ["kita-2025"]

[[events]]
id = "summit-2024"
date = "2024-10-10"
title = "A title so long that no terminal of eighty columns has the room for all of it"
summary = "It happened."
kind = "summit"
sources = ["kita-2025"]
"""

PROMPTS = {"bash": "PS1='$ '", "zsh": "PROMPT='$ '", "fish": "function fish_prompt; echo '$ '; end\nset fish_greeting"}
STARTS = {"bash": ["--noprofile", "--rcfile", ".bashrc", "-i"], "zsh": ["-d", "-i"], "fish": ["-i"]}
STARTED = {"bash": ".bashrc", "zsh": ".zshrc", "fish": ".config/fish/config.fish"}


class Terminal:
    """A shell on a terminal of 80 columns, set up as the README tells."""

    def __init__(self, shell, home):
        advice = (ROOT / "README.md").read_text(encoding="utf-8").partition(f"\n# {shell}, ~/{STARTED[shell]}\n")[2]
        start = home / STARTED[shell]
        start.parent.mkdir(parents=True, exist_ok=True)
        start.write_text(
            f"{PROMPTS[shell]}\n{advice.partition('```')[0].partition(chr(10) * 2)[0]}\n", encoding="utf-8"
        )
        environment = {
            "AKCLI_FACTS": str(home / "facts.toml"),
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "PATH": f"{home / 'bin'}:/usr/local/bin:/usr/bin:/bin",
            "TERM": "xterm",
        }
        self.running = pexpect.spawn(
            shell, STARTS[shell], cwd=home, dimensions=(24, 80), encoding="utf-8", env=environment
        )
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.Stream(self.screen)
        self.rounds = count()
        self.wait(["$"])

    def press(self, keys, expected):
        """What stands on the screen, which was empty, after these keys: as soon as it is what is expected, or late."""
        mark = f"round {next(self.rounds)}"
        self.running.send(f"\x15clear; echo {mark}\r")
        self.wait([mark, "$"])
        self.running.send(keys)
        return self.wait([mark, *expected])[1:]

    def wait(self, expected, seconds=20):
        """The lines on the screen."""
        end = time.monotonic() + seconds
        while (lines := self.lines()) != expected and time.monotonic() < end:
            try:
                self.stream.feed(self.running.read_nonblocking(65536, timeout=0.2))
            except pexpect.TIMEOUT:
                continue
        return lines

    def lines(self):
        """The lines that are not empty; pyte leaves a cell free behind a wide character."""
        return [line.rstrip() for line in self.screen.display if line.strip()]


@pytest.fixture(scope="module", params=[pytest.param(shell, marks=pytest.mark.xdist_group(shell)) for shell in STARTS])
def shell(request):
    """The name of the shell."""
    if not shutil.which(request.param):
        pytest.skip(f"{request.param} is not installed here")
    return request.param


@pytest.fixture(scope="module")
def terminal(shell, tmp_path_factory):
    """The shell in a home that has ``akcli``, a fact base, and files."""
    home = tmp_path_factory.mktemp(shell)
    (home / "facts.toml").write_text(BASE, encoding="utf-8")
    (home / "my facts.toml").touch()
    (home / "sub").mkdir()
    (home / "bin").mkdir()
    command = home / "bin" / "akcli"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m akcli "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    running = Terminal(shell, home)
    yield running
    running.running.close(force=True)


COMPLETED = [
    ("akcli ti", "akcli timeline"),
    ("akcli timeline --unt", "akcli timeline --until"),
    ("akcli timeline --kind su", "akcli timeline --kind summit"),
    ("akcli timeline --kind=su", "akcli timeline --kind=summit"),
    ("akcli partners Vi", "akcli partners vietnam"),
    ("akcli trade 베", "akcli trade 베트남"),
    ("akcli trade 'Viet Nam' --rep", "akcli trade 'Viet Nam' --reporter"),
    ("akcli show summit-2019-busan kit", "akcli show summit-2019-busan kita-2025"),
    ("akcli search x --fields id,tit", "akcli search x --fields id,title"),
    ("akcli search x --fields=id,tit", "akcli search x --fields=id,title"),
    ("akcli search x --sort -sco", "akcli search x --sort -score"),
    ("akcli show nosuch", "akcli show nosuch"),
    ("akcli trade --since ", "akcli trade --since"),
    ("akcli sql fac", "akcli sql fac"),
    ("akcli check fac", "akcli check facts.toml"),
    ("akcli check my", "akcli check my\\ facts.toml"),
    ("akcli check ~/su", "akcli check ~/sub/"),
    ("akcli about --facts=fac", "akcli about --facts=facts.toml"),
    ("akcli about --facts=my", "akcli about --facts=my\\ facts.toml"),
    ("akcli about > fac", "akcli about > facts.toml"),
    ("akcli show --facts nosuch.toml summ", "akcli show --facts nosuch.toml summ"),
]


@pytest.mark.parametrize(("typed", "expected"), COMPLETED)
def test_a_tab_completes_the_word(terminal, typed, expected):
    """One Tab: the word is completed where one candidate fits, and left alone where none does; files where they fit."""
    assert terminal.press(f"{typed}\t", [f"$ {expected}"]) == [f"$ {expected}"]


LISTED = {
    "bash": {
        "akcli show \t\t": [
            "$ akcli show",
            "kita-2025          summit-2019-busan  summit-2024        vn",
            "$ akcli show",
        ],
        "akcli trade v\t\t": ["$ akcli trade v", "vn       vietnam", "$ akcli trade v"],
        "akcli timeline --kind=s\t\t": ["$ akcli timeline --kind=s", "status  summit", "$ akcli timeline --kind=s"],
        "akcli check \t\t": [
            "$ akcli check",
            ".bashrc        bin/           facts.toml     my facts.toml  sub/",
            "$ akcli check",
        ],
    },
    "zsh": {
        "akcli show \t": [
            "$ akcli show",
            "kita-2025          [KITA] K-stat: 100% of $(whoami) `id` %F{red} *.txt",
            "summit-2019-busan  2019-11-25/2019-11-26 한-아세안 특별정상회의: a [commemorat…",
            "summit-2024        2024-10-10 A title so long that no terminal of eighty colum…",
            "vn                 Viet Nam",
        ],
        "akcli trade v\t": ["$ akcli trade v", "vn       Viet Nam", "vietnam  Viet Nam"],
        "akcli timeline --kind=s\t": ["$ akcli timeline --kind=s", "--kind=status  --kind=summit"],
    },
    "fish": {
        "akcli show \t": [
            "$ akcli show",
            "kita-2025                  ([KITA] K-stat: 100% of $(whoami) `id` %F{red} *.txt)",
            "summit-2019-busan  (2019-11-25/2019-11-26 한-아세안 특별정상회의: a [commemora…)",
            "summit-2024  (2024-10-10 A title so long that no terminal of eighty columns ha…)",
            "vn                                                                    (Viet Nam)",
        ],
        "akcli trade v\t": ["$ akcli trade v", "vn  (Viet Nam)  vietnam  (Viet Nam)"],
        "akcli timeline --kind=s\t": ["$ akcli timeline --kind=s", "--kind=status  --kind=summit"],
    },
}


def test_a_tab_lists_what_fits(shell, terminal):
    """Several candidates are listed as that shell does, zsh and fish with what each means, all of it that has room."""
    assert {keys: terminal.press(keys, screen) for keys, screen in LISTED[shell].items()} == LISTED[shell]


GOES_ON = {"bash": "title,date", "zsh": "title,date", "fish": "title ,dat"}
"""fish puts a space behind every word that it has completed."""


def test_a_list_of_fields_goes_on_behind_a_comma(shell, terminal):
    """No space comes between a field and the comma that may follow it."""
    line = f"$ akcli search x --fields {GOES_ON[shell]}"
    assert terminal.press("akcli search x --fields tit\t,dat\t", [line]) == [line]
