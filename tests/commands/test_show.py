"""Entries whole, with their sources in full and what refers to them."""

from decimal import Decimal

import pytest
from conftest import ask, base, event, source
from samples import GOAL, KEPT, ONE, WHOLE

from akcli.errors import NotFound
from akcli.facts import model


def test_show_tells_what_refers_to_an_entry():
    """Section first, sources in full with their place, at the end the ids of what refers to it."""
    policy, claim = ask("show", WHOLE, wanted=["nsp", "p1"]).records
    assert list(policy) == ["section", *model.Policy._fields, "referred_by"]
    assert policy["referred_by"] == ["nsp-1", "p1"]
    assert claim["by"] == ONE | {"locator": "p1"}
    assert claim["sources"] == [source("two")._asdict() | {"locator": None}]
    assert ask("show", WHOLE, wanted=["two"]).records[0]["referred_by"] == ["nsp-1", "p1"]


def test_show_suggests_for_an_unknown_id():
    """One unknown id among several is enough to answer none."""
    with pytest.raises(NotFound, match=r"^no entry has the id 'talk'; did you mean 'talks'\?$"):
        ask("show", WHOLE, wanted=["nsp", "talk"])


def test_show_has_what_the_lists_compute():
    """An event its days, a target its outcome, a document how much rests on it; any other entry nothing more."""
    goals = [GOAL._replace(id="first"), GOAL._replace(series=("out",))]
    facts = base(series=KEPT, targets=goals, events=[event("e", "2019-11")])
    happened, goal, document, counted = ask("show", facts, wanted=["e", "goal", "two", "out"]).records
    assert (happened["start"], happened["end"]) == ("2019-11-01", "2019-11-30")
    assert {field: goal[field] for field in ("id", "outcome", "outcome_year", "reached", "verdict")} == {
        **{"id": "goal", "outcome": 7, "outcome_year": 2016, "reached": Decimal("87.5"), "verdict": "unknown"},
    }
    assert document["facts"] == 1
    assert tuple(counted) == ("section", *model.Series._fields, "referred_by")
