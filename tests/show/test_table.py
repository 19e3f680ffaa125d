"""Tables as a terminal shows them: whole pictures, widths, colours, and that nothing is lost."""

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from akcli.show.page import Block, Column, Page, Part, Record, Show, cell, escape_controls, spaced
from akcli.show.table import table


def source(publisher: str) -> Record:
    return {"id": publisher.lower(), "locator": None, "publisher": publisher, "url": f"https://{publisher.lower()}.kr"}


EVENTS = Page(
    [
        {
            "id": "summit-2019-busan",
            "date": "2019-11-25/2019-11-26",
            "title": "ASEAN-ROK Commemorative Summit",
            "kind": "summit",
            "place": "Busan",
            "sources": [source("KITA"), source("Yonhap"), source("KBS")],
        },
        {
            "id": "han-river-2026",
            "date": "2026",
            "title": "한강에서 만난 한국과 아세안",
            "kind": "culture",
            "place": None,
            "sources": [source("Busan Metropolitan City")],
        },
    ],
    (
        Column("date", show="date"),
        Column("title", "event", style="bold", least=24),
        Column("kind", show="word", under="title"),
        Column("place", under="title"),
        Column("id", "ID", "word", "cyan", under="title"),
        Column("sources", show="sources", style="dim", room=110),
    ),
    "Timeline",
    footer="2 events · facts of 2026-11-24",
)

PICTURES = {
    120: """\
Timeline

Date           Event                           Kind     Place  ID                 Sources
──────────────────────────────────────────────────────────────────────────────────────────────────────────
2019-11-25/26  ASEAN-ROK Commemorative Summit  summit   Busan  summit-2019-busan  KITA +2
2026           한강에서 만난 한국과 아세안     culture         han-river-2026     Busan Metropolitan City

2 events · facts of 2026-11-24
""",
    80: """\
Timeline

Date           Event  Kind  Place                          ID                 #
────────────────────────────────────────────────────────────────────────────────
2019-11-25/26  ASEAN-ROK Commemorative Summit  summit      summit-2019-busan  3
               Busan
2026           한강에서 만난 한국과 아세안  culture        han-river-2026     1

2 events · facts of 2026-11-24
""",
    60: """\
Timeline

Date           Event  Kind  Place  ID                     #
────────────────────────────────────────────────────────────
2019-11-25/26  ASEAN-ROK Commemorative Summit  summit     3
               Busan  summit-2019-busan
2026           한강에서 만난 한국과 아세안  culture       1
               han-river-2026

2 events · facts of 2026-11-24
""",
    40: """\
Timeline

date     2019-11-25/26
event    ASEAN-ROK Commemorative Summit
kind     summit
place    Busan
ID       summit-2019-busan
sources  KITA +2

date     2026
event    한강에서 만난 한국과 아세안
kind     culture
ID       han-river-2026
sources  Busan Metropolitan City

2 events · facts of 2026-11-24
""",
    20: """\
Timeline

date     2019-11-25/
         26
event    ASEAN-ROK
         Commemorati
         ve Summit
kind     summit
place    Busan
ID       summit-2019
         -busan
sources  KITA +2

date     2026
event    한강에서
         만난 한국과
         아세안
kind     culture
ID       han-river-2
         026
sources  Busan
         Metropolita
         n City

2 events · facts of
2026-11-24
""",
}


@pytest.mark.parametrize("width", PICTURES)
def test_a_table_is_composed_for_its_width(width: int) -> None:
    """Columns of their own, then one behind the other with the publishers counted, then a block of lines a record."""
    assert table(EVENTS, width, color=False) == PICTURES[width]


TRADE = Page(
    [
        {"year": 2018, "total": 159910, "growth": Decimal("7.3"), "unit": "USD million", "status": None},
        {"year": 2019, "total": None, "growth": None, "unit": "USD million", "status": None},
        {"year": 2020, "total": Decimal("79955.50"), "growth": Decimal("-4.9"), "unit": "USD million", "status": None},
    ],
    (
        Column("year", style="bold"),
        Column("total", show="number"),
        Column("total", show="bar", unit="unit"),
        Column("growth", show="percent"),
        Column("unit", show="word", once=True),
        Column("status", show="word", once=True),
    ),
    "Trade",
)


