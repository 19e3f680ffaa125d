"""A page to stdout: its format where none is asked for, its options, and the width and colours of the place."""

import os
import sys

import pytest

from akcli.errors import UsageError
from akcli.show.output import complain, put, terminal
from akcli.show.page import Column, Page

COLUMNS = (Column("id"), Column("name"))
RECORDS = [{"id": "a", "name": "Å"}, {"id": "b", "name": ""}]
LIST = Page(RECORDS, COLUMNS, fields=("id", "name"))
ONE = Page(RECORDS[:1], single=True)
SEVERAL = Page(RECORDS)
"""Things that are shown whole, as ``show`` does."""

SHOWN = [
    # a page, what is asked for, and what comes out
    (LIST, {}, "id\tname\na\tÅ\nb\t\n"),
    (ONE, {}, "id: a\nname: Å\n"),
    (SEVERAL, {}, "id: a\nname: Å\n\nid: b\n"),
    (SEVERAL, {"fields": "name"}, "name: Å\n"),
    (ONE, {"format": "tsv"}, "id\tname\na\tÅ\n"),
    (LIST, {"no_header": True}, "a\tÅ\nb\t\n"),
    (LIST, {"no_header": True, "format": "tsv", "fields": "name,id"}, "Å\ta\n\tb\n"),
    (LIST, {"no_header": True, "format": "csv"}, "a,Å\nb,\n"),
    (LIST, {"no_header": True, "format": "CSV", "fields": "name"}, 'Å\n""\n'),
    (LIST, {"bom": True, "format": "csv"}, "\ufeffid,name\na,Å\nb,\n"),
    (LIST, {"bom": True, "no_header": True, "format": "csv"}, "\ufeffa,Å\nb,\n"),
    (ONE, {"bom": True, "no_header": True, "format": "csv"}, "\ufeffa,Å\n"),
    (LIST, {"limit": 0, "bom": True, "format": "csv"}, "\ufeffid,name\n"),
    (LIST, {"limit": 0, "no_header": True}, ""),
]


@pytest.mark.parametrize(("page", "asked", "shown"), SHOWN)
def test_what_comes_out_of_a_pipe(page, asked, shown, capsys):
    """A list has a header where nobody does without it; things are lines of label and value."""
    put(page, **asked)
    assert capsys.readouterr() == (shown, "")


@pytest.mark.parametrize("page", [LIST, ONE, SEVERAL])
def test_a_terminal_gets_a_table(page, capsys, monkeypatch):
    """Whatever the page is about."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    put(page)
    on_terminal = capsys.readouterr().out
    put(page, format="table")
    assert capsys.readouterr().out == on_terminal


REFUSED = [
    # a page, what is asked for, and the complaint
    *(
        (LIST, {"format": form, "no_header": True}, f"--no-header is for csv and tsv, and this is {form}")
        for form in ("table", "text", "json", "jsonl", "markdown")
    ),
    *(
        (LIST, {"format": form, "bom": True}, f"--bom is for csv, and this is {form}")
        for form in ("table", "text", "json", "jsonl", "tsv", "markdown")
    ),
    (LIST, {"json": True, "no_header": True}, "--no-header is for csv and tsv, and this is json"),
    (LIST, {"bom": True}, "--bom is for csv, and this is tsv"),
    (ONE, {"no_header": True}, "--no-header is for csv and tsv, and this is text"),
    (LIST, {"ids": True, "no_header": True}, "--no-header is for csv and tsv, and this is a list of ids"),
    (LIST, {"ids": True, "bom": True}, "--bom is for csv, and this is a list of ids"),
]


@pytest.mark.parametrize(("page", "asked", "complaint"), REFUSED)
def test_what_would_change_nothing_is_refused(page, asked, complaint, capsys):
    """And nothing comes out."""
    with pytest.raises(UsageError) as raised:
        put(page, **asked)
    assert str(raised.value) == complaint
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("columns", "width"),
    [
        *[("100", 100), ("1", 1), ("007", 7), ("999999999", 10_000), ("10000000000", 80), ("9" * 5000, 80)],
        *[("0", 80), ("", 80), ("²", 80), ("①", 80), ("٣", 80), ("-5", 80), ("+5", 80), ("1e3", 80), (" 90", 80)],
        *[("90 ", 80), ("0x50", 80), ("9_0", 80), ("abc", 80), ("\udcff", 80)],
    ],
)
def test_columns_that_are_no_plain_number_are_passed_over(columns, width, monkeypatch):
    """Digits of other scripts and powers are digits to Python, and not to a shell."""
    monkeypatch.setenv("COLUMNS", columns)
    assert terminal()["width"] == width


def test_the_width_is_that_of_the_terminal_of_stdout(monkeypatch):
    """Unless COLUMNS says another; one that does not know its own is as good as none."""
    monkeypatch.setattr(sys.stdout, "fileno", lambda: 7, raising=False)
    for own, width in ((132, 132), (0, 80)):
        monkeypatch.setattr(
            os, "get_terminal_size", lambda number, own=own: os.terminal_size((own if number == 7 else 5, 24))
        )
        assert terminal()["width"] == width
    monkeypatch.setenv("COLUMNS", "50")
    assert terminal()["width"] == 50


def test_a_message_is_a_line(capsys):
    """What was typed is in it: a line break is shown, as is what a terminal would obey."""
    complain("no partner is called 'a\nakcli: all is well\x1b[2J'", "two")
    assert capsys.readouterr() == ("", "no partner is called 'a\\nakcli: all is well\\x1b[2J'\ntwo\n")


YEARS = Page(
    [{"year": 2018, "total": 2}, {"year": 2020, "total": 1}, {"year": 2021, "total": 3}],
    (Column("year", show="year"), Column("total", show="number")),
)


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ({}, ["2018", "2019", "2020", "2021"]),
        ({"sort": "year"}, ["2018", "2019", "2020", "2021"]),
        ({"sort": "-year"}, ["2021", "2020", "2018"]),
        ({"sort": "total"}, ["2020", "2018", "2021"]),
    ],
)
def test_a_gap_is_one_in_order_of_time(asked, rows, capsys):
    """Between rows in another order nothing is missing."""
    put(YEARS, format="table", **asked)
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[2:] if line[:1].isdigit() and "record" not in line] == rows
