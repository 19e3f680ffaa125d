"""A page about one thing is made to be read: no raw field, nothing empty, nothing wider than the screen."""

import re
from itertools import chain, islice

import pytest
from rich.cells import cell_len

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
            assert told(way(one)) in page
        assert ("Other sources" in page) == bool(one.point.variants)


def test_a_target_is_promise_and_outcome(facts, terminal):
    """Its verdict, and what was reached, where anything was."""
    for target in facts.targets:
        found = outcome(facts, target)
        page = told(terminal("show", target.id, NO_COLOR="1", AKCLI_PAGER=""))
        assert found["verdict"] in page
        assert ("reached " in page) or found["outcome"] is None
        assert (f"passed in {found['passed']}" in page) == bool(found["passed"])
