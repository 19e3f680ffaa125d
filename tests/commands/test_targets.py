"""Promises with a number."""

from decimal import Decimal

import pytest
from conftest import ask, base, cells
from samples import GOAL, KEPT, ONE, TWO_AT_P2

from akcli.facts import model


def test_a_target_is_whole():
    """The model's fields with what became of it, here "over" 7, in place of outcome and verdict."""
    goal = GOAL._replace(series=("out",), variants=(model.TargetVariant(("two#p2",), value=9),))
    page = ask("targets", base(series=KEPT, targets=[goal]), verdict=["unknown"], topic=["trade"])
    (row,) = page.records
    assert tuple(row) == page.fields
    assert {field: row[field] for field in ("id", "value", "series", "outcome", "outcome_year", "reached")} == {
        "id": "goal",
        "value": 8,
        "series": ["out"],
        "outcome": 7,
        "outcome_year": 2016,
        "reached": Decimal("87.5"),
    }
    assert row["sources"] == [ONE]
    assert [variant["sources"] for variant in row["variants"]] == [[TWO_AT_P2]]


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({}, ["goal", "met"]),
        ({"verdict": ["met"]}, ["met"]),
        ({"verdict": ["met", "unknown"]}, ["goal", "met"]),
        ({"topic": ["trade"]}, ["goal"]),
        ({"topic": ["culture"], "verdict": ["unknown"]}, []),
    ],
)
def test_targets_by_verdict_and_topic(asked, ids):
    """A computed verdict is filtered like a stored one."""
    met = GOAL._replace(id="met", topic="culture", outcome=model.Outcome(8, "2016", ("one",)))
    assert cells(ask("targets", base(targets=[GOAL, met]), **asked).records, "id") == [(one,) for one in ids]
