"""Centres, funds and councils."""

import pytest
from conftest import ask, base

from akcli.facts import model

FUND = model.Institution("akcf", "Cooperation Fund", "fund", "Pays.", "active", "AKCF", sources=("one",))
CENTRE = model.Institution("akc", "The Centre", "centre", "Informs.", "planned", sources=("two",))


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({}, ["akcf", "akc"]),
        ({"kind": ["fund"]}, ["akcf"]),
        ({"status": ["planned"]}, ["akc"]),
        ({"kind": ["fund", "centre"], "status": ["planned"]}, ["akc"]),
        ({"kind": ["fund"], "status": ["planned"]}, []),
        ({"name": "akc"}, ["akc"]),
        ({"name": "AKCF"}, ["akcf"]),
        ({"name": "cooperation fund"}, ["akcf"]),
        ({"name": "the cent"}, ["akc"]),
    ],
)
def test_institutions_by_kind_status_and_name(asked, ids):
    """Kinds and statuses narrow; a name is an id, a name or an abbreviation."""
    page = ask("institutions", base(institutions=[FUND, CENTRE]), **asked)
    assert [row["id"] for row in page.records] == ids
    assert all(tuple(row) == page.fields for row in page.records)


DOUBTS = {
    # what is known of it: by each day whether it existed, or why that is not certain
    "a year": ({"established": "2015"}, {"2014": None, "2015-06": "established 2015", "2015": "", "2020": ""}),
    "a day": ({"established": "2015-06-01"}, {"2015-05": None, "2015-06-01": ""}),
    "uncertain": ({"established": "2015?"}, {"2014": None, "2020": "established 2015 (uncertain)"}),
    "open end": ({"established": "2015/.."}, {"2014": None, "2020": "established since 2015"}),
    "open start": ({"established": "../2015"}, {"1900": "established until 2015", "2015": ""}),
    "announced": ({"announced": "2015"}, {"2014": None, "2020": "announced 2015"}),
    "announced and seen": ({"announced": "2015", "as_of": "2018-05"}, {"2017": "announced 2015", "2018-05": ""}),
    "no date": ({}, {"2020": "founded on no known day"}),
    "seen": ({"as_of": "2018"}, {"2017": "founded on no known day", "2018": ""}),
    "planned": ({"status": "planned", "announced": "2015"}, {"2020": None}),
    "ended": (
        {"status": "ended", "established": "2010", "as_of": "2018-05"},
        {"2009": None, "2015": "ended by May 2018", "2018-05-31": None},
    ),
    "ended on no known day": ({"status": "ended", "established": "2010"}, {"2015": "ended"}),
    "unknown": ({"status": "unknown", "established": "2010"}, {"2009": None, "2015": "status unknown"}),
}


@pytest.mark.parametrize("name", DOUBTS)
def test_institutions_that_existed(name):
    """On the last day of a date; one of which that is not certain is listed, and a line says why."""
    more, expected = DOUBTS[name]
    facts = base(institutions=[FUND._replace(**more), CENTRE])
    found = {}
    for date in expected:
        page = ask("institutions", facts, as_of=date)
        said = page.missing.partition(": ")[2]
        found[date] = said.removeprefix("Cooperation Fund (").removesuffix(")") if page.records else None
    assert found == expected


def test_what_is_not_certain_is_said_below(akcli):
    """Below a table, and elsewhere on stderr; a date narrows what kind and status leave."""
    answer = akcli("institutions", "--as-of", "2019", "--kind", "programme", "--ids")
    assert answer.out == "kamsa\nnsp-oda\n"
    assert answer.err == (
        "not certain for 2019-12-31: Korea-ASEAN Maritime Security Academy (founded on no known day);"
        " New Southern development aid of KOICA (status unknown)\n"
    )
    answer = akcli("institutions", "akcf", "--as-of", "2019")
    assert answer == (2, "", "akcli institutions: --as-of cannot be combined with NAME\n")
