"""Arithmetic: exact, from the stored values alone, and never across a gap."""

from decimal import Decimal
from fractions import Fraction

import pytest
from conftest import base, partner, series
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
    assert figures.convert(value, unit, to) == expected


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
        (2015, "kr", 200, 100, 300, 100, None, None),
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
    with pytest.raises(Misuse, match=r"^unknown reporter 'kw' \(one of kr, asean\)$"):
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
    assert cells(rows, "year", "partner", "total", "share")[:2] == [
        (2019, "m0", 30, Decimal("20.0")),
        (2019, "m1", 10, Decimal("6.7")),
    ]
    assert len(rows) == 10


def test_by_partner_takes_any_year_that_is_named():
    """A year that few members have shows those few."""
    assert cells(figures.by_partner(members(10), "2020"), "partner", "total", "share") == [("m0", 40, Decimal("25.0"))]


def test_by_partner_has_no_year_of_its_own_for_nine():
    """Nine members are not all."""
    with pytest.raises(Missing, match="no year has the trade of ten members"):
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
        ({"due": "2020"}, (None, None, None, "unknown", None)),
        ({"due": "2030"}, (None, None, None, "pending", None)),
        ({}, (None, None, None, "pending", None)),
        ({"due": "2020", "verdict": "met"}, (None, None, None, "met", None)),
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
    target = model.Target("goal", "Goal", "trade", by="Leaders", value=200, unit="USD billion", **given)
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
