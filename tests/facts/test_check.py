"""The checker: what it says of each mistake, in which line, and that it withstands whatever the bytes are."""

import gc
import os
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest
from conftest import ROOT, SAMPLE
from hypothesis import given, settings
from hypothesis import strategies as st

from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.check import Problem, check, check_file
from akcli.facts.forms import FORMS, Unsound

BAD_FILES = Path(__file__).parent / "bad"
SOUND = SAMPLE.read_text(encoding="utf-8")
BAD = {
    "empty": ["1: the file is empty"],
    "only-comments": ["1: about is missing: a fact base begins with the table [about]"],
    "not-utf-8": ["18: byte 0xff is not UTF-8"],
    "syntax": ["14: not TOML: ..."],
    "unclosed-list": ["21: not TOML: ..."],
    "nested-too-deeply": ["21: is nested too deeply"],
    "number-beyond-bounds": ["20: contains a number that is too large"],
    "number-beyond-bounds-in-list": ["23: contains a number that is too large"],
    "escape-of-toml-1.1": ["17: not TOML: ..."],
    "inline-table-on-two-lines": ["21: not TOML: ..."],
    "inline-table-with-last-comma": ["21: not TOML: ..."],
    "key-twice": ["21: not TOML: ..."],
    "no-about": ["1: about is missing: a fact base begins with the table [about]"],
    "unknown-section": ["14: unknown section 'event'; did you mean 'events'?"],
    "section-no-list": ["14: events must be an array of tables, [[events]]"],
    "entry-no-table": ["1: events[0] must be a table, not text"],
    "unknown-field": ["21: summit: unknown field 'titel'; did you mean 'title'?"],
    "unknown-field-in-variant": ["23: summit: variants[1]: unknown field 'dat'; did you mean 'date'?"],
    "missing-field": ["14: summit: summary is missing"],
    "missing-sources": ["14: summit: sources are missing: no source, no fact"],
    "empty-sources": ["20: summit: sources must not be empty"],
    "missing-sources-in-variant": ["21: summit: variants[0].sources are missing: no source, no fact"],
    "text-as-number": ["16: summit: date must be a date in quotes, not a number"],
    "text-as-date": ["16: summit: date must be a date in quotes, not a bare date"],
    "text-as-list": ["21: summit: place must be text in quotes, not a list"],
    "list-as-text": ["21: summit: topics must be a list, not text"],
    "number-as-text": ["20: goal: value must be a number, not text"],
    "number-as-true": ["20: goal: value must be a number, not true or false"],
    "number-not-finite": ["20: goal: value must be written out, with at most 15 digits"],
    "number-with-exponent": ["20: goal: value must be written out, with at most 15 digits"],
    "number-too-small": ["20: goal: value is too small: apart from 0, the smallest is 0.000001"],
    "number-too-long": ["20: goal: value has more than 15 digits"],
    "whole-number-as-decimal": ["27: task: number must be a whole number, not a decimal"],
    "true-as-text": ["19: kr: mekong must be true or false, not text"],
    "unknown-word-of-few": ["17: kr: kind: unknown word 'state' (one of group, asean-member, korea, long-standing)"],
    "unknown-word-of-many": ["19: summit: kind: unknown word 'sumit'; did you mean 'summit'?"],
    "unknown-word-far-off": [f"19: summit: kind: unknown word 'xyz' (one of {', '.join(get_args(model.EventKind))})"],
    "unknown-unit": ["21: goal: unit: unknown word 'USD milion'; did you mean 'USD million'?"],
    "date-form": ["16: summit: date '2019-1-25' is not an EDTF date"],
    "date-month": ["16: summit: date '2019-13' has no month 13"],
    "date-day": ["16: summit: date '2019-02-30' is not a day"],
    "date-end-before-start": ["16: summit: date '2019-11-26/2019-11-25' ends before it starts"],
    "day-as-month": ["3: about.edition '2026-11' is not a whole day"],
    "id-form": ["15: id 'Summit_2019' is not kebab-case (a-z, 0-9, -) of at most 32 characters"],
    "id-too-long": [
        "15: id 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' is not kebab-case (a-z, 0-9, -) of at most 32 characters",
    ],
    "id-missing": ["14: id is missing"],
    "id-repeated": ["23: summit: id 'summit' is already used in events"],
    "id-repeated-in-another-section": ["15: one: id 'one' is already used in sources"],
    "reference-to-no-source": ["20: summit: sources[1]: unknown source 'onne'; did you mean 'one'?"],
    "reference-to-no-partner": ["27: summit: partners[1]: unknown partner 'kp'"],
    "reference-with-empty-place": ["20: summit: sources[0] 'one#': the place after # must not be empty"],
    "reference-to-no-policy": [
        "16: task: policy: unknown policy 'plan'",
        "17: task: pillar: unknown pillar 'people'",
    ],
    "reference-to-no-series": ["24: goal: series[0]: unknown series 'trade'"],
    "reference-to-no-evidence": ["22: said: evidence[1]: unknown entry 'nothing'"],
    "evidence-that-is-not-there": [
        "43: said: evidence[3] 'trade#2019': trade has no value for '2019'; did you mean '2018'?",
        "44: said: evidence[4] 'trade#': the place after # must not be empty",
        "45: said: evidence[5] 'kr#2017': only a source or a series has a place after #",
        "46: said: evidence[6]: unknown entry 'none'; did you mean 'one'?",
        "47: said: evidence[7] 'one# p1': the place after # starts or ends with a space",
    ],
    "reference-to-no-reporter": [
        "25: trade: reporter: unknown reporter 'imf' (a partner, or one of cow, comtrade, akc, worldbank, baci)",
    ],
    "word-twice": ["20: summit: sources must not list 'one' twice", "21: summit: topics must not list 'trade' twice"],
    "text-empty": ["17: summit: title must not be empty"],
    "text-control-character": ["17: summit: title contains U+001B CONTROL CHARACTER"],
    "text-line-break": ["17: summit: title contains U+000A CONTROL CHARACTER"],
    "text-bidi-override": ["17: summit: title contains U+202E RIGHT-TO-LEFT OVERRIDE"],
    "text-formula": ["17: summit: title starts with =, which a spreadsheet takes for a formula"],
    "text-markup": ["17: summit: title contains markup, '&amp;': write plain text"],
    "text-double-space": ["17: summit: title has two spaces in a row"],
    "text-space-at-end": ["17: summit: title starts or ends with a space"],
    "url": ["10: one: url 'ftp://example.org/one' is not an http or https address"],
    "language": ["13: one: language 'eng' is not two small letters (ISO 639-1)"],
    "alpha2": ["19: kr: alpha2 'ROK' is not two capital letters (ISO 3166-1 alpha-2)"],
    "alpha2-not-id": ["19: kr: alpha2 'VN' is not the id in capital letters"],
    "id-of-a-state": [
        "15: korea: id 'korea' must be a state's alpha-2 in small letters (ISO 3166-1), such as 'vn'",
    ],
    "id-of-asean": ["15: asean-10: id 'asean-10' must be 'asean', by which the commands find ASEAN"],
    "alpha3": ["19: kr: alpha3 'kor' is not three capital letters (ISO 3166-1 alpha-3)"],
    "points-empty": ["29: trade: points must not be empty"],
    "points-out-of-order": ["32: trade: points.2016 comes after a later period"],
    "points-same-time": ["31: trade: points.2017-01/2017-12 is the same time as the one before"],
    "points-no-period": ["31: trade: points.last 'last' is not an EDTF date"],
    "point-as-text": ["30: trade: points.2017 must be a number, not text"],
    "point-without-value": ["30: trade: points.2017.value is missing"],
    "point-in-another-unit": [
        "30: trade: points.2017.unit 'persons' cannot be compared with the series' 'USD billion'",
    ],
    "variant-in-another-unit": [
        "30: trade: points.2017.variants[0].unit 'rank' cannot be compared with the series' 'USD billion'",
    ],
    "variant-far-off": [
        "30: trade: points.2017.variants[0].value is 300 USD billion beside 3 USD billion: one unit must be wrong",
        "31: trade: points.2018.variants[0].value is 0.03 USD million beside 3 USD million: one unit must be wrong",
        "33: trade: points.2020.unit 'rank' cannot be compared with the series' 'USD billion'",
        "34: trade: points.2021.variants[1].value is 301 USD billion beside 3 USD billion: one unit must be wrong",
    ],
    "point-too-long": [
        "31: trade: points.2018 has more than 15 digits",
        "32: trade: points.2019 has more than 15 digits",
        "33: trade: points.2020 must be written out, with at most 15 digits",
    ],
    "total-no-sum": ["30: trade: points.2017 is 149100 USD million, but exports and imports add up to 148900"],
    "value-without-unit": ["14: said: unit is missing: the value needs one"],
    "unit-without-value": ["14: said: value is missing: the unit needs one"],
    "measure-and-flow": ["24: trade: flow 'outward' is not a flow of goods-trade (total, export, import, balance)"],
    "measure-and-unit": ["27: trade: unit 'persons' is not a unit of goods-trade, which is in USD million"],
    "gap-that-is-closed": ["34: missing: text is contradicted by trade#2017"],
    "due-without-end": [
        "22: goal: due '2020/..' has no end: a deadline needs one",
        "24: goal: variants[0].due '2021/' has no end: a deadline needs one",
    ],
    "verdict-beside-outcome": ["25: goal: verdict 'met' must be left out: the outcome shows 'missed'"],
    "verdict-beside-series": ["44: goal: verdict 'missed' must be left out: the series show 'missed'"],
    "verdict-out-of-time": [
        "24: goal: verdict 'pending' cannot stand after the deadline, '2020'",
        "36: later: verdict 'missed' cannot stand before the deadline",
    ],
    "due-before-announced": ["22: goal: due '2014-11' is before the announcement, '2014-12-12'"],
    "ended-before-announced": ["21: plan: ended '2016' is before the announcement, '2017-11-09'"],
    "outcome-beside-series": ["43: goal: outcome must not be given beside series, which show it"],
    "series-in-another-unit": [
        "42: goal: series[0] 'trade' is in USD billion, which cannot be compared with persons",
    ],
    "several": [
        "16: summit: date '2019-13' has no month 13",
        "19: summit: kind: unknown word 'sumit'; did you mean 'summit'?",
        "28: other: sources[0]: unknown source 'two'",
        "29: other: unknown field 'titel'; did you mean 'title'?",
    ],
}
"""Of each file in ``bad`` all complaints, as they follow its path; ``...`` is for the parser's own words."""


