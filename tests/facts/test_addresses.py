"""Addresses: entries, values of series, places in documents; every one that is printed, and no other."""

import json
from collections.abc import Iterator

import pytest
from conftest import SAMPLE, ask, base, event, series, source
from hypothesis import given
from hypothesis import strategies as st
from samples import CLAIM, WHOLE

from akcli.errors import NotFound
from akcli.facts import model
from akcli.facts.addresses import find_address, find_document
from akcli.facts.base import Facts
from akcli.facts.load import load
from akcli.show.formats import Format, render
from akcli.tables.cite import cite

POINTS = {"1999?": 1, "2015": 1, "2016-01/2016-06": 2, "2018": 3, "201X": 4}
FACTS = base(
    sources=[source("one"), source("paper-2019"), source("two")],
    events=[
        event("first", "2018", sources=("paper-2019#p4", "one")),
        event("second", "2018", sources=("paper-2019#p10", "paper-2019#Table 3", "two")),
    ],
    series=[series("trade", "total", POINTS), series("other", "export", {"2020": 1}, sources=("two#p1",))],
    claims=[CLAIM._replace(evidence=("trade#2018", "first"))],
)


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("first", ("first", None)),
        ("FIRST", ("first", None)),
        ("trade#2015", ("trade", "2015")),
        ("Trade#2016-01/2016-06", ("trade", "2016-01/2016-06")),
        ("trade#201x", ("trade", "201X")),
        ("trade#1999?", ("trade", "1999?")),
        ("paper-2019", ("paper-2019", None)),
        ("paper-2019#p4", ("paper-2019", "p4")),
        ("paper-2019#P4", ("paper-2019", "p4")),
        ("paper-2019#table 3", ("paper-2019", "Table 3")),
        ("paper-2019#Table-3", ("paper-2019", "Table 3")),
    ],
)
def test_an_address_is_that_of_an_entry_a_value_or_a_place(given, address):
    """In any case."""
    assert find_address(FACTS, given) == address


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ("frist", "no entry has the id 'frist'; did you mean 'first'?"),
        ("", "no entry has the id ''"),
        ("#2015", "no entry has the id ''"),
        ("trade#1066", "trade has no value for '1066'; the nearest is trade#1999?"),
        ("trade#2017", "trade has no value for '2017'; the nearest is trade#2018"),
        ("trade#2019", "trade has no value for '2019'; the nearest is trade#2018"),
        ("trade#1999", "trade has no value for '1999'; the nearest is trade#1999?"),
        ("trade#soon", "trade has no value for 'soon'; the nearest is trade#201X"),
        ("trade#", "trade has no value for ''; the nearest is trade#201X"),
        ("trade#2015#2015", "trade has no value for '2015#2015'; the nearest is trade#201X"),
        ("paper-2019#p5", "no entry cites paper-2019#p5; cited places: p4, p10, Table 3"),
        ("paper-2019#tabel 3", "no entry cites paper-2019#tabel 3; did you mean 'paper-2019#Table 3'?"),
        ("paper-2019#", "no entry cites paper-2019#; cited places: p4, p10, Table 3"),
        ("first#2018", "nothing has the address 'first#2018': only a series has values, and a document places"),
        ("vn#", "nothing has the address 'vn#': only a series has values, and a document places"),
    ],
)
def test_what_has_no_address_is_told_the_nearest(given, complaint):
    """The nearest id, the period nearest in time, the places that there are."""
    with pytest.raises(NotFound) as raised:
        find_address(FACTS, given)
    assert str(raised.value) == complaint


def test_a_document_is_also_found_by_its_address_on_the_web():
    """Which may have such a mark of its own."""
    facts = FACTS.replace(sources=(source("one")._replace(url="https://example.org/a#b"), source("paper-2019")))
    assert find_document(facts, "https://example.org/a#b") == ("one", None)
    assert find_document(facts, "PAPER-2019#p4") == ("paper-2019", "p4")
    for nothing in ("https://example.org/a#c", "https://example.org/a", "paper-2018#p4", "paper-2019#p5", "#p4"):
        with pytest.raises(NotFound):
            find_document(facts, nothing)


def test_what_names_an_address_is_known():
    """A value by the claims whose evidence it is, a place by what cites it; the whole by all of them."""
    assert FACTS.cited["trade#2018"] == ("p1",)
    assert FACTS.cited["paper-2019#p10"] == ("second",)
    assert FACTS.listed("series")["trade"].referred_by == ("p1",)
    shown = ask("show", FACTS, wanted=["trade#2018", "trade#2015", "paper-2019#p4", "paper-2019", "p1"]).records
    assert [record["referred_by"] for record in shown] == [["p1"], [], ["first"], ["first", "second"], []]
    assert shown[-1]["evidence"] == ["trade#2018", "first"]


# Every address that any output prints can be shown and cited

FORMS = {
    "timeline": {},
    "partners": {},
    "pillars": {},
    "policies": {},
    "trade": {},
    "series": {},
    "institutions": {},
    "targets": {},
    "claims": {},
    "search": {"words": ["korea"]},
    "sources": {},
}


