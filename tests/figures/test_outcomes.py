"""The outcomes of targets: exact, by the deadline, from all their series."""

from decimal import Decimal
from fractions import Fraction

import pytest
from amounts import AMOUNTS, MONEY, point, tenth, worth
from conftest import base, series
from hypothesis import given
from hypothesis import strategies as st

from akcli.facts import model
from akcli.figures.targets import outcome


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        # due, series, outcome, verdict of the base -> outcome, year, reached, verdict, passed
        ({"due": "2020", "series": ("t",)}, (Decimal("143.9"), 2020, Decimal("72.0"), "missed", 2022)),
        ({"due": "2022", "series": ("t",)}, (207, 2022, Decimal("103.5"), "met", 2022)),
        ({"due": "2019", "series": ("t",)}, (None, None, None, "unknown", 2022)),
        ({"due": "2021", "series": ("t",)}, (Decimal("143.9"), 2020, Decimal("72.0"), "unknown", 2022)),
        (
            {"due": "2021", "series": ("t",), "verdict": "missed"},
            (Decimal("143.9"), 2020, Decimal("72.0"), "missed", 2022),
        ),
        ({"announced": "2023", "series": ("t",)}, (187, 2023, Decimal("93.5"), "pending", None)),
        ({"due": "2030", "series": ("t",)}, (187, 2023, Decimal("93.5"), "pending", 2022)),
        ({"series": ("t",)}, (207, 2022, Decimal("103.5"), "met", 2022)),
        ({"series": ("t", "u")}, (217, 2022, Decimal("108.5"), "met", 2022)),
        ({"due": "2022", "value": 207, "series": ("t",)}, (207, 2022, Decimal("100.0"), "met", 2022)),
        ({"announced": "2022", "series": ("t",)}, (207, 2022, Decimal("103.5"), "met", 2022)),
        ({"due": "2026-11-24", "series": ("t",)}, (187, 2023, Decimal("93.5"), "unknown", 2022)),
        ({"due": "2026-11-25", "series": ("t",)}, (187, 2023, Decimal("93.5"), "pending", 2022)),
        # A deadline is the last day of what is due, whatever that spans; what is open has none.
        ({"due": "2018/2022", "series": ("t",)}, (207, 2022, Decimal("103.5"), "met", 2022)),
        ({"due": "2018/2020", "series": ("t",)}, (Decimal("143.9"), 2020, Decimal("72.0"), "missed", 2022)),
        ({"due": "../2020", "series": ("t",)}, (Decimal("143.9"), 2020, Decimal("72.0"), "missed", 2022)),
        ({"due": "2020-06?", "series": ("t",)}, (Decimal("143.9"), 2020, Decimal("72.0"), "missed", 2022)),
        ({"due": "201X", "series": ("t",)}, (None, None, None, "unknown", 2022)),
        ({"due": "202X", "series": ("t",)}, (187, 2023, Decimal("93.5"), "pending", 2022)),
        ({"due": "2018/2030", "series": ("t",)}, (187, 2023, Decimal("93.5"), "pending", 2022)),
        ({"due": "2030/..", "series": ("t",)}, (187, 2023, Decimal("93.5"), "pending", 2022)),
        ({"due": "2019/", "series": ("t",)}, (187, 2023, Decimal("93.5"), "pending", 2022)),
        ({"announced": "2021/2023", "series": ("t",)}, (207, 2022, Decimal("103.5"), "met", 2022)),
        ({"announced": "../2023", "series": ("t",)}, (187, 2023, Decimal("93.5"), "pending", None)),
        (
            {"due": "2020", "outcome": model.Outcome(50, "2018/2020", ("one",))},
            (50, 2020, Decimal("25.0"), "missed", None),
        ),
        ({"due": "2020"}, (None, None, None, "unknown", None)),
        ({"due": "2030"}, (None, None, None, "pending", None)),
        ({}, (None, None, None, "pending", None)),
        ({"due": "2020", "verdict": "met"}, (None, None, None, "met", None)),
        # What was before the promise is where it started from, but so far the best that is known of a pending one.
        ({"due": "2021", "announced": "2020", "series": ("t",)}, (None, None, None, "unknown", 2022)),
        (
            {"due": "2021", "announced": "2019", "series": ("t",)},
            (Decimal("143.9"), 2020, Decimal("72.0"), "unknown", 2022),
        ),
        (
            {"due": "2020", "announced": "2020", "series": ("t",)},
            (Decimal("143.9"), 2020, Decimal("72.0"), "missed", 2022),
        ),
        ({"due": "2030", "announced": "2024", "series": ("t",)}, (187, 2023, Decimal("93.5"), "pending", None)),
        ({"due": "2020", "outcome": model.Outcome(50, "2020", ("one",))}, (50, 2020, Decimal("25.0"), "missed", None)),
        ({"due": "2030", "outcome": model.Outcome(50, "2024", ("one",))}, (50, 2024, Decimal("25.0"), "pending", None)),
        ({"due": "2020", "outcome": model.Outcome(200, "2020", ("one",))}, (200, 2020, Decimal("100.0"), "met", None)),
        # What fell short before the deadline may have been reached at it, what was reached after it may be too late.
        (
            {"due": "2020", "outcome": model.Outcome(180, "2020-02", ("one",))},
            (180, 2020, Decimal("90.0"), "unknown", None),
        ),
        (
            {"due": "2020", "outcome": model.Outcome(180, "2019", ("one",))},
            (180, 2019, Decimal("90.0"), "unknown", None),
        ),
        (
            {"due": "2020-06", "outcome": model.Outcome(180, "2020-06", ("one",))},
            (180, 2020, Decimal("90.0"), "missed", None),
        ),
        ({"due": "2020", "outcome": model.Outcome(200, "2019", ("one",))}, (200, 2019, Decimal("100.0"), "met", None)),
        (
            {"due": "2020", "outcome": model.Outcome(180, "2022", ("one",))},
            (180, 2022, Decimal("90.0"), "missed", None),
        ),
        (
            {"due": "2020", "outcome": model.Outcome(200, "2022", ("one",))},
            (200, 2022, Decimal("100.0"), "unknown", None),
        ),
        ({"outcome": model.Outcome(200, "2022", ("one",))}, (200, 2022, Decimal("100.0"), "met", None)),
        (
            {"due": "2020", "outcome": model.Outcome(180, "2020-02", ("one",)), "verdict": "missed"},
            (180, 2020, Decimal("90.0"), "missed", None),
        ),
        # "Over" a number that falls short may be enough, "under" one that is enough may fall short.
        (
            {"due": "2020", "outcome": model.Outcome(180, "2020", ("one",), "over")},
            (180, 2020, Decimal("90.0"), "unknown", None),
        ),
        (
            {"due": "2020", "outcome": model.Outcome(180, "2020", ("one",), "under")},
            (180, 2020, Decimal("90.0"), "missed", None),
        ),
        (
            {"due": "2020", "outcome": model.Outcome(210, "2020", ("one",), "under")},
            (210, 2020, Decimal("105.0"), "unknown", None),
        ),
        (
            {"due": "2020", "outcome": model.Outcome(210, "2020", ("one",), "over")},
            (210, 2020, Decimal("105.0"), "met", None),
        ),
        ({"outcome": model.Outcome(210, "2020", ("one",), "under")}, (210, 2020, Decimal("105.0"), "pending", None)),
        ({"due": "2020", "series": ("o",)}, (190, 2020, Decimal("95.0"), "unknown", None)),
        ({"due": "2021", "series": ("o",)}, (190, 2021, Decimal("95.0"), "missed", None)),
    ],
)
def test_a_target_is_judged_by_its_series(more, expected):
    """By the deadline's own year; before it, or without one, by the newest; sums need every series."""
    listed = [
        series("t", "total", {"2020": Decimal("143.9"), "2022": 207, "2023": 187}, unit="USD billion"),
        series("u", "total", {"2020": 10, "2022": 10}, unit="USD billion"),
        series(
            "o",
            "total",
            {"2020": model.Point(190, qualifier="over"), "2021": model.Point(190, qualifier="under")},
            unit="USD billion",
        ),
    ]
    given = {"announced": "2014", "sources": ("one",)} | more
    target = model.Target("goal", "Goal", "trade", by="Leaders", unit="USD billion", **({"value": 200} | given))
    fields = ("outcome", "outcome_year", "reached", "verdict", "passed")
    assert outcome(base(series=listed), target) == dict(zip(fields, expected, strict=True))


@given(st.lists(AMOUNTS, min_size=1, max_size=4), AMOUNTS.filter(lambda amount: amount[0]))
def test_any_outcome_is_the_exact_sum(amounts, promised):
    """What the series of a target sum up to, in its unit; met if and only if that is as much."""
    listed = [series(f"s{number}", "total", {"2020": point(one)}) for number, one in enumerate(amounts)]
    target = model.Target(
        *("goal", "Goal", "trade", "2014", "Leaders", *promised),
        due="2020",
        series=tuple(one.id for one in listed),
        sources=("one",),
    )
    row = outcome(base(series=listed), target)
    reached = sum(map(worth, amounts))
    assert Fraction(row["outcome"]) * MONEY[promised[1]] == reached
    assert row["verdict"] == ("met" if reached >= worth(promised) else "missed")
    assert Fraction(row["reached"]) == tenth(100 * reached / worth(promised))