def test_numbers_stand_at_their_points_and_what_all_rows_share_stands_once() -> None:
    """Thousands are separated, an unknown number is a dash in place of ones, the unit stands beside the title."""
    assert (
        table(TRADE, 60, color=False)
        == """\
Trade · unit USD million

Year       Total                            Growth
───────────────────────────────────────────────────
2018  159,910     ████████████████████████    7.3%
2019        –                                    –
2020   79,955.50  ████████████               -4.9%
"""
    )


def test_a_value_that_differs_stands_in_its_row() -> None:
    """Nothing is said once that is not true of every row, and no bar compares what has different units."""
    records = [*TRADE.records, {"year": 2021, "total": 7, "unit": "USD billion"}]
    assert (
        table(TRADE._replace(records=records, title=""), 60, color=False)
        == """\
Year       Total  Growth  Unit
──────────────────────────────────────
2018  159,910       7.3%  USD million
2019        –          –  USD million
2020   79,955.50   -4.9%  USD million
2021        7          –  USD billion
"""
    )


def test_a_gap_and_a_negative_amount_have_no_bar() -> None:
    """Bars begin at 0 and their lengths are in proportion, to an eighth of a cell."""
    amounts = [None, -8, 0, Decimal("0.5"), 1, 100, 192]
    page = Page([{"n": one} for one in amounts], (Column("n", show="number"), Column("n", show="bar")))
    assert (
        table(page, 80, color=False)
        == """\
    N
────────────────────────────────
  –
 -8
  0
  0.5
  1    ▏
100    ████████████▌
192    ████████████████████████
"""
    )


def test_a_column_below_another_keeps_its_words_whole() -> None:
    """Below the number, not below the bar of the same field; and as wide as the word that came there."""
    columns = (
        *(Column("year"), Column("total", show="number"), Column("total", show="bar")),
        *(Column("status", show="word", under="total"), Column("note", least=9)),
    )
    records = [
        {"year": 2019, "total": 151, "status": "preliminary", "note": "see text"},
        {"year": 2020, "total": 143, "status": None, "note": "unlikely but said"},
    ]
    assert (
        table(Page(records, columns), 40, color=False)
        == """\
            Total
Year       Status          Note
────────────────────────────────────────
2019          151  ██████  see text
      preliminary
2020          143  █████▋  unlikely but
                           said
"""
    )


MONEY = Page(
    [{"year": 2018, "a": 100, "b": 40, "c": 60}, {"year": 2019, "a": 1, "b": None, "c": 2}],
    (
        Column("year", show="year"),
        *(Column(field, show="number", apart=True) for field in "ab"),
        Column("c", show="number", spare=True),
    ),
)
NARROW = {
    24: """\
Year    A   B   C
──────────────────
2018  100  40  60
2019    1   –   2
""",
    16: """\
Year    A   B
──────────────
2018  100  40
2019    1   –
""",
    11: """\
Year    A
──────────
2018  100
2019    1

Year   B
─────────
2018  40
2019   –
""",
}


@pytest.mark.parametrize("width", NARROW)
def test_columns_leave_the_row_before_it_becomes_a_block(width: int) -> None:
    """What can be reckoned is left out; what may stand apart has one more table, behind the first column again."""
    assert table(MONEY, width, color=False) == NARROW[width]


def test_publishers_are_counted_where_they_make_rows_taller() -> None:
    """Whatever the room: a list is for scanning."""
    named = [
        {"title": "ASEAN-ROK Commemorative Summit", "sources": [source("Office-of-the-President")]},
        {"title": "Another", "sources": [source("KBS"), source("KITA")]},
    ]
    page = Page(named, (Column("title"), Column("sources", show="sources", room=40)))
    assert (
        table(page, 58, color=False)
        == """\
Title                           Sources
────────────────────────────────────────────────────────
ASEAN-ROK Commemorative Summit  Office-of-the-President
Another                         KBS +1
"""
    )
    assert (
        table(page, 54, color=False)
        == """\
Title                           #
──────────────────────────────────
ASEAN-ROK Commemorative Summit  1
Another                         2
"""
    )


