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
