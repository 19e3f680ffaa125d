"""Questions in SQL: they can read the tables and nothing else, take no more than they may, and say what is wrong."""

import csv
import io
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from decimal import Decimal

import pytest
from conftest import SAMPLE, ask, base, event, partner, series
from hypothesis import given
from hypothesis import strategies as st

from akcli.cli import read
from akcli.commands.sql import RECORDS
from akcli.errors import BrokenInstall, UsageError
from akcli.facts import model
from akcli.reader import read as read_plain
from akcli.show.formats import Format, pieces
from akcli.tables import database, sql

FACTS = base(
    partners=[partner("asean", "ASEAN", "group"), partner("vn", "Viet Nam")],
    events=[event("summit", "2019-11-25", partners=("asean", "vn"))],
    series=[series("exports", "export", {"2018": 71})],
)
NUMBERS = "with recursive n(i) as (select 1 union all select i + 1 from n limit {})"


@pytest.mark.parametrize(
    ("question", "fields", "row"),
    [
        ("select 1 as a, 2 as a, 3 as 'a:2'", ["a", "a:2", "a:2:2"], (1, 2, 3)),
        ("select 1 as 'a:2', 2 as a, 3 as a, 4 as a", ["a:2", "a", "a:3", "a:4"], (1, 2, 3, 4)),
        ("select null as a, x'00ff' as b, 'x' as c", ["a", "b", "c"], (None, "X'00FF'", "x")),
        ("select 9e999 as a, -9e999 as b", ["a", "b"], ("inf", "-inf")),
        ("select 0.1 + 0.2 as a, 2.50 as b, -0.0 as c", ["a", "b", "c"], (Decimal("0.3"), Decimal("2.5"), Decimal(0))),
        ("select 95.0 as a, 95 as b", ["a", "b"], (Decimal("95.0"), 95)),
        ("select 1e15 as a, 1e20 as b", ["a", "b"], (Decimal("1e15"), 10**20)),
        ("select 9223372036854775807 as a, -9223372036854775808 as b", ["a", "b"], (2**63 - 1, -(2**63))),
        ("values (1)", ["column1"], (1,)),
        ("explain query plan select 1", ["id", "parent", "notused", "detail"], None),
        ('explain select "id" from events', None, None),
        ("pragma table_info(about)", ["cid", "name", "type", "notnull", "dflt_value", "pk"], None),
        ("PRAGMA Table_Info('about')", ["cid", "name", "type", "notnull", "dflt_value", "pk"], None),
        (f"{NUMBERS.format(9)} select sum(i) s from n", ["s"], (45,)),
        ("select j.value from json_each('[7]') j", ["value"], (7,)),
        ("select fullkey from json_tree('7')", ["fullkey"], ("$",)),
        ('select \'"titel"\' as `say "titel"` -- "titel"', ['say "titel"'], ('"titel"',)),
        (
            'select "id" from "events" as "the ""e""" /* "titel" */ where "the ""e"""."kind" = \'summit\'',
            ["id"],
            ("summit",),
        ),
        ('select 1 as "titel", "id" from events order by "titel"', ["titel", "id"], (1, "summit")),
    ],
)
def test_an_answer_has_names_for_its_columns_and_values_for_every_format(question, fields, row):
    """A repeated name gets a number; a real number has at most 15 digits and its point, and is exact."""
    found, rows = sql.ask(FACTS, question)
    assert found == (fields or found)
    assert row is None or tuple(rows[0].values()) == row


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("95.0", "95.0"),
        ("1.0", "1.0"),
        ("-0.0", "0.0"),
        ("0.0", "0.0"),
        ("1e15", "1000000000000000.0"),
        ("2.50", "2.5"),
    ],
)
def test_a_real_number_keeps_its_point(number, shown):
    """As in SQLite's own shell; of zero there is no negative."""
    assert "".join(pieces(ask("sql", FACTS, query=f"select {number} as a"), Format.csv)) == f"a\n{shown}\n"


@pytest.mark.parametrize(
    "question",
    [
        "select count(*) from search",
        "select id, bm25(search), highlight(search, 2, '<', '>') from search where search match 'summit' order by rank",
        "select id from search('summit')",
        "select * from timeline",
        "select * from json_each('[7]')",
        "select fullkey from json_tree('7')",
        "select name from pragma_table_info('events')",
        "pragma table_info(events)",
        "select * from observations",
    ],
)
def test_the_compiled_database_answers_as_one_in_memory_does(question, tmp_path):
    """Though nothing in it was asked for before."""
    compiled = FACTS.replace()
    compiled.database = str(tmp_path / "facts.db")
    database.connect(FACTS, compiled.database).close()
    fields, rows = sql.ask(compiled, question)
    assert (fields, list(rows)) == (sql.ask(FACTS, question)[0], list(sql.ask(FACTS, question)[1]))
    assert list(rows) != []