def test_a_sentence_stands_on_a_line_of_its_own_and_shows_its_verdict() -> None:
    """Where it has no column; the verdict in it has its colour."""
    record = {"title": "Goal", "id": "goal", "told": ["USD 8 billion by 2016", "missed, passed in 2018"]}
    told = Column("told", "outcome", "told", under="title", room=70)
    page = Page([record], (Column("title"), Column("id", under="title", room=70), told))
    assert (
        table(page, 50, color=False)
        == """\
Title  Id  Outcome
───────────────────────────────────────────────
Goal  goal
USD 8 billion by 2016 · missed, passed in 2018
"""
    )
    assert (
        table(page, 70, color=False)
        == """\
Title  Id    Outcome
────────────────────────────────────────────────────────────
Goal   goal  USD 8 billion by 2016 · missed, passed in 2018
"""
    )
    assert "\x1b[31mmissed, passed in 2018\x1b[0m" in table(page, 70, color=True)


def test_lists_below_the_records() -> None:
    """In a table alone, with a title of their own."""
    change = (Column("partner"), Column("change", show="percent"))
    below = Block("First to last", [{"partner": "Viet Nam", "change": Decimal("1.3")}], change)
    page = Page([{"year": 2019}], (Column("year"),), "Trade", below=(below,))
    assert (
        table(page, 40, color=False)
        == """\
Trade

Year
─────
2019

First to last

Partner   Change
─────────────────
Viet Nam    1.3%
"""
    )


def test_a_bar_goes_before_the_rows_do() -> None:
    """Where even the shortest bar finds no room the numbers stay in their rows; a little narrower they become lines."""
    columns = (Column("year"), Column("total", show="number"), Column("total", show="bar"))
    page = Page([{"year": 2019, "total": 151}, {"year": 2020, "total": 143}], columns)
    assert (
        table(page, 20, color=False)
        == """\
Year  Total
────────────────────
2019    151  ██████
2020    143  █████▋
"""
    )
    assert (
        table(page, 19, color=False)
        == """\
Year  Total
────────────
2019    151
2020    143
"""
    )
    assert table(page, 11, color=False) == "year   2019\ntotal  151\n\nyear   2020\ntotal  143\n"


def test_rows_that_are_paragraphs_have_a_line_between_them() -> None:
    """Long text in narrow columns stays readable."""
    why = "The goal of 200 billion dollars was passed in 2022, two years late, and lost again in 2023."
    page = Page([{"why": why, "verdict": "missed"}] * 2, (Column("why"), Column("verdict", show="verdict")))
    assert (
        table(page, 33, color=False)
        == """\
Why                      Verdict
─────────────────────────────────
The goal of 200 billion  missed
dollars was passed in
2022, two years late,
and lost again in 2023.

The goal of 200 billion  missed
dollars was passed in
2022, two years late,
and lost again in 2023.
"""
    )


WHOLE = Page(
    [
        {
            "section": "events",
            "id": "summit-2019-busan",
            "note": None,
            "names": {"ko": ["부산", "釜山"], "local": []},
            "variants": [{"date": "2019-11-25", "sources": [source("KITA")]}, {"date": "2019", "sources": []}],
            "points": {"2019-11": {"value": Decimal("71.80"), "unit": None}},
            "sources": [source("Yonhap") | {"title": "Leaders meet in Busan", "locator": "p4", "kind": "news"}],
        },
        {"section": "partners", "id": "vn", "aliases": ["Vietnam", "VN"], "mekong": True},
    ],
    footer="2 entries",
)


