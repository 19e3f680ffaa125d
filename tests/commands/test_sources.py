"""The documents, and what rests on them."""

import pytest
from conftest import ask, base, event, source
from samples import WHOLE

from akcli.errors import NotFound
from akcli.show.formats import Format, render


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
        ({"via": ["MIRROR"]}, ["two", "idle"]),
        ({"via": ["mirror.org", "vault"]}, ["two"]),
        ({"via": ["mirror"], "publisher": ["office"]}, ["idle"]),
        ({"via": ["statistics office"]}, []),
        ({"unused": True}, ["idle"]),
        ({"unused": True, "kind": ["news"]}, []),
    ],
)
def test_sources_by_kind_publisher_site_and_use(asked, ids):
    """Parts of names of publishers and sites widen; only those on which nothing rests, where that is asked."""
    idle = source("idle", "Statistics Office", via="Mirror of tables")._replace(kind="treaty")
    one, two = WHOLE.sources
    facts = WHOLE.replace(sources=(one, two._replace(via="mirror.org"), idle))
    page = ask("sources", facts, **asked)
    assert [row["id"] for row in page.records] == ids
    assert all(tuple(row) == page.fields for row in page.records)


@pytest.mark.parametrize(
    ("command", "given", "form", "shown"),
    [
        ("sources", {"name": "two"}, "text", "read: 2026-11-24\nlanguage: en\nread at: mirror.org\n"),
        ("sources", {}, "tsv", "\tpublisher\tvia\tfacts\n"),
        ("sources", {}, "json", '"language":"en","via":"mirror.org","note":null'),
        ("show", {"wanted": ["nsp-1"]}, "text", "read 2026-11-24, language en, read at mirror.org"),
        ("show", {"wanted": ["nsp-1"]}, "json", '"language":"en","via":"mirror.org","note":null'),
    ],
)
def test_where_a_copy_was_read_is_told(command, given, form, shown):
    """A private mirror is not the office whose numbers it holds."""
    one, two = WHOLE.sources
    facts = WHOLE.replace(sources=(one, two._replace(via="mirror.org")))
    assert shown in render(ask(command, facts, **given), Format(form))
