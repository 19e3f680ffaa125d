"""Arithmetic: exact, from the stored values alone, and never across a gap."""

from decimal import Decimal
from fractions import Fraction

import pytest
from conftest import base, event, partner, series
from hypothesis import given
from hypothesis import strategies as st

from akcli import figures, model
from akcli.model import Point
from akcli.query import Missing, Misuse


def cells(rows, *fields):
    """Some fields of each record."""
    return [tuple(row[field] for field in fields) for row in rows]


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        (Decimal("71.86"), "USD billion", "USD million", 71860),
        (Decimal("1490.7"), "USD 100 million", "USD million", 149070),
        (Decimal("1490.7"), "USD 100 million", "USD billion", Decimal("149.07")),
        (7548179, "USD thousand", "USD million", Decimal("7548.179")),
        (1, "USD", "USD million", Decimal("0.000001")),
        (Decimal("1005.3"), "10 thousand persons", "million persons", Decimal("10.053")),
        (3, "rank", "rank", 3),
        (5, "percent", "USD million", None),
        (87, "KRW billion", "USD million", None),
    ],
)
def test_units_convert_exactly_or_not_at_all(value, unit, to, expected):
    """A value in another unit of the same base has exactly its digits; of another base there is none."""
    assert str(figures.convert(value, unit, to)) == str(expected)


@given(st.decimals(-(10**9), 10**9, places=4), st.sampled_from(list(model.UNIT_FACTORS)))
def test_units_convert_back(value, unit):
    """There and back is the same number."""
    base_unit = model.UNIT_FACTORS[unit][0]
    there = figures.convert(value, unit, base_unit)
    assert Fraction(figures.convert(there, base_unit, unit)) == Fraction(value)


@given(st.integers(-(10**12), 10**12), st.integers(1, 10**12))
def test_percentages_are_exact_to_one_decimal(part, whole):
    """A percentage is the nearest tenth; a half goes away from zero."""
    exact = Fraction(100 * part, whole)
    shown = Fraction(figures.percent(part, whole))
    assert abs(shown - exact) <= Fraction(1, 20)
    assert abs(shown) >= abs(exact) or abs(shown - exact) < Fraction(1, 20)


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(1, 2000, "0.1"), (5, 2000, "0.3"), (-1, 2000, "-0.1"), (1, 2001, "0.0"), (3, -2000, "-0.2"), (1, 0, None)],
)
def test_half_a_tenth_goes_away_from_zero(part, whole, shown):
    """As people round; of nothing there is no percentage."""
    assert str(figures.percent(part, whole)) == str(shown)


TRADE = [
    series(
        "total", "total", {"2015": 300, "2016": Point(Decimal("0.4"), "USD billion"), "2017": 500, "2017-01/2017-03": 9}
    ),
    series("exports", "export", {"2015": 200, "2016": 250, "2018": 310}),
    series("imports", "import", {"2016": 149, "2018": Point(190, status="preliminary", sources=("two",))}),
    series("mirror", "total", {"2014": 280, "2016": 440}, reporter="asean"),
]


def test_trade_fills_each_year_from_its_series():
    """A total is computed from both flows, a flow from total and the other; years that no series has are left out."""
    rows = figures.trade(base(series=TRADE))
    assert cells(rows, "year", "reporter", "exports", "imports", "total", "balance", "growth", "status") == [
        (2014, "asean", None, None, 280, None, None, None),
        (2015, "kr", 200, 100, 300, 100, None, "derived"),
        (2016, "kr", 250, 149, 400, 101, Decimal("33.3"), None),
        (2017, "kr", None, None, 500, None, Decimal("25.0"), None),
        (2018, "kr", 310, 190, 500, 120, Decimal("0.0"), "preliminary"),
    ]


def test_trade_names_where_its_cells_come_from():
    """A row carries the series and the sources of its cells, each once."""
    last = figures.trade(base(series=TRADE), since="2018")[0]
    assert last["series"] == ["exports", "imports"]
    assert [source["id"] for source in last["sources"]] == ["one", "two"]


