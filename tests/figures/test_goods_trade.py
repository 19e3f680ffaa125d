"""Arithmetic: exact, from the stored values alone, and never across a gap."""

from decimal import Decimal
from fractions import Fraction

import pytest
from amounts import AMOUNTS, point, tenth, worth
from conftest import base, cells, partner, series
from hypothesis import given
from hypothesis import strategies as st
from samples import KEPT, ONE, TWO_AT_P2

from akcli.commands.trade import RECORDS
from akcli.errors import NotFound
from akcli.facts import model
from akcli.facts.model import Point
from akcli.figures.trade import by_partner, mirror, percent, share_of_whole, trade, variants


@given(st.integers(-(10**12), 10**12), st.integers(1, 10**12))
def test_percentages_are_exact_to_one_decimal(part, whole):
    """A percentage is the nearest tenth; a half goes away from zero."""
    exact = Fraction(100 * part, whole)
    shown = Fraction(percent(part, whole))
    assert abs(shown - exact) <= Fraction(1, 20)
    assert abs(shown) >= abs(exact) or abs(shown - exact) < Fraction(1, 20)


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        *((1, 2000, "0.1"), (5, 2000, "0.3"), (-1, 2000, "-0.1"), (1, 2001, "0.0"), (3, -2000, "-0.2"), (1, 0, None)),
        # Of zero there is no negative.
        *((-1, 2001, "0.0"), (1, -2001, "0.0"), (0, -7, "0.0"), (Decimal("-0.0"), 7, "0.0")),
        # The largest and the smallest number that a base may hold, in the units furthest apart.
        (10**18, Decimal("1E-26"), f"1{'0' * 46}.0"),
        (Decimal("1E-26"), 10**18, "0.0"),
    ],
)
def test_half_a_tenth_goes_away_from_zero(part, whole, shown):
    """As people round; of nothing there is no percentage."""
    assert str(percent(part, whole)) == str(shown)


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
    rows = trade(base(series=TRADE))
    assert cells(rows, "year", "reporter", "exports", "imports", "total", "balance", "growth", "status") == [
        (2014, "asean", None, None, 280, None, None, None),
        (2015, "kr", 200, 100, 300, 100, None, "derived"),
        (2016, "kr", 250, 149, 400, 101, Decimal("33.3"), None),
        (2017, "kr", None, None, 500, None, Decimal("25.0"), None),
        (2018, "kr", 310, 190, 500, 120, Decimal("0.0"), "preliminary"),
    ]


def test_trade_names_where_its_cells_come_from():
    """A row carries the series and the sources of its cells, each once."""
    last = trade(base(series=TRADE), since="2018")[0]
    assert last["series"] == ["exports", "imports"]
    assert [source["id"] for source in last["sources"]] == ["one", "two"]


def test_growth_stays_within_one_count():
    """No growth across a gap, a change of reporter or of coverage."""
    listed = [
        series("a", "total", {"2001": 10, "2003": 20, "2004": Point(30, coverage="ASEAN-10"), "2005": 40}),
        series("b", "total", {"2002": 15}, reporter="asean"),
    ]
    assert cells(trade(base(series=listed)), "year", "growth") == [
        (2001, None),
        (2002, None),
        (2003, None),
        (2004, None),
        (2005, None),
    ]


def test_mirror_sets_the_other_count_beside():
    """The gap is ours less theirs, in percent of ours; nothing where they have no such year."""
    rows = mirror(base(series=TRADE), trade(base(series=TRADE), since="2015", until="2016"))
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
    rows = by_partner(members(10))
    assert cells(rows, "year", "partner", "name", "total", "share")[:2] == [
        (2019, "m0", "M0", 30, Decimal("20.0")),
        (2019, "m1", "M1", 10, Decimal("6.7")),
    ]
    assert len(rows) == 10


def test_by_partner_takes_any_year_that_is_named():
    """A year that few members have shows those few."""
    assert cells(by_partner(members(10), "2020"), "partner", "total", "share") == [("m0", 40, Decimal("25.0"))]


def test_by_partner_has_no_year_of_its_own_for_nine():
    """Nine members are not all."""
    with pytest.raises(NotFound, match=r"^no year has the trade of ten members; name one with --year$"):
        by_partner(members(9))


JOINED = {"a1": "1967", "a2": "1967", "b": "1984-01-07", "c": "1995-07-28", "d": "2025-10-26"}


