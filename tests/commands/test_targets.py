"""Promises with a number."""

from decimal import Decimal

import pytest
from conftest import ask, base, cells
from samples import GOAL, KEPT, ONE, TWO_AT_P2

from akcli.commands.sheets import promise_and_outcome
from akcli.facts import model
from akcli.figures.targets import outcome
from akcli.show.output import put


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


REACHED = [
    # due, what was reached and when, and what is said of it
    ("2016", 9, "2016", ["USD 8 billion by 2016", "reached 9 (112.5 %)", "met"]),
    ("2016", 7, "2016", ["USD 8 billion by 2016", "reached 7 (87.5 %)", "missed"]),
    ("2016-06", 7, "2016", ["USD 8 billion by June 2016", "reached 7 (87.5 %)", "missed"]),
    ("2016", 7, "2015", ["USD 8 billion by 2016", "reached 7 (87.5 %) in 2015", "unknown"]),
    ("2030", 7, "2020", ["USD 8 billion by 2030", "reached 7 (87.5 %) in 2020", "pending"]),
    (None, 9, "2020", ["USD 8 billion", "reached 9 (112.5 %) in 2020", "met"]),
    ("2016", None, None, ["USD 8 billion by 2016", "unknown"]),
]


@pytest.mark.parametrize(("due", "value", "year", "said"), REACHED)
def test_promise_and_outcome_are_a_sentence(due, value, year, said):
    """The year is told where it is not that of the deadline."""
    target = GOAL._replace(due=due, outcome=value and model.Outcome(value, year, ("one",)))
    assert promise_and_outcome(target._asdict() | outcome(base(), target)) == said


PICTURES = {
    80: """\
Targets

Target  ID  Promise and outcome                                         #
──────────────────────────────────────────────────────────────────────────
Goal  goal                                                              1
USD 8 billion by 2016 · reached 7 (87.5 %) · unknown
Exports  low                                                            1
USD 5 billion by 2015 · reached 0.005 (0.1 %) · missed, passed in 2016

2 records, facts of 2026-11-24, akcli show ID for the sources
""",
    170: """\
Targets

Target   ID    Promise and outcome                                                     #
─────────────────────────────────────────────────────────────────────────────────────────
Goal     goal  USD 8 billion by 2016 · reached 7 (87.5 %) · unknown                    1
Exports  low   USD 5 billion by 2015 · reached 0.005 (0.1 %) · missed, passed in 2016  1

2 records, facts of 2026-11-24, akcli show ID for the sources
""",
    30: """\
Targets

target           Goal
ID               goal
promise and      USD 8 billion
outcome          by 2016 ·
                 reached 7
                 (87.5 %) ·
                 unknown
sources          One

target           Exports
""",
}


@pytest.mark.parametrize("width", PICTURES)
def test_a_table_of_targets_reads(width, capsys, monkeypatch):
    """A line each where that fits, else promise and outcome on a line of their own."""
    monkeypatch.setenv("COLUMNS", str(width))
    low = GOAL._replace(id="low", title="Exports", value=5, due="2015", series=("out",))
    page = ask("targets", base(series=KEPT, targets=[GOAL._replace(series=("out",)), low]))
    put(page, format="table")
    assert capsys.readouterr().out.startswith(PICTURES[width])
    put(page, limit=1)
    assert capsys.readouterr().out.splitlines()[0].split("\t")[:4] == ["title", "id", "announced", "value"]