def test_entries_are_shown_whole() -> None:
    """Label and value, opened to the depth, sources in full, empty fields left out."""
    assert (
        table(WHOLE, 40, color=False)
        == """\
section   events
id        summit-2019-busan
names     ko 부산; 釜山
variants  - date    2019-11-25
            sources - KITA
                      https://kita.kr
                      kita
          - date 2019
points    2019-11 value 71.80
sources   - Yonhap: Leaders meet in
            Busan
            https://yonhap.kr
            yonhap#p4, kind news

section   partners
id        vn
aliases   Vietnam; VN
mekong    true

2 entries
"""
    )


def test_parts_of_an_entry_are_tables_of_their_own() -> None:
    """A part has its title and its columns; an empty one is left out."""
    entry = {"name": "Viet Nam", "trade": TRADE.records[:1], "events": []}
    parts = (Part("trade", "Trade", TRADE.columns), Part("events", "Events", EVENTS.columns))
    assert (
        table(Page([entry], title="Partner", single=True, parts=parts), 60, color=False)
        == """\
Partner

name  Viet Nam

Trade · unit USD million

Year    Total                            Growth
────────────────────────────────────────────────
2018  159,910  ████████████████████████    7.3%
"""
    )


DATES = [
    ("2019-11-25/2019-11-26", "2019-11-25/26"),
    ("2019-11-30/2019-12-02", "2019-11-30/12-02"),
    ("2019-12-30/2020-01-02", "2019-12-30/2020-01-02"),
    ("2019-01/2019-09", "2019-01/09"),
    ("2018/2019", "2018/2019"),
    ("2019-11-25/2019-11-25", "2019-11-25/25"),
    ("2019-11-25/2019-12", "2019-11-25/2019-12"),
    ("2019-11-25/2019-11-26?", "2019-11-25/26?"),
    ("2019-11-25?/2019-11-26", "2019-11-25?/26"),
    ("2019?/2020?", "2019?/2020?"),
    ("../2024-06", "../2024-06"),
    ("2024-06/..", "2024-06/.."),
    ("2024-06/", "2024-06/"),
    ("198X", "198X"),
    ("198X/199X", "198X/199X"),
    ("2019-11-25", "2019-11-25"),
    ("-0500/-0400", "-0500/-0400"),
]


@pytest.mark.parametrize(("date", "shown"), DATES)
def test_the_end_of_an_interval_is_short(date: str, shown: str) -> None:
    """What the end of an interval repeats of its start is left out, where nothing can be mistaken."""
    assert table(Page([{"date": date}], (Column("date", show="date"),)), 80, color=False).split("\n")[2] == shown


CELLS: list[tuple[Show, object, str]] = [
    ("text", "[kita-2025] [/note] :kr: [bold]x", "[kita-2025] [/note] :kr: [bold]x"),
    ("text", "\x1b[31mred\n\u202e", r"\x1b[31mred\n\u202e"),
    ("text", ["a", "b"], "a; b"),
    ("text", {"ko": ["한국"]}, '{"ko":["한국"]}'),
    ("text", 2019, "2019"),
    ("text", True, "true"),
    ("number", 1234567, "1,234,567"),
    ("number", Decimal("-1234567.890"), "-1,234,567.890"),
    ("number", Decimal("1E+6"), "1,000,000"),
    ("number", "about 5", "about 5"),
    ("number", None, "–"),
    ("percent", Decimal("0.0"), "0.0%"),
    ("verdict", "missed", "missed"),
    ("verdict", "never heard of", "never heard of"),
    ("sources", [source("KITA")], "KITA"),
    ("sources", [source("[KITA]"), source("KBS")], "[KITA] +1"),
    ("sources", ["kita", "kbs"], "kita; kbs"),
]


