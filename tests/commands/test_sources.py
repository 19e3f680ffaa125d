"""The documents, and what rests on them."""

import pytest
from conftest import ask, base, event, source
from samples import WHOLE

from akcli.errors import NotFound


def test_sources_count_what_rests_on_them():
    """A source knows how many entries rest on it, a claim's own document among them."""
    assert {row["id"]: row["facts"] for row in ask("sources", WHOLE).records} == {"one": 7, "two": 2}
    assert [row["id"] for row in ask("sources", WHOLE, publisher=["TW"]).records] == ["two"]
    assert ask("sources", WHOLE, unused=True).records == []


def test_a_document_is_found_by_id_place_or_address():
    """A place narrows what rests on it; an address may have such a mark of its own."""
    page = source("page")._replace(url="https://example.org/a#b")
    events = [event("first", "2018", sources=("page#p4",)), event("second", "2019", sources=("page",))]
    facts = base(sources=[page, source("one")], events=events)
    for name, locator, resting in (
        ("page", None, ["first", "second"]),
        ("page#p4", "p4", ["first"]),
        ("PAGE#P4", "p4", ["first"]),
        ("https://example.org/a#b", None, ["first", "second"]),
    ):
        (found,) = ask("sources", facts, name=name).records
        assert (found["id"], found["locator"]) == ("page", locator)
        assert [one["id"] for one in found["entries"]] == resting
    for name in ("https://example.org/c#b", "page#p5", "page#"):
        with pytest.raises(NotFound):
            ask("sources", facts, name=name)
    answer = ask("sources", WHOLE, name="https://example.org/two")
    (page,) = answer.records
    assert tuple(page) == answer.fields
    assert (page["id"], page["facts"]) == ("two", 2)
    assert page["entries"] == [
        {"id": "nsp-1", "section": "initiatives", "title": "Defence"},
        {"id": "p1", "section": "claims", "title": "It holds."},
    ]


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({}, ["one", "two", "idle"]),
        ({"kind": ["treaty"]}, ["idle"]),
        ({"publisher": ["TWO"]}, ["two"]),
        ({"publisher": ["office", "one"]}, ["one", "idle"]),
        ({"unused": True}, ["idle"]),
        ({"unused": True, "kind": ["news"]}, []),
    ],
)
def test_sources_by_kind_publisher_and_use(asked, ids):
    """Parts of publishers' names widen; only those on which nothing rests, where that is asked."""
    idle = source("idle", "Statistics Office")._replace(kind="treaty")
    facts = WHOLE.replace(sources=(*WHOLE.sources, idle))
    page = ask("sources", facts, **asked)
    assert [row["id"] for row in page.records] == ids
    assert all(tuple(row) == page.fields for row in page.records)