@pytest.mark.parametrize(
    ("asked", "years"),
    [
        ({}, [2014, 2015, 2016, 2017, 2018]),
        ({"since": "2016"}, [2016, 2017, 2018]),
        ({"until": "2015-06"}, [2014, 2015]),
        ({"year": "2017"}, [2017]),
        ({"year": "201X", "since": "2018"}, [2018]),
        ({"reporter": "asean"}, [2014, 2016]),
        ({"reporter": "ASEAN"}, [2014, 2016]),
        ({"since": "2030"}, []),
    ],
)
def test_trade_keeps_the_years_asked_for(asked, years):
    """Filters keep rows; they never change what stands in one."""
    rows = figures.trade(base(series=TRADE), **asked)
    assert [row["year"] for row in rows] == years


def test_growth_stays_within_one_count():
    """No growth across a gap, a change of reporter or of coverage."""
    listed = [
        series("a", "total", {"2001": 10, "2003": 20, "2004": Point(30, coverage="ASEAN-10"), "2005": 40}),
        series("b", "total", {"2002": 15}, reporter="asean"),
    ]
    assert cells(figures.trade(base(series=listed)), "year", "growth") == [
        (2001, None),
        (2002, None),
        (2003, None),
        (2004, None),
        (2005, None),
    ]


def test_an_unknown_reporter_is_told_the_known_ones():
    """The answer to a wrong reporter is the list of those there are."""
    with pytest.raises(Missing, match=r"^unknown reporter 'kw' \(one of kr, asean\)$"):
        figures.trade(base(series=TRADE), reporter="kw")


def test_mirror_sets_the_other_count_beside():
    """The gap is ours less theirs, in percent of ours; nothing where they have no such year."""
    rows = figures.mirror(base(series=TRADE), figures.trade(base(series=TRADE), since="2015", until="2016"))
    assert cells(rows, "year", "total", "mirror_reporter", "mirror_total", "gap", "gap_percent") == [
        (2015, 300, None, None, None, None),
        (2016, 400, "asean", 440, -40, Decimal("-10.0")),
    ]


def members(count):
    """ASEAN and so many members, each with a total of 10 in 2019, one of them in 2020."""
    names = [f"m{number}" for number in range(count)]
    listed = [series("whole", "total", {"2019": 150, "2020": 160})]
    listed += [series(f"of-{name}", "total", {"2019": 10}, partner=name) for name in names]
    listed[1] = series("of-m0", "total", {"2019": 30, "2020": 40}, partner="m0")
    partners = (partner("asean", "ASEAN", "group"), *(partner(name, name.upper()) for name in names))
    return base(series=listed, partners=partners)


def test_by_partner_takes_the_newest_year_of_all_ten():
    """Without a year it is the newest in which ten members have a total; shares are of the ASEAN total."""
    rows = figures.by_partner(members(10))
    assert cells(rows, "year", "partner", "name", "total", "share")[:2] == [
        (2019, "m0", "M0", 30, Decimal("20.0")),
        (2019, "m1", "M1", 10, Decimal("6.7")),
    ]
    assert len(rows) == 10


def test_by_partner_takes_any_year_that_is_named():
    """A year that few members have shows those few."""
    assert cells(figures.by_partner(members(10), "2020"), "partner", "total", "share") == [("m0", 40, Decimal("25.0"))]


def test_by_partner_has_no_year_of_its_own_for_nine():
    """Nine members are not all."""
    with pytest.raises(Missing, match=r"^no year has the trade of ten members; name one with --year$"):
        figures.by_partner(members(9))