def test_many_columns_of_one_name_are_named_at_once():
    """As many as SQLite takes, and more."""
    assert sql.ask(FACTS, f"select {', '.join('1' * 2000)}")[0][::1999] == ["1", "1:2000"]
    assert sql._distinct(["a"] * 100_000)[-1] == "a:100000"


# What a query may do


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
        "select file from pragma_database_list",
        "pragma hard_heap_limit = 0",
        "pragma temp_store = file",
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
        sql.ask(FACTS, question)
    assert list(tmp_path.iterdir()) == []


def test_only_functions_that_reckon_with_what_they_are_given_are_called():
    """Of all that this SQLite has, those that are listed; no address of memory, no file, no library."""
    with closing(sqlite3.connect(":memory:")) as opened:
        known = set(opened.execute("select name, narg from pragma_function_list"))
    refused = set()
    for name, arguments in known:
        if name.isidentifier():
            try:
                list(sql.ask(FACTS, f"select {name}({', '.join('1' * max(0, arguments))})")[1])
            except UsageError as error:
                if "not authorized to use function" in str(error):
                    refused.add(name)
    assert refused == {name for name, _ in known if name.isidentifier()} - sql.FUNCTIONS
    assert {"fts3_tokenizer", "load_extension"} & {name for name, _ in known} <= refused
    for name in ("readfile('/etc/passwd')", "writefile('x', 'y')", "load_extension('x')", "fts3_tokenizer('simple')"):
        with pytest.raises(UsageError, match=r"no such function|not authorized to use function"):
            sql.ask(FACTS, f"select {name}")


# What is wrong with a query


@pytest.mark.parametrize(
    ("question", "complaint"),
    [
        ("selec 1", 'near "selec": syntax error'),
        ("select x from events", "no such column: x"),
        ("select titel from events", "no such column: titel; did you mean 'title'?"),
        ("select e.titel from events e", "no such column: e.titel; did you mean 'title'?"),
        ("select title from evnts", "no such table: evnts; did you mean 'events'?"),
        ("select cuont(*) from events", "no such function: cuont; did you mean 'count' or"),
        ("select 'a\nb", 'unrecognized token: "\'a b"'),
        ("", "the query is empty: write a select, or leave it out to see the tables"),
        (" \n ", "the query is empty: write a select, or leave it out to see the tables"),
        ("-- nothing", "the query is empty: write a select, or leave it out to see the tables"),
        ("/* nothing */;", "the query is empty: write a select, or leave it out to see the tables"),
        ("select 1; select 2", "a query is one statement, and here are more"),
        ("select 1; drop table events", "a query is one statement, and here are more"),
        ("drop table events", "not authorized (the tables can only be read)"),
        ("select load_extension('x')", "not authorized to use function: load_extension"),
        ("select ?", "Incorrect number of bindings supplied."),
        ("select cast(x'ff' as text)", "Could not decode to UTF-8 column"),
        ("select abs(-9223372036854775808)", "integer overflow"),
        ("select \udcff", ""),
        ("select \0", ""),
    ],
)
def test_an_error_is_one_line_of_sqlite_s_own(question, complaint):
    """Whatever is wrong with a question, its text is a complaint and no traceback, and names what is near."""
    with pytest.raises(UsageError, match=f"^{re.escape(complaint)}") as error:
        sql.ask(FACTS, question)
    assert "\n" not in str(error.value)


TEXT = " (a text stands in single quotes)"


@pytest.mark.parametrize(
    ("question", "complaint"),
    [
        ('select "titel" from events', f"no such column: titel; did you mean 'title'?{TEXT}"),
        ("select id from events where \"dat\" > '2019'", f"no such column: dat; did you mean 'date'?{TEXT}"),
        ('select id from events order by "titel"', f"no such column: titel; did you mean 'title'?{TEXT}"),
        ('select count(*) from events group by "knd"', f"no such column: knd; did you mean 'kind'?{TEXT}"),
        ('select e."titel" from events e', "no such column: e.titel; did you mean 'title'?"),
        ('select id from events where kind = "xyzzy"', f"no such column: xyzzy{TEXT}"),
        ('select id from search where search match "asean"', f"no such column: asean{TEXT}"),
        ('select "it is ""so"""', 'no such column: it is "so"'),
        ('select "a`b"', f"no such column: a`b{TEXT}"),
        ('explain query plan select "titel" from events', f"no such column: titel; did you mean 'title'?{TEXT}"),
        ('values ("x")', f"no such column: x{TEXT}"),
        ('select 1 -- "\n, "titel" from events', f"no such column: titel; did you mean 'title'?{TEXT}"),
        ("select 'it''s \"', \"titel\" from events", f"no such column: titel; did you mean 'title'?{TEXT}"),
    ],
)
def test_what_stands_in_double_quotes_is_never_a_text(question, complaint):
    """A misspelt column is told with the nearest, where SQLite by itself would answer with its name."""
    with pytest.raises(UsageError, match=f"^{re.escape(complaint)}$"):
        sql.ask(FACTS, question)