@pytest.mark.parametrize(("show", "value", "shown"), CELLS)
def test_a_cell_shows_its_value(show: Show, value: object, shown: str) -> None:
    """Text is never markup; numbers keep their digits; of sources the first publisher is named."""
    assert table(Page([{"x": value}], (Column("x", show=show),)), 120, color=False).split("\n")[2].strip() == shown


ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("page", [EVENTS, TRADE, WHOLE])
@pytest.mark.parametrize("width", [40, 80])
def test_colour_changes_no_character(page: Page, width: int) -> None:
    """Without its escapes a coloured table is the plain one."""
    coloured = ESCAPE.sub("", table(page, width, color=True))
    assert [line.rstrip() for line in coloured.split("\n")] == table(page, width, color=False).split("\n")


def test_colours_are_few_and_read_on_any_background() -> None:
    """Bold, dim and four of the standard colours; never white, black, yellow or a background."""
    verdicts = ["met", "missed", "pending", "imprecise", "unheard of"]
    page = Page([{"verdict": one} for one in verdicts], (Column("verdict", show="verdict"),))
    assert table(page, 80, color=True).split("\n")[2:-1] == [
        "\x1b[32mmet       \x1b[0m",
        "\x1b[31mmissed    \x1b[0m",
        "\x1b[36mpending   \x1b[0m",
        "\x1b[35mimprecise \x1b[0m",
        "unheard of",
    ]
    pages = "".join(table(page, 120, color=True) for page in (EVENTS, TRADE, WHOLE))
    assert set(ESCAPE.findall(pages)) == {"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[36m"}


@pytest.mark.parametrize(
    "name", ["FORCE_COLOR", "CLICOLOR_FORCE", "NO_COLOR", "COLUMNS", "TERM", "TTY_COMPATIBLE", "CI"]
)
def test_the_environment_changes_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Width and colour are what the caller says."""
    plain, coloured = table(EVENTS, 80, color=False), table(EVENTS, 80, color=True)
    monkeypatch.setenv(name, "1")
    assert table(EVENTS, 80, color=False) == plain
    assert table(EVENTS, 80, color=True) == coloured


# Any text at any width

CHARACTERS = st.sampled_from("abc XYZ 한국어 ไทย ếữ 「」 :[]/\\|\n\t\x9b\u202e\u3000🇰🇷")
WORDS = st.text(CHARACTERS, max_size=60)
NESTED = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(CHARACTERS, max_size=9), inner, max_size=3),
)
COLUMNS = (
    Column("a", show="word"),
    Column("b", least=10),
    Column("c", show="number"),
    Column("d", under="b"),
)


def characters(texts: Iterable[str]) -> Counter[str]:
    """How often each character that is no space occurs."""
    return Counter("".join("".join(text.split()) for text in texts))


@given(st.lists(st.tuples(WORDS, WORDS, st.integers(), NESTED), min_size=1, max_size=4), st.integers(1, 200))
def test_rows_and_blocks_lose_nothing(rows: list[tuple[object, ...]], width: int) -> None:
    """Every character is there, and no line is wider than the terminal, if that can hold a word."""
    records = [dict(zip("abcd", row, strict=True)) for row in rows]
    text = table(Page(records, COLUMNS), width, color=False)
    assert [line for line in text.split("\n") if cell_len(line) > max(width, 8)] == []
    known = characters(escape_controls(cell(value)) for row in rows for value in row if value != {})
    assert known - characters([text]) == Counter()


def leaves(value: Any) -> list[str]:
    """The scalars of a nested value, with the names of those that have one."""
    if isinstance(value, list):
        return [leaf for item in value for leaf in leaves(item)]
    if isinstance(value, dict):
        return [leaf for key, item in value.items() if leaves(item) for leaf in (spaced(key), *leaves(item))]
    return [escape_controls(value)] if value else []


@given(st.dictionaries(WORDS, NESTED, min_size=1, max_size=4), st.integers(1, 200))
def test_whole_entries_lose_nothing(record: Record, width: int) -> None:
    """Every character of every depth is there, and no line is wider than the terminal, if that can hold a word."""
    text = table(Page([record]), width, color=False)
    assert [line for line in text.split("\n") if cell_len(line) > max(width, 8)] == []
    assert characters(leaves(record)) - characters([text]) == Counter()