def complaints(text):
    """All that the checker says of a base, without the path."""
    problems = check(text.encode(), "f.toml")[1]
    return [str(problem).removeprefix("f.toml:") for problem in problems]


def fault(kind, value):
    """What is wrong with a single value of the model's type ``kind``; None where nothing is."""
    try:
        assert FORMS[kind](value) == value
    except Unsound as error:
        ((place, reason, names_key),) = error.faults
        assert (place, names_key) == ((), False)
        return reason
    return None


def changed(*changes):
    """The sample with each first text replaced by the second."""
    text = SOUND
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


@pytest.mark.parametrize("name", BAD)
def test_a_mistake_is_told_with_its_line(name):
    """All mistakes of a file, each with line, id and a complaint that names the field; and no facts."""
    path = BAD_FILES / f"{name}.toml"
    facts, problems = check_file(str(path))
    assert facts is None
    told = [str(problem) for problem in problems]
    expected = [f"{path}:{complaint}" for complaint in BAD[name]]
    assert [
        one.partition("not TOML: ")[0] + "not TOML: ..." if two.endswith("...") else one
        for one, two in zip(told, expected, strict=True)
    ] == expected


def test_every_bad_file_is_in_the_table():
    """No file stands in the folder without its complaints here."""
    assert {path.stem for path in BAD_FILES.glob("*.toml")} == set(BAD)


