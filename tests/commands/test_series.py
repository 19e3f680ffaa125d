"""The statistical series, and the observations of some."""

from decimal import Decimal

import pytest
from conftest import ask, base, cells, series
from samples import BARE, KEPT, ONE, TWO_AT_P2, VARIANT

from akcli.commands.series import RECORDS
from akcli.errors import NotFound
from akcli.facts.model import Point
from akcli.show.output import put


def test_observations_keep_the_source_s_own_unit():
    """An observation has its source's digits, and money beside it in USD million."""
    listed = [series("total", "total", {"2015": 7, "2016": Point(Decimal("1.50"), "USD billion", coverage="ASEAN-10")})]
    rows = ask("series", base(series=listed), wanted=["total"]).records
    assert cells(rows, "period", "value", "unit", "usd_million", "coverage") == [
        ("2015", 7, "USD million", 7, None),
        ("2016", Decimal("1.50"), "USD billion", 1500, "ASEAN-10"),
    ]
    with pytest.raises(NotFound, match=r"no series has the id 'totl'; did you mean 'total'\?"):
        ask("series", base(series=listed), wanted=["totl"])


def test_series_are_listed_without_their_points():
    """A list of series tells how many observations each has, and from when to when."""
    listed = [
        series("t", "total", {"2015": 1, "2016": 2}),
        series("v", "outward", {"2019": 3}, measure="visitors", unit="persons", partner="vn"),
    ]
    facts = base(series=listed)
    assert cells(ask("series", facts).records, "id", "first", "last", "observations") == [
        ("t", "2015", "2016", 2),
        ("v", "2019", "2019", 1),
    ]
    assert [row["id"] for row in ask("series", facts, measure=["visitors"]).records] == ["v"]
    assert [row["id"] for row in ask("series", facts, partner=["Vietnam"]).records] == ["v"]
    assert [row["id"] for row in ask("series", facts, flow=["total"], since="2016").records] == ["t"]
    assert ask("series", facts, since="2017", measure=["goods-trade"]).records == []


def test_an_observation_is_whole():
    """Every field, what the point leaves out as in its series, a variant's unit filled in."""
    page = ask("series", base(series=KEPT), wanted=["out"])
    plain, full, part = page.records
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
        "address": "out#2015",
    }
    variant = VARIANT._asdict() | {"sources": [TWO_AT_P2]}
    assert full == plain | {
        "period": "2016",
        "value": 7,
        "unit": "USD billion",
        "usd_million": 7000,
        "qualifier": "over",
        "status": "derived",
        "coverage": "ASEAN-9",
        "sources": [TWO_AT_P2],
        "note": "Seen.",
        "variants": [variant, BARE._asdict() | {"unit": "USD billion", "sources": [ONE]}],
        "address": "out#2016",
    }
    months = {"period": "2016-01/2016-06", "address": "out#2016-01/2016-06"}
    assert part == plain | months | {"value": 4, "usd_million": 4}
    assert tuple(plain) == page.fields


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
    found = ask("series", base(series=KEPT), wanted=["out"], since=since, until=until).records
    assert cells(found, "period") == [(one,) for one in periods]


@pytest.mark.parametrize(
    ("wanted", "addresses"),
    [
        (["out#2016"], ["out#2016"]),
        (["OUT#2016-01/2016-06"], ["out#2016-01/2016-06"]),
        (["out#2015", "v"], ["out#2015", "v#2014", "v#2019"]),
    ],
)
def test_a_single_observation_has_an_address(wanted, addresses):
    """What stands behind # is not dropped."""
    assert cells(ask("series", base(series=KEPT), wanted=wanted).records, "address") == [(one,) for one in addresses]


def test_observations_come_in_the_order_asked():
    """Series by series; one unknown id is enough to answer none."""
    found = ask("series", base(series=KEPT), wanted=["v", "out"]).records
    assert cells(found, "series", "usd_million")[:3] == [("v", None), ("v", None), ("out", 5)]
    with pytest.raises(NotFound):
        ask("series", base(series=KEPT), wanted=["out", "x"])


def test_a_listed_series_is_whole():
    """The model's fields but the points, then first, last and how many; all filters at once."""
    asked = {"measure": ["visitors"], "partner": ["Vietnam"], "flow": ["inward"], "reporter": ["cow"]}
    page = ask("series", base(series=KEPT), **asked, since="2014", until="2014")
    (row,) = page.records
    assert tuple(row) == page.fields
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
        "closed": False,
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
        ({"measure": ["visitors", "fdi"]}, ["v"]),
        ({"partner": ["asean"]}, ["out"]),
        ({"flow": ["export"]}, ["out"]),
        ({"reporter": ["kr"]}, ["out"]),
        ({"since": "2017"}, ["v"]),
        ({"until": "2014"}, ["v"]),
        ({"measure": ["visitors"], "flow": ["export"]}, []),
    ],
)
def test_series_by_what_they_count(asked, ids):
    """Each filter keeps its own; a series is kept when it has an observation in the time asked for."""
    assert cells(ask("series", base(series=KEPT), **asked).records, "id") == [(one,) for one in ids]


