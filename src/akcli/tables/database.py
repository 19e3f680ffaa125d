"""The facts as a SQLite database: for ``sql``, for ``search`` and for export.

It holds the tables of :mod:`akcli.tables.flat`. A list of words or ids is a table of its own (``events_topics``), so
that it joins; variants are JSON. ``entries`` has every id with its section and title, ``search`` the full-text index.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from decimal import Decimal
from itertools import count
from typing import Any

from akcli.errors import UsageError
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.records import Record
from akcli.show.page import as_json
from akcli.tables.flat import REFERENCES, Field, contents, fields_of, plain
from akcli.tables.search import index
from akcli.tables.sqlite import DAMAGED, explained, open_compiled

VIEWS = {
    "timeline": """
        with publishers as (
            select distinct c.entry, s.publisher from citations c join sources s on s.id = c.source)
        select e.date, e.title, e.kind, e.place, group_concat(p.publisher, '; ') as publishers, e.id
        from events e left join publishers p on p.entry = e.id group by e.id order by e.date, e.id""",
    "evidence": """
        select c.id as claim, c.statement, c.verdict, e.id as entry, e.section, e.title
        from claims c join claims_evidence ce on ce.entry = c.id
        join entries e on e.id = substr(ce.value, 1, instr(ce.value || '#', '#') - 1)""",
}
"""Views for the usual questions."""


def connect(facts: Facts, path: str = ":memory:") -> sqlite3.Connection:
    """All tables and views, filled, in memory or in a new file; the same facts make the same file."""
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("begin")
    about = [column for column in fields_of(model.About) if not column.is_list]
    _fill(base, "about", map(_declaration, about), _rows(about, [facts.about]))
    titles = ((entry_id, section, facts.title(entry_id)) for entry_id, section in facts.sections.items())
    _fill(base, "entries", ["id text not null primary key", "section text not null", "title text not null"], titles)
    for table, (fields, rows) in contents(facts).items():
        place = Field("position", int, True, _counter())
        scalars = [*(column for column in fields if not column.is_list), place]
        _fill(base, table, map(_declaration, scalars), _rows(scalars, rows))
        for column in fields:
            if column.is_list and column.name != "sources":
                _link(base, table, column, rows)
    base.execute("create unique index observations_period on observations (series, period)")
    base.execute("create index citations_entry on citations (entry, period)")
    base.execute("create index citations_source on citations (source)")
    index(base, facts)
    for name, select in VIEWS.items():
        base.execute(f"create view {name} as {select}")
    base.execute("commit")
    return base


def opened(facts: Facts) -> sqlite3.Connection:
    """The database of the facts: that of the bundled base lies there ready, to be read only."""
    if facts.database:
        return open_compiled(facts.database)
    return connect(facts)


def _fill(base: sqlite3.Connection, table: str, declared: Iterable[str], rows: Iterable[Sequence[Any]]) -> None:
    base.execute(f"create table {table} ({', '.join(declared)})")
    known = base.execute("select count(*) from pragma_table_info(?)", (table,)).fetchone()[0]
    base.executemany(f"insert into {table} values ({', '.join('?' * known)})", rows)


def _rows(fields: Iterable[Field], rows: Iterable[Any]) -> Iterator[list[Any]]:
    takes = [_stored(column) for column in fields]
    return ([take(row) for take in takes] for row in rows)


def _declaration(column: Field) -> str:
    if column.name == "id":
        return "id text not null primary key references entries (id)"
    kind = "numeric" if column.type == model.Number else "integer" if column.type in (int, bool) else "text"
    target = REFERENCES.get(column.type)
    return (
        f"{column.name} {kind}{' not null' if column.required else ''}{f' references {target} (id)' if target else ''}"
    )


def _counter() -> Callable[[Any], int]:
    numbers = count(1)
    return lambda _: next(numbers)


def _stored(column: Field) -> Callable[[Any], Any]:
    """Takes a value as SQLite has it; a decimal of the facts has few enough digits to be the same as a float."""
    take = column.take
    if column.type == model.Number:
        return lambda row: float(value) if isinstance(value := take(row), Decimal) else value
    if column.item:
        return lambda row: as_json(plain(value)) if (value := take(row)) else None
    return take


def _link(base: sqlite3.Connection, table: str, column: Field, rows: Iterable[Any]) -> None:
    """A table with a row for each item of a list."""
    target = REFERENCES.get(column.item)
    declared = (
        f"entry text not null references {table} (id)",
        "position integer not null",
        f"value text not null{f' references {target} (id)' if target else ''}",
        "primary key (entry, position)",
    )
    name = f"{table}_{column.name}"
    items = ((row.id, place, item) for row in rows for place, item in enumerate(column.take(row) or (), 1))
    _fill(base, name, declared, items)
    base.execute(f"create index {name}_value on {name} (value)")


def tables(facts: Facts) -> list[Record]:
    """The tables and views, each with its columns and how many rows it has."""
    with explained(facts.database), closing(opened(facts)) as base:
        # What the full-text search keeps for itself has names like search_data.
        listed = base.execute(
            "select name, type from sqlite_schema where type in ('table', 'view') and name not glob 'search_*'"
        ).fetchall()
        return [
            {
                "table": name,
                "kind": kind,
                "columns": [column for (column,) in base.execute("select name from pragma_table_info(?)", (name,))],
                "rows": base.execute(f"select count(*) from {name}").fetchone()[0],
            }
            for name, kind in listed
        ]


def ask(facts: Facts, question: str) -> tuple[list[str], list[Record]]:
    """The columns and the rows that one SQL query gives; it can read the tables, and nothing else.

    Raises :class:`UsageError` with SQLite's own message, KeyboardInterrupt on Ctrl-C however long the query runs.
    """
    with explained(facts.database), closing(opened(facts)) as base:
        base.set_authorizer(_allowed)
        # Python handles a signal between two of its own instructions: this gives it some while SQLite works.
        base.set_progress_handler(lambda: 0, 100_000)
        try:
            answer = base.execute(question)
            rows = answer.fetchall()
        except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
            if str(error) == "interrupted":
                raise KeyboardInterrupt from None
            if str(error) in DAMAGED:
                raise
            said = " ".join(str(error).split())
            raise UsageError(said + (" (the tables can only be read)" if said == "not authorized" else "")) from None
    if answer.description is None:
        raise UsageError("that is no question: write a select")
    fields = _distinct([name for name, *_ in answer.description])
    return fields, [dict(zip(fields, map(_value, row), strict=True)) for row in rows]


READ = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE, sqlite3.SQLITE_FUNCTION)
HARMLESS = {"table_info", "table_xinfo", "table_list", "index_list", "index_info", "foreign_key_list", "data_version"}
"""Pragmas that tell of the tables; the full-text search asks for the last."""


def _allowed(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    """An authorizer (https://www.sqlite.org/c3ref/set_authorizer.html) that lets a query read the tables."""
    if action in READ and (second or "").lower() != "load_extension":
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and first in HARMLESS:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _distinct(names: Iterable[str]) -> list[str]:
    """The names of columns, a repeated one with a number behind it.

    >>> _distinct(["id", "id", "id:2"])
    ['id', 'id:2', 'id:2:2']
    """
    found: list[str] = []
    for name in names:
        numbered = (f"{name}:{number}" for number in count(2))
        found.append(name if name not in found else next(one for one in numbered if one not in found))
    return found


def _value(value: Any) -> Any:
    """A value that every format can write: a real number to 15 digits as in SQLite's own shell, a blob as in SQL."""
    if isinstance(value, float):
        number = Decimal(f"{value:.15g}")
        return number if number.is_finite() else str(value)
    return f"X'{value.hex().upper()}'" if isinstance(value, bytes) else value