def test_variants_are_all_values_that_any_source_gives():
    """The preferred value of a period stands first; a unit that a variant leaves out is its point's."""
    point = Point(
        Decimal("1.5"), "USD billion", variants=(model.PointVariant(2, ("two",), note="Rounded."),), status="estimate"
    )
    listed = [series("total", "total", {"2015": 7, "2016": point})]
    rows = figures.variants(base(series=listed), since="2016")
    assert cells(rows, "period", "value", "unit", "usd_million", "status", "preferred", "note") == [
        ("2016", Decimal("1.5"), "USD billion", 1500, "estimate", True, None),
        ("2016", 2, "USD billion", 2000, None, False, "Rounded."),
    ]


def test_observations_keep_the_source_s_own_unit():
    """An observation has its source's digits, and money beside it in USD million."""
    listed = [series("total", "total", {"2015": 7, "2016": Point(Decimal("1.50"), "USD billion", coverage="ASEAN-10")})]
    rows = figures.observations(base(series=listed), ["total"])
    assert cells(rows, "period", "value", "unit", "usd_million", "coverage") == [
        ("2015", 7, "USD million", 7, None),
        ("2016", Decimal("1.50"), "USD billion", 1500, "ASEAN-10"),
    ]
    with pytest.raises(Missing, match=r"no series has the id 'totl'; did you mean 'total'\?"):
        figures.observations(base(series=listed), ["totl"])


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
    ],
)
def test_a_target_is_judged_by_its_series(more, expected):
    """By the deadline's own year; before it, or without one, by the newest; sums need every series."""
    listed = [
        series("t", "total", {"2020": Decimal("143.9"), "2022": 207, "2023": 187}, unit="USD billion"),
        series("u", "total", {"2020": 10, "2022": 10}, unit="USD billion"),
    ]
    given = {"announced": "2014", "sources": ("one",)} | more
    target = model.Target("goal", "Goal", "trade", by="Leaders", unit="USD billion", **({"value": 200} | given))
    judged = figures.targets(base(series=listed, targets=[target]))
    assert cells(judged, "outcome", "outcome_year", "reached", "verdict", "passed") == [expected]


def test_series_are_listed_without_their_points():
    """A list of series tells how many observations each has, and from when to when."""
    listed = [
        series("t", "total", {"2015": 1, "2016": 2}),
        series("v", "outward", {"2019": 3}, measure="visitors", unit="persons", partner="vn"),
    ]
    facts = base(series=listed)
    assert cells(figures.series(facts), "id", "first", "last", "observations") == [
        ("t", "2015", "2016", 2),
        ("v", "2019", "2019", 1),
    ]
    assert [row["id"] for row in figures.series(facts, measures=["visitors"])] == ["v"]
    assert [row["id"] for row in figures.series(facts, partners=["Vietnam"])] == ["v"]
    assert [row["id"] for row in figures.series(facts, flows=["total"], since="2016")] == ["t"]
    assert figures.series(facts, since="2017", measures=["goods-trade"]) == []


# Whole records

ONE = {"id": "one", "locator": None, "publisher": "One", "url": "https://example.org/one"}
TWO = {"id": "two", "locator": "p2", "publisher": "Two", "url": "https://example.org/two"}
VARIANT = model.PointVariant(Decimal("2.0"), ("two#p2",), "USD billion", "about", "estimate", "ASEAN-6", "Old.")
BARE = model.PointVariant(3, ("one",))
POINT = Point(7, "USD billion", "over", "derived", "ASEAN-9", ("two#p2",), (VARIANT, BARE), "Seen.")
KEPT = [
    series("out", "export", {"2015": 5, "2016": POINT, "2016-01/2016-06": 4}, coverage="ASEAN-10"),
    series("v", "inward", {"2014": 3, "2019": 4}, measure="visitors", unit="persons", partner="vn", reporter="cow"),
]


