"""Completion in the real shells: Tab is pressed in bash, zsh and fish on a terminal, and the screen is read."""

import os
import shutil
import subprocess
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
sources = ["kita-2025#p4", "kita-2025#row 12 (total)"]

[[series]]
id = "trade-vn"
title = "Trade with Viet Nam"
measure = "goods-trade"
flow = "total"
reporter = "vn"
partner = "vn"
unit = "USD million"
sources = ["kita-2025"]
[series.points]
2018 = 68260
"2019-01/2019-06" = { value = 33110, status = "preliminary" }
2019 = { value = 69.2, unit = "USD billion", qualifier = "about" }
"2020?" = 69080
"""

OWN = r"""
about = { title = "Own", edition = "2026-11-24", licence = "CC0" }
[[sources]]
id = "own-source"
title = "Own"
publisher = "P"
url = "https://example.org"
kind = "news"
read = "2026-11-24"
"""

PROMPTS = {"bash": "PS1='$ '", "zsh": "PROMPT='$ '", "fish": "function fish_prompt; echo '$ '; end\nset fish_greeting"}
STARTS = {"bash": ["--noprofile", "--rcfile", ".bashrc", "-i"], "zsh": ["-d", "-i"], "fish": ["-i"]}
STARTED = {"bash": ".bashrc", "zsh": ".zshrc", "fish": ".config/fish/config.fish"}
OLD = "bash without compopt"
"""As bash 3.2 is, which macOS has."""


class Terminal:
    """A shell on a terminal of 80 columns, set up as the README tells."""

    def __init__(self, kind, home):
        shell = kind.partition(" ")[0]
        prompt = f"{PROMPTS[shell]}{chr(10)}enable -n compopt" if kind == OLD else PROMPTS[shell]
        advice = (ROOT / "README.md").read_text(encoding="utf-8").partition(f"\n# {shell}, ~/{STARTED[shell]}\n")[2]
        start = home / STARTED[shell]
        start.parent.mkdir(parents=True, exist_ok=True)
        start.write_text(f"{prompt}\n{advice.partition('```')[0].partition(chr(10) * 2)[0]}\n", encoding="utf-8")
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

    def leaves(self, typed):
        """Whether Tab leaves the line as it is: what is typed behind it stands right behind it."""
        line = f"$ {typed};"
        return self.press(f"{typed}\t;", [line]) == [line]

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


def in_shells(kinds, *rows):
    """The rows of a table for each of these shells; what is for one shell runs in one process."""
    return [pytest.param(kind, *row, marks=pytest.mark.xdist_group(kind)) for kind in kinds for row in rows or [()]]


@pytest.fixture(scope="module")
def terminals(tmp_path_factory):
    """Starts a shell, as :data:`STARTS` has it or :data:`OLD`, in a home that has ``akcli``, a fact base, and files."""
    started = {}

    def start(kind):
        if kind not in started:
            started[kind] = Terminal(kind, furnished(tmp_path_factory.mktemp("home")))
        return started[kind]

    yield start
    for terminal in started.values():
        terminal.running.close(force=True)


def furnished(home):
    """The home, with all that is to be completed."""
    (home / "facts.toml").write_text(BASE, encoding="utf-8")
    (home / "my facts.toml").touch()
    (home / "sub").mkdir()
    (home / "sub" / "own.toml").write_text(OWN, encoding="utf-8")
    os.mkfifo(home / "pipe")
    (home / "bin").mkdir()
    command = home / "bin" / "akcli"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m akcli "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return home


@pytest.fixture
def terminal(shell, terminals):
    """The shell, started once for all tests."""
    name = shell.partition(" ")[0]
    if not shutil.which(name):
        pytest.skip(f"{name} is not installed here")
    return terminals(shell)


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
    ("akcli trade --since ", "akcli trade --since "),
    ("akcli sql fac", "akcli sql fac"),
    ("akcli check fac", "akcli check facts.toml"),
    ("akcli check my", "akcli check my\\ facts.toml"),
    ("akcli check ~/su", "akcli check ~/sub/"),
    ("akcli about --facts=fac", "akcli about --facts=facts.toml"),
    ("akcli about --facts=my", "akcli about --facts=my\\ facts.toml"),
    ("akcli about > fac", "akcli about > facts.toml"),
    ("akcli show --facts nosuch.toml summ", "akcli show --facts nosuch.toml summ"),
    ("akcli show --facts pipe summ", "akcli show --facts pipe summ"),
    ("akcli show --facts ~/sub/own.toml ow", "akcli show --facts ~/sub/own.toml own-source"),
    ("akcli show --facts=~/sub/own.toml ow", "akcli show --facts=~/sub/own.toml own-source"),
    ("akcli show --facts $HOME/sub/own.toml ow", "akcli show --facts $HOME/sub/own.toml own-source"),
    ("akcli help ti", "akcli help timeline"),
    # In an open quote
    ('akcli show "summit-2024', 'akcli show "summit-2024"'),
    ("akcli show 'summit-2024", "akcli show 'summit-2024'"),
    ('akcli timeline --kind "su', 'akcli timeline --kind "summit"'),
    ('akcli check "my', 'akcli check "my facts.toml"'),
    # Behind a word that is quoted
    ("akcli show 'vn' summit-202", "akcli show 'vn' summit-2024"),
    # Addresses
    ("akcli show trade-vn#2019-", "akcli show trade-vn#2019-01/2019-06"),
    ("akcli show trade-vn#2020", "akcli show trade-vn#2020\\?"),
    ("akcli cite kita-2025#p", "akcli cite kita-2025#p4"),
    ("akcli cite kita-2025#r", "akcli cite kita-2025#row\\ 12\\ \\(total\\)"),
    ("akcli cite kita-2025#row\\ 1", "akcli cite kita-2025#row\\ 12\\ \\(total\\)"),
    ('akcli cite "kita-2025#row', 'akcli cite "kita-2025#row 12 (total)"'),
    ("akcli show vn#", "akcli show vn#"),
]


WITHOUT = [row for row in COMPLETED if any(piece in row[0] for piece in ("fac", "my", "~", "=", "#", "nosuch"))]
"""What ``compopt`` has to do with: file names, lists, several parts of a word, and that nothing is offered."""


@pytest.mark.parametrize(
    ("shell", "typed", "expected"),
    [*in_shells(STARTS, *COMPLETED), *in_shells([OLD], *WITHOUT)],
)
def test_a_tab_completes_the_word(shell, terminal, typed, expected):
    """One Tab: the word is completed where one candidate fits, and left alone where none does; files where they fit."""
    if expected == typed:
        assert terminal.leaves(typed)
        return
    if shell == "zsh" and '"' not in expected:
        expected = expected.replace("#", "\\#")  # of some options it would begin a pattern
    screen = [f"$ {expected}"]
    if shell == "fish" and "--fields" in typed:
        screen.append("id,title  id,title," if "--fields " in typed else "…=id,title  …=id,title,")
    assert terminal.press(f"{typed}\t", screen) == screen


ASSIGNED = [
    ("AKCLI_FACTS=sub/own.toml akcli show ow", "n-source"),
    ("AKCLI_FACTS=~/sub/own.toml akcli show ow", "n-source"),
    ("AKCLI_FACTS=$HOME/sub/own.toml akcli show ow", "n-source"),
    ("A=1 AKCLI_FACTS='sub/own.toml' B=2 akcli show --json ow", "n-source"),
    ("AKCLI_FACTS=sub/own.toml akcli show 'ow", "n-source'"),
    ("true; AKCLI_FACTS=sub/own.toml akcli show ow", "n-source"),
    ("AKCLI_FACTS=sub/own.toml true; akcli show ow", ""),
    ("AKCLI_FACTS=pipe akcli show ow", ""),
]


@pytest.mark.parametrize(("shell", "typed", "rest"), in_shells(["zsh", "fish"], *ASSIGNED))
def test_a_base_assigned_in_front_of_the_command_is_that_of_tab(terminal, typed, rest):
    """The variable holds for the command behind it, and for no other. bash hides it from completion."""
    line = f"$ {typed}{rest}"
    assert terminal.press(f"{typed}\t", [line]) == [line] if rest else terminal.leaves(typed)


LISTED = {
    "bash": {
        "akcli show \t\t": [
            "$ akcli show",
            "summit-2019-busan  vn                 kita-2025",
            "summit-2024        trade-vn",
            "$ akcli show",
        ],
        "akcli trade v\t\t": ["$ akcli trade v", "vn       vietnam", "$ akcli trade v"],
        "akcli timeline --kind=s\t\t": ["$ akcli timeline --kind=s", "status  summit", "$ akcli timeline --kind=s"],
        "akcli check \t\t": [
            "$ akcli check",
            ".bashrc        facts.toml     pipe",
            "bin/           my facts.toml  sub/",
            "$ akcli check",
        ],
        "akcli show trade-vn#20\t\t": [
            "$ akcli show trade-vn#20",
            "trade-vn#2018             trade-vn#2019",
            "trade-vn#2019-01/2019-06  trade-vn#2020\\?",
            "$ akcli show trade-vn#20",
        ],
    },
    "zsh": {
        "akcli show \t": [
            "$ akcli show",
            "summit-2019-busan  2019-11-25/2019-11-26 한-아세안 특별정상회의: a [commemorat…",
            "summit-2024        2024-10-10 A title so long that no terminal of eighty colum…",
            "vn                 Viet Nam",
            "trade-vn           Trade with Viet Nam",
            "kita-2025          [KITA] K-stat: 100% of $(whoami) `id` %F{red} *.txt",
        ],
        "akcli show trade-v\t#\t\t": [
            "$ akcli show trade-vn\\#20",
            "trade-vn#2018             68,260 USD million",
            "trade-vn#2019-01/2019-06  33,110 USD million, preliminary",
            "trade-vn#2019             about 69.2 USD billion",
            "trade-vn#2020?            69,080 USD million",
        ],
        "akcli cite kita-2025#\t\t": [
            "$ akcli cite kita-2025\\#",
            "kita-2025#p4              summit-2024",
            "kita-2025#row 12 (total)  summit-2024",
        ],
        "akcli trade v\t": ["$ akcli trade v", "vn       Viet Nam", "vietnam  Viet Nam"],
        "akcli timeline --kind=s\t": ["$ akcli timeline --kind=s", "--kind=status  --kind=summit"],
    },
    "fish": {
        "akcli show \t": [
            "$ akcli show",
            "summit-2019-busan  (2019-11-25/2019-11-26 한-아세안 특별정상회의: a [commemora…)",
            "summit-2024  (2024-10-10 A title so long that no terminal of eighty columns ha…)",
            "vn                                                                    (Viet Nam)",
            "trade-vn                                                   (Trade with Viet Nam)",
            "kita-2025                  ([KITA] K-stat: 100% of $(whoami) `id` %F{red} *.txt)",
        ],
        "akcli show trade-vn#\t": [
            "$ akcli show trade-vn#20",
            "…ade-vn#2018                          (68,260 USD million)",
            "…ade-vn#2019-01/2019-06  (33,110 USD million, preliminary)",
            "…ade-vn#2019                      (about 69.2 USD billion)",
            "…ade-vn#2020?                         (69,080 USD million)",
        ],
        "akcli trade v\t": ["$ akcli trade v", "vn  (Viet Nam)  vietnam  (Viet Nam)"],
        "akcli timeline --kind=s\t": ["$ akcli timeline --kind=s", "--kind=status  --kind=summit"],
    },
}


@pytest.mark.parametrize("shell", in_shells((*STARTS, OLD)))
def test_a_tab_lists_what_fits(shell, terminal):
    """Several candidates are listed as that shell does, zsh and fish with what each means, all of it that has room."""
    listed = LISTED[shell] if shell != OLD else {keys: LISTED["bash"][keys] for keys in SORTED}
    assert {keys: terminal.press(keys, screen) for keys, screen in listed.items()} == listed


SORTED = ["akcli timeline --kind=s\t\t", "akcli check \t\t"]
"""What the old bash, which sorts, shows like the new one."""

GOES_ON = {
    "bash": ["$ akcli search x --fields title,date"],
    "zsh": ["$ akcli search x --fields title,date"],
    "fish": ["$ akcli search x --fields title,date", "…itle,date  …itle,date,"],
    OLD: ["$ akcli search x --fields title ,dat"],
}
"""fish puts a space behind what is the only candidate, so it gets a second one; the old bash cannot do without."""


@pytest.mark.parametrize("shell", in_shells((*STARTS, OLD)))
def test_a_list_of_fields_goes_on_behind_a_comma(shell, terminal):
    """No space comes between a field and the comma that may follow it."""
    screen = GOES_ON[shell]
    assert terminal.press("akcli search x --fields tit\t,dat\t", screen) == screen


FUNCTION = """
akcli() {{ "{python}" -m akcli "$@"; }}
command() {{ "$@"; }}
eval "$(akcli completion bash)"
COMP_WORDS=({words}) COMP_CWORD={place}
_akcli akcli "{typed}" "{before}"
printf '%s\\n' $? "${{COMPREPLY[@]}}"
"""


@pytest.mark.parametrize(
    ("words", "typed", "before", "offered"),
    [
        (["timeline", "--kind=su"], "su", "--kind", ["summit"]),
        (["targets", "--verdict="], "", "--verdict", ["met", "missed", "pending", "unknown"]),
        (["timeline", "--kind", "=", "su"], "su", "=", ["summit"]),
        (["search", "x", "--fields=id,ti"], "id,ti", "--fields", ["id,title"]),
        (["search", "x", "--sort=-sc"], "-sc", "--sort", ["-score"]),
        (["timeline", "--kind=visit", "--json", "--ki"], "--ki", "--json", ["--kind"]),
        (["timeline", "--until=2019", "--unt"], "--unt", "--until=2019", []),
    ],
)
def test_the_words_of_old_and_new_bash_are_understood(words, typed, before, offered):
    """bash 3.2 hands ``--option=value`` over as one word, and beside it what stands behind the ``=``."""
    if not shutil.which("bash"):
        pytest.skip("bash is not installed here")
    program = FUNCTION.format(
        python=sys.executable, words=" ".join(["akcli", *words]), place=len(words), typed=typed, before=before
    )
    run = ["bash", "--norc", "-c", f"enable -n compopt\n{program}"]
    done = subprocess.run(run, capture_output=True, check=True, encoding="utf-8", timeout=60)
    assert (done.stdout.splitlines(), done.stderr) == (["0", *offered], "")
