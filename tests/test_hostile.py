"""Hostile facts and hostile command lines: read safely or refused clearly, in every command and format."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from itertools import cycle

import pytest
from conftest import SAMPLE, compile_base
from runs import LISTINGS, OTHERS, RUNS, is_remark

from akcli import cli
from akcli.declared import OPTIONS
from akcli.show.formats import Format
from akcli.show.page import escape_controls

csv.field_size_limit(2**30)
SOUND = SAMPLE.read_text(encoding="utf-8")
ASKED = [
    *(words for words in LISTINGS if words[0] != "changes"),  # which are those of the bundled facts
    ("timeline", "--since", "0000", "--until", "9999"),
    ("show", "trade-200-by-2020", "claim-trade-200"),
]
"""What every format has to stand."""


def changed(*changes):
    """The sample with each first text replaced by the second."""
    text = SOUND
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def with_texts(text):
    """The sample with ``text`` in place of every free text."""
    fields = (
        *("title", "publisher", "note", "summary", "place", "name", "official_name", "capital", "goal", "purpose"),
        *("abbreviation", "statement", "why", "licence"),
    )
    quoted = json.dumps(text, ensure_ascii=False)
    free = re.compile(rf'(?<![a-z_])({"|".join(fields)}) = "[^"]*"')
    return re.sub(
        r"(gaps|ko|local|aliases) = \[[^]]*\]",
        lambda found: f"{found[1]} = [{quoted}]",
        free.sub(lambda found: f"{found[1]} = {quoted}", SOUND),
    )


def safe(form, out):
    """Hold that an answer is whole lines of its format, and nothing in it that a terminal would obey."""
    assert out == "" or out.endswith("\n")
    match form:
        case "json":
            json.loads(out)
        case "jsonl":
            assert [type(json.loads(line)) for line in out.splitlines()] == [dict] * out.count("\n")
        case "csv":
            assert len({len(row) for row in csv.reader(io.StringIO(out, newline=""), strict=True)}) == 1
        case _:
            own = "\n\t" if form == "tsv" else "\n"
            assert {char for char in set(out) if escape_controls(char) != char} <= set(own)


MARKUP = (
    r"[bold red]a[/bold red] [/note] [link=https://x.y]b[/link] :kr: < b & amp; | `c` *d* ~~e~~ \x1b[31m $f$ %s {g}"
)
SOUND_BUT_HOSTILE = {
    "markup": with_texts(MARKUP),
    "joiners": with_texts("zero\u200bwidth\u200cnon\u200djoiner"),
    "wide, combining, right to left": with_texts("한국 Việt e\u0301\u0301\u0301 שלום سلام 🇰🇷👨‍👩‍👧"),
    "a formula, but not at its start": with_texts("'=1+1,\"quoted\";cmd|' /C calc'!A0"),
    "a megabyte": changed(
        ("Korea becomes a sectoral", "Korea becomes " + "a " * 250_000 + "sectoral"), ("thirty years", "한" * 170_000)
    ),
    "thousands of variants": changed(
        (
            ', note = "Only the first day is named." }',
            " }" + ', { place = "Seoul", sources = ["akc-overview"] }' * 1000,
        ),
        (
            'sources = ["baonghean-2019"] }] }',
            'sources = ["baonghean-2019"] }' + ', { value = 161, sources = ["akc-overview"] }' * 1000 + "] }",
        ),
    ),
    "a byte order mark and Windows lines": "\ufeff" + SOUND.replace("\n", "\r\n"),
    "the ends of time": changed(
        ('date = "1989-11-02"', 'date = "0000"'),
        ('date = "2019-11-25/2019-11-26"', 'date = "0000-02-29/9999-12-31"'),
        ('joined = "1995-07-28"', 'joined = "0000-01-01"'),
        ("2017 = 95250", "0000 = 1\n0001 = 3\n2017 = 95250"),
        ("2017 = 53820\n2018 = 59628", "0000 = 2\n0001 = 4\n2017 = 53820\n9999 = 1"),
        ('due = "2020"', 'due = "9999"'),
    ),
    "extreme numbers": changed(
        ("2017 = 95250\n2018 = 100114", "2017 = -999999999999999\n2018 = 0.000001"),
        ("2017 = 53820\n2018 = 59628", "2017 = 999999999999999\n2018 = 0.0"),
        ("2017 = 149070", "2017 = 0"),
        ("2018 = { value = 159.7", "2018 = { value = 0.0000"),
        ("value = 200", "value = 0.000001"),
    ),
    "a target of nothing": changed(("value = 200", "value = 0")),
}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.slow) if len(text) > 50_000 else name
        for name, text in SOUND_BUT_HOSTILE.items()
    ],
)
def test_hostile_facts_are_shown_and_not_obeyed(akcli, tmp_path, name):
    """Every command answers from them in every format, in the form that was asked for, compiled or not."""
    own = tmp_path / "own.toml"
    own.write_bytes(SOUND_BUT_HOSTILE[name].encode())
    base = compile_base(own, tmp_path / "own")
    for words, turn in zip(ASKED, cycle(Format)):
        for form in Format:
            answer = akcli(*words, "--format", form.value, base=base)
            assert answer.code == 0, (words, form, answer.err)
            assert is_remark(answer.err), (words, form, answer.err)
            safe(form.value, answer.out)
            # To check a megabyte takes a second, and what comes of it is the same for every format.
            if form == turn:
                assert akcli(*words, "--format", form.value, "--facts", "own.toml") == answer, (words, form)
    for words in OTHERS:
        code, out, err = akcli(*words, "--facts", "own.toml")
        # The text of verify may well differ from such a base.
        assert code in ((0, 1) if words[0] == "verify" else (0,)), (words, err)
        assert is_remark(err), (words, err)
        assert "\x1b" not in out


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(MARKUP, id="markup"),
        pytest.param("zero\u200bwidth", id="joiners"),
        pytest.param("한" * 350_000, id="megabyte", marks=pytest.mark.slow),
    ],
)
def test_hostile_text_is_whole_in_json_and_csv(akcli, tmp_path, text):
    """Whatever stands in a fact, the two formats for programs hand over each character of it."""
    (tmp_path / "own.toml").write_text(with_texts(text), encoding="utf-8")
    base = compile_base(tmp_path / "own.toml", tmp_path / "own")
    words = ("timeline", "--fields", "summary")
    assert json.loads(akcli(*words, "--json", base=base).out) == [{"summary": text}] * 2
    rows = list(csv.reader(io.StringIO(akcli(*words, "--format", "csv", base=base).out, newline="")))
    assert rows == [["summary"], [text], [text]]


EMPTY = """
[about]
title = "Nothing"
edition = "2026-11-24"
licence = "L"
"""


@pytest.mark.parametrize("sections", ["", "events = []\nseries = []\nsources = []\n"], ids=["none", "empty"])
def test_a_base_without_entries_answers(akcli, tmp_path, sections):
    """Lists are empty, what is asked for by name is not there, and nothing else goes wrong."""
    (tmp_path / "own.toml").write_text(sections + EMPTY, encoding="utf-8")
    for words in ASKED:
        for form in Format:
            code, out, err = akcli(*words, "--format", form.value, "--facts", "own.toml")
            if code == 0:
                assert err == "" or err.startswith("nothing matches")
                safe(form.value, out)
            else:
                assert (code, out, err.count("\n")) == (1, "", 1), (words, form)


DATE = 'date = "1989-11-02"'
PLACE = 'place = "Busan"'
REFUSED = {
    # which line of the sample, and what stands in its place
    "escape": (PLACE, 'place = "\\u001b[31mred"'),
    "operating system command": (PLACE, 'place = "\\u001b]0;title\\u0007"'),
    "carriage return": (PLACE, 'place = "a\\rb"'),
    "control of the second set": (PLACE, 'place = "a\\u009b2J"'),
    "override": (PLACE, 'place = "\\u202egnp.exe"'),
    "isolate": (PLACE, 'place = "a\\u2066b"'),
    "soft hyphen": (PLACE, 'place = "a\\u00adb"'),
    "tag characters": (PLACE, 'place = "a\\U000e0041b"'),
    "raw escape": (PLACE, 'place = "\x1b[31m"'),
    "formula": (PLACE, "place = \"=cmd|'/C calc'!A0\""),
    "NUL": (PLACE, 'place = "\0"'),
    "escaped NUL": (PLACE, 'place = "\\u0000"'),
    "not a number": (PLACE, "place = nan"),
    "empty text": (PLACE, 'place = ""'),
    "Cyrillic id": ('id = "akcf"', 'id = "\u0430kcf"'),
    "fullwidth id": ('id = "akcf"', 'id = "ａｋｃｆ"'),
    "id twice": ('id = "akcf"', 'id = "akc-overview"'),
    "Cyrillic reference": ('partners = ["asean", "kr", "vn"]', 'partners = ["asean", "k\u0433"]'),
    "id of another section": ('partners = ["asean", "kr", "vn"]', 'partners = ["nsp"]'),
    "policy that is a pillar": ('policy = "nsp"', 'policy = "people"'),
    "source that is a partner": ('sources = ["akc-overview", "baonghean-2019#p4"]', 'sources = ["kr"]'),
    "fullwidth date": (DATE, 'date = "２０１９"'),
    "Arabic digits": (DATE, 'date = "٢٠١٩"'),
    "TOML date": (DATE, "date = 1989-11-02"),
    "TOML time": (DATE, "date = 1989-11-02T00:00:00Z"),
    "year of five digits": (DATE, 'date = "10000"'),
    "negative year": (DATE, 'date = "-0001"'),
    "deep list": (DATE, "date = " + "[" * 5000 + "]" * 5000),
    "deep table": (DATE, "date = " + "{ a = " * 5000 + "1" + " }" * 5000),
    "deep key": (DATE, "date" + ".a" * 5000 + " = 1"),
    "long number": (DATE, "date = " + "9" * 5000),
    "long hexadecimal number": (DATE, "date = 0x" + "f" * 5000),
    "huge exponent": (DATE, "date = 1e999999999999999999999"),
    "megabyte of date": (DATE, 'date = "' + "1" * 10**6 + '"'),
    "megabyte of key": (DATE, "k" * 10**6 + " = 1\n" + DATE),
    "thousands of keys": (DATE, "\n".join(f"k{n} = 1" for n in range(3000)) + "\n" + DATE),
    "nothing in a list": ('topics = ["politics"]', "topics = []"),
}
NUMBERS = [
    "1e300",
    "1e-300",
    "nan",
    "inf",
    "-inf",
    "1" + "0" * 300,
    "0." + "0" * 300 + "1",
    "9" * 5000,
    "1e99999999999",
]


def bases():
    """Unsound bases by name: their bytes, and the line of the first problem where it is sure."""
    for name, (old, new) in REFUSED.items():
        yield name, changed((old, new)).encode(), SOUND[: SOUND.index(old)].count("\n") + 1
    value = "2018 = 100114"
    for number in NUMBERS:
        line = SOUND[: SOUND.index(value)].count("\n") + 1
        yield f"number {number[:9]}", changed((value, f"2018 = {number}")).encode(), line
    latin = SOUND.replace("Báo Nghệ An", "Báo").encode("cp1252", "ignore")
    yield "Latin-1", latin, latin[: latin.index(b"B\xe1o")].count(b"\n") + 1
    yield "UTF-16", SOUND.encode("utf-16"), 1
    yield "UTF-16 without mark", EMPTY.encode("utf-16-be"), 1
    yield "UTF-32", SOUND.encode("utf-32"), 1
    yield "surrogates", SOUND.encode() + "# \udc80".encode("utf-8", "surrogatepass"), SOUND.count("\n") + 1
    yield "key twice", changed((DATE, f"{DATE}\n{DATE}")).encode(), SOUND[: SOUND.index(DATE)].count("\n") + 2
    yield "table twice", changed(("[[sources]]", '[about]\ntitle = "T"\n\n[[sources]]')).encode(), None
    yield "unclosed text", changed((DATE, 'date = """')).encode(), None
    yield "only NUL", b"\0" * 1000, 1
    yield "nothing", b"", 1
    yield "an archive", b"PK\x03\x04" + bytes(range(256)), None
    yield "old Mac lines", SOUND.replace("\n", "\r").encode(), 1