def test_an_observation_is_whole():
    """Every field, what the point leaves out as in its series, a variant's unit filled in."""
    plain, full, part = figures.observations(base(series=KEPT), ["out"])
    assert plain == {
        "series": "out",
        "period": "2015",
        "value": 5,
        "unit": "USD million",
        "usd_million": 5,
        "qualifier": None,
        "status": None,
        "coverage": "ASEAN-10",
        "sources": [ONE],
        "note": None,
        "variants": [],
    }
    variant = VARIANT._asdict() | {"sources": [TWO]}
    assert full == plain | {
        "period": "2016",
        "value": 7,
        "unit": "USD billion",
        "usd_million": 7000,
        "qualifier": "over",
        "status": "derived",
        "coverage": "ASEAN-9",
        "sources": [TWO],
        "note": "Seen.",
        "variants": [variant, BARE._asdict() | {"unit": "USD billion", "sources": [ONE]}],
    }
    assert part == plain | {"period": "2016-01/2016-06", "value": 4, "usd_million": 4}
    assert tuple(plain) == figures.OBSERVATION


@pytest.mark.parametrize(
    ("since", "until", "periods"),
    [
        ("2016", None, ["2016", "2016-01/2016-06"]),
        (None, "2015", ["2015"]),
        ("2016-07", "2016", ["2016"]),
    ],
)
def test_observations_of_a_time(since, until, periods):
    """Those that share a day with it."""
    assert cells(figures.observations(base(series=KEPT), ["out"], since, until), "period") == [
        (one,) for one in periods
    ]


def test_observations_come_in_the_order_asked():
    """Series by series; one unknown id is enough to answer none."""
    found = figures.observations(base(series=KEPT), ["v", "out"])
    assert cells(found, "series", "usd_million")[:3] == [("v", None), ("v", None), ("out", 5)]
    with pytest.raises(Missing):
        figures.observations(base(series=KEPT), ["out", "x"])


def test_a_value_of_a_variant_is_whole():
    """The preferred one first; unit, coverage and status are each value's own, or its point's."""
    rows = figures.variants(base(series=KEPT))
    assert rows[2] == {
        "period": "2016",
        "flow": "export",
        "reporter": "kr",
        "value": 7,
        "unit": "USD billion",
        "usd_million": 7000,
        "qualifier": "over",
        "status": "derived",
        "coverage": "ASEAN-9",
        "preferred": True,
        "series": "out",
        "sources": [TWO],
        "note": "Seen.",
    }
    assert rows[3] == rows[2] | {
        **{"value": Decimal("2.0"), "usd_million": 2000, "qualifier": "about", "status": "estimate"},
        **{"coverage": "ASEAN-6", "preferred": False, "note": "Old."},
    }
    assert rows[4] == rows[2] | {
        **{"value": 3, "usd_million": 3000, "qualifier": None, "status": None},
        **{"coverage": "ASEAN-9", "preferred": False, "sources": [ONE], "note": None},
    }
    assert cells(rows, "period", "coverage")[:2] == [("2015", "ASEAN-10"), ("2016-01/2016-06", "ASEAN-10")]
    assert tuple(rows[0]) == figures.VARIANT


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ({}, ["a", "b", "c", "a"]),
        ({"reporter": "cow"}, ["c"]),
        ({"reporter": "Korea"}, ["a", "b", "a"]),
        ({"since": "2016"}, ["a"]),
        ({"until": "2014"}, []),
        ({"year": "2015"}, ["a", "b", "c"]),
        ({"partner": "vn"}, ["d"]),
    ],
)
def test_values_by_count_and_time(asked, kept):
    """Periods in order; in each exports before imports before totals, whatever their order in the base."""
    listed = [
        series("c", "total", {"2015": 3}, reporter="cow"),
        series("b", "import", {"2015": 2}),
        series("a", "export", {"2015": 1, "2016": 1}),
        series("d", "total", {"2015": 4}, partner="vn"),
        series("e", "total", {"2015": 5}, measure="fdi"),
    ]
    assert cells(figures.variants(base(series=listed), **asked), "series") == [(one,) for one in kept]


