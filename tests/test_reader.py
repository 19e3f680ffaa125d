"""The quick reader of plain lines: what it reads, Typer reads the same, and little is left to Typer."""

import re
import shlex
from contextlib import redirect_stdout
from io import StringIO

import pytest
import typer
from conftest import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from akcli import cli
from akcli.declared import ARGUMENTS, COMMANDS, OPTIONS, SHORT
from akcli.reader import read

BY_LONG = {long: short for short, long in SHORT.items()}
PLAIN = st.sampled_from(
    ["vn", "2019-11", "summit", "trade-asean-total", "베트남", "Viet Nam", "id,title", "-date", "a=b", "x.toml", "~/x"]
)
ANY = st.sampled_from(["", " ", "-", "--", "-1", "-9", "=", "-f", "--json", "--year=1", "\udc80", "a\nb", "٣", "*"])
TEXTS = PLAIN | PLAIN | PLAIN | ANY | st.text(max_size=3)
NUMBERS = st.integers(0, 10**9 - 1).map(str) | st.sampled_from(["0", "7", "007", "20", "100"])
ODD_NUMBERS = st.sampled_from(["-1", "+1", "1_000", "٣", "²", " 1", "1 ", "1.0", "1e3", "0x1", "", "many", "9" * 5000])


def value_of(kind: str) -> st.SearchStrategy[str]:
    """What can stand behind an option of a kind and be understood by its type."""
    return NUMBERS if kind == "number" else TEXTS


@st.composite
def options(draw: st.DrawFn, command: str) -> list[str]:
    """An option of the command as it is usually written, with its value."""
    option = draw(st.sampled_from([option for option in OPTIONS[command] if option != "--help"]))
    _, kind, *_ = OPTIONS[command][option]
    name = draw(st.sampled_from([option, BY_LONG.get(option, option)]))
    if kind == "flag":
        return [name]
    value = draw(value_of(kind))
    return [f"{name}={value}"] if name == option and draw(st.booleans()) else [name, value]


@st.composite
def pieces(draw: st.DrawFn) -> list[list[str]]:
    """A command and, in any order, its arguments and its options with their values."""
    command = draw(st.sampled_from(list(COMMANDS)))
    _, name, several, needed = ARGUMENTS.get(command, ("", "", False, False))
    argument = TEXTS.filter(lambda word: word == "-" or not word.startswith("-"))
    arguments = draw(st.lists(argument, min_size=int(needed), max_size=3 if several else int(bool(name))))
    found = [[argument] for argument in arguments]
    used: set[str] = set()
    for piece in draw(st.lists(options(command), max_size=4)):
        option = SHORT.get(piece[0], piece[0].partition("=")[0])
        if option not in used or OPTIONS[command][option][2]:
            found.append(piece)
            used.add(option)
    for option, (_, kind, _, _, must) in OPTIONS[command].items():
        if must and option not in used:
            found.append([option, draw(value_of(kind))])
    return [[command], *draw(st.permutations(found)), *draw(st.sampled_from([[], [], [], [["--"]]]))]


def line(of: list[list[str]]) -> list[str]:
    """The words of the pieces."""
    return [word for piece in of for word in piece]


LONG = sorted({option for options in OPTIONS.values() for option in options})
ODD = (
    ANY
    | TEXTS
    | ODD_NUMBERS
    | st.sampled_from(LONG)
    | st.sampled_from(["-h", "-x", "--nosuch", "---json", "--=", "@x"])
)


@st.composite
def odd_lines(draw: st.DrawFn) -> list[str]:
    """A line of which a piece or two are missing, doubled, abbreviated, glued together, or something else."""
    of = draw(pieces())
    for _ in range(draw(st.integers(1, 2))):
        place = draw(st.integers(1, max(1, len(of) - 1)))
        piece = of[place] if place < len(of) else ["-f", "csv"]
        first, *rest = piece
        other = draw(
            st.sampled_from(
                [
                    [],
                    [first],
                    piece + piece,
                    [*piece, draw(ODD)],
                    [first, draw(ODD)] if rest else [draw(ODD)],
                    [first + draw(st.sampled_from(["=", "=x", "=json", "x", "json", "=1"])), *rest],
                    ["".join(piece)],
                    ["=".join(piece)],
                    [first[:-1], *rest],
                    [first[1:], *rest],
                    [first.upper(), *rest],
                    [f"-{draw(st.sampled_from(['q', 'qf', 'fq', 'h', 'qq']))}{first.lstrip('-')}", *rest],
                    [f"--no-{first.lstrip('-')}", *rest],
                    ["--limit", draw(ODD_NUMBERS)],
                    [f"--limit={draw(ODD_NUMBERS)}"],
                ]
            )
        )
        of[place : place + 1] = [other] if other else []
    return line(of)