BASES = {name: (raw, line) for name, raw, line in bases()}


@pytest.mark.parametrize("name", BASES)
def test_what_is_not_sound_is_refused_with_its_line(akcli, tmp_path, name):
    """Nothing on stdout, ``path:line:`` on stderr, and code 3."""
    raw, line = BASES[name]
    (tmp_path / "own.toml").write_bytes(raw)
    code, told, err = akcli("check", "own.toml")
    assert (code, err) == (3, "")
    assert told.startswith(f"own.toml:{line}: " if line else "own.toml:")
    for problem in told.splitlines():
        assert re.match(r"own\.toml:[1-9][0-9]*: ", problem)
        assert problem.isprintable()
        assert len(problem) < 400
    assert akcli("timeline", "--facts", "own.toml") == (3, "", told)


def test_every_command_that_reads_facts_refuses_what_is_not_sound(akcli, tmp_path):
    """With all that the checker has to say of it, before anything else."""
    (tmp_path / "own.toml").write_text(changed((DATE, 'date = "2019-13"'), (PLACE, 'place = ""')), encoding="utf-8")
    told = akcli("check", "own.toml").out
    assert told.count("\n") == 2
    for words in RUNS:
        if words[0] not in ("changes", "check", "schema", "completion"):
            assert akcli(*words, "--facts", "own.toml") == (3, "", told), words


