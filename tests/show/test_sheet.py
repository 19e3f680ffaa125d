"""A page about one thing is made to be read: no raw field, nothing empty, nothing wider than the screen."""

import re
from itertools import chain, islice

import pytest
from rich.cells import cell_len

from akcli.commands.partners import TIES
from akcli.facts import model
from akcli.facts.base import title
from akcli.facts.observations import observations
from akcli.figures.targets import outcome

RAW = re.compile(
    r"^(id|kind|alpha2|alpha3|official_name|relations_since|start|end|language|sources|note|topics)\b", re.M
)
NOTHING = re.compile(r"\b(None|null|\[\]|nan)\b|[{}]")


def told(text):
    """The words of a page, as if it had one long line."""
    return " ".join(text.split())


@pytest.mark.parametrize("section", model.SECTIONS)
def test_every_page_reads(facts, terminal, section):
    """Of each section the first entries and the last: titled, in words, within 80 columns."""
    entries = list(getattr(facts, section))
    for entry in chain(islice(entries, 6), entries[-2:]):
        page = terminal("show", entry.id, NO_COLOR="1", AKCLI_PAGER="")
        assert told(title(entry)) in told(page), entry.id
        assert not RAW.search(page), entry.id
        assert not NOTHING.search(page.replace(getattr(entry, "note", None) or "\0", "")), entry.id
        assert [line for line in page.splitlines() if cell_len(line) > 80 and "://" not in line] == [], entry.id


def test_every_kind_of_value_reads(facts, terminal):
    """A qualifier, a status, members and other values are told in words."""
    ways = {
        "qualifier": lambda one: one.point.qualifier,
        "status": lambda one: one.point.status,
        "coverage": lambda one: one.coverage,
        "variants": lambda one: one.point.variants,
        "note": lambda one: one.point.note,
    }
    for name, way in ways.items():
        one = next(each for each in observations(facts.series) if way(each))
        page = told(terminal("show", f"{one.series.id}#{one.period}", NO_COLOR="1", AKCLI_PAGER=""))
        assert told(one.series.title) in page
        assert "as published" in page or one.point.status
        if name != "variants":
            assert told(way(one)).casefold() in page.casefold()
        assert ("Other sources" in page) == bool(one.point.variants)


def test_a_long_list_of_events_is_divided_by_decades(facts, terminal):
    """Each with its decade, none left out; a short one stays in one piece."""
    page = terminal("partners", "vn", NO_COLOR="1", AKCLI_PAGER="")
    titles = re.findall(r"^Ties, meetings, agreements.*$", page, re.M)
    assert titles == [f"Ties, meetings, agreements: {decade}s" for decade in ("1990", "2000", "2010", "2020")]
    rows = re.findall(r"^(\d{4})\S*  +\S.* (?:status|summit|agreement|visit)$", page, re.M)
    ties = [one for one in facts.events if "vn" in one.partners and one.kind in TIES]
    assert rows == [one.date[:4] for one in ties]
    short = terminal("partners", "us", NO_COLOR="1", AKCLI_PAGER="")
    assert re.findall(r"^Ties, meetings, agreements.*$", short, re.M) == ["Ties, meetings, agreements"]


def test_a_page_begins_its_lines_with_capitals(terminal):
    """What a thing is reads as sentences, whatever piece comes first."""
    for words in (("partners", "asean"), ("show", "trade-asean-total"), ("show", "trade-vn-export#2019")):
        page = terminal(*words, NO_COLOR="1", AKCLI_PAGER="", COLUMNS="200")
        said = page.partition("\n\n")[0].splitlines()[1:]
        assert [line for line in said if line[0].islower()] == []


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            ("pillars", "people"),
            [
                "People  people",
                "Pillar of New Southern Policy (since 2017), New Southern Policy Plus (since 2020)",
                "Culture, education, tourism, health, labour · 9 initiatives",
            ],
        ),
        (
            ("policies", "kasi"),
            [
                "Korea-ASEAN Solidarity Initiative  kasi",
                "Announced 11 November 2022 by President Yoon Suk Yeol · Phnom Penh · 8 initiatives",
                "Also KASI, Solidarity Initiative",
            ],
        ),
        (
            ("institutions", "akcf"),
            [
                "ASEAN-ROK Cooperation Fund (AKCF)  akcf",
                "Fund · active as of 13 January 2026 · established 1990 · Jakarta",
                "USD 20 million in 2023",
            ],
        ),
        (
            ("sources", "akc-overview"),
            [
                "ASEAN-Korea Relations  akc-overview",
                "Official statistics · ASEAN-Korea Centre · no date · read 23 November 2026",
                "Basis of 29 entries",
                "https://www.aseankorea.org/eng/ASEAN/ak_overview.asp",
            ],
        ),
        (
            ("show", "trade-asean-total"),
            [
                "Korea's goods trade with ASEAN, Korean count  trade-asean-total",
                "Goods trade, total · ASEAN · counted by Korea",
            ],
        ),
    ],
    ids=" ".join,
)
def test_the_first_lines_say_what_it_is(terminal, words, lines):
    """Its name and id, then what it is, since when, and how much."""
    page = terminal(*words, NO_COLOR="1", AKCLI_PAGER="", COLUMNS="120")
    assert page.splitlines()[: len(lines)] == lines


def test_no_gap_is_told_twice(terminal):
    """Two entries with one sentence, as for exports and imports, are one line to read; the records keep both."""
    page = terminal("about", NO_COLOR="1", AKCLI_PAGER="", COLUMNS="300")
    lines = page.partition("Looked for and not found\n")[2].splitlines()
    assert len(lines) == len(set(lines) - {""}) + lines.count("")


def test_a_target_is_promise_and_outcome(facts, terminal):
    """Its verdict, and what was reached, where anything was."""
    for target in facts.targets:
        found = outcome(facts, target)
        page = told(terminal("show", target.id, NO_COLOR="1", AKCLI_PAGER=""))
        assert found["verdict"] in page
        assert ("reached " in page) or found["outcome"] is None
        assert (f"passed in {found['passed']}" in page) == bool(found["passed"])