def test_the_sample_of_the_documentation_is_sound():
    """A newcomer starts from a base with an entry of every section."""
    facts, problems = check_file(str(SAMPLE))
    assert problems == []
    assert facts is not None
    assert all(getattr(facts, section) for section in ("about", *model.SECTIONS))


def test_sound_toml_becomes_the_model():
    """Tables become tuples of the model with its defaults, lists tuples, numbers exact, bare points whole ones."""
    base = """
        [about]
        title = "T"
        edition = "2026-11-24"
        licence = "CC BY 4.0"
        [[sources]]
        id = "one"
        title = "One"
        publisher = "P"
        url = "https://example.org/1"
        kind = "news"
        read = "2026-11-24"
        [[events]]
        id = "summit"
        date = "2019-11-25/2019-11-26"
        title = "A summit"
        summary = "Leaders met."
        kind = "summit"
        topics = ["trade", "culture"]
        variants = [{ date = "2019-11-25", sources = ["one#p2"] }]
        sources = ["one", "one#p 4"]
        [[partners]]
        id = "kr"
        name = "Korea"
        kind = "korea"
        mekong = false
        sources = ["one"]
        names.ko = ["\u200b한국"]
        [[series]]
        id = "trade"
        title = "Trade"
        measure = "goods-trade"
        flow = "total"
        reporter = "cow"
        partner = "kr"
        unit = "USD million"
        sources = ["one"]
        [series.points]
        2006 = 71.860
        "2007-01/2007-09" = -3
        2007 = { value = 1, qualifier = "about", variants = [{ value = 2, sources = ["one"] }] }
    """
    facts, problems = check(base.encode(), "f.toml")
    assert problems == []
    assert facts == Facts(
        about=model.About("T", "2026-11-24", "CC BY 4.0"),
        sources=(model.Source("one", "One", "P", "https://example.org/1", "news", "2026-11-24"),),
        events=(
            model.Event(
                "summit",
                "2019-11-25/2019-11-26",
                "A summit",
                "Leaders met.",
                "summit",
                topics=("trade", "culture"),
                variants=(model.EventVariant(("one#p2",), "2019-11-25"),),
                sources=("one", "one#p 4"),
            ),
        ),
        partners=(model.Partner("kr", "Korea", "korea", names=model.Names(("\u200b한국",)), sources=("one",)),),
        series=(
            model.Series(
                "trade",
                "Trade",
                "goods-trade",
                "total",
                "cow",
                "kr",
                "USD million",
                {
                    "2006": model.Point(Decimal("71.860")),
                    "2007-01/2007-09": model.Point(-3),
                    "2007": model.Point(1, qualifier="about", variants=(model.PointVariant(2, ("one",)),)),
                },
                sources=("one",),
            ),
        ),
    )
    assert str(facts.series[0].points["2006"].value) == "71.860"


def test_a_byte_order_mark_and_windows_line_ends_are_read():
    """What an editor of another system adds is no mistake, and lines count the same."""
    raw = b"\xef\xbb\xbf" + SOUND.replace("\n", "\r\n").encode()
    assert check(raw, "f.toml") == check(SOUND.encode(), "f.toml")
    wrong = changed(('kind = "summit"', 'kind = "sumit"'))
    assert complaints(wrong.replace("\n", "\r\n")) == complaints(wrong) != []


@pytest.mark.parametrize(
    ("name", "reason"), [("none.toml", "no such file or directory"), (".", "is a directory"), ("a\0b", "null byte")]
)
def test_a_file_that_cannot_be_read_is_a_problem_without_a_line(name, reason, tmp_path):
    """The path as it was given, and the reason of the system."""
    path = str(tmp_path / name)
    facts, (problem,) = check_file(path)
    assert facts is None
    assert problem[:4] == (path, None, None, None)
    assert reason in problem.complaint
    assert str(problem) == f"{path}: {problem.complaint}"


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no /dev/zero")
def test_a_file_without_an_end_is_a_problem():
    """No more is read of it than a base may be."""
    assert [str(problem) for problem in check_file("/dev/zero")[1]] == [
        "/dev/zero: is larger than 64 MiB, the most that a fact base may be"
    ]