@pytest.mark.parametrize("form", Format)
def test_problems_come_in_every_format(akcli, tmp_path, form):
    """What ``check`` has to say of a hostile file is safe in each, and its code is the same."""
    (tmp_path / "own.toml").write_bytes(BASES["escape"][0])
    code, out, err = akcli("check", "own.toml", "--format", form.value)
    assert (code, err) == (3, "")
    assert "U+001B" in out
    safe(form.value, out)


def test_schema_and_completion_need_no_sound_base(akcli, tmp_path):
    """They read no facts."""
    (tmp_path / "own.toml").write_bytes(b"\0")
    for words in (["schema"], ["completion", "zsh"]):
        assert akcli(*words, "--facts", "own.toml")[0::2] == (0, "")


@pytest.mark.parametrize(
    "path",
    [".", "none.toml", "a\0b", "\udc80", "x" * 5000, "a/" * 3000, "\x1b[31m", " ", "own.toml/x", "/dev/null", "~"],
    ids=ascii,
)
def test_a_path_that_is_no_base_is_refused(akcli, tmp_path, path):
    """By its name and the system's reason; nothing in the name is obeyed."""
    (tmp_path / "own.toml").write_text(SOUND, encoding="utf-8")
    for words in (["timeline", "--json"], ["search", "busan"], ["timeline", "--version"]):
        code, out, err = akcli(*words, "--facts", path)
        assert (code, out, err.count("\n")) == (3, "", 1)
        assert err.rstrip("\n").isprintable()