def by_typer(words: list[str]) -> tuple[str, dict[str, object]] | None:
    """What Typer reads; None where it refuses, or where it shows help."""
    try:
        with redirect_stdout(StringIO()):
            given = cli.read(words[0], words[1:])
    except typer.TyperException:
        return None
    return None if given is None else (words[0], given)


@settings(max_examples=max(500, settings.default.max_examples))
@given(pieces().map(line) | odd_lines())
def test_what_is_read_here_typer_reads_the_same(words):
    """Whatever the line: the same values under the same names, or it is left to Typer."""
    found = read(words)
    if found:
        known = by_typer(words)
        assert found == known
        assert {name: type(value) for name, value in found[1].items()} == {
            name: type(value) for name, value in known[1].items()
        }


def test_little_is_left_to_typer():
    """Of the well-formed lines that Typer takes at least 19 of 20 are read here."""
    taken = []

    @given(pieces().map(line))
    def count(words: list[str]) -> None:
        if by_typer(words):
            taken.append(read(words) is not None)

    count()
    assert len(taken) > 40
    assert sum(taken) >= 0.95 * len(taken), f"{sum(taken)} of {len(taken)}"


EXAMPLES = [example for name in COMMANDS for example in cli.load_command(name).EXAMPLES]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
SHOWN = [
    line
    for page in PAGES
    for line in re.findall(r"^(?:\$ )?(akcli [a-z]+(?![\w:.]).*)$", page.read_text("utf-8"), re.MULTILINE)
]


@pytest.mark.parametrize("line", dict.fromkeys([*EXAMPLES, *SHOWN]))
def test_every_example_is_read_here(line):
    """What help, README and docs show is plain; Typer reads it the same."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars="|>&")
    lexer.whitespace_split = True
    words = list(lexer)
    typed = next((words[1:place] for place, word in enumerate(words) if word in ("|", ">", "&&")), words[1:])
    assert read(typed) == by_typer(typed) is not None


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("pillars", {}),
        ("trade vn --since=2019 --json", {"partner": "vn", "since": "2019", "json": True}),
        ("trade --since 2019 -- vn", {"since": "2019", "partner": "vn"}),
        ("timeline a --kind x b --kind=y -f csv", {"words": ("a", "b"), "kind": ("x", "y"), "format": "csv"}),
        ("sources --sort -date --limit 007 -q", {"sort": "-date", "limit": 7, "ids": True}),
        ("show --facts= vn", {"facts": "", "wanted": ("vn",)}),
        ("check -", {"file": "-"}),
        ("timeline --since -- x", {"since": "--", "words": ("x",)}),
    ],
)
def test_what_is_read(typed, found):
    """Values in order, those of repeatable options and of arguments together, numbers as numbers."""
    command, *words = typed.split(" ")
    assert read([command, *words]) == (command, found)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "timelin",
        "--help",
        "help trade",
        "trade --help",
        "trade -h",
        "trade --sinc 2019",
        "trade --since",
        "trade --since 2019 --since 2020",
        "trade vn kr",
        "trade --json=yes",
        "trade --limit -1",
        "trade --limit ٣",
        "trade --limit 1000000000",
        "trade -fjson",
        "trade -qf json",
        "trade -f=json",
        "trade -1",
        "schema x",
        "schema --json",
        "search",
        "export facts",
        "__complete trade",
    ],
)
def test_what_is_left_to_typer(typed):
    """Help, abbreviations, bundles, mistakes: whatever is not plain."""
    assert read(typed.split(" ") if typed else []) is None