@pytest.mark.parametrize(("size", "sound"), [(2 << 20, True), ((2 << 20) + 1, False)])
def test_a_file_may_be_so_large_and_no_larger(size, sound, tmp_path, monkeypatch):
    """The message names the limit."""
    monkeypatch.setattr("akcli.facts.check.LARGEST", 2 << 20)
    path = tmp_path / "own.toml"
    path.write_bytes(SOUND.encode().ljust(size, b"\n"))
    expected = [] if sound else [f"{path}: is larger than 2 MiB, the most that a fact base may be"]
    assert [str(problem) for problem in check_file(str(path))[1]] == expected


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_that_nobody_writes_to_is_empty(tmp_path):
    """A named pipe is not waited for."""
    path = str(tmp_path / "pipe")
    os.mkfifo(path)
    assert [str(problem) for problem in check_file(path)[1]] == [f"{path}:1: the file is empty"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_read_to_its_end(tmp_path, monkeypatch):
    """Also where what is in it comes late, as behind ``<(...)`` in a shell."""
    path = str(tmp_path / "pipe")
    os.mkfifo(path)
    end = os.open(path, os.O_RDWR)  # only to write would wait for a reader
    set_blocking = os.set_blocking

    def opened(descriptor, blocking):
        set_blocking(descriptor, blocking)
        os.write(end, SOUND.encode())  # a pipe holds 64 KiB
        os.close(end)

    monkeypatch.setattr(os, "set_blocking", opened)
    assert check_file(path) == check(SOUND.encode(), path)


def test_a_base_that_is_too_much_for_the_memory_is_a_problem(monkeypatch):
    """One line, and no traceback."""

    def exhausted(*_, **__):
        raise MemoryError

    monkeypatch.setattr("akcli.facts.check._build", exhausted)
    assert [str(problem) for problem in check(SOUND.encode(), "f.toml")[1]] == [
        "f.toml: needs more memory than there is"
    ]
    monkeypatch.setattr("builtins.open", exhausted)
    assert [str(problem) for problem in check_file("f.toml")[1]] == ["f.toml: needs more memory than there is"]


def test_a_file_that_must_not_be_read_is_a_problem(monkeypatch):
    """As any file that cannot be read; the superuser may read all, so that the system's answer is feigned."""

    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert [str(problem) for problem in check_file("own.toml")[1]] == ["own.toml: permission denied"]


def test_a_problem_is_a_record():
    """Its fields say what its text says, and which field of the entry is meant."""
    text = changed(("variants = [{ date =", "variants = [{ dat ="))
    (problem,) = check(text.encode(), "f.toml")[1]
    line = text[: text.index("variants =")].count("\n") + 1
    complaint = "variants[0]: unknown field 'dat'; did you mean 'date'?"
    assert problem == Problem("f.toml", line, "summit-2019-busan", "variants[0].dat", complaint)
    assert str(problem) == f"f.toml:{line}: summit-2019-busan: {complaint}"


@pytest.mark.slow
def test_any_key_is_found_in_its_line():
    """Whatever key of the sample is misspelt, it is told in exactly that line."""
    lines = SOUND.split("\n")
    keys = [number for number, line in enumerate(lines) if " = " in line and not line.startswith(("#", '"', "2"))]
    assert len(keys) > 100
    for number in keys:
        text = "\n".join([*lines[:number], f"zz{lines[number]}", *lines[number + 1 :]])
        problems = check(text.encode(), "f.toml")[1]
        strays = [problem.line for problem in problems if str(problem.field).removeprefix("about.").startswith("zz")]
        assert strays == [number + 1]


TRICKY = r'''
about = { title = "T", edition = "2026-11-24", licence = "L", y = 1 }  # !  [[events]]
[[sources]] # !
id = "one"
title = """ # !
[[sources]]
id = "two" \"""" # no comment
publisher = """a " "" \" \\"""""
url = "https://example.org/#[[sources]]"
kind = 'news'
x = [ # !
  "]", # ]
  { a = "}", b = [ 1, [ 2 ] ] }, 'id = "y"', ]
"x 3".a . "b.c" . d = 1979-05-27 07:32:00 # !
"x\u0034" = 6 # !
'x"5' = 1 # !

[[ "events" ]]
# id = "none"
id = "summit"
date = "2019"
title = ""  # !
summary = "S"
kind = "summit"
sources = [
  "one",
  "none", # !
  "one#p1", "one#", # !
]
[[events.variants]]
sources = ["one"]
[[events.variants]]
dat = "2019" # !
sources = ["one"]

[[events]]  # !!!!!!
[[events.variants]]
sources = ["one"]
date = 2019 # !

  [[series]]
  id = "s"
  title = "T"
  measure = "fdi"
  flow = "total"
  reporter = "cow"
  partner = "kr"  # !
  unit = "rank"
  sources = ["one"]
  points.2016 = 1
  points."2017-1" = 2 # !
  points.2018.value = "" # !
  points.2018.statu = "" # !
[[series]]  # !!!!!!!!
[ series . points ]
2016 = 1
2017 = { value = 1, unit = "x" } # !
sources = 1 # !
'''


def test_lines_are_found_whatever_the_shape_of_the_toml():
    """Strings, comments, keys, lists and tables of every kind; a line has as many complaints as ``!`` behind ``#``."""
    marks = [len(re.search("(# (!+))?$|# (!+) ", line)[0].strip("# ")) for line in TRICKY.split("\n")]
    expected = [number for number, count in enumerate(marks, 1) for _ in range(count)]
    assert [problem.line for problem in check(TRICKY.encode(), "f.toml")[1]] == expected


def flow(name, value, unit="USD million", more="", **fields):
    """A series of one point, as TOML."""
    given = {"id": name, "title": name, "measure": "goods-trade", "flow": name, "reporter": "kr", "partner": "vn"}
    lines = [f'{key} = "{text}"' for key, text in (given | {"unit": unit} | fields).items()]
    point = f"points.2001 = {{ value = {value}{more} }}"
    return "\n".join(["[[series]]", *lines, 'sources = ["akc-overview"]', point, ""])


def of_trade(total, exports, imports):
    """What is said of three flows, each a dict of the arguments of :func:`flow`."""
    flows = [flow(name, **given) for name, given in (("total", total), ("export", exports), ("import", imports))]
    return [one.partition(": ")[2] for one in complaints(SOUND + "".join(flows))]


@pytest.mark.parametrize(
    ("total", "exports", "imports", "sums"),
    [
        ((149072, "USD million"), (95251, "USD million"), (53821, "USD million"), None),
        ((149073, "USD million"), (95251, "USD million"), (53821, "USD million"), None),
        ((149074, "USD million"), (95251, "USD million"), (53821, "USD million"), "149074, 149072"),
        ((149070, "USD million"), (95251, "USD million"), (53821, "USD million"), None),
        ((149060, "USD million"), (95251, "USD million"), (53821, "USD million"), "149060, 149072"),
        (("149.1", "USD billion"), (95251, "USD million"), (53821, "USD million"), None),
        (("149.0", "USD billion"), (95251, "USD million"), (53821, "USD million"), "149000, 149072"),
        ((149, "USD billion"), (95251, "USD million"), (53821, "USD million"), None),
        ((1491, "USD 100 million"), (95251, "USD million"), (53821, "USD million"), None),
        ((9, "USD"), ("0.004", "USD thousand"), ("0.000005", "USD million"), None),
        ((9, "USD"), ("0.004", "USD thousand"), ("0.000007", "USD million"), "0.000009, 0.000011"),
        (("149.1", "USD billion"), (95252, "USD million"), (53899, "USD million"), None),
        (("149.1", "USD billion"), (95253, "USD million"), (53899, "USD million"), "149100, 149152"),
        ((0, "USD million"), (0, "USD million"), (0, "USD million"), None),
    ],
)
def test_a_total_is_the_sum_but_for_rounding(total, exports, imports, sums):
    """Half of the last digit of each of the three may be lost; in whichever of the comparable units they stand."""
    told = of_trade(*({"value": value, "unit": unit} for value, unit in (total, exports, imports)))
    expected = []
    if sums:
        is_, make = sums.split(", ")
        expected = [f"total: points.2001 is {is_} USD million, but exports and imports add up to {make}"]
    assert told == expected


@pytest.mark.parametrize(
    "different",
    [
        {"more": ', qualifier = "about"'},
        {"more": ', status = "estimate"'},
        {"more": ', status = "derived"'},
        {"more": ', status = "preliminary"'},
        {"more": ', coverage = "ASEAN-6"'},
        {"coverage": "ASEAN-6"},
        {"reporter": "cow"},
        {"partner": "asean"},
        {"measure": "services-trade"},
    ],
    ids=str,
)
@pytest.mark.parametrize("place", range(3))
def test_only_like_is_added_to_like(different, place):
    """Vague, estimated or derived values, other members, other counts are not held against each other."""
    flows = [{"value": 9}, {"value": 1}, {"value": 1}]
    assert of_trade(*flows) != []
    flows[place] = flows[place] | different
    assert of_trade(*flows) == []


@pytest.mark.parametrize("status", ["estimate", "derived"])
def test_what_is_not_printed_is_not_added(status):
    """Three estimates, or three values that somebody computed, prove nothing against each other."""
    more = f', status = "{status}"'
    assert of_trade({"value": 9, "more": more}, {"value": 1, "more": more}, {"value": 1, "more": more}) == []


def test_values_that_are_all_alike_are_added():
    """Three preliminary values of the same members are held against each other."""
    more = ', status = "preliminary", coverage = "ASEAN-6"'
    assert of_trade({"value": 2, "more": more}, {"value": 1, "more": more}, {"value": 1, "more": more}) == []
    assert of_trade({"value": 9, "more": more}, {"value": 1, "more": more}, {"value": 1, "more": more}) != []


def test_the_first_series_of_a_flow_counts():
    """As in the rows of ``trade``; a later series of the same flow may differ."""
    flows = [flow("total", 2), flow("export", 1), flow("import", 1), flow("total", 9, id="second")]
    assert complaints(SOUND + "".join(flows)) == []
    assert len(complaints(SOUND + "".join(reversed(flows)))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A",
        "A b",
        "Hà Nội – 2019 (“ASEAN”)",
        "한국",
        "-1",
        "a = b",
        "ខ្មែរ\u200bភាសា",
        "क्‍ष",
        "🇰🇷",
        "$&|<x>[x]",
        "R&D; AT&T",
        "<s-oil> a<b",
        "[단독] 한-아세안 <정상회의>",
        "2*3 * 4",
        "[a] (b)",
    ],
)
def test_plain_text_of_any_script_is_sound(text):
    """Marks within a text, joiners that scripts need, and brackets, which titles have, are text."""
    assert fault(model.Text, text) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "must not be empty"),
        (" a", "starts or ends with a space"),
        ("a ", "starts or ends with a space"),
        ("a  b", "has two spaces in a row"),
        ("=a", "starts with =, which a spreadsheet takes for a formula"),
        ("+84", "starts with +, which a spreadsheet takes for a formula"),
        ("@a", "starts with @, which a spreadsheet takes for a formula"),
        ("a\tb", "contains U+0009 CONTROL CHARACTER"),
        ("a\x9bb", "contains U+009B CONTROL CHARACTER"),
        ("a\u00a0b", "contains U+00A0 NO-BREAK SPACE"),
        ("a\u3000b", "contains U+3000 IDEOGRAPHIC SPACE"),
        ("a\u2028b", "contains U+2028 LINE SEPARATOR"),
        ("a\u2029b", "contains U+2029 PARAGRAPH SEPARATOR"),
        ("a\u200fb", "contains U+200F RIGHT-TO-LEFT MARK"),
        ("a\u2067b", "contains U+2067 RIGHT-TO-LEFT ISOLATE"),
        ("\ufeffa", "contains U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        ("a\ue000", "contains U+E000 PRIVATE USE"),
        ("a <b>b</b>", "contains markup, '<b>': write plain text"),
        ("a</I> b", "contains markup, '</I>': write plain text"),
        ("a<br/>b", "contains markup, '<br/>': write plain text"),
        ("a <img src=x onerror=y>", "contains markup, '<img src=x onerror=y>': write plain text"),
        ("R&amp;D", "contains markup, '&amp;': write plain text"),
        ("it&#39;s", "contains markup, '&#39;': write plain text"),
        ("it&#x27;s", "contains markup, '&#x27;': write plain text"),
        ("see [a](https://b)", "contains markup, '](': write plain text"),
        ("a **b** c", "contains markup, '**': write plain text"),
        (1, "must be text in quotes, not a number"),
        (Decimal("1.0"), "must be text in quotes, not a decimal"),
        (True, "must be text in quotes, not true or false"),
        ([], "must be text in quotes, not a list"),
        ({}, "must be text in quotes, not a table"),
        (date(2019, 1, 1), "must be text in quotes, not a bare date"),
    ],
)
def test_text_that_is_not_plain_is_refused(text, reason):
    """What is invisible, breaks the line, or a spreadsheet takes for a formula, is named."""
    assert fault(model.Text, text) == reason