ODD = [
    "",
    " ",
    "-",
    "--",
    "-1",
    "0",
    "--=",
    "--json=x",
    "--no-such-option",
    "-\x1b[31m",
    "--\x1b]0;title\x07",
    "\x1b[31m",
    "a\0b",
    "\udc80",
    "\u202egnp",
    "ｖｎ",
    "v\u0430",
    "[bold]x[/bold]",
    "' or 1=1 --",
    '"',
    "*",
    "NEAR(a b)",
    "a" * 20_000,
    "a " * 10_000,
    "한국" * 5_000,
    "%s%n{0}",
    "../../etc/passwd",
    "2019-99",
    "9" * 5000,
    "1e999",
    "nan",
]


def own_options(command):
    """The options of a command, without those that it shares with ``timeline``, whose words go the same way."""
    shared = () if command in ("timeline", "check") else OPTIONS["about"]
    return [option for option in OPTIONS[command] if option not in shared]


WORDS = [pytest.param(word, marks=pytest.mark.slow) if len(word) > 1000 else word for word in ODD]


@pytest.mark.parametrize("word", WORDS, ids=lambda word: ascii(word)[:20])
def test_any_word_is_answered_or_refused(akcli, tmp_path, word):
    """As an argument and as the value of each option: a promised code, and no word of it obeyed."""
    base = compile_base(SAMPLE, tmp_path)
    for command in cli.COMMANDS:
        for words in ([word], [word, word], ["--", word], *([option, word] for option in own_options(command))):
            code, out, err = akcli(command, *words, base=base)
            assert code in (0, 1, 2, 3), (command, words)
            if code and command != "check" and "--exit-code" not in words:
                assert out == "", (command, words)
                assert err.endswith("\n"), (command, words)
            assert all(line.isprintable() for line in err.splitlines()), (command, words)