def test_a_listed_series_is_whole():
    """The model's fields but the points, then first, last and how many; all filters at once."""
    (row,) = figures.series(base(series=KEPT), ["visitors"], ["Vietnam"], ["inward"], ["cow"], "2014", "2014")
    assert row == {
        "id": "v",
        "title": "v",
        "measure": "visitors",
        "flow": "inward",
        "reporter": "cow",
        "partner": "vn",
        "unit": "persons",
        "method": None,
        "coverage": None,
        "sources": [ONE],
        "note": None,
        "first": "2014",
        "last": "2019",
        "observations": 2,
    }


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({}, ["out", "v"]),
        ({"measures": ["visitors", "fdi"]}, ["v"]),
        ({"partners": ["asean"]}, ["out"]),
        ({"flows": ["export"]}, ["out"]),
        ({"reporters": ["kr"]}, ["out"]),
        ({"since": "2017"}, ["v"]),
        ({"until": "2014"}, ["v"]),
        ({"measures": ["visitors"], "flows": ["export"]}, []),
    ],
)
def test_series_by_what_they_count(asked, ids):
    """Each filter keeps its own; a series is kept when it has an observation in the time asked for."""
    assert cells(figures.series(base(series=KEPT), **asked), "id") == [(one,) for one in ids]


@pytest.mark.parametrize(
    ("ask", "complaint"),
    [
        (lambda facts: figures.series(facts, measures=["goods"]), "unknown measure 'goods'"),
        (lambda facts: figures.series(facts, flows=["exprt"]), "unknown flow 'exprt'; did you mean 'export'?"),
        (lambda facts: figures.series(facts, reporters=["krr"]), "unknown reporter 'krr'; did you mean 'kr'?"),
        (lambda facts: figures.series(facts, reporters=["vn"]), "unknown reporter 'vn' (one of kr, cow)"),
        (lambda facts: figures.series(facts, partners=["xx"]), "no partner is called 'xx'"),
        (lambda facts: figures.targets(facts, verdicts=["met!"]), "unknown verdict 'met!'; did you mean 'met'?"),
        (lambda facts: figures.targets(facts, topics=["trad"]), "unknown topic 'trad'; did you mean 'trade'?"),
        (lambda facts: figures.variants(facts, reporter="x"), "unknown reporter 'x' (one of kr, cow)"),
    ],
)
def test_every_question_is_told_what_it_could_be(ask, complaint):
    """Which option was not understood, and the nearest word or the list."""
    with pytest.raises((Misuse, Missing)) as raised:
        ask(base(series=KEPT))
    assert str(raised.value).startswith(complaint)


GOAL = model.Target("goal", "Goal", "trade", "2014", "Leaders", 8, "USD billion", due="2016", sources=("one",))


def test_a_target_is_whole():
    """The model's fields with what became of it in place of outcome and verdict."""
    goal = GOAL._replace(series=("out",), variants=(model.TargetVariant(("two#p2",), value=9),))
    (row,) = figures.targets(base(series=KEPT, targets=[goal]), ["missed"], ["trade"])
    assert tuple(row) == figures.TARGET
    assert {field: row[field] for field in ("id", "value", "series", "outcome", "outcome_year", "reached")} == {
        "id": "goal",
        "value": 8,
        "series": ["out"],
        "outcome": 7,
        "outcome_year": 2016,
        "reached": Decimal("87.5"),
    }
    assert row["sources"] == [ONE]
    assert [variant["sources"] for variant in row["variants"]] == [[TWO]]


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({}, ["goal", "met"]),
        ({"verdicts": ["met"]}, ["met"]),
        ({"verdicts": ["met", "unknown"]}, ["goal", "met"]),
        ({"topics": ["trade"]}, ["goal"]),
        ({"topics": ["culture"], "verdicts": ["unknown"]}, []),
    ],
)
def test_targets_by_verdict_and_topic(asked, ids):
    """A computed verdict is filtered like a stored one."""
    met = GOAL._replace(id="met", topic="culture", outcome=model.Outcome(8, "2016", ("one",)))
    assert cells(figures.targets(base(targets=[GOAL, met]), **asked), "id") == [(one,) for one in ids]


