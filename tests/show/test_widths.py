"""Every list at every width that a terminal has: no line is wider, and nothing is lost."""

import re
from collections import Counter

import pytest
from conftest import ask
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from akcli.show.page import cell, escape_controls
from akcli.show.table import table

LISTS = [
    ("timeline", {}),
    ("timeline", {"milestones": True}),
    ("partners", {}),
    ("pillars", {}),
    ("policies", {}),
    ("trade", {}),
    ("trade", {"partner": ["vn"]}),
    ("trade", {"partner": ["vn"], "mirror": True}),
    ("trade", {"partner": ["vn"], "variants": True}),
    ("trade", {"by": "partner"}),
    ("trade", {"partner": ["vn", "id", "th"], "latest": True}),
    ("trade", {"partner": ["bn", "kh", "id", "la", "my", "mm", "ph", "sg", "th", "tl", "vn"]}),
    ("series", {}),
    ("series", {"latest": True}),
    ("series", {"wanted": ["trade-vn-export"]}),
    ("institutions", {}),
    ("targets", {}),
    ("claims", {}),
    ("sources", {}),
    ("search", {"words": ["visitors", "vietnam"]}),
]
ALWAYS = ("text", "word", "year", "number", "percent", "verdict", "told")
"""What a table shows with all its characters; a date is written short, publishers are counted, others are drawn."""


@pytest.fixture(scope="module")
def pages(facts):
    """The page of each list, with several partners side by side."""
    asked = [ask(name, facts, **given_to)._replace(above=None) for name, given_to in LISTS]
    return [page.across.make("total") if page.across else page for page in asked]


def characters(texts):
    """How often each character that is no space occurs."""
    return Counter("".join("".join(text.split()) for text in texts))


@given(st.integers(0, len(LISTS) - 1), st.integers(40, 300), st.integers(0, 2000))
def test_a_list_fits_and_loses_nothing(pages, which, width, first):
    """Thirty records of each, as every column shows them that is there at any width."""
    page = pages[which]
    first %= len(page.records)
    page = page._replace(records=page.records[first : first + 30])
    text = table(page, width, color=False)
    assert [line for line in text.split("\n") if cell_len(line) > width] == []
    shown = page.drawn(page) if page.drawn else page
    always = [
        column
        for column in shown.columns
        if column.show in ALWAYS and not (column.once or column.spare) and (column.under or not column.room)
    ]
    values = [record.get(column.field) for record in shown.records for column in always]
    known = [escape_controls(part) for one in values for part in (one if isinstance(one, list) else [cell(one)])]
    assert characters(known) - characters([text]) == Counter()


def test_no_list_that_has_room_is_a_block_of_lines(pages):
    """From 80 columns on each record is a row."""
    for (name, given_to), page in zip(LISTS, pages, strict=True):
        text = table(page._replace(records=page.records[:40]), 80, color=False)
        assert re.search("^─+$", text, re.MULTILINE), (name, given_to)