@pytest.mark.parametrize("word", WORDS, ids=lambda word: ascii(word)[:20])
def test_any_first_word_is_answered_or_refused(akcli, word):
    """In place of the command, alone and before others."""
    for words in ([word], [word, "--json"], ["help", word]):
        code, out, err = akcli(*words)
        assert (code, out, err.count("\n")) == (2, "", 1), words
        assert err.rstrip("\n").isprintable()


@pytest.mark.parametrize(
    ("words", "as_"),
    [
        (["timeline", "--year", "1989", "--year", "2019"], ["timeline", "--year", "2019"]),
        (["timeline", "--limit", "9", "--limit", "1"], ["timeline", "--limit", "1"]),
        (["timeline", "--json", "--json"], ["timeline", "--json"]),
        (["timeline", "-f", "csv", "--format", "text"], ["timeline", "-f", "text"]),
        (["timeline", "--kind", "summit", "--kind", "summit"], ["timeline", "--kind", "summit"]),
        (["show", "vn", "vn", "--ids"], ["show", "vn", "--ids"]),
        (["timeline", "--", "busan"], ["timeline", "busan"]),
        (["timeline", "busan", "--"], ["timeline", "busan"]),
    ],
    ids=lambda value: " ".join(value),
)
def test_what_is_said_twice_counts_once(akcli, tmp_path, words, as_):
    """The last of an option that takes one value, each of a repeatable one; ``--`` ends the options."""
    (tmp_path / "own.toml").write_text(SOUND, encoding="utf-8")
    own = ("--facts", "own.toml")
    first = akcli(words[0], *own, *words[1:])
    assert first == akcli(as_[0], *own, *as_[1:])
    assert first[0] == 0


@pytest.mark.slow
def test_a_hostile_command_line_of_a_real_process(tmp_path):
    """Bytes that are no UTF-8 and 100 kB reach the tool as the system hands them over."""
    odd = b"\x80\xff"
    asked = [[b"timeline", word] for word in (odd, b"a" * 100_000, b"\x1b[31m", "한국".encode("euc-kr"))]
    for words in [*asked, [b"partners", odd], [odd], [b"timeline", b"--kind", odd]]:
        run = [os.fsencode(sys.executable), b"-m", b"akcli", *words]
        done = subprocess.run(run, capture_output=True, cwd=tmp_path, check=False)
        assert done.returncode in (0, 1, 2)
        assert b"Traceback" not in done.stderr
        assert b"\x1b" not in done.stderr
        assert done.stderr.decode("utf-8").count("\n") == 1
