"""The facts as SQLite tables."""

import json
import sqlite3
from decimal import Decimal

import pytest
from amounts import AMOUNTS, point
from conftest import base, event, partner, series, source
from hypothesis import given

from akcli.errors import UsageError
from akcli.facts import model
from akcli.facts.base import title
from akcli.facts.observations import MILLION, convert, observations
from akcli.figures.targets import outcome
from akcli.figures.trade import FLOWS, trade
from akcli.show.page import as_json
from akcli.tables import database, search, sql

FACTS = base(
    partners=[
        partner("asean", "ASEAN", "group"),
        partner("vn", "Viet Nam", aliases=("Vietnam",), names=model.Names(("베트남",)), mekong=True),
    ],
    events=[
        event(
            "summit",
            "2019-11-25",
            partners=("asean", "vn"),
            topics=("trade",),
            sources=("two#p4", "one"),
            variants=(model.EventVariant(("one#p1",), "2019-11-26"),),
        )
    ],
    series=[
        series("exports", "export", {"2018": 71, "2019": model.Point(Decimal("7.250"), "USD billion", "about")}),
        series("imports", "import", {"2019": model.Point(750, sources=("two",), note="Of two.")}),
    ],
    institutions=[
        model.Institution(
            *("fund", "Fund", "fund", "Pays.", "active"),
            size=model.Size(Decimal("95.0"), "USD million", "2020"),
            sources=("one",),
        ),
        model.Institution("council", "Council", "council", "Meets.", "active", sources=("one",)),
    ],
    targets=[
        model.Target(
            "goal", "Goal", "trade", "2017", "All", 7, "USD billion", due="2019", series=("exports",), sources=("one",)
        ),
        model.Target(
            "wish", "Wish", "trade", "2017", "All", 9, "USD billion", due="2020", series=("imports",), sources=("one",)
        ),
    ],
)


def answer(question: str) -> list[tuple]:
    """The rows of an answer, without the names of the columns."""
    return [tuple(row.values()) for row in sql.ask(FACTS, question)[1]]


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("select title, edition from about", [("Test", "2026-11-24")]),
        ("select id, section, title from entries where section = 'events'", [("summit", "events", "Summit")]),
        ("select id, date, place from events", [("summit", "2019-11-25", None)]),
        ("select value from events_partners order by position", [("asean",), ("vn",)]),
        ("select value from events_topics", [("trade",)]),
        (
            "select variants from events",
            [('[{"sources":["one#p1"],"date":"2019-11-26","place":null,"note":null}]',)],
        ),
        ("select json_extract(variants, '$[0].date') from events", [("2019-11-26",)]),
        ("select mekong from partners order by id", [(0,), (1,)]),
        ("select value from partners_names_ko", [("베트남",)]),
        (
            "select id, size_value, size_digits, size_unit, size_year from institutions order by position",
            [("fund", Decimal("95.0"), "95.0", "USD million", "2020"), ("council", None, None, None, None)],
        ),
        (
            "select * from outcomes order by position",
            [
                ("goal", Decimal("7.25"), 2019, Decimal("103.6"), "met", 2019, None, 1),
                ("wish", Decimal("0.75"), 2019, Decimal("8.3"), "unknown", None, None, 2),
            ],
        ),
        (
            "select source, locator from citations where entry = 'summit' order by position",
            [("two", "p4"), ("one", None)],
        ),
        (
            "select entry, period, source from citations where section = 'observations' order by position",
            [("exports", "2018", "one"), ("exports", "2019", "one"), ("imports", "2019", "two")],
        ),
        (
            "select series, period, value, digits, unit, usd_million, qualifier, note from observations order by 2, 1",
            [
                ("exports", "2018", 71, "71", "USD million", 71, None, None),
                ("exports", "2019", Decimal("7.25"), "7.250", "USD billion", 7250, "about", None),
                ("imports", "2019", 750, "750", "USD million", 750, None, "Of two."),
            ],
        ),
        (
            "select * from trade order by year",
            [
                ("asean", "kr", 2018, 71, *[None] * 4, "USD million", *[None] * 4, 1),
                ("asean", "kr", 2019, 7250, 750, 8000, 6500, None, "USD million", None, "about", None, None, 2),
            ],
        ),
        ("select * from timeline", [("2019-11-25", "Summit", "summit", None, "One; Two", "summit")]),
        ("select id from search where search match 'happened'", [("summit",)]),
        (
            "select id, snippet(search, 2, '<', '>', '', 9) from search('nam') where section = 'partners'",
            [("vn", "Viet <Nam>")],
        ),
    ],
)
def test_the_tables_hold_what_the_model_says(question, rows):
    """A table a section, one for each list, with the points of all series and all sources in tables of their own."""
    assert answer(question) == rows