def test_a_series_ends_with_the_period_that_ends_last():
    """Not with the one that begins last; of two that end together with the longer."""
    points = {"../2025": 3, "2024": 1, "2024-06": 2, "2024-12": 4}
    (row,) = ask("series", base(series=[series("t", "total", points)])).records
    assert (row["first"], row["last"]) == ("../2025", "../2025")
    points = dict.fromkeys(("2024", "2024-06", "2024-12"), 1)
    (row,) = ask("series", base(series=[series("t", "total", points)])).records
    assert (row["first"], row["last"]) == ("2024", "2024")


@pytest.mark.parametrize(
    ("asked", "nothing", "missing"),
    [
        ({"wanted": ["v"], "since": "2015", "until": "2019"}, False, ""),
        ({"wanted": ["v"], "since": "2010"}, False, "v is known from 2014"),
        ({"wanted": ["v", "out"], "until": "2020"}, False, "v is known to 2019; out is known to 2016"),
        ({"wanted": ["v#2014"]}, False, ""),
        ({"wanted": ["V", "out"], "since": "2030"}, True, ""),
    ],
)
def test_a_time_that_a_series_has_not_is_told(asked, nothing, missing):
    """What is known instead, where nothing or not all of it is."""
    page = ask("series", base(series=KEPT), **asked)
    assert page.missing == missing
    if nothing:
        known = "v is known from 2014 to 2019, out is known from 2015 to 2016"
        assert (page.records, page.nothing) == ([], f"no observation in that time; {known}")


# The newest


@pytest.mark.parametrize(
    ("asked", "addresses"),
    [
        ({}, ["out#2016", "v#2019"]),
        ({"measure": ["visitors"]}, ["v#2019"]),
        ({"partner": ["asean"], "flow": ["export"], "reporter": ["kr"]}, ["out#2016"]),
        ({"measure": ["fdi"]}, []),
        ({"wanted": ["v"]}, ["v#2019"]),
        ({"wanted": ["v", "OUT"]}, ["v#2019", "out#2016"]),
    ],
)
def test_the_newest_observation_of_each(asked, addresses):
    """Of all, of those that are asked for, or of some by id; whole."""
    page = ask("series", base(series=KEPT), latest=True, **asked)
    assert cells(page.records, "address") == [(one,) for one in addresses]
    assert page.fields == RECORDS["NAME"] == RECORDS["--latest"]


SHOWN = [
    # what is asked for, and the picture
    (
        {},
        """\
Series

Series  Newest  ID                        By year
───────────────────────────────────────────────────────
out                                              ▁█
over USD 7 billion · 2016 · derived  out
v                                               ▇    █
4 persons · 2019  v

2 records, facts of 2026-11-24
""",
    ),
    (
        {"latest": True},
        """\
The newest of each series

Series  Newest  ID                        #
────────────────────────────────────────────
out                                       1
over USD 7 billion · 2016 · derived  out
v                                         1
4 persons · 2019  v

2 records, facts of 2026-11-24, --json for all sources
""",
    ),
]


@pytest.mark.parametrize(("asked", "picture"), SHOWN)
def test_a_list_of_series_shows_course_and_newest_value(asked, picture, capsys):
    """A cell for each year of a span that all have; the value with what makes it less firm."""
    put(ask("series", base(series=KEPT), **asked), format="table")
    assert capsys.readouterr().out == picture


def test_a_drawn_list_is_sorted_and_cut(capsys):
    """What a table draws are the records that every other format has."""
    put(ask("series", base(series=KEPT)), format="table", sort="-id", limit=1)
    out = capsys.readouterr().out
    assert "4 persons · 2019  v\n" in out
    assert "out" not in out
    put(ask("series", base(series=KEPT)), format="table", fields="id,first")
    assert "By year" not in capsys.readouterr().out
    put(ask("series", base(series=KEPT)))
    assert capsys.readouterr().out.splitlines() == [
        "title\tid\treporter\tunit\tfirst\tlast\tobservations",
        "out\tout\tkr\tUSD million\t2015\t2016\t3",
        "v\tv\tcow\tpersons\t2014\t2019\t2",
    ]