@pytest.mark.parametrize(
    "query",
    [
        "-- by year\nselect 1",
        "--\nselect 1",
        "--by year = 1\nselect 1",
        "-- a",
        "/* by year */ select 1",
        "\n-- a\nselect 1",
    ],
)
def test_a_query_that_begins_with_a_comment_is_no_option(query):
    """To the quick reader and to Typer, wherever it stands and whatever stands beside it."""
    assert read_plain(["sql", query, "-f", "csv"]) == ("sql", {"query": query, "format": "csv"})
    assert read_plain(["sql", "--limit", "1", query]) == ("sql", {"query": query, "limit": 1})
    assert read("sql", [query, "--limit", "+1"]) == {"query": query, "limit": 1}
    assert read("sql", ["--limit=+1", "--", query]) == {"query": query, "limit": 1}


def test_a_broken_database_is_no_fault_of_the_query(tmp_path):
    """The compiled file cut, empty or gone is told as what it is."""
    whole = tmp_path / "whole.db"
    database.connect(FACTS, str(whole)).close()
    facts = FACTS.replace()
    facts.database = str(tmp_path / "facts.db")
    told = []
    for content in (whole.read_bytes()[:9000], b"x" * 5000, b"", None):
        if content is None:
            os.remove(facts.database)
        else:
            (tmp_path / "facts.db").write_bytes(content)
        for question in ("select title from sources", None):
            with pytest.raises(BrokenInstall) as error:
                list(sql.ask(facts, question)[1] if question else sql.tables(facts))
            told.append(str(error.value).removeprefix(f"{facts.database}: "))
    assert told == [
        *["database disk image is malformed"] * 2,
        *["file is not a database"] * 2,
        *["the file is empty"] * 2,
        *["unable to open database file"] * 2,
    ]


# How much it may take


class Old(sqlite3.Connection):
    """A connection as it is before Python 3.11, without limits of its own."""

    @property
    def setlimit(self):
        raise AttributeError


@pytest.mark.parametrize("kind", [sqlite3.Connection, Old])
@pytest.mark.parametrize(
    "question",
    [
        "select zeroblob(500000000)",
        "select hex(randomblob(300000000))",
        "select length(hex(zeroblob(150000000)))",
        f"{NUMBERS.format(3 * 10**6)} select length(group_concat(i || '{'x' * 99}')) from n",
        f"{NUMBERS.format(10**8)} select i from n order by i || '{'x' * 99}'",
        "select instr(x, 'b') from (select hex(zeroblob(200000000)) as x)",
    ],
)
def test_what_takes_too_much_memory_ends_soon_with_a_sentence(question, kind, monkeypatch):
    """In any Python that can run the tool; no value is longer, and no sort takes more, whatever memory there is."""

    def opened(facts):
        connection = sqlite3.connect(":memory:", isolation_level=None, factory=kind)
        assert hasattr(connection, "setlimit") is (kind is not Old and sys.version_info >= (3, 11))
        return connection

    monkeypatch.setattr(sql, "opened", opened)
    with pytest.raises(UsageError, match=r"^(string or blob too big|the query takes more memory than 256 MiB)$"):
        sql.ask(FACTS, question)


def test_rows_are_read_as_they_are_shown():
    """Of rows without end the first can be had; more of them than fit into memory are an answer, not a table."""
    _, rows = sql.ask(FACTS, f"{NUMBERS.format(-1)} select i from n")
    assert [row["i"] for row in rows[:3]] == [1, 2, 3]
    page = ask("sql", FACTS, query=f"{NUMBERS.format(300_000)} select i from n")
    assert sum(1 for _ in pieces(page, Format.csv)) == 300_001
    page = ask("sql", FACTS, query=f"{NUMBERS.format(300_000)} select i, 1 as j from n")
    assert sum(1 for _ in pieces(page, Format.json, fields=["i"])) == 300_001
    page = ask("sql", FACTS, query=f"{NUMBERS.format(300_000)} select i from n")
    with pytest.raises(
        UsageError, match=r"^the answer has 100,000 records or more, too many to sort or to make a table"
    ):
        list(pieces(page, Format.table))


LATE = f"{NUMBERS.format(400_000)} select case i when {{}} then abs(-9223372036854775808) else i end as i from n"


