"""The quick reader of plain lines: what it reads, Typer reads the same, and little is left to Typer."""

import re
import shlex
from contextlib import redirect_stdout
from io import StringIO

import pytest
import typer
from conftest import ROOT
from hypothesis import given
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
def well_formed(draw: st.DrawFn) -> list[str]:
    """A command with options and arguments in any order, which Typer takes in nearly every case."""
    command = draw(st.sampled_from(list(COMMANDS)))
    _, name, several, needed = ARGUMENTS.get(command, ("", "", False, False))
    least = int(needed)
    most = 3 if several else int(bool(name))
    arguments = draw(
        st.lists(TEXTS.filter(lambda word: word == "-" or not word.startswith("-")), min_size=least, max_size=most)
    )
    pieces = [[argument] for argument in arguments]
    used: set[str] = set()
    for piece in draw(st.lists(options(command), max_size=4)):
        option = SHORT.get(piece[0], piece[0].partition("=")[0])
        if option not in used or OPTIONS[command][option][2]:
            pieces.append(piece)
            used.add(option)
    pieces += [
        [option, draw(value_of(kind))]
        for option, (_, kind, _, _, must) in OPTIONS[command].items()
        if must and option not in used
    ]
    words = [word for piece in draw(st.permutations(pieces)) for word in piece]
    return [command, *words, *draw(st.sampled_from([[], [], [], [], ["--"]]))]


@st.composite
def bundles(draw: st.DrawFn) -> str:
    """Short options together, one with its value behind it."""
    flags = draw(st.lists(st.sampled_from([short[1] for short in SHORT]), min_size=1, max_size=3))
    return "-" + "".join(flags) + draw(st.sampled_from(["", "json", "=json", "="]))


LONG = sorted({option for options in OPTIONS.values() for option in options})
ODD = st.one_of(
    ANY,
    TEXTS,
    bundles(),
    st.sampled_from(LONG),
    st.sampled_from(LONG).map(lambda option: option[:-1]),  # an abbreviation, as getopt takes it
    st.sampled_from(LONG).map(str.upper),
    st.sampled_from(LONG).map(lambda option: option[1:]),
    st.sampled_from(LONG).map(lambda option: f"--no-{option[2:]}"),
    st.tuples(st.sampled_from(LONG), TEXTS | ODD_NUMBERS).map("=".join),
    st.sampled_from(["-h", "--help", "--nosuch", "--nosuch=1", "-x", "---json", "--=", "@file", "/json"]),
    ODD_NUMBERS,
)


@st.composite
def lines(draw: st.DrawFn) -> list[str]:
    """A line with anything in any place of it, and parts of it twice."""
    words = draw(well_formed())
    if draw(st.booleans()):
        start = draw(st.integers(1, len(words)))
        words += words[start : start + draw(st.integers(0, 3))]
    for odd in draw(st.lists(ODD, max_size=3)):
        place = draw(st.integers(1, len(words)))
        words[place : place + draw(st.integers(0, 1))] = [odd]
    return words


def by_typer(words: list[str]) -> tuple[str, dict[str, object]] | None:
    """What Typer reads; None where it refuses, or where it shows help."""
    try:
        with redirect_stdout(StringIO()):
            given = cli.read(words[0], words[1:])
    except typer.TyperException:
        return None
    return None if given is None else (words[0], given)


@given(well_formed() | lines())
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

    @given(well_formed())
    def count(words: list[str]) -> None:
        if by_typer(words):
            taken.append(read(words) is not None)

    count()
    assert len(taken) > 40
    assert sum(taken) >= 0.95 * len(taken), f"{sum(taken)} of {len(taken)}"


EXAMPLES = [example for name in COMMANDS for example in cli.load_command(name).EXAMPLES]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
SHOWN = [line for page in PAGES for line in re.findall(r"^(?:\$ )?(akcli .*)$", page.read_text("utf-8"), re.MULTILINE)]


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