@pytest.mark.parametrize(
    ("kind", "sound", "unsound"),
    [
        (
            model.Id,
            ["a", "a-b", "summit-2019", "1", "a" * 32],
            ["", "A", "a--b", "-a", "a-", "a_b", "é", "a\n", "a" * 33],
        ),
        (
            model.Url,
            ["http://a", "https://a.b/c?d=e#f", "https://vi.wikipedia.org/wiki/Hà_Nội", "https://a/" + "b" * 1990],
            [
                "",
                "a",
                "ftp://a/",
                "https://",
                "https:///a",
                "https://a b/",
                "https://a/\x1b",
                "https://a/" + "b" * 2000,
                1,
            ],
        ),
        (
            model.Day,
            ["2019-11-25", "2024-02-29"],
            ["", "2019", "2019-11", "2019-02-29", "2019-11-25?", "2019-11-25/.."],
        ),
        (model.Edtf, ["198X", "2019-11-29", "2019?/.."], ["", "2019-11-31", "19", "2019-11-01\n", "0" * 99]),
        (model.Language, ["en", "vi"], ["", "e", "eng", "EN", "e\n"]),
        (model.Alpha2, ["KR"], ["", "K", "kr", "KOR"]),
        (model.Alpha3, ["KOR"], ["", "KO", "kor", "KORE"]),
        (model.Number, [0, -1, 10**15 - 1, Decimal("0.10"), Decimal("-123456789012.345")], [True, 10**15, 1 << 40000]),
        (model.Number, [], [Decimal(text) for text in ("nan", "inf", "-inf", "1e3", "1e-9", "0.1234567890123456")]),
        (int, [0, 16], [True, Decimal(1), 10**15, -(10**15)]),
        (bool, [True, False], [0, 1, "true", None]),
    ],
)
def test_each_form_has_its_bounds(kind, sound, unsound):
    """Of every form what is just within and what is just beyond."""
    assert [value for value in sound if fault(kind, value)] == []
    assert [value for value in unsound if not fault(kind, value)] == []


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('reporter = "kr"', "reporter = 1", "reporter must be an id in quotes, not a number"),
        ('flow = "export"', "flow = 1.5", "flow must be a word in quotes, not a decimal"),
        ("[series.points]\n2017 = 95250\n2018 = 100114", "points = 5", "points must be a table, not a number"),
        ('partner = "asean"', 'partner = "asean#p1"', "partner: unknown partner 'asean#p1'; did you mean 'asean'?"),
    ],
)
def test_a_value_of_another_type_is_told_what_it_must_be(old, new, complaint):
    """References, words of closed lists and points as any other field."""
    assert [one.split(": ", 1)[1] for one in complaints(changed((old, new)))] == [f"trade-asean-export: {complaint}"]