def printed(value: object) -> Iterator[str]:
    """The addresses in an answer: those that say so, and the references to sources."""
    if isinstance(value, dict):
        if "locator" in value and value.get("id"):
            yield value["id"] + (f"#{value['locator']}" if value["locator"] else "")
        elif isinstance(value.get("id"), str):
            yield value["id"]
        for field, inner in value.items():
            if field in ("address", "evidence", "referred_by", "series", "cells"):
                listed = inner.values() if isinstance(inner, dict) else inner if isinstance(inner, list) else [inner]
                yield from filter(None, listed)
            else:
                yield from printed(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from printed(inner)


def answers(facts: Facts) -> Iterator[object]:
    """What every command prints of a base, in every form."""
    pages = [ask(name, facts, **given) for name, given in FORMS.items()]
    pages += [ask("partners", facts, name=one.id) for one in facts.partners]
    pages += [ask("policies", facts, name=one.id) for one in facts.policies]
    pages += [ask("sources", facts, name=one.id) for one in facts.sources]
    for one in facts.partners:
        pages += [ask("trade", facts, partner=(one.id,), **form) for form in ({}, {"mirror": True}, {"variants": True})]
    if facts.gaps:
        pages.append(ask("show", facts, wanted=[gap.id for gap in facts.gaps]))
    if facts.series:
        pages.append(ask("series", facts, wanted=[one.id for one in facts.series]))
    for page in pages:
        yield json.loads(render(page, Format.json))


def is_gap(facts: Facts, address: str) -> bool:
    """What was not found rests on no document."""
    return facts.sections[address.partition("#")[0]] == "gaps"


def everything(facts: Facts) -> set[str]:
    """Every address of a base: its ids, its values, the places that are cited."""
    places = {address for address in facts.cited if address.partition("#")[0] in facts.documents}
    return {*facts.sections, *(f"{one.id}#{period}" for one in facts.series for period in one.points), *places}


@pytest.mark.parametrize("facts", [FACTS, WHOLE, load(str(SAMPLE))], ids=["small", "whole", "sample"])
def test_every_address_that_is_printed_can_be_shown_and_cited(facts):
    """In all commands; what is shown prints others, for which the same holds; and all there are get printed."""
    left = {address for answer in answers(facts) for address in printed(answer)}
    seen: set[str] = set()
    while left:
        address = left.pop()
        seen.add(address)
        page = ask("show", facts, wanted=[address])
        if not is_gap(facts, address):
            assert cite(facts, [address]) != "", address
        left |= {*printed(json.loads(render(page, Format.json)))} - seen
    assert seen == everything(facts)


def test_every_address_of_the_shipped_facts_can_be_shown_and_cited(facts):
    """Thousands of values and hundreds of places."""
    addresses = everything(facts)
    assert len(addresses) > 4000
    for address in addresses:
        assert str(find_address(facts, address)) == address
    some = sorted(addresses)[::50]
    page = ask("show", facts, wanted=some)
    assert [record.get("address") or record["id"] for record in page.records if record["section"] != "sources"] == [
        address for address in some if address.partition("#")[0] not in facts.documents
    ]
    assert all(cite(facts, [address]) for address in some if not is_gap(facts, address))


PIECES = st.sampled_from(["trade", "other", "paper-2019", "one", "first", "vn", "nobody", ""])
PLACES = st.sampled_from([*POINTS, "2020", "p4", "p10", "Table 3", "p1", "2017", "", "#", "p"]) | st.text(max_size=3)


@given(PIECES, st.none() | PLACES)
def test_no_other_address_is_anything(entry, place):
    """What no output prints is not found, and is neither shown nor cited as something else."""
    given_address = entry if place is None else f"{entry}#{place}"
    known = {address.casefold() for address in everything(FACTS)}
    if given_address.casefold() in known:
        (shown,) = ask("show", FACTS, wanted=[given_address]).records
        assert (shown.get("address") or shown["id"]).casefold() in (given_address.casefold(), entry)
    elif place is None or place.strip(" -#").casefold() not in ("table 3", "table3", *POINTS):
        for command in ("show", "cite"):
            with pytest.raises(NotFound):
                ask(command, FACTS, wanted=[given_address])


@pytest.mark.parametrize(
    ("address", "documents"),
    [
        ("trade#2015", ["One", "akcli maintainers"]),
        ("trade#2016", ["Two", "akcli maintainers"]),
        ("trade#2017", ["Two", "One", "akcli maintainers"]),
        ("trade", ["One", "Two"]),
    ],
)
def test_a_value_is_cited_by_what_it_rests_on(address, documents):
    """By its own documents, or else its series', and by those of its other values; not by its neighbours'.

    The last is the state of the facts that has it.
    """
    points = {
        "2015": 1,
        "2016": model.Point(2, sources=("two",)),
        "2017": model.Point(3, sources=("two",), variants=(model.PointVariant(4, ("one",)),)),
    }
    facts = base(series=[series("trade", "total", points)])
    assert [line.partition(".")[0] for line in cite(facts, [address]).splitlines()] == documents


def test_a_place_is_cited_as_it_is_written():
    """In the reference to its document."""
    assert cite(FACTS, ["PAPER-2019#table 3"]).endswith("(read on 24 November 2026; Table 3)\n")
