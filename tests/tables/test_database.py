"""The facts as SQLite tables, and questions in SQL that can read them and nothing else."""

import re
import sqlite3
import subprocess
import sys
from decimal import Decimal

import pytest
from conftest import base, event, partner, series, source

from akcli.commands.sql import RECORDS
from akcli.errors import UsageError
from akcli.facts import model
from akcli.facts.base import title
from akcli.figures.trade import trade
from akcli.tables import database, search

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
        series("exports", "export", {"2018": 71, "2019": model.Point(Decimal("7.25"), "USD billion", "about")}),
        series("imports", "import", {"2019": model.Point(750, sources=("two",), note="Of two.")}),
    ],
    institutions=[
        model.Institution(
            *("fund", "Fund", "fund", "Pays.", "active"),
            size=model.Size(Decimal("1.5"), "USD million", "2020"),
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
    return [tuple(row.values()) for row in database.ask(FACTS, question)[1]]


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
            "select id, size_value, size_unit, size_year from institutions order by position",
            [("fund", Decimal("1.5"), "USD million", "2020"), ("council", None, None, None)],
        ),
        (
            "select * from outcomes order by position",
            [
                ("goal", Decimal("7.25"), 2019, Decimal("103.6"), "met", 2019, 1),
                ("wish", Decimal("0.75"), 2019, Decimal("8.3"), "unknown", None, 2),
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
            "select series, period, value, unit, usd_million, qualifier, note from observations order by position",
            [
                ("exports", "2018", 71, "USD million", 71, None, None),
                ("exports", "2019", Decimal("7.25"), "USD billion", 7250, "about", None),
                ("imports", "2019", 750, "USD million", 750, None, "Of two."),
            ],
        ),
        (
            "select * from trade order by year",
            [
                ("asean", "kr", 2018, 71, *[None] * 4, "USD million", None, None, None, 1),
                ("asean", "kr", 2019, 7250, 750, 8000, 6500, None, "USD million", None, "about", None, 2),
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


@pytest.mark.parametrize(
    ("question", "fields", "row"),
    [
        ("select 1 as a, 2 as a, 3 as 'a:2'", ["a", "a:2", "a:2:2"], (1, 2, 3)),
        ("select null as a, x'00ff' as b, 'x' as c", ["a", "b", "c"], (None, "X'00FF'", "x")),
        ("select 9e999 as a, -9e999 as b", ["a", "b"], ("inf", "-inf")),
        ("select 0.1 + 0.2 as a, 1.0 as b, 1e20 as c", ["a", "b", "c"], (Decimal("0.3"), 1, 10**20)),
        ("values (1)", ["column1"], (1,)),
        ("explain query plan select 1", ["id", "parent", "notused", "detail"], None),
        ("pragma table_info(about)", ["cid", "name", "type", "notnull", "dflt_value", "pk"], None),
        (
            "with recursive n(i) as (select 1 union all select i + 1 from n limit 9) select sum(i) s from n",
            ["s"],
            (45,),
        ),
    ],
)
def test_an_answer_has_names_for_its_columns_and_values_for_every_format(question, fields, row):
    """A repeated name gets a number; a real number has at most 15 digits, and is exact."""
    found, rows = database.ask(FACTS, question)
    assert found == fields
    assert row is None or tuple(rows[0].values()) == row


@pytest.mark.parametrize(
    "question",
    [
        "attach 'other.db' as other",
        "detach main",
        "vacuum",
        "vacuum into 'copy.db'",
        "pragma query_only = off",
        "pragma writable_schema = on",
        "pragma journal_mode = wal",
        "pragma temp_store_directory = '.'",
        "pragma database_list",
        "select load_extension('x')",
        "select writefile('x', 'y')",
        "select readfile('/etc/passwd')",
        "create table t (x)",
        "create temp table t (x)",
        "create view v as select 1",
        "create virtual table v using fts5vocab(search, 'row')",
        "insert into events (id) values ('x')",
        "insert into search (search) values ('optimize')",
        "replace into gaps values ('x')",
        "with x as (select 1) delete from events",
        "update events set title = 'x'",
        "update sqlite_schema set sql = ''",
        "drop table events",
        "alter table events rename to others",
        "begin",
        "commit",
        "savepoint s",
        "analyze",
        "reindex",
    ],
)
def test_a_question_can_read_and_nothing_else(question, tmp_path, monkeypatch):
    """Neither the tables nor any file can be changed, and no file be read."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError):
        database.ask(FACTS, question)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("question", "complaint"),
    [
        ("selec 1", 'near "selec": syntax error'),
        ("select x from events", "no such column: x"),
        ("select 'a\nb", 'unrecognized token: "\'a b"'),
        ("", "that is no question: write a select"),
        ("-- nothing", "that is no question: write a select"),
        ("select 1; select 2", "You can only execute one statement at a time."),
        ("select ?", "Incorrect number of bindings supplied."),
        ("select cast(x'ff' as text)", "Could not decode to UTF-8 column"),
        ("select \udcff", ""),
        ("select \0", ""),
    ],
)
def test_an_error_is_one_line_of_sqlite_s_own(question, complaint):
    """Whatever is wrong with a question, its text is a complaint and no traceback."""
    with pytest.raises(UsageError, match=f"^{re.escape(complaint)}") as error:
        database.ask(FACTS, question)
    assert "\n" not in str(error.value)


ENDLESS = """
import signal, sys
from akcli.facts import base, model
from akcli.tables import database

signal.signal(signal.SIGALRM, signal.default_int_handler)
signal.setitimer(signal.ITIMER_REAL, 0.3)
facts = base.Facts(model.About("T", "2026-11-24", "CC0"))
try:
    database.ask(facts, "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n")
except KeyboardInterrupt:
    sys.exit(130)
"""


def test_a_question_that_runs_for_ever_ends_on_ctrl_c():
    """The signal is heard while SQLite works."""
    assert subprocess.run([sys.executable, "-c", ENDLESS], timeout=60, check=False).returncode == 130


def test_tables_lists_every_table_and_view():
    """With their columns and how many rows they have; not what the full-text search keeps for itself."""
    found = {one["table"]: one for one in database.tables(FACTS)}
    assert [one for one in found if one in model.SECTIONS] == list(model.SECTIONS)
    assert found["events_partners"] == {
        "table": "events_partners",
        "kind": "table",
        "columns": ["entry", "position", "value"],
        "rows": 2,
    }
    assert {one for one, listed in found.items() if listed["kind"] == "view"} == set(database.VIEWS)
    assert {"about", "gaps", "entries", "observations", "trade", "outcomes", "citations", "search"} <= found.keys()
    assert not [one for one in found if one.startswith("search_")]
    assert all(tuple(one) == RECORDS[""] for one in found.values())


def test_the_years_of_trade_are_those_of_the_command(facts):
    """For every partner and count, to the digit."""
    rows = database.ask(facts, "select * from trade order by position")[1]
    pairs = dict.fromkeys((row["partner"], row["reporter"]) for row in rows)
    computed = [row for one, count in pairs for row in trade(facts, one, reporter=count)]
    assert [{name: row[name] for name in rows[0] if name != "position"} for row in computed] == [
        {name: value for name, value in row.items() if name != "position"} for row in rows
    ]
    assert len(pairs) > 30


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