def test_equal_values_of_other_types_are_no_shortcut():
    """``true`` is no ``1``, in whatever company it stands."""
    told = complaints(changed(("2017 = 95250\n2018 = 100114", "2016 = 1\n2017 = true\n2018 = 1.0")))
    assert [one.partition(": ")[2] for one in told] == [
        "trade-asean-export: points.2017 must be a number, not true or false",
    ]


def test_a_mistake_of_one_section_hides_none_of_another():
    """All problems come at once, in order of lines, whatever else is wrong."""
    told = complaints(
        changed(
            ('kind = "reference"', 'kind = "book"'),
            ('kind = "status"', 'kind = "book"'),
            ('capital = "Seoul"', 'capital = "Seoul "'),
            ("2017 = 149070", "2017 = 159070"),
            ('evidence = ["trade-200-by-2020", "trade-asean-total"]', 'evidence = ["all"]'),
        )
    )
    lines = [int(one.split(":")[0]) for one in told]
    assert lines == sorted(lines)
    assert [one.split(": ")[1] for one in told] == [
        "akc-overview",
        "sectoral-dialogue-1989",
        "kr",
        "trade-asean-total",
        "claim-trade-200",
    ]


def test_hundreds_of_mistakes_are_all_told():
    """Also where each could be a slip of the pen for any of many ids, which is not guessed for ever."""
    entry = "\n[[partners]]\nid = 'p{0}'\nname = 'P'\nkind = 'asean-membr'\nsources = ['akc-overveiw{0}']\n"
    told = complaints(SOUND + "".join(entry.format(number) for number in range(100)))
    assert len([one for one in told if "'asean-membr'" in one]) == 100
    assert len([one for one in told if "unknown source" in one]) == 100
    assert len([one for one in told if "did you mean" in one]) in range(20, 26)