@pytest.mark.parametrize(
    ("year", "coverage", "shares"),
    [
        # ASEAN is who was a member throughout the year, where the source does not say otherwise
        ("1990", None, {"a1": "10.0", "a2": "10.0", "b": "10.0", "c": None, "d": None}),
        ("1984", None, {"a1": "10.0", "a2": "10.0", "b": None, "c": None, "d": None}),
        ("2024", None, {"a1": "10.0", "a2": "10.0", "b": "10.0", "c": "10.0", "d": None}),
        ("2025", None, {"a1": "10.0", "a2": "10.0", "b": "10.0", "c": "10.0", "d": None}),
        # or as many of the first as the coverage has, whatever the year
        ("1960", "ASEAN-6", {"a1": "10.0", "a2": "10.0", "b": "10.0", "c": "10.0", "d": "10.0"}),  # all there are
        ("2024", "ASEAN-5", {"a1": "10.0", "a2": "10.0", "b": "10.0", "c": "10.0", "d": "10.0"}),
    ],
)
def test_a_share_is_of_a_total_that_the_member_is_in(year, coverage, shares):
    """A total of other members than those of the rows has no shares in it."""
    partners = [partner("asean", "ASEAN", "group")]
    partners += [partner(name, name.title(), joined=joined) for name, joined in JOINED.items()]
    listed = [series("whole", "total", {year: Point(100, coverage=coverage)})]
    listed += [series(f"of-{name}", "total", {year: 10}, partner=name) for name in JOINED]
    rows = by_partner(base(series=listed, partners=partners), year)
    assert {row["partner"]: row["share"] and str(row["share"]) for row in rows} == shares


@pytest.mark.parametrize(
    ("coverage", "covered"),
    [("ASEAN-5", 5), ("ASEAN-6", 6), ("ASEAN-7", 7), ("ASEAN-9", 9), ("ASEAN-10", 10), ("ASEAN-11", 11), (None, 10)],
)
def test_a_total_of_some_members_has_shares_of_those_alone(facts, coverage, covered):
    """The six of ASEAN-6 never make 140 % with four that it is without."""
    members = [one for one in facts.partners if one.kind == "asean-member"]
    listed = [series("whole", "total", {"2024": Point(60, coverage=coverage)})]
    listed += [series(f"of-{one.id}", "total", {"2024": 10}, partner=one.id) for one in members]
    members_of_today = base(series=listed, partners=facts.partners)
    rows = by_partner(members_of_today, "2024")
    assert [row["share"] is not None for row in rows].count(True) == covered
    assert share_of_whole(members_of_today, rows) == (Decimal("183.3") if covered == 11 else None)


def test_a_count_of_which_nobody_knows_the_order_has_no_shares():
    """Where no two can be told apart, neither is in it."""
    partners = [partner("asean", "ASEAN", "group"), *(partner(f"m{n}", f"M{n}", joined="1967") for n in range(5))]
    partners += [partner(f"n{n}", f"N{n}", joined="1984") for n in range(2)]
    listed = [series("whole", "total", {"2019": Point(100, coverage="ASEAN-6")})]
    listed += [series(f"of-{one.id}", "total", {"2019": 10}, partner=one.id) for one in partners[1:]]
    assert {row["share"] for row in by_partner(base(series=listed, partners=partners), "2019")} == {None}
    unknown = [partners[0], *(one._replace(joined=None) for one in partners[1:])]
    assert {row["share"] for row in by_partner(base(series=listed, partners=unknown), "2019")} == {None}


def test_by_partner_waits_for_all_that_were_members():
    """An eleventh state fills no place among the ten; one that joins within the year need not have a total."""
    names = [f"m{number}" for number in range(10)]
    partners = [partner("asean", "ASEAN", "group"), *(partner(name, name.upper(), joined="1967") for name in names)]
    partners.append(partner("tl", "Timor-Leste", joined="2025-10-26"))
    listed = [series(f"of-{name}", "total", {"2023": 1, "2024": 1, "2025": 1}, partner=name) for name in names[1:]]
    listed += [series("of-m0", "total", {"2023": 1}, partner="m0"), series("tl", "total", {"2024": 1}, partner="tl")]
    assert {row["year"] for row in by_partner(base(series=listed, partners=partners))} == {2023}
    listed[-2] = series("of-m0", "total", {"2023": 1, "2025": 1}, partner="m0")
    assert {row["year"] for row in by_partner(base(series=listed, partners=partners))} == {2025}


def test_variants_are_all_values_that_any_source_gives():
    """The preferred value of a period stands first; a unit that a variant leaves out is its point's."""
    point = Point(
        Decimal("1.5"), "USD billion", variants=(model.PointVariant(2, ("two",), note="Rounded."),), status="estimate"
    )
    listed = [series("total", "total", {"2015": 7, "2016": point})]
    rows = variants(base(series=listed), since="2016")
    assert cells(rows, "period", "value", "unit", "usd_million", "status", "preferred", "note") == [
        ("2016", Decimal("1.5"), "USD billion", 1500, "estimate", True, None),
        ("2016", 2, "USD billion", 2000, None, False, "Rounded."),
    ]


def test_a_value_of_a_variant_is_whole():
    """The preferred one first; unit, coverage and status are each value's own, or its point's."""
    rows = variants(base(series=KEPT))
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
        "sources": [TWO_AT_P2],
        "note": "Seen.",
        "address": "out#2016",
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
    assert tuple(rows[0]) == RECORDS["--variants"]