# Numbers

SPELT = {"value": Decimal("95.0"), "sources": ("one",)}
NUMBERS = base(
    series=[
        series("spelt", "total", {"2019": model.Point(**SPELT, variants=(model.PointVariant(**SPELT),)), "2020": 95}),
    ],
    targets=[
        model.Target(
            *("goal", "Goal", "trade", "2017", "All", Decimal("95.0"), "USD million"),
            outcome=model.Outcome(Decimal("95.00"), "2019", ("one",)),
            variants=(model.TargetVariant(("one",), Decimal("9.50")), model.TargetVariant(("one",), due="2020")),
            sources=("one",),
        )
    ],
    institutions=[
        model.Institution(
            *("fund", "Fund", "fund", "Pays.", "active"),
            size=model.Size(Decimal("95.0"), "USD million", "2020"),
            variants=(model.InstitutionVariant(("one",), size=model.Size(Decimal("95.0"), "USD million", "2021")),),
            sources=("one",),
        )
    ],
    claims=[
        model.Claim("said", "So.", "trade", "one#p1", "confirmed", "Yes.", Decimal("95.0"), "percent", sources=("one",))
    ],
)


@pytest.mark.parametrize(
    ("question", "value", "digits"),
    [
        ("select value, digits from observations where period = '2019'", "95.0", "95.0"),
        ("select value, digits from observations where period = '2020'", "95", "95"),
        ("select value, digits from targets", "95.0", "95.0"),
        ("select outcome_value, outcome_digits from targets", "95.0", "95.00"),
        ("select size_value, size_digits from institutions", "95.0", "95.0"),
        ("select value, digits from claims", "95.0", "95.0"),
        *(
            (
                f"select json_extract(variants, '$[0].{name}'), json_extract(variants, '$[0].{spelt}') from {table}",
                *numbers,
            )
            for table, name, spelt, *numbers in (
                ("observations where period = '2019'", "value", "digits", "95.0", "95.0"),
                ("targets", "value", "digits", "9.5", "9.50"),
                ("institutions", "size.value", "size.digits", "95.0", "95.0"),
            )
        ),
        (
            "select json_extract(variants, '$[1].value'), json_extract(variants, '$[1].digits') from targets",
            "null",
            "null",
        ),
    ],
)
def test_a_number_keeps_the_digits_of_its_source(question, value, digits):
    """As a number it is real where its source writes it so; its spelling stands beside it."""
    ((found, spelling),) = [tuple(row.values()) for row in sql.ask(NUMBERS, question)[1]]
    assert as_json(found) == value
    assert (spelling or "null") == digits


def test_the_years_of_trade_are_those_of_the_command(facts):
    """For every partner and count, digit for digit."""
    rows = list(sql.ask(facts, "select * from trade order by position")[1])
    pairs = dict.fromkeys((row["partner"], row["reporter"]) for row in rows)
    computed = [row for one, count in pairs for row in trade(facts, one, reporter=count)]
    names = [name for name in rows[0] if name not in ("position", "digits")]
    assert as_json([{name: row[name] for name in names} for row in computed]) == as_json(
        [{name: row[name] for name in names} for row in rows]
    )
    assert {row["digits"] for row in rows} == {None}
    assert len(pairs) > 30