@pytest.mark.parametrize("row", [1, 2, 10_000])
def test_a_query_that_fails_early_shows_nothing(row):
    """Whatever is wrong with one of the first rows is told before any of them is."""
    with pytest.raises(UsageError, match=r"^integer overflow$"):
        sql.ask(FACTS, LATE.format(row))


def test_a_query_that_fails_late_breaks_off():
    """What came before is shown; then the reason is told."""
    _, rows = sql.ask(FACTS, LATE.format(300_000))
    shown = []
    with pytest.raises(UsageError, match=r"^integer overflow$"):
        shown.extend(row["i"] for row in rows.once())
    assert len(shown) in (299_998, 299_999)  # before Python 3.12 the module is a row ahead


CTRL_C = """
import sys
from akcli.__main__ import main
print("ready", file=sys.stderr, flush=True)
sys.exit(main())
"""


@pytest.mark.parametrize(
    "question",
    [
        f"{NUMBERS.format(-1)} select max(i) from n",
        f"{NUMBERS.format(-1)} select i from n",
        # In here SQLite does not even count its steps.
        "with a(x) as (select printf('%.*c', 4500000, 'a')) select instr(x, substr(x, 1, 2200000) || 'b') from a",
    ],
)
def test_a_question_that_runs_for_ever_ends_on_ctrl_c(question):
    """The signal is heard while SQLite works, at the latest a second after it came."""
    running = subprocess.Popen(
        [sys.executable, "-c", CTRL_C, "sql", question, "--facts", str(SAMPLE)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert running.stderr.readline() == b"ready\n"
    time.sleep(1)
    running.send_signal(signal.SIGINT)
    assert running.communicate(timeout=20) == (None, b"")
    assert running.returncode == 130


# Every name that a column can have

NAMES = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=4)
MARKED = st.sampled_from(
    ["", " ", "\t", "\n", "\r", "|", "\\", '"', "'", "`", "[b]", "a,b", "_", "-x", "=1", "\x1b[31m", "__proto__"]
)


@given(st.lists(NAMES | MARKED, min_size=1, max_size=3))
def test_a_column_may_have_any_name_in_any_format(names):
    """Also none, or one of blanks: each value is shown, under its name where a program reads it."""
    named = ", ".join(f'{number} as "{name.replace(chr(34), 2 * chr(34))}"' for number, name in enumerate(names, 71))
    page = ask("sql", FACTS, query=f"select {named}")
    page = page._replace(records=list(page.records))
    values = [str(number) for number in range(71, 71 + len(names))]
    shown = {form: "".join(pieces(page, form, width=200)) for form in Format}
    keys = list(page.fields)
    assert [key for key, name in zip(keys, names, strict=True) if not key.startswith(name)] == []
    assert list(json.loads(shown[Format.json])[0].items()) == list(zip(keys, map(int, values), strict=True))
    assert json.loads(shown[Format.jsonl]) == json.loads(shown[Format.json])[0]
    assert list(csv.reader(io.StringIO(shown[Format.csv], newline=""), strict=True)) == [keys, values]
    header, row = shown[Format.tsv].removesuffix("\n").split("\n")
    assert len(header.split("\t")) == len(values) == len(row.split("\t"))
    assert row.split("\t") == values
    assert [line.rpartition(": ")[2] for line in shown[Format.text].splitlines()] == values
    assert shown[Format.markdown].split("\n")[2] == f"| {' | '.join(values)} |"
    for value in values:
        assert value in shown[Format.table]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("table", "   X\n─────\n7  8\n\nfacts of 2026-11-24\n"),
        ("text", ": 7\nx: 8\n"),
        ("csv", ",x\n7,8\n"),
        ("tsv", "\tx\n7\t8\n"),
        ("json", '[\n{"":7,"x":8}\n]\n'),
        ("jsonl", '{"":7,"x":8}\n'),
        ("markdown", "|  | x |\n| ---: | ---: |\n| 7 | 8 |\n"),
    ],
)
def test_a_column_without_a_name_is_a_column(form, shown):
    """It is no unit of the others."""
    assert "".join(pieces(ask("sql", FACTS, query='select 7 as "", 8 as x'), Format(form))) == shown


@pytest.mark.parametrize(
    ("form", "shown"),
    [("table", ""), ("text", ""), ("csv", "a,b\n"), ("tsv", "a\tb\n"), ("json", "[]\n"), ("jsonl", "")],
)
def test_an_answer_without_rows_has_its_header(form, shown):
    """As every listing."""
    assert "".join(pieces(ask("sql", FACTS, query="select 1 as a, 2 as b where 0"), Format(form))) == shown


# Without a query


def test_tables_lists_every_table_and_view():
    """With their columns and how many rows they have; not what the full-text search keeps for itself."""
    found = {one["table"]: one for one in sql.tables(FACTS)}
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