def test_a_row_of_trade_is_whole():
    """Also what is vague about it: the weakest status, the first qualifier and the coverage of its cells."""
    listed = [
        series("t", "total", {"2001": Point(9, status="derived")}),
        series("x", "export", {"2001": Point(5, qualifier="about", status="estimate", sources=("two#p2",))}),
        series("m", "import", {"2001": Point(3, qualifier="over", status="preliminary", coverage="ASEAN-6")}),
        series("b", "balance", {"2001": 1, "2002": 4}),
    ]
    row, rest = trade(base(series=listed))
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
        "sources": [ONE, TWO_AT_P2],
        "cells": {"exports": "x#2001", "imports": "m#2001", "total": "t#2001", "balance": "b#2001"},
    }
    assert tuple(row) == RECORDS[""]
    assert (rest["balance"], rest["total"], rest["series"]) == (4, None, ["b"])


def test_every_cell_has_its_address():
    """None where it is computed; with the mirror that of the other side's total."""
    rows = mirror(base(series=TRADE), trade(base(series=TRADE), since="2015", until="2016"))
    assert [row["cells"] for row in rows] == [
        {"exports": "exports#2015", "imports": None, "total": "total#2015", "balance": None, "mirror_total": None},
        {
            **{"exports": "exports#2016", "imports": "imports#2016", "total": "total#2016", "balance": None},
            "mirror_total": "mirror#2016",
        },
    ]


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
        rows = mirror(facts, trade(facts, "vn", reporter=reporter))
        assert cells(rows, "year", "mirror_reporter", "mirror_total", "gap", "gap_percent") == expected
        assert all(tuple(row) == RECORDS["--mirror"] for row in rows)


def test_counts_of_different_coverage_have_no_gap():
    """Both stand there, and nothing is reckoned between them."""
    points = {"2001": Point(9, coverage="ASEAN-6"), "2002": Point(9, coverage="ASEAN-10"), "2003": 9}
    theirs = {"2001": Point(10, coverage="ASEAN-10"), "2002": Point(10, coverage="ASEAN-10"), "2003": 10}
    listed = [series("ours", "total", points), series("theirs", "total", theirs, reporter="asean")]
    facts = base(series=listed)
    rows = mirror(facts, trade(facts, reporter="kr"))
    assert cells(rows, "year", "total", "mirror_total", "gap") == [
        (2001, 9, 10, None),
        (2002, 9, 10, -1),
        (2003, 9, 10, -1),
    ]


def test_what_is_of_different_coverage_is_not_reckoned_together():
    """Neither a flow nor a balance is computed across them, and the row names none."""
    listed = [
        series("t", "total", {"2001": Point(9, coverage="ASEAN-10"), "2002": Point(9, coverage="ASEAN-10")}),
        series("x", "export", {"2001": Point(5, coverage="ASEAN-6"), "2002": Point(5)}),
    ]
    rows = trade(base(series=listed))
    assert cells(rows, "year", "exports", "imports", "total", "balance", "status", "coverage") == [
        (2001, 5, None, 9, None, None, None),
        (2002, 5, 4, 9, 1, "derived", "ASEAN-10"),
    ]


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
    rows = by_partner(facts, "2019")
    assert cells(rows, "partner", "total", "share") == [
        ("m2", 9, None),
        ("m1", 7, Decimal("50.0")),
        ("m0", None, None),
    ]
    assert all(tuple(row) == RECORDS["--by"] for row in rows)
    assert cells(by_partner(facts, "2019", "cow"), "partner") == [("m2",)]


def test_a_mirror_row_names_both_counts_sources():
    """The series and documents of ours, then those of theirs, each once."""
    listed = [
        series("ours", "total", {"2001": 1}),
        series("theirs", "total", {"2001": 2}, reporter="asean", sources=("one", "two#p2")),
    ]
    facts = base(series=listed)
    (row,) = mirror(facts, trade(facts, reporter="kr"))
    assert (row["series"], row["sources"]) == (["ours", "theirs"], [ONE, TWO_AT_P2])


def test_trade_of_early_years_is_asked_for_by_four_digits():
    """A year before 1000 is a year like any other."""
    listed = [
        series("ours", "total", {"0000": 1, "0999": 2}),
        series("theirs", "total", {"0999": 3}, reporter="asean"),
    ]
    facts = base(series=listed)
    rows = mirror(facts, trade(facts, since="0000"))
    assert cells(rows, "year", "total", "mirror_total") == [(0, 1, None), (999, 2, 3)]


# Exactness, held against fractions


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=2, max_size=4))
def test_any_rows_of_trade_are_exact(flows):
    """Totals and balances to the last digit, growth the nearest tenth of the exact percentage."""
    years = {str(2000 + number): flow for number, flow in enumerate(flows)}
    listed = [
        series("out", "export", {year: point(flow[0]) for year, flow in years.items()}),
        series("in", "import", {year: point(flow[1]) for year, flow in years.items()}),
    ]
    rows = trade(base(series=listed))
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
        (row,) = trade(base(series=listed))
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
    (row,) = mirror(facts, trade(facts, "vn"))
    assert Fraction(row["gap"]) == worth(ours) - worth(theirs)
    if ours[0]:
        assert Fraction(row["gap_percent"]) == tenth(100 * (worth(ours) - worth(theirs)) / worth(ours))
    (row,) = by_partner(facts, "2001")
    if ours[0] and theirs[0]:
        assert Fraction(row["share"]) == tenth(100 * worth(ours) / worth(theirs))
    else:
        assert row["share"] is None