def test_a_row_of_trade_is_whole():
    """Also what is vague about it: the weakest status, the first qualifier and the coverage of its cells."""
    listed = [
        series("t", "total", {"2001": Point(9, status="derived")}),
        series("x", "export", {"2001": Point(5, qualifier="about", status="estimate", sources=("two#p2",))}),
        series("m", "import", {"2001": Point(3, qualifier="over", status="preliminary", coverage="ASEAN-6")}),
        series("b", "balance", {"2001": 1, "2002": 4}),
    ]
    row, rest = figures.trade(base(series=listed))
    assert row == {
        "year": 2001,
        "partner": "asean",
        "reporter": "kr",
        "exports": 5,
        "imports": 3,
        "total": 9,
        "balance": 1,
        "growth": None,
        "unit": "USD million",
        "status": "estimate",
        "qualifier": "about",
        "coverage": "ASEAN-6",
        "series": ["t", "x", "m", "b"],
        "sources": [ONE, TWO],
    }
    assert tuple(row) == figures.TRADE
    assert (rest["balance"], rest["total"], rest["series"]) == (4, None, ["b"])


def test_the_mirror_is_the_other_side_s_own_count():
    """The partner's for Korea's, Korea's for the partner's, of a compiled set none; without either no gap."""
    listed = [
        series("kr", "total", {"2001": 10, "2002": 20, "2004": 0}, partner="vn"),
        series("cow", "total", {"2001": 1, "2002": 2, "2004": 5}, partner="vn", reporter="cow"),
        series("own", "total", {"2001": 4, "2003": 6, "2004": 5}, partner="vn", reporter="vn"),
        series("half", "export", {"2002": 3}, partner="vn", reporter="vn"),
        series("part", "export", {"2003": 5}, partner="vn"),
    ]
    facts = base(series=listed)
    for reporter, expected in {
        "kr": [
            (2001, "vn", 4, 6, Decimal("60.0")),
            (2002, None, None, None, None),
            (2003, "vn", 6, None, None),
            (2004, "vn", 5, -5, None),
        ],
        "vn": [
            (2001, "kr", 10, -6, Decimal("-150.0")),
            (2002, "kr", 20, None, None),
            (2003, None, None, None, None),
            (2004, "kr", 0, 5, Decimal("100.0")),
        ],
        "cow": [(2001, None, None, None, None), (2002, None, None, None, None), (2004, None, None, None, None)],
    }.items():
        rows = figures.mirror(facts, figures.trade(facts, "vn", reporter=reporter))
        assert cells(rows, "year", "mirror_reporter", "mirror_total", "gap", "gap_percent") == expected
        assert all(tuple(row) == figures.MIRROR for row in rows)


def test_what_is_of_different_coverage_is_not_reckoned_together():
    """Neither a flow nor a balance is computed across them, and the row names none."""
    listed = [
        series("t", "total", {"2001": Point(9, coverage="ASEAN-10"), "2002": Point(9, coverage="ASEAN-10")}),
        series("x", "export", {"2001": Point(5, coverage="ASEAN-6"), "2002": Point(5)}),
    ]
    rows = figures.trade(base(series=listed))
    assert cells(rows, "year", "exports", "imports", "total", "balance", "status", "coverage") == [
        (2001, 5, None, 9, None, None, None),
        (2002, 5, 4, 9, 1, "derived", "ASEAN-10"),
    ]


@pytest.mark.parametrize(
    ("year", "said"),
    [
        ("abc", "--year: 'abc' is not an EDTF date; write it like 2019, 2019-11 or 2019-11-25"),
        ("2019-11", "--by partner is of one year, such as 2019, not 2019-11"),
        ("201X", "--by partner is of one year, such as 2019, not 201X"),
    ],
)
def test_by_partner_is_of_one_year(year, said):
    """A month or a decade is refused, and not answered with nothing."""
    with pytest.raises(Misuse) as refused:
        figures.by_partner(members(10), year)
    assert str(refused.value) == said