@pytest.mark.parametrize(("length", "quoted", "guess"), [(60, "a" * 60, True), (61, "a" * 59 + "…", False)])
def test_a_word_of_up_to_sixty_letters_is_quoted_whole(length, quoted, guess):
    """And may be a slip of the pen; a longer one is cut, and is none."""
    known = "a" * 32
    text = changed(
        ('id = "akcf"', f'id = "{known}"'), ('evidence = ["trade-200-by-2020",', f'evidence = ["{"a" * length}",')
    )
    meant = f"; did you mean '{known}'?" if guess else ""
    assert [one.partition(": ")[2] for one in complaints(text)] == [
        f"claim-trade-200: evidence[0]: unknown entry {quoted!r}{meant}"
    ]


def test_periods_stand_in_order():
    """An open start comes first; each stray is told, and one that is no date hides none of the others."""
    points = ("2017 = 95250\n2018 = 100114", '"../2024" = 1\n2018 = 2\n"2018-1" = 3\n2017 = 4\n"2017" = 5')
    assert complaints(changed((points[0], points[1].replace('\n"2017" = 5', "")))) == [
        "140: trade-asean-export: points.2018-1 '2018-1' is not an EDTF date",
        "141: trade-asean-export: points.2017 comes after a later period",
    ]


def test_a_deadline_may_be_the_day_of_the_announcement():
    """Only what ends before it is too early."""
    assert complaints(changed(('due = "2020"', 'due = "2014-12-12"'))) == []
    assert len(complaints(changed(('due = "2020"', 'due = "2014-12-11"')))) == 1


@pytest.mark.parametrize(
    ("name", "sound"),
    [
        ('name = "Asean"', False),
        ('name = "A."\nofficial_name = "Association of South-East Asian Nations"', False),
        ('name = "A."\naliases = ["Hiệp hội", "ASEAN"]', False),
        ('name = "ASEAN-6"', True),
        ('name = "Mekong countries"\naliases = ["Mekong-ASEAN"]', True),
    ],
)
def test_the_group_that_is_called_asean_is_asean(name, sound):
    """Under whichever of its names; a group within it, or around it, may have any id."""
    text = f'{SOUND}\n[[partners]]\nid = "group"\n{name}\nkind = "group"\nsources = ["akc-overview"]\n'
    assert [said.partition(": ")[2] for said in complaints(text)] == (
        [] if sound else ["group: id 'group' must be 'asean', by which the commands find ASEAN"]
    )


@pytest.mark.parametrize(
    ("due", "outcome", "verdict", "complaint"),
    [
        ("2020", 'value = 199, year = "2020"', "met", "'met' must be left out: the outcome shows 'missed'"),
        ("2020", 'value = 199, year = "2020"', "missed", "'missed' must be left out: the outcome shows 'missed'"),
        ("2020", 'value = 200, year = "2018"', "missed", "'missed' must be left out: the outcome shows 'met'"),
        ("2020", 'value = 199, year = "2019"', "unknown", None),
        ("2020", 'value = 199, year = "2019"', "missed", None),
        ("2020", 'value = 200, year = "2022"', "missed", None),
        ("2020", 'value = 199, year = "2022"', "met", "'met' must be left out: the outcome shows 'missed'"),
        ("2020", 'value = 199, year = "2020", qualifier = "about"', "met", None),
        ("2030", 'value = 199, year = "2025"', "unknown", "'unknown' must be left out: the outcome shows 'pending'"),
        ("2026-11-23", 'value = 199, year = "2026"', "met", "'met' must be left out: the outcome shows 'missed'"),
        ("2026-11-24", 'value = 199, year = "2026"', "met", "'met' must be left out: the outcome shows 'pending'"),
        ("2026-11-24", None, "missed", "'missed' cannot stand before the deadline"),
        ("2026-11-23", None, "missed", None),
        ("2026-11-23", None, "pending", "'pending' cannot stand after the deadline, '2026-11-23'"),
        ("2026-11-24", None, "pending", None),
        ("2020", None, "unknown", None),
        (None, 'value = 200, year = "2020"', "met", "'met' must be left out: the outcome shows 'met'"),
        (None, None, "missed", "'missed' cannot stand before the deadline"),
    ],
)
def test_a_verdict_is_given_where_it_cannot_be_computed(due, outcome, verdict, complaint):
    """And never against the outcome, or before or after its time; the sample's edition is 2026-11-23."""
    due = f'due = "{due}"\n' if due else ""
    outcome = f'outcome = {{ {outcome}, sources = ["akc-overview"] }}\n' if outcome else ""
    text = changed(('due = "2020"\nseries = ["trade-asean-total"]\n', f'{due}{outcome}verdict = "{verdict}"\n'))
    expected = [f"trade-200-by-2020: verdict {complaint}"] if complaint else []
    assert [said.partition(": ")[2] for said in complaints(text)] == expected


@pytest.mark.parametrize(
    ("target", "complaint"),
    [
        ('due = "2018"\nvalue = 159.7\nunit = "USD billion"', "'met'"),
        ('due = "2018"\nvalue = 159.8\nunit = "USD billion"', "'missed'"),
        ('due = "2017"\nvalue = 149071\nunit = "USD million"', "'missed'"),
        ('due = "2020"\nvalue = 1\nunit = "USD"', None),
        ('due = "2030"\nvalue = 160\nunit = "USD billion"', "'pending'"),
        ('due = "2030"\nvalue = 159700000\nunit = "USD thousand"', "'met'"),
        ('value = 149070\nunit = "USD million"', "'met'"),
        ('value = 160\nunit = "USD billion"', "'pending'"),
        ('value = 160\nunit = "KRW billion"', None),
    ],
)
def test_series_show_a_verdict_in_the_year_of_the_deadline(target, complaint):
    """The sample's series have 149,070 million in 2017 and 159.7 billion in 2018; before 2014 nothing counts."""
    old = 'value = 200\nunit = "USD billion"\ndue = "2020"\nseries = ["trade-asean-total"]\n'
    text = changed((old, f'{target}\nseries = ["trade-asean-total"]\nverdict = "unknown"\n'))
    expected = [f"verdict 'unknown' must be left out: the series show {complaint}"] if complaint else []
    said = [said.split(": ", 2)[2] for said in complaints(text)]
    assert [one for one in said if not one.startswith("series[0] 'trade-asean-total' is in USD million")] == expected