def test_the_observations_are_those_of_the_command(facts):
    """Value and USD million of each, digit for digit, but for noughts behind its last decimal."""
    rows = sql.ask(facts, "select value, digits, usd_million from observations order by position")[1]
    for row, observed in zip(rows, observations(facts.series), strict=True):
        assert row["digits"] == as_json(observed.point.value)
        assert row["value"] == observed.point.value
        assert isinstance(row["value"], int) is isinstance(observed.point.value, int)
        assert as_json(row["usd_million"]) == as_json(observed.value(MILLION))


@given(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS.filter(lambda amount: amount[0]))
def test_no_sound_number_is_too_large_or_too_fine(first, second, before, promised):
    """However extreme: what is asked of the tables is what the commands compute, or its digits stand beside it."""
    target = model.Target(*("goal", "Goal", "trade", "2014", "All", *promised), series=("out", "in"), sources=("one",))
    facts = base(
        series=[
            series("out", "export", {"2018": point(before), "2019": point(first)}),
            series("in", "import", {"2018": point(before), "2019": point(second)}),
        ],
        targets=[target],
    )
    for table, computed, names in (
        ("trade", trade(facts), (*FLOWS, "growth")),
        ("outcomes", [outcome(facts, target)], ("outcome", "reached")),
    ):
        for row, exact in zip(sql.ask(facts, f"select * from {table} order by position")[1], computed, strict=True):
            digits = json.loads(row["digits"] or "{}")
            for name in names:
                if name in digits:
                    assert digits.pop(name) == as_json(exact[name])
                    assert float(row[name]) == pytest.approx(float(exact[name]), rel=1e-14)
                else:
                    assert row[name] == exact[name]
            assert digits == {}
    for row in sql.ask(facts, "select value, digits, unit, usd_million from observations")[1]:
        assert row["value"] == Decimal(row["digits"])
        assert row["usd_million"] == convert(Decimal(row["digits"]), row["unit"], "USD million")


def test_the_whole_base_fits_its_tables(facts):
    """Every reference is kept by a foreign key that holds, and every count and value is the model's."""
    opened = database.connect(facts)
    assert opened.execute("pragma foreign_key_check").fetchall() == []
    assert opened.execute("pragma integrity_check").fetchall() == [("ok",)]
    opened.row_factory = sqlite3.Row
    for section, kind in model.SECTIONS.items():
        entries = getattr(facts, section)
        rows = opened.execute(f"select * from {section} order by position").fetchall()
        assert len(rows) == len(entries)
        columns = [name for (name,) in opened.execute("select name from pragma_table_info(?)", (section,))]
        scalars = [name for name in kind._fields if name in columns and name != "variants"]
        for row, entry in zip(rows, entries, strict=True):
            assert [row[name] for name in scalars] == [same(getattr(entry, name)) for name in scalars]
    told = opened.execute("select id, section, title from entries").fetchall()
    assert [tuple(row) for row in told] == [
        (entry.id, section, title(entry)) for section in model.SECTIONS for entry in getattr(facts, section)
    ]
    points = [(one.id, period, same(point.value)) for one in facts.series for period, point in one.points.items()]
    told = opened.execute("select series, period, value from observations order by position").fetchall()
    assert [tuple(row) for row in told] == points
    topics = [(one.id, topic) for one in facts.events for topic in one.topics]
    told = opened.execute("select entry, value from events_topics order by rowid").fetchall()
    assert [tuple(row) for row in told] == topics
    opened.close()


def same(value):
    """A value of the model as SQLite has it."""
    return float(value) if isinstance(value, Decimal) else value


def test_without_full_text_search_the_reason_is_told(monkeypatch):
    """A SQLite that was built without FTS5 is no traceback."""

    class Bare(sqlite3.Connection):
        def execute(self, sql, *parameters):
            if "fts5" in sql:
                raise sqlite3.OperationalError("no such module: fts5")
            return super().execute(sql, *parameters)

    opened = Bare(":memory:")
    with pytest.raises(UsageError, match=r"has no FTS5.*\(no such module: fts5\)"):
        search.index(opened, base(sources=[source("one")]))
    opened.close()