def test_a_series_ends_with_the_period_that_ends_last():
    """Not with the one that begins last; of two that end together with the longer."""
    points = {"../2025": 3, "2024": 1, "2024-06": 2, "2024-12": 4}
    (row,) = figures.series(base(series=[series("t", "total", points)]))
    assert (row["first"], row["last"]) == ("../2025", "../2025")
    (row,) = figures.series(base(series=[series("t", "total", dict.fromkeys(("2024", "2024-06", "2024-12"), 1))]))
    assert (row["first"], row["last"]) == ("2024", "2024")


def test_members_without_a_total_stand_last():
    """Largest first; no share where a total is missing, of the member or of the whole by the same count."""
    listed = [
        series("a", "export", {"2019": 5}, partner="m0"),
        series("b", "total", {"2019": 7}, partner="m1"),
        series("c", "total", {"2019": 9}, partner="m2", reporter="cow"),
        series("d", "total", {"2019": 30}, partner="eu"),
        series("whole", "total", {"2019": 14}),
    ]
    listed.append(series("other", "export", {"2019": 1}, reporter="cow"))
    partners = [partner("asean", "ASEAN", "group"), partner("eu", "EU", "group")]
    partners += [partner(f"m{number}", f"M{number}") for number in range(4)]
    facts = base(series=listed, partners=partners)
    rows = figures.by_partner(facts, "2019")
    assert cells(rows, "partner", "total", "share") == [
        ("m2", 9, None),
        ("m1", 7, Decimal("50.0")),
        ("m0", None, None),
    ]
    assert all(tuple(row) == figures.BY_PARTNER for row in rows)
    assert cells(figures.by_partner(facts, "2019", "cow"), "partner") == [("m2",)]


def test_show_has_what_the_lists_compute():
    """An event its days, a target its outcome, a document how much rests on it; any other entry nothing more."""
    goals = [GOAL._replace(id="first"), GOAL._replace(series=("out",))]
    facts = base(series=KEPT, targets=goals, events=[event("e", "2019-11")])
    happened, goal, document, counted = figures.show(facts, ["e", "goal", "two", "out"])
    assert (happened["start"], happened["end"]) == ("2019-11-01", "2019-11-30")
    assert {field: goal[field] for field in ("id", "outcome", "outcome_year", "reached", "verdict")} == {
        **{"id": "goal", "outcome": 7, "outcome_year": 2016, "reached": Decimal("87.5"), "verdict": "missed"},
    }
    assert document["facts"] == 1
    assert tuple(counted) == ("section", *model.Series._fields, "referred_by")


def test_a_mirror_row_names_both_counts_sources():
    """The series and documents of ours, then those of theirs, each once."""
    listed = [
        series("ours", "total", {"2001": 1}),
        series("theirs", "total", {"2001": 2}, reporter="asean", sources=("one", "two#p2")),
    ]
    facts = base(series=listed)
    (row,) = figures.mirror(facts, figures.trade(facts, reporter="kr"))
    assert (row["series"], row["sources"]) == (["ours", "theirs"], [ONE, TWO])


# Exactness, held against fractions

MONEY = {"USD": Fraction(1, 10**6), "USD thousand": Fraction(1, 1000), "USD million": 1, "USD 100 million": 100}
MONEY |= {"USD billion": 1000}
AMOUNTS = st.tuples(
    st.integers(0, 10**14) | st.decimals(0, 10**9, places=4), st.sampled_from(list(MONEY))
)  # as many digits as the checker lets in


def worth(amount):
    """An amount in millions, exactly."""
    value, unit = amount
    return Fraction(value) * MONEY[unit]