def test_series_that_have_not_the_same_year_show_no_verdict():
    """Exports of 2017 and imports of 2018 are no sum."""
    old = 'due = "2020"\nseries = ["trade-asean-total"]\n'
    new = 'due = "2018"\nverdict = "unknown"\nseries = ["trade-asean-export", "trade-asean-import"]\n'
    assert "'missed'" in complaints(changed((old, new)))[0]
    apart = (("2017 = 95250\n2018 = 100114", "2017 = 95250"), ("2017 = 53820\n2018 = 59628", "2018 = 59628"))
    assert complaints(changed((old, new), *apart)) == []


def test_long_and_strange_values_are_quoted_short():
    """A complaint stays readable: what it quotes is cut, and nothing in it can move the cursor."""
    long = "x" * 10**5
    told = complaints(changed(('kind = "status"', f'kind = "{long}"\n"{long}" = 1\n"\\u001b[31m" = 1\n"" = 1')))
    assert len(told) == 4
    assert all(len(one) < 250 and one.isprintable() for one in told)


def test_deep_tables_and_long_keys_are_only_unknown():
    """What TOML allows and nobody needs is a complaint like any other, not an exhausted stack."""
    deep = ".".join(["a"] * 900)
    assert complaints(f"{SOUND}\n[[{deep}]]\n{deep} = 0x{'f' * 9000}\n") == [
        f"{SOUND.count(chr(10)) + 2}: unknown section 'a'",
    ]


def test_the_garbage_collector_is_left_as_it_was():
    """Reading pauses it, and nothing more."""
    for raw in (SOUND.encode(), b"", b"\xff"):
        assert gc.isenabled()
        check(raw, "f.toml")
        assert gc.isenabled()
        gc.disable()
        check(raw, "f.toml")
        assert not gc.isenabled()
        gc.enable()


def judge(raw):
    """Hold what is promised of any bytes at all."""
    facts, problems = check(raw, "f.toml")
    assert (facts is None) is bool(problems)
    lines = [problem.line for problem in problems]
    assert lines == sorted(lines)
    assert all(1 <= line <= raw.count(b"\n") + 1 for line in lines)
    for problem in problems:
        assert str(problem).startswith(f"f.toml:{problem.line}: ")
        assert str(problem).isprintable()


@given(st.binary())
def test_any_bytes_are_facts_or_problems(raw):
    """Never an exception, never a problem without a line."""
    judge(raw)


VALUES = st.sampled_from(
    [
        *("1", "-1.5", "nan", "inf", "true", "0xffff", "1e999", "2019-01-01", "07:30:00"),
        *('""', '"x"', '"one"', '"2019-13"', '"\\u202e"', "'''\n[[events]]\n'''"),
        *("[]", "[[]]", "[1]", "[\n1,\n]", "{}", "{ a = 1 }", "[{}]"),
        *(
            '"met"',
            '"2030/.."',
            '"../1990"',
            '"asean"',
            '"akcf"',
            '"group"',
            '"persons"',
            '"total"',
            '"services-trade"',
        ),
        *('{ value = 1, unit = "USD" }', '{ value = 1, year = "2020", sources = ["akc-overview"] }'),
        *('["trade-asean-total"]', '["trade-asean-total#2017", "akc-overview#p1", "vn#1"]', '"<b>"', '"\\x41"'),
        *("{ value = 1, }", '{ value = 1,\nsources = ["akc-overview"] }'),
    ]
)


def mutated(data, lines):
    """Some lines of TOML with some of them lost, doubled, moved, cut, with another key or another value."""
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(lines) - 1))
        match data.draw(st.sampled_from(["lose", "double", "move", "value", "cut", "key"])):
            case "lose":
                del lines[place : place + data.draw(st.integers(1, 9))]
            case "double":
                lines.insert(place, lines[place])
            case "move":
                lines.insert(data.draw(st.integers(0, len(lines) - 1)), lines.pop(place))
            case "value":
                lines[place] = f"{lines[place].partition(' = ')[0]} = {data.draw(VALUES)}"
            case "cut":
                lines[place] = lines[place][: data.draw(st.integers(0, 30))]
            case "key":
                lines[place] = f"{data.draw(st.text(max_size=3))}{lines[place]}"
        lines = lines or [""]
    return "\n".join(lines).encode("utf-8", "replace")


@given(st.data())
def test_any_mutation_of_a_sound_file_is_facts_or_problems(data):
    """Lines lost, doubled, moved, values of any kind in any place."""
    judge(mutated(data, SOUND.split("\n")))


SHIPPED = (ROOT / "data" / "facts.toml").read_bytes()


@pytest.mark.slow
@settings(max_examples=settings().max_examples // 20)  # the file is large
@given(st.data())
def test_any_mutation_of_the_shipped_file_is_facts_or_problems(data):
    """The same, or some bytes anywhere in it that are others."""
    if data.draw(st.booleans()):
        judge(mutated(data, SHIPPED.decode("utf-8").split("\n")))
    else:
        start = data.draw(st.integers(0, len(SHIPPED)))
        end = data.draw(st.integers(start, min(len(SHIPPED), start + 9)))
        judge(SHIPPED[:start] + data.draw(st.binary(max_size=9)) + SHIPPED[end:])