def tenth(value):
    """To one decimal, halves away from zero."""
    return Fraction(int(abs(value) * 10 + Fraction(1, 2)), 10) * (1 if value >= 0 else -1)


def point(amount):
    """An amount as an observation."""
    return Point(amount[0], amount[1])


@given(st.sampled_from(list(MONEY)), st.sampled_from(list(MONEY)), AMOUNTS)
def test_any_amount_converts_exactly(unit, to, amount):
    """Between any two units of money the value is the same fraction."""
    assert Fraction(figures.convert(amount[0], unit, to)) * MONEY[to] == Fraction(amount[0]) * MONEY[unit]


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=2, max_size=4))
def test_any_rows_of_trade_are_exact(flows):
    """Totals and balances to the last digit, growth the nearest tenth of the exact percentage."""
    years = {str(2000 + number): flow for number, flow in enumerate(flows)}
    listed = [
        series("out", "export", {year: point(flow[0]) for year, flow in years.items()}),
        series("in", "import", {year: point(flow[1]) for year, flow in years.items()}),
    ]
    rows = figures.trade(base(series=listed))
    before = None
    for row, (outward, inward) in zip(rows, flows, strict=True):
        total = worth(outward) + worth(inward)
        assert Fraction(row["total"]) == total
        assert Fraction(row["balance"]) == worth(outward) - worth(inward)
        grown = None if not before else tenth(100 * (total - before) / before)
        assert (row["growth"] if row["growth"] is None else Fraction(row["growth"])) == grown
        before = total


@given(AMOUNTS, AMOUNTS)
def test_any_missing_flow_is_the_exact_rest(total, part):
    """A total less one flow is the other, also below zero."""
    for given_flow, other in (("export", "imports"), ("import", "exports")):
        listed = [series("t", "total", {"2001": point(total)}), series("f", given_flow, {"2001": point(part)})]
        (row,) = figures.trade(base(series=listed))
        assert Fraction(row[other]) == worth(total) - worth(part)
        assert Fraction(row["balance"]) == Fraction(row["exports"]) - Fraction(row["imports"])


@given(AMOUNTS, AMOUNTS)
def test_any_gap_and_share_is_exact(ours, theirs):
    """The gap to the other count to the last digit; gap and share in percent to the nearest tenth."""
    listed = [
        series("ours", "total", {"2001": point(ours)}, partner="vn"),
        series("theirs", "total", {"2001": point(theirs)}, partner="vn", reporter="vn"),
        series("whole", "total", {"2001": point(theirs)}),
    ]
    facts = base(series=listed)
    (row,) = figures.mirror(facts, figures.trade(facts, "vn"))
    assert Fraction(row["gap"]) == worth(ours) - worth(theirs)
    if ours[0]:
        assert Fraction(row["gap_percent"]) == tenth(100 * (worth(ours) - worth(theirs)) / worth(ours))
    (row,) = figures.by_partner(facts, "2001")
    if ours[0] and theirs[0]:
        assert Fraction(row["share"]) == tenth(100 * worth(ours) / worth(theirs))
    else:
        assert row["share"] is None


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
    (row,) = figures.targets(base(series=listed, targets=[target]))
    reached = sum(map(worth, amounts))
    assert Fraction(row["outcome"]) * MONEY[promised[1]] == reached
    assert row["verdict"] == ("met" if reached >= worth(promised) else "missed")
    assert Fraction(row["reached"]) == tenth(100 * reached / worth(promised))


def test_trade_of_early_years_is_asked_for_by_four_digits():
    """A year before 1000 is a year like any other."""
    listed = [
        series("ours", "total", {"0000": 1, "0999": 2}),
        series("theirs", "total", {"0999": 3}, reporter="asean"),
    ]
    facts = base(series=listed)
    rows = figures.mirror(facts, figures.trade(facts, since="0000"))
    assert cells(rows, "year", "total", "mirror_total") == [(0, 1, None), (999, 2, 3)]
